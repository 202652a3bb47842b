import MurunaCalendar
import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  mutating func filter(_ code: CompiledExpression, _ op: Operation, _ frame: inout Frame) -> Value {
    // What was refused fits no condition, and is told of: it is not even looked at, or each question would go through all of it.
    guard let members = candidates(code, list: op.a, join: op.d, withRefused: false, &frame) else { return .poison }
    let start = pool.mark
    for place in pool.places(of: members) {
      if frame.steps > frame.budget { return .poison }
      var member = pool.element(at: place, of: members)
      let mark = pool.mark
      frame.variables[Int(op.c)] = member
      let answer = evaluate(code, op.b, &frame)
      pool.release(to: mark)
      if isYes(answer) {
        pool.addToScratch(member)
      } else if answer.tag == .cannotTell {
        member.flags.insert(.maybe)
        pool.addToScratch(member)
      }
    }
    return pool.scratch(from: start)
  }

  mutating func quantified(_ code: CompiledExpression, _ op: Operation, _ frame: inout Frame) -> Value {
    let start = pool.mark
    defer { pool.release(to: start) }
    guard let members = candidates(code, list: op.a, join: op.f, withRefused: true, &frame) else { return .poison }
    var doubt: Value?
    let mark = pool.mark
    for place in pool.places(of: members) {
      if frame.steps > frame.budget { return .poison }
      let member = pool.element(at: place, of: members)
      frame.variables[Int(op.d)] = member
      pool.release(to: mark)
      var condition = op.b == 0 ? Value.truth(true) : evaluate(code, op.b - 1, &frame)
      if member.flags.contains(.maybe), isYes(condition) { condition = pool.cannotTell(.other) }
      let has = op.e == 0 ? nil : evaluate(code, op.e - 1, &frame)
      if op.c == 2 {
        // every: the condition implies what it has; without `has`, the condition itself must hold.
        guard let has else {
          if isNo(condition) { return .truth(false) }
          if condition.tag != .truth { doubt = condition }
          continue
        }
        if isNo(condition) || isYes(has) { continue }
        if isYes(condition), isNo(has) { return .truth(false) }
        doubt = has.tag == .truth || has.isNothing ? condition : has
      } else {
        if isNo(condition) { continue }
        if let has, isNo(has) { continue }
        if isYes(condition), has.map({ isYes($0) }) ?? true { return .truth(op.c == 0) }
        doubt = condition.tag == .truth ? has ?? condition : condition
      }
    }
    // A list is no answer, and would not outlast this one.
    if let doubt { return doubt.tag == .list ? .poison : doubt }
    return .truth(op.c != 0)
  }

  /// The members to try, as a list: all of one, or those that a join finds; nil where the list is not known for something wrong in it.
  private mutating func candidates(_ code: CompiledExpression, list: Int32, join: Int32, withRefused: Bool, _ frame: inout Frame) -> Value? {
    if join != 0 {
      let join = joins[Int(join) - 1]
      let keys = evaluate(code, join.key, &frame)
      if keys.tag == .poison { return nil }
      var indexed: FieldID?
      switch join.way {
      case .list where keys.tag == .cannotTell: break
      case .list:
        let start = pool.mark
        for place in keys.tag == .list ? pool.places(of: keys) : 0..<1 {
          let key = keys.tag == .list ? pool.element(at: place, of: keys) : keys
          if let member = key.entityID, isA(member, join.kind) { pool.addToScratch(.entity(member)) }
        }
        pool.sortThings(from: start)
        return pool.scratch(from: start)
      case .parent:
        if let parent = single(keys).entityID { return scratch(entities.children(parent).filter { isA($0, join.kind) }) }
      case .title where keys.tag == .text || keys.tag == .string:
        let index = titleIndex(join.kind)
        let found = textForms(keys).flatMap { memo.indices[index].texts[$0] ?? [] }
        frame.steps &+= found.count
        return scratch(found.sorted().withoutRepeats)
      case .title: break
      case .field(let field): indexed = field
      }
      let key = single(keys)
      if let field = indexed, key.tag != .list, key.tag != .cannotTell, key.tag != .poison, !key.isNothing {
        let index = joinIndex(join.kind, field)
        var found: [EntityID]
        var isSorted = true
        if fields[field.index].type == .text {
          let forms = textForms(key)
          found = forms.flatMap { memo.indices[index].texts[$0] ?? [] }
          isSorted = forms.count < 2
        } else {
          found = memo.indices[index].things(.init(tag: key.tag, low: key.low))
        }
        let hasRefused = withRefused && !memo.indices[index].refused.isEmpty
        let side = hasRefused ? memo.indices[index].side + memo.indices[index].refused : memo.indices[index].side
        frame.steps &+= found.count + side.count
        if side.isEmpty, isSorted { return scratch(found) }
        found += side
        return scratch(found.sorted().withoutRepeats)
      }
    }
    let whole = evaluate(code, list, &frame)
    if whole.tag == .list {
      frame.steps &+= Int(whole.high - whole.low)
      return whole
    }
    if whole.tag == .poison { return nil }
    return pool.scratch(whole.isNothing || whole.tag == .cannotTell ? [] : [whole])
  }

  private mutating func scratch(_ found: [EntityID]) -> Value {
    let start = pool.mark
    for entity in found { pool.addToScratch(.entity(entity)) }
    return pool.scratch(from: start)
  }

  /// The number of the index of a kind's things by a field.
  mutating func joinIndex(_ kind: KindID, _ field: FieldID) -> Int {
    let key = NumberTable.key(UInt32(kind.raw), UInt32(field.raw))
    if let known = memo.joins[key] { return Int(known) }
    var index = Memo.Index()
    let isText = fields[field.index].type == .text
    let isTruth = fieldTraits[field.index].isTruth, isClosed = fieldTraits[field.index].isClosed
    for entity in all(kind) {
      var isSure = true
      var isRefused = false
      let run = entities.slotRange(of: entity)
      let first = entities.slots.first(field, in: run)
      var place = first
      while place < run.upperBound {
        let said = entities.slots[place].value
        if isText {
          for value in flat(said) { for form in textForms(value) where index.texts[form]?.last != entity { index.texts[form, default: []].append(entity) } }
        } else if said.tag == .list {
          for value in pool.elements(of: said) { index.add(.init(tag: value.tag, low: value.low), entity) }
        } else if !said.isNothing {
          index.add(.init(tag: said.tag, low: said.low), entity)
        }
        if said.tag == .poison { isRefused = true }
        if said.isNothing { isSure = false }
        place = entities.slots.first(field, in: place + 1..<run.upperBound)
      }
      let saysNothing = first == run.upperBound
      // A truth that is not stated is no.
      if isTruth, saysNothing {
        index.add(.init(tag: .truth, low: 0), entity)
      } else if !isSure || (!isClosed && saysNothing) {
        index.side.append(entity)
      } else if isRefused {
        index.refused.append(entity)
      }
    }
    index.sort()
    memo.joins.update(UInt32(memo.indices.count), at: key)
    memo.indices.append(index)
    return memo.indices.count - 1
  }

  /// Who has which title, as `title` tells it.
  private mutating func titleIndex(_ kind: KindID) -> Int {
    let key = NumberTable.key(UInt32(kind.raw), UInt32.max)
    if let known = memo.joins[key] { return Int(known) }
    var index = Memo.Index()
    for entity in all(kind) { index.texts[titleShown(entity), default: []].append(entity) }
    memo.joins.update(UInt32(memo.indices.count), at: key)
    memo.indices.append(index)
    return memo.indices.count - 1
  }

  private func titleShown(_ entity: EntityID) -> String {
    title(of: entity, language: header.language ?? "en") ?? titles(of: entity).values.sorted().first ?? name(of: entity)
  }

  mutating func call(_ code: CompiledExpression, _ op: Operation, _ frame: inout Frame) -> Value {
    guard let function = Function(rawValue: op.a) else { return .poison }
    if function == .reach || function == .path { return reach(code, op, function, &frame) }
    let argument = evaluate(code, op.b - 1, &frame)
    if argument.tag == .poison || argument.tag == .cannotTell { return argument }
    if function == .count {
      // All things of a kind are surely there, and asked for of each of them: they are not gone through.
      if argument.tag == .list, code.operations[Int(op.b - 1)].kind == .allOf { return .whole(Int(argument.high - argument.low)) }
      return count(argument, &frame)
    }
    if argument.tag == .list, function == .first || function == .last {
      // One of many: the others are not copied for it.
      let places = pool.places(of: argument)
      guard !places.isEmpty else { return .absent }
      return pool.element(at: function == .first ? places.lowerBound : places.upperBound - 1, of: argument)
    }
    let members = flat(argument)
    frame.steps &+= members.count
    switch function {
    case .count: return count(argument, &frame)
    case .sum: return fold(members, op, code, &frame) { model, total, next, frame in
      model.arithmetic(total, next, .plus, op.node, code.source, &frame)
    } ?? Value(.number, flags: .unitless)
    case .least, .greatest:
      return fold(members, op, code, &frame) { model, best, next, frame in
        let answer = model.compare(next, best, function == .least ? .less : .greater, op.node, code.source, &frame)
        if answer.tag == .cannotTell {
          var hull = best
          (hull.low, hull.high) = function == .least ? (min(best.low, next.low), min(best.high, next.high)) : (max(best.low, next.low), max(best.high, next.high))
          return hull
        }
        return model.isYes(answer) ? next : best
      } ?? .absent
    case .mean:
      guard let total = fold(members, op, code, &frame, { model, total, next, frame in
        model.arithmetic(total, next, .plus, op.node, code.source, &frame)
      }) else { return .absent }
      return arithmetic(total, .whole(members.count), .dividedBy, op.node, code.source, &frame)
    case .first: return members.first ?? .absent
    case .last: return members.last ?? .absent
    case .distinct:
      var seen: Set<Memo.ValueKey> = []
      return pool.scratch(members.filter { seen.insert(.init(tag: $0.tag, low: $0.low)).inserted })
    case .languages:
      let value = single(argument)
      guard value.tag == .text else { return pool.scratch([]) }
      var languages: [Value] = []
      for tag in self.languages(of: Node(Int(value.low)), in: SourceID(Int(value.source))) { languages.append(wordValue(names.intern(tag))) }
      return pool.scratch(languages)
    case .weekday:
      let value = single(argument)
      if value.tag == .stretch { return weekdays(value) }
      let days = value.tag == .moment ? (Self.day(value.low), Self.day(value.high)) : (value.low, value.high)
      guard value.tag == .date || value.tag == .moment else { return .absent }
      guard days.0 == days.1 else { return pool.cannotTell(.other) }
      return weekday(days.0)
    case .year:
      let value = single(argument)
      guard value.tag == .date, let first = CivilDay(number: Int(clamping: value.low)), let last = CivilDay(number: Int(clamping: value.high)) else { return .absent }
      return Value(.number, Int64(first.year) * Value.one, Int64(last.year) * Value.one)
    case .holes:
      guard let entity = single(argument).entityID else { return pool.scratch([]) }
      return pool.scratch(entities.slots(of: entity).filter { $0.value.tag == .hole }.map(\.value))
    case .contains:
      guard op.c > 0 else { return .poison }
      let part = evaluate(code, op.c - 1, &frame)
      let forms = textForms(single(argument))
      return .truth(textForms(single(part)).contains { part in forms.contains { $0.contains(part) } })
    case .length:
      let value = single(argument)
      if value.tag == .stretch || (value.tag == .date && value.isExact) {
        guard value.low != .min, value.high != .max else { return pool.cannotTell(.other) }
        let seconds = (value.high - value.low + 1) * Self.secondsPerDay
        return Value(.duration, value.tag == .stretch && value.flags.contains(.someDays) ? Self.secondsPerDay : seconds, seconds)
      }
      if value.tag == .cannotTell || value.tag == .poison { return value }
      if value.tag == .expression { return length(ofCadence: value) ?? pool.cannotTell(.other) }
      return .whole(textForms(value).map(\.count).max() ?? 0)
    case .at:
      guard op.c > 0 else { return .poison }
      let day = single(evaluate(code, op.c - 1, &frame))
      guard day.tag == .date else { return day.tag == .cannotTell || day.tag == .poison ? day : pool.cannotTell(.other) }
      return pool.scratch(members.compactMap { member($0, at: day) })
    case .occurrences:
      guard op.c > 0, op.d > 0 else { return .poison }
      let from = single(evaluate(code, op.c - 1, &frame)), until = single(evaluate(code, op.d - 1, &frame))
      // Where the cadence says its `from`, it does not matter what else is unknown.
      if from.tag == .poison || until.tag == .poison || until.tag == .cannotTell { return until.tag == .cannotTell ? until : .poison }
      return occurrences(single(argument), from: from, until: until, &frame)
    case .lowest, .highest: return bound(of: single(argument), isLowest: function == .lowest)
    case .reach, .path: return .poison
    }
  }

  /// The least or the most that a value known in part may be; of a stretch, its first day or its last.
  func bound(of value: Value, isLowest: Bool) -> Value {
    switch value.tag {
    case .number, .duration, .months, .date, .stretch, .moment, .time:
      let bound = isLowest ? value.low : value.high
      return Value(value.tag == .stretch ? .date : value.tag, bound, bound, unit: value.unit, flags: value.tag == .number ? value.flags.intersection([.isPercent, .unitless]) : [])
    default: return value
    }
  }

  /// How many members a list has: so many surely, so many perhaps.
  private func count(_ list: Value, _ frame: inout Frame) -> Value {
    if list.tag != .list { return list.isNothing ? Value(.number) : Value(.number, list.flags.contains(.maybe) ? 0 : Value.one, Value.one) }
    var sure: Int64 = 0
    for place in pool.places(of: list) {
      let member = pool.element(at: place, of: list)
      if !member.flags.contains(.maybe), member.tag != .hole { sure += 1 }
    }
    frame.steps &+= Int(list.high - list.low)
    return Value(.number, sure * Value.one, (list.high - list.low) * Value.one)
  }

  /// A member of a list as of a day, by its `since` and `until`: nil if it did not belong then, marked if that cannot be told.
  private func member(_ value: Value, at day: Value) -> Value? {
    let since = detail("since", of: value).flatMap { $0.tag == .date ? $0 : nil }
    let until = detail("until", of: value).flatMap { $0.tag == .date ? $0 : nil }
    if let since, since.low > day.high { return nil }
    if let until, until.high < day.low { return nil }
    let isSure = (since.map { $0.high <= day.low } ?? true) && (until.map { $0.low >= day.high } ?? true)
    var member = value
    if !isSure { member.flags.insert(.maybe) }
    return member
  }

  private mutating func fold(
    _ members: [Value], _ op: Operation, _ code: CompiledExpression, _ frame: inout Frame,
    _ combine: (inout Model, Value, Value, inout Frame) -> Value
  ) -> Value? {
    var result: Value?
    for member in members where !member.isNothing {
      if member.tag == .cannotTell || member.tag == .poison { return member }
      result = result.map { combine(&self, $0, member, &frame) } ?? member
      if let result, result.tag == .cannotTell || result.tag == .poison { return result }
    }
    return result
  }

  /// Everything that is reached by following a field again and again; or the shortest way to something. Breadth first, each thing once.
  private mutating func reach(_ code: CompiledExpression, _ op: Operation, _ function: Function, _ frame: inout Frame) -> Value {
    let step = code.operations[Int(op.b - 1)]
    let start = evaluate(code, step.b, &frame)
    let id = FieldID(Int(UInt32(bitPattern: step.a)))
    var walk = memo.walks.popLast() ?? Walk()
    walk.begin(entities.count)
    defer { memo.walks.append(walk) }
    var order: [EntityID] = []
    let roots = flat(start).compactMap(\.entityID)
    var queue = roots
    var head = 0
    while head < queue.count {
      let next = queue[head]
      head += 1
      guard walk.expand(next) else { continue }
      // Never `flat(field(…))`: Swift copies the receiver before it evaluates the argument, and the copy knows nothing of a new list.
      let mark = pool.mark
      let found = field(id, of: next, &frame, raw: true)
      let isList = found.tag == .list
      for place in isList ? pool.places(of: found) : 0..<(found.isNothing ? 0 : 1) {
        let value = isList ? pool.element(at: place, of: found) : found
        frame.steps &+= 1
        if frame.steps > frame.budget { return .poison }
        guard let target = value.entityID, walk.reach(target, from: next) else { continue }
        order.append(target)
        queue.append(target)
      }
      pool.release(to: mark)
    }
    if function == .reach { return pool.scratch(order.map { .entity($0) }) }
    guard op.c > 0 else { return pool.scratch([]) }
    let end = evaluate(code, op.c - 1, &frame)
    guard let goal = single(end).entityID, walk.origin(of: goal) != nil else { return pool.scratch([]) }
    var way = [goal]
    while let before = walk.origin(of: way[way.count - 1]), way.count <= order.count + 1 {
      way.append(before)
      if roots.contains(before) { break }
    }
    return pool.scratch(way.reversed().map { .entity($0) })
  }

  private mutating func weekday(_ day: Int64) -> Value {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return wordValue(self.names.intern(names[Int(((day + 3) % 7 + 7) % 7)]))
  }

  /// The weekdays of a stretch, each once.
  private mutating func weekdays(_ stretch: Value) -> Value {
    guard stretch.low != .min, stretch.high != .max else { return pool.cannotTell(.other) }
    if stretch.flags.contains(.someDays) { return pool.cannotTell(.other) }
    return pool.scratch((stretch.low...max(stretch.low, min(stretch.high, stretch.low + 6))).map { weekday($0) })
  }

  // MARK: Members

  private mutating func member(_ member: Member, of item: Item) -> Value {
    switch member {
    case .id: return pool.string(item.code)
    case .title:
      // In the language of whoever reads it.
      if let titles = DeclarationParts(tree(item.origin.source), item.origin.node).titles {
        return Value(.text, Int64(titles.index), source: UInt16(item.origin.source.index))
      }
      let texts = declarationTexts(item.origin) ?? [:]
      return pool.string(texts[header.language ?? "en"] ?? texts["en"] ?? item.code)
    case .parent: return item.parent.map { Value(.code, Int64($0.raw)) } ?? .absent
    case .kind, .previous, .next, .enclosing, .detail, .zero, .named, .rule, .thing, .secret: return .absent
    }
  }

  /// A text is made anew and kept: it weighs more than a step, in time and in memory.
  private static let stepsPerText = 10

  mutating func member(_ op: Operation, of base: Value, _ frame: inout Frame) -> Value {
    guard let member = Member(rawValue: op.a) else { return .poison }
    if base.tag == .list, member != .detail || !base.isNothing {
      var result: [Value] = []
      for element in pool.elements(of: base) {
        if frame.isExhausted { return .poison }
        frame.steps &+= 1
        var value = self.member(op, of: element, &frame)
        if element.flags.contains(.maybe) { value.flags.insert(.maybe) }
        if value.tag == .list { result += pool.elements(of: value) } else if !value.isNothing { result.append(value) }
      }
      return pool.scratch(result)
    }
    if member == .detail {
      guard let details = pool.details(of: base) else { return base.tag == .poison ? base : .absent }
      let name = NameID(UInt32(bitPattern: op.c))
      return details.entries.first { $0.name == name }?.value ?? .absent
    }
    if member == .rule || member == .thing {
      guard base.tag == .finding else { return .absent }
      let finding = findings[Int(base.low)]
      if member == .thing { return finding.thing.map { .entity($0) } ?? .absent }
      return wordValue(names.intern(finding.code))
    }
    if base.tag == .code {
      frame.steps &+= Self.stepsPerText
      return self.member(member, of: items[Int(base.low)])
    }
    guard let entity = base.entityID else { return base.tag == .cannotTell || base.tag == .poison ? base : .absent }
    if isHidden(entity) { secrets.reads += 1 }
    switch member {
    case .id, .title: frame.steps &+= Self.stepsPerText
    case .previous, .next: frame.steps &+= parent(of: entity).map { entities.children($0).count } ?? 0
    case .kind, .parent, .enclosing, .detail, .zero, .named, .rule, .thing, .secret: break
    }
    switch member {
    case .secret: return .truth(isSecret(entity))
    case .id: return pool.string(id(of: entity))
    case .title: return pool.string(titleShown(entity))
    case .kind: return Value(.kind, Int64(kind(of: entity).raw))
    case .parent: return parent(of: entity).map { .entity($0) } ?? .absent
    case .zero: return Value(.point, 0, 0, more: Int64(entity.raw))
    case .enclosing:
      let kind = KindID(Int(op.c))
      var next = entities.parents[entity.index]
      while next != .program {
        if isA(next, kind) { return .entity(next) }
        next = entities.parents[next.index]
      }
      return isA(entity, kind) ? .entity(entity) : .absent
    case .named:
      guard let id = schema.fields[.init(kind: kind(of: entity), name: NameID(UInt32(bitPattern: op.c)))] else { return .absent }
      return field(id, of: entity, &frame)
    case .previous, .next: return sibling(of: entity, before: member == .previous)
    case .detail, .rule, .thing: return .absent
    }
  }

  func sibling(of entity: EntityID, before: Bool) -> Value {
    guard let parent = parent(of: entity) else { return .absent }
    let kind = self.kind(of: entity)
    var last = Value.absent
    var next = before ? entities.firstChild[parent.index] : entities.nextSibling[entity.index]
    while next != Entities.none {
      if before, next == entity.raw { break }
      if entities.kinds[Int(next)] == kind {
        last = .entity(EntityID(next))
        if !before { break }
      }
      next = entities.nextSibling[Int(next)]
    }
    return last
  }

  mutating func findingList(severity: Int) -> Value {
    if let count = unseenFindings { seeFindings(count) }
    let all = findings.indices.filter { severity < 0 || findings[$0].severity == severity }
    return pool.scratch(all.map { Value(.finding, Int64($0)) })
  }

  private mutating func seeFindings(_ count: Int) {
    unseenFindings = nil
    var things: [Place: EntityID] = [:]
    for verdict in verdicts {
      for (finding, thing) in zip(verdict.findings, verdict.things) where thing != .program { things[finding.place] = thing }
    }
    findings = diagnostics.prefix(count).map { Finding(code: $0.code.id, severity: $0.severity.rawValue, thing: things[$0.place]) }
  }
}

/// A finding as tests see it.
struct Finding: Sendable {
  let code: String
  let severity: Int
  let thing: EntityID?
}
