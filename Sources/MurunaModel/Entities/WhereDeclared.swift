import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Where things are declared, what stands in them and what is said of them: for whoever takes some of it away.
extension Model {
  /// Things of a name, or at a path, of a program's own: the outermost of those that are called so.
  package func things(called path: String) -> [EntityID] {
    var found: [EntityID] = []
    for (index, part) in path.split(separator: ".").enumerated() {
      guard let name = names.lookup(String(part)) else { return [] }
      if index == 0 {
        found = scopes.candidates(name, in: .program).filter { !isOfLibrary($0) }
        let outermost = found.filter { entities.parents[$0.index] == .program }
        if !outermost.isEmpty { found = outermost }
      } else {
        found = found.flatMap { outer in
          let all = Array(scopes.candidates(name, in: outer))
          let direct = all.filter { entities.parents[$0.index] == outer }
          return direct.isEmpty ? all : direct
        }
      }
    }
    return found.withoutRepeats.sorted()
  }

  private func isOfLibrary(_ entity: EntityID) -> Bool { units[Int(entities.sources[entity.index])].isLibrary }

  /// Everything that stands in a thing, at any depth, in order; with its name and those around it, as numbers.
  package func inside(_ entity: EntityID) -> [(names: [UInt32], entity: EntityID)] {
    var found: [(names: [UInt32], entity: EntityID)] = []
    var waiting = entities.children(entity).reversed().map { (names: [entities.names[$0.index].raw], entity: $0) }
    while let next = waiting.popLast() {
      found.append(next)
      waiting += entities.children(next.entity).reversed().map { (next.names + [entities.names[$0.index].raw], $0) }
    }
    return found
  }

  /// The fields that a thing says itself, or changes of it, each once.
  package func fieldsSaid(of entity: EntityID) -> [FieldID] {
    entities.slots(of: entity).filter { $0.manner == .own || $0.manner == .changed }.map(\.field).withoutRepeats
  }

  /// A thing by its names and those around it, whoever may read them: to tell it from all others, and for nobody's eyes.
  package func identity(of entity: EntityID) -> String {
    var parts = [IdentityKey.of(spelled(entity))]
    var next = parent(of: entity)
    while let outer = next {
      parts.append(IdentityKey.of(spelled(outer)))
      next = parent(of: outer)
    }
    return parts.reversed().joined(separator: ".")
  }

  /// The field of a thing that is called so, in either language, by one name; nil where it has none.
  package func fieldIdentity(_ word: String, of entity: EntityID) -> String? {
    names.lookup(word).flatMap { schema.fields[.init(kind: kind(of: entity), name: $0)] }.map { called($0).english }
  }

  /// A thing with the word of its kind: `action warn`.
  package func head(of entity: EntityID) -> Called {
    let kind = called(kind(of: entity))
    if nameID(of: entity) == Entities.noName { return kind }
    let name = name(of: entity)
    return Called(english: kind.english + " " + name, arabic: kind.arabic + " " + name)
  }

  /// The text that declares a thing: its file, and the bytes in it. Nil for what is there only because what it stands in is like another thing.
  package func declaration(of entity: EntityID) -> (path: String, bytes: Range<Int>)? {
    if isMadeByCopying(entity) { return nil }
    let unit = units[Int(entities.sources[entity.index])]
    return (unit.source.path, unit.tree.range(entities.nodes[entity.index]).indices)
  }

  /// The innermost thing whose text a place is in, where nothing else stands in it.
  package func leaf(at place: Place) -> EntityID? {
    let found = entities.all.lazy.map { EntityID($0) }.filter { entity in
      guard entities.sources[entity.index] == UInt16(place.source.index), !isMadeByCopying(entity) else { return false }
      return tree(place.source).range(entities.nodes[entity.index]).indices.contains(Int(place.range.start))
    }
    guard let innermost = Array(found).last, entities.isWithoutChildren(innermost), nameID(of: innermost) != Entities.noName else { return nil }
    return innermost
  }

  /// The changes that say something of a thing, whole.
  package func changes(of entity: EntityID) -> [(path: String, bytes: Range<Int>)] {
    (entities.changes[entity] ?? []).map { change in
      let unit = units[Int(change.source.index)]
      let body = unit.tree.range(change.body).indices
      let statement = rootStatements(of: Int(change.source.index)).map { unit.tree.range($0.node).indices }.first { $0.contains(body.lowerBound) }
      return (unit.source.path, statement ?? body)
    }
  }
  /// The same of what is called so and is no thing of a program, as a rule.
  package func changes(called name: String) -> [(path: String, bytes: Range<Int>)] {
    guard let wanted = names.lookup(name) else { return [] }
    return units.indices.filter { !units[$0].isLibrary }.flatMap { index -> [(path: String, bytes: Range<Int>)] in
      let tree = units[index].tree
      return rootStatements(of: index, .change).compactMap { statement in
        guard let name = DeclarationParts(tree, statement).name, tree.kind(name) == .name, tree.nameID(name) == wanted else { return nil }
        return (units[index].source.path, tree.range(statement).indices)
      }
    }
  }
}
