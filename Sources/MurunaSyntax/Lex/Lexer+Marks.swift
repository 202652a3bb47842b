import MurunaText

// What begins with a byte beyond ASCII: Arabic punctuation, signs, quotes, spaces, invisible marks, and what looks like ours but is not.
extension Lexer {
  /// The width of a blank or an ignored mark at `index`, or 0. Spaces that are not ours are noted.
  mutating func blankWidth(_ s: Span<UInt8>, _ index: Int) -> Int {
    guard let width = Self.markOrSpace(s, index) else { return 0 }
    let scalar = UTF8Decoding.scalar(in: s, at: index).scalar
    if BidiControl(scalar) == nil, scalar != 0xFEFF { oddSpaces.append(ByteRange(index, index &+ width)) }
    return width
  }

  /// The width of an implicit mark, a byte order mark at the start, or a space of another width.
  static func markOrSpace(_ s: Span<UInt8>, _ index: Int) -> Int? {
    switch s[index] {
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF: break
    default: return nil
    }
    let decoded = UTF8Decoding.scalar(in: s, at: index)
    if BidiControl(decoded.scalar) == .implicitMark { return decoded.length }
    if decoded.scalar == 0xFEFF { return index == 0 ? decoded.length : nil }
    return Scalars.isOddSpace(decoded.scalar) ? decoded.length : nil
  }

  mutating func beyondASCII(_ s: Span<UInt8>, _ start: Int) -> Token {
    let decoded = UTF8Decoding.scalar(in: s, at: start)
    let end = start &+ decoded.length
    if DigitStyle(of: decoded.scalar) != nil { return number(s, start) }
    if Scalars.isNameStart(decoded.scalar) { return wordBeyondASCII(s, start) }
    if let quotes = Self.closingQuotes(s, start) { return quoted(s, start, quotes) }
    func relation(_ relation: Operator) -> Token {
      Token(.relation, start, end, detail: UInt8(truncatingIfNeeded: relation.rawValue))
    }
    switch decoded.scalar {
    case 0x60C: return Token(.comma, start, end)
    case 0x61B: return Token(.semicolon, start, end)
    case 0x61F: return Token(.question, start, end)
    case 0x66A: return percent(s, start, end)
    case 0x2212: return minus(s, start, end)
    case 0x2264: return relation(.lessOrEqual)
    case 0x2265: return relation(.greaterOrEqual)
    case 0x2260: return relation(.notEqual)
    case 0x2013, 0x2014: return Token(.minus, start, end, fault: .longDash)
    case 0x2192, 0x2190, 0x21D2: return Token(.bad, start, end, fault: .arrow)
    case 0x201A, 0x2018, 0x2019:
      if let end = apostropheText(s, start) { return Token(.text, start, end, fault: .apostrophe) }
      return Token(.bad, start, end, fault: .unknownCharacter)
    default: break
    }
    if let (kind, _) = Self.lookalike(decoded.scalar) { return Token(kind, start, end, fault: .lookalike) }
    return Token(.bad, start, unknownEnd(s, start), fault: .unknownCharacter)
  }

  /// `%` with the invisible marks around it that word processors put there, as CLDR writes percentages of Arabic.
  mutating func percent(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> Token {
    let isMarked = Self.mark(s, before: start) != nil || Self.mark(s, at: end) != nil
    return Token(.percent, start, end, fault: isMarked ? .markInNumber : nil)
  }

  /// A minus with the mark before it that CLDR writes, directly before a digit.
  mutating func minus(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> Token {
    let isMarked = Self.mark(s, before: start) != nil && digits(s, end).count > 0
    return Token(.minus, start, end, fault: isMarked ? .markInNumber : nil)
  }

  /// The width of an implicit mark that begins at an index.
  static func mark(_ s: Span<UInt8>, at index: Int) -> Int? {
    guard index < s.count, s[index] == 0xD8 || s[index] == 0xE2 else { return nil }
    let decoded = UTF8Decoding.scalar(in: s, at: index)
    return BidiControl(decoded.scalar) == .implicitMark ? decoded.length : nil
  }

  /// The width of one that ends at an index.
  static func mark(_ s: Span<UInt8>, before index: Int) -> Int? {
    guard index > 0, s[index &- 1] >= 0x80 else { return nil }
    for width in 2...3 where index >= width && mark(s, at: index &- width) == width { return width }
    return nil
  }

  /// What a full-width or foreign punctuation mark stands for, so that reading goes on as if it had been typed.
  static func lookalike(_ scalar: UInt32) -> (Token.Kind, String)? {
    switch scalar {
    case 0xFF0C, 0x3001: (.comma, ",")
    case 0x6D4, 0xFF0E, 0x3002: (.dot, ".")
    case 0xFF1A: (.colon, ":")
    case 0xFF1B: (.semicolon, ";")
    case 0xFF5B: (.openBrace, "{")
    case 0xFF5D: (.closeBrace, "}")
    case 0xFF08: (.openParenthesis, "(")
    case 0xFF09: (.closeParenthesis, ")")
    case 0xFF1D: (.equals, "=")
    case 0xFF1F: (.question, "?")
    case 0xFF05: (.percent, "%")
    case 0xFF0B: (.plus, "+")
    case 0xFF0D: (.minus, "-")
    case 0xD7: (.times, "*")
    case 0xF7: (.slash, "/")
    default: nil
    }
  }

  private func unknownEnd(_ s: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < s.count, s[index] >= 0x80 {
      let decoded = UTF8Decoding.scalar(in: s, at: index)
      if index > start {
        let known =
          Scalars.isNameStart(decoded.scalar) || DigitStyle(of: decoded.scalar) != nil || Self.lookalike(decoded.scalar) != nil
          || Self.closingQuotes(s, index) != nil || Self.markOrSpace(s, index) != nil
          || [0x60C, 0x61B, 0x61F, 0x66A, 0x2212, 0x2264, 0x2265, 0x2260].contains(decoded.scalar)
        if known { break }
      }
      index &+= decoded.length
    }
    return index
  }
}
