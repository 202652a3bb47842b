import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// Ways out are tried before they are offered: what is proposed for a value is read where it would stand, and what only leads into another error,
/// `24, 500` where one number is wanted, is left unsaid.
///
/// A copy of the model reads each text by itself, in the field and the thing at hand. Not tried is what changes more than one statement, what stands
/// in a rule, a view or a test, and, in a program of very many slips, what comes late.
package struct TriedFixes {
  var model: Model
  private let findings: [Diagnostic]
  private var things: [Origin: EntityID]?
  /// At the top of which file, in which statement the last proposal stood: findings come in their order, and the next stands there or behind.
  private var reached: (source: SourceID, statement: Node)?
  /// Whether a proposal failed because it is a list.
  private var tookOneValue = false
  /// Whether a proposal failed because it names what the list has already.
  private var tookTwice = false
  /// Whether one of the last proposals could be read, with nothing else wrong.
  private var foundClean = true
  /// Whether none of the last proposals could be tried.
  private var leftUntold = false
  /// So many nodes are still looked at, and so many values read.
  var nodes = 4_000_000, values = 400

  /// A large program is not copied for the few that are wrong in it.
  private static let mostThings = 100_000

  /// The findings with those of their fixes that can be read, and with what their help says of them.
  package static func keeping(_ findings: [Diagnostic], _ model: Model) -> [Diagnostic] {
    guard model.entities.count < mostThings, findings.contains(where: { $0.severity == .error && (!$0.fixes.isEmpty || isPuzzle($0) || mayBeOfType($0) || mayBeOfCondition($0)) }) else { return findings }
    var trial = TriedFixes(model, findings)
    var told: [Diagnostic] = []
    // Where a value was told of by its type, nothing else is.
    var last: Place?
    for finding in findings {
      if let last, last.covers(finding.place), finding.severity != .note { continue }
      if let said = trial.saidOfType(finding) {
        while let before = told.last, said.value.covers(before.place), before.severity != .note { told.removeLast() }
        told.append(said.finding)
        last = said.value
        continue
      }
      let kept = isPlainPuzzle(finding) ? finding : trial.kept(of: finding) ?? finding
      // Of a number what could not be tried, since more is wrong around it, is not known to be right.
      let isAmount = trial.leftUntold && ["comma-in-number", "suffix-on-number", "letters-in-number", "written-otherwise"].contains(finding.code.id)
      if isPlainPuzzle(finding) || kept.fixes.isEmpty || !trial.foundClean || isAmount, let said = trial.saidByType(finding, ofAmounts: isAmount) {
        while let before = told.last, said.value.covers(before.place), before.severity != .note { told.removeLast() }
        told.append(said.finding)
        last = said.value
      } else {
        told.append(trial.tried(finding, kept: isPlainPuzzle(finding) ? nil : kept))
      }
    }
    return told
  }

  private init(_ model: Model, _ findings: [Diagnostic]) {
    self.model = model
    self.findings = findings
    self.model.diagnostics = []
    self.model.reportedOnce = nil
    self.model.limits.findings = .max
  }

  /// What came of a proposal.
  enum Outcome {
    case clean
    /// What it names is not known yet, or something else was wrong before.
    case open
    case wrong
    case untold
  }

  private mutating func tried(_ finding: Diagnostic, kept: Diagnostic?) -> Diagnostic {
    // `status: in the pipeline`: something stands there.
    if finding.code.id == "value-missing", finding.fixes.allSatisfy({ $0.edits.allSatisfy { $0.replacement == " ?" } }), let said = saidAtLeast(finding) { return said }
    var result = kept ?? self.kept(of: finding) ?? finding
    // `accountable: Chief, State`: what would be meant stands in the list already.
    if result.fixes.isEmpty, tookTwice, let fix = leavingOut(finding.place) { (result.fixes, result.help) = ([fix], Message.alreadyInList) }
    return result.fixes.isEmpty ? saidAtLeast(finding) ?? result : result
  }

  /// The finding with those of its proposals that can be read; nil where it has none, or all of them.
  private mutating func kept(of finding: Diagnostic) -> Diagnostic? {
    (foundClean, leftUntold) = (true, false)
    guard !finding.fixes.isEmpty, finding.severity == .error, finding.fixes.count < 8, values > 0, nodes > 0 else { return finding.fixes.isEmpty ? nil : finding }
    tookOneValue = false
    tookTwice = false
    let outcomes = finding.fixes.map { outcome(of: $0, of: finding) }
    foundClean = !outcomes.allSatisfy { $0 == .open || $0 == .wrong }
    leftUntold = outcomes.allSatisfy { $0 == .untold }
    guard outcomes.contains(.wrong) || outcomes.contains(.clean) && outcomes.contains(.open) else { return finding }
    let isSome = outcomes.contains(.clean)
    let kept = zip(finding.fixes, outcomes).filter { $0.1 == .clean || $0.1 == .untold || !isSome && $0.1 == .open }.map(\.0)
    guard kept.count < finding.fixes.count else { return finding }
    var result = finding
    result.help = help(of: finding, keeping: kept)
    result.fixes = kept
    return result
  }

  /// What was said of all proposals, of those that are left.
  private func help(of finding: Diagnostic, keeping kept: [Fix]) -> Words? {
    func words(_ fixes: [Fix]) -> Words? { Message.didYouMean(fixes.flatMap { $0.edits.prefix(1).map(\.replacement) }) }
    // `shift: 8 8 h`: no comma is missing where one value is taken.
    if kept.isEmpty, tookOneValue { return Message.keepOne }
    guard let help = finding.help else { return nil }
    if help == words(finding.fixes) { return words(kept) }
    return finding.fixes.contains { $0.title == help } && !kept.contains { $0.title == help } ? nil : help
  }

  /// A member of a list left out with the comma before it or behind it.
  private func leavingOut(_ member: Place) -> Fix? {
    let bytes = model.units[Int(member.source.index)].source.bytes
    var start = Int(member.range.start), end = Int(member.range.end)
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    func comma(endingAt index: Int) -> Int { index > 0 && bytes[index - 1] == 0x2C ? 1 : index > 1 && bytes[index - 1] == 0x8C && bytes[index - 2] == 0xD8 ? 2 : 0 }
    if case let width = comma(endingAt: start), width > 0 {
      start -= width
    } else {
      start = Int(member.range.start)
      let isASCII = end < bytes.count && bytes[end] == 0x2C, isArabic = end + 1 < bytes.count && bytes[end] == 0xD8 && bytes[end + 1] == 0x8C
      guard isASCII || isArabic else { return nil }
      end += isASCII ? 1 : 2
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    }
    let text = model.units[Int(member.source.index)].source.text(member.range)
    return Fix(Message.delete(text), .likely, [.init(Place(member.source, ByteRange(start, end)), "")])
  }

  private mutating func outcome(of fix: Fix, of finding: Diagnostic) -> Outcome {
    guard let source = fix.edits.first?.place.source, fix.edits.allSatisfy({ $0.place.source == source }), Int(source.index) < model.units.count else { return .untold }
    // What parts a value into the cells of a row is no value, and what opens or closes a block is more than one.
    func isValue(_ text: String) -> Bool { !text.contains("|") && !text.contains("\n") && text.contains("{") == text.contains("}") }
    guard fix.edits.allSatisfy({ isValue($0.replacement) }) else { return .untold }
    let start = fix.edits.map(\.place.range.start).min() ?? 0, end = fix.edits.map(\.place.range.end).max() ?? 0
    guard let said = statement(around: ByteRange(start: start, end: end), source) else { return .untold }
    values -= 1
    let bytes = model.units[Int(source.index)].source.bytes
    var text = Array(bytes[said.value.indices])
    var changed: [Range<Int>] = [], moved = 0
    for edit in fix.edits.sorted(by: { $0.place.range.start < $1.place.range.start }) {
      let first = Int(edit.place.range.start) - Int(said.value.start) + moved, last = Int(edit.place.range.end) - Int(said.value.start) + moved
      guard first >= 0, last <= text.count, first <= last else { return .untold }
      let new = Array(edit.replacement.utf8)
      text.replaceSubrange(first..<last, with: new)
      changed.append(first..<first + new.count)
      moved += new.count - (last - first)
    }
    // What else was told of the same value may still be wrong.
    let others = findings.filter { $0.place.source == source && $0 != finding && said.value.start <= $0.place.range.start && $0.place.range.start <= said.value.end }
    return read(text, said, changed, mayBeWrong: Set(others.map(\.code)))
  }

  /// A field of a thing, and where its value stands.
  struct Statement {
    let field: FieldID
    let entity: EntityID
    let value: ByteRange
    let isArabic: Bool
  }

  /// - Parameter toItsEnd: whether what could not be read behind a value belongs to it, up to the end of its line.
  mutating func statement(around range: ByteRange, _ source: SourceID, toItsEnd: Bool = false) -> Statement? {
    let unit = model.units[Int(source.index)], tree = unit.tree
    guard !unit.isLibrary, tree.count > 0 else { return nil }
    var node = tree.root
    var declaration: Node?, field: Node?
    while field == nil {
      var inner: Node?
      var next = tree.firstChild(node)
      if node == tree.root, let reached, reached.source == source, tree.range(reached.statement).start <= range.start { next = reached.statement }
      while let child = next {
        nodes -= 1
        let place = tree.range(child)
        if place.start > range.start { break }
        let end = toItsEnd && tree.kind(child) == .field ? UInt32(valueEnd(from: Int(place.end), unit.source.bytes)) : behind(place, unit.source.bytes)
        if tree.kind(child) == .field && end >= range.end || place.end >= range.end && !(toItsEnd && tree.kind(child) == .unexpected) { inner = child }
        next = tree.next(child, in: node)
      }
      guard let inner, nodes > 0 else { return nil }
      if node == tree.root { reached = (source, inner) }
      switch tree.kind(inner) {
      case .declaration: declaration = inner
      case .field: field = inner
      case .body: break
      default: return nil
      }
      node = inner
    }
    guard let declaration, let field, let entity = thing(declaration, source) else { return nil }
    guard let head = tree.firstChild(field), tree.kind(head) == .name, let id = model.schema.fields[.init(kind: model.kind(of: entity), name: tree.nameID(head))],
      model.fields[id.index].isStated
    else { return nil }
    // Behind the colon; a cell of a table has its head elsewhere.
    var start = tree.range(field).start
    if tree.range(head).start >= start {
      start = behind(tree.range(head), unit.source.bytes)
      guard Int(start) < unit.source.bytes.count, unit.source.bytes[Int(start)] == 0x3A else { return nil }
      start += 1
    }
    guard start <= range.start else { return nil }
    return Statement(
      field: id, entity: entity, value: ByteRange(start: start, end: max(range.end, behind(tree.range(field), unit.source.bytes))),
      isArabic: Called.isArabic(unit.source.text(tree.range(head))))
  }

  /// Where what is said of a value ends: before its details, a semicolon, a comment, the bar of a cell, or the end of its line.
  func valueEnd(from start: Int, _ bytes: [UInt8]) -> Int {
    behind(PartOfLine.end(from: start, bytes.span, at: .bar), bytes)
  }

  /// Where the blanks behind a statement end: what could not be read behind a value is none of its nodes.
  private func behind(_ range: ByteRange, _ bytes: [UInt8]) -> UInt32 { UInt32(behind(Int(range.end), bytes)) }

  private func behind(_ index: Int, _ bytes: [UInt8]) -> Int {
    var end = index
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return end
  }

  private mutating func thing(_ declaration: Node, _ source: SourceID) -> EntityID? {
    if things == nil {
      var all: [Origin: EntityID] = [:]
      for raw in model.entities.all {
        let entity = EntityID(raw), source = model.source(of: entity)
        if !model.units[Int(source.index)].isLibrary, model.entities.bases[entity] == nil { all[Origin(source, model.entities.nodes[entity.index])] = entity }
      }
      things = all
    }
    return things?[Origin(source, declaration)]
  }

  /// Read a text as the value of a field.
  mutating func read(_ text: [UInt8], _ said: Statement, _ changed: [Range<Int>], mayBeWrong: Set<Code>) -> Outcome {
    let head = Array((said.isArabic ? "س: " : "x: ").utf8)
    let bytes = head + text
    let tree = parse(bytes, names: &model.names)
    let faults = tree.faults.filter { !$0.kind.isWarning }
    // Whether it is what was changed, or touches it.
    func isNew(_ range: ByteRange) -> Bool {
      changed.contains { Int(range.start) <= head.count + $0.upperBound && head.count + $0.lowerBound <= Int(range.end) }
    }
    guard faults.isEmpty else { return mayBeWrong.isEmpty && faults.contains { isNew($0.range) } ? .wrong : .open }
    let statements = Array(tree.children(tree.root))
    guard let first = statements.first, tree.kind(first) == .field, let value = FieldParts(tree, first).value else { return .wrong }
    // Of several statements, the first has the value: `by: A; takes: 1 h`.
    let type = model.fields[said.field.index].type
    if type == .point, !Self.mayBePoint(tree.kind(ItemParts(tree, value).value)) { return .wrong }
    let source = SourceID(model.units.count)
    model.units.append(Model.Unit(source: Source(path: "", bytes: bytes), tree: tree, isLibrary: false))
    model.diagnostics = []
    model.unknownUses = [:]
    model.wrongKinds = []
    model.readValues(value, of: said.field, said.entity, source, tree, .own)
    let found = model.diagnostics.filter { $0.severity == .error || $0.code == .thousandsOrDecimals || $0.code == .namedTwice }.filter { !mayBeWrong.contains($0.code) }
    model.units.removeLast()
    if found.contains(where: { $0.code == .oneValue }) { tookOneValue = true }
    if !found.isEmpty, found.allSatisfy({ $0.code == .namedTwice }) { tookTwice = true }
    if found.isEmpty { return .clean }
    return found.allSatisfy { $0.code == .unknownName || $0.code != .oneValue && $0.code != .namedTwice && !isNew($0.place.range) } ? .open : .wrong
  }

  /// A number, a length or a text is no time of a plan.
  private static func mayBePoint(_ kind: SyntaxKind) -> Bool { ![.number, .percent, .quantity, .text, .titles].contains(kind) }
}

extension TriedFixes {
  /// A finding with some of its proposals left out, and with what its help says of those that are left.
  package static func narrowed(_ finding: Diagnostic, to kept: [Fix]) -> Diagnostic {
    var result = finding
    result.fixes = kept
    func words(_ fixes: [Fix]) -> Words? { Message.didYouMean(fixes.flatMap { $0.edits.prefix(1).map(\.replacement) }) }
    if finding.help == words(finding.fixes) { result.help = words(kept) }
    return result
  }
}

extension Message {
  fileprivate static var alreadyInList: Words {
    Words(english: "take it out, or name somebody else who fits: the list has the other already", arabic: "احذفه، أو سمّ غيره ممن يصلح: فالآخر في القائمة من قبل")  // review
  }
}
