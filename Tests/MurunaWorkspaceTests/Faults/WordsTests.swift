import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// What authors who do not know the program write into it: what is told of it, and what the first way out makes of it.
@Suite struct WordsTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let written: String
    /// What is found, in order of place.
    let codes: [String]
    /// What stands there once the first fix was taken; or what the help says, where nothing is offered.
    let right: String
    var testDescription: String { written }

    init(_ written: String, _ codes: String..., right: String = "") { (self.written, self.codes, self.right) = (written, codes, right) }
  }

  static let frame = """
    as_of: 2026-01-01
    city A { country: JO; time_zone: "Asia/Amman"; district OldTown "Old town"; district Wadi "The valley" }
    organisation O "City of A" { tier: local; role R "Head of civil defence"; team Crew "Rescue crews" { size: 9 } }
    gauge Rain { unit: mm }

    """

  static let faults: [Fault] = [
    // A thing is its kind, its name and its braces.
    Fault("risk: Flood {\n  type: shock\n  likelihood: 2\n}\nplaybook P { covers: Flood }", "colon-on-a-thing", right: "\nrisk Flood {"),
    Fault("risk Flood: \"The flood\" {\n  type: shock\n}\nplaybook P { covers: Flood }", "colon-on-a-thing", right: "\nrisk Flood \"The flood\" {"),
    Fault("risk: Flood\n  hazard: hydro.flood\n  likelihood: 3\n  reviewed: 2025", "colon-on-a-thing", right: "risk Flood { … }"),
    Fault("# risk Flood\n  hazard: hydro.flood\n  likelihood: 3\n  reviewed: 2025", "unknown-field", right: "risk Name { hazard: … }"),
    Fault("langage: en", "unknown-field", right: "language: en"),
    // What could not be read is no kind that one could guess.
    Fault("harm_review C { reviewers: R; Mediator }", "missing-name-or-colon"),
    // Fields know what was meant better than letters do.
    Fault("خطر السيل { نوع: صدمة؛ احتمال: ٣؛ تأثير: ٤؛ مالك: R }", "unknown-kind", right: "مخاطرة السيل"),
    Fault("أخطار السيل { نوع: صدمة؛ احتمال: ٣؛ تأثير: ٤ }", "unknown-kind", right: "مخاطرة السيل"),
    Fault("hazardous F { type: shock; likelihood: 3; impact: 4 }", "unknown-kind", right: "risk F"),
    Fault("دليل د {\n  كل اجراء { مدة: ٢ ساعة }\n}", "near-name", right: "كل إجراء"),
    // Choices are called what their own field calls them.
    Fault("meetng M { }\nالتزام ت { حالة: مفتوح }", "unknown-kind", "not-a-choice"),
    Fault("risk L { type: shock; threatens: OldTown and Wadi }", "wrong-type", right: "threatens: OldTown, Wadi }"),
    Fault("risk L { type: shock; threatens: A, OldTown and Wadi }", "wrong-type", right: "threatens: A, OldTown, Wadi }"),
    Fault("city B { weekend: Friday and Saturday }", "wrong-type", right: "weekend: Friday, Saturday }"),
    Fault("playbook P { zero_hour: 15 January 2026, 22:00 }", "one-value", right: "zero_hour: 15 January 2026 22:00 }"),
    Fault("playbook P { zero_hour: Thursday, 15 January 2026 }", "one-value", right: "zero_hour: Thursday 15 January 2026 }"),
    Fault("playbook P { zero_hour: Thursday 15 January 2026, 22:00 }", "one-value", right: "zero_hour: Thursday 15 January 2026 22:00 }"),
    Fault("risk L { type: shock; reviewed: Friday 15 January 2026 }", "wrong-weekday", right: "reviewed: Thursday 15 January 2026"),
    Fault("risk L { type: shock; reviewed: \"September 2025\" }", "wrong-type", right: "reviewed: September 2025 }"),
    Fault("playbook P { action a { takes: \"8 h\" } }", "wrong-type", right: "takes: 8 h }"),
    Fault("city B { country: \"JO\" }", "wrong-type", right: "country: JO }"),
    Fault("role S { critical: \"Yes\" }", "wrong-type", right: "critical: yes }"),
    Fault("role S { critical: y }", "wrong-type", right: "critical: yes }"),
    Fault("دور ص { حرج: صح }", "wrong-type", right: "حرج: نعم }"),
    Fault("playbook P { action a { by: \"Rescue crews\" } }", "wrong-type", right: "by: Crew }"),
    Fault("playbook P { action a { takes: 1 h; by: Rescue_Crews } }", "unknown-name", right: "by: Crew }"),
    Fault("playbook P { action a { takes: 12 to 8 weeks } }", "reversed-range", right: "takes: 8 to 12 weeks }"),
    Fault("agreement G { valid: 2024-10-16 until 2024-10-14 }", "reversed-range", right: "valid: 2024-10-14 until 2024-10-16 }"),
    Fault("budget B { total: 20.000 EUR }", "thousands-or-decimals", right: "total: 20_000 EUR"),
    Fault("city B { population: 20.000 }", "thousands-or-decimals", right: "population: 20_000 }"),
    Fault("playbook P { action a { takes: 8 سا } }", "unknown-unit", right: "takes: 8 ساعة }"),
    Fault("playbook P { each action { takes: 1 h } }", "unknown-kind", right: "{ every action {"),
    Fault("initiative I { sdg: 11.5 }", "unknown-field", right: "write `use: sdg` at the top"),
    Fault("message M { scope: Public }", "unknown-field", right: "write `use: cap` at the top"),
    Fault("workshop W { starts: 2025-02-03 }", "unknown-field", right: "held: 2025-02-03 }"),
    Fault("playbook P { action a { phase: response; takes: 1 h } }", "unknown-field", right: "in the braces of its `phase`"),
    Fault("use: vulnerable_group", "unknown-vocabulary", right: "use: society"),
    Fault("playbook P { event e { when: Rain >= 20 } }", "different-units", right: "when: Rain >= 20 mm }"),
    // What the same braces say already was not meant.
    Fault("playbook P { action a { by: Crew; responsible: R; takes: 1 h } }", "unknown-field", right: "accountable: R;"),
    Fault("playbook P { action a { responsible: Crew; takes: 1 h } }", "unknown-field", right: "by: Crew;"),
    Fault("playbook P { إجراء a { منفذ: Crew؛ مسؤول: R؛ takes: 1 h } }", "unknown-field", right: "مساءل: R؛"),
    // A waiver that cannot be read still excuses, until it can.
    Fault("role M { critical: yes }\nwaive { rule: critical_role_has_deputy; because: \"an election\"; until: 2026-31-12 }", "no-such-month", right: "until: 2026-12-31 }"),
    Fault("role M { critical: yes }\nwaive { rule: critical_role_has_deputy; until: 2026-12-31 }", "incomplete-waiver", right: "because:"),
    // Numbers are near to each other, currencies too: none is a suggestion.
    Fault("use: sdg\ngoal G { sdg: 18 }", "unknown-code", right: "from `1` to `17`"),
    Fault("use: sdg\ngoal G { sdg: 11.55 }", "unknown-code", right: "from `11.1`"),
    Fault("budget B { total: 500 GBX }", "unknown-unit", right: "measure GBX"),
    Fault("budget B { total: 500 د.ت }", "unknown-unit", right: "500 دينار_تونسي }"),
    Fault("budget B { total: £500 }", "unknown-character", right: "total: 500 GBP }"),
    Fault("indicator I { baseline: 35%; unit: people; target: 60% }", "different-units", right: "write it in that unit"),
    Fault("playbook P {\n  stands_down: over\n  event over \"Over\" { expected: T }\n}", "reserved-name", right: "stands_down: over_\n  event over_ \"Over\""),
    Fault("exercise_objective Call \"Call\" ( evaluator: R )", "not-expected-here", right: "{ evaluator: R }"),
    Fault("exercise_objective Call ( evaluator: R )", "not-expected-here", right: "{ evaluator: R }"),
    Fault("team WardensGovan { size: 4 }\nplaybook P { action a { by: WardensYoker; takes: 1 h } }", "unknown-name", right: "actor WardensYoker"),
    Fault("risk L { type: shock; hazard: tech.dam_break }", "unknown-code", right: "tech.dam_failure"),
    Fault("playbook P { action a { takes: 1 h }; لكل الإجراءات { by: Crew } }", "unknown-kind", right: "كل إجراء { by"),
    Fault("playbook P { action a { takes: 1 h }; all actions { by: Crew } }", "unknown-kind", right: "every action { by"),
    Fault("test \"t\" { expect: count(t in team where t.size > 6 >= 2 }", "chained-comparison", right: "t.size > 6) >= 2"),
    Fault("test \"t\" { expect: count(t in team where t.size => 6) >= 1 }", "arrow", right: "t.size >= 6)"),
    Fault("view v { each: team; column \"Who\" team.size }", "colon-expected", right: "column \"Who\": team.size"),
    Fault("role S { contact: 04-2501102 }", "dash-between-numbers", right: "contact: \"04-2501102\""),
    Fault("strategy S { horizon: 2026 to 2035 }", "range-for-stretch", right: "horizon: 2026 until 2035 }"),
    Fault("budget B { total: €250k }", "unknown-character", right: "total: 250 thousand EUR }"),
    Fault("risk L {\n  \"likelihood\": 2,\n  impact: 3\n}", "quoted-field", right: "likelihood: 2\n"),
    Fault("hub H { region: \"Middle East\" }", "wrong-type", right: "region: Middle_East }"),
    // A name left as it was where a thing was copied: what is missing is this one.
    Fault("role Chief \"Chief\"\nrole Chief \"Port captain\"\nresource X { quantity: 1; owner: Captain }", "duplicate-name", right: "role Captain \"Port captain\""),
    Fault("role Chief \"Chief of fire\"\nrole Chief \"Chief of water\"\nresource X { quantity: 1; owner: WaterChief }", "duplicate-name", right: "role WaterChief \"Chief of water\""),
    Fault("team U1 \"North\" { size: 2 }\nteam U1 \"South\" { size: 2 }\nplaybook P { action a { by: U1, U2; takes: 1 h } }", "duplicate-name", right: "team U2 \"South\""),
    Fault("role Chief \"Chief\"\nrole Chief \"Chief\"\nresource X { quantity: 1; owner: Captain }", "duplicate-name", "unknown-name", right: "give one of them another name"),
    Fault("role Chief \"Chief\"\nrole Chief \"Aide\"\nplaybook P { action a { by: Crwe; takes: 1 h } }", "duplicate-name", "unknown-name", right: "give one of them another name"),
    // A title, or half of one, without its quotation marks.
    Fault("role Warden Chief warden\nresource X { quantity: 1; owner: Warden }", "blank-in-name", right: "role Warden \"Chief warden\""),
    Fault("role Chief Warden\nresource X { quantity: 1; owner: Chief_Warden }", "blank-in-name", right: "role Chief_Warden \"Chief Warden\""),
    Fault("role Warden Chief warden\" { note: \"x\" }", "text-not-closed", right: "role Warden \"Chief warden\" {"),
    Fault("دور الوالي والي المدينة\" { ملاحظة: \"ن\" }", "text-not-closed", right: "دور الوالي \"والي المدينة\" {"),
    Fault("role W { note: call the desk\"; critical: no }", "text-not-closed", right: "note: \"call the desk\"; critical"),
    // A list with semicolons: nobody knows all that it has.
    Fault("risk L { type: shock; threatens: OldTown; Wadi; likelihood: 2 }", "missing-name-or-colon", right: "threatens: OldTown, Wadi; likelihood"),
    Fault("risk L { نوع: صدمة؛ تهدد: OldTown؛ Wadi؛ A }", "missing-name-or-colon", right: "OldTown، Wadi، A }"),
    // What stands where a thing of another kind is needed, in a line that is damaged already.
    Fault("resource Bars { quantity: 9 }\nplaybook P { action a { holds: 4 Bars till b; takes: 1 h }\n  action b { after: a; takes: 1 h } }", "written-otherwise", right: "4 Bars until b"),
    // The habits of tables elsewhere, and a condition under the word of another one.
    Fault("team U \"U\" { size: 2 }\nplaybook P { table action: by, takes {\n  a: U | 1 h\n  b: U | 2 h\n} }", "bar-between-columns", right: "by | takes {"),
    Fault("rule r { each: t in team\n  where: t.size > 1\n  says: \"{t} is alone\" }", "unknown-field", right: "must"),
    // The kind is missing, and the name stands in its place.
    Fault("Elders \"Old people who live alone\" { languages: ar; places: OldTown; consulted: May 2025 }", "unknown-kind", right: "group Elders \"Old people"),
    // What is worked out says from what.
    Fault("risk L { type: shock; score: 8; likelihood: 2; impact: 3 }", "read-only-field", right: "likelihood"),
    Fault("playbook P { action a { takes: 2 to 5 h likely 7 h } }", "likely-outside", right: "between `2 h` and `5 h`"),
    Fault("playbook P like Q\nplaybook Q like P", "circular-like", right: "without `like`"),
    // Arabic has two of a thing in one word, and plurals that are words of their own.
    Fault("فريق ف { عدد: شخصان }", "wrong-type", right: "عدد: 2 }"), Fault("team T { size: 5 members }", "wrong-type", right: "size: 5 }"),
    Fault("مورد أغطية \"أغطية\" { كمية: 9 }\nplaybook P { action a { needs: 5 غطاء; takes: 1 h } }", "unknown-name", right: "needs: 5 أغطية"),
    Fault("مورد مضخات \"مضخات\" { كمية: 9 }\nplaybook P { action a { needs: مضختان; takes: 1 h } }", "unknown-name", right: "needs: 2 مضخات"),
  ]

  @Test(arguments: faults)
  func `a fault is told once with a way out`(_ fault: Fault) throws {
    let text = Self.frame + fault.written + "\n"
    let found = Self.findings(text)
    #expect(found.map(\.code.id) == fault.codes)
    guard let finding = found.first, !fault.right.isEmpty else { return }
    guard !finding.fixes.isEmpty else {
      let help = finding.help?.english.text(in: .english) ?? ""
      #expect(help.contains(fault.right), "\(help)")
      return
    }
    let mended = Self.mended(text, finding)
    #expect(mended.contains(fault.right), "\(mended.suffix(200))")
  }

  @Test func `ranges are told in the words they were written in`() {
    let title = { (text: String) in Self.findings(Self.frame + text + "\n").first?.title.english.text(in: .english) ?? "" }
    #expect(title("playbook P { action a { takes: 12 to 8 weeks } }") == "`12 weeks` is more than `8 weeks`")
    #expect(title("playbook P { action a { takes: 8 to 12 weeks likely 14 weeks } }") == "the likely `14 weeks` is more than `12 weeks`")
    #expect(title("agreement G { valid: 16 October 2024 until 14 October 2024 }") == "`16 October 2024` comes after `14 October 2024`")
  }

  @Test func `what is no decimal of thousands is taken as it is`() {
    for text in ["0.125", "2.5", "20.0000", "2.375 million", "1234.500"] {
      #expect(Self.findings(Self.frame + "budget B { total: \(text) EUR }\n").isEmpty, "\(text)")
    }
  }

  @Test func `what comes with a vocabulary says so, and units of time are explained`() throws {
    var workspace = Workspace()
    workspace.add(path: "p", bytes: [])
    func said(_ name: String) -> String { "\(String(describing: workspace.explain(name, in: .english)))" }
    #expect(said("initiative.sdg").contains("use: sdg"))
    #expect(!said("initiative.treats").contains("use: "))
    #expect(said("wks").contains("1 week"))
    #expect(said("hr").contains("1 hour"))
  }

  /// Whatever a field lists, it takes; in both languages, whichever kind was read before.
  @Test func `each word that is listed for a field can be written there`() {
    var workspace = Workspace()
    workspace.add(path: "p", bytes: [])
    let model = workspace.wholeModel()
    var lines: [String] = []
    for kind in model.kinds {
      for id in kind.ownFields {
        let field = model.field(id)
        guard case .choice = field.type, field.isStated else { continue }
        for language in [Language.english, .arabic] {
          for word in Self.listed(model.typeWords(field).text(in: language)) {
            lines.append("\(model.word(kind.id)) X\(lines.count) { \(model.spelling(field.name)): \(word) }")
          }
        }
      }
    }
    #expect(lines.count > 400)
    var other = Workspace()
    other.add(path: "p", bytes: Array(lines.joined(separator: "\n").utf8))
    let refused = other.check().filter { $0.code.id == "not-a-choice" }
    #expect(refused.map { $0.title.text(in: .english) }.isEmpty)
  }

  private static func listed(_ text: String) -> [String] {
    let names = text.drop { !"'«".contains($0) }
    return names.split { " ,،'«»".contains($0) }.map { String($0.filter { !("\u{2066}"..."\u{2069}").contains($0) }) }.filter { !$0.isEmpty }
  }

  static func findings(_ text: String) -> [Diagnostic] {
    var workspace = Workspace()
    workspace.add(path: "p", bytes: Array(text.utf8))
    // What a rule asks of a program so short is another matter.
    let known = Set(Workspace.codes.map(\.code.id))
    return workspace.check().filter { known.contains($0.code.id) && $0.code.id != "missing-field" && $0.code.id != "cannot-tell" }
  }

  /// All that is told of what stands behind the frame, by rules too.
  static func told(_ text: String) -> [Diagnostic] {
    var workspace = Workspace(zoneBytes: { _ in nil })
    workspace.add(path: "p", bytes: Array((frame + text).utf8))
    return workspace.check()
  }

  static func mended(_ text: String, _ finding: Diagnostic) -> String {
    var bytes = Array(text.utf8)
    for edit in (finding.fixes.first?.edits ?? []).sorted(by: { $0.place.range.start > $1.place.range.start }) {
      bytes.replaceSubrange(Int(edit.place.range.start)..<Int(edit.place.range.end), with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
