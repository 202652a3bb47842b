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

  /// The refusal this network must meet, if its bounds could overflow. Checked once, so that the solver's loops need not.
  func refusal() -> Refusal? {
    var longest = [UInt64](repeating: 0, count: pointCount)
    var farthest = 0
    var farthestLength: UInt64 = 0
    for index in 0..<constraintCount {
      let low = lows[index] == Self.never ? 0 : lows[index].magnitude
      let high = highs[index] == Self.forever ? 0 : highs[index].magnitude
      let source = Int(sources[index])
      let target = Int(targets[index])
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
      if total > Self.limit { return Refusal(constraint: farthest, id: labels[farthest]) }
    }
    return nil
  }
}
