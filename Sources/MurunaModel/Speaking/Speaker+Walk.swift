import MurunaSyntax
import MurunaText

// What stands where: which kind's fields a block says, and which values a field takes.
extension Speaker {
  mutating func walk(_ node: Node, in kind: KindID?, expecting field: Field?) {
    switch tree.kind(node) {
    case .declaration: declaration(node, in: kind)
    case .field, .definition: statement(node, in: kind)
    case .defaults:
      guard let path = tree.firstChild(node), let body = tree.next(path, in: node) else { return }
      self.path(path, expecting: nil)
      walk(body, in: tree.kind(path) == .name ? model.schema.kinds[tree.nameID(path)] : nil, expecting: nil)
    case .table: table(node)
    case .titles, .text: put(texts(of: node, keeping: keepsTranslations && field != nil), for: node)
    case .name, .path: path(node, expecting: field)
    case .item: item(node, in: kind, expecting: field)
    case .comparison: comparison(node, in: kind)
    case .quantified: quantified(node, in: kind, expecting: field)
    case .call: call(node, in: kind, expecting: field)
    case .quantity: quantity(node)
    case .number, .date: put(literal(written(node)), for: node)
    case .hole: put(isArabic ? "؟" : "?", for: node)
    case .member: member(node, in: kind)
    case .operator, .mark: put(words(written(node)), for: node)
    case .time, .code, .language: put(written(node), for: node)
    default: for child in tree.children(node) { walk(child, in: kind, expecting: field) }
    }
  }

  // MARK: Statements

  private mutating func declaration(_ node: Node, in kind: KindID?) {
    let parts = DeclarationParts(tree, node)
    let head = tree.kind(parts.head) == .name ? tree.nameID(parts.head) : nil
    let word = head.flatMap { model.kernel.word($0) }
    put(spelling(ofHead: parts.head), for: parts.head)
    for child in tree.children(node) where child != parts.head && child != parts.name && child != parts.body {
      if tree.kind(child) == .alias { continue }
      walk(child, in: nil, expecting: nil)
    }
    if let name = parts.name {
      // `change X`, `extend K` name what is there already.
      let isMention = word == .change || word == .extend || word == .titles
      if isMention || tree.kind(name) == .path { path(name, expecting: nil) } else { put(name, among: parts.aliases) }
    }
    guard let body = parts.body else { return }
    let before = (declaresFields, variables)
    declaresFields = word == .kind || word == .extend
    var inside = head.flatMap { model.schema.kinds[$0] }
    if word == .change, let name = parts.name { inside = type(of: name) }
    if word != nil, word != .change { inside = nil }
    walk(body, in: inside, expecting: nil)
    (declaresFields, variables) = before
  }

  private mutating func statement(_ node: Node, in kind: KindID?) {
    let parts = FieldParts(tree, node)
    let field = tree.kind(parts.head) == .name ? kind.flatMap { model.field($0, tree.nameID(parts.head)) }.map { model.fields[$0.index] } : nil
    if tree.kind(parts.head) != .name {
      path(parts.head, expecting: nil)
    } else if let label = parts.label {
      put(spelling(ofHead: parts.head), for: parts.head)
      put(label, among: parts.aliases(in: tree))
    } else if !parts.aliases(in: tree).isEmpty {
      put(parts.head, among: parts.aliases(in: tree))
    } else {
      put(spelling(ofField: parts.head, field), for: parts.head)
    }
    if let titles = parts.titles { put(texts(of: titles), for: titles) }
    guard let value = parts.value else { return }
    // A text in one language says at its top that it is in that one.
    let saysItsLanguage = kind == nil && !keepsTranslations && tree.kind(parts.head) == .name && model.kernel.matches(tree.nameID(parts.head), .language)
    if saysItsLanguage { return put(language.rawValue, for: value) }
    walk(value, in: kind, expecting: field)
    // `rows: agreement` is what a cell calls `row`.
    if tree.kind(parts.head) == .name, let drawn = type(of: value) {
      switch model.kernel.field(tree.nameID(parts.head), among: [.rows, .columns]) {
      case .rows: variables[model.kernel.name(.row)] = drawn
      case .columns: variables[model.kernel.name(.oneColumn)] = drawn
      default: break
      }
    }
  }

  /// `table action: by | takes { … }`: the rows are declarations, and what stands in their cells is fields of this kind.
  private mutating func table(_ node: Node) {
    var kind: KindID?
    for (index, child) in tree.children(node).enumerated() {
      if index == 0 {
        kind = model.schema.kinds[tree.nameID(child)]
        put(spelling(ofHead: child), for: child)
      } else {
        let field = kind.flatMap { model.field($0, tree.nameID(child)) }.map { model.fields[$0.index] }
        put(spelling(ofField: child, field), for: child)
      }
    }
  }

  /// Of the names of something those in the reader's language; what is left over goes, with its `also`.
  private mutating func put(_ name: Node, among aliases: [Node]) {
    let all = [name] + aliases
    let kept = all.filter { Called.isArabic(written($0)) == isArabic }
    guard let first = kept.first else {
      put(written(name), for: name)
      for alias in aliases { remove(alias, behind: all) }
      return
    }
    put(written(first), for: name)
    for alias in aliases {
      if alias == first || !kept.contains(alias) { remove(alias, behind: all) } else { put(written(alias), for: alias) }
    }
  }

  /// Take out a name with the blank and the word before it.
  private mutating func remove(_ alias: Node, behind all: [Node]) {
    let end = tree.range(alias).indices.upperBound
    let start = all.last { $0 < alias }.map { tree.range($0).indices.upperBound } ?? end
    edits.append((start..<end, ""))
  }

  private mutating func item(_ node: Node, in kind: KindID?, expecting field: Field?) {
    let parts = ItemParts(tree, node)
    for child in tree.children(node) where child != parts.value && child != parts.body {
      switch tree.kind(child) {
      case .alias: continue
      default: walk(child, in: kind, expecting: field)
      }
    }
    if parts.aliases.isEmpty { walk(parts.value, in: kind, expecting: field) } else { put(parts.value, among: parts.aliases) }
    guard let body = parts.body else { return }
    // Details: those that the field declares, and those of every value.
    for detail in tree.children(body) {
      guard tree.kind(detail) == .field else {
        walk(detail, in: nil, expecting: nil)
        continue
      }
      let said = FieldParts(tree, detail)
      let known = tree.kind(said.head) == .name ? field?.details.first { $0.names.contains(tree.nameID(said.head)) } : nil
      if !said.aliases(in: tree).isEmpty { put(said.head, among: said.aliases(in: tree)) } else { put(known.map { own(in: $0.names) } ?? spelling(ofField: said.head, nil), for: said.head) }
      guard let value = said.value else { continue }
      walk(value, in: nil, expecting: known.flatMap { detail in field.map { $0.taking(detail.type) } })
    }
  }

  // MARK: Expressions

  private mutating func comparison(_ node: Node, in kind: KindID?) {
    let parts = Array(tree.children(node))
    guard parts.count >= 3 else { return parts.forEach { walk($0, in: kind, expecting: nil) } }
    if tree.kind(parts[0]) == .name, tree.kind(parts[1]) == .operator, tree.payload(parts[1]) == Operator.within.rawValue, let drawn = type(of: parts[2]) {
      variables[tree.nameID(parts[0])] = drawn
    }
    let (left, right) = (self.field(at: parts[0]), self.field(at: parts[2]))
    walk(parts[0], in: kind, expecting: right)
    for part in parts[1...] { walk(part, in: kind, expecting: left) }
  }

  private mutating func quantified(_ node: Node, in kind: KindID?, expecting field: Field?) {
    let parts = Array(tree.children(node))
    if parts.count >= 2, tree.kind(parts[1]) == .name {
      for clause in parts where tree.kind(clause) == .clause && tree.payload(clause) == UInt32(Keyword.in.rawValue) {
        if let list = tree.firstChild(clause), let drawn = type(of: list) { variables[tree.nameID(parts[1])] = drawn }
      }
    }
    // `every month` is a cadence; what `some x in y` takes has nothing to do with the field.
    var cadence: Field?
    if case .cadence = field?.type { cadence = field }
    for part in parts { walk(part, in: kind, expecting: cadence) }
  }

  /// `first(x).y`, `(n in …).helped`
  private mutating func member(_ node: Node, in kind: KindID?) {
    let parts = Array(tree.children(node))
    guard parts.count == 2, tree.kind(parts[1]) == .name else { return parts.forEach { walk($0, in: kind, expecting: nil) } }
    walk(parts[0], in: kind, expecting: nil)
    put(spelling(ofMember: parts[1], of: type(of: parts[0])), for: parts[1])
  }

  /// `is not` is one word in Arabic, as the language has it.
  private func words(_ written: String) -> String {
    guard isArabic else { return written }
    let words = written.split(separator: " ").map(String.init)
    if words == [Keyword.is.spelling.english, Keyword.not.spelling.english] { return Keyword.not.spelling.arabic }
    return words.map { Self.keyword($0)?.spelling.arabic ?? $0 }.joined(separator: " ")
  }

  private mutating func call(_ node: Node, in kind: KindID?, expecting field: Field?) {
    for (index, child) in tree.children(node).enumerated() {
      if index == 0, tree.kind(child) == .name, let function = Function.byName[IdentityKey.of(written(child))] {
        put(isArabic ? function.spellings[1] : written(child), for: child)
      } else {
        walk(child, in: kind, expecting: field)
      }
    }
  }
}

extension Field {
  /// The same field, as one that takes values of another type: what a detail behind its value takes.
  fileprivate func taking(_ type: FieldType) -> Field {
    var copy = self
    copy.type = type
    return copy
  }
}
