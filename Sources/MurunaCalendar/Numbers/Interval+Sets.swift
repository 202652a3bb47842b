/// Intervals as sets of values: the least and greatest of two quantities, what both allow, and what either allows.
extension Interval {
  /// The lesser of two quantities, value by value.
  package func least(_ other: Interval) -> Interval {
    Interval(uncheckedLower: Interval.looserLower(lower, other.lower), upper: Interval.tighterUpper(upper, other.upper))
  }

  /// The greater of two quantities, value by value.
  package func greatest(_ other: Interval) -> Interval {
    Interval(uncheckedLower: Interval.tighterLower(lower, other.lower), upper: Interval.looserUpper(upper, other.upper))
  }

  /// The narrowest interval that holds both: what two sources that disagree leave possible.
  package func hull(_ other: Interval) -> Interval {
    Interval(
      uncheckedLower: Interval.looserLower(lower, other.lower), upper: Interval.looserUpper(upper, other.upper),
      likely: likely == other.likely ? likely : nil)
  }

  /// What both allow; nil when they contradict each other. A likely value stays when both allow it and only one side, or both alike, give it.
  package func intersection(_ other: Interval) -> Interval? {
    let candidates = [likely, other.likely].compactMap { $0 }.filter { contains($0) && other.contains($0) }
    let agreed = candidates.first.flatMap { first in candidates.allSatisfy { $0 == first } ? first : nil }
    return Interval(
      lower: Interval.tighterLower(lower, other.lower), upper: Interval.tighterUpper(upper, other.upper), likely: agreed)
  }

  private static func looserLower(_ first: Bound, _ second: Bound) -> Bound {
    guard let a = first.number, let b = second.number else { return .unbounded }
    return a < b || (a == b && first.isClosed) ? first : second
  }

  private static func looserUpper(_ first: Bound, _ second: Bound) -> Bound {
    guard let a = first.number, let b = second.number else { return .unbounded }
    return a > b || (a == b && first.isClosed) ? first : second
  }

  private static func tighterLower(_ first: Bound, _ second: Bound) -> Bound {
    guard let a = first.number else { return second }
    guard let b = second.number else { return first }
    return a > b || (a == b && !first.isClosed) ? first : second
  }

  private static func tighterUpper(_ first: Bound, _ second: Bound) -> Bound {
    guard let a = first.number else { return second }
    guard let b = second.number else { return first }
    return a < b || (a == b && !first.isClosed) ? first : second
  }
}
