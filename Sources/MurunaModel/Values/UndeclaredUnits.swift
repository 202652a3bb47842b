import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Units that nothing is near to: `unit: streets`. One that is missing is one finding, however often it is used, and is declared by one edit.
extension Model {
  mutating func undeclaredUnit(_ word: String, _ node: Node, _ source: SourceID, isMoney: Bool) -> Value {
    // `streets/year`: what is missing of it.
    let missing = word.split(separator: "/").map(String.init).filter { unit(named: $0) == nil && TimeUnits.named($0) == nil }
    let name = names.lookup(word)
    let here = place(source, node)
    if let name, unknownUses[name]?.places.insert(here) != nil {
      reports &+= 1
      return .poison
    }
    let finding = diagnostics.count, help = isMoney ? Message.declareCurrency(word) : Message.declareUnit(missing.first ?? word)
    let edit = missing.isEmpty ? nil : declaring(missing.map { Message.measure($0, isMoney: isMoney) }, before: here)
    report(.unknownUnit, at: here, Message.unknownUnit(word), help: help, fixes: edit.map { [Fix(help, .likely, [$0])] } ?? [])
    if let name, diagnostics.count > finding { unknownUses[name] = UnknownUse(finding: finding, kinds: nil, near: [], places: [here]) }
    return .poison
  }

  /// Lines before the thing at the top of a file in which something stands, and before the comment above it; nil in a program of very many slips.
  func declaring(_ lines: [String], before place: Place) -> Fix.Edit? {
    let unit = units[Int(place.source.index)], bytes = unit.source.bytes
    guard !unit.isLibrary, !unit.source.isEntry, unknownUses.count < 100, unit.tree.count > 0,
      let statement = unit.tree.children(unit.tree.root).first(where: { unit.tree.range($0).end >= place.range.end })
    else { return nil }
    var start = Int(unit.tree.range(statement).start)
    while start > 0, bytes[start - 1] != 0x0A {
      start -= 1
      // Behind something else on its line.
      if bytes[start] > 0x20 { return Fix.Edit(Place(place.source, ByteRange(Int(unit.tree.range(statement).start), Int(unit.tree.range(statement).start))), lines.joined(separator: "; ") + "; ") }
    }
    while start > 1 {
      let line = bytes[..<(start - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      guard bytes[line] == 0x23 else { break }
      start = line
    }
    return Fix.Edit(Place(place.source, ByteRange(start, start)), lines.map { $0 + "\n" }.joined())
  }
}

extension Message {
  /// How a unit is declared, in its own script.
  fileprivate static func measure(_ word: String, isMoney: Bool) -> String {
    Called.isArabic(word) ? "قياس \(word)" + (isMoney ? " { من: مال }" : "") : "measure \(word)" + (isMoney ? " { of: money }" : "")
  }
}
