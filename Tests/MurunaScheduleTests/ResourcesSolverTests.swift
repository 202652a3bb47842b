import Testing

import MurunaSchedule

@Suite("Resource solver")
struct ResourcesSolverTests {
  typealias Activity = ResourceProblem.Activity
  typealias Demand = ResourceProblem.Demand

  static func one(_ resource: Int, _ amount: Int = 1) -> [Demand] { [Demand(resource: resource, amount: amount)] }

  /// x (1 day on r), y (5 days on r), z (4 days on s, after x). A greedy scheduler that starts y first needs 10 days.
  static let threeTasks = ResourceProblem(
    resources: [Capacity(1), Capacity(1)],
    activities: [
      Activity(duration: 1, demands: one(0)), Activity(duration: 5, demands: one(0)), Activity(duration: 4, demands: one(1)),
    ],
    lags: [.precedence(0, 2)])

  @Test("three tasks on two resources take six days, not ten, and that is proven")
  func threeTasks() throws {
    let outcome = try ResourceSolver(Self.threeTasks).solve()
    #expect(outcome.status == .optimal)
    #expect(outcome.schedule?.makespan == 6)
    #expect(outcome.schedule?.starts == [0, 1, 1])
    #expect(outcome.lowerBound == 6)
  }

  /// A team that is lost for good leaves seventeen thousand years to pass, in which an hour of work has a hundred million places.
  @Test("a loss of centuries is passed at once", .timeLimit(.minutes(1)), arguments: [1, 60, 3600])
  func lostForAges(length: Int) throws {
    let ages = 1 << 39
    let problem = ResourceProblem(
      resources: [Capacity(2).losing(2, in: 10..<ages)],
      activities: [Activity(duration: length, demands: Self.one(0)), Activity(duration: 20, demands: Self.one(0, 2)), Activity(duration: 5, demands: Self.one(0, 2))], lags: [])
    let outcome = try ResourceSolver(problem).solve()
    let starts = try #require(outcome.schedule?.starts)
    // Before the loss there is room for five and, if it is short, the first.
    #expect(starts[1] >= ages && starts[2] + 5 <= 10 && (starts[0] + length <= 10 || starts[0] >= ages))
  }

  @Test("nothing to do is done at once")
  func empty() throws {
    let outcome = try ResourceSolver(ResourceProblem(origin: 7)).solve()
    #expect(outcome.status == .optimal)
    #expect(outcome.schedule?.makespan == 7)
  }

  /// The same three tasks in seconds, later and with negative times: only the grid's unit changes.
  @Test("the unit of time and the origin do not matter")
  func shiftedAndScaled() throws {
    var problem = Self.threeTasks
    problem.origin = -100_000
    for index in problem.activities.indices { problem.activities[index].duration *= 86_400 }
    let outcome = try ResourceSolver(problem).solve()
    #expect(outcome.schedule?.starts == [-100_000, -13_600, -13_600])
    #expect(outcome.lowerBound == -100_000 + 6 * 86_400)
    #expect(outcome.status == .optimal)
  }

  /// 30 people. a needs 20 for 10 h and stands fixed at 5; b needs 20 for 4 h, c 20 for 6 h. b fits before a, c only after.
  @Test("what is fixed never moves, and others find their place around it")
  func fixed() throws {
    let problem = ResourceProblem(
      resources: [Capacity(30)],
      activities: [
        Activity(duration: 10, demands: Self.one(0, 20), fixedStart: 5), Activity(duration: 4, demands: Self.one(0, 20)),
        Activity(duration: 6, demands: Self.one(0, 20)),
      ])
    let outcome = try ResourceSolver(problem).solve()
    #expect(outcome.schedule?.starts[0] == 5)
    #expect(outcome.schedule?.starts[2] == 15)
    #expect(outcome.schedule?.makespan == 21)
    #expect(outcome.schedule.map { ScheduleChecker.violations(of: $0.starts, in: problem) } == [])
  }

  /// A team of 2 is away from 4 to 10. Two jobs of 3 h for both people: one before, one after.
  @Test("a loss of people is waited out")
  func loss() throws {
    let problem = ResourceProblem(
      resources: [Capacity(2).losing(2, in: 4..<10)],
      activities: [Activity(duration: 3, demands: Self.one(0, 2)), Activity(duration: 3, demands: Self.one(0, 2))])
    let outcome = try ResourceSolver(problem).solve()
    #expect(outcome.schedule?.starts.sorted() == [0, 10])
    #expect(outcome.schedule?.makespan == 13)
  }

  /// Both jobs want the team; the deadline decides who goes first, though the other order is as short.
  @Test("deadlines bind")
  func deadline() throws {
    for urgent in 0...1 {
      var problem = ResourceProblem(
        resources: [Capacity(1)],
        activities: [Activity(duration: 3, demands: Self.one(0)), Activity(duration: 3, demands: Self.one(0))])
      problem.activities[urgent].deadline = 4
      let outcome = try ResourceSolver(problem).solve()
      #expect(outcome.schedule?.starts[urgent] == 0)
      #expect(outcome.schedule?.makespan == 6)
    }
  }

  @Test("statements about time that clash are named, with what they miss by")
  func timeClash() throws {
    var problem = Self.threeTasks
    problem.activities[2].deadline = 4
    let outcome = try ResourceSolver(problem).solve()
    #expect(outcome.status == .infeasible)
    guard case .time(let clash) = outcome.infeasibility else {
      Issue.record("no clash of times: \(String(describing: outcome.infeasibility))")
      return
    }
    // x cannot start before 0, z comes 1 later and takes 4: one more than its deadline allows.
    #expect(Set(clash.statements) == [.origin(activity: 0), .lag(index: 0), .deadline(activity: 2)])
    #expect(clash.shortfall == 1)
  }

  @Test("the same seed and effort give the same schedule; progress hears of it and can stop")
  func deterministic() throws {
    let problem = Self.random(activities: 40, seed: 3)
    let solver = try ResourceSolver(problem)
    let first = solver.solve(SearchOptions(seed: 9, effort: 2000))
    #expect(first == solver.solve(SearchOptions(seed: 9, effort: 2000)))
    var heard: [SearchProgress] = []
    let stopped = solver.solve(SearchOptions(seed: 9, effort: 2_000_000)) { progress in
      heard.append(progress)
      return heard.count < 3
    }
    if stopped.status != .optimal {
      #expect(heard.count == 3)
      #expect(stopped.schedules < 2000)
    }
  }

  /// A plan of layers with random demands, from a linear congruence: the same everywhere.
  static func random(activities count: Int, seed: UInt64) -> ResourceProblem {
    var state = seed
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var problem = ResourceProblem(resources: [Capacity(10), Capacity(8), Capacity(6)])
    for index in 0..<count {
      let demands = (0..<3).map { Demand(resource: $0, amount: below(5)) }
      problem.activities.append(Activity(duration: below(10), demands: demands))
      for _ in 0..<2 where index > 4 { problem.lags.append(.precedence(index - 1 - below(4), index, gap: below(3) - 1)) }
    }
    return problem
  }

  @Test("every schedule of random plans passes the checker and keeps its bound", arguments: 1...30)
  func randomPlans(seed: UInt64) throws {
    var problem = Self.random(activities: 5 + Int(seed), seed: seed)
    if seed % 3 == 0 { problem.resources[0] = problem.resources[0].losing(3, in: 5..<12) }
    if seed % 4 == 0 { problem.activities[3].release = 9 }
    let outcome = try ResourceSolver(problem).solve(SearchOptions(seed: seed, effort: 300))
    let schedule = try #require(outcome.schedule)
    #expect(ScheduleChecker.violations(of: schedule.starts, in: problem) == [])
    #expect(schedule.makespan >= outcome.lowerBound)
  }
}
