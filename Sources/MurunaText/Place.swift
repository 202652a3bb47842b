// Where something stands in a text: bytes, because a grapheme can swallow the quote that ends a string.

/// The number of a source in its program: the order in which the sources were added, library first.
package struct SourceID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(index) }

  package static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A half-open range of byte offsets in one source. Sources are at most 4 GiB.
package struct ByteRange: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { start >= end }
  package var indices: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// The empty range just behind this one: where something that is missing would be typed.
  package var after: ByteRange { ByteRange(start: end, end: end) }
}

/// A range in a source.
package struct Place: Hashable, Comparable, Sendable {
  package let source: SourceID
  package let range: ByteRange

  package init(_ source: SourceID, _ range: ByteRange) {
    self.source = source
    self.range = range
  }

  package static func < (left: Place, right: Place) -> Bool {
    if left.source != right.source { return left.source < right.source }
    if left.range.start != right.range.start { return left.range.start < right.range.start }
    return left.range.end < right.range.end
  }
}
