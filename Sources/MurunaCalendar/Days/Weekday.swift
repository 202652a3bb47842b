/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
package enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

  /// 1970-01-01 was a Thursday. Any `Int` but the outermost few is safe.
  init(dayNumber: Int) {
    let remainder = (dayNumber + 3) % 7
    self = Weekday.allCases[remainder < 0 ? remainder + 7 : remainder]
  }

  /// How many days until the next such day, 0 when it is that day already.
  package func days(until other: Weekday) -> Int { (other.rawValue - rawValue + 7) % 7 }
}

/// Some days of the week, as one byte: a city's weekend.
package struct WeekdaySet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  /// Bit 0 is Monday; the eighth bit is dropped.
  package init(rawValue: UInt8) { self.rawValue = rawValue & 0x7F }
  package init(_ weekday: Weekday) { rawValue = 1 << UInt8(weekday.rawValue - 1) }
  package init(_ weekdays: some Sequence<Weekday>) {
    rawValue = weekdays.reduce(0) { $0 | (1 << UInt8($1.rawValue - 1)) }
  }

  package func contains(_ weekday: Weekday) -> Bool { rawValue & (1 << UInt8(weekday.rawValue - 1)) != 0 }
  /// 0...7
  package var count: Int { rawValue.nonzeroBitCount }
}
