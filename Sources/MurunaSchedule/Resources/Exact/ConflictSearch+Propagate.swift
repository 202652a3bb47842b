extension ConflictSearch {
  /// Draws all conclusions; false, with `deadEnd` set, when they contradict each other.
  mutating func propagate() -> Bool {
    while true {
      while handled < trail.count {
        let entry = handled
        handled += 1
        let bound = Int(trail.bounds[entry])
        guard Int(trail.newest[bound]) == entry else { continue }
        guard pushAlongLags(bound), visitClauses(bound), keepApart(bound / 2) else {
          handled = trail.count
          return false
        }
        for resource in model.asked[bound / 2] { isDirty[Int(resource)] = true }
      }
      guard let resource = isDirty.firstIndex(of: true) else { return true }
      isDirty[resource] = false
      guard settleTable(of: resource) else {
        handled = trail.count
        return false
      }
    }
  }

  private mutating func pushAlongLags(_ bound: Int) -> Bool {
    let value = trail.values[bound]
    for row in model.rowOffsets[bound]..<model.rowOffsets[bound + 1] {
      let index = model.rows[row]
      let arc = model.arcs[Int(index)]
      guard value &+ arc.weight > trail.values[Int(arc.to)] else { continue }
      guard raise(BoundLiteral(Int(arc.to), value &+ arc.weight), .arc(index)) else { return false }
    }
    return true
  }

  private mutating func visitClauses(_ bound: Int) -> Bool {
    guard !clauses.watches[bound].isEmpty else { return true }
    var list: [ClauseStore.Watch] = []
    swap(&list, &clauses.watches[bound])
    let value = trail.values[bound]
    var kept = 0
    var next = 0
    var holds = true
    while next < list.count {
      let watch = list[next]
      next += 1
      if watch.threshold > value {
        list[kept] = watch
        kept += 1
        continue
      }
      let clause = Int(watch.clause)
      let range = clauses.range(clause)
      let first = range.lowerBound
      if Int(clauses.literals[first].bound ^ 1) == bound { clauses.exchange(first, first + 1) }
      let other = clauses.literals[first]
      if trail.isTrue(other) {
        list[kept] = watch
        kept += 1
        continue
      }
      var place = first + 2
      while place < range.upperBound, trail.isFalse(clauses.literals[place]) { place += 1 }
      if place < range.upperBound {
        clauses.exchange(first + 1, place)
        clauses.watch(clauses.literals[first + 1], clause)
        continue
      }
      list[kept] = watch
      kept += 1
      if !raise(other, .clause(watch.clause)) {
        holds = false
        break
      }
    }
    while next < list.count {
      list[kept] = list[next]
      kept += 1
      next += 1
    }
    list.removeLast(list.count - kept)
    swap(&list, &clauses.watches[bound])
    return holds
  }

  /// Two that can never run together: when one cannot come first, the other does.
  private mutating func keepApart(_ activity: Int) -> Bool {
    guard !model.incompatible.isEmpty else { return true }
    for partner in model.incompatible[activity] {
      guard order(Int(partner), before: activity), order(activity, before: Int(partner)) else { return false }
    }
    return true
  }

  /// Where `second` cannot come before `first`, `first` comes before `second`.
  private mutating func order(_ first: Int, before second: Int) -> Bool {
    let secondEarliest = trail.values[2 * second]
    let firstLatest = 0 &- trail.values[2 * first + 1]
    guard secondEarliest &+ model.durations[second] > firstLatest else { return true }
    let firstEarliest = trail.values[2 * first]
    let secondLatest = 0 &- trail.values[2 * second + 1]
    let cause = BoundLiteral.startsAtLeast(second, secondEarliest)
    let limit = BoundLiteral.startsAtMost(first, secondEarliest &+ model.durations[second] &- 1)
    if firstEarliest &+ model.durations[first] > secondEarliest {
      let why = reason([cause, limit, .startsAtLeast(first, firstEarliest)])
      guard raise(.startsAtLeast(second, firstEarliest &+ model.durations[first]), why) else { return false }
    }
    if secondLatest &- model.durations[first] < firstLatest {
      let why = reason([cause, limit, .startsAtMost(second, secondLatest)])
      guard raise(.startsAtMost(first, secondLatest &- model.durations[first]), why) else { return false }
    }
    return true
  }
}
