import MurunaText

/// Shows a text that is taller than the terminal a screen at a time; one that fits is written as it is. Who goes back gets the lines once more below: what
/// stands above stays there.
package enum Pager {
  /// - Parameters:
  ///   - prompt: what stands below each screen: how to go on.
  ///   - again: the same text laid out for the width that the terminal has by then.
  /// - Returns: what was typed before the first prompt stood there, and what was begun there as an entry.
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
    var entry = EntryBegun()
    var index = 0
    var room = size.height - 1
    /// The first line of the screen that ends before a line.
    func start(ofPageBefore end: Int) -> Int {
      var (start, rows) = (end, 0)
      while start > 0, rows + height(start - 1) < size.height || start == end {
        start -= 1
        rows += height(start)
      }
      return start
    }
    /// A screen that ends before a line, or the first one.
    func goBack(from end: Int) {
      let isFirst = start(ofPageBefore: index) == 0
      if isFirst { TerminalDevice.write("\u{7}") }
      room = isFirst ? 0 : size.height - 1
      if !isFirst { index = start(ofPageBefore: end) }
    }
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
      case .scalar(let letter):
        let key = Self.key(letter, &input)
        if entry.isBegun(by: letter, key) {
          isOver = true
          break
        }
        switch key {
        case .page: room = size.height - 1
        case .line: room = 1
        case .none, .unknown:
          TerminalDevice.write("\u{7}")
          room = 0
        case .pageBack: goBack(from: start(ofPageBefore: index))
        case .lineBack: goBack(from: index - 1)
        case .beginning: goBack(from: 0)
        case .end: isOver = true
        }
      case .interrupted, .end, .suspended, .resized, .idle, .escape: isOver = true
      }
      TerminalDevice.write("\r\u{1B}[K")
      if isOver { break }
    }
    return (ahead ?? []) + (entry.isBegun ? entry.typed : [])
  }

  /// Letters in a row of which one means nothing here: with a further one they are a word, and whoever types it means an entry. One alone was hit by chance.
  private struct EntryBegun {
    private(set) var typed: [UInt8] = []
    private var isStray = false
    private(set) var isBegun = false

    mutating func isBegun(by letter: UInt32, _ key: Key) -> Bool {
      guard let scalar = Unicode.Scalar(letter), letter > 0x20, letter != 0x7F else {
        (typed, isStray) = ([], false)
        return false
      }
      typed += Array(String(Character(scalar)).utf8)
      // A command of the session begins with a colon.
      isBegun = isStray || scalar == ":"
      isStray = key == .unknown
      return isBegun
    }
  }

  private enum Key { case page, line, pageBack, lineBack, beginning, end, none, unknown }

  /// Space, Page Down and f go on by a screen, Enter, Down and j by a line; b and Page Up, Up and k go back, g and Home to the beginning; q, Escape and
  /// Ctrl-D end. The same keys count where they write Arabic.
  private static func key(_ scalar: UInt32, _ input: inout TerminalInput) -> Key {
    if scalar == 0x1B {
      switch input.restOfSequence() {
      case "": return .end
      case "[B", "OB": return .line
      case "[A", "OA": return .lineBack
      case "[6~": return .page
      case "[5~": return .pageBack
      case "[H", "OH", "[1~": return .beginning
      default: return .none
      }
    }
    guard let letter = Unicode.Scalar(scalar) else { return .unknown }
    switch letter {
    case "q", "Q", "ض", "\u{4}": return .end
    case "\r", "\n", "j", "ت": return .line
    case " ", "f", "F", "ب": return .page
    case "b", "B", "ﻻ": return .pageBack
    case "k", "ن": return .lineBack
    case "g", "ل": return .beginning
    default: return .unknown
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
      case .interrupted, .end, .escape: return nil
      }
    }
  }
}
