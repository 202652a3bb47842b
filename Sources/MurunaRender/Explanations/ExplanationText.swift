import MurunaText

extension Explanation {
  /// The explanation as plain text of at most so many columns: terms in a column of their own, programs indented and never wrapped.
  package func text(width: Int = 80) -> String {
    var lines = [title, ""]
    let terms = parts.compactMap { part -> Int? in if case .entry(let term, _) = part { term.displayWidth } else { nil } }
    let column = min(24, (terms.max() ?? 0) + 2)
    for part in parts {
      switch part {
      case .text(let text):
        if lines.last != "" { lines.append("") }
        lines += wrapped(text, width) + [""]
      case .entry(let term, let text):
        let indent = String(repeating: " ", count: column + 2)
        let body = wrapped(text, max(20, width - column - 2))
        // A term that is too long for its column has a line of its own.
        if term.displayWidth >= column, !body.isEmpty {
          lines.append("  " + term)
          lines += body.map { indent + $0 }
          continue
        }
        let head = "  " + term + String(repeating: " ", count: column - term.displayWidth)
        lines.append(head + (body.first ?? ""))
        lines += body.dropFirst().map { indent + $0 }
      case .program(let heading, let text):
        if lines.last != "" { lines.append("") }
        lines.append(heading)
        lines.append("")
        lines += unindented(text).map { $0.isEmpty ? "" : "    " + $0 }
        lines.append("")
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.displayWidth + 1 + String(word).displayWidth > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A program cut out of a file: its first line has lost its indentation, the others lose theirs here.
  private func unindented(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let indents = lines.dropFirst().filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }
    let common = indents.min() ?? 0
    return lines.enumerated().map { $0 == 0 ? $1 : String($1.dropFirst(min(common, $1.prefix { $0 == " " }.count))) }
  }
}
