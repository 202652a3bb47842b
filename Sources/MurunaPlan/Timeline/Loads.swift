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

  /// The tables of what is worked out of all plans together, with the fields of each in the order in which `compute` fills them in.
  enum Table: Int, CaseIterable {
    /// Behind that of what is on a timeline.
    case people = 1
    case resources, roles

    func columns(_ kinds: PlanKinds) -> [ComputedTimes.Column] {
      let fields: [(ComputedField, ComputedTimes.Sort)] =
        switch self {
        case .people: [(.peak, .count), (.peakAt, .point), (.short, .count), (.aid, .count)]
        case .resources: [(.stockPeak, .count), (.stockPeakAt, .point), (.stockShort, .count), (.stockAid, .count)]
        case .roles: [(.duty, .duration), (.answering, .count), (.answeringAt, .point)]
        }
      return fields.map { (kinds.id($0), $1) }
    }
  }

  func compute(_ kinds: PlanKinds, _ computed: inout ComputedTimes, _ model: inout Model) {
    // What nobody asks for is not short.
    for kind in [kinds.stocks.team, kinds.stocks.person, kinds.stocks.resource] {
      let fields = kind == kinds.stocks.resource ? [ComputedField.stockPeak, .stockShort, .stockAid] : [.peak, .short, .aid]
      for field in fields { computed.add(kinds.id(field), ofAll: kind, .whole(0), except: uncounted) }
    }
    worst.forEach { entity, load in
      computed.add(
        entity, in: load.plan, [Int64(load.peak), load.peakTime, Int64(max(0, load.peak - load.own)), Int64(load.promised)][...],
        to: load.isResource ? Table.resources.rawValue : Table.people.rawValue)
    }
    computed.add(kinds.id(.duty), ofAll: kinds.stocks.role, .duration(0))
    computed.add(kinds.id(.answering), ofAll: kinds.stocks.role, .whole(0))
    func addRole(_ role: EntityID, _ duty: Int64?, _ most: (count: Int, time: Int64, plan: EntityID)?) {
      let missing = ComputedTimes.missing
      computed.add(role, in: most?.plan ?? role, [duty ?? missing, most.map { Int64($0.count) } ?? missing, most?.time ?? missing][...], to: Table.roles.rawValue)
    }
    duties.forEach { addRole($0, $1, busiest[$0]) }
    busiest.forEach { if duties[$0] == nil { addRole($0, nil, $1) } }
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
