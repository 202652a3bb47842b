import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// Read one statement of a kind's body: `name also alias: type "text"` or `name = expression`.
  mutating func declareField(_ statement: Node, of kind: KindID, in source: SourceID) -> FieldID? {
    let tree = self.tree(source)
    switch tree.kind(statement) {
    case .field, .definition: break
    case .missing, .unexpected: return nil
    default:
      reportNoField(statement, source)
      return nil
    }
    let parts = FieldParts(tree, statement)
    guard tree.kind(parts.head) == .name, let value = parts.value else { return nil }
    let name = tree.nameID(parts.head)
    strayLabel(parts, source)
    if saysSecret(statement, source) {
      secrets.kinds.insert(kind)
      return nil
    }
    if kernel.reserves(name, .is) {
      let parent = written(source, value)
      report(
        .notAField, at: place(source, parts.head), Message.parentIsNoField,
        help: Message.parentIsNoFieldHelp(spelling(kinds[kind.index].name), parent))
      return nil
    }
    for ancestor in kinds[kind.index].lineage {
      if let old = schema.fields[.init(kind: ancestor, name: name)] {
        report(
          .duplicateField, at: place(source, parts.head), Message.duplicateField(spelling(name), of: called(ancestor)),
          related: [.init(place(fields[old.index].origin.source, fields[old.index].origin.nameNode), Message.firstHere)])
        return nil
      }
    }
    let id = FieldID(fields.count)
    var field = Field(
      id: id, name: name, names: [name] + parts.aliases(in: tree).map { tree.nameID($0) }, owner: kind,
      origin: Origin(source, statement, name: parts.head), type: .broken)
    if tree.kind(statement) == .definition {
      field.derived = ItemParts(tree, value).value
      field.type = .anything
    } else {
      readType(value, into: &field, in: source)
    }
    for (index, alias) in parts.aliases(in: tree).enumerated() where field.names[...index].contains(tree.nameID(alias)) || ownedTwice(tree.nameID(alias), kind) {
      report(.duplicateField, at: place(source, alias), Message.duplicateField(written(source, alias), of: called(kind)), help: Message.takeItOut)
    }
    for name in field.names { schema.fields[.init(kind: kind, name: name)] = id }
    fields.append(field)
    kinds[kind.index].ownFields.append(id)
    return id
  }

  private func ownedTwice(_ name: NameID, _ kind: KindID) -> Bool {
    !units[Int(kinds[kind.index].origin.source.index)].isLibrary && kinds[kind.index].lineage.contains { schema.fields[.init(kind: $0, name: name)] != nil }
  }

  private mutating func readType(_ value: Node, into field: inout Field, in source: SourceID) {
    let tree = self.tree(source)
    let members = tree.members(value)
    let first = ItemParts(tree, members[0])
    // Our own pages say types as the language writes them, and are read at every start.
    if !units[Int(source.index)].isLibrary, let type = typeWritten(value, members, source) {
      report(
        .unknownType, at: place(source, value), Message.unknownType(written(source, value).prefixed(40)), help: Message.write(type),
        fixes: [Self.replacing(place(source, value), by: type, .likely)])
      return
    }
    field.isRequired = first.has(.required)
    field.isMany = first.has(.many)
    field.isComputed = first.has(.computed)
    if first.has(.oneOf) {
      field.type = .choice(members.compactMap { declareChoice(ItemParts(tree, $0), in: source) })
      field.fallback = members.lazy.compactMap { ItemParts(tree, $0).fallback }.first
      return
    }
    field.isInside = first.has(.inside)
    field.fallback = first.fallback
    field.inversePath = first.inverse
    field.type = fieldType(first.value, in: source)
    if members.count > 1 {
      report(.listedType, at: place(source, members[1]), Message.listedType, help: Message.listedTypeHelp)
    }
    guard let body = first.body else { return }
    for statement in tree.children(body) where tree.kind(statement) == .field {
      let parts = FieldParts(tree, statement)
      guard tree.kind(parts.head) == .name, let value = parts.value else { continue }
      if saysSecret(statement, source) {
        secrets.fields.insert(field.id)
        continue
      }
      let item = ItemParts(tree, value)
      field.details.append(
        Field.Detail(
          name: tree.nameID(parts.head), names: [tree.nameID(parts.head)] + parts.aliases(in: tree).map { tree.nameID($0) },
          type: fieldType(item.value, in: source), isMany: item.has(.many)))
    }
  }

  private mutating func declareChoice(_ item: ItemParts, in source: SourceID) -> ChoiceID? {
    let tree = self.tree(source)
    guard tree.kind(item.value) == .name else {
      report(.notAChoice, at: place(source, item.value), Message.notAChoice(written(source, item.value)))
      return nil
    }
    return choice(of: ([item.value] + item.aliases).map { tree.nameID($0) })
  }

  private mutating func fieldType(_ node: Node, in source: SourceID) -> FieldType {
    let tree = self.tree(source)
    switch tree.kind(node) {
    case .name:
      if let type = kernelType(tree.nameID(node)) { return type }
      if tree.payload(node) == kernel.name(.kind).raw { return .anything }
      if schema.kinds[tree.nameID(node)] == nil, let type = typeMeant(by: node, source) { return type }
      if schema.kinds[tree.nameID(node)] == nil, let type = typeNearly(node, source) { return type }
      return kind(at: node, in: source).map { .reference([$0]) } ?? .broken
    case .or:
      if let type = typeMeant(by: node, source) { return type }
      let kinds = tree.children(node).compactMap { kind(at: $0, in: source) }
      return kinds.isEmpty ? .broken : .reference(kinds)
    case .group:
      return tree.firstChild(node).map { fieldType($0, in: source) } ?? .broken
    case .range:
      let ends = Array(tree.children(node))
      guard ends.count >= 2, let low = number(at: ends[0], in: source), let high = number(at: ends[1], in: source) else { break }
      if low > high {
        reportReversed(node, ends[0], ends[1], isAmount: true, source)
        return .broken
      }
      return .number(lowest: low, highest: high)
    case .qualified:
      // `at_least 0`: bounded on one side.
      let parts = Array(tree.children(node))
      guard parts.count == 2, let bound = number(at: parts[1], in: source) else { break }
      switch Operator(rawValue: tree.payload(parts[0])) {
      case .atLeast: return .number(lowest: bound, highest: nil)
      case .atMost: return .number(lowest: nil, highest: bound)
      default: break
      }
    case .of:
      let ends = Array(tree.children(node))
      guard ends.count == 2, tree.kind(ends[0]) == .name else { break }
      if !kernel.matches(tree.nameID(ends[0]), .code) {
        // `cdoe of shade`
        let written = written(source, ends[0]), near = nearest(written, among: KernelField.code.spellings), at = place(source, ends[0])
        guard !near.isEmpty else { break }
        report(.unknownType, at: at, Message.unknownType(written), help: Message.didYouMean(near), fixes: Self.replacement(of: at, by: near))
      }
      return vocabulary(at: ends[1], in: source).map { .code($0) } ?? .broken
    default: break
    }
    if let type = typeMeant(by: node, source) { return type }
    report(
      .unknownType, at: place(source, node), Message.unknownType(written(source, node)), help: Message.oneOf(Self.typeWords.map(\.called)))
    return .broken
  }

  /// `choice of red, green`, `red, green`, `list of role`: a type in other words, as the language writes it; nil for what is none of these.
  private func typeWritten(_ value: Node, _ members: [Node], _ source: SourceID) -> String? {
    let tree = self.tree(source), text = written(source, value), isArabic = Called.isArabic(text)
    guard ItemParts(tree, members[0]).marks.isEmpty else { return nil }
    let lowercased = text.lowercased()
    let oneOf = Keyword.oneOf.spelling, many = Keyword.many.spelling
    for prefix in ["choice of ", "choices of ", "choice ", "one of ", "either ", "any of ", "enum of ", "enum ", "اختيار من ", "واحد من "] where lowercased.hasPrefix(prefix) {
      let rest = text.dropFirst(prefix.count).split(separator: ",").flatMap { $0.split(separator: "،") }.flatMap { $0.split(separator: " or ") }.map { $0.split(separator: " ").joined(separator: " ") }
      return (isArabic ? oneOf.arabic : oneOf.english) + " " + rest.joined(separator: isArabic ? "، " : ", ")
    }
    for prefix in ["list of ", "array of ", "set of ", "several ", "multiple ", "قائمة "] where lowercased.hasPrefix(prefix) {
      let rest = String(text.dropFirst(prefix.count)), words = [rest] + (rest.hasSuffix("s") ? [String(rest.dropLast())] : [])
      guard let type = words.first(where: { word in names.lookup(word).map { kernelType($0) != nil || schema.kinds[$0] != nil } ?? false }) else { return nil }
      return (isArabic ? many.arabic : many.english) + " " + type
    }
    // `red, green`: words of which none is a type.
    guard members.count > 1, members.allSatisfy({ member in
      let item = ItemParts(tree, member)
      return item.marks.isEmpty && item.body == nil && item.titles == nil && tree.kind(item.value) == .name && kernelType(tree.nameID(item.value)) == nil && schema.kinds[tree.nameID(item.value)] == nil
    }) else { return nil }
    return (isArabic ? oneOf.arabic : oneOf.english) + " " + text
  }

  /// `string`, `boolean`, `yes or no`: types as other languages and our own pages call them.
  private mutating func typeMeant(by node: Node, _ source: SourceID) -> FieldType? {
    let written = self.written(source, node)
    guard let type = Habits.types[NearKey.of(written)] else { return nil }
    let word = Called.isArabic(written) ? type.called.arabic : type.called.english
    report(
      .unknownType, at: place(source, node), Message.unknownType(written), help: Message.write(word),
      fixes: [Self.replacing(place(source, node), by: word, .likely)])
    return kernelType(kernel.name(type))
  }

  /// `quantty`: the only type that is nearly called so, where no kind is.
  private mutating func typeNearly(_ node: Node, _ source: SourceID) -> FieldType? {
    let written = self.written(source, node)
    let near = nearest(written, among: Self.typeWords.flatMap(\.spellings))
    guard near.count == 1, let name = names.lookup(near[0]), let type = kernelType(name) else { return nil }
    // A kind that differs from it in its article or its hamza is that kind.
    guard kindByNearKey(node, source) == nil, nearest(written, among: kindSpellings).isEmpty else { return nil }
    report(
      .unknownType, at: place(source, node), Message.unknownType(written), help: Message.didYouMean(near), fixes: Self.replacement(of: place(source, node), by: near))
    return type
  }

  static let typeWords: [KernelField] = [
    .text, .truth, .number, .percent, .duration, .date, .stretch, .moment, .time, .point, .condition, .cadence, .money, .quantity, .unit, .words,
    .anything,
  ]

  private func kernelType(_ name: NameID) -> FieldType? {
    return switch kernel.field(name, among: Self.typeWords) {
    case .text: .text
    case .truth: .truth
    case .number: .number(lowest: nil, highest: nil)
    case .percent: .percent
    case .duration: .duration
    case .date: .date
    case .stretch: .stretch
    case .moment: .moment
    case .time: .time
    case .point: .point
    case .condition: .condition
    case .cadence: .cadence
    case .money: .money
    case .quantity: .quantity
    case .unit: .unit
    case .words: .words
    case .anything: .anything
    default: nil
    }
  }
}
