import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// Of several amounts that are added or compared, the one in another unit than the rest.
struct OddUnit {
  let place: Place
  /// The unit of the others, as one of them is written.
  let unit: String
  /// Where some of the others stand.
  let others: [Place]
  /// What writes it in that unit.
  let edits: [Fix.Edit]
}

extension Model {
  /// Found only when a unit did not fit; where the amounts at hand do not tell which is odd, the others of the program do.
  mutating func oddUnit(_ code: CompiledExpression, _ operations: [Int32], _ frame: Frame) -> OddUnit? {
    let amounts = amountsRead(code, operations, frame)
    if amounts.count == 1 { return oddBeside(code, operations, amounts[0], frame) }
    guard amounts.count > 1, amounts.count < 1_000 else { return nil }
    var units: [(unit: UInt16, isPercent: Bool, of: [Int])] = []
    for index in amounts.indices {
      let value = amounts[index].value, isPercent = value.flags.contains(.isPercent)
      if let known = units.firstIndex(where: { $0.isPercent == isPercent && measures.isComparable($0.unit, value.unit) }) { units[known].of.append(index) } else {
        units.append((value.unit, isPercent, [index]))
      }
    }
    guard units.count == 2 else { return nil }
    var counts = units.map(\.of.count)
    if counts[0] == counts[1] { counts = units.map { said(in: $0.unit, isPercent: $0.isPercent) } }
    guard counts[0] != counts[1] else { return nil }
    let odd = units[counts[0] < counts[1] ? 0 : 1], rest = units[counts[0] < counts[1] ? 1 : 0]
    guard odd.of.count == 1, odd.unit != 0 || odd.isPercent, let unit = rest.of.compactMap({ unitWritten(amounts[$0]) }).first else { return nil }
    return OddUnit(place: amountPlace(amounts[odd.of[0]]), unit: unit, others: rest.of.prefix(3).map { amountPlace(amounts[$0]) }, edits: inUnit(unit, amounts[odd.of[0]]))
  }

  /// An amount that is compared with what was worked out of others: the one odd of its unit in the program.
  private mutating func oddBeside(_ code: CompiledExpression, _ operations: [Int32], _ amount: Entities.Slot, _ frame: Frame) -> OddUnit? {
    var others: [UInt16] = [], probe = frame
    for operation in operations {
      let value = evaluate(code, operation, &probe)
      if value.tag == .number, !measures.isComparable(value.unit, amount.value.unit) { others.append(value.unit) }
    }
    guard others.count == 1, others[0] != 0, amount.value.unit != 0 else { return nil }
    let (own, other) = (said(in: amount.value.unit, isPercent: false), said(in: others[0], isPercent: false))
    guard min(own, other) == 1, max(own, other) > 1 else { return nil }
    for index in 0..<min(entities.slots.count, 20_000) {
      let slot = entities.slots[index]
      guard slot.value.tag == .number, !slot.value.flags.contains(.isPercent), measures.isComparable(slot.value.unit, others[0]), !units[Int(slot.source)].isLibrary else { continue }
      let (odd, rest) = own == 1 ? (amount, slot) : (slot, amount)
      guard let unit = unitWritten(rest) else { continue }
      return OddUnit(place: amountPlace(odd), unit: unit, others: [amountPlace(rest)], edits: inUnit(unit, odd))
    }
    return nil
  }

  /// The amounts that operations read, where the program states them.
  private mutating func amountsRead(_ code: CompiledExpression, _ operations: [Int32], _ frame: Frame) -> [Entities.Slot] {
    var stack = operations, found: [Entities.Slot] = []
    var probe = frame
    while let next = stack.popLast() {
      guard next >= 0 else { continue }
      let op = code.operations[Int(next)]
      switch op.kind {
      case .field:
        let field = FieldID(Int(UInt32(bitPattern: op.a)))
        // On a line of its own: what is worked out may be new in the pool.
        let things = evaluate(code, op.b, &probe)
        for thing in flat(things).prefix(1_000) {
          guard let entity = thing.entityID, !units[Int(entities.sources[entity.index])].isLibrary else { continue }
          for slot in entities.slots(of: entity) where slot.field == field && slot.value.tag == .number {
            if !found.contains(where: { $0.node == slot.node && $0.source == slot.source }) { found.append(slot) }
          }
        }
      case .arithmetic, .list, .range, .compare: stack += [op.a, op.b]
      case .negative, .qualified, .filter, .not: stack.append(op.a)
      case .conditional: stack += [op.b, op.c]
      case .call: stack.append(op.b - 1)
      case .constant, .variable, .allOf, .findings, .member, .and, .or, .isEmpty, .isNothing, .contains, .quantified, .today, .broken: break
      }
    }
    return found
  }

  /// How many amounts of a program are in a unit; of a large one, of its beginning.
  private mutating func said(in unit: UInt16, isPercent: Bool) -> Int {
    let count = min(entities.slots.count, 20_000)
    guard suggested.effort > 0 else { return 0 }
    suggested.effort -= count / 16
    var found = 0
    for index in 0..<count {
      let value = entities.slots[index].value
      if value.tag == .number, value.unit != 0 || isPercent, value.flags.contains(.isPercent) == isPercent, measures.isComparable(value.unit, unit) { found += 1 }
    }
    return found
  }

  /// An amount without what its braces say of it.
  func amountPlace(_ slot: Entities.Slot) -> Place {
    let source = SourceID(Int(slot.source)), tree = self.tree(source)
    return place(source, tree.kind(slot.node) == .item ? ItemParts(tree, slot.node).value : slot.node)
  }

  /// The unit that an amount is written with.
  private func unitWritten(_ slot: Entities.Slot) -> String? {
    let source = SourceID(Int(slot.source)), tree = self.tree(source)
    if slot.value.flags.contains(.isPercent) { return "%" }
    guard let last = unitNodes(below: slot.node, tree).last else { return nil }
    return written(source, last)
  }

  /// Where the units of an amount stand, of a range with both.
  private func unitNodes(below node: Node, _ tree: SyntaxTree) -> [Node] {
    switch tree.kind(node) {
    case .quantity:
      let parts = Array(tree.children(node))
      return parts.count == 2 ? [parts[1]] : []
    case .item: return unitNodes(below: ItemParts(tree, node).value, tree)
    case .range, .qualified, .group, .negative: return tree.children(node).flatMap { unitNodes(below: $0, tree) }
    default: return []
    }
  }

  /// What writes an amount in another unit, its number as it is; nothing where that is not plain.
  func inUnit(_ unit: String, _ slot: Entities.Slot) -> [Fix.Edit] {
    let source = SourceID(Int(slot.source)), tree = self.tree(source), whole = amountPlace(slot), bytes = units[Int(source.index)].source.bytes
    if slot.value.flags.contains(.isPercent), tree.kind(slot.node) == .percent || tree.kind(ItemParts(tree, slot.node).value) == .percent {
      let text = units[Int(source.index)].source.text(whole.range)
      guard let last = text.lastIndex(where: \.isNumber) else { return [] }
      let number = text[...last]
      return [Fix.Edit(whole, number + " " + unit)]
    }
    return unitNodes(below: slot.node, tree).map { node in
      var start = Int(tree.range(node).start)
      // The sign of a percentage touches its number.
      if unit == "%" { while start > 0, bytes[start - 1] == 0x20 { start -= 1 } }
      return Fix.Edit(Place(source, ByteRange(start, Int(tree.range(node).end))), unit)
    }
  }

  /// Tell of an amount that it is in another unit, with the same number in the unit of the others.
  mutating func report(_ odd: OddUnit) {
    let text = units[Int(odd.place.source.index)].source.text(odd.place.range)
    report(
      .unitsDiffer, at: odd.place, Message.oddUnit(text.prefixed(40), odd.unit), related: odd.others.map { .init($0, Message.theOthers) },
      help: Message.oddUnitHelp(odd.unit), fixes: odd.edits.isEmpty ? [] : [Fix(Message.writeUnit(odd.unit), .likely, odd.edits)])
  }
}

extension Message {
  static func oddUnit(_ text: String, _ unit: String) -> Words {
    Words(english: "\(code: text) stands among amounts in \(code: unit)", arabic: "\(code: text) بين مبالغ وكميات بوحدة \(code: unit)")  // review
  }
  static func oddUnitHelp(_ unit: String) -> Words {
    Words(english: "say all of them in one unit: this one in \(code: unit), as much as it is worth", arabic: "اذكرها كلها بوحدة واحدة: وهذا بوحدة \(code: unit)، بما يعادله")  // review
  }
  static func writeUnit(_ unit: String) -> Words { Words(english: "write it in \(code: unit)", arabic: "اكتبه بوحدة \(code: unit)") }  // review
  static var theOthers: Words { Words(english: "another", arabic: "غيره") }  // review
}
