import MurunaText

/// Breaks a text into lines of at most so many cells, at blanks where there are any.
package enum Wrapping {
  package static func lines(_ text: String, width: Int) -> [String] {
    let width = max(1, width)
    if !text.utf8.contains(0x0A), text.displayWidth <= width { return [text] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrap($0, width) }
  }

  private static func wrap(_ text: Substring, _ width: Int) -> [String] {
    if text.displayWidth <= width { return [String(text)] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let length = word.displayWidth
      if used > 0, used + 1 + length <= width {
        line += " " + word
        used += 1 + length
        continue
      }
      if used > 0 { lines.append(line) }
      line = ""
      used = 0
      // A word longer than a line is cut into pieces.
      for character in word {
        let cells = character.displayWidth
        if used + cells > width, used > 0 {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += cells
      }
    }
    lines.append(line)
    return lines
  }
}

extension String {
  var trimmedRight: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
