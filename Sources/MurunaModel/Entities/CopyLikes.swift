import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// A copy of a copy … so deep, or blocks in blocks, are a slip: fields are looked for along the chain.
  static let deepestLike = 100
  static let deepestBlock = 400

  /// Give what is `like` another its copies of the other's children. An own child of the same name is like the other's.
  mutating func copyLikes(_ likes: [LikeClause]) {
    var copying = Copying(budget: limits.copies + limits.copiesPerThing * entities.count)
    for like in likes {
      guard let target = entityAlike(like.path, for: like.entity, like.source) else {
        obscure.insert(like.entity)
        continue
      }
      copying.targets[like.entity] = target
      copying.order.append(like.entity)
      copying.places[like.entity] = place(like.source, like.path)
      entities.bases[like.entity] = target
    }
    guard !copying.order.isEmpty else { return }
    copying.subtreeEnds = subtreeEnds()
    for entity in copying.order { _ = copy(into: entity, &copying, depth: 0) }
  }

  struct LikeClause {
    let entity: EntityID
    let path: Node
    let source: SourceID
  }

  /// What is known while copies are made.
  private struct Copying {
    var budget: Int
    var isOver = false
    var targets: [EntityID: EntityID] = [:]
    /// What is `like` something, as declared: in order of their numbers.
    var order: [EntityID] = []
    var places: [EntityID: Place] = [:]
    var subtreeEnds: [UInt32] = []
    /// How many copies of copies something is; nil while it is being made.
    var depths: [EntityID: Int?] = [:]

    /// What is `like` something and stands in a declared entity.
    func likes(inside block: EntityID) -> ArraySlice<EntityID> {
      guard block.index < subtreeEnds.count else { return [] }
      func first(from raw: UInt32) -> Int {
        var (low, high) = (0, order.count)
        while low < high {
          let middle = (low + high) / 2
          if order[middle].raw < raw { low = middle + 1 } else { high = middle }
        }
        return low
      }
      return order[first(from: block.raw + 1)..<first(from: subtreeEnds[block.index])]
    }
  }

  /// Behind the last entity that stands in each, as declared.
  private func subtreeEnds() -> [UInt32] {
    var ends = (0..<UInt32(entities.count)).map { $0 + 1 }
    for index in ends.indices.reversed() {
      let parent = entities.parents[index]
      if parent != .program { ends[parent.index] = max(ends[parent.index], ends[index]) }
    }
    return ends
  }

  /// Make a copy, after everything that stands in what it copies; the number of copies on the way to the original.
  private mutating func copy(into entity: EntityID, _ copying: inout Copying, depth: Int) -> Int {
    guard let target = copying.targets[entity], let place = copying.places[entity] else { return 0 }
    if let known = copying.depths[entity] {
      if let known { return known }
      reject(entity, &copying, .circularLike, place, Message.circularLike(name(of: entity)), help: Message.circularLikeHelp)
      return 0
    }
    copying.depths[entity] = .some(nil)
    var deepest = 0
    if isInside(entity, target) || isInside(target, entity) {
      reject(entity, &copying, .circularLike, place, Message.circularLike(name(of: entity)), help: Message.circularLikeHelp)
    } else {
      for inner in [target] + copying.likes(inside: target) where inner == target || isInside(inner, target) {
        guard depth < Self.deepestLike else {
          deepest = Self.deepestLike
          break
        }
        deepest = max(deepest, copy(into: inner, &copying, depth: depth + 1))
      }
      // What is like something that cannot be made has nothing of it, and nobody should miss it.
      if obscure.contains(target) { obscure.insert(entity) }
      if deepest >= Self.deepestLike {
        reject(entity, &copying, .tooManyCopies, place, Message.copiesTooDeep)
        deepest = 0
      } else if copying.targets[entity] != nil {
        copyChildren(of: target, into: entity, &copying, place, depth: blockDepth(entity))
      }
    }
    copying.depths[entity] = .some(deepest + 1)
    return deepest + 1
  }

  private mutating func reject(_ entity: EntityID, _ copying: inout Copying, _ code: Code, _ place: Place, _ title: Words, help: Words? = nil) {
    report(code, at: place, title, help: help)
    obscure.insert(entity)
    copying.targets[entity] = nil
    entities.bases[entity] = nil
  }

  private func isInside(_ inner: EntityID, _ outer: EntityID) -> Bool {
    var next = inner
    while next != .program {
      if next == outer { return true }
      next = entities.parents[next.index]
    }
    return false
  }

  private func blockDepth(_ entity: EntityID) -> Int {
    var depth = 0
    var next = entity
    while next != .program {
      depth += 1
      next = entities.parents[next.index]
    }
    return depth
  }

  private mutating func copyChildren(of original: EntityID, into copy: EntityID, _ copying: inout Copying, _ place: Place, depth: Int) {
    let children = entities.children(original)
    if !children.isEmpty, depth >= Self.deepestBlock {
      giveUp(&copying, place, Message.copiesTooDeep)
      return
    }
    var own: [NameID: EntityID] = [:]
    for child in entities.children(copy) where entities.names[child.index] != Entities.noName { own[entities.names[child.index]] = child }
    for child in children {
      let name = entities.names[child.index]
      if let mine = own[name] {
        if entities.bases[mine] == nil {
          entities.bases[mine] = child
          copyChildren(of: child, into: mine, &copying, place, depth: depth + 1)
        }
        continue
      }
      copying.budget -= 1 + depth
      guard copying.budget >= 0 else {
        giveUp(&copying, place, Message.tooManyCopies)
        return
      }
      let made = entities.add(entities.kinds[child.index], name, in: copy, source(of: child), entities.nodes[child.index])
      entities.bases[made] = child
      if name != Entities.noName { enter(made, as: name) }
      if let aliases = entities.aliases[child] {
        entities.aliases[made] = aliases
        for alias in aliases { enter(made, as: alias) }
      }
      if let defaults = entities.defaults[child] { entities.defaults[made] = defaults }
      copyChildren(of: child, into: made, &copying, place, depth: depth + 1)
    }
    if entities.defaults[copy] == nil, let defaults = entities.defaults[original] { entities.defaults[copy] = defaults }
  }

  /// One finding for all that is not copied.
  private mutating func giveUp(_ copying: inout Copying, _ place: Place, _ title: Words) {
    if !copying.isOver { report(.tooManyCopies, at: place, title) }
    copying.isOver = true
  }

  /// What an entity says it is like: a thing of its own kind.
  private mutating func entityAlike(_ path: Node, for entity: EntityID, _ source: SourceID) -> EntityID? {
    reference(path, fitting: kinds[kind(of: entity).index].lineage.last.map { [$0] } ?? [], from: entity, source)
  }

  /// `titles ar { FloodResponse.verify: "…" }`
  mutating func readTitlesApart() {
    for (index, unit) in units.enumerated() where unit.tree.count > 0 {
      let source = SourceID(index)
      for statement in rootStatements(of: index, .titles) {
        let parts = DeclarationParts(unit.tree, statement)
        guard let language = parts.name, let body = parts.body else { continue }
        let tag = written(source, language)
        checkTitlesApart(language, body, source)
        for entry in unit.tree.children(body) where unit.tree.kind(entry) == .field {
          let field = FieldParts(unit.tree, entry)
          guard let value = field.value, let text = texts(value, in: source).values.first,
            let entity = reference(field.head, fitting: [], from: .program, source)
          else { continue }
          entities.titles[entity, default: [:]][tag] = text
        }
      }
    }
  }

  /// `change X { … }` where X is an entity (rules see to theirs).
  mutating func collectChanges() {
    var changes: [ThingChange] = []
    for (index, unit) in units.enumerated() where unit.tree.count > 0 {
      for statement in rootStatements(of: index, .change) {
        let parts = DeclarationParts(unit.tree, statement)
        guard let name = parts.name, let body = parts.body else { continue }
        if unit.tree.kind(name) == .name, ruleNames.contains(unit.tree.nameID(name)) { continue }
        changes.append(ThingChange(source: SourceID(index), name: name, body: body))
      }
    }
    declare(in: changes)
    for change in changes {
      guard let entity = reference(change.name, fitting: [], from: .program, change.source) else { continue }
      entities.changes[entity, default: []].append((change.source, change.body))
    }
  }

  private struct ThingChange {
    let source: SourceID
    let name: Node
    let body: Node
  }

  /// What is declared in the braces of changes joins what stands in the thing, behind it: `change Flood { action warn { … } }`. What is like that
  /// thing does not have it, as it has none of the fields that changes set.
  private mutating func declare(in changes: [ThingChange]) {
    var waiting: [ThingChange] = []
    for change in changes {
      let tree = units[Int(change.source.index)].tree
      if tree.children(change.body).contains(where: { tree.kind($0) == .declaration || tree.kind($0) == .defaults }) { waiting.append(change) }
    }
    var likes: [LikeClause] = []
    // A change may name what another declares, wherever that stands.
    for _ in 0..<Self.deepestLike where !waiting.isEmpty {
      let before = waiting.count
      var left: [ThingChange] = []
      for change in waiting {
        guard let entity = resolve(change.name, fitting: [], from: .program, change.source) else {
          left.append(change)
          continue
        }
        declareAll(in: change.body, of: entity, change.source, &likes)
      }
      waiting = left
      if left.count == before { break }
    }
    if !likes.isEmpty { copyLikes(likes) }
  }
}
