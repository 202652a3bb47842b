import MurunaText

/// Where a part of a line begins and ends, for those who take a piece of text without reading it.
///
/// Every part ends at a semicolon of either script, a brace, a comment or the end of its line, and at the signs that are asked for; what stands
/// between quotation marks is passed over. No letter is cut, and no more is looked at than a line of usual length has.
package struct PartOfLine {
  package struct Signs: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Of either script; not the one between the digits of `90,000`.
    package static let comma = Signs(rawValue: 1)
    package static let bar = Signs(rawValue: 2)
    package static let quote = Signs(rawValue: 4)
    package static let blank = Signs(rawValue: 8)
    /// Not the one of a time.
    package static let colon = Signs(rawValue: 16)
    package static let parenthesis = Signs(rawValue: 32)
  }

  /// A line may be a megabyte long, with a fault on every byte.
  package static let reach = 1024

  /// Where what is written from an index on ends; the blanks before that are no part of it.
  package static func end(from start: Int, _ s: Span<UInt8>, at signs: Signs = []) -> Int {
    var end = start, isText = false
    while end < s.count, s[end] != 0x0A, isText || !stops(end, s, signs) {
      // Far out, at the last whole word.
      if end - start >= reach { return blanksBefore(word(before: end, from: start, s), from: start, s) }
      if s[end] == 0x22 { isText.toggle() }
      end += 1
    }
    return blanksBefore(end, from: start, s)
  }

  /// Where what ends before an index begins, behind its blanks.
  package static func start(before end: Int, _ s: Span<UInt8>, at signs: Signs = []) -> Int {
    var start = min(end, s.count)
    while start > 0, end - start < reach, s[start - 1] != 0x0A, !stops(start - 1, s, signs) { start -= 1 }
    while start < end, s[start] == 0x20 || s[start] == 0x09 || s[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  /// Whether nothing more is written in the statement from an index on.
  package static func isOver(at index: Int, _ s: Span<UInt8>, at signs: Signs = []) -> Bool {
    var next = index
    while next < s.count, s[next] == 0x20 || s[next] == 0x09 || s[next] == 0x0D { next += 1 }
    return next >= s.count || s[next] == 0x0A || stops(next, s, signs)
  }

  /// Whether a sign stands at an index that ends a part.
  package static func stops(_ index: Int, _ s: Span<UInt8>, _ signs: Signs) -> Bool {
    switch s[index] {
    case 0x0A, 0x3B, 0x7B, 0x7D, 0x23: true
    case 0xD8, 0x8C, 0x9B:
      isArabicSign(index, s) && (signs.contains(.comma) || s[index] == 0x9B || s[index] == 0xD8 && s[index + 1] == 0x9B)
    case 0x2C: signs.contains(.comma) && !isGroupMark(index, s)
    case 0x7C: signs.contains(.bar)
    case 0x22: signs.contains(.quote)
    case 0x20, 0x09, 0x0D: signs.contains(.blank)
    case 0x3A: signs.contains(.colon) && !isBetweenDigits(index, s)
    case 0x28, 0x29: signs.contains(.parenthesis)
    default: false
    }
  }

  /// Whether a comma has a digit before it and three behind it, and no fourth.
  private static func isGroupMark(_ index: Int, _ s: Span<UInt8>) -> Bool {
    guard s[index] == 0x2C, index > 0, s[index - 1] &- 0x30 < 10, index + 3 < s.count else { return false }
    for next in index + 1...index + 3 where s[next] &- 0x30 >= 10 { return false }
    return index + 4 >= s.count || s[index + 4] &- 0x30 >= 10
  }

  private static func blanksBefore(_ end: Int, from start: Int, _ s: Span<UInt8>) -> Int {
    var end = end
    while end > start, s[end - 1] == 0x20 || s[end - 1] == 0x09 || s[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private static func word(before end: Int, from start: Int, _ s: Span<UInt8>) -> Int {
    var index = end
    while index > start, s[index - 1] > 0x20 { index -= 1 }
    if index > start { return index }
    index = end
    while index > start, s[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}

extension FaultReport {
  /// Where what is written from an index on ends.
  func endOfPart(from index: Int, at signs: PartOfLine.Signs = []) -> Int { PartOfLine.end(from: index, bytes.span, at: signs) }

  /// What is written from an index on, behind its blanks.
  func part(from index: Int, at signs: PartOfLine.Signs = []) -> ByteRange {
    var first = index
    while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    return ByteRange(first, max(first, endOfPart(from: first, at: signs)))
  }

  /// The value, or the member of a list, that what is marked stands in.
  var partAround: ByteRange {
    let first = PartOfLine.start(before: start, bytes.span, at: [.colon, .comma, .bar, .quote])
    return ByteRange(first, max(end, endOfPart(from: first, at: [.comma, .bar, .quote])))
  }

  /// The byte before an index on its line, before the blanks.
  func sign(before index: Int) -> UInt8? {
    var last = index
    while last > 0, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    return last > 0 ? bytes[last - 1] : nil
  }

  /// Whether nothing more is written in the statement from an index on.
  func isOver(at index: Int, at signs: PartOfLine.Signs = []) -> Bool { PartOfLine.isOver(at: index, bytes.span, at: signs) }
}
