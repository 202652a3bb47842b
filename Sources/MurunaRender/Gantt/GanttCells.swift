import MurunaText

/// Texts that stand below one another, as bytes: a chart has thousands of rows, and a string for each of their cells costs more than all else.
struct GanttCells {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var widths: [Int] = []
  /// Of the widest, in cells of the terminal.
  private(set) var widest = 0

  init(rows: Int) {
    bytes.reserveCapacity(rows * 8)
    ends.reserveCapacity(rows + 1)
    widths.reserveCapacity(rows)
  }

  /// Goes on with the text of the row that is not ended yet.
  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
  mutating func write(_ text: [UInt8]) { bytes.append(contentsOf: text) }
  mutating func write(blanks: Int) { for _ in 0..<max(0, blanks) { bytes.append(0x20) } }

  /// A number of at most two digits, with both.
  mutating func write(two number: Int) {
    bytes.append(0x30 + UInt8(number / 10))
    bytes.append(0x30 + UInt8(number % 10))
  }
  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// The text of a row is whole.
  mutating func endRow() {
    let start = ends[ends.count - 1]
    var isPlain = true
    for index in start..<bytes.count where bytes[index] &- 0x20 >= 0x5F { isPlain = false }
    let width = isPlain ? bytes.count - start : String(decoding: bytes[start...], as: UTF8.self).displayWidth
    ends.append(bytes.count)
    widths.append(width)
    widest = max(widest, width)
  }

  subscript(row: Int) -> String { String(decoding: bytes[ends[row]..<ends[row + 1]], as: UTF8.self) }

  /// Adds the text of a row to a line, filled up with blanks.
  func add(_ row: Int, to line: inout [UInt8], width: Int, atEnd: Bool = false) {
    let missing = width - widths[row]
    if atEnd, missing > 0 { for _ in 0..<missing { line.append(0x20) } }
    for index in ends[row]..<ends[row + 1] { line.append(bytes[index]) }
    if !atEnd, missing > 0 { for _ in 0..<missing { line.append(0x20) } }
  }
}
