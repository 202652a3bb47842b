import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// What people say of the columns and the order of a list in one line, as other languages do.
extension Model {
  /// `each: risk; columns: id, title`: the columns of a matrix in a view that lists things. False where there are none.
  mutating func reportColumnsOfList(_ body: Node, _ source: SourceID) -> Bool {
    let tree = self.tree(source)
    var each: Node?, columns: FieldParts?, isMatrix = false
    for child in tree.children(body) where tree.kind(child) == .field {
      let field = FieldParts(tree, child)
      guard tree.kind(field.head) == .name, let value = field.value else { continue }
      switch kernel.field(tree.nameID(field.head), among: [.each, .columns, .rows]) {
      case .each: each = each ?? value
      case .columns: columns = columns ?? field
      case .rows: isMatrix = true
      default: continue
      }
    }
    guard let each, let columns, !isMatrix, let value = columns.value else { return false }
    // `r in risk`: the name before the kind.
    let drawn = written(source, tree.kind(each) == .filter ? tree.firstChild(each) ?? each : each), name = drawn.split(separator: " ").first.map(String.init) ?? drawn
    let isArabic = Called.isArabic(written(source, columns.head)), word = KernelWord.column.spellings[isArabic ? 1 : 0]
    let all = tree.members(value).map { member -> String in
      let text = written(source, ItemParts(tree, member).value)
      let isOwn = text.hasPrefix(name + ".") || text == name || text.contains(".") || tree.kind(ItemParts(tree, member).value) != .name
      let title = text.split(separator: ".").last.map(String.init) ?? text
      return "\(word) \"\(title.split(separator: "_").joined(separator: " "))\": \(isOwn ? text : name + "." + text)"
    }
    let right = all.joined(separator: isArabic ? "؛ " : "; "), whole = place(source, columns.node)
    report(
      .unknownField, at: place(source, columns.head), Message.columnsOfList(written(source, columns.head)), help: Message.write(all[0]),
      fixes: [Self.replacing(whole, by: right, .likely)])
    return true
  }

  /// `order: risk.score, descending`: one value, and behind it how.
  mutating func reportOrderList(_ value: Node, _ source: SourceID) {
    let tree = self.tree(source), members = tree.members(value)
    let ways = [Keyword.descending, .ascending].flatMap { [$0.spelling.english, $0.spelling.arabic] }
    let last = members[members.count - 1], first = members[0]
    let way = Idioms.replacement(of: written(source, last), isBehindOperand: false) ?? written(source, last)
    let gap = Place(source, ByteRange(start: tree.range(first).end, end: tree.range(last).end))
    report(
      .oneValue, at: place(source, members[1]), Message.oneValue(KernelField.order.called), help: members.count == 2 && ways.contains(way) ? Message.write(written(source, first) + " " + way) : Message.keepOne,
      fixes: members.count == 2 && ways.contains(way) ? [Self.replacing(gap, by: " " + way, .likely)] : [])
  }
}

extension Message {
  fileprivate static func columnsOfList(_ word: String) -> Words {
    Words(
      english: "\(code: word + ":") are those of a matrix; a list says its columns one by one",
      arabic: "\(code: word + ":") للمصفوفة، والقائمة تذكر أعمدتها واحدًا واحدًا")  // review
  }
}
