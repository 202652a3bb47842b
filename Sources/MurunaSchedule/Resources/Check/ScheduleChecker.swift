/// Says everything that is wrong with a schedule, from the problem's own words alone.
///
/// The engine is not asked: this file shares no code with what builds schedules, and judges all of them, in every test and
/// at every door in debug builds.
public enum ScheduleChecker {
  /// What `starts` breaks of `problem`; empty when the schedule holds.
  public static func violations(of starts: [Int], in problem: ResourceProblem) -> [ScheduleViolation] {
    guard starts.count == problem.activities.count else {
      return [.wrongCount(starts.count)]
    }
    guard starts.allSatisfy({ $0.magnitude <= 1 << 60 }) else { return [.outOfRange] }
    var found: [ScheduleViolation] = []
    var finishes: [Int?] = []
    for (index, activity) in problem.activities.enumerated() {
      let finish = finish(of: activity, from: starts[index], in: problem)
      finishes.append(finish)
      if let fixed = activity.fixedStart {
        if starts[index] != fixed { found.append(.moved(activity: index, by: starts[index] - fixed)) }
      } else if starts[index] < problem.origin {
        found.append(.tooEarly(activity: index, by: problem.origin - starts[index]))
      }
      if let release = activity.release, starts[index] < release {
        found.append(.tooEarly(activity: index, by: release - starts[index]))
      }
      guard let finish else {
        found.append(.neverFinished(activity: index))
        continue
      }
      if activity.fixedStart == nil, let short = shortOfWhole(activity, from: starts[index], in: problem) {
        found.append(.brokenOff(activity: index, by: short))
      }
      if let deadline = activity.deadline, finish > deadline {
        found.append(.tooLate(activity: index, by: finish - deadline))
      }
    }
    for (index, lag) in problem.lags.enumerated() {
      guard let from = moment(lag.from, starts, finishes), let to = moment(lag.to, starts, finishes) else { continue }
      if to - from < lag.atLeast { found.append(.lag(index: index, by: lag.atLeast - (to - from))) }
    }
    found.append(contentsOf: problem.resourceConflicts(of: starts).map(ScheduleViolation.overload))
    return found
  }

  private static func finish(of activity: ResourceProblem.Activity, from start: Int, in problem: ResourceProblem) -> Int? {
    guard activity.duration > 0 else { return start }
    let stretches = problem.occupied(by: activity, from: start)
    let worked = stretches.reduce(0) { $0 + $1.count }
    return worked == activity.duration ? stretches.last?.upperBound : nil
  }

  /// How much too little is done before the first break, where some stretch would be long enough.
  private static func shortOfWhole(_ activity: ResourceProblem.Activity, from start: Int, in problem: ResourceProblem) -> Int? {
    guard let calendar = activity.calendar, activity.whole > 0, activity.duration > 0 else { return nil }
    let stretches = problem.calendars[calendar].stretches
    guard stretches.contains(where: { $0.count >= activity.whole }) else { return nil }
    let first = stretches.first { $0.contains(start) }?.upperBound ?? start
    return first - start < activity.whole ? activity.whole - (first - start) : nil
  }

  private static func moment(_ moment: Lag.Moment, _ starts: [Int], _ finishes: [Int?]) -> Int? {
    switch moment {
    case .start(let activity): starts[activity]
    case .finish(let activity): finishes[activity]
    }
  }
}

/// One thing that a schedule breaks.
public enum ScheduleViolation: Hashable, Sendable {
  /// So many starts are not one for each activity.
  case wrongCount(Int)
  /// A start beyond 2^60.
  case outOfRange
  /// Before its release or the problem's origin.
  case tooEarly(activity: Int, by: Int)
  case tooLate(activity: Int, by: Int)
  /// A fixed activity stands elsewhere.
  case moved(activity: Int, by: Int)
  /// Its calendar ends before its work is done.
  case neverFinished(activity: Int)
  /// So much more of it should be done before the first break.
  case brokenOff(activity: Int, by: Int)
  case lag(index: Int, by: Int)
  case overload(ResourceOverload)
}
