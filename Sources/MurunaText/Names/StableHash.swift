/// A hash of a text that is the same in every run, unlike `Hasher`'s: what is kept in files or in order may rest on it.
package enum StableHash {
  /// FNV-1a (Fowler, Noll, Vo) on the bytes of the text.
  package static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
