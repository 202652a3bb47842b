// Plans to be controlled or not: activities of nature's and of ours, then lags, meetings and deadlines one by one.

import MurunaSchedule

/// Two to eight activities, to be tightened until they break.
struct UncertainNetwork: CustomStringConvertible {
  private(set) var network = TemporalNetwork(points: 1)
  private(set) var contingent: [Int] = []
  private var left: Int

  init(_ random: inout NetworkRandom) {
    left = 0
    for _ in 0..<Int.random(in: 2...8, using: &random) {
      let start = network.addPoint()
      let end = network.addPoint()
      let low = Int64.random(in: 0...20, using: &random)
      let link = network.add(from: start, to: end, low: low, high: low + Int64.random(in: 1...30, using: &random), id: 1)
      if random.chance(75) || contingent.isEmpty { contingent.append(link) }
    }
    for point in 1..<network.pointCount where random.chance(80) { network.add(from: 0, to: point, low: 0, id: 2) }
    left = 2 * network.pointCount
  }

  /// Adds a constraint; false when there are enough.
  mutating func tighten(_ random: inout NetworkRandom) -> Bool {
    let count = network.pointCount
    while left > 0 {
      left -= 1
      let from = Int.random(in: 1..<count, using: &random)
      let to = Int.random(in: 1..<count, using: &random)
      if from == to { continue }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: network.add(from: from, to: to, low: Int64.random(in: -5...10, using: &random), id: 3)
      case 1: network.add(from: from, to: to, low: Int64.random(in: -40...5, using: &random), high: 60, id: 4)
      case 2: network.add(from: from, to: to, low: 0, high: Int64.random(in: 0...15, using: &random), id: 5)
      default: network.add(from: 0, to: to, high: Int64.random(in: 30...200, using: &random), id: 6)
      }
      return true
    }
    return false
  }

  mutating func takeBack() { network.remove(constraint: network.constraintCount - 1) }

  var description: String { described(network, contingent) }
}

/// A network in the lines that `muruna-bench stn` reads.
func described(_ network: TemporalNetwork, _ contingent: [Int]) -> String {
  (0..<network.constraintCount).map { index in
    let constraint = network[constraint: index]
    let low = constraint.low.map { String($0) } ?? "-inf"
    let high = constraint.high.map { String($0) } ?? "inf"
    return "\(constraint.from) \(constraint.to) \(low) \(high)\(contingent.contains(index) ? " contingent" : "")"
  }.joined(separator: "; ")
}
