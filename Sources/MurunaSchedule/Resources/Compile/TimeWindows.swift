/// The stretch in which each activity can start for reasons of time alone, or the statements that leave none.
struct TimeWindows: Sendable {
  var earliest: [Int]
  /// `unbounded` where nothing says by when.
  var latest: [Int]

  static let unbounded = Int.max / 4

  enum Answer: Sendable {
    case windows(TimeWindows)
    case clash(TimeClash)
  }

  static func of(_ problem: ResourceProblem, graph: LagGraph, components: Components, clock: ActivityClock) -> Answer {
    let network = StatedNetwork(problem, clock)
    switch network.network.solve() {
    case .conflict(let conflict):
      return .clash(network.clash(conflict))
    case .refused:
      // Magnitudes and counts are limited by `validate` so that this cannot be; an empty clash is the cautious answer.
      return .clash(TimeClash(statements: [], shortfall: nil))
    case .consistent(let times):
      var windows = TimeWindows(earliest: [], latest: [])
      for activity in problem.activities.indices {
        let point = network.start(activity)
        windows.earliest.append(Int(times.earliest[point]))
        windows.latest.append(times.latest[point] == TemporalNetwork.forever ? unbounded : Int(times.latest[point]))
      }
      guard problem.activities.indices.contains(where: { clock.calendar(of: $0) != nil }) else { return .windows(windows) }
      if let activity = windows.refine(problem, graph, components, clock) {
        let statements: [Statement] = [.calendar(activity: activity), .duration(activity: activity)]
        return .clash(TimeClash(statements: statements, shortfall: nil))
      }
      return .windows(windows)
    }
  }

  /// Moves the windows to where calendars let activities start, along lags, forward and back. Returns an activity that is left
  /// without a start, if there is one.
  ///
  /// Where maximum lags and breaks push each other round in circles the number of rounds is limited; windows are then wider than
  /// they need be, and still right.
  private mutating func refine(
    _ problem: ResourceProblem, _ graph: LagGraph, _ components: Components, _ clock: ActivityClock
  ) -> Int? {
    for component in 0..<components.count {
      let members = components.members(component)
      for _ in 0..<(members.count == 1 ? 1 : members.count + 8) {
        var moved = false
        for activity in members where problem.activities[activity].fixedStart == nil {
          guard var bound = clock.start(activity, from: earliest[activity]) else { return activity }
          for arc in graph.incoming(activity) {
            guard let pushed = clock.push(arc, from: Int(arc.other), at: earliest[Int(arc.other)], to: activity) else {
              return activity
            }
            bound = max(bound, pushed)
          }
          guard bound <= latest[activity], clock.finish(activity, from: bound) != nil else { return activity }
          if bound > earliest[activity] {
            earliest[activity] = bound
            moved = true
          }
        }
        if !moved { break }
      }
    }
    for component in (0..<components.count).reversed() {
      let members = components.members(component)
      for _ in 0..<(members.count == 1 ? 1 : members.count + 8) {
        var moved = false
        for activity in members where problem.activities[activity].fixedStart == nil {
          var bound = latest[activity]
          if let deadline = problem.activities[activity].deadline {
            guard let last = clock.latestStart(activity, finishingBy: deadline) else { return activity }
            bound = min(bound, last)
          }
          for arc in graph.outgoing(activity) where latest[Int(arc.other)] < Self.unbounded {
            let at = latest[Int(arc.other)]
            guard let pulled = clock.pull(arc, from: activity, to: Int(arc.other), at: at) else { continue }
            bound = min(bound, pulled)
          }
          guard bound >= earliest[activity] else { return activity }
          if bound < latest[activity] {
            latest[activity] = bound
            moved = true
          }
        }
        if !moved { break }
      }
    }
    return nil
  }
}

/// A problem's statements about time as a simple temporal network, with the way back from its constraints to the statements.
private struct StatedNetwork {
  private(set) var network: TemporalNetwork
  private var statements: [Statement] = []
  /// The point of each activity's finish, where breaks set it apart from its start.
  private var finishPoint: [Int]

  init(_ problem: ResourceProblem, _ clock: ActivityClock) {
    let count = problem.activities.count
    network = TemporalNetwork(points: count + 1)
    finishPoint = Array(repeating: -1, count: count)
    for (index, activity) in problem.activities.enumerated() {
      if clock.calendar(of: index) != nil {
        finishPoint[index] = network.addPoint()
        add(start(index), finishPoint[index], low: activity.duration, .duration(activity: index))
      }
      if let fixed = activity.fixedStart {
        add(0, start(index), low: fixed, high: fixed, .fixedStart(activity: index))
      } else {
        add(0, start(index), low: problem.origin, .origin(activity: index))
      }
      if let release = activity.release { add(0, start(index), low: release, .release(activity: index)) }
      if let deadline = activity.deadline {
        let (point, offset) = self.point(.finish(index), problem)
        add(0, point, high: deadline - offset, .deadline(activity: index))
      }
    }
    for (index, lag) in problem.lags.enumerated() {
      let (from, fromOffset) = point(lag.from, problem)
      let (to, toOffset) = point(lag.to, problem)
      add(from, to, low: lag.atLeast + fromOffset - toOffset, .lag(index: index))
    }
  }

  func start(_ activity: Int) -> Int { activity + 1 }

  func clash(_ conflict: Conflict) -> TimeClash {
    TimeClash(statements: conflict.steps.map { statements[$0.id] }, shortfall: Int(conflict.shortfall))
  }

  private func point(_ moment: Lag.Moment, _ problem: ResourceProblem) -> (point: Int, offset: Int) {
    switch moment {
    case .start(let activity):
      (start(activity), 0)
    case .finish(let activity):
      finishPoint[activity] < 0
        ? (start(activity), problem.activities[activity].duration) : (finishPoint[activity], 0)
    }
  }

  private mutating func add(_ from: Int, _ to: Int, low: Int? = nil, high: Int? = nil, _ statement: Statement) {
    network.add(from: from, to: to, low: low.map(Int64.init), high: high.map(Int64.init), id: statements.count)
    statements.append(statement)
  }
}
