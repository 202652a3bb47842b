import MurunaDiagnostics
import MurunaText

// `members: Rabat, Fez, Rabat`: the second adds nothing and is counted, so one of the two is a slip.
extension Model {
  /// Tell of what a list has twice: things without a number, choices and codes. Who left and came back says `since` or `until`.
  mutating func tellTwins(in slots: Range<Int>) {
    guard slots.count > 1 else { return }
    // Most lists are short: then looking through what stands before is cheaper than a table of it.
    var places = NumberTable()
    for index in slots where isPlainMember(entities.slots[index].value) {
      let slot = entities.slots[index]
      var earlier: Int?
      if slots.count > 16 {
        let key = NumberTable.key(UInt32(slot.value.tag.rawValue), UInt32(truncatingIfNeeded: slot.value.low))
        earlier = places[key].map { Int($0) }
        if earlier == nil { places.update(UInt32(index), at: key) }
      } else {
        var before = slots.lowerBound
        while before < index, earlier == nil {
          let value = entities.slots[before].value
          if value.tag == slot.value.tag, value.low == slot.value.low, isPlainMember(value) { earlier = before }
          before += 1
        }
      }
      guard let earlier else { continue }
      let first = entities.slots[earlier]
      let source = SourceID(Int(slot.source))
      report(
        .namedTwice, at: place(source, slot.node), Message.namedTwice(written(source, slot.node).prefixed(40)),
        related: [.init(place(SourceID(Int(first.source)), first.node), Message.firstHere)], help: Message.namedTwiceHelp)
    }
  }

  private func isPlainMember(_ value: Value) -> Bool {
    switch value.tag {
    case .entity where value.high != 0: return false
    case .entity, .choice, .code: return value.details == 0
    default: return false
    }
  }
}

extension Message {
  static func namedTwice(_ name: String) -> Words {
    Words(english: "\(name: name) is in this list already", arabic: "\(name: name) في هذه القائمة من قبل")
  }
  static var namedTwiceHelp: Words {
    Words(
      english: "take one out, or name who was meant; who left and came back says \(code: "{ since: …; until: … }") both times",
      arabic: "احذف أحدهما، أو سمّ المقصود؛ ومن غادر ثم عاد يذكر \(code: "{ منذ: …؛ حتى: … }") في المرتين")
  }
}
