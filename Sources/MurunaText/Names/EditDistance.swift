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

/// How far many texts are from one: the same distances, a letter of theirs at a time, with all letters of the one in the bits of a number
/// (Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).
struct DistancesFrom {
  private let target: [UInt32]
  /// Open addressing: the letters of the target, and where each stands in it; no bit marks a free place. Letters of ASCII are in their own.
  private var letters = [UInt32](repeating: 0, count: 256)
  private var places = [UInt64](repeating: 0, count: 256)
  /// For a target of more letters than a number has bits.
  private var rows: EditDistance?

  init(_ target: [UInt32]) {
    self.target = target
    guard target.count <= 64 else {
      rows = EditDistance()
      return
    }
    for (index, letter) in target.enumerated() {
      var slot = Self.slot(letter)
      while places[slot] != 0, letters[slot] != letter { slot = (slot &+ 1) & 255 }
      letters[slot] = letter
      places[slot] |= 1 << UInt64(index)
    }
  }

  @inline(__always)
  private static func slot(_ letter: UInt32) -> Int { letter < 0x80 ? Int(letter) : 0x80 | Int(truncatingIfNeeded: letter) & 0x7F }

  @inline(__always)
  private func places(of letter: UInt32) -> UInt64 {
    var slot = Self.slot(letter)
    while places[slot] != 0 {
      if letters[slot] == letter { return places[slot] }
      slot = (slot &+ 1) & 255
    }
    return 0
  }

  /// The distance of a text, a range of some letters, where it is at most the limit.
  mutating func to<Letter: FixedWidthInteger & UnsignedInteger>(_ text: [Letter], _ range: Range<Int>, atMost limit: Int) -> Int? {
    if rows != nil { return rows?.between(target, text[range], atMost: limit) }
    // What both begin and end with costs next to nothing.
    let shortest = min(target.count, range.count)
    var start = 0
    while start < shortest, target[start] == UInt32(truncatingIfNeeded: text[range.lowerBound &+ start]) { start &+= 1 }
    var tail = 0
    while tail < shortest &- start, target[target.count &- 1 &- tail] == UInt32(truncatingIfNeeded: text[range.upperBound &- 1 &- tail]) { tail &+= 1 }
    let height = target.count &- start &- tail
    var left = range.count &- start &- tail
    guard height > 0, left > 0 else { return max(height, left) <= limit ? max(height, left) : nil }

    let last: UInt64 = 1 << UInt64(truncatingIfNeeded: height &- 1)
    // Where a cell is one more, or one less, than the one above it; and where it is as much as the one before it in the diagonal.
    var more = UInt64.max, less: UInt64 = 0, same: UInt64 = 0
    var before: UInt64 = 0
    var distance = height
    var index = range.lowerBound &+ start
    while left > 0 {
      let equal = places(of: UInt32(truncatingIfNeeded: text[index])) >> UInt64(truncatingIfNeeded: start)
      let swapped = ((~same & equal) << 1) & before
      same = (((equal & more) &+ more) ^ more) | equal | less | swapped
      var right = less | ~(same | more)
      var lower = same & more
      if right & last != 0 { distance &+= 1 }
      if lower & last != 0 { distance &-= 1 }
      index &+= 1
      left &-= 1
      // Each letter that is left takes away one at most.
      if distance > limit &+ left { return nil }
      right = right << 1 | 1
      lower <<= 1
      more = lower | ~(same | right)
      less = right & same
      before = equal
    }
    return distance <= limit ? distance : nil
  }
}
