import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// What a condition must be made of: a demand that is a number would always hold, and nobody would notice.
extension Compiler {
  /// Compile what holds or does not: behind `where`, `must`, `and`, `not`, `if`.
  mutating func condition(_ node: Node) -> Int32 {
    let operation = compile(node)
    let type = code.types[Int(operation)]
    switch type.type {
    case .truth, .anything, .condition, .broken: return operation
    default: break
    }
    if code.operations[Int(operation)].kind == .broken { return operation }
    let written = model.written(source, node)
    let described = model.describe(type.type)
    model.report(
      .notACondition, at: model.place(source, node), Message.notACondition(written.prefixed(60), described),
      help: type.isMany || type.kinds != nil ? Message.write("\(written.prefixed(60)) is not empty") : Message.compareIt(written.prefixed(60)))
    return broken(node)
  }

  /// Whether a side of a comparison of more and less is a list, which has no size of its own; then that is reported.
  mutating func isSeveral(_ operation: Int32, _ node: Node) -> Bool {
    let type = code.types[Int(operation)]
    // Where what is drawn was not understood, its kind means all things of it.
    guard type.isMany, !failed else { return false }
    switch type.type {
    case .number, .percent, .duration, .money, .quantity, .date, .moment, .time, .point: break
    default: return false
    }
    let written = model.written(source, node).prefixed(60)
    model.report(.severalCompared, at: model.place(source, node), Message.severalCompared(written), help: Message.severalComparedHelp(written))
    failed = true
    return true
  }
}
