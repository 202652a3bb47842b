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

  /// `number of wells`, `count of well`: how many there are is asked with a function. Nil where the first word is none of these, or a field.
  mutating func countInWords(_ word: Node, _ of: Node, _ node: Node) -> Int32? {
    guard tree.kind(word) == .name, ["number", "count", "total", "amount", "عدد"].contains(model.written(source, word).lowercased()) else { return nil }
    let written = model.written(source, of)
    // `wells`: a kind is named in the singular.
    let singular = [written, String(written.dropLast()), written.hasSuffix("ies") ? String(written.dropLast(3)) + "y" : "", written.hasSuffix("es") ? String(written.dropLast(2)) : ""]
    guard let name = singular.first(where: { model.names.lookup($0).flatMap { model.schema.kinds[$0] } != nil }) else { return nil }
    let right = (Called.isArabic(name) ? Function.count.spellings.first(where: Called.isArabic) : nil) ?? Function.count.spellings[0]
    let whole = "\(right)(\(name))"
    model.report(.unknownFunction, at: model.place(source, node), Message.writtenAs(model.written(source, node).prefixed(40), whole), fixes: [Model.replacing(model.place(source, node), by: whole, .likely)])
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
