import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// The first pass: kinds, vocabularies and measures, in an order that lets each use all others.
  mutating func collectSchema() {
    skimUnread()
    var isFull = false
    var bodies: [(kind: KindID, source: SourceID, body: Node)] = []
    var parents: [(kind: KindID, source: SourceID, path: Node)] = []
    var extensions: [(source: SourceID, parts: DeclarationParts)] = []
    func collect(_ index: Int, _ statements: [SyntaxTree.Statement], _ model: inout Model) {
      let source = SourceID(index), unit = model.units[index], tree = unit.tree
      for top in statements where top.kind == .declaration && top.isNamed {
        guard let word = model.kernel.word(top.head) else { continue }
        let statement = top.node
        switch word {
        case .kind:
          let parts = DeclarationParts(tree, statement)
          guard let kind = model.declareKind(parts, statement, source, isLibrary: unit.isLibrary, isFull: &isFull) else { continue }
          if let body = parts.body { bodies.append((kind, source, body)) }
          if let parent = parts.parent { parents.append((kind, source, parent)) }
        case .extend: extensions.append((source, DeclarationParts(tree, statement)))
        case .vocabulary: model.declareVocabulary(DeclarationParts(tree, statement), statement, source, isLibrary: unit.isLibrary)
        case .measure: model.declareMeasure(DeclarationParts(tree, statement), statement, source)
        case .rule:
          // `change` must know a rule before rules are compiled.
          if let name = DeclarationParts(tree, statement).name, tree.kind(name) == .name { model.ruleNames.insert(tree.nameID(name)) }
        case .item, .view, .column, .test, .change, .waive, .titles, .parameter, .letValue: break
        }
      }
    }
    for index in units.indices where units[index].tree.count > 0 { collect(index, rootStatements(of: index), &self) }
    for (index, statements) in mendHeads() { collect(index, statements, &self) }
    relateMeasures()
    setStubParents()
    for (kind, source, path) in parents { setParent(of: kind, to: path, in: source) }
    closeLineages()
    for (source, parts) in extensions {
      guard let name = parts.name, let kind = kind(at: name, in: source), let body = parts.body else { continue }
      bodies.append((kind, source, body))
    }
    var declared: [FieldID] = []
    for (kind, source, body) in bodies {
      let tree = self.tree(source)
      for statement in tree.children(body) {
        if let field = declareField(statement, of: kind, in: source) { declared.append(field) }
      }
    }
    indexFields()
    for field in declared { resolveInverse(of: field) }
  }

  private mutating func declareKind(
    _ parts: DeclarationParts, _ node: Node, _ source: SourceID, isLibrary: Bool, isFull: inout Bool
  ) -> KindID? {
    let tree = self.tree(source)
    guard let nameNode = parts.name, tree.kind(nameNode) == .name else {
      report(.kindWithoutName, at: Place(source, tree.range(parts.head).after), Message.kindWithoutName)
      return nil
    }
    let name = tree.nameID(nameNode)
    if let first = schema.kinds[name] {
      let old = kinds[first.index]
      if old.isLibrary, !isLibrary {
        if Self.engineKinds.contains(spelling(old.name)) {
          report(.engineKind, at: place(source, nameNode), Message.engineKind(spelling(name)), help: Message.engineKindHelp(spelling(name)))
          return nil
        }
        report(.hiddenKind, at: place(source, nameNode), Message.hiddenKind(spelling(name)))
        for other in old.names { schema.hidden[other] = old.id }
      } else {
        report(
          .duplicateKind, at: place(source, nameNode), Message.duplicateKind(spelling(name)),
          related: [.init(place(old.origin.source, old.origin.nameNode), Message.firstHere)])
        return nil
      }
    }
    guard isLibrary || kinds.count < limits.kinds else {
      if !isFull { report(.tooManyKinds, at: place(source, nameNode), Message.tooManyKinds(limits.kinds)) }
      isFull = true
      return nil
    }
    let id = KindID(kinds.count)
    let aliases = parts.aliases.filter { isFree($0, in: source, isLibrary) }.map { tree.nameID($0) }
    kinds.append(
      Kind(
        id: id, name: name, names: [name] + aliases, parent: nil, origin: Origin(source, node, name: nameNode),
        isLibrary: isLibrary))
    for name in [name] + aliases { schema.kinds[name] = id }
    return id
  }

  /// Whether a further word for a kind is not one already; the program's may hide the library's, except where the engine reads it.
  private mutating func isFree(_ alias: Node, in source: SourceID, _ isLibrary: Bool) -> Bool {
    let name = tree(source).nameID(alias)
    guard tree(source).kind(alias) == .name, let first = schema.kinds[name] else { return tree(source).kind(alias) == .name }
    let old = kinds[first.index]
    guard old.isLibrary, !isLibrary, !Self.engineKinds.contains(spelling(old.name)) else {
      report(
        .duplicateKind, at: place(source, alias), Message.duplicateKind(spelling(name)),
        related: [.init(place(old.origin.source, old.origin.nameNode), Message.firstHere)])
      return false
    }
    report(.hiddenKind, at: place(source, alias), Message.hiddenKind(spelling(name)))
    schema.hidden[name] = old.id
    return true
  }

  /// The kinds that Swift reads by name: a program may build on them, never replace them.
  static let engineKinds: Set<String> = [
    "playbook", "phase", "action", "decision", "review", "milestone", "event", "team", "gauge", "city", "holiday", "plan",
  ]

  private mutating func setParent(of kind: KindID, to path: Node, in source: SourceID) {
    guard let parent = self.kind(at: path, in: source) else { return }
    kinds[kind.index].parent = parent
  }

  /// The kind that a node names; reports one that does not exist.
  mutating func kind(at node: Node, in source: SourceID) -> KindID? {
    let tree = self.tree(source)
    guard tree.kind(node) == .name else {
      report(.unknownKind, at: place(source, node), Message.notAKind(written(source, node)))
      return nil
    }
    if let found = kindID(tree.nameID(node), in: source) { return found }
    if let found = kindByNearKey(node, source) { return found }
    let written = written(source, node)
    let near = kinds.isEmpty ? [] : nearest(written, among: kindSpellings)
    report(
      .unknownKind, at: place(source, node), Message.unknownKind(written), help: Message.didYouMean(near) ?? Message.kindsAre,
      fixes: Self.replacement(of: place(source, node), by: near))
    // Go on as if the one that is near had been meant.
    return near.count == 1 ? names.lookup(near[0]).flatMap { kindID($0, in: source) } : nil
  }

  /// The names of a circle of kinds from one of them on, which ends it.
  private func names(ofCircle circle: ArraySlice<KindID>, from first: KindID) -> [String] {
    let start = circle.firstIndex(of: first) ?? circle.startIndex
    return (circle[start...] + circle[..<start] + [first]).map { spelling(kinds[$0.index].name) }
  }

  private mutating func closeLineages() {
    var isCut = false
    for kind in kinds {
      var lineage = [kind.id]
      var next = kinds[kind.id.index].parent
      while let parent = next {
        if let start = lineage.firstIndex(of: parent) {
          let circle = lineage[start...]
          // Cut where it is told, so that it is told once and those that only lead into it are not.
          let cut = circle.min() ?? parent
          let origin = kinds[cut.index].origin
          report(
            .circularKind, at: place(origin.source, origin.nameNode), Message.circularKind(names(ofCircle: circle, from: cut)), help: Message.breakTheLineage)
          kinds[cut.index].parent = nil
          lineage = Array(lineage[...(lineage.firstIndex(of: cut) ?? 0)])
          isCut = true
          break
        }
        guard lineage.count < limits.lineage else {
          // Cut where it is told, so that it is told once and those below it are not.
          let cut = lineage[lineage.count / 2]
          let origin = kinds[cut.index].origin
          report(.deepKind, at: place(origin.source, origin.nameNode), Message.deepKind(spelling(kinds[cut.index].name), limits.lineage))
          kinds[cut.index].parent = nil
          lineage = Array(lineage[...(lineage.count / 2)])
          isCut = true
          break
        }
        lineage.append(parent)
        next = kinds[parent.index].parent
      }
      kinds[kind.id.index].lineage = lineage
    }
    // Those that were read before a cut know it as well.
    if isCut {
      for kind in kinds {
        var lineage = [kind.id]
        while let parent = kinds[lineage[lineage.count - 1].index].parent { lineage.append(parent) }
        kinds[kind.id.index].lineage = lineage
      }
    }
    schema.setFamilies(of: kinds)
  }

  /// Enter every field under its names in its kind and the kinds below it.
  private mutating func indexFields() {
    for kind in kinds {
      for ancestor in kind.lineage.reversed() {
        for field in kinds[ancestor.index].ownFields {
          for name in fields[field.index].names {
            schema.fields[.init(kind: kind.id, name: name)] = field
            // A field may be called by a reserved word, `after`: then it may be in either language.
            for other in kernel.otherSpellings(name) where schema.fields[.init(kind: kind.id, name: other)] == nil {
              schema.fields[.init(kind: kind.id, name: other)] = field
            }
          }
        }
      }
    }
  }

  private mutating func resolveInverse(of id: FieldID) {
    let field = fields[id.index]
    guard let path = field.inversePath else { return }
    let source = field.origin.source
    let tree = self.tree(source)
    guard let segments = tree.segments(path), segments.count == 2, let kind = kindID(tree.nameID(segments[0]), in: source),
      let other = schema.fields[.init(kind: kind, name: tree.nameID(segments[1]))]
    else {
      // Of a kind that nobody mentions there are no things.
      if sparing != nil, let segments = tree.segments(path), let kind = kindID(tree.nameID(segments[0]), in: source), kinds[kind.index].isStub { return }
      report(.unknownInverse, at: place(source, path), Message.unknownInverse(written(source, path)))
      return
    }
    fields[id.index].inverse = other
  }

  var kindSpellings: [String] { kinds.flatMap { $0.names.map { spelling($0) } } + KernelWord.allCases.flatMap(\.spellings) }
}
