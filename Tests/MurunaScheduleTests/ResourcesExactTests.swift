import Testing

@testable import MurunaSchedule

@Suite("Exact resource search")
struct ResourcesExactTests {
  typealias Activity = ResourceProblem.Activity
  typealias Demand = ResourceProblem.Demand

  /// A small plan with minimum and maximum lags, a loss of people and a deadline here and there.
  static func random(activities count: Int, seed: UInt64, maximumLags: Bool) -> ResourceProblem {
    var state = seed &* 7919
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var problem = ResourceProblem(resources: [Capacity(4), Capacity(3)])
    if below(3) == 0 { problem.resources[0] = problem.resources[0].losing(2, in: 2..<5) }
    for index in 0..<count {
      let demands = [Demand(resource: 0, amount: below(4)), Demand(resource: 1, amount: below(3))]
      problem.activities.append(Activity(duration: 1 + below(4), demands: demands))
      if index > 0, below(2) == 0 { problem.lags.append(.precedence(below(index), index, gap: below(3) - 1)) }
      if maximumLags, index > 0, below(2) == 0 {
        problem.lags.append(.atMost(below(5), from: .start(below(index)), to: .start(index)))
      }
      if below(6) == 0 { problem.activities[index].deadline = 5 + below(8) }
    }
    return problem
  }

  /// The shortest makespan by trying all starts up to a horizon, one activity after the other; `nil` where nothing fits.
  static func exhaustive(_ problem: ResourceProblem) -> Int? {
    var best: Int?
    var starts = [Int](repeating: 0, count: problem.activities.count)
    let horizon = problem.activities.reduce(6) { $0 + $1.duration }
    func fits(_ index: Int) -> Bool {
      for lag in problem.lags where max(lag.from.activity, lag.to.activity) == index {
        func moment(_ moment: Lag.Moment) -> Int {
          switch moment {
          case .start(let activity): starts[activity]
          case .finish(let activity): starts[activity] + problem.activities[activity].duration
          }
        }
        if moment(lag.to) - moment(lag.from) < lag.atLeast { return false }
      }
      let finish = starts[index] + problem.activities[index].duration
      if let deadline = problem.activities[index].deadline, finish > deadline { return false }
      for time in starts[index]..<finish {
        for resource in problem.resources.indices {
          let used = (0...index).filter { starts[$0] <= time && time < starts[$0] + problem.activities[$0].duration }
            .reduce(0) { sum, other in
              sum + problem.activities[other].demands.filter { $0.resource == resource }.reduce(0) { $0 + $1.amount }
            }
          if used > problem.resources[resource].amount(at: time) { return false }
        }
      }
      return true
    }
    func place(_ index: Int, _ end: Int) {
      guard index < starts.count else {
        best = end
        return
      }
      for start in 0...horizon {
        let finish = start + problem.activities[index].duration
        if let best, finish >= best { break }
        starts[index] = start
        if fits(index) { place(index + 1, max(end, finish)) }
      }
    }
    place(0, 0)
    return best
  }

  @Test("small plans with maximum lags are decided and proven as trying everything does", arguments: 1...60)
  func maximumLags(seed: UInt64) throws {
    let problem = Self.random(activities: 4 + Int(seed % 2), seed: seed, maximumLags: true)
    try compare(problem, Self.exhaustive(problem))
  }

  @Test("small plans without maximum lags are proven too", arguments: 1...40)
  func precedence(seed: UInt64) throws {
    let problem = Self.random(activities: 4 + Int(seed % 2), seed: seed, maximumLags: false)
    try compare(problem, Self.exhaustive(problem))
  }

  private func compare(_ problem: ResourceProblem, _ best: Int?) throws {
    let outcome = try ResourceSolver(problem).solve()
    #expect(outcome.schedule?.makespan == best)
    #expect(outcome.status == (best == nil ? .infeasible : .optimal))
    if let schedule = outcome.schedule {
      #expect(ScheduleChecker.violations(of: schedule.starts, in: problem) == [])
    } else {
      #expect(outcome.infeasibility != nil)
    }
  }

  @Test("twelve activities are always proven optimal, and the search alone agrees with orders and learning together", arguments: 1...12)
  func twelve(seed: UInt64) throws {
    var problem = ResourcesSolverTests.random(activities: 12, seed: seed)
    let outcome = try ResourceSolver(problem).solve()
    #expect(outcome.status == .optimal)
    // A useless maximum lag makes circles, so that orders are of no use: the answer stays.
    problem.lags.append(.atMost(1000, from: .start(0), to: .start(11)))
    problem.lags.append(Lag(from: .start(0), to: .start(11), atLeast: 0))
    let other = try ResourceSolver(problem).solve()
    #expect(other.status == .optimal)
    problem.lags.removeLast(2)
    problem.lags.append(Lag(from: .start(0), to: .start(11), atLeast: 0))
    #expect(try ResourceSolver(problem).solve().schedule?.makespan == other.schedule?.makespan)
  }
}
