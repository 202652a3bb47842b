/// The times at which something recurs, one after the other, worked out when asked for; cut off at a cap, and saying so.
package struct Occurrences: Sequence, Hashable, Sendable {
  package static let usualCap = 10_000
  package static let none = Occurrences(rule: .nothing, first: 0, count: 0, isCapped: false)

  enum Rule: Hashable, Sendable {
    case nothing
    case elapsed(start: Int64, step: Int64)
    case civil(Anchor)
  }

  private let rule: Rule
  private let first: UInt64
  /// How many are given, at most the cap.
  package let count: Int
  /// There were more than the cap.
  package let isCapped: Bool

  /// `total` is one less than how many there are, so that any number fits.
  init(rule: Rule, first: UInt64, total: UInt64, cap: Int) {
    let limit = Swift.max(0, cap)
    let isCapped = total >= UInt64(limit)
    self.init(rule: rule, first: first, count: isCapped ? limit : Int(total) + 1, isCapped: isCapped)
  }

  private init(rule: Rule, first: UInt64, count: Int, isCapped: Bool) {
    self.rule = rule
    self.first = first
    self.count = count
    self.isCapped = isCapped
  }

  package var underestimatedCount: Int { count }
  package var isEmpty: Bool { count == 0 }

  /// Seconds, or day numbers, as the cadence counts.
  package struct Iterator: IteratorProtocol {
    fileprivate let rule: Rule
    fileprivate var index: UInt64
    fileprivate var left: Int

    package mutating func next() -> Int64? {
      guard left > 0 else { return nil }
      defer { (left, index) = (left - 1, index &+ 1) }
      switch rule {
      case .nothing: return nil
      // Inside the window by construction, so wrapping gives the true sum.
      case .elapsed(let start, let step): return start &+ Int64(bitPattern: index &* UInt64(step))
      case .civil(let anchor): return anchor.number(at: index)
      }
    }
  }

  package func makeIterator() -> Iterator { Iterator(rule: rule, index: first, left: count) }

  /// As days; for calendar cadences, whose numbers all are.
  package var days: [CivilDay] { compactMap { CivilDay(number: Int($0)) } }
}
