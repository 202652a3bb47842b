// Why a point comes when it does: one statement, and the point it leans on, and so back to the origin.

/// The chain of bounds that sets the earliest or the latest time of a point.
public struct Explanation: Hashable, Sendable {
  public let point: Int
  /// In seconds after the origin.
  public let time: Int64
  /// The bound at the point itself first, then the one at the point it leans on, back to the origin. Empty for the origin.
  public let steps: [Step]
}

extension TemporalNetwork {
  /// What keeps a point from coming earlier; nil where nothing does.
  ///
  /// Each step leads *to* the point that the step before it came *from*; the amounts add up to the earliest time.
  public func whyNotEarlier(_ point: Int, in times: Times) -> Explanation? {
    let time = times.earliest[point]
    if time == Self.never { return nil }
    return Explanation(point: point, time: time, steps: chain(from: point, explained(times).earliestCauses, next: tail))
  }

  /// What keeps a point from coming later; nil where nothing does.
  ///
  /// Each step leads *from* the point to the next nearer to the origin; the amounts add up to the latest time, negated.
  public func whyNotLater(_ point: Int, in times: Times) -> Explanation? {
    let time = times.latest[point]
    if time == Self.forever { return nil }
    return Explanation(point: point, time: time, steps: chain(from: point, explained(times).latestCauses, next: head))
  }

  /// The bound that set the earliest time of a point; nil at the origin and where nothing did.
  public func lastStep(to point: Int, in times: Times) -> Step? {
    let cause = explained(times).earliestCauses[point]
    return cause < 0 ? nil : step(BoundCode(raw: cause))
  }

  private func chain(from point: Int, _ causes: [Int32], next: (BoundCode) -> Int) -> [Step] {
    var steps: [Step] = []
    var place = point
    while causes[place] >= 0 {
      let code = BoundCode(raw: causes[place])
      steps.append(step(code))
      place = next(code)
    }
    return steps
  }
}
