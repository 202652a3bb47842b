import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// What a thing counts is said in one unit.
extension Model {
  /// Amounts of a thing that says its unit are in it: `unit: people; baseline: 35%` is a slip.
  mutating func compareUnits(with unit: FieldID, _ said: some Sequence<Entities.Slot>, from start: Int, isInside: Bool = false) {
    guard let stated = said.first(where: { $0.field == unit }), stated.value.tag == .number else { return }
    var others: [Entities.Slot] = []
    var bare: Entities.Slot?
    for slot in entities.slots[start...] where slot.value.tag == .number && slot.field != unit && fields[slot.field.index].type == .quantity && slot.manner == .own {
      let isPercent = stated.value.flags.contains(.isPercent)
      if isPercent == slot.value.flags.contains(.isPercent), measures.isComparable(stated.value.unit, slot.value.unit) { continue }
      // A plain number is in the unit that is said.
      if !isPercent, slot.value.unit == 0, !slot.value.flags.contains(.isPercent) {
        bare = bare ?? slot
        continue
      }
      others.append(slot)
    }
    if isInside, let bare { tellBare(bare, stated, among: said) }
    // Where all of them are in another unit, one slip is told once.
    guard let first = others.first else { return }
    let places = others.map { place(SourceID(Int($0.source)), $0.node) }
    report(
      .unitsDiffer, at: places[0],
      Message.otherUnit(written(SourceID(Int(first.source)), first.node).prefixed(40), Called(english: shown(stated.value, in: .english), arabic: shown(stated.value, in: .arabic))),
      related: [.init(place(SourceID(Int(stated.source)), stated.node), Message.declaredHere)] + places.dropFirst().prefix(4).map { .init($0, Message.alsoInAnother) },
      help: Message.otherUnitHelp(called(unit)), fixes: others.count == 1 ? inStatedUnit(stated, first) : [])
    // What is compared with them would be told again.
    for index in start..<entities.slots.count where others.contains(where: { $0.node == entities.slots[index].node && $0.field == entities.slots[index].field }) {
      var slot = entities.slots[index]
      slot.value = .poison
      entities.slots.replaceSubrange(index..<(index + 1), with: [slot])
    }
  }

  /// A measurement without a unit, whose indicator says one behind its amounts: as there, it is the bare number that lacks something.
  private mutating func tellBare(_ bare: Entities.Slot, _ stated: Entities.Slot, among said: some Sequence<Entities.Slot>) {
    var other: Entities.Slot?
    for slot in said where other == nil && slot.field != stated.field && slot.value.tag == .number && slot.value.unit != 0 && fields[slot.field.index].type == .quantity {
      if measures.isComparable(stated.value.unit, slot.value.unit) { other = slot }
    }
    let place = amountPlace(bare), number = units[Int(bare.source)].source.text(place.range), unit = written(SourceID(Int(stated.source)), stated.node)
    guard let other, number.allSatisfy({ $0.isNumber || "._٬٫".contains($0) }), isUnit(unit) else { return }
    report(
      .unitsDiffer, at: place, Message.unitMissing(number), related: [.init(amountPlace(other), Message.theOther)], help: Message.write(number + " " + unit),
      fixes: [Self.replacing(place, by: number + " " + unit, .likely)])
  }

  /// The same number in the unit that is said.
  private func inStatedUnit(_ stated: Entities.Slot, _ slot: Entities.Slot) -> [Fix] {
    let word = stated.value.flags.contains(.isPercent) ? "%" : written(SourceID(Int(stated.source)), stated.node)
    let edits = inUnit(word, slot)
    return edits.isEmpty ? [] : [Fix(Message.writeUnit(word), .likely, edits)]
  }
}
