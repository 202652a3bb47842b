import MurunaSyntax
import MurunaText

/// What `explain` asks of a model.
extension Model {
  /// The texts of a declaration: a kind's documentation, an entity's titles.
  package func declarationTexts(_ origin: Origin) -> [String: String]? {
    DeclarationParts(tree(origin.source), origin.node).titles.map { texts($0, in: origin.source) }
  }

  /// What a field's declaration says of it.
  package func documentation(of field: Field) -> [String: String]? {
    let tree = self.tree(field.origin.source)
    let parts = FieldParts(tree, field.origin.node)
    guard let value = parts.value else { return nil }
    for member in tree.members(value) {
      if let titles = ItemParts(tree, member).titles { return texts(titles, in: field.origin.source) }
    }
    return nil
  }

  /// Whether a field comes with a file that a program asks for with `use:`.
  package func isOfVocabulary(_ field: Field) -> Bool { units[Int(field.origin.source.index)].source.path.hasPrefix("library/vocabularies/") }

  /// The type of a field in words, its choices spelt out.
  package func typeWords(_ field: Field) -> Words {
    if case .choice(let choices) = field.type {
      return Words(
        english: "one of \(names: choices.map { choiceWord($0, in: .english) })",
        arabic: "واحد من \(names: choices.map { choiceWord($0, in: .arabic) }, separator: "، ")")
    }
    return describe(field.type)
  }

  /// Everything that is known of an entity: its fields with their values, and how each came to it if not by its own words.
  package mutating func described(_ entity: EntityID, in language: Language) -> [(name: String, value: String, manner: Entities.Manner?)] {
    answerLanguage = language
    var result: [(String, String, Entities.Manner?)] = []
    if isHidden(entity) { return [] }
    let rests = isGuarded && saysSecretThatCounts(entity)
    for id in allFields(kind(of: entity)) {
      let slots = entities.slots(of: entity).filter { $0.field == id }
      if let first = slots.first {
        let source = SourceID(Int(first.source))
        let text = slots.map { $0.value.tag == .poison ? quoted(source, $0.node) : isGuarded && secrets.fields.contains(id) ? Self.restricted(language) : shown($0.value, in: language) }.joined(separator: language == .arabic ? "، " : ", ")
        result.append((own(fields[id.index], language), text, first.manner == .own ? nil : first.manner))
      } else {
        let field = fields[id.index]
        guard field.derived != nil || field.inverse != nil || field.isComputed || field.isInside else { continue }
        let mark = pool.mark
        let before = secrets.reads
        var frame = self.frame(slots: 1)
        let value = self.field(id, of: entity, &frame)
        // Times of a plan are shown as the timeline does; how long something takes, or how many do it, is what was hidden.
        let isAmount = switch field.type {
        case .duration, .number: true
        default: false
        }
        let isFromSecret = rests && field.isComputed && isAmount
        if secrets.reads != before || isFromSecret {
          result.append((own(field, language), Self.restricted(language), nil))
        } else if value.tag != .cannotTell, !isEmpty(value), value.tag != .poison {
          result.append((own(field, language), shown(value, in: language), nil))
        }
        pool.release(to: mark)
      }
    }
    return result
  }

  private func own(_ field: Field, _ language: Language) -> String {
    let called = called(field)
    return language == .arabic ? called.arabic : called.english
  }

  /// The rules that look at one of some fields, and the views that show one, by what they draw and ask.
  package mutating func lookers(at ids: [FieldID]) -> (rules: [Rule], views: [View]) {
    for index in views.indices { compilePending(index) }
    for index in rules.indices where rules[index].isIdle { recompile(index) }
    func asks(_ code: CompiledExpression) -> Bool {
      code.operations.contains { operation in operation.kind == .field && ids.contains { Int32(bitPattern: $0.raw) == operation.a } }
    }
    return (rules.filter { asks($0.code) }, views.filter { asks($0.code) })
  }

  /// The kinds of which a rule or a view looks at each thing: `each: a in action, r in risk where …`, `rows: agreement`.
  package func kindsDrawn(by origin: Origin) -> [KindID] {
    let tree = self.tree(origin.source)
    guard tree.count > 0, let body = DeclarationParts(tree, origin.node).body else { return [] }
    var found: [KindID] = []
    for statement in tree.children(body) where tree.kind(statement) == .field {
      let parts = FieldParts(tree, statement)
      guard tree.kind(parts.head) == .name, kernel.field(tree.nameID(parts.head), among: [.each, .rows, .columns, .tree]) != nil, let value = parts.value else { continue }
      for kind in drawn(by: value, tree) where !found.contains(kind) { found.append(kind) }
    }
    return found
  }

  private func drawn(by node: Node, _ tree: SyntaxTree) -> [KindID] {
    switch tree.kind(node) {
    case .name: schema.kinds[tree.nameID(node)].map { [$0] } ?? []
    case .list: tree.children(node).flatMap { drawn(by: $0, tree) }
    case .filter, .item, .group: tree.firstChild(node).map { drawn(by: $0, tree) } ?? []
    case .comparison: Array(tree.children(node)).last.map { drawn(by: $0, tree) } ?? []
    default: []
    }
  }

  /// The kinds and fields that take a word as a choice: `tabletop` of `exercise.type`.
  package func fields(taking word: String) -> [Field] {
    guard let name = names.lookup(word) else { return [] }
    return fields.filter { field in
      guard case .choice(let listed) = field.type else { return false }
      return listed.contains { choices[$0.index].names.contains(name) }
    }
  }

  /// The code of an item in the reader's language, where its vocabulary has names in it for each part: `اقتصاد` for `economy`.
  package func code(of item: ItemID, in language: Language) -> String {
    let code = items[item.index].code
    guard language == .arabic else { return code }
    var names: [String] = []
    var next: ItemID? = item
    while let current = next {
      guard let name = arabicName(of: current) else { return code }
      names.insert(name, at: 0)
      next = items[current.index].parent
    }
    return names.joined(separator: ".")
  }
}
