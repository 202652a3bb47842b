// A time for every point at which all bounds hold, kept so while bounds are added.

/// A feasible schedule, repaired after each added bound where it must be and nowhere else (Cotton & Maler 2006).
struct Potential: Sendable {
  private(set) var times: [Int64]
  /// No time is later.
  private(set) var latest: Int64
  private var gains: [Int64]
  private var causes: [Int32]
  private var settled: [Bool]
  private var touched: [Int32] = []
  private var queue = PointQueue()

  init(times: [Int64]) {
    self.times = times
    latest = times.max() ?? 0
    gains = Array(repeating: 0, count: times.count)
    causes = Array(repeating: -1, count: times.count)
    settled = Array(repeating: false, count: times.count)
  }

  mutating func addPoint() {
    times.append(0)
    gains.append(0)
    causes.append(-1)
    settled.append(false)
  }

  /// Makes room for a bound: moves its head, and whatever that pushes, later, the farthest first (Dijkstra on what is left
  /// between the old times). Returns the bounds that lead from its head back to its tail if they and the bound cannot hold
  /// together; then no time has changed.
  mutating func admit(from tail: Int, to head: Int, length: Int64, in rows: ArcRows, tailOf: (BoundCode) -> Int) -> [BoundCode]? {
    let gain = times[tail] + length - times[head]
    if gain <= 0 { return nil }
    raise(head, gain, -1)
    while let (key, point) = queue.popFirst() {
      if settled[point] || gains[point] != -key { continue }
      settled[point] = true
      let moved = times[point] + gains[point]
      for arc in rows.leaving[point] {
        let next = Int(arc.head)
        let gain = moved + arc.length - times[next]
        guard gain > gains[next], !settled[next] else { continue }
        raise(next, gain, arc.code)
        if next == tail {
          let way = path(to: tail, from: head, tailOf)
          forget(keeping: false)
          return way
        }
      }
    }
    forget(keeping: true)
    return nil
  }

  private mutating func raise(_ point: Int, _ gain: Int64, _ cause: Int32) {
    if gains[point] == 0 { touched.append(Int32(truncatingIfNeeded: point)) }
    gains[point] = gain
    causes[point] = cause
    queue.insert(point, key: -gain)
  }

  private func path(to end: Int, from start: Int, _ tailOf: (BoundCode) -> Int) -> [BoundCode] {
    var codes: [BoundCode] = []
    var point = end
    while point != start {
      codes.append(BoundCode(raw: causes[point]))
      point = tailOf(BoundCode(raw: causes[point]))
    }
    return codes.reversed()
  }

  private mutating func forget(keeping: Bool) {
    for point in touched {
      if keeping {
        times[Int(point)] += gains[Int(point)]
        latest = max(latest, times[Int(point)])
      }
      gains[Int(point)] = 0
      causes[Int(point)] = -1
      settled[Int(point)] = false
    }
    touched.removeAll(keepingCapacity: true)
    queue.removeAll()
  }
}
