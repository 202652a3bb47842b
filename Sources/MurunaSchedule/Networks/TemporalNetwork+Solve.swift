// The question asked of a network: can all of this hold, and if so, when; if not, what is it that clashes?

extension TemporalNetwork {
  public enum Answer: Hashable, Sendable {
    case consistent(Times)
    case conflict(Conflict)
    case refused(Refusal)
  }

  /// Decides the network and gives times relative to `origin`, or a conflict that proves there are none.
  ///
  /// Near linear where the network is acyclic, and otherwise at worst points times constraints. With `earliestOnly`, which takes about half
  /// as long, the answer has no latest times. Without `explained` it may come without what set them, which `whyNotEarlier` then finds out when
  /// it is asked; that takes about a tenth as long, where the network can hold.
  public func solve(origin: Int = 0, earliestOnly: Bool = false, explained: Bool = true) -> Answer {
    precondition(origin >= 0 && origin < pointCount, "the origin is a point of the network")
    if let refusal = refusal() { return .refused(refusal) }
    if !explained, contradictionInOne() == nil, let times = plainTimes(origin: origin, earliestOnly: earliestOnly) { return .consistent(times) }
    return decide(origin: origin, earliestOnly: earliestOnly)
  }

  /// The same times, counted from point 0, with what set the earliest: for those who ask about many points.
  public func explained(_ times: Times) -> Times {
    guard times.earliestCauses.isEmpty, pointCount > 0, case .consistent(let known) = decide(origin: 0, earliestOnly: times.latest.isEmpty) else { return times }
    return known
  }

  /// `solve` without the look at what could overflow: for networks that hold a solved one and little more.
  func decide(origin: Int, earliestOnly: Bool = false) -> Answer {
    if let cycle = contradictionInOne() { return .conflict(Conflict(cycle, in: self, origin: origin)) }
    let graph = BoundGraph(self, .forward)
    let order = Order(graph, first: origin)
    let forward = LongestPaths(graph, order, origin: origin, tail: tail)
    guard forward.cycle.isEmpty else {
      let cycle = forward.cycle.map { BoundCode(raw: $0) }
      return .conflict(Conflict(FewestSteps.shortened(cycle, in: self, graph, origin: origin), in: self, origin: origin))
    }
    if earliestOnly { return .consistent(Times(earliest: forward.labels, latest: [], earliestCauses: forward.causes, latestCauses: [])) }
    let backward = LongestPaths(BoundGraph(self, .backward), order.reversed, origin: origin, tail: head)
    return .consistent(
      Times(
        earliest: forward.labels,
        latest: backward.labels.map { $0 == Self.never ? Self.forever : -$0 },
        earliestCauses: forward.causes,
        latestCauses: backward.causes))
  }

  /// The first constraint that cannot hold by itself: a point that is to be later than itself, else `low > high`.
  private func contradictionInOne() -> [BoundCode]? {
    var crossed: Int?
    for (index, row) in rows.enumerated() {
      if row.source == row.target {
        if row.low > 0 { return [BoundCode(low: index)] }
        if row.high < 0 { return [BoundCode(high: index)] }
      } else if crossed == nil, row.low > row.high {
        crossed = index
      }
    }
    return crossed.map { [BoundCode(low: $0), BoundCode(high: $0)] }
  }
}
