import Testing

@testable import MurunaCalendar

private func day(_ text: String) throws -> CivilDay { try CivilDay(iso: text) }

@Suite struct PartialDateTests {
  static let dates: [(String, @Sendable () throws -> PartialDate, String, String)] = [
    ("2022", { try PartialDate(year: 2022) }, "2022-01-01", "2022-12-31"),
    ("early 2023", { try PartialDate(year: 2023, .early) }, "2023-01-01", "2023-04-30"),
    ("mid 2023", { try PartialDate(year: 2023, .mid) }, "2023-05-01", "2023-08-31"),
    ("late 2023", { try PartialDate(year: 2023, .late) }, "2023-09-01", "2023-12-31"),
    ("second half of 2024", { try PartialDate(half: 2, of: 2024) }, "2024-07-01", "2024-12-31"),
    ("mid first half of 2024", { try PartialDate(half: 1, of: 2024, .mid) }, "2024-03-01", "2024-04-30"),
    ("first quarter of 2024", { try PartialDate(quarter: 1, of: 2024) }, "2024-01-01", "2024-03-31"),
    ("early last quarter of 2024", { try PartialDate(quarter: 4, of: 2024, .early) }, "2024-10-01", "2024-10-31"),
    ("February 2024", { try PartialDate(month: 2, of: 2024) }, "2024-02-01", "2024-02-29"),
    ("early November 2024", { try PartialDate(month: 11, of: 2024, .early) }, "2024-11-01", "2024-11-10"),
    ("mid November 2024", { try PartialDate(month: 11, of: 2024, .mid) }, "2024-11-11", "2024-11-20"),
    ("late February 2026", { try PartialDate(month: 2, of: 2026, .late) }, "2026-02-21", "2026-02-28"),
    ("8 May 2024", { PartialDate(try day("2024-05-08")) }, "2024-05-08", "2024-05-08"),
    ("9999", { try PartialDate(year: 9999) }, "9999-01-01", "9999-12-31"),
  ]

  @Test(arguments: dates)
  func meansTheDaysThatTheManualStates(title: String, date: @Sendable () throws -> PartialDate, first: String, last: String) throws {
    let date = try date()
    #expect(try date.first == day(first))
    #expect(try date.last == day(last))
    #expect(try date.interval == IntInterval(low: Int64(day(first).number), high: Int64(day(last).number)))
  }

  @Test func thirdsAreAPartition() throws {
    for whole in [try PartialDate(year: 2024), try PartialDate(half: 1, of: 2024), try PartialDate(month: 2, of: 2024)] {
      let thirds = try PartialDate.Third.allCases.map { third in
        switch whole.precision {
        case .year: try PartialDate(year: 2024, third)
        case .half: try PartialDate(half: 1, of: 2024, third)
        case .quarter, .month, .day: try PartialDate(month: 2, of: 2024, third)
        }
      }
      #expect(thirds[0].first == whole.first)
      #expect(thirds[0].last.adding(days: 1) == thirds[1].first)
      #expect(thirds[1].last.adding(days: 1) == thirds[2].first)
      #expect(thirds[2].last == whole.last)
    }
  }

  @Test func whatDoesNotExistSaysWhy() {
    #expect(throws: DateFault.partOutOfRange(3, of: 2)) { try PartialDate(half: 3, of: 2024) }
    #expect(throws: DateFault.partOutOfRange(.max, of: 4)) { try PartialDate(quarter: .max, of: 2024) }
    #expect(throws: DateFault.monthOutOfRange(0)) { try PartialDate(month: 0, of: 2024) }
    #expect(throws: DateFault.yearOutOfRange(.min)) { try PartialDate(year: .min) }
  }

  @Test func beforeAndAfterExcludeTheWholeDate() throws {
    let may = try PartialDate(month: 5, of: 2024)
    #expect(try may.interval(.after).firstDay == day("2024-06-01"))
    #expect(may.interval(.after).lastDay == nil)
    #expect(try may.interval(.before).lastDay == day("2024-04-30"))
    #expect(try may.interval(.by).lastDay == day("2024-05-31"))
    #expect(try may.interval(.from).firstDay == day("2024-05-01"))
    #expect(may.interval(.by).firstDay == nil)
  }

  @Test func laterInTheYearIsAfterItWasSaid() throws {
    let year = try PartialDate(year: 2024)
    let later = try #require(try year.later(than: day("2024-06-04")))
    #expect(try later.firstDay == day("2024-06-05"))
    #expect(try later.lastDay == day("2024-12-31"))
    #expect(try year.later(than: day("2024-12-31")) == nil)
    #expect(try year.later(than: day("2023-12-31")) == year.interval)
  }

  @Test func datesAreComparedHonestly() throws {
    let late2023 = try PartialDate(year: 2023, .late).interval
    let november = try PartialDate(month: 11, of: 2023).interval
    let year2024 = try PartialDate(year: 2024).interval
    #expect(late2023.isLess(than: year2024) == .yes)
    #expect(late2023.isLess(than: november) == .cannotTell)
    #expect(november.isInside(late2023) == .yes)
    #expect(late2023.isInside(november) == .cannotTell)
    #expect(year2024.isInside(late2023) == .no)
    #expect(november.isEqual(to: november) == .cannotTell)
  }
}

@Suite struct PeriodTests {
  @Test func aStretchCoversItsDaysAndMayNotKnowItsEnds() throws {
    let stretch = try #require(try Period(from: PartialDate(month: 5, of: 2023), until: PartialDate(month: 6, of: 2024)))
    #expect(try stretch.covers(day("2023-04-30")) == .no)
    #expect(try stretch.covers(day("2023-05-15")) == .cannotTell)
    #expect(try stretch.covers(day("2023-05-31")) == .yes)
    #expect(try stretch.covers(day("2024-06-01")) == .yes)
    #expect(try stretch.covers(day("2024-06-02")) == .cannotTell)
    #expect(try stretch.covers(day("2024-07-01")) == .no)
    // From 31 May 2023 to 1 June 2024, or from 1 May 2023 to 30 June 2024; 2024 is a leap year.
    #expect(stretch.length == IntInterval(low: 368, high: 427))
  }

  @Test func aWorkshopOfTwoDaysIsTwoDaysLong() throws {
    let workshop = try #require(try Period(from: PartialDate(day("2023-07-25")), until: PartialDate(day("2023-07-26"))))
    #expect(workshop.length.exact == 2)
    #expect(try workshop.covers(day("2023-07-26")) == .yes)
    #expect(try workshop.covers(day("2023-07-27")) == .no)
  }

  @Test func theWholeOfAMonthIsKnownExactly() throws {
    let may = try Period(whole: PartialDate(month: 5, of: 2024))
    #expect(may.length.exact == 31)
    #expect(try may.covers(day("2024-05-01")) == .yes)
  }

  @Test func aStretchWithoutEndGoesOn() throws {
    let member = try #require(try Period(from: PartialDate(year: 2023), until: nil))
    #expect(try member.covers(day("2999-01-01")) == .yes)
    #expect(try member.covers(day("2022-12-31")) == .no)
    #expect(member.length == IntInterval(atLeast: 1))
    #expect(try member.ends(before: Period(whole: PartialDate(year: 2999))) == .no)
  }

  @Test func itCannotEndBeforeItBegan() throws {
    #expect(try Period(from: PartialDate(year: 2024), until: PartialDate(year: 2023)) == nil)
    // Both within one month: the length is one day to thirty-one.
    let short = try #require(try Period(from: PartialDate(month: 5, of: 2024), until: PartialDate(month: 5, of: 2024)))
    #expect(short.length == IntInterval(low: 1, high: 31))
    // What ends in early May began by then, and what begins in late May ends no sooner.
    let early = try #require(try Period(from: PartialDate(month: 5, of: 2024), until: PartialDate(month: 5, of: 2024, .early)))
    #expect(try early.start.lastDay == day("2024-05-10"))
    let late = try #require(try Period(from: PartialDate(month: 5, of: 2024, .late), until: PartialDate(month: 5, of: 2024)))
    #expect(try late.end?.firstDay == day("2024-05-21"))
  }

  @Test func stretchesOverlapOrNot() throws {
    let spring = try #require(try Period(from: PartialDate(day("2024-03-01")), until: PartialDate(month: 5, of: 2024)))
    let may = try Period(whole: PartialDate(month: 5, of: 2024))
    let lateMay = try #require(try Period(from: PartialDate(day("2024-05-20")), until: nil))
    let june = try Period(whole: PartialDate(month: 6, of: 2024))
    #expect(spring.overlaps(may) == .yes)
    #expect(spring.overlaps(lateMay) == .cannotTell)
    #expect(spring.overlaps(june) == .no)
    #expect(spring.ends(before: june) == .yes)
    #expect(june.ends(before: spring) == .no)
    #expect(spring.ends(before: lateMay) == .cannotTell)
  }
}
