import MurunaLibrary
import MurunaModel
import MurunaSyntax
import MurunaText
import Testing

/// Both languages, or it is not in the library.
@Suite struct BilingualTests {
  private static let model = Checked([], vocabularies: Library.vocabularies.compactMap(\.names.first)).model
  /// Reserved words have their other spelling in the lexer's table.
  private static let reserved = Set(Keyword.allCases.map(\.spelling.english))

  @Test func `every text outside the sample programs is in English and in Arabic`() {
    for (index, unit) in Self.model.units.enumerated() {
      var count = 0
      walk(unit.tree.root, unit) { node in
        count += 1
        let texts = Self.model.texts(node, in: SourceID(index))
        #expect(Set(texts.keys) == ["en", "ar"], "\(unit.source.path): \(unit.source.text(unit.tree.range(node)))")
        #expect(texts["ar"].map(isArabic) ?? false, "\(unit.source.path): \(texts["ar"] ?? "")")
        #expect(!(texts["en"].map(isArabic) ?? true), "\(unit.source.path): \(texts["en"] ?? "")")
      }
      #expect(count > 0, "\(unit.source.path) explains nothing")
    }
  }

  /// A name that a text asks for, `owner:` between signs of code, is typed by who reads it.
  @Test func `a field that a text of a rule names is a field, in both languages`() {
    var known = Set(Self.model.fields.flatMap { field in field.names + field.details.flatMap(\.names) }.map(Self.model.spelling))
    for word in Keyword.allCases { known.formUnion([word.spelling.english, word.spelling.arabic]) }
    for rule in Self.model.rules { known.formUnion(rule.parameterNodes.map { Self.model.spelling($0.name) }) }
    for field in KernelField.allCases { known.formUnion(field.spellings) }
    var count = 0
    for (index, unit) in Self.model.units.enumerated() where unit.source.path.contains("rules/") {
      walk(unit.tree.root, unit) { node in
        for text in Self.model.texts(node, in: SourceID(index)).values {
          for code in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() where code.offset % 2 == 1 {
            for found in code.element.matches(of: /([\p{L}_]+):/) {
              count += 1
              if !known.contains(String(found.1)) { Issue.record("\(unit.source.path): \(found.1)") }
            }
          }
        }
      }
    }
    #expect(count > 100)
  }

  /// What is filled in is said in the digits of answers: a line with others beside them reads as two.
  @Test func `a text with holes says its own numbers in the digits of what fills them`() {
    for (index, unit) in Self.model.units.enumerated() where unit.source.path.contains("rules/") {
      walk(unit.tree.root, unit) { node in
        guard let text = Self.model.texts(node, in: SourceID(index))["ar"] else { return }
        let prose = text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
        #expect(!prose.contains("{") || !prose.contains { ("٠"..."٩").contains($0) }, "\(unit.source.path): \(text)")
      }
    }
  }

  @Test func `every kind, field and choice has an Arabic name`() {
    for kind in Self.model.kinds { expectArabic(kind.names, "kind \(Self.model.spelling(kind.name))") }
    for field in Self.model.fields where !Self.reserved.contains(Self.model.spelling(field.name)) {
      expectArabic(field.names, "field \(Self.model.spelling(field.name))")
    }
    for field in Self.model.fields {
      guard case .choice(let listed) = field.type else { continue }
      for choice in listed.map({ Self.model.choices[Int($0.raw)] }) { expectArabic(choice.names, "choice \(Self.model.spelling(choice.name))") }
    }
  }

  @Test func `every vocabulary, measure and view has an Arabic name`() {
    for unit in Self.model.units {
      for statement in unit.tree.children(unit.tree.root) {
        let words = unit.tree.children(statement).filter { unit.tree.kind($0) == .name }.map { unit.source.text(unit.tree.range($0)) }
        guard let head = words.first, ["vocabulary", "measure", "view"].contains(head) else { continue }
        let aliases = unit.tree.children(statement).filter { unit.tree.kind($0) == .alias }.map { unit.source.text(unit.tree.range($0)) }
        #expect(aliases.contains(where: isArabic), "\(words)")
      }
    }
  }

  private func expectArabic(_ names: [NameID], _ what: String) {
    #expect(names.contains { isArabic(Self.model.spelling($0)) }, "\(what)")
  }

  private func isArabic(_ text: String) -> Bool { text.unicodeScalars.contains { (0x621...0x64A).contains($0.value) } }

  /// Texts that a reader sees, outermost first; not those of `breaks` and `keeps`.
  private func walk(_ node: Node, _ unit: Model.Unit, _ visit: (Node) -> Void) {
    let tree = unit.tree
    switch tree.kind(node) {
    case .titles, .text: visit(node)
    case .declaration where ["breaks", "keeps"].contains(tree.firstChild(node).map { unit.source.text(tree.range($0)) } ?? ""): break
    default: for child in tree.children(node) { walk(child, unit, visit) }
    }
  }
}
