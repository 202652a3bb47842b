import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

/// Reads what is added to a time: `15 min`, `1 h 30 min`, `18 months`, `ساعتان`.
extension Layout {
  /// Whether an operand of a sum is a length rather than a time.
  func isLength(_ node: Node, _ source: SourceID, _ model: Model) -> Bool {
    let tree = model.units[Int(source.index)].tree
    switch tree.kind(node) {
    case .quantity, .negative, .product, .percent: return true
    case .number: return !isYear(node, source, model)
    case .name: return !model.isASCII(node, in: source) && TimeUnits.named(model.written(source, node))?.impliedCount != nil
    case .group: return tree.firstChild(node).map { isLength($0, source, model) } ?? false
    case .qualified: return tree.children(node).first { tree.kind($0) != .operator }.map { isLength($0, source, model) } ?? false
    default: return false
    }
  }

  func isYear(_ node: Node, _ source: SourceID, _ model: Model) -> Bool { model.written(source, node).unicodeScalars.count == 4 }

  /// A length that is added to a time: exact seconds, or months.
  mutating func lag(_ node: Node, _ source: SourceID, of item: Int, _ model: inout Model) -> (seconds: Int64, months: Int64)? {
    let tree = model.units[Int(source.index)].tree
    if tree.kind(node) == .group { return tree.firstChild(node).flatMap { lag($0, source, of: item, &model) } }
    guard tree.kind(node) != .product, tree.kind(node) != .percent else { return notALength(node, source, model) }
    if tree.kind(node) == .number {
      let written = model.written(source, node)
      say(.notATime, at: model.place(of: node, in: source), PlanMessage.lengthWithoutUnit(written), help: PlanMessage.lengthWithoutUnitHelp(written))
      return nil
    }
    let before = model.diagnostics.count
    guard let value = model.amount(node, items[item].entity, source) else {
      // The model has said what is wrong with the number, unless it was said for another copy of this text.
      if model.diagnostics.count == before { return notALength(node, source, model) }
      return nil
    }
    guard value.isExact else { return notALength(node, source, model) }
    switch value.tag {
    case .duration where value.low.magnitude <= Self.farthest: return (value.low, 0)
    case .months where value.low.magnitude < 120_000: return (0, value.low)
    case .duration, .months:
      say(.tooFar, at: model.place(of: node, in: source), PlanMessage.tooFar(model.written(source, node)), help: PlanMessage.tooFarHelp)
      return nil
    default: return notALength(node, source, model)
    }
  }

  private mutating func notALength(_ node: Node, _ source: SourceID, _ model: Model) -> (seconds: Int64, months: Int64)? {
    say(.notATime, at: model.place(of: node, in: source), PlanMessage.notALength(model.written(source, node)), help: PlanMessage.exampleLength)
    return nil
  }
}
