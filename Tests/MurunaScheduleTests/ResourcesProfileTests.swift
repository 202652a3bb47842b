import Testing

@testable import MurunaSchedule

@Suite("Schedules over profiles")
struct ResourcesProfileTests {
  /// The grid and the profiles are two ways to the same schedule: every pass has to agree, start by start.
  @Test("agrees with the grid, forward and backward", arguments: 1...30)
  func agreesWithGrid(seed: UInt64) throws {
    var problem = ResourcesSolverTests.random(activities: 8 + Int(seed), seed: seed)
    if seed % 2 == 0 { problem.resources[1] = problem.resources[1].losing(4, in: 7..<11) }
    if seed % 3 == 0 { problem.activities[2].fixedStart = 4 }
    guard case .ready(let compiled) = CompiledProblem.compile(problem) else { return }
    let space = SearchSpace(compiled)
    let instance = try #require(GridInstance(compiled, space))
    var grid = GridDecoder(instance)
    var profile = ProfileDecoder(compiled, space)
    var random = SplitMix(seed: seed)
    let sampler = ListSampler(space)
    for _ in 0..<10 {
      let list = sampler.draw(&random)
      var onGrid = [Int](repeating: 0, count: space.count)
      var onProfile = onGrid
      let quality = grid.forward(list, &onGrid)
      let other = profile.forward(list, &onProfile)
      #expect(onGrid.map { instance.origin + $0 * instance.unit } == onProfile)
      #expect(instance.origin + quality.makespan * instance.unit == other.makespan)
      guard quality.late == 0, problem.resources[1].steps.isEmpty, problem.activities[2].fixedStart == nil else { continue }
      let order = (0..<space.count).sorted { (-profile.finish($0, from: onProfile[$0]), $0) < (-profile.finish($1, from: onProfile[$1]), $1) }
        .map { Int32($0) }
      grid.backward(order, &onGrid, makespan: quality.makespan)
      profile.backward(order, &onProfile, makespan: other.makespan)
      #expect(onGrid.map { instance.origin + $0 * instance.unit } == onProfile)
    }
  }

  @Test("working hours, many teams and seconds: every schedule holds", arguments: 1...20)
  func calendars(seed: UInt64) throws {
    var problem = ResourcesSolverTests.random(activities: 20 + Int(seed), seed: seed)
    let day = 24 * 3600
    problem.calendars = [WorkCalendar(stretches: (0..<400).map { $0 * day + 8 * 3600..<$0 * day + 16 * 3600 })]
    for index in problem.activities.indices {
      problem.activities[index].duration *= 3601
      if index % 3 == 0 { problem.activities[index].calendar = 0 }
    }
    problem.resources[0] = problem.resources[0].losing(6, in: 5000..<90_001)
    for team in 0..<30 {
      problem.resources.append(Capacity(1))
      let index = (team * 7) % problem.activities.count
      problem.activities[index].demands.append(ResourceProblem.Demand(resource: 3 + team, amount: 1))
    }
    let outcome = try ResourceSolver(problem).solve(SearchOptions(seed: seed, effort: 60))
    let schedule = try #require(outcome.schedule)
    #expect(ScheduleChecker.violations(of: schedule.starts, in: problem) == [])
    #expect(schedule.makespan >= outcome.lowerBound)
  }
}
