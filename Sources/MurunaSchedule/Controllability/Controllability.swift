// Can it be done whatever nature does? The answer of three that a deadline gets.

/// Whether a network with contingent links is dynamically controllable.
public enum Controllability: Sendable {
  /// Some way of acting, which needs to know only what has happened so far, keeps every constraint.
  case controllable(Strategy)
  /// Nature can break every way of acting, though it holds if nature is kind.
  case uncontrollable(Uncontrollable)
  /// It does not hold even if all is ours to choose.
  case conflict(Conflict)
  case refused(Refusal)
  /// A link that cannot be nature's: `constraint` is its index.
  case malformed(constraint: Int, id: Int, Malformation)

  /// What is wrong with a contingent link.
  public enum Malformation: Hashable, Sendable {
    /// Nature's choice must lie between two stated bounds.
    case unbounded
    /// It would end before it starts.
    case negative
    /// Another contingent link ends at the same point, or it ends at its own start or at the origin.
    case endTaken
  }
}

extension TemporalNetwork {
  /// Decides dynamic controllability (Morris 2014), where the constraints with the indices `contingent` are nature's: she
  /// chooses their length between their bounds, and we see it when they end.
  public func controllability(contingent: [Int], origin: Int = 0) -> Controllability {
    if let malformed = malformation(contingent, origin) { return malformed }
    switch solve(origin: origin) {
    case .refused(let refusal): return .refused(refusal)
    case .conflict(let conflict): return .conflict(conflict)
    case .consistent: break
    }
    if let refusal = refusalToMultiply() { return .refused(refusal) }
    let closure = closure(contingent: contingent, origin: origin)
    if closure.circle.isEmpty { return .controllable(Strategy(network: self, contingent: contingent, origin: origin, closure: closure)) }
    return .uncontrollable(Uncontrollable(closure, self, origin: origin))
  }

  func closure(contingent: [Int], origin: Int) -> PushClosure {
    let order = Order(BoundGraph(self, .forward), first: origin)
    return PushClosure(PushGraph(self, contingent: contingent, origin: origin), order: order.points)
  }

  private func malformation(_ contingent: [Int], _ origin: Int) -> Controllability? {
    var taken = [Bool](repeating: false, count: pointCount)
    taken[origin] = true
    for index in contingent {
      let constraint = self[constraint: index]
      let problem: Controllability.Malformation? =
        if taken[constraint.to] || constraint.to == constraint.from { .endTaken }
        else if constraint.high == nil { .unbounded }
        else if let low = constraint.low { low < 0 ? .negative : nil }
        else { .unbounded }
      if let problem { return .malformed(constraint: index, id: constraint.id, problem) }
      taken[constraint.to] = true
    }
    return nil
  }

  /// What follows from a network's bounds is no longer than the longest of them, but may stand at every point.
  private func refusalToMultiply() -> Refusal? {
    var farthest = 0
    var length: UInt64 = 0
    for index in 0..<constraintCount {
      let low = rows[index].low == Self.never ? 0 : rows[index].low.magnitude
      let high = rows[index].high == Self.forever ? 0 : rows[index].high.magnitude
      if max(low, high) > length {
        length = max(low, high)
        farthest = index
      }
    }
    let (total, overflow) = length.multipliedReportingOverflow(by: UInt64(2 * pointCount))
    if overflow || total > 1 << 60 { return Refusal(constraint: farthest, id: rows[farthest].label) }
    return nil
  }
}
