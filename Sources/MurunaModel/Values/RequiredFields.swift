import MurunaDiagnostics
import MurunaText

// What a thing must say, and does not.
extension Model {
  /// All required fields that an entity does not state, in one finding.
  mutating func requireFields(_ entity: EntityID, from start: Int) {
    var missing: [Called] = []
    for id in schema.required[entities.kinds[entity.index].index] where entities.slots.first(id, in: start..<entities.slots.count) == entities.slots.count {
      missing.append(called(fields[id.index]))
    }
    // Where the other has a hole, its copy must say something.
    if entities.bases[entity] != nil {
      for slot in entities.slots[start...] where slot.manner == .copied && slot.value.tag == .hole {
        let name = called(fields[slot.field.index])
        if !missing.contains(name) { missing.append(name) }
      }
    }
    guard !missing.isEmpty, !obscure.contains(entity), !units[Int(entities.sources[entity.index])].isLibrary else { return }
    continuing.incomplete.insert(entity)
    report(
      .missingField, at: place(of: entity), Message.missingFields(called(kind(of: entity)), name(of: entity), missing),
      help: Message.missingFieldsHelp(missing, choices: choicesMissing(entity, from: start)))
  }

  /// The words that fit, of the first field that is missing and takes one of a few.
  private func choicesMissing(_ entity: EntityID, from start: Int) -> [(field: Called, words: [Called])] {
    for id in schema.required[entities.kinds[entity.index].index] where entities.slots.first(id, in: start..<entities.slots.count) == entities.slots.count {
      guard case .choice(let all) = fields[id.index].type, all.count <= 8 else { continue }
      return [(called(fields[id.index]), all.map { called(choices[$0.index].names) })]
    }
    return []
  }
}
