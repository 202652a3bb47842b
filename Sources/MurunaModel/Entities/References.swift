import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// What a name means at a place.
enum Lookup {
  case found(EntityID)
  case several([EntityID])
  /// Something has the name, but is of another kind.
  case wrongKind(EntityID)
  case nothing
}

extension Model {
  /// The entity that a name or a path means from inside `block`, of one of `kinds` (of any if empty); silent.
  package func resolve(_ node: Node, fitting kinds: [KindID], from block: EntityID, _ source: SourceID) -> EntityID? {
    let tree = units[Int(source.index)].tree
    guard let segments = tree.segments(node) else { return nil }
    if case .found(let entity) = look(up: segments, tree, kinds, from: block) { return entity }
    return nil
  }

  func look(up segments: [Node], _ tree: SyntaxTree, _ kinds: [KindID], from block: EntityID) -> Lookup {
    guard let first = segments.first else { return .nothing }
    var result = lookup(tree.nameID(first), segments.count > 1 ? [] : kinds, from: block)
    for (index, segment) in segments.enumerated().dropFirst() {
      guard case .found(let outer) = result else { return result }
      let isLast = index == segments.count - 1
      result = lookup(tree.nameID(segment), isLast ? kinds : [], inside: outer) ?? .nothing
    }
    return result
  }

  /// Look a bare name up: in the blocks outward, then in the whole program.
  func lookup(_ name: NameID, _ kinds: [KindID], from block: EntityID) -> Lookup {
    // Everything is known in the program, and most names are one thing's: then it is the one, whichever block it stands in.
    let newest = scopes.first(name, in: .program)
    guard newest != Entities.none else { return .nothing }
    let entry = scopes.entries[Int(newest)]
    if entry.next == Entities.none { return fits(entry.entity, kinds) ? .found(entry.entity) : .wrongKind(entry.entity) }
    var other: EntityID?
    var next = block
    while next != .program {
      // Most things hold nothing.
      if entities.firstChild[next.index] != Entities.none, let found = lookup(name, kinds, inside: next) {
        if case .wrongKind(let entity) = found { other = other ?? entity } else { return found }
      }
      next = entities.parents[next.index]
    }
    let found = lookup(name, kinds, inside: .program) ?? .nothing
    if case .several = found, let near = nearer(name, kinds, to: block) { return .found(near) }
    if case .nothing = found, let other { return .wrongKind(other) }
    return found
  }

  /// Fitting things of a name in a block: a direct child before deeper ones; nil where the name does not occur.
  private func lookup(_ name: NameID, _ kinds: [KindID], inside block: EntityID) -> Lookup? {
    var found: EntityID?
    var fitting: [EntityID] = []
    var other: EntityID?
    var seen = 0
    var next = scopes.first(name, in: block)
    while next != Entities.none, seen < 10_000 {
      let entry = scopes.entries[Int(next)]
      next = entry.next
      seen += 1
      if !fits(entry.entity, kinds) {
        other = entry.entity
      } else if found == nil {
        found = entry.entity
      } else if found != entry.entity, !fitting.contains(entry.entity) {
        fitting.append(entry.entity)
        if fitting.count == 7 { break }
      }
    }
    guard let found else { return other.map { .wrongKind($0) } }
    if fitting.isEmpty { return .found(found) }
    fitting.append(found)
    if areOneName(fitting) { return fitting.min().map { .found($0) } }
    if block != .program {
      let children = fitting.filter { entities.parents[$0.index] == block }
      if children.count == 1 { return .found(children[0]) }
    }
    return .several(fitting.sorted())
  }

  /// Whether things are one name declared more than once: that was told where it was.
  private func areOneName(_ things: [EntityID]) -> Bool {
    guard let first = things.first else { return false }
    return things.allSatisfy { entities.names[$0.index] == entities.names[first.index] && entities.parents[$0.index] == entities.parents[first.index]
        && kinds[entities.kinds[$0.index].index].lineage.last == kinds[entities.kinds[first.index].index].lineage.last }
  }

  func fits(_ entity: EntityID, _ kinds: [KindID]) -> Bool {
    kinds.isEmpty || kinds.contains { schema.isBelow(entities.kinds[entity.index], $0) }
  }

  /// Of several things of one name, the one that belongs to the block's own organisation or city.
  private func nearer(_ name: NameID, _ kinds: [KindID], to block: EntityID) -> EntityID? {
    guard block != .program else { return nil }
    for field in ["organisation", "city"] {
      guard let field = names.lookup(field), let home = statedEntity(field, around: block) else { continue }
      if case .found(let entity)? = lookup(name, kinds, inside: home) { return entity }
      var near: [EntityID] = []
      for candidate in scopes.candidates(name, in: .program).prefix(1_000) where fits(candidate, kinds) && !near.contains(candidate) {
        if statedEntity(field, around: candidate) == home { near.append(candidate) }
      }
      if near.count == 1 { return near[0] }
    }
    return nil
  }

  /// What an entity, or the nearest block around it that says so, states for a field that names its home. Read from the text, because
  /// the values of what stands further down are not known yet, and order never matters.
  private func statedEntity(_ field: NameID, around block: EntityID) -> EntityID? {
    var next = block
    while next != .program {
      if let id = schema.fields[.init(kind: entities.kinds[next.index], name: field)], case .reference(let kinds) = fields[id.index].type {
        let tree = units[Int(entities.sources[next.index])].tree
        if let body = DeclarationParts(tree, entities.nodes[next.index]).body {
          for statement in tree.children(body) where tree.kind(statement) == .field {
            let parts = FieldParts(tree, statement)
            guard tree.kind(parts.head) == .name, fields[id.index].names.contains(tree.nameID(parts.head)), let value = parts.value,
              let segments = tree.segments(ItemParts(tree, value).value), segments.count == 1,
              case .found(let home)? = lookup(tree.nameID(segments[0]), kinds, inside: .program)
            else { continue }
            return home
          }
        }
      }
      next = entities.parents[next.index]
    }
    return nil
  }

  /// What could be meant instead of a thing of another kind: what is called nearly so; else some that fit, and of what is counted only what can be.
  private mutating func insteadOf(_ written: String, _ kinds: [KindID], isCounted: Bool) -> [String] {
    let near = kinds.isEmpty ? [] : namesNear(to: written, at: .things(kinds), from: .program)
    if near.count == 1 { return near }
    let some = all(of: kinds, atMost: isCounted ? 60 : 3)
    let counted = isCounted ? some.filter { isCountable(kind(of: $0)) } : []
    return (counted.isEmpty ? some : counted).prefix(3).map { spelling(entities.names[$0.index]) }
  }

  /// The first things with a name that are of some kinds, of those that a program declares.
  private mutating func all(of kinds: [KindID], atMost most: Int) -> [EntityID] {
    let named = kinds.flatMap { all($0).prefix(20) }.filter { entities.names[$0.index] != Entities.noName && entities.bases[$0] == nil }
    return Array(named.sorted().withoutRepeats.prefix(most))
  }

  /// The entity that a node means; says what is wrong if there is none.
  /// - Parameter isCounted: whether a number stands before it.
  mutating func reference(_ node: Node, fitting kinds: [KindID], from block: EntityID, _ source: SourceID, isCounted: Bool = false) -> EntityID? {
    let tree = units[Int(source.index)].tree
    // Nearly every one is a name that means one thing.
    if tree.kind(node) == .name, case .found(let entity) = lookup(tree.nameID(node), kinds, from: block) { return entity }
    guard let segments = tree.segments(node), !segments.isEmpty else {
      report(.notAReference, at: place(source, node), Message.notAReference(written(source, node), wanted: wanted(kinds)))
      return nil
    }
    switch look(up: segments, tree, kinds, from: block) {
    case .found(let entity): return entity
    case .several(let all):
      // What stands in nothing has no longer name than the one that was written.
      let longer = all.map { path(of: $0) }.filter { $0 != written(source, node) }
      report(
        .ambiguousName, at: place(source, node), Message.ambiguousName(written(source, node), all.count),
        related: all.prefix(4).map { .init(place(of: $0), Message.oneOfThem(path(of: $0))) },
        help: longer.first.map { Message.ambiguousNameHelp($0) } ?? Message.ambiguousAtTop,
        fixes: longer.prefix(3).map { Self.replacing(place(source, node), by: $0, .likely) })
    case .wrongKind(let entity):
      let finding = diagnostics.count
      let some = insteadOf(written(source, node), kinds, isCounted: isCounted)
      report(
        .wrongKind, at: place(source, node),
        Message.wrongKind(written(source, node), called(kind(of: entity)), wanted: wanted(kinds)),
        related: [.init(place(of: entity), Message.declaredHere)], help: some.count == 1 ? Message.didYouMean(some) : Message.someOfKind(some),
        fixes: some.count == 1 ? Self.replacement(of: place(source, node), by: some) : [])
      if diagnostics.count > finding { wrongKinds.append(.init(finding: finding, place: place(source, node), entity: entity, kinds: kinds)) }
    case .nothing: return unknown(node, segments, kinds, block, source)
    }
    return nil
  }

  /// Report a name that nothing has; what it means all the same, where only its spelling is at fault.
  private mutating func unknown(
    _ node: Node, _ segments: [Node], _ kinds: [KindID], _ block: EntityID, _ source: SourceID
  ) -> EntityID? {
    let tree = units[Int(source.index)].tree
    // The first segment that means nothing is the one at fault.
    var at = segments[0]
    var inside: EntityID?
    if segments.count > 1 {
      for index in segments.indices {
        guard case .found(let entity) = look(up: Array(segments[...index]), tree, index == segments.count - 1 ? kinds : [], from: block) else {
          at = segments[index]
          break
        }
        inside = entity
      }
    }
    let name = tree.nameID(at)
    if damagedNames.contains(name) { return nil }
    let here = place(source, at)
    if unknownUses[name]?.places.insert(here) != nil {
      reports &+= 1
      return nil
    }
    let written = self.written(source, at)
    let fitting = at == segments.last ? kinds : []
    if let only = nameByNearKey(written, fitting: fitting, inside: inside) {
      report(
        .nearName, at: place(source, at), Message.nearName(written, only),
        fixes: [Self.replacing(place(source, at), by: only, .safe)])
      // Go on as if the fix had been made.
      return at == segments.last ? meant(by: [only], kinds, inside: inside, from: block) : nil
    }
    // `A/B`: two of a list, in one word.
    let members = written.split(separator: "/").map(String.init)
    if segments.count == 1, members.count > 1, members.allSatisfy({ names.lookup($0).map { isFound($0, kinds, from: block) } ?? false }) {
      let right = members.joined(separator: Called.isArabic(written) ? "، " : ", ")
      report(.wrongType, at: here, Message.listHasCommas, fixes: [Self.replacing(here, by: right, .likely)])
      return nil
    }
    var near = namesNear(to: written, at: inside.map { .inside($0, fitting) } ?? .things(fitting), from: block)
    if near.isEmpty, inside == nil { near = thingsTitled(written, fitting: fitting) }
    if near.isEmpty, inside == nil, let apart = Self.wordsApart(written) { near = thingsTitled(apart, fitting: fitting) }
    // مضختان: two of them, unless a name stands in another case.
    let otherCases = inside == nil ? otherCases(of: written, fitting) : []
    if !otherCases.isEmpty { near = otherCases } else if inside == nil, let two = twoOf(written, fitting) { near = [two] }
    if near.isEmpty, inside == nil, let nameless = namelessMeant(by: written, fitting) {
      return tellNameless(nameless, at: here, name, written)
    }
    // What is damaged already was told of: `Flash Flood` for `FlashFlood`.
    if near.contains(where: { names.lookup($0).map(damagedNames.contains) ?? false }) {
      namesUsed.append(name)
      return nil
    }
    if near.isEmpty, let inside, reportNothingInside(inside, at, source) { return nil }
    let finding = diagnostics.count
    report(
      .unknownName, at: place(source, at),
      inside.map { Message.unknownNameInside(written, path(of: $0)) } ?? Message.unknownName(written, wanted: wanted(kinds)),
      related: declarations(of: near, fitting: fitting),
      help: Message.didYouMean(near) ?? (Habits.isNothing(written) ? Message.nothingKnown : nil) ?? fitting.first.map { Message.declareIt(written, called($0)) } ?? Message.declareFirst,
      fixes: Self.replacement(of: place(source, at), by: near.isEmpty && Habits.isNothing(written) ? ["?"] : near))
    if diagnostics.count > finding { unknownUses[name] = UnknownUse(finding: finding, kinds: inside == nil ? fitting : nil, near: near, places: [place(source, at)]) }
    // Go on as if the one that is near had been meant, so that nobody misses it.
    return at == segments.last ? meant(by: near, kinds, inside: inside, from: block) : nil
  }

  private func isFound(_ name: NameID, _ kinds: [KindID], from block: EntityID) -> Bool {
    if case .found = lookup(name, kinds, from: block) { true } else { false }
  }

  /// `2 مضخات` for `مضختان`, where something is called so.
  private mutating func twoOf(_ written: String, _ fitting: [KindID]) -> String? {
    guard Called.isArabic(written), suggested.effort > 0 else { return nil }
    for form in ArabicForms.singles(ofDual: written) { if let name = nameByNearKey(form, fitting: fitting, inside: nil) { return "2 " + name } }
    return nil
  }

  /// `الزائرون` for `زائرين`: what is called so in another case, or with its article.
  private mutating func otherCases(of written: String, _ fitting: [KindID]) -> [String] {
    guard Called.isArabic(written), suggested.effort > 0 else { return [] }
    var found: [String] = []
    for form in ArabicForms.cases(of: written) {
      if let name = nameByNearKey(form, fitting: fitting, inside: nil), !found.contains(name) { found.append(name) }
    }
    return found.count == 1 ? found : []
  }

  /// What a name that means nothing, and was told of, was probably meant to be: so that what hangs on it is not told of as well.
  package mutating func meant(_ node: Node, fitting kinds: [KindID], from block: EntityID, _ source: SourceID) -> EntityID? {
    meant(by: namesNear(to: written(source, node), at: .things(kinds), from: block), kinds, from: block)
  }

  /// What may have been meant where a name stands that means nothing; nothing refers to itself.
  private mutating func namesNear(to written: String, at place: Suggestions.Place, from block: EntityID) -> [String] {
    let own = block == .program ? [] : spellings(of: block)
    return suggestions(for: written, at: place).filter { !own.contains($0) }
  }

  /// The thing that the only name near to another means.
  private func meant(by near: [String], _ kinds: [KindID], inside outer: EntityID? = nil, from block: EntityID) -> EntityID? {
    guard near.count == 1, let name = names.lookup(near[0]) else { return nil }
    let found = outer.map { lookup(name, kinds, inside: $0) ?? .nothing } ?? lookup(name, kinds, from: block)
    if case .found(let entity) = found { return entity }
    return nil
  }

  /// Where the one thing is declared that an unknown name is near to: the slip may be there.
  private func declarations(of near: [String], fitting kinds: [KindID]) -> [Diagnostic.Related] {
    guard near.count == 1, let name = names.lookup(near[0]) else { return [] }
    let all = Array(scopes.candidates(name, in: .program).prefix(2)).filter { fits($0, kinds) }
    guard all.count == 1, !units[Int(entities.sources[all[0].index])].isLibrary else { return [] }
    return [.init(place(of: all[0]), Message.declaredHere)]
  }

  /// Say at each unknown name how often it is used.
  mutating func countUnknownUses() {
    if unknownUses.isEmpty { return }
    continuing.hasUnknownNames = true
    for use in unknownUses.values.sorted(by: { $0.finding < $1.finding }) where use.places.count > 1 && use.finding < diagnostics.count {
      diagnostics[use.finding].values.append(Message.morePlaces(use.places.count - 1))
    }
    // One name that is missing is one finding: rules and tests that use it are silent.
    for name in unknownUses.keys { damagedNames.insert(name) }
    unknownUses = [:]
  }

  /// The same among a few words that are legal at one place only.
  mutating func nearest(_ written: String, among candidates: [String]) -> [String] {
    guard suggested.effort > 0 else { return [] }
    suggested.effort -= 16 * candidates.count
    return nearestNames(to: written, among: candidates)
  }

  /// The same among the words of a choice, which people also cut short (`Fri`, `warn`) or lengthen (`upwards`).
  mutating func choicesNear(to written: String, among candidates: [String]) -> [String] {
    let near = nearest(written, among: candidates)
    guard near.isEmpty else { return near }
    let key = NearKey.of(written)
    guard key.unicodeScalars.count >= 3 else { return [] }
    let begun = candidates.filter { word in
      let other = NearKey.of(word)
      return other.hasPrefix(key) || other.unicodeScalars.count >= 2 && key.hasPrefix(other)
    }
    return begun.count == 1 ? begun : []
  }

  static func replacing(_ place: Place, by text: String, _ safety: Fix.Safety) -> Fix {
    Fix(Message.write(text), safety, [.init(place, text)])
  }

  /// Fixes that replace a word by names near to it. Somebody must look: June and July are one letter apart in Arabic.
  static func replacement(of place: Place, by near: [String]) -> [Fix] {
    near.map { replacing(place, by: $0, .likely) }
  }

  /// `a role or a unit`, as the title of what was wanted.
  func wanted(_ kinds: [KindID]) -> [Called] { kinds.map { called($0) } }
}
