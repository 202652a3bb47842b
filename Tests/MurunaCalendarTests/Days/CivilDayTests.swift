import Testing

@testable import MurunaCalendar

@Suite struct CivilDayTests {
  /// From Python's `datetime.date`: number, year, month, day, ISO weekday.
  static let known = [
    (-719162, 1, 1, 1, 1),
    (-718798, 1, 12, 31, 1),
    (-141427, 1582, 10, 15, 5),
    (-25509, 1900, 2, 28, 3),
    (-25508, 1900, 3, 1, 4),
    (-1, 1969, 12, 31, 3),
    (0, 1970, 1, 1, 4),
    (11016, 2000, 2, 29, 2),
    (19782, 2024, 2, 29, 4),
    (20467, 2026, 1, 14, 3),
    (47540, 2100, 2, 28, 7),
    (47541, 2100, 3, 1, 1),
    (2_932_896, 9999, 12, 31, 5),
  ]

  @Test(arguments: known)
  func agreesWithAnIndependentCalendar(number: Int, year: Int, month: Int, day: Int, weekday: Int) throws {
    let civil = try CivilDay(year: year, month: month, day: day)
    #expect(civil.number == number)
    #expect(civil.weekday.rawValue == weekday)
    #expect(civil.parts == (year, month, day))
    #expect(civil.quarter == (month - 1) / 3 + 1)
  }

  @Test func everyMonthBeginsTheDayAfterTheOneBefore() throws {
    var expected = CivilDay.first.number
    for year in CivilDay.years {
      for month in 1...12 {
        let first = CivilDay.number(year: year, month: month, day: 1)
        if first != expected { Issue.record("\(year)-\(month) begins on \(first), not on \(expected)") }
        let length = CivilDay.length(ofMonth: month, year: year)
        let end = CivilDay.parts(ofNumber: first + length - 1)
        if end != (year, month, length) { Issue.record("\(year)-\(month) ends on \(end)") }
        expected += length
      }
    }
    #expect(expected == CivilDay.last.number + 1)
  }

  /// One era of the algorithm, and a little of the next: each day is the one after the day before.
  @Test func everyDayFollowsTheDayBefore() {
    var expected = (year: 1999, month: 12, day: 31)
    let start = CivilDay.number(year: 1999, month: 12, day: 31)
    for number in start..<(start + 146_500) {
      if CivilDay.parts(ofNumber: number) != expected { Issue.record("\(number) is \(CivilDay.parts(ofNumber: number)), not \(expected)") }
      expected.day += 1
      if expected.day > CivilDay.length(ofMonth: expected.month, year: expected.year) { expected = (expected.year, expected.month + 1, 1) }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
  }

  @Test func leapYearsFollowTheGregorianRule() {
    #expect([1900, 2000, 2023, 2024, 2100, 2400, 4].map { CivilDay.isLeap(year: $0) } == [false, true, false, true, false, true, true])
  }

  @Test func aDayThatDoesNotExistSaysWhy() {
    #expect(throws: DateFault.monthOutOfRange(13)) { try CivilDay(year: 2026, month: 13, day: 1) }
    #expect(throws: DateFault.dayOutOfRange(29, year: 2026, month: 2, length: 28)) { try CivilDay(year: 2026, month: 2, day: 29) }
    #expect(throws: DateFault.dayOutOfRange(0, year: 2026, month: 4, length: 30)) { try CivilDay(year: 2026, month: 4, day: 0) }
    #expect(throws: DateFault.yearOutOfRange(0)) { try CivilDay(year: 0, month: 1, day: 1) }
    #expect(throws: DateFault.yearOutOfRange(10_000)) { try CivilDay(year: 10_000, month: 1, day: 1) }
    #expect(throws: DateFault.yearOutOfRange(.max)) { try CivilDay(year: .max, month: .min, day: .max) }
    #expect(throws: DateFault.monthOutOfRange(.min)) { try CivilDay(year: 2026, month: .min, day: 1) }
    #expect(throws: DateFault.dayOutOfRange(.max, year: 2026, month: 1, length: 31)) { try CivilDay(year: 2026, month: 1, day: .max) }
  }

  @Test func numbersOutsideTheCalendarAreNoDays() {
    #expect(CivilDay(number: -719_163) == nil)
    #expect(CivilDay(number: 2_932_897) == nil)
    #expect(CivilDay(number: .max) == nil)
    #expect(CivilDay(number: .min) == nil)
    #expect(CivilDay.last.adding(days: 1) == nil)
    #expect(CivilDay.last.adding(days: .max) == nil)
    #expect(CivilDay.first.adding(days: .min) == nil)
    #expect(CivilDay.first.adding(days: 3_652_058) == .last)
  }
}

@Suite struct ISODayTests {
  @Test(arguments: ["2026-01-14", "٢٠٢٦-٠١-١٤", "۲۰۲۶-۰۱-۱۴"])
  func readsWesternAndArabicDigits(text: String) throws {
    #expect(try CivilDay(iso: text).number == 20467)
  }

  @Test func aDateTurnedRoundByItsSurroundingsIsRecognised() throws {
    let meant = try CivilDay(iso: "2026-01-15")
    #expect(throws: DateFault.dayFirst(meant)) { try CivilDay(iso: "15-01-2026") }
    #expect(throws: DateFault.monthOutOfRange(15)) { try CivilDay(iso: "01-15-2026") }
  }

  @Test(arguments: [
    "", "-", "--", "2026", "2026-01", "2026-1-14", "2026-01-14-", "2026-01-14 ", "2026-01-014", "26-01-14", "02026-01-14", "2026/01/14",
    "2026-01-1e", "-2026-01-14", "٢٠٢٦−٠١−١٤", "99999999999999999999-01-01",
  ])
  func anythingElseIsNoDate(text: String) {
    #expect(throws: DateFault.notADate) { try CivilDay(iso: text) }
  }
}

@Suite struct WeekdayTests {
  @Test func weekdaysBeforeTheEpochAreRight() {
    // 1969-12-29 was a Monday.
    #expect((-3..<4).map { Weekday(dayNumber: $0) } == Weekday.allCases)
    #expect((-10 ..< -3).map { Weekday(dayNumber: $0) } == Weekday.allCases)
  }

  @Test func daysUntilAWeekdayAreLessThanAWeek() {
    #expect(Weekday.saturday.days(until: .monday) == 2)
    #expect(Weekday.monday.days(until: .monday) == 0)
    #expect(Weekday.monday.days(until: .sunday) == 6)
  }

  @Test func aWeekendIsASet() {
    let weekend = WeekdaySet([.friday, .saturday])
    #expect(Weekday.allCases.filter { weekend.contains($0) } == [.friday, .saturday])
    #expect(weekend.count == 2)
    #expect(WeekdaySet(rawValue: 0xFF).count == 7)
  }
}

@Suite struct MonthArithmeticTests {
  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 2, "2026-03-31"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", 18, "2027-07-15"), ("2026-12-31", -13, "2025-11-30"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("0001-01-01", 119_987, "9999-12-01"),
  ])
  func theSameDayOfTheMonthOrItsLast(from: String, months: Int, expected: String) throws {
    #expect(try CivilDay(iso: from).adding(months: months) == CivilDay(iso: expected))
  }

  @Test func addingMonthsNeverLeavesTheCalendar() throws {
    #expect(CivilDay.last.adding(months: 1) == nil)
    #expect(CivilDay.first.adding(months: -1) == nil)
    for count in [Int.max, .min, .max / 12, .min / 12, 1 << 40] {
      #expect(CivilDay.first.adding(months: count) == nil)
      #expect(CivilDay.last.adding(years: count) == nil)
    }
    #expect(try CivilDay(iso: "2024-02-29").adding(years: 1) == CivilDay(iso: "2025-02-28"))
  }

  @Test(arguments: [
    ("2026-01-31", "2026-02-28", 1, 0), ("2026-01-30", "2026-02-27", 0, 28), ("2026-01-15", "2027-07-14", 17, 29),
    ("2026-02-28", "2026-01-31", 0, -28), ("2026-03-15", "2026-01-14", -2, -1), ("2026-03-15", "2026-03-15", 0, 0),
  ])
  func differencesCountWholeMonthsThenDays(from: String, to: String, months: Int, days: Int) throws {
    let difference = try CivilDay(iso: from).monthsAndDays(until: CivilDay(iso: to))
    #expect(difference == (months, days))
  }

  @Test func nextIsStrictlyLater() throws {
    let today = try CivilDay(iso: "2026-03-02")
    #expect(try today.next(month: 3, day: 2) == CivilDay(iso: "2027-03-02"))
    #expect(try today.next(month: 3, day: 3) == CivilDay(iso: "2026-03-03"))
    #expect(try today.next(month: 2, day: 29) == CivilDay(iso: "2028-02-29"))
    #expect(try CivilDay(iso: "2096-02-29").next(month: 2, day: 29) == CivilDay(iso: "2104-02-29"))
    #expect(today.next(month: 2, day: 30) == nil)
    #expect(today.next(month: .max, day: .min) == nil)
    #expect(CivilDay.last.next(month: 1, day: 1) == nil)
    // 2 March 2026 is a Monday.
    #expect(try today.next(.monday) == CivilDay(iso: "2026-03-09"))
    #expect(try today.next(.sunday) == CivilDay(iso: "2026-03-08"))
    #expect(CivilDay.last.next(.friday) == nil)
  }
}
