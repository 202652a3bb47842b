// Points in time and bounds on their differences: what a plan says, before anybody asks whether it can hold.

/// A simple temporal network (Dechter, Meiri & Pearl 1991): points, and constraints `low <= to - from <= high`.
///
/// Points are dense indices from 0, times are whole seconds, and a bound that is left out does not bind.
/// Constraints are kept in the order in which they were added; that order decides every tie, so equal networks give equal answers.
public struct TemporalNetwork: Sendable {
  public internal(set) var pointCount: Int
  @usableFromInline var rows: [Row] = []

  /// A constraint, 32 bytes; bounds that do not bind are `never` and `forever`.
  @usableFromInline
  struct Row: Sendable {
    @usableFromInline let source: Int32
    @usableFromInline let target: Int32
    @usableFromInline var low: Int64
    @usableFromInline var high: Int64
    /// The caller's name for it.
    @usableFromInline let label: Int

    @inlinable
    init(source: Int32, target: Int32, low: Int64, high: Int64, label: Int) {
      (self.source, self.target, self.low, self.high, self.label) = (source, target, low, high, label)
    }
  }

  /// A network of `points` points without constraints.
  public init(points: Int = 0) {
    precondition(points >= 0 && points <= Int(Int32.max), "points are numbered in 32 bits")
    pointCount = points
  }

  @inlinable public var constraintCount: Int { rows.count }

  /// Makes room for constraints to come.
  public mutating func reserve(constraints: Int) {
    rows.reserveCapacity(constraints)
  }

  /// Adds a point and returns its index.
  @discardableResult
  public mutating func addPoint() -> Int {
    precondition(pointCount < Int(Int32.max), "points are numbered in 32 bits")
    pointCount += 1
    return pointCount - 1
  }

  /// Adds `low <= to - from <= high` and returns the constraint's index.
  ///
  /// `id` is the caller's own name for it; several constraints may share one. Whether the bounds make sense is
  /// `solve`'s to say.
  @discardableResult
  @inlinable
  public mutating func add(from: Int, to: Int, low: Int64? = nil, high: Int64? = nil, id: Int) -> Int {
    precondition(from >= 0 && from < pointCount && to >= 0 && to < pointCount, "a constraint joins points of its network")
    precondition(constraintCount < Int(Int32.max) / 2, "bounds are numbered in 32 bits")
    rows.append(Row(source: Int32(from), target: Int32(to), low: low ?? Self.never, high: high ?? Self.forever, label: id))
    return constraintCount - 1
  }

  /// Takes the bounds of a constraint back; its index stays.
  public mutating func remove(constraint: Int) { setBounds(constraint, low: nil, high: nil) }

  /// Gives a constraint other bounds, in its place.
  public mutating func setBounds(_ constraint: Int, low: Int64?, high: Int64?) {
    rows[constraint].low = low ?? Self.never
    rows[constraint].high = high ?? Self.forever
  }

  /// The constraint at an index, as it was added.
  public subscript(constraint index: Int) -> Constraint {
    let row = rows[index]
    return Constraint(
      from: Int(row.source), to: Int(row.target), low: row.low == Self.never ? nil : row.low, high: row.high == Self.forever ? nil : row.high,
      id: row.label)
  }

  /// Earlier than any time: an earliest time or a low bound that nothing sets.
  @inlinable public static var never: Int64 { .min }
  /// Later than any time: a latest time or a high bound that nothing sets.
  @inlinable public static var forever: Int64 { .max }
}

/// `low <= to - from <= high`, with the caller's name for it.
public struct Constraint: Hashable, Sendable {
  public let from: Int
  public let to: Int
  public let low: Int64?
  public let high: Int64?
  public let id: Int
}
