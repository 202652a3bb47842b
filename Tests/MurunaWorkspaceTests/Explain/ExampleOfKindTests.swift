import Foundation
import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaRender
import MurunaText
@testable import MurunaWorkspace
import Testing

/// What `explain` shows as an example can be typed as it stands: `check` has nothing to say of it.
@Suite struct ExampleOfKindTests {
  static let model: Model = {
    var workspace = Workspace()
    return workspace.wholeModel()
  }()

  @Test(arguments: [Language.english, .arabic])
  func `the example of every kind passes every rule as it stands`(_ language: Language) {
    for kind in Self.model.kinds {
      let text = Explainer(language: language).example(of: kind.id, Self.model)
      let found = Self.worse(than: .note, in: text)
      #expect(found.isEmpty, "\(Self.model.word(kind.id))\n\(text)\n\(found)")
    }
  }

  @Test func `every kind of the library has an example of its own, which declares one of it`() throws {
    for kind in Self.model.kinds {
      let name = Self.model.word(kind.id)
      let file = try #require(Example.ofKind(name), "\(name)")
      var workspace = Workspace()
      workspace.add(path: "example.muruna", bytes: file.bytes)
      let model = workspace.wholeModel()
      let wanted = try #require(model.kind(named: name))
      #expect(model.entities.all.contains { model.isA(EntityID($0), wanted) }, "\(name)")
    }
    #expect(Example.files.filter { $0.path.hasPrefix("examples/kinds/") }.count == Self.model.kinds.count)
  }

  @Test func `an example speaks one language`() throws {
    let english = Explainer(language: .english).example(of: try #require(Self.model.kind(named: "risk")), Self.model)
    #expect(english.hasPrefix("as_of: 2026-01-14\nrisk FlashFlood \"Flash floods\" {\n  type: shock\n"), "\(english)")
    #expect(!english.contains("also") && !english.contains("#"))
    let arabic = Explainer(language: .arabic).example(of: try #require(Self.model.kind(named: "risk")), Self.model)
    #expect(arabic.contains("14 كانون الثاني 2026"))
    #expect(arabic.contains("مخاطرة سيول \"سيول مفاجئة\" {\n  نوع: صدمة\n  خطر: مائي.سيول\n"), "\(arabic)")
    for kind in Self.model.kinds {
      let text = Explainer(language: .arabic).example(of: kind.id, Self.model)
      // Codes, addresses and letters of languages are the same in both.
      let foreign = text.split(whereSeparator: { !($0.isLetter || $0 == "_" || $0 == "/" || $0 == ".") }).filter { $0.unicodeScalars.contains { (0x61...0x7A).contains($0.value) } && $0.count > 2 }
      let known: Set<Substring> = ["Asia/Amman", "https", "//example.org/guide", "//example.org/log"]
      #expect(foreign.filter { !known.contains($0) }.isEmpty, "\(Self.model.word(kind.id)): \(foreign)\n\(text)")
    }
  }

  @Test func `the example of a kind of one's own is made from its fields`() throws {
    var workspace = Workspace()
    workspace.add(
      path: "own.muruna",
      bytes: Array(
        """
        kind shelter also مأوى is organisation "Where people stay" ar "حيث يقيم الناس" {
          beds also أسرة: required number
          floor also مساحة: quantity
          rooms also غرف: many shelter_room inside
          stores also مخازن: many shelter_store inside
        }
        kind shelter_room also غرفة "A room" ar "غرفة"
        kind shelter_store also مخزن "A store" ar "مخزن"
        """.utf8))
    let model = workspace.wholeModel()
    let example = Explainer(language: .english).example(of: try #require(model.kind(named: "shelter")), model)
    #expect(example.contains("beds: 4") && example.contains("floor: ?") && !example.contains("works"), "\(example)")
    #expect(example.contains("shelter_room First") && example.contains("shelter_store Second"), "\(example)")
  }

  /// What is said of a program, without notes, by code and line.
  static func worse(than severity: Severity, in text: String, allowsCommands: Bool = false) -> [String] {
    var workspace = Workspace(allowsCommands: allowsCommands, spares: true, zoneBytes: zone)
    workspace.add(path: "example.muruna", bytes: Array(text.utf8))
    return workspace.check().filter { $0.severity > severity }.map { "\($0.code.id): \($0.title.text(in: .english))" }
  }

  static let zone: @Sendable (String) -> [UInt8]? = { name in (try? Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/" + name))).map { Array($0) } }
}
