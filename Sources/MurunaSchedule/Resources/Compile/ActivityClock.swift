/// Says when an activity finishes that starts at a moment, and the other way round, breaks included.
struct ActivityClock: Sendable {
  let durations: [Int]
  private let calendarOf: [Int32]
  private let calendars: [WorkCalendar]
  /// By activity: how much of it is done before the first break.
  private let wholes: [Int]

  init(_ problem: ResourceProblem) {
    durations = problem.activities.map(\.duration)
    calendarOf = problem.activities.map { $0.duration > 0 ? Int32($0.calendar ?? -1) : -1 }
    calendars = problem.calendars
    wholes = problem.activities.map(\.whole)
  }

  /// The calendar of an activity, if it has one that matters.
  func calendar(of activity: Int) -> WorkCalendar? {
    calendarOf[activity] < 0 ? nil : calendars[Int(calendarOf[activity])]
  }

  /// When `activity` finishes if it starts at `start`; `nil` when its calendar ends before.
  func finish(_ activity: Int, from start: Int) -> Int? {
    guard let calendar = calendar(of: activity) else { return start + durations[activity] }
    return calendar.finish(of: durations[activity], from: start)
  }

  /// The first moment at or after `time` at which `activity` may start.
  func start(_ activity: Int, from time: Int) -> Int? {
    guard let calendar = calendar(of: activity) else { return time }
    return calendar.firstWorking(from: time, whole: wholes[activity])
  }

  /// The first start from which `activity` finishes at or after `time`.
  func start(_ activity: Int, finishingFrom time: Int) -> Int? {
    guard let calendar = calendar(of: activity) else { return time - durations[activity] }
    // The latest start that finishes before `time`; any later one does not.
    guard let before = calendar.latestStart(of: durations[activity], finishingBy: time - 1) else {
      return calendar.stretches.first.flatMap { calendar.firstWorking(from: $0.lowerBound, whole: wholes[activity]) }
    }
    return calendar.firstWorking(from: before + 1, whole: wholes[activity])
  }

  /// The last start from which `activity` finishes at or before `time`.
  func latestStart(_ activity: Int, finishingBy time: Int) -> Int? {
    guard let calendar = calendar(of: activity) else { return time - durations[activity] }
    return calendar.latestStart(of: durations[activity], finishingBy: time).flatMap { calendar.lastWorking(by: $0, whole: wholes[activity]) }
  }

  /// The last moment at or before `time` at which `activity` may start.
  func latestStart(_ activity: Int, by time: Int) -> Int? {
    guard let calendar = calendar(of: activity) else { return time }
    return calendar.lastWorking(by: time, whole: wholes[activity])
  }

  /// The earliest start that `arc` leaves to `to` when `from` starts at `start`.
  func push(_ arc: LagGraph.Arc, from: Int, at start: Int, to: Int) -> Int? {
    let begin = arc.fromFinish ? finish(from, from: start) : start
    guard var bound = begin.map({ $0 + arc.weight }) else { return nil }
    if arc.toFinish {
      guard let latest = self.start(to, finishingFrom: bound) else { return nil }
      bound = latest
    }
    return self.start(to, from: bound)
  }

  /// The latest start that `arc` leaves to `from` when `to` starts at `start`.
  func pull(_ arc: LagGraph.Arc, from: Int, to: Int, at start: Int) -> Int? {
    let end = arc.toFinish ? finish(to, from: start) : start
    guard let bound = end.map({ $0 - arc.weight }) else { return nil }
    return arc.fromFinish ? latestStart(from, finishingBy: bound) : latestStart(from, by: bound)
  }
}
