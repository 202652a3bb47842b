/// A problem as the exact search sees it: bounds on starts, lags between them, and resources over time.
///
/// One more activity, the last, stands for the end of the schedule.
struct ExactModel: Sendable {
  let count: Int
  let durations: [Int]
  /// First values of all bounds.
  let values: [Int]
  let arcs: [Arc]
  /// The arcs that leave each bound, in rows.
  let rows: [Int32]
  let rowOffsets: [Int]
  let resources: [Resource]
  /// The resources that each activity asks for, in rows.
  let asked: [[Int32]]
  /// Pairs that can never run at the same time, by activity.
  let incompatible: [[Int32]]

  var end: Int { count }

  /// `to` is at least `from` and `weight`.
  struct Arc: Sendable {
    let from: Int32
    let to: Int32
    let weight: Int
  }

  struct Resource: Sendable {
    /// The most there ever is.
    let capacity: Int
    let activities: [Int32]
    let demands: [Int]
    /// What is missing from the most, as changes over time.
    let missing: [(time: Int, change: Int)]
  }

  /// With more activities than this, pairs are not listed.
  private static let largestPairs = 400

  /// `nil` for problems with working hours, whose lengths hang on their starts.
  init?(_ compiled: CompiledProblem) {
    let problem = compiled.problem
    let count = compiled.count
    guard (0..<count).allSatisfy({ compiled.clock.calendar(of: $0) == nil }) else { return nil }
    self.count = count
    durations = compiled.clock.durations + [0]
    let horizon = compiled.horizon
    var values: [Int] = []
    for activity in 0..<count {
      values.append(compiled.windows.earliest[activity])
      values.append(-min(compiled.windows.latest[activity], horizon - durations[activity]))
    }
    values.append(compiled.criticalPath)
    values.append(-horizon)
    self.values = values

    var arcs: [Arc] = []
    func add(_ from: Int, _ to: Int, _ weight: Int) {
      arcs.append(Arc(from: Int32(2 * from), to: Int32(2 * to), weight: weight))
      arcs.append(Arc(from: Int32(2 * to + 1), to: Int32(2 * from + 1), weight: weight))
    }
    for activity in 0..<count {
      for arc in compiled.graph.outgoing(activity) { add(activity, Int(arc.other), arc.weight) }
      add(activity, count, durations[activity])
    }
    self.arcs = arcs
    var offsets = [Int](repeating: 0, count: 2 * count + 3)
    for arc in arcs { offsets[Int(arc.from) + 1] += 1 }
    for bound in 0..<2 * count + 2 { offsets[bound + 1] += offsets[bound] }
    var next = offsets
    var rows = [Int32](repeating: 0, count: arcs.count)
    for (index, arc) in arcs.enumerated() {
      rows[next[Int(arc.from)]] = Int32(index)
      next[Int(arc.from)] += 1
    }
    self.rows = rows
    rowOffsets = offsets

    var asked = [[Int32]](repeating: [], count: count + 1)
    var resources: [Resource] = []
    for (index, capacity) in problem.resources.enumerated() {
      var activities: [Int32] = []
      var demands: [Int] = []
      for (activity, entry) in problem.activities.enumerated() where entry.duration > 0 {
        guard let demand = entry.demands.first(where: { $0.resource == index && $0.amount > 0 }) else { continue }
        activities.append(Int32(activity))
        demands.append(demand.amount)
      }
      // What can never fall short needs no watching.
      let least = capacity.steps.reduce(capacity.initial) { min($0, $1.amount) }
      guard demands.reduce(0, +) > least else { continue }
      var missing = [(time: Int.min / 4, change: capacity.peak - capacity.initial)]
      var amount = capacity.initial
      for step in capacity.steps {
        missing.append((step.time, amount - step.amount))
        amount = step.amount
      }
      for activity in activities { asked[Int(activity)].append(Int32(resources.count)) }
      resources.append(
        Resource(
          capacity: capacity.peak, activities: activities, demands: demands,
          missing: missing.filter { $0.change != 0 }))
    }
    self.resources = resources
    self.asked = asked
    incompatible = Self.pairs(count, resources)
  }

  private static func pairs(_ count: Int, _ resources: [Resource]) -> [[Int32]] {
    guard count <= largestPairs else { return [] }
    var pairs = [Set<Int32>](repeating: [], count: count + 1)
    for resource in resources {
      for first in resource.activities.indices {
        for second in resource.activities.indices[(first + 1)...]
        where resource.demands[first] + resource.demands[second] > resource.capacity {
          pairs[Int(resource.activities[first])].insert(resource.activities[second])
          pairs[Int(resource.activities[second])].insert(resource.activities[first])
        }
      }
    }
    return pairs.map { $0.sorted() }
  }
}
