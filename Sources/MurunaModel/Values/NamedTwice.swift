import MurunaDiagnostics
import MurunaText

// `members: Rabat, Fez, Rabat`: the second adds nothing and is counted, so one of the two is a slip.
extension Model {
  /// Tell of what a list has twice: things without a number, choices and codes. Who left and came back says `since` or `until`.
  mutating func tellTwins(in slots: Range<Int>) {
    guard slots.count > 1, slots.count <= Self.longestList else { return }
    for index in slots.dropFirst() {
      let slot = entities.slots[index]
      guard isPlainMember(slot.value),
        let first = entities.slots[slots.lowerBound..<index].first(where: { $0.value.tag == slot.value.tag && $0.value.low == slot.value.low && isPlainMember($0.value) })
      else { continue }
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

  /// Longer ones are made by programs.
  private static var longestList: Int { 1_000 }
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
