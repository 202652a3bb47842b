// Points in the order of a number: what Dijkstra's method lives on.

/// A binary heap of points, smallest key first. A point may stand in it several times; whoever takes one out knows
/// whether it is still of interest.
struct PointQueue: Sendable {
  private var keys: [Int64] = []
  private var points: [Int32] = []

  var isEmpty: Bool { keys.isEmpty }

  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    points.removeAll(keepingCapacity: true)
  }

  mutating func insert(_ point: Int, key: Int64) {
    keys.append(key)
    points.append(Int32(truncatingIfNeeded: point))
    var place = keys.count - 1
    while place > 0 {
      let above = (place - 1) >> 1
      if keys[above] <= key { break }
      keys[place] = keys[above]
      points[place] = points[above]
      place = above
    }
    keys[place] = key
    points[place] = Int32(truncatingIfNeeded: point)
  }

  mutating func popFirst() -> (key: Int64, point: Int)? {
    guard let key = keys.last, let point = points.last else { return nil }
    keys.removeLast()
    points.removeLast()
    let count = keys.count
    if count == 0 { return (key, Int(point)) }
    let first = (keys[0], Int(points[0]))
    var place = 0
    while true {
      var below = 2 * place + 1
      if below >= count { break }
      if below + 1 < count, keys[below + 1] < keys[below] { below += 1 }
      if keys[below] >= key { break }
      keys[place] = keys[below]
      points[place] = points[below]
      place = below
    }
    keys[place] = key
    points[place] = point
    return first
  }
}
