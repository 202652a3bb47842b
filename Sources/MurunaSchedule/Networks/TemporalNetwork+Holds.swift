extension TemporalNetwork {
  /// True where a few looks at the bounds, in the order in which they were added, find times at which all of them hold; false where more
  /// is needed to tell. Most plans can hold, and this costs a tenth of `solve`, which sorts the bounds first.
  public var holdsPlainly: Bool {
    guard refusal() == nil else { return false }
    var times = [Int64](repeating: 0, count: pointCount)
    for _ in 0..<Self.plainLooks {
      var isSettled = true
      for index in 0..<constraintCount {
        let source = Int(sources[index]), target = Int(targets[index])
        if lows[index] != Self.never, times[source] + lows[index] > times[target] {
          times[target] = times[source] + lows[index]
          guard source != target, times[target] <= Self.limit else { return false }
          isSettled = false
        }
        if highs[index] != Self.forever, times[target] - highs[index] > times[source] {
          times[source] = times[target] - highs[index]
          guard source != target, times[source] <= Self.limit else { return false }
          isSettled = false
        }
      }
      if isSettled { return true }
    }
    return false
  }

  /// Plans are written roughly in the order of their times, so that most are settled after three.
  private static let plainLooks = 8
}
