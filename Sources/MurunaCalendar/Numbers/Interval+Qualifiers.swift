/// What `over 240`, `about 4 million` and `60 to 80` say, as intervals.

/// The words in front of a number that say how it is meant.
package enum Qualifier: Hashable, Sendable, CaseIterable {
  /// Give or take a tolerance, 10 % unless said otherwise; both ends belong to it.
  case about
  /// From 90 % (or one less the tolerance) up to the number itself, which is not excluded: the sound reading.
  case nearly
  case over, under, atLeast, atMost
}

/// Why `a to b likely c` is no interval.
package enum RangeFault: Error, Hashable, Sendable {
  /// The lower value is above the upper one.
  case reversed
  /// The likely value is not between the two.
  case likelyOutside
}

extension Interval {
  package static let usualTolerance = Number(reducing: 1, over: 10) ?? .zero

  /// `low to high likely likely`
  package init(_ low: Number, to high: Number, likely: Number? = nil) throws(RangeFault) {
    guard low <= high else { throw .reversed }
    if let likely, likely < low || likely > high { throw .likelyOutside }
    self.init(uncheckedLower: .closed(low), upper: .closed(high), likely: likely)
  }

  /// `about`, `nearly` and the others before a value, which may itself be an interval. `about 100` is likeliest 100;
  /// the others have no likely value.
  package init(_ qualifier: Qualifier, _ value: Interval, tolerance: Number = usualTolerance) throws(ArithmeticFault) {
    switch qualifier {
    case .over:
      self.init(uncheckedLower: value.lower.number.map { .open($0) } ?? .unbounded, upper: .unbounded)
    case .under:
      self.init(uncheckedLower: .unbounded, upper: value.upper.number.map { .open($0) } ?? .unbounded)
    case .atLeast:
      self.init(uncheckedLower: value.lower, upper: .unbounded)
    case .atMost:
      self.init(uncheckedLower: .unbounded, upper: value.upper)
    case .about:
      let spread = try Interval.factor(from: tolerance.negated, to: tolerance)
      self = try value.multiplied(by: spread).keeping(likely: value.best)
    case .nearly:
      let spread = try Interval.factor(from: tolerance.negated, to: .zero)
      self = try value.multiplied(by: spread).withoutLikely
    }
  }

  package init(_ qualifier: Qualifier, _ value: Number, tolerance: Number = usualTolerance) throws(ArithmeticFault) {
    try self.init(qualifier, Interval(value), tolerance: tolerance)
  }

  /// One plus the tolerances. A tolerance below zero or above one has no meaning, and is brought back to the nearest that has.
  private static func factor(from low: Number?, to high: Number) throws(ArithmeticFault) -> Interval {
    guard let low, let bottom = Number.one.adding(min(max(low, Number(-1)), .zero)),
      let top = Number.one.adding(min(max(high, .zero), .one))
    else { throw .overflow }
    return Interval(uncheckedLower: .closed(bottom), upper: .closed(top))
  }

  private func keeping(likely: Number?) -> Interval {
    Interval(uncheckedLower: lower, upper: upper, likely: likely)
  }
}
