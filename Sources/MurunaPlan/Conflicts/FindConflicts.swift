import MurunaDiagnostics
import MurunaModel
import MurunaSchedule

extension Layout {
  /// Find what cannot hold whatever the durations turn out to be, tell each conflict once, and give up one statement of it.
  ///
  /// Returned is the likely way of laying out, where it shows that nothing clashes: most plans hold, and their likely times are asked for anyway.
  mutating func findConflicts(_ model: Model) -> Solution? {
    if let likely = likelyAsSaid(), isAllKept(in: likely) { return likely }
    tellConflicts(model)
    return nil
  }

  /// The likely times of a plan in which a bound is what was said and nothing else.
  private func likelyAsSaid() -> Solution? {
    guard !hasHours, lostLows.isEmpty, lostHighs.isEmpty, bounds.allSatisfy({ $0.months == 0 }), checks.allSatisfy({ $0.months == 0 }) else { return nil }
    return solved(Scenario(way: .likely))
  }

  /// Whether times keep all that has to be kept whatever the durations turn out to be. What nothing ties to `T` is taken to come all at once, long before.
  private func isAllKept(in solution: Solution) -> Bool {
    func keeps(_ from: Int32, _ to: Int32, _ low: Int64?, _ high: Int64?) -> Bool {
      switch (solution.earliest(from), solution.earliest(to)) {
      case (let first?, let last?): return low ?? .min <= last - first && last - first <= high ?? .max
      case (nil, nil): return low ?? 0 <= 0 && high ?? 0 >= 0
      case (nil, _?): return high == nil
      case (_?, nil): return low == nil
      }
    }
    // What lies out of reach is refused, whether times keep it or not.
    func isNear(_ length: Int64?) -> Bool { length.map { $0.magnitude <= Self.farthest } ?? true }
    return bounds.allSatisfy { !$0.scenarios.contains(.kind) || isNear($0.low) && isNear($0.high) && keeps($0.from, $0.to, $0.low, $0.high) }
      && checks.allSatisfy { isNear($0.high) && keeps($0.from, $0.to, nil, $0.high) }
  }

  private mutating func tellConflicts(_ model: Model) {
    let scenario = Scenario(way: .kind)
    let whole = network(scenario, checks: checks)
    if whole.holdsPlainly { return }
    if case .consistent = whole.solve(earliestOnly: true, explained: false) { return }
    // Statements that bind both ways first; then deadlines against what is left.
    guard let solution = (settle(scenario, [], model) ?? solved(scenario))?.explained else { return }
    let misses = checks.compactMap { check -> Miss? in
      guard check.from == 0, check.months == 0, let excess = excess(check, in: solution) else { return nil }
      return Miss(check: check, excess: excess)
    }
    for group in grouped(misses, in: solution) {
      let check = group.root.check
      var links = (solution.network.whyNotEarlier(Int(check.to), in: solution.times)?.steps ?? []).reversed().map { Link($0) }
      links.append(Link(check, allowing: check.high))
      tellImpossible(links, blaming: check.statement, shortfall: group.root.excess, others: group.others.count, model)
    }
    for miss in misses {
      lostHighs.insert(miss.check.statement)
      impossible.insert(miss.check.statement)
    }
    _ = settle(scenario, checks, model)
  }

  func solved(_ scenario: Scenario) -> Solution? {
    let network = network(scenario)
    guard case .consistent(let times) = network.solve(earliestOnly: true, explained: false) else { return nil }
    return Solution(scenario: scenario, network: network, times: times)
  }

  /// Solve again and again, telling and giving up, until what is left can hold.
  private mutating func settle(_ scenario: Scenario, _ enforced: [PlanCheck], _ model: Model) -> Solution? {
    for _ in 0..<Self.mostConflicts {
      let network = network(scenario, checks: enforced)
      switch network.solve(earliestOnly: true, explained: false) {
      case .consistent(let times): return Solution(scenario: scenario, network: network, times: times)
      case .refused(let refusal):
        tellRefused(Int32(refusal.id), model)
        lostLows.insert(Int32(refusal.id))
        lostHighs.insert(Int32(refusal.id))
      case .conflict(let conflict):
        let links = conflict.steps.map { Link($0) }
        let blamed = blamed(links, model)
        tellImpossible(links, blaming: blamed.statement, shortfall: conflict.shortfall, others: 0, model)
        if blamed.isHigh { lostHighs.insert(blamed.statement) } else { lostLows.insert(blamed.statement) }
      }
    }
    tellMoreConflicts(model)
    giveUpWindows()
    return nil
  }

  /// Beyond so many a reader learns nothing, and each is searched for anew.
  private static let mostConflicts = 20

  /// Give up all windows between things at once, so that the rest can be laid out.
  private mutating func giveUpWindows() {
    for bound in bounds where bound.high != nil && statements[Int(bound.statement)].isWindow { lostHighs.insert(bound.statement) }
  }

  /// The statement to blame: a deadline, else the last that was written, but not nature's.
  private func blamed(_ links: [Link], _ model: Model) -> Link {
    func rank(_ link: Link) -> Int {
      switch statements[Int(link.statement)].role {
      case .deadline: 3
      case .starts, .finishes, .after, .alongside, .lasts, .at, .requires, .repeats: 2
      case .takes, .expected, .started, .done: 1
      case .inside, .span, .today, .begin, .series, .end, .resource, .hours: 0
      }
    }
    return links.max { left, right in
      let (a, b) = (rank(left), rank(right))
      if a != b { return a < b }
      return place(of: left.statement, model) < place(of: right.statement, model)
    } ?? links[0]
  }
}

/// A check that is missed, by so many seconds.
struct Miss: Sendable {
  let check: PlanCheck
  let excess: Int64
}

extension Layout {
  /// Misses by their causes: where what a thing waits for misses by no less itself, that is the one to tell.
  func grouped(_ misses: [Miss], in solution: Solution) -> [(root: Miss, others: [Miss])] {
    if misses.isEmpty { return [] }
    let solution = solution.explained
    var worst: [Int32: Int] = [:]
    for (index, miss) in misses.enumerated() where misses[worst[miss.check.to] ?? index].excess <= miss.excess { worst[miss.check.to] = index }
    // For each point the nearest miss at it or at what it leans on; points lean on each other as a tree.
    var nearest = [Int32](repeating: -2, count: owners.count)
    func cause(_ point: Int32) -> Int32? {
      guard let step = solution.network.lastStep(to: Int(point), in: solution.times) else { return nil }
      return Int32(step.from)
    }
    for point in nearest.indices where nearest[point] == -2 {
      var path: [Int32] = []
      var next = Int32(point)
      while nearest[Int(next)] == -2 {
        path.append(next)
        if worst[next] != nil { break }
        guard let cause = cause(next) else { break }
        next = cause
      }
      var found: Int32 = nearest[Int(next)] == -2 ? -1 : nearest[Int(next)]
      while let last = path.popLast() {
        if let index = worst[last] { found = Int32(index) }
        nearest[Int(last)] = found
      }
    }
    var root = [Int](misses.indices)
    var order = misses.indices.sorted { (solution.earliest(misses[$0].check.to) ?? 0, $0) < (solution.earliest(misses[$1].check.to) ?? 0, $1) }
    order.removeAll { worst[misses[$0].check.to] != $0 }
    for index in order {
      guard let before = cause(misses[index].check.to), nearest[Int(before)] >= 0 else { continue }
      let other = Int(nearest[Int(before)])
      if misses[root[other]].excess >= misses[index].excess { root[index] = root[other] }
    }
    for (index, miss) in misses.enumerated() {
      if let first = worst[miss.check.to], first != index { root[index] = root[first] }
    }
    for index in root.indices {
      while root[root[index]] != root[index] { root[index] = root[root[index]] }
    }
    var groups: [(root: Miss, others: [Miss])] = []
    var numbers: [Int: Int] = [:]
    for (index, miss) in misses.enumerated() where root[index] == index {
      numbers[index] = groups.count
      groups.append((miss, []))
    }
    for (index, miss) in misses.enumerated() where root[index] != index {
      if let number = numbers[root[index]] { groups[number].others.append(miss) }
    }
    return groups
  }
}
