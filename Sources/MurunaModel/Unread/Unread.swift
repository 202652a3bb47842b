import MurunaSyntax
import MurunaText

/// Files of the library that nothing has asked for yet.
///
/// A program of twenty lines uses a few rules, no view and no vocabulary. So a file that declares one of these is known by its head alone:
/// a rule is read when there is a thing for it to judge, a vocabulary when a code of it is met, a view when it is shown. Whoever needs
/// everything (`explain`, tests) calls `readWholeLibrary`.
struct Unread: Sendable {
  struct Rule: Sendable {
    let unit: Int
    let name: NameID
    let draws: [NameID]
    /// Whose fields it asks for, beyond those of what it draws.
    let reads: [NameID]
  }

  var rules: [Rule] = []
  var views: [Int] = []
  /// Declarations in files of kinds, of which some may be unread, in the order of the text; of an extension, the kind that it adds to.
  var kinds: [(unit: Int, start: Int, name: NameID)] = []
  var vocabularies: [(id: VocabularyID, unit: Int)] = []
}

extension Model {
  /// Note what the unread files declare; read those that are none of the three.
  mutating func skimUnread() {
    // Whatever the program says is in the table by now, and nothing of the library.
    let spoken = UInt32(names.count)
    var deferred: [UnreadKind] = []
    for index in units.indices where units[index].isUnread {
      let bytes = units[index].source.bytes
      let heads = skim(bytes.span)
      guard let head = heads.first else {
        readUnit(index)
        continue
      }
      switch kernel.word(names.intern(bytes.span, head.word)) {
      case .rule:
        let name = names.intern(bytes.span, head.name)
        ruleNames.insert(name)
        unread.rules.append(
          .init(
            unit: index, name: name, draws: head.draws.map { names.intern(bytes.span, $0) },
            reads: head.reads.map { names.intern(bytes.span, $0) }))
      case .view: unread.views.append(index)
      case .vocabulary where heads.allSatisfy({ isNewVocabulary($0, bytes) }):
        for head in heads {
          let aliases = head.aliases.map { names.intern(bytes.span, $0) }
          let id = addVocabulary(names.intern(bytes.span, head.name), aliases, Origin(SourceID(index), Node(0)), isLibrary: true)
          unread.vocabularies.append((id, index))
        }
      case .kind where sparing != nil && deferKinds(heads, in: index, spoken, to: &deferred),
        .extend where sparing != nil && deferKinds(heads, in: index, spoken, to: &deferred):
        break
      default: readUnit(index)
      }
    }
    if let sparing { readWanted(deferred, sparing) }
  }

  private mutating func isNewVocabulary(_ head: SkimmedHead, _ bytes: [UInt8]) -> Bool {
    kernel.word(names.intern(bytes.span, head.word)) == .vocabulary && schema.vocabularies[names.intern(bytes.span, head.name)] == nil
  }

  /// Read a file of the library, or some of its declarations: its tree takes the place of the empty one.
  mutating func readUnit(_ index: Int, declarationsAt starts: [Int]? = nil) {
    let source = units[index].source
    let tree = starts.map { parse(source.bytes, declarationsAt: $0, names: &names) } ?? parse(source.bytes, names: &names)
    put(tree, at: index)
  }

  /// Read a rule; without its examples where nobody explains or tests it.
  private mutating func readRuleUnit(_ index: Int) {
    guard sparing != nil else { return readUnit(index) }
    put(parseWithoutExamples(units[index].source.bytes, names: &names), at: index)
  }

  private mutating func put(_ tree: SyntaxTree, at index: Int) {
    let source = units[index].source
    units[index] = Unit(source: source, tree: tree, isLibrary: true)
  }

  /// Whether a rule that is unread draws from a kind of which there is nothing.
  mutating func hasNothingToJudge(_ rule: Unread.Rule) -> Bool {
    for name in rule.draws {
      if let kind = kindID(name, in: SourceID(rule.unit)), !isPresent(kind) { return true }
    }
    return false
  }

  /// Read the rules of the library that have something to judge here.
  mutating func readPresentRules() {
    var idle: [Unread.Rule] = []
    for rule in unread.rules {
      if hasNothingToJudge(rule) { idle.append(rule) } else { readRuleUnit(rule.unit) }
    }
    unread.rules = idle
  }

  /// A rule that has nothing to judge, but is spoken of.
  mutating func readRule(named name: NameID) {
    guard let index = unread.rules.firstIndex(where: { $0.name == name }) else { return }
    let unit = unread.rules.remove(at: index).unit
    readRuleUnit(unit)
    collectRules(in: unit)
  }

  /// Read the views of the library; a view of the program's own stands before one of the same name.
  package mutating func readViews() {
    guard !unread.views.isEmpty else { return }
    let own = views
    let files = unread.views
    views = []
    unread.views = []
    for unit in files {
      readUnit(unit)
      collectRules(in: unit)
    }
    for view in own {
      if let old = views.firstIndex(where: { $0.name == view.name }) { views[old] = view } else { views.append(view) }
    }
  }

  /// Read the items of a vocabulary, and those of others in its file, if they are still unread.
  mutating func readItems(of vocabulary: VocabularyID) {
    guard !unread.vocabularies.isEmpty, let index = unread.vocabularies.firstIndex(where: { $0.id == vocabulary }) else { return }
    let unit = unread.vocabularies[index].unit
    unread.vocabularies.removeAll { $0.unit == unit }
    readUnit(unit)
    let source = SourceID(unit)
    let tree = units[unit].tree
    for statement in tree.children(tree.root) where tree.kind(statement) == .declaration {
      let parts = DeclarationParts(tree, statement)
      guard tree.kind(parts.head) == .name, kernel.word(tree.nameID(parts.head)) == .vocabulary else { continue }
      declareVocabulary(parts, statement, source, isLibrary: true)
      if let name = parts.name, let id = schema.vocabularies[tree.nameID(name)] { vocabularies[id.index].origin = Origin(source, statement, name: name) }
    }
  }

  /// The item of a code in a rule of the library whose vocabulary nobody has asked for. Nothing in the program has a code of it then, so the vocabulary
  /// stays unread, and an item that equals no other stands for the one that is meant. Nil where it has been read, or may still have to be.
  mutating func unmetItem(_ written: String, of vocabulary: VocabularyID, _ origin: Origin) -> ItemID? {
    guard sparing != nil, isResolved, unread.vocabularies.contains(where: { $0.id == vocabulary }) else { return nil }
    items.append(Item(vocabulary: vocabulary, code: written, parent: nil, origin: origin))
    return ItemID(items.count - 1)
  }

  /// Read everything that the library has: for those who explain it.
  package mutating func readWholeLibrary() {
    readViews()
    for rule in unread.rules { readRule(named: rule.name) }
    while let (id, _) = unread.vocabularies.first { readItems(of: id) }
  }
}
