#if LIBEDIT
import MurunaText

// Ctrl-R and Tab: finding what was entered earlier, and what could be entered now.
extension LineEditor {
  /// Searches backwards through the history while one types; Enter takes what was found, Ctrl-C and Ctrl-G take nothing.
  func search() {
    let typed = text
    var wanted = ""
    var found: Int?
    defer { searchPrompt = nil }
    while true {
      searchPrompt = "(\(guide.searching(found != nil || wanted.isEmpty))) \(wanted): "
      if !input.hasMore() { draw() }
      let event = input.next()
      if event == .suspended { suspend() }
      // The search goes on where the terminal has changed meanwhile.
      if event == .suspended || event == .resized || event == .idle { continue }
      guard case .scalar(let value) = event, let scalar = Unicode.Scalar(value) else { return replaceAll(with: typed) }
      switch scalar {
      case "\u{12}":
        if let older = history.search(wanted, before: found ?? history.entries.count) { found = older }
      case "\u{7F}", "\u{8}":
        wanted = String(wanted.dropLast())
        found = history.search(wanted, before: history.entries.count)
      case "\u{7}": return replaceAll(with: typed)
      case "\r", "\n":
        searchPrompt = nil
        return found == nil ? () : enter()
      case "\u{1B}":
        // An arrow key ends the search as Escape does, and so does End or Delete, `ESC [ 3 ~`; its letters are not for the entry.
        _ = input.restOfSequence()
        return
      // Any other key that edits ends the search and does what it does.
      case _ where scalar.value < 0x20:
        input.putBack()
        return
      case _:
        wanted.unicodeScalars.append(scalar)
        found = history.search(wanted, before: found.map { $0 + 1 } ?? history.entries.count) ?? history.search(wanted, before: history.entries.count)
      }
      replaceAll(with: found.map { history.entries[$0] } ?? typed)
    }
  }

  /// One candidate is taken, of several what they share; then they are listed with what they mean.
  func complete() {
    let (scalars, cursor) = buffer
    let before = String(String.UnicodeScalarView(scalars[..<cursor]))
    let text = String(String.UnicodeScalarView(scalars))
    let suggestions = guide.complete(text, before.utf8.count)
    let start = before.utf8.index(before.startIndex, offsetBy: min(suggestions.start, before.utf8.count))
    let typed = String(before[start...])
    guard let first = suggestions.candidates.first else {
      TerminalDevice.write("\u{7}")
      if !suggestions.expected.isEmpty { notes = [note("  " + suggestions.expected)] }
      return
    }
    var shared = first.text
    for candidate in suggestions.candidates.dropFirst() { shared = Self.commonStart(shared, candidate.text) }
    if suggestions.candidates.count == 1 || shared.unicodeScalars.count > typed.unicodeScalars.count || (shared != typed && suggestions.candidates.count == 1) {
      deleteBackward(typed.unicodeScalars.count)
      insert(shared)
      if suggestions.candidates.count == 1 { return }
    }
    list(suggestions.candidates, behind: before)
  }

  /// As many as two thirds of the screen hold, in as many columns as that takes and its width allows; Tab again at the same place lists the next ones, and behind
  /// the last the first.
  private func list(_ candidates: [Guide.Suggestions.Candidate], behind before: String) {
    let (room, width) = (max(3, TerminalDevice.size.height * 2 / 3), TerminalDevice.size.width - 1)
    var first = listed?.before == before ? listed?.end ?? 0 : 0
    if first >= candidates.count { first = 0 }
    let rest = candidates[first...]
    let widest = min(32, rest.map(\.text.displayWidth).max() ?? 0)
    let most = isPlain ? 1 : max(1, width / (widest + Self.leastTitle))
    let columns = min(most, (rest.count + room - 1) / room)
    let isWhole = rest.count <= room * columns
    let shown = isWhole ? rest : rest.prefix((room - 1) * columns)
    let (rows, cells) = ((shown.count + columns - 1) / columns, width / columns)
    notes = (0..<rows).map { row in
      note(
        stride(from: row, to: shown.count, by: rows).map { index in
          let candidate = shown[shown.startIndex + index]
          let text = "  " + candidate.text.padded(to: widest) + "  " + candidate.title
          return columns == 1 ? text : text.truncated(to: cells).padded(to: cells)
        }.joined())
    }
    if !isWhole { notes.append(note("  … +\(rest.count - shown.count)  (Tab)")) }
    listed = (before, first + shown.count)
  }

  /// Cells of a column beside its words: for blanks, and enough of a title to tell what it is.
  private static var leastTitle: Int { 20 }

  private func note(_ text: String) -> String {
    let row = text.truncated(to: TerminalDevice.size.width - 1)
    return isColoured && !isPlain ? "\u{1B}[2m\(row)\u{1B}[0m" : row
  }

  private static func commonStart(_ left: String, _ right: String) -> String {
    String(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }
}
#endif
