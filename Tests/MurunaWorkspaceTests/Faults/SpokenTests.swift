import MurunaWorkspace
import Testing

/// What is said as one speaks: from one day to another, for so long, a quarter less than two hours; and words of rules that nobody has told. One finding
/// each, and an edit after which nothing is found.
@Suite struct SpokenTests {
  private static let agreement = "as_of: 2026-01-01\nagreement F { parties: A, O; signed: 2025; valid: "
  private static let arabic = "بتاريخ: 2026-01-01\nاتفاقية ف { أطراف: A، O؛ وقعت: 2025؛ سارية: "

  static let slips: [PastedTests.Slip] = [
    // Stretches of days.
    .init(agreement + "March 2025 for two years }", "wrong-type", "valid: March 2025 until 2027-02 }"),
    .init(agreement + "from 2025-03-01 for 2 years }", "wrong-type", "valid: 2025-03-01 until 2027-02-28 }"),
    .init(arabic + "من 2025 إلى 2027 }", "wrong-type", "سارية: 2025 حتى 2027 }"),
    .init(arabic + "من آذار 2025 لمدة سنتين }", "wrong-type", "سارية: آذار 2025 حتى 2027-02 }"),
    .init(arabic + "من آذار 2025 إلى نيسان 2027 }", "wrong-type", "سارية: آذار 2025 حتى نيسان 2027 }"),
    .init("ندوة ع { انعقد: من 3 إلى 5 أيار 2025 }", "wrong-type", "انعقد: 3 أيار 2025 حتى 5 أيار 2025 }"),
    // Hours.
    .init("فريق ط { عدد: 4؛ نوبة: ساعتان إلا ربع }", "written-otherwise", "نوبة: 105 دقيقة }"),
    .init("فريق ط { عدد: 4؛ نوبة: ٣ ساعات إلا ثلثًا }", "written-otherwise", "نوبة: ١٦٠ دقيقة }"),
    .init("مبادرة م { تدوم: ساعتان ونصف }", "written-otherwise", "تدوم: 150 دقيقة }"),
    .init("plan P { zero_hour: 2026-01-15 08:00; city: A; action a { by: Crew; accountable: R; takes: 08:00 to 11:00 } }", "wrong-type", "takes: 3 h }"),
    .init("خطة د { مدينة: A؛ ساعة_الصفر: 10 شباط 2026 الساعة 12 }", "wrong-type", "ساعة_الصفر: 10 شباط 2026 12:00 }"),
    .init("مخاطرة خ { روجعت: 10 شباط 2026 الساعة 12 }", "wrong-type", "روجعت: 10 شباط 2026 }"),
    // Rules and views.
    .init("rule r \"x\" { each: teams; must: team.size > 3; says: \"{team} small\" }", "unknown-name", "each: team;"),
    .init("rule r \"x\" { each: team; must: team.size >= rule.least; least: 5; says: \"{team} small\" }", "unknown-field", "; parameter least: 5;"),
    .init("قاعدة ق \"س\" { لكل: فريق؛ يجب: فريق.عدد > قاعدة.أقلها؛ أقلها: 3؛ تقول: \"{فريق} صغير\" }", "unknown-field", "؛ معلمة أقلها: 3؛"),
    .init("قاعدة ق \"س\" { لكل: فريق؛ يجب: فريق.عدد > 3؛ نصه: \"{فريق} صغير\" }", "unknown-field", "تقول: \"{فريق} صغير\""),
    .init("قاعدة ق \"س\" { لكل: فريق؛ يجب: فريق.عدد > 3؛ تقول: \"{فريق} صغير\"؛ خطورة: تحذير }", "unknown-field", "؛ الشدة: تحذير }"),
    .init("view v \"V\" { each: team; order by team.size; column \"A\": team }", "colon-expected", "order: team.size;"),
    // What a field takes, and a day that stays.
    .init("مدينة ب { بلد: JO؛ منطقة_زمنية: \"Asia/Amman\"؛ عطلة_الأسبوع: الجمعة، السبت }", "unknown-field", "؛ عطلة_أسبوعية: الجمعة، السبت }"),
    .init("سلسلة_إنذار س { قنوات: رسائل نصية وإذاعة }", "wrong-type", "قنوات: رسائل_نصية، إذاعة }"),
    .init(
      "دليل د { مدينة: A؛ محفز: عند الحر؛ إنهاء: برد؛ يصعد_إلى: S؛ حدث الحر { متوقع: س }؛ حدث برد { متوقع: س + 5 أيام } }\norganisation S { tier: national }", "wrong-type", "محفز: الحر؛"),
    .init("plan P { city: A; event e { expected: T + 72 h to T + 48 h } }", "not-a-time", "expected: T + 48 h to T + 72 h }"),
    // Names and blocks.
    .init("role Chief of Staff", "blank-in-name", "role Chief_of_Staff \"Chief of Staff\""),
    .init("budget B { total: 200_000 JOD; table budget_line: amount | tier {\n  L1: JOD 200000 | local\n} }", "wrong-type", "L1: 200000 JOD | local"),
    .init("team U { size: 3 )\nteam V {\n  size: 4\n)", "parenthesis-for-brace", "team V {\n  size: 4\n}"),
    .init("مدينة ب { بلد: JO؛ منطقة_زمنية: \"Asia/Amman\" )\nفريق ع { عدد: 4 )", "parenthesis-for-brace", "فريق ع { عدد: 4 }"),
    .init(
      "playbook P { city: A; trigger: x; stands_down: y; escalates_to: O; event x { expected: T }; event y { expected: T + 9 h }; step one { action a { by: Crew; accountable: R; takes: 1 h } } }",
      "unknown-kind", "phase one { action a"),
  ]

  @Test(arguments: slips) func `what is said as one speaks is told once, and mended by its edit`(_ slip: PastedTests.Slip) throws { try slip.expectOneFinding() }
}
