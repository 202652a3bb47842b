import MurunaWorkspace
import Testing

/// What authors say in other words than the language's, and dates and times as forms and spreadsheets have them.
@Suite struct OtherWordsTests {
  static let dates: [(written: String, right: String)] = [
    ("Nov-2025", "2025-11"), ("Nov. 2025", "2025-11"), ("11/2025", "2025-11"), ("2025/11", "2025-11"), ("11-2025", "2025-11"), ("2025-Nov-03", "2025-11-03"),
    ("3-Nov-2025", "2025-11-03"), ("Nov 3, 2025", "3 November 2025"), ("3.11.2025", "2025-11-03"), ("2025.11.03", "2025-11-03"), ("20251103", "2025-11-03"),
    ("end of 2025", "late 2025"), ("عام 2020", "2020"), ("أواخر عام 2022", "أواخر 2022"), ("نهاية 2024", "أواخر 2024"), ("بداية ٢٠١٦", "أوائل ٢٠١٦"), ("in 2020", "2020"),
    ("second half of 2023", "2023-07 to 2023-12"), ("الربع الثالث 2024", "2024-07 إلى 2024-09"), ("spring 2023", "2023-03 to 2023-05"), ("Q1 2024", "2024-01 to 2024-03"),
    ("Q3/2025", "2025-07 to 2025-09"), ("2025-11-3", "2025-11-03"), ("٣.١١.٢٠٢٥", "2025-11-03"),
  ]

  @Test(arguments: dates) func `a date of another form is proposed in ours`(_ date: (written: String, right: String)) throws {
    try expect("risk L { type: shock; reviewed: \(date.written) }", becomes: "reviewed: \(date.right) }")
  }

  /// A day or a year, a century, a month that is none: nobody can tell.
  @Test(arguments: ["Nov-25", "yesterday", "31.02.2025", "2025-Foo-03"]) func `what could be two dates or none is not guessed`(_ written: String) throws {
    let found = WordsTests.findings(WordsTests.frame + "risk L { type: shock; reviewed: \(written) }\n").filter { $0.code.id == "wrong-type" }
    #expect(found.count == 1 && found.allSatisfy(\.fixes.isEmpty))
  }

  @Test(arguments: [("// the old town\n", "# the old town\n"), ("-- the old town\n", "# the old town\n"), ("% the old town\n", "# the old town\n"), ("team T { size: 4 // four\n}", "team T { size: 4 # four\n}")])
  func `a comment with the sign of another language is told, and the sign of ours proposed`(_ comment: (written: String, right: String)) throws {
    try expect(comment.written, becomes: comment.right)
  }

  static let times: [(written: String, right: String)] = [
    ("08.00 to 18.00", "08:00 to 18:00"), ("8 to 18", "08:00 to 18:00"), ("9:00 - 17:30", "09:00 to 17:30"), ("8 صباحا إلى 6 مساء", "08:00 إلى 18:00"), ("7am to 15:00", "07:00 to 15:00"),
  ]

  @Test(arguments: times) func `hours of another form are proposed in ours`(_ time: (written: String, right: String)) throws {
    try expect("team T { size: 4; works: \(time.written) }", becomes: "works: \(time.right) }")
  }

  static let others: [(written: String, right: String)] = [
    ("workshop W { objectives: من يفعل ماذا }", "objectives: \"من يفعل ماذا\""),
    ("playbook P { action a { مدة: ساعة ٣٠ دقيقة } }", "مدة: ١ ساعة ٣٠ دقيقة }"),
    ("playbook P { action a { takes: 3 hours 30 } }", "takes: 3 hours 30 min }"),
    ("playbook P { action a { repeats: every day from T to b } }", "from T until b }"),
    ("body B { meets: each month from February 2024 }", "meets: every month from"),
    ("playbook P { action a { across: all district of playbook.city } }", "across: every district of"),
    ("playbook P { action a { takes: 30 to 60 min probably 40 min } }", "60 min likely 40 min"),
    ("playbook P { action a { deadline: 1 h before T } }", "deadline: T - 1 h }"),
    ("playbook P { action a { موعد_نهائي: قبل س ب 6 ساعات } }", "موعد_نهائي: س - 6 ساعات }"),
    ("playbook P { zero_hour: 04:00 17 January 2026 }", "zero_hour: 17 January 2026 04:00 }"),
    ("playbook P { zero_hour: 17 January 2026 الساعة 5 صباحا }", "2026 05:00 }"),
    ("body B { يجتمع: كل شهر ابتداء من شباط 2024 }", "كل شهر ابتداء_من شباط"),
    ("rule r \"R\" { لكل: مورد عندما مورد.كمية > 3؛ يجب: مورد.مالك ليس فارغ }", "لكل: مورد حيث مورد"),
    ("exercise X { type: table-top }", "type: tabletop }"),
    ("playbook P { mile stone ready \"R\" { after: a } }", "{ milestone ready \"R\""),
    ("organisation H { قطاع_العمل: غير ربحي }", "قطاع_العمل: غير_ربحي }"),
    ("city B { weekend: الجمعة والسبت }", "weekend: الجمعة، السبت }"),
    ("organisation Z { role: Aide \"Aide\" }", "{ role Aide \"Aide\" }"),
    ("risk L { type: shock; evidence: «سيل 2018\"؛ reviewed: 2025 }", "evidence: «سيل 2018»؛ reviewed"),
    ("---\ncity B { country: JO }", "\ncity B { country: JO }"),
    ("city B { population: about 120.000 }", "population: about 120_000 }"),
    ("resource S { quantity: 3.500 }", "quantity: 3_500 }"),
    ("resource S { quantity: 9_000 }\nplaybook P { action a { uses: 1.500 S } }", "uses: 1_500 S }"),
  ]

  @Test(arguments: others) func `other words are told with ours`(_ other: (written: String, right: String)) throws { try expect(other.written, becomes: other.right) }

  /// The first way out of the first slip makes of the text what was meant.
  static let slips: [(written: String, right: String)] = [
    ("team T: { size: 4 }", "team T { size: 4 }"), ("team T \"A team\": { size: 4 }", "team T \"A team\" { size: 4 }"),
    ("playbook P { every action: { takes: 1 h } }", "every action { takes: 1 h }"), ("playbook P { zero_hour: 5 نيسان 2026 الساعة 07:00 }", "zero_hour: 5 نيسان 2026 07:00 }"),
    ("team T { size: 4 }\nplaybook P { action a { by: 4 x T } }", "by: 4 T }"), ("team T { size: 12'000 }", "size: 12_000 }"), ("strategy S { horizon: 2024–2030 }", "horizon: 2024 until 2030 }"),
    ("strategy S { horizon: 2024-2030 }", "horizon: 2024 until 2030 }"), ("team T { size: 8–10 }", "size: 8 to 10 }"), ("playbook P { zero_hour: 2026-04-05 at 07:00 }", "zero_hour: 2026-04-05 07:00 }"),
    ("playbook P { action a { مدة: 12 س } }", "مدة: 12 ساعة }"),
    ("city B { population: 31_000 people ( source: \"census\" ) }", "people { source: \"census\" } }"), ("city B \"B\" (es) \"Be\" { country: ES }", "city B \"B\" es \"Be\""),
    ("message M { text: \"a\" (es) \"b\" }", "text: \"a\" es \"b\" }"), ("playbook P { zero_hour: tbd }", "zero_hour: ? }"), ("risk L { type: shock; reviewed: 2 اذار 2025 }", "reviewed: 2 آذار 2025 }"),
    ("risk L { type: shock; reviewed: 10 تشرين ثاني 2025 }", "reviewed: 10 تشرين الثاني 2025 }"),
    ("table team: size {\n  T | 4\n}", "T: 4"), ("table team: size | shift {\n  T: 4 || 8 h\n}", "T: 4 | 8 h"), ("table فريق: عدد {\n  T \"ف\" | ٤\n}", "T \"ف\": ٤"),
    ("playbook P { action a { takes: 1 h }; action b { within 3 min after a; takes: 1 h } }", "{ starts: within 3 min of a; takes"),
    ("playbook P { action a { takes: 1 h }; action b { starts: within 3 min after a; takes: 1 h } }", "{ starts: within 3 min of a; takes"),
    ("playbook P { action a { takes: 1 h }; action b { خلال ٣ دقائق بعد a؛ takes: 1 h } }", "{ يبدأ: خلال ٣ دقائق من a؛ takes"),
    ("team T { size: 4; works: 7am to 3pm }", "works: 07:00 to 15:00 }"), ("risk L { type: shock; reviewed: by March 2024 }", "reviewed: at_most March 2024 }"),
    ("risk L { type: shock; reviewed: not before 3 May 2024 }", "reviewed: at_least 3 May 2024 }"), ("risk L { type: shock; reviewed: بحلول آذار 2024 }", "reviewed: على_الأكثر آذار 2024 }"),
    ("risk L { type: shock; reviewed: later in 2024 }", "reviewed: 2024 }"), ("risk L { type: shock; reviewed: from March 2024 }", "reviewed: March 2024 }"),
    ("risk L { type: shock; reviewed: 7 كنون الأول 2024 }", "reviewed: 7 كانون الأول 2024 }"), ("risk L { type: shock; reviewed: 7 تشرين الثني 2024 }", "reviewed: 7 تشرين الثاني 2024 }"),
    ("budget B { total: €120,000 }", "total: 120000 EUR }"), ("budget B { total: $1,250,000 }", "total: 1250000 USD }"), ("budget B { total: $120,000 USD }", "total: 120000 USD }"),
    ("playbook P { action a { takes: 1 h; starts: T } }\ntest \"t\" { expect: P.a.end < T + 2 h }", "P.a.finish <"),
    ("playbook P { action a { takes: 0:45 } }", "takes: 45 min }"), ("playbook P { action a { takes: 2:30 } }", "takes: 2 h 30 min }"), ("playbook P { action a { مدة: 0:45 } }", "مدة: 45 دقيقة }"),
    ("playbook P { event e { when: Rain goes above 25 mm } }", "when: Rain exceeds 25 mm }"), ("team T { size: أكثر من 60 }", "size: أكثر_من 60 }"), ("team T { size: 60 على الأقل }", "size: على_الأقل 60 }"), ("team T { size: 60 at least }", "size: at_least 60 }"),
    ("team T { size: 60 or more }", "size: at_least 60 }"), ("test \"t\" { expect: Crew.size أكبر من 10 }", "Crew.size يتجاوز 10 }"),
    ("test \"t\" { expect: Crew.size greater than or equal to 10 }", "Crew.size reaches 10 }"), ("indicator I { unit: % }", "unit: percent }"), ("مؤشر م { وحدة_القياس: ٪ }", "وحدة_القياس: نسبة_مئوية }"),
    ("playbook P { action a { by: the Crew; takes: 1 h } }", "by: Crew; takes"), ("gauge G { unit: mm }\nplaybook P { event e { when: G reaches 3 سنتيمترا } }", "reaches 3 سم }"),
    ("view v { each: risk; column \"A\": risk.title; order: risk.score desc }", "order: risk.score descending }"),
    ("دليل د { ساعة_الصفر: السبت ١٤ آذار ٢٠٢٦ ٦:٣٠ مساء }", "٢٠٢٦ ١٨:٣٠ }"), ("دليل د { ساعة_الصفر: السبت ١٤ آذار ٢٠٢٦ ٦:٣٠ مساءً }", "٢٠٢٦ ١٨:٣٠ }"),
    ("دليل د { ساعة_الصفر: السبت ١٤ آذار ٢٠٢٦ ٦:٣٠ م }", "٢٠٢٦ ١٨:٣٠ }"), ("دليل د { ساعة_الصفر: السبت ١٤ آذار ٢٠٢٦ ٦:٣٠م }", "٢٠٢٦ ١٨:٣٠ }"),
    ("دليل د { ساعة_الصفر: السبت ١٤ آذار ٢٠٢٦ ١٢:١٥ ص }", "٢٠٢٦ ٠٠:١٥ }"), ("دليل د { ساعة_الصفر: السبت ١٤ آذار ٢٠٢٦ الساعة ٦:٣٠ صباحًا }", "٢٠٢٦ ٠٦:٣٠ }"),
    ("فريق ف { عدد: ٤؛ دوام: ٦:٣٠ صباحا إلى ٢:٣٠ مساء }", "دوام: ٠٦:٣٠ إلى ١٤:٣٠ }"), ("team T { size: 4; works: 15h to 23h }", "works: 15:00 to 23:00 }"),
    ("team T { size: 4; works: 6:30pm to 11 pm }", "works: 18:30 to 23:00 }"), ("playbook P { action a { takes: 1.5hrs } }", "takes: 1.5 hrs }"),
    ("city B { weekend: Friday to Saturday }", "weekend: Friday, Saturday }"), ("city B { weekend: Thursday - Saturday }", "weekend: Thursday, Friday, Saturday }"),
    ("مدينة ب { عطلة: الجمعة إلى السبت }", "عطلة: الجمعة، السبت }"), ("team T { size: twenty-five }", "size: 25 }"), ("team T { size: thirteen }", "size: 13 }"),
    ("فريق ف { عدد: اثنا عشر }", "عدد: 12 }"), ("فريق ف { عدد: خمسة وعشرون }", "عدد: 25 }"), ("دليل د { إجراء أ { مدة: اثنتا عشرة ساعة } }", "مدة: 12 ساعة }"),
    ("team T {\n  size: 4.\n}", "size: 4\n}"), ("team T { shift: 8 h. }", "shift: 8 h }"), ("risk L { type: shock.; likelihood: 2 }", "type: shock; likelihood"),
    ("workshop W { held: 31 June 2026 }", "held: 30 June 2026 }"), ("workshop W { held: 2026-06-31 }", "held: 2026-06-30 }"), ("ورشة ع { انعقد: ٢٩ شباط ٢٠٢٥ }", "انعقد: ٢٨ شباط ٢٠٢٥ }"),
    ("workshop W { held: 31/06/2026 }", "held: 30/06/2026 }"), ("risk L { type: shock; owner: R, Crew }", "owner: R }"), ("view v { row: risk.impact; columns: risk.likelihood; cell: risk }", "{ rows: risk.impact"),
    ("message M { text: \"a\" بالإنجليزية \"b\" }", "text: \"a\" en \"b\" }"), ("message M { text: \"a\" Arabic \"b\" }", "text: \"a\" ar \"b\" }"),
    ("playbook Frost \"F\"\nplaybook Snow like Frost Snow plan", "like Frost \"Snow plan\""), ("playbook ColdFrost \"F\"\nplaybook Snow like Cold Frost", "like ColdFrost"),
    ("playbook P { action a { accountable: Crew; takes: 1 h } }", "accountable: R;"),
  ]

  @Test(arguments: slips) func `a slip of other forms is mended by its first edit`(_ slip: (written: String, right: String)) throws {
    try expect(slip.written, becomes: slip.right)
  }

  @Test func `a length of time in no unit is answered with units of time`() throws {
    let found = try #require(WordsTests.findings(WordsTests.frame + "playbook P { action a { takes: 3 zzq } }\n").first { $0.code.id == "unknown-unit" })
    #expect(found.help.map { "\($0)".contains("weeks") } ?? false)
  }

  @Test func `of a field that another kind has, the own field of the same days is named`() throws {
    let found = try #require(WordsTests.findings(WordsTests.frame + "indicator I { measurement m { value: 3 people; date: June 2024 } }\n").first { $0.code.id == "unknown-field" })
    #expect(found.help.map { "\($0)".contains("on") } ?? false)
  }

  @Test func `a currency before a number of thousands is one slip, before two numbers two`() {
    let codes = { (text: String) in WordsTests.findings(WordsTests.frame + text + "\n").map(\.code.id) }
    #expect(codes("budget B { total: €120,000 }") == ["unknown-character"])
    #expect(codes("budget B { total: €1,5 }") == ["unknown-character", "comma-in-number"])
  }

  @Test func `a brace that a text took, which is never closed, is not missing`() {
    let codes = WordsTests.findings(WordsTests.frame + "team T { size: 4; note: \"a few }\nteam U { size: 4 }\n").map(\.code.id)
    #expect(codes.contains("text-not-closed"))
    #expect(!codes.contains("missing-brace"))
  }

  @Test func `a month may be any of its days, and a percentage is a unit`() {
    let codes = { (text: String) in
      var workspace = Workspace()
      workspace.add(path: "p", bytes: Array((WordsTests.frame + text + "\n").utf8))
      return workspace.check().map(\.code.id)
    }
    #expect(codes("workshop W { held: March 2024; days: 3 }").allSatisfy { !$0.contains("lasts") })
    #expect(codes("workshop W { held: March 2024; days: 32 }").contains("gathering_lasts_as_long_as_it_says"))
    #expect(codes("workshop W { held: 2024-03-01 until 2024-03-31; days: 3 }").contains("gathering_lasts_as_long_as_it_says"))
    #expect(!codes("indicator I { unit: percent; baseline: 3% }").contains("different-units"))
    #expect(codes("indicator I { unit: percent; baseline: 3 people }").contains("different-units"))
    #expect(!codes("indicator I { unit: cm; baseline: 3 m }").contains("different-units"))
  }

  @Test func `a currency of the library may be declared again, anything else not`() {
    let codes = { (text: String) in WordsTests.findings(WordsTests.frame + text + "\n").map(\.code.id) }
    #expect(codes("measure GBP also quid { of: money }\nbudget B { total: 3 quid }").isEmpty)
    #expect(codes("measure m \"something\"") == ["duplicate-measure"])
  }

  private func expect(_ written: String, becomes right: String) throws {
    let text = WordsTests.frame + written + "\n"
    let slip = try #require(WordsTests.findings(text).first { !$0.fixes.isEmpty && $0.code.id != "no-today" }, "\(written)")
    let mended = WordsTests.mended(text, slip)
    #expect(mended.contains(right), "\(mended.dropFirst(WordsTests.frame.count))")
  }
}
