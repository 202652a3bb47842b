import MurunaCalendar
import MurunaDiagnostics
import MurunaModel
import MurunaText

/// Lays out every plan of a model in time.
package enum Planner {
  /// All plans in the order of the text, with what is wrong with their times; the model's computed fields are filled in.
  ///
  /// Zones are asked for by the names that cities give; nil for one that is not known. Nothing is read here.
  /// `effort` is how many schedules levelling may try; nil leaves it to the size of the plan.
  /// `supposed` says what is taken to have come out: see `Plans.isOutcome`.
  /// `keeping`: whether plans may be asked for more than what is wrong with them; without, each is forgotten once it is laid out.
  package static func plan(
    _ model: inout Model, effort: Int? = nil, supposing supposed: [EntityID: String] = [:], keeping: Bool = true, zones: (String) -> TimeZone?
  ) -> Plans {
    var plans = Plans()
    guard let kinds = PlanKinds(model) else { return plans }
    var computed = ComputedTimes(columns: LaidOut.columns(kinds))
    var loads = Loads()
    var calendars: [UInt32: Model.PlanCalendar] = [:]
    var known: [String: TimeZone?] = [:]
    let zone = { (name: String) -> TimeZone? in
      if let zone = known[name] { return zone }
      let zone = zones(name)
      known[name] = .some(zone)
      return zone
    }
    let all = model.all(kinds.plan).filter { !model.units[Int(model.source(of: $0).index)].isLibrary }
    let scenarios = all.filter { model.isA($0, kinds.scenario) }
    // Scenarios last: they are told with the playbooks that stand.
    var playbooks: [(entity: EntityID, layout: Layout)] = []
    for entity in scenarios.isEmpty ? all : all.filter({ !model.isA($0, kinds.scenario) }) + scenarios {
      var layout = Layout(kinds, entity)
      layout.supposed = supposed
      var isComplete = layout.read(&model, zones: zone)
      let isScenario = model.isA(entity, kinds.scenario)
      if isComplete {
        layout.levelling.demands = layout.readUses(&model)
        if isScenario { layout.tellStory(playbooks, &model) }
      }
      isComplete = isComplete && layout.items.count > 1
      // A plan in which nothing stands has no times.
      guard isComplete, let laidOut = LaidOut(layout, &model, effort: effort) else {
        if layout.items.count > 1 { plans.diagnostics += layout.findings }
        continue
      }
      if !scenarios.isEmpty, model.isA(entity, kinds.playbook) { playbooks.append((entity, laidOut.stated)) }
      plans.diagnostics += isScenario ? laidOut.layout.findings.map { Self.inStory($0, entity, model) } : laidOut.layout.findings
      laidOut.compute(&computed, &model)
      loads.add(laidOut)
      if let calendar = laidOut.layout.calendar { calendars[entity.raw] = calendar }
      if keeping { plans.add(laidOut.told) }
    }
    loads.compute(kinds, &computed, &model)
    model.setCalendars(calendars)
    model.setTimes(computed)
    return plans
  }

  /// What is found in a playbook only because a scenario asks for more than it does: say so.
  private static func inStory(_ finding: Diagnostic, _ scenario: EntityID, _ model: Model) -> Diagnostic {
    var finding = finding
    finding.related.append(.init(model.place(of: scenario), PlanMessage.inStory(model.id(of: scenario))))
    return finding
  }
}

/// The plans of a model, laid out.
package struct Plans: Sendable {
  package internal(set) var diagnostics: [Diagnostic] = []
  private var laidOut: [LaidOut] = []
  private var owners: [UInt32: (plan: Int, item: Int)] = [:]

  init() {}

  mutating func add(_ plan: LaidOut) {
    for (index, item) in plan.layout.items.enumerated() where !item.isForeign && item.place == nil { owners[item.entity.raw] = (laidOut.count, index) }
    laidOut.append(plan)
  }

  /// The timelines of the plans, in their order. `model` is the one that they were laid out for.
  package func timelines(_ model: Model) -> [Timeline] { laidOut.map { $0.timeline(model) } }

  /// Whether a word is an outcome of a thing: of an event `yes` and `no`, of a decision or a review one of those it has.
  package static func isOutcome(_ outcome: String, of entity: EntityID, in model: Model) -> Bool {
    guard let kinds = PlanKinds(model) else { return false }
    switch kinds.shape(of: model.kind(of: entity)) {
    case .event?: return ["yes", "no", "نعم", "لا"].contains(outcome)
    case .decision?, .review?:
      let legal = Layout(kinds, entity).outcomes(of: entity, model)
      guard let name = model.names.lookup(outcome) else { return false }
      return legal.isEmpty || legal.contains { $0.names.contains(name) }
    case .plan?, .phase?, .action?, .milestone?, nil: return false
    }
  }

  /// When a thing starts, in seconds from its plan's `T`.
  package func start(of entity: EntityID) -> Int64? {
    owners[entity.raw].map { laidOut[$0.plan].times(of: $0.item).start }
  }

  /// A time of a thing's plan as its readers know it: on the calendar where `T` is, and from `T`.
  package func shown(_ time: Int64, of entity: EntityID, _ isArabic: Bool) -> String {
    guard let owner = owners[entity.raw] else { return Model.relative(time, isArabic) }
    return laidOut[owner.plan].layout.shown(time, isArabic)
  }

  /// Play a plan through many times; nil for what is not laid out. `parts` are the bytes of earlier runs, to be taken in instead.
  package func simulate(
    _ plan: EntityID, _ samples: Range<Int>, seed: UInt64, parts: [[UInt8]] = [], in model: Model, progress: (Int) -> Bool = { _ in true }
  ) throws(SimulatedPlan.Fault) -> SimulatedPlan? {
    guard let laidOut = laidOut.first(where: { $0.layout.plan == plan }) else { return nil }
    return try laidOut.simulate(samples, seed: seed, parts: parts, model, progress: progress)
  }

  /// Why a thing starts when it does: one statement after the other, from what it starts with back to `T`. Nil for what is not laid out.
  package func why(_ entity: EntityID, in model: Model) -> [Reason]? {
    guard let owner = owners[entity.raw] else { return nil }
    let plan = laidOut[owner.plan]
    return plan.why(owner.item, model)
  }
}
