// Statements that cannot hold together, with the arithmetic.

/// A simple cycle of stated bounds along which a point would have to be later than itself.
///
/// Read in order: each step says how much later its `to` is than its `from`, at least; the amounts add up to `shortfall`,
/// which is more than zero. Leaving out any one step breaks the cycle, and giving way by `shortfall` seconds anywhere mends it.
package struct Conflict: Hashable, Sendable {
  package let steps: [Step]
  /// By how many seconds the statements miss each other.
  package let shortfall: Int64

  /// One bound of one constraint, walked in the direction in which it pushes.
  package struct Step: Hashable, Sendable {
    /// The constraint's index in its network.
    package let constraint: Int
    /// The caller's name of the constraint.
    package let id: Int
    package let bound: Bound
    package let from: Int
    package let to: Int
    /// `to` is at least so much later than `from`: the constraint's low bound, or its high bound with the sign turned.
    package let amount: Int64
  }

  /// Which bound of its constraint a step uses.
  package enum Bound: Hashable, Sendable { case low, high }

  /// The conflict of a cycle of bounds, told from the origin if that is on it, else from its first point.
  init(_ cycle: [BoundCode], in network: TemporalNetwork, origin: Int) {
    var steps = cycle.map { code in
      Step(
        constraint: code.constraint, id: network.labels[code.constraint], bound: code.isHigh ? .high : .low,
        from: network.tail(code), to: network.head(code), amount: network.length(code))
    }
    let start = steps.indices.min { left, right in
      (steps[left].from == origin ? -1 : steps[left].from) < (steps[right].from == origin ? -1 : steps[right].from)
    }
    if let start { steps = Array(steps[start...] + steps[..<start]) }
    self.steps = steps
    shortfall = steps.reduce(0) { $0 + $1.amount }
  }
}
