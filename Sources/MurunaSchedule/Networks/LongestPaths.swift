// How much later each point is than the origin, at least; or the cycle that says "later than itself".

/// Longest paths from an origin, with the bound that set each, by label correction along a good order.
///
/// Components are settled one after the other, so acyclic parts cost one look at each bound. Inside a component the points
/// that changed are visited in sweeps, forward along the order, then backward (Yen 1970), which needs one pass where plain
/// first-in-first-out Bellman–Ford–Moore needs as many as a chain has points. A cycle is found the moment it closes, by
/// disassembling the subtree below each point that is moved (Tarjan 1981; Cherkassky & Goldberg 1999). A component that
/// some sweeps do not settle is settled in a way that does not depend on where it is entered.
struct LongestPaths: Sendable {
  /// The longest path to each point from the origin, `TemporalNetwork.never` where there is none.
  private(set) var labels: [Int64]
  /// The last bound of that path.
  private(set) var causes: [Int32]
  /// The codes of the bounds of a cycle of positive length, in order; empty if there is none.
  private(set) var cycle: [Int32] = []

  private let graph: BoundGraph
  private let order: Order
  private var tree: PathTree
  private var changed: PointSet
  private var position: [Int32]

  /// From one origin, or from every point at once: then the labels are a schedule in which all bounds hold.
  init(_ graph: BoundGraph, _ order: Order, origin: Int?, tail: (BoundCode) -> Int) {
    let count = order.points.count
    self.graph = graph
    self.order = order
    labels = [Int64](repeating: origin == nil ? 0 : TemporalNetwork.never, count: count)
    causes = [Int32](repeating: -1, count: count)
    tree = PathTree(points: count)
    changed = PointSet(count: count)
    position = [Int32](repeating: 0, count: count)
    for index in 0..<count { position[Int(order.points[index])] = Int32(truncatingIfNeeded: index) }
    if let origin { labels[origin] = 0 }
    for index in 0..<(order.components.count - 1) {
      let members = Int(order.components[index])..<Int(order.components[index + 1])
      if members.count > 1, let closing = settle(members) {
        cycle = path(closedBy: closing, tail)
        return
      }
      leave(members)
    }
  }

  /// Passes the labels of a settled component on to the components behind it.
  private mutating func leave(_ members: Range<Int>) {
    for index in members {
      let point = Int(order.points[index])
      let label = labels[point]
      if label == TemporalNetwork.never { continue }
      for slot in Int(graph.starts[point])..<Int(graph.starts[point + 1]) {
        let arc = graph.arcs[slot]
        let head = Int(arc.head)
        if label &+ arc.length > labels[head], Int(position[head]) >= members.upperBound {
          labels[head] = label &+ arc.length
          causes[head] = arc.code
        }
      }
    }
  }

  /// Settles the points of one component against each other. Returns the arc that closes a cycle, and its tail.
  ///
  /// A component that the origin does not reach is settled from a label of zero everywhere, only to look for cycles.
  private mutating func settle(_ members: Range<Int>) -> (tail: Int, arc: Arc)? {
    let reached = members.contains { labels[Int(order.points[$0])] != TemporalNetwork.never }
    if !reached { level(members) }
    plant(members)
    if let closing = advance(members) { return closing }
    if let closing = sweep(members, patience: reached ? Self.patience : Int.max) { return closing }
    if !changed.isEmpty, let closing = settleByTimes(members) { return closing }
    if !reached {
      for index in members {
        labels[Int(order.points[index])] = TemporalNetwork.never
        causes[Int(order.points[index])] = -1
      }
    }
    return nil
  }

  /// How often each arc of a component is looked at, on average, before its order is taken to mislead.
  private static let patience = 6
  private static let patienceAtFirst = 3

  /// Settles a component in two steps, neither of which the labels at its entrance can mislead: times for all its points at
  /// which every bound holds, from zero everywhere; then Dijkstra's method on what they leave free (Johnson 1977).
  private mutating func settleByTimes(_ members: Range<Int>) -> (tail: Int, arc: Arc)? {
    let begun = members.map { (label: labels[Int(order.points[$0])], cause: causes[Int(order.points[$0])]) }
    for index in members { changed.remove(index) }
    tree = PathTree(points: labels.count)
    level(members)
    plant(members)
    if let closing = sweep(members, patience: Int.max) { return closing }
    var times = [Int64](repeating: 0, count: members.count)
    var queue = PointQueue()
    for (offset, index) in members.enumerated() {
      let point = Int(order.points[index])
      times[offset] = labels[point]
      labels[point] = begun[offset].label
      causes[point] = begun[offset].cause
      if labels[point] != TemporalNetwork.never { queue.insert(index, key: times[offset] - labels[point]) }
    }
    var settled = [Bool](repeating: false, count: members.count)
    while let (_, index) = queue.popFirst() {
      if settled[index - members.lowerBound] { continue }
      settled[index - members.lowerBound] = true
      let point = Int(order.points[index])
      for slot in Int(graph.starts[point])..<Int(graph.starts[point + 1]) {
        let arc = graph.arcs[slot]
        let head = Int(position[Int(arc.head)])
        let label = labels[point] &+ arc.length
        guard label > labels[Int(arc.head)], members.contains(head) else { continue }
        labels[Int(arc.head)] = label
        causes[Int(arc.head)] = arc.code
        queue.insert(head, key: times[head - members.lowerBound] - label)
      }
    }
    return nil
  }

  private mutating func level(_ members: Range<Int>) {
    for index in members {
      labels[Int(order.points[index])] = 0
      causes[Int(order.points[index])] = -1
    }
  }

  private mutating func plant(_ members: Range<Int>) {
    for index in members where labels[Int(order.points[index])] != TemporalNetwork.never {
      tree.plant(Int(order.points[index]))
      changed.insert(index)
    }
  }

  /// Visits what has changed, always the first along the order: what a bound pushes back is settled before anything behind it is looked
  /// at, which is all there is to do where the bounds that lead back are short. Where they are not, this goes over the same ground again
  /// and again, and patience is lost soon.
  private mutating func advance(_ members: Range<Int>) -> (tail: Int, arc: Arc)? {
    var looks = Self.patienceAtFirst * size(members)
    var cursor = members.lowerBound
    while looks > 0, let index = changed.first(from: cursor, below: members.upperBound) {
      changed.remove(index)
      let point = Int(order.points[index])
      looks -= Int(graph.starts[point + 1] - graph.starts[point])
      cursor = index
      if let closing = scan(point, members, &cursor) { return closing }
    }
    return nil
  }

  /// Visits what has changed, forward along the order, then backward, and so on until nothing has or patience is lost.
  private mutating func sweep(_ members: Range<Int>, patience: Int) -> (tail: Int, arc: Arc)? {
    var isForward = false
    var looks = 0
    let enough = patience.multipliedReportingOverflow(by: size(members))
    while !changed.isEmpty, enough.overflow || looks <= enough.partialValue {
      isForward.toggle()
      var cursor = isForward ? members.lowerBound : members.upperBound - 1
      while let index = isForward
        ? changed.first(from: cursor, below: members.upperBound) : changed.last(through: cursor, from: members.lowerBound)
      {
        changed.remove(index)
        cursor = index
        let point = Int(order.points[index])
        looks += Int(graph.starts[point + 1] - graph.starts[point])
        var first = 0
        if let closing = scan(point, members, &first) { return closing }
      }
    }
    return nil
  }

  /// The number of arcs that leave the points of a component.
  private func size(_ members: Range<Int>) -> Int {
    members.reduce(0) { $0 + Int(graph.starts[Int(order.points[$1]) + 1] - graph.starts[Int(order.points[$1])]) }
  }

  /// Looks at the bounds that leave a point; `first` becomes the first place that changed, if that is before it.
  private mutating func scan(_ point: Int, _ members: Range<Int>, _ first: inout Int) -> (tail: Int, arc: Arc)? {
    let label = labels[point]
    for slot in Int(graph.starts[point])..<Int(graph.starts[point + 1]) {
      let arc = graph.arcs[slot]
      let head = Int(arc.head)
      guard label &+ arc.length > labels[head] else { continue }
      let place = Int(position[head])
      guard members.contains(place) else { continue }
      if tree.holds(head) {
        // Everything below the head hangs on a label that is out of date: it will be reached again, later.
        var member = head
        var open = 1
        repeat {
          if member == point { return (point, arc) }
          open &+= tree.children(of: member) &- 1
          changed.remove(Int(position[member]))
          member = tree.uproot(member)
        } while open > 0
        tree.close(over: head, to: member)
      }
      labels[head] = label &+ arc.length
      causes[head] = arc.code
      tree.graft(head, below: point)
      changed.insert(place)
      first = min(first, place)
    }
    return nil
  }

  /// Walks back from the closing arc to its head.
  private func path(closedBy closing: (tail: Int, arc: Arc), _ tail: (BoundCode) -> Int) -> [Int32] {
    var codes = [closing.arc.code]
    var point = closing.tail
    while point != Int(closing.arc.head) {
      codes.append(causes[point])
      point = tail(BoundCode(raw: causes[point]))
    }
    return codes.reversed()
  }
}
