import MurunaSyntax
import MurunaText

// Of most things most rules are plainly kept: that is found out first, for all rules of a kind while a thing is at hand.
extension Model {
  /// By rule: for each thing that it draws, in their order, whether the thing plainly keeps it; empty where it is not known.
  mutating func plainlyKept() -> [[Bool]] {
    // Who reads something secret is noted while rules are judged.
    guard !isGuarded, entities.count >= limits.fewThings else { return [] }
    var kept = [[Bool]](repeating: [], count: rules.count)
    var rulesOfKind: [(kind: KindID, rules: [(number: Int, plain: PlainRule)])] = []
    for number in rules.indices where !rules[number].isBroken && !rules[number].isIdle {
      guard let plain = plainRule(number) else { continue }
      if let index = rulesOfKind.firstIndex(where: { $0.kind == plain.kind }) {
        rulesOfKind[index].rules.append((number, plain))
      } else {
        rulesOfKind.append((plain.kind, [(number, plain)]))
      }
    }
    for (kind, rules) in rulesOfKind {
      let things = all(kind)
      guard things.count >= limits.fewThings else { continue }
      if rules.contains(where: { $0.plain.asksOtherSides }), memo.inverses == nil { memo.inverses = Inverses(self) }
      for rule in rules { kept[rule.number].reserveCapacity(things.count) }
      // A few things at a time: what they say is then at hand for the next rule.
      var start = 0
      while start < things.count {
        let end = min(start + 64, things.count)
        for rule in rules {
          for index in start..<end {
            let keeps = plainlyKeeps(rule.plain, things[index])
            kept[rule.number].append(keeps)
          }
        }
        start = end
      }
    }
    return kept
  }

  private mutating func plainRule(_ number: Int) -> PlainRule? {
    guard rules[number].draws.count == 1, rules[number].code.operations[Int(rules[number].draws[0].list)].kind == .allOf else { return nil }
    let rule = rules[number]
    var compiler = PlainRuleCompiler(rule, fieldTraits, constants, sameForAll(rule.code))
    return compiler.compile()
  }

  /// By operation: what it is whichever thing is at hand, as a day counted from today.
  private mutating func sameForAll(_ code: CompiledExpression) -> [Value?] {
    var known = [Value?](repeating: nil, count: code.operations.count)
    for (index, op) in code.operations.enumerated() {
      switch op.kind {
      case .constant where constants[Int(op.a)].tag != .list:
        known[index] = constants[Int(op.a)]
        continue
      case .today: break
      case .arithmetic where known[Int(op.a)] != nil && known[Int(op.b)] != nil: break
      default: continue
      }
      var frame = self.frame(slots: code.slots)
      let value = evaluate(code, Int32(index), &frame)
      if frame.faults.isEmpty, value.tag != .poison, value.tag != .cannotTell { known[index] = value }
    }
    return known
  }

  private func plainlyKeeps(_ rule: PlainRule, _ thing: EntityID) -> Bool {
    if let condition = rule.condition {
      switch answer(rule, condition, thing) {
      case .no: return true
      case .unsure: return false
      case .yes: break
      }
    }
    for must in rule.musts where answer(rule, must, thing) != .yes { return false }
    for named in rule.lets {
      let isPlain = named.isTruth ? answer(rule, named.operation, thing) != .unsure : value(rule, named.operation, thing).tag != .poison
      if !isPlain { return false }
    }
    return true
  }

  // MARK: Answers

  private func answer(_ rule: PlainRule, _ index: Int32, _ thing: EntityID) -> PlainRule.Answer {
    let kind = rule.operations[Int(index)].kind
    let (a, b) = (rule.operations[Int(index)].a, rule.operations[Int(index)].b)
    switch kind {
    case .and:
      let left = answer(rule, a, thing)
      return left == .yes ? answer(rule, b, thing) : left
    case .or:
      let left = answer(rule, a, thing)
      return left == .no ? answer(rule, b, thing) : left
    case .not: return Self.opposite(answer(rule, a, thing))
    case .conditional:
      switch answer(rule, a, thing) {
      case .yes: return answer(rule, b, thing)
      case .no: return answer(rule, rule.operations[Int(index)].c, thing)
      case .unsure: return .unsure
      }
    case .isEmpty: return isPlainlyEmpty(rule, rule.operations[Int(a)], thing)
    case .isNothing:
      guard rule.operations[Int(a)].kind == .single else { return .unsure }
      let tag = stated(rule, rule.operations[Int(a)], thing).tag
      if tag == .poison { return .unsure }
      return tag.isNothing(rule.operations[Int(index)].c) ? .yes : .no
    case .equal:
      let same = areEqual(value(rule, a, thing), value(rule, b, thing))
      return rule.operations[Int(index)].relation == .notEqual ? Self.opposite(same) : same
    case .order: return inOrder(value(rule, a, thing), value(rule, b, thing), rule.operations[Int(index)].relation)
    case .among:
      let found = isAmong(value(rule, a, thing), rule.values[Int(rule.operations[Int(index)].all.lowerBound)..<Int(rule.operations[Int(index)].all.upperBound)])
      return rule.operations[Int(index)].c == 1 ? Self.opposite(found) : found
    case .within:
      let found = isHeld(value(rule, a, thing), rule, rule.operations[Int(b)], thing)
      return rule.operations[Int(index)].c == 1 ? Self.opposite(found) : found
    case .known, .single, .computed:
      let value = value(rule, index, thing)
      if value.tag == .truth { return value.low == 1 ? .yes : .no }
      return value.isNothing ? .no : .unsure
    case .unsure, .thing, .enclosing, .several, .inverse, .count: return .unsure
    }
  }

  private static func opposite(_ answer: PlainRule.Answer) -> PlainRule.Answer {
    switch answer {
    case .yes: .no
    case .no: .yes
    case .unsure: .unsure
    }
  }

  private func isPlainlyEmpty(_ rule: PlainRule, _ op: PlainRule.Operation, _ thing: EntityID) -> PlainRule.Answer {
    if op.kind == .single { return isEmptyPlainly(stated(rule, op, thing)) }
    guard op.kind == .several || op.kind == .inverse || op.kind == .computed else { return .unsure }
    let owner = owner(rule, op, thing)
    guard let thing = owner.entityID else { return owner.isNothing ? .yes : .unsure }
    if op.kind == .inverse {
      guard let count = memo.inverses?.count(op.field, thing) else { return .unsure }
      return count == 0 ? .yes : .no
    }
    // What was not computed is missing.
    if op.kind == .computed { return computedTime(op.field, of: thing).map { isEmptyPlainly($0) } ?? .yes }
    var isEmpty = true
    let run = entities.slotRange(of: thing)
    var index = entities.slots.first(op.field, in: run)
    while index < run.upperBound {
      let value = entities.slots[index].value
      if value.tag == .noneStated { return .yes }
      if value.tag != .list || value.low != value.high { isEmpty = false }
      index = entities.slots.first(op.field, in: index + 1..<run.upperBound)
    }
    return isEmpty ? .yes : .no
  }

  private func isEmptyPlainly(_ value: Value) -> PlainRule.Answer {
    switch value.tag {
    case .poison, .cannotTell: .unsure
    case .hole: .no
    case .list: value.low == value.high ? .yes : .no
    default: value.isNothing ? .yes : .no
    }
  }

  // MARK: Values

  /// The value of an operation; poison where it is not plain, or a list of several.
  private func value(_ rule: PlainRule, _ index: Int32, _ thing: EntityID) -> Value {
    switch rule.operations[Int(index)].kind {
    case .known: return rule.operations[Int(index)].value
    case .thing: return .entity(thing)
    case .enclosing: return enclosing(rule.operations[Int(index)].around, thing)
    case .single:
      let op = rule.operations[Int(index)]
      let value = stated(rule, op, thing)
      switch value.tag {
      case .absent:
        guard op.isClosed else { return .poison }
        return op.isTruth && op.owner < 0 ? .truth(false) : op.isTruth ? .poison : value
      case .hole, .unknown, .cannotTell, .list: return .poison
      default: return value
      }
    case .several:
      let value = stated(rule, rule.operations[Int(index)], thing)
      switch value.tag {
      case .list, .cannotTell, .hole, .unknown, .notYet: return .poison
      default: return value
      }
    case .computed:
      let owner = owner(rule, rule.operations[Int(index)], thing)
      guard let thing = owner.entityID, let value = computedTime(rule.operations[Int(index)].field, of: thing), value.tag != .list, value.tag != .cannotTell
      else { return owner.isNothing ? .absent : .poison }
      return value
    case .count: return count(rule, rule.operations[Int(rule.operations[Int(index)].a)], thing)
    case .unsure, .inverse, .and, .or, .not, .conditional, .isEmpty, .isNothing, .equal, .order, .among, .within: return .poison
    }
  }

  /// The thing whose field an operation reads: nothing where there is none, poison where that is not plain.
  @inline(__always)
  private func owner(_ rule: PlainRule, _ op: PlainRule.Operation, _ thing: EntityID) -> Value {
    op.owner < 0 ? .entity(thing) : value(rule, op.owner, thing)
  }

  private func enclosing(_ kind: KindID, _ thing: EntityID) -> Value {
    var next = entities.parents[thing.index]
    while next != .program {
      if isA(next, kind) { return .entity(next) }
      next = entities.parents[next.index]
    }
    return isA(thing, kind) ? .entity(thing) : .absent
  }

  /// The value of a field that is said once or not at all.
  private func stated(_ rule: PlainRule, _ op: PlainRule.Operation, _ thing: EntityID) -> Value {
    let owner = owner(rule, op, thing)
    guard let thing = owner.entityID else { return owner.isNothing ? .absent : .poison }
    let run = entities.slotRange(of: thing)
    let index = entities.slots.first(op.field, in: run)
    guard index < run.upperBound else { return .absent }
    guard entities.slots.first(op.field, in: index + 1..<run.upperBound) == run.upperBound else { return .poison }
    return entities.slots[index].value
  }

  private func count(_ rule: PlainRule, _ list: PlainRule.Operation, _ thing: EntityID) -> Value {
    let owner = owner(rule, list, thing)
    guard let thing = owner.entityID else { return owner.isNothing ? Value(.number) : .poison }
    if list.kind == .inverse { return memo.inverses?.count(list.field, thing).map { .whole($0) } ?? .poison }
    var (sure, all) = (0, 0)
    let run = entities.slotRange(of: thing)
    var index = entities.slots.first(list.field, in: run)
    while index < run.upperBound {
      let value = entities.slots[index].value
      if value.tag == .noneStated { return Value(.number) }
      if value.tag == .list { return .poison }
      all += 1
      if !value.flags.contains(.maybe), value.tag != .hole { sure += 1 }
      index = entities.slots.first(list.field, in: index + 1..<run.upperBound)
    }
    return Value(.number, Int64(sure) * Value.one, Int64(all) * Value.one)
  }

  // MARK: Comparing

  private func areEqual(_ left: Value, _ right: Value) -> PlainRule.Answer {
    if left.tag == .poison || right.tag == .poison { return .unsure }
    if left.isNothing || right.isNothing { return left.tag == right.tag ? .yes : .no }
    guard left.tag == right.tag else { return .unsure }
    switch left.tag {
    case .truth, .entity, .choice, .code, .kind: return left.low == right.low ? .yes : .no
    default:
      guard areComparable(left, right) else { return .unsure }
      if left.isExact, right.isExact { return left.low == right.low ? .yes : .no }
      return left.high < right.low || right.high < left.low ? .no : .unsure
    }
  }

  private func inOrder(_ left: Value, _ right: Value, _ relation: Operator) -> PlainRule.Answer {
    if left.tag == .poison || right.tag == .poison { return .unsure }
    if left.isNothing || right.isNothing { return .no }
    guard areComparable(left, right) else { return .unsure }
    let isTurned = relation == .greater || relation == .greaterOrEqual
    let (a, b) = isTurned ? (right, left) : (left, right)
    let orEqual = relation == .lessOrEqual || relation == .greaterOrEqual
    guard a.isBounded, b.isBounded, a.flags.isDisjoint(with: [.lowOpen, .highOpen]), b.flags.isDisjoint(with: [.lowOpen, .highOpen]) else { return .unsure }
    if a.high < b.low || (orEqual && a.high == b.low) { return .yes }
    if a.low > b.high || (!orEqual && a.low == b.high) { return .no }
    return .unsure
  }

  /// Whether two values are of one measure as they stand.
  private func areComparable(_ left: Value, _ right: Value) -> Bool {
    guard left.tag == right.tag, left.unit == right.unit, !left.flags.contains(.unitless), !right.flags.contains(.unitless) else { return false }
    switch left.tag {
    case .number, .duration, .months, .date, .moment, .time: return true
    default: return false
    }
  }

  private func isAmong(_ element: Value, _ all: ArraySlice<Value>) -> PlainRule.Answer {
    if element.isNothing { return .no }
    switch element.tag {
    case .entity, .choice, .code, .kind:
      var answer = PlainRule.Answer.no
      for value in all {
        guard value.tag == element.tag else { return .unsure }
        if value.low == element.low { answer = .yes }
      }
      return answer
    default: return .unsure
    }
  }

  /// Whether a thing is named in a field, or a day lies in a stretch of time.
  private func isHeld(_ element: Value, _ rule: PlainRule, _ whole: PlainRule.Operation, _ thing: EntityID) -> PlainRule.Answer {
    guard whole.kind == .single || whole.kind == .several, element.tag == .entity || element.tag == .date else { return .unsure }
    if whole.kind == .single, element.tag == .date {
      let stretch = stated(rule, whole, thing)
      guard stretch.tag == .stretch || stretch.tag == .date else { return .unsure }
      if element.low >= stretch.low, element.high <= stretch.high { return .yes }
      return element.high < stretch.low || element.low > stretch.high ? .no : .unsure
    }
    guard whole.kind == .several, element.tag == .entity else { return .unsure }
    let owner = owner(rule, whole, thing)
    guard let thing = owner.entityID else { return owner.isNothing ? .no : .unsure }
    var answer = PlainRule.Answer.no
    let run = entities.slotRange(of: thing)
    var index = entities.slots.first(whole.field, in: run)
    while index < run.upperBound {
      let value = entities.slots[index].value
      guard value.tag == .entity else { return .unsure }
      if value.low == element.low { answer = .yes }
      index = entities.slots.first(whole.field, in: index + 1..<run.upperBound)
    }
    return answer
  }
}
