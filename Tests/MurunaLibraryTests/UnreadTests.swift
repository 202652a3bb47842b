import MurunaLibrary
import MurunaSyntax
import MurunaText
import Testing

@testable import MurunaModel

/// The library is read as far as a program asks for it, and answers as if all of it had been read.
@Suite struct UnreadTests {
  private static func model(_ text: String, onDemand: Bool) -> Model {
    var names = Model.freshNames()
    var units = Library.files.map { file -> Model.Unit in
      let source = Source(path: file.path, bytes: file.bytes)
      return onDemand ? Model.Unit(unread: source) : Model.Unit(source: source, tree: parse(source.bytes, names: &names), isLibrary: true)
    }
    units.append(.init(source: Source(path: "test.muruna", text: text), tree: parse(Array(text.utf8), names: &names), isLibrary: false))
    var model = Model.build(units: units, names: names)
    model.check()
    return model
  }

  private func findings(_ model: Model) -> [String] {
    model.diagnostics.map { "\($0.code.id) \(model.units[Int($0.place.source.index)].source.path) \($0.place.range) \($0.title)" }
  }

  @Test func `a file that is known by its head declares nothing else`() {
    for file in Library.files {
      let bytes = file.bytes
      let heads = skim(bytes.span)
      func text(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }
      guard let word = heads.first.map({ text($0.word) }), ["rule", "view", "vocabulary"].contains(word) else { continue }
      var names = NameTable()
      let tree = parse(bytes, names: &names)
      let declared = tree.children(tree.root).map { statement in Array(tree.children(statement)).prefix(2).map { text(tree.range($0)) } }
      #expect(declared == heads.map { [text($0.word), text($0.name)] }, "\(file.path)")
    }
  }

  @Test func `a glance finds the name, the further names, and what a rule draws from`() throws {
    func glance(_ text: String) throws -> [String] {
      let bytes = Array(text.utf8)
      let heads = skim(bytes.span)
      let found = heads.first
      let head = try #require(found)
      return ([head.word, head.name] + head.aliases + head.draws).map { String(decoding: bytes[$0.indices], as: UTF8.self) }
    }
    #expect(try glance("# a/b\n\nvocabulary v also مفردات \"V\" {\n") == ["vocabulary", "v", "مفردات"])
    #expect(try glance("rule r \"R\" {\n  parameter limit: 3\n  each: risk where risk.score > 3\n") == ["rule", "r", "risk"])
    #expect(try glance("rule r {\n  each: a in agreement, p in playbook where a in p.relies_on\n") == ["rule", "r", "agreement", "playbook"])
    #expect(try glance("rule r {\n  each: r in risk, n in reach(r.leads_to) where n is not r\n") == ["rule", "r", "risk"])
    #expect(try glance("rule r {\n  each: playbook.actions\n") == ["rule", "r"])
    #expect(try glance("rule r {\n  must: yes\n}\n") == ["rule", "r"])
    for text in ["", "# only this", "\n\n"] {
      let found = skim(Array(text.utf8).span)
      #expect(found.isEmpty)
    }
  }

  @Test(arguments: [
    "", "role Head", "risk Flood { type: shock; likelihood: 4; impact: 5 }",
    "as_of: 2026-01-14\nplaybook P { action a { by: X } }\nrole X",
    "change risk_has_an_owner { severity: note }\nrisk Flood { type: shock }",
    "change action_has_one_accountable { severity: note; nonsense: 3 }",
    "waive { rule: risk_has_an_owner; for: Flood; because: \"x\"; until: 2027-01-01 }\nrisk Flood { type: shock }",
    "rule risk_has_an_owner { each: risk; must: yes; says: \"x\" }",
    "kind k { what: code of sdg; which: code of hazard }\nk K { what: 11.5; which: flood }\nk L { what: 99; which: fire }",
    "vocabulary hazard { item flood \"again\" }\nrisk R { type: shock; hazard: flood }",
  ])
  func `what is found is the same as if everything had been read`(text: String) {
    #expect(findings(Self.model(text, onDemand: true)) == findings(Self.model(text, onDemand: false)))
  }

  @Test func `a small program leaves the rules, views and codes unread that it has no use for`() {
    var model = Self.model("role Head", onDemand: true)
    let files = model.units.count
    #expect(model.unread.rules.count > 15 && model.unread.views.count > 5 && !model.unread.vocabularies.isEmpty)
    #expect(model.table("risk_register", in: .english) != nil)
    #expect(model.unread.views.isEmpty)
    model.readWholeLibrary()
    #expect(model.unread.rules.isEmpty && model.unread.vocabularies.isEmpty)
    #expect(model.units.allSatisfy { $0.tree.count > 0 } && model.units.count == files)
    let whole = Self.model("role Head", onDemand: false)
    #expect(model.rules.map(\.name).sorted() == whole.rules.map(\.name).sorted())
    #expect(model.views.map(\.name).sorted() == whole.views.map(\.name).sorted())
    #expect(model.items.map(\.code).sorted() == whole.items.map(\.code).sorted())
  }
}
