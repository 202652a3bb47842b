import MurunaSyntax
import MurunaText

// Views that say what stands below what.
extension Model {
  mutating func fillTree(_ table: inout Table, _ view: View, _ language: Language) {
    let isArabic = language == .arabic
    table.columns = [.init(id: "level", title: isArabic ? "المستوى" : "Level", isNumeric: true), .init(id: "item", title: isArabic ? "البند" : "Item")] + table.columns
    var frame = self.frame(slots: view.code.slots)
    if !grow(&table, view, 0, &frame, language) { table.cutOff = frame.isExhausted ? .steps : .cells }
  }

  /// False where there is no room for more.
  private mutating func grow(_ table: inout Table, _ view: View, _ level: Int, _ frame: inout Frame, _ language: Language) -> Bool {
    guard level < view.draws.count else { return true }
    let members = drawn(view.draws[level], view, &frame)
    let number = Table.Cell.value(shown: "\(level + 1)", data: "\(level + 1)")
    if members.isEmpty, let missing = missing(view.draws[level], view, frame, language) {
      // A branch that ends early is what a tree is looked at for.
      table.rows.append([number, .unknown(missing)] + view.columns.map { _ in .empty })
    }
    for member in members {
      let mark = pool.mark
      defer { pool.release(to: mark) }
      frame.variables[Int(view.draws[level].slot)] = member
      frame.steps &+= 1
      var cells = [number, cell(member, in: language)]
      for column in view.columns { cells.append(cell(column.operation, of: member, level, view, &frame, language)) }
      if frame.isExhausted { return false }
      table.rows.append(cells)
      guard table.rows.count * cells.count < limits.cells, grow(&table, view, level + 1, &frame, language) else { return false }
    }
    return true
  }

  /// A column speaks of the things of one level, and of the like that stand on another: of a goal below a pillar as of one below the strategy
  /// itself. Of others there is nothing to say.
  private mutating func cell(_ column: Int32, of member: Value, _ level: Int, _ view: View, _ frame: inout Frame, _ language: Language) -> Table.Cell {
    let read = view.draws.indices.filter { level in view.code.reads(column) { $0 == view.draws[level].slot } }.max()
    if read == level { return cell(view.code, column, &frame, language) }
    guard let read, let kind = member.entityID.map({ self.kind(of: $0) }), kinds(of: view.draws[read], view).contains(where: { kinds[kind.index].lineage.contains($0) })
    else { return .empty }
    let slot = Int(view.draws[read].slot)
    let before = frame.variables[slot]
    frame.variables[slot] = member
    defer { frame.variables[slot] = before }
    return cell(view.code, column, &frame, language)
  }

  private func kinds(of draw: View.Draw, _ view: View) -> [KindID] { view.code.types[Int(draw.list)].kinds ?? [] }

  /// `no measures`, by the word of the field that holds them; nil where nothing can stand, as below an indicator that stands beside goals.
  private func missing(_ draw: View.Draw, _ view: View, _ frame: Frame, _ language: Language) -> String? {
    let none = language == .arabic ? "لا " : "no "
    var isKnown = false
    for part in parts(of: draw.list, view) {
      let op = view.code.operations[Int(part)]
      let isNamed = op.kind == .member && op.a == Member.named.rawValue
      guard op.kind == .field || isNamed, case let base = view.code.operations[Int(op.b)], base.kind == .variable,
        let thing = frame.variables[Int(base.a)].entityID
      else { continue }
      isKnown = true
      let name = isNamed ? NameID(UInt32(bitPattern: op.c)) : fields[Int(UInt32(bitPattern: op.a))].name
      guard let field = schema.fields[.init(kind: kind(of: thing), name: name)] else { continue }
      let names = fields[field.index].names.map { spelling($0) }
      return none + (names.first { $0.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) } == (language == .arabic) } ?? spelling(name))
    }
    return isKnown ? nil : none + written(view.origin.source, draw.label)
  }

  /// The lists that a list is put together from.
  private func parts(of list: Int32, _ view: View) -> [Int32] {
    let op = view.code.operations[Int(list)]
    switch op.kind {
    case .list: return parts(of: op.a, view) + parts(of: op.b, view)
    case .filter: return parts(of: op.a, view)
    default: return [list]
    }
  }
}
