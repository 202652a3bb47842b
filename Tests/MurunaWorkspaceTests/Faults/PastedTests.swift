import MurunaDiagnostics
import MurunaWorkspace
import Testing

/// What comes from letters, tables and lists of others: one finding, and an edit after which nothing is found.
@Suite struct PastedTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let written: String
    let code: String
    let right: String
    var testDescription: String { written }

    init(_ written: String, _ code: String, _ right: String) { (self.written, self.code, self.right) = (written, code, right) }

    /// One thing is found, and mended by its edit.
    func expectOneFinding() throws {
      let text = WordsTests.frame + written + "\n"
      let found = PastedTests.findings(text)
      #expect(found.map(\.code.id) == [code])
      expectMended(text, by: try #require(found.first))
    }

    /// The edit of what was found writes what is right, and leaves nothing to be told.
    func expectMended(_ text: String, by finding: Diagnostic) {
      let mended = WordsTests.mended(text, finding)
      #expect(mended.contains(right), "\(mended.suffix(200))")
      #expect(PastedTests.findings(mended).isEmpty, "\(PastedTests.findings(mended).map(\.code.id))")
    }
  }

  private static let plan = "playbook P { city: A; zero_hour: 2026-07-12 08:00; event rain { when: Rain reaches 3 mm; expected: T }; "

  static let slips: [Slip] = [
    // Quotation marks inside a text.
    Slip("city B \"The \"old\" town\"", "quotes-in-text", #""The \"old\" town""#),
    Slip("city B \"\"Old\" town\"", "quotes-in-text", #""\"Old\" town""#),
    Slip("city B \"Town of \"the gate\"\" { country: JO }", "quotes-in-text", #""Town of \"the gate\"" { country"#),
    Slip("city B \"Say \"a\" to \"all\" here\"", "quotes-in-text", #""Say \"a\" to \"all\" here""#),
    Slip("مدينة ب \"مدينة \"البوابة\" القديمة\"", "quotes-in-text", #""مدينة \"البوابة\" القديمة""#),
    // A text over two lines.
    Slip("city B \"The old\n  town\" { country: JO }", "text-over-lines", "\"The old town\" { country"),
    Slip("city B \"The old\n    town by 12:30\n  of A\" ar \"ب\"", "text-over-lines", "\"The old town by 12:30 of A\" ar"),
    // Other brackets.
    Slip("organisation Q ( tier: local }", "parenthesis-for-brace", "organisation Q { tier: local }"),
    Slip("city B { population: 30 ( source: \"x\"; note: \"y\" } }", "details-without-braces", "30 { source: \"x\"; note: \"y\" } }"),
    // A list that goes on below.
    Slip("risk F { threatens: OldTown,\n  Wadi\n  A\n}", "comma-expected", "OldTown,\n  Wadi,\n  A"),
    // Times of day.
    Slip("team U { size: 2; works: 7am-3pm }", "written-otherwise", "works: 07:00 to 15:00 }"),
    Slip("team U { size: 2; works: Mon-Wed 7:00 to 15:00 }", "comma-expected", "works: 7:00 to 15:00; works_on: Monday, Tuesday, Wednesday }"),
    Slip("فريق ف { عدد: 2؛ يعمل: السبت إلى الاثنين 7:00 إلى 15:00 }", "comma-expected", "7:00 إلى 15:00؛ أيام_العمل: السبت، الأحد، الاثنين }"),
    Slip("playbook P { city: A; zero_hour: 12 July 2026 at 12 noon; event rain { expected: T } }", "written-otherwise", "12 July 2026 12:00;"),
    Slip("playbook P { city: A; zero_hour: 2026-07-12 12h45; event rain { expected: T } }", "letters-in-number", "2026-07-12 12:45;"),
    // Units.
    Slip("gauge Noon { unit: celsius }\n" + plan + "event hot { when: Noon reaches 38 C; expected: T } }", "unknown-unit", "reaches 38 celsius;"),
    Slip("indicator I { unit: ha; measurement M { value: 47 km; on: 2025-10-01 } }", "different-units", "value: 47 ha;"),
    // Names.
    Slip("role S { deputy: HeadOfCivilDefence }", "unknown-name", "deputy: R }"),
    Slip(plan + "event every { expected: T }; action b { by: Crew; takes: 1 h; after: every } }", "reserved-name", "after: every_ }"),
    Slip(plan + "event over { expected: T }; action b { by: Crew; takes: 1 h; after: over + 30 min } }", "reserved-name", "after: over_ + 30 min }"),
    // Conditions that are none.
    Slip(plan + "event second_wave { when: rain; expected: T + 1 h } }", "not-a-condition", "`expected: rain + 1 h`"),
    Slip(plan + "action b { by: Crew; takes: 1 h }; event second_wave { when: b is done; expected: T + 1 h } }", "not-a-condition", "`expected: b + 1 h`"),
    Slip(plan + "action b { by: Crew; takes: 1 h; requires: yes } }", "not-a-condition", "a condition compares something"),
  ]

  @Test(arguments: slips) func `a slip is one finding, and mended by its edit`(_ slip: Slip) throws {
    let text = WordsTests.frame + slip.written + "\n"
    let found = Self.findings(text)
    #expect(found.map(\.code.id) == [slip.code])
    let finding = try #require(found.first)
    guard !finding.fixes.isEmpty else {
      let help = finding.help?.english.text(in: .english) ?? ""
      #expect(help.contains(slip.right), "\(help)")
      return
    }
    slip.expectMended(text, by: finding)
  }

  /// No zone is known in tests.
  static func findings(_ text: String) -> [Diagnostic] { WordsTests.findings(text).filter { $0.code.id != "no-time-zone" } }

  /// What only looks like one of these.
  @Test(arguments: [
    "city B \"Flood\" ar \"سيل\"", "city B \"The “old” town\"", "risk F { threatens: OldTown,\n  Wadi\n  impact: 2\n}",
    "city B \"B\"\ngap \"Something is missing\" { about: R; owner: R; due: 2026-12-01 }", "city B \"Say \\\"a\\\" here\"",
  ])
  func `what is right stays right`(_ text: String) { #expect(WordsTests.findings(WordsTests.frame + text + "\n").isEmpty) }
}
