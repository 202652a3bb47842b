import MurunaSyntax
import MurunaText

/// A declaration as a manual lists it: what it is called, and what its text says, in each language.
package struct Declared: Sendable {
  package let origin: Origin
  package let name: String
  package let names: Called
  package let text: Called
  package let isLibrary: Bool
}

extension Model {
  /// The declarations with a word of the kernel at their head, in the order of the files.
  package func declared(_ word: KernelWord) -> [Declared] {
    units.indices.flatMap { index -> [Declared] in
      let tree = units[index].tree
      guard tree.count > 0 else { return [] }
      return tree.children(tree.root).compactMap { statement in
        guard tree.kind(statement) == .declaration, let head = tree.firstChild(statement), tree.kind(head) == .name, kernel.word(tree.nameID(head)) == word
        else { return nil }
        return declared(Origin(SourceID(index), statement))
      }
    }
  }

  /// The declaration at a place; nil where it has no name.
  package func declared(_ origin: Origin) -> Declared? {
    let tree = self.tree(origin.source)
    guard tree.count > 0 else { return nil }
    let parts = DeclarationParts(tree, origin.node)
    guard let name = parts.name else { return nil }
    let written = ([name] + parts.aliases).map { self.written(origin.source, $0) }
    return Declared(
      origin: origin, name: written[0], names: Self.allNames(written), text: bothTexts(parts.titles, in: origin.source),
      isLibrary: units[Int(origin.source.index)].isLibrary)
  }

  package func isLibrary(_ origin: Origin) -> Bool { units[Int(origin.source.index)].isLibrary }

  /// All names of a field, those of a reserved word in the other language too.
  package func allNames(of field: Field) -> Called {
    Self.allNames((field.names + field.names.flatMap { kernel.otherSpellings($0) }).map { spelling($0) })
  }

  package func allNames(of kind: KindID) -> Called { Self.allNames(kinds[kind.index].names.map { spelling($0) }) }

  /// What a node says in both languages; where it is said in one alone, that stands for both.
  package func bothTexts(_ node: Node?, in source: SourceID) -> Called {
    guard let node else { return Called("") }
    let found = texts(node, in: source)
    let any = found.sorted { $0.key < $1.key }.first?.value ?? ""
    return Called(english: found["en"] ?? any, arabic: found["ar"] ?? found["en"] ?? any)
  }

  /// The statements of a rule or a view that are no texts for people, as they are written: `each: …`, `must: …`, parameters.
  package func workings(_ origin: Origin) -> [String] {
    let tree = self.tree(origin.source)
    guard let body = DeclarationParts(tree, origin.node).body else { return [] }
    return tree.children(body).compactMap { statement in
      guard tree.kind(statement) == .field, let head = tree.firstChild(statement), tree.kind(head) == .name else { return nil }
      let said = kernel.field(tree.nameID(head), among: [.says, .help, .why, .source, .severity, .note])
      return said == nil ? quoted(origin.source, statement) : nil
    }
  }

  /// The columns of a view, or the marks of a matrix: what each is headed by, and what stands in it.
  package func columns(_ origin: Origin) -> [(title: Called, value: String)] {
    let tree = self.tree(origin.source)
    guard let body = DeclarationParts(tree, origin.node).body else { return [] }
    return tree.children(body).compactMap { statement in
      guard tree.kind(statement) == .field else { return nil }
      let parts = FieldParts(tree, statement)
      guard let titles = parts.titles, let value = parts.value else { return nil }
      return (bothTexts(titles, in: origin.source), quoted(origin.source, value))
    }
  }

  private static func allNames(_ names: [String]) -> Called {
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }
    let arabic = distinct.filter { Called.isArabic($0) }
    let other = distinct.filter { !Called.isArabic($0) }
    return Called(
      english: (other.isEmpty ? arabic : other).joined(separator: ", "), arabic: (arabic.isEmpty ? other : arabic).joined(separator: "، "))
  }
}
