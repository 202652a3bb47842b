import MurunaText

/// One line of a source laid out in cells of a terminal, cut around its marks where it is too long, with the cells that each mark takes.
struct SourceLine {
  /// What to print: pieces of the line, each marked or not.
  private(set) var pieces: [(text: String, isMarked: Bool)] = []
  /// For each mark asked for: the first cell and how many, at least one.
  private(set) var cells: [(start: Int, count: Int)] = []
  /// For each mark: whether signs below it may stand elsewhere, because right-to-left text stands before it or in it, or begins the line.
  private(set) var isUncertain: [Bool] = []
  /// For each mark: whether its beginning is shown; a second mark may stand far behind the first.
  private(set) var isShown: [Bool] = []
  var isRightToLeft: Bool { isUncertain.contains(true) }

  private struct Cell {
    let character: Character
    let width: Int
    let range: Range<Int>

    /// Asked only of what is shown.
    var text: String { Visible.spelled(character) }
  }

  /// Of a longer line only so many bytes for each cell of the width are looked at, on both sides of the first mark: most cells are one
  /// to four bytes.
  static let bytesPerCell = 6

  /// - Parameters:
  ///   - line: the line's bytes in `bytes`, without its end.
  ///   - marks: byte ranges in `bytes`; parts outside the line are ignored; the first must stay visible.
  ///   - width: cells to fill at most.
  init(_ line: ByteRange, of bytes: [UInt8], marks: [ByteRange], width: Int) {
    let marks = marks.map { SourceLine.clamp($0.indices, to: line.indices) }
    let focus = marks.first ?? line.indices.lowerBound..<line.indices.lowerBound
    let near = SourceLine.neighbourhood(of: focus, in: line.indices, bytes: bytes, reach: max(64, width) * SourceLine.bytesPerCell)
    if bytes[near].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      layOutASCII(bytes, near, line.indices, marks, focus, width)
      return
    }
    let all = SourceLine.split(bytes, near)
    let shown = SourceLine.window(all, around: focus, width: width)
    let isCutLeft = shown.lowerBound > 0 || near.lowerBound > line.indices.lowerBound
    let isCutRight = shown.upperBound < all.count || near.upperBound < line.indices.upperBound

    if isCutLeft { append("…", isMarked: false) }
    var starts: [Int] = []
    var column = isCutLeft ? 1 : 0
    for cell in all[shown] {
      starts.append(column)
      column += cell.width
      append(cell.text, isMarked: marks.contains { $0.overlaps(cell.range) })
    }
    if isCutRight { append("…", isMarked: false) }

    // Where a byte's cell begins; what is cut off lies at the edge.
    func start(_ byte: Int) -> Int {
      let index = all[shown].firstIndex { $0.range.upperBound > byte }
      return index.map { starts[$0 - shown.lowerBound] } ?? column
    }
    cells = marks.map { mark in
      let first = start(mark.lowerBound)
      let end = mark.isEmpty ? first : all[shown].last { $0.range.lowerBound < mark.upperBound }.map { start($0.range.lowerBound) + $0.width }
      return (first, max(1, (end ?? first) - first))
    }
    let first = all[shown].first?.range.lowerBound ?? line.indices.lowerBound
    let last = all[shown].last?.range.upperBound ?? line.indices.upperBound
    isShown = marks.map { first <= $0.lowerBound && ($0.lowerBound < last || $0.lowerBound == last && !isCutRight) }
    let turned = all[shown].first { $0.text.hasRightToLeft }?.range.lowerBound
    let turnsAll = TextDirection(firstStrongIn: pieces.map(\.text).joined()) == .rightToLeft
    isUncertain = marks.map { mark in turned.map { turnsAll || $0 < max(mark.upperBound, mark.lowerBound + 1) } ?? false }
  }

  /// Where each byte is a cell: the same without a string for each of them.
  private mutating func layOutASCII(_ bytes: [UInt8], _ near: Range<Int>, _ line: Range<Int>, _ marks: [Range<Int>], _ focus: Range<Int>, _ width: Int) {
    let shown = SourceLine.window(near, around: focus, width: width)
    let isCutLeft = shown.lowerBound > line.lowerBound, isCutRight = shown.upperBound < line.upperBound
    if isCutLeft { append("…", isMarked: false) }
    func isMarked(_ index: Int) -> Bool { marks.contains { $0.contains(index) } }
    var start = shown.lowerBound
    while start < shown.upperBound {
      let isMarkedHere = isMarked(start)
      var end = start + 1
      while end < shown.upperBound, isMarked(end) == isMarkedHere { end += 1 }
      append(String(decoding: bytes[start..<end], as: UTF8.self), isMarked: isMarkedHere)
      start = end
    }
    if isCutRight { append("…", isMarked: false) }
    // What is cut off lies at the edge.
    func column(_ byte: Int) -> Int { (isCutLeft ? 1 : 0) + max(shown.lowerBound, min(byte, shown.upperBound)) - shown.lowerBound }
    cells = marks.map { mark in
      let first = column(mark.lowerBound)
      let last = min(shown.upperBound, mark.upperBound)
      return (first, max(1, (mark.isEmpty || last <= shown.lowerBound ? first : column(last)) - first))
    }
    let (first, last) = shown.isEmpty ? (line.lowerBound, line.upperBound) : (shown.lowerBound, shown.upperBound)
    isShown = marks.map { first <= $0.lowerBound && ($0.lowerBound < last || $0.lowerBound == last && !isCutRight) }
    isUncertain = marks.map { _ in false }
  }

  private mutating func append(_ text: String, isMarked: Bool) {
    if let last = pieces.last, last.isMarked == isMarked {
      pieces[pieces.count - 1].text = last.text + text
    } else {
      pieces.append((text, isMarked))
    }
  }

  private static func clamp(_ mark: Range<Int>, to line: Range<Int>) -> Range<Int> {
    let start = max(line.lowerBound, min(mark.lowerBound, line.upperBound))
    return start..<max(start, min(mark.upperBound, line.upperBound))
  }

  private static func neighbourhood(of focus: Range<Int>, in line: Range<Int>, bytes: [UInt8], reach: Int) -> Range<Int> {
    var start = max(line.lowerBound, focus.lowerBound - reach)
    var end = min(line.upperBound, focus.lowerBound + reach)
    // A continuation byte is no place to begin.
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private static func split(_ bytes: [UInt8], _ range: Range<Int>) -> [Cell] {
    var offset = range.lowerBound
    var cells: [Cell] = []
    cells.reserveCapacity(range.count / 2)
    for character in String(decoding: bytes[range], as: UTF8.self) {
      let length = character.utf8.count
      cells.append(Cell(character: character, width: Visible.width(of: character), range: offset..<offset + length))
      offset += length
    }
    return cells
  }

  /// `window` for cells of one byte: the bytes to show.
  private static func window(_ near: Range<Int>, around focus: Range<Int>, width: Int) -> Range<Int> {
    if near.count <= width { return near }
    let room = max(8, width - 2)
    let first = min(focus.lowerBound, near.upperBound)
    let last = max(first, focus.upperBound > near.lowerBound ? min(focus.upperBound, near.upperBound) - 1 : first)
    let markWidth = min(room, min(last + 1, near.upperBound) - first)
    // From the line's start, if the mark is seen there.
    var start = near.lowerBound
    if first - near.lowerBound + markWidth > room { start = max(near.lowerBound, first - (room - markWidth) / 2) }
    return start..<min(near.upperBound, start + room)
  }

  /// The cells to show: all of them if they fit, else those around the mark, with more to its left than to its right only at the line's end.
  private static func window(_ all: [Cell], around focus: Range<Int>, width: Int) -> Range<Int> {
    if all.reduce(0, { $0 + $1.width }) <= width { return 0..<all.count }
    let room = max(8, width - 2)
    let first = all.firstIndex { $0.range.upperBound > focus.lowerBound } ?? all.count
    let last = max(first, all.lastIndex { $0.range.lowerBound < focus.upperBound } ?? first)
    let markWidth = min(room, all[min(first, all.count)..<min(last + 1, all.count)].reduce(0) { $0 + $1.width })

    // From the line's start, if the mark is seen there.
    let untilMark = all[..<min(first, all.count)].reduce(0) { $0 + $1.width }
    var start = 0
    if untilMark + markWidth > room {
      var left = (room - markWidth) / 2
      start = min(first, all.count)
      while start > 0, all[start - 1].width <= left {
        start -= 1
        left -= all[start].width
      }
    }
    var end = start
    var used = 0
    while end < all.count, used + all[end].width <= room {
      used += all[end].width
      end += 1
    }
    return start..<end
  }
}
