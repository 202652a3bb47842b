import MurunaText

/// A terminal's screen, as far as the session uses one: turns what a program writes into rows of cells, as a person would see them.
struct Screen {
  private(set) var width: Int
  private(set) var height: Int
  /// Cells of rows; the second cell of a wide letter is empty.
  private var cells: [[String]]
  private(set) var row = 0
  private(set) var column = 0
  /// A full row: the next letter goes to the next one.
  private var isWrapping = false
  /// Rows that went out at the top.
  private(set) var scrolled: [String] = []
  /// The modes that are on: 2004 is bracketed paste.
  private(set) var modes: Set<Int> = []
  /// Whether any attribute was ever set.
  private(set) var wasPainted = false
  private var pending: [UInt8] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: Array(repeating: " ", count: width), count: height)
  }

  /// The rows without the blanks at their ends.
  var rows: [String] {
    cells.map { row in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// Everything there is to read, scrolled or not.
  var text: String { (scrolled + rows).joined(separator: "\n") }

  var cursorLine: String { rows[row] }

  /// As a terminal that does not wrap anew: rows are cut or filled up.
  mutating func resize(width: Int, height: Int) {
    cells = cells.map { row in Array((row + Array(repeating: " ", count: max(0, width - row.count))).prefix(width)) }
    while cells.count < height { cells.append(Array(repeating: " ", count: width)) }
    while cells.count > height {
      if row > 0 {
        scrolled.append(cells.removeFirst().joined())
        row -= 1
      } else {
        cells.removeLast()
      }
    }
    self.width = width
    self.height = height
    column = min(column, width - 1)
    isWrapping = false
  }

  mutating func feed(_ bytes: [UInt8]) {
    pending += bytes
    var index = 0
    while index < pending.count {
      let byte = pending[index]
      if byte == 0x1B {
        guard let end = control(from: index) else { break }
        index = end
      } else if byte < 0x20 || byte == 0x7F {
        sign(byte)
        index += 1
      } else {
        let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard index + length <= pending.count else { break }
        put(String(decoding: pending[index..<index + length], as: UTF8.self))
        index += length
      }
    }
    pending.removeSubrange(..<index)
  }

  private mutating func sign(_ byte: UInt8) {
    switch byte {
    case 0x0D:
      column = 0
      isWrapping = false
    case 0x0A: lineFeed()
    case 0x08:
      column = max(0, column - 1)
      isWrapping = false
    default: break
    }
  }

  private mutating func lineFeed() {
    isWrapping = false
    if row < height - 1 {
      row += 1
    } else {
      var text = cells.removeFirst().joined()
      while text.last == " " { text.removeLast() }
      scrolled.append(text)
      cells.append(Array(repeating: " ", count: width))
    }
  }

  private mutating func put(_ letter: String) {
    let cellsNeeded = letter.displayWidth
    if cellsNeeded == 0 {
      // A mark belongs to the letter before it.
      let before = isWrapping ? column : max(0, column - 1)
      cells[row][before] += letter
      return
    }
    if isWrapping || column + cellsNeeded > width {
      column = 0
      lineFeed()
    }
    cells[row][column] = letter
    if cellsNeeded == 2, column + 1 < width { cells[row][column + 1] = "" }
    if column + cellsNeeded >= width {
      column = width - 1
      isWrapping = true
    } else {
      column += cellsNeeded
    }
  }

  /// The end of the control sequence that begins at `start`, carried out; nil if it is not all there yet.
  private mutating func control(from start: Int) -> Int? {
    guard start + 1 < pending.count else { return nil }
    guard pending[start + 1] == 0x5B else { return start + 2 }
    var index = start + 2
    while index < pending.count, !(0x40...0x7E).contains(pending[index]) { index += 1 }
    guard index < pending.count else { return nil }
    let body = String(decoding: pending[start + 2..<index], as: UTF8.self)
    carryOut(Character(Unicode.Scalar(pending[index])), body)
    return index + 1
  }

  private mutating func carryOut(_ final: Character, _ body: String) {
    let number = Int(body) ?? 1
    switch final {
    case "A": row = max(0, row - number)
    case "B": row = min(height - 1, row + number)
    case "C": column = min(width - 1, column + number)
    case "D": column = max(0, column - number)
    case "H": (row, column) = (0, 0)
    case "J":
      if body == "2" {
        cells = Array(repeating: Array(repeating: " ", count: width), count: height)
      } else {
        erase(row, from: column)
        for below in (row + 1)..<max(row + 1, height) { erase(below, from: 0) }
      }
    case "K": erase(row, from: column)
    case "m": wasPainted = true
    case "h", "l":
      if body.hasPrefix("?"), let mode = Int(body.dropFirst()) {
        if final == "h" { modes.insert(mode) } else { modes.remove(mode) }
      }
    default: break
    }
    if "ABCDH".contains(final) { isWrapping = false }
  }

  private mutating func erase(_ row: Int, from column: Int) {
    for index in column..<max(column, width) { cells[row][index] = " " }
  }
}
