import MurunaLibrary
import MurunaSyntax
import MurunaText
import Testing

@testable import MurunaModel

/// Kinds that a program does not mention may stay unread: then nothing that is found changes.
@Suite struct SparingTests {
  private static func model(_ text: [UInt8], spares: Bool, looks: Bool = false) -> Model {
    var names = Model.freshNames()
    let program = Model.Unit(source: Source(path: "test.muruna", bytes: text), tree: parse(text, names: &names), isLibrary: false)
    let library = Library.core.map { Model.Unit(unread: Source(path: $0.path, bytes: $0.bytes)) }
    return Model.build(units: library + [program], names: names, asOf: nil, allowsCommands: false) {
      if looks { $0.looks = [] }
      if spares { $0.sparing = .init(engineKinds: ["plan", "team", "risk"]) }
    }
  }

  /// In English: where kinds share a choice, its Arabic word is that of the first that was read.
  private func findings(_ model: Model) -> [String] {
    var model = model
    model.check()
    return model.diagnostics.map { "\($0.code.id) \(model.units[Int($0.place.source.index)].source.path) \($0.place.range) \($0.title.english) \($0.values.map(\.english))" }
  }

  @Test func `the programs that break and keep the library's rules are judged the same`() throws {
    var whole = Self.model([], spares: false)
    whole.readWholeLibrary()
    var spared = 0
    // A third of them, since each is read twice.
    for (number, rule) in whole.rules.enumerated() where rule.isLibrary {
      for body in [rule.breaks, rule.keeps].compactMap({ $0 }) {
        let text = Array(whole.written(rule.origin.source, body).utf8.dropFirst().dropLast())
        let model = Self.model(text, spares: true)
        guard model.missedKinds.isEmpty, model.diagnostics.isEmpty else { continue }
        spared += 1
        #expect(findings(model) == findings(Self.model(text, spares: false)), "\(rule.name)")
      }
    }
    // What is wrong in itself, or looks far, is read with everything.
    #expect(spared > 10)
  }

  @Test func `a plain program leaves files of kinds unread, one that mentions a kind has it read`() {
    let plain = Self.model(Array("role Head \"Head\"\nrisk Flood { type: shock; owner: Head }\n".utf8), spares: true)
    #expect(plain.missedKinds == [], "\(plain.diagnostics.map { "\($0.code.id) \($0.title.english) \(plain.units[Int($0.place.source.index)].source.path)" })")
    let stubs = plain.kinds.filter(\.isStub)
    #expect(stubs.count > 20)
    for stub in stubs.prefix(5) {
      let word = plain.spelling(stub.name)
      let model = Self.model(Array("\(word) It\n".utf8), spares: true)
      #expect(model.kind(named: word).map { model.kind($0).isStub } == false)
    }
  }

  @Test func `a field that other kinds have makes those be read, and no others`() {
    let text = Array("role Head \"Head\"\nrisk Flood { type: shock; owner: Head; at: 3 }\n".utf8)
    let first = Self.model(text, spares: true)
    #expect(first.missedKinds.contains("milestone"))
    #expect(first.missedKinds.count < first.kinds.count { $0.isStub } / 2)
  }

  /// So that reading a rule brings what it needs, and a small check is not made twice. `MURUNA_UPDATE=1` writes the lines.
  @Test func `a rule says in its first line whose fields it asks for, beyond those of what it draws`() throws {
    var whole = Self.model([], spares: false)
    whole.readWholeLibrary()
    for rule in whole.rules where rule.isLibrary {
      guard let body = rule.breaks else { continue }
      let text = Array(whole.written(rule.origin.source, body).utf8.dropFirst().dropLast())
      let model = Self.model(text, spares: false, looks: true)
      let compiled = try #require(model.rules.first { $0.name == rule.name })
      let path = model.units[Int(compiled.origin.source.index)].source.path
      let bytes = model.units[Int(compiled.origin.source.index)].source.bytes
      // A rule that stands beside its kind is read whenever that is.
      guard path.hasPrefix("rules/") else { continue }
      let head = try #require(skim(bytes.span).first)
      let drawn = head.draws.compactMap { model.kind(named: String(decoding: bytes[$0.indices], as: UTF8.self)) }
      let needed = compiled.looks.filter { look in !drawn.contains { model.isBelow($0, look) } }.map { model.word($0) }.sorted()
      let said = head.reads.map { String(decoding: bytes[$0.indices], as: UTF8.self) }
      if said == needed { continue }
      let line = "# \(path)" + (needed.isEmpty ? "" : " reads " + needed.joined(separator: ", "))
      if Project.isUpdating {
        let rest = bytes[(bytes.firstIndex(of: 0x0A) ?? 0)...]
        try Project.write(Array(line.utf8) + rest, to: "Sources/MurunaLibrary/\(path)")
      } else {
        Issue.record("\(rule.name) reads \(needed), not \(said): its first line should be \(line)")
      }
    }
  }

  @Test func `what is misspelt is answered as if everything had been read`() {
    for text in ["riskk Flood", "risk Flood { typ: shock }", "rule r { each: riks; must: yes; says: \"x\" }"] {
      #expect(!Self.model(Array(text.utf8), spares: true).diagnostics.isEmpty)
    }
  }
}
