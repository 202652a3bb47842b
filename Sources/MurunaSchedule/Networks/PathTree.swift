// The tree of longest paths found so far, threaded so that a subtree can be walked and cut off without recursion.

/// Trees in preorder on one circular thread, with the number of each point's children (Tarjan 1981).
struct PathTree: Sendable {
  private var after: [Int32]
  private var before: [Int32]
  private var childCount: [Int32]  // -1: not in the tree
  private var parent: [Int32]
  private let ground: Int

  init(points: Int) {
    ground = points
    after = [Int32](repeating: -1, count: points + 1)
    before = [Int32](repeating: -1, count: points + 1)
    childCount = [Int32](repeating: -1, count: points + 1)
    parent = [Int32](repeating: -1, count: points + 1)
    after[ground] = Int32(points)
    before[ground] = Int32(points)
    childCount[ground] = 0
  }

  func holds(_ point: Int) -> Bool { childCount[point] >= 0 }
  func children(of point: Int) -> Int { Int(childCount[point]) }

  /// Makes a point the root of a tree of its own.
  mutating func plant(_ point: Int) { graft(point, below: ground) }

  mutating func graft(_ point: Int, below above: Int) {
    let next = Int(after[above])
    after[above] = Int32(truncatingIfNeeded: point)
    before[point] = Int32(truncatingIfNeeded: above)
    after[point] = Int32(truncatingIfNeeded: next)
    before[next] = Int32(truncatingIfNeeded: point)
    childCount[point] = 0
    childCount[above] &+= 1
    parent[point] = Int32(truncatingIfNeeded: above)
  }

  /// Takes one point of a subtree that is being cut off; returns the next in preorder.
  mutating func uproot(_ point: Int) -> Int {
    childCount[point] = -1
    return Int(after[point])
  }

  /// Joins the thread again over the subtree of `top`, of which every point is uprooted, to what comes behind it.
  mutating func close(over top: Int, to next: Int) {
    let previous = Int(before[top])
    after[previous] = Int32(truncatingIfNeeded: next)
    before[next] = Int32(truncatingIfNeeded: previous)
    childCount[Int(parent[top])] &-= 1
  }
}
