import MurunaSyntax
import MurunaText

/// A rule in a form that tells quickly of most things that they keep it: what stands in their fields is looked at where it lies, nothing is
/// made, and whatever is not plain to see is left to `judge`.
///
/// It never says that a thing breaks a rule, only that a thing keeps it without anything being missing, unclear or wrong on the way; so
/// it has no answer for most of what expressions can do, and needs none.
///
/// A class, so that it is passed on as one pointer.
final class PlainRule: Sendable {
  enum Kind: UInt8, Sendable {
    /// Not plain.
    case unsure
    /// `value`, whichever thing it is.
    case known
    case thing
    /// The nearest thing around it that is of `around`, or itself.
    case enclosing
    /// The field, of one value or of many.
    case single, several
    /// What names the thing in `field`.
    case inverse
    case computed
    /// So many members has a.
    case count
    case and, or, not, conditional
    case isEmpty
    /// Whether a is unknown (c 0), none (1), not yet (2), not stated (3).
    case isNothing
    /// a compared with b.
    case equal, order
    /// Whether a is one of `all`; of what b holds; not, where c is 1.
    case among, within
  }

  struct Operation: Sendable {
    var kind: Kind
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var relation = Operator.equal
    var field = FieldID(0)
    /// Whose field: what an operation yields, or the thing itself where it is negative.
    var owner: Int32 = -1
    var around = KindID(0)
    /// Of a truth: what is not stated is no.
    var isTruth = false
    /// Unstated means none.
    var isClosed = false
    var value = Value.absent
    var all: Range<Int32> = 0..<0
  }

  let kind: KindID
  let operations: [Operation]
  /// What things are compared with, where it is one of several.
  let values: [Value]
  let condition: Int32?
  let musts: [Int32]
  /// Named values that demands ask for, and whether they are answers.
  let lets: [(operation: Int32, isTruth: Bool)]

  fileprivate init(
    _ kind: KindID, _ operations: [Operation], _ values: [Value], condition: Int32?, musts: [Int32], lets: [(operation: Int32, isTruth: Bool)]
  ) {
    self.kind = kind
    self.operations = operations
    self.values = values
    self.condition = condition
    self.musts = musts
    self.lets = lets
  }

  var asksOtherSides: Bool { operations.contains { $0.kind == .inverse } }

  /// What it says of a thing.
  enum Answer: UInt8, Sendable { case no, yes, unsure }
}

/// Takes a rule apart into what is plain and what is not.
struct PlainRuleCompiler {
  private let rule: Rule
  private let traits: [FieldTraits]
  /// By operation of the rule: what it is for every thing, where that was found out.
  private let known: [Value?]
  private let constants: [Value]
  private var operations: [PlainRule.Operation] = []
  private var values: [Value] = []
  /// By operation of the rule: its own here, or -1.
  private var made: [Int32]

  init(_ rule: Rule, _ traits: [FieldTraits], _ constants: [Value], _ known: [Value?]) {
    self.rule = rule
    self.traits = traits
    self.constants = constants
    self.known = known
    made = Array(repeating: -1, count: rule.code.operations.count)
  }

  /// Nil where nothing would be gained.
  mutating func compile() -> PlainRule? {
    guard rule.draws.count == 1 else { return nil }
    let list = rule.code.operations[Int(rule.draws[0].list)]
    guard list.kind == .allOf else { return nil }
    let condition = rule.condition.map { compile($0) }
    let musts = rule.musts.map { compile($0.operation) }
    let lets = rule.lets.filter { !$0.isLate }.map { named in
      (operation: compile(named.operation), isTruth: rule.code.types[Int(named.operation)] == .truth)
    }
    if let condition, isUnsure(condition) { return nil }
    let isSettled = !musts.contains { isUnsure($0) } && !lets.contains { isUnsure($0.operation) }
    guard condition != nil || isSettled else { return nil }
    return PlainRule(KindID(Int(list.a)), operations, values, condition: condition, musts: musts, lets: lets)
  }

  private func isUnsure(_ operation: Int32) -> Bool { operations[Int(operation)].kind == .unsure }

  private mutating func add(_ operation: PlainRule.Operation) -> Int32 {
    operations.append(operation)
    return Int32(operations.count - 1)
  }

  private mutating func compile(_ index: Int32) -> Int32 {
    if made[Int(index)] >= 0 { return made[Int(index)] }
    let operation = compiled(index)
    made[Int(index)] = operation
    return operation
  }

  private mutating func compiled(_ index: Int32) -> Int32 {
    let op = rule.code.operations[Int(index)]
    if let value = known[Int(index)] { return add(.init(kind: .known, value: value)) }
    switch op.kind {
    case .constant: return add(.init(kind: .known, value: constants[Int(op.a)]))
    case .variable:
      if op.a == rule.draws[0].slot { return add(.init(kind: .thing)) }
      guard let named = rule.lets.first(where: { $0.slot == op.a }) else { return unsure() }
      return compile(named.operation)
    case .field: return field(op)
    case .member where Member(rawValue: op.a) == .enclosing:
      let thing = compile(op.b)
      return operations[Int(thing)].kind == .thing ? add(.init(kind: .enclosing, around: KindID(Int(op.c)))) : unsure()
    case .call where Function(rawValue: op.a) == .count && op.b > 0:
      let list = compile(op.b - 1)
      switch operations[Int(list)].kind {
      case .several, .inverse: return add(.init(kind: .count, a: list))
      default: return unsure()
      }
    case .and, .or:
      let (left, right) = (compile(op.a), compile(op.b))
      return isUnsure(left) ? unsure() : add(.init(kind: op.kind == .and ? .and : .or, a: left, b: right))
    case .not: return over(compile(op.a), .init(kind: .not))
    case .isEmpty: return over(compile(op.a), .init(kind: .isEmpty))
    case .isNothing: return over(compile(op.a), .init(kind: .isNothing, c: op.c))
    case .conditional:
      let condition = compile(op.a)
      let (first, second) = (compile(op.b), compile(op.c))
      return isUnsure(condition) ? unsure() : add(.init(kind: .conditional, a: condition, b: first, c: second))
    case .compare:
      guard let relation = Operator(rawValue: UInt32(op.c)) else { return unsure() }
      let (left, right) = (compile(op.a), compile(op.b))
      guard !isUnsure(left), !isUnsure(right) else { return unsure() }
      let isEquality = relation == .equal || relation == .notEqual
      return add(.init(kind: isEquality ? .equal : .order, a: left, b: right, relation: relation))
    case .contains:
      let element = compile(op.a)
      guard !isUnsure(element) else { return unsure() }
      if rule.code.operations[Int(op.b)].kind == .list {
        let start = Int32(values.count)
        guard collect(op.b) else { return unsure() }
        return add(.init(kind: .among, a: element, c: op.c, all: start..<Int32(values.count)))
      }
      let whole = compile(op.b)
      return isUnsure(whole) ? unsure() : add(.init(kind: .within, a: element, b: whole, c: op.c))
    case .allOf, .findings, .member, .arithmetic, .negative, .range, .qualified, .filter, .quantified, .call, .list, .today, .broken:
      return unsure()
    }
  }

  private mutating func unsure() -> Int32 { add(.init(kind: .unsure)) }

  private mutating func over(_ operand: Int32, _ operation: PlainRule.Operation) -> Int32 {
    if isUnsure(operand) { return unsure() }
    var operation = operation
    operation.a = operand
    return add(operation)
  }

  /// A field of the thing itself, or of one that it names or stands in.
  private mutating func field(_ op: Operation) -> Int32 {
    var owner = compile(op.b)
    switch operations[Int(owner)].kind {
    case .thing: owner = -1
    case .single, .enclosing: break
    case .unsure, .known, .several, .inverse, .computed, .count, .and, .or, .not, .conditional, .isEmpty, .isNothing, .equal, .order, .among, .within:
      return unsure()
    }
    let id = FieldID(Int(UInt32(bitPattern: op.a)))
    let traits = traits[id.index]
    switch traits.way {
    case .stated: return add(.init(kind: traits.isMany ? .several : .single, field: id, owner: owner, isTruth: traits.isTruth, isClosed: traits.isClosed))
    case .inverse: return add(.init(kind: .inverse, field: traits.other, owner: owner))
    case .computed: return add(.init(kind: .computed, field: id, owner: owner))
    case .derived, .inside: return unsure()
    }
  }

  /// The constants that a list is made of; false if it is made of anything else.
  private mutating func collect(_ index: Int32) -> Bool {
    let op = rule.code.operations[Int(index)]
    if op.kind == .list { return collect(op.a) && collect(op.b) }
    guard op.kind == .constant, !constants[Int(op.a)].isNothing else { return false }
    values.append(constants[Int(op.a)])
    return true
  }
}
