import MurunaDiagnostics
import MurunaWorkspace
import Testing

/// A value that the grammar only sees as words in a row is told of by the type of its field, once, with a way out that can be read.
@Suite struct MeantByTypeTests {
  static let frame = """
    use: sdg
    as_of: 2026-03-01
    city A { time_zone: "Asia/Amman" }
    role R "R"
    team Wardens "W" { size: 40 }
    resource Sandbags "S" { quantity: 9000 }
    resource Cement "C" { quantity: 90 t }
    kind probe also مسبار "a probe" {
      size also حجم: number {
        youth also شباب: number
      }
      rank also رتبة: 1 to 5
      share also حصة: percent
      lasts also تدوم: duration
      within also مهلة_قصوى: duration
      on also يوم: date
      held also فترة: stretch
      begins also تبدأ: moment
      meets also يلتقي: cadence
      status also حالة: one_of planned also مخطط, pilot also تجريبي, working also قائم, ended also منته
      mark also علامة: one_of P, S "P performed, S with some" ar "P أُنجز، S ببعضها"
      goal: code of sdg
      area also مساحة: quantity
      cost also كلفة: money
      crew also طاقم: many team
      stock also مخزون: many resource
    }

    """

  /// What is written, the code of the one finding, and what stands there once the first way out was taken, or what the help says.
  static let values: [(written: String, code: String, right: String)] = [
    ("status: in progress", "not-a-choice", "status: working"), ("status: not started", "not-a-choice", "status: planned"), ("status: completed", "not-a-choice", "status: ended"),
    ("حالة: قيد التنفيذ", "not-a-choice", "حالة: قائم"), ("حالة: لم يبدأ", "not-a-choice", "حالة: مخطط"), ("status: in the pipeline", "not-a-choice", "one of 'planned', 'pilot', 'working', 'ended'"),
    ("mark: good", "not-a-choice", "P performed, S with some"),
    ("goal: SDG 6.4", "wrong-type", "goal: 6.4"), ("goal: Goal 6", "wrong-type", "goal: 6"), ("goal: الهدف 6", "wrong-type", "goal: 6"),
    ("meets: 2 months from January 2026", "not-a-cadence", "meets: every 2 months from January 2026"),
    ("meets: bimonthly from January 2026", "not-a-cadence", "meets: every 2 months from January 2026"),
    ("meets: every second month from January 2026", "not-a-cadence", "meets: every 2 months from January 2026"),
    ("meets: every third week until May 2026", "not-a-cadence", "meets: every 3 weeks until May 2026"), ("meets: twice a year", "not-a-cadence", "meets: every 6 months"),
    ("meets: once a month from May 2026", "not-a-cadence", "meets: every month from May 2026"),
    ("يلتقي: شهريا من كانون الثاني ٢٠٢٦", "not-a-cadence", "يلتقي: كل شهر ابتداء_من كانون الثاني ٢٠٢٦"), ("يلتقي: كل ثاني شهر", "not-a-cadence", "يلتقي: كل شهرين"),
    ("يلتقي: مرتين في السنة", "not-a-cadence", "يلتقي: كل ٦ أشهر"),
    ("lasts: 1 h - 2 h likely 90 min", "wrong-type", "lasts: 1 h to 2 h likely 90 min"), ("lasts: 3 hours max", "wrong-type", "lasts: at_most 3 hours"),
    ("lasts: min. 2 days", "wrong-type", "lasts: at_least 2 days"), ("lasts: 1 h + 30 min", "wrong-type", "lasts: 1 h 30 min"), ("lasts: <5 min", "wrong-type", "lasts: under 5 min"),
    ("within: <5 min", "wrong-type", "within: 5 min"), ("within: max 2 h", "wrong-type", "within: 2 h"), ("تدوم: سنه واحده", "wrong-type", "تدوم: سنه"),
    ("تدوم: ٣ ساعات كحد أقصى", "wrong-type", "ساعات"), ("تدوم: ساعة + ٣٠ دقيقة", "wrong-type", "تدوم: ١ ساعة ٣٠ دقيقة"),
    ("on: last year", "wrong-type", "for example `2026-01-15`"), ("on: 20/5/26", "wrong-type", "on: 20/5/2026"), ("يوم: ٢٠/٥/٢٦", "wrong-type", "يوم: ٢٠/٥/٢٠٢٦"),
    ("on: December 25", "wrong-type", "on: 25 December 2026"), ("يوم: نهاية حزيران ٢٠٢٦", "wrong-type", "يوم: أواخر حزيران ٢٠٢٦"), ("يوم: بداية أيار 2026", "wrong-type", "يوم: أوائل أيار 2026"),
    ("begins: 20 May 2026 9.00", "wrong-type", "begins: 20 May 2026 09:00"),
    ("held: 2026 - 2031", "wrong-type", "held: 2026 until 2031"), ("فترة: ٢٠٢٦ - ٢٠٣١", "wrong-type", "فترة: ٢٠٢٦ حتى ٢٠٣١"),
    ("area: 212 sq km", "wrong-type", "area: 212 km2"), ("area: 500 m³", "wrong-type", "area: 500 m3"), ("area: 12 square meters", "wrong-type", "area: 12 m2"),
    ("مساحة: ٢١٢ كم مربع", "wrong-type", "مساحة: ٢١٢ كم٢"), ("area: 60 centimeters", "unknown-unit", "area: 60 cm"), ("area: 5 litres", "unknown-unit", "area: 5 l"),
    ("area: 3 Kilometres", "unknown-unit", "area: 3 km"), ("مساحة: ٥ أمتار", "unknown-unit", "مساحة: ٥ متر"), ("cost: 17_000 DT", "unknown-unit", "cost: 17_000 TND"),
    ("rank: 2 out of 5", "wrong-type", "rank: 2"), ("rank: 4/5", "wrong-type", "rank: 4"), ("رتبة: ٢ من ٥", "wrong-type", "رتبة: ٢"), ("rank: first", "wrong-type", "rank: 1"),
    ("رتبة: الأولى", "wrong-type", "رتبة: 1"), ("size: 1:12", "wrong-type", "size: 12"), ("size: 4.000,00", "wrong-type", "size: 4_000"), ("area: 1.234,50 m2", "wrong-type", "area: 1_234.5 m2"),
    ("share: 73/100", "wrong-type", "share: 73%"), ("share: 2 out of 5", "wrong-type", "share: 40%"), ("حصة: ١ من ٥", "wrong-type", "حصة: ٢٠٪"),
    ("size: 34 (9 youth)", "details-without-braces", "size: 34 { youth: 9 }"), ("حجم: ٣٤ (٩ شباب)", "details-without-braces", "حجم: ٣٤ { شباب: ٩ }"),
    ("crew: Wardens (12)", "details-without-braces", "crew: 12 Wardens"), ("طاقم: Wardens (١٢)", "details-without-braces", "طاقم: ١٢ Wardens"),
    ("stock: 2500 pcs Sandbags", "details-without-braces", "stock: 2500 Sandbags"), ("stock: 60 t Cement", "details-without-braces", "stock: 60 Cement"),
    ("مخزون: ٢٥٠٠ قطعة Sandbags", "details-without-braces", "مخزون: ٢٥٠٠ Sandbags"),
  ]

  @Test(arguments: values) func `a value is told of by the type of its field`(_ value: (written: String, code: String, right: String)) throws {
    let text = Self.frame + "probe P {\n  \(value.written)\n}\n"
    let found = WordsTests.findings(text).filter { $0.severity == .error }
    #expect(found.map(\.code.id) == [value.code])
    let finding = try #require(found.first)
    guard !finding.fixes.isEmpty else {
      let help = finding.help?.english.text(in: .english) ?? ""
      #expect(help.contains(value.right), "\(help)")
      return
    }
    let mended = WordsTests.mended(text, finding)
    #expect(mended.contains("  " + value.right + "\n") || mended.contains(value.right), "\(mended.suffix(60))")
    #expect(WordsTests.findings(mended).allSatisfy { $0.severity != .error }, "\(mended.suffix(60))")
  }

  /// What is right, and what only looks alike.
  @Test(arguments: [
    "status: working", "lasts: 1 to 2 h likely 90 min", "meets: every 2 months from January 2026", "goal: 6.4", "size: 34 { youth: 9 }", "crew: 12 Wardens", "held: 2026 until 2031",
    "area: 212 km2", "on: late June 2026", "share: 73%",
  ])
  func `what is right is left alone`(_ written: String) {
    #expect(WordsTests.findings(Self.frame + "probe P { \(written) }\n").isEmpty)
  }

  @Test func `of a month and two digits, both readings are proposed`() throws {
    let finding = try #require(WordsTests.findings(Self.frame + "probe P { on: December 25 }\n").first)
    #expect(finding.fixes.map { $0.edits[0].replacement } == ["25 December 2026", "December 2025"])
  }

  @Test func `values that could each stand there are too many, and not of another type`() throws {
    let finding = try #require(WordsTests.findings(Self.frame + "probe P { size: 8 9 }\n").first)
    #expect(finding.code.id == "comma-expected")
  }

  /// What stands for a kind, a type, a field or a condition, in other words; each is one finding.
  static let words: [(written: String, code: String, right: String)] = [
    ("department Parks \"Parks\"", "unknown-kind", "unit Parks"), ("مديرية حدائق \"الحدائق\"", "unknown-kind", "وحدة حدائق"), ("conference Water \"Water\"", "unknown-kind", "gathering Water"),
    ("kind well { yields: quantty }", "unknown-type", "yields: quantity }"), ("kind well { opens: momnt }", "unknown-type", "opens: moment }"),
    ("gathering G { hosted_by: A }", "unknown-field", "host: A }"),
    ("rule r { each: team; must: team.size exists; says: \"s\" }", "comma-expected", "must: team.size is not empty; says"),
    ("rule r { each: team; must: team.size missing; says: \"s\" }", "comma-expected", "must: team.size is empty; says"),
    ("rule r { لكل: فريق؛ يجب: فريق.حجم موجود؛ تقول: \"s\" }", "comma-expected", "يجب: فريق.حجم ليس فارغ؛ تقول"),
    ("test \"t\" { expect: number of teams is 1 }", "unknown-function", "expect: count(team) is 1 }"), ("test \"t\" { expect: count of city is 1 }", "unknown-function", "expect: count(city) is 1 }"),
  ]

  @Test(arguments: words) func `what is called otherwise is told once`(_ word: (written: String, code: String, right: String)) throws {
    let text = WordsTests.frame + word.written + "\n"
    let found = WordsTests.findings(text).filter { $0.severity == .error }
    #expect(found.map(\.code.id) == [word.code])
    let mended = WordsTests.mended(text, try #require(found.first))
    #expect(mended.contains(word.right), "\(mended.suffix(80))")
  }

  /// A kind or a name that is broken by a blank hides nothing of what stands in its block.
  static let broken: [(written: String, right: String)] = [
    ("warning chain Wave {\n  chanels: SMS\n}", "warning_chain Wave {"), ("budget line rooms { amont: 3 USD }", "budget_line rooms {"),
    ("role Head of Works \"Head of Works\" { critcal: no }", "role Head_of_Works \"Head"), ("دور رئيس في البلدية \"رئيس في البلدية\" { حرجج: لا }", "دور رئيس_في_البلدية \"رئيس"),
  ]

  @Test(arguments: broken) func `what stands in a block whose name is broken is judged`(_ block: (written: String, right: String)) throws {
    let text = WordsTests.frame + block.written + "\n"
    let found = WordsTests.findings(text).filter { $0.severity == .error }
    #expect(found.count == 2 && found.last?.code.id == "unknown-field")
    #expect(WordsTests.mended(text, try #require(found.first)).contains(block.right))
  }

  /// `requires: approval` held whatever was decided, and nothing was said.
  @Test(arguments: [
    ("requires: approval", ["approval is approved", "approval is refused"]), ("requires: not approval", ["approval is approved", "approval is refused"]),
    ("requires: approval.state", ["approval is approved", "approval is refused"]), ("requires: first", []), ("requires: yes", []), ("requires: no", []), ("requires: 5", []), ("requires: T + 2 h", []),
    ("يتطلب: قرار_أول", ["قرار_أول هو معتمد", "قرار_أول هو مرفوض"]),
  ]) func `what neither holds nor fails is no condition`(_ gate: (written: String, offered: [String])) throws {
    let text = WordsTests.frame + """
      playbook P {
        city: A
        zero_hour: 2026-02-01 08:00
        action first { starts: T; takes: 1 h }
        decision approval { starts: T; takes: 1 h; outcomes: approved, refused }
        decision قرار_أول { starts: T; takes: 1 h; outcomes: معتمد, مرفوض }
        action a { takes: 1 h; \(gate.written) }
      }

      """
    let found = WordsTests.findings(text).filter { $0.severity == .error }
    #expect(found.map(\.code.id) == ["not-a-condition"])
    #expect(found.first?.fixes.map { $0.edits[0].replacement } == gate.offered)
    let right = text.replacing(gate.written, with: "requires: approval is approved and قرار_أول is not مرفوض")
    #expect(WordsTests.findings(right).allSatisfy { $0.severity != .error })
  }

  /// `when: Heat` was read by nobody, and nothing was said.
  @Test(arguments: [
    ("when: Heat", "Heat"), ("when: Heat is high", "high"), ("when: not Heat", "Heat"), ("when: Heat reaches 40 celsius or Porters", "Porters"), ("عندما: حر هو مرتفع", "مرتفع"),
  ]) func `an event is not observed by a name alone`(_ event: (written: String, told: String)) throws {
    let text = WordsTests.frame + """
      gauge Heat "Heat" { unit: celsius }
      gauge حر "الحر" { unit: celsius }
      team Porters "Porters" { size: 3 }
      playbook P {
        city: A
        zero_hour: 2026-02-01 08:00
        event hot { \(event.written); expected: T }
        event cool { when: Heat below 30 celsius for 2 h; expected: T + 3 h }
        action a { takes: 1 h; after: hot; deadline: before 8 h }
      }

      """
    let found = WordsTests.findings(text).filter { $0.severity == .error }
    #expect(found.map(\.code.id).sorted() == ["not-a-condition", "not-a-time"])
    let place = try #require(found.first { $0.code.id == "not-a-condition" }).place
    #expect(String(decoding: Array(text.utf8)[place.range.indices], as: UTF8.self) == event.told)
    // Eight hours before something are not eight hours after it.
    #expect(try #require(found.first { $0.code.id == "not-a-time" }?.help).english.text(in: .english).contains("T - 8 h"))
  }

  /// Twenty or twenty thousand: one finding, none of the ways out is safe, and no rule judges meanwhile.
  @Test func `three digits behind a dot in a number of the East are asked about once`() throws {
    for (written, right) in [("حجم: ٢٠.٠٠٠", "حجم: ٢٠٬٠٠٠"), ("مساحة: ٢٠.٠٠٠ أسر", "مساحة: ٢٠٬٠٠٠ أسر")] {
      let text = Self.frame + "probe P { \(written) }\nrule small { each: probe; must: probe.size is empty or probe.size > 100; says: \"small\" }\n"
      var workspace = Workspace()
      workspace.add(path: "p", bytes: Array(text.utf8))
      let found = workspace.check().filter { $0.code.id != "cannot-tell" }
      #expect(found.map(\.code.id) == ["thousands-or-decimals"])
      let finding = try #require(found.first)
      #expect(finding.fixes.allSatisfy { $0.safety == .likely })
      #expect(WordsTests.mended(text, finding).contains(right))
    }
  }
}
