import MurunaText

/// Lines of an entry as rows of a screen: prompts before them, wrapped at the edge, with the cursor's row and column.
struct EntryLayout {
  private(set) var rows: [String] = []
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0
  /// One cell stays free at the edge: where a full row leaves the cursor, terminals disagree.
  private let room: Int
  private var row = ""
  private var used = 0
  private var colour = ""

  init(width: Int) { room = max(8, width - 1) }

  /// A line of the entry. `cursor` is the byte of the line that the cursor stands before, if it stands in this line.
  mutating func add(prompt: String, promptColour: String, line: String, paint: [Guide.Painted], cursor: Int?, hint: String, isDim: Bool) {
    if !promptColour.isEmpty { row += "\u{1B}[\(promptColour)m" }
    row += prompt
    if !promptColour.isEmpty { row += "\u{1B}[0m" }
    used = prompt.displayWidth
    var offset = 0
    var next = paint[...]
    for character in line {
      if let cursor, offset == cursor { markCursor(for: character) }
      while let first = next.first, first.range.upperBound <= offset { next = next.dropFirst() }
      let wanted = next.first.map { $0.range.contains(offset) ? $0.code : "" } ?? ""
      put(character, wanted)
      offset += character.utf8.count
    }
    if let cursor, cursor >= offset { markCursor(for: " ") }
    if !hint.isEmpty, isDim {
      let room = self.room - used - 1
      if room > 3 {
        change(to: "2")
        let shown = hint.truncated(to: room)
        row += shown
        used += shown.displayWidth
      }
    }
    endRow()
  }

  /// Of a line that alone takes more rows than there are, those around the cursor.
  mutating func crop(to height: Int) {
    guard rows.count > height else { return }
    let first = max(0, min(cursorRow - height / 2, rows.count - height))
    rows = Array(rows[first..<first + height])
    cursorRow -= first
  }

  /// A row below the entry that is no part of it, as it is.
  mutating func addNote(_ painted: String) { rows.append(painted) }

  private mutating func markCursor(for character: Character) {
    if used + max(1, width(of: character)) > room { endRow() }
    cursorRow = rows.count
    cursorColumn = used
  }

  private mutating func put(_ character: Character, _ wanted: String) {
    let cells = width(of: character)
    if used + cells > room { endRow() }
    change(to: wanted)
    if character == "\t" {
      row += "  "
    } else if let value = character.unicodeScalars.first?.value, value < 0x20 || (0x7F..<0xA0).contains(value) {
      row += "?"
    } else {
      row.append(character)
    }
    used += cells
  }

  private func width(of character: Character) -> Int {
    if character == "\t" { return 2 }
    if let value = character.unicodeScalars.first?.value, value < 0x20 || (0x7F..<0xA0).contains(value) { return 1 }
    return character.displayWidth
  }

  private mutating func change(to wanted: String) {
    guard wanted != colour else { return }
    if !colour.isEmpty { row += "\u{1B}[0m" }
    if !wanted.isEmpty { row += "\u{1B}[\(wanted)m" }
    colour = wanted
  }

  private mutating func endRow() {
    if !colour.isEmpty { row += "\u{1B}[0m" }
    colour = ""
    rows.append(row)
    row = ""
    used = 0
  }
}
