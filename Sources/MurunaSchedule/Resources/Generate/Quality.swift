/// What makes one schedule better than another: first deadlines kept, then a short makespan, then early starts all over.
struct Quality: Hashable, Comparable, Sendable {
  /// The sum of what starts after its window, or cannot be placed at all.
  var late: Int
  var makespan: Int
  var total: Int

  static let worst = Quality(late: .max, makespan: .max, total: .max)

  static func < (left: Quality, right: Quality) -> Bool {
    if left.late != right.late { return left.late < right.late }
    if left.makespan != right.makespan { return left.makespan < right.makespan }
    return left.total < right.total
  }
}
