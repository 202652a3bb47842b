/// What makes two spellings look like one word to a reader of Arabic: the identity key with the letters folded that are often written
/// for each other (hamza and alef, teh marbuta and heh, yeh and alef maqsura, kaf and keheh), in lower case.
/// Never a name's identity: a near match warns.
package enum NearKey {
  package static func of(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in IdentityKey.of(name).unicodeScalars {
      if scalar.value < 0x80 {
        key.append(scalar.value &- 0x41 < 26 ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20)) : scalar)
      } else if let folded = fold(scalar.value) {
        if let letter = Unicode.Scalar(folded) { key.append(letter) }
      } else if scalar.value != 0x621 {
        key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(key)
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
