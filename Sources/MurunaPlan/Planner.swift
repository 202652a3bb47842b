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
  /// `earlier`: the plans of a program that this one continues, and what was changed since; those of which nothing was are not laid out again.
  package static func plan(
    _ model: inout Model, effort: Int? = nil, supposing supposed: [EntityID: String] = [:], keeping: Bool = true,
    after earlier: (plans: Plans, change: Change)? = nil, zones: (String) -> TimeZone?
  ) -> Plans {
    var plans = Plans()
    var known: [String: TimeZone?] = [:]
    let zone = { (name: String) -> TimeZone? in
      if let zone = known[name] { return zone }
      let zone = zones(name)
      known[name] = .some(zone)
      return zone
    }
    plans.diagnostics = unknownZones(&model, zone)
    guard let kinds = PlanKinds(model) else { return plans }
    var computed = ComputedTimes(columns: [LaidOut.columns(kinds)] + Loads.Table.allCases.map { $0.columns(kinds) })
    computed.reserve(model.entities.count / 2)
    var loads = Loads()
    var calendars: [UInt32: Model.PlanCalendar] = [:]
    let kept = earlier.map { $0.plans.untouched(by: $0.change, model, kinds) } ?? [:]
    let all = model.all(kinds.plan).filter { !model.units[Int(model.source(of: $0).index)].isLibrary }
    // To find out whether anybody asks costs as much as what it saves of some eighty plans; but what continues a program need not find out again.
    let room = [kinds.id(.slack), kinds.id(.critical)]
    let tellsRoom = earlier == nil ? keeping || all.count < 200 || model.asks(forAnyOf: room) : model.looks(atAnyOf: room)
    let scenarios = all.filter { model.isA($0, kinds.scenario) }
    // Scenarios last: they are told with the playbooks that stand.
    var playbooks: [(entity: EntityID, layout: Layout)] = []
    for entity in scenarios.isEmpty ? all : all.filter({ !model.isA($0, kinds.scenario) }) + scenarios {
      let isScenario = model.isA(entity, kinds.scenario)
      let plan: Planned
      if !isScenario, let planned = kept[entity] {
        plan = planned
      } else {
        // What is like another thing may take its title from there.
        let before = model.hasCopies ? nil : earlier.map { earlier in (earlier.plans.all.first { $0.plan == entity }, earlier.change) }
        plan = Planned(
          entity, kinds, isScenario ? playbooks : nil, &model, effort: effort, supposing: supposed, keeping: keeping, tellsRoom: tellsRoom, hasScenarios: !scenarios.isEmpty, after: before, zones: zone)
      }
      plans.diagnostics += isScenario && plan.stated != nil ? plan.findings.map { Self.inStory($0, entity, model) } : plan.findings
      if !scenarios.isEmpty, model.isA(entity, kinds.playbook), let stated = plan.stated { playbooks.append((entity, stated)) }
      plan.times?.tell(kinds, &computed, &model)
      if let own = plan.loads { loads.add(own) }
      if let calendar = plan.calendar { calendars[entity.raw] = calendar }
      if keeping { plans.all.append(plan) }
    }
    loads.compute(kinds, &computed, &model)
    model.setCalendars(calendars)
    model.setTimes(computed)
    return plans
  }

  /// Time zones that nobody knows, at the cities that give them, whether a plan needs them yet or not.
  private static func unknownZones(_ model: inout Model, _ zone: (String) -> TimeZone?) -> [Diagnostic] {
    guard let city = model.kind(named: "city"), let field = model.field(city, named: "time_zone") else { return [] }
    let country = model.field(city, named: "country")
    var found: [Diagnostic] = []
    for entity in model.all(city) {
      guard let stated = model.entities.slots(of: entity).first(where: { $0.field == field }) else { continue }
      let isText = stated.value.tag == .text
      guard isText || stated.value.tag == .poison else { continue }
      let name = isText ? model.plainText(stated.value) : model.written(SourceID(Int(stated.source)), stated.node)
      // Where not even this one is known, the files are missing: those learn it who need them.
      guard zone(name) == nil, zone("UTC") != nil else { continue }
      let place = model.place(of: stated.node, in: SourceID(Int(stated.source)))
      let near = zonesNear(name, zone) ?? CountryZones.zone(for: name, country: country.flatMap { field in model.entities.slots(of: entity).first { $0.field == field } }.map { model.written(SourceID(Int($0.source)), $0.node) }).map { [$0] } ?? CountryZones.near(to: name)
      // `time_zone: Amman`: that its quotes are missing has been told; in them stands more than that.
      guard isText else {
        if !near.isEmpty { model.propose(near.map { "\"\($0)\"" }, at: place, help: PlanMessage.zonesAre(near)) }
        continue
      }
      found.append(
        Diagnostic(
          .noTimeZone, at: place, PlanMessage.unknownTimeZone(name), help: near.isEmpty ? PlanMessage.unknownTimeZoneHelp : PlanMessage.zonesAre(near),
          fixes: near.map { Fix(PlanMessage.write("\"\($0)\""), .likely, [.init(place, "\"\($0)\"")]) }))
    }
    return found
  }

  /// `Beirut`, `beirut`, `asia/beirut`: the zones that are named after the place.
  private static func zonesNear(_ name: String, _ zone: (String) -> TimeZone?) -> [String]? {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    guard !last.isEmpty, last.count < 40, last.allSatisfy({ $0.isLetter || $0 == " " || $0 == "_" || $0 == "-" }) else { return nil }
    let city = last.split { $0 == " " || $0 == "_" }.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: "_")
    let found = ["Asia", "Africa", "Europe", "America", "Australia", "Pacific", "Indian", "Atlantic"].map { $0 + "/" + city }.filter { zone($0) != nil }
    return found.isEmpty ? nil : found
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
  /// In their order, those that have no times too.
  var all: [Planned] = []

  init() {}

  private var laidOut: some Sequence<LaidOut> { all.lazy.compactMap(\.laidOut) }

  /// Whether the model was told how much room there is in each plan.
  package private(set) var roomIsTold = false

  /// Tell the model how much room there is in plans, for whoever asks other than rules do.
  package mutating func tellRoom(_ model: inout Model) {
    guard !roomIsTold else { return }
    roomIsTold = true
    let untold = all.filter { $0.laidOut?.layout.tellsRoom == false }
    guard !untold.isEmpty, let kinds = PlanKinds(model) else { return }
    for plan in untold { plan.timesWithRoom?.tellRoom(kinds, &model) }
  }

  /// The timelines of the plans, in their order. `model` is the one that they were laid out for.
  package func timelines(_ model: Model) -> [Timeline] { all.compactMap { $0.timeline(model) } }

  /// The timeline of one plan, by its id, else by any of its names.
  package func timeline(named name: String, _ model: Model) -> Timeline? {
    let laidOut = all.filter { $0.laidOut != nil }
    if let plan = laidOut.first(where: { model.id(of: $0.plan) == name }) { return plan.timeline(model) }
    guard let known = model.names.lookup(name) else { return nil }
    return laidOut.first { model.isCalled($0.plan, known) }?.timeline(model)
  }

  /// The plans about which nothing has changed.
  func untouched(by change: Change, _ model: Model, _ kinds: PlanKinds) -> [EntityID: Planned] {
    // A holiday is everybody's.
    if let holiday = kinds.holiday, change.things.contains(where: { model.isA($0, holiday.kind) }) { return [:] }
    var touched: Set<EntityID> = []
    for thing in change.things {
      var next: EntityID? = thing
      while let outer = next {
        if model.isA(outer, kinds.plan) { touched.insert(outer) }
        next = model.parent(of: outer)
      }
    }
    var found: [EntityID: Planned] = [:]
    for plan in all where plan.lasts && !touched.contains(plan.plan) && plan.outside.isDisjoint(with: change.things) { found[plan.plan] = plan }
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
    owner(of: entity).map { $0.plan.times(of: $0.item).start }
  }

  /// A time of a thing's plan as its readers know it: on the calendar where `T` is, and from `T`.
  package func shown(_ time: Int64, of entity: EntityID, _ isArabic: Bool) -> String {
    guard let owner = owner(of: entity) else { return Model.relative(time, isArabic) }
    return owner.plan.layout.shown(time, isArabic)
  }

  /// Play a plan through many times; nil for what is not laid out. `parts` are the bytes of earlier runs, to be taken in instead.
  package func simulate(
    _ plan: EntityID, _ samples: Range<Int>, seed: UInt64, parts: [[UInt8]] = [], in model: Model, progress: (Int) -> Bool = { _ in true }
  ) throws(SimulatedPlan.Fault) -> SimulatedPlan? {
    guard let laidOut = all.first(where: { $0.laidOut?.layout.plan == plan })?.told else { return nil }
    return try laidOut.simulate(samples, seed: seed, parts: parts, model, progress: progress)
  }

  /// Why a thing starts when it does: one statement after the other, from what it starts with back to `T`. Nil for what is not laid out.
  package func why(_ entity: EntityID, in model: Model) -> [Reason]? {
    for plan in all { if let item = plan.laidOut?.layout.numbers[entity.raw] { return plan.told?.why(Int(item), model) } }
    return nil
  }

  /// When a thing must be finished, when it can be at the earliest, and what becomes of that.
  package func deadline(of entity: EntityID, in model: Model) -> (time: Int64, earliest: Int64, verdict: Timeline.Verdict)? {
    owner(of: entity).flatMap { $0.plan.deadline(of: $0.item, model) }
  }

  /// The plan in which a thing stands, and its number there.
  private func owner(of entity: EntityID) -> (plan: LaidOut, item: Int)? {
    for plan in laidOut { if let item = plan.layout.numbers[entity.raw] { return (plan, Int(item)) } }
    return nil
  }
}
