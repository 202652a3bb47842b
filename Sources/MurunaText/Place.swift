// Where something stands in a text: bytes, because a grapheme can swallow the quote that ends a string.

/// The number of a source in its program: the order in which the sources were added, library first.
public struct SourceID: Hashable, Comparable, Sendable {
  public let index: UInt32

  @inlinable public init(_ index: Int) { self.index = UInt32(index) }

  @inlinable public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A half-open range of byte offsets in one source. Sources are at most 4 GiB.
public struct ByteRange: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  @inlinable public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  @inlinable public var isEmpty: Bool { start >= end }
  @inlinable public var indices: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// The empty range just behind this one: where something that is missing would be typed.
  @inlinable public var after: ByteRange { ByteRange(start: end, end: end) }
}

/// A range in a source.
public struct Place: Hashable, Comparable, Sendable {
  public let source: SourceID
  public let range: ByteRange

  @inlinable public init(_ source: SourceID, _ range: ByteRange) {
    self.source = source
    self.range = range
  }

  @inlinable public static func < (left: Place, right: Place) -> Bool {
    if left.source != right.source { return left.source < right.source }
    if left.range.start != right.range.start { return left.range.start < right.range.start }
    return left.range.end < right.range.end
  }
}
