import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Fields that nobody states: they are worked out, or stand at the other side.
extension Model {
  /// A field that is worked out; perhaps one of nearly the same name was meant: `start` for `starts`.
  mutating func readOnly(_ field: Field, _ head: Node, _ kind: KindID, _ source: SourceID) {
    let habit = fieldsMeant(byHabit: written(source, head), of: kind)
    let near = !habit.isEmpty ? habit : suggestions(for: written(source, head), at: .fields(kind)).filter { word in names.lookup(word).map { !field.names.contains($0) } ?? true }
    report(
      .readOnlyField, at: place(source, head), Message.readOnly(called(field)),
      help: (habit.isEmpty ? readOnlyHelp(field) : nil) ?? Message.didYouMean(near) ?? formulaHelp(field),
      fixes: readOnlyHelp(field) == nil || !habit.isEmpty ? Self.replacement(of: place(source, head), by: near) : [])
  }

  /// From what it is worked out, where that is said shortly.
  private func formulaHelp(_ field: Field) -> Words? {
    guard let derived = field.derived else { return nil }
    let formula = written(field.origin.source, derived)
    return formula.utf8.count <= 60 && !formula.contains("\n") ? Message.workedOutFrom(formula) : nil
  }

  private func readOnlyHelp(_ field: Field) -> Words? {
    if field.isInside, case .reference(let kinds) = field.type, let kind = kinds.first { return Message.declareInside(called(kind)) }
    guard let inverse = field.inverse else { return nil }
    let other = fields[inverse.index]
    return Message.writeInstead(called(other), in: called(other.owner))
  }
}
