import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// What a broken rule rests on, as somebody would check it: in the words of the program, not in those of the rule.
extension Model {
  /// The parts of a broken condition with their values: `risk.score = 20`.
  mutating func brokenParts(_ rule: Rule, _ must: Int32, _ frame: inout Frame) -> [Words] {
    var lines: [Words] = []
    var seen: Set<String> = []
    func show(_ index: Int32, _ model: inout Model, _ frame: inout Frame) {
      guard lines.count < 6, seen.insert(model.fieldPath(rule.code, index)).inserted else { return }
      guard let value = model.evaluateToShow(rule.code, index, &frame), value.tag != .poison else { return }
      let op = rule.code.operations[Int(index)]
      // What the engine found nothing for says nothing to a reader.
      if op.kind == .field, model.fieldTraits[Int(UInt32(bitPattern: op.a))].way == .computed, model.isEmpty(value) { return }
      let path = model.path(index, of: rule, frame)
      lines.append(Message.valueOf(path, Called(english: model.shown(value, in: .english).prefixed(80), arabic: model.shown(value, in: .arabic).prefixed(80))))
    }
    func visit(_ index: Int32, _ model: inout Model, _ frame: inout Frame) {
      let op = rule.code.operations[Int(index)]
      switch op.kind {
      // `length(city.country)`: what was measured says more than its measure.
      case .call where op.b > 0 && model.isMeasure(op): show(op.b - 1, &model, &frame)
      case .field, .call, .arithmetic: show(index, &model, &frame)
      case .and:
        // Of several demands, those that are not kept.
        for part in [op.a, op.b] where !model.isYes(model.evaluate(rule.code, part, &frame)) { visit(part, &model, &frame) }
      case .or, .compare, .contains: visit(op.a, &model, &frame); visit(op.b, &model, &frame)
      case .not, .isEmpty, .isNothing, .negative: visit(op.a, &model, &frame)
      case .conditional: visit(op.a, &model, &frame)
      case .variable:
        // What a name stands for was worked out from something.
        if let named = rule.lets.first(where: { $0.slot == op.a }), frame.variables[Int(named.slot)].tag == .truth { visit(named.operation, &model, &frame) }
      case .constant, .allOf, .findings, .member, .range, .qualified, .filter, .quantified, .list, .today, .broken: break
      }
    }
    visit(must, &self, &frame)
    return lines
  }

  /// `lowest(x)`, `length(x)`: what is shown of it is `x`.
  private func isMeasure(_ op: Operation) -> Bool {
    switch Function(rawValue: op.a) {
    case .lowest, .highest, .length: true
    case .count, .sum, .least, .greatest, .mean, .first, .last, .distinct, .reach, .path, .languages, .weekday, .year, .holes, .contains, .at, .occurrences, nil: false
    }
  }

  /// What an operation reads, in both languages: `b.decided` of a rule that draws `b in body` is `body.decided`, `هيئة.تقررت`. Two of one kind
  /// are told apart by their names.
  private func path(_ index: Int32, of rule: Rule, _ frame: Frame) -> Called {
    path(index, of: rule.code, frame) { op in
      let own = frame.variables[Int(op.a)].entityID.map { self.kind(of: $0) }
      let isOneOfTwo = own.map { kind in rule.draws.contains { draw in draw.slot != op.a && frame.variables[Int(draw.slot)].entityID.map { self.kind(of: $0) == kind } ?? false } } ?? false
      return isOneOfTwo ? .byName : .named(rule.lets.first { $0.slot == op.a }?.operation)
    }
  }

  /// How a variable is told: by the name of its thing, or as what it was worked out from.
  enum Variable {
    case byName
    case named(Int32?)
  }

  /// The same of any expression; a variable for a thing is its kind.
  func path(_ index: Int32, of code: CompiledExpression, _ frame: Frame, depth: Int = 0, _ variable: (Operation) -> Variable = { _ in .named(nil) }) -> Called {
    let op = code.operations[Int(index)]
    let own = Called(written(code.source, op.node))
    guard depth < 20 else { return own }
    func part(_ index: Int32) -> Called { path(index, of: code, frame, depth: depth + 1, variable) }
    switch op.kind {
    case .field:
      let (base, field) = (part(op.b), called(fields[Int(UInt32(bitPattern: op.a))]))
      return Called(english: base.english + "." + field.english, arabic: base.arabic + "." + field.arabic)
    case .member:
      let base = part(op.b), detail = code.types[Int(op.b)].field.flatMap { id in fields[id.index].details.first { $0.names.contains { spelling($0) == own.english } } }
      let member = detail.map { called($0.names) } ?? own
      return Called(english: base.english + "." + member.english, arabic: base.arabic + "." + member.arabic)
    case .variable:
      let told = variable(op)
      if let entity = frame.variables[Int(op.a)].entityID {
        if case .byName = told { return Called(name(of: entity)) }
        return called(kind(of: entity))
      }
      if case .named(let operation?) = told { return part(operation) }
      return own
    case .call where op.b > 0 && op.c <= 0:
      guard let function = Function(rawValue: op.a), let english = function.spellings.first, let arabic = function.spellings.last else { return own }
      let argument = part(op.b - 1)
      return Called(english: "\(english)(\(argument.english))", arabic: "\(arabic)(\(argument.arabic))")
    case .arithmetic:
      let (left, right) = (part(op.a), part(op.b))
      let sign: String? =
        switch Operator(rawValue: UInt32(op.c)) {
        case .plus: " + "
        case .minus: " - "
        case .times: " * "
        case .dividedBy: " / "
        default: nil
        }
      // What stands in parentheses does not go without them.
      guard let sign, !isSum(op.a, code) || sign == " + " || sign == " - ", !isSum(op.b, code) || sign == " + " else { return own }
      return Called(english: left.english + sign + right.english, arabic: left.arabic + sign + right.arabic)
    case .constant, .allOf, .findings, .and, .or, .not, .compare, .isEmpty, .isNothing, .contains, .negative, .range, .qualified, .filter, .quantified,
      .conditional, .call, .list, .today, .broken:
      return own
    }
  }

  private func isSum(_ index: Int32, _ code: CompiledExpression) -> Bool {
    let op = code.operations[Int(index)]
    guard op.kind == .arithmetic else { return false }
    return Operator(rawValue: UInt32(op.c)) == .plus || Operator(rawValue: UInt32(op.c)) == .minus
  }

  /// What an operation reads, as it was written.
  func fieldPath(_ code: CompiledExpression, _ index: Int32) -> String {
    let op = code.operations[Int(index)]
    let own = written(code.source, op.node)
    switch op.kind {
    case .field, .member: return fieldPath(code, op.b) + "." + own
    case .constant, .variable, .allOf, .findings, .and, .or, .not, .compare, .isEmpty, .isNothing, .contains, .arithmetic, .negative, .range,
      .qualified, .filter, .quantified, .conditional, .call, .list, .today, .broken:
      return own
    }
  }

  // MARK: Where

  /// Where what a rule marks is written: the field that `at:` reads; of several fields, the last that the broken demand asks for. Behind an `if`, the
  /// last that names the thing at hand.
  mutating func placeOf(_ rule: Rule, _ operation: Int32, _ must: Int32, _ frame: inout Frame) -> Place? {
    let op = rule.code.operations[Int(operation)]
    switch op.kind {
    case .conditional: return placeOf(rule, isYes(evaluate(rule.code, op.a, &frame)) ? op.b : op.c, must, &frame)
    case .list:
      // Not `??`: its second half would hold the model while the first changes it.
      if let last = placeOf(rule, op.b, must, &frame) { return last }
      return placeOf(rule, op.a, must, &frame)
    case .field where rule.at.map({ rule.code.operations[Int($0)].kind == .conditional }) ?? false:
      guard let entity = single(evaluate(rule.code, op.b, &frame)).entityID else { return nil }
      let id = FieldID(Int(UInt32(bitPattern: op.a)))
      guard fields[id.index].isMany else { return place(of: id, in: entity) }
      let hand = rule.draws.compactMap { frame.variables[Int($0.slot)].entityID }
      return entities.slots(of: entity).first { slot in slot.field == id && slot.value.entityID.map { hand.contains($0) } ?? false }.map { place(SourceID(Int($0.source)), $0.node) }
    case .field:
      let isOneOfSeveral = rule.at.map { rule.code.operations[Int($0)].kind == .list } ?? false
      if isOneOfSeveral, !rule.code.asks(must, for: op.a) { return nil }
      let base = evaluate(rule.code, op.b, &frame)
      guard let entity = single(base).entityID else { return nil }
      let id = FieldID(Int(UInt32(bitPattern: op.a)))
      if let member = placeOfMember(rule, operation, of: id, in: entity, frame) { return member }
      return place(of: id, in: entity) ?? (isOneOfSeveral ? nil : place(of: entity))
    case .member where op.a == Member.named.rawValue:
      // A field that several kinds have: the one of the thing at hand.
      guard let entity = single(evaluate(rule.code, op.b, &frame)).entityID else { return nil }
      return schema.fields[.init(kind: kind(of: entity), name: NameID(UInt32(bitPattern: op.c)))].flatMap { place(of: $0, in: entity) } ?? place(of: entity)
    default: return evaluate(rule.code, operation, &frame).entityID.map { place(of: $0) }
    }
  }

  /// Of a list that `at:` names, the member that is wrong: the one at hand where `each:` goes through that list (`p in r.partners`), or the first
  /// that a named value picks out of it.
  private func placeOfMember(_ rule: Rule, _ list: Int32, of field: FieldID, in entity: EntityID, _ frame: Frame) -> Place? {
    guard fields[field.index].isMany else { return nil }
    var wrong: [Value] = []
    if let draw = rule.draws.first(where: { isSame($0.list, list, rule.code) }) {
      wrong = [frame.variables[Int(draw.slot)]]
    } else {
      for named in rule.lets where wrong.isEmpty {
        let op = rule.code.operations[Int(named.operation)]
        let value = frame.variables[Int(named.slot)]
        if op.kind == .filter, isSame(op.a, list, rule.code), value.tag == .list { wrong = Array(pool.elements(of: value)) }
      }
    }
    guard !wrong.isEmpty else { return nil }
    let slots = entities.slots(of: entity)
    return slots.first { slot in slot.field == field && wrong.contains { isSameMember(slot.value, $0) } }.map { place(SourceID(Int($0.source)), $0.node) }
  }

  /// Whether two operations read the same: `r.partners` here and there.
  private func isSame(_ one: Int32, _ other: Int32, _ code: CompiledExpression) -> Bool {
    let (a, b) = (code.operations[Int(one)], code.operations[Int(other)])
    guard a.kind == b.kind, a.a == b.a else { return false }
    switch a.kind {
    case .variable: return true
    case .field: return isSame(a.b, b.b, code)
    default: return false
    }
  }

  /// A text is the same where it is written at the same place; of things their count says nothing.
  private func isSameMember(_ one: Value, _ other: Value) -> Bool {
    one.tag == other.tag && one.low == other.low && one.source == other.source && (one.tag == .entity || one.high == other.high)
  }

  /// Where the others stand of what a rule counts and finds too many of, behind the place it marks.
  mutating func placesCounted(_ rule: Rule, _ must: Int32, besides place: Place, _ frame: inout Frame) -> [Place] {
    guard let at = rule.at else { return [] }
    let (op, demand) = (rule.code.operations[Int(at)], rule.code.operations[Int(must)])
    guard op.kind == .field, demand.kind == .compare, isCount(demand.a, of: op.a, rule) || isCount(demand.b, of: op.a, rule) else { return [] }
    guard let entity = single(evaluate(rule.code, op.b, &frame)).entityID else { return [] }
    let id = FieldID(Int(UInt32(bitPattern: op.a)))
    return entities.slots(of: entity).filter { $0.field == id }.map { self.place(SourceID(Int($0.source)), $0.node) }.filter { $0 != place }
  }

  /// `accountable: Chief, State` where one is wanted: each of them alone, if they stand in one list.
  func eachAlone(_ members: [Place], _ rule: Rule, _ must: Int32) -> [Fix] {
    guard (2...4).contains(members.count), let first = members.first, let last = members.last, members.allSatisfy({ $0.source == first.source }) else { return [] }
    let demand = rule.code.operations[Int(must)]
    guard demand.kind == .compare, demand.c == Int32(Operator.equal.rawValue) else { return [] }
    let isOne = [demand.a, demand.b].contains { index in
      let op = rule.code.operations[Int(index)]
      return op.kind == .constant && constants[Int(op.a)] == .whole(1)
    }
    let text = units[Int(first.source.index)].source.text(ByteRange(start: first.range.start, end: last.range.end))
    guard isOne, first.range.start < last.range.start, !text.contains(where: { ":;؛{}\n".contains($0) }) else { return [] }
    let whole = Place(first.source, ByteRange(start: first.range.start, end: last.range.end))
    return members.map { Self.replacing(whole, by: units[Int($0.source.index)].source.text($0.range), .likely) }
  }

  private func isCount(_ index: Int32, of field: Int32, _ rule: Rule) -> Bool {
    let op = rule.code.operations[Int(index)]
    if op.kind == .variable, let named = rule.lets.first(where: { $0.slot == op.a }) { return isCount(named.operation, of: field, rule) }
    guard op.kind == .call, Function(rawValue: op.a) == .count, op.b > 0 else { return false }
    let argument = rule.code.operations[Int(op.b - 1)]
    return argument.kind == .field && argument.a == field
  }

  /// The place of the value that an entity states for a field.
  package func place(of field: FieldID, in entity: EntityID) -> Place? {
    entities.slots(of: entity).first { $0.field == field }.map { place(SourceID(Int($0.source)), $0.node) }
  }

  /// Whether a thing says nothing of its own at a place: `every KIND { }` says it for all of its kind, or what the thing is a copy of.
  func isSharedPlace(_ place: Place, of entity: EntityID) -> Bool {
    entities.slots(of: entity).contains { ($0.manner == .inherited || $0.manner == .copied) && self.place(SourceID(Int($0.source)), $0.node) == place }
  }
}

extension Message {
  static func valueOf(_ path: Called, _ value: Called) -> Words {
    Words(
      english: "\(code: path.english) = \(value: value.english)",
      arabic: "\(code: path.arabic) = \(value: value.arabic)")
  }
  static func sameFor(_ names: [String], more: Int) -> Words {
    Words(
      english: "the same for \(names: names)\(value: more > 0 ? " and \(more) more" : "")",
      arabic: "وكذلك \(names: names, separator: "، ")\(value: more > 0 ? Message.otherOnes(more) : "")")
  }
  /// `وواحد غيرها`: of one and of two the number is a word.
  static func otherOnes(_ count: Int) -> String {
    switch count {
    case 1: " وواحد غيرها"
    case 2: " واثنان غيرها"
    default: " و\(count) غيرها"
    }
  }
}
