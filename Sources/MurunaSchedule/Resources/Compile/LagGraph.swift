/// The lags of a problem, by activity: who waits for whom, in rows that lie side by side.
struct LagGraph: Sendable {
  /// One lag, seen from one of its two activities.
  struct Arc: Sendable {
    /// The activity at the other end.
    let other: Int32
    let lag: Int32
    /// Without calendars at its ends: the second start comes at least so much after the first. With: see the two flags.
    let weight: Int
    /// `weight` counts from the first activity's finish, because breaks leave its start open.
    let fromFinish: Bool
    /// `weight` counts to the second activity's finish.
    let toFinish: Bool
  }

  private let incomingOffsets: [Int]
  private let incomingArcs: [Arc]
  private let outgoingOffsets: [Int]
  private let outgoingArcs: [Arc]

  init(_ problem: ResourceProblem) {
    let count = problem.activities.count
    var arcs: [(from: Int, to: Int, weight: Int, fromFinish: Bool, toFinish: Bool)] = []
    arcs.reserveCapacity(problem.lags.count)
    for lag in problem.lags {
      var weight = lag.atLeast
      var fromFinish = false
      var toFinish = false
      if case .finish(let activity) = lag.from {
        fromFinish = problem.activities[activity].calendar != nil
        if !fromFinish { weight += problem.activities[activity].duration }
      }
      if case .finish(let activity) = lag.to {
        toFinish = problem.activities[activity].calendar != nil
        if !toFinish { weight -= problem.activities[activity].duration }
      }
      arcs.append((lag.from.activity, lag.to.activity, weight, fromFinish, toFinish))
    }
    func rows(_ row: (Int) -> Int, _ other: (Int) -> Int) -> (offsets: [Int], arcs: [Arc]) {
      var offsets = [Int](repeating: 0, count: count + 1)
      for index in arcs.indices { offsets[row(index) + 1] += 1 }
      for activity in 0..<count { offsets[activity + 1] += offsets[activity] }
      var next = offsets
      let blank = Arc(other: 0, lag: 0, weight: 0, fromFinish: false, toFinish: false)
      var sorted = [Arc](repeating: blank, count: arcs.count)
      for (index, arc) in arcs.enumerated() {
        sorted[next[row(index)]] = Arc(
          other: Int32(other(index)), lag: Int32(index), weight: arc.weight, fromFinish: arc.fromFinish,
          toFinish: arc.toFinish)
        next[row(index)] += 1
      }
      return (offsets, sorted)
    }
    (incomingOffsets, incomingArcs) = rows({ arcs[$0].to }, { arcs[$0].from })
    (outgoingOffsets, outgoingArcs) = rows({ arcs[$0].from }, { arcs[$0].to })
  }

  var count: Int { incomingOffsets.count - 1 }

  /// What `activity` waits for.
  func incoming(_ activity: Int) -> ArraySlice<Arc> {
    incomingArcs[incomingOffsets[activity]..<incomingOffsets[activity + 1]]
  }

  /// What waits for `activity`.
  func outgoing(_ activity: Int) -> ArraySlice<Arc> {
    outgoingArcs[outgoingOffsets[activity]..<outgoingOffsets[activity + 1]]
  }
}
