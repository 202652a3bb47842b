import MurunaCalendar
import MurunaDiagnostics
import MurunaModel
import MurunaText

/// Lays out every plan of a model in time.
package enum Planner {
  /// All plans in the order of the text, with what is wrong with their times; the model's computed fields are filled in.
  ///
  /// Zones are asked for by the names that cities give; nil for one that is not known. Nothing is read here.
  package static func plan(_ model: inout Model, zones: (String) -> TimeZone?) -> Plans {
    var plans = Plans()
    guard let kinds = PlanKinds(model) else { return plans }
    var computed: [Model.ComputedTime] = []
    var known: [String: TimeZone?] = [:]
    for entity in model.all(kinds.plan) where !model.units[Int(model.source(of: entity).index)].isLibrary {
      var layout = Layout(kinds, entity)
      let isComplete = layout.read(
        &model,
        zones: { name in
          if let zone = known[name] { return zone }
          let zone = zones(name)
          known[name] = .some(zone)
          return zone
        })
      // A plan in which nothing stands has no times.
      guard layout.items.count > 1, isComplete, let laidOut = LaidOut(layout, model) else {
        if layout.items.count > 1 { plans.diagnostics += layout.findings }
        continue
      }
      plans.diagnostics += laidOut.layout.findings
      plans.timelines.append(laidOut.timeline(model))
      computed += laidOut.computed(model)
      plans.add(laidOut)
    }
    model.setTimes(computed)
    return plans
  }
}

/// The plans of a model, laid out.
package struct Plans: Sendable {
  package internal(set) var timelines: [Timeline] = []
  package internal(set) var diagnostics: [Diagnostic] = []
  private var laidOut: [LaidOut] = []
  private var owners: [UInt32: (plan: Int, item: Int)] = [:]

  init() {}

  mutating func add(_ plan: LaidOut) {
    for (index, item) in plan.layout.items.enumerated() { owners[item.entity.raw] = (laidOut.count, index) }
    laidOut.append(plan)
  }

  /// Why a thing starts when it does: one statement after the other, from what it starts with back to `T`. Nil for what is not laid out.
  package func why(_ entity: EntityID, in model: Model) -> [Reason]? {
    guard let owner = owners[entity.raw] else { return nil }
    let plan = laidOut[owner.plan]
    return plan.why(owner.item, model)
  }
}
