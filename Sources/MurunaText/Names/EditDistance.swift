/// Optimal string alignment (Damerau, "A technique for computer detection and correction of spelling errors", 1964), by the rows of
/// Wagner and Fischer (1974), within the band of Ukkonen (1985): a cell farther than the limit from the diagonal cannot matter.
/// The rows are kept between calls.
struct EditDistance {
  /// Longer texts are not compared: the time grows with the length times the limit.
  static let longest = 80

  private var previous = [Int](repeating: 0, count: longest + 2)
  private var current = [Int](repeating: 0, count: longest + 2)
  private var next = [Int](repeating: 0, count: longest + 2)

  /// The distance where it is at most the limit and neither text is longer than `longest`.
  mutating func between(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
    between(left, right[...], atMost: limit)
  }

  /// The same with a piece of a longer text, whose letters may be bytes.
  mutating func between(_ left: [UInt32], _ letters: ArraySlice<some FixedWidthInteger & UnsignedInteger>, atMost limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - letters.count) <= limit, left.count <= Self.longest, letters.count <= Self.longest else { return nil }
    let (begin, end) = (letters.startIndex, letters.endIndex)

    // What both begin and end with costs nothing.
    let shortest = min(left.count, letters.count)
    var start = 0
    while start < shortest, left[start] == UInt32(truncatingIfNeeded: letters[begin + start]) { start += 1 }
    var tail = 0
    while tail < shortest - start, left[left.count - 1 - tail] == UInt32(truncatingIfNeeded: letters[end - 1 - tail]) { tail += 1 }
    let rows = left.count - start - tail
    let columns = letters.count - start - tail

    let tooFar = limit + 1
    for column in 0...columns { current[column] = column }
    for row in 0..<rows {
      let first = max(0, row - limit)
      let last = min(columns, row + limit + 1)
      next[first] = first == 0 ? row + 1 : tooFar
      // The row before ended one column earlier.
      if row > 0, row + limit < columns { current[last] = tooFar }
      var smallest = next[first]
      for column in first..<max(first, last) {
        let (letter, other) = (left[start + row], UInt32(truncatingIfNeeded: letters[begin + start + column]))
        var cost = min(current[column] + (letter == other ? 0 : 1), current[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, letter == UInt32(truncatingIfNeeded: letters[begin + start + column - 1]), left[start + row - 1] == other {
          cost = min(cost, previous[column - 1] + 1)
        }
        next[column + 1] = cost
        smallest = min(smallest, cost)
      }
      // The least of a row grows by one at most, so a swap, which looks two rows back, cannot come below the limit again.
      if smallest > limit { return nil }
      (previous, current, next) = (current, next, previous)
    }
    return current[columns] <= limit ? current[columns] : nil
  }
}
