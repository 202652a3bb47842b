import Testing

import MurunaSchedule

@Suite("Handovers")
struct HandoverTests {
  /// Whatever the lengths turn out to be, activities that keep their handovers never ask for more than there is.
  @Test("a schedule's handovers keep its resources for any lengths", arguments: 1...20)
  func anyLengths(seed: UInt64) throws {
    let problem = ResourcesSolverTests.random(activities: 10 + Int(seed), seed: seed)
    let schedule = try #require(try ResourceSolver(problem).solve(SearchOptions(seed: seed, effort: 300)).schedule)
    let handovers = problem.handovers(of: schedule.starts)
    var state = seed
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<10 {
      var other = problem
      for index in other.activities.indices where other.activities[index].duration > 0 { other.activities[index].duration = 1 + below(20) }
      var starts = [Int](repeating: 0, count: problem.activities.count)
      // As early as lags and handovers allow, pushed until nothing moves.
      var moved = true
      while moved {
        moved = false
        for lag in other.lags + handovers.map({ .precedence($0.from, $0.to) }) {
          let bound = starts[lag.from.activity] + other.activities[lag.from.activity].duration + lag.atLeast
          if starts[lag.to.activity] < bound {
            starts[lag.to.activity] = bound
            moved = true
          }
        }
      }
      #expect(ScheduleChecker.violations(of: starts, in: other) == [])
    }
    // And they allow the schedule itself.
    for handover in handovers { #expect(schedule.finishes[handover.from] <= schedule.starts[handover.to]) }
  }
}
