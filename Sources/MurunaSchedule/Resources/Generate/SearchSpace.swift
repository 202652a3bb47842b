/// What a search may decide: the order of the activities that can move, numbered here from 0 in topological order.
struct SearchSpace: Sendable {
  /// The problem's number of each.
  let activities: [Int]
  let predecessorCounts: [Int32]
  /// Successors of all, side by side, and where each one's start.
  let successors: [Int32]
  let successorOffsets: [Int32]
  /// The latest start on the critical path to the end, deadlines included: the classical priority (LST, Kolisch 1996).
  let latestStarts: [Int]
  /// No activity ever starts before one that it waits for: any order by start (and then by number) respects the lags.
  let startsFollowLags: Bool

  var count: Int { activities.count }

  /// For a problem whose lags have no cycle.
  init(_ compiled: CompiledProblem) {
    let activities = compiled.components.order.filter { !compiled.isFixed($0) }
    var number = [Int32](repeating: -1, count: compiled.count)
    for (index, activity) in activities.enumerated() { number[activity] = Int32(index) }
    var counts = [Int32](repeating: 0, count: activities.count)
    var successors: [Int32] = []
    var offsets: [Int32] = [0]
    var follow = true
    for activity in activities {
      let start = successors.count
      for arc in compiled.graph.outgoing(activity) {
        let other = number[Int(arc.other)]
        guard other >= 0 else { continue }
        follow = follow && arc.weight >= 0 && !arc.toFinish
        guard !successors[start...].contains(other) else { continue }
        successors.append(other)
        counts[Int(other)] += 1
      }
      offsets.append(Int32(successors.count))
    }
    self.activities = activities
    predecessorCounts = counts
    self.successors = successors
    successorOffsets = offsets
    startsFollowLags = follow

    let end = compiled.criticalPath
    var latest = [Int](repeating: 0, count: compiled.count)
    for activity in compiled.components.order.reversed() {
      var bound = compiled.clock.latestStart(activity, finishingBy: end) ?? compiled.windows.earliest[activity]
      for arc in compiled.graph.outgoing(activity) {
        let at = latest[Int(arc.other)]
        bound = min(bound, compiled.clock.pull(arc, from: activity, to: Int(arc.other), at: at) ?? bound)
      }
      latest[activity] = min(bound, compiled.windows.latest[activity])
    }
    latestStarts = activities.map { latest[$0] }
  }

  func successors(of index: Int) -> ArraySlice<Int32> {
    successors[Int(successorOffsets[index])..<Int(successorOffsets[index + 1])]
  }
}
