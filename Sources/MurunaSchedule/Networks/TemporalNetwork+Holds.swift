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
    var looks = Looks(at: rows.count)
    while let index = looks.next() {
      let row = rows[index]
      let source = Int(row.source), target = Int(row.target)
      var (from, to) = (times[source], times[target])
      var isMoved = false
      if row.low != Self.never, from &+ row.low > to {
        to = from &+ row.low
        guard source != target, to <= Self.limit else { return false }
        times[target] = to
        isMoved = true
      }
      if row.high != Self.forever, to &- row.high > from {
        from = to &- row.high
        guard source != target, from <= Self.limit else { return false }
        times[source] = from
        isMoved = true
      }
      if isMoved { looks.moved() }
    }
    return looks.isSettled
  }

  /// The times of a network that can hold, without what set them; nil where a few looks do not settle it. No bound may lie out of reach
  /// (`refusal`, so that no sum overflows) or clash by itself.
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
    func isApart(_ row: Row) -> Bool { earliest[Int(row.source)] == Self.never && earliest[Int(row.target)] == Self.never }
    // Mostly they only keep an order, so they can come all at once.
    if rows.allSatisfy({ !isApart($0) || $0.low <= 0 && $0.high >= 0 }) { return true }
    return settle(rows.filter(isApart))
  }

  /// Every time is the length of a way from the origin, so where nothing moves any more each is that of the longest.
  private func plainEarliest(_ origin: Int) -> [Int64]? {
    var times = [Int64](repeating: Self.never, count: pointCount)
    times[origin] = 0
    var looks = Looks(at: rows.count)
    while let index = looks.next() {
      let row = rows[index]
      let source = Int(row.source), target = Int(row.target)
      var (from, to) = (times[source], times[target])
      var isMoved = false
      if row.low != Self.never, from != Self.never, from &+ row.low > to {
        to = from &+ row.low
        guard target != origin, to <= Self.limit else { return nil }
        times[target] = to
        isMoved = true
      }
      if row.high != Self.forever, to != Self.never, to &- row.high > from {
        from = to &- row.high
        guard source != origin, from <= Self.limit else { return nil }
        times[source] = from
        isMoved = true
      }
      if isMoved { looks.moved() }
    }
    return looks.isSettled ? times : nil
  }

  /// The same from behind.
  private func plainLatest(_ origin: Int) -> [Int64]? {
    var times = [Int64](repeating: Self.forever, count: pointCount)
    times[origin] = 0
    var looks = Looks(at: rows.count)
    while let index = looks.next() {
      let row = rows[rows.count - 1 - index]
      let source = Int(row.source), target = Int(row.target)
      var (from, to) = (times[source], times[target])
      var isMoved = false
      if row.low != Self.never, to != Self.forever, to &- row.low < from {
        from = to &- row.low
        guard source != origin, from >= -Int64(Self.limit) else { return nil }
        times[source] = from
        isMoved = true
      }
      if row.high != Self.forever, from != Self.forever, from &+ row.high < to {
        to = from &+ row.high
        guard target != origin, to >= -Int64(Self.limit) else { return nil }
        times[target] = to
        isMoved = true
      }
      if isMoved { looks.moved() }
    }
    return looks.isSettled ? times : nil
  }
}

/// Looks at one bound after the other until a whole look moves nothing, or there were too many.
///
/// What is said of a thing stands together, how long it takes often before what it waits for: where something moved, the last few bounds are
/// looked at again, so that a chain of things is settled in one look and not in as many as it has links.
private struct Looks {
  private let count: Int
  private var index = 0
  /// How often a point may still be moved, and how often all bounds may be looked at from the first on.
  private var movesLeft: Int
  private var roundsLeft = Self.mostRounds
  /// Once there is no next: whether the last look moved nothing.
  private(set) var isSettled = true

  private static let mostRounds = 12
  private static let back = 3

  init(at count: Int) { (self.count, movesLeft) = (count, 3 &* count) }

  /// The bound to look at now.
  @inline(__always)
  mutating func next() -> Int? {
    if index == count, !beginsAnew() { return nil }
    index &+= 1
    return index &- 1
  }

  private mutating func beginsAnew() -> Bool {
    if isSettled { return false }
    roundsLeft &-= 1
    guard roundsLeft > 0, movesLeft > 0 else { return false }
    (index, isSettled) = (0, true)
    return true
  }

  /// The bound that is looked at moved a point.
  @inline(__always)
  mutating func moved() {
    isSettled = false
    movesLeft &-= 1
    // Whoever has moved too often is not looked at again.
    index = movesLeft > 0 ? max(0, index &- 1 &- Self.back) : count
  }
}
