/// Orders activities by a moment, earliest first; of equal moments the topologically first comes first.
struct ListSorter {
  private var counts: [Int32] = []
  private var pairs: [(key: Int, index: Int32)] = []

  /// Writes the order of `keys` to `list`, both of one length.
  mutating func sort(_ keys: [Int], into list: inout [Int32]) {
    var low = Int.max
    var high = Int.min
    for key in keys {
      low = min(low, key)
      high = max(high, key)
    }
    guard low <= high else { return }
    // Counting, while the moments are about as many as the activities.
    if high - low < 8 * keys.count + 256 {
      let size = high - low + 2
      if counts.count < size { counts = Array(repeating: 0, count: 2 * size) }
      var slots = counts.mutableSpan
      var order = list.mutableSpan
      Self.count(keys.span, low: low, size: size, &slots, &order)
    } else {
      pairs.removeAll(keepingCapacity: true)
      for (index, key) in keys.enumerated() { pairs.append((key, Int32(index))) }
      pairs.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
      for (position, pair) in pairs.enumerated() { list[position] = pair.index }
    }
  }

  private static func count(
    _ keys: Span<Int>, low: Int, size: Int, _ slots: inout MutableSpan<Int32>, _ order: inout MutableSpan<Int32>
  ) {
    for slot in 0..<size { slots[slot] = 0 }
    for index in keys.indices { slots[keys[index] &- low &+ 1] &+= 1 }
    for slot in 1..<size { slots[slot] &+= slots[slot &- 1] }
    for index in keys.indices {
      let slot = keys[index] &- low
      order[Int(slots[slot])] = Int32(truncatingIfNeeded: index)
      slots[slot] &+= 1
    }
  }
}
