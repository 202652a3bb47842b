import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// Read one value of a field, with its details; what cannot be read is reported and becomes poison.
  mutating func readValue(_ node: Node, as type: FieldType, of field: FieldID, _ entity: EntityID, _ source: SourceID) -> Value {
    if case .number(_?, let highest?) = type, let value = wordForNumber(node, highest, type, field, source) { return value }
    let told = diagnostics.count
    // What may be twenty or twenty thousand is judged once its author has said which.
    defer { if diagnostics.count > told, diagnostics[told...].contains(where: { $0.code == .thousandsOrDecimals }) { doubtful[entity, default: []].append(field) } }
    guard units[Int(source.index)].tree.kind(node) == .item else { return readBare(node, as: type, entity, source, field: field) }
    let tree = units[Int(source.index)].tree
    let item = ItemParts(tree, node)
    if let mark = item.marks.first {
      report(.markInValue, at: place(source, node), Message.markInValue(mark.spelling.english))
    }
    // Of a blank it says whom to ask.
    if let titles = item.titles, tree.kind(item.value) != .hole { textBehindValue(titles, of: item, source) }
    var value = readBare(item.value, as: type, entity, source, field: field)
    if let body = item.body { readDetails(body, into: &value, of: fields[field.index], entity, source) }
    return value
  }

  /// What the words of a field mean, as its documentation has it, where each of them is one letter.
  private func letters(_ choices: [ChoiceID], _ id: FieldID) -> Words? {
    guard choices.allSatisfy({ spelling(self.choices[$0.index].name).count == 1 }), let said = documentation(of: fields[id.index]), let english = said["en"], let arabic = said["ar"] else { return nil }
    return Message.meanings(english, arabic)
  }

  /// `likelihood: high`, `impact: 3 of 5`: of a number with bounds, its meanings are told; the one that the word says, if there is one.
  private mutating func wordForNumber(_ node: Node, _ highest: Int64, _ type: FieldType, _ id: FieldID, _ source: SourceID) -> Value? {
    let tree = units[Int(source.index)].tree
    guard [.of, .name, .percent, .sum].contains(tree.kind(node)) else { return nil }
    let written = self.written(source, node)
    switch tree.kind(node) {
    case .of:
      let parts = Array(tree.children(node))
      guard parts.count == 2, tree.kind(parts[0]) == .number, number(at: parts[1], in: source) == highest else { return nil }
      return wrong(node, source, type, fix: self.written(source, parts[0]), .safe)
    case .percent, .sum:
      guard let meanings = documentation(of: fields[id.index]), let english = meanings["en"], let arabic = meanings["ar"] else { return nil }
      report(.wrongType, at: place(source, node), Message.wrongType(written.prefixed(40), describe(type)), help: Message.meanings(english, arabic))
      return .poison
    case .name where !["?", "؟"].contains(written) && nothing(tree.nameID(node), type) == nil && Idioms.number(written) == nil:
      guard let meanings = documentation(of: fields[id.index]), let english = meanings["en"], let arabic = meanings["ar"] else { return nil }
      let near = NearKey.of(written.lowercased())
      let entry = [english, arabic].joined(separator: ", ").split { $0 == "," || $0 == "،" }.map { $0.split(separator: " ").map(String.init) }
        .first { $0.count >= 2 && NearKey.of($0.dropFirst().joined(separator: "_")) == near }
      let fix = entry.map { Digits.restyled($0[0], as: .ascii) }
      let degree = fix == nil ? Degree.number(for: written, highest: highest / Value.one) : nil
      report(
        .wrongType, at: place(source, node), Message.wrongType(written.prefixed(40), describe(type)),
        help: fix.map { Message.write($0) } ?? Message.meanings(english, arabic),
        fixes: (fix ?? degree).map { [Self.replacing(place(source, node), by: $0, .likely)] } ?? [])
      return .poison
    default: return nil
    }
  }

  private mutating func readDetails(_ body: Node, into value: inout Value, of field: Field, _ entity: EntityID, _ source: SourceID) {
    let tree = units[Int(source.index)].tree
    var entries = pool.details(of: value)?.entries ?? []
    for statement in tree.children(body) {
      guard tree.kind(statement) == .field else {
        if tree.kind(statement) == .declaration {
          report(.detailIsDeclaration, at: place(source, tree.firstChild(statement) ?? statement), Message.detailIsDeclaration)
        }
        continue
      }
      let parts = FieldParts(tree, statement)
      guard tree.kind(parts.head) == .name, let node = parts.value else { continue }
      let name = tree.nameID(parts.head)
      let detail = field.details.isEmpty ? nil : ownDetail(name, of: field)
      guard let type = detail?.type ?? commonDetail(name) else {
        let all = field.details.map { called($0.names) } + Self.commonDetails.map(\.called)
        let candidates = field.details.flatMap { $0.names.map { spelling($0) } } + Self.commonDetails.flatMap(\.spellings)
        let near = nearest(written(source, parts.head), among: candidates)
        report(
          .unknownDetail, at: place(source, parts.head), Message.unknownDetail(written(source, parts.head), of: called(field)),
          help: Message.didYouMean(near) ?? Message.detailsAre(all), fixes: Self.replacement(of: place(source, parts.head), by: near))
        continue
      }
      let value: Value
      if tree.kind(node) == .list {
        let values = tree.members(node).map { readBare(ItemParts(tree, $0).value, as: type, entity, source) }
        value = values.count == 1 ? values[0] : pool.list(values)
      } else {
        value = readBare(ItemParts(tree, node).value, as: type, entity, source)
      }
      entries.append(.init(name: detail?.name ?? canonicalDetail(name), value: value, node: node))
    }
    refuseReversed(entries, source)
    pool.attach(entries, to: &value)
  }

  /// What a field's own details have under a name, or under another spelling of a reserved one.
  private func ownDetail(_ name: NameID, of field: Field) -> Field.Detail? {
    let spellings = [name] + kernel.otherSpellings(name)
    return field.details.first { detail in spellings.contains { detail.names.contains($0) } }
  }

  /// What holds `since` a day holds `until` a later one: a membership does not end before it begins.
  private mutating func refuseReversed(_ entries: [ValuePool.Details.Entry], _ source: SourceID) {
    guard let first = entries.first(where: { $0.name == kernel.name(.since) }), let last = entries.first(where: { $0.name == kernel.name(.until) }),
      first.value.tag == .date, last.value.tag == .date, first.value.low > last.value.high
    else { return }
    report(
      .rangeReversed, at: place(source, last.node), Message.rangeReversed(written(source, first.node), written(source, last.node), isAmount: false), help: Message.rangeReversedHelp(isAmount: false))
  }

  private static let commonDetails: [KernelField] = [.source, .asOf, .since, .until, .assumed, .secret, .note]

  private func commonDetail(_ name: NameID) -> FieldType? {
    switch kernel.field(name, among: Self.commonDetails) {
    case .source: .anything
    case .asOf, .since, .until: .date
    case .assumed, .secret: .truth
    case .note: .text
    default: nil
    }
  }

  private func canonicalDetail(_ name: NameID) -> NameID {
    kernel.field(name, among: Self.commonDetails).map { kernel.name($0) } ?? name
  }

  /// A value of a value, by the name of the detail in the library or the kernel.
  package func detail(_ name: String, of value: Value) -> Value? {
    guard let details = pool.details(of: value), let id = names.lookup(name) else { return nil }
    return details.entries.first { $0.name == id }?.value
  }

  package func elements(of value: Value) -> ArraySlice<Value> { pool.elements(of: value) }
  package func element(at place: Int, of list: Value) -> Value { pool.element(at: place, of: list) }

  /// Read a value without details.
  mutating func readBare(_ node: Node, as type: FieldType, _ entity: EntityID, _ source: SourceID, field: FieldID? = nil) -> Value {
    let kind = units[Int(source.index)].tree.kind(node)
    // Held by nobody: most values need no more than their kind.
    var tree: SyntaxTree { units[Int(source.index)].tree }
    switch kind {
    case .hole: return Value(.hole, Int64(node.index), source: UInt16(source.index))
    case .missing, .unexpected: return .poison
    case .item: return readBare(ItemParts(tree, node).value, as: type, entity, source, field: field)
    case .group where type != .point && type != .condition && type != .cadence:
      return tree.firstChild(node).map { readBare($0, as: type, entity, source) } ?? .poison
    case .name:
      if let nothing = nothing(tree.nameID(node), type) { return nothing }
    default: break
    }
    switch type {
    case .broken: return .poison
    case .text:
      if kind == .titles || kind == .text {
        return Value(.text, Int64(node.index), source: UInt16(source.index))
      }
      let text = written(source, node)
      // A thing that is named where a text is wanted is not for a program to make a text of.
      var isThing = false
      if kind == .name, case .found = lookup(tree.nameID(node), [], from: .program) { isThing = true }
      return wrong(node, source, type, fix: text.utf8.contains(0x22) ? nil : "\"\(text)\"", isThing ? .likely : .safe)
    case .truth: return readTruth(node, source, type)
    case .number, .percent, .money, .quantity: return readNumber(node, type, entity, source)
    case .duration: return readDuration(node, type, entity, source)
    case .date, .stretch, .moment: return readDate(node, type, entity, source)
    case .time: return readTime(node, source)
    case .cadence: return readCadence(node, entity, source)
    case .point where [.of, .and].contains(kind) && reportApart(node, fitting: [], source): return .poison
    case .point, .condition:
      checkNames(in: node, entity, source)
      return Value(.expression, Int64(node.index), source: UInt16(source.index))
    case .unit:
      guard kind == .name || kind == .path else { return wrong(node, source, type) }
      let word = written(source, node)
      if let unit = unit(named: word) ?? timeUnit(word) { return Value(.number, Value.one, Value.one, unit: unit, flags: .isUnit) }
      if Self.percentages.contains(word) { return Value(.number, Value.one, Value.one, flags: [.isUnit, .isPercent]) }
      return unknownUnit(node, source)
    case .words: return readWord(node, source)
    case .code(let vocabulary): return readCode(node, vocabulary, source)
    case .choice(let choices): return readChoice(node, choices, source, of: field)
    case .reference(let kinds): return readReference(node, kinds, entity, source)
    case .anything:
      switch kind {
      case .titles, .text: return Value(.text, Int64(node.index), source: UInt16(source.index))
      case .name, .path: return reference(node, fitting: [], from: entity, source).map { .entity($0) } ?? .poison
      case .date, .moment: return readDate(node, .date, entity, source)
      case .number, .percent, .quantity: return readNumber(node, .quantity, entity, source)
      default:
        checkNames(in: node, entity, source)
        return Value(.expression, Int64(node.index), source: UInt16(source.index))
      }
    }
  }

  /// `unknown`, `none`, `not_yet`, unless something of the field is called so.
  private func nothing(_ name: NameID, _ type: FieldType) -> Value? {
    if case .choice(let choices) = type, choices.contains(where: { self.choices[$0.index].names.contains(name) }) { return nil }
    return switch kernel.field(name, among: [.unknown, .nothing, .notYet]) {
    case .unknown: Value(.unknown)
    case .nothing: Value(.noneStated)
    case .notYet: Value(.notYet)
    default: nil
    }
  }

  private mutating func readTruth(_ node: Node, _ source: SourceID, _ type: FieldType) -> Value {
    let tree = units[Int(source.index)].tree
    if tree.kind(node) == .name {
      if kernel.matches(tree.nameID(node), .yes) { return .truth(true) }
      if kernel.no.contains(tree.nameID(node)) { return .truth(false) }
    }
    if [.name, .text, .titles].contains(tree.kind(node)) {
      let word = (tree.kind(node) == .name ? written(source, node) : Literal.text(written(source, node))).lowercased()
      if let known = Self.truths[NearKey.of(word)] { return wrong(node, source, type, fix: known, .safe) }
      // `yess`, `نعمم`
      return wrong(node, source, type, fix: nearest(word, among: ["yes", "نعم"]).first)
    }
    return wrong(node, source, type)
  }

  /// What people write for yes and no.
  private static let truths: [String: String] = {
    var table: [String: String] = [:]
    for (answer, words) in [
      ("yes", ["true", "y", "yes", "on", "x"]), ("no", ["false", "n", "no", "off"]), ("نعم", ["صحيح", "صح", "نعم", "أجل"]), ("لا", ["خاطئ", "خطأ", "لا", "كلا"]),
    ] {
      for word in words { table[NearKey.of(word)] = answer }
    }
    return table
  }()

  private mutating func readWord(_ node: Node, _ source: SourceID) -> Value {
    let tree = units[Int(source.index)].tree
    guard tree.kind(node) == .name else { return wrong(node, source, .words) }
    return wordValue(tree.nameID(node))
  }

  mutating func wordValue(_ name: NameID) -> Value {
    // On a line of its own: the choice may be new.
    let choice = wordChoice(name)
    return value(of: choice)
  }

  /// The choice of a word that no kind has listed.
  mutating func wordChoice(_ name: NameID) -> ChoiceID {
    if let known = schema.choices[name] { return known }
    return choice(of: [name])
  }

  private mutating func readChoice(_ node: Node, _ choices: [ChoiceID], _ source: SourceID, of field: FieldID?) -> Value {
    let tree = units[Int(source.index)].tree
    if tree.kind(node) == .name {
      let name = tree.nameID(node)
      if let found = choices.first(where: { self.choices[$0.index].names.contains(name) }) { return value(of: found) }
      let written = self.written(source, node)
      if !written.utf8.allSatisfy({ $0 < 0x80 }) {
        let key = NearKey.of(written)
        let bare = NearKey.withoutArticle(written)
        if let found = choices.first(where: { self.choices[$0.index].names.contains { [key, bare].contains(NearKey.of(spelling($0))) } }) {
          // The article is grammar; another letter is a slip.
          mend(node, to: self.choices[found.index].names, key: key, source)
          return value(of: found)
        }
      }
    }
    let written = self.written(source, node)
    if let days = choicesBetween(node, choices, source) {
      report(.notAChoice, at: place(source, node), Message.nameEach(days), fixes: [Self.replacing(place(source, node), by: days, .likely)])
      return .poison
    }
    if tree.kind(node) == .call, detailsMeant(node, source, isCounted: false) { return .poison }
    let legal = choices.map { called(self.choices[$0.index].names) }
    let candidates = choices.prefix(500).flatMap { self.choices[$0.index].names.map { spelling($0) } }
    var same = choicesMeant(by: written, among: choices)
    if same.isEmpty, let field { same = letterMeant(by: written, among: choices, field) }
    let near = same.isEmpty ? choicesNear(to: String(written.map { $0 == "-" ? "_" : $0 }), among: candidates) : same
    report(
      .notAChoice, at: place(source, node), Message.notOneOf(written), help: Message.didYouMean(near) ?? field.flatMap { letters(choices, $0) } ?? Message.oneOf(legal),
      fixes: Self.replacement(of: place(source, node), by: near))
    // Go on as if the one that is near had been meant.
    guard near.count == 1, let meant = choices.first(where: { self.choices[$0.index].names.contains { spelling($0) == near[0] } }) else { return .poison }
    return value(of: meant)
  }

  /// `Friday to Saturday`, `الأحد - الخميس`: the days from one to another, each by its name; nil for what is no days.
  private func choicesBetween(_ node: Node, _ choices: [ChoiceID], _ source: SourceID) -> String? {
    let tree = units[Int(source.index)].tree
    guard [.range, .sum, .stretch].contains(tree.kind(node)) else { return nil }
    let ends = tree.children(node).filter { tree.kind($0) == .name }.map { written(source, $0) }
    guard ends.count == 2, tree.children(node).count(where: { tree.kind($0) != .operator }) == 2, let first = Self.weekday(ends[0]), let last = Self.weekday(ends[1]) else { return nil }
    let isArabic = Called.isArabic(ends[0])
    let days = (0...(last - first + 7) % 7).map { Weekdays.name((first - 1 + $0) % 7 + 1, in: isArabic ? .arabic : .english) }
    return days.count < 7 ? days.joined(separator: isArabic ? "، " : ", ") : nil
  }

  /// A day of the week by its name or its first letters.
  private static func weekday(_ word: String) -> Int? {
    Literal.weekdayNumber(word) ?? (word.count == 3 || word.count == 4 ? (1...7).first { Weekdays.name($0, in: .english).lowercased().hasPrefix(word.lowercased()) } : nil)
  }

  private mutating func readCode(_ node: Node, _ vocabulary: VocabularyID, _ source: SourceID) -> Value {
    let tree = units[Int(source.index)].tree
    // In letters that have one spelling.
    let isPlain = (tree.kind(node) == .name || tree.kind(node) == .code) && isASCII(node, in: source)
    let key = isPlain ? NumberTable.key(UInt32(vocabulary.raw), tree.payload(node)) : nil
    if let key, let known = schema.codes[key] { return Value(.code, Int64(known)) }
    let code = written(source, node)
    if tree.kind(node) == .name || tree.kind(node) == .code || tree.kind(node) == .path || tree.kind(node) == .number {
      if let item = item(code, of: vocabulary) {
        if let key { schema.codes.update(UInt32(item.raw), at: key) }
        return Value(.code, Int64(item.raw))
      }
    } else {
      return wrong(node, source, .code(vocabulary))
    }
    let name = spelling(vocabularies[vocabulary.index].name)
    let bounds = numberedCodes(around: code, of: vocabulary)
    var near = bounds == nil ? suggestions(for: code, at: .codes(vocabulary)) : []
    if near.isEmpty, let stem = code.lastIndex(of: "_").map({ code[...$0] }), code.contains(".") {
      // `tech.dam_break`: what begins as it does.
      for item in vocabularies[vocabulary.index].items where near.count < 3 && items[item.index].code.hasPrefix(stem) { near.append(items[item.index].code) }
    }
    report(
      .unknownCode, at: place(source, node), Message.unknownCode(code, of: name),
      help: Message.didYouMean(near) ?? bounds.map { Message.codesGo(from: $0.first, to: $0.last, name) } ?? Message.seeVocabulary(name),
      fixes: Self.replacement(of: place(source, node), by: near))
    return .poison
  }

  /// The first and the last of the codes that differ from one of numbers, `18` or `11.55`, in its last number only. Each number is near to
  /// every other: none of them is a suggestion.
  private func numberedCodes(around code: String, of vocabulary: VocabularyID) -> (first: String, last: String)? {
    var parts = Digits.restyled(code, as: .ascii).split(separator: ".")
    guard !parts.isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }) else { return nil }
    let all = vocabularies[vocabulary.index].items.map { items[$0.index].code }
    while !parts.isEmpty {
      let prefix = parts.dropLast().map { $0 + "." }.joined()
      let like = all.filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains(".") && $0.dropFirst(prefix.count).first?.isNumber == true }
      if let first = like.first, let last = like.last { return (first, last) }
      parts.removeLast()
    }
    return nil
  }

  private mutating func readReference(_ node: Node, _ kinds: [KindID], _ entity: EntityID, _ source: SourceID) -> Value {
    let tree = units[Int(source.index)].tree
    switch tree.kind(node) {
    case .name, .path, .code:
      return reference(node, fitting: kinds, from: entity, source).map { .entity($0) } ?? .poison
    case .quantity:
      let parts = Array(tree.children(node))
      guard parts.count == 2 else { return wrong(node, source, .reference(kinds)) }
      guard let count = number(at: parts[0], in: source) else { return badNumber(parts[0], source) }
      warnOfThousands(node, .reference(kinds), source)
      guard let thing = reference(parts[1], fitting: kinds, from: entity, source, isCounted: true) else { return .poison }
      if count != Value.one { tellCountOfOne(thing, node, parts[1], source, wanted: kinds) }
      return .entity(thing, count: count)
    case .quantified: return everyOne(node, kinds, entity, source)
    case .stretch:
      // `194 Pumps until stand_down`: what, and the time of the plan until which.
      let parts = Array(tree.children(node))
      guard parts.count == 2 else { return .poison }
      var value = readReference(parts[0], kinds, entity, source)
      checkNames(in: parts[1], entity, source)
      pool.attach(
        [.init(name: kernel.name(.until), value: Value(.expression, Int64(parts[1].index), source: UInt16(source.index)), node: parts[1])], to: &value)
      return value
    case .titles, .text:
      let name = Literal.text(written(source, node))
      if let id = names.lookup(name), case .found = lookup(id, kinds, from: entity) { return wrong(node, source, .reference(kinds), fix: name, .safe) }
      let titled = thingsTitled(name, fitting: kinds)
      return wrong(node, source, .reference(kinds), fix: titled.count == 1 ? titled[0] : nil)
    default: return reportApart(node, fitting: kinds, source) ? .poison : wrong(node, source, .reference(kinds))
    }
  }

  /// `every unit of GAM`: a list of references.
  private mutating func everyOne(_ node: Node, _ wanted: [KindID], _ entity: EntityID, _ source: SourceID) -> Value {
    let tree = units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    guard parts.count == 2, tree.payload(parts[0]) == Operator.every.rawValue else { return wrong(node, source, .reference(wanted)) }
    var kindNode = parts[1]
    var outer: EntityID?
    if tree.kind(kindNode) == .of {
      let ends = Array(tree.children(kindNode))
      guard ends.count == 2 else { return .poison }
      kindNode = ends[0]
      guard let found = ofBlock(ends[1], entity, source) ?? reference(ends[1], fitting: [], from: entity, source) else { return .poison }
      outer = found
    }
    guard let kind = kind(at: kindNode, in: source) else { return .poison }
    continuing.listed.insert(kind)
    let members = all(kind).filter { member in
      guard let outer else { return true }
      var next = entities.parents[member.index]
      while next != .program {
        if next == outer { return true }
        next = entities.parents[next.index]
      }
      return false
    }
    return pool.list(members.map { Value.entity($0) })
  }

  /// `playbook.city`: what a block around this says in a field, where the block is named by its kind.
  private mutating func ofBlock(_ node: Node, _ entity: EntityID, _ source: SourceID) -> EntityID? {
    let tree = units[Int(source.index)].tree
    guard let segments = tree.segments(node), segments.count == 2, let wanted = schema.kinds[tree.nameID(segments[0])] else { return nil }
    var block = entity
    while block != .program {
      if schema.isBelow(kind(of: block), wanted) {
        guard let field = schema.fields[.init(kind: kind(of: block), name: tree.nameID(segments[1]))] else { return nil }
        continuing.asked.insert(block)
        return entities.slots(of: block).first { $0.field == field }?.value.entityID
      }
      block = entities.parents[block.index]
    }
    return nil
  }

  /// What the unit of percentages is called.
  private static let percentages: Set<String> = ["percent", "per_cent", "percentage", "نسبة_مئوية", "بالمئة", "بالمائة", "نسبة"]

  /// What stands here is of another type than the field takes.
  mutating func wrong(_ node: Node, _ source: SourceID, _ type: FieldType, fix: String? = nil, _ safety: Fix.Safety = .likely) -> Value {
    if tree(source).kind(node) == .call, type != .text, detailsMeant(node, source, isCounted: isCounted(type)) { return .poison }
    let fix = fix ?? unquoted(node, type, source) ?? dateMeant(written(source, node), type) ?? amountMeant(written(source, node), type) ?? lengthMeant(node, type, source) ?? (Habits.isNothing(written(source, node)) ? "?" : nil)
    report(
      .wrongType, at: place(source, node), Message.wrongType(written(source, node).prefixed(40), describe(type)),
      help: fix.map { Message.write($0) } ?? example(type).map { Message.forExample($0) },
      fixes: fix.map { [Self.replacing(place(source, node), by: $0, safety)] } ?? [])
    return .poison
  }
}

extension Model {
  /// `Atbara (2023)`, `Flood (30%)`: what stands in parentheses behind a name says something of it, and belongs in braces.
  private mutating func detailsMeant(_ node: Node, _ source: SourceID, isCounted: Bool) -> Bool {
    let tree = self.tree(source), parts = Array(tree.children(node))
    guard parts.count == 2, tree.range(parts[1]).start > tree.range(parts[0]).end, tree.segments(parts[0]) != nil else { return false }
    let inner = written(source, parts[1]), value = written(source, parts[0])
    let isArabic = self.isArabic(before: node, source)
    // `Wardens (12)`: so many of them.
    if isCounted, tree.kind(parts[1]) == .number, !Idioms.isYear(inner) {
      report(.detailsWithoutBraces, at: place(source, node), Message.countBeforeName("\(inner) \(value)"), fixes: [Self.replacing(place(source, node), by: "\(inner) \(value)", .likely)])
      return true
    }
    let detail: String =
      switch tree.kind(parts[1]) {
      case .percent: (isArabic ? "احتمالية" : "chance") + ": " + inner
      case .date: (isArabic ? "منذ" : "since") + ": " + inner
      case .number where Idioms.isYear(inner): (isArabic ? "منذ" : "since") + ": " + inner
      default: (isArabic ? "ملاحظة" : "note") + ": " + (inner.hasPrefix("\"") ? inner : "\"\(inner)\"")
      }
    let whole = "\(value) { \(detail) }"
    report(.detailsWithoutBraces, at: place(source, node), Message.detailsStandInBraces(whole), fixes: [Self.replacing(place(source, node), by: whole, .likely)])
    return true
  }

  private func isCounted(_ type: FieldType) -> Bool { if case .reference = type { true } else { false } }

  /// `0:45`, as spreadsheets show a length of time.
  private func lengthMeant(_ node: Node, _ type: FieldType, _ source: SourceID) -> String? {
    guard case .duration = type, tree(source).kind(node) == .time else { return nil }
    let parts = Digits.restyled(written(source, node), as: .ascii).split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, parts[1] < 60, parts != [0, 0] else { return nil }
    let bytes = units[Int(source.index)].source.bytes
    var index = Int(tree(source).range(node).start)
    while index > 0, bytes[index - 1] < 0x41 { index -= 1 }
    let isArabic = index > 0 && bytes[index - 1] >= 0x80
    let hours = parts[0] == 0 ? "" : "\(parts[0]) " + (isArabic ? "ساعة" : "h")
    let minutes = parts[1] == 0 ? "" : "\(parts[1]) " + (isArabic ? "دقيقة" : "min")
    return [hours, minutes].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `أكثر من 600`, `600 على الأقل`: an amount that is known from one side, in other words than ours.
  private func amountMeant(_ text: String, _ type: FieldType) -> String? {
    switch type {
    case .number, .percent, .money, .quantity, .duration: Idioms.amount(text)
    default: nil
    }
  }
}

extension String {
  /// At most so many characters, with an ellipsis.
  func prefixed(_ count: Int) -> String {
    let head = prefix(count)
    return head.count < self.count ? head + "…" : self
  }
}
