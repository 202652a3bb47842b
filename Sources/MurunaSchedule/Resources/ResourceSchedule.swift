/// A start and a finish for every activity of a problem.
public struct ResourceSchedule: Hashable, Sendable {
  public let starts: [Int]
  public let finishes: [Int]
  /// The last finish; the problem's origin when there is nothing to do.
  public let makespan: Int

  /// The schedule with these starts, one for each activity. What a calendar cuts short finishes where the calendar ends.
  public init(starts: [Int], of problem: ResourceProblem) {
    precondition(starts.count == problem.activities.count, "a schedule has one start for each activity")
    self.starts = starts
    finishes = zip(problem.activities, starts).map { activity, start in
      problem.occupied(by: activity, from: start).last?.upperBound ?? start
    }
    makespan = finishes.reduce(problem.origin) { max($0, $1) }
  }
}
