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
    let rows = network.rows
    let forward = direction == .forward
    var starts = [Int32](repeating: 0, count: network.pointCount + 1)
    for row in rows where row.source != row.target {
      let lowTail = Int(forward ? row.source : row.target)
      let highTail = Int(forward ? row.target : row.source)
      if row.low != TemporalNetwork.never { starts[lowTail] &+= 1 }
      if row.high != TemporalNetwork.forever { starts[highTail] &+= 1 }
    }
    var total: Int32 = 0
    for point in 0...network.pointCount {
      total &+= starts[point]
      starts[point] = total
    }
    // Filled from behind, so that each row keeps the order in which its bounds were stated.
    var arcs = [Arc](repeating: Arc(length: 0, head: 0, code: 0), count: Int(total))
    for index in stride(from: count - 1, through: 0, by: -1) where rows[index].source != rows[index].target {
      let row = rows[index]
      let lowTail = Int(forward ? row.source : row.target)
      let highTail = Int(forward ? row.target : row.source)
      if row.high != TemporalNetwork.forever {
        starts[highTail] &-= 1
        arcs[Int(starts[highTail])] = Arc(
          length: -row.high, head: Int32(truncatingIfNeeded: lowTail), code: BoundCode(high: index).raw)
      }
      if row.low != TemporalNetwork.never {
        starts[lowTail] &-= 1
        arcs[Int(starts[lowTail])] = Arc(
          length: row.low, head: Int32(truncatingIfNeeded: highTail), code: BoundCode(low: index).raw)
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
