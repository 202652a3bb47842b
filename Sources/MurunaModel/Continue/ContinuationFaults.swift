import MurunaDiagnostics
import MurunaText

extension Model {
  /// What is wrong with a file that is added at the end, but for what rules and plans would say; nil where finding out takes a new reading of
  /// the whole program. Whoever would refuse the file needs to know no more; where something is secret, it must have nothing to do with that.
  package func faults(adding file: Source) -> [Diagnostic]? {
    guard canTellFaults, !continuing.hasUnknownNames, units.count < Int(UInt16.max) - 1 else { return nil }
    return Continuation.faults(adding: file, to: self)
  }
}

extension Continuation {
  fileprivate static func faults(adding file: Source, to model: Model) -> [Diagnostic]? {
    let index = model.units.count
    guard var next = taking(file, into: model) else { return nil }
    next.model.countUnknownUses()
    next.model.proposeForWrongKinds()
    let found = next.model.diagnostics.filter { Int($0.place.source.index) == index }
    // What it makes wrong elsewhere is not understood here.
    guard next.model.diagnostics.count - found.count <= model.diagnostics.count else { return nil }
    return found
  }
}
