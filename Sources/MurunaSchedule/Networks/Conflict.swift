// Statements that cannot hold together, with the arithmetic.

/// A simple cycle of stated bounds along which a point would have to be later than itself.
///
/// Read in order: each step says how much later its `to` is than its `from`, at least; the amounts add up to `shortfall`,
/// which is more than zero. Leaving out any one step breaks the cycle, and giving way by `shortfall` seconds anywhere mends it.
public struct Conflict: Hashable, Sendable {
  public let steps: [Step]
  /// By how many seconds the statements miss each other.
  public let shortfall: Int64

  /// The conflict of a cycle of bounds, told from the origin if that is on it, else from its first point.
  init(_ cycle: [BoundCode], in network: TemporalNetwork, origin: Int) {
    let steps = cycle.map { network.step($0) }
    let start = steps.indices.min { rank(steps[$0].from) < rank(steps[$1].from) } ?? 0
    self.steps = Array(steps[start...] + steps[..<start])
    shortfall = steps.reduce(0) { $0 + $1.amount }

    func rank(_ point: Int) -> Int { point == origin ? -1 : point }
  }
}
