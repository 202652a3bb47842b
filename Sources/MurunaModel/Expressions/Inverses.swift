import MurunaSyntax

/// For each field that another is the inverse of: what names a thing in it. Made for all fields at once, in one pass over what is stated.
///
/// What names a thing is laid out by the thing and then by the field, so that any list is a stretch of one array: two stable counting sorts,
/// by field and then by target, keep the order in which it was stated.
struct Inverses: Sendable {
  /// One naming of a thing.
  private struct Naming {
    let number: UInt32
    let target: UInt32
    let source: UInt32
    /// Of the value, where it is hidden: whether the naming is secret is known from either side.
    let details: UInt32
  }

  /// By field: its number; nil where it is nobody's other side.
  private var numbers: [Int?]
  /// By target: where what names it begins; one more for the end.
  private var starts: [UInt32] = []
  private var namings: [Naming] = []
  /// By field: whether some value of it could not be read, so that its other sides are not known.
  private var obscured: [Bool]

  func isObscured(_ field: FieldID) -> Bool { obscured[field.index] }

  init(_ model: Model) {
    numbers = Array(repeating: nil, count: model.fields.count)
    obscured = Array(repeating: false, count: model.fields.count)
    for kind in model.misdeclared {
      for field in model.allFields(kind) { obscured[field.index] = true }
    }
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
    namings = Self.sorted(Self.collected(from: model, numbers), by: { $0.number }, below: count).namings
    (namings, starts) = Self.sorted(namings, by: { $0.target }, below: model.entities.count)
  }

  private static func collected(from model: Model, _ numbers: [Int?]) -> [Naming] {
    var found: [Naming] = []
    if model.entities.count > 20_000 { found.reserveCapacity(model.entities.slots.count / 4) }
    func add(_ value: Value, _ number: Int, _ entity: EntityID) {
      guard let target = value.entityID else { return }
      let details = value.details != 0 && model.isHidden(value) ? value.details : 0
      found.append(Naming(number: UInt32(number), target: target.raw, source: entity.raw, details: details))
    }
    for raw in model.entities.all {
      let entity = EntityID(raw)
      for index in model.entities.slotRange(of: entity) {
        guard let number = numbers[model.entities.slots[index].field.index] else { continue }
        let value = model.entities.slots[index].value
        if value.tag == .list {
          for member in model.pool.elements(of: value) { add(member, number, entity) }
        } else {
          add(value, number, entity)
        }
      }
    }
    return found
  }

  private static func sorted(_ all: [Naming], by key: (Naming) -> UInt32, below count: Int) -> (namings: [Naming], starts: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for naming in all { starts[Int(key(naming)) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    guard let first = all.first else { return (all, starts) }
    var next = starts
    var result = [Naming](repeating: first, count: all.count)
    for naming in all {
      result[Int(next[Int(key(naming))])] = naming
      next[Int(key(naming))] += 1
    }
    return (result, starts)
  }

  /// Whose field names the entity, in order.
  subscript(field: FieldID, entity: EntityID) -> some Collection<Value> {
    stretch(field, entity).lazy.map { naming in
      var value = Value.entity(EntityID(naming.source))
      value.details = naming.details
      return value
    }
  }

  /// How often a field names the entity; nil where that is not known.
  func count(_ field: FieldID, _ entity: EntityID) -> Int? {
    if obscured[field.index] { return nil }
    // Most things are named by nobody.
    if starts.isEmpty || starts[entity.index] == starts[entity.index + 1] { return 0 }
    return stretch(field, entity).count
  }

  private func stretch(_ field: FieldID, _ entity: EntityID) -> ArraySlice<Naming> {
    guard let number = numbers[field.index], !starts.isEmpty else { return [] }
    let end = Int(starts[entity.index + 1])
    let low = first(from: Int(starts[entity.index]), to: end) { $0.number >= number }
    return namings[low..<first(from: low, to: end) { $0.number > number }]
  }

  /// Where the first naming of a stretch is that has come so far; by halves, since a country is named by all of its cities.
  private func first(from start: Int, to end: Int, where hasCome: (Naming) -> Bool) -> Int {
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) / 2
      if hasCome(namings[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
