/// How much of a resource there is, piecewise constant in time: a team's size, its shifts, its losses.
public struct Capacity: Hashable, Sendable {
  /// From `time` on there are `amount` units.
  public struct Step: Hashable, Sendable {
    public let time: Int
    public let amount: Int

    public init(time: Int, amount: Int) {
      self.time = time
      self.amount = amount
    }
  }

  /// What there is before the first step.
  public let initial: Int
  /// In rising order of time, each with another amount than the one before. The last holds for ever.
  public let steps: [Step]

  /// A capacity that never changes.
  public init(_ amount: Int) {
    self.init(initially: amount, steps: [])
  }

  /// Steps may come in any order; of two at one time the later one in the list counts.
  public init(initially initial: Int, steps: [Step]) {
    self.initial = initial
    let ordered = steps.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    var kept: [Step] = []
    kept.reserveCapacity(ordered.count)
    for (_, step) in ordered {
      if kept.last?.time == step.time { kept.removeLast() }
      if (kept.last?.amount ?? initial) != step.amount { kept.append(step) }
    }
    self.steps = kept
  }

  /// The amount at a moment, found by halving.
  public func amount(at time: Int) -> Int {
    let next = firstStep(after: time)
    return next == 0 ? initial : steps[next - 1].amount
  }

  /// The index of the first step later than `time`; their number when there is none.
  func firstStep(after time: Int) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// This capacity with `amount` fewer units (at least none) in `times`: a team lost from 02:00 to 06:00.
  public func losing(_ amount: Int, in times: Range<Int>) -> Capacity {
    changing(in: times) { max(0, $0 - amount) }
  }

  /// This capacity with `amount` more units in `times`: mutual aid that comes and goes.
  public func gaining(_ amount: Int, in times: Range<Int>) -> Capacity {
    changing(in: times) { $0 + amount }
  }

  /// All of these at once: one walk through time, however many they are. They may overlap.
  public func gaining(_ gains: [(amount: Int, times: Range<Int>)]) -> Capacity {
    var changes = gains.filter { !$0.times.isEmpty }.flatMap { [(time: $0.times.lowerBound, gain: $0.amount), (time: $0.times.upperBound, gain: -$0.amount)] }
    if changes.isEmpty { return self }
    changes.sort { ($0.time, $0.gain) < ($1.time, $1.gain) }
    var (changed, own, gained, next): ([Step], Int, Int, Int) = ([], initial, 0, 0)
    changed.reserveCapacity(steps.count + changes.count)
    for change in changes {
      while next < steps.count, steps[next].time <= change.time {
        own = steps[next].amount
        changed.append(Step(time: steps[next].time, amount: own + gained))
        next += 1
      }
      gained += change.gain
      changed.append(Step(time: change.time, amount: own + gained))
    }
    changed += steps[next...]
    return Capacity(initially: initial, steps: changed)
  }

  /// The largest amount at any time.
  public var peak: Int {
    steps.reduce(initial) { max($0, $1.amount) }
  }

  private func changing(in times: Range<Int>, _ change: (Int) -> Int) -> Capacity {
    guard !times.isEmpty else { return self }
    var changed = steps.map { step in
      times.contains(step.time) ? Step(time: step.time, amount: change(step.amount)) : step
    }
    if !steps.contains(where: { $0.time == times.lowerBound }) {
      changed.append(Step(time: times.lowerBound, amount: change(self.amount(at: times.lowerBound))))
    }
    if !steps.contains(where: { $0.time == times.upperBound }) {
      changed.append(Step(time: times.upperBound, amount: self.amount(at: times.upperBound)))
    }
    return Capacity(initially: initial, steps: changed)
  }
}
