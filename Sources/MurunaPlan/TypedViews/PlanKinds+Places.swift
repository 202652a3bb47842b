import MurunaModel
import MurunaText

// What may stand where.
extension PlanKinds {
  /// Whether a thing has its place in time only within a plan, and stands in nothing. An event may set several plans in motion.
  package func needsAPlan(_ thing: EntityID, in model: Model) -> Bool {
    guard model.parent(of: thing) == nil else { return false }
    return switch shape(of: model.kind(of: thing)) {
    case .action, .decision, .review, .phase, .milestone: true
    case .plan, .event, nil: false
    }
  }

  /// Whether a thing has a place in time.
  package func hasItsTime(_ thing: EntityID, in model: Model) -> Bool { shape(of: model.kind(of: thing)) != nil }

  /// The plan that a thing is, or stands in.
  package func plan(around thing: EntityID, in model: Model) -> EntityID? {
    var next: EntityID? = thing
    while let here = next, shape(of: model.kind(of: here)) != .plan { next = model.parent(of: here) }
    return next
  }

  /// The last plan that a program declares.
  package func lastPlan(of model: Model) -> EntityID? {
    let all = model.entities.all.lazy.reversed().map { EntityID($0) }
    return all.first { shape(of: model.kind(of: $0)) == .plan && !model.units[Int(model.source(of: $0).index)].isLibrary }
  }
}
