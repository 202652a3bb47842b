/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31, as the number of days since 1970-01-01.
///
/// The arithmetic is Howard Hinnant's, "chrono-Compatible Low-Level Date Algorithms": the year is taken to begin on 1 March, so that the
/// leap day is the last of its year, and an era is 400 years, 146,097 days, after which everything repeats.
package struct CivilDay: Hashable, Sendable {
  /// Days since 1970-01-01, always in `CivilDay.numbers`.
  package let number: Int

  /// The numbers that are days of the years 1...9999.
  package static let numbers = -719_162...2_932_896
  package static let years = 1...9999
  package static let first = CivilDay(unchecked: -719_162)
  package static let last = CivilDay(unchecked: 2_932_896)

  /// Nil when the number falls outside the years 1...9999.
  @inlinable package init?(number: Int) {
    guard number >= -719_162, number <= 2_932_896 else { return nil }
    self.number = number
  }

  @inlinable init(unchecked number: Int) { self.number = number }

  /// Says exactly what is wrong with a day that does not exist; takes any three numbers.
  package init(year: Int, month: Int, day: Int) throws(DateFault) {
    guard CivilDay.years.contains(year) else { throw .yearOutOfRange(year) }
    guard (1...12).contains(month) else { throw .monthOutOfRange(month) }
    let length = CivilDay.length(ofMonth: month, year: year)
    guard day >= 1, day <= length else { throw .dayOutOfRange(day, year: year, month: month, length: length) }
    self.init(unchecked: CivilDay.number(year: year, month: month, day: day))
  }

  /// The day that many days later, or nil when that is outside the years 1...9999.
  @inlinable package func adding(days: Int) -> CivilDay? {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return overflow ? nil : CivilDay(number: sum)
  }

  /// How many days from this day to the other, negative when the other is earlier.
  @inlinable package func days(until other: CivilDay) -> Int { other.number - number }

  package var weekday: Weekday { Weekday(dayNumber: number) }
  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }
  /// 1...4
  package var quarter: Int { (parts.month + 2) / 3 }

  /// Hinnant's `civil_from_days`. One call is cheaper than asking for year, month and day in turn.
  package var parts: (year: Int, month: Int, day: Int) { CivilDay.parts(ofNumber: number) }
}

extension CivilDay: Comparable {
  @inlinable package static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}

extension CivilDay {
  package static func isLeap(year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Days in a month 1...12; zero for a month that does not exist.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Hinnant's `days_from_civil`. The caller has checked the month, and that the year is within some 10^15 of zero.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func parts(ofNumber number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
