import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// A sum is told where it is wrong, and its parts are shown: which of them is the slip, only a reader knows.
extension Model {
  /// Where the parts stand of a sum that a broken demand compares, the largest first; nothing where there is but one.
  mutating func placesSummed(_ rule: Rule, _ must: Int32, besides place: Place, _ frame: Frame) -> [Diagnostic.Related] {
    let demand = rule.code.operations[Int(must)]
    guard demand.kind == .compare else { return [] }
    for side in [demand.a, demand.b] {
      let parts = summands(rule, side, frame).filter { amountPlace($0) != place }
      if parts.count > 1 { return parts.sorted { $0.value.high > $1.value.high }.prefix(8).map { .init(amountPlace($0), Message.partOfIt) } }
    }
    return []
  }

  private mutating func summands(_ rule: Rule, _ index: Int32, _ frame: Frame) -> [Entities.Slot] {
    let op = rule.code.operations[Int(index)]
    switch op.kind {
    case .variable: return rule.lets.first { $0.slot == op.a }.map { summands(rule, $0.operation, frame) } ?? []
    case .call: return summands(rule.code, index, frame)
    case .field:
      // `chain.total`, which is `sum(chain.links.within)`
      guard let code = derivedCode[Int(UInt32(bitPattern: op.a))] else { return [] }
      var probe = frame
      guard let entity = single(evaluate(rule.code, op.b, &probe)).entityID else { return [] }
      var inner = Frame(slots: code.slots, budget: frame.budget)
      inner.variables[0] = .entity(entity)
      return summands(code, Int32(code.operations.count - 1), inner)
    default: return []
    }
  }

  /// The amounts that `sum(x.amounts)` adds, where the program states them.
  private mutating func summands(_ code: CompiledExpression, _ index: Int32, _ frame: Frame) -> [Entities.Slot] {
    let sum = code.operations[Int(index)]
    guard sum.kind == .call, Function(rawValue: sum.a) == .sum, sum.b > 0 else { return [] }
    let op = code.operations[Int(sum.b - 1)], field = FieldID(Int(UInt32(bitPattern: op.a)))
    guard op.kind == .field, fieldTraits[field.index].way == .stated else { return [] }
    var probe = frame
    let things = evaluate(code, op.b, &probe)
    var found: [Entities.Slot] = []
    for thing in flat(things).prefix(1_000) {
      guard let entity = thing.entityID, !units[Int(entities.sources[entity.index])].isLibrary else { continue }
      for slot in entities.slots(of: entity) where slot.field == field && (slot.value.tag == .number || slot.value.tag == .duration) { found.append(slot) }
    }
    return found
  }

  /// Of things that a rule names in what it says, the places where they name the thing at hand: who asks for it.
  func placesNaming(_ thing: EntityID, _ rule: Rule, besides place: Place, _ frame: Frame) -> [Diagnostic.Related] {
    var found: [Diagnostic.Related] = []
    for named in rule.lets where named.isLate {
      let list = frame.variables[Int(named.slot)]
      guard list.tag == .list else { continue }
      for member in pool.elements(of: list).prefix(8) {
        guard let entity = member.entityID else { continue }
        for slot in entities.slots(of: entity) where slot.value.entityID == thing {
          let own = self.place(SourceID(Int(slot.source)), slot.node)
          if own != place, !units[Int(slot.source)].isLibrary, found.count < 8 { found.append(.init(own, Message.namedHere)) }
        }
      }
    }
    return found
  }
}

extension Message {
  static var partOfIt: Words { Words(english: "part of it", arabic: "جزء منه") }  // review
  static var namedHere: Words { Words(english: "here", arabic: "هنا") }
}
