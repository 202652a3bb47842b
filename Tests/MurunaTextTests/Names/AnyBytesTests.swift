import Testing

@testable import MurunaText

/// Whatever is typed, nothing traps and the keys keep their laws. The generator is a fixed one, so a failure comes back.
@Suite("Any bytes")
struct AnyBytesTests {
  private struct Generator {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static let alphabet: [UInt32] = [
    0x61, 0x5F, 0x31, 0x20, 0x0A, 0x0D, 0x627, 0x644, 0x645, 0x64A, 0x649, 0x629, 0x640, 0x651, 0x64E, 0x654, 0x655, 0x653, 0x661, 0x6F2,
    0x200C, 0x200D, 0x200E, 0x200F, 0x202E, 0xFEFF, 0xFEFB, 0xFF41, 0x301, 0x323, 0x456, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x6771, 0x1F600,
    0x1F1EF, 0xFE0F, 0xE000, 0xFFFE, 0x10FFFF, 0x378, 0xF73, 0x344, 0x0,
  ]

  @Test("texts of awkward scalars", arguments: 0..<40)
  func scalars(seed: Int) {
    var random = Generator(state: UInt64(seed))
    for _ in 0..<25 {
      let text = String(scalars: (0..<random.next(14)).map { _ in Self.alphabet[random.next(Self.alphabet.count)] })
      let key = IdentityKey.of(text)
      #expect(IdentityKey.of(key).utf8.elementsEqual(key.utf8), "the key of a key is the key")
      #expect(NearKey.of(key).utf8.elementsEqual(NearKey.of(text).utf8), "names with one identity are near")
      let composed = Normalization.nfc(text)
      #expect(Normalization.nfc(composed).utf8.elementsEqual(composed.utf8), "composing twice changes nothing")
      // The standard library orders what U+0F73 decomposes into wrongly before some marks; UAX 15 and we do not.
      if !text.unicodeScalars.contains("\u{F73}") { #expect(text == composed, "the standard library finds both canonically equal") }
      #expect(NamePair(text, key) == .same)
      // A name is legal or it is not, however its letters are composed.
      #expect(nameProblem(of: text)?.isError == nameProblem(of: composed)?.isError)
      var table = NameTable()
      #expect(table.intern(text) == table.intern(key) && table.lookup(composed) != nil)
      _ = text.truncated(to: 3).displayWidth
      _ = LineTable(Array(text.utf8)).positions(of: Array(0...text.utf8.count))
    }
  }

  @Test("bytes that are no text", arguments: 0..<20)
  func bytes(seed: Int) {
    var random = Generator(state: UInt64(seed) &+ 1_000)
    for _ in 0..<200 {
      let bytes = (0..<random.next(24)).map { _ in UInt8(truncatingIfNeeded: random.next(4) == 0 ? random.next(256) : 0xD8 + random.next(24)) }
      let isText = UTF8Decoding.firstInvalidUTF8(in: bytes) == nil
      #expect(isText == (String(validating: bytes, as: UTF8.self) != nil))
      _ = scanScalars(bytes.span)
      _ = nameProblem(in: bytes.span, ByteRange(0, 400))
      _ = LineTable(bytes).positions(of: [0, 3, 9, 30])
      var table = NameTable()
      let id = table.intern(bytes.span, ByteRange(0, bytes.count))
      #expect(table.intern(bytes.span, ByteRange(0, bytes.count)) == id)
    }
  }
}
