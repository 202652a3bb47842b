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
  package static func plan(_ model: inout Model, effort: Int? = nil, supposing supposed: [EntityID: String] = [:], zones: (String) -> TimeZone?) -> Plans {
    var plans = Plans()
    guard let kinds = PlanKinds(model) else { return plans }
    var computed: [Model.ComputedTime] = []
    var known: [String: TimeZone?] = [:]
    let zone = { (name: String) -> TimeZone? in
      if let zone = known[name] { return zone }
      let zone = zones(name)
      known[name] = .some(zone)
      return zone
    }
    let all = model.all(kinds.plan).filter { !model.units[Int(model.source(of: $0).index)].isLibrary }
    // Scenarios last: they are told with the playbooks that stand.
    var playbooks: [(entity: EntityID, layout: Layout)] = []
    for entity in all.filter({ !model.isA($0, kinds.scenario) }) + all.filter({ model.isA($0, kinds.scenario) }) {
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
      if model.isA(entity, kinds.playbook) { playbooks.append((entity, laidOut.stated)) }
      plans.diagnostics += isScenario ? laidOut.layout.findings.map { Self.inStory($0, entity, model) } : laidOut.layout.findings
      plans.timelines.append(laidOut.timeline(model))
      computed += laidOut.computed(model)
      computed += laidOut.computedClashes(&model)
      plans.add(laidOut)
    }
    computed += plans.computedLoads(kinds, &model)
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
  package internal(set) var timelines: [Timeline] = []
  package internal(set) var diagnostics: [Diagnostic] = []
  private var laidOut: [LaidOut] = []
  private var owners: [UInt32: (plan: Int, item: Int)] = [:]

  init() {}

  mutating func add(_ plan: LaidOut) {
    for (index, item) in plan.layout.items.enumerated() where !item.isForeign && item.place == nil { owners[item.entity.raw] = (laidOut.count, index) }
    laidOut.append(plan)
  }

  /// Of everything counted and every role, what is asked of it where that is most: plans are not carried out all at once.
  func computedLoads(_ kinds: PlanKinds, _ model: inout Model) -> [Model.ComputedTime] {
    var found: [Model.ComputedTime] = []
    var worst: [UInt32: (short: Int, peak: Int, plan: Int, stock: Int)] = [:]
    for (plan, laidOut) in laidOut.enumerated() {
      let levelling = laidOut.layout.levelling
      for (stock, usage) in levelling.usages.enumerated() {
        let entity = levelling.demands.stocks[stock].entity.raw
        let lack = usage.peak - levelling.demands.stocks[stock].own - levelling.demands.stocks[stock].promised
        if let known = worst[entity], (known.short, known.peak) >= (lack, usage.peak) { continue }
        worst[entity] = (lack, usage.peak, plan, stock)
      }
    }
    // What nobody asks for is not short.
    for kind in [kinds.stocks.team, kinds.stocks.person, kinds.stocks.resource] {
      let all = model.all(kind)
      for entity in all where worst[entity.raw] == nil && !isAsked(entity) {
        for field in kind == kinds.stocks.resource ? [ComputedField.stockPeak, .stockShort, .stockAid] : [.peak, .short, .aid] {
          found.append(.init(kinds.id(field), of: entity, .whole(0)))
        }
      }
    }
    for (_, load) in worst.sorted(by: { $0.key < $1.key }) {
      let layout = laidOut[load.plan].layout
      let stock = layout.levelling.demands.stocks[load.stock]
      let usage = layout.levelling.usages[load.stock]
      let isResource = stock.sort == .resource
      func add(_ field: ComputedField, _ other: ComputedField, _ value: Value) {
        found.append(.init(kinds.id(isResource ? other : field), of: stock.entity, value))
      }
      add(.peak, .stockPeak, .whole(usage.peak))
      add(.peakAt, .stockPeakAt, .point(usage.peakTime, of: layout.plan))
      add(.short, .stockShort, .whole(max(0, usage.peak - stock.own)))
      add(.aid, .stockAid, .whole(stock.promised))
    }
    var busiest: [UInt32: (count: Int, time: Int64, plan: EntityID)] = [:]
    for plan in laidOut {
      for (role, found) in plan.answering() where found.count > busiest[role]?.count ?? 0 { busiest[role] = (found.count, found.time, plan.layout.plan) }
    }
    var duties: [UInt32: Int64] = [:]
    for plan in laidOut { duties.merge(plan.duties(), uniquingKeysWith: max) }
    let roles = model.all(kinds.stocks.role)
    for role in roles { found.append(.init(kinds.id(.duty), of: role, .duration(duties[role.raw] ?? 0))) }
    for role in roles where busiest[role.raw] == nil { found.append(.init(kinds.id(.answering), of: role, .whole(0))) }
    for (role, most) in busiest.sorted(by: { $0.key < $1.key }) {
      found.append(.init(kinds.id(.answering), of: EntityID(role), .whole(most.count)))
      found.append(.init(kinds.id(.answeringAt), of: EntityID(role), .point(most.time, of: most.plan)))
    }
    return found
  }

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

  /// Whether a plan asks for something that is not counted.
  private func isAsked(_ entity: EntityID) -> Bool {
    laidOut.contains { $0.layout.levelling.demands.isUncounted(entity) }
  }

  /// Why a thing starts when it does: one statement after the other, from what it starts with back to `T`. Nil for what is not laid out.
  package func why(_ entity: EntityID, in model: Model) -> [Reason]? {
    guard let owner = owners[entity.raw] else { return nil }
    let plan = laidOut[owner.plan]
    return plan.why(owner.item, model)
  }
}
