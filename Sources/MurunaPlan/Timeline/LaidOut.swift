import MurunaCalendar
import MurunaDiagnostics
import MurunaModel
import MurunaSchedule
import MurunaSyntax

/// A plan with its times: three layouts, and how much room there is in the likely one.
struct LaidOut: Sendable {
  private(set) var layout: Layout
  /// What is said, free of contradictions, before any order of people: for scenarios to take in. Nil where no scenario will.
  let stated: Layout?
  private(set) var likely: Solution
  let shortest: Solution
  let longest: Solution
  /// By item: how much later it could finish; nil where nothing limits it.
  private(set) var slacks: [Int64?]
  /// By item: whether it decides when all is over.
  private(set) var critical: [Bool]
  /// The starts of the instances of repeated items.
  let instances: [Int: [Int64]]
  /// Items that hang on what was decided otherwise.
  let dropped: Set<Int>
  /// What other outcomes bring, laid out as if they had come, where what hangs on them cannot all happen.
  var alternatives: [LaidOut] = []
  /// By item that happens only in one of them: its number.
  var elsewhere: [Int: Int] = [:]
  /// For readers, see `told`: the items that decide the end, first to last.
  private(set) var chain: [ChainLink] = []
  /// For readers: by waiting item, who hands units on to it, with the likely times.
  private(set) var tight: [Int32: [TimedHandOver]] = [:]

  /// With what only readers of a timeline ask for.
  var told: LaidOut {
    var told = self
    told.likely = likely.explained
    told.chain = layout.chain(told.likely)
    told.tight = layout.timedHandOvers(likely)
    if !layout.tellsRoom {
      told.slacks = layout.slacks(likely)
      told.critical = layout.critical(likely, Drives(layout, likely))
    }
    told.alternatives = alternatives.map(\.told)
    return told
  }

  mutating func add(_ finding: Diagnostic) { layout.findings.append(finding) }

  struct ChainLink: Hashable, Sendable {
    let item: Int
    /// It waits for the one before only because both need the same people.
    let isForPeople: Bool
  }
}

extension LaidOut {
  init(_ source: consuming Layout, _ model: inout Model, effort: Int?) {
    var layout = source
    let dropped = layout.dropped(model)
    layout.away = dropped
    let exclusive = layout.gates.isEmpty ? [] : layout.decisions(model).filter(\.isExclusive)
    let whole = exclusive.isEmpty ? nil : layout
    layout.hide(exclusive, model)
    if !dropped.isEmpty || !layout.hidden.isEmpty {
      layout.checks = layout.checks.filter { check in
        let item = Int(layout.statements[Int(check.statement)].item)
        return !layout.isAway(item) && !layout.isHidden(item)
      }
    }
    layout.findCircles(model)
    let free = layout.findConflicts(model)
    let (anchors, anchored) = layout.anchors(free, model)
    var stated = layout.isForScenarios ? layout : nil
    if !anchors.isEmpty { stated?.bounds += anchors }
    func scenario(_ way: Scenarios) -> Scenario { Scenario(way: way, extras: anchors) }
    guard let unlevelled = anchored else {
      self.init(failed: layout)
      return
    }
    let absent = dropped.union(layout.hidden)
    layout.levelling.demands.uses.removeAll { absent.contains(Int($0.item)) || absent.contains(Int(layout.items[Int($0.item)].parent ?? 0)) }
    let isUncertain = layout.isUncertain
    var kindest: Solution?
    if layout.hasHours {
      kindest = isUncertain ? layout.solve(scenario(.shortest), model) : unlevelled
      if let kindest { layout.findImpossibleHours(kindest, model) }
    }
    if !layout.levelling.demands.uses.isEmpty {
      kindest = kindest ?? (isUncertain ? layout.solve(scenario(.shortest), model) : unlevelled)
      if let kindest { for proof in layout.overcommitments(kindest) { layout.impossible.formUnion(layout.tell(proof, model)) } }
    }
    let boundCount = layout.bounds.count
    let likely = layout.level(unlevelled, anchors, effort, model)
    layout.measure(likely)
    layout.tellManyClashes(model)
    // Without an order of people nothing has changed since: laying out again would give the same.
    if layout.bounds.count != boundCount { kindest = nil }
    let shortest = isUncertain ? kindest ?? layout.solve(scenario(.shortest), model) : likely
    let longest = isUncertain ? layout.solve(scenario(.longest), model) : likely
    layout.findRisks(likely: likely, shortest: shortest, longest: longest, dropped: dropped, model)
    let instances = layout.instanceStarts(likely)
    let end = layout.end(in: likely)
    for index in instances.keys.sorted() {
      let item = layout.items[index]
      guard let found = instances[index], let repetition = item.repetition, let start = likely.earliest(item.start),
        let until = repetition.until.map({ layout.time($0, in: likely) }) ?? end
      else { continue }
      layout.tellInstances(index, found, isCapped: layout.instances(of: item, from: start, until: until).isCapped, model)
    }
    layout.tellOutsideHours(likely, instances, dropped, model)
    layout.tellNeverFree(likely, model)
    self.init(
      layout: layout, stated: stated, likely: likely, shortest: shortest ?? likely, longest: longest ?? likely,
      slacks: layout.tellsRoom ? layout.slacks(likely) : layout.items.map { _ in nil },
      critical: layout.tellsRoom ? layout.critical(likely, Drives(layout, likely)) : layout.items.map { _ in false }, instances: instances, dropped: dropped)
    if var whole {
      whole.away = []
      addAlternatives(whole, exclusive, &model, effort: effort)
    }
  }

  /// Where even the likely layout cannot be made, there is only what was found.
  private init(failed layout: Layout) {
    let network = TemporalNetwork(points: layout.owners.count)
    var empty = network
    for point in layout.owners.indices.dropFirst() { empty.add(from: 0, to: point, low: 0, id: 0) }
    guard case .consistent(let times) = empty.solve() else { preconditionFailure("points that are only not before T can all be at T") }
    let solution = Solution(scenario: Scenario(way: .likely), network: empty, times: times)
    self.init(
      layout: layout, stated: layout.isForScenarios ? layout : nil, likely: solution, shortest: solution, longest: solution, slacks: layout.items.map { _ in nil },
      critical: layout.items.map { _ in false }, instances: [:],
      dropped: [])
  }
}

extension Layout {
  /// Whether the three layouts can differ at all.
  var isUncertain: Bool { bounds.contains { $0.scenarios.intersection(.all) != .all } }

  /// How much later each item could finish without breaking a deadline or moving the plan's end (Kelley 1961).
  func slacks(_ likely: Solution) -> [Int64?] {
    guard let end = end(in: likely) else { return items.map { _ in nil } }
    var network = network(likely.scenario)
    let over = network.addPoint()
    for item in items.dropFirst() where !item.spans && item.shape != .event {
      guard let finish = likely.earliest(item.finish), finish <= end else { continue }
      network.add(from: Int(item.finish), to: over, low: 0, id: 0)
    }
    network.add(from: 0, to: over, high: end, id: 0)
    for check in checks where !lostHighs.contains(check.statement) {
      guard let from = likely.earliest(check.from), let to = likely.earliest(check.to) else { continue }
      // What is late already has no room, and takes none from others.
      let high = max(check.high + length(ofMonths: check.months, from: from), to - from)
      network.add(from: Int(check.from), to: Int(check.to), high: high, id: 0)
    }
    guard case .consistent(let times) = network.solve(explained: false) else { return items.map { _ in nil } }
    let allLatest = latest(times, in: network, likely.scenario)
    var slacks = items.map { item -> Int64? in
      if item.shape == .event || item.repetition?.until != nil { return nil }
      let latest = allLatest[Int(item.finish)]
      guard let finish = likely.earliest(item.finish), latest != TemporalNetwork.forever else { return nil }
      return latest - finish
    }
    for check in checks + pastChecks {
      guard let from = likely.earliest(check.from), let to = likely.earliest(check.to) else { continue }
      let room = check.high + length(ofMonths: check.months, from: from) - (to - from)
      let item = Int(owners[Int(check.to)])
      if room < 0, check.to == items[item].finish { slacks[item] = min(slacks[item] ?? room, room) }
    }
    // A phase has the room of what finishes last in it.
    for index in items.indices where items[index].spans {
      let parts = inside(index).filter { !items[$0].spans && slacks[$0] != nil }
      let last = parts.compactMap { likely.earliest(items[$0].finish) }.max()
      slacks[index] = parts.filter { likely.earliest(items[$0].finish) == last }.compactMap { slacks[$0] }.min()
    }
    return slacks
  }

  /// The items on the way that sets the plan's end.
  func chain(_ likely: Solution) -> [LaidOut.ChainLink] {
    guard let end = end(in: likely),
      let last = items.indices.dropFirst().last(where: { !items[$0].spans && items[$0].shape != .event && !isAway($0) && !isHidden($0) && likely.earliest(items[$0].finish) == end })
    else { return [] }
    var chain: [LaidOut.ChainLink] = []
    for step in steps(to: items[last].finish, likely).reversed() {
      let item = Int(owners[step.to])
      if step.to != 0, !items[item].spans, chain.last.map({ items[$0.item].entity != items[item].entity }) ?? true {
        chain.append(.init(item: item, isForPeople: levelling.handOvers[Int32(step.id)] != nil))
      }
    }
    return chain
  }

  /// What keeps a point from coming earlier, one step after the other back to `T`, also where people went home in between.
  private func steps(to point: Int32, _ likely: Solution) -> [Step] {
    var steps: [Step] = []
    var drives: Drives?
    var next: Int32? = point
    var seen: Set<Int32> = []
    while let point = next, seen.insert(point).inserted, let why = likely.network.whyNotEarlier(Int(point), in: likely.times) {
      steps += why.steps
      next = nil
      guard let first = why.steps.last, statements[first.id].role == .hours, first.from == 0 else { continue }
      let known = drives ?? Drives(self, likely)
      drives = known
      next = known.driving(Int32(first.to)).filter { owners[Int($0)] != owners[first.to] && !seen.contains($0) }.max { (likely.earliest($0) ?? 0, $1) < (likely.earliest($1) ?? 0, $0) }
    }
    return steps
  }
}
