import Testing

@testable import MurunaCalendar

private let english = CalendarWords.english
private let arabic = CalendarWords.arabic
private func day(_ text: String) throws -> CivilDay { try CivilDay(iso: text) }

@Suite struct DateTextTests {
  @Test(arguments: ["0001-01-01", "0987-06-05", "1969-12-31", "2026-01-14", "9999-12-31"])
  func isoIsReadBack(text: String) throws {
    #expect(try day(text).iso == text)
    #expect(try CivilTime(iso: text + "T08:05").iso == text + "T08:05")
    #expect(try CivilTime(iso: text + "T08:05:09").iso == text + "T08:05:09")
  }

  @Test func daysInWords() throws {
    let date = try day("2026-01-14")
    #expect(english.day(date) == "14 January 2026")
    #expect(english.day(date, weekday: true) == "Wednesday 14 January 2026")
    #expect(arabic.day(date, weekday: true) == "الأربعاء ١٤ كانون الثاني ٢٠٢٦")
  }

  @Test func partialDatesSayNoMoreThanTheyKnow() throws {
    #expect(try english.date(PartialDate(year: 2022)) == "2022")
    #expect(try english.date(PartialDate(year: 2023, .late)) == "late 2023")
    #expect(try english.date(PartialDate(month: 5, of: 2024)) == "May 2024")
    #expect(try english.date(PartialDate(month: 11, of: 2024, .early)) == "early November 2024")
    #expect(try (1...2).map { try english.date(PartialDate(half: $0, of: 2024)) } == ["first half of 2024", "second half of 2024"])
    #expect(
      try (1...4).map { try arabic.date(PartialDate(quarter: $0, of: 2024)) } == [
        "الربع الأول من ٢٠٢٤", "الربع الثاني من ٢٠٢٤", "الربع الثالث من ٢٠٢٤", "الربع الرابع من ٢٠٢٤",
      ])
    #expect(try arabic.date(PartialDate(year: 2023, .late)) == "أواخر ٢٠٢٣")
    #expect(try english.date(PartialDate(day("2024-05-08"))) == "8 May 2024")
  }

  @Test func partialDatesInISO() throws {
    #expect(try PartialDate(year: 2022).iso == "2022")
    #expect(try PartialDate(month: 5, of: 2024).iso == "2024-05")
    #expect(try PartialDate(day("2024-05-08")).iso == "2024-05-08")
    #expect(try PartialDate(year: 2023, .late).iso == "2023-09-01/2023-12-31")
    #expect(try PartialDate(quarter: 2, of: 2024).iso == "2024-04-01/2024-06-30")
  }

  @Test func unknownDaysAreNamedWhenTheyAreAMonthOrAYear() throws {
    let may = try PartialDate(month: 5, of: 2024)
    #expect(english.days(may.interval) == "May 2024")
    #expect(try english.days(PartialDate(year: 2022).interval) == "2022")
    #expect(try english.days(PartialDate(month: 5, of: 2024, .early).interval) == "1 May 2024 to 10 May 2024")
    #expect(english.days(may.interval(.after)) == "from 1 June 2024")
    #expect(english.days(may.interval(.by)) == "by 31 May 2024")
    #expect(english.days(.everything) == "unknown")
    #expect(try english.days(IntInterval(day("2024-05-08"))) == "8 May 2024")
  }

  @Test func stretchesSayUntil() throws {
    let workshop = try #require(try Period(from: PartialDate(day("2023-07-25")), until: PartialDate(day("2023-07-26"))))
    #expect(english.period(workshop) == "25 July 2023 until 26 July 2023")
    let member = try #require(try Period(from: PartialDate(year: 2023), until: nil))
    #expect(english.period(member) == "from 2023")
  }

  @Test func momentsAreThoseOfTheZone() throws {
    let amman = TimeZone(fixed: TimeZone.Offset(seconds: 10_800, abbreviation: "+03"))
    let zeroHour = Moment(seconds: 1_768_503_600)
    #expect(zeroHour.iso(in: amman) == "2026-01-15T22:00+03:00")
    #expect(zeroHour.iso(in: .utc) == "2026-01-15T19:00Z")
    #expect(english.moment(zeroHour, in: amman, weekday: true) == "Thursday 15 January 2026, 22:00")
    #expect(arabic.moment(zeroHour, in: amman) == "١٥ كانون الثاني ٢٠٢٦، ٢٢:٠٠")
    let local = TimeZone(fixed: TimeZone.Offset(seconds: -8_624, abbreviation: "LMT"))
    #expect(zeroHour.iso(in: local) == "2026-01-15T16:36:16-02:23:44")
    #expect(Moment(seconds: .max).iso(in: amman) == "9223372036854775807")
  }

  @Test func missingNamesAreNumbers() throws {
    var words = english
    words.months = []
    words.weekdays = ["Monday"]
    words.patterns.quarters = []
    words.patterns.thirds = []
    #expect(try words.day(day("2026-01-14")) == "14 1 2026")
    #expect(try words.date(PartialDate(quarter: 2, of: 2024, .mid)) == "2024-05-01/2024-05-31")
  }
}

@Suite struct QuantityTextTests {
  @Test func numbersAreGroupedFromFiveDigitsOn() throws {
    #expect(english.number(Number(4000)) == "4000")
    #expect(english.number(Number(40_000)) == "40,000")
    #expect(english.number(Number(-4_000_000)) == "−4,000,000")
    #expect(arabic.number(Number(4_000_000)) == "٤٬٠٠٠٬٠٠٠")
    #expect(try arabic.number(Number(decimal: "12345.25")) == "١٢٬٣٤٥٫٢٥")
    #expect(try english.number(#require(Number(-100_000, over: 3))) == "≈−33,333.333")
  }

  @Test func whatIsKnownIsSaidAsItWas() throws {
    #expect(try english.quantity(Interval(.over, Number(240))) == "over 240")
    #expect(try english.quantity(Interval(.under, Number(5))) == "under 5")
    #expect(try english.quantity(Interval(.atLeast, Number(3))) == "at least 3")
    #expect(try english.quantity(Interval(.atMost, Number(3))) == "at most 3")
    #expect(try english.quantity(Interval(Number(60), to: Number(80))) == "60 to 80")
    #expect(try english.quantity(Interval(Number(8), to: Number(14), likely: Number(10))) == "8 to 14 likely 10")
    #expect(english.quantity(Interval(7)) == "7")
    #expect(english.quantity(.everything) == "unknown")
    let both = try #require(Interval(lower: .open(Number(1)), upper: .closed(Number(3))))
    #expect(english.quantity(both) == "over 1 and at most 3")
    #expect(try arabic.quantity(Interval(.over, Number(240))) == "أكثر من ٢٤٠")
  }

  @Test func patternsTakeTheirValuesInOrder() {
    #expect(CalendarWords.fill("{} {} {}", "a", "b") == "a b {}")
    #expect(CalendarWords.fill("{{}", "a") == "{a")
    #expect(CalendarWords.fill("{x}{", "a") == "{x}{")
    #expect(CalendarWords.fill("", "a") == "")
    #expect(CalendarWords.fill("{}", "{}") == "{}")
  }
}
