import MurunaModel
import MurunaPlan
import MurunaText

/// What a thing that was declared again no longer has: who declares a playbook anew to add to it loses what it does not say again.
package struct Replaced: Sendable {
  /// The thing, in the words of the entry: `playbook Flood`.
  package let head: String
  /// What stood in it and is gone, each with the word of its kind.
  package let things: [Called]
  /// What was said of it and is no longer said.
  package let fields: [Called]

  /// Nil where all of it is said again.
  init?(_ statement: Journal.Step.Statement, from old: Answer, to new: Answer) {
    guard let name = statement.name, let before = old.model.things(called: name).first, let after = new.model.things(called: name).first else { return nil }
    let kept = Set(new.model.inside(after).map(\.names))
    things = old.model.inside(before).filter { !kept.contains($0.names) }.map { old.model.head(of: $0.entity) }
    let said = Set(new.model.fieldsSaid(of: after).map { new.model.called($0) })
    fields = old.model.fieldsSaid(of: before).map { old.model.called($0) }.filter { !said.contains($0) }
    head = new.model.covered(statement.head)
    if things.isEmpty, fields.isEmpty { return nil }
  }
}

/// What has a place in time only within a plan, and was declared outside of all.
package struct Unplaced: Sendable {
  /// `action warn`, in the words of the entry.
  package let head: String
  /// The plan that it could stand in: the newest; nil where there is none.
  package let plan: String?

  /// Of some statements those that may not stand by themselves.
  static func all(_ statements: [Journal.Step.Statement], in answer: Answer) -> [Unplaced] {
    let named = statements.filter { $0.name != nil }
    guard !named.isEmpty, let kinds = PlanKinds(answer.model) else { return [] }
    let model = answer.model
    let unplaced = named.filter { statement in
      statement.name.flatMap { model.things(called: $0).first }.map { kinds.needsAPlan($0, in: model) } ?? false
    }
    guard !unplaced.isEmpty else { return [] }
    let plan = kinds.lastPlan(of: model).map { model.id(of: $0) }
    return unplaced.map { Unplaced(head: model.covered($0.head), plan: plan) }
  }
}
