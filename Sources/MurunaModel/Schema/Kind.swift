import MurunaSyntax
import MurunaText

/// The number of a kind in its schema.
package struct KindID: Hashable, Comparable, Sendable {
  package let raw: UInt16
  init(_ raw: Int) { self.raw = UInt16(truncatingIfNeeded: raw) }
  package static func < (left: KindID, right: KindID) -> Bool { left.raw < right.raw }
  var index: Int { Int(raw) }
}

/// The number of a field in its schema; a kind and the kinds below it share the numbers of the fields it declares.
package struct FieldID: Hashable, Comparable, Sendable {
  package let raw: UInt32
  init(_ raw: Int) { self.raw = UInt32(truncatingIfNeeded: raw) }
  package static func < (left: FieldID, right: FieldID) -> Bool { left.raw < right.raw }
  var index: Int { Int(raw) }
}

/// A kind of thing, as a library or a program declares it.
package struct Kind: Sendable {
  package let id: KindID
  package let name: NameID
  package var names: [NameID]
  package var parent: KindID?
  package let origin: Origin
  /// Own fields in the order of their declaration; those of parents are not repeated.
  package var ownFields: [FieldID] = []
  /// The kinds from this one up to its root.
  package var lineage: [KindID] = []
  package let isLibrary: Bool
  /// Known by its head alone: see `Model.deferKinds`. It has no things, and its fields are unread.
  package internal(set) var isStub = false
}

/// Where something was declared: the file, the node of its declaration, and the node of its name.
package struct Origin: Hashable, Sendable {
  package let source: SourceID
  package let node: Node
  package let nameNode: Node

  init(_ source: SourceID, _ node: Node, name: Node? = nil) {
    self.source = source
    self.node = node
    self.nameNode = name ?? node
  }
}

/// What a kind says of its things in one place.
package struct Field: Sendable {
  package let id: FieldID
  package let name: NameID
  package var names: [NameID]
  package let owner: KindID
  package let origin: Origin
  package var type: FieldType
  package var isRequired = false
  package var isMany = false
  /// Filled in by the engine once plans are laid out.
  package var isComputed = false
  /// The list of the children of its kinds.
  package var isInside = false
  /// Filled from the other side.
  package var inverse: FieldID?
  var inversePath: Node?
  /// The expression of a derived field.
  package var derived: Node?
  package var fallback: Node?
  /// Details that a value of this field may carry besides those of every value.
  package var details: [Detail] = []

  /// Whether an author says it: it is not worked out, filled from the other side, or the list of what stands inside.
  package var isStated: Bool { derived == nil && !isComputed && inversePath == nil && !isInside }

  package struct Detail: Sendable {
    package let name: NameID
    package let names: [NameID]
    package let type: FieldType
    package let isMany: Bool
  }
}

/// The shapes that a value can have.
package enum FieldType: Hashable, Sendable {
  case text, truth, percent, duration, date, stretch, moment, time, point, condition, cadence, money, quantity, unit, anything, words
  /// A number, bounded in millionths where the kind says so.
  case number(lowest: Int64?, highest: Int64?)
  case code(VocabularyID)
  case choice([ChoiceID])
  case reference([KindID])
  /// The type could not be read; its values are not judged.
  case broken
}

package struct VocabularyID: Hashable, Sendable {
  package let raw: UInt16
  init(_ raw: Int) { self.raw = UInt16(truncatingIfNeeded: raw) }
  var index: Int { Int(raw) }
}

package struct ItemID: Hashable, Sendable {
  package let raw: UInt32
  init(_ raw: Int) { self.raw = UInt32(truncatingIfNeeded: raw) }
  var index: Int { Int(raw) }
}

package struct ChoiceID: Hashable, Sendable {
  package let raw: UInt32
  init(_ raw: Int) { self.raw = UInt32(truncatingIfNeeded: raw) }
  var index: Int { Int(raw) }
}

/// One of the words that a `one_of` field takes. The same first word in two fields means the same, and each field has its own further words
/// for it: what is `open` is `مفتوح` in one and `قائم` in another, and only what the field itself lists can be written there.
package struct Choice: Sendable {
  package let name: NameID
  /// What the field calls it.
  package let names: [NameID]
  /// The choice that says the same and was declared first; values are compared by it.
  let meaning: ChoiceID
  /// Of the first: the words that other fields have for it, and their choices.
  fileprivate(set) var otherNames: [NameID] = []
  fileprivate(set) var others: [ChoiceID] = []
}

extension Model {
  /// The choice of a field's word, which says the same as any other of that first word.
  mutating func choice(of words: [NameID]) -> ChoiceID {
    let next = ChoiceID(choices.count)
    guard let first = schema.choices[words[0]] else {
      choices.append(Choice(name: words[0], names: words, meaning: next))
      for word in words where schema.choices[word] == nil { schema.choices[word] = next }
      return next
    }
    if choices[first.index].names == words { return first }
    if let same = choices[first.index].others.first(where: { choices[$0.index].names == words }) { return same }
    choices.append(Choice(name: words[0], names: words, meaning: first))
    choices[first.index].others.append(next)
    for word in words where !choices[first.index].names.contains(word) && !choices[first.index].otherNames.contains(word) {
      choices[first.index].otherNames.append(word)
      if schema.choices[word] == nil { schema.choices[word] = first }
    }
    return next
  }

  /// All words for what a value of choice says, whichever field it stands in.
  package func words(of value: Value) -> [NameID] {
    let choice = choices[Int(value.low)]
    return choice.names + choice.otherNames
  }

  func value(of choice: ChoiceID) -> Value { Value(.choice, Int64(choices[choice.index].meaning.raw), Int64(choice.raw)) }
}

/// A list of coded items.
package struct Vocabulary: Sendable {
  package let id: VocabularyID
  package let name: NameID
  package internal(set) var origin: Origin
  package let isLibrary: Bool
  package var items: [ItemID] = []
}

/// An item of a vocabulary: its code is its path, `hydro.flash_flood`, in the spelling of the vocabulary.
package struct Item: Sendable {
  package let vocabulary: VocabularyID
  package let code: String
  package let parent: ItemID?
  package let origin: Origin
}
