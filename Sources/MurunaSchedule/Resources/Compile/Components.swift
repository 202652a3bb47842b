/// The strongly connected components of the lags, in topological order (Tarjan 1972, without recursion).
///
/// Two activities share a component when maximum lags tie them together, so that neither can be placed for good before the
/// other. Components of one member are all there is when no lag is maximal.
struct Components: Sendable {
  /// Members of all components, component after component, in an order in which every lag points forward between them.
  let order: [Int]
  /// Where each component starts in `order`, with one more entry for its end.
  let offsets: [Int]
  /// The component of each activity.
  let of: [Int]

  var count: Int { offsets.count - 1 }
  var isAcyclic: Bool { count == order.count }

  func members(_ component: Int) -> ArraySlice<Int> {
    order[offsets[component]..<offsets[component + 1]]
  }

  init(_ graph: LagGraph) {
    var search = Search(count: graph.count)
    for root in 0..<graph.count where search.number[root] == 0 { search.visit(root, graph) }
    // Tarjan closes components from the last to the first.
    let total = search.closed
    var sizes = [Int](repeating: 0, count: total + 1)
    let component = search.component.map { total - 1 - $0 }
    for index in component { sizes[index + 1] += 1 }
    for index in 0..<total { sizes[index + 1] += sizes[index] }
    offsets = sizes
    var next = sizes
    var order = [Int](repeating: 0, count: graph.count)
    for (activity, index) in component.enumerated() {
      order[next[index]] = activity
      next[index] += 1
    }
    self.order = order
    of = component
  }

  private struct Search {
    var number: [Int]
    var component: [Int]
    var closed = 0
    private var low: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var counter = 0

    init(count: Int) {
      number = Array(repeating: 0, count: count)
      component = Array(repeating: -1, count: count)
      low = Array(repeating: 0, count: count)
      isOpen = Array(repeating: false, count: count)
    }

    mutating func visit(_ root: Int, _ graph: LagGraph) {
      var path: [(activity: Int, next: Int)] = [(root, 0)]
      enter(root)
      while let (activity, next) = path.last {
        let arcs = graph.outgoing(activity)
        if next < arcs.count {
          path[path.count - 1].next += 1
          let other = Int(arcs[arcs.startIndex + next].other)
          if number[other] == 0 {
            enter(other)
            path.append((other, 0))
          } else if isOpen[other] {
            low[activity] = min(low[activity], number[other])
          }
        } else {
          path.removeLast()
          if let parent = path.last?.activity { low[parent] = min(low[parent], low[activity]) }
          if low[activity] == number[activity] { close(activity) }
        }
      }
    }

    private mutating func enter(_ activity: Int) {
      counter += 1
      number[activity] = counter
      low[activity] = counter
      isOpen[activity] = true
      open.append(activity)
    }

    private mutating func close(_ activity: Int) {
      while let member = open.popLast() {
        isOpen[member] = false
        component[member] = closed
        if member == activity { break }
      }
      closed += 1
    }
  }
}
