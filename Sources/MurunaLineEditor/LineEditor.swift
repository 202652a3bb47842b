#if LIBEDIT
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import CLibedit
import MurunaText

/// Reads entries from a terminal: libedit's keys, buffer and undo, and a drawing of our own, with colours, prompts on every line and a hint; or a plain
/// one of a row at a time (`EntryRow`).
///
/// libedit knows no hook at redraw, so it draws into the void, and we draw whenever it asks for the next key. Its own drawing knows neither a prompt on
/// further lines nor rows that a terminal cannot go back to. All that is unsafe about
/// libedit stays in this module; everything that leaves it is a value. One thread at a time.
package final class LineEditor {
  package var guide = Guide()
  package var history = EntryHistory()
  package var isColoured: Bool
  /// Asked every second while nobody types: what to say above the entry, or nil.
  package var whileIdle: () -> String? = { nil }

  /// Whether only the row of the cursor is drawn, without an escape sequence: on dumb terminals and for screen readers.
  let isPlain: Bool
  private let modes = TerminalDevice.Modes()
  private let editor: OpaquePointer
  private let sink: UnsafeMutablePointer<FILE>
  private var names: [UnsafeMutablePointer<wchar_t>] = []
  var input = TerminalInput()
  private var screen = EntryScreen()
  private var row = EntryRow()
  private var prompt = Prompt(first: "> ", next: "> ", colour: "")
  /// What the entry came to, once a key ended it.
  var outcome: EntryOutcome?
  /// Rows below the entry until the next key: candidates.
  var notes: [String] = []
  /// What Tab has listed: behind which text, and up to which of the candidates.
  var listed: (before: String, end: Int)?
  /// Instead of the first prompt, while something is searched for.
  var searchPrompt: String?
  var hint = Guide.Hint()
  /// What Ctrl-K and its like cut out last.
  var cut = ""

  /// Nil where libedit finds no terminal to work on.
  package init?(isColoured: Bool, isPlain: Bool) {
    cle_locale()
    guard let sink = unsafe fopen("/dev/null", "w"), let editor = unsafe cle_headless(sink) else { return nil }
    unsafe self.sink = sink
    unsafe self.editor = editor
    self.isColoured = isColoured
    self.isPlain = isPlain
    unsafe cle_set_data(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe cle_emacs(editor)
    unsafe cle_signals(editor, 0)
    unsafe cle_reader(editor) { editor, letter in
      guard let editor = unsafe editor, let letter = unsafe letter, let line = unsafe LineEditor.of(editor) else { return -1 }
      guard let scalar = line.nextKey() else { return -1 }
      unsafe letter.pointee = wchar_t(bitPattern: scalar)
      return 1
    }
    for key in EditingKey.all {
      // libedit keeps the name itself, not a copy of it.
      guard let name = key.name.withWide({ unsafe wcsdup($0) }) else { continue }
      names.append(name)
      unsafe cle_function(editor, name, key.action)
      for binding in key.bindings { binding.withWide { unsafe _ = cle_bind(editor, $0, name) } }
    }
  }

  deinit {
    unsafe el_end(editor)
    unsafe fclose(sink)
    for name in names { free(name) }
  }

  static func of(_ editor: OpaquePointer) -> LineEditor? {
    guard let data = unsafe cle_data(editor) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  /// Asks for one entry; `text` stands there to begin with.
  package func read(_ prompt: Prompt, beginningWith text: String = "") -> EntryOutcome {
    self.prompt = prompt
    outcome = nil
    notes = []
    startScreen()
    history.begin()
    if !text.isEmpty { unsafe text.withWide { unsafe el_wpush(editor, $0) } }
    var count: Int32 = 0
    _ = unsafe el_wgets(editor, &count)
    // libedit gave the terminal back, which would take Ctrl-D for an end that nobody reads: before anybody sees that the entry is over.
    modes?.quiet()
    let result = outcome ?? .end
    hint = Guide.Hint()
    notes = []
    if result != .end { draw() }
    if result == .cleared { TerminalDevice.write("^C") }
    finishScreen()
    unsafe el_reset(editor)
    return result
  }

  /// What was typed ahead of a question belongs to the next entry.
  package func keep(_ typed: [UInt8]) { input.keep(typed) }

  // MARK: The line, for the keys

  /// The text and where the cursor is in it, in scalars.
  var buffer: (scalars: [Unicode.Scalar], cursor: Int) {
    guard let line = unsafe el_wline(editor) else { return ([], 0) }
    let info = unsafe line.pointee
    guard let start = unsafe info.buffer, let cursor = unsafe info.cursor, let end = unsafe info.lastchar else { return ([], 0) }
    let all = unsafe UnsafeBufferPointer(start: start, count: unsafe end - start)
    return (unsafe all.map { Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}" }, unsafe cursor - start)
  }

  var text: String { String(String.UnicodeScalarView(buffer.scalars)) }

  func move(by scalars: Int) { _ = unsafe el_cursor(editor, Int32(scalars)) }
  func deleteBackward(_ scalars: Int) { if scalars > 0 { unsafe el_deletestr(editor, Int32(scalars)) } }
  func insert(_ text: String) { text.withWide { _ = unsafe el_winsertstr(editor, $0) } }

  func replaceAll(with text: String) {
    let (scalars, cursor) = buffer
    move(by: scalars.count - cursor)
    deleteBackward(scalars.count)
    if !text.isEmpty { insert(text) }
  }

  // MARK: Between keys

  /// Draws, then waits for a letter; nil ends the entry.
  private func nextKey() -> UInt32? {
    while true {
      if outcome != nil { return nil }
      if !input.hasMore() {
        updateHint()
        draw()
      }
      (input.tellsIdle, input.tellsEscape) = (true, true)
      let event = input.next()
      (input.tellsIdle, input.tellsEscape) = (false, false)
      switch event {
      case .idle:
        if let news = whileIdle() { TerminalDevice.write((isPlain ? row.leave() : screen.clear()) + news) }
      case .scalar(let scalar):
        notes = []
        return scalar
      // It takes away what is listed, and nothing else.
      case .escape: notes = []
      case .interrupted:
        giveUp()
        return nil
      case .end:
        outcome = .end
        return nil
      case .suspended: suspend()
      case .resized: break
      }
    }
  }

  /// Ctrl-C: the entry is over, and comes back as an earlier one; it is left as it stands there, with the cursor behind it.
  func giveUp() {
    let (scalars, cursor) = buffer
    move(by: scalars.count - cursor)
    let text = String(String.UnicodeScalarView(scalars))
    // What begins with a blank is nobody else's business.
    if !text.hasPrefix(" "), text.contains(where: { !$0.isWhitespace }) { history.add(text) }
    outcome = .cleared
  }

  /// Ctrl-Z: the terminal as it was, then we stop; whoever continues us gets the entry drawn again.
  func suspend() {
    hint = Guide.Hint()
    draw()
    finishScreen()
    unsafe cle_raw(editor, 0)
    Signals.stop()
    unsafe cle_raw(editor, 1)
    startScreen()
  }

  private func updateHint() {
    hint = Guide.Hint()
    guard isPainted, searchPrompt == nil else { return }
    let (scalars, cursor) = buffer
    // In a long text looking around would take longer than a key may.
    guard cursor == scalars.count, !scalars.isEmpty, scalars.count < 4000 else { return }
    let text = String(String.UnicodeScalarView(scalars))
    hint = guide.hint(text)
  }

  // MARK: The screen

  private var isPainted: Bool { isColoured && !isPlain }

  /// Bracketed paste is on while an entry is edited.
  private func startScreen() {
    screen.reset()
    if !isPlain { TerminalDevice.write("\u{1B}[?2004h") }
  }

  private func finishScreen() { TerminalDevice.write(isPlain ? row.finish() : screen.finish() + "\u{1B}[?2004l") }

  /// An empty screen with the entry at its top; where nothing can be taken away, the entry once more.
  func clearScreen() {
    TerminalDevice.write(isPlain ? row.leave() : "\u{1B}[H\u{1B}[2J")
    screen.reset()
  }

  func draw() {
    if isPlain { drawRow() } else { drawAll() }
  }

  /// The line of the cursor; where something is to be noted, that stands below it, and the line once more below that.
  private func drawRow() {
    let (width, text, cursor) = (TerminalDevice.size.width, buffer.scalars, buffer.cursor)
    let before = text[..<cursor].count { $0 == "\n" }
    let lineStart = text[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let cursorByte = text[lineStart..<cursor].reduce(0) { $0 + UTF8.width($1) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      EntryRow.Line(prompt: index == 0 ? searchPrompt ?? prompt.first : prompt.next, text: String(String.UnicodeScalarView(line)))
    }
    func shown() -> String { row.show(lines, cursorLine: before, cursorByte: cursorByte, width: width) }
    var output = shown()
    if !notes.isEmpty {
      output += row.leave()
      output += notes.map { $0 + "\r\n" }.joined() + shown()
    }
    notes = []
    TerminalDevice.write(output)
  }

  /// The lines around the cursor that fit on the screen, and nothing else, however long the entry is.
  private func drawAll() {
    let size = TerminalDevice.size
    let height = max(1, size.height - 1 - notes.count)
    let (scalars, cursor) = buffer
    let window = EntryWindow(scalars, cursor: cursor, height: height, width: size.width)
    var layout = EntryLayout(width: size.width)
    for (index, line) in window.lines.enumerated() {
      let isFirst = index == 0 && window.startsEntry
      layout.add(
        prompt: isFirst ? searchPrompt ?? prompt.first : prompt.next, promptColour: isPainted ? prompt.colour : "",
        line: line, paint: isPainted ? guide.paint(line) : [], cursor: index == window.cursorLine ? window.cursorByte : nil,
        hint: index == window.lines.count - 1 && window.endsEntry ? hint.text : "", isDim: isPainted)
    }
    layout.crop(to: height)
    for note in notes { layout.addNote(note) }
    TerminalDevice.write(screen.show(layout, width: size.width))
  }
}

extension String {
  /// As libedit wants it: letters of the system's width, with a zero at the end.
  func withWide<Result>(_ body: (UnsafePointer<wchar_t>) -> Result) -> Result {
    var letters = unicodeScalars.filter { $0.value != 0 }.map { wchar_t(bitPattern: $0.value) }
    letters.append(0)
    return unsafe letters.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the terminating zero is always there") }
      return unsafe body(base)
    }
  }
}
#endif
