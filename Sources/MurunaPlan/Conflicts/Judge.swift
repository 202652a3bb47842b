import MurunaModel
import MurunaSchedule

extension Layout {
  /// Deadlines that look kept even with the longest durations, but that nature can break by choosing some long and others short: which is
  /// only possible where something must come soon enough after something uncertain.
  ///
  /// Without such bounds, starting everything as early as it can be is a way of acting that is never later than with the longest
  /// durations, so there is nothing to prove. With them, dynamic controllability is decided (Morris 2014) on the network together with
  /// the order in which people are handed on.
  func brokenByNature(_ likely: Solution, _ longest: Solution?) -> [PlanCheck] {
    guard let longest, isUncertain, hasTightWindows, owners.count <= Self.mostPoints else { return [] }
    let kept = checks.filter { !lostHighs.contains($0.statement) && excess($0, in: likely) == nil && excess($0, in: longest) == nil }
    guard !kept.isEmpty else { return [] }
    var network = TemporalNetwork(points: owners.count)
    var contingent: [Int] = []
    for bound in bounds where bound.scenarios.contains(.kind) {
      let low = lostLows.contains(bound.statement) ? nil : bound.low
      var high = lostHighs.contains(bound.statement) ? nil : bound.high
      guard low != nil || high != nil, bound.months == 0 else { continue }
      let statement = statements[Int(bound.statement)]
      // Work that rests while nobody is there may be done as late as in the longest layout.
      let worker = Int(statement.item)
      if statement.role == .takes, keepsHours(worker, longest.scenario), let known = high, let start = longest.earliest(items[worker].start),
        let finish = longest.earliest(items[worker].firstFinish)
      {
        high = max(known, finish - start)
      }
      let isNature = (statement.role == .takes || statement.role == .expected) && bound.from != bound.to
      if isNature, let low, let high, low < high {
        var from = Int(bound.from)
        if low < 0 || bound.from == 0 {
          // Nature's choices begin somewhere before: a point that stands still against the one that was named.
          let earlier = network.addPoint()
          network.add(from: from, to: earlier, low: low, high: low, id: Int(bound.statement))
          from = earlier
          contingent.append(network.add(from: from, to: Int(bound.to), low: 0, high: high - low, id: Int(bound.statement)))
        } else {
          contingent.append(network.add(from: from, to: Int(bound.to), low: low, high: high, id: Int(bound.statement)))
        }
      } else {
        network.add(from: Int(bound.from), to: Int(bound.to), low: low, high: high, id: Int(bound.statement))
      }
    }
    for bound in longest.scenario.extras { network.add(from: Int(bound.from), to: Int(bound.to), low: bound.low, high: bound.high, id: Int(bound.statement)) }
    let deadlines = kept.map { check in
      network.add(from: Int(check.from), to: Int(check.to), high: check.high + length(ofMonths: check.months, from: 0), id: Int(check.statement))
    }
    guard case .each(let verdicts) = network.verdicts(on: deadlines, contingent: contingent) else { return [] }
    return zip(kept, verdicts).compactMap { check, verdict in
      if case .atRisk = verdict { return check }
      return nil
    }
  }

  /// Whether something must come no later than so long after something else that is not `T`.
  private var hasTightWindows: Bool {
    bounds.contains { bound in
      let role = statements[Int(bound.statement)].role
      return bound.high != nil && bound.from != 0 && bound.to != 0 && role != .takes && role != .expected && !lostHighs.contains(bound.statement)
    }
  }

  /// The decision takes the cube of this.
  private static let mostPoints = 600

  // MARK: Chances

  /// With what chance each check is kept, by its statement: worked out only where somebody asks, with a seed that never changes.
  func chances(_ likely: Solution, _ shortest: Solution, _ longest: Solution, dropped: Set<Int>, _ model: Model) -> [Int32: Double] {
    let uncertain = UncertainLayout(self, likely, shortest, longest, dropped: dropped, model)
    guard let simulation = try? Simulation(uncertain.plan, seed: 1) else { return [:] }
    let samples = max(500, min(10_000, 4_000_000 / max(1, uncertain.plan.activities.count)))
    let report = simulation.report(simulation.sample(0..<samples), correlations: false)
    var found: [Int32: Double] = [:]
    for (index, check) in uncertain.checks.enumerated() { if let chance = report.deadlines[index].chance { found[check.statement] = chance } }
    return found
  }
}
