import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// What an edit takes ends with the value, the text or the date that is wrong: never behind a sign of either script, and never inside a letter.
@Suite struct PartOfLineTests {
  private static let plan = "playbook P { city: A; zero_hour: 2026-07-12 08:00; event rain { when: Rain reaches 3 mm; expected: T }; "

  static let slips: [PastedTests.Slip] = [
    // A sign of a currency before its number or behind it.
    .init("موازنة ب { مجموع: $90,000؛ متاح: 90000 USD؛ بند_موازنة ج { مبلغ: 90000 USD؛ ممول: O } }", "unknown-character", "مجموع: 90000 USD؛ متاح: 90000 USD؛"),
    .init("موازنة ب { مجموع: 90000 USD؛ بند_موازنة ج { مبلغ: $90,000؛ ممول: O } }", "unknown-character", "مبلغ: 90000 USD؛ ممول: O }"),
    .init("موازنة ب { مجموع: 90,000$؛ متاح: 90000 USD؛ بند_موازنة ج { مبلغ: 90000 USD؛ ممول: O } }", "unknown-character", "مجموع: 90000 USD؛ متاح"),
    .init("budget B { total: $ 90,000; budget_line c { amount: 90000 USD; funder: O } }", "unknown-character", "total: 90000 USD; budget"),
    .init("budget B { total: 90,000$; budget_line c { amount: 90000 USD; funder: O } }", "unknown-character", "total: 90000 USD; budget"),
    .init("budget B { total: 90,000 €; budget_line c { amount: 90000 EUR; funder: O } }", "unknown-character", "total: 90000 EUR; budget"),
    // A text that only the next text of its line closes.
    .init("city Irbid \"Irbid { time_zone: \"Asia/Amman\"; country: JO; population: 5000 }", "text-not-closed", "city Irbid \"Irbid\" { time_zone: \"Asia/Amman\";"),
    .init("مدينة الكرك \"الكرك { منطقة_زمنية: \"Asia/Amman\"؛ بلد: JO }", "text-not-closed", "مدينة الكرك \"الكرك\" { منطقة_زمنية: \"Asia/Amman\"؛"),
    .init("team Rescue \"Search and rescue team { size: 30; contact: \"04-555 0101\"; verified: 2026-01-12 }", "text-not-closed", "\"Search and rescue team\" { size: 30;"),
    .init("visit G { host: O; purpose: \"To see how rain is held; insights: \"A square need not be closed\" }", "text-not-closed", "rain is held\"; insights: \"A"),
    .init("زيارة_تعلم ل { مضيف: O؛ غرض: \"كيف تحفظ الساحة الماء؛ رؤى: \"لا تقفل\" }", "text-not-closed", "الماء\"؛ رؤى: \"لا"),
    // From one day to another, the first with no more than it needs.
    .init("gathering G { host: O; held: 6 to 9 October 2025 }", "wrong-type", "held: 6 October 2025 until 9 October 2025 }"),
    .init("gathering G { host: O; held: from 6 to 9 October 2025 }", "wrong-type", "held: 6 October 2025 until 9 October 2025 }"),
    .init("gathering G { host: O; held: 6 - 9 October 2025 }", "wrong-type", "held: 6 October 2025 until 9 October 2025 }"),
    .init("gathering G { host: O; held: from 6 October 2025 to 9 October 2025 }", "wrong-type", "held: 6 October 2025 until 9 October 2025 }"),
    .init("gathering G { host: O; held: 30 November - 2 December 2025 }", "wrong-type", "held: 30 November 2025 until 2 December 2025 }"),
    .init("gathering G { host: O; held: 30 November – 2 December 2025 }", "long-dash", "held: 30 November 2025 until 2 December 2025 }"),
    .init("gathering G { host: O; held: 30 December to 2 January 2026 }", "wrong-type", "held: 30 December 2025 until 2 January 2026 }"),
    .init("لقاء ل { مضيف: O؛ أيام: من 6 إلى 9 تشرين الأول 2025 }", "wrong-type", "6 تشرين الأول 2025 حتى 9 تشرين الأول 2025 }"),
    .init("لقاء ل { مضيف: O؛ أيام: 1 شباط - 31 آب 2025 }", "wrong-type", "1 شباط 2025 حتى 31 آب 2025 }"),
    .init("risk F { reviewed: 6 to 9 October 2025 }", "wrong-type", "reviewed: 6 October 2025 to 9 October 2025 }"),
    // A telephone number.
    .init("team U { size: 2; contact: 04-555 0101; works: 07:00 to 15:00 }", "dash-between-numbers", "contact: \"04-555 0101\"; works"),
    .init("فريق ف { عدد: 2؛ اتصال: 04-555 0101؛ يعمل: 07:00 إلى 15:00 }", "dash-between-numbers", "اتصال: \"04-555 0101\"؛ يعمل"),
    // A name that a word of the language cannot be, at the end of its line.
    .init(plan + "\n  stands_down: over\n  every action { accountable: R }\n  event over { expected: T + 1 h }\n  action a { by: Crew; takes: 1 h }\n}", "reserved-name", "  stands_down: over_\n  every action"),
  ]

  @Test(arguments: slips) func `a slip is one finding, and mended by its edit`(_ slip: PastedTests.Slip) throws { try slip.expectOneFinding() }

  /// What only looks like a text that is not closed.
  @Test(arguments: ["city B \"B; C: \" { country: JO }", "city B \"Say { country }\" { country: JO }", "مدينة ب \"ب؛ ج: \"؛ مدينة د"])
  func `a text that is closed stays one`(_ text: String) {
    #expect(!PastedTests.findings(WordsTests.frame + text + "\n").contains { $0.code.id == "text-not-closed" })
  }

  /// Slips before `؛` with long Arabic words behind it: whatever is proposed leaves them alone, and cuts no letter.
  @Test(arguments: [
    "مبلغ: $90,000", "مبلغ: 90,000$", "مبلغ: € 1,200", "مبلغ: $5k", "مدة: 3-5 ساعات", "مدة: من ساعة إلى ساعتين", "موعد: س – 2 ساعة", "موعد: 5 نيسان 2026 الساعة 07:00", "اتصال: sara@amman.jo",
    "اتصال: 04-555 0101", "أعضاء: A منذ 2023", "عدد: 4.", "وحدة: 38°م", "غرض: نحو عشرين كلمة بلا علامات", "يعمل: السبت-الاثنين 7:00 إلى 15:00", "يحتاج: Crew x 3",
  ])
  func `an edit stops at the end of its value`(_ slip: String) {
    let behind = "؛ والمستخدمونالمسؤولونعنالاستجابةالمجتمعيةالسريعة: الفلسطينيونالمقيمونفيالمدينة }\n"
    let text = "شيء ش { " + slip + behind, limit = text.utf8.count - behind.utf8.count
    let bytes = Array(text.utf8)
    for finding in WordsTests.findings(text) {
      for edit in finding.fixes.flatMap(\.edits) where Int(edit.place.range.start) < limit {
        #expect(Int(edit.place.range.end) <= limit, "\(edit.replacement)")
        #expect([edit.place.range.start, edit.place.range.end].allSatisfy { Int($0) == bytes.count || bytes[Int($0)] & 0xC0 != 0x80 })
        #expect(!edit.replacement.unicodeScalars.contains("\u{FFFD}"))
      }
    }
  }

  @Test func `what is written is what the help speaks of`() throws {
    let finding = try #require(PastedTests.findings(WordsTests.frame + "team U { size: 6-10 }\n").first)
    let help = finding.help?.english.text(in: .english) ?? ""
    #expect(help.contains("6 to 10") && help.contains("6 - 10"), "\(help)")
  }
}
