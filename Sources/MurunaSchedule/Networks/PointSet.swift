// Which places of the order still have to be visited: one bit each, so that looking for the next is looking at words.

/// A set of small numbers that can be walked upwards and downwards.
struct PointSet: Sendable {
  private var words: [UInt64]
  private var count = 0

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) >> 6) }

  var isEmpty: Bool { count == 0 }

  mutating func insert(_ index: Int) {
    let bit = (1 as UInt64) &<< UInt64(truncatingIfNeeded: index & 63)
    if words[index >> 6] & bit == 0 { count &+= 1 }
    words[index >> 6] |= bit
  }

  mutating func remove(_ index: Int) {
    let bit = (1 as UInt64) &<< UInt64(truncatingIfNeeded: index & 63)
    if words[index >> 6] & bit != 0 { count &-= 1 }
    words[index >> 6] &= ~bit
  }

  /// The smallest member in `start..<end`.
  func first(from start: Int, below end: Int) -> Int? {
    var word = start >> 6
    guard start < end else { return nil }
    var bits = words[word] & (~0 &<< UInt64(truncatingIfNeeded: start & 63))
    while bits == 0 {
      word += 1
      if word << 6 >= end { return nil }
      bits = words[word]
    }
    let index = word << 6 | bits.trailingZeroBitCount
    return index < end ? index : nil
  }

  /// The largest member in `start...end`.
  func last(through end: Int, from start: Int) -> Int? {
    var word = end >> 6
    guard end >= start else { return nil }
    var bits = words[word] & (~0 &>> UInt64(truncatingIfNeeded: 63 - end & 63))
    while bits == 0 {
      word -= 1
      if word < start >> 6 { return nil }
      bits = words[word]
    }
    let index = word << 6 | (63 - bits.leadingZeroBitCount)
    return index >= start ? index : nil
  }
}
