// What the solver is judged by: slow, short, and written from the definitions.

import MurunaSchedule

/// All-pairs longest paths by Floyd and Warshall; nil where there is no path.
struct NetworkReference {
  private(set) var distance: [[Int64?]]

  init(_ network: TemporalNetwork) {
    let count = network.pointCount
    distance = Array(repeating: Array(repeating: nil, count: count), count: count)
    for point in 0..<count { distance[point][point] = 0 }
    for index in 0..<network.constraintCount {
      let constraint = network[constraint: index]
      if let low = constraint.low { raise(constraint.from, constraint.to, low) }
      if let high = constraint.high { raise(constraint.to, constraint.from, -high) }
    }
    for middle in 0..<count {
      for first in 0..<count {
        guard let left = distance[first][middle] else { continue }
        for last in 0..<count {
          if let right = distance[middle][last] { raise(first, last, left + right) }
        }
      }
    }
  }

  private mutating func raise(_ first: Int, _ last: Int, _ length: Int64) {
    distance[first][last] = max(distance[first][last] ?? length, length)
  }

  var isConsistent: Bool { distance.indices.allSatisfy { distance[$0][$0] == 0 } }
  func earliest(_ point: Int, from origin: Int) -> Int64 { distance[origin][point] ?? TemporalNetwork.never }
  func latest(_ point: Int, from origin: Int) -> Int64 { distance[point][origin].map { -$0 } ?? TemporalNetwork.forever }
}

/// What is wrong with a conflict of a network; empty when it is a simple cycle of stated bounds that asks too much.
func faults(of conflict: Conflict, in network: TemporalNetwork) -> [String] {
  var faults: [String] = []
  if conflict.steps.isEmpty { faults.append("no steps") }
  for (index, step) in conflict.steps.enumerated() {
    let constraint = network[constraint: step.constraint]
    let stated = step.bound == .low ? constraint.low : constraint.high.map { -$0 }
    let ends = step.bound == .low ? (constraint.from, constraint.to) : (constraint.to, constraint.from)
    if stated != step.amount { faults.append("step \(index) is not stated") }
    if ends != (step.from, step.to) { faults.append("step \(index) joins other points") }
    if step.id != constraint.id { faults.append("step \(index) has another name") }
    if step.to != conflict.steps[(index + 1) % conflict.steps.count].from { faults.append("step \(index) leads elsewhere") }
  }
  if Set(conflict.steps.map(\.from)).count != conflict.steps.count { faults.append("a point comes twice") }
  let total = conflict.steps.reduce(0) { $0 + $1.amount }
  if total <= 0 { faults.append("nothing is asked too much") }
  if total != conflict.shortfall { faults.append("the shortfall is not the sum") }
  return faults
}

/// The number of bounds on the shortest cycle of positive length, by longest walks of one, two, three ... bounds between all
/// points; a network that can hold never ends, so ask only others.
func fewestSteps(in network: TemporalNetwork) -> Int {
  let count = network.pointCount
  var bounds: [(from: Int, to: Int, length: Int64)] = []
  for index in 0..<network.constraintCount {
    let constraint = network[constraint: index]
    if let low = constraint.low { bounds.append((constraint.from, constraint.to, low)) }
    if let high = constraint.high { bounds.append((constraint.to, constraint.from, -high)) }
  }
  var walks = (0..<count).map { first in (0..<count).map { $0 == first ? Int64(0) : nil } }
  for steps in 1... {
    for first in 0..<count {
      let shorter = walks[first]
      for bound in bounds {
        guard let label = shorter[bound.from] else { continue }
        walks[first][bound.to] = max(walks[first][bound.to] ?? Int64.min, label + bound.length)
      }
      if let back = walks[first][first], back > 0 { return steps }
    }
  }
  return 0
}

/// Seeded numbers (SplitMix64), so that a failure can be had again.
struct NetworkRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
