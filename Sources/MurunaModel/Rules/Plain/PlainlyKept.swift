import MurunaSyntax
import MurunaText

// Of most things most rules are plainly kept: that is found out first, for all rules of a kind while a thing is at hand.
extension Model {
  /// By rule: for each thing that it draws first, in their order, whether the thing plainly keeps it, as bits; empty where it is not known.
  mutating func plainlyKept() -> [[UInt64]] {
    // Who reads something secret is noted while rules are judged.
    guard !isGuarded, entities.count >= limits.fewThings else { return [] }
    var kept = [[UInt64]](repeating: [], count: rules.count)
    var rulesOfKind: [(kind: KindID, rules: [(number: Int, plain: PlainRule)])] = []
    let counts = countsOfKinds()
    for number in rules.indices where !rules[number].isBroken && !rules[number].isIdle {
      guard let draw = rules[number].draws.first, case let list = rules[number].code.operations[Int(draw.list)], list.kind == .allOf,
        counts[Int(list.a)] >= limits.fewThings, let plain = plainRule(number) else { continue }
      if let index = rulesOfKind.firstIndex(where: { $0.kind == plain.kind }) {
        rulesOfKind[index].rules.append((number, plain))
      } else {
        rulesOfKind.append((plain.kind, [(number, plain)]))
      }
    }
    var frame = PlainFrame(entities)
    for (kind, rules) in rulesOfKind {
      let things = all(kind)
      for rule in rules {
        prepare(rule.plain)
        kept[rule.number].reserveCapacity(things.count / 64 + 1)
      }
      // A few things at a time: what they say is then at hand for the next rule.
      var start = 0
      while start < things.count {
        let end = min(start + 64, things.count)
        for rule in rules {
          while frame.variables.count < rule.plain.slots { frame.variables.append(.absent) }
          var bits: UInt64 = 0
          for index in start..<end where plainlyKeeps(rule.plain, things[index], &frame) { bits |= 1 << UInt64(index - start) }
          kept[rule.number].append(bits)
        }
        start = end
      }
    }
    return kept
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
    case .known, .variable, .enclosing, .parent, .sibling, .title, .kind, .single, .computed, .named, .count, .end, .arithmetic, .bound, .detail, .conditional:
      return value(rule, index, &frame).tag != .poison
    }
  }
}
