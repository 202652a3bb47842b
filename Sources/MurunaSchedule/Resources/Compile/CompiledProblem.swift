/// A problem made ready for search: its lags by activity, in an order that respects them, with each activity's window of time.
struct CompiledProblem: Sendable {
  let problem: ResourceProblem
  let graph: LagGraph
  let components: Components
  let clock: ActivityClock
  let windows: TimeWindows

  enum Answer: Sendable {
    case ready(CompiledProblem)
    case clash(TimeClash)
  }

  /// Compiles a problem that `validate` has accepted.
  static func compile(_ problem: ResourceProblem) -> Answer {
    let graph = LagGraph(problem)
    let components = Components(graph)
    let clock = ActivityClock(problem)
    switch TimeWindows.of(problem, graph: graph, components: components, clock: clock) {
    case .windows(let windows):
      return .ready(
        CompiledProblem(problem: problem, graph: graph, components: components, clock: clock, windows: windows))
    case .clash(let clash):
      return .clash(clash)
    }
  }

  var count: Int { problem.activities.count }

  func isFixed(_ activity: Int) -> Bool { problem.activities[activity].fixedStart != nil }

  /// The last finish when everything starts as early as time alone allows: the length of the critical path.
  var criticalPath: Int {
    (0..<count).reduce(problem.origin) { max($0, clock.finish($1, from: windows.earliest[$1]) ?? $0) }
  }

  /// A moment after which nothing about the problem changes any more.
  var lastChange: Int {
    var last = problem.origin
    for activity in 0..<count { last = max(last, windows.earliest[activity]) }
    for activity in 0..<count where isFixed(activity) {
      last = max(last, clock.finish(activity, from: windows.earliest[activity]) ?? last)
    }
    for capacity in problem.resources { last = max(last, capacity.steps.last?.time ?? last) }
    for calendar in problem.calendars { last = max(last, calendar.stretches.last?.upperBound ?? last) }
    return last
  }

  /// By this moment any schedule can be over in which no activity waits without a reason.
  var horizon: Int {
    (0..<count).reduce(lastChange) { sum, activity in
      sum + clock.durations[activity] + graph.incoming(activity).reduce(0) { max($0, $1.weight - clock.durations[Int($1.other)]) }
    }
  }
}
