import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// What an evaluation holds: variables, the steps it took, and what went wrong in it.
struct Frame {
  var variables: [Value]
  var steps = 0
  let budget: Int
  /// Variables whose values rest on something secret.
  var secretSlots: Set<Int32> = []
  var faults: [EvaluationFault] = []

  var isExhausted: Bool { steps > budget }

  init(slots: Int, budget: Int) {
    variables = Array(repeating: .absent, count: slots)
    self.budget = budget
  }

  /// So many things go wrong the same way in a rule before no more are told.
  private static let mostFaults = 1_000

  mutating func note(_ node: Node, _ source: SourceID, _ cause: @autoclosure () -> EvaluationFault.Cause) {
    guard faults.count < Self.mostFaults else { return }
    faults.append(EvaluationFault(node, source, cause()))
  }

  /// What an evaluation inside this one has cost and found.
  mutating func take(_ inner: Frame) {
    steps &+= inner.steps
    faults += inner.faults.prefix(max(0, Self.mostFaults - faults.count))
  }
}

/// Values that were asked for once: derived fields, inverse lists, join indices.
struct Memo: Sendable {
  struct Key: Sendable {
    let field: FieldID
    let entity: EntityID
  }
  struct ValueKey: Hashable, Sendable {
    let tag: Value.Tag
    let low: Int64
  }
  struct Index: Sendable {
    /// By value, then in the order of things: who has it.
    private var rows: [(key: ValueKey, entity: EntityID)] = []
    /// Of a field of texts: members by each form of each text, since texts are equal where any of their forms are.
    var texts: [String: [EntityID]] = [:]
    /// Members whose field is not exactly known.
    var side: [EntityID] = []
    /// Members whose field was refused.
    var refused: [EntityID] = []

    mutating func add(_ key: ValueKey, _ entity: EntityID) { rows.append((key, entity)) }

    /// Once all are added.
    mutating func sort() {
      rows.sort { ($0.key.tag.rawValue, $0.key.low, $0.entity.raw) < ($1.key.tag.rawValue, $1.key.low, $1.entity.raw) }
    }

    /// Who has a value, each once.
    func things(_ key: ValueKey) -> [EntityID] {
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if (rows[middle].key.tag.rawValue, rows[middle].key.low) < (key.tag.rawValue, key.low) { low = middle + 1 } else { high = middle }
      }
      var found: [EntityID] = []
      while low < rows.count, rows[low].key == key {
        if found.last != rows[low].entity { found.append(rows[low].entity) }
        low += 1
      }
      return found
    }
  }

  /// Numbers of `values`; `unfinished` while one is worked out.
  private var derived = Numbered<Key, UInt32>()
  private var values: [Value] = []
  /// How deep the evaluations of derived fields call themselves at the moment.
  private(set) var height = 0
  private static let unfinished = UInt32.max - 1
  var inverses: Inverses?
  /// For those who follow a field again and again: as many as such questions stand in each other.
  var walks: [Walk] = []
  /// By kind and field, the number of an index.
  var joins = NumberTable()
  var indices: [Index] = []
  /// Of a kind, the things that may share a title: see `namesakes`.
  var namesakes: [(kind: KindID, things: Set<EntityID>)] = []

  enum Known {
    case value(Value)
    case unfinished
  }

  func known(_ key: Key) -> Known? {
    guard let number = derived[key] else { return nil }
    return number == Self.unfinished ? .unfinished : number == Self.forgotten ? nil : .value(values[Int(number)])
  }

  mutating func begin(_ key: Key, _ code: CompiledExpression) {
    derived[key] = Self.unfinished
    height += code.height + 2
  }

  /// Keep a value, unless it is one that does not last.
  mutating func finish(_ key: Key, _ code: CompiledExpression, _ value: Value?) {
    height -= code.height + 2
    derived[key] = value == nil ? Self.forgotten : UInt32(values.count)
    if let value { values.append(value) }
  }

  private static let forgotten = UInt32.max - 2
}

/// Where a walk from thing to thing has been: a number for each thing, and none of them is written again for the next walk.
struct Walk: Sendable {
  private var round: UInt32 = 0
  private var reached: [UInt32] = []
  private var expanded: [UInt32] = []
  private var origins: [EntityID] = []

  mutating func begin(_ count: Int) {
    if reached.count < count || round == .max {
      reached = Array(repeating: 0, count: count)
      expanded = reached
      origins = Array(repeating: .program, count: count)
      round = 0
    }
    round += 1
  }

  /// True the first time.
  mutating func expand(_ entity: EntityID) -> Bool {
    guard expanded[entity.index] != round else { return false }
    expanded[entity.index] = round
    return true
  }

  /// True the first time.
  mutating func reach(_ entity: EntityID, from origin: EntityID) -> Bool {
    guard reached[entity.index] != round else { return false }
    reached[entity.index] = round
    origins[entity.index] = origin
    return true
  }

  func origin(of entity: EntityID) -> EntityID? { reached[entity.index] == round ? origins[entity.index] : nil }
}

extension Model {
  /// What an evaluation needs for one question: a rule, a view, a test, a field. So that no question takes more than its size explains.
  func frame(slots: Int) -> Frame { Frame(slots: slots, budget: limits.steps + limits.stepsPerThing * entities.count) }

  mutating func evaluate(_ code: CompiledExpression, _ index: Int32, _ frame: inout Frame) -> Value {
    frame.steps &+= 1
    if frame.steps > frame.budget { return .poison }
    let op = code.operations[Int(index)]
    switch op.kind {
    case .constant: return constants[Int(op.a)]
    case .variable:
      if !frame.secretSlots.isEmpty, frame.secretSlots.contains(op.a) { secrets.reads += 1 }
      return frame.variables[Int(op.a)]
    case .allOf: return allOf(KindID(Int(op.a)))
    case .findings: return findingList(severity: Int(op.a))
    case .today: return header.asOf.map { Value(.date, $0, $0) } ?? pool.cannotTell(.noToday)
    case .broken: return .poison
    case .field:
      let base = operand(code, op.b, &frame)
      // Nearly always of one thing.
      if base.tag == .entity { return field(FieldID(Int(UInt32(bitPattern: op.a))), of: EntityID(UInt32(truncatingIfNeeded: base.low)), &frame) }
      return field(FieldID(Int(UInt32(bitPattern: op.a))), of: base, &frame)
    case .member: return member(op, of: evaluate(code, op.b, &frame), &frame)
    case .and:
      let left = evaluate(code, op.a, &frame)
      if isNo(left) { return left }
      let right = evaluate(code, op.b, &frame)
      if isNo(right) { return right }
      // What was told to be wrong is not said to be missing something besides.
      return left.tag == .truth || right.tag == .poison ? right : left
    case .or:
      let left = evaluate(code, op.a, &frame)
      if isYes(left) { return left }
      let right = evaluate(code, op.b, &frame)
      if isYes(right) { return right }
      return left.tag == .truth || right.tag == .poison ? right : left
    case .not:
      let operand = evaluate(code, op.a, &frame)
      if operand.tag == .truth { return .truth(operand.low == 0) }
      return operand.isNothing ? .truth(true) : operand
    case .compare:
      let left = operand(code, op.a, &frame)
      let right = operand(code, op.b, &frame)
      let answer = compare(left, right, Operator(rawValue: UInt32(op.c)) ?? .equal, op.node, code.source, &frame)
      if answer.tag == .poison { blame(code, op, &frame) }
      return answer
    case .isEmpty:
      let value = rawOperand(code, op.a, &frame)
      // What could not be read may have said anything.
      return value.tag == .poison || isUnread(value) ? .poison : .truth(isEmpty(value))
    case .isNothing:
      let value = rawOperand(code, op.a, &frame)
      if op.c == 3, value.tag == .list { return .truth(value.low == value.high) }
      return value.tag == .poison ? value : .truth(value.tag.isNothing(op.c))
    case .contains:
      let element = operand(code, op.a, &frame)
      // `side in city`: whether it is one, without going through all of them.
      if let entity = element.entityID, case let all = code.operations[Int(op.b)], all.kind == .allOf {
        return .truth(isA(entity, KindID(Int(all.a))) != (op.c == 1))
      }
      let whole = operand(code, op.b, &frame)
      let answer = contains(whole, element, op.node, code.source, &frame)
      if answer.tag == .poison { blame(code, op, &frame) }
      if op.c == 1, answer.tag == .truth { return .truth(answer.low == 0) }
      return answer
    case .arithmetic:
      if code.operations[Int(op.a)].kind == .arithmetic { return longArithmetic(code, index, &frame) }
      let left = evaluate(code, op.a, &frame)
      let right = evaluate(code, op.b, &frame)
      let result = arithmetic(left, right, Operator(rawValue: UInt32(op.c)) ?? .plus, op.node, code.source, &frame)
      if result.tag == .poison { blame(code, op, &frame) }
      return result
    case .negative:
      let value = evaluate(code, op.a, &frame)
      guard value.tag == .number || value.tag == .duration || value.tag == .months else { return value }
      return value.negated
    case .range:
      let low = evaluate(code, op.a, &frame), high = evaluate(code, op.b, &frame)
      guard low.tag == high.tag else { return low.tag == .cannotTell ? low : high }
      var result = low
      result.high = high.high
      return result
    case .qualified:
      var value = evaluate(code, op.a, &frame)
      switch Operator(rawValue: UInt32(op.c)) {
      case .atLeast: value.high = .max
      case .atMost, .withinTime: value.low = .min
      default: break
      }
      return value
    case .filter: return filter(code, op, &frame)
    case .quantified: return quantified(code, op, &frame)
    case .conditional:
      let condition = evaluate(code, op.a, &frame)
      if isYes(condition) { return evaluate(code, op.b, &frame) }
      if isNo(condition) { return evaluate(code, op.c, &frame) }
      return condition.isNothing ? evaluate(code, op.c, &frame) : condition
    case .call:
      let faults = frame.faults.count, result = call(code, op, &frame)
      if frame.faults.count > faults, result.tag == .poison { blame(code, op, &frame) }
      return result
    case .list:
      let left = evaluate(code, op.a, &frame), right = evaluate(code, op.b, &frame)
      let members = flat(left) + flat(right)
      frame.steps &+= members.count
      return pool.scratch(members)
    }
  }

  /// The value of a part of an operation: of a constant or a variable without a call.
  @inline(__always)
  private mutating func operand(_ code: CompiledExpression, _ index: Int32, _ frame: inout Frame) -> Value {
    let op = code.operations[Int(index)]
    switch op.kind {
    case .constant:
      frame.steps &+= 1
      return constants[Int(op.a)]
    case .variable where frame.secretSlots.isEmpty:
      frame.steps &+= 1
      return frame.variables[Int(op.a)]
    default: return evaluate(code, index, &frame)
    }
  }

  /// `a + b + c + …`: from the left, without going deeper for each sign.
  private mutating func longArithmetic(_ code: CompiledExpression, _ index: Int32, _ frame: inout Frame) -> Value {
    var spine: [Int32] = []
    var next = index
    while code.operations[Int(next)].kind == .arithmetic {
      spine.append(next)
      next = code.operations[Int(next)].a
    }
    var result = evaluate(code, next, &frame)
    for index in spine.reversed() {
      let op = code.operations[Int(index)]
      frame.steps &+= 1
      let right = evaluate(code, op.b, &frame)
      result = arithmetic(result, right, Operator(rawValue: UInt32(op.c)) ?? .plus, op.node, code.source, &frame)
      if result.tag == .poison { blame(code, op, &frame) }
    }
    return result
  }

  func isYes(_ value: Value) -> Bool { value.tag == .truth && value.low == 1 }
  func isNo(_ value: Value) -> Bool { (value.tag == .truth && value.low == 0) || value.isNothing }

  /// An operand as it was stated: what is missing stays absent instead of "cannot tell".
  private mutating func rawOperand(_ code: CompiledExpression, _ index: Int32, _ frame: inout Frame) -> Value {
    let op = code.operations[Int(index)]
    if op.kind == .field {
      let base = operand(code, op.b, &frame)
      if base.tag == .entity { return field(FieldID(Int(UInt32(bitPattern: op.a))), of: EntityID(UInt32(truncatingIfNeeded: base.low)), &frame, raw: true) }
      return field(FieldID(Int(UInt32(bitPattern: op.a))), of: base, &frame, raw: true)
    }
    return evaluate(code, index, &frame)
  }

  func flat(_ value: Value) -> [Value] {
    if value.tag == .list { return Array(pool.elements(of: value)) }
    return value.isNothing ? [] : [value]
  }

  func isEmpty(_ value: Value) -> Bool {
    if value.tag == .list { return value.low == value.high }
    if value.tag == .hole { return false }
    return value.isNothing || (value.tag == .cannotTell && pool.cause(of: value).map { if case .missing = $0 { true } else { false } } ?? false)
  }

  mutating func allOf(_ kind: KindID) -> Value {
    if allLists.isEmpty { allLists = Array(repeating: nil, count: kinds.count) }
    if let known = allLists[kind.index] { return known }
    let list = pool.list(all(kind).map { Value.entity($0) })
    allLists[kind.index] = list
    return list
  }

  // MARK: Fields

  /// A field of a thing, or of every thing in a list.
  mutating func field(_ id: FieldID, of base: Value, _ frame: inout Frame, raw: Bool = false) -> Value {
    switch base.tag {
    case .entity: return field(id, of: EntityID(UInt32(truncatingIfNeeded: base.low)), &frame, raw: raw)
    case .list:
      let start = pool.mark
      for place in pool.places(of: base) {
        frame.steps &+= 1
        let before = pool.mark
        let value = field(id, of: pool.element(at: place, of: base), &frame, raw: true)
        if value.tag == .poison { return .poison }
        // A list that was just made stands where it belongs.
        if value.tag == .list, value.source == 1, Int(value.low) == before, Int(value.high) == pool.mark { continue }
        let members = value.tag == .list ? Array(pool.elements(of: value)) : []
        pool.release(to: before)
        if value.tag == .list {
          for member in members { pool.addToScratch(member) }
        } else if !value.isNothing || value.tag == .hole {
          pool.addToScratch(value)
        }
      }
      return pool.scratch(from: start)
    case .absent, .hole, .unknown, .noneStated, .notYet: return .absent
    case .cannotTell, .poison: return base
    case .truth, .number, .duration, .months, .date, .stretch, .moment, .point, .time, .text, .string, .kind, .choice, .code, .expression,
      .finding:
      return .poison
    }
  }

  /// What a thing says, or what is derived of it. In an open field what is missing cannot be told, unless `raw`.
  mutating func field(_ id: FieldID, of entity: EntityID, _ frame: inout Frame, raw: Bool = false) -> Value {
    let traits = fieldTraits[id.index]
    if isGuarded, traits.way != .inside, traits.way != .inverse { noteRead(id, entity) }
    if !doubtful.isEmpty { noteDoubt(id, entity) }
    switch traits.way {
    case .stated: break
    case .derived:
      guard let code = derivedCode[id.index] else { return .poison }
      return derived(code, id, entity, &frame)
    case .inside: return !misdeclared.isEmpty && misdeclares(fields[id.index]) ? .poison : counted(inside(fields[id.index], entity), &frame)
    case .inverse: return counted(inverse(traits.other, entity), &frame)
    case .computed: return computedTime(id, of: entity) ?? pool.cannotTell(.missing(id, entity))
    }
    if traits.isMany { return counted(statedList(id, entity), &frame) }
    let value = stated(id, entity)
    if raw { return value }
    switch value.tag {
    case .absent:
      if traits.isClosed { return traits.isTruth ? .truth(false) : value }
      return pool.cannotTell(.missing(id, entity))
    case .hole, .unknown: return pool.cannotTell(.missing(id, entity))
    default: return value
    }
  }

  /// A list, whose members have cost a step each.
  private func counted(_ list: Value, _ frame: inout Frame) -> Value {
    if list.tag == .list { frame.steps &+= Int(list.high - list.low) }
    return list
  }

  /// References, lists, texts and truths are closed: unstated means none, or no.
  func isClosed(_ type: FieldType) -> Bool {
    switch type {
    case .text, .truth, .reference, .anything, .words, .point, .condition, .cadence, .unit: true
    case .percent, .duration, .date, .stretch, .moment, .time, .money, .quantity, .number, .code, .choice, .broken: false
    }
  }

  /// The value that an entity states for a field; of several claims the newest.
  func stated(_ id: FieldID, _ entity: EntityID) -> Value {
    let run = entities.slotRange(of: entity)
    let first = entities.slots.first(id, in: run)
    guard first < run.upperBound else { return .absent }
    if entities.slots.first(id, in: first + 1..<run.upperBound) == run.upperBound { return entities.slots[first].value }
    return newest((first..<run.upperBound).filter { entities.slots.isOf(id, at: $0) }.map { entities.slots[$0].value })
  }

  /// The list of values that an entity states for a field.
  private mutating func statedList(_ id: FieldID, _ entity: EntityID) -> Value {
    let start = pool.mark
    let run = entities.slotRange(of: entity)
    var index = entities.slots.first(id, in: run)
    while index < run.upperBound {
      let value = entities.slots[index].value
      if value.tag == .noneStated {
        pool.release(to: start)
        return Value(.noneStated)
      }
      if value.tag == .list { pool.addToScratch(contentsOf: value) } else { pool.addToScratch(value) }
      index = entities.slots.first(id, in: index + 1..<run.upperBound)
    }
    return pool.mark == start ? .absent : pool.scratch(from: start)
  }

  /// Of several claims, the newest that is not after today; claims of one day that differ are taken together.
  private func newest(_ claims: [Value]) -> Value {
    func day(_ value: Value) -> Int64 { detail("as_of", of: value)?.high ?? .min }
    let known = claims.filter { claim in header.asOf.map { day(claim) <= $0 } ?? true }
    guard let latest = known.map(day).max() else { return claims[0] }
    let last = known.filter { day($0) == latest }
    guard var result = last.first else { return claims[0] }
    for other in last.dropFirst() where other.tag == result.tag {
      switch result.tag {
      case .number, .duration, .date, .moment, .months:
        result.low = min(result.low, other.low)
        result.high = max(result.high, other.high)
      default: break
      }
    }
    return result
  }

  private mutating func inside(_ field: Field, _ entity: EntityID) -> Value {
    guard case .reference(let kinds) = field.type else { return .absent }
    let start = pool.mark
    // Deeper ones too: the actions of a playbook stand in its phases.
    var next = entities.firstChild[entity.index]
    while next != Entities.none {
      if fits(EntityID(next), kinds) { pool.addToScratch(.entity(EntityID(next))) }
      next = entities.next(behind: next, inside: entity)
    }
    return pool.scratch(from: start)
  }

  private mutating func inverse(_ other: FieldID, _ entity: EntityID) -> Value {
    if memo.inverses == nil { memo.inverses = Inverses(self) }
    if memo.inverses?.isObscured(other) ?? false { return .poison }
    guard let namings = memo.inverses?[other, entity] else { return pool.scratch([]) }
    return pool.scratch(namings)
  }

  private mutating func derived(_ code: CompiledExpression, _ id: FieldID, _ entity: EntityID, _ frame: inout Frame) -> Value {
    let key = Memo.Key(field: id, entity: entity)
    let known = memo.known(key)
    if case .value(let value)? = known { return value }
    guard known == nil, memo.height < limits.height else {
      let name = spelling(fields[id.index].name)
      frame.note(code.operations.last?.node ?? Node(0), code.source, known == nil ? .deepField(name) : .circularField(name))
      return .poison
    }
    memo.begin(key, code)
    let secretsBefore = secrets.reads, doubtsBefore = doubtsRead
    var inner = Frame(slots: code.slots, budget: max(0, frame.budget - frame.steps))
    inner.variables[0] = .entity(entity)
    let value = evaluate(code, Int32(code.operations.count - 1), &inner)
    frame.take(inner)
    // A list does not last, and what was cut off is not the value.
    memo.finish(key, code, value.tag == .list || inner.isExhausted ? nil : value)
    if secrets.reads != secretsBefore { secrets.derived.insert(Secrets.key(id, entity)) }
    // A list is worked out each time it is asked for, and is doubtful once.
    if doubtsRead != doubtsBefore, !(doubtful[entity]?.contains(id) ?? false) { doubtful[entity, default: []].append(id) }
    return value
  }
}
