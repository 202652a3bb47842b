import MurunaModel
import MurunaText
@testable import MurunaWorkspace
import Testing

/// What `explain` shows as an example of a kind can be typed.
@Suite struct ExampleOfKindTests {
  private static let model: Model = {
    var workspace = Workspace()
    return workspace.wholeModel()
  }()

  @Test(arguments: [Language.english, .arabic])
  func `the example of every kind is read without a fault of its words`(_ language: Language) {
    // What the example does not know is left open; what a rule asks for beyond it is another matter.
    let open: Set<String> = ["missing-title", "missing-field", "unset-value", "no-duration", "duplicate-name", "not-comparable"]
    for kind in Self.model.kinds {
      let text = Explainer(language: language).example(of: kind.id, Self.model)
      let isInside = Self.model.fields.contains { field in
        guard case .reference(let kinds) = field.type else { return false }
        return field.isInside && kinds.contains(kind.id)
      }
      var workspace = Workspace()
      workspace.add(path: "example.muruna", bytes: Array(text.utf8))
      let codes = Set(Workspace.codes.map(\.code.id))
      let found = workspace.check().filter { $0.severity == .error && codes.contains($0.code.id) && !open.contains($0.code.id) }
      if !isInside { #expect(found.isEmpty, "\(text)\n\(found.map { "\($0.code.id): \($0.title.english)" })") }
      #expect(text.contains("\n") || !text.contains("{"), "\(text)")
    }
  }
}
