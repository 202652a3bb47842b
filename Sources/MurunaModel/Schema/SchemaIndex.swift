import MurunaText

/// Finds kinds, fields, choices and items by name in constant time.
struct SchemaIndex: Sendable {
  var kinds = Numbered<NameID, KindID>()
  /// Kinds of the library that the program has hidden: the library's own files still mean them.
  var hidden = Numbered<NameID, KindID>()
  /// Fields by kind and name, inherited ones included.
  var fields = Numbered<Pair, FieldID>()
  var choices = Numbered<NameID, ChoiceID>()
  var vocabularies = Numbered<NameID, VocabularyID>()
  /// The names of vocabularies, as they were met.
  var vocabularyNames: [NameID] = []
  /// Items by vocabulary and code, folded by `Model.codeKey`.
  var items: [VocabularyID: [String: ItemID]] = [:]
  /// By vocabulary and name: codes that were read, and the item of each.
  var codes = NumberTable()
  /// Items by the last part of their code.
  var endings: [VocabularyID: [String: [ItemID]]] = [:]
  /// By kind, inherited ones included: the fields that must be stated, and those that have a default.
  var required: [[FieldID]] = []
  var fallbacks: [[FieldID]] = []
  /// By field: the value of its fallback, once that is known and the same for all.
  var fallbackValues: [Value?] = []
  /// By kind: the field that says in which unit a thing is measured.
  var units: [FieldID?] = []
  /// By kind: whether a thing of it says how many there are.
  var countable: [Bool] = []
  /// By kind: its number where each kind is numbered just before the kinds below it, and the last number of those.
  private var families: [(first: UInt32, last: UInt32)] = []

  struct Pair: Sendable {
    let kind: KindID
    let name: NameID
  }

  /// Whether a kind is another or below it.
  func isBelow(_ kind: KindID, _ ancestor: KindID) -> Bool {
    let number = families[kind.index].first, family = families[ancestor.index]
    return family.first <= number && number <= family.last
  }

  /// Whether no kind is below it.
  func isLowest(_ kind: KindID) -> Bool { families[kind.index].first == families[kind.index].last }

  /// Numbers the kinds, whose parents lead round no circle. A table of who is below whom would grow with the square of them.
  mutating func setFamilies(of kinds: [Kind]) {
    var sizes = [UInt32](repeating: 0, count: kinds.count)
    for kind in kinds { for ancestor in kind.lineage { sizes[ancestor.index] += 1 } }
    families = Array(repeating: (0, 0), count: kinds.count)
    // Where the next kind below one is numbered; parents come before their children, the roots before all.
    var next = [UInt32](repeating: 0, count: kinds.count)
    var nextRoot: UInt32 = 0
    for key in kinds.map({ $0.lineage.count << 16 | $0.id.index }).sorted() {
      let kind = key & 0xFFFF
      let first: UInt32
      if let parent = kinds[kind].parent {
        first = next[parent.index]
        next[parent.index] += sizes[kind]
      } else {
        first = nextRoot
        nextRoot += sizes[kind]
      }
      families[kind] = (first, first + sizes[kind] - 1)
      next[kind] = first + 1
    }
  }
}

extension Model {
  /// The kind that a word means in a file.
  func kindID(_ name: NameID, in source: SourceID) -> KindID? {
    if !schema.hidden.isEmpty, units[Int(source.index)].isLibrary, let own = schema.hidden[name] { return own }
    return schema.kinds[name]
  }

  package func kind(named name: String) -> KindID? { names.lookup(name).flatMap { schema.kinds[$0] } }
  package func kind(_ id: KindID) -> Kind { kinds[id.index] }
  package func field(_ id: FieldID) -> Field { fields[id.index] }
  package func isBelow(_ kind: KindID, _ ancestor: KindID) -> Bool { schema.isBelow(kind, ancestor) }

  package func field(_ kind: KindID, _ name: NameID) -> FieldID? { schema.fields[.init(kind: kind, name: name)] }
  package func field(_ kind: KindID, named name: String) -> FieldID? { names.lookup(name).flatMap { field(kind, $0) } }

  /// The fields of a kind, those of its oldest ancestor first.
  package func allFields(_ kind: KindID) -> [FieldID] {
    kinds[kind.index].lineage.reversed().flatMap { kinds[$0.index].ownFields }
  }

  /// `risk`, `playbook`: the canonical English word of a kind.
  package func word(_ kind: KindID) -> String { spelling(kinds[kind.index].name) }
}
