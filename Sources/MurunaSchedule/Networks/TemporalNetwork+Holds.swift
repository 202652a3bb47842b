// What a few looks at the bounds, in the order in which they were added, can tell. Plans are written roughly in the order of their times, so that
// most are settled after three; that costs a tenth of `decide`, which sorts the bounds first.

extension TemporalNetwork {
  /// True where a few looks find times at which all bounds hold; false where more is needed to tell.
  public var holdsPlainly: Bool {
    refusal() == nil && settle(rows)
  }

  /// Whether a few looks find times at which these bounds hold.
  private func settle(_ rows: [Row]) -> Bool {
    var times = [Int64](repeating: 0, count: pointCount)
    for _ in 0..<Self.plainLooks {
      var isSettled = true
      for row in rows {
        let source = Int(row.source), target = Int(row.target)
        if row.low != Self.never, times[source] + row.low > times[target] {
          times[target] = times[source] + row.low
          guard source != target, times[target] <= Self.limit else { return false }
          isSettled = false
        }
        if row.high != Self.forever, times[target] - row.high > times[source] {
          times[source] = times[target] - row.high
          guard source != target, times[source] <= Self.limit else { return false }
          isSettled = false
        }
      }
      if isSettled { return true }
    }
    return false
  }

  /// The times of a network that can hold, without what set them; nil where a few looks do not settle it. No bound may lie out of reach
  /// (`refusal`) or clash by itself.
  func plainTimes(origin: Int, earliestOnly: Bool) -> Times? {
    guard let earliest = plainEarliest(origin) else { return nil }
    // What nothing ties to the origin may clash all the same.
    if earliest.contains(Self.never), !holdsApart(earliest) { return nil }
    if earliestOnly { return Times(earliest: earliest, latest: [], earliestCauses: [], latestCauses: []) }
    guard let latest = plainLatest(origin) else { return nil }
    return Times(earliest: earliest, latest: latest, earliestCauses: [], latestCauses: [])
  }

  /// Whether a few looks settle the bounds among points that nothing ties to the origin: no bound leads to them from the others.
  private func holdsApart(_ earliest: [Int64]) -> Bool {
    let apart = rows.filter { earliest[Int($0.source)] == Self.never && earliest[Int($0.target)] == Self.never }
    return apart.isEmpty || settle(apart)
  }

  /// Every time is the length of a way from the origin, so where nothing moves any more each is that of the longest.
  private func plainEarliest(_ origin: Int) -> [Int64]? {
    var times = [Int64](repeating: Self.never, count: pointCount)
    times[origin] = 0
    for _ in 0..<Self.plainLooks {
      var isSettled = true
      for row in rows {
        let source = Int(row.source), target = Int(row.target)
        var (from, to) = (times[source], times[target])
        if row.low != Self.never, from != Self.never, from + row.low > to {
          to = from + row.low
          guard target != origin, to <= Self.limit else { return nil }
          times[target] = to
          isSettled = false
        }
        if row.high != Self.forever, to != Self.never, to - row.high > from {
          from = to - row.high
          guard source != origin, from <= Self.limit else { return nil }
          times[source] = from
          isSettled = false
        }
      }
      if isSettled { return times }
    }
    return nil
  }

  /// The same from behind.
  private func plainLatest(_ origin: Int) -> [Int64]? {
    var times = [Int64](repeating: Self.forever, count: pointCount)
    times[origin] = 0
    for _ in 0..<Self.plainLooks {
      var isSettled = true
      for row in rows.reversed() {
        let source = Int(row.source), target = Int(row.target)
        var (from, to) = (times[source], times[target])
        if row.low != Self.never, to != Self.forever, to - row.low < from {
          from = to - row.low
          guard source != origin, from >= -Int64(Self.limit) else { return nil }
          times[source] = from
          isSettled = false
        }
        if row.high != Self.forever, from != Self.forever, from + row.high < to {
          to = from + row.high
          guard target != origin, to >= -Int64(Self.limit) else { return nil }
          times[target] = to
          isSettled = false
        }
      }
      if isSettled { return times }
    }
    return nil
  }

  private static let plainLooks = 8
}
