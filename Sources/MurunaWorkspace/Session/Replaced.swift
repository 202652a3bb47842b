import MurunaModel
import MurunaPlan
import MurunaText

/// What a thing that was declared or changed again no longer has: who declares a playbook anew to add to it loses what it does not say again.
package struct Replaced: Sendable {
  /// Of the thing, and of those that are still in it.
  package let losses: [Loss]
  package struct Loss: Sendable {
    /// The thing, in the words of the entry: `playbook Flood`.
    package let head: String
    /// What it is called in a `change`.
    package let name: String
    /// What stood in it and is gone, each with the word of its kind.
    package let things: [Called]
    /// What was said of it and is no longer said.
    package let fields: [Called]
    /// Of what is said again, what was secret and is not any more.
    package let opened: [Called]
    /// Whether it was secret itself, and is not any more.
    package let isOpened: Bool

    var isNothing: Bool { things.isEmpty && fields.isEmpty && opened.isEmpty && !isOpened }
  }

  /// Nil where all of it is said again.
  init?(_ statement: Journal.Step.Statement, from old: Answer, to new: Answer, in language: Language) {
    guard let name = statement.subject else { return nil }
    func thing(_ model: Model) -> EntityID? {
      let kind = statement.name == nil ? nil : model.kind(named: statement.kindWord)
      return model.things(called: name).first { kind == nil || model.kind(of: $0) == kind }
    }
    guard let before = thing(old.model), let after = thing(new.model) else { return nil }
    let kept = Dictionary(new.model.inside(after).map { ($0.names, $0.entity) }) { first, _ in first }
    let inside = old.model.inside(before)
    let gone = inside.filter { kept[$0.names] == nil }.map { old.model.head(of: $0.entity) }
    let isChange = statement.name == nil
    let head = isChange ? new.model.head(of: after).text(in: language) : new.model.covered(statement.head)
    var losses: [Loss] = []
    func add(_ head: String, _ earlier: EntityID, _ later: EntityID, _ things: [Called]) {
      let loss = Loss(
        head: head, name: Self.name(of: later, in: new.model), things: things, fields: Self.unsaid(of: earlier, in: old.model, later, in: new.model),
        opened: Self.opened(of: earlier, in: old.model, later, in: new.model), isOpened: old.model.isSecret(earlier) && !new.model.isSecret(later))
      if !loss.isNothing { losses.append(loss) }
    }
    add(head, before, after, gone)
    for (names, earlier) in inside { if let later = kept[names] { add(new.model.head(of: later).text(in: language), earlier, later, []) } }
    if losses.isEmpty { return nil }
    self.losses = losses
  }

  /// As it is named in a change: by its path where others are called so too.
  private static func name(of thing: EntityID, in model: Model) -> String {
    let id = model.id(of: thing)
    return model.things(called: id).count > 1 ? model.path(of: thing) : id
  }

  /// What was said to be secret of a thing, and is said again without that.
  private static func opened(of earlier: EntityID, in old: Model, _ later: EntityID, in new: Model) -> [Called] {
    if new.isSecret(later) { return [] }
    let (said, secret) = (Set(new.fieldsSaid(of: later).map { new.called($0) }), Set(new.fieldsSaidSecret(of: later).map { new.called($0) }))
    return old.fieldsSaidSecret(of: earlier).map { old.called($0) }.filter { said.contains($0) && !secret.contains($0) }
  }

  /// What was said of a thing that was not hidden, titles too.
  private static func unsaid(of earlier: EntityID, in old: Model, _ later: EntityID, in new: Model) -> [Called] {
    if old.isHidden(earlier) || new.isHidden(later) { return [] }
    let said = Set(new.fieldsSaid(of: later).map { new.called($0) })
    let titles = new.titles(of: later)
    let untitled = old.titles(of: earlier).keys.sorted().filter { titles[$0] == nil }
    return untitled.map(Called.title) + old.fieldsSaid(of: earlier).map { old.called($0) }.filter { !said.contains($0) }
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

/// What was declared under a name that something of another kind has already: a change by that name would not say which of them it means.
package struct Namesake: Sendable {
  package let name: String
  /// The other, with the word of its kind.
  package let other: Called

  static func all(_ statements: [Journal.Step.Statement], in model: Model) -> [Namesake] {
    statements.compactMap { statement in
      guard let name = statement.name, let kind = model.kind(named: statement.kindWord),
        let other = model.things(called: name).first(where: { model.kind(of: $0) != kind && !model.isHidden($0) })
      else { return nil }
      return Namesake(name: name, other: model.head(of: other))
    }
  }
}
