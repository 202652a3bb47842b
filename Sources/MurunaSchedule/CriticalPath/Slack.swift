// How far an activity can move before it hurts.

/// An activity of a network: the points at which it starts and finishes.
public struct Activity: Hashable, Sendable {
  public let start: Int
  public let finish: Int

  public init(start: Int, finish: Int) {
    self.start = start
    self.finish = finish
  }
}

/// The room an activity has, in seconds; nil where nothing limits it.
public struct Slack: Hashable, Sendable {
  /// How much later than its earliest it can start without breaking a constraint.
  public let total: Int64?
  /// How much later it can happen, start and finish together, without moving any other point off its earliest time.
  public let free: Int64?
}

extension TemporalNetwork {
  /// The slack of each activity (Kelley 1961), where the others happen at their earliest.
  public func slacks(of activities: [Activity], in times: Times) -> [Slack] {
    let graph = BoundGraph(self, .forward)
    return activities.map { activity in
      var free: Int64?
      for point in [activity.start, activity.finish] where times.earliest[point] != Self.never {
        for arc in graph.arcs[Int(graph.starts[point])..<Int(graph.starts[point + 1])] {
          let head = Int(arc.head)
          if head == activity.start || head == activity.finish { continue }
          let gap = times.earliest[head] - times.earliest[point] - arc.length
          free = min(free ?? gap, gap)
        }
      }
      return Slack(total: room(times.earliest[activity.start], times.latest[activity.start]), free: free)
    }
  }

  private func room(_ earliest: Int64, _ latest: Int64) -> Int64? {
    earliest == Self.never || latest == Self.forever ? nil : latest - earliest
  }
}
