// The order in which points are best visited: everything that leads to a point before it, as far as cycles allow.

/// The strongly connected components of a graph in topological order (Tarjan 1972), and within each the reverse postorder
/// of a second depth-first search that follows only arcs that are not negative.
///
/// Such arcs say "not earlier than"; in a network that can hold they form no cycle but of zeros, so within a component, too,
/// nearly all that pushes forward is met in order (the idea of Goldberg & Radzik 1993).
struct Order: Sendable {
  /// The points, first to visit first.
  private(set) var points: [Int32]
  /// Where each component starts in `points`; closed by `points.count`.
  private(set) var components: [Int32]

  /// Searches from `first`, then from the other points in turn. Iterative: a chain of any length is only a long loop.
  init(_ graph: BoundGraph, first: Int) {
    let count = graph.starts.count - 1
    let starts = graph.starts
    let arcs = graph.arcs
    var number = [Int32](repeating: 0, count: count)  // 0 unseen; else the preorder number, then Int32.max once its component is closed
    var low = [Int32](repeating: 0, count: count)
    var component = [Int32](repeating: 0, count: count)
    var next = starts
    var path: [Int32] = []
    path.reserveCapacity(count)
    var open: [Int32] = []
    open.reserveCapacity(count)
    var postorder: [Int32] = []
    postorder.reserveCapacity(count)
    var seen: Int32 = 0
    var closed: Int32 = 0

    for root in 0...count {
      let start = root == 0 ? first : root - 1
      if count == 0 || number[start] != 0 { continue }
      path.append(Int32(truncatingIfNeeded: start))
      open.append(Int32(truncatingIfNeeded: start))
      seen &+= 1
      number[start] = seen
      low[start] = seen
      while let top = path.last {
        let point = Int(top)
        if next[point] < starts[point + 1] {
          let head = Int(arcs[Int(next[point])].head)
          next[point] &+= 1
          if number[head] == 0 {
            seen &+= 1
            number[head] = seen
            low[head] = seen
            path.append(Int32(truncatingIfNeeded: head))
            open.append(Int32(truncatingIfNeeded: head))
          } else if number[head] < low[point] {
            low[point] = number[head]
          }
          continue
        }
        path.removeLast()
        postorder.append(top)
        if let parent = path.last, low[point] < low[Int(parent)] { low[Int(parent)] = low[point] }
        if low[point] == number[point] {
          while let member = open.popLast() {
            number[Int(member)] = Int32.max
            component[Int(member)] = closed
            if member == top { break }
          }
          closed &+= 1
        }
      }
    }

    // Components close last first, and points finish last first: turn both round with one counting sort.
    if Int(closed) < count { postorder = Self.finishing(graph, roots: postorder) }
    var ends = [Int32](repeating: 0, count: Int(closed) + 1)
    for point in 0..<count { ends[Int(closed &- 1 &- component[point]) + 1] &+= 1 }
    for index in 0..<Int(closed) { ends[index + 1] &+= ends[index] }
    components = ends
    points = [Int32](repeating: 0, count: count)
    for point in postorder.reversed() {
      let rank = Int(closed &- 1 &- component[Int(point)])
      points[Int(ends[rank])] = point
      ends[rank] &+= 1
    }
  }

  /// The points in the order in which a depth-first search along the arcs that are not negative leaves them.
  private static func finishing(_ graph: BoundGraph, roots: [Int32]) -> [Int32] {
    let starts = graph.starts
    let arcs = graph.arcs
    var next = starts
    var seen = [Bool](repeating: false, count: roots.count)
    var finished: [Int32] = []
    finished.reserveCapacity(roots.count)
    var path: [Int32] = []
    path.reserveCapacity(roots.count)
    for root in roots where !seen[Int(root)] {
      seen[Int(root)] = true
      path.append(root)
      while let top = path.last {
        let point = Int(top)
        if next[point] < starts[point + 1] {
          let arc = arcs[Int(next[point])]
          next[point] &+= 1
          if arc.length >= 0, !seen[Int(arc.head)] {
            seen[Int(arc.head)] = true
            path.append(arc.head)
          }
        } else {
          path.removeLast()
          finished.append(top)
        }
      }
    }
    return finished
  }

  /// The same components and points, last first: the order for the graph with every arc turned round.
  var reversed: Order {
    var other = self
    other.points.reverse()
    let count = Int32(truncatingIfNeeded: points.count)
    other.components = components.reversed().map { count &- $0 }
    return other
  }

  /// A time for each point, from zero: one pass along the order, so that every arc that leads forward in it holds.
  func swept(_ graph: BoundGraph) -> [Int64] {
    var times = [Int64](repeating: 0, count: points.count)
    var passed = [Bool](repeating: false, count: points.count)
    for point in points {
      passed[Int(point)] = true
      for arc in graph.arcs[Int(graph.starts[Int(point)])..<Int(graph.starts[Int(point) + 1])] where !passed[Int(arc.head)] {
        times[Int(arc.head)] = max(times[Int(arc.head)], times[Int(point)] + arc.length)
      }
    }
    return times
  }
}
