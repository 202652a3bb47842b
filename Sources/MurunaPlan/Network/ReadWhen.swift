import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

extension Layout {
  /// `when: Heat`, `when: Heat is high`: what an event is observed by neither holds nor fails. Nothing is computed from it, but people watch for it.
  mutating func readWhen(_ index: Int, _ model: Model) {
    for slot in model.entities.slots(of: items[index].entity) where kinds.meaning(of: slot.field) == .when {
      guard let (node, source) = expression(slot) else { continue }
      let tree = model.units[Int(source.index)].tree
      var stack = [node]
      while let next = stack.popLast() {
        switch tree.kind(next) {
        case .name, .path: tellNothingObserved(next, next, index, source, model)
        case .comparison:
          let parts = Array(tree.children(next))
          guard parts.count >= 3, tree.kind(parts[2]) == .name else { continue }
          tellNothingObserved(parts[0], parts[2], index, source, model)
        case .and, .or, .not, .group, .item: stack += tree.children(next).reversed()
        default: continue
        }
      }
    }
  }

  /// A thing alone, or one that is measured beside a word that is no amount.
  private mutating func tellNothingObserved(_ name: Node, _ wrong: Node, _ index: Int, _ source: SourceID, _ model: Model) {
    guard let thing = model.resolve(name, fitting: [], from: items[index].entity, source) else { return }
    if let item = number(of: thing, model) { return tellStep(name, Int(item), isCompared: wrong != name, index, source, model) }
    let unit = model.unitStated(by: thing), called = model.written(source, name)
    if wrong != name, unit == nil || model.resolve(wrong, fitting: [], from: items[index].entity, source) != nil { return }
    say(
      .notACondition, at: model.place(of: wrong, in: source),
      wrong == name ? PlanMessage.noTruth(called) : PlanMessage.noAmount(model.written(source, wrong), of: called, in: unit ?? ""),
      related: [.init(model.place(of: thing), PlanMessage.declaredHere)], help: unit.map { PlanMessage.fromHowMuch(called, $0) } ?? PlanMessage.observed)
  }

  /// `when: verify`, `when: verify is done`: a step of the plan, which nobody observes. What comes out of a decision may be watched for.
  private mutating func tellStep(_ name: Node, _ item: Int, isCompared: Bool, _ index: Int, _ source: SourceID, _ model: Model) {
    if isCompared, !outcomes(of: item, model).isEmpty || state(of: item, model) != nil { return }
    let called = model.written(source, name)
    say(
      .notACondition, at: model.place(of: name, in: source), PlanMessage.stepObserved(called),
      related: [.init(model.place(of: items[item].entity), PlanMessage.declaredHere)], help: PlanMessage.expectedAfter(called))
  }
}
