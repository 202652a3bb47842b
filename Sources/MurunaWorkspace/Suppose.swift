import MurunaModel
import MurunaPlan
import MurunaText

/// What becomes of an outcome that is supposed.
package enum Supposition: Hashable, Sendable {
  case taken
  /// It is no such thing, or not one of its outcomes.
  case unknown
  /// It was supposed before to come out otherwise.
  case contradicted(String)

  package static func contradiction(of thing: String, _ one: String, _ other: String) -> Words {
    Words(
      english: "\(value: thing) cannot come out as \(value: one) and as \(value: other) at once: say one of them, and ask for the other by itself",
      arabic: "لا تكون نتيجة \(value: thing) \(value: one) و\(value: other) معًا: اذكر إحداهما، واسأل عن الأخرى وحدها")  // review
  }
}

extension Workspace {
  /// Go on as if something had come out in a way: an event came (`yes`) or did not (`no`), a decision or a review has an outcome.
  package mutating func suppose(_ thing: String, _ outcome: String) -> Supposition {
    _ = check()
    guard let model, let entity = model.entity(at: thing) ?? found(thing, model), Plans.isOutcome(outcome, of: entity, in: model) else { return .unknown }
    let path = model.path(of: entity)
    if let other = supposed[path], other != outcome { return .contradicted(other) }
    supposed[path] = outcome
    return .taken
  }

  /// The one thing of a timeline that is called so.
  private mutating func found(_ name: String, _ model: Model) -> EntityID? {
    let rows = Set(timelines().flatMap { timeline in timeline.rows.map { timeline.plan.id + "." + $0.label.id } }.filter { $0.hasSuffix("." + name) })
    let entities = Set(rows.compactMap { model.entity(at: $0) })
    return entities.count == 1 ? entities.first : nil
  }
}
