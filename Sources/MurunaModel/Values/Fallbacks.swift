import MurunaSyntax
import MurunaText

// What is said of a thing elsewhere than by it: by `every KIND { }` around it, and by its kind.
extension Model {
  /// What `every KIND { }` of the blocks around an entity says, inner before outer.
  mutating func inherit(_ entity: EntityID, from start: Int) {
    var block = entities.parents[entity.index]
    while block != .program {
      for defaults in entities.defaults[block] ?? [] where schema.isBelow(entities.kinds[entity.index], defaults.kind) {
        read(defaults.body, of: entity, defaults.source, .inherited, from: start)
      }
      block = entities.parents[block.index]
    }
  }

  mutating func fallBack(_ entity: EntityID, from start: Int) {
    for id in schema.fallbacks[entities.kinds[entity.index].index] {
      guard let node = fields[id.index].fallback, entities.slots.first(id, in: start..<entities.slots.count) == entities.slots.count else { continue }
      let source = fields[id.index].origin.source
      let value = schema.fallbackValues[id.index] ?? fallbackValue(of: id, node, entity)
      entities.slots.append(.init(field: id, value: value, node: node, source: UInt16(source.index), manner: .fallback))
    }
  }

  /// What a field is where nothing is said: kept, where it is the same for every thing.
  private mutating func fallbackValue(of id: FieldID, _ node: Node, _ entity: EntityID) -> Value {
    let told = reports
    let field = fields[id.index]
    let value = readValue(node, as: field.type, of: id, entity, field.origin.source)
    switch value.tag {
    case .truth, .number, .duration, .choice where reports == told && value.details == 0: schema.fallbackValues[id.index] = value
    default: break
    }
    return value
  }
}
