/// A timeline at one moment: what people in a control room ask at three in the morning.
package struct Now: Sendable {
  /// Seconds from the plan's `T`.
  package let time: Int64
  package let running: [Timeline.Row]
  /// What starts within the next stretch of time.
  package let due: [Timeline.Row]
  /// What should be finished and is not said to be, once anything is said to have happened; and what runs past its deadline.
  package let late: [Timeline.Row]
  /// What has not started and hangs on something that may never come, or on people who are elsewhere.
  package let blocked: [Timeline.Row]
  /// Of every team, how many are not at work.
  package let free: [Free]
  /// The next thing to be decided, looked at, or under decision now.
  package let nextDecision: Timeline.Row?

  package struct Free: Sendable {
    package let team: Timeline.Team
    package let amount: Int
    package let available: Int
  }

  /// How far ahead something is due.
  package static let ahead: Int64 = 3600

  package init(_ timeline: Timeline, at time: Int64) {
    self.time = time
    let work = timeline.rows.filter { $0.kind != .phase && $0.kind != .event && !$0.isNotHappening }
    let isUnderWay = timeline.rows.contains(where: \.isDone)
    func isRunning(_ row: Timeline.Row) -> Bool {
      guard row.instances.isEmpty else {
        let length = row.finish - (row.instances.last ?? row.start)
        return row.instances.contains { $0 <= time && time < $0 + length }
      }
      return row.start <= time && time < row.finish && !row.isDone
    }
    running = work.filter(isRunning)
    due = work.filter { row in
      let starts = row.instances.isEmpty ? [row.start] : row.instances
      return !row.isDone && starts.contains { $0 > time && $0 <= time + Self.ahead }
    }
    late = work.filter { row in
      if row.isDone { return false }
      if let deadline = row.deadline, deadline < time, row.finish > time { return true }
      return isUnderWay && row.finish <= time
    }
    blocked = work.filter { row in
      guard row.start > time, !row.isDone else { return false }
      return !row.conditions.isEmpty || row.waits.contains { $0.until > time }
    }
    free = timeline.teams.map { team in
      let available = team.amount(team.capacity, at: time, before: team.available)
      return Free(team: team, amount: max(0, available - team.amount(team.steps, at: time, before: 0)), available: available)
    }
    nextDecision = work.filter { ($0.kind == .decision || $0.kind == .review) && $0.finish > time && !$0.isDone }.min { ($0.start, $0.finish) < ($1.start, $1.finish) }
  }
}

extension Timeline.Team {
  /// The amount of a step function at a time.
  package func amount(_ steps: [Step], at time: Int64, before: Int) -> Int {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? before : steps[low - 1].amount
  }
}
