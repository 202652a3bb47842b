/// A point of time the world over: seconds since 1970-01-01T00:00Z, without leap seconds, as POSIX counts them.
package struct Moment: Hashable, Sendable {
  package let seconds: Int64

  @inlinable package init(seconds: Int64) { self.seconds = seconds }

  /// Nil on overflow.
  @inlinable package func adding(seconds amount: Int64) -> Moment? {
    let (sum, overflow) = seconds.addingReportingOverflow(amount)
    return overflow ? nil : Moment(seconds: sum)
  }

  /// Negative when the other is earlier; nil on overflow.
  @inlinable package func seconds(until other: Moment) -> Int64? {
    let (difference, overflow) = other.seconds.subtractingReportingOverflow(seconds)
    return overflow ? nil : difference
  }
}

extension Moment: Comparable {
  @inlinable package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}
