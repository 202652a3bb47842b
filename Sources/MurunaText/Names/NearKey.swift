/// What makes two spellings look like one word to a reader of Arabic: the identity key with the letters folded that are often written
/// for each other (hamza and alef, teh marbuta and heh, yeh and alef maqsura, kaf and keheh), in lower case.
/// Never a name's identity: a near match warns.
package enum NearKey {
  package static func of(_ name: String) -> String {
    var name = name
    return name.withUTF8Span { String(decoding: bytes(of: $0), as: UTF8.self) }
  }

  /// The near key, as bytes, of a spelling of ASCII and plain Arabic letters; nil for any other.
  package static func ofPlain(_ spelling: [UInt8]) -> [UInt8]? {
    guard IdentityKey.isItself(spelling.span) else { return nil }
    var key: [UInt8] = []
    key.reserveCapacity(spelling.count)
    appendFolded(spelling.span, to: &key)
    return key
  }

  static func bytes(of spelling: Span<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(spelling.count)
    guard !IdentityKey.isItself(spelling) else {
      appendFolded(spelling, to: &key)
      return key
    }
    var identity: [UInt8] = []
    IdentityKey.append(of: spelling, to: &identity)
    appendFolded(identity.span, to: &key)
    return key
  }

  /// The near key without the article `ال`, or nil where there is none, or too little behind it to be a word.
  package static func withoutArticle(_ name: String) -> String? {
    let key = of(name)
    guard key.hasPrefix("ال"), key.unicodeScalars.count >= 4 else { return nil }
    return String(key.unicodeScalars.dropFirst(2))
  }

  /// The near key without a letter that Arabic writes joined to the next word (`و` and, `ف` so, `ب` in, `ل` for, `ك` as), or nil.
  package static func withoutProclitic(_ name: String) -> String? {
    let key = of(name)
    guard let first = key.unicodeScalars.first, "وفبلك".unicodeScalars.contains(first), key.unicodeScalars.count >= 4 else { return nil }
    return String(key.unicodeScalars.dropFirst())
  }

  private static func appendFolded(_ identity: Span<UInt8>, to key: inout [UInt8]) {
    var index = 0
    while index < identity.count {
      let byte = identity[index]
      if byte < 0x80 {
        key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
        continue
      }
      let decoded = UTF8Decoding.scalar(in: identity, at: index)
      index += decoded.length
      if let folded = fold(decoded.scalar) {
        UTF8Decoding.append(folded, to: &key)
      } else if Scalars.isPlainArabicLetter(decoded.scalar) {
        if decoded.scalar != 0x621 { UTF8Decoding.append(decoded.scalar, to: &key) }
      } else if let scalar = Unicode.Scalar(decoded.scalar) {
        key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
  }

  private static func fold(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x622, 0x623, 0x625, 0x671: 0x627  // alef with madda, hamza above, hamza below, wasla
    case 0x649, 0x6CC, 0x626: 0x64A  // alef maqsura, Farsi yeh, yeh with hamza
    case 0x6A9: 0x643  // keheh
    case 0x629, 0x6C1, 0x6D5, 0x6BE, 0x6C3: 0x647  // teh marbuta, the heh of Urdu, Uyghur and Sindhi, teh marbuta goal
    case 0x624: 0x648  // waw with hamza
    default: nil
    }
  }
}
