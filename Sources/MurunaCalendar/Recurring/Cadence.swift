/// How often something happens again: after so many seconds, or by the calendar.
package enum Cadence: Hashable, Sendable {
  case elapsed(ElapsedCadence)
  case civil(CivilCadence)
}

/// `every 4 h`: on a line of seconds, whatever its origin (a plan's T, or 1970).
package struct ElapsedCadence: Hashable, Sendable {
  /// Positive.
  package let step: Int64

  /// Nil unless positive.
  package init?(every step: Int64) {
    guard step > 0 else { return nil }
    self.step = step
  }

  /// The first at `start`, then one each step, no more than `times` in all and none after `last`; of these, those within the window.
  package func occurrences(
    from start: Int64, until last: Int64? = nil, times: Int64? = nil, within window: IntInterval,
    cap: Int = Occurrences.usualCap
  ) -> Occurrences {
    let end = min(window.high, last ?? .max)
    guard end >= start, (times ?? 1) > 0 else { return .none }
    var final = ElapsedCadence.difference(end, start) / UInt64(step)
    if let times { final = min(final, UInt64(times - 1)) }
    let lead = window.low <= start ? 0 : ElapsedCadence.difference(window.low, start)
    let first = lead / UInt64(step) + (lead.isMultiple(of: UInt64(step)) ? 0 : 1)
    guard first <= final else { return .none }
    return Occurrences(rule: .elapsed(start: start, step: step), first: first, total: final - first, cap: cap)
  }

  /// The distance of two numbers, which 64 bits without a sign always hold.
  private static func difference(_ later: Int64, _ earlier: Int64) -> UInt64 {
    UInt64(bitPattern: later) &- UInt64(bitPattern: earlier)
  }
}

/// `every day`, `every Friday`, `every month`, `every 2 March`: on the line of day numbers.
package struct CivilCadence: Hashable, Sendable {
  package enum Rule: Hashable, Sendable {
    /// Every so many days, the first on the day one starts.
    case days(Int)
    /// Every so many weeks, the first on the first such day from the start on.
    case weeks(Int, on: Weekday)
    /// Every so many months on a day of the month, or the last day of months that have no such; nil is the day of the month of the start.
    case months(Int, day: Int?)
    /// Every so many years on a day of a month; 29 February is the 28th in other years.
    case years(Int, month: Int, day: Int)
  }

  package let rule: Rule

  /// Nil when the rule never comes round: an interval below one, or a day that no month has.
  package init?(_ rule: Rule) {
    let isPossible =
      switch rule {
      case .days(let count), .weeks(let count, _): count > 0
      case .months(let count, let day): count > 0 && (day.map { (1...31).contains($0) } ?? true)
      case .years(let count, let month, let day): count > 0 && day >= 1 && day <= CivilDay.length(ofMonth: month, year: 2000)
      }
    guard isPossible else { return nil }
    self.rule = rule
  }

  /// As for elapsed cadences, in days.
  package func occurrences(
    from start: CivilDay, until last: CivilDay? = nil, times: Int64? = nil, within window: IntInterval = .everything,
    cap: Int = Occurrences.usualCap
  ) -> Occurrences {
    let end = min(window.high, Int64((last ?? .last).number), Int64(CivilDay.last.number))
    let begin = max(window.low, Int64(start.number))
    guard begin <= end, (times ?? 1) > 0, let anchor = Anchor(rule, from: start) else { return .none }
    guard let first = anchor.index(atOrAfter: begin), let beyond = anchor.index(atOrAfter: end + 1) else { return .none }
    let final = times.map { min(beyond, UInt64($0)) } ?? beyond
    guard first < final else { return .none }
    return Occurrences(rule: .civil(anchor), first: first, total: final - first - 1, cap: cap)
  }
}
