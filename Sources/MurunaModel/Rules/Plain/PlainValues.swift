import MurunaSyntax
import MurunaText

/// What stands in fields, read where it lies.
extension Model {
  /// The value of an operation; poison where it is not plain, or a list of several.
  func value(_ rule: PlainRule, _ index: Int32, _ frame: inout PlainFrame) -> Value {
    let op = rule.operations[Int(index)]
    switch op.kind {
    case .known: return rule.values[Int(op.a)]
    case .variable: return frame.variables[Int(op.a)]
    case .single:
      let value = stated(rule, op, &frame)
      switch value.tag {
      case .absent:
        guard op.isClosed else { return .poison }
        return op.isTruth ? op.ownerSlot >= 0 ? .truth(false) : .poison : value
      case .hole, .unknown, .cannotTell, .list: return .poison
      default: return value
      }
    case .enclosing: return over(rule, op, &frame) { enclosing(op.around, $0) }
    case .parent: return over(rule, op, &frame) { parent(of: $0).map { .entity($0) } ?? .absent }
    case .sibling: return over(rule, op, &frame) { sibling(of: $0, before: op.c == 0) }
    case .kind: return over(rule, op, &frame) { Value(.kind, Int64(kind(of: $0).raw)) }
    case .computed, .named:
      return over(rule, op, &frame) { thing in
        guard let field = op.kind == .named ? computedField(named: op.c, of: thing) : op.field, let value = computedTime(field, of: thing), value.tag != .list, value.tag != .cannotTell else { return .poison }
        return value
      }
    case .count: return count(rule, op.a, &frame)
    case .end: return end(rule, op, &frame)
    case .bound:
      let value = value(rule, op.a, &frame)
      return value.isNothing || value.tag == .date ? bound(of: value, isLowest: op.c == 0) : .poison
    case .detail:
      let value = value(rule, op.a, &frame)
      guard let details = pool.details(of: value) else { return value.tag == .poison ? value : .absent }
      let found = details.entries.first { $0.name == NameID(UInt32(bitPattern: op.c)) }?.value ?? .absent
      return found.tag == .list || found.tag == .cannotTell ? .poison : found
    case .length: return length(of: value(rule, op.a, &frame), &frame)
    case .arithmetic:
      let left = value(rule, op.a, &frame)
      return plainArithmetic(left, value(rule, op.b, &frame), op.relation)
    case .conditional:
      switch answer(rule, op.a, &frame) {
      case .yes: return value(rule, op.b, &frame)
      case .no: return value(rule, op.c, &frame)
      case .unsure: return .poison
      }
    case .several, .inverse, .inside, .joined, .parents, .filter, .found, .reached, .languages, .holes:
      // A list of one is that one.
      let mark = frame.count
      defer { frame.forget(from: mark) }
      return gather(rule, index, &frame) && frame.count == mark + 1 ? frame[mark] : .poison
    case .and, .or, .not, .isEmpty, .isNothing, .equal, .order, .among, .within, .isKind, .quantified:
      switch answer(rule, index, &frame) {
      case .yes: return .truth(true)
      case .no: return .truth(false)
      case .unsure: return .poison
      }
    case .unsure, .title: return .poison
    }
  }

  /// Of things of several kinds, each has the field of its own kind.
  func computedField(named name: Int32, of thing: EntityID) -> FieldID? {
    guard let field = schema.fields[.init(kind: kind(of: thing), name: NameID(UInt32(bitPattern: name)))], fieldTraits[field.index].way == .computed else { return nil }
    return field
  }

  /// Whose field an operation reads.
  @inline(__always)
  func owner(_ rule: PlainRule, _ op: PlainRule.Operation, _ frame: inout PlainFrame) -> Value {
    op.ownerSlot >= 0 ? frame.variables[Int(op.ownerSlot)] : value(rule, op.owner, &frame)
  }

  /// Of the owner of an operation: nothing where there is none, poison where that is not plain.
  @inline(__always)
  private func over(_ rule: PlainRule, _ op: PlainRule.Operation, _ frame: inout PlainFrame, _ read: (EntityID) -> Value) -> Value {
    let owner = owner(rule, op, &frame)
    guard let thing = owner.entityID else { return owner.isNothing ? .absent : .poison }
    return read(thing)
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
  func stated(_ rule: PlainRule, _ op: PlainRule.Operation, _ frame: inout PlainFrame) -> Value {
    let owner = owner(rule, op, &frame)
    guard let thing = owner.entityID else { return owner.isNothing ? .absent : .poison }
    return frame.mayHave(op.field, thing) ? statedOnce(op.field, thing) : .absent
  }

  /// What a thing says once or not at all in a field; poison where it says several things.
  func statedOnce(_ field: FieldID, _ thing: EntityID) -> Value {
    let run = entities.slotRange(of: thing)
    let index = entities.slots.first(field, in: run)
    guard index < run.upperBound else { return .absent }
    guard entities.slots.first(field, in: index + 1..<run.upperBound) == run.upperBound else { return .poison }
    return entities.slots[index].value
  }

  private func count(_ rule: PlainRule, _ index: Int32, _ frame: inout PlainFrame) -> Value {
    let list = rule.operations[Int(index)]
    if list.kind == .inverse, !rule.operations[Int(list.owner)].kind.isList {
      let owner = value(rule, list.owner, &frame)
      guard let thing = owner.entityID else { return owner.isNothing ? Value(.number) : .poison }
      return memo.inverses?.count(list.field, thing).map { .whole($0) } ?? .poison
    }
    let mark = frame.count
    guard gather(rule, index, &frame) else { return .poison }
    defer { frame.forget(from: mark) }
    return .whole(frame.count - mark)
  }

  private func length(of said: Value, _ frame: inout PlainFrame) -> Value {
    guard said.details == 0 else { return .poison }
    // A field says a word in its own form, whichever it was first said in.
    if said.tag == .choice, let known = frame.lengths[UInt64(said.high)] { return .whole(Int(known)) }
    guard said.tag == .choice || said.tag == .text else { return .poison }
    let length = textForms(said).map(\.count).max() ?? 0
    if said.tag == .choice { frame.lengths.update(UInt32(length), at: UInt64(said.high)) }
    return .whole(length)
  }

  private func end(_ rule: PlainRule, _ op: PlainRule.Operation, _ frame: inout PlainFrame) -> Value {
    let mark = frame.count
    guard gather(rule, op.a, &frame) else { return .poison }
    defer { frame.forget(from: mark) }
    return frame.count == mark ? .absent : frame[op.c == 0 ? mark : frame.count - 1]
  }

  /// Sums and products of what is known exactly and needs no conversion.
  private func plainArithmetic(_ left: Value, _ right: Value, _ sign: Operator) -> Value {
    if left.tag == .poison || right.tag == .poison { return .poison }
    if left.isNothing || right.isNothing { return .absent }
    let noted: Value.Flags = [.unitless, .hasLikely, .yearless, .someDays, .maybe, .isUnit]
    guard left.isExact, right.isExact, left.isBounded, right.isBounded, left.flags.isDisjoint(with: noted), right.flags.isDisjoint(with: noted) else { return .poison }
    switch (sign, left.tag, right.tag) {
    case (.plus, .number, .number), (.minus, .number, .number), (.plus, .duration, .duration), (.minus, .duration, .duration):
      guard left.unit == right.unit else { return .poison }
      let (sum, overflow) = sign == .plus ? left.low.addingReportingOverflow(right.low) : left.low.subtractingReportingOverflow(right.low)
      return overflow ? .poison : Value(left.tag, sum, sum, unit: left.unit)
    case (.plus, .point, .duration), (.minus, .point, .duration), (.plus, .moment, .duration), (.minus, .moment, .duration):
      let (sum, overflow) = sign == .plus ? left.low.addingReportingOverflow(right.low) : left.low.subtractingReportingOverflow(right.low)
      return overflow ? .poison : Value(left.tag, sum, sum, more: left.more)
    case (.plus, .date, .duration), (.minus, .date, .duration):
      let (days, rest) = right.low.quotientAndRemainder(dividingBy: Self.secondsPerDay)
      guard rest == 0 else { return .poison }
      let (sum, overflow) = sign == .plus ? left.low.addingReportingOverflow(days) : left.low.subtractingReportingOverflow(days)
      return overflow ? .poison : Value(.date, sum, sum)
    case (.plus, .date, .months), (.minus, .date, .months):
      return addMonths(sign == .plus ? right.low : -right.low, to: left.low).map { Value(.date, $0, $0) } ?? .poison
    case (.times, .number, .number) where left.unit == 0 && right.unit == 0, (.times, .duration, .number) where right.unit == 0:
      let (product, overflow) = left.low.multipliedReportingOverflow(by: right.low)
      guard !overflow, product % Value.one == 0 else { return .poison }
      return Value(left.tag, product / Value.one, product / Value.one)
    default: return .poison
    }
  }
}
