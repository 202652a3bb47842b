import Testing

import MurunaSchedule

@Suite("Simulation")
struct SimulationTests {
  typealias Activity = UncertainPlan.Activity

  /// Lengths of all families, branches, a gate, handovers and a maximum lag, made by a linear congruence.
  static func random(activities count: Int, seed: UInt64, maximumLags: Bool) throws -> UncertainPlan {
    var state = seed
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var plan = UncertainPlan(origin: -5, branches: [.init(chance: 0.3), .init(chances: [1, 2, 1])])
    for index in 0..<count {
      let low = Double(below(10))
      let mode = low + Double(below(10))
      let high = mode + Double(below(10))
      let duration: Distribution =
        switch below(4) {
        case 0: try .fixed(low)
        case 1: try .uniform(low: low, high: high)
        case 2: try .triangular(low: low, mode: mode, high: high)
        default: try .pert(low: low, mode: mode, high: high)
        }
      var activity = Activity(duration: duration)
      if below(5) == 0 { activity.release = try .uniform(low: Double(below(20)) - 10, high: 20) }
      switch below(6) {
      case 0: activity.condition = [[.outcome(branch: 0, value: 1)]]
      case 1: activity.condition = [[.otherOutcome(branch: 1, than: 1), .outcome(branch: 0, value: 1)]]
      case 2 where index > 0: activity.condition = [[.happens(below(index))]]
      case 3 where index > 1: activity.condition = [[.doesNotHappen(below(index)), .happens(below(index))]]
      default: break
      }
      plan.activities.append(activity)
      if index > 2 {
        plan.lags.append(.precedence(below(index), index, gap: below(3) - 1))
        plan.lags.append(Lag(from: .start(below(index)), to: .finish(index), atLeast: below(8)))
        plan.handovers.append(Handover(from: below(index), to: index))
        if maximumLags, below(4) == 0 { plan.lags.append(.atMost(15 + below(15), from: .start(index - 1 - below(2)), to: .start(index))) }
      }
    }
    plan.deadlines = [.init(.finish(count - 1), by: 40), .init(.start(count / 2), by: 12)]
    return plan
  }

  @Test("agrees with one sample at a time, played by hand", arguments: 1...12)
  func reference(seed: UInt64) throws {
    let plan = try Self.random(activities: 4 + 2 * Int(seed), seed: seed, maximumLags: seed % 2 == 0)
    let simulation = try Simulation(plan, seed: seed)
    let count = 300
    let samples = (0..<count).map { SimulationReference(plan: plan, seed: seed).sample($0) }
    let report = simulation.report(simulation.sample(0..<count))
    let holding = samples.filter(\.holds)
    #expect(report.samples == count)
    #expect(report.broken == count - holding.count)
    let makespans = holding.map(\.makespan).sorted()
    for place in makespans.indices {
      let share = Double(place) / Double(max(1, makespans.count - 1))
      let told = try #require(report.makespan(atShare: share))
      #expect(abs(told - makespans[place]) < 1e-6)
    }
    for (index, activity) in report.activities.enumerated() {
      let finishes = holding.filter { $0.happens[index] }.map { $0.finishes[index] }.sorted()
      #expect(activity.chance == Double(finishes.count) / Double(holding.count))
      guard let first = finishes.first, let last = finishes.last else { continue }
      #expect(abs((activity.finish(atShare: 0) ?? .nan) - first) < 1e-9)
      #expect(abs((activity.finish(atShare: 1) ?? .nan) - last) < 1e-9)
      // Classes are a thousandth of what is possible, and keep their ends exactly.
      #expect(abs((activity.finish(atShare: 0.5) ?? .nan) - (finishes[(finishes.count - 1) / 2] + finishes[finishes.count / 2]) / 2) < 1)
    }
    for (index, deadline) in plan.deadlines.enumerated() {
      let asked = samples.filter { $0.happens[deadline.moment.activity] }
      let kept = asked.filter { sample in
        guard sample.holds else { return false }
        if case .start(let activity) = deadline.moment { return sample.starts[activity] <= Double(deadline.time) }
        return sample.finishes[deadline.moment.activity] <= Double(deadline.time)
      }
      #expect(report.deadlines[index].asked == asked.count)
      #expect(report.deadlines[index].chance == (asked.isEmpty ? nil : Double(kept.count) / Double(asked.count)))
    }
  }

  /// Shortening what is critical shortens the whole, and nothing else does: tried by hand on every sample of a plan of fixed lengths.
  @Test("critical is what the whole waits for, through handovers and starts too")
  func criticality() throws {
    // a (4) and b (6) both before c (3); d (5) takes over from b and needs 5: b, d and not c bind.
    let plan = UncertainPlan(
      activities: [4, 6, 3, 5].map { Activity(duration: (try? .fixed($0)) ?? zero) },
      lags: [.precedence(0, 2), .precedence(1, 2)], handovers: [Handover(from: 1, to: 3)])
    let simulation = try Simulation(plan)
    let report = simulation.report(simulation.sample(0..<100))
    #expect(report.activities.map(\.criticality) == [0, 1, 0, 1])
    #expect(report.makespan(atShare: 0.5) == 11)
    #expect(report.activities.map { $0.finish(atShare: 0.5) } == [4, 6, 9, 11])
  }
  private let zero: Distribution

  init() throws {
    zero = try .fixed(0)
  }

  /// Uniform 0 to 10 beside a fixed 5: the first is critical when it is longer, half of the time; the rest is by hand:
  /// P(makespan <= 8) = 0.8, the median of the maximum is 5 exactly, at 75 % it is 7.5.
  @Test("two ways side by side share the criticality; chances are right to four standard errors")
  func sharedCriticality() throws {
    let plan = UncertainPlan(
      activities: [Activity(duration: try .uniform(low: 0, high: 10)), Activity(duration: try .fixed(5))],
      deadlines: [.init(.finish(0), by: 8)])
    let simulation = try Simulation(plan, seed: 3)
    let count = 40_000
    let report = simulation.report(simulation.sample(0..<count))
    let error = 4 * (0.25 / Double(count)).squareRoot()
    #expect(abs(report.activities[0].criticality - 0.5) < error)
    #expect(abs(report.activities[1].criticality - 0.5) < error)
    #expect(abs((report.deadlines[0].chance ?? 0) - 0.8) < error)
    #expect(abs((report.makespan(atShare: 0.75) ?? 0) - 7.5) < 10 * error)
    #expect(report.makespan(atShare: 0.25) == 5)
    // Rank of max(x, 5) against x: half of the ranks are tied at the middle of the lower half. By hand: sqrt(7/8) = 0.935.
    #expect(abs((report.activities[0].correlation ?? 0) - 0.9354) < 0.01)
    #expect(report.activities[1].correlation == nil)
    #expect(report.makespanCounts(columns: 5).reduce(0, +) == count)
  }

  @Test("what a maximum lag cannot bear breaks the sample, and the deadline with it")
  func broken() throws {
    // b starts after a, and at most 5 after a's start: a may last 0 to 10.
    let plan = UncertainPlan(
      activities: [Activity(duration: try .uniform(low: 0, high: 10)), Activity(duration: try .fixed(1))],
      lags: [.precedence(0, 1), .atMost(5, from: .start(0), to: .start(1))], deadlines: [.init(.finish(1), by: 100)])
    let simulation = try Simulation(plan, seed: 11)
    let report = simulation.report(simulation.sample(0..<20_000))
    #expect(abs(Double(report.broken) / 20_000 - 0.5) < 4 * (0.25 / 20_000).squareRoot())
    #expect(abs((report.deadlines[0].chance ?? 0) - 0.5) < 4 * (0.25 / 20_000).squareRoot())
    #expect(report.allDeadlines == report.deadlines[0].chance)
    #expect((report.makespan(atShare: 1) ?? 99) <= 6)
  }

  @Test("work rests with its calendar")
  func calendar() throws {
    // Days of 8 to 16: a job of 4 h that begins at 14 goes on next morning; then one hour more.
    let plan = UncertainPlan(
      activities: [Activity(duration: try .fixed(4), release: try .fixed(14), calendar: 0), Activity(duration: try .fixed(1))],
      lags: [.precedence(0, 1)], calendars: [WorkCalendar(stretches: [8..<16, 32..<40])])
    let simulation = try Simulation(plan)
    #expect(simulation.report(simulation.sample(0..<10)).makespan(atShare: 0.5) == 35)
  }

  @Test("what cannot be simulated says why")
  func errors() throws {
    let one = Activity(duration: try .fixed(1))
    #expect(throws: UncertainPlanError.negativeDuration(activity: 0)) {
      try Simulation(UncertainPlan(activities: [Activity(duration: try .fixed(-1))]))
    }
    #expect(throws: UncertainPlanError.unknownActivity) { try Simulation(UncertainPlan(activities: [one], lags: [.precedence(0, 1)])) }
    #expect(throws: UncertainPlanError.badChances(branch: 0)) { try Simulation(UncertainPlan(branches: [.init(chances: [])])) }
    #expect(throws: UncertainPlanError.circularCondition(activity: 0)) {
      try Simulation(
        UncertainPlan(activities: [
          Activity(duration: try .fixed(1), condition: [[.happens(1)]]), Activity(duration: try .fixed(1), condition: [[.happens(0)]]),
        ]))
    }
    let nothing = try Simulation(UncertainPlan(origin: 7))
    #expect(nothing.report(nothing.sample(0..<3)).makespan(atShare: 0.5) == 7)
  }
}
