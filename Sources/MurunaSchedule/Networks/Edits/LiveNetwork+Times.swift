// What a network with a schedule at hand can answer cheaply: everybody's times, or how far two points can be apart.

extension LiveNetwork {
  /// Earliest and latest times relative to `origin`; nil while something is set aside.
  ///
  /// Two runs of Dijkstra's method on what the bounds leave free in the schedule at hand (Johnson 1977).
  public func times(origin: Int = 0) -> Times? {
    guard state == .consistent else { return nil }
    var forward = ReachSearch(from: origin, in: self, .forward)
    forward.run(until: nil)
    var backward = ReachSearch(from: origin, in: self, .backward)
    backward.run(until: nil)
    return Times(
      earliest: forward.lengths,
      latest: backward.lengths.map { $0 == TemporalNetwork.never ? TemporalNetwork.forever : -$0 },
      earliestCauses: forward.causes,
      latestCauses: backward.causes)
  }

  /// The tightest bounds that all constraints together put on `to - from`, nil for a side that nothing bounds; nil
  /// altogether while something is set aside.
  public func bounds(from: Int, to: Int) -> (low: Int64?, high: Int64?)? {
    guard state == .consistent else { return nil }
    var forward = ReachSearch(from: from, in: self, .forward)
    forward.run(until: to)
    var backward = ReachSearch(from: from, in: self, .backward)
    backward.run(until: to)
    let low = forward.lengths[to]
    let high = backward.lengths[to]
    return (low == TemporalNetwork.never ? nil : low, high == TemporalNetwork.never ? nil : -high)
  }
}

/// Longest paths from a point along the bounds, or against them, by Dijkstra's method: given a schedule in which all bounds
/// hold, what a bound leaves free in it is never negative, and the path that leaves least free is the longest.
struct ReachSearch {
  private(set) var lengths: [Int64]
  private(set) var causes: [Int32]
  private var settled: [Bool]
  private var queue = PointQueue()
  private let times: [Int64]
  private let rows: [[Arc]]
  private let sign: Int64
  private let start: Int

  init(from start: Int, in network: LiveNetwork, _ direction: BoundGraph.Direction) {
    times = network.potential.times
    rows = direction == .forward ? network.rows.leaving : network.rows.reaching
    sign = direction == .forward ? 1 : -1
    self.start = start
    lengths = Array(repeating: TemporalNetwork.never, count: times.count)
    causes = Array(repeating: -1, count: times.count)
    settled = Array(repeating: false, count: times.count)
    lengths[start] = 0
    queue.insert(start, key: 0)
  }

  mutating func run(until end: Int?) {
    while let (_, point) = queue.popFirst() {
      if settled[point] { continue }
      settled[point] = true
      if point == end { return }
      for arc in rows[point] {
        let head = Int(arc.head)
        let length = lengths[point] + arc.length
        guard length > lengths[head], !settled[head] else { continue }
        lengths[head] = length
        causes[head] = arc.code
        queue.insert(head, key: sign * (times[head] - times[start]) - length)
      }
    }
  }
}
