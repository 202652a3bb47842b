/// The writing system that a scalar belongs to (UAX 24).
package struct Script: Hashable, Sendable {
  let number: UInt8

  // The numbers are those of `codes` in `generate-tables.py`.
  package static let unknown = Script(number: 0)
  /// Shared by many scripts: digits, punctuation.
  package static let common = Script(number: 1)
  /// Takes the script of what it combines with: marks.
  package static let inherited = Script(number: 2)
  package static let latin = Script(number: 3)
  package static let arabic = Script(number: 4)
  package static let greek = Script(number: 5)
  package static let cyrillic = Script(number: 6)
  package static let hebrew = Script(number: 7)
  package static let han = Script(number: 8)
  package static let hiragana = Script(number: 9)
  package static let katakana = Script(number: 10)
  package static let hangul = Script(number: 11)
  package static let bopomofo = Script(number: 12)

  init(number: UInt8) { self.number = number }

  package init(of scalar: UInt32) {
    if scalar < 0x80 {
      self = Scalars.isASCIILetter(scalar) ? .latin : .common
    } else if Scalars.isPlainArabicLetter(scalar) {
      self = .arabic
    } else if let record = Self.runs.record(holding: scalar, stride: 10) {
      self.init(number: UInt8(truncatingIfNeeded: Self.runs.number(at: record + 8, length: 2)))
    } else {
      self = .unknown
    }
  }

  /// The ISO 15924 code: `Latn`, `Arab`.
  package var code: String {
    let start = Int(number) * 4
    let bytes = (start..<start + 4).map { index -> UInt8 in
      precondition(index < Self.codes.utf8CodeUnitCount, "every script has a code")
      // Safe: the index was just checked, and a static string lives as long as the program.
      return unsafe Self.codes.utf8Start[index]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
