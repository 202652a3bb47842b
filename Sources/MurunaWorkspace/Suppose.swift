import MurunaModel
import MurunaPlan
import MurunaText

extension Workspace {
  /// Go on as if something had come out in a way: an event came (`yes`) or did not (`no`), a decision or a review has an outcome. False for
  /// what is no such thing, or not one of its outcomes.
  package mutating func suppose(_ thing: String, _ outcome: String) -> Bool {
    _ = check()
    guard let model, let entity = model.entity(at: thing) ?? found(thing, model), Plans.isOutcome(outcome, of: entity, in: model) else { return false }
    supposed[model.path(of: entity)] = outcome
    return true
  }

  /// The one thing of a timeline that is called so.
  private mutating func found(_ name: String, _ model: Model) -> EntityID? {
    let rows = Set(timelines().flatMap { timeline in timeline.rows.map { timeline.plan.id + "." + $0.label.id } }.filter { $0.hasSuffix("." + name) })
    let entities = Set(rows.compactMap { model.entity(at: $0) })
    return entities.count == 1 ? entities.first : nil
  }
}
