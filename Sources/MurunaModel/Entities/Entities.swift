import MurunaSyntax
import MurunaText

/// Everything that a program declares, as arrays: an entity is a number.
package struct Entities: Sendable {
  package internal(set) var kinds: [KindID] = []
  /// The name, or `NameID(.max)` for what has none.
  package internal(set) var names: [NameID] = []
  package internal(set) var parents: [EntityID] = []
  package internal(set) var sources: [UInt16] = []
  package internal(set) var nodes: [Node] = []
  var firstChild: [UInt32] = []
  var lastChild: [UInt32] = []
  var nextSibling: [UInt32] = []
  /// The entity's fields: a run of `slots`.
  var firstSlot: [UInt32] = []
  var slotCount: [UInt32] = []
  package internal(set) var slots = Slots()
  /// What an entity is `like`, and the entities that were made by copying.
  var bases: [EntityID: EntityID] = [:]
  /// Further names of an entity.
  var aliases: [EntityID: [NameID]] = [:]
  /// `every KIND { }` bodies that stand in an entity, by the entity.
  var defaults: [EntityID: [Defaults]] = [:]
  /// Entities by kind, kinds below included; made when first asked for.
  var byKind: [[EntityID]?] = []
  /// Translations that stand apart.
  var titles: [EntityID: [String: String]] = [:]
  /// Fields that a `change` sets: they come before the entity's own.
  var changes: [EntityID: [(source: SourceID, body: Node)]] = [:]
  /// Whether a change declares something: that is numbered behind all that stands in the texts.
  var hasAdditions = false

  static let none = UInt32.max
  static let noName = NameID(UInt32.max)

  package var count: Int { kinds.count }
  package var all: Range<UInt32> { 0..<UInt32(kinds.count) }

  struct Defaults: Sendable {
    let kind: KindID
    let source: SourceID
    let body: Node
  }

  /// One thing said of an entity: 48 bytes, for the value comes first.
  package struct Slot: Sendable {
    package var value: Value
    package let manner: Manner
    package let source: UInt16
    package let field: FieldID
    /// The value's node, in `source`.
    package let node: Node

    init(field: FieldID, value: Value, node: Node, source: UInt16, manner: Manner) {
      self.value = value
      self.manner = manner
      self.source = source
      self.field = field
      self.node = node
    }
  }

  /// How a value came to an entity.
  package enum Manner: UInt8, Sendable { case own, copied, inherited, changed, fallback }

  mutating func add(_ kind: KindID, _ name: NameID, in parent: EntityID, _ source: SourceID, _ node: Node) -> EntityID {
    let id = EntityID(UInt32(kinds.count))
    kinds.append(kind)
    names.append(name)
    parents.append(parent)
    sources.append(UInt16(source.index))
    nodes.append(node)
    firstChild.append(Self.none)
    lastChild.append(Self.none)
    nextSibling.append(Self.none)
    firstSlot.append(0)
    slotCount.append(0)
    if parent != .program {
      if lastChild[parent.index] == Self.none {
        firstChild[parent.index] = id.raw
      } else {
        nextSibling[Int(lastChild[parent.index])] = id.raw
      }
      lastChild[parent.index] = id.raw
    }
    return id
  }

  /// Forget the last things, of which no other holds any.
  mutating func removeLast(_ count: Int) {
    for raw in kinds.count - count..<kinds.count {
      aliases[EntityID(UInt32(raw))] = nil
      changes[EntityID(UInt32(raw))] = nil
    }
    kinds.removeLast(count)
    names.removeLast(count)
    parents.removeLast(count)
    sources.removeLast(count)
    nodes.removeLast(count)
    firstChild.removeLast(count)
    lastChild.removeLast(count)
    nextSibling.removeLast(count)
    firstSlot.removeLast(count)
    slotCount.removeLast(count)
  }

  /// About how many things stand inside one: they have the numbers behind its own, but for what was added later.
  package func extent(of entity: EntityID) -> Int {
    var last = entity.index
    while lastChild[last] != Self.none { last = Int(lastChild[last]) }
    return max(0, last - entity.index)
  }

  package func isWithoutChildren(_ entity: EntityID) -> Bool { firstChild[entity.index] == Self.none }

  package func children(_ entity: EntityID) -> [EntityID] {
    var result: [EntityID] = []
    var next = firstChild[entity.index]
    while next != Self.none {
      result.append(EntityID(next))
      next = nextSibling[Int(next)]
    }
    return result
  }

  /// What comes behind a thing among all that stand in another one, outer before inner, in the order of the text; `none` behind the last.
  @inline(__always)
  func next(behind thing: UInt32, inside outer: EntityID) -> UInt32 {
    var last = Int(thing)
    var next = firstChild[last]
    while next == Self.none {
      next = nextSibling[last]
      if next != Self.none { break }
      let parent = parents[last]
      if parent == outer || parent == .program { break }
      last = parent.index
    }
    return next
  }

  func slotRange(of entity: EntityID) -> Range<Int> {
    let start = Int(firstSlot[entity.index])
    return start..<(start + Int(slotCount[entity.index]))
  }

  package func slots(of entity: EntityID) -> ArraySlice<Slot> {
    let start = Int(firstSlot[entity.index])
    return slots[start..<(start + Int(slotCount[entity.index]))]
  }
}

extension Model {
  package func kind(of entity: EntityID) -> KindID { entities.kinds[entity.index] }
  package func isA(_ entity: EntityID, _ kind: KindID) -> Bool { schema.isBelow(entities.kinds[entity.index], kind) }
  package func parent(of entity: EntityID) -> EntityID? {
    let parent = entities.parents[entity.index]
    return parent == .program ? nil : parent
  }
  package func source(of entity: EntityID) -> SourceID { SourceID(Int(entities.sources[entity.index])) }

  /// The place of an entity's name, or of the word at its head where it has none.
  package func place(of entity: EntityID) -> Place {
    let source = self.source(of: entity)
    let parts = DeclarationParts(tree(source), entities.nodes[entity.index])
    return place(source, parts.name ?? parts.head)
  }

  /// The name of an entity as the author wrote it; for one without a name, the word of its kind.
  package func name(of entity: EntityID) -> String { isHidden(entity) ? alias(ofSecret: entity) : spelled(entity) }

  /// Its name for those who may know it.
  func spelled(_ entity: EntityID) -> String {
    let name = entities.names[entity.index]
    return name == Entities.noName ? word(kind(of: entity)) : spelling(name)
  }

  /// What an entity is called, as a number; the same for all that have no name.
  package func nameID(of entity: EntityID) -> NameID { entities.names[entity.index] }

  /// The shortest English id for people and data: of its names, the first that is written in Latin letters.
  package func id(of entity: EntityID) -> String {
    let name = self.name(of: entity)
    if isHidden(entity) { return name }
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    let latin = entities.aliases[entity]?.lazy.map { self.spelling($0) }.first { $0.utf8.allSatisfy { $0 < 0x80 } }
    return latin ?? name
  }

  /// `FloodResponse.verify`: the id with those of the things around it, up to the nearest that holds a whole plan.
  package func path(of entity: EntityID) -> String {
    var parts = [id(of: entity)]
    var next = parent(of: entity)
    while let outer = next {
      parts.append(id(of: outer))
      next = parent(of: outer)
    }
    return parts.reversed().joined(separator: ".")
  }

  package func title(of entity: EntityID, language: String) -> String? { titles(of: entity)[language] }

  /// The titles of an entity by language tag.
  package func titles(of entity: EntityID) -> [String: String] {
    if isHidden(entity) { return Self.restrictedTitles }
    let titles = statedTitles(of: entity)
    return isGuarded ? titles.mapValues { readable($0) } : titles
  }

  /// Its titles for those who may read them.
  func statedTitles(of entity: EntityID) -> [String: String] {
    let source = self.source(of: entity)
    let node = DeclarationParts(tree(source), entities.nodes[entity.index]).titles
    // Mostly nothing is said of them elsewhere.
    var found = node.map { texts($0, in: source) } ?? [:]
    if let apart = entities.titles[entity] { found.merge(apart) { _, apart in apart } }
    // What stands in a copy has the titles of what it is like; the copy itself is called by its own name, and is not `Any city's plan`.
    if let base = entities.bases[entity], entities.parents[entity.index] != .program { found.merge(statedTitles(of: base)) { own, _ in own } }
    return found
  }

  /// All entities of a kind and the kinds below it, in order.
  package mutating func all(_ kind: KindID) -> [EntityID] {
    if entities.byKind.isEmpty { gatherByKind() }
    if let known = entities.byKind[kind.index] { return known }
    var found: [EntityID] = []
    for raw in entities.all where schema.isBelow(entities.kinds[Int(raw)], kind) { found.append(EntityID(raw)) }
    entities.byKind[kind.index] = found
    return found
  }

  /// The entities of each kind that has none below it, all in one pass: of a large program most kinds are asked for. Those above are few.
  private mutating func gatherByKind() {
    entities.byKind = Array(repeating: nil, count: kinds.count)
    guard entities.count >= limits.fewThings else { return }
    for kind in kinds where schema.isLowest(kind.id) { entities.byKind[kind.id.index] = [] }
    for raw in entities.all { entities.byKind[entities.kinds[Int(raw)].index]?.append(EntityID(raw)) }
  }

  /// The texts of a titles node by language tag; an untagged one is in the language of the program, or the one its letters show.
  package func texts(_ node: Node, in source: SourceID, brace: Unicode.Scalar = "{") -> [String: String] {
    let tree = self.tree(source)
    let bytes = units[Int(source.index)].source.bytes
    guard tree.kind(node) == .titles else {
      if tree.kind(node) == .text {
        let text = Literal.text(in: bytes, at: tree.range(node), brace: brace)
        return [languageOfUntagged(text, in: source): text]
      }
      return [:]
    }
    var result: [String: String] = [:]
    var tag: String?
    for child in tree.children(node) {
      if tree.kind(child) == .language {
        tag = written(source, child)
      } else if tree.kind(child) == .text {
        let text = Literal.text(in: bytes, at: tree.range(child), brace: brace)
        result[tag ?? languageOfUntagged(text, in: source)] = text
        tag = nil
      }
    }
    return result
  }

  /// The languages of a titles node, each once, in the order of their tags: what `texts` has, without the texts.
  func languages(of node: Node, in source: SourceID) -> [String] {
    let tree = self.tree(source)
    func untagged(_ text: Node) -> String {
      if !units[Int(source.index)].isLibrary, let language = header.language { return language }
      return languageOfUntagged(Literal.text(written(source, text)), in: source)
    }
    guard tree.kind(node) == .titles else { return tree.kind(node) == .text ? [untagged(node)] : [] }
    var found: [String] = []
    var tag: String?
    for child in tree.children(node) {
      if tree.kind(child) == .language {
        tag = written(source, child)
      } else if tree.kind(child) == .text {
        let language = tag ?? untagged(child)
        if !found.contains(language) { found.append(language) }
        tag = nil
      }
    }
    return found.count > 1 ? found.sorted() : found
  }

  func languageOfUntagged(_ text: String, in source: SourceID) -> String {
    if !units[Int(source.index)].isLibrary, let language = header.language { return language }
    return text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) } ? "ar" : "en"
  }
}

extension Model {
  /// The entity at a path such as `FloodResponse.verify`; nil if there is none or several.
  package func entity(at path: String) -> EntityID? {
    var current: EntityID?
    for part in path.split(separator: ".") {
      guard let name = names.lookup(String(part)) else { return nil }
      guard case .found(let next) = current.map({ inner(name, of: $0) }) ?? lookup(name, [], from: .program) else { return nil }
      current = next
    }
    return current
  }

  private func inner(_ name: NameID, of outer: EntityID) -> Lookup {
    for candidate in scopes.candidates(name, in: outer) where entities.parents[candidate.index] == outer { return .found(candidate) }
    for candidate in scopes.candidates(name, in: outer) { return .found(candidate) }
    return .nothing
  }

  package func isCalled(_ entity: EntityID, _ name: NameID) -> Bool {
    entities.names[entity.index] == name || entities.aliases[entity]?.contains(name) == true
  }
}
