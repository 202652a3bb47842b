// Dynamic controllability by the reduction rules themselves, until nothing changes: slow, and another method than ours.

import MurunaSchedule

/// The rules of Morris & Muscettola (2005) on labelled distances, where reacting takes no time.
struct ReductionReference {
  private let count: Int
  /// `ordinary[a][b]`: b is at most so much later than a.
  private var ordinary: [[Int64?]]
  /// `upper[a][link]`: until the link's end is seen, its start is at most so much later than a (a negative number: a waits).
  private var upper: [[Int64?]]
  private let links: [Constraint]

  init(_ network: TemporalNetwork, contingent: [Int], origin: Int) {
    // One point more, long before all: the origin is a time on the clock.
    let dawn = network.pointCount
    count = dawn + 1
    links = contingent.map { network[constraint: $0] }.filter { $0.low != $0.high }
    ordinary = Array(repeating: Array(repeating: nil, count: count), count: count)
    upper = Array(repeating: Array(repeating: nil, count: links.count), count: count)
    for point in 0..<count { ordinary[point][point] = 0 }
    for index in 0..<network.constraintCount {
      let constraint = network[constraint: index]
      if contingent.contains(index), constraint.low != constraint.high { continue }
      if let high = constraint.high { _ = tighten(constraint.from, constraint.to, high) }
      if let low = constraint.low { _ = tighten(constraint.to, constraint.from, -low) }
    }
    _ = tighten(dawn, origin, 1_000_000)
    _ = tighten(origin, dawn, -1_000_000)
    for (index, link) in links.enumerated() {
      if let low = link.low, let high = link.high {
        upper[link.to][index] = -high
        // The link's bounds as seen by everybody else: at most its longest, at least its shortest.
        _ = tighten(link.from, link.to, high)
        _ = tighten(link.to, link.from, -low)
      }
    }
  }

  private mutating func tighten(_ from: Int, _ to: Int, _ length: Int64) -> Bool {
    if let known = ordinary[from][to], known <= length { return false }
    ordinary[from][to] = length
    return true
  }

  private mutating func tightenUpper(_ from: Int, _ link: Int, _ length: Int64) -> Bool {
    if let known = upper[from][link], known <= length { return false }
    upper[from][link] = length
    return true
  }

  mutating func isControllable() -> Bool {
    while true {
      if hasNegativeCycle() { return false }
      if !reduce() { return true }
    }
  }

  /// With every link at its longest.
  private func hasNegativeCycle() -> Bool {
    var distance = ordinary
    for from in 0..<count {
      for (index, link) in links.enumerated() {
        if let length = upper[from][index] {
          distance[from][link.from] = min(distance[from][link.from] ?? length, length)
        }
      }
    }
    for middle in 0..<count {
      for from in 0..<count {
        guard let left = distance[from][middle] else { continue }
        for to in 0..<count {
          guard let right = distance[middle][to] else { continue }
          distance[from][to] = min(distance[from][to] ?? Int64.max, left + right)
        }
      }
    }
    return distance.indices.contains { (distance[$0][$0] ?? 0) < 0 }
  }

  private mutating func reduce() -> Bool {
    var changed = false
    for middle in 0..<count {
      for from in 0..<count {
        guard let left = ordinary[from][middle] else { continue }
        for to in 0..<count {
          if let right = ordinary[middle][to], tighten(from, to, left + right) { changed = true }
        }
        for index in links.indices {
          if let right = upper[middle][index], tightenUpper(from, index, left + right) { changed = true }
        }
      }
    }
    for (index, link) in links.enumerated() {
      guard let low = link.low else { continue }
      for to in 0..<count {
        if let length = ordinary[link.to][to], length < 0, tighten(link.from, to, low + length) { changed = true }
      }
      for other in links.indices where other != index {
        if let length = upper[link.to][other], length < 0, tightenUpper(link.from, other, low + length) { changed = true }
      }
      for from in 0..<count {
        if let length = upper[from][index], length >= -low, tighten(from, link.from, length) { changed = true }
      }
    }
    return changed
  }
}
