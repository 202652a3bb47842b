import MurunaSyntax
import MurunaText

/// Something that was typed or stands in a transcript, told apart: language, a command behind a colon, a question for help.
package enum SessionInput: Equatable, Sendable {
  /// Declarations and commands of the language.
  case program(String)
  case command(name: String, arguments: String)
  /// `? risk`; what to explain, empty for what there is.
  case question(String)

  /// The parts of a text in order: a line that begins with a colon or a question mark where nothing is open is a part of its own.
  package static func parts(of text: String) -> [SessionInput] {
    var result: [SessionInput] = []
    var program: [Substring] = []
    func flush() {
      let text = program.joined(separator: "\n")
      program = []
      if text.contains(where: { !$0.isWhitespace }) { result.append(.program(text)) }
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if let own = Self.own(bare), program.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) || !isIncomplete(program.joined(separator: "\n")) {
        flush()
        result.append(own)
      } else {
        program.append(line)
      }
    }
    flush()
    return result
  }

  /// Whether only sessions know it: a script that holds such a part is a transcript.
  package var isSessionOnly: Bool {
    if case .program = self { return false }
    return true
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
  package static func steps(of text: String) -> [SessionInput] {
    parts(of: text).flatMap { part -> [SessionInput] in
      guard case .program(let text) = part else { return [part] }
      let entry = EntryReader(text)
      // What cannot be read is entered whole, and told as it is.
      guard !entry.hasFaults else { return [part] }
      var start = 0
      return entry.tree.children(entry.tree.root).map { node in
        let end = entry.tree.range(node).indices.upperBound
        defer { start = end }
        let piece = String(decoding: entry.bytes[start..<end], as: UTF8.self).drop { $0.isWhitespace || $0 == ";" }
        return .program(String(piece))
      }
    }
  }
}
