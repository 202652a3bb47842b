import MurunaDiagnostics
import MurunaText

extension Model {
  /// Names of one block that a reader would take for one: `کرم` and `كرم`, `сор` and `cop` look the same; `علي` and `على` nearly.
  ///
  /// Names in ASCII cannot be mistaken for each other, so a program without others pays nothing.
  mutating func findLookalikes() {
    var found: [LookalikeKey: [(entity: EntityID, name: NameID)]] = [:]
    guard hasForeignNames else { return }
    var names: [(entity: EntityID, name: NameID)] = []
    for raw in entities.all {
      let entity = EntityID(raw)
      guard !units[Int(entities.sources[entity.index])].isLibrary, entities.bases[entity] == nil else { continue }
      for name in [entities.names[entity.index]] + (entities.aliases[entity] ?? []) where name != Entities.noName {
        names.append((entity, name))
      }
    }
    continuing.hasForeignNames = true
    for (entity, name) in names {
      for key in Self.lookalikeKeys(of: spelling(name), in: entities.parents[entity.index]) {
        let others = found[key] ?? []
        // The first few are enough: whoever has more has been told.
        if let other = others.prefix(4).first(where: { pair(name, entity, $0) != nil }), let pair = pair(name, entity, other) {
          report(pair, name, entity, other)
          break
        }
        found[key, default: []].append((entity, name))
      }
    }
    continuing.lookalikes = Set(found.keys)
  }

  /// Whether some thing of the program has a name that is not written in ASCII.
  private var hasForeignNames: Bool {
    for (raw, name) in entities.names.enumerated() where name != Entities.noName && !names.isASCII(name) {
      if !units[Int(entities.sources[raw])].isLibrary, entities.bases[EntityID(UInt32(raw))] == nil { return true }
    }
    return entities.aliases.contains { entity, others in
      !units[Int(entities.sources[entity.index])].isLibrary && entities.bases[entity] == nil && others.contains { $0 != Entities.noName && !names.isASCII($0) }
    }
  }

  /// What names of one block have in common that may be taken for each other.
  struct LookalikeKey: Hashable, Sendable {
    let block: EntityID
    let text: String
  }

  static func lookalikeKeys(of spelling: String, in block: EntityID) -> [LookalikeKey] {
    var keys = [LookalikeKey(block: block, text: Confusables.skeleton(of: spelling))]
    if !spelling.utf8.allSatisfy({ $0 < 0x80 }) { keys.append(LookalikeKey(block: block, text: "~" + NearKey.of(spelling))) }
    return keys
  }

  private func pair(_ name: NameID, _ entity: EntityID, _ other: (entity: EntityID, name: NameID)) -> NamePair? {
    guard other.entity != entity, other.name != name else { return nil }
    let pair = NamePair(spelling(other.name), spelling(name))
    return pair == .confusable || pair == .near ? pair : nil
  }

  private mutating func report(_ pair: NamePair, _ name: NameID, _ entity: EntityID, _ other: (entity: EntityID, name: NameID)) {
    report(
      pair == .confusable ? .confusableNames : .nearNames, at: place(of: entity),
      pair == .confusable
        ? Message.confusableNames(spelling(name), spelling(other.name)) : Message.nearNames(spelling(name), spelling(other.name)),
      related: [.init(place(of: other.entity), Message.theOther)], values: [Message.scalars(spelling(name)), Message.scalars(spelling(other.name))],
      help: Message.confusableHelp)
  }
}
