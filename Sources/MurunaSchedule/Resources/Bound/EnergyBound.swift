/// Lower bounds on the makespan from work and capacity: however cleverly one plans, a team gives no more than it has.
///
/// For each resource and each set of activities with at least a head (time that must pass before) and at least a tail (time that
/// must pass after), the work of the set has to fit between; Carlier's bound for one machine (1982), for cumulative resources.
struct EnergyBound {
  private let compiled: CompiledProblem
  /// Time from each activity's finish to the end of the schedule, at least.
  private let tails: [Int]

  /// With more activities than this on one resource only heads are tried, not heads against tails.
  private static let largestSquare = 2000

  init(_ compiled: CompiledProblem) {
    self.compiled = compiled
    tails = Self.tails(compiled)
  }

  var value: Int {
    compiled.problem.resources.indices.reduce(compiled.criticalPath) { max($0, bound(of: $1)) }
  }

  private struct Work {
    let head: Int
    let tail: Int
    let energy: Int
  }

  private func bound(of resource: Int) -> Int {
    var works: [Work] = []
    for (index, activity) in compiled.problem.activities.enumerated() where activity.fixedStart == nil {
      guard let demand = activity.demands.first(where: { $0.resource == resource }), demand.amount > 0 else { continue }
      let (energy, overflow) = demand.amount.multipliedReportingOverflow(by: activity.duration)
      guard !overflow, energy > 0, energy < 1 << 60 / (1 + compiled.count) else { return 0 }
      works.append(Work(head: compiled.windows.earliest[index], tail: tails[index], energy: energy))
    }
    guard !works.isEmpty else { return 0 }
    var supply = Supply(compiled.problem.resources[resource])
    let heads = Set(works.map(\.head)).sorted(by: >)
    let byTail = works.sorted { $0.tail > $1.tail }
    var best = 0
    if works.count <= Self.largestSquare {
      // For each head, walk down the tails and add what starts late enough.
      for head in heads {
        var energy = 0
        supply.begin(at: head)
        for work in byTail where work.head >= head {
          energy += work.energy
          best = max(best, supply.moment(energy) + work.tail)
        }
      }
    } else {
      var energy = 0
      var tail = Int.max
      let byHead = works.sorted { $0.head > $1.head }
      for work in byHead {
        energy += work.energy
        tail = min(tail, work.tail)
        supply.begin(at: work.head)
        best = max(best, supply.moment(energy) + tail)
      }
    }
    return best
  }

  private static func tails(_ compiled: CompiledProblem) -> [Int] {
    // Breaks make tails longer, never shorter, so working time alone is a bound.
    var tails = [Int](repeating: 0, count: compiled.count)
    guard compiled.components.isAcyclic else { return tails }
    let durations = compiled.clock.durations
    for activity in compiled.components.order.reversed() {
      for arc in compiled.graph.outgoing(activity) {
        let other = Int(arc.other)
        var lag = arc.weight
        if !arc.fromFinish { lag -= durations[activity] }
        if arc.toFinish { lag -= durations[other] }
        // From this finish to the other's start, then its duration and tail.
        tails[activity] = max(tails[activity], lag + durations[other] + tails[other])
      }
    }
    return tails
  }
}

/// How long a capacity takes to give an amount of work.
private struct Supply {
  private let capacity: Capacity
  private var start = 0
  // Where the last question ended: later questions from one start ask for more.
  private var time = 0
  private var next = 0
  private var given = 0

  init(_ capacity: Capacity) {
    self.capacity = capacity
  }

  mutating func begin(at start: Int) {
    self.start = start
    time = start
    given = 0
    next = capacity.steps.firstIndex { $0.time > start } ?? capacity.steps.count
  }

  /// The earliest moment by which `energy` has been available; amounts rise from call to call.
  mutating func moment(_ energy: Int) -> Int {
    while true {
      let amount = next == 0 ? capacity.initial : capacity.steps[next - 1].amount
      let missing = energy - given
      if next < capacity.steps.count {
        let end = capacity.steps[next].time
        let (gain, overflow) = amount.multipliedReportingOverflow(by: end - time)
        if !overflow, gain < missing {
          given += gain
          time = end
          next += 1
          continue
        }
      }
      guard amount > 0 else { return time }
      return time + (missing + amount - 1) / amount
    }
  }
}
