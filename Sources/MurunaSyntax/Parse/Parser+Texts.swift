import MurunaText

// Texts with quotation marks inside.
extension Parser {
  @inline(__always)
  mutating func text(_ s: Span<UInt8>) {
    leaf(.text, s)
    if token.start == previousEnd, let end = endOfQuotes(s) { passQuotes(to: end, s) }
  }

  /// `"Open "cool" halls"`: where a text ends that was cut by quotation marks of its own; nil where nothing that could belong to a text
  /// touches the one at hand, or no other text follows.
  private func endOfQuotes(_ s: Span<UInt8>) -> UInt32? {
    // (Lent, not copied: mostly nothing touches it.)
    guard touchesText(token, lexer, s) else { return nil }
    var probe = lexer
    var next = token
    for _ in 0..<80 {
      switch next.kind {
      case .word, .verb, .number, .code, .keyword, .language, .minus, .dot, .date, .time, .percent, .question: next = probe.next(s)
      case .text:
        let end = next.end
        if next.hasFault { return nil }
        next = probe.next(s)
        if next.start != end || !touchesText(next, probe, s) { return end }
      default: return nil
      }
      if next.startsLine { return nil }
    }
    return nil
  }

  /// Whether a token that touches a text goes on with it; `"Flood"ar "سيل"` only lacks a blank.
  private func touchesText(_ token: Token, _ behind: Lexer, _ s: Span<UInt8>) -> Bool {
    switch token.kind {
    case .word, .verb, .number, .code, .keyword: return true
    case .language:
      var probe = behind
      let next = probe.next(s)
      return next.kind == .text ? next.start == token.end : next.kind == .word
    default: return false
    }
  }

  /// One text for what stands up to there.
  private mutating func passQuotes(to end: UInt32, _ s: Span<UInt8>) {
    let index = count - 1
    let whole = ByteRange(start: range(index).start, end: end)
    report(.quotesInText, whole)
    while token.kind != .end, token.start < end { passQuietly(s) }
    setRange(index, whole.start, end)
  }
}
