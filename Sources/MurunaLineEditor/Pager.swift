import MurunaText

/// Shows a text that is taller than the terminal a screen at a time; one that fits is written as it is.
package enum Pager {
  /// - Parameters:
  ///   - prompt: what stands below each screen: how to go on.
  ///   - again: the same text laid out for the width that the terminal has by then.
  /// - Returns: what was typed before the first prompt stood there.
  package static func show(_ text: String, prompt: String, again: (() -> String)? = nil) -> [UInt8] {
    var size = TerminalDevice.size
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var ahead: [UInt8]?
    // Of a long text only what is shown is measured.
    func height(_ index: Int) -> Int { max(1, (visibleWidth(lines[index]) + size.width - 1) / max(1, size.width)) }
    var whole = 0
    for index in lines.indices.dropLast() where whole < size.height { whole += height(index) }
    guard whole >= size.height else {
      TerminalDevice.write(text)
      return []
    }
    var input = TerminalInput(atOnce: 1)
    var index = 0
    var room = size.height - 1
    while index < lines.count {
      var page = ""
      while index < lines.count {
        let height = height(index)
        guard height <= room || page.isEmpty else { break }
        room -= height
        page += lines[index] + (index < lines.count - 1 ? "\n" : "")
        index += 1
      }
      TerminalDevice.write(page)
      guard index < lines.count, !(index == lines.count - 1 && lines[index].isEmpty) else { break }
      if ahead == nil { ahead = TypedAhead.take() }
      TerminalDevice.write(prompt)
      var isOver = false
      var event = input.next()
      // Neither is a key: the same question is asked again, on a terminal that may have another size.
      while event == .suspended || event == .resized || event == .idle {
        TerminalDevice.write("\r\u{1B}[K")
        if event == .suspended { Signals.stopMeanwhile() }
        let width = size.width
        size = TerminalDevice.size
        // For another width it is another text, and begins anew.
        if let again, size.width != width {
          let typed = ahead ?? []
          return typed + show(again(), prompt: prompt, again: again)
        }
        TerminalDevice.write(prompt)
        event = input.next()
      }
      switch event {
      case .scalar(let key):
        switch key {
        case 0x71, 0x51, 0x1B, 0x04: isOver = true  // q, Escape, Ctrl-D
        case 0x0D, 0x0A: room = 1
        default: room = size.height - 1
        }
      case .interrupted, .end, .suspended, .resized, .idle: isOver = true
      }
      TerminalDevice.write("\r\u{1B}[K")
      if isOver { break }
    }
    return ahead ?? []
  }

  private static func visibleWidth(_ line: Substring) -> Int {
    guard line.contains("\u{1B}") else { return line.displayWidth }
    var text = ""
    var isEscape = false
    for character in line {
      if character == "\u{1B}" { isEscape = true } else if isEscape { isEscape = character != "m" } else { text.append(character) }
    }
    return text.displayWidth
  }

  /// One key for a question; nil where nobody answers.
  package static func key() -> Unicode.Scalar? {
    var input = TerminalInput(atOnce: 1)
    while true {
      switch input.next() {
      case .scalar(let value): return Unicode.Scalar(value)
      case .resized, .idle: continue
      case .suspended: Signals.stopMeanwhile()
      case .interrupted, .end: return nil
      }
    }
  }
}
