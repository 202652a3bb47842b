import MurunaSyntax
import MurunaText

// Of most things most rules are plainly kept: that is found out first, for all rules of a kind while a thing is at hand.
extension Model {
  /// By rule: for each thing that it draws first, in their order, whether the thing plainly keeps it, as bits; empty where it is not known.
  mutating func plainlyKept() -> [[UInt64]] {
    // Who reads something secret is noted while rules are judged.
    guard !isGuarded, entities.count >= limits.fewThings else { return [] }
    var kept = [[UInt64]](repeating: [], count: rules.count)
    var rulesOfKind: [RulesOfKind] = []
    let counts = countsOfKinds()
    for number in rules.indices where !rules[number].isBroken && !rules[number].isIdle {
      guard let draw = rules[number].draws.first, case let list = rules[number].code.operations[Int(draw.list)], list.kind == .allOf,
        counts[Int(list.a)] >= limits.fewThings, let plain = plainRule(number) else { continue }
      if let index = rulesOfKind.firstIndex(where: { $0.kind == plain.kind }) {
        rulesOfKind[index].rules.append((number, plain))
      } else {
        rulesOfKind.append(RulesOfKind(kind: plain.kind, rules: [(number, plain)]))
      }
    }
    var frame = PlainFrame(entities)
    for index in rulesOfKind.indices {
      rulesOfKind[index].things = all(rulesOfKind[index].kind)
      for rule in rulesOfKind[index].rules {
        prepare(rule.plain)
        while frame.variables.count < rule.plain.slots { frame.variables.append(.absent) }
        kept[rule.number] = Array(repeating: 0, count: rulesOfKind[index].things.count / 64 + 1)
      }
    }
    // The program a stretch at a time: what is said there, mostly of what stands there, is then at hand for all rules.
    var end = 0
    while end < entities.count {
      end = min(end + Self.stretch, entities.count)
      for index in rulesOfKind.indices { look(by: &rulesOfKind[index], before: EntityID(UInt32(end)), &kept, &frame) }
    }
    return kept
  }

  /// So many things, with what they say, are at hand at once.
  private static var stretch: Int { 2_048 }

  /// The rules that draw things of a kind, the things, and how many of them have been looked at.
  private struct RulesOfKind {
    let kind: KindID
    var rules: [(number: Int, plain: PlainRule)]
    var things: [EntityID] = []
    var next = 0
  }

  private func look(by rules: inout RulesOfKind, before end: EntityID, _ kept: inout [[UInt64]], _ frame: inout PlainFrame) {
    let start = rules.next
    while rules.next < rules.things.count, rules.things[rules.next] < end { rules.next += 1 }
    for rule in rules.rules {
      for index in start..<rules.next where plainlyKeeps(rule.plain, rules.things[index], &frame) { kept[rule.number][index >> 6] |= 1 << UInt64(index & 63) }
    }
  }

  /// Make what a rule looks things up in.
  private mutating func prepare(_ rule: PlainRule) {
    if rule.asksOtherSides, memo.inverses == nil { memo.inverses = Inverses(self) }
    for index in rule.indices {
      if let field = index.field {
        _ = joinIndex(index.kind, field)
      } else if !memo.namesakes.contains(where: { $0.kind == index.kind }) {
        let things = all(index.kind)
        memo.namesakes.append((index.kind, namesakes(among: things)))
      }
    }
  }

  /// By kind: how many things are of it.
  private func countsOfKinds() -> [Int] {
    var counts = [Int](repeating: 0, count: kinds.count)
    for kind in entities.kinds { counts[kind.index] += 1 }
    return kinds.map { kind in counts.indices.reduce(0) { counts[$1] > 0 && schema.isBelow(KindID($1), kind.id) ? $0 + counts[$1] : $0 } }
  }

  private mutating func plainRule(_ number: Int) -> PlainRule? {
    var compiler = PlainRuleCompiler(rules[number])
    return compiler.compile(&self)
  }

  /// By operation: what it is whichever thing is at hand, as a day counted from today.
  mutating func sameForAll(_ code: CompiledExpression) -> [Value?] {
    var known = [Value?](repeating: nil, count: code.operations.count)
    for (index, op) in code.operations.enumerated() {
      switch op.kind {
      case .constant where constants[Int(op.a)].tag != .list:
        known[index] = constants[Int(op.a)]
        continue
      case .today: break
      // Whichever thing is at hand, all of a kind are the same.
      case .call where op.b > 0 && code.operations[Int(op.b) - 1].kind == .allOf:
        switch Function(rawValue: op.a) {
        case .count, .first, .last: break
        default: continue
        }
      case .arithmetic where known[Int(op.a)] != nil && known[Int(op.b)] != nil: break
      default: continue
      }
      var frame = self.frame(slots: code.slots)
      let value = evaluate(code, Int32(index), &frame)
      if frame.faults.isEmpty, value.tag != .poison, value.tag != .cannotTell, value.tag != .list { known[index] = value }
    }
    return known
  }

  private func plainlyKeeps(_ rule: PlainRule, _ thing: EntityID, _ frame: inout PlainFrame) -> Bool {
    guard frame.mayHave(all: rule.needed, thing) else { return true }
    frame.begin(thing)
    guard let second = rule.second else { return isPlainlyKept(rule, &frame) }
    guard gather(rule, second, &frame) else { return false }
    for place in 0..<frame.count {
      frame.variables[1] = frame[place]
      guard isPlainlyKept(rule, &frame) else { return false }
    }
    return true
  }

  /// Whether what is drawn keeps a rule.
  private func isPlainlyKept(_ rule: PlainRule, _ frame: inout PlainFrame) -> Bool {
    if let condition = rule.condition {
      switch answer(rule, condition, &frame) {
      case .no: return true
      case .unsure: return false
      case .yes: break
      }
    }
    for must in rule.musts where answer(rule, must, &frame) != .yes { return false }
    // What is named must be plain too, since naming it may find something wrong.
    for named in rule.lets where !isPlain(rule, named, &frame) { return false }
    return true
  }

  private func isPlain(_ rule: PlainRule, _ index: Int32, _ frame: inout PlainFrame) -> Bool {
    switch rule.operations[Int(index)].kind {
    case .unsure: return false
    case .several, .inverse, .inside, .joined, .parents, .filter, .found, .reached, .languages, .holes:
      let mark = frame.count
      defer { frame.forget(from: mark) }
      return gather(rule, index, &frame)
    case .and, .or, .not, .isEmpty, .isNothing, .equal, .order, .among, .within, .isKind, .quantified:
      return answer(rule, index, &frame) != .unsure
    case .known, .variable, .enclosing, .parent, .sibling, .title, .kind, .single, .computed, .named, .count, .end, .arithmetic, .bound, .detail, .length, .conditional:
      return value(rule, index, &frame).tag != .poison
    }
  }
}
