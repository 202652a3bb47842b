import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Fields at the top of a file that say nothing about a program: a kind with a colon behind it, and what was to stand in its braces.
extension Model {
  /// `risk: Flood {`, `risk Flood: "Flood" {`: a declaration has no colon. False if the word is no kind.
  mutating func declarationWithColon(_ parts: FieldParts, _ value: Node, isInside: Bool = false, _ source: SourceID) -> Bool {
    let tree = self.tree(source)
    let kind = kindID(tree.nameID(parts.head), in: source)
    guard kind != nil || kernel.word(tree.nameID(parts.head)) != nil else { return false }
    if let kind { misdeclared.insert(kind) }
    let item = ItemParts(tree, value)
    if kind == nil, let label = parts.label ?? (tree.kind(item.value) == .name ? item.value : nil), kernelWordWithColon(parts, label, item, source) { return true }
    let name = parts.label ?? item.value
    if tree.kind(name) == .name { damagedNames.insert(tree.nameID(name)) }
    markDamaged(in: item.body, tree, depth: 0)
    let word = written(source, parts.head)
    // `team: Crew`, and nothing below it that seems to be said of it.
    let isAlone = parts.label == nil && tree.kind(value) == .name && !isFollowedByFields(parts.node, source)
    guard item.body != nil || item.titles != nil || parts.label != nil && tree.kind(value) == .titles || isInside || isAlone, let colon = colon(between: parts.label ?? parts.head, and: value, source) else {
      let said = tree.kind(name) == .name ? written(source, name) : Called.isArabic(word) ? "اسم" : "Name"
      report(.colonOnAThing, at: place(source, parts.head), Message.colonOnAThing(word), help: Message.writeBraces(word + " " + said))
      return true
    }
    report(
      .colonOnAThing, at: colon, Message.colonOnAThing(word), fixes: [Fix(Message.deleteColon, .likely, [.init(colon, "")])])
    return true
  }

  /// `kind pool: role { }` is a kind of role; `waive RULE: X { }` says in its braces what it excuses.
  private mutating func kernelWordWithColon(_ parts: FieldParts, _ label: Node, _ item: ItemParts, _ source: SourceID) -> Bool {
    let tree = self.tree(source)
    switch kernel.word(tree.nameID(parts.head)) {
    case .kind where parts.label != nil && tree.kind(item.value) == .name && schema.kinds[tree.nameID(item.value)] != nil:
      let word = Called.isArabic(written(source, parts.head)) ? Keyword.is.spelling.arabic : Keyword.is.spelling.english
      let gap = Place(source, ByteRange(start: tree.range(label).end, end: tree.range(item.value).start))
      damagedNames.insert(tree.nameID(label))
      report(.colonOnAThing, at: place(source, parts.head), Message.colonOnAThing(written(source, parts.head)), help: Message.write(word), fixes: [Fix(Message.write(word), .likely, [.init(gap, " \(word) ")])])
      return true
    case .waive:
      waivers.append(.init(rule: written(source, label), thing: nil, until: .max, place: place(source, parts.head), isBroken: true))
      report(.incompleteWaiver, at: place(source, parts.head), Message.incompleteWaiver([KernelField.rule.called]), help: Message.incompleteWaiverHelp)
      return true
    default: return false
    }
  }

  /// Whether what stands behind the colon of a field would fit a declaration, `Name "Title"` or `Name { }`. Asked of every field, so nothing is looked up.
  func seemsToDeclare(_ statement: Node, _ tree: SyntaxTree) -> Bool {
    guard let head = tree.firstChild(statement), var value = tree.next(head, in: statement) else { return false }
    // Nearly every field is a word and one value.
    if tree.kind(value) != .item, tree.subtreeEnd(value) == tree.subtreeEnd(statement) { return false }
    // `district Camp: "The camp"`
    var hasName = false
    while let next = tree.next(value, in: statement) { (value, hasName) = (next, true) }
    if hasName, tree.kind(value) == .titles || tree.kind(value) == .text { return true }
    guard tree.kind(value) == .item, let name = tree.firstChild(value), tree.kind(name) == .name || tree.kind(name) == .titles else { return false }
    return tree.next(name, in: value) != nil
  }

  /// `role: Aide "Aide"` in an organisation: a kind, which is no field here, and behind its colon what declares one.
  func declaresWithColon(_ parts: FieldParts, in kind: KindID, _ source: SourceID) -> Bool {
    let tree = self.tree(source)
    guard let value = parts.value, tree.kind(parts.head) == .name, kindID(tree.nameID(parts.head), in: source) != nil,
      schema.fields[.init(kind: kind, name: tree.nameID(parts.head))] == nil
    else { return false }
    let item = ItemParts(tree, value)
    return item.titles != nil || parts.label != nil || item.body.map { body in tree.children(body).contains { tree.kind($0) == .field } } ?? false
  }

  /// `district: Camp` in a city: what stands in its braces is declared there, and has no colon. False where such a thing stands elsewhere.
  mutating func partWithColon(_ parts: FieldParts, in kind: KindID, _ entity: EntityID, _ source: SourceID) -> Bool {
    let tree = self.tree(source)
    guard let value = parts.value, parts.label == nil, tree.kind(value) == .name, let part = kindID(tree.nameID(parts.head), in: source), !kernel.isField(tree.nameID(value)),
      kinds[kind.index].lineage.contains(where: { kinds[$0.index].ownFields.contains { holds($0, kinds[part.index].lineage) } })
    else { return false }
    if case .found = lookup(tree.nameID(value), [part], from: entity) { return false }
    return declarationWithColon(parts, value, isInside: true, source)
  }

  private func isFollowedByFields(_ statement: Node, _ source: SourceID) -> Bool {
    let tree = self.tree(source)
    return tree.next(statement, in: tree.root).map { tree.kind($0) == .field } ?? false
  }

  private func colon(between head: Node, and value: Node, _ source: SourceID) -> Place? {
    let tree = self.tree(source)
    let gap = Int(tree.range(head).end)..<max(Int(tree.range(head).end), Int(tree.range(value).start))
    return units[Int(source.index)].source.bytes[gap].firstIndex(of: 0x3A).map { Place(source, ByteRange($0, $0 + 1)) }
  }

  /// The kinds that have a field of this name: it was to stand in the braces of one of them.
  mutating func ownersOfStray(_ head: Node, _ source: SourceID) -> [KindID] {
    let name = tree(source).nameID(head)
    touchOwners(of: written(source, head))
    return kinds.lazy.map(\.id).filter { kind in self.kinds[kind.index].ownFields.contains { self.fields[$0.index].names.contains(name) } }
  }

  mutating func strayField(_ head: Node, _ owner: KindID, _ source: SourceID) {
    let word = written(source, head)
    let name = Called(english: "Name", arabic: "اسم")
    let kind = called(owner)
    report(
      .unknownField, at: place(source, head), Message.strayField(word),
      help: Message.fieldInBraces(
        Called(english: "\(kind.english) \(name.english) { \(word): … }", arabic: "\(kind.arabic) \(name.arabic) { \(word): … }")))
  }
}

extension Message {
  fileprivate static func colonOnAThing(_ word: String) -> Words {
    Words(
      english: "\(code: word) declares something, and has no colon",
      arabic: "\(code: word) تعرّف شيئًا، ولا نقطتين في تعريفه")
  }
  fileprivate static var deleteColon: Words { Words(english: "delete the colon", arabic: "احذف النقطتين") }
  fileprivate static func writeBraces(_ head: String) -> Words {
    Words(
      english: "what is said of it stands in braces: \(code: head + " { … }")",
      arabic: "ما يقال عنه يُكتب بين حاضنتين: \(code: head + " { … }")")
  }
  fileprivate static func strayField(_ word: String) -> Words {
    Words(
      english: "\(name: word) stands outside the braces of a thing",
      arabic: "\(name: word) خارج حاضنتي الشيء الذي يصفه")
  }
  fileprivate static func fieldInBraces(_ example: Called) -> Words {
    Words(
      english: "a field stands in the braces of what it is about: \(code: example.english)",
      arabic: "يُكتب الحقل بين حاضنتي ما يصفه: \(code: example.arabic)")
  }
}
