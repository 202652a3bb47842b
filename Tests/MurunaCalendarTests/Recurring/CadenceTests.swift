import Testing

@testable import MurunaCalendar

private func day(_ text: String) throws -> CivilDay { try CivilDay(iso: text) }

@Suite struct ElapsedCadenceTests {
  private let fourHours: Int64 = 4 * 3600

  @Test func everyFourHoursUntilStandDown() throws {
    let brief = try #require(ElapsedCadence(every: fourHours))
    let times = brief.occurrences(from: 0, until: 43_200, within: .everything)
    #expect(Array(times) == [0, 14_400, 28_800, 43_200])
    #expect(!times.isCapped)
    #expect(Array(brief.occurrences(from: 0, until: 43_199, within: .everything)) == [0, 14_400, 28_800])
  }

  @Test func aWindowCutsOutWhatItHoldsAndTimesCountFromTheStart() throws {
    let brief = try #require(ElapsedCadence(every: 10))
    let window = try #require(IntInterval(low: 15, high: 41))
    #expect(Array(brief.occurrences(from: 0, within: window)) == [20, 30, 40])
    #expect(Array(brief.occurrences(from: 0, times: 4, within: window)) == [20, 30])
    #expect(Array(brief.occurrences(from: 20, within: window)) == [20, 30, 40])
    #expect(Array(brief.occurrences(from: 42, within: window)) == [])
    #expect(Array(brief.occurrences(from: 0, times: 0, within: window)) == [])
    #expect(Array(brief.occurrences(from: 0, times: -5, within: window)) == [])
    #expect(Array(brief.occurrences(from: 0, until: -1, within: window)) == [])
  }

  @Test func withoutAnEndItIsCappedAndSaysSo() throws {
    let brief = try #require(ElapsedCadence(every: 1))
    let times = brief.occurrences(from: .min, within: .everything, cap: 3)
    #expect(Array(times) == [.min, .min + 1, .min + 2])
    #expect(times.isCapped)
    #expect(brief.occurrences(from: 0, times: 3, within: .everything, cap: 3).isCapped == false)
    #expect(brief.occurrences(from: 0, times: 4, within: .everything, cap: 3).isCapped)
    #expect(brief.occurrences(from: 0, within: .everything, cap: -1).isEmpty)
    #expect(brief.occurrences(from: 0, within: .everything).count == Occurrences.usualCap)
  }

  @Test func theWholeLineIsNoTrouble() throws {
    let huge = try #require(ElapsedCadence(every: .max))
    #expect(Array(huge.occurrences(from: .min, within: .everything)) == [.min, -1, .max - 1])
    #expect(ElapsedCadence(every: 0) == nil)
    #expect(ElapsedCadence(every: .min) == nil)
  }
}

@Suite struct CivilCadenceTests {
  private func occurrences(_ rule: CivilCadence.Rule, from: String, until: String? = nil, times: Int64? = nil, cap: Int = 6) throws -> [String] {
    let cadence = try #require(CivilCadence(rule))
    return try cadence.occurrences(from: day(from), until: until.map { try day($0) }, times: times, cap: cap).days.map { "\($0.year)-\($0.month)-\($0.day)" }
  }

  @Test func everyFridayBeginsOnTheFirstFriday() throws {
    // 14 January 2026 is a Wednesday.
    #expect(try occurrences(.weeks(1, on: .friday), from: "2026-01-14", times: 3) == ["2026-1-16", "2026-1-23", "2026-1-30"])
    #expect(try occurrences(.weeks(2, on: .wednesday), from: "2026-01-14", times: 3) == ["2026-1-14", "2026-1-28", "2026-2-11"])
  }

  @Test func everyMonthRemembersTheDayItBeganOn() throws {
    #expect(
      try occurrences(.months(1, day: nil), from: "2026-01-31", times: 5) == ["2026-1-31", "2026-2-28", "2026-3-31", "2026-4-30", "2026-5-31"])
    #expect(try occurrences(.months(1, day: 15), from: "2026-01-16", times: 2) == ["2026-2-15", "2026-3-15"])
    #expect(try occurrences(.months(3, day: 31), from: "2026-01-31", times: 3) == ["2026-1-31", "2026-4-30", "2026-7-31"])
  }

  @Test func everySecondOfMarchComesOnceAYear() throws {
    #expect(try occurrences(.years(1, month: 3, day: 2), from: "2026-03-02", until: "2028-03-01") == ["2026-3-2", "2027-3-2"])
    #expect(try occurrences(.years(1, month: 3, day: 2), from: "2026-03-03", times: 1) == ["2027-3-2"])
    #expect(
      try occurrences(.years(1, month: 2, day: 29), from: "2026-01-01", times: 3) == ["2026-2-28", "2027-2-28", "2028-2-29"])
  }

  @Test func theCalendarEndsAndSoDoTheyAll() throws {
    #expect(try occurrences(.days(1), from: "9999-12-30") == ["9999-12-30", "9999-12-31"])
    #expect(try occurrences(.years(1, month: 3, day: 2), from: "9999-03-03") == [])
    #expect(try occurrences(.months(1, day: nil), from: "9999-11-30") == ["9999-11-30", "9999-12-30"])
    // 31 December 9999 is a Friday.
    #expect(try occurrences(.weeks(1, on: .thursday), from: "9999-12-31") == [])
    #expect(try occurrences(.days(.max), from: "0001-01-01") == ["1-1-1"])
    #expect(try occurrences(.weeks(.max, on: .monday), from: "0001-01-01") == ["1-1-1"])
    #expect(try occurrences(.months(.max, day: 3), from: "0001-01-01") == ["1-1-3"])
    #expect(try occurrences(.years(.max, month: 1, day: 1), from: "0001-01-01") == ["1-1-1"])
  }

  @Test func aRuleThatNeverComesRoundIsNone() {
    for rule in [
      .days(0), .days(.min), .weeks(-1, on: .monday), .months(0, day: nil), .months(1, day: 32), .months(1, day: 0), .years(1, month: 2, day: 30),
      .years(1, month: 13, day: 1), .years(1, month: .max, day: .max), .years(0, month: 1, day: 1),
    ] as [CivilCadence.Rule] {
      #expect(CivilCadence(rule) == nil)
    }
  }

  /// A window must show exactly what the whole series has there.
  @Test func aWindowShowsItsPartOfTheSeries() throws {
    let rules: [CivilCadence.Rule] = [
      .days(1), .days(5), .weeks(1, on: .sunday), .weeks(3, on: .tuesday), .months(1, day: nil), .months(2, day: 31), .years(1, month: 2, day: 29),
    ]
    let start = try day("2026-01-31")
    for rule in rules {
      let cadence = try #require(CivilCadence(rule))
      let series = Array(cadence.occurrences(from: start, until: try day("2031-12-31")))
      for low in stride(from: Int64(start.number) - 3, to: Int64(start.number) + 1500, by: 13) {
        for width in [Int64(0), 1, 40, 400] {
          let window = try #require(IntInterval(low: low, high: low + width))
          let shown = Array(cadence.occurrences(from: start, within: window))
          if shown != series.filter({ window.contains($0) }) { Issue.record("\(rule) within \(window) shows \(shown)") }
          let first = Array(cadence.occurrences(from: start, times: 9, within: window))
          if first != series.prefix(9).filter({ window.contains($0) }) { Issue.record("\(rule), 9 times, within \(window) shows \(first)") }
        }
      }
    }
  }
}
