/// Names who stands in whose way, where a search has shown that not all can be placed.
enum Contest {
  /// The activities that an attempt could not place in time, those that hold their resources while they wait, and the resources.
  static func blame(_ attempt: [Int]?, in compiled: CompiledProblem) -> Infeasibility {
    let problem = compiled.problem
    guard let attempt else { return everybody(compiled) }
    var late: Set<Int> = []
    for violation in ScheduleChecker.violations(of: attempt, in: problem) {
      switch violation {
      case .tooLate(let activity, by: _), .neverFinished(let activity), .brokenOff(let activity, by: _), .tooEarly(let activity, by: _), .moved(let activity, by: _):
        late.insert(activity)
      case .lag(let index, by: _):
        late.insert(problem.lags[index].from.activity)
        late.insert(problem.lags[index].to.activity)
      case .overload(let overload): late.formUnion(overload.activities)
      case .wrongCount, .outOfRange: break
      }
    }
    guard !late.isEmpty else { return everybody(compiled) }
    let schedule = ResourceSchedule(starts: attempt, of: problem)
    var involved = late
    var resources: Set<Int> = []
    for activity in late {
      for demand in problem.activities[activity].demands where demand.amount > 0 {
        let holders = problem.activities.indices.filter { other in
          other != activity && schedule.starts[other] < schedule.finishes[activity]
            && schedule.finishes[other] > compiled.windows.earliest[activity]
            && problem.activities[other].demands.contains { $0.resource == demand.resource && $0.amount > 0 }
        }
        guard !holders.isEmpty else { continue }
        resources.insert(demand.resource)
        involved.formUnion(holders)
      }
    }
    return resources.isEmpty ? everybody(compiled) : .search(activities: involved.sorted(), resources: resources.sorted())
  }

  private static func everybody(_ compiled: CompiledProblem) -> Infeasibility {
    let problem = compiled.problem
    let busy = problem.activities.indices.filter { problem.activities[$0].demands.contains { $0.amount > 0 } }
    let resources = Set(busy.flatMap { problem.activities[$0].demands.filter { $0.amount > 0 }.map(\.resource) })
    return .search(activities: Array(busy), resources: resources.sorted())
  }
}
