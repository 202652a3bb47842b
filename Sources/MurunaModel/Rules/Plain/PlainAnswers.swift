import MurunaSyntax

/// Whether something plainly holds.
extension Model {
  func answer(_ rule: PlainRule, _ index: Int32, _ frame: inout PlainFrame) -> PlainRule.Answer {
    let op = rule.operations[Int(index)]
    switch op.kind {
    case .and:
      let left = answer(rule, op.a, &frame)
      return left == .yes ? answer(rule, op.b, &frame) : left
    case .or:
      let left = answer(rule, op.a, &frame)
      return left == .no ? answer(rule, op.b, &frame) : left
    case .not: return answer(rule, op.a, &frame).opposite
    case .conditional:
      switch answer(rule, op.a, &frame) {
      case .yes: return answer(rule, op.b, &frame)
      case .no: return answer(rule, op.c, &frame)
      case .unsure: return .unsure
      }
    case .isEmpty: return isPlainlyEmpty(rule, op.a, &frame)
    case .isNothing:
      let tag = stated(rule, rule.operations[Int(op.a)], &frame).tag
      if tag == .poison { return .unsure }
      return tag.isNothing(op.c) ? .yes : .no
    case .equal where rule.operations[Int(op.a)].kind == .title && rule.operations[Int(op.b)].kind == .title:
      // One thing has one title; of two, `judge` finds out.
      let left = value(rule, rule.operations[Int(op.a)].owner, &frame)
      guard left.tag == .entity, left.low == value(rule, rule.operations[Int(op.b)].owner, &frame).low else { return .unsure }
      return op.relation == .equal ? .yes : .no
    case .equal:
      let left = value(rule, op.a, &frame)
      let same = areEqual(left, value(rule, op.b, &frame))
      return op.relation == .notEqual ? same.opposite : same
    case .order:
      let left = value(rule, op.a, &frame)
      return inOrder(left, value(rule, op.b, &frame), op.relation)
    case .among:
      let found = isAmong(value(rule, op.a, &frame), in: Int(op.all.lowerBound)..<Int(op.all.upperBound)) { rule.values[$0] }
      return op.c == 1 ? found.opposite : found
    case .within:
      let element = value(rule, op.a, &frame)
      let found = isHeld(element, rule, op.b, &frame)
      return op.c == 1 ? found.opposite : found
    case .isKind:
      let element = value(rule, op.a, &frame)
      guard let thing = element.entityID else { return .unsure }
      return isA(thing, op.around) != (op.c == 1) ? .yes : .no
    case .quantified: return quantified(rule, op, &frame)
    case .known, .variable, .single, .computed, .named:
      let value = value(rule, index, &frame)
      if value.tag == .truth { return value.low == 1 ? .yes : .no }
      return value.isNothing ? .no : .unsure
    case .unsure, .enclosing, .parent, .sibling, .title, .kind, .several, .inverse, .inside, .joined, .parents, .filter, .found, .reached, .languages, .holes, .count,
      .end, .arithmetic, .bound, .detail, .length:
      return .unsure
    }
  }

  private func quantified(_ rule: PlainRule, _ op: PlainRule.Operation, _ frame: inout PlainFrame) -> PlainRule.Answer {
    let mark = frame.count
    guard gather(rule, op.a, &frame) else { return .unsure }
    let end = frame.count
    defer { frame.forget(from: mark) }
    for place in mark..<end {
      frame.variables[Int(op.slot)] = frame[place]
      // Both are asked, as `judge` does: either may be where something is wrong.
      let condition = op.b < 0 ? .yes : answer(rule, op.b, &frame)
      let has = op.other < 0 ? .yes : answer(rule, op.other, &frame)
      if condition == .unsure || has == .unsure { return .unsure }
      if op.c == 2 {
        if op.other < 0 ? condition == .no : condition == .yes && has == .no { return .no }
      } else if condition == .yes, has == .yes {
        return op.c == 0 ? .yes : .no
      }
    }
    return op.c == 0 ? .no : .yes
  }

  // MARK: Emptiness

  private func isPlainlyEmpty(_ rule: PlainRule, _ index: Int32, _ frame: inout PlainFrame) -> PlainRule.Answer {
    let op = rule.operations[Int(index)]
    switch op.kind {
    case .single: return isEmptyPlainly(stated(rule, op, &frame))
    case .computed, .named:
      let owner = owner(rule, op, &frame)
      guard let thing = owner.entityID else { return owner.isNothing ? .yes : .unsure }
      guard let field = op.kind == .named ? computedField(named: op.c, of: thing) : op.field else { return .unsure }
      // What was not computed is missing.
      return computedTime(field, of: thing).map { isEmptyPlainly($0) } ?? .yes
    case .inverse where !rule.operations[Int(op.owner)].kind.isList:
      let owner = owner(rule, op, &frame)
      guard let thing = owner.entityID else { return owner.isNothing ? .yes : .unsure }
      guard let count = memo.inverses?.count(op.field, thing) else { return .unsure }
      return count == 0 ? .yes : .no
    case .several where !rule.operations[Int(op.owner)].kind.isList:
      let owner = owner(rule, op, &frame)
      guard let thing = owner.entityID else { return owner.isNothing ? .yes : .unsure }
      return frame.mayHave(op.field, thing) ? saysNothing(op.field, thing) : .yes
    case .several, .inverse, .inside, .joined, .parents, .filter, .found, .reached, .languages, .holes:
      let mark = frame.count
      guard gather(rule, index, &frame) else { return .unsure }
      defer { frame.forget(from: mark) }
      return frame.count == mark ? .yes : .no
    default: return isEmptyPlainly(value(rule, index, &frame))
    }
  }

  private func saysNothing(_ field: FieldID, _ thing: EntityID) -> PlainRule.Answer {
    var isEmpty = true
    let run = entities.slotRange(of: thing)
    var index = entities.slots.first(field, in: run)
    while index < run.upperBound {
      let value = entities.slots[index].value
      if value.tag == .noneStated { return .yes }
      if value.tag == .poison { return .unsure }
      if value.tag != .list || value.low != value.high { isEmpty = false }
      index = entities.slots.first(field, in: index + 1..<run.upperBound)
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
    case .point: return left.more == right.more
    default: return false
    }
  }

  private func isAmong(_ element: Value, in places: Range<Int>, _ member: (Int) -> Value) -> PlainRule.Answer {
    if element.tag == .poison { return .unsure }
    if element.isNothing { return .no }
    switch element.tag {
    case .entity, .choice, .code, .kind:
      var answer = PlainRule.Answer.no
      for place in places {
        let value = member(place)
        guard value.tag == element.tag else { return .unsure }
        if value.low == element.low { answer = .yes }
      }
      return answer
    default: return .unsure
    }
  }

  /// Whether something is in a list, or a day in a stretch of time, or a thing inside another.
  private func isHeld(_ element: Value, _ rule: PlainRule, _ whole: Int32, _ frame: inout PlainFrame) -> PlainRule.Answer {
    let op = rule.operations[Int(whole)]
    if op.kind.isList {
      let mark = frame.count
      guard element.tag != .poison, gather(rule, whole, &frame) else { return .unsure }
      let found = isAmong(element, in: mark..<frame.count) { frame[$0] }
      frame.forget(from: mark)
      return found
    }
    if element.tag == .date || element.tag == .moment, op.kind == .single {
      let stretch = stated(rule, op, &frame)
      guard stretch.tag == .stretch || stretch.tag == .date, stretch.isBounded, element.isBounded else { return .unsure }
      let isMoment = element.tag == .moment
      let (low, high) = isMoment ? (seconds(stretch.low, 0), seconds(stretch.high, 1)) : (stretch.low, stretch.high)
      if element.low >= low, element.high <= high { return .yes }
      return element.high < low || element.low > high ? .no : .unsure
    }
    let outer = value(rule, whole, &frame)
    if element.tag == .poison || outer.tag == .poison { return .unsure }
    if element.isNothing || outer.isNothing { return .no }
    guard let thing = outer.entityID, var inner = element.entityID else { return .unsure }
    while inner != .program {
      if inner == thing { return .yes }
      inner = entities.parents[inner.index]
    }
    return .no
  }
}
