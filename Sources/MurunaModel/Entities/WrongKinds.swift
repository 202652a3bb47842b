import MurunaDiagnostics
import MurunaText

/// A name that means a thing of another kind than is needed.
struct WrongKind: Sendable {
  /// Its number among the findings.
  let finding: Int
  let place: Place
  let entity: EntityID
  let kinds: [KindID]
}

extension Model {
  /// `funded_by: Essen` where an organisation is needed: say which of those that fit stand in it, or name it as theirs (`city: Essen`). Once
  /// everything is read, since what names it may stand further down; of very many such names the first.
  mutating func proposeForWrongKinds() {
    guard !wrongKinds.isEmpty else { return }
    let all = wrongKinds.prefix(200)
    wrongKinds = []
    // Who names a thing, and what stands in it.
    var related: [EntityID: [EntityID]] = [:]
    for wrong in all { related[wrong.entity] = [] }
    for raw in entities.all {
      let entity = EntityID(raw)
      guard entities.names[entity.index] != Entities.noName else { continue }
      let parent = entities.parents[entity.index]
      if parent != .program { related[parent]?.append(entity) }
      for slot in entities.slots(of: entity) {
        // What has it as its only one, as an organisation has its city; who has it among others, as a network its members, does not stand for it.
        if let named = slot.value.entityID, named != entity, named != parent, !fields[slot.field.index].isMany { related[named]?.append(entity) }
      }
    }
    for wrong in all where wrong.finding < diagnostics.count && diagnostics[wrong.finding].place == wrong.place {
      // A thing that names it twice is one thing.
      var fitting: [String] = []
      for entity in (related[wrong.entity] ?? []).prefix(1_000) where fits(entity, wrong.kinds) && !wrong.kinds.isEmpty {
        let name = spelling(entities.names[entity.index])
        if !fitting.contains(name) { fitting.append(name) }
        if fitting.count == 4 { break }
      }
      guard !fitting.isEmpty, fitting.count < 4 else { continue }
      diagnostics[wrong.finding].help = Message.didYouMean(fitting)
      diagnostics[wrong.finding].fixes = Self.replacement(of: wrong.place, by: fitting)
    }
  }
}
