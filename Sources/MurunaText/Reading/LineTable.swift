/// Where the lines of a text begin, to tell people and editors where a byte is. A line ends with LF, CRLF, or a CR alone.
package struct LineTable: Sendable {
  /// Where something is, as people and editors count.
  package struct Position: Hashable, Sendable {
    /// From 1.
    package var line: Int
    /// In grapheme clusters, from 1: what a finger counts on a screen.
    package var column: Int
    /// In UTF-16 units from the start of the line, from 0, as editors' protocols count.
    package var utf16Offset: Int

    package init(line: Int, column: Int, utf16Offset: Int) {
      self.line = line
      self.column = column
      self.utf16Offset = utf16Offset
    }
  }

  /// The byte at which each line begins; there is always a first. Texts have less than 4 GiB.
  package let lineStarts: [UInt32]
  private let bytes: [UInt8]

  package init(_ source: Source) { self.init(source.bytes) }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = []
    // Room for lines of 24 bytes: of a large text this is made last, on top of all that is known of it.
    starts.reserveCapacity(bytes.count / 24 + 1)
    starts.append(0)
    let span = bytes.span
    var index = 0
    while index < span.count {
      while index + 8 <= span.count {
        let word = span.word(at: index)
        // Most have no byte below 0x0E.
        if (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 == 0 {
          index &+= 8
          continue
        }
        var feeds = Self.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        if Self.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) != 0 { break }
        while feeds != 0 {
          starts.append(UInt32(truncatingIfNeeded: index &+ feeds.trailingZeroBitCount >> 3 &+ 1))
          feeds &= feeds &- 1
        }
        index &+= 8
      }
      let end = min(index + 8, span.count)
      while index < end {
        if span[index] == 0x0A || span[index] == 0x0D && (index + 1 == span.count || span[index + 1] != 0x0A) { starts.append(UInt32(truncatingIfNeeded: index + 1)) }
        index += 1
      }
    }
    lineStarts = starts
  }

  package var lineCount: Int { lineStarts.count }

  /// The line, from 1, that a byte is on. Offsets outside the text are taken to its ends.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The bytes of a line without its end. The number is taken into 1 to `lineCount`.
  package func range(ofLine line: Int) -> ByteRange {
    let index = max(1, min(line, lineCount)) - 1
    let start = Int(lineStarts[index])
    var end = bytes.count
    if index + 1 < lineStarts.count {
      end = Int(lineStarts[index + 1]) - 1
      if bytes[end] == 0x0A, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return ByteRange(start, end)
  }

  package func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line).indices], as: UTF8.self)
  }

  /// The position of a byte. One within a character has the position of the character. Takes time in the length of the line before it:
  /// for many bytes ask `positions(of:)`.
  package func position(at offset: Int) -> Position {
    let line = line(at: offset)
    var counter = ColumnCounter(bytes, range(ofLine: line).indices)
    return counter.position(at: offset, line: line)
  }

  /// The positions of many bytes, in the order given, with one pass over each line that has any.
  package func positions(of offsets: [Int]) -> [Position] {
    var result = Array(repeating: Position(line: 1, column: 1, utf16Offset: 0), count: offsets.count)
    var line = 0
    var counter = ColumnCounter(bytes, 0..<0)
    for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      let own = self.line(at: offsets[index])
      if own != line {
        line = own
        counter = ColumnCounter(bytes, range(ofLine: line).indices)
      }
      result[index] = counter.position(at: offsets[index], line: line)
    }
    return result
  }

  /// The byte at an editor's position, lines from 0 and UTF-16 units from 0; taken to the ends of the text and of the line.
  package func offset(zeroBasedLine: Int, utf16Offset: Int) -> Int {
    guard zeroBasedLine < lineCount else { return bytes.count }
    let range = range(ofLine: max(0, zeroBasedLine) + 1).indices
    var units = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let decoded = UTF8Decoding.scalar(in: bytes, at: index)
      let next = units + (decoded.length == 4 ? 2 : 1)
      if next > utf16Offset { break }
      units = next
      index += decoded.length
    }
    return index
  }

  /// The high bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    ~((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | word) & 0x8080_8080_8080_8080
  }
}

/// Counts what stands before the bytes of one line, forwards only.
private struct ColumnCounter {
  private let bytes: [UInt8]
  private let line: Range<Int>
  /// What is still to count from `offset` on; nil while all was ASCII, where bytes, characters and UTF-16 units are one.
  private var rest: Substring?
  private var offset: Int
  private var characters = 0
  private var utf16 = 0

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    self.line = line
    offset = line.lowerBound
  }

  /// The position of a byte that is not before those asked for earlier.
  mutating func position(at target: Int, line number: Int) -> LineTable.Position {
    let target = max(line.lowerBound, min(target, line.upperBound))
    if rest == nil { skipASCII(to: target) }
    while let character = rest?.first {
      let length = character.utf8.count
      if offset + length > target { break }
      offset += length
      characters += 1
      utf16 += character.utf16.count
      rest?.removeFirst()
    }
    return LineTable.Position(line: number, column: characters + 1, utf16Offset: utf16 + unitsWithinCharacter(before: target))
  }

  private mutating func skipASCII(to target: Int) {
    var end = offset
    while end < target, bytes[end] < 0x80 { end += 1 }
    // The last letter before something else may carry a mark, and be one character with it.
    if end < line.upperBound, bytes[end] >= 0x80, end > offset { end -= 1 }
    characters += end - offset
    utf16 += end - offset
    offset = end
    if end < target { rest = Substring(String(decoding: bytes[end..<line.upperBound], as: UTF8.self)) }
  }

  /// A byte may stand behind some scalars of a character (a letter with a mark): editors count those.
  private func unitsWithinCharacter(before target: Int) -> Int {
    var units = 0
    var index = offset
    while index < target {
      let decoded = UTF8Decoding.scalar(in: bytes, at: index)
      if index + decoded.length > target { break }
      units += decoded.length == 4 ? 2 : 1
      index += decoded.length
    }
    return units
  }
}
