// The tree of longest paths found so far, threaded so that a subtree can be walked and cut off without recursion.

/// Trees in preorder on one circular thread, with the number of each point's children (Tarjan 1981).
struct PathTree: Sendable {
  /// All that is known of a point side by side: to move one is then one look at memory.
  private struct Node {
    var after: Int32 = -1
    var before: Int32 = -1
    var children: Int32 = -1  // -1: not in the tree
    var parent: Int32 = -1
  }

  private var nodes: [Node]
  private let ground: Int

  init(points: Int) {
    ground = points
    nodes = [Node](repeating: Node(), count: points + 1)
    nodes[ground] = Node(after: Int32(points), before: Int32(points), children: 0)
  }

  func holds(_ point: Int) -> Bool { nodes[point].children >= 0 }
  func children(of point: Int) -> Int { Int(nodes[point].children) }

  /// Makes a point the root of a tree of its own.
  mutating func plant(_ point: Int) { graft(point, below: ground) }

  mutating func graft(_ point: Int, below above: Int) {
    let next = nodes[above].after
    nodes[above].after = Int32(truncatingIfNeeded: point)
    nodes[above].children &+= 1
    nodes[point] = Node(after: next, before: Int32(truncatingIfNeeded: above), children: 0, parent: Int32(truncatingIfNeeded: above))
    nodes[Int(next)].before = Int32(truncatingIfNeeded: point)
  }

  /// Takes one point of a subtree that is being cut off; returns the next in preorder.
  mutating func uproot(_ point: Int) -> Int {
    nodes[point].children = -1
    return Int(nodes[point].after)
  }

  /// Joins the thread again over the subtree of `top`, of which every point is uprooted, to what comes behind it.
  mutating func close(over top: Int, to next: Int) {
    let (previous, parent) = (nodes[top].before, nodes[top].parent)
    nodes[Int(previous)].after = Int32(truncatingIfNeeded: next)
    nodes[next].before = previous
    nodes[Int(parent)].children &-= 1
  }
}
