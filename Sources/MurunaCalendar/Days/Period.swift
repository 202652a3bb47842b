/// A whole stretch of days, `May 2023 until June 2024`: every day from its first to its last, of which either may be known only roughly.
///
/// Not to be mixed up with `May 2023 to June 2024`, which is one unknown day.
package struct Period: Hashable, Sendable {
  /// What is known of the first day.
  package let start: IntInterval
  /// What is known of the last day; nil for a stretch without end.
  package let end: IntInterval?

  /// Nil when it would surely end before it began.
  package init?(start: IntInterval, end: IntInterval?) {
    if let end {
      guard start.low <= end.high else { return nil }
      // What begins no earlier than some day cannot end before it, and the other way round.
      self.start = IntInterval(uncheckedLow: start.low, high: min(start.high, end.high))
      self.end = IntInterval(uncheckedLow: max(start.low, end.low), high: end.high)
    } else {
      self.start = start
      self.end = nil
    }
  }

  /// `first until last`: the stretch between begins on some day of the one and ends on some day of the other.
  package init?(from first: PartialDate, until last: PartialDate?) {
    self.init(start: first.interval, end: last?.interval)
  }

  /// The whole of a date: all of May 2024.
  package init(whole date: PartialDate) {
    start = IntInterval(date.first)
    end = IntInterval(date.last)
  }

  package func covers(_ day: IntInterval) -> Answer {
    start.isAtMost(day).and(end.map { day.isAtMost($0) } ?? .yes)
  }

  package func covers(_ day: CivilDay) -> Answer { covers(IntInterval(day)) }

  /// Whether the two have a day in common.
  package func overlaps(_ other: Period) -> Answer {
    let beginsInTime = other.end.map { start.isAtMost($0) } ?? .yes
    return beginsInTime.and(end.map { other.start.isAtMost($0) } ?? .yes)
  }

  /// Whether the last day of this one is before the first of the other.
  package func ends(before other: Period) -> Answer {
    end.map { $0.isLess(than: other.start) } ?? .no
  }

  /// How many days it has, both ends counted: at least one; without bound when it has no end.
  package var length: IntInterval {
    guard let end, let difference = end.subtracting(start)?.adding(1) else { return IntInterval(atLeast: 1) }
    return IntInterval(uncheckedLow: max(1, difference.low), high: max(1, difference.high))
  }
}
