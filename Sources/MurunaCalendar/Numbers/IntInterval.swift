/// What is known about a day or a second: two whole numbers, both belonging to it. The fast sibling of `Interval`, 16 bytes.
///
/// `Int64.min` below and `Int64.max` above stand for no bound; so no number of days or seconds may be one of those two.
package struct IntInterval: Hashable, Sendable {
  package let low: Int64
  package let high: Int64

  package static let unboundedLow = Int64.min
  package static let unboundedHigh = Int64.max
  /// Nothing is known.
  package static let everything = IntInterval(uncheckedLow: .min, high: .max)

  @inlinable package init(_ exact: Int64) { self.init(uncheckedLow: exact, high: exact) }

  /// Nil when nothing lies between.
  @inlinable package init?(low: Int64, high: Int64) {
    guard low <= high else { return nil }
    self.init(uncheckedLow: low, high: high)
  }

  @inlinable package init(atLeast low: Int64) { self.init(uncheckedLow: low, high: .max) }
  @inlinable package init(atMost high: Int64) { self.init(uncheckedLow: .min, high: high) }

  @inlinable init(uncheckedLow low: Int64, high: Int64) {
    self.low = low
    self.high = high
  }

  @inlinable package var hasLow: Bool { low != .min }
  @inlinable package var hasHigh: Bool { high != .max }
  @inlinable package var isBounded: Bool { hasLow && hasHigh }
  @inlinable package var isEverything: Bool { !hasLow && !hasHigh }
  @inlinable package var exact: Int64? { low == high ? low : nil }
  @inlinable package func contains(_ number: Int64) -> Bool { low <= number && number <= high }
}

/// The three-valued comparisons, as for `Interval`.
extension IntInterval {
  package func compare(_ relation: Relation, _ other: IntInterval) -> Answer {
    switch relation {
    case .less: isLess(than: other)
    case .atMost: isAtMost(other)
    case .greater: other.isLess(than: self)
    case .atLeast: other.isAtMost(self)
    case .equal: isEqual(to: other)
    case .notEqual: !isEqual(to: other)
    case .inside: isInside(other)
    }
  }

  // A missing upper bound is above everything and a missing lower one below, so plain comparisons of the ends would be right but for two
  // missing bounds that meet: hence `hasHigh`.
  @inlinable package func isLess(than other: IntInterval) -> Answer {
    .deciding(yes: high < other.low, no: low >= other.high && hasLow && other.hasHigh)
  }
  @inlinable package func isAtMost(_ other: IntInterval) -> Answer {
    .deciding(yes: high <= other.low && hasHigh && other.hasLow, no: low > other.high)
  }
  @inlinable package func isGreater(than other: IntInterval) -> Answer { other.isLess(than: self) }
  @inlinable package func isAtLeast(_ other: IntInterval) -> Answer { other.isAtMost(self) }
  @inlinable package func isEqual(to other: IntInterval) -> Answer {
    .deciding(yes: low == high && self == other, no: high < other.low || other.high < low)
  }
  /// Yes if every value here is one of those there.
  @inlinable package func isInside(_ other: IntInterval) -> Answer {
    .deciding(yes: other.low <= low && high <= other.high, no: high < other.low || other.high < low)
  }
}
