import MurunaText
import Testing

@testable import MurunaModel

@Suite("Rules, views and tests")
struct RuleTests {
  static let kinds = "kind city\nkind team { size: number; city: city; date: date; open: truth }\n"

  private func program(_ text: String, asOf: Int64? = nil) -> Program { Program(Self.kinds + text, .none, asOf: asOf) }

  @Test("A rule finds what breaks it, with its words and values")
  func broken() {
    let program = program(
      """
      rule crews_are_large {
        each: team where team.city is Amman
        must: team.size >= rule.limit
        says: "{team} has {team.size} of {rule.limit}" ar "في {team} من {rule.limit}: {team.size}"
        help: "hire for {team.id}" ar "وظّف في {team.id}"
        severity: warning
        parameter limit: 5
      }
      city Amman
      team A { size: 4; city: Amman }
      team B { size: 6; city: Amman }
      team C { size: 1 }
      """)
    #expect(program.findings == ["crews_are_large @ A"])
    #expect(program.titles() == ["A has 4 of 5"])
    #expect(program.titles(.arabic) == ["في A من 5: 4"])
    #expect(program.diagnostics.first?.severity == .warning)
    #expect(program.diagnostics.first?.values.map(\.english.plain) == ["team.size = 4"])
  }

  @Test("A finding is marked where the rule says")
  func at() {
    let program = program("rule r { each: team; must: team.size >= 5; at: team.size }\nteam A { size: 4 }")
    #expect(program.findings == ["r @ 4"])
  }

  @Test("Of a list, the finding is marked at the member that is wrong")
  func atMember() {
    let text = "kind review { partners: many team }\nteam A { size: 4 }\nteam B { size: 1 }\nteam C { size: 1 }\nreview One { partners: A, B, C }\n"
    let each = "rule r { each: x in review, p in x.partners; must: p.size >= 3; at: x.partners }\n"
    #expect(program(text + each).findings == ["r @ B", "r @ C"])
    let named = "rule r { each: x in review; let small: (p in x.partners where p.size < 3); must: small is empty; at: x.partners }\n"
    #expect(program(text + named).findings == ["r @ B"])
  }

  @Test("Something is stated where it is said to be unknown, and not where it is left open")
  func stated() {
    let rule = "rule r { each: team; must: team.size is stated; at: team }\nrule s { each: team where team.date is not stated; must: team.open }\n"
    let teams = "team A { size: unknown; date: not_yet }\nteam B { date: none }\nteam C { size: ?; date: ? }\nteam D { size: 3; date: 2024 }\n"
    #expect(program(rule + teams).findings.sorted() == ["r @ B", "r @ C", "s @ C"])
    #expect(program("قاعدة ر { لكل: team؛ يجب: team.size هو مذكور }\n" + teams).findings.sorted() == ["ر @ B", "ر @ C"])
  }

  @Test("Of several fields, the finding is marked at the last that the broken demand asks for")
  func atOneOfSeveral() {
    let text = """
      kind body { proposed: date; decided: date; founded: date }
      rule r {
        each: b in body
        must: b.proposed is empty or b.decided is empty or b.proposed <= b.decided
        must: b.decided is empty or b.founded is empty or b.decided <= b.founded
        at: b.proposed, b.decided, b.founded
      }

      """
    #expect(program(text + "body A { proposed: 2024; decided: 2023; founded: 2025 }").findings == ["r @ 2023"])
    let later = program(text + "body A { proposed: 2023; founded: 2022; decided: 2024 }")
    #expect(later.findings == ["r @ 2022"])
    // In the words of the program, not by the letters of the rule.
    #expect(later.diagnostics.first?.values.map(\.english.plain) == ["body.decided = 2024", "body.founded = 2022"])
  }

  @Test("What is said of many at once is one finding, where it is said")
  func atWhatManyShare() {
    let text = """
      kind block also كتلة { }
      kind part also جزء { by also منفذ: many city }
      rule r { each: p in part; must: count(p.by) is 1; at: p.by; says: "{p}" }
      city A
      city B
      block One { every part { by: A, B }; part first; part second; part third { by: A }; part fourth { by: B, A } }
      """
    let program = program(text)
    #expect(program.findings == ["r @ A", "r @ B"])
    #expect(program.titles() == ["first", "fourth"])
    #expect(program.diagnostics.first?.values.map(\.english.plain) == ["count(part.by) = 2", "the same for second"])
    #expect(program.diagnostics.first?.values.first?.arabic.plain == "عدد(جزء.منفذ) = 2")
  }

  @Test("A branch of none is nothing, and a list leaves it out")
  func noneInABranch() {
    let text = """
      rule r {
        each: t in team
        let lacking: (if t.size is empty then "size" ar "حجم" else none), (if t.city is empty then "city" ar "مدينة" else none)
        must: t.size is not empty and t.city is not empty
        says: "{t}: {lacking}" ar "{t}: {lacking}"
      }
      city A
      team One { city: A }
      team Two
      """
    #expect(program(text).titles() == ["One: size", "Two: size, city"])
    #expect(program(text).titles(.arabic) == ["One: حجم", "Two: حجم، مدينة"])
  }

  @Test("What could not be read may have said anything: no rule judges by it")
  func unread() {
    let rules = """
      kind group
      kind act { reaches: many group; gain: number { origin: text } }
      rule reached { each: a in act, g in group; must: g in a.reaches }
      rule stays { each: a in act where a.gain is not empty; must: a.gain.source is not empty }
      rule none { each: a in act; must: a.gain is empty }
      group G

      """
    #expect(program(rules + "act A { reaches: \"G\"; gain: soon }").codes.filter { ["reached", "stays", "none"].contains($0) } == [])
    #expect(program(rules + "act A { gain: 4 }").codes.filter { ["reached", "stays", "none"].contains($0) } == ["reached", "stays", "none"])
  }

  @Test("A unit that is missing is told of once, and one whose measure was misspelt where it is declared")
  func misspeltMeasure() {
    let text = "kind pipe { length: quantity }\npipe P { length: 3 ells }\npipe Q { length: 4 ells }\n"
    #expect(program("mesure ells\n" + text).codes == ["unknown-kind"])
    #expect(program(text).codes == ["unknown-unit"])
  }

  @Test("where and must have three answers each: only a sure where and a sure no are a finding")
  func threeAnswers() {
    // where: yes, no, unknown by size; must: yes, no, unknown by date.
    var text = "rule r { each: team where team.size > 3; must: team.date < 2025-01-01 }\n"
    for (index, size) in ["size: 4", "size: 1", ""].enumerated() {
      for (other, date) in ["date: 2024", "date: 2026", ""].enumerated() { text += "team T\(index)\(other) { \([size, date].filter { !$0.isEmpty }.joined(separator: "; ")) }\n" }
    }
    let program = program(text)
    #expect(program.findings.filter { $0.hasPrefix("r ") } == ["r @ T01"])
    // T02 waits for its date; T21 and T22 for their size.
    let doubts = program.diagnostics.filter { $0.code.id == "cannot-tell" }
    #expect(doubts.count == 2)
    #expect(Set(doubts.map { $0.title.english.plain }) == ["size is missing on 1: 1 cannot be judged", "date is missing on 2: 1 cannot be judged"])
  }

  @Test("What is known only roughly leaves a rule open, and is told once for each rule")
  func roughly() {
    let program = program(
      "rule r { each: team; must: team.size >= 3 }\nteam A { size: 2 to 4 }\nteam B { size: 1 to 5 }\nteam C { size: 4 to 5 }\nteam D { size: 1 to 2 }\n")
    #expect(program.codes == ["known-roughly", "r"])
    #expect(program.titles().first == "r cannot be judged for A: its values are only roughly known")
    #expect(program.diagnostics.first { $0.code.id == "known-roughly" }?.related.count == 1)
  }

  @Test("What cannot be told is one finding for each cause, however many rules and things wait for it")
  func oncePerCause() {
    let rules = (1...10).map { "rule r\($0) { each: team; must: team.size >= \($0) }" }.joined(separator: "\n")
    let teams = (1...60).map { "team T\($0)" }.joined(separator: "\n")
    let program = program(rules + "\n" + teams)
    #expect(program.codes == ["cannot-tell"])
    #expect(program.titles() == ["size is missing on 60: 10 cannot be judged"])
  }

  @Test("Without a today, rules that need it wait; with one they judge")
  func today() {
    let text = "rule r { each: team; must: team.date <= as_of }\nteam A { date: 2026-01-20 }"
    #expect(program(text).codes == ["no-today"])
    #expect(program("as_of: 2026-01-14\n" + text).findings == ["r @ A"])
    #expect(program("as_of: 2026-01-24\n" + text).findings == [])
    // `--as-of` wins over the header: 2026-01-15 is day 20468.
    #expect(program("as_of: 2026-01-24\n" + text, asOf: 20_468).findings == ["r @ A"])
  }

  @Test("Pairs, equal or not")
  func pairs() {
    let text = "team A { size: 1; city: X }\nteam B { size: 2; city: X }\nteam C { size: 1; city: Y }\ncity X\ncity Y\n"
    #expect(program(text + "rule r { each: a in team, b in team where a.city is b.city; must: a.size <= b.size }").findings == ["r @ B"])
    #expect(program(text + "rule r { each: a in team, b in team where a.size < b.size; must: a.city is b.city }").findings == ["r @ C"])
  }

  @Test("A rule without each looks at the program once; let names a value")
  func once() {
    #expect(program("rule r { must: count(team) >= 1 }").codes == ["r"])
    #expect(program("rule r { must: count(team) >= 1 }\nteam A").codes == [])
    #expect(program("rule r { each: team; let gap: 5 - team.size; must: gap <= 0; says: \"{team} lacks {gap}\" }\nteam A { size: 3 }").titles() == ["A lacks 2"])
  }

  @Test("change sets parameters and severity, once; an unknown one is a finding")
  func change() {
    let rule = "rule r { each: team; must: team.size >= rule.limit; parameter limit: 5 }\nteam A { size: 4 }\n"
    #expect(program(rule + "change r { limit: 4 }").findings == [])
    #expect(program(rule + "change r { severity: note }").diagnostics.map(\.severity) == [.note])
    #expect(program(rule + "change r { limit: 3 }\nchange r { limit: 4 }").codes.contains("changed-twice"))
    #expect(program(rule + "change r { limti: 3 }").findings.contains("unknown-field @ limti"))
  }

  @Test("A waiver excuses one thing until its day; unused and expired ones are told")
  func waivers() {
    let rule = "rule r { each: team; must: team.size >= 5 }\nteam A { size: 4 }\nteam B { size: 3 }\nteam C { size: 9 }\n"
    func waive(_ thing: String, _ until: String) -> [String] {
      program("as_of: 2026-01-14\n" + rule + "waive { rule: r; for: \(thing); because: \"x\"; until: \(until) }").findings
    }
    #expect(waive("A", "2026-06-30") == ["r @ B"])
    #expect(waive("A", "2026-01-14") == ["r @ B"])
    // As the word for `for` is spelt in Arabic.
    for word in ["لأجل", "لمدة"] {
      #expect(program("as_of: 2026-01-14\n" + rule + "إعفاء { قاعدة: r؛ \(word): A؛ لأن: \"س\"؛ حتى: 2026-06-30 }").findings == ["r @ B"])
    }
    #expect(waive("C", "2026-06-30") == ["r @ A", "r @ B", "unused-waiver @ waive"])
    #expect(waive("A", "2026-01-13") == ["r @ A", "r @ B", "expired-waiver @ waive"])
    #expect(waive("Nobody", "2026-06-30") == ["r @ A", "r @ B", "unknown-name @ Nobody"])
  }

  @Test("What touches a bad value stays silent")
  func poison() {
    let rules = "rule r { each: team; must: team.size >= 5 }\nrule s { must: sum(team.size) > 5 }\nrule q { each: team; must: team.city is not empty }\n"
    #expect(program(rules + "team A { size: \"x\"; city: Nowhere }").codes.sorted() == ["unknown-name", "wrong-type"])
  }

  @Test("A fault of a rule is told once, at the expression, not once for each thing")
  func faultOnce() {
    let teams = (1...20).map { "team T\($0) { size: \($0); date: 2025 }" }.joined(separator: "\n")
    #expect(program("rule r { each: team; must: team.date > team.size }\n" + teams).codes == ["not-comparable"])
    #expect(program("measure m\nrule r { each: team; must: 3 m > 2 h }\n" + teams).codes.count == 1)
    #expect(program("rule r { each: team; must: 1 / (team.size - 3) < 5 }\nteam T3 { size: 3 }").codes == ["division-by-zero"])
  }

  @Test("A rule that takes too many steps is given up, with one finding against it")
  func budget() {
    let teams = (1...40).map { "team T\($0) { size: \($0) }" }.joined(separator: "\n")
    let text = Self.kinds + "rule r { each: a in team, b in team where a.size < b.size; must: (every c in team has c.size >= 1) }\n" + teams
    let program = Program(text, .none) { model in
      model.limits.steps = 2_000
      model.limits.stepsPerThing = 0
    }
    #expect(program.findings == ["costly-rule @ r"])
    #expect(Program(text, .none).findings == [])
  }

  @Test("How many things of a kind there are costs a step, however often it is asked")
  func countsOfAll() {
    let teams = (1...200).map { "team T\($0)" }.joined(separator: "\n")
    let program = Program(Self.kinds + "rule r { each: t in team; must: count(team) is 200 }\n" + teams, .none) { model in
      model.limits.steps = 10_000
      model.limits.stepsPerThing = 0
    }
    #expect(program.findings == [])
  }

  @Test("What some or no member has narrows the members down as well as where", arguments: ["where", "has"])
  func joinsOfHas(_ word: String) {
    let kinds = "kind squad { }\nkind task { by: many squad }\n"
    let squads = (1...200).map { "squad S\($0)" }.joined(separator: "\n")
    let tasks = (1...200).map { "task X\($0) { by: S\($0) }" }.joined(separator: "\n")
    let rule = "rule r { each: x in task; must: (some s in squad \(word) s in x.by) and not (no s in squad \(word) s in x.by) }\n"
    // Ten steps for each, where a walk over all squads would take thousands.
    let program = Program(kinds + rule + squads + "\n" + tasks + "\ntask Idle\n", .none) { model in
      model.limits.steps = 10_000
      model.limits.stepsPerThing = 0
    }
    #expect(program.findings == ["r @ Idle"])
  }

  @Test("A view has one row for each, in the order it asks for; what is not known comes last")
  func views() {
    let teams = "team A { size: 4 }\nteam B\nteam C { size: 9; city: X }\nteam D { size: 2 to 6 }\nteam E { size: 4 }\ncity X\n"
    func rows(_ order: String) -> [[String]] {
      var program = program(teams + "view v { each: team\norder: \(order)\ncolumn \"Team\": team\ncolumn \"Size\": team.size\ncolumn \"City\": team.city }")
      return program.shown("v")
    }
    #expect(rows("team.size descending") == [["C", "9", "X"], ["A", "4", "-"], ["E", "4", "-"], ["D", "2 to 6", "-"], ["B", "unknown", "-"]])
    #expect(rows("team.size").map { $0[0] } == ["D", "A", "E", "C", "B"])
    #expect(rows("team").map { $0[0] } == ["A", "B", "C", "D", "E"])
  }

  @Test("Two of one kind that break a rule are told once, whichever way round they are drawn")
  func pairsOnce() {
    let program = Program("""
      team A { size: 2 }; team B { size: 2 }; team C { size: 3 }
      rule sizes_differ "x" { each: a in team, b in team where a is not b; must: a.size is not b.size; says: "{a} and {b}" }
      """)
    #expect(program.model.diagnostics.map(\.title.english.plain) == ["A and B"])
  }

  @Test("Every rule of the library is understood, and its messages name what it draws")
  func libraryRules() {
    var model = Program("").model
    for index in model.rules.indices {
      model.recompile(index)
      #expect(!model.rules[index].isBroken && !model.rules[index].isIdle)
      model.checkHoles(of: model.rules[index])
    }
    #expect(model.rules.count > 20)
    #expect(model.diagnostics.map(\.title.english.plain) == [])
  }

  @Test("Every view of the library can be shown")
  func libraryViews() {
    var program = Program("")
    #expect(program.model.views.count > 5)
    for view in program.model.views.map(\.name) { #expect(program.model.table(view, in: .arabic) != nil, "\(view)") }
    #expect(program.model.diagnostics.isEmpty)
  }

  @Test("A view may draw from those that fit, and is found by its name")
  func filteredView() {
    var program = program("team A { size: 4 }\nteam B { size: 9 }\nview v also جدول { each: team where team.size > 5\ncolumn \"T\": team }")
    #expect(program.shown("v") == [["B"]])
    #expect(program.model.table("no_such_view", in: .english) == nil)
  }

  @Test("Tests of a program say what does not hold, with both sides")
  func tests() {
    var program = program("team A { size: 4 }\nteam B\ntest \"t\" {\nexpect: A.size >= 5\nexpect: A.size <= 5\nexpect: B.size > 1\n}")
    let outcome = program.model.runTests()
    #expect(outcome.map(\.title) == ["t"])
    #expect(outcome.first?.failures.map { $0.title.english.plain } == ["this does not hold", "this cannot be told"])
    #expect(outcome.first?.failures.first?.values.map(\.english.plain) == ["A.size = 4"])
  }

  @Test("Tests see the findings of the program")
  func findings() {
    let text = "rule r { each: team; must: team.size >= 5; severity: warning }\nteam A { size: 4 }\n"
    for (expectation, holds) in [
      ("no error", true), ("no warning", false), ("(some warning where warning.rule is r and warning.thing is A)", true), ("count(warning) is 1", true),
      ("(some warning where warning.rule is q)", false),
    ] {
      var program = program(text + "test \"t\" { expect: \(expectation) }")
      #expect(program.model.runTests().allSatisfy { $0.failures.isEmpty } == holds, "\(expectation) \(program.findings)")
    }
  }

  @Test("What could not be read is told alone, and not that something else is missing too", arguments: ["lid > 3 and crate.size > 2", "lid < 3 or crate.size > 2"])
  func refusedBesideMissing(condition: String) {
    let rule = "rule fits { each: crate where crate.\(condition); must: count(crate) > 5 }"
    #expect(Program(rule + "\ncrate A { size: x }", .own("kind crate { size: number; lid: number }")).codes == ["wrong-type"])
  }
}
