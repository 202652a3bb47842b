/// A problem on a grid: few equal steps of time, and all resources of one moment packed into one word.
///
/// Times are multiples of their greatest common divisor, so the grid loses nothing. Each resource has a lane in the word, with a
/// guard bit above it: what is left after a demand still has all its guard bits exactly when no lane fell short. One subtraction
/// then compares every resource at once.
struct GridInstance: Sendable {
  let space: SearchSpace
  let origin: Int
  /// Units of time in one step.
  let unit: Int
  let horizon: Int
  let guards: UInt64
  /// What is free at each step, before any activity that can move.
  let free: [UInt64]
  let durations: [Int32]
  let demands: [UInt64]
  let releases: [Int32]
  let latest: [Int32]
  let hasDeadlines: Bool
  let incoming: [Arc]
  let incomingOffsets: [Int32]
  let outgoing: [Arc]
  let outgoingOffsets: [Int32]

  /// The starts of two activities lie at least `weight` steps apart.
  struct Arc: Sendable {
    let other: Int32
    let weight: Int32
  }

  /// Beyond so many steps the event-based profile is the better one.
  private static let longest = 1 << 14
  /// The same where activities last so many steps on average.
  private static let longestMean = 64

  /// `nil` where the grid does not fit: working hours, too many resources for one word, or too fine a unit for the horizon.
  init?(_ compiled: CompiledProblem, _ space: SearchSpace) {
    guard compiled.components.isAcyclic,
      space.activities.allSatisfy({ compiled.clock.calendar(of: $0) == nil })
    else { return nil }
    let origin = compiled.problem.origin
    let unit = Self.unit(compiled, space)
    let end = compiled.horizon
    let work = space.activities.reduce(0) { $0 + compiled.clock.durations[$1] / unit }
    guard (end - origin) / unit < Self.longest, work <= Self.longestMean * max(1, space.count), let lanes = Lanes(compiled, space) else { return nil }
    self.space = space
    self.origin = origin
    self.unit = unit
    horizon = (end - origin) / unit + 1
    guards = lanes.guards
    free = lanes.free(compiled, origin: origin, unit: unit, steps: horizon)

    durations = space.activities.map { Int32(compiled.clock.durations[$0] / unit) }
    demands = space.activities.map { lanes.word(compiled.problem.activities[$0].demands) }
    releases = space.activities.map { Int32((compiled.windows.earliest[$0] - origin) / unit) }
    let limit = 4 * horizon
    latest = space.activities.map { activity in
      let bound = compiled.windows.latest[activity] - origin
      return Int32(min(limit, bound >= 0 ? bound / unit : -1))
    }
    hasDeadlines = latest.contains { $0 < limit }

    var number = [Int32](repeating: -1, count: compiled.count)
    for (index, activity) in space.activities.enumerated() { number[activity] = Int32(index) }
    func rows(_ arcs: (Int) -> ArraySlice<LagGraph.Arc>) -> (arcs: [Arc], offsets: [Int32]) {
      var all: [Arc] = []
      var offsets: [Int32] = [0]
      for activity in space.activities {
        for arc in arcs(activity) where number[Int(arc.other)] >= 0 {
          all.append(Arc(other: number[Int(arc.other)], weight: Int32(arc.weight / unit)))
        }
        offsets.append(Int32(all.count))
      }
      return (all, offsets)
    }
    (incoming, incomingOffsets) = rows(compiled.graph.incoming)
    (outgoing, outgoingOffsets) = rows(compiled.graph.outgoing)
  }

  /// The greatest common divisor of everything that a start can be made of.
  private static func unit(_ compiled: CompiledProblem, _ space: SearchSpace) -> Int {
    var unit = 0
    func add(_ amount: Int) {
      var (a, b) = (unit, abs(amount))
      while b != 0 { (a, b) = (b, a % b) }
      unit = a
    }
    let origin = compiled.problem.origin
    for activity in space.activities {
      add(compiled.clock.durations[activity])
      add(compiled.windows.earliest[activity] - origin)
      for arc in compiled.graph.incoming(activity) where !compiled.isFixed(Int(arc.other)) { add(arc.weight) }
    }
    for capacity in compiled.problem.resources { for step in capacity.steps where step.time > origin { add(step.time - origin) } }
    for activity in 0..<compiled.count where compiled.isFixed(activity) {
      let start = compiled.windows.earliest[activity]
      if start > origin { add(start - origin) }
      if let finish = compiled.clock.finish(activity, from: start), finish > origin { add(finish - origin) }
    }
    return max(unit, 1)
  }
}

/// Where each resource lies in a word.
private struct Lanes {
  /// By resource; -1 for one that can never fall short.
  private let shift: [Int]
  private let width: [Int]
  let guards: UInt64

  init?(_ compiled: CompiledProblem, _ space: SearchSpace) {
    let problem = compiled.problem
    var sums = [Int](repeating: 0, count: problem.resources.count)
    var largest = sums
    for activity in problem.activities {
      for demand in activity.demands where activity.duration > 0 {
        sums[demand.resource] += demand.amount
        largest[demand.resource] = max(largest[demand.resource], demand.amount)
      }
    }
    var shift: [Int] = []
    var width: [Int] = []
    var guards: UInt64 = 0
    var used = 0
    for (resource, capacity) in problem.resources.enumerated() {
      let least = capacity.steps.reduce(capacity.initial) { min($0, $1.amount) }
      guard sums[resource] > least else {
        shift.append(-1)
        width.append(0)
        continue
      }
      let bits = Int.bitWidth - max(largest[resource], capacity.peak).leadingZeroBitCount
      guard used + bits + 1 <= 64 else { return nil }
      shift.append(used)
      width.append(bits)
      used += bits + 1
      guards |= 1 << UInt64(used - 1)
    }
    self.shift = shift
    self.width = width
    self.guards = guards
  }

  func word(_ demands: [ResourceProblem.Demand]) -> UInt64 {
    demands.reduce(0) { shift[$1.resource] < 0 ? $0 : $0 + UInt64($1.amount) << UInt64(shift[$1.resource]) }
  }

  /// Capacity less what fixed activities take, at each step; none is ever less than none.
  func free(_ compiled: CompiledProblem, origin: Int, unit: Int, steps: Int) -> [UInt64] {
    let problem = compiled.problem
    var words = [UInt64](repeating: guards, count: steps)
    for resource in problem.resources.indices where shift[resource] >= 0 {
      var amounts = [Int](repeating: 0, count: steps)
      var next = 0
      var amount = problem.resources[resource].initial
      for step in 0..<steps {
        while next < problem.resources[resource].steps.count,
          problem.resources[resource].steps[next].time <= origin + step * unit
        {
          amount = problem.resources[resource].steps[next].amount
          next += 1
        }
        amounts[step] = amount
      }
      for (index, activity) in problem.activities.enumerated() {
        guard let start = activity.fixedStart, let demand = activity.demands.first(where: { $0.resource == resource }) else {
          continue
        }
        let times = problem.occupied(by: activity, from: start)
        for stretch in times {
          let from = max(0, (stretch.lowerBound - origin) / unit)
          let until = min(steps, max(0, (stretch.upperBound - origin) / unit))
          for step in from..<max(from, until) { amounts[step] -= demand.amount }
        }
        _ = index
      }
      for step in 0..<steps { words[step] += UInt64(max(0, amounts[step])) << UInt64(shift[resource]) }
    }
    return words
  }
}
