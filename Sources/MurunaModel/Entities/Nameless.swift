import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Things that have a title and no name, and are meant by a name all the same: `action "Open the schools" { }` and `after: open`.
extension Model {
  /// The only thing without a name that a name seems to mean: its words stand in the title.
  mutating func namelessMeant(by written: String, _ kinds: [KindID]) -> EntityID? {
    guard suggested.effort > 0, let name = names.lookup(written) else { return nil }
    suggested.effort -= entities.count / 16
    var found: EntityID?
    for raw in entities.all where entities.names[Int(raw)] == Entities.noName {
      let entity = EntityID(raw)
      guard !units[Int(entities.sources[entity.index])].isLibrary, fits(entity, kinds) else { continue }
      suggested.effort -= 4
      guard isTitled(name, entity) else { continue }
      if found != nil { return nil }
      found = entity
    }
    return found
  }

  /// One finding, at the thing; further uses of the name are counted there.
  mutating func tellNameless(_ entity: EntityID, at use: Place, _ name: NameID, _ written: String) -> EntityID {
    let source = self.source(of: entity), tree = self.tree(source)
    let titles = DeclarationParts(tree, entities.nodes[entity.index]).titles
    let start = titles.map { Int(tree.range($0).start) }
    let finding = diagnostics.count
    report(
      .unknownName, at: place(of: entity), Message.namelessIsMeant(written), related: [.init(use, Message.usedHere)], help: Message.nameIt(written),
      fixes: start.map { [Fix(Message.nameIt(written), .likely, [.init(Place(source, ByteRange($0, $0)), written + " ")])] } ?? [])
    if diagnostics.count > finding { unknownUses[name] = UnknownUse(finding: finding, kinds: nil, near: [], places: [use]) }
    return entity
  }
}

extension Message {
  static func namelessIsMeant(_ name: String) -> Words {
    Words(english: "this has no name, and \(name: name) seems to mean it", arabic: "لا اسم لهذا، ويبدو أن \(name: name) يعنيه")  // review
  }
  static func nameIt(_ name: String) -> Words {
    Words(english: "give it the name \(name: name)", arabic: "سمّه \(name: name)")  // review
  }
  static var usedHere: Words {
    Words(english: "used here", arabic: "يُستعمل هنا")  // review
  }
}
