import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// Goes on from a program that has been read to one with other statements at its end, reading only what is new.
///
/// An entry of a session says something of a few things. What it may say here is little, and `nil` is always a right answer (the program is
/// then read as a whole): fields of things, by `change`; and new things of kinds of which there are some, under names that no text of the
/// program has ever mentioned. So no name, list, copy or default that was read before can mean something else than it did. Whatever is wrong
/// with an entry makes it `nil` too, apart from fields that are missing.
struct Continuation {
  var model: Model
  private(set) var change = Change()
  /// Names up to here were mentioned before.
  private let spoken: UInt32
  /// Things that existed, of which something else is said.
  private var changed: Set<EntityID> = []

  private init(_ model: Model) {
    self.model = model
    spoken = UInt32(model.names.count)
  }
}

extension Model {
  /// The program with other files, of which the first are mostly those that it has; nil where that takes a new reading. The model is one
  /// that has not been judged yet.
  package func continued(with files: Chunked<Source>) -> (model: Model, change: Change, read: [Int])? {
    guard canBeContinued, let first = units.firstIndex(where: { !$0.isLibrary }) else { return nil }
    return Continuation.going(on: self, with: files, first)
  }

  var canBeContinued: Bool { canTellFaults && !secrets.areThere }
  /// Whether it can be told of an entry alone what is wrong with it.
  var canTellFaults: Bool { damage.isEmpty && sparing == nil && omitted.allSatisfy { $0 == 0 } }
}

extension Continuation {
  fileprivate static func going(on model: Model, with files: Chunked<Source>, _ first: Int) -> (model: Model, change: Change, read: [Int])? {
    var next = Continuation(model)
    let old = model.units.count - first
    guard !files.isEmpty, first + files.count < Int(UInt16.max) else { return nil }
    var touched: [Int] = []
    for index in 0..<min(old, files.count) where !isSame(model.units[first + index].source, files[index]) { touched.append(first + index) }
    // What other versions of a file, or files that are gone, say.
    let gone = Set(touched).union(first + min(old, files.count)..<first + old)
    // Files that say the same as before from here on are taken back, and in again: what one of them declared is gone.
    var kept = first + min(old, files.count)
    if let earliest = gone.min(), gone.contains(where: { $0 < kept && !next.saysChangesOnly($0) }) { (kept, touched) = (earliest, []) }
    if let index = (kept..<first + old).first(where: { !next.saysChangesOnly($0) }) {
      guard next.takesBack(from: index) else { return nil }
    }
    guard first + files.count - kept <= mostTakenIn else { return nil }
    next.forget(gone.union(kept..<first + old))
    if kept < first + old {
      next.takeBack(from: kept)
      next.model.units.removeLast(first + old - kept)
    }
    for index in touched {
      next.read(files[index - first], at: index)
      guard next.isPlain(index, mayDeclare: false), !next.mentionsLater(index) else { return nil }
    }
    let count = next.model.entities.count
    let added = kept..<first + files.count
    for index in added {
      next.read(files[index - first], at: index)
      guard next.isPlain(index, mayDeclare: true) else { return nil }
      next.model.continuing.taken.append((UInt32(index), UInt32(next.model.entities.count)))
      guard next.declare(in: index) else { return nil }
    }
    for index in touched + Array(added) { next.mention(in: index) }
    for index in touched + Array(added) { next.collectChanges(in: index) }
    guard next.resolve(from: count) else { return nil }
    return (next.model, next.change, touched + Array(added))
  }

  /// A program with one more file, and what was told of that; nil where it cannot be read by itself.
  static func taking(_ file: Source, into model: Model) -> Continuation? {
    var next = Continuation(model)
    let (index, count) = (model.units.count, model.entities.count)
    next.read(file, at: index)
    guard next.isPlain(index, mayDeclare: true), next.declare(in: index) else { return nil }
    next.mention(in: index)
    next.collectChanges(in: index)
    guard next.resolveEach(from: count) else { return nil }
    return next
  }

  /// Of more files a program is read as a whole: that costs no more.
  private static var mostTakenIn: Int { 1_000 }

  private static func isSame(_ one: Source, _ other: Source) -> Bool { one.path == other.path && one.bytes == other.bytes }

  private mutating func read(_ file: Source, at index: Int) {
    let unit = Model.Unit(source: file, tree: parse(file.bytes, names: &model.names), isLibrary: false)
    if index < model.units.count { model.units[index] = unit } else { model.units.append(unit) }
    if unit.tree.hasHoles { model.hasHoles = true }
  }

  // MARK: Going back

  /// Whether everything that is declared from a file on was taken in here: then no text before it has mentioned any of it.
  private func takesBack(from unit: Int) -> Bool {
    model.continuing.taken.contains { $0.unit == UInt32(unit) } && model.entities.bases.isEmpty
  }

  /// Whether a file speaks of what was taken in after it: that could not be taken back by itself any more.
  private func mentionsLater(_ unit: Int) -> Bool {
    guard let things = model.continuing.taken.first(where: { $0.unit > UInt32(unit) })?.things else { return false }
    var names: Set<NameID> = []
    for raw in Int(things)..<model.entities.count { names.formUnion([model.entities.names[raw]] + (model.entities.aliases[EntityID(UInt32(raw))] ?? [])) }
    let tree = model.units[unit].tree
    return (0..<tree.count).contains { tree.kind(Node($0)) == .name && names.contains(tree.nameID(Node($0))) }
  }

  /// Forget the things that are declared from a file on. They have the highest numbers, and stand in no other.
  private mutating func takeBack(from unit: Int) {
    guard let taken = model.continuing.taken.first(where: { $0.unit >= UInt32(unit) }) else { return }
    let count = Int(taken.things)
    for raw in stride(from: model.entities.count - 1, through: count, by: -1) {
      let entity = EntityID(UInt32(raw))
      if model.continuing.incomplete.remove(entity) != nil { model.takeBackMissing(of: entity) }
      for slot in model.entities.slots(of: entity) { change.add(slot, in: model) }
      change.kinds.formUnion(model.kinds[model.kind(of: entity).index].lineage)
      for name in [model.entities.names[raw]] + (model.entities.aliases[entity] ?? []).reversed() {
        model.leave(entity, as: name)
        model.continuing.freed.insert(name)
      }
      changed.remove(entity)
      for kind in model.kinds[model.kind(of: entity).index].lineage {
        if kind.index < model.allLists.count { model.allLists[kind.index] = nil }
        if kind.index < model.entities.byKind.count, model.entities.byKind[kind.index] != nil { model.entities.byKind[kind.index]?.removeLast() }
      }
    }
    model.entities.removeLast(model.entities.count - count)
    model.continuing.taken.removeAll { $0.unit >= UInt32(unit) }
    model.suggested = Suggestions()
  }

  // MARK: What may be said

  private func saysChangesOnly(_ index: Int) -> Bool {
    let tree = model.units[index].tree
    guard tree.faults.isEmpty, tree.count > 0 else { return tree.faults.isEmpty }
    return tree.children(tree.root).allSatisfy { word(at: $0, tree) == .change && DeclarationParts(tree, $0).body.map { saysFieldsOnly($0, tree) } ?? true }
  }

  private func word(at statement: Node, _ tree: SyntaxTree) -> KernelWord? {
    guard tree.kind(statement) == .declaration, let head = tree.firstChild(statement), tree.kind(head) == .name else { return nil }
    return model.kernel.word(tree.nameID(head))
  }

  /// Whether a file says nothing but what can be taken in by itself.
  private mutating func isPlain(_ index: Int, mayDeclare: Bool) -> Bool {
    let tree = model.units[index].tree
    guard tree.faults.isEmpty else { return false }
    guard tree.count > 0 else { return true }
    return tree.children(tree.root).allSatisfy { statement in
      if word(at: statement, tree) == .change { return isPlainChange(statement, tree) }
      return mayDeclare && isPlainThing(statement, tree)
    }
  }

  private func isPlainChange(_ statement: Node, _ tree: SyntaxTree) -> Bool {
    let parts = DeclarationParts(tree, statement)
    guard let name = parts.name, let body = parts.body, target(name, tree) != nil else { return false }
    return saysFieldsOnly(body, tree)
  }

  private func saysFieldsOnly(_ body: Node, _ tree: SyntaxTree) -> Bool { tree.children(body).allSatisfy { tree.kind($0) == .field } }

  private func target(_ name: Node, _ tree: SyntaxTree) -> EntityID? {
    guard let segments = tree.segments(name), !(segments.count == 1 && model.ruleNames.contains(tree.nameID(segments[0]))),
      case .found(let entity) = model.look(up: segments, tree, [], from: .program)
    else { return nil }
    return entity
  }

  private mutating func isPlainThing(_ statement: Node, _ tree: SyntaxTree) -> Bool {
    // Copies, and what changes declare, are numbered behind all that stands in the texts, and would have to move.
    guard model.entities.bases.isEmpty, !model.entities.hasAdditions, tree.kind(statement) == .declaration, word(at: statement, tree) == nil else { return false }
    let parts = DeclarationParts(tree, statement)
    guard tree.kind(parts.head) == .name, let kind = model.schema.kinds[tree.nameID(parts.head)], parts.like == nil, parts.parent == nil,
      let name = parts.name
    else { return false }
    guard model.isPresent(kind), model.continuing.listed.isDisjoint(with: model.kinds[kind.index].lineage) else { return false }
    guard ([name] + parts.aliases).allSatisfy({ isNew($0, tree) }) else { return false }
    guard let body = parts.body else { return true }
    return tree.children(body).allSatisfy { tree.kind($0) == .field || isPlainThing($0, tree) }
  }

  /// Whether a name was never mentioned, and cannot be taken for one that was.
  private mutating func isNew(_ node: Node, _ tree: SyntaxTree) -> Bool {
    guard tree.kind(node) == .name, tree.nameID(node).raw >= spoken || model.continuing.freed.contains(tree.nameID(node)), !model.continuing.hasUnknownNames else { return false }
    let spelling = model.spelling(tree.nameID(node))
    guard model.continuing.hasForeignNames else { return spelling.utf8.allSatisfy { $0 < 0x80 } }
    // Wherever in the entry it stands, it is taken to stand beside the others.
    return Model.lookalikeKeys(of: spelling, in: .program).allSatisfy { model.continuing.lookalikes.insert($0).inserted }
  }

  // MARK: Taking it in

  private mutating func forget(_ gone: Set<Int>) {
    guard !gone.isEmpty else { return }
    // In no order: each is looked at by itself.
    for (entity, changes) in model.entities.changes where changes.contains(where: { gone.contains(Int($0.source.index)) }) {
      let left = changes.filter { !gone.contains(Int($0.source.index)) }
      model.entities.changes[entity] = left.isEmpty ? nil : left
      changed.insert(entity)
    }
  }

  /// Names that are spoken of again are not free any more.
  private mutating func mention(in index: Int) {
    guard !model.continuing.freed.isEmpty else { return }
    let tree = model.units[index].tree
    for node in 0..<tree.count where tree.kind(Node(node)) == .name { model.continuing.freed.remove(tree.nameID(Node(node))) }
  }

  private mutating func declare(in index: Int) -> Bool {
    var likes: [Model.LikeClause] = []
    let told = model.reports
    model.collect(in: model.units[index].tree.root, of: .program, SourceID(index), &likes, depth: 0)
    return model.reports == told && likes.isEmpty
  }

  private mutating func collectChanges(in index: Int) {
    let tree = model.units[index].tree
    guard tree.count > 0 else { return }
    for statement in tree.children(tree.root) where word(at: statement, tree) == .change {
      let parts = DeclarationParts(tree, statement)
      guard let name = parts.name, let body = parts.body, let entity = target(name, tree) else { continue }
      model.entities.changes[entity, default: []].append((SourceID(index), body))
      // In the order of the text, wherever this file stands in it.
      model.entities.changes[entity]?.sort { ($0.source.index, $0.body.index) < ($1.source.index, $1.body.index) }
      changed.insert(entity)
    }
  }

  /// Read what is said of things that are new or changed; false where that tells of something wrong.
  private mutating func resolve(from count: Int) -> Bool {
    let details = model.pool.details.count
    let before = model.continuing
    guard resolveEach(from: count) else { return false }
    guard model.continuing.troubled.count == before.troubled.count, model.unknownUses.isEmpty, model.secrets.stated.isEmpty,
      !model.pool.details.dropFirst(details).contains(where: { $0.entries.contains { model.kernel.matches($0.name, .secret) } }),
      !model.claimed.contains(where: { change.things.contains($0) }), !model.obscure.contains(where: { change.things.contains($0) }),
      model.omitted.allSatisfy({ $0 == 0 })
    else { return false }
    model.memo = Memo()
    return true
  }

  /// The same, whatever it tells of; false where a thing cannot be read by itself.
  private mutating func resolveEach(from count: Int) -> Bool {
    if model.entities.count > count { enterByKind(from: count) }
    let before = model.continuing
    model.reportedOnce = []
    for entity in changed.sorted() where entity.index < count {
      guard !before.troubled.contains(entity), !before.asked.contains(entity), !model.obscure.contains(entity), !model.claimed.contains(entity) else { return false }
      resolveAgain(entity)
    }
    for raw in UInt32(count)..<UInt32(model.entities.count) {
      let entity = EntityID(raw)
      model.resolve(entity)
      change.things.insert(entity)
      for slot in model.entities.slots(of: entity) { change.add(slot, in: model) }
      change.kinds.formUnion(model.kinds[model.kind(of: entity).index].lineage)
    }
    model.reportedOnce = nil
    return true
  }

  private mutating func resolveAgain(_ entity: EntityID) {
    let range = model.entities.slotRange(of: entity)
    let old = Array(model.entities.slots[range])
    if model.continuing.incomplete.remove(entity) != nil { model.takeBackMissing(of: entity) }
    model.resolve(entity)
    let new = Array(model.entities.slots(of: entity))
    if new.count <= old.count {
      // Where it was there is room.
      model.entities.slots.removeLast(new.count)
      model.entities.slots.replaceSubrange(range.lowerBound..<range.lowerBound + new.count, with: new)
      model.entities.firstSlot[entity.index] = UInt32(range.lowerBound)
    }
    change.things.insert(entity)
    change.altered.insert(entity)
    for slot in old where !new.contains(where: { Self.isSame(slot, $0) }) { change.add(slot, in: model) }
    for slot in new where !old.contains(where: { Self.isSame(slot, $0) }) { change.add(slot, in: model) }
  }

  /// What is read of the same words means the same.
  private static func isSame(_ one: Entities.Slot, _ other: Entities.Slot) -> Bool {
    one.field == other.field && one.node == other.node && one.source == other.source && one.manner == other.manner
  }

  private mutating func enterByKind(from count: Int) {
    model.suggested = Suggestions()
    for raw in UInt32(count)..<UInt32(model.entities.count) {
      for kind in model.kinds[model.kind(of: EntityID(raw)).index].lineage {
        if kind.index < model.entities.byKind.count { model.entities.byKind[kind.index]?.append(EntityID(raw)) }
        if kind.index < model.allLists.count { model.allLists[kind.index] = nil }
      }
    }
  }
}

extension Model {
  /// What was told of the missing fields of a thing is no longer told.
  fileprivate mutating func takeBackMissing(of entity: EntityID) {
    let place = place(of: entity)
    guard let index = diagnostics.lastIndex(where: { $0.code == .missingField && $0.place == place }) else { return }
    kept[diagnostics[index].severity.rawValue] -= 1
    diagnostics.remove(at: index)
  }
}
