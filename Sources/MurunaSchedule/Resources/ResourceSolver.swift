/// Finds short schedules for a problem, and says how short any could be.
///
/// The same problem, seed and effort give the same answer on every machine. `progress` may stop the search early; it hears of every
/// few hundred schedules, and the answer is then the best so far.
public struct ResourceSolver: Sendable {
  public let problem: ResourceProblem
  private let answer: CompiledProblem.Answer

  /// Throws when the problem cannot be taken as stated.
  public init(_ problem: ResourceProblem) throws(ResourceProblemError) {
    try problem.validate()
    self.problem = problem
    answer = CompiledProblem.compile(problem)
  }

  public func solve(
    _ options: SearchOptions = SearchOptions(), progress: (SearchProgress) -> Bool = { _ in true }
  ) -> ResourceOutcome {
    switch answer {
    case .clash(let clash):
      return ResourceOutcome(
        status: .infeasible, schedule: nil, lowerBound: problem.origin, infeasibility: .time(clash), bestEffort: nil,
        schedules: 0)
    case .ready(let compiled):
      return search(compiled, options, progress)
    }
  }

  private func search(
    _ compiled: CompiledProblem, _ options: SearchOptions, _ progress: (SearchProgress) -> Bool
  ) -> ResourceOutcome {
    let bound = EnergyBound(compiled).value
    let space = SearchSpace(compiled)
    let effort = options.effort ?? 2000
    guard let grid = GridInstance(compiled, space) else {
      return ResourceOutcome(
        status: .unknown, schedule: nil, lowerBound: bound, infeasibility: nil, bestEffort: nil, schedules: 0)
    }
    var search = GeneticSearch(GridDecoder(grid), seed: options.seed, budget: effort)
    let target = (bound - grid.origin) / grid.unit
    while search.schedules < effort {
      search.advance(schedules: min(300, effort - search.schedules)) { $0.late == 0 && $0.makespan <= target }
      let makespan = grid.origin + search.best.makespan * grid.unit
      guard makespan > bound, progress(SearchProgress(schedules: search.schedules, makespan: makespan, lowerBound: bound))
      else { break }
    }
    var starts = compiled.windows.earliest
    for (index, activity) in space.activities.enumerated() { starts[activity] = grid.origin + search.bestStarts[index] * grid.unit }
    let schedule = ResourceSchedule(starts: starts, of: problem)
    guard search.best.late == 0 else {
      return ResourceOutcome(
        status: .unknown, schedule: nil, lowerBound: bound, infeasibility: nil, bestEffort: schedule, schedules: search.schedules)
    }
    assert(ScheduleChecker.violations(of: starts, in: problem).isEmpty, "the engine made a schedule that the checker refuses")
    return ResourceOutcome(
      status: schedule.makespan <= bound ? .optimal : .feasible, schedule: schedule, lowerBound: bound, infeasibility: nil,
      bestEffort: nil, schedules: search.schedules)
  }
}
