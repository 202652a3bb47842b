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

extension Position {
  /// Of a piece of a text: where it is in the whole.
  fileprivate func moved(to origin: Source.Origin?) -> Position {
    guard let origin else { return self }
    var moved = self
    moved.line += origin.line - 1
    guard line == 1 else { return moved }
    moved.column += origin.column - 1
    moved.utf16Column += origin.column - 1
    return moved
  }
}

/// The positions of all bytes that a report mentions, found in one pass over each text: ten thousand findings on one line of a megabyte
/// cost no more than the line.
package struct Positions: Sendable {
  /// By source, ordered by byte.
  private var found: [[Mark]] = []

  private struct Mark: Sendable {
    let offset: Int
    let position: Position
    let line: ByteRange
  }

  init(of places: [Place], in sources: [Source]) {
    var wanted: [[Int]] = Array(repeating: [], count: sources.count)
    for place in places where Int(place.source.index) < sources.count {
      wanted[Int(place.source.index)].append(Int(place.range.start))
      wanted[Int(place.source.index)].append(Int(place.range.end))
    }
    found = Array(repeating: [], count: sources.count)
    for source in wanted.indices where !wanted[source].isEmpty {
      let bytes = sources[source].bytes
      let lines = LineTable(bytes)
      let origin = sources[source].origin
      var offsets: [Int] = []
      for offset in wanted[source].sorted() where offsets.last != offset { offsets.append(offset) }
      found[source] = zip(offsets, lines.positions(of: offsets)).map { offset, position in
        Mark(
          offset: offset,
          position: Position(
            line: position.line, column: position.column, utf16Column: position.utf16Offset + 1, byte: min(offset, bytes.count)
          ).moved(to: origin),
          line: lines.range(ofLine: position.line))
      }
    }
  }

  /// The position of a byte, and its line without the line's end; nil for a source that does not exist.
  func lookUp(_ offset: UInt32, in source: SourceID) -> (position: Position, line: ByteRange)? {
    guard Int(source.index) < found.count else { return nil }
    let marks = found[Int(source.index)]
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
}
