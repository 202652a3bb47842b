/// Serial schedule generation and justification over profiles: for any number of resources, any unit of time and working hours.
///
/// Each resource has its own list of stretches, so an activity costs what its own resources are used, and a horizon of years in
/// seconds costs nothing.
struct ProfileDecoder: ScheduleDecoder {
  let space: SearchSpace
  var origin: Int { 0 }
  var unit: Int { 1 }

  private let compiled: CompiledProblem
  /// Capacities less what fixed activities take; `nil` for a resource that never falls short.
  private let untouched: [ResourceProfile?]
  private var profiles: [ResourceProfile?]
  /// The number of each activity in the space, or -1.
  private let number: [Int32]
  private let demands: [[ResourceProblem.Demand]]
  private let hasDeadlines: Bool

  init(_ compiled: CompiledProblem, _ space: SearchSpace) {
    self.compiled = compiled
    self.space = space
    let problem = compiled.problem
    var sums = [Int](repeating: 0, count: problem.resources.count)
    for activity in problem.activities where activity.duration > 0 {
      for demand in activity.demands { sums[demand.resource] += demand.amount }
    }
    var profiles = problem.resources.enumerated().map { index, capacity -> ResourceProfile? in
      let least = capacity.steps.reduce(capacity.initial) { min($0, $1.amount) }
      return sums[index] > least ? ResourceProfile(capacity) : nil
    }
    for (index, activity) in problem.activities.enumerated() where compiled.isFixed(index) {
      for stretch in problem.occupied(by: activity, from: compiled.windows.earliest[index]) {
        for demand in activity.demands where demand.amount > 0 {
          profiles[demand.resource]?.take(demand.amount, from: stretch.lowerBound, until: stretch.upperBound)
        }
      }
    }
    untouched = profiles
    self.profiles = profiles
    var number = [Int32](repeating: -1, count: compiled.count)
    for (index, activity) in space.activities.enumerated() { number[activity] = Int32(index) }
    self.number = number
    let contested = profiles.map { $0 != nil }
    demands = space.activities.map { activity in
      problem.activities[activity].duration == 0
        ? [] : problem.activities[activity].demands.filter { $0.amount > 0 && contested[$0.resource] }
    }
    hasDeadlines = space.activities.contains { compiled.windows.latest[$0] < TimeWindows.unbounded }
  }

  func finish(_ index: Int, from start: Int) -> Int {
    compiled.clock.finish(space.activities[index], from: start) ?? ResourceProfile.endOfTime
  }

  mutating func forward(_ list: [Int32], _ starts: inout [Int]) -> Quality {
    restore()
    var makespan = compiled.problem.origin
    var total = 0
    var late = 0
    for index in list {
      let index = Int(index)
      let activity = space.activities[index]
      var start = compiled.windows.earliest[activity]
      for arc in compiled.graph.incoming(activity) {
        let other = Int(number[Int(arc.other)])
        guard other >= 0, starts[other] < ResourceProfile.endOfTime else { continue }
        start = max(start, compiled.clock.push(arc, from: Int(arc.other), at: starts[other], to: activity) ?? ResourceProfile.endOfTime)
      }
      start = place(index, activity, from: start)
      starts[index] = start
      guard start < ResourceProfile.endOfTime else {
        // It can never be placed. Beyond all deadlines, and still a number that adds up.
        late += 1 << 42
        continue
      }
      if hasDeadlines { late += max(0, start - compiled.windows.latest[activity]) }
      total += start
      makespan = max(makespan, finish(index, from: start))
    }
    return Quality(late: late, makespan: makespan, total: total)
  }

  mutating func backward(_ list: [Int32], _ starts: inout [Int], makespan: Int) {
    guard starts.allSatisfy({ $0 < ResourceProfile.endOfTime }) else { return }
    restore()
    for index in list {
      let index = Int(index)
      let activity = space.activities[index]
      let before = starts[index]
      var start = compiled.clock.latestStart(activity, finishingBy: makespan) ?? before
      start = min(start, max(before, compiled.windows.latest[activity]))
      for arc in compiled.graph.outgoing(activity) {
        let other = Int(number[Int(arc.other)])
        guard other >= 0 else { continue }
        start = min(start, compiled.clock.pull(arc, from: activity, to: Int(arc.other), at: starts[other]) ?? before)
      }
      starts[index] = placeLate(index, activity, from: start, before: before)
    }
  }

  private mutating func restore() {
    for resource in profiles.indices {
      guard let base = untouched[resource] else { continue }
      profiles[resource]?.copy(base)
    }
  }

  /// Takes the first room at or after a moment; the end of time where there is none.
  private mutating func place(_ index: Int, _ activity: Int, from moment: Int) -> Int {
    guard var start = compiled.clock.start(activity, from: moment), start < ResourceProfile.endOfTime else {
      return ResourceProfile.endOfTime
    }
    let hasBreaks = compiled.clock.calendar(of: activity) != nil
    search: while true {
      guard let end = compiled.clock.finish(activity, from: start) else { return ResourceProfile.endOfTime }
      for demand in demands[index] {
        var blocked: Int?
        if hasBreaks {
          for stretch in compiled.problem.occupied(by: compiled.problem.activities[activity], from: start) {
            blocked = profiles[demand.resource]?.lastEnd(lacking: demand.amount, in: stretch.lowerBound, stretch.upperBound) ?? blocked
          }
        } else {
          blocked = profiles[demand.resource]?.lastEnd(lacking: demand.amount, in: start, end)
        }
        if let blocked {
          guard blocked < ResourceProfile.endOfTime, let next = compiled.clock.start(activity, from: blocked) else {
            return ResourceProfile.endOfTime
          }
          start = next
          continue search
        }
      }
      take(index, activity, start, end, hasBreaks)
      return start
    }
  }

  /// Takes the last room at or before a moment, and never one before its old start.
  private mutating func placeLate(_ index: Int, _ activity: Int, from moment: Int, before: Int) -> Int {
    var start = max(before, compiled.clock.latestStart(activity, by: moment) ?? before)
    let hasBreaks = compiled.clock.calendar(of: activity) != nil
    search: while start > before {
      guard let end = compiled.clock.finish(activity, from: start) else { break }
      for demand in demands[index] {
        var blocked: Int?
        if hasBreaks {
          for stretch in compiled.problem.occupied(by: compiled.problem.activities[activity], from: start) where blocked == nil {
            blocked = profiles[demand.resource]?.firstBegin(lacking: demand.amount, in: stretch.lowerBound, stretch.upperBound)
          }
        } else {
          blocked = profiles[demand.resource]?.firstBegin(lacking: demand.amount, in: start, end)
        }
        if let blocked {
          // Where the lack begins before the start, finishing by then is earlier than the start all the same.
          start = max(before, compiled.clock.latestStart(activity, finishingBy: min(blocked, end - 1)) ?? before)
          continue search
        }
      }
      break
    }
    take(index, activity, start, finish(index, from: start), hasBreaks)
    return start
  }

  private mutating func take(_ index: Int, _ activity: Int, _ start: Int, _ end: Int, _ hasBreaks: Bool) {
    for demand in demands[index] {
      if hasBreaks {
        for stretch in compiled.problem.occupied(by: compiled.problem.activities[activity], from: start) {
          profiles[demand.resource]?.take(demand.amount, from: stretch.lowerBound, until: stretch.upperBound)
        }
      } else {
        profiles[demand.resource]?.take(demand.amount, from: start, until: end)
      }
    }
  }
}
