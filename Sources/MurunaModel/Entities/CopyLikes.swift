import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// At most so many entities are made by copying: nested copies grow like a power.
  static let mostCopies = 200_000
  static let deepestLike = 32

  /// Give what is `like` another its copies of the other's children. An own child of the same name is like the other's.
  mutating func copyLikes(_ likes: [(entity: EntityID, path: Node, source: SourceID)]) {
    var targets: [EntityID: EntityID] = [:]
    for (entity, path, source) in likes {
      guard let target = entityAlike(path, for: entity, source) else { continue }
      targets[entity] = target
      entities.bases[entity] = target
    }
    var state: [EntityID: Bool] = [:]
    var budget = Self.mostCopies
    for (entity, path, source) in likes { copy(into: entity, targets, &state, &budget, place(source, path), depth: 0) }
  }

  private mutating func copy(
    into entity: EntityID, _ targets: [EntityID: EntityID], _ state: inout [EntityID: Bool], _ budget: inout Int, _ place: Place,
    depth: Int
  ) {
    guard let target = targets[entity], state[entity] != true else { return }
    if state[entity] == false || depth > Self.deepestLike {
      report(.circularLike, at: place, Message.circularLike(name(of: entity)))
      entities.bases[entity] = nil
      state[entity] = true
      return
    }
    state[entity] = false
    // What it is like may itself be a copy, or hold copies.
    copy(into: target, targets, &state, &budget, place, depth: depth + 1)
    if isInside(entity, target) || isInside(target, entity) {
      report(.circularLike, at: place, Message.circularLike(name(of: entity)))
      entities.bases[entity] = nil
    } else {
      copyChildren(of: target, into: entity, &budget, place)
    }
    state[entity] = true
  }

  private func isInside(_ inner: EntityID, _ outer: EntityID) -> Bool {
    var next = inner
    while next != .program {
      if next == outer { return true }
      next = entities.parents[next.index]
    }
    return false
  }

  private mutating func copyChildren(of original: EntityID, into copy: EntityID, _ budget: inout Int, _ place: Place) {
    var own: [NameID: EntityID] = [:]
    for child in entities.children(copy) where entities.names[child.index] != Entities.noName { own[entities.names[child.index]] = child }
    for child in entities.children(original) {
      budget -= 1
      guard budget >= 0 else {
        if budget == -1 { report(.tooManyCopies, at: place, Message.tooManyCopies) }
        return
      }
      let name = entities.names[child.index]
      if let mine = own[name] {
        if entities.bases[mine] == nil {
          entities.bases[mine] = child
          copyChildren(of: child, into: mine, &budget, place)
        }
        continue
      }
      let made = entities.add(entities.kinds[child.index], name, in: copy, source(of: child), entities.nodes[child.index])
      entities.bases[made] = child
      if name != Entities.noName { enter(made, as: name) }
      if let aliases = entities.aliases[child] {
        entities.aliases[made] = aliases
        for alias in aliases { enter(made, as: alias) }
      }
      if let defaults = entities.defaults[child] { entities.defaults[made] = defaults }
      copyChildren(of: child, into: made, &budget, place)
    }
    if entities.defaults[copy] == nil, let defaults = entities.defaults[original] { entities.defaults[copy] = defaults }
  }

  /// What an entity says it is like: a thing of its own kind.
  private mutating func entityAlike(_ path: Node, for entity: EntityID, _ source: SourceID) -> EntityID? {
    reference(path, fitting: kinds[kind(of: entity).index].lineage.last.map { [$0] } ?? [], from: entity, source)
  }

  /// `titles ar { FloodResponse.verify: "…" }`
  mutating func readTitlesApart() {
    for (index, unit) in units.enumerated() where unit.tree.count > 0 {
      let source = SourceID(index)
      for statement in unit.tree.children(unit.tree.root) where unit.tree.kind(statement) == .declaration {
        guard let head = unit.tree.firstChild(statement), unit.tree.kind(head) == .name, kernel.word(unit.tree.nameID(head)) == .titles
        else { continue }
        let parts = DeclarationParts(unit.tree, statement)
        guard let language = parts.name, let body = parts.body else { continue }
        let tag = written(source, language)
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
    for (index, unit) in units.enumerated() where unit.tree.count > 0 {
      let source = SourceID(index)
      for statement in unit.tree.children(unit.tree.root) where unit.tree.kind(statement) == .declaration {
        guard let head = unit.tree.firstChild(statement), unit.tree.kind(head) == .name, kernel.word(unit.tree.nameID(head)) == .change
        else { continue }
        let parts = DeclarationParts(unit.tree, statement)
        guard let name = parts.name, let body = parts.body else { continue }
        if unit.tree.kind(name) == .name, ruleNames.contains(unit.tree.nameID(name)) { continue }
        guard let entity = reference(name, fitting: [], from: .program, source) else { continue }
        entities.changes[entity, default: []].append((source, body))
      }
    }
  }
}
