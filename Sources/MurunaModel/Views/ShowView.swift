import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// The table that a view yields, in a language; nil if there is no such view or it is broken.
  package mutating func table(_ name: String, in language: Language) -> Table? {
    if name == "gaps" || name == "فراغات" { return gaps(in: language) }
    readViews()
    guard let wanted = names.lookup(name), let index = views.firstIndex(where: { names.lookup($0.name) == wanted }) else { return nil }
    compilePending(index)
    let view = views[index]
    guard !view.isBroken else { return nil }
    answerLanguage = language
    var frame = Frame(slots: view.code.slots)
    let mark = pool.mark
    defer { pool.release(to: mark) }
    let list = evaluate(view.code, view.list, &frame)
    var rows: [(key: Value, order: Int, cells: [Table.Cell])] = []
    for (index, member) in Array(pool.elements(of: list)).enumerated() {
      frame.variables[Int(view.slot)] = member
      if let condition = view.condition {
        let answer = evaluate(view.code, condition, &frame)
        if !isYes(answer) { continue }
      }
      let key = view.order.map { evaluate(view.code, $0.operation, &frame) } ?? .absent
      rows.append((key, index, view.columns.map { cell(evaluate(view.code, $0.operation, &frame), in: language) }))
    }
    if let order = view.order {
      rows.sort { left, right in
        let (a, b) = order.descending ? (right.key, left.key) : (left.key, right.key)
        if left.key.tag == .cannotTell || left.key.isNothing || right.key.tag == .cannotTell || right.key.isNothing {
          let (x, y) = (left.key.tag == .cannotTell || left.key.isNothing, right.key.tag == .cannotTell || right.key.isNothing)
          return x == y ? left.order < right.order : !x
        }
        if [.text, .string, .entity, .choice, .code].contains(a.tag) {
          let (x, y) = (shown(a), shown(b))
          return x == y ? left.order < right.order : x < y
        }
        if a.low != b.low { return a.low < b.low }
        return left.order < right.order
      }
    }
    let source = view.origin.source
    let parts = DeclarationParts(tree(source), view.origin.node)
    let title = parts.titles.map { texts($0, in: source) } ?? [:]
    return Table(
      id: view.name, title: title[language.rawValue] ?? title["en"] ?? title.values.sorted().first ?? view.name,
      columns: view.columns.map { column in
        let titles = column.titles.map { texts($0, in: source) } ?? [:]
        let type = view.code.types[Int(column.operation)].type
        let isNumeric: Bool
        switch type {
        case .number, .percent, .money, .quantity: isNumeric = true
        default: isNumeric = false
        }
        return Table.Column(id: column.name, title: titles[language.rawValue] ?? titles["en"] ?? titles.values.sorted().first ?? column.name, isNumeric: isNumeric)
      }, rows: rows.map(\.cells))
  }

  mutating func cell(_ value: Value, in language: Language) -> Table.Cell {
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
    case .list: return .list(pool.elements(of: value).map { cell($0, in: language) })
    case .text:
      let found = texts(Node(Int(value.low)), in: SourceID(Int(value.source)))
      return .text(found[language.rawValue] ?? found["en"] ?? found.sorted { $0.key < $1.key }.first?.value ?? "")
    case .string: return .text(pool.string(of: value))
    case .choice, .code, .kind, .expression, .finding: return .text(shown(value, in: language))
    case .number, .duration, .months, .date, .stretch, .moment, .point, .time: return .value(shown: shown(value, in: language), data: data(value))
    }
  }

  /// Every hole of the program: what it is asked for, where, and what the author noted beside it.
  private mutating func gaps(in language: Language) -> Table {
    let isArabic = language == .arabic
    var table = Table(
      id: "gaps", title: isArabic ? "ما لم يُعرف بعد" : "What is still to find out",
      columns: [
        .init(id: "thing", title: isArabic ? "الشيء" : "Thing"), .init(id: "field", title: isArabic ? "الحقل" : "Field"),
        .init(id: "note", title: isArabic ? "ملاحظة" : "Note"), .init(id: "place", title: isArabic ? "الموضع" : "Place"),
      ])
    for raw in entities.all where !units[Int(entities.sources[Int(raw)])].isLibrary {
      let entity = EntityID(raw)
      for slot in entities.slots(of: entity) where slot.value.tag == .hole && slot.manner == .own {
        let source = SourceID(Int(slot.source))
        let note = ItemParts(tree(source), slot.node).titles.map { texts($0, in: source) } ?? [:]
        let unit = units[Int(slot.source)]
        let line = 1 + unit.source.bytes[..<Int(unit.tree.range(slot.node).start)].count { $0 == 0x0A }
        table.rows.append([
          .name(id: path(of: entity), title: title(of: entity, language: language.rawValue) ?? name(of: entity)),
          .text(spelling(fields[slot.field.index].name)),
          .text(note[language.rawValue] ?? note.values.sorted().first ?? ""), .text("\(unit.source.path):\(line)"),
        ])
      }
    }
    return table
  }

  /// What came of a program's own tests.
  package mutating func runTests() -> [TestOutcome] {
    tests.map { test in
      var failures: [Diagnostic] = []
      var frame = Frame(slots: test.code.slots)
      for expectation in test.expectations {
        let mark = pool.mark
        let answer = evaluate(test.code, expectation.operation, &frame)
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
        let value = evaluate(code, side, &frame)
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
