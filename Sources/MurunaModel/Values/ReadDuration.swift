import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Lengths of time.
extension Model {
  mutating func readDuration(_ node: Node, _ type: FieldType, _ entity: EntityID, _ source: SourceID) -> Value {
    let tree = units[Int(source.index)].tree
    if tree.kind(node) == .number {
      let text = written(source, node)
      let units = timeUnitsUsed(source), isArabic = isArabic(before: node, source)
      report(
        .unitMissing, at: place(source, node), Message.durationUnit(text), help: Message.durationUnitHelp(text, units),
        fixes: units.map { Self.replacing(place(source, node), by: isArabic ? Message.counted(text, $0) : text + " " + TimeUnits.abbreviation($0), .likely) })
      return .poison
    }
    guard let value = amount(node, entity, source, type) else { return .poison }
    switch value.tag {
    case .duration, .months: break
    default: return otherMeasure(node, source, type)
    }
    if value.low < 0, value.low != .min {
      report(.outOfRange, at: place(source, node), Message.negativeDuration(written(source, node)))
      return .poison
    }
    return value
  }

  /// Minutes, hours and days, those first that a file has most of.
  private func timeUnitsUsed(_ source: SourceID) -> [TimeUnit] {
    let tree = units[Int(source.index)].tree, all: [TimeUnit] = [.minute, .hour, .day]
    var counts = [0, 0, 0]
    for index in 0..<min(tree.count, 100_000) where tree.kind(Node(index)) == .quantity {
      let parts = Array(tree.children(Node(index)).prefix(2))
      if parts.count == 2, let unit = TimeUnits.named(written(source, parts[1]))?.unit, let number = all.firstIndex(of: unit) { counts[number] += 1 }
    }
    return [0, 1, 2].sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1] }.map { all[$0] }
  }

  /// `8 cm` where a length of time is wanted: the same number of minutes, hours or days.
  private mutating func otherMeasure(_ node: Node, _ source: SourceID, _ type: FieldType) -> Value {
    let tree = units[Int(source.index)].tree, parts = Array(tree.children(node).prefix(3))
    guard tree.kind(node) == .quantity, parts.count == 2 else { return wrong(node, source, type) }
    let number = written(source, parts[0]), times = timeUnitsUsed(source), isArabic = isArabic(before: node, source)
    let meant = times.map { isArabic ? Message.counted(number, $0) : number + " " + TimeUnits.abbreviation($0) }
    report(
      .wrongType, at: place(source, node), Message.wrongType(written(source, node).prefixed(40), describe(type)), help: Message.durationUnitHelp(number, times),
      fixes: meant.map { Self.replacing(place(source, node), by: $0, .likely) })
    return .poison
  }
}
