import MurunaText

/// What a continued program says otherwise than the one before it.
package struct Change: Sendable {
  /// Things that are new, or of which something else is said.
  package internal(set) var things: Set<EntityID> = []
  /// Fields that are stated otherwise, or of something new.
  var fields = FieldSet()
  /// Kinds of which there is something new, and those above them.
  var kinds: Set<KindID> = []
}

extension Change {
  /// What was computed otherwise in a program than in the one that it continues changes too.
  package mutating func add(timesOf new: Model, after old: Model) {
    fields.formUnion(new.times.fieldsDiffering(from: old.times))
    // The same seconds from `T` are other moments where the plan is at another time.
    let isMoved = new.calendars.count != old.calendars.count || new.calendars.contains { plan, calendar in
      old.calendars[plan].map { !$0.isSame(as: calendar) } ?? true
    }
    if isMoved { for field in new.fields where field.isComputed { fields.insert(field.id) } }
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
