import MurunaText

/// Eight bytes at a time, as one number (SWAR: Lamport 1975, "Multiple byte processing with full-word instructions").
enum Scanning {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The end of the ASCII letters, digits and underscores that begin at `start`.
  @inline(__always)
  static func wordEnd(_ s: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    let count = s.count
    while index &+ 8 <= count {
      let block = s.word(at: index)
      let low = block & ~highs
      let letters = low | 0x2020_2020_2020_2020
      // The high bit of a byte of each sum says that the byte is at least that great.
      let isLetter = (letters &+ (0x80 - 0x61) &* ones) & ~(letters &+ (0x80 - 0x7B) &* ones)
      let isDigit = (low &+ (0x80 - 0x30) &* ones) & ~(low &+ (0x80 - 0x3A) &* ones)
      let isUnderscore = ~((low ^ 0x5F &* ones) &+ 0x7F &* ones)
      let others = ~((isLetter | isDigit | isUnderscore) & ~block) & highs
      if others != 0 { return index &+ others.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < count {
      let byte = s[index]
      guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F else { break }
      index &+= 1
    }
    return index
  }

  /// The first quote, backslash, opening brace or line feed from `start` on, or the end.
  @inline(__always)
  static func textStop(_ s: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    let count = s.count
    while index &+ 8 <= count {
      let block = s.word(at: index)
      let found = zeros(block ^ 0x22 &* ones) | zeros(block ^ 0x5C &* ones) | zeros(block ^ 0x7B &* ones) | zeros(block ^ 0x0A &* ones)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < count {
      let byte = s[index]
      if byte == 0x22 || byte == 0x5C || byte == 0x7B || byte == 0x0A { break }
      index &+= 1
    }
    return index
  }

  /// The high bit of each byte that is zero; bytes above the first such one may be wrong, which does not matter here.
  @inline(__always)
  private static func zeros(_ block: UInt64) -> UInt64 { (block &- ones) & ~block & highs }
}
