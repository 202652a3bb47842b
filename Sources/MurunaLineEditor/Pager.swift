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
    var input = TerminalInput(atOnce: 1, pages: true)
    var index = 0
    var room = size.height - 1
    while index < lines.count {
      var page = ""
      while index < lines.count {
        let height = height(index)
        guard height <= room || page.isEmpty && room > 0 else { break }
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
        switch Self.key(key, &input) {
        case .page: room = size.height - 1
        case .line: room = 1
        case .none: room = 0
        case .end: isOver = true
        case .typed(let bytes):
          // Whoever begins to type is done reading: nothing of it is lost.
          TerminalDevice.write("\r\u{1B}[K")
          return (ahead ?? []) + bytes
        }
      case .interrupted, .end, .suspended, .resized, .idle: isOver = true
      }
      TerminalDevice.write("\r\u{1B}[K")
      if isOver { break }
    }
    return ahead ?? []
  }

  private enum Key { case page, line, none, end, typed([UInt8]) }

  /// Space, Page Down and f go on by a screen, Enter and Down by a line; q, Escape and Ctrl-D end.
  private static func key(_ scalar: UInt32, _ input: inout TerminalInput) -> Key {
    switch scalar {
    case 0x1B:
      switch input.restOfSequence() {
      case "": return .end
      case "[B", "OB": return .line
      case "[6~": return .page
      default: return .none
      }
    case 0x71, 0x51, 0x04: return .end
    case 0x0D, 0x0A: return .line
    case 0x20, 0x66, 0x46: return .page
    case 0..<0x20, 0x7F: return .none
    default: return .typed(Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? [])
    }
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

  /// One key for a question, of the arrows and their like a blank; nil where nobody answers.
  package static func key() -> Unicode.Scalar? {
    var input = TerminalInput(atOnce: 1, pages: true)
    while true {
      switch input.next() {
      case .scalar(0x1B): return input.restOfSequence().isEmpty ? "\u{1B}" : " "
      case .scalar(let value): return Unicode.Scalar(value)
      case .resized, .idle: continue
      case .suspended: Signals.stopMeanwhile()
      case .interrupted, .end: return nil
      }
    }
  }
}
