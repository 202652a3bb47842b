/// What is known about a quantity: all the values between two bounds that it may have, never none, and perhaps the likeliest.
///
/// Arithmetic is sound, not complete (R. E. Moore, "Interval Analysis", 1966): the true result always lies inside, but `x - x` is not zero,
/// because two mentions of a quantity are not known to be one. Who knows better says so before asking.
package struct Interval: Hashable, Sendable {
  package let lower: Bound
  package let upper: Bound
  /// The likeliest value, inside the bounds, where the author gave one: `8 to 14 h likely 10 h`.
  package let likely: Number?

  /// Nothing is known.
  package static let everything = Interval(uncheckedLower: .unbounded, upper: .unbounded)

  package init(_ exact: Number) { self.init(uncheckedLower: .closed(exact), upper: .closed(exact)) }
  package init(_ exact: Int64) { self.init(Number(exact)) }

  /// Nil when no number lies between the bounds, or the likely value does not.
  package init?(lower: Bound, upper: Bound, likely: Number? = nil) {
    self.init(uncheckedLower: lower, upper: upper, likely: likely)
    if let low = lower.number, let high = upper.number {
      guard low < high || (low == high && lower.isClosed && upper.isClosed) else { return nil }
    }
    if let likely, !contains(likely) { return nil }
  }

  /// The caller has seen to it that the bounds are in order.
  init(uncheckedLower lower: Bound, upper: Bound, likely: Number? = nil) {
    self.lower = lower
    self.upper = upper
    self.likely = likely
  }

  /// The one value it can have, when there is but one.
  package var exact: Number? {
    guard case .closed(let low) = lower, case .closed(let high) = upper, low == high else { return nil }
    return low
  }

  package var isBounded: Bool { lower.number != nil && upper.number != nil }
  package var isEverything: Bool { lower == .unbounded && upper == .unbounded }

  package func contains(_ number: Number) -> Bool {
    let isHighEnough =
      switch lower {
      case .unbounded: true
      case .open(let low): low < number
      case .closed(let low): low <= number
      }
    let isLowEnough =
      switch upper {
      case .unbounded: true
      case .open(let high): number < high
      case .closed(let high): number <= high
      }
    return isHighEnough && isLowEnough
  }

  /// The likely value if there is one, else the only one.
  package var best: Number? { likely ?? exact }

  package var withoutLikely: Interval { Interval(uncheckedLower: lower, upper: upper) }
}
