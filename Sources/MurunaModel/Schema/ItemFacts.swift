import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// What may be said of a vocabulary or of one of its items besides its name: where it comes from, whether somebody checked it against
/// the published text, under which code the same thing is listed first.
package enum ItemFact: UInt8, CaseIterable, Sendable {
  case verified, source, edition, note, sameAs, includes, category

  package var spellings: [String] {
    switch self {
    case .verified: ["verified", "موثق"]
    case .source: ["source", "المصدر", "مصدر"]
    case .edition: ["edition", "طبعة"]
    case .note: ["note", "ملاحظة"]
    case .sameAs: ["same_as", "مطابق_ل"]
    case .includes: ["includes", "يشمل"]
    case .category: ["category", "فئة"]
    }
  }
}

extension Model {
  /// Report what a vocabulary's or an item's body says in words that mean nothing there.
  mutating func checkFacts(in body: Node, without told: [Node] = [], _ source: SourceID) {
    let tree = self.tree(source)
    for statement in tree.children(body) where tree.kind(statement) == .field && !(told.first.map { $0.index <= statement.index } ?? false && told.contains(statement)) {
      let head = FieldParts(tree, statement).head
      let name = written(source, head)
      if ItemFact.allCases.contains(where: { $0.spellings.contains(name) }) { continue }
      let near = suggestions(for: name, at: .facts)
      report(
        .unknownField, at: place(source, head), Message.unknownField(name, of: Called(english: "item", arabic: "بند")),
        help: Message.didYouMean(near) ?? Message.fieldsAre(ItemFact.allCases.map { Called(english: $0.spellings[0], arabic: $0.spellings.last ?? $0.spellings[0]) }, more: 0),
        fixes: Self.replacement(of: place(source, head), by: near))
    }
  }

  /// What is said of a vocabulary or an item: each fact with its texts by language, or with the words as they are written under "".
  package func facts(of origin: Origin) -> [(fact: ItemFact, texts: [String: String])] {
    let tree = self.tree(origin.source)
    guard tree.count > 0, let body = DeclarationParts(tree, origin.node).body else { return [] }
    return tree.children(body).compactMap { statement in
      guard tree.kind(statement) == .field else { return nil }
      let parts = FieldParts(tree, statement)
      let name = written(origin.source, parts.head)
      guard let fact = ItemFact.allCases.first(where: { $0.spellings.contains(name) }), let value = parts.value else { return nil }
      let texts = self.texts(value, in: origin.source)
      return (fact, texts.isEmpty ? ["": written(origin.source, value)] : texts)
    }
  }

  /// Whether somebody compared it with the published text: `verified: no` on an item, or on its vocabulary, says that nobody did.
  package func isVerified(_ item: Item) -> Bool {
    let own = facts(of: item.origin).first { $0.fact == .verified } ?? facts(of: vocabularies[item.vocabulary.index].origin).first { $0.fact == .verified }
    return own.map { !["no", "لا"].contains($0.texts[""] ?? "") } ?? true
  }
}
