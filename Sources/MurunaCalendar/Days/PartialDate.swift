/// A date that says no more than its author knew: `2022`, `first half of 2024`, `May 2024`, `late 2023`, or one day.
///
/// Early, mid and late are thirds. Of a year: January to April, May to August, September to December; of a half and a quarter, two months
/// and one month each; of a month: the days 1 to 10, 11 to 20, 21 to the end. A day has no thirds.
package struct PartialDate: Hashable, Sendable {
  package enum Precision: Int, Hashable, Sendable, Comparable {
    case year, half, quarter, month, day

    package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  package enum Third: Int, Hashable, Sendable, CaseIterable {
    case early, mid, late
  }

  package let precision: Precision
  /// Nil for the whole of it.
  package let third: Third?
  /// The days without regard to the third.
  private let whole: DayRange

  package init(_ day: CivilDay) {
    precision = .day
    third = nil
    whole = DayRange(day, day)
  }

  package init(year: Int, _ third: Third? = nil) throws(DateFault) {
    try self.init(.year, year: year, months: 1...12, third)
  }

  /// Half 1 or 2.
  package init(half: Int, of year: Int, _ third: Third? = nil) throws(DateFault) {
    guard half == 1 || half == 2 else { throw .partOutOfRange(half, of: 2) }
    try self.init(.half, year: year, months: half * 6 - 5 ... half * 6, third)
  }

  /// Quarter 1 to 4.
  package init(quarter: Int, of year: Int, _ third: Third? = nil) throws(DateFault) {
    guard (1...4).contains(quarter) else { throw .partOutOfRange(quarter, of: 4) }
    try self.init(.quarter, year: year, months: quarter * 3 - 2 ... quarter * 3, third)
  }

  package init(month: Int, of year: Int, _ third: Third? = nil) throws(DateFault) {
    guard (1...12).contains(month) else { throw .monthOutOfRange(month) }
    try self.init(.month, year: year, months: month...month, third)
  }

  private init(_ precision: Precision, year: Int, months: ClosedRange<Int>, _ third: Third?) throws(DateFault) {
    self.precision = precision
    self.third = third
    let first = try CivilDay(year: year, month: months.lowerBound, day: 1)
    let length = CivilDay.length(ofMonth: months.upperBound, year: year)
    whole = DayRange(first, try CivilDay(year: year, month: months.upperBound, day: length))
  }

  package var year: Int { whole.first.year }
  /// The first month of it: 4 for the second quarter.
  package var month: Int { whole.first.month }

  package var first: CivilDay { days.first }
  package var last: CivilDay { days.last }

  /// The one day it is, when it says one.
  package var day: CivilDay? { precision == .day ? whole.first : nil }

  /// From the first to the last day that it may mean.
  package var days: DayRange {
    guard let third else { return whole }
    if precision == .month {
      let start = whole.first.number
      return switch third {
      case .early: DayRange(whole.first, CivilDay(unchecked: start + 9))
      case .mid: DayRange(CivilDay(unchecked: start + 10), CivilDay(unchecked: start + 19))
      case .late: DayRange(CivilDay(unchecked: start + 20), whole.last)
      }
    }
    let year = whole.first.year
    let months = (whole.last.month - whole.first.month + 1) / 3
    let start = whole.first.month + months * third.rawValue
    let end = start + months - 1
    return DayRange(
      CivilDay(unchecked: CivilDay.number(year: year, month: start, day: 1)),
      CivilDay(unchecked: CivilDay.number(year: year, month: end, day: CivilDay.length(ofMonth: end, year: year))))
  }
}

/// From one day to another, both belonging to it.
package struct DayRange: Hashable, Sendable {
  package let first: CivilDay
  package let last: CivilDay

  /// The caller has seen to the order.
  init(_ first: CivilDay, _ last: CivilDay) {
    self.first = first
    self.last = last
  }

  /// Nil when the last day is before the first.
  package init?(first: CivilDay, last: CivilDay) {
    guard first <= last else { return nil }
    self.init(first, last)
  }

  package var count: Int { last.number - first.number + 1 }
  package func contains(_ day: CivilDay) -> Bool { first <= day && day <= last }
}
