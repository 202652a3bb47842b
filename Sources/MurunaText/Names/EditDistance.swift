/// Optimal string alignment (Damerau, "A technique for computer detection and correction of spelling errors", 1964), by the rows of
/// Wagner and Fischer (1974), left as soon as a whole row is beyond the limit. The rows are kept between calls.
struct EditDistance {
  /// Longer texts are not compared: the time grows with the product of the lengths.
  static let longest = 80

  private var previous = [Int](repeating: 0, count: longest + 1)
  private var current = [Int](repeating: 0, count: longest + 1)
  private var next = [Int](repeating: 0, count: longest + 1)

  /// The distance where it is at most the limit and neither text is longer than `longest`.
  mutating func between(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit, left.count <= Self.longest, right.count <= Self.longest else { return nil }
    for column in 0...right.count { current[column] = column }
    for row in left.indices {
      next[0] = row + 1
      var smallest = row + 1
      for column in right.indices {
        let replaced = current[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(replaced, current[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, previous[column - 1] + 1)
        }
        next[column + 1] = cost
        smallest = min(smallest, cost)
      }
      // The least of a row grows by one at most, so a swap, which looks two rows back, cannot come below the limit again.
      if smallest > limit { return nil }
      (previous, current, next) = (current, next, previous)
    }
    return current[right.count] <= limit ? current[right.count] : nil
  }
}
