import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Texts that would be dropped without a word, since only declarations, and fields of kinds, have one behind them.
extension Model {
  /// `size: 4 "by night"`: a remark on a value of a thing.
  mutating func textBehindValue(_ titles: Node, of item: ItemParts, _ source: SourceID) {
    let text = written(source, titles)
    let isArabic = Called.isArabic(text)
    // What has braces already takes it in there; an edit would have to look into them.
    let braces = item.body == nil ? "{ \(isArabic ? "ملاحظة" : "note"): \(text) }" : nil
    report(
      .textBehindValue, at: place(source, titles), Message.textBehindValue(text.prefixed(40)),
      help: braces.map { Message.remarkInBraces((written(source, item.value) + " " + $0).prefixed(80)) },
      fixes: braces.map { [Self.replacing(place(source, titles), by: $0, .likely)] } ?? [])
  }

  /// `column: team.size "People"`: the title of a column or a group, which stands before the colon.
  mutating func titleBehindColon(_ titles: Node, of field: FieldParts, _ source: SourceID) {
    let tree = self.tree(source)
    guard field.titles == nil, let value = field.value else { return textAlone(titles, source) }
    let text = written(source, titles)
    let head = written(source, field.head) + (field.label.map { " " + written(source, $0) } ?? "")
    let line = head + " " + text + ": " + written(source, ItemParts(tree, value).value)
    let whole = Place(source, ByteRange(start: tree.range(field.head).start, end: tree.range(titles).end))
    report(
      .textBehindValue, at: place(source, titles), Message.textBehindValue(text.prefixed(40)), help: Message.titleBeforeColon(line.prefixed(80)),
      fixes: [Self.replacing(whole, by: line, .safe)])
  }

  /// A text in an expression, where nothing has a title.
  mutating func textAlone(_ titles: Node, _ source: SourceID) {
    let text = written(source, titles)
    report(
      .textBehindValue, at: place(source, titles), Message.textBehindValue(text.prefixed(40)),
      fixes: [Fix(Message.delete(text.prefixed(40)), .likely, [Fix.Edit(place(source, titles), "")])])
  }
}
