import MurunaDiagnostics
import MurunaModel
import MurunaSchedule

extension Layout {
  /// Lay the plan out in one way. What follows only from times (the length of months, the last instance of what is repeated, the
  /// start of a phase) is filled in and the network solved again, until nothing changes.
  ///
  /// - Parameter known: what the scenario begins with, where it has been solved.
  mutating func solve(_ start: Scenario, _ model: Model, known: Solution? = nil) -> Solution? {
    var scenario = start
    var known = known
    let follows = items.contains { $0.repetition != nil || ($0.spans && $0.isStartUsed) } || bounds.contains { $0.months != 0 } || hasHours
      || start.way == .likely && eventWindows.contains { $0.value.likely == nil }
    let anchors = start.extras
    var last: Solution?
    var relaxed = 0
    var passes = 0
    while passes < (hasHours ? 64 : 8) {
      let network = known?.network ?? network(scenario)
      let answer = known.map { .consistent($0.times) } ?? network.solve(earliestOnly: true, explained: false)
      known = nil
      switch answer {
      case .refused(let refusal):
        tellRefused(Int32(refusal.id), model)
        guard relaxed < 40, lostLows.insert(Int32(refusal.id)).inserted || lostHighs.insert(Int32(refusal.id)).inserted else { return last }
        lostHighs.insert(Int32(refusal.id))
        relaxed += 1
      case .conflict(let conflict):
        // An hour that cannot be kept is told of later, and moves nothing else.
        let away = conflict.steps.filter { statements[$0.id].role == .hours }.map { statements[$0.id].item }
        if !away.isEmpty, !conflict.steps.contains(where: { statements[$0.id].role == .resource }) {
          // Where many cannot be kept, none is looked at one by one.
          scenario.offHours.formUnion(passes < 48 ? away : items.indices.filter { items[$0].workTimes != nil }.map { Int32($0) })
          scenario.extras = anchors
          passes += 1
          continue
        }
        guard relaxed < 12, relax(conflict, &scenario, model) else {
          // Too unlucky to be told one by one: what is said between things is not kept in this layout.
          let windows = bounds.filter { $0.high != nil && statements[Int($0.statement)].isWindow }.map(\.statement)
          guard !scenario.lostHighs.isSuperset(of: windows) else { return last }
          scenario.lostHighs.formUnion(windows)
          continue
        }
        relaxed += 1
      case .consistent(let times):
        let solution = Solution(scenario: scenario, network: network, times: times)
        last = solution
        guard follows else { return solution }
        var next = following(solution, anchors)
        if next.extras.elementsEqual(scenario.extras, by: { $0.to == $1.to && $0.low == $1.low && $0.from == $1.from }), next.months == scenario.months,
          next.offHours == scenario.offHours
        {
          return hasHours ? settle(solution) : solution
        }
        // What still moves by now moves for ever: two things that must stay together, and hours that never let them.
        if hasHours, passes == Self.patience, giveUpTies(since: scenario, &next, model) { next.extras = anchors }
        scenario = next
        passes += 1
      }
    }
    return last.map { hasHours ? settle($0) : $0 }
  }

  /// Passes after which times that rest on hours are taken never to stand still.
  private static let patience = 32

  /// Give up, in this way of laying out, what ties to other things that which hours keep moving, and tell it. False where nothing is left to give up.
  private mutating func giveUpTies(since scenario: Scenario, _ next: inout Scenario, _ model: Model) -> Bool {
    func starts(_ scenario: Scenario) -> [Int32: Int64] {
      var found: [Int32: Int64] = [:]
      for bound in scenario.extras where statements[Int(bound.statement)].role == .hours { found[bound.to] = bound.low }
      return found
    }
    let (before, after) = (starts(scenario), starts(next))
    let moving = Set(after.filter { before[$0.key] != $0.value }.map { owners[Int($0.key)] })
    let ties = bounds.filter { bound in
      bound.high != nil && bound.from != 0 && bound.to != 0 && statements[Int(bound.statement)].isWindow && !next.lostHighs.contains(bound.statement)
        && (moving.contains(owners[Int(bound.from)]) || moving.contains(owners[Int(bound.to)]))
    }
    for tie in ties where next.lostHighs.insert(tie.statement).inserted { tellApart(tie.statement, scenario.way, model) }
    return !ties.isEmpty
  }

  private func settle(_ solution: Solution) -> Solution {
    var scenario = solution.scenario
    scenario.extras = settled(scenario.extras, solution)
    let network = network(scenario)
    guard case .consistent(let times) = network.solve(earliestOnly: true, explained: false) else { return solution }
    return Solution(scenario: scenario, network: network, times: times)
  }

  /// Give up what an unlucky way of laying out cannot keep, and tell it. Durations and facts stay.
  private mutating func relax(_ conflict: Conflict, _ scenario: inout Scenario, _ model: Model) -> Bool {
    // An order that was chosen for other durations gives way first, and without a word: whoever is busy twice then is told of later.
    if let chosen = conflict.steps.last(where: { statements[$0.id].role == .resource }) {
      return scenario.lostLows.insert(Int32(chosen.id)).inserted
    }
    let steps = conflict.steps.filter { statements[$0.id].isStated && statements[$0.id].role != .takes && statements[$0.id].role != .expected }
    guard let step = steps.last(where: { $0.bound == .high }) ?? steps.last ?? conflict.steps.last else { return false }
    let statement = Int32(step.id)
    let isNew = step.bound == .high ? scenario.lostHighs.insert(statement).inserted : scenario.lostLows.insert(statement).inserted
    if isNew { tellUnlucky(statement, conflict, scenario.way, model) }
    return isNew
  }

  /// The scenario with what follows from the times of its solution.
  private func following(_ solution: Solution, _ anchors: [PlanBound]) -> Scenario {
    var next = solution.scenario
    next.extras = anchors
    if next.way == .likely { next.extras += likelyMoments(solution) }
    for (index, bound) in bounds.enumerated() where bound.months != 0 && bound.scenarios.contains(next.way) {
      next.months[index] = length(ofMonths: bound.months, from: solution.earliest(bound.from))
    }
    let end = end(in: solution)
    for (index, item) in items.enumerated() {
      if item.spans, item.isStartUsed, let first = firstStart(in: index, solution) {
        next.extras.append(
          PlanBound(from: 0, to: item.start, low: first, high: nil, statement: derived[index] ?? 0, scenarios: next.way))
      }
      guard let repetition = item.repetition, let start = solution.earliest(item.start) else { continue }
      let until = repetition.until.map { time($0, in: solution) } ?? end
      guard let until, let last = starts(of: item, from: start, until: until).last else { continue }
      let length = item.takes.map { self.length(of: $0, in: next.way) } ?? 0
      next.extras.append(
        PlanBound(from: item.start, to: item.finish, low: last - start + length, high: nil, statement: derived[index] ?? 0, scenarios: next.way))
    }
    if hasHours {
      let (kept, outside) = hours(solution)
      next.extras += kept
      next.offHours.formUnion(outside)
    }
    return next
  }

  func length(of takes: PlanItem.Length, in way: Scenarios) -> Int64 {
    way == .shortest ? takes.low : way == .longest ? takes.high : takes.likely
  }

  /// When the last work is finished.
  func end(in solution: Solution) -> Int64? {
    var end: Int64?
    for index in items.indices.dropFirst() where !items[index].spans && counts(index) && !isHidden(index) {
      if let finish = solution.earliest(items[index].finish) { end = max(end ?? finish, finish) }
    }
    return end ?? items.dropFirst().compactMap { solution.earliest($0.finish) }.max()
  }

  /// When the first thing in a phase starts.
  func firstStart(in index: Int, _ solution: Solution) -> Int64? {
    var first: Int64?
    for item in inside(index) where !items[item].spans {
      if let start = solution.earliest(items[item].start) { first = min(first ?? start, start) }
    }
    return first
  }

  /// The items in an item, at any depth: they stand behind it.
  func inside(_ index: Int) -> Range<Int> {
    var end = index + 1
    while end < items.count, items[end].depth > items[index].depth { end += 1 }
    return (index + 1)..<end
  }
}
