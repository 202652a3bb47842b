import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `vocabulary V { a: "first" }`, `{ a "first" }`, `{ items: a, b }`: items as lists of other languages have them. All of a block are one slip.
extension Model {
  /// Report statements that seem to be items without the word for it; what was reported.
  mutating func itemsWithoutWord(in body: Node, _ source: SourceID) -> [Node] {
    let tree = self.tree(source)
    var found: [Node] = []
    var edits: [Fix.Edit] = []
    for statement in tree.children(body) {
      guard let edit = itemEdits(statement, source) else { continue }
      found.append(statement)
      if edits.count < 400 { edits += edit }
    }
    guard let first = found.first, let head = tree.firstChild(first) else { return [] }
    let isArabic = isArabicBlock(body, source)
    let word = isArabic ? KernelWord.item.spellings[1] : KernelWord.item.spellings[0]
    let code = tree.kind(first) == .field && tree.kind(head) == .name && kernel.word(tree.nameID(head)) == .item ? FieldParts(tree, first).label.map { written(source, $0) } : nil
    // `items: a, b`
    let listed = FieldParts(tree, first).value.map { tree.members($0) } ?? []
    let example = "\(word) " + (code ?? written(source, tree.kind(first) == .field && listed.count > 1 ? listed[0] : head))
    report(.unknownField, at: place(source, head), Message.itemWithoutWord(example), fixes: [Fix(Message.write(example), .likely, edits)])
    return found
  }

  /// What makes items of a statement; nil where it is an item already, or something that is said.
  private func itemEdits(_ statement: Node, _ source: SourceID) -> [Fix.Edit]? {
    let tree = self.tree(source)
    guard let head = tree.firstChild(statement), tree.kind(head) == .name || tree.kind(head) == .number || tree.kind(head) == .code else { return nil }
    let item = KernelWord.item.spellings, isItem = tree.kind(head) == .name && kernel.word(tree.nameID(head)) == .item
    let name = written(source, head), word = Called.isArabic(name) ? item[1] : item[0]
    let start = tree.range(head).start
    switch tree.kind(statement) {
    case .declaration:
      let parts = DeclarationParts(tree, statement)
      guard !isItem, parts.titles != nil, parts.name == nil else { return nil }
      return [Fix.Edit(Place(source, ByteRange(start: start, end: start)), word + " ")]
    case .field:
      let parts = FieldParts(tree, statement)
      guard let value = parts.value, !ItemFact.allCases.contains(where: { $0.spellings.contains(name) }) else { return nil }
      if tree.kind(value) == .titles || tree.kind(value) == .text {
        // `item a: "first"`, `a: "first"`
        if let label = parts.label, isItem { return [Fix.Edit(Place(source, ByteRange(start: tree.range(label).end, end: tree.range(value).start)), " ")] }
        guard parts.label == nil, !isItem else { return nil }
        return [
          Fix.Edit(Place(source, ByteRange(start: start, end: start)), word + " "),
          Fix.Edit(Place(source, ByteRange(start: tree.range(head).end, end: tree.range(value).start)), " "),
        ]
      }
      // `items: a, b`
      let members = tree.members(value)
      guard parts.label == nil, members.count > 1, members.allSatisfy({ tree.kind($0) == .name }) else { return nil }
      let all = members.map { "\(word) \(written(source, $0))" }.joined(separator: Called.isArabic(name) ? "؛ " : "; ")
      return [Fix.Edit(place(source, statement), all)]
    default: return nil
    }
  }

  private func isArabicBlock(_ body: Node, _ source: SourceID) -> Bool {
    let tree = self.tree(source)
    return tree.firstChild(body).flatMap { tree.firstChild($0) }.map { Called.isArabic(written(source, $0)) } ?? false
  }
}

extension Message {
  fileprivate static func itemWithoutWord(_ item: String) -> Words {
    Words(english: "what a vocabulary lists is declared: \(code: item)", arabic: "ما تسرده المفردات يُعرَّف: \(code: item)")  // review
  }
}
