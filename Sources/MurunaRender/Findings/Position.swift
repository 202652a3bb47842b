import MurunaText

/// Where a byte of a text is, as people and editors count: lines and columns begin with 1, bytes with 0.
package struct Position: Hashable, Sendable {
  package var line: Int
  /// In grapheme clusters: what a person counts with a finger on the screen.
  package var column: Int
  /// In UTF-16 units, as SARIF counts; editors' protocols take one off.
  package var utf16Column: Int
  /// Of the text, not of the line.
  package var byte: Int
}

/// The positions of all bytes that a report mentions, found in one pass over each text: ten thousand findings on one line of a megabyte
/// cost no more than the line.
package struct Positions: Sendable {
  private var found: [SourceID: [Mark]] = [:]

  private struct Mark: Sendable {
    let offset: Int
    let position: Position
    let line: ByteRange
  }

  init(of places: [Place], in sources: [Source]) {
    var offsets: [SourceID: [Int]] = [:]
    for place in places {
      offsets[place.source, default: []].append(Int(place.range.start))
      offsets[place.source, default: []].append(Int(place.range.end))
    }
    // The order of the dictionary does not matter: every source is worked on by itself.
    for (source, wanted) in offsets where Int(source.index) < sources.count {
      found[source] = Positions.marks(at: wanted, in: sources[Int(source.index)].bytes)
    }
  }

  /// The position of a byte, and its line without the line's end; nil for a source that does not exist.
  func lookUp(_ offset: UInt32, in source: SourceID) -> (position: Position, line: ByteRange)? {
    guard let marks = found[source] else { return nil }
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset < Int(offset) { low = middle + 1 } else { high = middle }
    }
    guard low < marks.count, marks[low].offset == Int(offset) else { return nil }
    return (marks[low].position, marks[low].line)
  }

  package func start(of place: Place) -> Position {
    lookUp(place.range.start, in: place.source)?.position ?? Position(line: 1, column: 1, utf16Column: 1, byte: 0)
  }

  package func end(of place: Place) -> Position {
    lookUp(place.range.end, in: place.source)?.position ?? start(of: place)
  }

  /// `wanted` in any order, repetitions allowed, beyond the end counts as the end.
  private static func marks(at wanted: [Int], in bytes: [UInt8]) -> [Mark] {
    var marks: [Mark] = []
    var line = 1
    var lineStart = 0
    var next = 0
    let offsets = wanted.sorted()
    marks.reserveCapacity(offsets.count)
    while next < offsets.count {
      let newline = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
      if offsets[next] <= newline || newline == bytes.count {
        let end = newline > lineStart && newline < bytes.count && bytes[newline - 1] == 0x0D ? newline - 1 : newline
        var counter = ColumnCounter(bytes: bytes, lineStart: lineStart, lineEnd: end)
        while next < offsets.count, offsets[next] <= newline || newline == bytes.count {
          let offset = offsets[next]
          next += 1
          if marks.last?.offset == offset { continue }
          let column = counter.advance(to: min(offset, end))
          let position = Position(
            line: line, column: column.graphemes + 1, utf16Column: column.utf16 + 1, byte: min(offset, bytes.count))
          marks.append(Mark(offset: offset, position: position, line: ByteRange(lineStart, end)))
        }
      }
      line += 1
      lineStart = newline + 1
    }
    return marks
  }
}

/// Counts what stands before a byte of a line, going forward only.
private struct ColumnCounter {
  private let bytes: [UInt8]
  private let lineEnd: Int
  /// Nil as long as everything up to here is ASCII, where bytes, graphemes and UTF-16 units are one.
  private var rest: Substring?
  private var offset: Int
  private var graphemes = 0
  private var utf16 = 0

  init(bytes: [UInt8], lineStart: Int, lineEnd: Int) {
    self.bytes = bytes
    self.lineEnd = lineEnd
    offset = lineStart
  }

  /// What stands before `target`, which is not before earlier targets; a byte inside a grapheme counts as the grapheme's first.
  mutating func advance(to target: Int) -> (graphemes: Int, utf16: Int) {
    if rest == nil {
      let slice = bytes[offset..<max(offset, target)]
      // One byte more, because a mark behind an ASCII letter makes one grapheme with it.
      let isPlain = slice.allSatisfy { $0 < 0x80 && $0 != 0x0D } && (target >= lineEnd || bytes[target] < 0x80)
      if isPlain {
        graphemes += slice.count
        utf16 += slice.count
        offset += slice.count
        return (graphemes, utf16)
      }
      rest = Substring(String(decoding: bytes[offset..<lineEnd], as: UTF8.self))
    }
    while let character = rest?.first {
      let length = character.utf8.count
      if offset + length > target { break }
      offset += length
      graphemes += 1
      utf16 += character.utf16.count
      rest = rest?.dropFirst()
    }
    return (graphemes, utf16)
  }
}
