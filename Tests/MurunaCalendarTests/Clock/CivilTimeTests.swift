import Testing

@testable import MurunaCalendar

@Suite struct TimeOfDayTests {
  @Test(arguments: [("08:00", 28_800), ("8:05", 29_100), ("23:59:59", 86_399), ("24:00", 86_400), ("٠٨:٣٠", 30_600), ("00:00", 0)])
  func readsTheClock(text: String, second: Int32) throws {
    #expect(try TimeOfDay(iso: text).second == second)
  }

  @Test(arguments: ["", "8", "800", "08:0", "08:000", ":00", "08:00:", "08:00:00:00", "08.00", "8:5", "-8:00", "008:00", "08:00 "])
  func anythingElseIsNoTime(text: String) {
    #expect(throws: TimeFault.notATime) { try TimeOfDay(iso: text) }
  }

  @Test func aTimeThatDoesNotExistSaysWhy() {
    #expect(throws: TimeFault.hourOutOfRange(25)) { try TimeOfDay(iso: "25:00") }
    #expect(throws: TimeFault.hourOutOfRange(24)) { try TimeOfDay(iso: "24:01") }
    #expect(throws: TimeFault.minuteOutOfRange(60)) { try TimeOfDay(iso: "08:60") }
    #expect(throws: TimeFault.secondOutOfRange(60)) { try TimeOfDay(iso: "23:59:60") }
    #expect(throws: TimeFault.hourOutOfRange(.max)) { try TimeOfDay(hour: .max, minute: .max) }
    #expect(TimeOfDay(second: 86_401) == nil)
    #expect(TimeOfDay(second: -1) == nil)
  }
}

@Suite struct CivilTimeTests {
  /// From Python's `datetime`: seconds since 1970-01-01T00:00 of the same wall.
  @Test(arguments: [
    ("1970-01-01T00:00", 0), ("2026-01-15T22:00", 1_768_514_400), ("2026-01-15 22:00", 1_768_514_400), ("1969-12-31T23:59:59", -1),
    ("0001-01-01T00:00", -62_135_596_800), ("9999-12-31T23:59:59", 253_402_300_799), ("2026-01-14T24:00", 1_768_435_200),
  ] as [(String, Int64)])
  func countsTheSecondsOfTheWall(text: String, seconds: Int64) throws {
    let civil = try CivilTime(iso: text)
    #expect(civil.wallSeconds == seconds)
    #expect(CivilTime(wallSeconds: seconds) == civil)
  }

  @Test func theCalendarEnds() throws {
    #expect(CivilTime(wallSeconds: 253_402_300_800) == nil)
    #expect(CivilTime(wallSeconds: -62_135_596_801) == nil)
    #expect(CivilTime(wallSeconds: .max) == nil)
    #expect(CivilTime(wallSeconds: .min) == nil)
    #expect(CivilTime(.last, .endOfDay) == nil)
    let last = try CivilTime(iso: "9999-12-31T23:59:59")
    #expect(last.adding(seconds: 1) == nil)
    #expect(last.adding(seconds: .max) == nil)
    #expect(last.adding(days: .max) == nil)
    #expect(last.adding(months: 1) == nil)
    #expect(last.adding(years: .min) == nil)
  }

  @Test func textThatIsNoTimeSaysWhichPartIsWrong() {
    #expect(throws: TimeFault.notATime) { try CivilTime(iso: "2026-01-15") }
    #expect(throws: TimeFault.notATime) { try CivilTime(iso: "2026-01-15T") }
    #expect(throws: TimeFault.date(.monthOutOfRange(13))) { try CivilTime(iso: "2026-13-15T22:00") }
    #expect(throws: TimeFault.minuteOutOfRange(75)) { try CivilTime(iso: "2026-01-15T22:75") }
  }

  @Test func monthsKeepTheTimeOfDay() throws {
    let standDown = try CivilTime(iso: "2026-01-31T14:30")
    #expect(try standDown.adding(months: 18) == CivilTime(iso: "2027-07-31T14:30"))
    #expect(try standDown.adding(months: 1) == CivilTime(iso: "2026-02-28T14:30"))
    #expect(try standDown.adding(years: -2) == CivilTime(iso: "2024-01-31T14:30"))
    #expect(try standDown.adding(seconds: 36_000) == CivilTime(iso: "2026-02-01T00:30"))
  }

  @Test(arguments: [
    ("2026-01-31T14:30", "2026-02-28T14:30", 1, 0, 0), ("2026-01-31T14:30", "2026-02-28T14:29:59", 0, 27, 86_399),
    ("2026-01-15T22:00", "2026-01-17T01:00", 0, 1, 10_800), ("2026-01-17T01:00", "2026-01-15T22:00", 0, -1, -10_800),
    ("2026-03-15T08:00", "2026-01-14T07:00", -2, -1, -3600), ("2026-01-15T22:00", "2026-01-15T22:00", 0, 0, 0),
    ("2026-01-15T22:00", "2026-01-15T21:59", 0, 0, -60),
  ])
  func differencesAreMonthsThenDaysThenSeconds(from: String, to: String, months: Int, days: Int, seconds: Int) throws {
    let difference = try CivilTime(iso: from).difference(until: CivilTime(iso: to))
    #expect(difference == (months, days, seconds))
  }

  @Test func momentsAddUpOrOverflow() {
    #expect(Moment(seconds: 5).adding(seconds: -7) == Moment(seconds: -2))
    #expect(Moment(seconds: .max).adding(seconds: 1) == nil)
    #expect(Moment(seconds: .min).seconds(until: Moment(seconds: 1)) == nil)
    #expect(Moment(seconds: 3).seconds(until: Moment(seconds: 10)) == 7)
  }
}
