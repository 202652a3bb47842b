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
    return Self.look(at: rows.count) { index in
      let row = rows[index]
      let source = Int(row.source), target = Int(row.target)
      var isMoved = false
      if row.low != Self.never, times[source] + row.low > times[target] {
        times[target] = times[source] + row.low
        guard source != target, times[target] <= Self.limit else { return nil }
        isMoved = true
      }
      if row.high != Self.forever, times[target] - row.high > times[source] {
        times[source] = times[target] - row.high
        guard source != target, times[source] <= Self.limit else { return nil }
        isMoved = true
      }
      return isMoved
    }
  }

  /// Looks at one bound after the other until a whole look moves nothing; false where that takes too many, or one of them gives up.
  ///
  /// What is said of a thing stands together, how long it takes often before what it waits for: where something moved, the last few bounds are
  /// looked at again, so that a chain of things is settled in one look and not in as many as it has links.
  ///
  /// Inlined where it is used, for a call at each step costs as much as the step.
  @inline(__always)
  private static func look(at count: Int, _ moves: (Int) -> Bool?) -> Bool {
    var left = plainLooks * count
    var index = 0
    var isSettled = true
    while true {
      if index == count {
        if isSettled { return true }
        (index, isSettled) = (0, true)
      }
      left -= 1
      guard left >= 0, let isMoved = moves(index) else { return false }
      if isMoved {
        isSettled = false
        index = max(0, index - 3)
      } else {
        index += 1
      }
    }
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
    let isSettled = Self.look(at: rows.count) { index in
      let row = rows[index]
      let source = Int(row.source), target = Int(row.target)
      var (from, to) = (times[source], times[target])
      var isMoved = false
      if row.low != Self.never, from != Self.never, from + row.low > to {
        to = from + row.low
        guard target != origin, to <= Self.limit else { return nil }
        times[target] = to
        isMoved = true
      }
      if row.high != Self.forever, to != Self.never, to - row.high > from {
        from = to - row.high
        guard source != origin, from <= Self.limit else { return nil }
        times[source] = from
        isMoved = true
      }
      return isMoved
    }
    return isSettled ? times : nil
  }

  /// The same from behind.
  private func plainLatest(_ origin: Int) -> [Int64]? {
    var times = [Int64](repeating: Self.forever, count: pointCount)
    times[origin] = 0
    let isSettled = Self.look(at: rows.count) { index in
      let row = rows[rows.count - 1 - index]
      let source = Int(row.source), target = Int(row.target)
      var (from, to) = (times[source], times[target])
      var isMoved = false
      if row.low != Self.never, to != Self.forever, to - row.low < from {
        from = to - row.low
        guard source != origin, from >= -Int64(Self.limit) else { return nil }
        times[source] = from
        isMoved = true
      }
      if row.high != Self.forever, from != Self.forever, from + row.high < to {
        to = from + row.high
        guard target != origin, to >= -Int64(Self.limit) else { return nil }
        times[target] = to
        isMoved = true
      }
      return isMoved
    }
    return isSettled ? times : nil
  }

  private static let plainLooks = 12
}
