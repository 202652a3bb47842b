import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// What a misspelt kind was meant to be: its fields know better than its letters.
extension Model {
  /// Of the kinds that are near to a word, those to which the fields in the braces belong; where none of them has the fields, the kind that has.
  mutating func kindsMeant(by near: [String], _ written: String, _ body: Node?, _ source: SourceID) -> [String] {
    let said = body.map { fieldsSaid($0, tree(source)) } ?? []
    guard said.count >= 2, suggested.effort > 0 else { return near }
    func having(_ words: [String]) -> [String] {
      words.filter { word in names.lookup(word).flatMap { schema.kinds[$0] }.map { fit($0, said) * 2 > said.count } ?? false }
    }
    let fitting = having(near)
    if !fitting.isEmpty { return fitting }
    touchEverything()
    suggested.effort -= kinds.count * said.count
    let best = kinds.map { fit($0.id, said) }.max() ?? 0
    guard best >= 2, best * 3 >= said.count * 2 else { return near }
    let all = kinds.map(\.id).filter { fit($0, said) == best }
    // What the fields belong to, not every kind that has them from it.
    let first = all.filter { kind in !all.contains { $0 != kind && schema.isBelow(kind, $0) } }
    guard first.count <= 3 else { return near }
    let isArabic = Called.isArabic(written)
    return first.map { isArabic ? called($0).arabic : called($0).english }
  }

  /// `step one { action … }`: a kind that can hold what stands inside, where none of those near can; nil where one can, or nothing stands inside.
  mutating func kindsHolding(_ body: Node?, near: [String], _ written: String, in parent: EntityID, _ source: SourceID) -> [String]? {
    guard let body, parent != .program, !near.isEmpty else { return nil }
    let tree = self.tree(source)
    var held: KindID?
    for statement in tree.children(body).prefix(20) where tree.kind(statement) == .declaration {
      let head = DeclarationParts(tree, statement).head
      if tree.kind(head) == .name, let kind = kindID(tree.nameID(head), in: source) {
        held = kind
        break
      }
    }
    guard let held else { return nil }
    let inside = kindsInside(kind(of: parent))
    let nearest = near.compactMap { names.lookup($0).flatMap { schema.kinds[$0] } }
    touch(inside + nearest)
    if nearest.contains(where: { holds($0, held) }) { return nil }
    let isArabic = Called.isArabic(written)
    let fitting = inside.filter { holds($0, held) }.map { isArabic ? called($0).arabic : called($0).english }
    return fitting.isEmpty ? nil : fitting
  }

  private func kindsInside(_ kind: KindID) -> [KindID] {
    var found: [KindID] = []
    for field in allFields(kind) where fields[field.index].isInside {
      if case .reference(let kinds) = fields[field.index].type { found += kinds.filter { !found.contains($0) } }
    }
    return found
  }

  private func holds(_ kind: KindID, _ held: KindID) -> Bool {
    for inner in kindsInside(kind) where inner == held || schema.isBelow(held, inner) { return true }
    return false
  }

  func fit(_ kind: KindID, _ said: [NameID]) -> Int {
    said.reduce(0) { schema.fields[.init(kind: kind, name: $1)] == nil ? $0 : $0 + 1 }
  }

  /// The names of the fields that stand in some braces; of very many, the first.
  func fieldsSaid(_ body: Node, _ tree: SyntaxTree) -> [NameID] {
    var found: [NameID] = []
    for statement in tree.children(body).prefix(40) where tree.kind(statement) == .field {
      let head = FieldParts(tree, statement).head
      if tree.kind(head) == .name, !found.contains(tree.nameID(head)) { found.append(tree.nameID(head)) }
    }
    return found
  }

  /// Names declared inside something that could not be understood: what refers to them stays silent.
  mutating func markDamaged(in body: Node?, _ tree: SyntaxTree, depth: Int) {
    guard let body else { return }
    for statement in tree.children(body) where tree.kind(statement) == .declaration {
      let parts = DeclarationParts(tree, statement)
      if let name = parts.name, tree.kind(name) == .name { damagedNames.insert(tree.nameID(name)) }
      markDamaged(in: parts.body, tree, depth: depth + 1)
    }
  }
}
