// The bounds at each point, in a form that can be edited.

/// For each point the arcs that leave it and the points from which arcs reach it; arcs come and go in constant time.
struct ArcRows: Sendable {
  private(set) var leaving: [[Arc]]
  private(set) var reaching: [[Arc]]
  private var leavingSlot: [Int32] = []
  private var reachingSlot: [Int32] = []

  init(points: Int) {
    leaving = Array(repeating: [], count: points)
    reaching = Array(repeating: [], count: points)
  }

  mutating func addPoint() {
    leaving.append([])
    reaching.append([])
  }

  func holds(_ code: BoundCode) -> Bool { Int(code.raw) < leavingSlot.count && leavingSlot[Int(code.raw)] >= 0 }

  mutating func insert(_ code: BoundCode, from tail: Int, to head: Int, length: Int64) {
    while leavingSlot.count <= Int(code.raw) {
      leavingSlot.append(-1)
      reachingSlot.append(-1)
    }
    leavingSlot[Int(code.raw)] = Int32(truncatingIfNeeded: leaving[tail].count)
    reachingSlot[Int(code.raw)] = Int32(truncatingIfNeeded: reaching[head].count)
    leaving[tail].append(Arc(length: length, head: Int32(truncatingIfNeeded: head), code: code.raw))
    reaching[head].append(Arc(length: length, head: Int32(truncatingIfNeeded: tail), code: code.raw))
  }

  /// Removes an arc; the last of its row takes its place.
  mutating func remove(_ code: BoundCode, from tail: Int, to head: Int) {
    let out = Int(leavingSlot[Int(code.raw)])
    let last = leaving[tail].count - 1
    leaving[tail].swapAt(out, last)
    leavingSlot[Int(leaving[tail][out].code)] = Int32(truncatingIfNeeded: out)
    leaving[tail].removeLast()
    let back = Int(reachingSlot[Int(code.raw)])
    let end = reaching[head].count - 1
    reaching[head].swapAt(back, end)
    reachingSlot[Int(reaching[head][back].code)] = Int32(truncatingIfNeeded: back)
    reaching[head].removeLast()
    leavingSlot[Int(code.raw)] = -1
    reachingSlot[Int(code.raw)] = -1
  }
}
