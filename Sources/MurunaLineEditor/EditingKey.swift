#if LIBEDIT
import CLibedit
import MurunaText

/// A key of our own: where libedit goes by code points we go by letters, and where it takes the whole buffer for one line we do not.
struct EditingKey {
  let name: String
  let bindings: [String]
  let action: cle_key_fn

  // Escape is `\e` and control `^X` in libedit's spelling.
  static let all: [EditingKey] = [
    EditingKey(name: "muruna-enter", bindings: ["^M", "^J"]) { editor, _ in act(editor) { $0.enter() } },
    EditingKey(name: "muruna-new-line", bindings: ["\\e^M", "\\e^J"]) { editor, _ in act(editor) { $0.newLine() } },
    EditingKey(name: "muruna-close", bindings: ["}"]) { editor, _ in act(editor) { $0.close() } },
    EditingKey(name: "muruna-end", bindings: ["^D"]) { editor, _ in act(editor) { $0.endOrDelete() } },
    EditingKey(name: "muruna-left", bindings: ["^B", "\\e[D", "\\eOD"]) { editor, _ in act(editor) { $0.left() } },
    EditingKey(name: "muruna-right", bindings: ["^F", "\\e[C", "\\eOC"]) { editor, _ in act(editor) { $0.right() } },
    EditingKey(name: "muruna-up", bindings: ["\\e[A", "\\eOA", "^P"]) { editor, _ in act(editor) { $0.up() } },
    EditingKey(name: "muruna-down", bindings: ["\\e[B", "\\eOB", "^N"]) { editor, _ in act(editor) { $0.down() } },
    EditingKey(name: "muruna-home", bindings: ["^A", "\\e[H", "\\eOH", "\\e[1~"]) { editor, _ in act(editor) { $0.home() } },
    EditingKey(name: "muruna-line-end", bindings: ["^E", "\\e[F", "\\eOF", "\\e[4~"]) { editor, _ in act(editor) { $0.lineEnd() } },
    EditingKey(name: "muruna-backspace", bindings: ["^?", "^H"]) { editor, _ in act(editor) { $0.backspace() } },
    EditingKey(name: "muruna-delete", bindings: ["\\e[3~"]) { editor, _ in act(editor) { $0.deleteForward() } },
    EditingKey(name: "muruna-cut-to-end", bindings: ["^K"]) { editor, _ in act(editor) { $0.cutToEnd() } },
    EditingKey(name: "muruna-cut-to-start", bindings: ["^U"]) { editor, _ in act(editor) { $0.cutToStart() } },
    EditingKey(name: "muruna-cut-word", bindings: ["^W", "\\e^?", "\\e^H"]) { editor, _ in act(editor) { $0.cutWord() } },
    EditingKey(name: "muruna-yank", bindings: ["^Y"]) { editor, _ in act(editor) { $0.insert($0.cut) } },
    EditingKey(name: "muruna-redraw", bindings: ["^L"]) { editor, _ in act(editor) { $0.clearScreen() } },
    EditingKey(name: "muruna-search", bindings: ["^R"]) { editor, _ in act(editor) { $0.search() } },
    EditingKey(name: "muruna-complete", bindings: ["^I"]) { editor, _ in act(editor) { $0.complete() } },
    EditingKey(name: "muruna-paste", bindings: ["\\e[200~"]) { editor, _ in act(editor) { $0.paste() } },
  ]

  private static func act(_ editor: OpaquePointer?, _ body: (LineEditor) -> Void) -> UInt8 {
    guard let editor = unsafe editor, let line = unsafe LineEditor.of(editor) else { return UInt8(CC_NORM) }
    body(line)
    switch line.outcome {
    case nil: return UInt8(CC_NORM)
    case .entry?:
      return UInt8(CC_NEWLINE)
    case .cleared?, .end?: return UInt8(CC_EOF)
    }
  }
}

extension LineEditor {
  // MARK: Ends and lines

  func enter() {
    let text = text
    guard guide.isComplete(text) else { return newLine() }
    let (scalars, cursor) = buffer
    move(by: scalars.count - cursor)
    outcome = .entry(text)
  }

  /// A plain terminal does not say what is pasted: its own blanks would come on top of ours.
  func newLine() {
    let (scalars, cursor) = buffer
    insert("\n" + (isPlain ? "" : guide.indentation(String(String.UnicodeScalarView(scalars[..<cursor])))))
  }

  /// A closing brace stands as deep as what it closes.
  func close() {
    guard !isPlain else { return insert("}") }
    let before = line().before
    if before.count >= 2, before.allSatisfy({ $0 == " " }), before.count < buffer.cursor { deleteBackward(2) }
    insert("}")
  }

  func endOrDelete() {
    if buffer.scalars.isEmpty { outcome = .end } else { deleteForward() }
  }

  // MARK: Moving, by letters as people see them

  func left() { move(by: -lengthOfLetterBefore()) }

  func right() {
    let length = lengthOfLetterBehind()
    if length > 0 { move(by: length) } else if hint.isTakeable, !hint.text.isEmpty { insert(hint.text) }
  }

  func home() { move(by: -line().before.count) }
  func lineEnd() { move(by: line().behind.count) }

  func up() {
    let (scalars, cursor) = buffer
    let before = line().before
    let lineStart = cursor - before.count
    guard lineStart > 0 else { return recall { $0.previous(leaving: $1) } }
    var start = lineStart - 1
    while start > 0, scalars[start - 1] != "\n" { start -= 1 }
    move(by: start - cursor + offset(ofColumn: column(before), in: scalars[start..<lineStart - 1]))
  }

  func down() {
    let (scalars, cursor) = buffer
    let line = line()
    let lineEnd = cursor + line.behind.count
    guard lineEnd < scalars.count else { return recall { $0.next(leaving: $1) } }
    var end = lineEnd + 1
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    move(by: lineEnd + 1 - cursor + offset(ofColumn: column(line.before), in: scalars[lineEnd + 1..<end]))
  }

  private func recall(_ step: (inout EntryHistory, String) -> String?) {
    if let text = step(&history, text) { replaceAll(with: text) }
  }

  // MARK: Taking away

  func backspace() { deleteBackward(lengthOfLetterBefore()) }

  func deleteForward() {
    let length = lengthOfLetterBehind()
    move(by: length)
    deleteBackward(length)
  }

  func cutToEnd() {
    // At the end of a line its end goes, and the next line comes up.
    let behind = line().behind
    let (scalars, cursor) = buffer
    let length = behind.isEmpty && cursor < scalars.count ? 1 : behind.count
    cut = String(String.UnicodeScalarView(scalars[cursor..<cursor + length]))
    move(by: length)
    deleteBackward(length)
  }

  func cutToStart() {
    let before = line().before
    cut = String(String.UnicodeScalarView(before))
    deleteBackward(before.count)
  }

  func cutWord() {
    let before = Array(line().before)
    var start = before.count
    while start > 0, before[start - 1] == " " { start -= 1 }
    while start > 0, before[start - 1] != " " { start -= 1 }
    cut = String(String.UnicodeScalarView(before[start...]))
    deleteBackward(before.count - start)
  }

  /// What a terminal sends between its two marks is taken as it is, and as one thing.
  func paste() {
    var pasted = String.UnicodeScalarView()
    let end = Array("\u{1B}[201~".unicodeScalars)
    while true {
      let event = input.next()
      // A terminal of another size pastes on, and one that was put aside.
      if event == .suspended { suspend() }
      if event == .suspended || event == .resized { continue }
      guard case .scalar(let value) = event, let scalar = Unicode.Scalar(value) else {
        if event == .interrupted { giveUp() }
        break
      }
      pasted.append(scalar)
      if scalar == "~", pasted.suffix(end.count).elementsEqual(end) {
        pasted.removeLast(end.count)
        break
      }
    }
    insert(String(pasted).replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
  }

  // MARK: The line at the cursor

  private func line() -> (before: ArraySlice<Unicode.Scalar>, behind: ArraySlice<Unicode.Scalar>) {
    let (scalars, cursor) = buffer
    var start = cursor
    while start > 0, scalars[start - 1] != "\n" { start -= 1 }
    var end = cursor
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return (scalars[start..<cursor], scalars[cursor..<end])
  }

  /// In scalars: a letter with its marks is one. A line's end is a letter too.
  private func lengthOfLetterBefore() -> Int {
    let before = line().before
    if before.isEmpty { return buffer.cursor > 0 ? 1 : 0 }
    return String(String.UnicodeScalarView(before)).last?.unicodeScalars.count ?? 0
  }

  private func lengthOfLetterBehind() -> Int {
    let behind = line().behind
    let (scalars, cursor) = buffer
    if behind.isEmpty { return cursor < scalars.count ? 1 : 0 }
    return String(String.UnicodeScalarView(behind)).first?.unicodeScalars.count ?? 0
  }

  private func column(_ before: ArraySlice<Unicode.Scalar>) -> Int { String(String.UnicodeScalarView(before)).displayWidth }

  private func offset(ofColumn column: Int, in line: ArraySlice<Unicode.Scalar>) -> Int {
    var cells = 0
    var scalars = 0
    for character in String(String.UnicodeScalarView(line)) {
      if cells >= column { break }
      cells += character.displayWidth
      scalars += character.unicodeScalars.count
    }
    return scalars
  }
}
#endif
