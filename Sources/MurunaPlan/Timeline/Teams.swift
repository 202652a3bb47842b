import MurunaModel
import MurunaSchedule

extension LaidOut {
  /// Everything that is counted and asked for, with its use over time.
  func teams(_ labels: Labels) -> [Timeline.Team] {
    let levelling = layout.levelling
    return zip(levelling.demands.stocks, levelling.usages).filter { $1.peak > 0 && !labels.hidesAmount(of: $0.entity) }.sorted { $0.0.entity < $1.0.entity }.map { stock, usage in
      Timeline.Team(
        label: labels.label(stock.entity), isResource: stock.sort == .resource, own: stock.own,
        promised: stock.aid.map { .init(agreement: labels.label($0.agreement), amount: $0.amount) }, peak: usage.peak, peakTime: usage.peakTime,
        steps: usage.steps.map { .init(time: $0.time, amount: $0.used) },
        capacity: stock.capacity.steps.map { .init(time: Int64($0.time), amount: $0.amount) })
    }
  }

  /// Whom an item starts only now for: every hand-over that ends just when it starts, if nothing else would have kept it.
  func waits(of index: Int, _ labels: Labels) -> [Timeline.Wait] {
    let start = layout.items[index].start
    guard let step = likely.network.lastStep(to: Int(start), in: likely.times), let time = likely.earliest(start) else { return [] }
    if layout.statements[step.id].role == .hours, let hours = layout.items[index].workTimes {
      let team = layout.workTimes[Int(hours)].comesOn(at: time).entity
      return [Timeline.Wait(team: labels.label(team), amount: 0, heldBy: [], until: time, isOffDuty: true)]
    }
    guard layout.levelling.handOvers[Int32(step.id)] != nil else { return [] }
    var found: [Timeline.Wait] = []
    let tight = (tight[Int32(index)] ?? []).filter { $0.until == time }
    for stock in Set(tight.map(\.stock)).sorted() {
      let mine = tight.filter { $0.stock == stock }
      let holders = Set(mine.map(\.holder)).filter { $0 >= 0 }.sorted()
      found.append(
        Timeline.Wait(
          team: labels.label(layout.levelling.demands.stocks[Int(stock)].entity), amount: mine.map(\.needed).max() ?? 0,
          heldBy: holders.map { labels.id(layout.items[Int($0)].entity) }, until: time))
    }
    return found
  }

  /// By item that is done in turns: of the teams that do it, how many people are one crew.
  func crews(_ labels: Labels) -> [Int: [Timeline.Crew]] {
    let demands = layout.levelling.demands
    var found: [Int: [Timeline.Crew]] = [:]
    for use in demands.uses where use.sort == .work && layout.items[Int(use.item)].reliefs > 1 && demands.stocks[Int(use.stock)].sort == .team {
      let reliefs = layout.items[Int(use.item)].reliefs
      found[Int(use.item), default: []].append(.init(team: labels.label(demands.stocks[Int(use.stock)].entity), size: use.amount / reliefs))
    }
    return found
  }

  func clashes(of index: Int, _ labels: Labels) -> [Timeline.Clash] {
    let own = layout.items[index].isFolded ? layout.inside(index).filter { layout.items[$0].entity == layout.items[index].entity } : [index]
    return own.flatMap { layout.levelling.clashes[Int32($0)] ?? [] }.map { stock, overload in
      var others: Set<EntityID> = []
      layout.gather(overload, besides: layout.items[index].entity, into: &others)
      let team = layout.levelling.demands.stocks[Int(stock)].entity
      return Timeline.Clash(
        team: labels.label(team), needed: overload.needed, capacity: labels.hidesAmount(of: team) ? nil : overload.capacity, from: overload.from,
        until: overload.until, with: others.sorted().map { labels.id($0) })
    }
  }
}

/// A hand-over with the time it has in the likely layout.
struct TimedHandOver: Hashable, Sendable {
  let stock: Int32
  let holder: Int32
  /// By whoever waits.
  let needed: Int
  let until: Int64
}

extension Layout {
  /// Of so many that ask for the same people at once each is told, and no more: nobody reads a thousand names, a thousand times.
  static var mostOthers: Int { 20 }

  /// What asks for more than there is, besides one thing; in the order of the text, up to `mostOthers`.
  func gather(_ overload: Usage.Overload, besides entity: EntityID, into others: inout Set<EntityID>) {
    var last = entity
    for item in overload.items where others.count < Self.mostOthers {
      let other = items[Int(item)].entity
      if other == last || other == entity { continue }
      others.insert(other)
      last = other
    }
  }

  /// By waiting item: its hand-overs with their times.
  func timedHandOvers(_ likely: Solution) -> [Int32: [TimedHandOver]] {
    var found: [Int32: [TimedHandOver]] = [:]
    for bound in bounds {
      guard let handOver = levelling.handOvers[bound.statement], let from = likely.earliest(bound.from) else { continue }
      let until = from + (bound.low ?? 0) + length(ofMonths: bound.months, from: from)
      found[handOver.to.item, default: []].append(
        TimedHandOver(stock: handOver.to.stock, holder: handOver.from.item, needed: handOver.to.amount, until: until))
    }
    return found
  }
}
