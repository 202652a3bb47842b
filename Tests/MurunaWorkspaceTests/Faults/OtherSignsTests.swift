import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// Signs, units and words of others in place of ours: one finding, and an edit that mends it as it stands.
@Suite struct OtherSignsTests {
  private static let plan = "playbook P { city: A; zero_hour: 2026-07-12 08:00; event rain { when: Rain reaches 3 mm; expected: T }; "

  static let slips: [PastedTests.Slip] = [
    // Another sign where the colon should stand.
    .init("risk F {\n  type - shock\n}", "colon-expected", "  type: shock"),
    .init("risk F {\n  type – shock\n}", "colon-expected", "  type: shock"),
    .init("risk F {\n  likelihood; 4\n}", "colon-expected", "  likelihood: 4"),
    .init("risk F { owner; R; likelihood: 3 }", "colon-expected", "{ owner: R;"),
    .init("مخاطرة ف {\n  احتمال؛ ٤\n}", "colon-expected", "  احتمال: ٤"),
    .init("مخاطرة ف {\n  مالك، R\n}", "colon-expected", "  مالك: R"),
    // The first line of a table.
    .init(plan + "\n  table action: by, takes, after {\n    a: Crew | 1 h |\n  }\n}", "bar-between-columns", "table action: by | takes | after {"),
    .init(plan + "\n  جدول إجراء: منفذ، مدة {\n    أ: Crew | ساعة\n  }\n}", "bar-between-columns", "جدول إجراء: منفذ | مدة {"),
    .init(plan + "\n  table action: by after takes {\n    a: Crew | | 1 h\n  }\n}", "bar-expected", "table action: by | after | takes {"),
    .init(plan + "\n  table action by | takes {\n    a: Crew | 1 h\n  }\n}", "columns-missing", "table action: by | takes {"),
    .init(plan + "\n  table actions: by | takes {\n    a: Crew | 1 h\n  }\n}", "unknown-kind", "table action: by | takes {"),
    .init(plan + "\n  table action: by | takes\n    a: Crew | 1 h\n  }\n}", "opening-brace-missing", "takes {\n"),
    .init(plan + "\n  table action: by | takes {\n    a: Crew | 10 working days\n  }\n}", "wrong-type", "Crew | 10 days\n"),
    .init(plan + "action a { by: Crew; takes: ٥ أيام عمل } }", "wrong-type", "takes: ٥ أيام }"),
    .init(plan + "action a { by: Crew; takes: two working days } }", "wrong-type", "takes: 2 days }"),
    .init(plan + "action a { by: Crew; takes: half hour } }", "written-otherwise", "takes: 30 min }"),
    .init(plan + "action a { by: Crew; takes: two hours and a half } }", "written-otherwise", "takes: 150 min }"),
    .init(plan + "action a { by: Crew; مدة: ساعتين ونصف } }", "written-otherwise", "مدة: 150 دقيقة }"),
    // Lists and conditions.
    .init("agreement G { gives: 5 Crew & 60 Crew }", "unknown-character", "gives: 5 Crew, 60 Crew }"),
    // Units.
    .init("gauge G { unit: كم في الساعة }", "wrong-type", "unit: كم/ساعة }"),
    .init("gauge G { unit: m³/s }", "unknown-character", "unit: m3/s }"),
    .init("gauge G { unit: kilometres per hour }", "wrong-type", "unit: km/h }"),
    .init("gauge G { unit: m3 per second }", "written-otherwise", "unit: m3/s }"),
    .init("gauge G { unit: litres/min }", "unknown-unit", "unit: l/min }"),
    .init("measure beds\nresource B { quantity: 12 bed }", "unknown-unit", "12 beds }"),
    .init("budget B { total: 280000JD }", "unknown-unit", "280000 JOD }"),
    // Words for numbers and choices.
    .init("risk F { impact: very high }", "wrong-type", "impact: 5 }"),
    .init("risk F { likelihood: متوسط }", "wrong-type", "likelihood: ٣ }"),
    .init("exercise X { type: table top }", "not-a-choice", "type: tabletop }"),
    .init("exercise X { type: TTX }", "not-a-choice", "type: tabletop }"),
    .init("تمرين ت { نوع: طاولة }", "not-a-choice", "نوع: تمرين_طاولة }"),
    .init("team U { size: twelve people }", "wrong-type", "size: 12 }"),
    // A day and its time.
    .init("playbook P { city: A; zero_hour: 1 July 2026, 12 noon; event rain { expected: T } }", "wrong-type", "1 July 2026 12:00;"),
    .init("playbook P { city: A; zero_hour: July 1, 2026, 6 am; event rain { expected: T } }", "wrong-type", "1 July 2026 06:00;"),
    .init("playbook P { city: A; zero_hour: 12:00, 1 July 2026; event rain { expected: T } }", "wrong-type", "1 July 2026 12:00;"),
    .init("playbook P { city: A; zero_hour: 2026-07-01 noon; event rain { expected: T } }", "wrong-type", "2026-07-01 12:00;"),
    .init("playbook P { city: A; zero_hour: ١ تموز ٢٠٢٦، الساعة ١٢ ظهرا؛ حدث مطر { متوقع: س } }", "wrong-type", "١ تموز ٢٠٢٦ ١٢:٠٠؛"),
    .init("team U { size: 2; works: 9 to 5 }", "wrong-type", "works: 09:00 to 17:00 }"),
    // Kinds, rules and views of one's own.
    .init("rule r { each: risk; must: risk.likelihood < 3; says: \"{risk.likelihod} is wrong\" }", "unknown-hole", "{risk.likelihood} is"),
    .init("قاعدة ق { لكل: مخاطرة؛ يجب: مخاطرة.احتمال < ٣؛ تقول: \"{مخاطرة.احتما}\" }", "unknown-hole", "{مخاطرة.احتمال}"),
    .init("rule r { each: risk; must: risk.likelihood < 3; says: x }", "wrong-type", "says: \"x\""),
    .init("rule r { each: risk; where: risk.likelihood > 3; must: risk.owner is stated; says: \"x\" }", "unknown-field", "each: risk where risk.likelihood > 3;"),
    .init("view v \"V\" { each: risk; where: risk.likelihood > 3; column \"A\": risk.id }", "unknown-field", "each: risk where risk.likelihood > 3;"),
    .init("rule r { each: risk; must: len(risk.threatens) > 0; says: \"x\" }", "unknown-function", "count(risk.threatens)"),
    .init("kind pool { size: 9 to 1 }", "reversed-range", "size: 1 to 9"),
    .init("kind pool { stars: 1..5 }", "not-expected-here", "stars: 1 to 5"),
    .init("kind pool { names: list of text }", "unknown-type", "names: many text"),
    .init("kind pool { keepers: list of roles }", "unknown-type", "keepers: many role"),
    .init("kind pool { colour: choice of red, green }", "unknown-type", "colour: one_of red, green"),
    .init("kind pool { colour: red, green }", "unknown-type", "colour: one_of red, green"),
    .init("kind pool { keeper: text required }", "written-otherwise", "keeper: required text"),
    .init("kind pool { opened: date and time }", "unknown-type", "opened: moment"),
    .init("measure jerrycan { of: litre; factor: 20 }", "unknown-unit", "of: l;"),
    .init("indicator I { baseline: 35 percent of households }", "wrong-type", "baseline: 35% }"),
    .init("service S { recovers_within: 24 to 48 hours max }", "wrong-type", "recovers_within: 24 to 48 hours }"),
    .init("author: Amal Haddad", "comma-expected", "author: \"Amal Haddad\""),
    .init("language: arabic", "not-a-choice", "language: ar"),
    // A deadline is kept however long the work takes.
    .init(plan + "action a { by: Crew; after: rain; takes: 1 to 3 h; deadline: T + 30 min } }", "impossible-times", "deadline: T + 3 h }"),
    .init(plan + "action a { by: Crew; after: rain; takes: 1 to 3 h; deadline: س + ٣٠ دقيقة } }", "impossible-times", "deadline: س + ٣ ساعات }"),
  ]

  @Test(arguments: slips) func `a slip is one finding, and mended by its edit`(_ slip: PastedTests.Slip) throws { try slip.expectOneFinding() }

  @Test(arguments: [
    "risk F {\n  likelihood: 4; impact: 3\n}", "agreement G { gives: 5 Crew, 60 Crew }", plan + "\n  table action: by | takes {\n    a: Crew | 10 d\n  }\n}",
    "team U { size: 2; works: 22:00 to 06:00 }", "gauge G { unit: km/h }",
    "rule r { each: a in action; must: a.by is not empty; says: \"{a.playbook} {a.start} {a.by.size} {a.id}\" }",
    "rule r { each: risk; let gap: 5 - risk.impact; must: risk.owner is not empty; says: \"{gap} {risk.threatens.parent} {risk.score}\" }", "kind pool { keeper: role or unit; size: 1 to 9 }", "صنف حوض { فترة: أحد نهارا، ليلا\n  حراس: عدة دور }",
  ])
  func `what is right stays right`(_ text: String) { #expect(PastedTests.findings(WordsTests.frame + text + "\n").isEmpty) }

  /// What a rule would say of a value that was told of, or of one that may mean two things, is not told as well.
  @Test(arguments: [
    (
      "organisation Q\nindicator I { definition: \"d\"; unit: km; direction: up; baseline: 3 km { source: \"s\" }; baseline_on: 2024; target: 30%; target_on: 2027; steward: Q }",
      ["different-units"]
    ),
    ("budget B { total: 480_000 MAD; budget_line One { amount: 200_000 MAD }; budget_line Two { amount: 280.000 MAD } }", ["thousands-or-decimals"]),
    (
      "exercise X { exercise_objective Cool { about: \"x\"; evaluator: R }; inject: first_call \"Call\" { objective: Cool } }", ["colon-on-a-thing"]
    ),
  ])
  func `what rules miss because of a slip is its consequence`(_ text: String, _ codes: [String]) {
    var workspace = Workspace(zoneBytes: { _ in nil })
    workspace.add(path: "p", bytes: Array((WordsTests.frame + text + "\n").utf8))
    let rules: Set<String> = ["indicator_is_complete", "budget_adds_up", "exercise_objective_is_tested"]
    let found = workspace.check().filter { codes.contains($0.code.id) || rules.contains($0.code.id) }
    #expect(found.map(\.code.id) == codes)
  }

  /// Also where it is by that value that the second of two was found.
  @Test func `pairs that are found by what may mean two things are not judged by it`() {
    let rule = "rule lines_are_small { each: b in budget, l in budget_line where l in b.lines and l.amount > 100 MAD; must: b.total is empty; says: \"large\" }\n"
    for (amount, isTold) in [("280.000 MAD", false), ("280000 MAD", true)] {
      #expect(WordsTests.told(rule + "budget B { total: 480_000 MAD; budget_line Two { amount: \(amount) } }\n").contains { $0.code.id == "lines_are_small" } == isTold)
    }
  }

  @Test func `what is to be typed stands in the words of the file`() throws {
    func help(_ text: String, _ language: Language) -> String {
      var workspace = Workspace(zoneBytes: { _ in nil })
      workspace.add(path: "p", bytes: Array(text.utf8))
      return workspace.check().first { $0.code.id == "critical_role_has_deputy" }?.help?.message(in: language).parts.map { "\($0)" }.joined() ?? ""
    }
    #expect(help("مدينة ع\nدور الرئيس \"الرئيس\" { حرج: نعم }\n", .english).contains("نائب:"))
    #expect(help("city A\nrole Mayor \"Mayor\" { critical: yes }\n", .arabic).contains("deputy:"))
  }

  @Test(arguments: [
    ("view v { each: risk }", "view-without-each", "column \"Name\": risk.title"), ("kind pool { depth also deep also deep: number }", "duplicate-field", "take it out"),
    ("strategy S { رتبة: local }", "unknown-field", "مستوى"),
  ])
  func `what nothing is proposed for is told with what to write`(_ text: String, _ code: String, _ help: String) throws {
    let found = PastedTests.findings(WordsTests.frame + text + "\n")
    #expect(found.map(\.code.id) == [code])
    let finding = try #require(found.first)
    #expect(finding.help?.english.text(in: .english).contains(help) ?? false)
  }

  @Test func `zones are told by the country`() throws {
    for (said, right) in [("Cyprus/Larnaca", "Asia/Nicosia"), ("GMT+2", "Asia/Nicosia"), ("Europe/Athen", "Asia/Nicosia"), ("Jordan", "Asia/Amman")] {
      var workspace = Workspace(zoneBytes: { ["UTC", "Asia/Nicosia", "Asia/Amman"].contains($0) ? Self.zone : nil })
      workspace.add(path: "p", bytes: Array("city L { country: CY; time_zone: \"\(said)\" }\n".utf8))
      let finding = try #require(workspace.check().first { $0.code.id == "no-time-zone" })
      #expect(finding.fixes.map(\.edits.first?.replacement) == ["\"\(right)\""])
    }
  }

  /// A zone without changes, as `tzcode` writes it.
  static let zone: [UInt8] = {
    let header: [UInt8] = Array("TZif2".utf8) + Array(repeating: 0, count: 15) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let types: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
    return header + types + header + types + Array("\nUTC0\n".utf8)
  }()
}
