import MurunaText

// Texts: four pairs of quotes (and two that word processors make), escapes, holes. A text ends on its line.
extension Lexer {
  func startsText(_ s: Span<UInt8>, _ index: Int) -> Bool {
    s[index] == 0x22 || s[index] >= 0x80 && Self.closingQuotes(s, index) != nil
  }

  /// `"…"`, the common case.
  mutating func text(_ s: Span<UInt8>, _ start: Int) -> Token {
    let count = s.count
    var index = start &+ 1
    var fault: SyntaxFault.Kind?
    while true {
      index = Scanning.textStop(s, index)
      guard index < count else { break }
      switch s[index] {
      case 0x22:
        if index &+ 1 < count, seemsPartOfWord(s[index &+ 1]), let end = endBeforeField(s, start, index) { return Token(.text, start, end, fault: .unclosedText) }
        return Token(.text, start, index &+ 1, fault: fault)
      case 0x0A: return goingOnBelow(s, start, index) ?? unclosed(s, start, index)
      case 0x5C: index = escape(s, index, &fault)
      default: index = hole(s, index, &fault)
      }
    }
    return unclosed(s, start, index)
  }

  /// `«…»`, `“…”`, `„…“`, and `”…”`, `»…«` with a warning.
  func quoted(_ s: Span<UInt8>, _ start: Int, _ quotes: Quotes) -> Token {
    var fault: SyntaxFault.Kind? = quotes.isOdd ? .reversedQuotes : nil
    var index = start &+ quotes.openingLength
    while index < s.count {
      let byte = s[index]
      if byte == quotes.lead {
        if s.count &- index >= quotes.closingLength, quotes.closes(s, index) {
          return Token(.text, start, index &+ quotes.closingLength, fault: fault)
        }
        index &+= 1
      } else if byte == 0x0A {
        return unclosed(s, start, index)
      } else if byte == 0x5C {
        index = escape(s, index, &fault)
      } else if byte == 0x7B {
        index = hole(s, index, &fault)
      } else {
        index &+= 1
      }
    }
    return unclosed(s, start, index)
  }

  private func unclosed(_ s: Span<UInt8>, _ start: Int, _ lineEnd: Int) -> Token {
    if let end = otherClosing(s, start, lineEnd) { return Token(.text, start, end, fault: .unclosedText) }
    var end = lineEnd
    func trim() { while end > start &+ 1, s[end &- 1] == 0x20 || s[end &- 1] == 0x0D || s[end &- 1] == 0x09 { end &-= 1 } }
    trim()
    // A brace at the end of the line opens a block, whatever quote is missing before it.
    if end > start &+ 2, s[end &- 1] == 0x7B, s[end &- 2] == 0x20 {
      end &-= 2
      trim()
    }
    return Token(.text, start, end, fault: .unclosedText)
  }

  /// `"Irbid { time_zone: "Asia/Amman"`: the end of a text whose closing mark is missing, where the next one of its line touches a word behind it, as one
  /// that opens a text does, and a field or a thing begins between.
  private func endBeforeField(_ s: Span<UInt8>, _ start: Int, _ quote: Int) -> Int? {
    guard !isArabicSign(quote &+ 1, s) else { return nil }
    var index = start &+ 1
    while index < quote {
      let isSemicolon = isArabicSign(index, s) && s[index &+ 1] == 0x9B
      if isSemicolon || s[index] == 0x3B || s[index] == 0x7B && s[index &- 1] == 0x20, beginsField(s, index &+ (isSemicolon ? 2 : 1), quote) {
        while index > start &+ 1, s[index &- 1] == 0x20 { index &-= 1 }
        return index > start &+ 1 ? index : nil
      }
      index &+= 1
    }
    return nil
  }

  /// A word and a colon, or two words with the title of a thing behind them.
  private func beginsField(_ s: Span<UInt8>, _ start: Int, _ quote: Int) -> Bool {
    var index = start
    func passBlanks() { while index < quote, s[index] == 0x20 { index &+= 1 } }
    func passWord() -> Bool {
      let first = index
      while index < quote, seemsPartOfWord(s[index]), !isArabicSign(index, s) { index &+= 1 }
      return index > first
    }
    passBlanks()
    guard passWord() else { return false }
    if s[index] == 0x3A { return !isBetweenDigits(index, s) }
    passBlanks()
    guard passWord() else { return false }
    passBlanks()
    return index == quote
  }

  /// The end of a text that is closed by the mark of another pair than it began with, and behind which its line goes on as behind a text:
  /// `“Mutual aid"; `, `«سيل 2018"؛ `.
  private func otherClosing(_ s: Span<UInt8>, _ start: Int, _ lineEnd: Int) -> Int? {
    let opening = mark(s, start)
    var index = start &+ opening.length
    while index < lineEnd {
      let mark = mark(s, index)
      if mark.length > 0 {
        if mark.kind == opening.kind { return nil }
        let end = index &+ mark.length
        if mark.kind != .opensGuillemets, end >= s.count || endsText(s, end) { return end }
        return nil
      }
      index &+= 1
    }
    return nil
  }

  /// A text that is closed on a line below its own, where nothing closes it before.
  private mutating func goingOnBelow(_ s: Span<UInt8>, _ start: Int, _ lineEnd: Int) -> Token? {
    guard otherClosing(s, start, lineEnd) == nil, let end = closingBelow(s, lineEnd) else { return nil }
    lineStart = end
    while s[lineStart &- 1] != 0x0A { lineStart &-= 1 }
    return Token(.text, start, end, fault: .textOverLines)
  }

  /// The end of a text that goes on below and is closed there: of the lines below its own, the first that has a quotation mark has one that can only
  /// close, and none says anything of its own before it.
  private func closingBelow(_ s: Span<UInt8>, _ lineEnd: Int) -> Int? {
    var index = lineEnd &+ 1, lines = 1, isEmpty = true
    while index < s.count, index &- lineEnd < 1_000 {
      switch s[index] {
      case 0x0A:
        lines &+= 1
        guard !isEmpty, lines < 8 else { return nil }
        isEmpty = true
      case 0x22:
        // It touches the word before it, and its line goes on as behind a text.
        guard s[index &- 1] > 0x20, index &+ 1 >= s.count || endsText(s, index &+ 1), !isEmpty else { return nil }
        return index &+ 1
      // A field, a block or a comment.
      case 0x7B, 0x7D, 0x23: return nil
      case 0x3A where !isBetweenDigits(index, s): return nil
      case 0x20, 0x0D, 0x09: break
      default: isEmpty = false
      }
      index &+= 1
    }
    return nil
  }

  private enum Mark { case none, straight, opensGuillemets, closesGuillemets, opensCurly, closesCurly, low }

  private func mark(_ s: Span<UInt8>, _ index: Int) -> (kind: Mark, length: Int) {
    if s[index] == 0x22 { return (.straight, 1) }
    if s[index] == 0xC2, index &+ 1 < s.count {
      if s[index &+ 1] == 0xAB { return (.opensGuillemets, 2) }
      if s[index &+ 1] == 0xBB { return (.closesGuillemets, 2) }
    }
    if s[index] == 0xE2, index &+ 2 < s.count, s[index &+ 1] == 0x80 {
      switch s[index &+ 2] {
      case 0x9C: return (.opensCurly, 3)
      case 0x9D: return (.closesCurly, 3)
      case 0x9E: return (.low, 3)
      default: break
      }
    }
    return (.none, 0)
  }

  /// Whether what stands here can only follow a text.
  private func endsText(_ s: Span<UInt8>, _ index: Int) -> Bool {
    switch s[index] {
    case 0x20, 0x0A, 0x0D, 0x3B, 0x2C, 0x7D, 0x7B, 0x29: true
    default: isArabicSign(index, s)
    }
  }

  /// The index behind an escape: `\n \t \" \\ \{ \}`, a quote of any kind, `\u{…}`.
  private func escape(_ s: Span<UInt8>, _ backslash: Int, _ fault: inout SyntaxFault.Kind?) -> Int {
    let next = backslash &+ 1
    guard next < s.count else { return next }
    switch s[next] {
    case 0x6E, 0x74, 0x22, 0x5C, 0x7B, 0x7D: return next &+ 1
    case 0x75 where next &+ 1 < s.count && s[next &+ 1] == 0x7B:
      var index = next &+ 2
      var value: UInt32 = 0
      while index < s.count, let digit = Self.hexadecimal(s[index]), index &- next <= 7 {
        value = value << 4 | digit
        index &+= 1
      }
      let digits = index &- next &- 2
      if index < s.count, s[index] == 0x7D, digits > 0, Unicode.Scalar(value) != nil { return index &+ 1 }
      fault = .badEscape
      return index
    case 0x80...:
      if let quotes = Self.closingQuotes(s, next) { return next &+ quotes.openingLength }
      fault = .badEscape
      return next
    default:
      fault = .badEscape
      return next
    }
  }

  /// The index behind a hole. What is in it must be a path.
  func hole(_ s: Span<UInt8>, _ open: Int, _ fault: inout SyntaxFault.Kind?) -> Int {
    var index = open &+ 1
    var expectsName = true
    while index < s.count {
      let byte = s[index]
      if expectsName, continuesWord(s, index), startsWord(s, index) || index > open &+ 1 {
        index = wordEnd(s, index)
        expectsName = false
      } else if byte == 0x2E, !expectsName {
        index &+= 1
        expectsName = true
      } else if byte == 0x7D, !expectsName {
        return index &+ 1
      } else {
        break
      }
    }
    if fault == nil { fault = .badHole }
    return open &+ 1
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte &- 0x30)
    case 0x41...0x46: UInt32(byte &- 0x41 &+ 10)
    case 0x61...0x66: UInt32(byte &- 0x61 &+ 10)
    default: nil
    }
  }

  /// The end of a text between apostrophes, straight or curly, on one line: they are no quotes of ours, but meant as such.
  func apostropheText(_ s: Span<UInt8>, _ start: Int) -> Int? {
    var index = start &+ 1
    while index < s.count, s[index] != 0x0A, index &- start < 1000 {
      if s[index] == 0x27 { return index &+ 1 }
      if s[index] == 0xE2, index &+ 2 < s.count, s[index &+ 1] == 0x80, s[index &+ 2] == 0x99 || s[index &+ 2] == 0x98, index > start &+ 2 {
        return index &+ 3
      }
      index &+= 1
    }
    return nil
  }

  // MARK: - Pairs

  struct Quotes {
    let openingLength: Int
    let closingLength: Int
    /// The first byte of a closing mark.
    let lead: UInt8
    let closing: (UInt8, UInt8)
    /// For `“` and `„`, which are closed by more than one mark.
    var closingToo: UInt8 = 0
    var isOdd = false

    func closes(_ s: Span<UInt8>, _ index: Int) -> Bool {
      if closingLength == 2 { return s[index &+ 1] == closing.0 }
      return s[index &+ 1] == closing.0 && (s[index &+ 2] == closing.1 || s[index &+ 2] == closingToo)
    }
  }

  static func closingQuotes(_ s: Span<UInt8>, _ index: Int) -> Quotes? {
    let left = s.count &- index
    if s[index] == 0xC2, left >= 2 {
      if s[index &+ 1] == 0xAB { return Quotes(openingLength: 2, closingLength: 2, lead: 0xC2, closing: (0xBB, 0)) }
      if s[index &+ 1] == 0xBB { return Quotes(openingLength: 2, closingLength: 2, lead: 0xC2, closing: (0xAB, 0), isOdd: true) }
    }
    if s[index] == 0xE2, left >= 3, s[index &+ 1] == 0x80 {
      switch s[index &+ 2] {
      case 0x9C: return Quotes(openingLength: 3, closingLength: 3, lead: 0xE2, closing: (0x80, 0x9D), closingToo: 0x9D)
      case 0x9E: return Quotes(openingLength: 3, closingLength: 3, lead: 0xE2, closing: (0x80, 0x9C), closingToo: 0x9D)
      case 0x9D: return Quotes(openingLength: 3, closingLength: 3, lead: 0xE2, closing: (0x80, 0x9D), closingToo: 0x9D, isOdd: true)
      default: return nil
      }
    }
    return nil
  }
}
