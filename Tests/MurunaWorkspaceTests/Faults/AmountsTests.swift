import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// Amounts and units as they are said, printed and left out: one finding, and an edit that mends it as it stands.
@Suite struct AmountsTests {
  private static let indicator = "indicator I { definition: \"d\"; direction: up; baseline_on: 2024; target_on: 2027; steward: R; "

  static let slips: [PastedTests.Slip] = [
    // Large numbers in words.
    .init("budget B { total: مليونان ونصف دينار }", "wrong-type", "total: ٢٫٥ مليون دينار }"),
    .init("budget B { total: مليون ونصف المليون دينار }", "wrong-type", "total: ١٫٥ مليون دينار }"),
    .init("budget B { total: ٣ ملايين ونصف دينار }", "wrong-type", "total: ٣٫٥ مليون دينار }"),
    .init("budget B { total: half a million JOD }", "wrong-type", "total: 500 thousand JOD }"),
    .init("budget B { total: two and a half million JOD }", "wrong-type", "total: 2.5 million JOD }"),
    .init("budget B { total: 1.2 Mio EUR }", "wrong-type", "total: 1.2 million EUR }"),
    .init("مدينة ب { سكان: نحو مليوني نسمة }", "wrong-type", "سكان: نحو ٢ مليون }"),
    .init("مدينة ب { سكان: نصف مليون }", "wrong-type", "سكان: ٥٠٠ ألف }"),
    .init("مدينة ب { سكان: حوالي ٥٧٠ ألف نسمة }", "wrong-type", "سكان: حوالي ٥٧٠ ألف }"),
    .init("city B { population: 500 to 600 people }", "wrong-type", "population: 500 to 600 }"),
    // Numbers of several words.
    .init("budget B { total: مئتا ألف دينار }", "written-otherwise", "total: 200 ألف دينار }"),
    .init("budget B { total: مائتي مليون دينار }", "written-otherwise", "total: 200 مليون دينار }"),
    .init("budget B { total: ثلاثمئة ألف دينار }", "written-otherwise", "total: 300 ألف دينار }"),
    .init("budget B { total: مئة وخمسة وعشرون ألف دينار }", "written-otherwise", "total: 125 ألف دينار }"),
    .init("budget B { total: ألفا دينار }", "wrong-type", "total: ٢ ألف دينار }"),
    .init("budget B { total: three hundred and forty five thousand JOD }", "written-otherwise", "total: 345 thousand JOD }"),
    .init("budget B { total: a hundred and fifty thousand JOD }", "written-otherwise", "total: 150 thousand JOD }"),
    // A number that may be two, with what it counts.
    .init("مدينة ب { سكان: ٣٠٠٫٠٠٠ نسمة }", "wrong-type", "سكان: ٣٠٠٬٠٠٠ }"),
    .init("budget B { total: ٣٠٠٫٠٠٠ د.أ }", "wrong-type", "total: ٣٠٠٬٠٠٠ دينار }"),
    // Currencies in front, cut short, and left out.
    .init("budget B { total: JOD 2,400,000 }", "comma-in-number", "total: 2_400_000 JOD }"),
    .init("budget B { total: JD 300,000 }", "comma-in-number", "total: 300_000 JOD }"),
    .init("budget B { total: 300,000 JD }", "comma-in-number", "total: 300_000 JOD }"),
    .init("budget B { total: 300000 DJ }", "wrong-type", "total: 300000 JOD }"),
    .init("budget B { total: JOD 2.4M }", "wrong-type", "total: 2.4 million JOD }"),
    .init("budget B { total: JD2.4m }", "wrong-type", "total: 2.4 million JOD }"),
    .init("budget B { total: EUR120,000 }", "wrong-type", "total: 120_000 EUR }"),
    .init("budget B { total: 120000 JOD per year }", "wrong-type", "total: 120000 JOD }"),
    .init("budget B { total: 300 JOD; available: 400 }", "wrong-type", "available: 400 JOD }"),
    // So many in a year.
    .init("gauge G { unit: incident per year }", "wrong-type", "unit: incidents/year }"),
    .init("indicator I { unit: حادث في السنة }", "wrong-type", "unit: حادث/سنة }"),
    // A unit that nobody declared is declared once.
    .init(indicator + "unit: streets; baseline: 34 streets { source: \"s\" }; target: 40 streets }", "unknown-unit", "measure streets\nindicator I"),
    .init("# Streets\n" + indicator + "unit: streets/year; baseline: 34 { source: \"s\" }; target: 40 }", "unknown-unit", "measure streets\n# Streets\nindicator I"),
    .init("مؤشر م { وحدة_القياس: شوارع }", "unknown-unit", "قياس شوارع\nمؤشر م"),
    // Of two amounts, the one without a unit lacks it.
    .init(indicator + "unit: km; baseline: 34 { source: \"s\" }; target: 40 km }", "different-units", "baseline: 34 km {"),
    .init(indicator + "unit: km; baseline: 34 km { source: \"s\" }; target: 40 }", "different-units", "target: 40 km }"),
  ]

  @Test(arguments: slips) func `an amount is one finding, and mended by its edit`(_ slip: PastedTests.Slip) throws { try slip.expectOneFinding() }

  /// Of a number that is understood in part nothing is proposed.
  @Test(arguments: ["total: كذا ألف دينار", "total: بضعة ملايين دينار", "total: بضع مئات ألف دينار", "total: some thousand JOD"])
  func `no amount is made of half a number`(_ text: String) {
    for fix in WordsTests.told("budget B { \(text) }\n").flatMap(\.fixes) { #expect(!fix.edits.contains { $0.replacement.contains(where: \.isNumber) }, "\(fix.edits.map(\.replacement))") }
  }

  /// A month and a year are units like any other; the two compare.
  @Test(arguments: [
    "gauge G { unit: incidents/year }\nplaybook P { city: A; zero_hour: 2026-07-12 08:00; event more { when: G exceeds 3 incidents/month; expected: T } }",
    indicator + "unit: incidents/year; baseline: 34 incidents/year { source: \"s\" }; target: 4 incidents/month }",
    "budget B { total: 2.5 million JOD }", "مدينة ب { سكان: ٣٠٠ الف }",
  ])
  func `what is right stays right`(_ text: String) { #expect(PastedTests.findings(WordsTests.frame + text + "\n").isEmpty) }
}
