import Foundation
import MurunaDiagnostics
import MurunaWorkspace
import Testing

/// A fault to plant into a program that is right, and where it then stands.
struct Planted: Sendable, CustomTestStringConvertible {
  let name: String
  let old: String
  let new: String
  /// The faulty part of what was put there.
  let token: String
  let suggestion: String?
  /// Of several such parts, the last is meant; or one that stands before.
  let isLast: Bool
  let isBefore: Bool

  var testDescription: String { name }

  static func all(_ language: String) -> [Planted] {
    Beside.text("Faults/\(language).faults").split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.components(separatedBy: " | ").map { part in
        var part = part
        for (escape, meant) in [("\\n", "\n"), ("\\u00A0", "\u{A0}"), ("\\\\", "\\")] { part = part.replacingOccurrences(of: escape, with: meant) }
        return part.trimmingCharacters(in: CharacterSet(charactersIn: " "))
      }
      guard parts.count >= 4 else { return nil }
      let mark = parts[3].first
      let isMarked = mark == "@" && parts[3].count > 1 && parts[0] != "unknown-char" || mark == "^"
      return Planted(
        name: parts[0], old: parts[1], new: parts[2], token: isMarked ? String(parts[3].dropFirst()) : parts[3],
        suggestion: parts.count > 4 ? parts[4] : nil, isLast: isMarked && mark == "@", isBefore: mark == "^")
    }
  }

  /// The program with the fault in it, and the bytes of the faulty part; nil where what it changes does not stand there.
  func plant(in base: String) -> (text: String, place: Range<Int>)? {
    guard let found = base.range(of: old) else { return nil }
    let text = base.replacingCharacters(in: found, with: new)
    let start = base.utf8.distance(from: base.startIndex, to: found.lowerBound)
    if isBefore {
      guard let at = base.range(of: token, options: .backwards, range: base.startIndex..<found.lowerBound) else { return nil }
      let first = base.utf8.distance(from: base.startIndex, to: at.lowerBound)
      return (text, first..<(first + token.utf8.count))
    }
    guard let inside = new.range(of: token, options: isLast ? .backwards : []) else { return nil }
    let first = start + new.utf8.distance(from: new.startIndex, to: inside.lowerBound)
    return (text, first..<(first + token.utf8.count))
  }

  static func check(_ text: String) -> [Diagnostic] {
    var workspace = Workspace()
    workspace.add(path: "planted.muruna", bytes: Array(text.utf8))
    // The zone files of the machine are none of our business here.
    return workspace.check().filter { $0.code.id != "no-time-zone" }
  }
}

extension Diagnostic {
  /// Whether what is marked meets what was planted, or ends where it begins.
  func meets(_ place: Range<Int>) -> Bool {
    Int(self.place.range.start) <= place.upperBound && Int(self.place.range.end) >= place.lowerBound
  }

  /// What is suggested, in English.
  var suggestions: String {
    ([help].compactMap { $0 } + fixes.map(\.title)).map { words in
      words.english.parts.map { part in
        switch part {
        case .literal(let text), .name(let text), .code(let text), .value(let text): text
        case .count: ""
        }
      }.joined()
    }.joined(separator: " ")
  }
}
