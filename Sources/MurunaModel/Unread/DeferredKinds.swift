import MurunaSyntax
import MurunaText

// Kinds of the library that a program does not mention.
//
// The library declares many more kinds than a small program speaks of. One that is not mentioned is known by its head: it has a name and a
// parent, so that fields may refer to it, but no fields. As soon as anything would need more than that (`Sparing.Outcome`), the model is
// thrown away and built again with more read, or with everything where something was wrong; so the answer never depends on what was spared.
// Only `check`, which wants findings and nothing else, spares.
extension Model {
  /// How kinds that are not mentioned are left unread, and whether that was right.
  package struct Sparing: Sendable {
    /// The kinds that Swift reads by name as soon as there is something of the first of them, whether or not anything speaks of the others.
    let engineKinds: [String]
    /// Kinds that are read in any case: what an earlier attempt has missed.
    package var missed: [String] = []

    package init(engineKinds: [String]) { self.engineKinds = engineKinds }
  }

  /// A declaration of the library that stands in a file of kinds: a kind, or `extend` and the kind that it adds to.
  struct UnreadKind {
    let unit: Int
    let head: SkimmedHead
    /// The kind's words; of an extension, the word it was said with.
    let names: [NameID]
    let parent: NameID?
    let isExtension: Bool
    var isWanted: Bool
  }

  /// The kinds that would have to be read as well, those that were read for this reason among them.
  package var missedKinds: [String] { sparing?.missed ?? [] }

  /// Note the declarations of a file of kinds; false if it has others.
  mutating func deferKinds(_ heads: [SkimmedHead], in unit: Int, _ spoken: UInt32, to found: inout [UnreadKind]) -> Bool {
    let bytes = units[unit].source.bytes
    let words = heads.map { names.lookup(bytes.span, $0.word).flatMap { kernel.word($0) } }
    guard words.allSatisfy({ $0 == .kind || $0 == .extend }) else { return false }
    for (head, word) in zip(heads, words) {
      let all = ([head.name] + head.aliases).map { names.intern(bytes.span, $0) }
      found.append(
        UnreadKind(
          unit: unit, head: head, names: all, parent: head.parent.map { names.intern(bytes.span, $0) }, isExtension: word == .extend,
          isWanted: word == .kind && all.contains { $0.raw < spoken }))
    }
    return true
  }

  /// Read the kinds that are mentioned, those that they are, what rules about them look into, and what extends any of these; the others are
  /// known by their heads.
  mutating func readWanted(_ declarations: consuming [UnreadKind], _ sparing: Sparing) {
    var byName: [(name: NameID, index: Int)] = []
    for (index, kind) in declarations.enumerated() where !kind.isExtension { byName += kind.names.map { ($0, index) } }
    let engine = sparing.engineKinds.map { names.intern($0) }
    let missed = sparing.missed.map { names.intern($0) }
    var next = declarations.indices.filter { declarations[$0].isWanted }
    func want(_ name: NameID) {
      guard let (_, index) = byName.first(where: { $0.name == name }), !declarations[index].isWanted else { return }
      declarations[index].isWanted = true
      next.append(index)
    }
    func wantWhatTheyAre() {
      while let index = next.popLast() { if let parent = declarations[index].parent { want(parent) } }
    }
    wantWhatTheyAre()
    let isPresent = declarations.map(\.isWanted)
    for rule in unread.rules where !rule.reads.isEmpty {
      let isIdle = rule.draws.contains { draw in byName.contains { $0.name == draw && !isPresent[$0.index] } }
      if !isIdle { rule.reads.forEach(want) }
    }
    unread.kinds = declarations.map { ($0.unit, Int($0.head.word.start), $0.names[0]) }
    if let plan = engine.first, byName.contains(where: { $0.name == plan && isPresent[$0.index] }) { engine.forEach(want) }
    missed.forEach(want)
    wantWhatTheyAre()
    for index in declarations.indices where declarations[index].isExtension {
      let name = declarations[index].names[0]
      // What is no kind of these files stands in another, and is read.
      declarations[index].isWanted = byName.first { $0.name == name }.map { declarations[$0.index].isWanted } ?? true
    }
    var index = 0
    while index < declarations.count {
      let unit = declarations[index].unit
      var starts: [Int] = []
      while index < declarations.count, declarations[index].unit == unit {
        if declarations[index].isWanted {
          starts.append(Int(declarations[index].head.word.start))
        } else if !declarations[index].isExtension {
          declareStub(declarations[index])
        }
        index += 1
      }
      if !starts.isEmpty { readUnit(unit, declarationsAt: starts) }
    }
  }

  private mutating func declareStub(_ declaration: UnreadKind) {
    let id = KindID(kinds.count)
    var kind = Kind(
      id: id, name: declaration.names[0], names: declaration.names, parent: nil, origin: Origin(SourceID(declaration.unit), Node(0)), isLibrary: true)
    kind.isStub = true
    kinds.append(kind)
    for name in declaration.names where schema.kinds[name] == nil { schema.kinds[name] = id }
    if let parent = declaration.parent { stubParents.append((id, parent)) }
  }

  mutating func setStubParents() {
    for (kind, name) in stubParents { kinds[kind.index].parent = schema.kinds[name] }
    stubParents = []
  }

  /// Note whose field the rule at hand asks for, where somebody wants to know: a rule of the library says such kinds in its first line, so that
  /// they are read with it, and a test compares.
  mutating func noteLook(into field: FieldID) {
    if looks?.contains(fields[field.index].owner) == false { looks?.append(fields[field.index].owner) }
  }

  /// Note that somebody wanted to know more of kinds than their heads, or of those that they are.
  mutating func touch(_ wanted: [KindID]) {
    guard sparing != nil else { return }
    for kind in wanted { miss(kinds[kind.index].lineage) }
  }

  /// The same for the kinds below some.
  mutating func touch(below wanted: [KindID]) {
    guard sparing != nil else { return }
    miss(kinds.lazy.map(\.id).filter { kind in wanted.contains { schema.isBelow(kind, $0) } })
  }

  /// Note that somebody wanted to know which kinds have a field of a name: those that are unread and may have it are.
  mutating func touchOwners(of name: String) {
    guard sparing != nil else { return }
    let word = Array(name.utf8)
    for (index, declaration) in unread.kinds.enumerated() {
      let bytes = units[declaration.unit].source.bytes
      let isLast = index + 1 == unread.kinds.count || unread.kinds[index + 1].unit != declaration.unit
      let end = isLast ? bytes.count : unread.kinds[index + 1].start
      guard declaresField(word, bytes, in: declaration.start..<end) else { continue }
      for kind in kinds where kind.isStub && kind.names.contains(declaration.name) { miss(kind.lineage) }
    }
  }

  /// Note that somebody wanted to know what only all of the library tells.
  mutating func touchEverything() {
    guard sparing != nil else { return }
    miss(kinds.map(\.id))
  }

  /// Whether a declaration in a file of kinds, laid out as the formatter does, has a field of a name or of a further name.
  private func declaresField(_ word: [UInt8], _ bytes: [UInt8], in declaration: Range<Int>) -> Bool {
    guard let first = word.first else { return false }
    for start in declaration where bytes[start] == first {
      let end = start + word.count
      guard end < bytes.count, start > 1, bytes[start - 1] == 0x20, bytes[end] == 0x3A || bytes[end] == 0x20 else { continue }
      if bytes[start..<end].elementsEqual(word) { return true }
    }
    return false
  }

  private mutating func miss(_ some: [KindID]) {
    for kind in some where kinds[kind.index].isStub {
      let word = word(kind)
      if sparing?.missed.contains(word) == false { sparing?.missed.append(word) }
    }
  }
}
