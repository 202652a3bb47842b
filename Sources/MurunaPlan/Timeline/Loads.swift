import MurunaModel

/// What one plan asks of everything counted and of every role.
struct PlanLoads: Sendable {
  struct Load: Sendable {
    let entity: EntityID
    let isResource: Bool
    /// What the city itself has, and what it was promised.
    let own: Int
    let promised: Int
    let peak: Int
    let peakTime: Int64
    let plan: EntityID

    var lack: Int { peak - own - promised }
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
        Load(
          entity: stock.entity, isResource: stock.sort == .resource, own: stock.own, promised: stock.promised, peak: usage.peak, peakTime: usage.peakTime,
          plan: plan.layout.plan))
    }
    uncounted = levelling.demands.uncounted
    answering = plan.answering(times)
    duties = plan.duties(times)
  }
}

/// Of everything counted and of every role, what plans ask of it where that is most: they are not carried out all at once.
struct Loads {
  private var worst = ByThing<PlanLoads.Load>()
  private var uncounted: Set<UInt32> = []
  private var busiest = ByThing<(count: Int, time: Int64, plan: EntityID)>()
  private var duties = ByThing<Int64>()

  mutating func add(_ plan: PlanLoads) {
    for load in plan.loads {
      if let known = worst[load.entity], (known.lack, known.peak) >= (load.lack, load.peak) { continue }
      worst[load.entity] = load
    }
    uncounted.formUnion(plan.uncounted)
    for (raw, found) in plan.answering where found.count > busiest[EntityID(raw)]?.count ?? 0 { busiest[EntityID(raw)] = (found.count, found.time, plan.plan) }
    for (raw, duty) in plan.duties { duties[EntityID(raw)] = max(duties[EntityID(raw)] ?? duty, duty) }
  }

  func compute(_ kinds: PlanKinds, _ computed: inout ComputedTimes, _ model: inout Model) {
    func add(_ field: ComputedField, of entity: EntityID, _ value: Value) { computed.add(.init(kinds.id(field), of: entity, value)) }
    // What nobody asks for is not short.
    for kind in [kinds.stocks.team, kinds.stocks.person, kinds.stocks.resource] {
      let fields = kind == kinds.stocks.resource ? [ComputedField.stockPeak, .stockShort, .stockAid] : [.peak, .short, .aid]
      for field in fields { computed.add(kinds.id(field), ofAll: kind, .whole(0), except: uncounted) }
    }
    worst.forEach { entity, load in
      add(load.isResource ? .stockPeak : .peak, of: entity, .whole(load.peak))
      add(load.isResource ? .stockPeakAt : .peakAt, of: entity, .point(load.peakTime, of: load.plan))
      add(load.isResource ? .stockShort : .short, of: entity, .whole(max(0, load.peak - load.own)))
      add(load.isResource ? .stockAid : .aid, of: entity, .whole(load.promised))
    }
    computed.add(kinds.id(.duty), ofAll: kinds.stocks.role, .duration(0))
    computed.add(kinds.id(.answering), ofAll: kinds.stocks.role, .whole(0))
    duties.forEach { role, duty in add(.duty, of: role, .duration(duty)) }
    busiest.forEach { role, most in
      add(.answering, of: role, .whole(most.count))
      add(.answeringAt, of: role, .point(most.time, of: most.plan))
    }
  }
}

/// Something of some things, in their order: an array of numbers and no table, for a large program asks for most of them.
private struct ByThing<Value> {
  /// By thing: where in `values`, plus one; 0 for none.
  private var places: [UInt32] = []
  private var values: [Value] = []

  subscript(thing: EntityID) -> Value? {
    get {
      guard Int(thing.raw) < places.count, places[Int(thing.raw)] > 0 else { return nil }
      return values[Int(places[Int(thing.raw)]) - 1]
    }
    set {
      guard let newValue else { return }
      if Int(thing.raw) >= places.count { places += repeatElement(0, count: Int(thing.raw) + 1 - places.count) }
      if places[Int(thing.raw)] > 0 {
        values[Int(places[Int(thing.raw)]) - 1] = newValue
      } else {
        values.append(newValue)
        places[Int(thing.raw)] = UInt32(values.count)
      }
    }
  }

  func forEach(_ body: (EntityID, Value) -> Void) {
    for (thing, place) in places.enumerated() where place > 0 { body(EntityID(UInt32(thing)), values[Int(place) - 1]) }
  }
}
