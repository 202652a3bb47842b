@testable import MurunaSchedule

/// One sample at a time, with nothing clever: draws by the public source, then pushes until nothing moves.
struct SimulationReference {
  let plan: UncertainPlan
  let seed: UInt64

  struct Sample {
    var happens: [Bool]
    var starts: [Double]
    var finishes: [Double]
    var makespan: Double
    var holds: Bool
  }

  func sample(_ number: Int) -> Sample {
    let random = RandomSource(seed: seed)
    let outcomes = plan.branches.indices.map { branch in
      let uniform = random.uniform(sample: number, action: 1 << 31 | UInt32(branch))
      let sum = plan.branches[branch].chances.reduce(0, +)
      var reached = 0.0
      for (outcome, chance) in plan.branches[branch].chances.enumerated() {
        reached += chance / sum
        if uniform < reached { return outcome }
      }
      return plan.branches[branch].chances.count - 1
    }
    func happens(_ activity: Int) -> Bool {
      plan.activities[activity].condition.allSatisfy { group in
        group.contains { literal in
          switch literal {
          case .outcome(let branch, let outcome): outcomes[branch] == outcome
          case .otherOutcome(let branch, let outcome): outcomes[branch] != outcome
          case .happens(let other): happens(other)
          case .doesNotHappen(let other): !happens(other)
          }
        }
      }
    }
    let indices = plan.activities.indices
    let there = indices.map(happens)
    let lengths = indices.map { draw(random, number, $0, 0, plan.activities[$0].duration) }
    var starts = indices.map { activity in
      max(Double(plan.origin), plan.activities[activity].release.map { draw(random, number, activity, 1, $0) } ?? -.infinity)
    }
    // Handovers through what does not happen, followed by hand.
    func givers(_ activity: Int) -> [Int] {
      plan.handovers.filter { $0.to == activity }.flatMap { there[$0.from] ? [$0.from] : givers($0.from) }
    }
    var moved = true
    var rounds = 0
    while moved, rounds <= indices.count + 1 {
      moved = false
      rounds += 1
      for activity in indices where there[activity] {
        var start = starts[activity]
        for lag in plan.lags where lag.to.activity == activity && there[lag.from.activity] {
          let from = lag.from.activity
          var moment = starts[from] + Double(lag.atLeast)
          if case .finish = lag.from { moment = starts[from] + lengths[from] + Double(lag.atLeast) }
          if case .finish = lag.to { moment -= lengths[activity] }
          start = max(start, moment)
        }
        for giver in givers(activity) { start = max(start, starts[giver] + lengths[giver]) }
        if start > starts[activity] {
          starts[activity] = start
          moved = true
        }
      }
    }
    let finishes = indices.map { starts[$0] + lengths[$0] }
    let makespan = indices.filter { there[$0] }.reduce(Double(plan.origin)) { max($0, finishes[$1]) }
    return Sample(happens: there, starts: starts, finishes: finishes, makespan: makespan, holds: !moved)
  }

  private func draw(_ random: RandomSource, _ sample: Int, _ activity: Int, _ draw: UInt32, _ distribution: Distribution) -> Double {
    DistributionSampler(distribution).value(at: random.uniform(sample: sample, action: UInt32(activity), draw: draw))
  }
}
