import Testing

@testable import MurunaModel

/// Cadences in expressions: how long it is from one time to the next, and which turns there were.
@Suite struct CadenceTests {
  static func value(_ cadence: String, _ expression: String) -> String {
    Program.value(of: expression, in: "kind series { repeats: cadence; none_of_it: cadence; began: date }\nseries S { repeats: \(cadence) }", .none)
  }

  @Test(arguments: [
    ("every month", "1 months"), ("every 3 months", "3 months"), ("every Friday", "7 days"), ("every 2 weeks", "14 days"), ("every 4 h", "4 h"),
    ("every year", "12 months"), ("every 2 March", "12 months"), ("every 10 days from 2024", "10 days"), ("كل ٣ أشهر", "3 months"),
  ])
  func `a cadence has a length`(cadence: String, length: String) {
    #expect(Self.value(cadence, "length(S.repeats) is \(length)") == "yes")
  }

  @Test(arguments: [
    // Months are those of the calendar, and the one that is not over is no turn yet.
    ("every month from December 2023", "2023-12, 2024-01, 2024-02"), ("every month from 14 December 2023", "2023-12, 2024-01, 2024-02"),
    // Without a `from`, from the first day.
    ("every month", "2024-01, 2024-02"), ("every 2 months from December 2023", "2023-12-01 to 2024-01-31"),
    ("every month from December 2023 until January 2024", "2023-12, 2024-01"),
    ("every Friday from 1 March 2024", "2024-03-01 to 2024-03-07, 2024-03-08 to 2024-03-14"), ("every 2 March from 2022", "2022-03-02 to 2023-03-01, 2023-03-02 to 2024-03-01"),
    // What is counted in hours, or begins with something of a plan, has no days.
    ("every 4 h", ""), ("every month from April 2024", ""),
  ])
  func `the turns of a cadence`(cadence: String, turns: String) {
    #expect(Self.value(cadence, "occurrences(S.repeats, 2024-01-05, 2024-03-14)") == turns)
  }

  @Test func `nothing comes of what is not known`() {
    #expect(Self.value("every month", "occurrences(S.none_of_it, 2024, 2025)") == "")
    #expect(Self.value("every month", "occurrences(S.repeats, S.began, 2025)") == "")
    #expect(Self.value("every day from 1000", "count(occurrences(S.repeats, 1000, 9000))") == "999")
    let program = Program("kind s { r: cadence }\nrule x { each: s; must: occurrences(s.r) is empty }", .none)
    #expect(program.codes == ["wrong-arguments"])
  }

  @Test(arguments: [
    ("lowest(over 60)", "60"), ("highest(20 to 30)", "30"), ("lowest(May 2024)", "2024-05-01"), ("highest(June 2024)", "2024-06-30"),
    ("lowest(1 to 2 h)", "1 h"), ("lowest(at_most 5) < 1", "yes"), ("highest(over 60) < 1000", "no"), ("lowest(50%)", "50%"),
  ])
  func `the least and the most that something may be`(expression: String, value: String) {
    #expect(Program.value(of: expression, in: "", .none) == value)
  }
}
