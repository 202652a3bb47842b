import MurunaText

/// Keeps the rows of an entry on the terminal: writes what changed since the last time, and puts the cursor where it belongs.
///
/// Only relative moves are used, so that nobody needs to know where on the screen the entry stands.
struct EntryScreen {
  private var shown: [String] = []
  private var cursorRow = 0
  private var cursorColumn = 0
  private var width = 0

  /// The bytes that turn what is shown into these rows.
  mutating func show(_ layout: EntryLayout, width: Int) -> String {
    var output = ""
    if self.width != width, !shown.isEmpty { output += forget(at: width) }
    self.width = width
    let rows = layout.rows
    let first = zip(shown, rows).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(shown.count, rows.count)
    if first < rows.count || shown.count != rows.count {
      if first < rows.count {
        output += first < shown.count || shown.isEmpty ? move(to: first) : move(to: first - 1) + "\r\n"
        cursorRow = first
        for index in first..<rows.count {
          if index > first { output += "\r\n" }
          output += "\r" + rows[index] + (index == rows.count - 1 && shown.count > rows.count ? "\u{1B}[J" : "\u{1B}[K")
        }
        cursorRow = rows.count - 1
      } else {
        output += move(to: rows.count) + "\u{1B}[J"
        cursorRow = rows.count
      }
      shown = rows
      output += move(to: layout.cursorRow) + column(layout.cursorColumn)
    } else if layout.cursorRow != cursorRow || layout.cursorColumn != cursorColumn {
      output += move(to: layout.cursorRow) + column(layout.cursorColumn)
    }
    cursorColumn = layout.cursorColumn
    return output
  }

  /// Leaves the entry where it is; the cursor goes to the line below.
  mutating func finish() -> String {
    let output = shown.isEmpty ? "" : move(to: shown.count - 1) + "\r\n"
    self = EntryScreen()
    return output
  }

  /// After somebody else wrote to the terminal: what was shown is no longer known.
  mutating func reset() { self = EntryScreen() }

  /// Takes everything away.
  mutating func clear() -> String {
    let output = shown.isEmpty ? "" : move(to: 0) + "\r\u{1B}[J"
    self = EntryScreen()
    return output
  }

  /// When the terminal got another width it wrapped our rows anew: go up over as many as there may be now.
  private mutating func forget(at width: Int) -> String {
    var rows = 0
    for row in shown[..<min(cursorRow, shown.count)] { rows += max(1, (Self.cells(row) + width - 1) / max(1, width)) }
    rows += cursorColumn / max(1, width)
    shown = []
    cursorRow = 0
    cursorColumn = 0
    return (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[J"
  }

  private mutating func move(to row: Int) -> String {
    let difference = row - cursorRow
    cursorRow = row
    if difference == 0 { return "\r" }
    return (difference > 0 ? "\u{1B}[\(difference)B" : "\u{1B}[\(-difference)A") + "\r"
  }

  private func column(_ column: Int) -> String { column > 0 ? "\r\u{1B}[\(column)C" : "\r" }

  /// The cells of a painted row.
  private static func cells(_ row: String) -> Int {
    var text = ""
    var isEscape = false
    for character in row {
      if character == "\u{1B}" { isEscape = true } else if isEscape { isEscape = character != "m" } else { text.append(character) }
    }
    return text.displayWidth
  }
}
