import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Ranges that begin behind their end, in the author's own words: `12 to 8 weeks` are weeks, not days.
extension Model {
  mutating func reportReversed(_ node: Node, _ first: Node, _ last: Node, isAmount: Bool, _ source: SourceID) {
    let (low, high) = (writtenInFull(first, beside: last, source), writtenInFull(last, beside: first, source))
    let tree = self.tree(source)
    // Of `12 to 8 weeks` the numbers change places, of anything else the whole.
    let one = place(source, first)
    var other = place(source, last)
    if tree.kind(first) == .number, tree.kind(last) != .number {
      guard let number = number(of: last, tree) else {
        return report(.rangeReversed, at: place(source, node), Message.rangeReversed(low, high, isAmount: isAmount), help: Message.rangeReversedHelp(isAmount: isAmount))
      }
      other = place(source, number)
    }
    let texts = (units[Int(source.index)].source.text(one.range), units[Int(source.index)].source.text(other.range))
    report(
      .rangeReversed, at: place(source, node), Message.rangeReversed(low, high, isAmount: isAmount), help: Message.rangeReversedHelp(isAmount: isAmount),
      fixes: [Fix(Message.exchange, .likely, [.init(one, texts.1), .init(other, texts.0)])])
  }

  mutating func reportLikelyOutside(_ parts: [Node], isAbove: Bool, _ source: SourceID) {
    let bound = isAbove ? parts[1] : parts[0]
    let neighbour = parts[1]
    report(
      .likelyOutside, at: place(source, parts[2]),
      Message.likelyOutside(writtenInFull(parts[2], beside: neighbour, source), writtenInFull(bound, beside: neighbour, source), isAbove: isAbove),
      help: Message.likelyInside(writtenInFull(parts[0], beside: neighbour, source), writtenInFull(parts[1], beside: neighbour, source)))
  }

  /// A bare number with the unit that it has from its neighbour.
  private func writtenInFull(_ node: Node, beside other: Node, _ source: SourceID) -> String {
    let tree = self.tree(source)
    let text = written(source, node).prefixed(40)
    guard tree.kind(node) == .number, let number = number(of: other, tree), number != other else { return text }
    let gap = ByteRange(start: tree.range(number).end, end: tree.range(other).end)
    return text + units[Int(source.index)].source.text(gap).prefixed(20)
  }

  private func number(of node: Node, _ tree: SyntaxTree) -> Node? {
    switch tree.kind(node) {
    case .number: node
    case .quantity, .percent: tree.firstChild(node)
    default: nil
    }
  }
}
