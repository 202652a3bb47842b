/// From what a wall shows to the moment it shows it: once as a rule, twice when clocks go back, never when they go forward.

/// The moments at which a wall shows a given time.
package enum LocalMoment: Hashable, Sendable {
  case unique(Moment)
  /// Clocks went back: it is shown twice.
  case ambiguous(earlier: Moment, later: Moment)
  /// Clocks went forward past it: it is never shown. `before` reads it by the offset in force before the change, and so is the later of
  /// the two moments (02:30 becomes 03:30 on the new clock); `after` reads it by the offset in force after the change (01:30 on the old).
  case gap(before: Moment, after: Moment)

  /// What most calendars choose (RFC 5545, section 3.3.5): the first of two, and in a gap the reading by the offset before it.
  package var usual: Moment {
    switch self {
    case .unique(let moment), .ambiguous(earlier: let moment, later: _), .gap(before: let moment, after: _): moment
    }
  }

  package var isUnique: Bool {
    switch self {
    case .unique: true
    case .ambiguous, .gap: false
    }
  }
}

extension TimeZone {
  package func moment(of civil: CivilTime) -> LocalMoment {
    let wall = civil.wallSeconds
    // No offset is 26 hours or more (RFC 8536, section 3.2), so the change that matters is within this window.
    let reach: Int64 = 26 * 3600
    var current = offset(at: Moment(seconds: wall - reach))
    var since = Int64.min
    var first: Int64?
    var last: Int64?
    var gap: LocalMoment?
    while true {
      let next = nextChange(after: Moment(seconds: max(since, wall - reach)))
      let end = next.map(\.moment.seconds) ?? .max
      let candidate = wall - Int64(current.seconds)
      if candidate >= since, candidate < end {
        first = first ?? candidate
        last = candidate
      }
      guard let next, end <= wall + reach else { break }
      let after = wall - Int64(next.offset.seconds)
      if candidate >= end, after < end, gap == nil {
        gap = .gap(before: Moment(seconds: candidate), after: Moment(seconds: after))
      }
      (current, since) = (next.offset, end)
    }
    if let first, let last {
      return first == last
        ? .unique(Moment(seconds: first)) : .ambiguous(earlier: Moment(seconds: first), later: Moment(seconds: last))
    }
    return gap ?? .unique(Moment(seconds: wall - Int64(current.seconds)))
  }
}
