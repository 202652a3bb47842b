// What we decline to compute, said before computing it.

/// Why a network was not solved: its bounds lie so far apart that adding them up could leave 64 bits.
///
/// The limit is on what any path can add up to: for each point the longest bound that starts there, summed over all
/// points, may not exceed 2⁶⁰ seconds (36 thousand million years).
public struct Refusal: Error, Hashable, Sendable {
  /// The constraint with the bound that is farthest from zero.
  public let constraint: Int
  /// The caller's name of that constraint.
  public let id: Int
}

extension TemporalNetwork {
  static let limit: UInt64 = 1 << 60

  /// Whether even the longest bound at every point would not be too long: seen at one look, and so in nearly all networks there are.
  private var isWithinReach: Bool {
    var longest: UInt64 = 0
    for row in rows {
      if row.low != Self.never { longest = max(longest, row.low.magnitude) }
      if row.high != Self.forever { longest = max(longest, row.high.magnitude) }
    }
    let (total, isTooLong) = longest.multipliedReportingOverflow(by: UInt64(pointCount))
    return !isTooLong && total <= Self.limit
  }

  /// The refusal this network must meet, if its bounds could overflow. Checked once, so that the solver's loops need not.
  func refusal() -> Refusal? {
    if isWithinReach { return nil }
    var longest = [UInt64](repeating: 0, count: pointCount)
    var farthest = 0
    var farthestLength: UInt64 = 0
    for index in 0..<constraintCount {
      let row = rows[index]
      let low = row.low == Self.never ? 0 : row.low.magnitude
      let high = row.high == Self.forever ? 0 : row.high.magnitude
      let source = Int(row.source)
      let target = Int(row.target)
      if low > longest[source] { longest[source] = low }
      if high > longest[target] { longest[target] = high }
      if max(low, high) > farthestLength {
        farthestLength = max(low, high)
        farthest = index
      }
    }
    var total: UInt64 = 0
    for length in longest {
      // Neither can wrap: what was summed so far is within the limit, and no length exceeds 2⁶³.
      total += length
      if total > Self.limit { return Refusal(constraint: farthest, id: rows[farthest].label) }
    }
    return nil
  }
}
