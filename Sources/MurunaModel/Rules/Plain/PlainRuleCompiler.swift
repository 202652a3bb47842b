import MurunaSyntax
import MurunaText

/// Takes a rule apart into what is plain and what is not.
struct PlainRuleCompiler {
  private let rule: Rule
  fileprivate(set) var operations: [PlainRule.Operation] = []
  fileprivate(set) var values: [Value] = []
  fileprivate(set) var slots: Int32 = 2
  fileprivate(set) var indices: [(kind: KindID, field: FieldID?)] = []
  private var texts: [Text] = []

  /// An expression that is being taken apart: the rule's own, or that of a derived field that it asks for.
  private struct Text {
    let code: CompiledExpression
    /// By operation: what it is for every thing, where that was found out.
    let known: [Value?]
    /// By operation: its own here, or -1.
    var made: [Int32]
    /// By variable: the operation here that yields it, or -1.
    var bound: [Int32]

    init(_ code: CompiledExpression, _ known: [Value?]) {
      self.code = code
      self.known = known
      made = Array(repeating: -1, count: code.operations.count)
      bound = Array(repeating: -1, count: code.slots)
    }
  }

  /// Derived fields that are derived from others, so deep; and so many operations in all.
  private static let mostTexts = 24, mostOperations = 400

  init(_ rule: Rule) { self.rule = rule }

  /// Nil where nothing would be gained.
  mutating func compile(_ model: inout Model) -> PlainRule? {
    guard rule.draws.count == 1 || rule.draws.count == 2 else { return nil }
    let list = rule.code.operations[Int(rule.draws[0].list)]
    guard list.kind == .allOf else { return nil }
    texts = [Text(rule.code, model.sameForAll(rule.code))]
    for (number, draw) in rule.draws.enumerated() { texts[0].bound[Int(draw.slot)] = add(.init(kind: .variable, a: Int32(number))) }
    var second: Int32?
    if rule.draws.count == 2 {
      let draw = rule.draws[1]
      let list = draw.join != 0 ? found(draw.join, 0, &model) : compile(draw.list, 0, &model)
      guard !isUnsure(list) else { return nil }
      second = list
    }
    let condition = rule.condition.map { compile($0, 0, &model) }
    if let condition, isUnsure(condition) { return nil }
    let musts = rule.musts.map { compile($0.operation, 0, &model) }
    let lets = rule.lets.filter { !$0.isLate }.map { compile($0.operation, 0, &model) }
    let isSettled = !musts.contains { isUnsure($0) } && !lets.contains { isUnsure($0) }
    guard condition != nil || second != nil || isSettled else { return nil }
    return PlainRule(self, KindID(Int(list.a)), second: second, condition: condition, musts: musts, lets: lets)
  }

  private func isUnsure(_ operation: Int32) -> Bool { operations[Int(operation)].kind == .unsure }
  private func isList(_ operation: Int32) -> Bool { operations[Int(operation)].kind.isList }

  private mutating func add(_ operation: PlainRule.Operation) -> Int32 {
    operations.append(operation)
    return Int32(operations.count - 1)
  }

  private mutating func unsure() -> Int32 { add(.init(kind: .unsure)) }

  private mutating func constant(_ value: Value) -> Int32 {
    values.append(value)
    return add(.init(kind: .known, a: Int32(values.count - 1)))
  }

  private mutating func compile(_ index: Int32, _ text: Int, _ model: inout Model) -> Int32 {
    if texts[text].made[Int(index)] >= 0 { return texts[text].made[Int(index)] }
    guard operations.count < Self.mostOperations else { return unsure() }
    let operation = compiled(index, text, &model)
    texts[text].made[Int(index)] = operation
    return operation
  }

  /// An operation over others, which must be plain.
  private mutating func over(_ operand: Int32, _ operation: PlainRule.Operation) -> Int32 {
    if isUnsure(operand) { return unsure() }
    var operation = operation
    operation.a = operand
    return add(operation)
  }

  private mutating func over(_ left: Int32, _ right: Int32, _ operation: PlainRule.Operation) -> Int32 {
    if isUnsure(right) { return unsure() }
    var operation = operation
    operation.b = right
    return over(left, operation)
  }

  private mutating func compiled(_ index: Int32, _ text: Int, _ model: inout Model) -> Int32 {
    let op = texts[text].code.operations[Int(index)]
    if let value = texts[text].known[Int(index)] { return constant(value) }
    switch op.kind {
    case .constant: return unsure()
    case .variable: return variable(op.a, text, &model)
    case .field: return field(op, text, &model)
    case .member: return member(op, text, &model)
    case .call: return call(op, text, &model)
    case .and, .or:
      let (left, right) = (compile(op.a, text, &model), compile(op.b, text, &model))
      return isUnsure(left) ? unsure() : add(.init(kind: op.kind == .and ? .and : .or, a: left, b: right))
    case .not: return over(compile(op.a, text, &model), .init(kind: .not))
    case .isEmpty: return over(compile(op.a, text, &model), .init(kind: .isEmpty))
    case .isNothing:
      let operand = compile(op.a, text, &model)
      return operations[Int(operand)].kind == .single ? over(operand, .init(kind: .isNothing, c: op.c)) : unsure()
    case .conditional:
      let condition = compile(op.a, text, &model)
      let (first, second) = (compile(op.b, text, &model), compile(op.c, text, &model))
      guard !isUnsure(condition), !isList(first), !isList(second) else { return unsure() }
      return add(.init(kind: .conditional, a: condition, b: first, c: second))
    case .compare:
      guard let relation = Operator(rawValue: UInt32(op.c)) else { return unsure() }
      let isEquality = relation == .equal || relation == .notEqual
      return over(compile(op.a, text, &model), compile(op.b, text, &model), .init(kind: isEquality ? .equal : .order, relation: relation))
    case .contains: return contains(op, text, &model)
    case .arithmetic:
      guard let sign = Operator(rawValue: UInt32(op.c)), sign == .plus || sign == .minus || sign == .times else { return unsure() }
      return over(compile(op.a, text, &model), compile(op.b, text, &model), .init(kind: .arithmetic, relation: sign))
    case .filter:
      let list = op.d != 0 ? found(op.d, text, &model) : compile(op.a, text, &model)
      guard isList(list) else { return unsure() }
      let slot = bind(op.c, text)
      return over(list, compile(op.b, text, &model), .init(kind: .filter, c: slot))
    case .quantified: return quantified(op, text, &model)
    case .list:
      let (first, second) = (compile(op.a, text, &model), compile(op.b, text, &model))
      return over(first, second, .init(kind: .joined))
    case .allOf, .findings, .negative, .range, .qualified, .today, .broken: return unsure()
    }
  }

  /// A variable of its own for one of a text.
  private mutating func bind(_ slot: Int32, _ text: Int) -> Int32 {
    texts[text].bound[Int(slot)] = add(.init(kind: .variable, a: slots))
    slots += 1
    return slots - 1
  }

  private mutating func variable(_ slot: Int32, _ text: Int, _ model: inout Model) -> Int32 {
    if texts[text].bound[Int(slot)] >= 0 { return texts[text].bound[Int(slot)] }
    guard text == 0, let named = rule.lets.first(where: { $0.slot == slot }) else { return unsure() }
    return compile(named.operation, text, &model)
  }

  private mutating func quantified(_ op: Operation, _ text: Int, _ model: inout Model) -> Int32 {
    let list = op.f != 0 ? found(op.f, text, &model) : compile(op.a, text, &model)
    guard isList(list) else { return unsure() }
    let slot = bind(op.d, text)
    let condition = op.b == 0 ? -1 : compile(op.b - 1, text, &model)
    let has = op.e == 0 ? -1 : compile(op.e - 1, text, &model)
    if condition >= 0 && isUnsure(condition) || has >= 0 && isUnsure(has) { return unsure() }
    return add(.init(kind: .quantified, a: list, b: condition, c: op.c, other: has, slot: slot))
  }

  private mutating func contains(_ op: Operation, _ text: Int, _ model: inout Model) -> Int32 {
    let element = compile(op.a, text, &model)
    guard !isUnsure(element) else { return unsure() }
    let whole = texts[text].code.operations[Int(op.b)]
    if whole.kind == .allOf { return add(.init(kind: .isKind, a: element, c: op.c, around: KindID(Int(whole.a)))) }
    if whole.kind == .list {
      let start = Int32(values.count)
      if collect(op.b, text) { return add(.init(kind: .among, a: element, c: op.c, all: start..<Int32(values.count))) }
      values.removeLast(values.count - Int(start))
    }
    return over(element, compile(op.b, text, &model), .init(kind: .within, c: op.c))
  }

  /// The constants that a list is made of; false if it is made of anything else.
  private mutating func collect(_ index: Int32, _ text: Int) -> Bool {
    let op = texts[text].code.operations[Int(index)]
    if op.kind == .list { return collect(op.a, text) && collect(op.b, text) }
    guard let value = texts[text].known[Int(index)], !value.isNothing, value.tag != .list else { return false }
    values.append(value)
    return true
  }

  // MARK: What things say

  private mutating func field(_ op: Operation, _ text: Int, _ model: inout Model) -> Int32 {
    let owner = compile(op.b, text, &model)
    if isUnsure(owner) { return owner }
    let id = FieldID(Int(UInt32(bitPattern: op.a)))
    let traits = model.fieldTraits[id.index]
    switch traits.way {
    case .stated:
      let isMany = traits.isMany || isList(owner)
      return add(.init(kind: isMany ? .several : .single, isTruth: traits.isTruth, isClosed: traits.isClosed, c: traits.isMany ? 1 : 0, field: id, owner: owner))
    case .inverse: return add(.init(kind: .inverse, field: traits.other, owner: owner))
    case .inside:
      guard model.misdeclared.isEmpty, case .reference(let kinds) = model.fields[id.index].type, kinds.count == 1 else { return unsure() }
      return add(.init(kind: .inside, field: id, owner: owner, around: kinds[0]))
    case .computed: return isList(owner) ? unsure() : add(.init(kind: .computed, field: id, owner: owner))
    case .derived:
      guard !isList(owner), texts.count < Self.mostTexts, let code = model.derivedCode[id.index], code.slots > 0 else { return unsure() }
      texts.append(Text(code, model.sameForAll(code)))
      texts[texts.count - 1].bound[0] = owner
      return compile(Int32(code.operations.count - 1), texts.count - 1, &model)
    }
  }

  private mutating func member(_ op: Operation, _ text: Int, _ model: inout Model) -> Int32 {
    let owner = compile(op.b, text, &model)
    guard !isUnsure(owner) else { return unsure() }
    switch Member(rawValue: op.a) {
    case .parent: return isList(owner) ? add(.init(kind: .parents, a: owner)) : add(.init(kind: .parent, owner: owner))
    case .enclosing where !isList(owner): return add(.init(kind: .enclosing, owner: owner, around: KindID(Int(op.c))))
    case .previous where !isList(owner): return add(.init(kind: .sibling, c: 0, owner: owner))
    case .next where !isList(owner): return add(.init(kind: .sibling, c: 1, owner: owner))
    case .title where !isList(owner): return add(.init(kind: .title, owner: owner))
    case .kind where !isList(owner): return add(.init(kind: .kind, owner: owner))
    case .named where !isList(owner): return add(.init(kind: .named, c: op.c, owner: owner))
    case .detail where !isList(owner): return over(owner, .init(kind: .detail, c: op.c))
    default: return unsure()
    }
  }

  private mutating func call(_ op: Operation, _ text: Int, _ model: inout Model) -> Int32 {
    guard op.b > 0, let function = Function(rawValue: op.a) else { return unsure() }
    let argument = compile(op.b - 1, text, &model)
    guard !isUnsure(argument) else { return unsure() }
    switch function {
    case .count where isList(argument): return over(argument, .init(kind: .count))
    case .first where isList(argument): return over(argument, .init(kind: .end, c: 0))
    case .last where isList(argument): return over(argument, .init(kind: .end, c: 1))
    case .lowest where !isList(argument), .highest where !isList(argument): return over(argument, .init(kind: .bound, c: function == .lowest ? 0 : 1))
    case .length where !isList(argument): return over(argument, .init(kind: .length))
    case .reach where [.several, .inverse, .inside].contains(operations[Int(argument)].kind): return over(argument, .init(kind: .reached))
    case .languages where !isList(argument): return over(argument, .init(kind: .languages))
    case .holes where !isList(argument): return add(.init(kind: .holes, owner: argument))
    default: return unsure()
    }
  }

  /// Whom a join finds.
  private mutating func found(_ number: Int32, _ text: Int, _ model: inout Model) -> Int32 {
    let join = model.joins[Int(number) - 1]
    let key = compile(join.key, text, &model)
    guard !isUnsure(key) else { return unsure() }
    switch join.way {
    case .title:
      guard operations[Int(key)].kind == .title else { return unsure() }
      indices.append((join.kind, nil))
      return add(.init(kind: .found, a: number - 1, b: key))
    case .list: return add(.init(kind: .found, a: number - 1, b: key))
    case .parent: return isList(key) ? unsure() : add(.init(kind: .found, a: number - 1, b: key))
    case .field(let field):
      guard !isList(key), model.fields[field.index].type != .text else { return unsure() }
      indices.append((join.kind, field))
      return add(.init(kind: .found, a: number - 1, b: key, field: field))
    }
  }
}
