import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `where: risk.score > 9` on a line of its own, as other languages have it: here it stands behind what is drawn.
extension Model {
  /// Tells of such a field in a rule or a view; false where it is another.
  mutating func conditionApart(_ parts: FieldParts, _ statement: Node, in body: Node, of what: Called, _ source: SourceID) -> Bool {
    let tree = self.tree(source), word = written(source, parts.head)
    guard ["where", "if", "when", "filter", "حيث", "إذا", "عندما"].contains(word), let condition = parts.value,
      let each = tree.children(body).first(where: { kernelField($0, tree, [.each]) != nil }), let drawn = FieldParts(tree, each).value, tree.kind(drawn) != .filter
    else { return false }
    // A rule that demands nothing may mean it as what it demands.
    guard what == KernelField.view.called || tree.children(body).contains(where: { kernelField($0, tree, [.must]) != nil }) else { return false }
    let said = written(source, condition), ours = Called.isArabic(word) ? Keyword.where.spelling.arabic : Keyword.where.spelling.english
    let whole = written(source, each) + " " + ours + " " + said
    report(
      .unknownField, at: place(source, parts.head), Message.unknownField(word, of: what), help: Message.write(whole),
      fixes: [
        Fix(
          Message.write(whole), .likely,
          [.init(Place(source, tree.range(drawn).after), " " + ours + " " + said), .init(place(source, statement), "")])
      ])
    return true
  }
}
