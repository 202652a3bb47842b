/// What makes two spellings one name: NFC without tatweel, short vowels (tashkeel) and zero-width non-joiners, with the three digit
/// sets as one. `عمّان` is `عمان`, `خطر٢` is `خطر2`.
package enum IdentityKey {
  package static func of(_ name: String) -> String {
    var name = name
    return name.withUTF8Span { spelling in
      if isItself(spelling) { return nil }
      var key: [UInt8] = []
      append(of: spelling, to: &key)
      return String(decoding: key, as: UTF8.self)
    } ?? name
  }

  /// Whether a spelling is surely its own key, without looking anything up: ASCII and the plain letters of Arabic.
  static func isItself(_ spelling: Span<UInt8>) -> Bool {
    var index = 0
    let count = spelling.count
    while index + 8 <= count, spelling.word(at: index) & 0x8080_8080_8080_8080 == 0 { index += 8 }
    while index < count {
      let byte = spelling[index]
      if byte < 0x80 {
        index += 1
      } else {
        guard byte == 0xD8 || byte == 0xD9, index + 1 < count, spelling[index + 1] & 0xC0 == 0x80,
          Scalars.isPlainArabicLetter(UInt32(byte & 0x1F) << 6 | UInt32(spelling[index + 1] & 0x3F))
        else { return false }
        index += 2
      }
    }
    return true
  }

  static func append(of spelling: Span<UInt8>, to key: inout [UInt8]) {
    // Most names that are not their own key are Arabic with a shadda or Arabic digits: those need no normal form.
    let start = key.count
    var index = 0
    while index < spelling.count {
      let decoded = UTF8Decoding.scalar(in: spelling, at: index)
      index += decoded.length
      if isDropped(decoded.scalar) { continue }
      let folded = Digits.asASCII(decoded.scalar)
      if folded >= 0x80, !Scalars.isPlainArabicLetter(folded), ScalarTraits(of: folded).contains(.unstable) {
        key.removeSubrange(start...)
        return appendComposed(of: spelling, to: &key)
      }
      UTF8Decoding.append(folded, to: &key)
    }
  }

  static func isDropped(_ scalar: UInt32) -> Bool {
    scalar == 0x640 || scalar &- 0x64B < 8 || scalar == 0x670 || scalar == 0x200C
  }

  private static func appendComposed(of spelling: Span<UInt8>, to key: inout [UInt8]) {
    var scalars: [UInt32] = []
    var index = 0
    while index < spelling.count {
      let decoded = UTF8Decoding.scalar(in: spelling, at: index)
      index += decoded.length
      scalars.append(decoded.scalar)
    }
    for scalar in Normalization.composed(scalars, dropping: isDropped) {
      UTF8Decoding.append(Digits.asASCII(scalar), to: &key)
    }
  }
}
