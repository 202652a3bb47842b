/// "This bound is at least this value": the only kind of statement that the exact search makes.
///
/// Each activity has two bounds, both to be raised: number 2a is its start, number 2a + 1 its start with the sign turned, so that "starts
/// no later than 7" is "bound 2a + 1 is at least -7". The opposite of a literal is a literal again.
struct BoundLiteral: Hashable, Sendable {
  var bound: Int32
  var value: Int

  init(_ bound: Int, _ value: Int) {
    self.bound = Int32(truncatingIfNeeded: bound)
    self.value = value
  }

  static func startsAtLeast(_ activity: Int, _ value: Int) -> BoundLiteral { BoundLiteral(2 &* activity, value) }
  static func startsAtMost(_ activity: Int, _ value: Int) -> BoundLiteral { BoundLiteral(2 &* activity &+ 1, 0 &- value) }

  var opposite: BoundLiteral { BoundLiteral(Int(bound ^ 1), 1 &- value) }
}

/// Why a bound was raised.
enum BoundReason: Sendable {
  /// It stood so from the beginning, or was decided.
  case none
  /// The lag with this number pushes it.
  case arc(Int32)
  /// All other literals of this clause are false.
  case clause(Int32)
  /// The literals from this place in the store of explanations on.
  case explained(Int32)
}

/// All bounds as they stand, and how they came to: each rise is an entry that can be taken back.
struct BoundTrail: Sendable {
  private(set) var values: [Int]
  private(set) var bounds: [Int32] = []
  private(set) var heights: [Int] = []
  /// The entry before this one for the same bound; -1 for the first.
  private(set) var previous: [Int32] = []
  private(set) var reasons: [BoundReason] = []
  /// The newest entry of each bound.
  private(set) var newest: [Int32]
  /// Where each level of decisions begins; level 0 has no entry.
  private(set) var levels: [Int] = []

  init(_ values: [Int]) {
    self.values = values
    newest = Array(0..<Int32(values.count))
    for (bound, value) in values.enumerated() {
      bounds.append(Int32(bound))
      heights.append(value)
      previous.append(-1)
      reasons.append(.none)
    }
  }

  var count: Int { bounds.count }
  var level: Int { levels.count }
  /// Entries before this hold for good.
  var rootEnd: Int { levels.first ?? count }

  func isTrue(_ literal: BoundLiteral) -> Bool { values[Int(literal.bound)] >= literal.value }
  func isFalse(_ literal: BoundLiteral) -> Bool { values[Int(literal.bound ^ 1)] >= 1 &- literal.value }

  mutating func raise(_ bound: Int, to value: Int, _ reason: BoundReason) {
    previous.append(newest[bound])
    newest[bound] = Int32(truncatingIfNeeded: bounds.count)
    bounds.append(Int32(truncatingIfNeeded: bound))
    heights.append(value)
    reasons.append(reason)
    values[bound] = value
  }

  mutating func openLevel() { levels.append(count) }

  mutating func back(to level: Int) {
    guard level < levels.count else { return }
    let end = levels[level]
    while bounds.count > end {
      let bound = Int(bounds.removeLast())
      heights.removeLast()
      reasons.removeLast()
      let before = previous.removeLast()
      newest[bound] = before
      values[bound] = heights[Int(before)]
    }
    levels.removeSubrange(level...)
  }

  /// The first entry that made a literal true.
  func entry(of literal: BoundLiteral) -> Int {
    var entry = Int(newest[Int(literal.bound)])
    while true {
      let before = Int(previous[entry])
      guard before >= 0, heights[before] >= literal.value else { return entry }
      entry = before
    }
  }

  /// The level at which an entry was made.
  func level(of entry: Int) -> Int {
    var low = 0
    var high = levels.count
    while low < high {
      let middle = (low + high) / 2
      if levels[middle] <= entry { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
