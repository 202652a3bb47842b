import MurunaText

/// Spells out what would be invisible or would command the terminal: `<U+200F>`, `<U+001B>`.
///
/// Texts of users go through here before they reach a screen; a tab becomes four blanks, so that everything below stays aligned.
package enum Visible {
  package static func spelled(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return text.reduce(into: "") { $0 += spelled($1) }
  }

  static func spelled(_ character: Character) -> String {
    if character == "\t" { return "    " }
    guard character.unicodeScalars.contains(where: needsSpelling) else { return String(character) }
    return character.unicodeScalars.reduce(into: "") { result, scalar in
      if needsSpelling(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The cells that `spelled` takes.
  static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, needsSpelling(first) || scalars.count > 1 else { return character.displayWidth }
    if scalars.count > 1 || character == "\t" { return spelled(character).displayWidth }
    return first.value > 0xFFFFF ? 10 : first.value > 0xFFFF ? 9 : 8
  }

  /// Joiners and variation selectors are left alone: Persian names and emoji need them.
  private static func needsSpelling(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x200C, 0x200D, 0xFE00...0xFE0F: return false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFDD0...0xFDEF: return true
    // No characters at all: XML has no place for them.
    case let value where value & 0xFFFE == 0xFFFE: return true
    default: return Scalars.isIgnorable(scalar.value) || BidiControl(scalar.value) != nil
    }
  }
}
