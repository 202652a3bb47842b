import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// A sum is told where it is said, and the amounts that make it are shown: which of them is the slip, only a reader knows.
@Suite struct PartsShownTests {
  private static let plan = "playbook P { city: A; zero_hour: 2026-07-12 08:00; event rain { when: Rain reaches 3 mm; expected: T }; "

  private func finding(_ code: String, _ text: String) throws -> (finding: Diagnostic, text: Source) {
    let whole = WordsTests.frame + text + "\n"
    return (try #require(WordsTests.told(text + "\n").first { $0.code.id == code }), Source(path: "p", bytes: Array(whole.utf8)))
  }

  private func shown(_ told: (finding: Diagnostic, text: Source)) -> [String] { told.finding.related.map { told.text.text($0.place.range) } }

  @Test func `the lines of a budget are shown, the largest first`() throws {
    let told = try finding("budget_adds_up", "budget B { total: 900 EUR; available: 900 EUR; budget_line one { amount: 20 EUR; funder: O }; budget_line two { amount: 700 EUR; funder: O }; budget_line three { amount: 100 EUR; funder: O } }")
    #expect(shown(told) == ["700 EUR", "100 EUR", "20 EUR"])
  }

  @Test func `no more are shown than a reader takes in`() throws {
    let lines = (1...12).map { "budget_line l\($0) { amount: \($0) EUR; funder: O }" }.joined(separator: "; ")
    #expect(shown(try finding("budget_adds_up", "budget B { total: 900 EUR; available: 900 EUR; \(lines) }")).count == 8)
  }

  @Test func `the links of a warning are shown`() throws {
    let told = try finding("warning_keeps_its_budget", "warning_chain W { budget: 60 min; channels: sms, radio; link see { does: observe; by: R; within: 10 min }; link tell { does: disseminate; by: R; within: 90 min } }")
    #expect(shown(told) == ["90 min", "10 min"])
  }

  @Test func `one who asks for more than there is is told where it asks`() throws {
    let told = try finding("demand_is_covered", "resource Buses { quantity: 30; owner: O }\nresource Vans { quantity: 9; owner: O }\n" + Self.plan + "action drive { by: Crew; accountable: R; needs: 2 Vans, 34 Buses; after: rain; takes: 1 h } }")
    #expect(told.text.text(told.finding.place.range) == "34 Buses")
    #expect(told.finding.title.english.text(in: .english).contains("30"))
  }

  @Test func `two who ask together are shown`() throws {
    let told = try finding("demand_is_covered", "resource Buses { quantity: 30; owner: O }\n" + Self.plan + "action drive { by: Crew; accountable: R; uses: 20 Buses; after: rain; takes: 1 h }; action fetch { by: Crew; accountable: R; uses: 14 Buses; after: rain; takes: 1 h } }")
    #expect(told.text.text(told.finding.place.range) == "30")
    #expect(shown(told).sorted() == ["14 Buses", "20 Buses"])
  }

  @Test func `a team that is too small says how many it has`() throws {
    let told = try finding("team_is_large_enough", "team Nurses { size: 25 }\n" + Self.plan + "action visit { by: 30 Nurses; accountable: R; after: rain; takes: 1 h } }")
    #expect(told.finding.title.english.text(in: .english).contains("25"))
    #expect(told.finding.title.arabic.text(in: .arabic).contains("25"))
  }

  /// Of one that is named twice, once with what is said of it, nobody counts the members besides.
  @Test(arguments: ["members: A { since: 2024 }, A, O; declared: 2", "members: A, A { since: 2024 }, O; declared: 2"])
  func `one who is named twice is told once`(_ text: String) {
    #expect(WordsTests.told("body B { \(text) }\n").map(\.code.id).filter { ["named-twice", "body_lists_as_many_as_it_says"].contains($0) } == ["named-twice"])
  }

  @Test(arguments: [
    ("go { chance: 70% }, stay { chance: 40% }", ["chances_make_no_more_than_the_whole"]), ("go { chance: 70% }, stay { chance: 20% }", ["chances_leave_nothing_out"]),
    ("go { chance: 70% }, stay { chance: 30% }", []), ("go { chance: 70% }, stay", []), ("go, stay", []), ("go { chance: 70% }, stay { chance: 40% }, wait", ["chances_make_no_more_than_the_whole"]),
  ] as [(String, [String])])
  func `the chances of outcomes make the whole`(_ outcomes: String, _ codes: [String]) {
    for head in ["decision", "review"] {
      let told = WordsTests.told(Self.plan + "\(head) order { by: R; accountable: R; after: rain; takes: 1 h; outcomes: \(outcomes) } }\n")
      let chances = told.filter { $0.code.id.hasPrefix("chances_") }
      #expect(chances.map(\.code.id) == codes)
      // Where the outcomes stand, and not at the name.
      for finding in chances { #expect(finding.place.range.end - finding.place.range.start > 5) }
    }
  }

  @Test func `what is reckoned is said in the words of the reader`() throws {
    let told = try finding("generation_has_enough_trainers", "training_cascade C { ratio: 10; target: 80; generation G { trainers: 2; trained: 30 } }")
    for value in told.finding.values { #expect(!value.arabic.text(in: .arabic).contains("g.trainers")) }
  }
}
