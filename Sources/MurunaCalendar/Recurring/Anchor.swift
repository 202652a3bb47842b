/// The occurrences of a calendar rule, counted from its first: which day is number n, and which number comes at or after a day.
///
/// Each day is worked out from the first one, never from the one before, so that 31 January, 28 February is followed by 31 March.
struct Anchor: Hashable, Sendable {
  private enum Pace: Hashable, Sendable {
    case days(Int64)
    /// Counted from a month since the year 0; the day is cut to the length of the month.
    case months(Int64, day: Int)
  }

  private let pace: Pace
  /// Day number, or months since January of the year 0.
  private let origin: Int64

  /// Nil when the first occurrence would fall after the calendar's end.
  init?(_ rule: CivilCadence.Rule, from start: CivilDay) {
    let (year, month, day) = start.parts
    switch rule {
    case .days(let count):
      pace = .days(Int64(count))
      origin = Int64(start.number)
    case .weeks(let count, let weekday):
      guard let first = start.adding(days: start.weekday.days(until: weekday)) else { return nil }
      pace = .days(Int64(count).multipliedReportingOverflow(by: 7).overflow ? .max : Int64(count) * 7)
      origin = Int64(first.number)
    case .months(let count, let wanted):
      pace = .months(Int64(count), day: wanted ?? day)
      let this = Int64(year * 12 + month - 1)
      origin = Anchor.day(wanted ?? day, inMonth: this) >= start.number ? this : this + 1
    case .years(let count, let wantedMonth, let wanted):
      pace = .months(Int64(count).multipliedReportingOverflow(by: 12).overflow ? .max : Int64(count) * 12, day: wanted)
      let this = Int64(year * 12 + wantedMonth - 1)
      origin = Anchor.day(wanted, inMonth: this) >= start.number ? this : this + 12
    }
    guard let first = number(at: 0), first <= Int64(CivilDay.last.number) else { return nil }
  }

  /// The day number of an occurrence; nil beyond the calendar.
  func number(at index: UInt64) -> Int64? {
    guard let index = Int64(exactly: index) else { return nil }
    switch pace {
    case .days(let step):
      let (distance, overflow) = index.multipliedReportingOverflow(by: step)
      let (sum, overflows) = origin.addingReportingOverflow(distance)
      return overflow || overflows || sum > Int64(CivilDay.last.number) ? nil : sum
    case .months(let step, let day):
      let (distance, overflow) = index.multipliedReportingOverflow(by: step)
      let (month, overflows) = origin.addingReportingOverflow(distance)
      return overflow || overflows || month >= 120_000 ? nil : Int64(Anchor.day(day, inMonth: month))
    }
  }

  /// The number of the first occurrence on or after a day that lies within the calendar or one day beyond it.
  func index(atOrAfter day: Int64) -> UInt64? {
    switch pace {
    case .days(let step):
      guard day > origin else { return 0 }
      return UInt64((day - origin - 1) / step + 1)
    case .months(let step, let wanted):
      let (year, month, _) = CivilDay.parts(ofNumber: Int(day))
      var target = Int64(year * 12 + month - 1)
      if Int64(Anchor.day(wanted, inMonth: target)) < day { target += 1 }
      guard target > origin else { return 0 }
      return UInt64((target - origin - 1) / step + 1)
    }
  }

  private static func day(_ day: Int, inMonth index: Int64) -> Int {
    let (year, month) = (Int(index / 12), Int(index % 12) + 1)
    return CivilDay.number(year: year, month: month, day: min(day, CivilDay.length(ofMonth: month, year: year)))
  }
}
