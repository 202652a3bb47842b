import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// How often: `every 4 h`, `every Friday from May 2024`. The expression is kept as it is, for whoever lays it out; what is no cadence at
  /// all is told here, in a plan or not.
  mutating func readCadence(_ node: Node, _ entity: EntityID, _ source: SourceID) -> Value {
    let tree = units[Int(source.index)].tree
    guard tree.kind(node) == .quantified, isCadence(node, source) else {
      if tree.kind(node) == .quantified {
        // What is unknown in it says more than that it does not fit.
        let before = diagnostics.count
        checkNames(in: node, entity, source)
        if diagnostics.count > before { return .poison }
      }
      return notACadence(node, source)
    }
    checkNames(in: node, entity, source)
    return Value(.expression, Int64(node.index), source: UInt16(source.index))
  }

  /// `every` and a length of time, a day of the week, a unit of time, a month, or a day of the year.
  private func isCadence(_ node: Node, _ source: SourceID) -> Bool {
    let tree = units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    guard parts.count >= 2, tree.payload(parts[0]) == Operator.every.rawValue else { return false }
    switch tree.kind(parts[1]) {
    case .name:
      let word = written(source, parts[1])
      return TimeUnits.named(word) != nil || Literal.weekdayNumber(word) != nil || Months.named(word) != nil
    case .quantity:
      let inner = Array(tree.children(parts[1]))
      // `every 15 January` is a day of each year.
      return inner.indices.filter { $0 % 2 == 1 }.allSatisfy { index in
        let word = written(source, inner[index])
        return TimeUnits.named(word) != nil || Months.named(word) != nil || Literal.weekdayNumber(word) != nil
      }
    case .date, .missing, .unexpected: return true
    default: return false
    }
  }

  private mutating func notACadence(_ node: Node, _ source: SourceID) -> Value {
    let tree = units[Int(source.index)].tree
    var word = node
    // `weekly until calm`: the first word is at fault.
    if tree.kind(node) == .stretch, let first = tree.firstChild(node) { word = first }
    let written = self.written(source, word).prefixed(40)
    let ours = Idioms.cadence(written) ?? (tree.kind(word) == .quantity ? Keyword.every.spelling.english + " " + written : nil)
    report(
      .notACadence, at: place(source, word), Message.notACadence(written), help: ours.map { Message.write($0) } ?? example(.cadence).map { Message.forExample($0) },
      fixes: ours.map { [Self.replacing(place(source, word), by: $0, .likely)] } ?? [])
    return .poison
  }
}
