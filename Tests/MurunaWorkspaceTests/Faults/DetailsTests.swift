import Testing

/// What is said of a value between other signs than braces, and of a thing in another order.
@Suite struct DetailsTests {
  static let slips: [(written: String, right: String)] = [
    ("hub H { members: O (since 2023) }", "members: O { since: 2023 } }"), ("hub H { members: O (since: 2023) }", "members: O { since: 2023 } }"),
    ("hub H {\n  members: O [since: 2023]\n  region: Africa\n}", "members: O { since: 2023 }\n  region: Africa"), ("hub H { members: O [since 2023], A }", "members: O { since: 2023 }, A }"),
    ("hub H { members: A, O (2023) }", "members: A, O { since: 2023 } }"), ("hub H { members: O since March 2023 }", "members: O { since: March 2023 } }"),
    ("risk F { type: shock; leads_to: G (chance: 30%) }\nrisk G { type: shock }", "leads_to: G { chance: 30% } }"),
    ("risk F { type: shock; leads_to: G (30%) }\nrisk G { type: shock }", "leads_to: G { chance: 30% } }"),
    ("city B { population: 31_000 (census 2015) }", "population: 31_000 { note: \"census 2015\" } }"), ("city B { population: 31_000 (source: \"census\") }", "31_000 { source: \"census\" } }"),
    ("hub H { region: Africa (north) }", "region: Africa { note: \"north\" } }"), ("playbook P { action a { takes: 2 h (about) } }", "takes: 2 h { note: \"about\" } }"),
    ("شبكة هـ { أعضاء: O (منذ ٢٠٢٣) }", "أعضاء: O { منذ: ٢٠٢٣ } }"), ("شبكة هـ { أعضاء: O [منذ: ٢٠٢٣] }", "أعضاء: O { منذ: ٢٠٢٣ } }"),
    ("role \"Duty officer\" DutyOfficer { critical: no }", "role DutyOfficer \"Duty officer\" { critical"), ("role \"Duty officer\" ar \"المناوب\" DutyOfficer", "role DutyOfficer \"Duty officer\" ar \"المناوب\""),
    ("دور \"المناوب\" مناوب", "دور مناوب \"المناوب\""),
  ]

  @Test(arguments: slips) func `details without braces are one finding with the braces`(_ slip: (written: String, right: String)) throws {
    let text = WordsTests.frame + slip.written + "\n"
    let found = WordsTests.findings(text)
    #expect(found.count == 1, "\(found.map(\.code.id))")
    let mended = WordsTests.mended(text, try #require(found.first))
    #expect(mended.contains(slip.right), "\(mended.dropFirst(WordsTests.frame.count))")
    #expect(WordsTests.findings(mended).isEmpty)
  }

  /// A call may have a blank before its parenthesis, and lists have their brackets taken off as before.
  @Test func `calls and lists are none`() {
    #expect(WordsTests.findings(WordsTests.frame + "test \"t\" { expect: count (team) is 1 }\n").isEmpty)
    #expect(WordsTests.findings(WordsTests.frame + "risk L { type: shock; threatens: [OldTown, Wadi] }\n").map(\.code.id) == ["square-bracket"])
  }

  @Test func `a bracket that closes nothing is deleted alone`() throws {
    let text = WordsTests.frame + "risk L {\n  type: shock ]\n  likelihood: 2\n}\n"
    let slip = try #require(WordsTests.findings(text).first { $0.code.id == "square-bracket" })
    #expect(WordsTests.mended(text, slip).contains("type: shock \n  likelihood"))
  }
}
