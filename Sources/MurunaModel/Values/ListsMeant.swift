import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Commas that people leave out of lists, and those that they put into dates.
extension Model {
  /// `size: 4,`: what stands before a comma behind which nothing comes, which has been told.
  func onlyMember(of list: Node, _ tree: SyntaxTree) -> Node? {
    guard !damage.isEmpty, let first = tree.firstChild(list), tree.kind(first) != .missing else { return nil }
    var next = tree.next(first, in: list)
    while let child = next {
      guard tree.kind(child) == .missing else { return nil }
      next = tree.next(child, in: list)
    }
    return first
  }

  /// What joins members of a list as people speak and write: `OldTown and Wadi`, `A / B`, `A + B`, `A or B`.
  static func isJoint(_ kind: SyntaxKind) -> Bool { kind == .and || kind == .or || kind == .sum || kind == .product }

  /// `OldTown and Wadi`: the members of a list that is joined so; nil where this is none.
  mutating func membersJoined(by node: Node, of type: FieldType, _ source: SourceID) -> [Node]? {
    let tree = units[Int(source.index)].tree
    switch type {
    case .reference, .choice, .words, .code, .date, .stretch, .text: break
    case .truth, .percent, .duration, .moment, .time, .point, .condition, .cadence, .money, .quantity, .unit, .anything, .number, .broken: return nil
    }
    let bare = ItemParts(tree, node).value
    guard Self.isJoint(tree.kind(bare)) else { return nil }
    // `Health and Safety` is one where something is called so.
    if case .reference(let kinds) = type, nameApart(written(source, bare), fitting: kinds) != nil { return nil }
    var members: [Node] = []
    func flatten(_ node: Node, depth: Int) {
      for child in tree.children(node) where tree.kind(child) != .operator {
        if Self.isJoint(tree.kind(child)), depth < 100 { flatten(child, depth: depth + 1) } else { members.append(child) }
      }
    }
    flatten(bare, depth: 0)
    // `2 * 3` is reckoned, and `Thursday - Saturday` means those between.
    if tree.kind(bare) == .sum || tree.kind(bare) == .product {
      let signs = tree.children(bare).filter { tree.kind($0) == .operator }.map { written(source, $0) }
      guard members.allSatisfy({ isMemberAlone($0, tree) }), signs.allSatisfy({ ["+", "/"].contains($0) }) else { return nil }
    }
    let isArabic = written(source, bare).unicodeScalars.contains { Script(of: $0.value) == .arabic }
    let comma = isArabic ? "، " : ", "
    let gaps = zip(members, members.dropFirst()).map { Place(source, ByteRange(start: tree.range($0).end, end: max(tree.range($0).end, tree.range($1).start))) }
    report(
      .wrongType, at: gaps.first ?? place(source, bare), Message.listHasCommas, help: Message.write(comma),
      fixes: [Fix(Message.write(comma), .likely, gaps.map { .init($0, comma) })])
    return members
  }

  private func isMemberAlone(_ node: Node, _ tree: SyntaxTree) -> Bool {
    switch tree.kind(node) {
    case .name, .path, .text, .titles, .code: true
    default: false
    }
  }

  /// `Friday 16 January 2026, 06:00`: one date with a comma in it, as people and timelines write it; nil where a list is something else.
  mutating func dateWithCommas(_ list: Node, _ type: FieldType, _ source: SourceID) -> Value? {
    let tree = units[Int(source.index)].tree
    guard type == .date || type == .stretch || type == .moment || type == .point else { return nil }
    var parts = Array(tree.children(list))
    guard parts.count <= 3 else { return nil }
    let gaps = zip(parts, parts.dropFirst()).map { Place(source, ByteRange(start: tree.range($0).end, end: tree.range($1).start)) }
    if let first = parts.first, tree.kind(first) == .name, Literal.weekdayNumber(written(source, first)) != nil { parts.removeFirst() }
    guard let day = parts.first, tree.kind(day) == .date || tree.kind(day) == .moment, parts.count == 1 || tree.kind(parts[1]) == .time, parts.count <= 2 else { return nil }
    report(
      .oneValue, at: gaps.first ?? place(source, list), Message.commaInDate, fixes: [Fix(Message.deleteCommas(gaps.count), .likely, gaps.map { .init($0, " ") })])
    guard type != .point, let date = dateValue(day, .date, .program, source) else { return .poison }
    guard parts.count == 2, date.tag == .date, let time = time(parts[1], source) else { return type == .moment && date.tag != .moment ? .poison : date }
    return type == .moment ? Value(.moment, date.low * Self.secondsPerDay + time, date.low * Self.secondsPerDay + time) : date
  }
}

extension Message {
  static var listHasCommas: Words {
    Words(
      english: "a list is written with commas",
      arabic: "تُكتب القائمة بفواصل")
  }
  fileprivate static var commaInDate: Words {
    Words(
      english: "a date has no comma: it would begin another value",
      arabic: "لا فاصلة في التاريخ، فهي تبدأ قيمة أخرى")
  }
  fileprivate static func deleteCommas(_ count: Int) -> Words {
    count == 1 ? Words(english: "delete the comma", arabic: "احذف الفاصلة") : Words(english: "delete the commas", arabic: "احذف الفواصل")
  }
}
