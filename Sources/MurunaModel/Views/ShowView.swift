import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// The table that a view yields, in a language; nil if there is no such view or it is broken. `body` gives its parameters other values.
  package mutating func table(_ name: String, with body: (node: Node, source: SourceID)? = nil, in language: Language) -> Table? {
    if name == "gaps" || name == "فراغات" { return gaps(in: language) }
    if name == "copies" || name == "نسخ" { return copies(in: language) }
    if name == "untranslated" || name == "غير_مترجم" { return untranslated(in: language) }
    readViews()
    guard let wanted = names.lookup(name), let index = views.firstIndex(where: { isCalled($0, wanted) }) else { return nil }
    compilePending(index)
    var view = views[index]
    guard !view.isBroken else { return nil }
    if let body {
      guard let changed = self.view(view, with: body.node, in: body.source) else { return nil }
      view = changed
    }
    answerLanguage = language
    let mark = pool.mark
    defer { pool.release(to: mark) }
    let source = view.origin.source
    let title = DeclarationParts(tree(source), view.origin.node).titles.map { texts($0, in: source) } ?? [:]
    var table = Table(id: view.name, title: Self.chosen(title, language) ?? view.name, columns: view.columns.map { head($0, of: view, language) })
    table.shape = view.shape
    switch view.shape {
    case .table, .cards: fill(&table, view, language)
    case .matrix: fillMatrix(&table, view, language)
    case .tree: fillTree(&table, view, language)
    }
    return table
  }

  /// The same with parameters as somebody typed them: `at: T + 3 h`.
  package mutating func table(_ name: String, parameters: String, in language: Language) -> Table? {
    let text = Source(path: "parameters", bytes: Array("\(name) {\n\(parameters)\n}".utf8))
    let tree = parse(text.bytes, names: &names)
    guard tree.faults.isEmpty, let thing = tree.firstChild(tree.root), let body = DeclarationParts(tree, thing).body else { return nil }
    units.append(Unit(source: text, tree: tree, isLibrary: false))
    return table(name, with: (body, SourceID(units.count - 1)), in: language)
  }

  /// The names of a view's parameters.
  package mutating func parameters(of name: String) -> [String] {
    readViews()
    guard let wanted = names.lookup(name), let view = views.first(where: { isCalled($0, wanted) }) else { return [] }
    return view.parameterNodes.map { spelling($0.name) }
  }

  /// Its name and its aliases, as they are written.
  package func spellings(of view: View) -> [String] {
    [view.name] + DeclarationParts(tree(view.origin.source), view.origin.node).aliases.map { written(view.origin.source, $0) }
  }

  /// The view of a name, of those that are read.
  package func view(named name: String) -> View? { names.lookup(name).flatMap { wanted in views.first { isCalled($0, wanted) } } }

  /// By its name or an alias.
  private func isCalled(_ view: View, _ name: NameID) -> Bool {
    if names.lookup(view.name) == name { return true }
    let tree = self.tree(view.origin.source)
    return DeclarationParts(tree, view.origin.node).aliases.contains { tree.nameID($0) == name }
  }

  static func chosen(_ texts: [String: String], _ language: Language) -> String? {
    texts[language.rawValue] ?? texts["en"] ?? texts.sorted { $0.key < $1.key }.first?.value
  }

  private func head(_ column: (titles: Node?, name: String, operation: Int32), of view: View, _ language: Language) -> Table.Column {
    let titles = column.titles.map { texts($0, in: view.origin.source) } ?? [:]
    let isNumeric: Bool
    switch view.code.types[Int(column.operation)].type {
    case .number, .percent, .money, .quantity: isNumeric = !view.code.types[Int(column.operation)].isMany
    default: isNumeric = false
    }
    let title = Self.chosen(titles, language) ?? column.name
    var head = Table.Column(id: column.name, title: title, isNumeric: isNumeric)
    head.unitTitle = language == .arabic ? "وحدة: " + title : title + ": unit"
    return head
  }

  // MARK: - Tables

  private mutating func fill(_ table: inout Table, _ view: View, _ language: Language) {
    var frame = self.frame(slots: view.code.slots)
    var rows: [Row] = []
    let width = view.columns.count + 1
    table.cutOff = draw(view, &frame) { model, frame in
      if let condition = view.condition, !model.isYes(model.evaluate(view.code, condition, &frame)) { return true }
      let key = view.order.map { model.evaluate(view.code, $0.operation, &frame) } ?? .absent
      var cells: [Table.Cell] = []
      for column in view.columns { cells.append(model.cell(view.code, column.operation, &frame, language)) }
      let group = view.group.map { model.cell(view.code, $0.operation, &frame, language) }
      if frame.isExhausted { return false }
      rows.append(Row(key: key, number: rows.count, group: group, cells: cells))
      return rows.count * width < model.limits.cells
    }
    if let order = view.order { sort(&rows, descending: order.descending) }
    if let group = view.group {
      // Groups come in the order in which they are first met.
      var numbers: [Table.Cell: Int] = [:]
      for row in rows { if let group = row.group, numbers[group] == nil { numbers[group] = numbers.count } }
      let ranked = rows.enumerated().sorted { left, right in
        (numbers[left.element.group ?? .empty] ?? 0, left.offset) < (numbers[right.element.group ?? .empty] ?? 0, right.offset)
      }
      rows = ranked.map(\.element)
      let titles = group.titles.map { texts($0, in: view.origin.source) } ?? [:]
      table.columns.insert(.init(id: "group", title: Self.chosen(titles, language) ?? (language == .arabic ? "المجموعة" : "Group")), at: 0)
      for index in rows.indices { rows[index].cells.insert(rows[index].group ?? .empty, at: 0) }
    }
    table.rows = rows.map(\.cells)
    if view.counts, !table.rows.isEmpty { table.rows.append(counts(of: table, named: 1, language)) }
  }

  private struct Row {
    var key: Value
    var number: Int
    var group: Table.Cell?
    var cells: [Table.Cell]
  }

  /// What is not known comes last, whichever way the rest is ordered.
  private func sort(_ rows: inout [Row], descending: Bool) {
    rows.sort { left, right in
      let (a, b) = descending ? (right.key, left.key) : (left.key, right.key)
      let (x, y) = (left.key.tag == .cannotTell || left.key.isNothing, right.key.tag == .cannotTell || right.key.isNothing)
      if x || y { return x == y ? left.number < right.number : !x }
      if [.text, .string, .entity, .choice, .code].contains(a.tag) {
        let (x, y) = (shown(a), shown(b))
        return x == y ? left.number < right.number : x < y
      }
      // A list has no order of its own.
      return a.low != b.low && a.tag != .list ? a.low < b.low : left.number < right.number
    }
  }

  /// Every way to draw one member from each list; a later list may depend on what was drawn before. Lists that a row was made of are
  /// forgotten behind it. What is missing, where the rows were too many or took too many steps.
  ///
  /// - Parameter body: takes a row; false where there is no room for more.
  private mutating func draw(_ view: View, _ frame: inout Frame, _ body: (inout Model, inout Frame) -> Bool) -> Table.CutOff? {
    guard !draw(view, 0, &frame, body) else { return nil }
    return frame.isExhausted ? .steps : .cells
  }

  private mutating func draw(_ view: View, _ level: Int, _ frame: inout Frame, _ body: (inout Model, inout Frame) -> Bool) -> Bool {
    guard level < view.draws.count else { return body(&self, &frame) && !frame.isExhausted }
    for member in drawn(view.draws[level], view, &frame) {
      frame.variables[Int(view.draws[level].slot)] = member
      frame.steps &+= 1
      let mark = pool.mark
      defer { pool.release(to: mark) }
      guard draw(view, level + 1, &frame, body) else { return false }
    }
    return !frame.isExhausted
  }

  /// The members of a list; a range of whole numbers is all of them.
  mutating func drawn(_ draw: View.Draw, _ view: View, _ frame: inout Frame) -> [Value] {
    let value = evaluate(view.code, draw.list, &frame)
    var members: [Value]
    if value.tag == .number, value.unit == 0, value.isBounded, value.low < value.high, value.high - value.low < 1_000 * Value.one {
      members = stride(from: value.low, through: value.high, by: Int64.Stride(Value.one)).map { Value(.number, $0, $0) }
    } else {
      members = value.tag == .cannotTell ? [] : flat(value)
    }
    if draw.isDescending { members.reverse() }
    return members
  }

  // MARK: - Matrices

  private mutating func fillMatrix(_ table: inout Table, _ view: View, _ language: Language) {
    guard let across = view.across else { return }
    var frame = self.frame(slots: view.code.slots)
    if table.columns.isEmpty { table.columns = [.init(id: "row", title: "")] }
    let named = table.columns.count
    table.heads = named
    let columns = drawn(across, view, &frame)
    for column in columns {
      let id = Self.columnID(column.entityID.map { name(of: $0) } ?? shown(column, in: .english))
      table.columns.append(.init(id: id, title: cell(column, in: language).words))
    }
    var rows: [[Table.Cell]] = []
    table.cutOff = draw(view, &frame) { model, frame in
      var cells: [Table.Cell] = []
      for column in view.columns { cells.append(model.cell(view.code, column.operation, &frame, language)) }
      if view.columns.isEmpty, let last = view.draws.last { cells.append(model.cell(frame.variables[Int(last.slot)], in: language)) }
      for column in columns {
        frame.variables[Int(across.slot)] = column
        cells.append(model.matrixCell(view, &frame, language))
        if frame.isExhausted { return false }
      }
      rows.append(cells)
      return rows.count * cells.count < model.limits.cells
    }
    table.rows = rows
    if view.counts, !table.rows.isEmpty { table.rows.append(counts(of: table, named: named, language)) }
  }

  /// The marks that hold, and what the cell says; what cannot be told has a question mark.
  private mutating func matrixCell(_ view: View, _ frame: inout Frame, _ language: Language) -> Table.Cell {
    var marks: [String] = []
    for mark in view.marks {
      guard let answer = evaluateToShow(view.code, mark.condition, &frame) else { return .text(Self.restricted(language)) }
      guard isYes(answer) || answer.tag == .cannotTell else { continue }
      let word = Self.chosen(texts(mark.titles, in: view.origin.source), language) ?? ""
      marks.append(isYes(answer) ? word : word + "?")
    }
    if !marks.isEmpty { return .text(marks.joined(separator: " ")) }
    guard let operation = view.cell else { return .empty }
    let found = cell(view.code, operation, &frame, language)
    return found == .list([]) ? .empty : found
  }

  /// A last row that counts the cells of each column which are not empty.
  private func counts(of table: Table, named: Int, _ language: Language) -> [Table.Cell] {
    table.columns.indices.map { column in
      if column == 0 { return .text(language == .arabic ? "العدد" : "count") }
      if column < named { return .empty }
      // How many there are of what is restricted is restricted too.
      if table.rows.contains(where: { $0[column] == .text(Self.restricted(language)) }) { return .text(Self.restricted(language)) }
      let count = table.rows.count { $0[column] != .empty && $0[column] != .list([]) }
      return .value(shown: "\(count)", data: "\(count)")
    }
  }

  // MARK: - Cells

  mutating func cell(_ code: CompiledExpression, _ operation: Int32, _ frame: inout Frame, _ language: Language) -> Table.Cell {
    guard let value = evaluateToShow(code, operation, &frame) else { return .text(Self.restricted(language)) }
    return cell(value, in: language)
  }

  mutating func cell(_ value: Value, in language: Language) -> Table.Cell {
    if isHidden(value) { return .text(Self.restricted(language)) }
    switch value.tag {
    case .absent, .noneStated: return .empty
    case .hole: return .unknown("?")
    case .unknown: return .unknown(language == .arabic ? "مجهول" : "unknown")
    case .notYet: return .unknown(language == .arabic ? "ليس بعد" : "not yet")
    case .cannotTell: return .unknown(language == .arabic ? "مجهول" : "unknown")
    case .poison: return .unknown("!")
    case .truth: return .truth(value.low == 1)
    case .entity:
      guard let entity = value.entityID else { return .empty }
      return .name(id: id(of: entity), title: title(of: entity, language: language.rawValue) ?? titles(of: entity).sorted { $0.key < $1.key }.first?.value ?? name(of: entity))
    case .list:
      // A member that belongs to the list perhaps has a question mark behind it.
      return .list(pool.elements(of: value).map { member in
        let found = cell(member, in: language)
        return member.flags.contains(.maybe) ? .text(found.words + "?") : found
      })
    case .text:
      let found = texts(Node(Int(value.low)), in: SourceID(Int(value.source)))
      return .text(found[language.rawValue] ?? found["en"] ?? found.sorted { $0.key < $1.key }.first?.value ?? "")
    case .string: return .text(pool.string(of: value))
    case .choice, .code, .kind, .expression, .finding: return .text(shown(value, in: language))
    case .number, .duration, .months, .date, .stretch, .moment, .point, .time: return value.flags.contains(.isUnit) && value.tag == .number ? .text(shown(value, in: language)) : .value(shown: shown(value, in: language), data: data(value), unit: dataUnit(value))
    }
  }

  /// What came of a program's own tests.
  package mutating func runTests() -> [TestOutcome] {
    tests.map { test in
      var failures: [Diagnostic] = []
      var frame = self.frame(slots: test.code.slots)
      for expectation in test.expectations {
        let mark = pool.mark
        let answer = evaluate(test.code, expectation.operation, &frame)
        if frame.isExhausted {
          failures.append(
            Diagnostic(
              .expectationFailed, at: place(test.code.source, expectation.node), Message.expectationTooCostly, help: Message.tooCostlyHelp))
          pool.release(to: mark)
          break
        }
        if !isYes(answer) {
          let isUnknown = answer.tag == .cannotTell
          failures.append(
            Diagnostic(
              .expectationFailed, at: place(test.code.source, expectation.node), Message.expectationFailed(isUnknown),
              values: values(of: test.code, expectation.operation, &frame)))
        }
        pool.release(to: mark)
      }
      return TestOutcome(title: test.title, place: place(test.origin.source, test.origin.nameNode), failures: failures)
    }
  }

  private mutating func values(of code: CompiledExpression, _ operation: Int32, _ frame: inout Frame) -> [Words] {
    let op = code.operations[Int(operation)]
    switch op.kind {
    case .compare, .contains, .and, .or:
      return [op.a, op.b].flatMap { side -> [Words] in
        let inner = code.operations[Int(side)]
        if inner.kind == .compare || inner.kind == .and || inner.kind == .or { return values(of: code, side, &frame) }
        if inner.kind == .constant { return [] }
        guard let value = evaluateToShow(code, side, &frame) else { return [] }
        return [Message.valueOf(fieldPath(code, side), shown(value, in: .english), shown(value, in: .arabic))]
      }
    default: return []
    }
  }
}

/// One test of a program, run.
package struct TestOutcome: Sendable {
  package let title: String
  package let place: Place
  package let failures: [Diagnostic]
}
