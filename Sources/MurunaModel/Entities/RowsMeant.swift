import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Rows of a table whose cells say nothing where they stand, and all of it in other columns: commas in place of bars, or two cells exchanged.
extension Model {
  /// What was known before the body of a thing was read.
  struct BeforeReading {
    let findings: Int
    let kept: [Int]
    let wrongKinds: Int
    let duplicates: Int
  }

  var beforeReading: BeforeReading { BeforeReading(findings: diagnostics.count, kept: kept, wrongKinds: wrongKinds.count, duplicates: duplicates.count) }

  /// `find, 30 min` in a column of times: of a row, what the plans would tell of later.
  func holdsLengthForTime(_ entity: EntityID, _ source: SourceID, slotsFrom start: Int) -> Bool {
    let declaration = entities.nodes[entity.index], tree = units[Int(source.index)].tree
    guard let head = tree.firstChild(declaration), tree.range(head).start < tree.range(declaration).start, !units[Int(source.index)].isLibrary else { return false }
    return entities.slots[start...].contains { slot in
      slot.manner == .own && Int(slot.source) == Int(source.index) && fields[slot.field.index].type == .point && [.quantity, .number].contains(tree.kind(slot.node))
    }
  }

  /// Where something is wrong with the cells of a row: say what they mean in other columns, if that is one thing, and read them there.
  mutating func mendRow(_ entity: EntityID, _ source: SourceID, since before: BeforeReading, slotsFrom start: Int) {
    let tree = units[Int(source.index)].tree
    guard let row = row(entity, tree, source) else { return }
    let wrong = Array(diagnostics[before.findings...])
    let meant = partedByCommas(row, entity, source) ?? exchanged(row, entity, source)
    guard let meant else { return }
    diagnostics.removeSubrange(before.findings...)
    kept = before.kept
    for finding in wrong where !row.contains(finding.place, in: source) { keep(finding) }
    wrongKinds.removeLast(max(0, wrongKinds.count - before.wrongKinds))
    for (name, use) in unknownUses where use.finding >= before.findings { unknownUses[name] = nil }
    for (name, use) in unknownUses { unknownUses[name]?.places = use.places.filter { !row.contains($0, in: source) } }
    let others = entities.slots[start...].filter { slot in !(slot.manner == .own && row.cells.contains { $0.field == slot.field }) }
    entities.slots.removeLast(entities.slots.count - start)
    for slot in others { entities.slots.append(slot) }
    for (column, members) in meant.columns.enumerated() {
      for member in members { readValues(member, of: row.columns[column], entity, source, tree, .own) }
    }
    report(meant.code, at: Place(source, meant.place), meant.title, fixes: [Fix(Message.write(meant.text), .likely, [.init(Place(source, meant.place), meant.text)])])
  }

  private struct Row {
    /// The fields of all columns, in order.
    var columns: [FieldID] = []
    /// What the row has of them: the number of the column, and its members.
    var cells: [(column: Int, field: FieldID, members: [Node])] = []
    var range: ByteRange

    func contains(_ place: Place, in source: SourceID) -> Bool { place.source == source && range.start <= place.range.start && place.range.end <= range.end }
  }

  private struct Meant {
    let code: Code
    let title: Words
    let place: ByteRange
    let text: String
    let columns: [[Node]]
  }

  private mutating func row(_ entity: EntityID, _ tree: SyntaxTree, _ source: SourceID) -> Row? {
    let declaration = entities.nodes[entity.index], parts = DeclarationParts(tree, declaration)
    let head = tree.range(parts.head)
    // The kind of a row stands in the first line of its table.
    guard head.start < tree.range(declaration).start, let body = parts.body else { return nil }
    var table = Node(declaration.index)
    for _ in 0..<20_000 {
      guard table.index > 0 else { return nil }
      table = Node(table.index - 1)
      if tree.kind(table) == .table, tree.range(table).start <= head.start, head.end <= tree.range(table).end { break }
    }
    guard tree.kind(table) == .table else { return nil }
    var row = Row(range: tree.range(body))
    var places: [UInt32] = []
    for name in tree.children(table).filter({ tree.kind($0) == .name }).dropFirst() {
      guard let id = schema.fields[.init(kind: kind(of: entity), name: tree.nameID(name))] ?? fieldByNearKey(name, of: kind(of: entity), source), fields[id.index].isStated else { return nil }
      row.columns.append(id)
      places.append(tree.range(name).start)
    }
    for field in tree.children(body) where tree.kind(field) == .field {
      let parts = FieldParts(tree, field)
      guard let column = places.firstIndex(of: tree.range(parts.head).start), let value = parts.value else { continue }
      row.cells.append((column, row.columns[column], tree.kind(value) == .list ? Array(tree.children(value)) : [value]))
    }
    guard row.columns.count > 1, row.columns.count <= 12, !row.cells.isEmpty, row.cells.reduce(0, { $0 + $1.members.count }) <= 16 else { return nil }
    row.range = ByteRange(start: tree.range(row.cells[0].members[0]).start, end: row.range.end)
    return row
  }

  /// `2 Fitters, find, 30 min`: some of the commas are bars, if there is one way to take them so.
  private mutating func partedByCommas(_ row: Row, _ entity: EntityID, _ source: SourceID) -> Meant? {
    guard let last = row.cells.last else { return nil }
    // One group for each cell that there is, an empty one where a column was left out.
    var groups: [[Node]] = Array(repeating: [], count: last.column + 1)
    for cell in row.cells { groups[cell.column] = cell.members }
    for columns in stride(from: row.columns.count, to: last.column + 1, by: -1) {
      var found: [[[Node]]] = []
      var tries = 300
      part(groups, into: columns, [], row, entity, source, &found, &tries)
      guard found.count < 2, tries > 0 else { return nil }
      guard let way = found.first else { continue }
      let text = way.map { cellText($0, source) }.joined(separator: " | ").replacing("|  |", with: "| |")
      let place = ByteRange(start: row.range.start, end: units[Int(source.index)].tree.range(last.members[last.members.count - 1]).end)
      return Meant(code: .cellsWithoutBars, title: Message.cellsHaveBars(text), place: place, text: text, columns: way)
    }
    return nil
  }

  /// All ways to make so many cells of groups by parting them, of which each member fits its column.
  private mutating func part(
    _ groups: [[Node]], into columns: Int, _ done: [[Node]], _ row: Row, _ entity: EntityID, _ source: SourceID, _ found: inout [[[Node]]], _ tries: inout Int
  ) {
    guard tries > 0, found.count < 2, let first = groups.first, done.count + groups.count <= columns else {
      if groups.isEmpty, done.count == columns { found.append(done) }
      return
    }
    tries -= 1
    if first.isEmpty { return part(Array(groups.dropFirst()), into: columns, done + [[]], row, entity, source, &found, &tries) }
    for count in 1...first.count {
      let head = Array(first.prefix(count)), rest = Array(first.dropFirst(count))
      guard fit(head, row.columns[done.count], entity, source) else { continue }
      part((rest.isEmpty ? [] : [rest]) + groups.dropFirst(), into: columns, done + [head], row, entity, source, &found, &tries)
    }
  }

  /// `find | 2 Fitters`: two cells that fit in each other's column, and not in their own.
  private mutating func exchanged(_ row: Row, _ entity: EntityID, _ source: SourceID) -> Meant? {
    var wrong: [Int] = []
    for index in row.cells.indices where !fit(row.cells[index].members, row.cells[index].field, entity, source) { wrong.append(index) }
    guard wrong.count == 2 else { return nil }
    let (first, second) = (row.cells[wrong[0]], row.cells[wrong[1]])
    guard fit(first.members, second.field, entity, source), fit(second.members, first.field, entity, source) else { return nil }
    var columns: [[Node]] = Array(repeating: [], count: row.columns.count)
    for cell in row.cells { columns[cell.column] = cell.members }
    columns[first.column] = second.members
    columns[second.column] = first.members
    let text = columns[first.column...second.column].map { cellText($0, source) }.joined(separator: " | ").replacing("|  |", with: "| |")
    let tree = units[Int(source.index)].tree
    let place = ByteRange(start: tree.range(first.members[0]).start, end: tree.range(second.members[second.members.count - 1]).end)
    return Meant(code: .cellsExchanged, title: Message.cellsExchanged(called(fields[first.field.index]), called(fields[second.field.index])), place: place, text: text, columns: columns)
  }

  private func cellText(_ members: [Node], _ source: SourceID) -> String {
    let texts = members.map { written(source, $0) }
    return texts.joined(separator: texts.contains(where: Called.isArabic) ? "، " : ", ")
  }

  /// Whether some values can all be said in a field.
  private mutating func fit(_ members: [Node], _ id: FieldID, _ entity: EntityID, _ source: SourceID) -> Bool {
    let type = fields[id.index].type, tree = units[Int(source.index)].tree
    guard members.count == 1 || fieldTraits[id.index].isMany else { return false }
    let before = (diagnostics.count, kept, unknownUses, wrongKinds.count, reports, reportedOnce)
    defer {
      diagnostics.removeLast(diagnostics.count - before.0)
      (kept, unknownUses, reports, reportedOnce) = (before.1, before.2, before.4, before.5)
      wrongKinds.removeLast(wrongKinds.count - before.3)
    }
    reportedOnce = nil
    for member in members {
      let bare = ItemParts(tree, member).value
      if type == .point, !isTime(bare, entity, source) { return false }
      _ = readValue(member, as: type, of: id, entity, source)
      if diagnostics.dropFirst(before.0).contains(where: { $0.severity == .error }) || reports > before.4 && diagnostics.count == before.0 { return false }
    }
    return true
  }

  /// Whether something may be a time of a plan: what happens in one, or something that is counted from one.
  private func isTime(_ node: Node, _ entity: EntityID, _ source: SourceID) -> Bool {
    let tree = units[Int(source.index)].tree
    switch tree.kind(node) {
    case .number, .percent, .quantity, .text, .titles: return false
    case .name:
      let name = tree.nameID(node)
      if kernel.matches(name, .zero) { return true }
      guard case .found(let thing) = lookup(name, [], from: entity), let start = names.lookup("start") else { return false }
      return schema.fields[.init(kind: kind(of: thing), name: start)] != nil
    default: return true
    }
  }
}

extension Message {
  fileprivate static func cellsHaveBars(_ cells: String) -> Words {
    Words(english: "cells stand between bars: \(code: cells)", arabic: "بين الخلايا خطوط عمودية: \(code: cells)")
  }
  fileprivate static func cellsExchanged(_ first: Called, _ second: Called) -> Words {
    Words(
      english: "the cells of \(name: first.english) and \(name: second.english) are exchanged",
      arabic: "تبادلت خليتا \(name: first.arabic) و\(name: second.arabic) موضعيهما")  // review
  }
}
