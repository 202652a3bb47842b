/// What a partial date, and the words in front of it, say about an unknown day: an interval of day numbers.

/// `before 2025` ends on 31 December 2024, `after May 2024` begins on 1 June, `by May 2024` ends on 31 May, `from` begins on 1 May.
package enum DateQualifier: Hashable, Sendable, CaseIterable {
  case before, after, by, from
}

extension PartialDate {
  package var interval: IntInterval { days.interval }

  package func interval(_ qualifier: DateQualifier) -> IntInterval {
    switch qualifier {
    case .before: IntInterval(atMost: Int64(first.number) - 1)
    case .after: IntInterval(atLeast: Int64(last.number) + 1)
    case .by: IntInterval(atMost: Int64(last.number))
    case .from: IntInterval(atLeast: Int64(first.number))
    }
  }

  /// `later 2024`, said on some day: within it, and after that day. Nil when it was already over.
  package func later(than said: CivilDay) -> IntInterval? {
    interval.intersection(IntInterval(atLeast: Int64(said.number) + 1))
  }
}

extension DayRange {
  package var interval: IntInterval {
    IntInterval(uncheckedLow: Int64(first.number), high: Int64(last.number))
  }
}

extension IntInterval {
  package init(_ day: CivilDay) { self.init(Int64(day.number)) }

  /// The day, when it is known and within the calendar.
  package var exactDay: CivilDay? { exact.flatMap { CivilDay(number: Int(clamping: $0)) } }
  package var firstDay: CivilDay? { CivilDay(number: Int(clamping: low)) }
  package var lastDay: CivilDay? { CivilDay(number: Int(clamping: high)) }
}
