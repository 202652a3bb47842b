import MurunaDiagnostics
import MurunaModel
import MurunaSchedule

extension Layout {
  /// Find what waits for itself, tell the shortest circle of each knot, and give its statements up.
  mutating func findCircles(_ model: Model) {
    // Only what waits: a lag back in time is a matter of arithmetic, not of order.
    var arcs: [(from: Int32, to: Int32, statement: Int32)] = []
    for bound in bounds where bound.scenarios.contains(.kind) {
      guard let low = bound.low, low >= 0, bound.months >= 0, bound.from != 0, waits(bound.statement) else { continue }
      arcs.append((bound.from, bound.to, bound.statement))
    }
    if Self.isWithoutCircles(arcs, points: owners.count) { return }
    let graph = Rows(arcs.map { ($0.from, $0.to) }, points: owners.count)
    let knots = graph.knots()
    var told: Set<Int32> = []
    for index in arcs.indices {
      let arc = arcs[index]
      let knot = knots[Int(arc.from)]
      guard knot == knots[Int(arc.to)], statements[Int(arc.statement)].isStated, statements[Int(arc.statement)].role != .takes else { continue }
      if told.insert(knot).inserted, let circle = graph.shortestCircle(in: knot, knots) { tellCircle(circle.map { arcs[$0] }, model) }
      lostLows.insert(arc.statement)
    }
  }

  /// Whether every point can be taken away that waits for none of those left, until there are none (Kahn 1962).
  private static func isWithoutCircles(_ arcs: [(from: Int32, to: Int32, statement: Int32)], points: Int) -> Bool {
    var waits = [Int32](repeating: 0, count: points)
    // By point its last arc plus one, and by arc the one before it that leaves the same point.
    var last = waits
    var before = [Int32](repeating: 0, count: arcs.count)
    for index in arcs.indices {
      let from = Int(arcs[index].from)
      waits[Int(arcs[index].to)] &+= 1
      before[index] = last[from]
      last[from] = Int32(truncatingIfNeeded: index &+ 1)
    }
    var free: [Int32] = []
    free.reserveCapacity(points)
    for point in 0..<points where waits[point] == 0 { free.append(Int32(truncatingIfNeeded: point)) }
    var taken = 0
    while taken < free.count {
      var arc = last[Int(free[taken])]
      taken &+= 1
      while arc != 0 {
        let to = Int(arcs[Int(arc) &- 1].to)
        waits[to] &-= 1
        if waits[to] == 0 { free.append(Int32(truncatingIfNeeded: to)) }
        arc = before[Int(arc) &- 1]
      }
    }
    return taken == points
  }

  private func waits(_ statement: Int32) -> Bool {
    switch statements[Int(statement)].role {
    case .takes, .lasts, .starts, .finishes, .after, .requires, .expected, .at, .inside, .series, .repeats, .span: true
    case .alongside, .deadline, .started, .done, .today, .begin, .end, .resource, .hours: false
    }
  }
}

/// Arcs in rows by where they leave, for walks that take no recursion.
private struct Rows {
  let starts: [Int32]
  let arcs: [Int32]
  let ends: [(Int32, Int32)]

  init(_ ends: [(Int32, Int32)], points: Int) {
    var starts = [Int32](repeating: 0, count: points + 1)
    for (from, _) in ends { starts[Int(from) + 1] += 1 }
    for index in 0..<points { starts[index + 1] += starts[index] }
    var next = starts
    var arcs = [Int32](repeating: 0, count: ends.count)
    for (index, (from, _)) in ends.enumerated() {
      arcs[Int(next[Int(from)])] = Int32(index)
      next[Int(from)] += 1
    }
    self.starts = starts
    self.arcs = arcs
    self.ends = ends
  }

  /// For each point the strongly connected component that it is in (Tarjan 1972); a point alone is in one of its own.
  func knots() -> [Int32] {
    let count = starts.count - 1
    var number = [Int32](repeating: 0, count: count)
    var low = number
    var knot = [Int32](repeating: -1, count: count)
    var next = starts
    var open: [Int32] = []
    var path: [Int32] = []
    var seen: Int32 = 0
    var closed: Int32 = 0
    for root in 0..<count where number[root] == 0 {
      path.append(Int32(root))
      while let top = path.last {
        let point = Int(top)
        if number[point] == 0 {
          seen += 1
          number[point] = seen
          low[point] = seen
          open.append(top)
        }
        if next[point] < starts[point + 1] {
          let head = ends[Int(arcs[Int(next[point])])].1
          next[point] += 1
          if number[Int(head)] == 0 {
            path.append(head)
          } else if knot[Int(head)] < 0 {
            low[point] = min(low[point], number[Int(head)])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[point]) }
        guard low[point] == number[point] else { continue }
        while let member = open.popLast() {
          knot[Int(member)] = closed
          if member == top { break }
        }
        closed += 1
      }
    }
    return knot
  }

  /// The arcs of a circle in a component with as few of them as can be found with a fixed amount of work: breadth first from its points.
  func shortestCircle(in wanted: Int32, _ knots: [Int32]) -> [Int]? {
    var best: [Int]?
    var work = 400_000
    var cause = [Int32](repeating: -1, count: knots.count)
    for first in knots.indices where knots[first] == wanted {
      guard work > 0 else { break }
      var queue = [Int32(first)]
      var reached: [Int32] = []
      var index = 0
      search: while index < queue.count {
        let point = queue[index]
        index += 1
        for arc in arcs[Int(starts[Int(point)])..<Int(starts[Int(point) + 1])] {
          work -= 1
          let head = ends[Int(arc)].1
          guard knots[Int(head)] == wanted else { continue }
          if head == Int32(first) {
            var circle = [Int(arc)]
            var back = point
            while back != Int32(first) {
              circle.append(Int(cause[Int(back)]))
              back = ends[Int(cause[Int(back)])].0
            }
            if circle.count < best?.count ?? .max { best = circle.reversed() }
            break search
          }
          if cause[Int(head)] < 0 {
            cause[Int(head)] = arc
            reached.append(head)
            queue.append(head)
          }
        }
      }
      for point in reached { cause[Int(point)] = -1 }
      if best?.count == 1 { break }
    }
    return best
  }
}
