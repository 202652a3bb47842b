import MurunaSyntax
import MurunaText

/// The members of lists, read where they lie.
extension Model {
  /// Put the members of a list behind those at hand; false where they are not plain, or many.
  func gather(_ rule: PlainRule, _ index: Int32, _ frame: inout PlainFrame) -> Bool {
    let op = rule.operations[Int(index)]
    switch op.kind {
    case .several, .inverse, .inside:
      if rule.operations[Int(op.owner)].kind.isList {
        return each(op.owner, of: rule, &frame) { model, owner, frame in
          owner.entityID.map { model.gather(rule, op, of: $0, &frame) } ?? false
        }
      }
      let owner = owner(rule, op, &frame)
      guard let thing = owner.entityID else { return owner.isNothing }
      return gather(rule, op, of: thing, &frame)
    case .parents:
      return each(op.a, of: rule, &frame) { model, member, frame in
        guard let thing = member.entityID else { return false }
        if let parent = model.parent(of: thing) { frame.append(.entity(parent)) }
        return true
      }
    case .joined: return gather(rule, op.a, &frame) && gather(rule, op.b, &frame)
    case .filter: return filter(rule, op, &frame)
    case .found: return found(rule, op, &frame)
    case .reached: return reached(rule, rule.operations[Int(op.a)], &frame)
    case .languages: return languages(of: value(rule, op.a, &frame), &frame)
    case .holes:
      guard let thing = owner(rule, op, &frame).entityID else { return false }
      for index in entities.slotRange(of: thing) where entities.slots[index].value.tag == .hole { return false }
      return true
    default:
      let value = value(rule, index, &frame)
      if value.tag == .poison { return false }
      if !value.isNothing { frame.append(value) }
      return true
    }
  }

  /// What is read of each member of a list takes the list's place.
  private func each(
    _ list: Int32, of rule: PlainRule, _ frame: inout PlainFrame, _ read: (borrowing Model, Value, inout PlainFrame) -> Bool
  ) -> Bool {
    let mark = frame.count
    guard gather(rule, list, &frame) else { return false }
    let end = frame.count
    for place in mark..<end {
      let member = frame[place]
      guard read(self, member, &frame) else { return false }
    }
    frame.forget(mark, until: end)
    return true
  }

  /// What one thing says in a field, what names it, or what stands inside it.
  private func gather(_ rule: PlainRule, _ op: PlainRule.Operation, of thing: EntityID, _ frame: inout PlainFrame) -> Bool {
    switch op.kind {
    case .several where !frame.mayHave(op.field, thing): return true
    case .several where op.c == 0:
      // Of several things one value each.
      let value = statedOnce(op.field, thing)
      return add(value, &frame)
    case .several:
      let mark = frame.count
      let run = entities.slotRange(of: thing)
      var index = entities.slots.first(op.field, in: run)
      while index < run.upperBound {
        let value = entities.slots[index].value
        if value.tag == .noneStated {
          frame.forget(from: mark)
          return true
        }
        if value.tag == .list {
          for place in pool.places(of: value) {
            guard add(pool.element(at: place, of: value), &frame) else { return false }
          }
        } else if !add(value, &frame) {
          return false
        }
        index = entities.slots.first(op.field, in: index + 1..<run.upperBound)
      }
      return true
    case .inverse: return memo.inverses?.add(op.field, thing, to: &frame) ?? false
    default: return gatherInside(op.around, thing, &frame)
    }
  }

  /// One more member, if it is surely one.
  private func add(_ value: Value, _ frame: inout PlainFrame) -> Bool {
    guard frame.mayLook(), !value.flags.contains(.maybe) else { return false }
    switch value.tag {
    case .absent: return true
    case .hole, .unknown, .notYet, .noneStated, .cannotTell, .poison, .list: return false
    default:
      frame.append(value)
      return true
    }
  }

  private func gatherInside(_ kind: KindID, _ thing: EntityID, _ frame: inout PlainFrame) -> Bool {
    var next = entities.firstChild[thing.index]
    while next != Entities.none {
      guard frame.mayLook() else { return false }
      if isA(EntityID(next), kind) { frame.append(.entity(EntityID(next))) }
      next = entities.next(behind: next, inside: thing)
    }
    return true
  }

  private func filter(_ rule: PlainRule, _ op: PlainRule.Operation, _ frame: inout PlainFrame) -> Bool {
    let mark = frame.count
    guard gather(rule, op.a, &frame) else { return false }
    let end = frame.count
    var kept = mark
    for place in mark..<end {
      let member = frame[place]
      frame.variables[Int(op.c)] = member
      switch answer(rule, op.b, &frame) {
      case .yes:
        frame[kept] = member
        kept += 1
      case .no: break
      case .unsure: return false
      }
    }
    frame.forget(from: kept)
    return true
  }

  /// What is reached by following a field again and again, nearest first, each once.
  private func reached(_ rule: PlainRule, _ step: PlainRule.Operation, _ frame: inout PlainFrame) -> Bool {
    let mark = frame.count
    guard gather(rule, step.owner, &frame) else { return false }
    let found = frame.count
    var (head, end) = (mark, found)
    while head < end {
      guard let next = frame[head].entityID else { return false }
      if !frame.holds(frame[head], in: mark..<min(head, found)) {
        guard gather(rule, step, of: next, &frame) else { return false }
        for place in end..<frame.count where !frame.holds(frame[place], in: found..<end) {
          frame[end] = frame[place]
          end += 1
        }
        frame.forget(from: end)
        if end - found > PlainFrame.mostReached { return false }
      }
      head += 1
    }
    frame.forget(mark, until: found)
    return true
  }

  /// The languages of a text, if all of them are words that somebody has said.
  private func languages(of text: Value, _ frame: inout PlainFrame) -> Bool {
    guard text.tag == .text else { return false }
    for tag in languages(of: Node(Int(text.low)), in: SourceID(Int(text.source))) {
      if let known = frame.languages.firstIndex(of: tag) {
        frame.append(frame.languageValues[known])
        continue
      }
      guard let name = names.lookup(tag), let choice = schema.choices[name] else { return false }
      if frame.languages.count < 8 {
        frame.languages.append(tag)
        frame.languageValues.append(value(of: choice))
      }
      frame.append(value(of: choice))
    }
    return true
  }

  private func found(_ rule: PlainRule, _ op: PlainRule.Operation, _ frame: inout PlainFrame) -> Bool {
    let kind = joins[Int(op.a)].kind
    let mark = frame.count
    switch joins[Int(op.a)].way {
    case .list:
      guard gather(rule, op.b, &frame) else { return false }
      frame.keepThings(from: mark) { isA($0, kind) }
      return true
    case .parent:
      guard let parent = value(rule, op.b, &frame).entityID else { return false }
      var next = entities.firstChild[parent.index]
      while next != Entities.none {
        guard frame.mayLook() else { return false }
        if isA(EntityID(next), kind) { frame.append(.entity(EntityID(next))) }
        next = entities.nextSibling[Int(next)]
      }
      return true
    case .field:
      let key = value(rule, op.b, &frame)
      guard key.tag != .poison, !key.isNothing, let number = memo.joins[NumberTable.key(UInt32(kind.raw), UInt32(op.field.raw))] else { return false }
      return memo.indices[Int(number)].add(.init(tag: key.tag, low: key.low), to: &frame)
    case .title:
      // Whoever shares its title with nobody finds itself.
      let owner = value(rule, rule.operations[Int(op.b)].owner, &frame)
      guard let thing = owner.entityID, isA(thing, kind), let namesakes = memo.namesakes.first(where: { $0.kind == kind })?.things, !namesakes.contains(thing) else { return false }
      frame.append(.entity(thing))
      return true
    }
  }
}

extension PlainFrame {
  /// Of the members from `mark` on those things that fit, in their order, each once.
  fileprivate mutating func keepThings(from mark: Int, where fits: (EntityID) -> Bool) {
    var end = mark
    var isSorted = true
    for place in mark..<count {
      guard let thing = self[place].entityID, fits(thing) else { continue }
      self[end] = .entity(thing)
      if end > mark, self[end - 1].low >= self[end].low { isSorted = false }
      end += 1
    }
    forget(from: end)
    if isSorted { return }
    sort(from: mark)
    end = mark
    for place in mark + 1..<count where self[place].low != self[end].low {
      end += 1
      self[end] = self[place]
    }
    forget(from: end + 1)
  }
}

extension Inverses {
  /// Put what names a thing in a field behind the members at hand; false where that is not known, or much.
  func add(_ field: FieldID, _ thing: EntityID, to frame: inout PlainFrame) -> Bool {
    guard let count = count(field, thing) else { return false }
    guard frame.mayLook(at: count) else { return false }
    if count > 0 { for value in self[field, thing] { frame.append(value) } }
    return true
  }
}

extension Memo.Index {
  /// Put who has a value behind the members at hand, with those that cannot be told.
  func add(_ key: Memo.ValueKey, to frame: inout PlainFrame) -> Bool {
    guard side.isEmpty else { return false }
    let found = things(key)
    guard frame.mayLook(at: found.count) else { return false }
    for thing in found { frame.append(.entity(thing)) }
    return true
  }
}
