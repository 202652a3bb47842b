// One statement at work: the unit of which conflicts and explanations are made.

/// One bound of one constraint, walked in the direction in which it pushes: `to` is at least `amount` later than `from`.
public struct Step: Hashable, Sendable {
  /// The constraint's index in its network.
  public let constraint: Int
  /// The caller's name of the constraint.
  public let id: Int
  public let bound: Bound
  public let from: Int
  public let to: Int
  /// In seconds: the constraint's low bound, or its high bound with the sign turned.
  public let amount: Int64

  /// Which bound of its constraint a step uses.
  public enum Bound: Hashable, Sendable { case low, high }
}

extension TemporalNetwork {
  func step(_ code: BoundCode) -> Step {
    Step(
      constraint: code.constraint, id: rows[code.constraint].label, bound: code.isHigh ? .high : .low,
      from: tail(code), to: head(code), amount: length(code))
  }
}
