import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `members: Rabat, Fez, Rabat`: the second adds nothing and is counted, so one of the two is a slip.
extension Model {
  /// Tell of what a list has twice: things without a number, choices and codes. Who left and came back says `since` or `until`.
  ///
  /// - Parameter before: where the same field was said before, in a statement of its own.
  mutating func tellTwins(of entity: EntityID, in slots: Range<Int>, before: Range<Int>? = nil) {
    let told = reports
    // How many there are is then not known.
    defer { if reports > told { doubtful[entity, default: []].append(entities.slots[slots.lowerBound].field) } }
    let all = (before?.lowerBound ?? slots.lowerBound)..<slots.upperBound
    guard all.count > 1 else { return }
    if all.count <= 16 || before != nil && all.count <= 400 {
      for index in slots.dropFirst(before == nil ? 1 : 0) {
        // In loops: a closure would be handed a copy of the model.
        for earlier in all.lowerBound..<index where areTwins(earlier, index) {
          tellTwin(index, of: earlier)
          break
        }
      }
      return
    }
    var places = NumberTable()
    for index in slots where isPlainMember(entities.slots[index].value) {
      let slot = entities.slots[index]
      let key = NumberTable.key(UInt32(slot.value.tag.rawValue), UInt32(truncatingIfNeeded: slot.value.low))
      if let earlier = places[key] { tellTwin(index, of: Int(earlier)) } else { places.update(UInt32(index), at: key) }
    }
  }

  private mutating func tellTwin(_ index: Int, of earlier: Int) {
    let slot = entities.slots[index], first = entities.slots[earlier], source = SourceID(Int(slot.source))
    report(
      .namedTwice, at: place(source, slot.node), Message.namedTwice(written(source, slot.node).prefixed(40)),
      related: [.init(place(SourceID(Int(first.source)), first.node), Message.firstHere)], help: Message.namedTwiceHelp, fixes: leavingOut(slot))
  }

  /// A statement that says nothing else, left out with its line.
  private func leavingOut(_ slot: Entities.Slot) -> [Fix] {
    let source = SourceID(Int(slot.source)), text = units[Int(source.index)].source, range = tree(source).range(slot.node)
    let start = text.startOfLine(Int(range.start)), end = text.endOfLine(Int(range.end))
    let line = text.text(ByteRange(start, end))
    guard line.count(where: { $0 == ":" }) == 1, !line.contains(where: { ";؛{}#,،|".contains($0) }), end < text.bytes.count else { return [] }
    return [Fix(Message.delete(line.split(separator: " ").joined(separator: " ")), .likely, [.init(Place(source, ByteRange(start, end + 1)), "")])]
  }

  /// Whether two say the same of one thing: without details both, or as members for a time that they share.
  private func areTwins(_ earlier: Int, _ later: Int) -> Bool {
    let one = entities.slots[earlier], other = entities.slots[later]
    guard one.field == other.field, one.value.tag == other.value.tag, one.value.low == other.value.low else { return false }
    if isPlainMember(one.value), isPlainMember(other.value) { return true }
    // `Rana, Rana { since: 2024 }`: one of the two says nothing that the other would leave open.
    if one.value.tag == .entity, one.value.high == 0, other.value.high == 0, isPlainMember(one.value) || isPlainMember(other.value) { return true }
    guard one.value.tag == .entity, one.value.high == 0, other.value.high == 0, let first = time(of: one.value), let second = time(of: other.value) else { return false }
    return first.lowerBound < second.upperBound && second.lowerBound < first.upperBound
  }

  /// From when until when something was a member; nil where more is said of it than that, or where it has no time.
  private func time(of member: Value) -> ClosedRange<Int64>? {
    guard let entries = pool.details(of: member)?.entries else { return nil }
    let times = [kernel.name(.since), kernel.name(.until)], silent = [kernel.name(.source), kernel.name(.note), kernel.name(.asOf)]
    guard entries.allSatisfy({ times.contains($0.name) || silent.contains($0.name) }) else { return nil }
    let since = entries.first { $0.name == times[0] }?.value, until = entries.first { $0.name == times[1] }?.value
    guard since != nil || until != nil, since?.tag ?? .date == .date, until?.tag ?? .date == .date else { return nil }
    let low = since?.high ?? .min, high = until?.low ?? .max
    return low <= high ? low...high : nil
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
