import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// Slips of which several rules, several lines or several rounds might tell: one finding, and an edit that mends it as it stands.
@Suite struct OneFindingTests {
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
  ]

  @Test(arguments: slips) func `a slip is one finding, and mended by its edit`(_ slip: PastedTests.Slip) throws {
    let text = WordsTests.frame + slip.written + "\n"
    let found = PastedTests.findings(text)
    #expect(found.map(\.code.id) == [slip.code])
    slip.expectMended(text, by: try #require(found.first))
  }

  /// A total that its lines do not make is not judged as well by what there is.
  @Test(arguments: [(150, "budget_adds_up"), (100, nil), (130, "budget_adds_up")] as [(Int, String?)])
  func `a wrong total is told by one rule`(_ total: Int, _ code: String?) {
    var workspace = Workspace(zoneBytes: { _ in nil })
    let text = "budget B { total: \(total) JOD; available: 120 JOD; budget_line One { amount: 50 JOD }; budget_line Two { amount: 50 JOD } }\n"
    workspace.add(path: "p", bytes: Array((WordsTests.frame + text).utf8))
    #expect(workspace.check().map(\.code.id).filter { $0.hasPrefix("budget") } == [code].compactMap(\.self))
  }
}
