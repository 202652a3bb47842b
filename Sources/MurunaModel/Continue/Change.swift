import MurunaText

/// What a continued program says otherwise than the one before it.
package struct Change: Sendable {
  /// Things that are new, or of which something else is said.
  package internal(set) var things: Set<EntityID> = []
  /// Fields that are stated otherwise, or of something new.
  var fields = FieldSet()
  /// Kinds of which there is something new, and those above them.
  var kinds: Set<KindID> = []
  /// Things that existed, of which something else is said.
  var altered: Set<EntityID> = []
  /// Things that what changed names, or named.
  var named: Set<EntityID> = []
  /// Fields that are computed otherwise.
  var computed = FieldSet()
}

extension Change {
  /// What was computed otherwise in a program than in the one that it continues changes too.
  package mutating func add(timesOf new: Model, after old: Model) {
    computed.formUnion(
      new.times.fieldsDiffering(from: old.times) { $0.index >= new.entities.count || things.contains($0) && !altered.contains($0) })
    // The same seconds from `T` are other moments where the plan is at another time.
    let isMoved = new.calendars.count != old.calendars.count || new.calendars.contains { plan, calendar in
      old.calendars[plan].map { !$0.isSame(as: calendar) } ?? true
    }
    if isMoved { for field in new.fields where field.isComputed { computed.insert(field.id) } }
    fields.formUnion(computed)
  }

  /// Something is said of a thing, or was, that is not said in the other program.
  mutating func add(_ slot: Entities.Slot, in model: Model) {
    fields.insert(slot.field)
    if let target = slot.value.entityID { named.insert(target) }
    for member in model.pool.elements(of: slot.value) { if let target = member.entityID { named.insert(target) } }
  }

  /// Fields whose values may differ in things of which nothing else is said: the other sides of what changed, and what was computed.
  func echoes(in model: Model) -> FieldSet {
    var echoes = computed
    for field in model.fields where model.fieldTraits[field.id.index].way == .inverse && fields.contains(model.fieldTraits[field.id.index].other) {
      echoes.insert(field.id)
    }
    return echoes
  }
}

/// Some fields, as bits: what changed is held against what each rule looks at.
struct FieldSet: Sendable {
  private var words: [UInt64] = []

  mutating func insert(_ field: FieldID) {
    let word = field.index >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(field.index & 63)
  }

  func contains(_ field: FieldID) -> Bool {
    let word = field.index >> 6
    return word < words.count && words[word] & 1 << UInt64(field.index & 63) != 0
  }

  mutating func formUnion(_ other: FieldSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  func isDisjoint(with other: FieldSet) -> Bool {
    for index in 0..<min(words.count, other.words.count) where words[index] & other.words[index] != 0 { return false }
    return true
  }
}
