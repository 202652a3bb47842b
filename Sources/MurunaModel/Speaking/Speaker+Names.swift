import MurunaSyntax
import MurunaText

// What a word is called in the reader's language.
extension Speaker {
  /// Of some names the one in the reader's language.
  func own(in names: [NameID]) -> String {
    let called = model.called(names)
    return isArabic ? called.arabic : called.english
  }

  /// The word at the head of a declaration or before a label.
  func spelling(ofHead node: Node) -> String {
    guard isArabic, tree.kind(node) == .name else { return written(node) }
    let name = tree.nameID(node)
    if let word = model.kernel.word(name) { return word.spellings[1] }
    if let own = own[name] { return own }
    if let kind = model.schema.kinds[name] { return self.own(in: model.kinds[kind.index].names) }
    return kernelField(name) ?? written(node)
  }

  /// The word before a colon.
  func spelling(ofField node: Node, _ field: Field?) -> String {
    guard isArabic, tree.kind(node) == .name else { return written(node) }
    let name = tree.nameID(node)
    if let field { return own(in: field.names) }
    if let own = own[name] { return own }
    return kernelField(name) ?? ItemFact.allCases.first { $0.spellings[0] == written(node) }?.spellings[1] ?? Self.keyword(written(node))?.spelling.arabic ?? written(node)
  }

  private func kernelField(_ name: NameID) -> String? { model.kernel.field(name, among: KernelField.allCases).map { $0.spellings[1] } }

  // MARK: Names in values

  mutating func path(_ node: Node, expecting field: Field?) {
    guard let segments = tree.segments(node) else { return tree.children(node).forEach { walk($0, in: nil, expecting: field) } }
    let spelled = spelling(of: segments.map { (tree.nameID($0), written($0)) }, expecting: field)
    for (segment, text) in zip(segments, spelled) { put(text, for: segment) }
  }

  /// What each part of a dotted name is called.
  func spelling(of segments: [(name: NameID, text: String)], expecting field: Field?) -> [String] {
    guard isArabic else { return segments.map { $0.name.raw < UInt32(names.count) ? own[$0.name] ?? $0.text : $0.text } }
    if let code = code(segments.map(\.text), expecting: field) { return code }
    guard let first = segments.first else { return [] }
    var result = [single(first.name, first.text, expecting: field, isAlone: segments.count == 1)]
    var kind = self.kind(of: first.name)
    for segment in segments.dropFirst() {
      result.append(member(segment.name, segment.text, of: kind))
      kind = self.kind(behind: segment.name, from: kind)
    }
    return result
  }

  func spelling(ofMember node: Node, of kind: KindID?) -> String { isArabic ? member(tree.nameID(node), written(node), of: kind) : written(node) }

  /// What stands behind a dot.
  private func member(_ name: NameID, _ text: String, of kind: KindID?) -> String {
    if let kind, let field = model.field(kind, name) { return own(in: model.fields[field.index].names) }
    if let own = own[name] { return own }
    if let member = model.kernel.field(name, among: Self.members) { return member.spellings[1] }
    if let enclosing = model.schema.kinds[name] { return own(in: model.kinds[enclosing.index].names) }
    return everywhere(name) ?? text
  }

  private static let members: [KernelField] = [
    .id, .title, .kind, .parent, .previous, .next, .zero, .here, .secret, .since, .until, .source, .author, .version, .review, .asOf, .rule, .thing,
  ]

  /// What all fields of a name are called, if they are called the same.
  private func everywhere(_ name: NameID) -> String? {
    let all = Set(model.fields.filter { $0.names.contains(name) }.map { own(in: $0.names) })
    return all.count == 1 ? all.first : nil
  }

  private func single(_ name: NameID, _ text: String, expecting field: Field?, isAlone: Bool) -> String {
    if isAlone, case .choice(let choices) = field?.type, let choice = choices.first(where: { model.choices[$0.index].names.contains(name) }) {
      return model.choiceWord(choice, in: language)
    }
    if isAlone, case .unit = field?.type { return unit(text) }
    if isAlone, case .cadence = field?.type {
      if let unit = TimeUnits.named(text)?.unit { return unit.noun.form(.one, in: .arabic) }
      // كل جمعة, without its article.
      if let day = Weekdays.named(text) { return String(Weekdays.name(day.number, in: .arabic).dropFirst(2)) }
    }
    if declaresFields, own[name] == nil, let vocabulary = model.schema.vocabularies[name] { return model.arabicName(of: vocabulary) }
    if declaresFields, let type = model.kernel.field(name, among: Self.types) { return type.spellings[1] }
    if isAlone, text == "no" { return Keyword.no.spelling.arabic }
    if let own = own[name] { return own }
    if variables[name] != nil, model.schema.kinds[name] == nil, name != model.kernel.name(.row), name != model.kernel.name(.oneColumn) { return text }
    if let value = model.kernel.field(name, among: [.yes, .unknown, .nothing, .notYet, .empty, .stated, .zero, .here, .row, .oneColumn, .program, .asOf]) { return value.spellings[1] }
    // A thing may be called like a kind: `criterion need`.
    if let kind = model.schema.kinds[name], things[name] == nil { return own(in: model.kinds[kind.index].names) }
    if let value = model.kernel.field(name, among: [.error, .warning, .note, .rule, .view]) { return value.spellings[1] }
    if declaresFields, let word = Self.keyword(text) { return word.spelling.arabic }
    if isAlone, Function.byName[text] == .count { return Function.count.spellings[1] }
    if isAlone, model.measures.byName[name] != nil { return unit(text) }
    return text
  }

  private static let types: [KernelField] = [
    .text, .truth, .number, .percent, .duration, .date, .stretch, .moment, .time, .point, .condition, .cadence, .money, .quantity, .unit, .words, .anything, .code,
  ]

  /// A code where one is expected, in Arabic where its vocabulary has Arabic for each of its parts.
  private func code(_ parts: [String], expecting field: Field?) -> [String]? {
    guard case .code(let vocabulary) = field?.type else { return nil }
    var result: [String] = []
    for length in 1...parts.count {
      let code = parts.prefix(length).joined(separator: ".")
      guard let item = model.schema.items[vocabulary]?[Model.codeKey(code)] else { return parts }
      result.append(model.arabicName(of: item) ?? parts[length - 1])
    }
    return result
  }

  // MARK: Kinds of what is named

  /// Nil too where a thing is called like a kind, so that either may be meant.
  private func kind(of name: NameID) -> KindID? {
    if let variable = variables[name] { return variable }
    guard let thing = things[name] else { return model.schema.kinds[name] }
    return model.schema.kinds[name] == nil ? thing : nil
  }

  private func kind(behind name: NameID, from kind: KindID?) -> KindID? {
    if kind != nil, model.kernel.field(name, among: [.previous, .next]) != nil { return kind }
    if let kind, let field = model.field(kind, name) {
      guard case .reference(let kinds) = model.fields[field.index].type else { return nil }
      return kinds.first
    }
    return model.schema.kinds[name] ?? things[name]
  }

  /// Of what kind the things are that an expression names; nil where that cannot be told.
  func type(of node: Node) -> KindID? {
    switch tree.kind(node) {
    case .name: return kind(of: tree.nameID(node))
    case .path:
      guard let segments = tree.segments(node), let first = segments.first else { return nil }
      var kind = self.kind(of: tree.nameID(first))
      for segment in segments.dropFirst() { kind = self.kind(behind: tree.nameID(segment), from: kind) }
      return kind
    case .filter, .group, .item: return tree.firstChild(node).flatMap { type(of: $0) }
    case .comparison:
      // `(n in mentoring where …)`
      let parts = Array(tree.children(node))
      guard parts.count >= 3, tree.kind(parts[1]) == .operator, tree.payload(parts[1]) == Operator.within.rawValue else { return nil }
      return type(of: parts[2])
    case .member:
      let parts = Array(tree.children(node))
      guard parts.count == 2, tree.kind(parts[1]) == .name else { return nil }
      return kind(behind: tree.nameID(parts[1]), from: type(of: parts[0]))
    case .call:
      guard let callee = tree.firstChild(node), let argument = tree.next(callee, in: node) else { return nil }
      return type(of: tree.kind(argument) == .list ? tree.firstChild(argument) ?? argument : argument)
    default: return nil
    }
  }

  /// The field that an expression ends in: what stands beside it in a comparison is a value of it.
  func field(at node: Node) -> Field? {
    guard tree.kind(node) == .path, let segments = tree.segments(node), let first = segments.first, let last = segments.last else { return nil }
    var kind = self.kind(of: tree.nameID(first))
    for segment in segments.dropFirst().dropLast() { kind = self.kind(behind: tree.nameID(segment), from: kind) }
    return kind.flatMap { model.field($0, tree.nameID(last)) }.map { model.fields[$0.index] }
  }
}

extension Model {
  /// What an item of a vocabulary is called in Arabic: the last part of its code.
  package func arabicName(of item: ItemID) -> String? {
    let origin = items[item.index].origin
    guard tree(origin.source).count > 0 else { return nil }
    return DeclarationParts(tree(origin.source), origin.node).aliases.lazy.map { self.written(origin.source, $0) }.first(where: Called.isArabic)
  }
}
