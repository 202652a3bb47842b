import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// Who is called what, and where: every entity is entered under its names in each block around it, and in the program.
struct Scopes: Sendable {
  struct Key: Sendable {
    let block: EntityID
    let name: NameID
  }
  struct Entry: Sendable {
    let entity: EntityID
    let next: UInt32
  }

  private var heads = Numbered<Key, UInt32>()
  /// By name, of the program as a whole: nearly every name is looked up there first.
  private var programHeads: [UInt32] = []
  private(set) var entries: [Entry] = []

  mutating func enter(_ entity: EntityID, as name: NameID, in block: EntityID) {
    if block == .program {
      while programHeads.count <= Int(name.raw) { programHeads.append(Entities.none) }
      entries.append(Entry(entity: entity, next: programHeads[Int(name.raw)]))
      programHeads[Int(name.raw)] = UInt32(entries.count - 1)
      return
    }
    var next = heads.update(UInt32(entries.count), at: Key(block: block, name: name)) ?? Entities.none
    if next == Self.left { next = Entities.none }
    entries.append(Entry(entity: entity, next: next))
  }

  /// A name that nothing is called any more.
  private static let left = UInt32.max - 1

  /// Take out the newest entry of a name, if it is a thing's.
  mutating func leave(_ entity: EntityID, as name: NameID, in block: EntityID) {
    let newest = first(name, in: block)
    guard newest != Entities.none, entries[Int(newest)].entity == entity else { return }
    let next = entries[Int(newest)].next
    if block == .program {
      programHeads[Int(name.raw)] = next
      if Int(newest) == entries.count - 1 { entries.removeLast() }
      return
    }
    heads[Key(block: block, name: name)] = next == Entities.none ? Self.left : next
    if Int(newest) == entries.count - 1 { entries.removeLast() }
  }

  /// The newest entry of a name in a block, or `none`.
  func first(_ name: NameID, in block: EntityID) -> UInt32 {
    if block == .program { return Int(name.raw) < programHeads.count ? programHeads[Int(name.raw)] : Entities.none }
    guard let newest = heads[Key(block: block, name: name)], newest != Self.left else { return Entities.none }
    return newest
  }

  /// Entities of a name in a block at any depth, newest first.
  func candidates(_ name: NameID, in block: EntityID) -> Candidates { Candidates(scopes: self, next: first(name, in: block)) }

  struct Candidates: Sequence, IteratorProtocol {
    let entries: [Entry]
    var upcoming: UInt32
    init(scopes: Scopes, next: UInt32) {
      entries = scopes.entries
      upcoming = next
    }
    mutating func next() -> EntityID? {
      guard upcoming != Entities.none else { return nil }
      let entry = entries[Int(upcoming)]
      upcoming = entry.next
      return entry.entity
    }
  }
}

extension Model {
  /// The second pass: every declaration of a kind becomes an entity, then what is `like` another gets its copies.
  mutating func collectEntities() {
    var likes: [LikeClause] = []
    for (index, unit) in units.enumerated() where unit.tree.count > 0 {
      collect(in: unit.tree.root, of: .program, SourceID(index), &likes, depth: 0)
    }
    copyLikes(likes)
    readTitlesApart()
    collectChanges()
  }

  mutating func collect(
    in body: Node, of parent: EntityID, _ source: SourceID, _ likes: inout [LikeClause],
    depth: Int
  ) {
    let tree = units[Int(source.index)].tree
    var next = tree.firstChild(body)
    while let statement = next {
      next = tree.next(statement, in: body)
      switch tree.kind(statement) {
      case .declaration: declare(statement, in: parent, source, &likes, depth: depth)
      case .field where parent != .program && seemsToDeclare(statement, tree):
        let parts = FieldParts(tree, statement)
        if declaresWithColon(parts, in: kind(of: parent), source), let value = parts.value { _ = declarationWithColon(parts, value, source) }
      case .defaults:
        guard let head = tree.firstChild(statement), let body = tree.children(statement).first(where: { tree.kind($0) == .body }) else { continue }
        if parent == .program {
          report(.defaultsOutside, at: place(source, head), Message.defaultsOutside)
        } else if let kind = kind(at: head, in: source) {
          entities.defaults[parent, default: []].append(.init(kind: kind, source: source, body: body))
        }
      default: continue
      }
    }
  }

  /// What is declared in the braces of a change: it must not be there yet.
  mutating func declareAll(in body: Node, of entity: EntityID, _ source: SourceID, _ likes: inout [LikeClause]) {
    let tree = units[Int(source.index)].tree
    for statement in tree.children(body) {
      switch tree.kind(statement) {
      case .declaration:
        let parts = DeclarationParts(tree, statement)
        if let name = parts.name, tree.kind(name) == .name, tree.kind(parts.head) == .name, kernel.word(tree.nameID(parts.head)) == nil,
          let kind = kindID(tree.nameID(parts.head), in: source), let known = duplicate(of: tree.nameID(name), kind, in: entity)
        {
          report(
            .declarationInChange, at: place(source, name), Message.declaredAlready(called(kind), spelling(tree.nameID(name)), in: path(of: entity)),
            related: [.init(place(of: known), Message.firstHere)], help: Message.declaredAlreadyHelp(path(of: known)))
          continue
        }
        entities.hasAdditions = true
        declare(statement, in: entity, source, &likes, depth: 1)
      case .defaults:
        guard let head = tree.firstChild(statement), let inner = tree.children(statement).first(where: { tree.kind($0) == .body }) else { continue }
        // It comes before what the thing says for all of the kind itself.
        if let kind = kind(at: head, in: source) { entities.defaults[entity, default: []].insert(.init(kind: kind, source: source, body: inner), at: 0) }
      default: continue
      }
    }
  }

  private mutating func declare(
    _ statement: Node, in parent: EntityID, _ source: SourceID,
    _ likes: inout [LikeClause], depth: Int
  ) {
    let tree = units[Int(source.index)].tree
    guard let head = tree.firstChild(statement), tree.kind(head) == .name else { return }
    let word = tree.nameID(head)
    if let kernelWord = kernel.word(word) {
      if parent != .program, kernelWord != .rule || schema.kinds[word] == nil {
        report(.kernelWordInside, at: place(source, head), Message.kernelWordInside(written(source, head)))
      }
      return
    }
    let apart = damage.isEmpty ? nil : kindApart(statement, tree, source)
    guard let kind = apart?.kind ?? kindID(word, in: source) ?? kindByNearKey(head, source) ?? unknownHead(statement, head, parent, source) else { return }
    touch([kind])
    if parent != .program, let field = fieldWithoutColon(statement, of: self.kind(of: parent), source) { return forgottenColon(behind: head, fields[field.index], source) }
    let parts = DeclarationParts(tree, statement)
    var name = Entities.noName
    if let node = parts.name {
      guard tree.kind(node) == .name else {
        report(.unknownName, at: place(source, node), Message.notAName(written(source, node)), help: Message.notANameHelp)
        return
      }
      name = apart?.name ?? tree.nameID(node)
    }
    // Not `parts.name ?? head` where it is passed: the closure that `??` makes of it copied the whole model for each thing.
    let named = parts.name ?? head
    if name != Entities.noName, damage.touches(place(source, named)) {
      damagedNames.insert(name)
      // Of a name that was read from several words, any may be the one that is meant elsewhere.
      for word in written(source, named).split(separator: " ") {
        if let id = names.lookup(String(word)) { damagedNames.insert(id) }
      }
    }
    let entity = entities.add(kind, name, in: parent, source, statement)
    if !damage.isEmpty, damage.swallows(statement, tree, source) { obscure.insert(entity) }
    if name != Entities.noName, let first = duplicate(of: name, kind, in: parent) {
      duplicates.append(.init(finding: diagnostics.count, place: place(source, named), entity: entity, first: first))
      report(
        .duplicateName, at: place(source, named),
        Message.duplicateName(called(kind), spelling(name)), related: [.init(place(of: first), Message.firstHere)], help: Message.duplicateNameHelp)
    }
    if name != Entities.noName { enter(entity, as: name) }
    for alias in parts.aliases {
      let other = tree.nameID(alias)
      guard other != name else { continue }
      if let first = duplicate(of: other, kind, in: parent) {
        report(
          .duplicateName, at: place(source, alias), Message.duplicateName(called(kind), spelling(other)),
          related: [.init(place(of: first), Message.firstHere)], help: Message.duplicateNameHelp)
      }
      entities.aliases[entity, default: []].append(other)
      enter(entity, as: other)
    }
    if let like = parts.like { likes.append(.init(entity: entity, path: like, source: source)) }
    if let parent = parts.parent {
      report(.parentOfEntity, at: place(source, parent), Message.parentOfEntity(written(source, parent)))
    }
    if let body = parts.body { collect(in: body, of: entity, source, &likes, depth: depth + 1) }
  }

  /// Enter an entity under a name in all blocks around it and in the program.
  mutating func enter(_ entity: EntityID, as name: NameID) {
    var block = entities.parents[entity.index]
    while block != .program {
      scopes.enter(entity, as: name, in: block)
      block = entities.parents[block.index]
    }
    scopes.enter(entity, as: name, in: .program)
  }

  /// The opposite of `enter`, for the newest that is called so.
  mutating func leave(_ entity: EntityID, as name: NameID) {
    for block in blocks(around: entity) { scopes.leave(entity, as: name, in: block) }
  }

  /// The blocks that an entity stands in, inner before outer, and the program.
  private func blocks(around entity: EntityID) -> some Sequence<EntityID> {
    let parents = entities.parents
    return sequence(first: parents[entity.index]) { $0 == .program ? nil : parents[$0.index] }
  }

  private func duplicate(of name: NameID, _ kind: KindID, in parent: EntityID) -> EntityID? {
    let root = kinds[kind.index].lineage.last ?? kind
    var next = scopes.first(name, in: parent)
    while next != Entities.none {
      let entry = scopes.entries[Int(next)]
      next = entry.next
      guard entities.parents[entry.entity.index] == parent else { continue }
      if kinds[entities.kinds[entry.entity.index].index].lineage.last == root { return entry.entity }
    }
    return nil
  }

  /// Report a word that no kind has; the kind that was probably meant, if it is clear.
  private mutating func unknownHead(_ statement: Node, _ head: Node, _ parent: EntityID, _ source: SourceID) -> KindID? {
    let written = self.written(source, head)
    // What could not be read was told of, and is no kind that one could guess.
    let isUnreadable = damage.covers(place(source, head))
    if !isUnreadable, parent != .program, let every = Self.everyWords[NearKey.of(written)], everyOfKind(statement, every, head, parent, source) { return nil }
    let near = isUnreadable ? [] : Self.everyWords[NearKey.of(written)].map { [$0] } ?? kindListed(by: head, in: parent, source) ?? kindsMeant(by: written, DeclarationParts(tree(source), statement).body, in: parent, source)
    // `covers FlashFlood`: a field of what is around it, and its colon is missing.
    if parent != .program, let field = schema.fields[.init(kind: kind(of: parent), name: tree(source).nameID(head))], fields[field.index].isStated {
      forgottenColon(behind: head, fields[field.index], source)
    } else {
      // `Elders "Elderly people" { … }`: kinds are written small; what stands there is the name, and its kind is missing.
      let said = DeclarationParts(tree(source), statement)
      let isName = written.first?.isUppercase == true && said.name == nil && said.titles != nil
      let right = isName ? near.map { $0 + " " + written } : near
      report(
        .unknownKind, at: place(source, head), Message.unknownKind(written), help: Message.didYouMean(right) ?? Message.kindsAre,
        fixes: Self.replacement(of: place(source, head), by: right))
      // Go on as if the word that is near had been meant.
      if near.count == 1, let meant = names.lookup(near[0]), let kind = kindID(meant, in: source) { return kind }
      if parent != .program, near == [Keyword.every.spelling.english] || near == [Keyword.every.spelling.arabic] {
        let parts = DeclarationParts(tree(source), statement)
        if let name = parts.name, let body = parts.body, let kind = kind(at: name, in: source) {
          entities.defaults[parent, default: []].append(.init(kind: kind, source: source, body: body))
        }
        return nil
      }
    }
    // The name counts as declared, so that what refers to it stays silent.
    let tree = self.tree(source)
    let parts = DeclarationParts(tree, statement)
    if let name = parts.name, tree.kind(name) == .name { damagedNames.insert(tree.nameID(name)) }
    for alias in parts.aliases { damagedNames.insert(tree.nameID(alias)) }
    markDamaged(in: parts.body, tree, depth: 0)
    return nil
  }

  /// `actions warn { … }` in a playbook: the kind of what a list of the block around it has, by the name of the list.
  private func kindListed(by head: Node, in parent: EntityID, _ source: SourceID) -> [String]? {
    guard parent != .program, let field = schema.fields[.init(kind: kind(of: parent), name: tree(source).nameID(head))], fields[field.index].isInside,
      case .reference(let kinds) = fields[field.index].type, kinds.count == 1
    else { return nil }
    return [Called.isArabic(written(source, head)) ? called(kinds[0]).arabic : called(kinds[0]).english]
  }

  private mutating func kindsMeant(by written: String, _ body: Node?, in parent: EntityID, _ source: SourceID) -> [String] {
    let near = kindsByHabit(written) ?? suggestions(for: written, at: .kinds)
    if let holding = kindsHolding(body, near: near, written, in: parent, source) { return holding }
    return kindsMeant(by: near, written, body, source)
  }

  /// The kinds that a word of habit stands for, where the library has them.
  private func kindsByHabit(_ written: String) -> [String]? {
    let found = Habits.kinds(for: written).filter { names.lookup($0).map { schema.kinds[$0] != nil } ?? false }
    return found.isEmpty ? nil : found
  }

  /// `warning chain WaveChain { … }`: the kind of two words and the name behind it, where all of them were read as one name. That was told of.
  private mutating func kindApart(_ statement: Node, _ tree: SyntaxTree, _ source: SourceID) -> (kind: KindID, name: NameID)? {
    guard let head = tree.firstChild(statement), let node = tree.next(head, in: statement), tree.kind(node) == .name else { return nil }
    let words = written(source, node).split { $0 == " " || $0 == "\t" }.map(String.init)
    guard words.count > 1 else { return nil }
    let first = written(source, head)
    for whole in [first + "_" + words[0], first + words[0]] {
      guard let word = names.lookup(whole), let kind = kindID(word, in: source) else { continue }
      return (kind, names.intern(words.dropFirst().joined(separator: "_")))
    }
    return nil
  }

  /// `لكل الإجراءات { … }`, `all actions { … }`: what every one of a kind says, with the kind in the plural or with its article.
  private mutating func everyOfKind(_ statement: Node, _ every: String, _ head: Node, _ parent: EntityID, _ source: SourceID) -> Bool {
    let tree = self.tree(source), parts = DeclarationParts(tree, statement)
    guard let name = parts.name, let body = parts.body, tree.kind(name) == .name else { return false }
    let written = self.written(source, name)
    let bare = written.hasPrefix("ال") ? String(written.dropFirst(2)) : written
    let plurals = [("", ""), ("s", ""), ("ies", "y"), ("ات", ""), ("ون", ""), ("ين", "")]
    let singulars = plurals.filter { bare.hasSuffix($0.0) }.map { bare.dropLast($0.0.count) + $0.1 }
    guard let found = singulars.first(where: { names.lookup(String($0)).flatMap { kindID($0, in: source) } != nil }).map(String.init), let id = names.lookup(found),
      let kind = kindID(id, in: source)
    else { return false }
    let whole = Place(source, ByteRange(start: tree.range(head).start, end: tree.range(name).end)), right = every + " " + found
    report(.unknownKind, at: whole, Message.writtenAs(self.written(source, head) + " " + written, right), fixes: Self.replacement(of: whole, by: [right]))
    entities.defaults[parent, default: []].append(.init(kind: kind, source: source, body: body))
    return true
  }

  /// The spelling of `every` for what people write instead, by near key.
  private static let everyWords: [String: String] = {
    let every = Keyword.every.spelling
    return Dictionary(uniqueKeysWithValues: Idioms.every.map { (NearKey.of($0.key), $0.value ? every.arabic : every.english) })
  }()

  /// The field of a kind that `city Amman` or `covers FlashFlood` in a body seems to mean, whose colon is missing: what is declared there has
  /// a title, a body or a further name, or is of no kind at all.
  func fieldWithoutColon(_ statement: Node, of kind: KindID, _ source: SourceID) -> FieldID? {
    let tree = self.tree(source)
    guard let head = tree.firstChild(statement), tree.kind(head) == .name, let field = schema.fields[.init(kind: kind, name: tree.nameID(head))] else { return nil }
    if kindID(tree.nameID(head), in: source) == nil { return fields[field.index].isStated ? field : nil }
    let parts = DeclarationParts(tree, statement)
    let isBare = parts.name != nil && parts.body == nil && parts.titles == nil && parts.aliases.isEmpty && parts.like == nil && parts.parent == nil
    let isStated = fields[field.index].derived == nil && !fields[field.index].isInside && fields[field.index].inverse == nil
    return isBare && isStated ? field : nil
  }

  mutating func forgottenColon(behind head: Node, _ field: Field, _ source: SourceID) {
    let end = Place(source, tree(source).range(head).after)
    report(
      .colonMissing, at: end, Message.colonMissing(written(source, head)), help: Message.writeColon(written(source, head)),
      fixes: [Fix(Message.write(":"), .likely, [.init(end, ":")])])
  }
}
