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
      let outcome = ResourceSearch(compiled, options).run(progress)
      if let schedule = outcome.schedule {
        assert(
          ScheduleChecker.violations(of: schedule.starts, in: problem).isEmpty, "the engine made a schedule that the checker refuses")
      }
      return outcome
    }
  }
}

extension SearchOptions {
  /// The effort that suits so many activities: thousands of schedules for a few, a few for thousands.
  static func usualEffort(for activities: Int) -> Int {
    max(9, min(2000, 30_000 / max(1, activities)))
  }
}
