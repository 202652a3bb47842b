import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// Slips of which several rules, several lines or several rounds might tell: one finding, and an edit that mends it as it stands.
@Suite struct OneFindingTests {
  private static let plan = "playbook P { city: A; zero_hour: 2026-07-12 08:00; event rain { when: Rain reaches 3 mm; expected: T }; "

  static let slips: [PastedTests.Slip] = [
    // A month in two of its names.
    .init("مخاطرة ل { روجعت: ١٠ يناير الثاني ٢٠٢٥ }", "wrong-type", "روجعت: ١٠ يناير ٢٠٢٥ }"),
    .init("مخاطرة ل { روجعت: ١٠ تشرين أكتوبر ٢٠٢٥ }", "wrong-type", "روجعت: ١٠ أكتوبر ٢٠٢٥ }"),
    .init("مخاطرة ل { روجعت: ١٠ شباط (فبراير) ٢٠٢٥ }", "wrong-type", "روجعت: ١٠ شباط ٢٠٢٥ }"),
    .init("مخاطرة ل { روجعت: كانون ٢٠٢٥ }", "wrong-type", "روجعت: كانون الأول ٢٠٢٥ }"),
    // A colon on what is declared, also where its kind may be called a field.
    .init("city B { country: JO; district Camp: \"The camp\" }", "colon-on-a-thing", "district Camp \"The camp\" }"),
    .init("مدينة ب { حي المخيم: \"المخيم\" }", "colon-on-a-thing", "حي المخيم \"المخيم\" }"),
    .init("organisation Q { role Head: \"Head\" }", "colon-on-a-thing", "role Head \"Head\" }"),
    .init("role Deputy: \"The deputy\"", "colon-on-a-thing", "role Deputy \"The deputy\""),
    .init("city B { country: JO; district: Camp }", "colon-on-a-thing", "district Camp }"),
    .init("team: Night", "colon-on-a-thing", "team Night"),
    // Types in the notation of other languages.
    .init("kind pool { name_of: text? }", "unknown-type", "name_of: text }"),
    .init("kind pool { keeper: ?role }", "unknown-type", "keeper: role }"),
    .init("kind pool { keepers: role[] }", "unknown-type", "keepers: many role }"),
    .init("kind pool { keepers: list<role> }", "unknown-type", "keepers: many role }"),
    .init("kind pool { keepers: role* }", "unknown-type", "keepers: many role }"),
    .init("kind pool { keeper: role or none }", "unknown-type", "keeper: role }"),
    .init("kind pool { keeper: role, required }", "unknown-type", "keeper: required role }"),
    .init("kind pool { depth: number = 3 }", "unknown-type", "depth: number default 3 }"),
    .init("kind pool { depth: number (m) }", "unknown-type", "depth: quantity }"),
    .init("kind pool { state: open | closed }", "unknown-type", "state: one_of open, closed }"),
    .init("kind pool { state: \"open\", \"closed\" }", "unknown-type", "state: one_of open, closed }"),
    .init("kind pool { state: enum(open, closed) }", "unknown-type", "state: one_of open, closed }"),
    .init("kind pool { text name_of }", "not-a-field", "name_of: text }"),
    .init("kind pool { name_of text }", "not-a-field", "name_of: text }"),
    .init("صنف حوض { حارس: دور؟ }", "unknown-type", "حارس: دور }"),
    .init("صنف حوض { حارس: دور اختياري }", "unknown-type", "حارس: دور }"),
    .init("صنف حوض { حراس: قائمة أدوار }", "unknown-type", "حراس: عدة دور }"),
    // What the kernel declares.
    .init("vocabulary V {\n  a: \"first\"\n  b: \"second\"\n}", "unknown-field", "  item a \"first\"\n  item b \"second\"\n"),
    .init("vocabulary V { a \"first\"; b \"second\" }", "unknown-field", "{ item a \"first\"; item b \"second\" }"),
    .init("vocabulary V { item a: \"first\"; item b: \"second\" }", "unknown-field", "{ item a \"first\"; item b \"second\" }"),
    .init("vocabulary V { items: a, b }", "unknown-field", "{ item a; item b }"),
    .init("مفردات م { أ: \"أول\"؛ ب: \"ثان\" }", "unknown-field", "{ بند أ \"أول\"؛ بند ب \"ثان\" }"),
    .init("kind pool: role { depth: number }", "colon-on-a-thing", "kind pool is role {"),
    .init("kind: pool { depth: number }", "colon-on-a-thing", "kind pool {"),
    .init("view: v { each: risk; column \"A\": risk.id }", "colon-on-a-thing", "view v {"),
    .init("view v { each: risk; columns: id, risk.title }", "unknown-field", "column \"id\": risk.id; column \"title\": risk.title }"),
    .init("عرض ع { لكل: مخاطرة؛ أعمدة: احتمال }", "unknown-field", "عمود \"احتمال\": مخاطرة.احتمال }"),
    .init("view v { each: risk; column \"A\" = risk.id }", "equals-for-colon", "column \"A\": risk.id }"),
    .init("view v { each: risk; order: risk.score, desc; column \"A\": risk.id }", "one-value", "order: risk.score descending;"),
    .init("titles arabic { R: \"مدير\" }", "not-a-choice", "titles ar {"),
    .init("titles ar { R \"مدير\"; Crew \"فريق\" }", "colon-expected", "{ R: \"مدير\"; Crew: \"فريق\" }"),
    .init("role M { critical: yes }\nwaive critical_role_has_deputy { because: \"an election\"; until: 2026-12-31 }", "incomplete-waiver", "waive { rule: critical_role_has_deputy; because:"),
    .init("role M { critical: yes }\nwaive { rule: critical_role_has_deputy; reason: \"an election\"; until: 2026-12-31 }", "unknown-field", "; because: \"an election\""),
    .init("role M { critical: yes }\nإعفاء { قاعدة: critical_role_has_deputy؛ السبب: \"انتخاب\"؛ حتى: 2026-12-31 }", "unknown-field", "؛ لأن: \"انتخاب\""),
    // What is observed, as a sentence says it.
    .init(plan + "حدث سيل { عندما: Rain يصل إلى 3 مم؛ متوقع: س } }", "written-otherwise", "عندما: Rain يبلغ 3 مم؛"),
    .init(plan + "حدث سيل { عندما: إذا بلغ Rain 3 مم؛ متوقع: س } }", "wrong-type", "عندما: Rain يبلغ 3 مم؛"),
    .init(plan + "event wet { when: if Rain hits 3 mm; expected: T } }", "wrong-type", "when: Rain reaches 3 mm;"),
    .init(plan + "event wet { when: Rain is 3 mm or more; expected: T } }", "wrong-type", "when: Rain reaches 3 mm;"),
    .init(plan + "event wet { when: Rain reaches 3 mm during 2 h; expected: T } }", "written-otherwise", "3 mm for 2 h;"),
    // How often, where the language says it with a note.
    .init("body B { meets: first Monday of each month }", "not-a-cadence", "meets: every month { note: \"first Monday of each month\" }"),
    .init("body B { meets: every Monday and Thursday }", "not-a-cadence", "meets: every Monday { note: \"every Monday and Thursday\" }"),
    .init("body B { meets: every Monday at 10:00 }", "not-a-cadence", "meets: every Monday { note: \"every Monday at 10:00\" }"),
    .init("هيئة ه { يجتمع: أول اثنين من كل شهر }", "not-a-cadence", "يجتمع: كل شهر { ملاحظة: \"أول اثنين من كل شهر\" }"),
    // The field that takes the word, and the letter that means it.
    .init("workshop W { held: 2025-05-05; form: in_person }", "unknown-field", "; mode: in_person }"),
    .init("organisation Q { level: national }", "unknown-field", "{ tier: national }"),
    .init("ورشة ع { انعقد: 2025-05-05؛ صورة: حضوري }", "unknown-field", "؛ صيغة: حضوري }"),
    .init("exercise X { exercise_objective C { rating: some_challenges } }", "not-a-choice", "rating: S }"),
    // Who is declared nowhere, by a name of several words.
    .init("risk F { owner: Fatima Haddad }", "unknown-name", "role Fatima_Haddad \"Fatima Haddad\"\nrisk F { owner: Fatima_Haddad }"),
    .init("role S { held_by: \"Fatima Haddad\" }", "unknown-name", "person Fatima_Haddad \"Fatima Haddad\"\nrole S { held_by: Fatima_Haddad }"),
    .init("مخاطرة ف { مالك: فاطمة حداد }", "unknown-name", "دور فاطمة_حداد \"فاطمة حداد\"\nمخاطرة ف { مالك: فاطمة_حداد }"),
    .init(plan + "action a { by: Rescue crew; takes: 1 h } }", "unknown-name", "by: Crew;"),
    // A title without its quotes.
    .init(plan + "action move Move people { by: Crew; takes: 1 h } }", "blank-in-name", "action move \"Move people\" {"),
    // Depth, commas, years and texts of others.
    .init("risk F:\n  type: shock\n  likelihood: 3\n  impact: 2", "value-missing", "risk F {\n  type: shock\n  likelihood: 3\n  impact: 2\n}"),
    .init("مدينة ب:\n  بلد: JO\n", "value-missing", "مدينة ب {\n  بلد: JO\n}"),
    .init("team U { size: 4, }", "extra-comma", "size: 4 }"),
    .init("workshop W { held: 5 May 25 }", "wrong-type", "held: 5 May 2025 }"),
    .init("organisation Q { contact: +962 6 461 }", "wrong-type", "contact: \"+962 6 461\" }"),
    .init("message M { text: \"a\" AR \"ب\" }", "comma-expected", "text: \"a\" ar \"ب\" }"),
    .init("role S { deputy: R? }", "comma-expected", "deputy: R }"),
  ]

  @Test(arguments: slips) func `a slip is one finding, and mended by its edit`(_ slip: PastedTests.Slip) throws { try slip.expectOneFinding() }

  /// What is no number of anything is not guessed.
  @Test(arguments: ["two thirds", "half plus one", "50% + 1", "a majority", "5 of 9"]) func `a share is no number`(_ said: String) {
    let found = PastedTests.findings(WordsTests.frame + "body B { quorum: \(said) }\n")
    #expect(found.count == 1 && found.allSatisfy(\.fixes.isEmpty))
  }

  /// What a waiver that cannot be read was to excuse is no news.
  @Test(arguments: ["waive critical_role_has_deputy { because: \"e\"; until: 2026-12-31 }", "waive { rule: critical_role_has_deputi; because: \"e\"; until: 2026-12-31 }", "waive critical_role_has_deputy"])
  func `a waiver in other words excuses all the same`(_ waiver: String) {
    #expect(!WordsTests.told("role M { critical: yes }\n" + waiver + "\n").contains { $0.code.id == "critical_role_has_deputy" })
  }

  @Test func `a time zone without quotes is told with its whole name`() throws {
    for (said, right) in [("Amman", "Asia/Amman"), ("GMT+3", "Asia/Amman"), ("Nicosia", "Asia/Nicosia")] {
      var workspace = Workspace(zoneBytes: { ["UTC", "Asia/Nicosia", "Asia/Amman"].contains($0) ? OtherSignsTests.zone : nil })
      workspace.add(path: "p", bytes: Array("city L { country: JO; time_zone: \(said) }\n".utf8))
      let finding = try #require(workspace.check().first { $0.code.id == "wrong-type" })
      #expect(finding.fixes.map(\.edits.first?.replacement) == ["\"\(right)\""])
    }
  }

  /// What has run out and is counted on all the same is told, a record of what was is not.
  @Test(arguments: [("relies_on: G; ", true), ("", false)]) func `an agreement that has run out is told where it is counted on`(_ said: String, _ isTold: Bool) {
    let text = "agreement G { parties: A, O; valid: 2020-01-01 until 2022-01-01 }\nplaybook P { \(said)city: A }\n"
    #expect(WordsTests.told(text).contains { $0.code.id == "agreement_is_renewed_in_time" } == isTold)
  }

  /// A total that its lines do not make is not judged as well by what there is.
  @Test(arguments: [(150, "budget_adds_up"), (100, nil), (130, "budget_adds_up")] as [(Int, String?)])
  func `a wrong total is told by one rule`(_ total: Int, _ code: String?) {
    let text = "budget B { total: \(total) JOD; available: 120 JOD; budget_line One { amount: 50 JOD }; budget_line Two { amount: 50 JOD } }\n"
    #expect(WordsTests.told(text).map(\.code.id).filter { $0.hasPrefix("budget") } == [code].compactMap(\.self))
  }
}
