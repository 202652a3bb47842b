import MurunaText

// Bullets, as other notations have them before the members of a list and before each thing.
extension Parser {
  /// Whether a token is what other notations put before each member of a list: `-`, `*`, `•`.
  private func isBullet(_ token: Token, _ s: Span<UInt8>) -> Bool {
    switch token.kind {
    case .minus, .times: true
    case .bad: token.end &- token.start == 3 && s[Int(token.start)] == 0xE2 && s[Int(token.start) + 1] == 0x80 && s[Int(token.start) + 2] == 0xA2
    default: false
    }
  }

  /// Whether the next line begins with a bullet, a blank and a value.
  func isBeforeBullet(_ s: Span<UInt8>) -> Bool {
    let (bullet, next) = peekTwo(s)
    guard isBullet(bullet, s), next.start > bullet.end, !next.startsLine else { return false }
    return switch next.kind {
    case .word, .verb, .text, .number, .date: true
    default: false
    }
  }

  /// `threatens:`, and below it `- Downtown`, `- Marka`: read as the list that is meant.
  mutating func bulletedList(_ s: Span<UInt8>) {
    let index = count
    var first = token.range
    var members = 0
    repeat {
      advance(s)
      if members == 0 { first = token.range }
      passQuietly(s)
      if members == 1 { wrap(.list, at: index) }
      item(s)
      members += 1
      if members > 1 { close(index) }
    } while token.kind == .newline && isBeforeBullet(s)
    report(.bulletedValue, first, related: ByteRange(start: first.start, end: previousEnd))
  }

  /// Whether a statement stands behind a bullet: `- city Amman { }`.
  func isBulletBeforeStatement(_ s: Span<UInt8>) -> Bool {
    let (word, second) = peekTwo(s)
    guard isBullet(token, s), word.kind == .word || word.kind == .verb, word.start > token.end, !second.startsLine else { return false }
    return switch second.kind {
    case .word, .verb, .text, .colon, .openBrace: true
    default: false
    }
  }
}
