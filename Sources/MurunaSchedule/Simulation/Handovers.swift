extension ResourceProblem {
  /// Who hands people to whom in a schedule: the earliest-start policy that keeps the schedule's resource order whatever the
  /// durations turn out to be (Igelmund and Radermacher 1983), as a resource flow (Artigues, Michelon and Reusser 2003).
  ///
  /// Activities take their units in the order of their starts, first from those who already hand them something or whom they wait
  /// for anyway, then from those who have been free the longest. Capacity that varies in time is taken at its peak: shifts and losses are
  /// what the schedule's own starts respect, not these handovers.
  public func handovers(of starts: [Int]) -> [Handover] {
    precondition(starts.count == activities.count, "a schedule has one start for each activity")
    let schedule = ResourceSchedule(starts: starts, of: self)
    let order = activities.indices.filter { activities[$0].duration > 0 }
      .sorted { (starts[$0], schedule.finishes[$0], $0) < (starts[$1], schedule.finishes[$1], $1) }
    var waitsFor = [Set<Int>](repeating: [], count: activities.count)
    for lag in lags {
      if case .finish(let from) = lag.from, case .start(let to) = lag.to, lag.atLeast >= 0 { waitsFor[to].insert(from) }
    }
    // Units in hand, by resource; the activity is nil for those that nobody has used yet.
    var pools = resources.map { [Unit(activity: nil, free: Int.min, amount: $0.peak)] }
    var handovers: Set<Handover> = []
    var found: [Handover] = []
    for activity in order {
      for demand in activities[activity].demands where demand.amount > 0 {
        var pool = pools[demand.resource]
        pool.sort { first, second in
          let firstKnown = first.activity.map { waitsFor[activity].contains($0) } ?? false
          let secondKnown = second.activity.map { waitsFor[activity].contains($0) } ?? false
          if firstKnown != secondKnown { return firstKnown }
          return (first.free, first.activity ?? -1) < (second.free, second.activity ?? -1)
        }
        var missing = demand.amount
        for index in pool.indices where missing > 0 && pool[index].free <= starts[activity] {
          let taken = min(missing, pool[index].amount)
          pool[index].amount -= taken
          missing -= taken
          guard taken > 0, let giver = pool[index].activity, !waitsFor[activity].contains(giver) else { continue }
          waitsFor[activity].insert(giver)
          let handover = Handover(from: giver, to: activity)
          if handovers.insert(handover).inserted { found.append(handover) }
        }
        pool.removeAll { $0.amount == 0 }
        pool.append(Unit(activity: activity, free: schedule.finishes[activity], amount: demand.amount - missing))
        pools[demand.resource] = pool
      }
    }
    return found.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  private struct Unit {
    let activity: Int?
    let free: Int
    var amount: Int
  }
}
