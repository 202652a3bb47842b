import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// Of a value that was told of as wrong: what those who know more propose instead.
  package mutating func propose(_ texts: [String], at place: Place, help: Words) {
    guard let index = diagnostics.firstIndex(where: { $0.place == place && $0.code == .wrongType }) else { return }
    diagnostics[index].fixes = Self.replacement(of: place, by: texts)
    diagnostics[index].help = help
  }

  /// `takes: "8 h"`, `reviewed: "September 2025"`: what stands between the quotation marks where a value without them is wanted, if it is one.
  mutating func unquoted(_ node: Node, _ type: FieldType, _ source: SourceID) -> String? {
    let kind = tree(source).kind(node)
    guard kind == .text || kind == .titles else { return nil }
    let inner = Literal.text(written(source, node))
    guard (1...60).contains(inner.utf8.count), !inner.contains(where: \.isNewline) else { return nil }
    // `region: "Middle East"`: a word has no blanks.
    if type == .words, inner.contains(" ") {
      let word = inner.split(separator: " ").joined(separator: "_")
      return nameProblem(of: word) == nil ? word : nil
    }
    let bytes = Array(("x: " + inner).utf8)
    let tree = parse(bytes, names: &names)
    let statements = Array(tree.children(tree.root).prefix(2))
    guard tree.faults.isEmpty, statements.count == 1, tree.kind(statements[0]) == .field, let value = FieldParts(tree, statements[0]).value else { return nil }
    return Self.kinds(of: type).contains(tree.kind(value)) ? inner : nil
  }

  /// What a value of a type may be in the tree.
  private static func kinds(of type: FieldType) -> [SyntaxKind] {
    switch type {
    case .date, .stretch: [.date, .moment, .number, .stretch, .range]
    case .moment: [.moment, .date]
    case .duration, .money, .quantity: [.quantity, .range]
    case .number: [.number, .range]
    case .percent: [.percent]
    case .time: [.time]
    case .cadence: [.quantified]
    case .words, .truth, .choice, .unit: [.name]
    case .code: [.name, .code, .path, .number]
    case .text, .point, .condition, .anything, .reference, .broken: []
    }
  }
}
