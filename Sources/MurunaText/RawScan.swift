// The raw scan: one pass over all bytes, texts and comments among them, before anything is read as language. What it finds could make
// a file show something else than it says (Boucher and Anderson, "Trojan Source", 2021), so no context excuses it.

/// One scalar that should not stand where it stands.
package struct ScalarProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// An embedding, override or isolate control: `E-BIDI`.
    case bidiControl
    /// VT, FF, NEL, LS or PS: an editor may show a line end that is none to us: `E-NL`.
    case lineBreak
    /// Any other C0 or C1 control, DEL among them: `E-CTRL`.
    case control
    /// A byte order mark inside, or a tag character: `E-INVIS`.
    case invisible
    /// `E-INVIS`.
    case noncharacter
    /// A carriage return without its line feed: a warning.
    case loneReturn
    /// Drawn as nothing (soft hyphen, zero-width space, fillers, variation selectors): wrong in code, fine in texts and comments.
    case invisibleInCode
    /// Private use: wrong in code, a warning in texts: `E-CHAR`.
    case privateUse
    /// Not assigned in our version of Unicode: as private use.
    case unassigned
  }

  package let kind: Kind
  package let range: ByteRange
  package let scalar: UInt32

  package init(kind: Kind, range: ByteRange, scalar: UInt32) {
    self.kind = kind
    self.range = range
    self.scalar = scalar
  }

  /// Whether only a lexer can tell if it is wrong: it depends on whether it stands in code, in a text or in a comment.
  package var dependsOnContext: Bool {
    switch kind {
    case .invisibleInCode, .privateUse, .unassigned: true
    case .bidiControl, .lineBreak, .control, .invisible, .noncharacter, .loneReturn: false
    }
  }

  /// `U+202E`: how an invisible scalar is named to people.
  package var scalarName: String {
    let hexadecimal = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }
}

/// Everything in a text that should not be there, in its order. The bytes should be well-formed UTF-8; those that are not are passed over
/// (`UTF8Decoding.firstInvalidUTF8` reports them). Implicit marks (LRM, RLM, ALM) and joiners are the lexer's: they are not reported here.
package func scanScalars(_ bytes: Span<UInt8>) -> [ScalarProblem] {
  var problems: [ScalarProblem] = []
  let count = bytes.count
  var index = 0
  while index < count {
    while index + 64 <= count, RawScan.areQuiet(bytes.block(at: index)) { index += 64 }
    // Letters of other scripts are quiet too, but take a longer look, for as long as they last.
    let last = min(index + 64, count)
    while index + 8 <= last, RawScan.areQuiet(bytes.word(at: index)) { index += 8 }
    if index + 8 > last, last < count { continue }
    // The word that was not quiet, or the tail: byte by byte, until eight more are likely to be quiet again.
    let end = min(index + 8, count)
    while index < end {
      index = RawScan.isQuiet(bytes[index]) ? index + 1 : RawScan.look(at: index, in: bytes, into: &problems)
    }
  }
  return problems
}

private enum RawScan {
  /// Printable ASCII, tabs, line feeds, bytes that continue a scalar, and the leads of Latin, Cyrillic and Arabic letters: of the two-byte
  /// scalars these are the blocks with nothing in them that is suspicious, or unassigned.
  @inline(__always)
  static func isQuiet(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F || byte & 0xC0 == 0x80 || byte >= 0xC3 && byte <= 0xCB || byte & 0xFC == 0xD0
      || byte & 0xFC == 0xD8 || byte == 0x0A || byte == 0x09
  }

  /// The same for eight bytes at once. In each line the top bit of every byte says yes or no; no sum carries into the next byte.
  @inline(__always)
  static func areQuiet(_ word: UInt64) -> Bool {
    let low = word & ~tops
    let isASCII = ~word
    let printable = (low &+ 0x60 &* ones) & ~(low &+ ones) & isASCII
    let tab = ~((low ^ 0x09 &* ones) &+ 0x7F &* ones) & isASCII
    let feed = ~((low ^ 0x0A &* ones) &+ 0x7F &* ones) & isASCII
    let quiet = printable | tab | feed
    if word & tops == 0 { return quiet & tops == tops }

    let continuing = word & ~(word &<< 1)
    let latin = (low &+ 0x3D &* ones) & ~(low &+ 0x34 &* ones) & word
    let different = (word ^ 0xD0 &* ones) & (0xF4 &* ones)
    let cyrillicOrArabic = ~(((different & ~tops) &+ 0x7F &* ones) | different)
    return (quiet | continuing | latin | cyrillicOrArabic) & tops == tops
  }

  /// Whether sixty-four bytes are all printable ASCII, tabs and line feeds, as most are.
  @inline(__always)
  static func areQuiet(_ block: SIMD8<UInt64>) -> Bool {
    let ones = SIMD8<UInt64>(repeating: Self.ones)
    let low = block & ~SIMD8(repeating: tops)
    // The top bit of a byte of each sum says that the byte is at least that great; the negated ones, that it is that very byte.
    let isOther = ~(low &+ ones &* 0x60) | (low &+ ones)
    let isNoTab = (low ^ ones &* 0x09) &+ ones &* 0x7F
    let isNoFeed = (low ^ ones &* 0x0A) &+ ones &* 0x7F
    return (isOther & isNoTab & isNoFeed | block).joined & tops == 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Judges the scalar at an index, and returns the index behind it.
  static func look(at index: Int, in bytes: Span<UInt8>, into problems: inout [ScalarProblem]) -> Int {
    let decoded = UTF8Decoding.scalar(in: bytes, at: index)
    let end = index + decoded.length
    if !decoded.isIllFormed, let kind = kind(of: decoded.scalar, at: index, in: bytes) {
      problems.append(ScalarProblem(kind: kind, range: ByteRange(index, end), scalar: decoded.scalar))
    }
    return end
  }

  private static func kind(of scalar: UInt32, at index: Int, in bytes: Span<UInt8>) -> ScalarProblem.Kind? {
    if scalar < 0x80 {
      switch scalar {
      case 0x09, 0x0A, 0x20...0x7E: return nil
      case 0x0B, 0x0C: return .lineBreak
      case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? nil : .loneReturn
      default: return .control
      }
    }
    switch scalar {
    case 0x85, 0x2028, 0x2029: return .lineBreak
    case 0x80...0x9F: return .control
    case 0xFEFF: return index == 0 ? nil : .invisible
    case 0xE0000...0xE007F: return .invisible
    // The joiners and the implicit marks have rules of their own.
    case 0x200C, 0x200D, 0x200E, 0x200F, 0x61C: return nil
    default: break
    }
    if BidiControl(scalar) == .explicit { return .bidiControl }
    let traits = ScalarTraits(of: scalar)
    if traits.contains(.noncharacter) { return .noncharacter }
    if traits.contains(.ignorable) { return .invisibleInCode }
    if traits.contains(.privateUse) { return .privateUse }
    if traits.contains(.unassigned) { return .unassigned }
    return nil
  }
}
