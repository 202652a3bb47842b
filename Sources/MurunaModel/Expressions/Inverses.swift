import MurunaSyntax

/// For each field that another is the inverse of: what names a thing in it. Made for all fields at once, in one pass over what is stated.
///
/// Pairs of target and source are counted by field and target, then laid out one behind the other (a counting sort), so that the list of
/// any thing is a stretch of one array.
struct Inverses: Sendable {
  /// By field: which of `starts` is its own; nil where it is nobody's other side.
  private var numbers: [Int?]
  /// By number and target: where its sources end; they begin where those of the target before end.
  private var ends: [[UInt32]] = []
  /// By number: where the sources of the first target begin.
  private var bases: [UInt32] = []
  private var sources: [Value] = []
  /// By field: whether some value of it could not be read, so that its other sides are not known.
  private var obscured: [Bool]

  func isObscured(_ field: FieldID) -> Bool { obscured[field.index] }

  init(_ model: Model) {
    numbers = Array(repeating: nil, count: model.fields.count)
    obscured = Array(repeating: false, count: model.fields.count)
    for raw in model.entities.all {
      for index in model.entities.slotRange(of: EntityID(raw)) where model.entities.slots[index].value.tag == .poison {
        obscured[model.entities.slots[index].field.index] = true
      }
    }
    var count = 0
    for field in model.fields {
      guard let other = field.inverse, numbers[other.index] == nil else { continue }
      numbers[other.index] = count
      count += 1
    }
    guard count > 0 else { return }
    ends = Array(repeating: Array(repeating: UInt32(0), count: model.entities.count), count: count)
    Self.each(of: model, numbers) { number, target, _, _ in ends[number][target] += 1 }
    var total: UInt32 = 0
    for number in 0..<count {
      bases.append(total)
      for target in ends[number].indices {
        let own = ends[number][target]
        ends[number][target] = total
        total += own
      }
    }
    sources = Array(repeating: .absent, count: Int(total))
    Self.each(of: model, numbers) { number, target, source, details in
      // Whether the naming is secret is known from either side.
      var value = Value.entity(source)
      value.details = details
      sources[Int(ends[number][target])] = value
      ends[number][target] += 1
    }
  }

  private static func each(of model: Model, _ numbers: [Int?], _ body: (Int, Int, EntityID, UInt32) -> Void) {
    func hidden(_ value: Value) -> UInt32 { value.details != 0 && model.isHidden(value) ? value.details : 0 }
    for raw in model.entities.all {
      let entity = EntityID(raw)
      for index in model.entities.slotRange(of: entity) {
        guard let number = numbers[model.entities.slots[index].field.index] else { continue }
        let value = model.entities.slots[index].value
        if let target = value.entityID {
          body(number, target.index, entity, hidden(value))
        } else if value.tag == .list {
          for member in model.pool.elements(of: value) { if let target = member.entityID { body(number, target.index, entity, hidden(member)) } }
        }
      }
    }
  }

  /// Whose field names the entity, in order.
  subscript(field: FieldID, entity: EntityID) -> ArraySlice<Value> {
    guard let number = numbers[field.index] else { return [] }
    let start = entity.index == 0 ? bases[number] : ends[number][entity.index - 1]
    return sources[Int(start)..<Int(ends[number][entity.index])]
  }
}
