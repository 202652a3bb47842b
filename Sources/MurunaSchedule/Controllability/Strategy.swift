// How to act so that nothing breaks, whatever nature does.

/// A way of acting for a controllable network: take it step by step with an `Execution`.
public struct Strategy: Sendable {
  let network: TemporalNetwork
  let contingent: [Int]
  let origin: Int
  let closure: PushClosure

  /// A moment before which nothing needs to happen.
  var earliestStart: Int64 {
    var agenda = Agenda(closure, origin: origin)
    var times = [Int64?](repeating: nil, count: network.pointCount)
    times[origin] = 0
    agenda.refresh(times: times, isOurs: { _ in false }, now: 0)
    let bounded = agenda.earliest.prefix(network.pointCount).filter { $0 != TemporalNetwork.never }
    return min(bounded.min() ?? 0, agenda.latest(times: times, links: []).compactMap { $0 }.min() ?? 0)
  }
}
