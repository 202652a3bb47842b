import MurunaModel
import MurunaSchedule
import MurunaSyntax
import MurunaText

/// Turns a scenario into one layout: what strikes and what follows from it, and every playbook that covers it, set in motion at the
/// moment of the strike, which is its `T`.
extension Layout {
  /// Take in what follows from the scenario's strikes, and the playbooks; `playbooks` are laid out on their own already.
  mutating func tellStory(_ playbooks: [(entity: EntityID, layout: Layout)], _ model: inout Model) {
    let struck = strikes(&model)
    var chosen: Set<EntityID> = []
    for slot in model.entities.slots(of: plan) where kinds.meaning(of: slot.field) == .plays { chosen.formUnion(entities(slot.value, model)) }
    let city = city(of: plan, model)
    for (playbook, layout) in playbooks {
      let covered = struck.filter { covers(playbook, $0.risk, model) }
      let isHere = city == nil || self.city(of: playbook, model).map { $0 == city } ?? true
      guard chosen.contains(playbook) || (!covered.isEmpty && isHere) else { continue }
      // The first strike that it covers sets it in motion.
      take(layout, zero: covered.first?.point ?? 0, model)
    }
    lose(&model)
  }

  // MARK: What strikes

  /// The strikes that are said, then what they lead to, each risk once.
  private mutating func strikes(_ model: inout Model) -> [(risk: EntityID, point: Int32)] {
    var found: [(risk: EntityID, point: Int32)] = []
    for item in items.dropFirst() where item.shape == .event {
      for slot in model.entities.slots(of: item.entity) where kinds.meaning(of: slot.field) == .strikes {
        if let risk = slot.value.entityID { found.append((risk, item.start)) }
      }
    }
    var seen = Set(found.map(\.risk))
    var next = 0
    while next < found.count {
      let (risk, point) = found[next]
      next += 1
      for slot in model.entities.slots(of: risk) where kinds.meaning(of: slot.field) == .leadsTo {
        guard let effect = slot.value.entityID, seen.insert(effect).inserted else { continue }
        found.append((effect, follow(effect, slot, from: point, model)))
      }
    }
    return found
  }

  /// What a risk leads to, as an event: so long after, with such a chance.
  private mutating func follow(_ effect: EntityID, _ slot: Entities.Slot, from cause: Int32, _ model: Model) -> Int32 {
    let number = items.count
    let point = addPoint(of: number)
    var item = PlanItem(entity: effect, shape: .event, parent: 0, depth: 0, start: point, firstFinish: point, finish: point)
    item.isForeign = true
    if let chance = model.detail("chance", of: slot.value), chance.tag == .number, chance.isBounded { item.chance = Double(chance.low + chance.high) / 2 / Double(Value.one) }
    items.append(item)
    let statement = add(Statement(role: .expected, item: Int32(number), source: slot.source, node: slot.node))
    let owner = owners[Int(cause)]
    let base: Point.Base = cause == 0 ? .zero : .finish(owner)
    var (low, likely, high): (Int64, Int64, Int64) = (0, 0, 0)
    if let after = model.detail("after", of: slot.value), after.tag == .duration, after.isBounded {
      (low, high) = (after.low, after.high)
      likely = after.flags.contains(.hasLikely) ? after.more : low + (high - low) / 2
    }
    var window = Window(low: Point(base: base, lag: low), high: Point(base: base, lag: high))
    if low != high { window.likely = Point(base: base, lag: likely) }
    expect(number, window, statement)
    return point
  }

  private func covers(_ playbook: EntityID, _ risk: EntityID, _ model: Model) -> Bool {
    model.entities.slots(of: playbook).contains { kinds.meaning(of: $0.field) == .covers && entities($0.value, model).contains(risk) }
  }

  private func city(of plan: EntityID, _ model: Model) -> EntityID? {
    model.entities.slots(of: plan).first { kinds.meaning(of: $0.field) == .planCity }?.value.entityID
  }

  // MARK: Playbooks

  /// Take the items, statements and bounds of a playbook in, with its `T` at a point of ours.
  private mutating func take(_ sub: Layout, zero: Int32, _ model: Model) {
    let (itemBase, pointBase, statementBase) = (Int32(items.count), Int32(owners.count), Int32(statements.count))
    func point(_ old: Int32) -> Int32 { old == 0 ? zero : pointBase + old - 1 }
    func item(_ old: Int32) -> Int32 { itemBase + old }
    func moved(_ old: Point) -> Point {
      switch old.base {
      case .zero: Point(base: zero == 0 ? .zero : .finish(owners[Int(zero)]), lag: old.lag, months: old.months)
      case .start(let other): Point(base: .start(item(other)), lag: old.lag, months: old.months)
      case .finish(let other): Point(base: .finish(item(other)), lag: old.lag, months: old.months)
      }
    }
    for owner in sub.owners.dropFirst() { owners.append(item(owner)) }
    for (index, old) in sub.items.enumerated() {
      var new = PlanItem(
        entity: old.entity, shape: index == 0 ? .phase : old.shape, parent: old.parent.map(item) ?? 0, depth: old.depth + 1, start: point(old.start),
        firstFinish: point(old.firstFinish), finish: point(old.finish), spans: old.spans)
      (new.takes, new.isLikelySaid, new.isStarted, new.isDone) = (old.takes, old.isLikelySaid, old.isStarted, old.isDone)
      (new.isUsed, new.isStartUsed, new.lacks, new.place, new.isFolded, new.reliefs) = (old.isUsed, old.isStartUsed, old.lacks, old.place, old.isFolded, old.reliefs)
      new.repetition = old.repetition.map { Repetition(step: $0.step, until: $0.until.map(moved), statement: statementBase + $0.statement) }
      new.isForeign = true
      items.append(new)
    }
    for old in sub.statements { statements.append(Statement(role: old.role, item: item(old.item), source: old.source, node: old.node)) }
    for old in sub.bounds {
      bounds.append(
        PlanBound(
          from: point(old.from), to: point(old.to), low: old.low, high: old.high, months: old.months, statement: statementBase + old.statement,
          scenarios: old.scenarios))
    }
    for old in sub.checks { checks.append(PlanCheck(from: point(old.from), to: point(old.to), high: old.high, months: old.months, statement: statementBase + old.statement)) }
    for old in sub.gates {
      gates.append(Gate(item: item(old.item), on: item(old.on), outcome: old.outcome, isNot: old.isNot, isAlone: old.isAlone, source: old.source, node: old.node))
    }
    for (index, statement) in sub.derived { derived[index + Int(itemBase)] = statementBase + statement }
    for (index, window) in sub.eventWindows {
      eventWindows[index + Int(itemBase)] = EventWindow(
        first: moved(window.first), last: moved(window.last), likely: window.likely.map(moved), isLikelySaid: window.isLikelySaid,
        statement: statementBase + window.statement)
    }
    for (index, stay) in sub.stays { stays[index + Int(itemBase)] = stay }
    for old in sub.accountable { accountable.append((old.item + Int(itemBase), old.role)) }
    for old in sub.duties { duties.append((old.item + Int(itemBase), old.role)) }
    lostLows.formUnion(sub.lostLows.map { $0 + statementBase })
    lostHighs.formUnion(sub.lostHighs.map { $0 + statementBase })
    for old in sub.levelling.demands.uses {
      let from = sub.levelling.demands.stocks[Int(old.stock)]
      guard let stock = levelling.demands.stock(of: from.entity, make: { from }) else { continue }
      levelling.demands.merge(from, into: stock)
      levelling.demands.uses.append(
        Use(stock: stock, amount: old.amount, item: item(old.item), sort: old.sort, until: old.until.map(moved), source: old.source, node: old.node))
    }
  }

  // MARK: Losses

  /// Take away who is lost, for as long as that is said.
  private mutating func lose(_ model: inout Model) {
    for slot in model.entities.slots(of: plan) where kinds.meaning(of: slot.field) == .loses {
      guard let entity = slot.value.entityID, let stock = levelling.demands.number(of: entity) else { continue }
      func time(_ detail: String, _ model: inout Model) -> Int64? {
        guard let said = model.detail(detail, of: slot.value), said.tag == .expression,
          let window = window(Node(Int(said.low)), SourceID(Int(said.source)), of: 0, &model), let point = window.low ?? window.high, point.base == .zero
        else { return nil }
        return point.lag
      }
      let capacity = levelling.demands.stocks[Int(stock)].capacity
      let (from, until) = (time("from", &model) ?? -Self.ages, time("until", &model) ?? Self.ages)
      guard from < until else { continue }
      let amount = slot.value.high == 0 ? capacity.peak : Int(clamping: slot.value.high / Value.one)
      levelling.demands.setCapacity(capacity.losing(amount, in: Int(from)..<Int(until)), of: Int(stock))
    }
  }
}

extension Demands {
  func number(of entity: EntityID) -> Int32? { stocks.firstIndex { $0.entity == entity }.map(Int32.init) }

  /// Promises of several plans count once each.
  mutating func merge(_ other: Stock, into stock: Int32) {
    var mine = stocks[Int(stock)]
    let known = Set(mine.aid.map(\.agreement))
    let more = other.aid.filter { !known.contains($0.agreement) }
    guard !more.isEmpty else { return }
    mine.aid += more
    mine.capacity = Capacity(mine.own + mine.promised)
    setStock(mine, at: Int(stock))
  }
}
