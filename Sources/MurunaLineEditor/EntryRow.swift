import MurunaText

/// Draws an entry where nothing can be drawn over but the row one is in: dumb terminals, which cannot move up, and readers to whom the screen is
/// read aloud. The line of the cursor stands in one row, which scrolls sideways where it is too long; another line begins another row below.
///
/// Written are letters, blanks, steps back and ends of lines, nothing else; and of a row only what has changed.
struct EntryRow {
  /// A line of an entry with the prompt before it.
  struct Line: Equatable {
    let prompt: String
    let text: String
  }

  /// What was shown last of each line.
  private var shown: [Line] = []
  /// The line in the row; nil where the row is fresh.
  private var current: Int?
  /// What stands in the row, letter by letter, and the cell of the cursor.
  private var row: [Cell] = []
  private var column = 0
  /// The first letter of the line that is seen.
  private var start = 0
  private var width = 0

  private struct Cell: Equatable {
    let letter: String
    let width: Int
  }

  /// The bytes that show the line of the cursor, and those above it that were not shown as they are now.
  mutating func show(_ lines: [Line], cursorLine: Int, cursorByte: Int, width: Int) -> String {
    var output = ""
    // What was written to the old width may be broken anywhere.
    if width != self.width { output += leave() }
    self.width = width
    let first = (0..<cursorLine).first { $0 >= shown.count || shown[$0] != lines[$0] } ?? cursorLine
    if current != first { output += leave() }
    for index in first...cursorLine {
      if current != index {
        output += leave()
        start = 0
      }
      current = index
      output += draw(lines[index], cursor: index == cursorLine ? cursorByte : lines[index].text.utf8.count)
    }
    shown = Array(shown.prefix(min(first, lines.count))) + lines[first...cursorLine] + shown.dropFirst(cursorLine + 1).prefix(max(0, lines.count - cursorLine - 1))
    return output
  }

  /// Goes to a fresh row; the next time only the line of the cursor is shown again.
  mutating func leave() -> String {
    defer {
      current = nil
      row = []
      column = 0
    }
    return current == nil ? "" : "\r\n"
  }

  /// Leaves the entry where it is.
  mutating func finish() -> String {
    defer { self = EntryRow() }
    return leave()
  }

  // MARK: The row

  private mutating func draw(_ line: Line, cursor: Int) -> String {
    // One cell stays free at the edge: where a full row leaves the cursor, terminals disagree.
    let room = max(8, width - 1)
    let prompt = Self.cells(line.prompt.truncated(to: room / 2))
    let letters = Self.cells(line.text)
    let before = Self.count(line.text, upTo: cursor)
    let (seen, marks) = seen(of: letters, cursor: before, room: room - Self.width(prompt[...]))
    start = seen.lowerBound
    let left = prompt + (marks.left ? [Cell(letter: "<", width: 1)] : [])
    let new = left + letters[seen] + (marks.right ? [Cell(letter: ">", width: 1)] : [])
    return write(new, column: Self.width(left[...]) + Self.width(letters[seen.lowerBound..<before]))
  }

  /// The letters that fit, with the cursor among them, and whether there are more at either side. What is seen stays where it is as long as it can.
  private func seen(of letters: [Cell], cursor: Int, room: Int) -> (Range<Int>, marks: (left: Bool, right: Bool)) {
    if Self.width(letters[...]) <= room { return (0..<letters.count, (false, false)) }
    func rest(from start: Int) -> Int { max(1, room - 1 - (start > 0 ? 1 : 0)) }
    func isSeen(from start: Int) -> Bool { start <= cursor && Self.width(letters[start..<cursor]) + (cursor < letters.count ? letters[cursor].width : 0) <= rest(from: start) }
    var start = min(self.start, letters.count)
    if !isSeen(from: start) {
      // The cursor goes to the middle: the row is not drawn anew with each letter.
      start = cursor
      while start > 0, Self.width(letters[start - 1..<cursor]) <= room / 2 { start -= 1 }
    }
    var end = start
    var used = 0
    while end < letters.count, used + letters[end].width <= rest(from: start) {
      used += letters[end].width
      end += 1
    }
    return (start..<max(end, cursor), (start > 0, end < letters.count))
  }

  /// What turns the row into another, with the cursor in a cell.
  private mutating func write(_ new: [Cell], column target: Int) -> String {
    let same = zip(row, new).prefix { $0 == $1 }.count
    var output = ""
    if same < row.count || same < new.count {
      output += move(to: Self.width(new[..<same]), in: new)
      for cell in new[same...] { output += cell.letter }
      column = Self.width(new[...])
      let left = Self.width(row[...]) - column
      if left > 0 { output += String(repeating: " ", count: left) + String(repeating: "\u{8}", count: left) }
      row = new
    }
    return output + move(to: target, in: new)
  }

  /// Steps back, or the letters between once more.
  private mutating func move(to target: Int, in cells: [Cell]) -> String {
    defer { column = target }
    if target <= column { return String(repeating: "\u{8}", count: column - target) }
    var (cell, output) = (0, "")
    for next in cells where cell < target {
      if cell >= column { output += next.letter }
      cell += next.width
    }
    return output
  }

  private static func width(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  private static func cells(_ text: String) -> [Cell] {
    text.map { letter in
      if letter == "\t" { return Cell(letter: "  ", width: 2) }
      if let value = letter.unicodeScalars.first?.value, value < 0x20 || (0x7F..<0xA0).contains(value) { return Cell(letter: "?", width: 1) }
      return Cell(letter: String(letter), width: letter.displayWidth)
    }
  }

  /// How many letters begin before a byte.
  private static func count(_ text: String, upTo byte: Int) -> Int {
    var (letters, offset) = (0, 0)
    for letter in text {
      if offset >= byte { break }
      offset += letter.utf8.count
      letters += 1
    }
    return letters
  }
}
