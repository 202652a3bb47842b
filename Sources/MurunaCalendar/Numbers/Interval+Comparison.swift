/// Comparisons between quantities of which not everything is known: yes, no, or cannot tell.
extension Interval {
  package func compare(_ relation: Relation, _ other: Interval) -> Answer {
    switch relation {
    case .less: isLess(than: other)
    case .atMost: isAtMost(other)
    case .greater: other.isLess(than: self)
    case .atLeast: other.isAtMost(self)
    case .equal: isEqual(to: other)
    case .notEqual: !isEqual(to: other)
    case .inside: isInside(other)
    }
  }

  /// Yes if every value here is below every value there, no if none can be.
  package func isLess(than other: Interval) -> Answer {
    .deciding(yes: isWhollyBelow(other), no: other.isWhollyAtMost(self))
  }

  package func isAtMost(_ other: Interval) -> Answer {
    .deciding(yes: isWhollyAtMost(other), no: other.isWhollyBelow(self))
  }

  package func isGreater(than other: Interval) -> Answer { other.isLess(than: self) }
  package func isAtLeast(_ other: Interval) -> Answer { other.isAtMost(self) }

  /// Yes only between two exact values: `over 240 is over 240` cannot be told.
  package func isEqual(to other: Interval) -> Answer {
    if let mine = exact, let theirs = other.exact { return Answer(mine == theirs) }
    return isWhollyBelow(other) || other.isWhollyBelow(self) ? .no : .cannotTell
  }

  /// Yes if every value here is one of those there.
  package func isInside(_ other: Interval) -> Answer {
    .deciding(yes: other.covers(self), no: isWhollyBelow(other) || other.isWhollyBelow(self))
  }

  /// Every value of the other belongs to this one too.
  package func covers(_ other: Interval) -> Bool {
    let lowerHolds =
      switch (lower.number, other.lower.number) {
      case (nil, _): true
      case (_, nil): false
      case (let mine?, let theirs?): mine < theirs || (mine == theirs && (lower.isClosed || !other.lower.isClosed))
      }
    let upperHolds =
      switch (upper.number, other.upper.number) {
      case (nil, _): true
      case (_, nil): false
      case (let mine?, let theirs?): theirs < mine || (mine == theirs && (upper.isClosed || !other.upper.isClosed))
      }
    return lowerHolds && upperHolds
  }

  private func isWhollyBelow(_ other: Interval) -> Bool {
    guard let high = upper.number, let low = other.lower.number else { return false }
    return high < low || (high == low && !(upper.isClosed && other.lower.isClosed))
  }

  private func isWhollyAtMost(_ other: Interval) -> Bool {
    guard let high = upper.number, let low = other.lower.number else { return false }
    return high <= low
  }
}
