/// The letters that people meant where a paste brought their doubles: presentation forms out of a PDF, fullwidth Latin (NFKC, UAX 15).
package enum Compatibility {
  /// The text with every such scalar replaced, in NFC.
  package static func plainLetters(of text: String) -> String {
    String(scalars: Normalization.composed(text.unicodeScalars.flatMap { plainLetters(of: $0.value) }))
  }

  static func plainLetters(of scalar: UInt32) -> [UInt32] {
    guard scalar >= 0x80, let record = mappings.record(of: scalar, stride: 7) else { return [scalar] }
    let start = Int(mappings.number(at: record + 4, length: 2))
    let count = Int(mappings.number(at: record + 6, length: 1))
    return (start..<start + count).map { letters.number(at: $0 * 4, length: 4) }
  }
}
