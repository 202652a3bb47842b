// A conflict of forty statements persuades nobody when three of them clash already.

/// Shortens a cycle of positive length to one with as few bounds as can be had for a fixed amount of work.
///
/// Walks of one, two, three ... bounds from a point of the cycle (Bellman's recursion, one layer for each bound) find the
/// shortest way to be later than oneself at that point. Then the point is taken out, and what is left is searched for a
/// cycle again. When nothing is left to find, the conflict is the smallest there is; in a plan most conflicts go through the
/// origin, so that is soon. The work is bounded by a multiple of the network's size, counted and not timed.
struct FewestSteps {
  private let network: TemporalNetwork
  private var graph: BoundGraph
  private var cycle: [BoundCode]
  private var work: Int

  static func shortened(_ cycle: [BoundCode], in network: TemporalNetwork, _ graph: BoundGraph, origin: Int) -> [BoundCode] {
    var search = FewestSteps(network: network, graph: graph, cycle: cycle, work: 200_000 + 6 * graph.arcs.count)
    search.run(cycle, origin: origin)
    return search.cycle
  }

  private mutating func run(_ first: [BoundCode], origin: Int) {
    var current = first
    // Cycles of one bound, points later than themselves, were looked for before: two is the least.
    while cycle.count > 2 {
      let points = current.map { network.tail($0) }
      let hub = points.max { weight($0, origin) < weight($1, origin) } ?? origin
      if let shorter = shortest(through: hub) { cycle = shorter }
      graph = graph.without(hub)
      work -= graph.arcs.count + graph.starts.count
      guard work > 0 else { return }
      let rest = LongestPaths(graph, Order(graph, first: origin), origin: origin, tail: network.tail).cycle
      if rest.isEmpty { return }
      current = rest.map { BoundCode(raw: $0) }
      if current.count < cycle.count { cycle = current }
    }
  }

  /// The origin first, then the point with the most bounds: likely to be on other cycles too.
  private func weight(_ point: Int, _ origin: Int) -> Int32 {
    point == origin ? Int32.max : graph.starts[point + 1] - graph.starts[point]
  }

  private struct Visit {
    let point: Int32
    var code: Int32
    var previous: Int32
    var label: Int64
  }

  /// A cycle with fewer bounds than the one we have, if there is one through `start` and work enough to find it.
  private mutating func shortest(through start: Int) -> [BoundCode]? {
    let count = graph.starts.count - 1
    var labels = [Int64](repeating: TemporalNetwork.never, count: count)
    var visitOf = [Int32](repeating: -1, count: count)
    var visits = [Visit(point: Int32(start), code: -1, previous: -1, label: 0)]
    labels[start] = 0
    var layer = 0..<1
    for _ in 1..<cycle.count {
      let next = visits.count
      for index in layer {
        let visit = visits[index]
        let point = Int(visit.point)
        work -= Int(graph.starts[point + 1] - graph.starts[point]) + 1
        if work <= 0 { return nil }
        for slot in Int(graph.starts[point])..<Int(graph.starts[point + 1]) {
          let arc = graph.arcs[slot]
          let head = Int(arc.head)
          let label = visit.label &+ arc.length
          guard label > labels[head] else { continue }
          labels[head] = label
          if head == start { return simple(visits, index, arc.code) }
          if Int(visitOf[head]) >= next {
            visits[Int(visitOf[head])].code = arc.code
            visits[Int(visitOf[head])].previous = Int32(truncatingIfNeeded: index)
            visits[Int(visitOf[head])].label = label
          } else {
            visitOf[head] = Int32(truncatingIfNeeded: visits.count)
            visits.append(
              Visit(point: arc.head, code: arc.code, previous: Int32(truncatingIfNeeded: index), label: label))
          }
        }
      }
      layer = next..<visits.count
      if layer.isEmpty { break }
    }
    return nil
  }

  /// The first simple cycle of positive length on a closed walk of positive length.
  private func simple(_ visits: [Visit], _ last: Int, _ closing: Int32) -> [BoundCode] {
    var walk = [BoundCode(raw: closing)]
    var index = last
    while visits[index].previous >= 0 {
      walk.append(BoundCode(raw: visits[index].code))
      index = Int(visits[index].previous)
    }
    walk.reverse()
    // Close each loop as soon as a point comes again; a loop that asks nothing too much is dropped from the walk.
    var path: [BoundCode] = []
    var depth: [Int: Int] = [network.tail(walk[0]): 0]
    for code in walk {
      path.append(code)
      let head = network.head(code)
      guard let start = depth[head] else {
        depth[head] = path.count
        continue
      }
      let loop = path[start...]
      if loop.reduce(Int64(0), { $0 + network.length($1) }) > 0 { return Array(loop) }
      for member in loop where network.head(member) != head { depth[network.head(member)] = nil }
      path.removeLast(path.count - start)
    }
    preconditionFailure("a closed walk of positive length holds a cycle of positive length")
  }
}
