import Testing

@testable import MurunaCalendar

private func day(_ text: String) throws -> CivilDay { try CivilDay(iso: text) }
private func hours(_ start: String, _ end: String) throws -> WorkingHours {
  try #require(try WorkingHours(start: TimeOfDay(iso: start), end: TimeOfDay(iso: end)))
}

/// Friday and Saturday off, five holidays (21 March 2026 is a Saturday anyway, 20 March a Friday), and short days for a month.
private func amman() throws -> WorkingCalendar {
  let ramadan = try #require(try DayRange(first: day("2026-02-18"), last: day("2026-03-19")))
  return try WorkingCalendar(
    weekend: WeekdaySet([.friday, .saturday]),
    holidays: ["2026-05-25", "2026-01-01", "2026-03-20", "2026-03-21", "2026-03-22", "2026-01-01"].map { try day($0) },
    shortHours: [ShortHours(days: ramadan, hours: hours("10:00", "15:00"))])
}

@Suite struct WorkingDayTests {
  @Test func weekendsAndHolidaysAreOff() throws {
    let calendar = try amman()
    // 16 January 2026 is a Friday.
    #expect(try !calendar.isWorkingDay(day("2026-01-16")))
    #expect(try calendar.isWeekend(day("2026-01-17")))
    #expect(try calendar.isWorkingDay(day("2026-01-18")))
    #expect(try calendar.isHoliday(day("2026-03-22")))
    #expect(try calendar.hours(on: day("2026-03-22")) == nil)
    #expect(try calendar.hours(on: day("2026-03-18")) == hours("10:00", "15:00"))
    #expect(try calendar.hours(on: day("2026-03-23")) == .usual)
  }

  /// From a loop over days in Python.
  @Test(arguments: [
    ("2026-01-14", 0, "2026-01-14"), ("2026-01-16", 0, "2026-01-18"), ("2026-01-14", 1, "2026-01-15"), ("2026-01-15", 1, "2026-01-18"),
    ("2026-01-16", 1, "2026-01-18"), ("2026-01-15", -4, "2026-01-11"), ("2026-01-17", -1, "2026-01-15"), ("2026-03-15", 10, "2026-03-30"),
    ("2026-01-14", 250, "2027-01-03"), ("2026-05-26", -60, "2026-03-01"),
  ])
  func workingDaysAreAdded(from: String, count: Int, expected: String) throws {
    #expect(try amman().adding(workingDays: count, to: day(from)) == day(expected))
  }

  @Test(arguments: [
    ("2026-01-01", "2026-12-31", 258), ("2026-03-15", "2026-03-28", 9), ("2025-12-30", "2026-01-02", 2), ("0001-01-01", "0001-01-07", 5),
    ("2026-01-15", "2026-01-14", 0),
  ])
  func workingDaysAreCounted(first: String, last: String, count: Int) throws {
    #expect(try amman().countOfWorkingDays(from: day(first), through: day(last)) == count)
  }

  @Test func whoNeverWorksNeverFinishes() throws {
    let never = WorkingCalendar(weekend: WeekdaySet(Weekday.allCases))
    #expect(try never.adding(workingDays: 1, to: day("2026-01-14")) == nil)
    #expect(try never.adding(workingDays: 0, to: day("2026-01-14")) == nil)
    #expect(try never.adding(workingSeconds: 0, to: CivilTime(iso: "2026-01-14 12:00")) == nil)
  }

  @Test func extremesEndTheCalendar() throws {
    let calendar = try amman()
    for count in [Int.max, .min, 3_000_000, -3_000_000] {
      #expect(try calendar.adding(workingDays: count, to: day("2026-01-14")) == nil)
    }
    for seconds in [Int64.max, .min, 1 << 50] {
      #expect(try calendar.adding(workingSeconds: seconds, to: CivilTime(iso: "2026-01-14 12:00")) == nil)
    }
    #expect(calendar.countOfWorkingDays(from: .first, through: .last) > 2_000_000)
    // The calendar ends on a Friday.
    #expect(calendar.adding(workingDays: 0, to: .last) == nil)
  }
}

@Suite struct WorkingTimeTests {
  /// From a loop over minutes in Python.
  @Test(arguments: [
    ("2026-01-14 12:00", "2026-01-18 09:30", 48_600), ("2026-02-17 15:00", "2026-02-19 11:00", 25_200),
    ("2026-03-19 14:00", "2026-03-23 09:00", 7200), ("2026-02-01 00:00", "2026-04-01 00:00", 972_000), ("2026-01-16 10:00", "2026-01-17 10:00", 0),
  ])
  func workingTimeIsCounted(first: String, second: String, seconds: Int64) throws {
    let (first, second) = (try CivilTime(iso: first), try CivilTime(iso: second))
    #expect(try amman().workingSeconds(from: first, until: second) == seconds)
    #expect(try amman().workingSeconds(from: second, until: first) == -seconds)
  }

  @Test(arguments: [
    ("2026-01-14 12:00", 14_400, "2026-01-14 16:00"), ("2026-01-14 12:00", 14_460, "2026-01-15 08:01"), ("2026-01-15 15:00", 7200, "2026-01-18 09:00"),
    ("2026-01-16 10:00", 3600, "2026-01-18 09:00"), ("2026-02-17 15:00", 25_200, "2026-02-19 11:00"), ("2026-03-19 14:00", 7200, "2026-03-23 09:00"),
    ("2026-01-14 20:00", 28_800, "2026-01-15 16:00"),
    // By hand: nothing to add waits for an opening, and going back starts at one.
    ("2026-01-14 12:00", 0, "2026-01-14 12:00"), ("2026-01-14 16:00", 0, "2026-01-15 08:00"), ("2026-01-15 16:00", -28_800, "2026-01-15 08:00"),
    ("2026-01-18 09:00", -7200, "2026-01-15 15:00"),
  ] as [(String, Int64, String)])
  func workingTimeIsAdded(start: String, seconds: Int64, expected: String) throws {
    #expect(try amman().adding(workingSeconds: seconds, to: CivilTime(iso: start)) == CivilTime(iso: expected))
  }

  @Test func overlappingStretchesAreTakenApart() throws {
    let first = try #require(try DayRange(first: day("2026-02-01"), last: day("2026-02-10")))
    let second = try #require(try DayRange(first: day("2026-02-05"), last: day("2026-02-12")))
    let inner = try #require(try DayRange(first: day("2026-02-03"), last: day("2026-02-04")))
    let calendar = try WorkingCalendar(
      weekend: [],
      shortHours: [
        ShortHours(days: second, hours: hours("08:00", "09:00")), ShortHours(days: first, hours: hours("08:00", "12:00")),
        ShortHours(days: inner, hours: hours("08:00", "08:01")),
      ])
    #expect(try calendar.hours(on: day("2026-02-04")) == hours("08:00", "12:00"))
    #expect(try calendar.hours(on: day("2026-02-10")) == hours("08:00", "12:00"))
    #expect(try calendar.hours(on: day("2026-02-11")) == hours("08:00", "09:00"))
    #expect(try calendar.hours(on: day("2026-02-13")) == .usual)
    // Ten days of four hours, two of one, one of eight.
    #expect(try calendar.workingSeconds(from: CivilTime(iso: "2026-02-01 00:00"), until: CivilTime(iso: "2026-02-14 00:00")) == 50 * 3600)
  }
}
