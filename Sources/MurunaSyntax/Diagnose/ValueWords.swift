import MurunaText

/// The words of a text that stand alone as a value, or among others of a list: what is meant by them is called so somewhere. Looked up for each of
/// many faults, so found once, when the first asks.
final class ValueWords {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func contains(_ word: String) -> Bool { all.contains(word) }

  private lazy var all = Self.found(in: bytes)

  private static func found(in bytes: [UInt8]) -> Set<String> {
    let text = bytes.span
    var found: Set<String> = []
    var index = 0
    while index < text.count {
      let isBefore = text[index] == 0x3A || text[index] == 0x2C || isArabicSign(index, text)
      index += 1
      guard isBefore else { continue }
      while index < text.count, text[index] == 0x20 { index += 1 }
      let start = index
      while index < text.count, seemsPartOfWord(text[index]), !isArabicSign(index, text) { index += 1 }
      if index > start { found.insert(String(decoding: bytes[start..<index], as: UTF8.self)) }
    }
    return found
  }
}
