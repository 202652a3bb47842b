import MurunaSyntax
import MurunaText

/// Something that was typed or stands in a transcript, told apart: language, a command behind a colon, a question for help.
package enum SessionInput: Equatable, Sendable {
  /// Declarations and commands of the language.
  case program(String)
  case command(name: String, arguments: String)
  /// `? risk`; what to explain, empty for what there is.
  case question(String)

  /// A part, and where in the whole text it begins; lines and columns begin with 1.
  package struct Placed: Sendable {
    package let part: SessionInput
    package let line: Int
    package var column = 1
  }

  /// The parts of a text in order: a line that begins with a colon or a question mark where nothing is open is a part of its own.
  package static func parts(of text: String) -> [SessionInput] { placedParts(of: text).map(\.part) }

  static func placedParts(of text: String) -> [Placed] {
    var result: [Placed] = []
    var open = OpenProgram()
    func flush() {
      let text = open.lines.joined(separator: "\n")
      if text.contains(where: { !$0.isWhitespace }) { result.append(Placed(part: .program(text), line: open.first)) }
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }).enumerated() {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if let own = Self.own(bare), !open.isIncomplete {
        flush()
        open = OpenProgram()
        result.append(Placed(part: own, line: index + 1, column: line.count - bare.count + 1))
      } else {
        if open.lines.isEmpty { open.first = index + 1 }
        open.append(line)
      }
    }
    flush()
    return result
  }

  /// Lines of a program, and whether the next must belong to it. Braces are counted, and only lines since the last that stood outside all
  /// are read again: looking at every line costs what the text is long.
  private struct OpenProgram {
    var lines: [Substring] = []
    /// The number of the first line.
    var first = 1
    private var depth = 0
    private var tail = 0

    mutating func append(_ line: Substring) {
      if depth == 0, line.contains(where: { !$0.isWhitespace }) { tail = lines.count }
      lines.append(line)
      var isText = false
      for byte in line.utf8 {
        switch byte {
        case 0x22: isText.toggle()
        case 0x23 where !isText: return
        case 0x7B where !isText: depth += 1
        case 0x7D where !isText: depth = max(0, depth - 1)
        default: break
        }
      }
    }

    var isIncomplete: Bool {
      if depth > 0 { return true }
      let rest = lines[tail...]
      return !rest.allSatisfy { $0.allSatisfy(\.isWhitespace) } && SessionInput.isIncomplete(rest.joined(separator: "\n"))
    }
  }

  /// Whether only sessions know it: a script that holds such a part is a transcript.
  package var isSessionOnly: Bool {
    guard case .program(let text) = self else { return true }
    // What is taken back must have been entered one after the other.
    let undo = Keyword.undo.spelling
    return text.split(whereSeparator: \.isNewline).contains { [undo.english, undo.arabic].contains(Self.trimmed($0)) }
  }

  /// A line that is a command or a question by itself.
  private static func own(_ line: Substring) -> SessionInput? {
    guard let first = line.first else { return nil }
    let rest = line.dropFirst().drop { $0 == " " }
    switch first {
    case ":":
      let name = rest.prefix { $0 != " " }
      return .command(name: String(name), arguments: trimmed(rest.dropFirst(name.count)))
    case "?", "؟": return .question(trimmed(rest))
    default:
      // What people type who do not know yet that commands have a colon.
      let word = trimmed(line)
      return ["help", "quit", "exit", "مساعدة", "خروج"].contains(word) ? .command(name: word, arguments: "") : nil
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text = text.dropLast() }
    return String(text)
  }

  /// Whether more lines could complete a program.
  package static func isIncomplete(_ text: String) -> Bool {
    var names = NameTable()
    return parse(Array(text.utf8), names: &names).isIncomplete
  }

  /// Whether Enter behind a text ends the entry.
  package static func isComplete(_ text: String) -> Bool {
    // Only what stands behind the last command can be incomplete.
    guard case .program(let rest)? = parts(of: text).last else { return true }
    return !isIncomplete(rest)
  }
}

extension SessionInput {
  /// The parts of a script, its declarations and commands one by one, as somebody would enter them.
  package static func steps(of text: String) -> [SessionInput] { placedSteps(of: text).map(\.part) }

  /// The same, and where each begins.
  package static func placedSteps(of text: String) -> [Placed] {
    placedParts(of: text).flatMap { placed -> [Placed] in
      guard case .program(let text) = placed.part else { return [placed] }
      let entry = EntryReader(text)
      // What cannot be read is entered whole, and told as it is.
      guard !entry.hasFaults else { return [placed] }
      var start = 0
      let pieces = entry.tree.children(entry.tree.root).map { node in
        let end = entry.tree.range(node).indices.upperBound
        defer { start = end }
        let piece = String(decoding: entry.bytes[start..<end], as: UTF8.self).drop { $0.isWhitespace || $0 == ";" }
        return (text: String(piece), start: end - piece.utf8.count)
      }
      return zip(pieces, LineTable(entry.bytes).positions(of: pieces.map(\.start))).map { piece, position in
        Placed(part: .program(piece.text), line: placed.line + position.line - 1, column: position.column)
      }
    }
  }
}
