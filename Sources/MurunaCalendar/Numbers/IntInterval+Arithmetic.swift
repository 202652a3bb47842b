/// Sums and differences of days or seconds, and the sets they make; nil is an overflow.
extension IntInterval {
  package func adding(_ other: IntInterval) -> IntInterval? {
    guard let low = IntInterval.sum(low, other.low, unbounded: .min), let high = IntInterval.sum(high, other.high, unbounded: .max)
    else { return nil }
    return IntInterval(uncheckedLow: low, high: high)
  }

  package func adding(_ amount: Int64) -> IntInterval? { adding(IntInterval(amount)) }

  package func subtracting(_ other: IntInterval) -> IntInterval? { adding(other.negated) }

  /// Cannot overflow: a missing bound becomes the missing bound of the other side, and `Int64.min + 1`, which no day
  /// or second is, becomes none.
  package var negated: IntInterval {
    IntInterval(uncheckedLow: IntInterval.negation(high), high: IntInterval.negation(low))
  }

  package func hull(_ other: IntInterval) -> IntInterval {
    IntInterval(uncheckedLow: min(low, other.low), high: max(high, other.high))
  }

  /// What both allow; nil when they contradict each other.
  package func intersection(_ other: IntInterval) -> IntInterval? {
    IntInterval(low: max(low, other.low), high: min(high, other.high))
  }

  package func least(_ other: IntInterval) -> IntInterval {
    IntInterval(uncheckedLow: min(low, other.low), high: min(high, other.high))
  }

  package func greatest(_ other: IntInterval) -> IntInterval {
    IntInterval(uncheckedLow: max(low, other.low), high: max(high, other.high))
  }

  /// The whole numbers of an interval, or nil when there is none between its bounds.
  package init?(wholeNumbersOf interval: Interval) {
    let low: Int64
    switch interval.lower {
    case .unbounded: low = .min
    case .closed(let number): low = number.ceiling
    case .open(let number):
      guard number.floor < .max else { return nil }
      low = number.floor + 1
    }
    let high: Int64
    switch interval.upper {
    case .unbounded: high = .max
    case .closed(let number): high = number.floor
    case .open(let number):
      guard number.ceiling > .min else { return nil }
      high = number.ceiling - 1
    }
    self.init(low: low, high: high)
  }

  /// The same, with its ends as bounds.
  package var interval: Interval {
    Interval(
      uncheckedLower: hasLow ? .closed(Number(low)) : .unbounded, upper: hasHigh ? .closed(Number(high)) : .unbounded)
  }

  /// A missing bound absorbs; a sum that would come out as the mark of a missing bound is an overflow too.
  private static func sum(_ first: Int64, _ second: Int64, unbounded: Int64) -> Int64? {
    if first == unbounded || second == unbounded { return unbounded }
    let (sum, overflow) = first.addingReportingOverflow(second)
    return overflow || sum == .min || sum == .max ? nil : sum
  }

  private static func negation(_ number: Int64) -> Int64 {
    number == .max ? .min : number == .min ? .max : -number
  }
}
