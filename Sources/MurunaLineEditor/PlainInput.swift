#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import CLibedit

/// Entries without a drawing of our own: on dumb terminals and for screen readers libedit draws its line, and nothing moves on the screen
/// but that line; with `isEdited` false not even that, and the system's own line input is all there is.
package final class PlainInput {
  package var guide = Guide()
  private let editor: OpaquePointer?
  private var prompt: UnsafeMutablePointer<wchar_t>?
  private var history: OpaquePointer?
  private var rest: [UInt8] = []

  package init(isEdited: Bool, entries: [String] = []) {
    cle_locale()
    unsafe editor = isEdited ? cle_drawing() : nil
    guard let editor = unsafe editor else { return }
    unsafe cle_set_data(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe cle_emacs(editor)
    unsafe cle_signals(editor, 1)
    unsafe cle_prompt(editor) { editor in
      guard let editor = unsafe editor, let data = unsafe cle_data(editor) else { return nil }
      return unsafe Unmanaged<PlainInput>.fromOpaque(data).takeUnretainedValue().prompt
    }
    unsafe history = cle_history(editor)
    for entry in entries.suffix(500) { remember(entry) }
    "em-inc-search-prev".withWide { name in "^R".withWide { unsafe _ = cle_bind(editor, $0, name) } }
  }

  deinit {
    if let editor = unsafe editor { unsafe el_end(editor) }
    if let history = unsafe history { unsafe history_wend(history) }
    unsafe free(prompt)
  }

  /// Asks line after line until the entry is complete.
  package func read(_ prompt: Prompt) -> EntryOutcome {
    var text = ""
    while true {
      switch line(text.isEmpty ? prompt.first : prompt.next) {
      case .entry(let line):
        text += (text.isEmpty ? "" : "\n") + line
        if guide.isComplete(text) {
          if !text.isEmpty { remember(text) }
          return .entry(text)
        }
      case .cleared: return .cleared
      case .end: return text.isEmpty ? .end : .entry(text)
      }
    }
  }

  private func remember(_ entry: String) {
    // On one line: libedit draws no prompt for the lines of an entry that has several.
    guard let history = unsafe history, !entry.contains("\n") else { return }
    entry.withWide { unsafe cle_remember(history, $0) }
  }

  private func line(_ prompt: String) -> EntryOutcome {
    guard let editor = unsafe editor else { return unedited(prompt) }
    unsafe free(self.prompt)
    unsafe self.prompt = prompt.withWide { unsafe wcsdup($0) }
    var count: Int32 = 0
    guard let letters = unsafe el_wgets(editor, &count), count > 0 else {
      // What ended it: a signal says so by the error number, Ctrl-D by none.
      if count < 0 || Signals.takeInterrupt() {
        TerminalDevice.write("^C\n")
        unsafe el_reset(editor)
        return .cleared
      }
      return .end
    }
    var text = String.UnicodeScalarView()
    for index in 0..<Int(count) { text.append(Unicode.Scalar(UInt32(bitPattern: unsafe letters[index])) ?? "\u{FFFD}") }
    if text.last == "\n" { text.removeLast() }
    return .entry(String(text))
  }

  private func unedited(_ prompt: String) -> EntryOutcome {
    TerminalDevice.write(prompt)
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        return .entry(line)
      }
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        count = max(0, unsafe Glibc.read(0, buffer.baseAddress, 4096))
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
