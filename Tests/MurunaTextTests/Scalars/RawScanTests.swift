import Testing

@testable import MurunaText

@Suite("The raw scan")
struct RawScanTests {
  private func scan(_ text: String) -> [ScalarProblem] {
    let bytes = Array(text.utf8)
    return scanScalars(bytes.span)
  }

  @Test(
    "each sort is found, with its bytes, wherever it stands",
    arguments: [
      (0x202E, ScalarProblem.Kind.bidiControl), (0x2066, .bidiControl), (0x2069, .bidiControl), (0x0B, .lineBreak), (0x0C, .lineBreak),
      (0x85, .lineBreak), (0x2028, .lineBreak), (0x2029, .lineBreak), (0x00, .control), (0x1B, .control), (0x7F, .control),
      (0x80, .control), (0x9F, .control), (0xFEFF, .invisible), (0xE0001, .invisible), (0xE0061, .invisible), (0xFFFE, .noncharacter),
      (0xFDD0, .noncharacter), (0x1FFFF, .noncharacter), (0x10FFFF, .noncharacter), (0xAD, .invisibleInCode), (0x200B, .invisibleInCode),
      (0x3164, .invisibleInCode), (0x2060, .invisibleInCode), (0x34F, .invisibleInCode), (0xE000, .privateUse), (0x10FFFD, .privateUse),
      (0x378, .unassigned), (0x530, .unassigned), (0x557, .unassigned), (0x0D, .loneReturn),
    ] as [(UInt32, ScalarProblem.Kind)])
  func kinds(scalar: UInt32, kind: ScalarProblem.Kind) {
    let middle = String(scalars: [scalar])
    // Every offset within a block of eight, between Latin and between Arabic.
    for padding in 0..<17 {
      for letter in ["a", "ع"] {
        let before = String(repeating: letter, count: padding + 1)
        let found = scan(before + middle + letter + before)
        let range = ByteRange(before.utf8.count, before.utf8.count + middle.utf8.count)
        #expect(found == [ScalarProblem(kind: kind, range: range, scalar: scalar)])
      }
    }
  }

  @Test(
    "what may stand anywhere is passed over",
    arguments: [
      "", "\u{FEFF}city amman", "a\r\nb\r\n", "\tمدينة عمّان “نعم” – ٤٢٪، é ß Ж 東京 \u{1F600}", "a\u{200E}b\u{200F}\u{61C}c", "دار\u{200C}ها",
      "d4 to d7: \u{55D} \u{5D0} \u{7D0}",
    ])
  func quiet(text: String) {
    #expect(scan(text).isEmpty)
  }

  @Test("ill-formed bytes are somebody else's, and do not stop the scan")
  func illFormed() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE2, 0x80, 0x61, 0xE2, 0x80, 0xAE, 0xF4]
    #expect(scanScalars(bytes.span).map(\.range) == [ByteRange(5, 8)])
    #expect(scan("\u{1B}").first?.scalarName == "U+001B")
  }
}

@Suite("UTF-8")
struct UTF8DecodingTests {
  @Test(
    "the first ill-formed byte is found (The Unicode Standard, table 3-7)",
    arguments: [
      ([0x61, 0x62], nil), ([0xC0, 0xAF], 0), ([0xC3], 0), ([0x61, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xE0, 0x9F, 0xBF], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF5], 0), ([0x80], 0), ([0xD8, 0xB9, 0xD9], 2),
      ([0xF0, 0x9F, 0x98, 0x80, 0xFF], 4), ([0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0xBF], 9), ([0xEF, 0xBF, 0xBD], nil),
    ] as [([UInt8], Int?)])
  func firstInvalid(bytes: [UInt8], offset: Int?) {
    #expect(UTF8Decoding.firstInvalidUTF8(in: bytes) == offset)
  }

  @Test("scalars are read forwards and backwards as they were written", arguments: [0x24, 0xA3, 0x639, 0x20AC, 0xFFFD, 0x10348, 0x10FFFF])
  func roundTrip(scalar: UInt32) {
    var bytes: [UInt8] = [0x61]
    UTF8Decoding.append(scalar, to: &bytes)
    let end = bytes.count
    bytes.append(0x62)
    let expected = DecodedScalar(scalar: scalar, length: end - 1)
    #expect(UTF8Decoding.scalar(in: bytes, at: 1) == expected)
    #expect(UTF8Decoding.scalar(in: bytes.span, before: end) == expected)
    #expect(String(decoding: bytes[1..<end], as: UTF8.self) == String(scalars: [scalar]))
  }
}

@Suite("Scalar traits")
struct ScalarTraitsTests {
  @Test("names", arguments: [0x41, 0x5F, 0x639, 0x640, 0x3B1, 0x6771, 0x2A700, 0x1EE00] as [UInt32])
  func start(scalar: UInt32) { #expect(Scalars.isNameStart(scalar) && Scalars.isNameContinue(scalar)) }

  @Test("parts of names that may not begin one", arguments: [0x30, 0x64B, 0x662, 0x6F2, 0x301, 0xB7] as [UInt32])
  func continuing(scalar: UInt32) { #expect(!Scalars.isNameStart(scalar) && Scalars.isNameContinue(scalar)) }

  @Test("no part of a name", arguments: [0x20, 0x2D, 0x60C, 0x66B, 0x200C, 0x200E, 0x1F600, 0xE000, 0xFFFE, 0x10FFFF] as [UInt32])
  func neither(scalar: UInt32) { #expect(!Scalars.isNameStart(scalar) && !Scalars.isNameContinue(scalar)) }

  @Test("what would be taken for part of a name stays with it", arguments: [0x200B, 0x200E, 0xE000, 0x378, 0x202E] as [UInt32])
  func sticks(scalar: UInt32) { #expect(Scalars.sticksToName(scalar)) }

  @Test("punctuation does not", arguments: [0x20, 0x2D, 0x60C, 0xA0, 0x2013, 0x1F600] as [UInt32])
  func letsGo(scalar: UInt32) { #expect(!Scalars.sticksToName(scalar)) }

  @Test("spaces", arguments: [0xA0, 0x2003, 0x202F, 0x3000, 0x1680] as [UInt32])
  func spaces(scalar: UInt32) { #expect(Scalars.isOddSpace(scalar) && !Scalars.isOddSpace(0x20) && !Scalars.isOddSpace(0x200B)) }

  @Test(
    "cells of a terminal",
    arguments: [(0x61, 1), (0x639, 1), (0x64B, 0), (0x6771, 2), (0x1F600, 2), (0x200B, 0), (0xFF21, 2), (0x20000, 2), (0x0A, 0)]
      as [(UInt32, Int)])
  func width(scalar: UInt32, cells: Int) { #expect(Scalars.width(scalar) == cells) }

  @Test(
    "normal form C",
    arguments: [
      ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
      ("\u{627}\u{653}", "\u{622}"), ("\u{344}", "\u{308}\u{301}"), ("\u{F73}", "\u{F71}\u{F72}"), ("abc", "abc"),
    ])
  func nfc(text: String, composed: String) {
    #expect(Normalization.nfc(text).unicodeScalars.map(\.value) == composed.unicodeScalars.map(\.value))
  }

  @Test("plain letters for compatibility ones")
  func plainLetters() {
    #expect(Compatibility.plainLetters(of: "ﻋﻤﺎﻥ") == "عمان")
    #expect(Compatibility.plainLetters(of: "ｃｉｔｙ ok") == "city ok")
  }
}
