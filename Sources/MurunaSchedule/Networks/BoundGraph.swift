// The bounds of a network, sorted by the point they start from, so that a scan reads memory in order.

/// A bound as a neighbour sees it: where it leads, how much later that is at least, and which bound it is.
struct Arc: Sendable {
  let length: Int64
  let head: Int32
  let code: Int32
}

/// The bounds of a network in compressed rows: those of point `p` are `arcs[starts[p]..<starts[p + 1]]`.
struct BoundGraph: Sendable {
  private(set) var starts: [Int32]
  private(set) var arcs: [Arc]

  enum Direction { case forward, backward }

  /// Sorts the bounds by tail, or by head and turned round. Bounds from a point to itself are left out: they bind nothing,
  /// and `contradictionInOne` has looked at them.
  init(_ network: TemporalNetwork, _ direction: Direction) {
    let count = network.constraintCount
    let sources = network.sources
    let targets = network.targets
    let lows = network.lows
    let highs = network.highs
    let forward = direction == .forward
    var starts = [Int32](repeating: 0, count: network.pointCount + 1)
    for index in 0..<count where sources[index] != targets[index] {
      let lowTail = Int(forward ? sources[index] : targets[index])
      let highTail = Int(forward ? targets[index] : sources[index])
      if lows[index] != TemporalNetwork.never { starts[lowTail] &+= 1 }
      if highs[index] != TemporalNetwork.forever { starts[highTail] &+= 1 }
    }
    var total: Int32 = 0
    for point in 0...network.pointCount {
      total &+= starts[point]
      starts[point] = total
    }
    // Filled from behind, so that each row keeps the order in which its bounds were stated.
    var arcs = [Arc](repeating: Arc(length: 0, head: 0, code: 0), count: Int(total))
    for index in stride(from: count - 1, through: 0, by: -1) where sources[index] != targets[index] {
      let lowTail = Int(forward ? sources[index] : targets[index])
      let highTail = Int(forward ? targets[index] : sources[index])
      if highs[index] != TemporalNetwork.forever {
        starts[highTail] &-= 1
        arcs[Int(starts[highTail])] = Arc(
          length: -highs[index], head: Int32(truncatingIfNeeded: lowTail), code: BoundCode(high: index).raw)
      }
      if lows[index] != TemporalNetwork.never {
        starts[lowTail] &-= 1
        arcs[Int(starts[lowTail])] = Arc(
          length: lows[index], head: Int32(truncatingIfNeeded: highTail), code: BoundCode(low: index).raw)
      }
    }
    self.starts = starts
    self.arcs = arcs
  }
  /// The same graph without the arcs that touch one point.
  func without(_ point: Int) -> BoundGraph {
    var copy = self
    copy.arcs.removeAll(keepingCapacity: true)
    for tail in 0..<(starts.count - 1) {
      copy.starts[tail] = Int32(truncatingIfNeeded: copy.arcs.count)
      if tail == point { continue }
      for arc in arcs[Int(starts[tail])..<Int(starts[tail + 1])] where Int(arc.head) != point { copy.arcs.append(arc) }
    }
    copy.starts[starts.count - 1] = Int32(truncatingIfNeeded: copy.arcs.count)
    return copy
  }
}
