import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// Something that cannot be worked out, with what it was about: whose text says so, and which values of the program.
struct EvaluationFault {
  enum Cause: Hashable {
    case unitsDiffer(Called, Called)
    case notComparable(Called, Called)
    case divisionByZero
    case tooLarge
    case circularField(String)
    /// Derived fields that rest on one another by the hundred.
    case deepField(String)
  }

  /// Where the text of the rule, field or view says what cannot be worked out.
  let node: Node
  let source: SourceID
  let cause: Cause
  /// Where the program states the values that do not go together.
  var stated: [Place] = []
  /// What was compared or reckoned with, with its values.
  var values: [Words] = []
  /// What was being judged.
  var thing: EntityID?
  /// The one amount whose unit is another than that of the rest.
  var odd: OddUnit?
  var isBlamed = false

  init(_ node: Node, _ source: SourceID, _ cause: Cause) {
    self.node = node
    self.source = source
    self.cause = cause
  }
}

extension Model {
  /// Remembers which values an operation could not join; they are found only when something went wrong.
  mutating func blame(_ code: CompiledExpression, _ op: Operation, _ frame: inout Frame) {
    guard let last = frame.faults.indices.last, !frame.faults[last].isBlamed else { return }
    frame.faults[last].isBlamed = true
    var values: [Words] = []
    var stated: [Place] = []
    let operands = op.kind == .call ? [op.b - 1] : [op.a, op.b]
    if case .unitsDiffer = frame.faults[last].cause { frame.faults[last].odd = oddUnit(code, operands, frame) }
    for operand in operands {
      var probe = frame
      if code.operations[Int(operand)].kind != .constant, let value = evaluateToShow(code, operand, &probe), value.tag != .poison {
        values.append(Message.valueOf(path(operand, of: code, frame), Called(english: shown(value, in: .english).prefixed(80), arabic: shown(value, in: .arabic).prefixed(80))))
      }
      if let place = statedPlace(code, operand, frame) { stated.append(place) }
    }
    frame.faults[last].values = values
    frame.faults[last].stated = stated
  }

  /// Where the program says the value that an operation reads.
  private mutating func statedPlace(_ code: CompiledExpression, _ operation: Int32, _ frame: Frame) -> Place? {
    let op = code.operations[Int(operation)]
    var probe = frame
    switch op.kind {
    case .field:
      guard let entity = single(evaluate(code, op.b, &probe)).entityID, !units[Int(entities.sources[entity.index])].isLibrary else { return nil }
      return place(of: FieldID(Int(UInt32(bitPattern: op.a))), in: entity) ?? place(of: entity)
    case .member: return statedPlace(code, op.b, frame)
    case .arithmetic: return statedPlace(code, op.a, frame) ?? statedPlace(code, op.b, frame)
    case .negative, .qualified: return statedPlace(code, op.a, frame)
    case .call: return op.b > 0 ? statedPlace(code, op.b - 1, frame) : nil
    case .constant, .variable, .allOf, .findings, .and, .or, .not, .compare, .isEmpty, .isNothing, .contains, .range, .filter, .quantified,
      .conditional, .list, .today, .broken:
      return nil
    }
  }

  /// Says of the faults from an index on what was being judged.
  func accuse(_ thing: EntityID?, from first: Int, _ frame: inout Frame) {
    for index in first..<frame.faults.count where frame.faults[index].thing == nil { frame.faults[index].thing = thing }
  }

  mutating func report(_ faults: [EvaluationFault]) {
    for fault in faults { report(fault) }
  }

  /// What a program's own text cannot work out is told there; what the library's cannot is told at the program's values.
  private mutating func report(_ fault: EvaluationFault) {
    let own = place(fault.source, fault.node)
    if let odd = fault.odd, units[Int(fault.source.index)].isLibrary {
      guard reportedFaults.insert(odd.place).inserted, !damage.covers(odd.place) else { return }
      reportedFaults.formUnion(fault.stated)
      return report(odd)
    }
    var at = own
    var related: [Diagnostic.Related] = []
    if units[Int(fault.source.index)].isLibrary, let first = fault.stated.first ?? fault.thing.map({ place(of: $0) }) {
      // Values that have been told of once spoil every rule that reads them.
      guard fault.stated.allSatisfy({ !reportedFaults.contains($0) }) else { return }
      reportedFaults.formUnion(fault.stated)
      guard fault.stated.allSatisfy({ !damage.covers($0) }) else { return }
      at = first
      related = fault.stated.dropFirst().filter { $0 != first }.map { .init($0, Message.theOther) }
    } else {
      related = fault.stated.filter { $0 != own }.prefix(2).map { .init($0, Message.statedHere) }
    }
    guard reportedFaults.insert(at).inserted || at != own else { return }
    switch fault.cause {
    case .unitsDiffer(let left, let right):
      if fault.stated.count == 2, reportBare(fault.stated, fault.values) { return }
      report(.unitsDiffer, at: at, Message.unitsDiffer(left, right), related: related, values: fault.values, help: Message.oneUnit)
    case .notComparable(let left, let right): report(.notComparable, at: at, Message.notComparable(left, right), related: related, values: fault.values)
    case .divisionByZero: report(.divisionByZero, at: at, Message.divisionByZero, related: related, values: fault.values, help: Message.divisionByZeroHelp)
    case .tooLarge: report(.numberTooLarge, at: at, Message.resultTooLarge, related: related, values: fault.values)
    case .circularField(let name): report(.circularField, at: at, Message.circularField(name))
    case .deepField(let name): report(.deepField, at: at, Message.deepField(name), help: Message.deepFieldHelp)
    }
  }

  /// `34` beside `40 km`: it is the one without a unit that lacks something.
  private mutating func reportBare(_ stated: [Place], _ values: [Words]) -> Bool {
    let written = stated.map { units[Int($0.source.index)].source.text($0.range).prefix { $0 != "{" }.split(separator: " ").map(String.init) }
    guard let bare = written.firstIndex(where: { $0.count == 1 && $0[0].allSatisfy { $0.isNumber || "._٬٫".contains($0) } }), let unit = written[1 - bare].last,
      written[1 - bare].count > 1, isUnit(unit)
    else { return false }
    let place = stated[bare], number = written[bare][0], whole = Place(place.source, ByteRange(Int(place.range.start), Int(place.range.start) + number.utf8.count))
    report(
      .unitsDiffer, at: whole, Message.unitMissing(number), related: [.init(stated[1 - bare], Message.theOther)], values: values, help: Message.write(number + " " + unit),
      fixes: [Self.replacing(whole, by: number + " " + unit, .likely)])
    return true
  }

  /// What a program's own fields and views work out, whether a rule asks for it or not: nobody should meet a value that could not be worked
  /// out in a table without having been told why.
  mutating func workOutOwn() {
    for id in fields.indices.map({ FieldID($0) }) where fieldTraits[id.index].way == .derived && !units[Int(fields[id.index].origin.source.index)].isLibrary {
      var frame = self.frame(slots: 0)
      for raw in entities.all where schema.isBelow(entities.kinds[Int(raw)], fields[id.index].owner) {
        let mark = pool.mark
        let before = frame.faults.count
        _ = field(id, of: EntityID(raw), &frame)
        accuse(EntityID(raw), from: before, &frame)
        pool.release(to: mark)
      }
      report(frame.faults)
    }
  }
}
