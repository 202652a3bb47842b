import MurunaModel

/// What one plan asks of everything counted and of every role.
struct PlanLoads: Sendable {
  struct Load: Sendable {
    let lack: Int
    let stock: Stock
    let peak: Int
    let peakTime: Int64
    let plan: EntityID
  }

  var loads: [Load] = []
  /// What is asked for of which nobody knows how much there is.
  var uncounted: [UInt32] = []
  /// For how many things at once each role answers, at most, and when.
  var answering: [UInt32: (count: Int, time: Int64)] = [:]
  var duties: [UInt32: Int64] = [:]
  let plan: EntityID

  init(_ plan: LaidOut, _ times: [ItemTimes]) {
    self.plan = plan.layout.plan
    let levelling = plan.layout.levelling
    for (stock, usage) in zip(levelling.demands.stocks, levelling.usages) {
      loads.append(
        Load(lack: usage.peak - stock.own - stock.promised, stock: stock, peak: usage.peak, peakTime: usage.peakTime, plan: plan.layout.plan))
    }
    uncounted = levelling.demands.uncounted
    answering = plan.answering(times)
    duties = plan.duties(times)
  }
}

/// Of everything counted and of every role, what plans ask of it where that is most: they are not carried out all at once.
struct Loads {
  private var worst: [UInt32: PlanLoads.Load] = [:]
  private var uncounted: Set<UInt32> = []
  private var busiest: [UInt32: (count: Int, time: Int64, plan: EntityID)] = [:]
  private var duties: [UInt32: Int64] = [:]

  mutating func add(_ plan: PlanLoads) {
    for load in plan.loads {
      if let known = worst[load.stock.entity.raw], (known.lack, known.peak) >= (load.lack, load.peak) { continue }
      worst[load.stock.entity.raw] = load
    }
    uncounted.formUnion(plan.uncounted)
    for (role, found) in plan.answering where found.count > busiest[role]?.count ?? 0 { busiest[role] = (found.count, found.time, plan.plan) }
    duties.merge(plan.duties, uniquingKeysWith: max)
  }

  func compute(_ kinds: PlanKinds, _ computed: inout ComputedTimes, _ model: inout Model) {
    func add(_ field: ComputedField, of entity: EntityID, _ value: Value) { computed.add(.init(kinds.id(field), of: entity, value)) }
    // What nobody asks for is not short.
    for kind in [kinds.stocks.team, kinds.stocks.person, kinds.stocks.resource] {
      let fields = kind == kinds.stocks.resource ? [ComputedField.stockPeak, .stockShort, .stockAid] : [.peak, .short, .aid]
      for field in fields { computed.add(kinds.id(field), ofAll: kind, .whole(0), except: uncounted) }
    }
    for (_, load) in worst.sorted(by: { $0.key < $1.key }) {
      let isResource = load.stock.sort == .resource
      let entity = load.stock.entity
      add(isResource ? .stockPeak : .peak, of: entity, .whole(load.peak))
      add(isResource ? .stockPeakAt : .peakAt, of: entity, .point(load.peakTime, of: load.plan))
      add(isResource ? .stockShort : .short, of: entity, .whole(max(0, load.peak - load.stock.own)))
      add(isResource ? .stockAid : .aid, of: entity, .whole(load.stock.promised))
    }
    computed.add(kinds.id(.duty), ofAll: kinds.stocks.role, .duration(0))
    computed.add(kinds.id(.answering), ofAll: kinds.stocks.role, .whole(0))
    for (role, duty) in duties.sorted(by: { $0.key < $1.key }) { add(.duty, of: EntityID(role), .duration(duty)) }
    for (role, most) in busiest.sorted(by: { $0.key < $1.key }) {
      add(.answering, of: EntityID(role), .whole(most.count))
      add(.answeringAt, of: EntityID(role), .point(most.time, of: most.plan))
    }
  }
}
