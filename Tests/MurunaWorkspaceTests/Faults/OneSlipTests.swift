import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// Slips that several rules see, or that a reader meets again after the first edit: one finding where it is, and a program after it in which nothing is found.
@Suite struct OneSlipTests {
  private static let plan = "playbook P { city: A; zero_hour: 2026-07-12 08:00; event rain { when: Rain reaches 3 mm; expected: T - 2 h }; "

  static let slips: [PastedTests.Slip] = [
    // An amount in another unit than those beside it.
    .init("organisation Q { tier: national }\nbudget B { total: 500 EUR; available: 500 EUR; budget_line one { amount: 300 EUR; funder: O }; budget_line two { amount: 200 JOD; funder: Q } }", "different-units", "amount: 200 EUR;"),
    .init("budget B { total: 500 EUR; available: 700 USD; budget_line one { amount: 500 EUR } }", "different-units", "available: 700 EUR;"),
    .init("موازنة ب { مجموع: ٥٠٠ يورو؛ متاح: ٧٠٠ دولار؛ بند_موازنة أول { مبلغ: ٥٠٠ يورو } }", "different-units", "متاح: ٧٠٠ يورو؛"),
    .init("gauge Damp { unit: percent }\n" + plan + "event wet { when: Damp reaches 40 cm; expected: T } }", "different-units", "reaches 40%;"),
    .init("gauge Damp { unit: percent }\n" + plan + "event wet { when: Damp reaches 40; expected: T } }", "different-units", "reaches 40%;"),
    .init("budget B { total: 500; available: 700 USD }", "wrong-type", "total: 500 USD;"),
    // A length where a time is wanted, and amounts between two.
    .init(plan + "action a { by: Crew; accountable: R; takes: 3 kg } }", "wrong-type", "takes: 3 "),
    .init(plan + "action a { by: Crew; accountable: R; takes: between 1 and 2 h } }", "written-otherwise", "takes: 1 to 2 h }"),
    .init("فريق ف { عدد: بين ٣ و ٥ }", "written-otherwise", "عدد: ٣ إلى ٥ }"),
    .init(plan + "حدث ريح { متوقع: قبل س بـ 7 ساعات } }", "written-otherwise", "متوقع: س - 7 ساعات }"),
    // Declared as another kind.
    .init("team Boats { quantity: 4; owner: O }\n" + plan + "action a { by: Crew; accountable: R; needs: 2 Boats; takes: 1 h } }", "wrong-kind", "resource Boats {"),
    .init("city Cold { hazard: hydro.flood; likelihood: 2; impact: 2; type: shock }", "wrong-kind", "risk Cold {"),
    // A measurement is in the unit of its indicator, and says it where the others do.
    .init("indicator I { definition: \"d\"; direction: up; baseline_on: 2024; target_on: 2027; steward: R; unit: km; baseline: 34 km { source: \"s\" }; target: 40 km; measurement M { value: 37; on: 2025-10-01 } }", "different-units", "value: 37 km;"),
    // Names.
    .init(plan + "action \"Fill the bags\" { by: Crew; accountable: R; takes: 1 h }; action b { by: Crew; accountable: R; after: fill; takes: 1 h }; action c { by: Crew; accountable: R; after: fill; takes: 1 h } }", "unknown-name", "action fill \"Fill the bags\" {"),
    .init("فريق المنقذون { عدد: 9 }\n" + plan + "إجراء أ { منفذ: 2 منقذين؛ مساءل: R؛ مدة: ساعة } }", "unknown-name", "منفذ: 2 المنقذون؛"),
    .init("فريق المنقذون { عدد: 9 }\n" + plan + "إجراء أ { منفذ: 2 منقذو؛ مساءل: R؛ مدة: ساعة } }", "unknown-name", "منفذ: 2 المنقذون؛"),
    .init("فريق مسعفون { عدد: 9 }\n" + plan + "إجراء أ { منفذ: 2 المسعفين؛ مساءل: R؛ مدة: ساعة } }", "unknown-name", "منفذ: 2 مسعفون؛"),
    .init("مورد الرافعات { كمية: 9 }\n" + plan + "إجراء أ { منفذ: Crew؛ مساءل: R؛ مدة: ساعة؛ يحتاج: 3 رافعات } }", "unknown-name", "يحتاج: 3 الرافعات }"),
    .init("role Chief of Staff \"The chief\"\nrole D { deputy: ChiefOfStaff }", "blank-in-name", "role ChiefOfStaff \"The chief\""),
    .init("دور رئيس البلدية\nدور ن { نائب: رئيسالبلدية }", "blank-in-name", "دور رئيسالبلدية \"رئيس البلدية\""),
    .init("resource Crews { quantity: 3 }\n" + plan + "action a { by: 2 Crews; accountable: R; takes: 1 h } }", "wrong-kind", "by: 2 Crew;"),
    .init(plan + "action a { by: 2 R; accountable: R; takes: 1 h } }", "count-of-one", "by: R;"),
    .init("organisation Q { tier: local }\n" + plan + "action a { by: 3 Q; accountable: R; takes: 1 h } }", "count-of-one", "by: Q;"),
    .init(plan + "action a { by: Crew; accountable: R, O; takes: 1 h } }", "wrong-kind", "accountable: R;"),
    // Said twice.
    .init("risk F {\n  threatens: OldTown\n  threatens: OldTown\n}", "named-twice", "risk F {\n  threatens: OldTown\n}"),
    // Notations of others.
    .init("kind pool { state: one_of: open, closed }\npool P { state: open }", "colon-behind-mark", "state: one_of open, closed }"),
    .init("صنف حوض { حراس: عدة: دور }", "colon-behind-mark", "حراس: عدة دور }"),
    .init("role **Mayor** \"The mayor\"", "missing-name-or-colon", "role Mayor \"The mayor\""),
    .init("view v { each: role; \"Role\": role.id }", "quoted-field", "column \"Role\": role.id }"),
    .init("عرض ع { لكل: دور؛ \"الدور\": دور.id }", "quoted-field", "عمود \"الدور\": دور.id }"),
    .init("gathering G {\n  attended: 30 { women: 12\n  languages: ar\n}", "missing-brace", "  attended: 30 { women: 12 }\n  languages: ar\n}"),
    .init("مدينة ب {\n  سكان: ٣٠٠٠ { المصدر: \"تعداد\"\n  بلد: JO\n}", "missing-brace", "{ المصدر: \"تعداد\" }\n  بلد: JO\n}"),
    // Dates.
    .init("مخاطرة ل { روجعت: 16 تشرين 2025 }", "wrong-type", "روجعت: 16 تشرين الأول 2025 }"),
    .init("رسالة ر { تنتهي: 16 تشرين 2026 06:00 }", "wrong-type", "تنتهي: 16 تشرين الأول 2026 06:00 }"),
    .init("workshop W { held: 5 May 206 }", "wrong-type", "held: 5 May 2026 }"),
    .init("مخاطرة ل { روجعت: 15 اذار 2025م }", "suffix-on-number", "روجعت: 15 آذار 2025 }"),
    .init("city B { country: JO; weekend: Fri-Sat }", "not-a-choice", "weekend: Friday, Saturday }"),
    // How often nobody knows, and how many of all.
    .init("body B { meets: as needed }", "not-a-cadence", "meets: unknown { note: \"as needed\" }"),
    .init("هيئة ه { يجتمع: حسب الحاجة }", "not-a-cadence", "يجتمع: مجهول { ملاحظة: \"حسب الحاجة\" }"),
    .init("body B { members: A, O, R, Crew; quorum: two thirds }", "wrong-type", "quorum: 3 }"),
    .init("body B { members: A, O, R, Crew; quorum: 50% + 1 }", "wrong-type", "quorum: 3 }"),
    .init("هيئة ه { أعضاء: A، O، R؛ نصاب: النصف زائد واحد }", "wrong-type", "نصاب: 2 }"),
  ]

  @Test(arguments: slips) func `a slip is one finding, and mended by its edit`(_ slip: PastedTests.Slip) throws { try slip.expectOneFinding() }

  /// Before a colon that is missing stands a title, and no word to speak of.
  @Test func `a colon that is missing behind a title is missing here`() throws {
    let finding = try #require(PastedTests.findings(WordsTests.frame + "table team: size {\n  T \"Tents\" 4\n}\n").first)
    #expect(finding.code.id == "colon-expected" && !finding.title.english.text(in: .english).contains("``"))
  }

  /// Where all amounts are bare, each is in the unit that is said.
  @Test func `a bare measurement beside bare amounts is right`() {
    let text = "indicator I { definition: \"d\"; direction: up; baseline_on: 2024; target_on: 2027; steward: R; unit: km; baseline: 34 { source: \"s\" }; target: 40; measurement M { value: 37; on: 2025-10-01 } }\n"
    #expect(PastedTests.findings(WordsTests.frame + text).isEmpty)
  }

  @Test func `an object of another language is one finding`() {
    #expect(PastedTests.findings(WordsTests.frame + "{ \"name\": \"Flood\", \"type\": { \"a\": 1 } }\n").map(\.code.id) == ["foreign-object"])
  }

  /// What rules say of all that a program says: each of these is one slip.
  @Test(arguments: [
    ("service W { depends_on: W }", ["service_stands_without_itself"]),
    ("service W { depends_on: V }\nservice V { depends_on: U }\nservice U { depends_on: W }", ["service_stands_without_itself"]),
    ("group G { languages: French, en }", ["language_is_said_by_its_code"]),
    ("body B { members: A { since: 2027-03-01 } }", ["member_has_joined"]),
    ("body B { members: A { since: 2027-03-01; status: joining } }", []),
    ("body B { members: A { since: 2020 }, O, A { since: 2023 } }", ["named-twice"]),
    ("body B { members: A { since: 2020; until: 2021 }, O, A { since: 2023 } }", []),
    ("initiative I { by: O; starts: 2025-03-01; finishes: unknown }", []),
    // Two roles of one name, of which one is missed elsewhere.
    ("role S \"Speaker\"\nrole S \"Deputy\"\nmessage M { text: \"t\" ar \"ن\"; channels: sms, radio; severity: Severe; urgency: Future; certainty: Likely; spokesperson: S; alternate: Deputy }", ["duplicate-name"]),
  ] as [(String, [String])])
  func `a slip is told by one rule`(_ text: String, _ codes: [String]) {
    let told: Set = ["service_stands_without_itself", "language_is_said_by_its_code", "message_speaks_every_language", "member_has_joined", "named-twice", "support_ends_or_is_reviewed", "duplicate-name", "unknown-name", "message_has_a_spokesperson"]
    #expect(WordsTests.told(text + "\n").map(\.code.id).filter(told.contains) == codes)
  }

  /// A proposal is judged by the rules; a guess that they refuse gives way to what the numbers mean.
  @Test func `what a rule refuses is not proposed`() throws {
    let risk = "risk F { type: shock; impact: 4; owner: R; evidence: \"e\"; reviewed: 2025; likelihood: "
    let high = try #require(WordsTests.told(risk + "high }\n").first { $0.code.id == "wrong-type" })
    #expect(high.fixes.isEmpty && high.help != nil)
    let low = try #require(WordsTests.told(risk + "minor }\n").first { $0.code.id == "wrong-type" })
    #expect(low.fixes.map(\.edits.first?.replacement) == ["2"])
  }

  /// Limits that are proposed are kept whatever the durations come to, in the words of the file.
  @Test(arguments: [
    ("playbook P { city: A; zero_hour: 2026-07-12 08:00; event rain { expected: T }; action a { by: Crew; accountable: R; after: rain; takes: 1 to 3 h; deadline: T + 30 min } }", "deadline: T + 3 h }"),
    ("playbook P { city: A; zero_hour: 2026-07-12 08:00; event rain { expected: T }; action a { by: Crew; accountable: R; after: rain; takes: 1 to 3 h; deadline: rain + 30 min } }", "deadline: rain + 3 h }"),
    ("دليل د { مدينة: A؛ ساعة_الصفر: 2026-07-12 08:00؛ حدث مطر { متوقع: س }؛ إجراء أ { منفذ: Crew؛ مساءل: R؛ بعد: مطر؛ مدة: 50 إلى 80 دقيقة؛ موعد_نهائي: س + 30 دقيقة } }", "موعد_نهائي: س + 1 ساعة 20 دقيقة }"),
  ])
  func `a deadline that cannot be kept is moved to where it can`(_ text: String, _ right: String) throws {
    let finding = try #require(WordsTests.told(text + "\n").first { $0.code.id == "impossible-times" })
    let mended = WordsTests.mended(WordsTests.frame + text + "\n", finding)
    #expect(mended.contains(right), "\(mended.suffix(120))")
    #expect(!PastedTests.findings(mended).contains { $0.code.id == "impossible-times" || $0.code.id == "deadline-at-risk" })
  }

  @Test func `what is read into a comma is said with the digits at hand`() throws {
    let finding = try #require(PastedTests.findings(WordsTests.frame + "budget B { total: 450,000 JOD }\n").first)
    #expect(finding.help?.english.text(in: .english).contains("450000") ?? false)
  }
}
