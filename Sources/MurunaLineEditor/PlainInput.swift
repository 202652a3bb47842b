#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
#if LIBEDIT
  import CLibedit
#endif

/// Entries without a drawing of our own: on dumb terminals and for screen readers libedit draws its line, and nothing moves on the screen
/// but that line; with `isEdited` false not even that, and the system's own line input is all there is.
package final class PlainInput {
  package var guide = Guide()
  #if LIBEDIT
    private var line: DrawnLine?
  #endif
  private var rest: [UInt8] = []

  package init(isEdited: Bool, entries: [String] = []) {
    #if LIBEDIT
      cle_locale()
      line = isEdited ? DrawnLine(entries) : nil
    #endif
  }

  /// Asks line after line until the entry is complete.
  package func read(_ prompt: Prompt) -> EntryOutcome {
    var text = ""
    while true {
      switch readLine(text.isEmpty ? prompt.first : prompt.next) {
      case .entry(let line):
        text += (text.isEmpty ? "" : "\n") + line
        guard guide.isComplete(text) else { continue }
        #if LIBEDIT
          self.line?.remember(text)
        #endif
        return .entry(text)
      case .cleared: return .cleared
      case .end: return text.isEmpty ? .end : .entry(text)
      }
    }
  }

  private func readLine(_ prompt: String) -> EntryOutcome {
    #if LIBEDIT
      if let line { return line.read(prompt) }
    #endif
    return unedited(prompt)
  }

  private func unedited(_ prompt: String) -> EntryOutcome {
    TerminalDevice.write(prompt)
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        return .entry(line)
      }
      let chunk = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        count = max(0, systemRead(0, buffer.baseAddress, 4096))
      }
      if Signals.takeInterrupt() {
        rest = []
        TerminalDevice.write("\n")
        return .cleared
      }
      if chunk.isEmpty {
        if rest.isEmpty { return .end }
        defer { rest = [] }
        return .entry(String(decoding: rest, as: UTF8.self))
      }
      rest += chunk
    }
  }
}

/// Apart, because methods here are called `read` too.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(descriptor, buffer, count) }

#if LIBEDIT
  /// libedit's own line, drawn by itself.
  private final class DrawnLine {
    private let editor: OpaquePointer
    private let history: OpaquePointer?
    private var prompt: UnsafeMutablePointer<wchar_t>?

    init?(_ entries: [String]) {
      guard let editor = cle_drawing() else { return nil }
      self.editor = editor
      cle_emacs(editor)
      cle_signals(editor, 1)
      history = cle_history(editor)
      cle_set_data(editor, Unmanaged.passUnretained(self).toOpaque())
      cle_prompt(editor) { editor in
        guard let editor, let data = cle_data(editor) else { return nil }
        return Unmanaged<DrawnLine>.fromOpaque(data).takeUnretainedValue().prompt
      }
      for entry in entries.suffix(500) { remember(entry) }
      "em-inc-search-prev".withWide { name in "^R".withWide { _ = cle_bind(editor, $0, name) } }
    }

    deinit {
      el_end(editor)
      if let history { history_wend(history) }
      free(prompt)
    }

    /// Only what is on one line: libedit draws no prompt for the others.
    func remember(_ entry: String) {
      guard let history, !entry.isEmpty, !entry.contains("\n") else { return }
      entry.withWide { cle_remember(history, $0) }
    }

    func read(_ prompt: String) -> EntryOutcome {
      free(self.prompt)
      self.prompt = prompt.withWide { wcsdup($0) }
      var count: Int32 = 0
      // libedit shows its prompt first and takes the terminal's keys after: Ctrl-D in between would be lost.
      _ = cle_raw(editor, 1)
      guard let letters = el_wgets(editor, &count), count > 0 else {
        // What ended it: a signal says so by the count, Ctrl-D does not.
        if count < 0 || Signals.takeInterrupt() {
          TerminalDevice.write("^C\n")
          el_reset(editor)
          return .cleared
        }
        return .end
      }
      var text = String.UnicodeScalarView()
      for index in 0..<Int(count) { text.append(Unicode.Scalar(UInt32(bitPattern: letters[index])) ?? "\u{FFFD}") }
      if text.last == "\n" { text.removeLast() }
      return .entry(String(text))
    }
  }
#endif
