#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Entries without any editing of ours: the system's own line input is all there is.
package final class UneditedInput {
  package var guide = Guide()
  private var rest: [UInt8] = []

  package init() {}

  /// Asks line after line until the entry is complete; `text` stands there to begin with, a whole line.
  package func read(_ prompt: Prompt, beginningWith text: String = "") -> EntryOutcome {
    var text = text
    if !text.isEmpty {
      TerminalDevice.write(prompt.first + text + "\n")
      if guide.isComplete(text) { return .entry(text) }
    }
    while true {
      switch readLine(text.isEmpty ? prompt.first : prompt.next) {
      case .entry(let line):
        text += (text.isEmpty ? "" : "\n") + line
        guard guide.isComplete(text) else { continue }
        return .entry(text)
      case .cleared: return .cleared
      case .end: return text.isEmpty ? .end : .entry(text)
      }
    }
  }

  /// A question that a line answers; nil where nobody does.
  package func answer(to question: String) -> String? {
    if case .entry(let line) = readLine(question) { return line }
    return nil
  }

  private func readLine(_ prompt: String) -> EntryOutcome {
    TerminalDevice.write(prompt)
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        return .entry(line)
      }
      var wasInterrupted = false
      let chunk = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        let read = systemRead(0, buffer.baseAddress, 4096)
        wasInterrupted = read < 0 && errno == EINTR
        count = max(0, read)
      }
      if Signals.takeInterrupt() {
        rest = []
        TerminalDevice.write("\n")
        return .cleared
      }
      if chunk.isEmpty, wasInterrupted, Signals.ending == nil {
        if Signals.takeSuspension() {
          Signals.stopMeanwhile()
          TerminalDevice.write(prompt)
        }
        continue
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
