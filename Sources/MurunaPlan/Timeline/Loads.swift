import MurunaModel

/// Of everything counted and of every role, what plans ask of it where that is most: they are not carried out all at once.
struct Loads {
  private struct Load {
    let lack: Int
    let stock: Stock
    let peak: Int
    let peakTime: Int64
    let plan: EntityID
  }

  private var worst: [UInt32: Load] = [:]
  private var uncounted: Set<UInt32> = []
  private var busiest: [UInt32: (count: Int, time: Int64, plan: EntityID)] = [:]
  private var duties: [UInt32: Int64] = [:]

  mutating func add(_ plan: LaidOut) {
    let levelling = plan.layout.levelling
    for (stock, usage) in zip(levelling.demands.stocks, levelling.usages) {
      let lack = usage.peak - stock.own - stock.promised
      if let known = worst[stock.entity.raw], (known.lack, known.peak) >= (lack, usage.peak) { continue }
      worst[stock.entity.raw] = Load(lack: lack, stock: stock, peak: usage.peak, peakTime: usage.peakTime, plan: plan.layout.plan)
    }
    uncounted.formUnion(levelling.demands.uncounted)
    for (role, found) in plan.answering() where found.count > busiest[role]?.count ?? 0 { busiest[role] = (found.count, found.time, plan.layout.plan) }
    duties.merge(plan.duties(), uniquingKeysWith: max)
  }

  func compute(_ kinds: PlanKinds, _ computed: inout ComputedTimes, _ model: inout Model) {
    func add(_ field: ComputedField, of entity: EntityID, _ value: Value) { computed.add(.init(kinds.id(field), of: entity, value)) }
    // What nobody asks for is not short.
    for kind in [kinds.stocks.team, kinds.stocks.person, kinds.stocks.resource] {
      let fields = kind == kinds.stocks.resource ? [ComputedField.stockPeak, .stockShort, .stockAid] : [.peak, .short, .aid]
      for entity in model.all(kind) where worst[entity.raw] == nil && !uncounted.contains(entity.raw) {
        for field in fields { add(field, of: entity, .whole(0)) }
      }
    }
    for (_, load) in worst.sorted(by: { $0.key < $1.key }) {
      let isResource = load.stock.sort == .resource
      let entity = load.stock.entity
      add(isResource ? .stockPeak : .peak, of: entity, .whole(load.peak))
      add(isResource ? .stockPeakAt : .peakAt, of: entity, .point(load.peakTime, of: load.plan))
      add(isResource ? .stockShort : .short, of: entity, .whole(max(0, load.peak - load.stock.own)))
      add(isResource ? .stockAid : .aid, of: entity, .whole(load.stock.promised))
    }
    for role in model.all(kinds.stocks.role) {
      add(.duty, of: role, .duration(duties[role.raw] ?? 0))
      if busiest[role.raw] == nil { add(.answering, of: role, .whole(0)) }
    }
    for (role, most) in busiest.sorted(by: { $0.key < $1.key }) {
      add(.answering, of: EntityID(role), .whole(most.count))
      add(.answeringAt, of: EntityID(role), .point(most.time, of: most.plan))
    }
  }
}
