import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// What people write out of habit is answered with what the language writes: one finding, and a way out that mends it.
@Suite struct HabitTests {
  struct Habit: Sendable, CustomTestStringConvertible {
    let written: String
    let code: String
    /// What stands there once the first fix was taken; or what the help says, where nothing is offered.
    let right: String
    var testDescription: String { written }

    init(_ written: String, _ code: String, _ right: String) { (self.written, self.code, self.right) = (written, code, right) }
  }

  static let frame = """
    as_of: 2026-01-01
    city A { time_zone: "Asia/Amman" }
    organisation O { tier: national }
    role R
    team T { size: 9 }
    event rain { when: ? }
    risk K { type: shock; likelihood: 2; impact: 2; reviewed: 2026-01-01; evidence: "e"; owner: R }

    """

  static let habits: [Habit] = [
    Habit("role S { deputy: TBD }", "unknown-name", "deputy: ?"),
    Habit("role S { deputy: null }", "unknown-name", "deputy: ?"),
    Habit("دور ص { نائب: لا_يوجد }", "unknown-name", "نائب: ?"),
    Habit("city B { population: 135k }", "suffix-on-number", "population: 135 thousand"),
    Habit("city B { population: 1.2M }", "suffix-on-number", "population: 1.2 million"),
    Habit("city B { population: 135 k }", "unknown-unit", "population: 135 thousand"),
    Habit("city B { population: 500 000 }", "comma-expected", "population: 500000 }"),
    Habit("city B { population: ~2.1 million }", "unknown-character", "population: about 2.1 million"),
    Habit("city B { population: 900+ }", "operand-missing", "population: at_least 900 }"),
    Habit("city B { population: approx 900 }", "written-otherwise", "population: about 900 }"),
    Habit("city B { weekend: Friday & Saturday }", "unknown-character", "weekend: Friday, Saturday }"),
    Habit("city B { weekend: Friday Saturday }", "comma-expected", "weekend: Friday, Saturday }"),
    Habit("risk L { type: shock; reviewed: 3rd March 2025 }", "suffix-on-number", "reviewed: 3 March 2025 }"),
    Habit("مخاطرة ل { نوع: صدمة؛ روجعت: 15 آذار 2025م }", "suffix-on-number", "روجعت: 15 آذار 2025 }"),
    Habit("risk L { type: shock; reviewed: 2025/11/30 }", "slash-between-numbers", "reviewed: 2025-11-30 }"),
    Habit("risk L { type: shock; evidence: winter 2019 }", "comma-expected", "evidence: \"winter 2019\" }"),
    Habit("مخاطرة ل { نوع: صدمة؛ شواهد: شتاء 2019؛ احتمال: 3 }", "comma-expected", "شواهد: \"شتاء 2019\"؛ احتمال"),
    Habit("risk L { type: shock; evidence: flooded homes in the centre; likelihood: 2 }", "comma-expected", "evidence: \"flooded homes in the centre\"; likelihood"),
    Habit("body B { mandate: Speak for those who arrived }", "not-expected-here", "mandate: \"Speak for those who arrived\" }"),
    Habit("agreement G { valid: 14-16 October 2024 }", "dash-between-numbers", "valid: 14 October 2024 until 16 October 2024 }"),
    Habit("اتفاقية ق { سارية: 14-16 أيلول 2024 }", "dash-between-numbers", "سارية: 14 أيلول 2024 حتى 16 أيلول 2024 }"),
    Habit("organisation Q \"The queen { tier: local }", "text-not-closed", "\"The queen\" { tier"),
    Habit("audience_class Health Health \"Health\"", "blank-in-name", "audience_class Health \"Health\""),
    Habit("resource S { quantity: 1 مليار دينار عراقي }", "written-otherwise", "quantity: 1 مليار دينار_عراقي"),
    Habit("kind hut { heated: yes or no }", "unknown-type", "heated: truth }"), Habit("kind hut { name_of: string }", "unknown-type", "name_of: text }"),
    Habit("gauge Snow { unit: cm }\nevent deep { when: Snow above 20 cm }", "written-otherwise", "Snow exceeds 20 cm"),
    Habit("rule r { each: risk; must be: risk.score < 26; says: \"s\" }", "unknown-field", "{ each: risk; must: risk.score"),
    Habit("team U { size: 50% }", "wrong-type", "for example `4`"),
    Habit("agreement G { between: A }", "unknown-field", "parties: A"),
    Habit("city B { country: JO population: 4 weekend: Friday }", "separator-expected", "country: JO; population: 4; weekend: Friday"),
    Habit("مدينة ب { بلد: JO سكان: 4 }", "separator-expected", "بلد: JO; سكان: 4"),
    Habit("city B { inhabitants: 4 }", "unknown-field", "population: 4"),
    Habit("مدينة ب { عدد_السكان: 4 }", "unknown-field", "سكان: 4"),
    Habit("city B { population total: 4 }", "unknown-field", "population: 4"),
    Habit("- city B { population: 4 }", "bullet", "\ncity B"),
    Habit("risk L { type: shock; likelihood: likely; impact: 2 }", "wrong-type", "likelihood: 4"),
    Habit("risk L { type: shock; likelihood: high; impact: 2 }", "wrong-type", "likelihood: 4;"),
    Habit("risk L { type: shock; likelihood: 40%; impact: 2 }", "wrong-type", "1 rare, 2 unlikely, 3 possible, 4 likely, 5 almost certain"),
    Habit("risk L { type: shock; likelihood: 3 of 5; impact: 2 }", "wrong-type", "likelihood: 3;"),
    Habit("risk L { type: shock; exposes:\n    - G\n    - H\n  }\ngroup G\ngroup H", "bullet", "exposes: G, H"),
    Habit("event e { when: ?; chance: 0.4 }", "wrong-type", "chance: 40%"),
    Habit("event e { when: ?; chance: 0,4 }", "comma-in-number", "chance: 40%"),
    Habit("حدث ه { عندما: ?؛ احتمالية: ٠،٠٥ }", "comma-in-number", "احتمالية: ٥%"),
    Habit("event e { when: ?; chance: 0,125 }", "comma-in-number", "chance: 12.5%"),
    Habit("team Shift { size: 4; works: 8am to 4pm }", "written-otherwise", "works: 08:00 to 16:00 }"),
    Habit("team Shift { quantity: 7 }", "unknown-field", "size: 7"), Habit("فريق نوبة { كمية: 7 }", "unknown-field", "عدد: 7"),
    Habit("agreement G { parties: O/A }", "wrong-type", "parties: O, A }"), Habit("agreement G { parties: O / A }", "wrong-type", "parties: O, A }"), Habit("agreement G { parties: O + A }", "wrong-type", "parties: O, A }"),
    Habit("agreement G { parties: O or A }", "wrong-type", "parties: O, A }"), Habit("اتفاقية ق { أطراف: O أو A }", "wrong-type", "أطراف: O، A }"),
    Habit("gauge Heat { unit: °C }", "unknown-character", "unit: celsius }"), Habit("مقياس حر { وحدة: °م }", "unknown-character", "وحدة: مئوية }"),
    Habit("gauge Heat { unit: celsius }\nevent hot { when: Heat exceeds 40°C }", "unknown-character", "exceeds 40 celsius }"),
    Habit(
      "indicator I { definition: \"d\"; unit: incidents; direction: down; baseline: 40 incidents { source: \"s\" }; baseline_on: 2025-01-01; target: 20%; target_on: 2027-01-01; steward: R }",
      "different-units", "target: 20 incidents"),
    Habit("workshop W { attendance: 30 }", "read-only-field", "attended: 30"), Habit("ورشة عمل { حضور: 30 }", "read-only-field", "حضره: 30"),
    Habit("person X\nrole S { held_by = X }", "equals-for-colon", "held_by: X }"), Habit("person X\nrole S { held_by=X }", "equals-for-colon", "held_by: X }"),
    Habit("rule r { each: risk; must: count(risk.threatens } > 0; says: \"s\" }", "wrong-bracket", "count(risk.threatens ) > 0; says"),
    Habit("rule r {\n  each: risk\n  must: risk.owner is not empty and (risk.score < 26 }\n  says: \"s\"\n}", "wrong-bracket", "(risk.score < 26 )\n  says"),
    Habit("rule r { each: risk; must: (risk.score < 26 }; says: \"s\" }", "wrong-bracket", "(risk.score < 26 ); says"),
    Habit("agreement G { parties: O; gives: 3 Truck }\nresource Trucks { quantity: 9 }", "unknown-name", "gives: 3 Trucks"),
    Habit("resource S { quantity: between 3 and 5 kg }", "written-otherwise", "quantity: 3 to 5 kg"),
    Habit("مورد س { كمية: بين ٣ و٥ كغ }", "written-otherwise", "كمية: ٣ إلى ٥ كغ"),
    Habit("role S { of: O }", "unknown-field", "declare the `role` in the braces of its `organisation`"),
    Habit("rule r { for each: risk; must: risk.score < 26; says: \"s\" }", "written-otherwise", "{ each: risk"),
    Habit("rule r { each: risk; must: exists risk.owner; says: \"s\" }", "comma-expected", "must: risk.owner is not empty"),
    Habit("rule r { each: risk; must: not empty risk.owner; says: \"s\" }", "comma-expected", "must: risk.owner is not empty"),
    Habit("rule r { each: risk; must: risk.owner is not null; says: \"s\" }", "unknown-name", "`is empty` or `is not empty`"),
    Habit("rule r { each: risk; must: risk.score is less than 26; says: \"s\" }", "written-otherwise", "risk.score below 26"),
    Habit("rule r { each: risk; must not: risk.owner is empty; says: \"s\" }", "blank-in-name", "must: not (…)"),
    Habit("view v { each: risk; column \"a\": risk.title; order by: risk.score }", "unknown-field", "order: risk.score"),
  ]

  static let timed: [Habit] = [
    Habit("duration: 30 min", "unknown-field", "takes: 30 min"), Habit("takes: half an hour", "written-otherwise", "takes: 30 min"),
    Habit("takes: يوم ونصف", "written-otherwise", "takes: 36 ساعة"), Habit("مدة: 8 ساعات ونصف؛ بعد: first", "written-otherwise", "مدة: 510 دقيقة؛ بعد: first"),
    Habit("مدة: من 6 إلى 10 ساعات", "wrong-type", "مدة: 6 إلى 10 ساعات"), Habit("مدة: 6-10 ساعات", "dash-between-numbers", "مدة: 6 إلى 10 ساعات"),
    Habit("takes: 1 h; needs: 20x T", "suffix-on-number", "needs: 20 T"),
    Habit("starts: Friday; takes: 1 h", "not-a-time", "repeats: every Friday"), Habit("after: Saturday; takes: 1 h", "not-a-time", "16 January 2026"),
    Habit("takes: an hour", "written-otherwise", "takes: 1 h"), Habit("takes: نصف ساعة", "written-otherwise", "takes: 30 دقيقة"),
    Habit("takes: 2 to 4 h, likely 3 h", "extra-comma", "2 to 4 h likely 3 h"), Habit("takes: 1 h; depends_on: first", "unknown-field", "after: first"),
    Habit("takes: 1 h; start: T + 2 h", "read-only-field", "starts: T + 2 h"), Habit("takes: 1 h; deadline: 17:00", "not-a-time", "T + 9 h"),
    Habit("takes: 1 h; after: first + other", "not-a-time", "first, other"), Habit("takes: 1 h; after: end of first", "not-a-time", "first.finish"),
    Habit("takes: 1 h; needs: T x 3", "comma-expected", "needs: 3 T"), Habit("takes: between 1 h and 3 h", "written-otherwise", "takes: 1 h to 3 h"),
    Habit("takes: بين ساعة و3 ساعات", "written-otherwise", "takes: ساعة إلى 3 ساعات"), Habit("takes: between an hour and 3 hours", "written-otherwise", "takes: 1 h to 3 hours"),
    Habit("takes: 1 h; after: firsts", "unknown-name", "after: first"), Habit("takes: 1 h; after: Clearing }\n  action Clear { takes: 1 h", "unknown-name", "after: Clear }"),
    Habit("takes: 1 h; needs: 12 صهريجا }\n}\nمورد الصهاريج { كمية: 30 }\nplaybook P2 { action q { by: O; accountable: R", "unknown-name", "needs: 12 الصهاريج"),
  ]

  @Test(arguments: habits)
  func `a habit is one finding with a way out`(_ habit: Habit) { check(Self.frame + habit.written + "\n", habit) }

  @Test(arguments: timed)
  func `a habit in an action is one finding with a way out`(_ habit: Habit) {
    let text = Self.frame + """
      playbook P { city: A; zero_hour: 2026-01-15 08:00; covers: K; trigger: rain; stands_down: other; escalates_to: O
        every action { by: O; accountable: R }
        action first { takes: 1 h }
        action other { takes: 1 h }
        action third { \(habit.written) }
      }

      """
    check(text, habit)
  }

  private func check(_ text: String, _ habit: Habit) {
    var workspace = Workspace()
    workspace.add(path: "p", bytes: Array(text.utf8))
    // What a rule asks of a program so short, and warnings, are another matter.
    let known = Set(Workspace.codes.map(\.code.id))
    let found = workspace.check().filter { known.contains($0.code.id) && $0.severity == .error && $0.code.id != "missing-field" }
    #expect(found.map(\.code.id) == [habit.code])
    guard let finding = found.first else { return }
    guard let fix = finding.fixes.first else {
      let help = finding.help?.english.text(in: .english) ?? ""
      #expect(help.contains(habit.right), "\(help)")
      return
    }
    var bytes = Array(text.utf8)
    for edit in fix.edits.sorted(by: { $0.place.range.start > $1.place.range.start }) {
      bytes.replaceSubrange(Int(edit.place.range.start)..<Int(edit.place.range.end), with: Array(edit.replacement.utf8))
    }
    let mended = String(decoding: bytes, as: UTF8.self)
    #expect(mended.contains(habit.right), "\(mended.suffix(200))")
  }
}
