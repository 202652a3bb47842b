import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `indicator NoDeaths { measured_by: …; due: …; rank: 1 }`: a thing that says what another kind says, and is named as one. It is one slip, at the word for its
// kind, however many fields it has and wherever it is named.
extension Model {
  /// Tell of things that were declared as another kind than was meant. The numbers of findings that are thereby told.
  mutating func tellOtherKinds() -> [Int] {
    guard !fieldsUnknown.isEmpty else { return [] }
    let all = fieldsUnknown.filter { $0.finding < diagnostics.count && diagnostics[$0.finding].code == .unknownField }
    fieldsUnknown = []
    var explained: [Int] = []
    for entity in all.map(\.entity).withoutRepeats.prefix(50) {
      let own = all.filter { $0.entity == entity }.map(\.finding)
      let named = wrongKinds.filter { $0.entity == entity }
      guard let meant = otherKind(entity, own.count, named.map(\.kinds)) else { continue }
      let source = self.source(of: entity), tree = self.tree(source), head = DeclarationParts(tree, entities.nodes[entity.index]).head
      let word = Called.isArabic(written(source, head)) ? called(meant).arabic : called(meant).english
      // What it lacks as what it is not, it need not say.
      let lacking = diagnostics.indices.filter { diagnostics[$0].code == .missingField && diagnostics[$0].place == self.place(of: entity) }
      let mended = named.filter { wrong in wrong.kinds.contains { schema.isBelow(meant, $0) } }.map(\.finding).filter { $0 < diagnostics.count && diagnostics[$0].code == .wrongKind }
      report(
        .wrongKind, at: place(source, head), Message.otherKindMeant(name(of: entity), called(meant), called(kind(of: entity))),
        related: own.prefix(4).map { .init(diagnostics[$0].place, Message.saidOfIt(called(meant))) }, fixes: [Self.replacing(place(source, head), by: word, .likely)])
      obscure.insert(entity)
      explained += own + lacking + mended
    }
    return explained
  }

  /// The one kind whose fields a thing says, and as which it is named.
  private mutating func otherKind(_ entity: EntityID, _ unknown: Int, _ wanted: [[KindID]]) -> KindID? {
    let source = self.source(of: entity)
    // Of a row the kind stands in the first line of its table.
    guard unknown > 1 || !wanted.isEmpty, !units[Int(source.index)].isLibrary, !isMadeByCopying(entity) else { return nil }
    let tree = self.tree(source), parts = DeclarationParts(tree, entities.nodes[entity.index])
    guard let body = parts.body, tree.range(parts.head).start >= tree.range(entities.nodes[entity.index]).start, suggested.effort > 0 else { return nil }
    let said = fieldsSaid(body, tree)
    guard said.count > 1 else { return nil }
    touchEverything()
    suggested.effort -= kinds.count * said.count
    let own = kind(of: entity)
    let fitting = kinds.map(\.id).filter { fit($0, said) == said.count && $0 != own && isWanted($0, wanted) }
      .filter { kind in canStand(kind, in: entities.parents[entity.index]) }
    // What the fields belong to, not every kind that has them from it.
    let first = fitting.filter { kind in !fitting.contains { $0 != kind && schema.isBelow(kind, $0) } }
    return first.count == 1 ? first[0] : nil
  }

  private func isWanted(_ kind: KindID, _ wanted: [[KindID]]) -> Bool { wanted.allSatisfy { kinds in kinds.contains { schema.isBelow(kind, $0) } } }

  /// Whether a thing of a kind is one of those that some block lists; of what stands in nothing nobody can tell.
  private func canStand(_ kind: KindID, in parent: EntityID) -> Bool {
    guard parent != .program else { return true }
    let lineage = kinds[kind.index].lineage
    let isListed = fields.contains { holds($0.id, lineage) }
    return !isListed || allFields(self.kind(of: parent)).contains { holds($0, lineage) }
  }
}

extension Message {
  static func otherKindMeant(_ name: String, _ meant: Called, _ said: Called) -> Words {
    Words(
      english: "\(name: name) says what \(code: meant.english) says, and is declared as \(code: said.english)",
      arabic: "يقول \(name: name) ما يقوله صنف \(code: meant.arabic)، وهو معرّف بأنه \(code: said.arabic)")  // review
  }
  static func saidOfIt(_ kind: Called) -> Words { Words(english: "a field of \(code: kind.english)", arabic: "حقل من صنف \(code: kind.arabic)") }  // review
}
