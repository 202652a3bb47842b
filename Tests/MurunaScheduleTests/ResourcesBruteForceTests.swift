import Testing

@testable import MurunaSchedule

/// Every plan of up to twelve activities is proven optimal, or proven to be impossible, and the answer is that of trying all starts.
@Suite("Resource search against brute force")
struct ResourcesBruteForceTests {
  typealias Activity = ResourceProblem.Activity
  typealias Demand = ResourceProblem.Demand

  /// Six to twelve activities on one to four resources, with lags that are short or negative, and others that must not grow too long.
  static func random(seed: UInt64) -> ResourceProblem {
    var state = seed &* 104_729 &+ 11
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let count = 6 + Int(seed % 7)
    var problem = ResourceProblem(resources: (0...below(4)).map { _ in Capacity(2 + below(3)) })
    for index in 0..<count {
      var demands: [Demand] = []
      for resource in problem.resources.indices where below(2) == 0 { demands.append(Demand(resource: resource, amount: 1 + below(2))) }
      problem.activities.append(Activity(duration: 1 + below(5), demands: demands))
      guard index > 0 else { continue }
      for _ in 0...below(2) where below(4) > 0 { problem.lags.append(.precedence(below(index), index, gap: below(5) - 2)) }
      if below(3) == 0 { problem.lags.append(.atMost(4 + below(9), from: .start(below(index)), to: .start(index))) }
    }
    return problem
  }

  /// The shortest makespan by trying all starts, one activity after the other; it knows of the engine only the problem's form.
  struct Exhaustive {
    private let problem: ResourceProblem
    private let durations: [Int]
    private var distance: [[Int]]
    private var starts: [Int]
    private var used: [[Int]]
    private let horizon: Int
    private var order: [Int] = []
    /// The shortest makespan; nil where nothing fits.
    private(set) var best: Int?
    /// How many starts were tried.
    private(set) var tries = 0
    private(set) var isComplete = true

    static let patience = 400_000
    private static let none = -1_000_000

    init(_ problem: ResourceProblem) {
      self.problem = problem
      durations = problem.activities.map(\.duration)
      let count = durations.count
      let horizon = durations.reduce(0, +) + problem.lags.reduce(0) { $0 + abs($1.atLeast) }
      self.horizon = horizon
      distance = Array(repeating: Array(repeating: Self.none, count: count), count: count)
      starts = Array(repeating: 0, count: count)
      used = problem.resources.map { _ in Array(repeating: 0, count: horizon + 1) }
      for index in 0..<count { distance[index][index] = 0 }
      for lag in problem.lags {
        func offset(_ moment: Lag.Moment) -> Int { if case .finish(let activity) = moment { durations[activity] } else { 0 } }
        let (from, to) = (lag.from.activity, lag.to.activity)
        distance[from][to] = max(distance[from][to], lag.atLeast + offset(lag.from) - offset(lag.to))
      }
      for middle in 0..<count {
        for from in 0..<count where distance[from][middle] > Self.none {
          for to in 0..<count where distance[middle][to] > Self.none { distance[from][to] = max(distance[from][to], distance[from][middle] + distance[middle][to]) }
        }
      }
      guard (0..<count).allSatisfy({ distance[$0][$0] == 0 }) else { return }
      place([])
    }

    private mutating func place(_ placed: [Int]) {
      let count = durations.count
      guard placed.count < count else {
        best = (0..<count).map { starts[$0] + durations[$0] }.max() ?? 0
        return
      }
      // Of those that are left, the one with the fewest starts to try.
      var chosen: (activity: Int, from: Int, until: Int)?
      for activity in 0..<count where !placed.contains(activity) {
        var from = (0..<count).map { distance[$0][activity] }.max().map { max(0, $0) } ?? 0
        let tail = (0..<count).map { distance[activity][$0] + durations[$0] }.max() ?? 0
        var until = (best ?? horizon + 1) - 1 - max(tail, durations[activity])
        for other in placed {
          if distance[other][activity] > Self.none { from = max(from, starts[other] + distance[other][activity]) }
          if distance[activity][other] > Self.none { until = min(until, starts[other] - distance[activity][other]) }
        }
        if until < from { return }
        if chosen.map({ until - from < $0.until - $0.from }) ?? true { chosen = (activity, from, until) }
      }
      guard let (activity, from, last) = chosen else { return }
      var start = from
      while start <= min(last, (best ?? horizon + 1) - 1 - durations[activity]) {
        tries += 1
        guard tries <= Self.patience else {
          isComplete = false
          return
        }
        if fits(activity, start) {
          starts[activity] = start
          occupy(activity, start, 1)
          place(placed + [activity])
          occupy(activity, start, -1)
        }
        start += 1
      }
    }

    private func fits(_ activity: Int, _ start: Int) -> Bool {
      problem.activities[activity].demands.allSatisfy { demand in
        (start..<start + durations[activity]).allSatisfy { used[demand.resource][$0] + demand.amount <= problem.resources[demand.resource].amount(at: $0) }
      }
    }

    private mutating func occupy(_ activity: Int, _ start: Int, _ sign: Int) {
      for demand in problem.activities[activity].demands {
        for time in start..<start + durations[activity] { used[demand.resource][time] += sign * demand.amount }
      }
    }
  }

  @Test("is proven, and as short as it can be")
  func optimal() throws {
    var known = 0
    var infeasible = 0
    for seed in UInt64(1)...70 {
      let problem = Self.random(seed: seed)
      let outcome = try ResourceSolver(problem).solve()
      #expect(outcome.status == .optimal || outcome.status == .infeasible, "seed \(seed): \(outcome.status)")
      if let schedule = outcome.schedule { #expect(ScheduleChecker.violations(of: schedule.starts, in: problem) == [], "seed \(seed)") }
      let exhaustive = Exhaustive(problem)
      guard exhaustive.isComplete else { continue }
      known += 1
      infeasible += exhaustive.best == nil ? 1 : 0
      #expect(outcome.schedule?.makespan == exhaustive.best, "seed \(seed)")
      #expect((outcome.status == .infeasible) == (exhaustive.best == nil), "seed \(seed)")
    }
    // Enough of them are known, of both sorts, and of all sizes.
    #expect(known >= 50, "\(known)")
    #expect(infeasible >= 5 && infeasible <= known - 20, "\(infeasible)")
  }
}
