extension Array<UInt8> {
  /// A text, or a piece of it, without some ranges, the semicolons that would separate nothing any more, and the lines on which nothing else stood but a comment.
  func cutting(out ranges: [Range<Int>], of whole: Range<Int>? = nil) -> [UInt8] {
    let whole = whole ?? 0..<count
    let gone = Self.joined(ranges.filter { whole.contains($0) }.map { withSeparator($0, in: whole) })
    if gone.isEmpty { return Array(self[whole]) }
    var result: [UInt8] = []
    var start = whole.lowerBound
    var next = 0
    while start < whole.upperBound {
      let end = self[start..<whole.upperBound].firstIndex(of: 0x0A) ?? whole.upperBound
      while next < gone.count, gone[next].upperBound <= start { next += 1 }
      let here = gone[next...].prefix { $0.lowerBound < Swift.max(end, start + 1) }
      var left: [UInt8] = []
      var from = start
      for range in here {
        if range.lowerBound > from { left += self[from..<Swift.min(range.lowerBound, end)] }
        from = Swift.max(from, range.upperBound)
      }
      if from < end { left += self[from..<end] }
      // A comment that stands behind nothing any more was about what goes.
      let isEmptied = !here.isEmpty && [nil, 0x23].contains(left.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D && $0 != 0x3B })
      if !here.isEmpty { while let last = left.last, last == 0x20 || last == 0x09 { left.removeLast() } }
      if !isEmptied {
        result += left
        if end < whole.upperBound { result.append(0x0A) }
      } else if end < whole.upperBound, result.last ?? 0x0A == 0x0A, result.dropLast().last ?? 0x0A == 0x0A, end + 1 < whole.upperBound, self[end + 1] == 0x0A {
        // What stood between two empty lines leaves one.
        start = end + 2
        continue
      }
      start = end + 1
    }
    // A piece has no line end of its own, and a text no empty lines at its end that it did not have.
    if whole.upperBound < count || last != 0x0A { while result.last == 0x0A { result.removeLast() } }
    if !self[whole].suffix(2).elementsEqual([0x0A, 0x0A]) { while result.suffix(2).elementsEqual([0x0A, 0x0A]) { result.removeLast() } }
    return result
  }

  /// A range and the semicolon behind it, or else the one before it.
  private func withSeparator(_ range: Range<Int>, in whole: Range<Int>) -> Range<Int> {
    func isBlank(_ index: Int) -> Bool { whole.contains(index) && (self[index] == 0x20 || self[index] == 0x09) }
    var end = range.upperBound
    while isBlank(end) { end += 1 }
    let length = end < whole.upperBound && self[end] == 0x3B ? 1 : end + 1 < whole.upperBound && self[end] == 0xD8 && self[end + 1] == 0x9B ? 2 : 0
    if length > 0 {
      end += length
      // Where blanks stand before it, or nothing, those behind it would be too many.
      if range.lowerBound == whole.lowerBound || isBlank(range.lowerBound - 1) || self[range.lowerBound - 1] == 0x0A { while isBlank(end) { end += 1 } }
      return range.lowerBound..<end
    }
    var start = range.lowerBound
    while isBlank(start - 1) { start -= 1 }
    if start > whole.lowerBound, self[start - 1] == 0x3B { return start - 1..<range.upperBound }
    if start - 1 > whole.lowerBound, self[start - 1] == 0x9B, self[start - 2] == 0xD8 { return start - 2..<range.upperBound }
    return range
  }

  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { all, range in
      if let last = all.last, range.lowerBound <= last.upperBound {
        all[all.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        all.append(range)
      }
    }
  }
}
