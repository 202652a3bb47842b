import MurunaText

/// Turns bytes into tokens, one at a time, when asked: one pass, no `String` on the way of ordinary text.
///
/// The bytes are a parameter of every step (a `Span` cannot be stored). What a newline means depends on the token before it and on
/// whether the innermost bracket is a parenthesis, which the caller says.
struct Lexer {
  private(set) var position: Int
  /// Inside parentheses newlines mean nothing.
  var insideParentheses = false
  /// Bars separate the cells of a table; elsewhere they mean nothing.
  var countsBars = true
  /// In a row whose cells are parted by tabs, these are bars.
  var tabs = Tabs.blanks

  /// What a tab is.
  enum Tabs { case blanks, each, joined }
  /// Where the line of the last token begins.
  var lineStart: Int
  /// Spaces that are none of ours (no-break, em …), and carriage returns alone; the caller collects them.
  var oddSpaces: [ByteRange] = []

  /// The kind of the token before, where it ends, and which keyword it is: newlines and codes depend on it.
  private(set) var previousKind: Token.Kind
  private var previousEnd: UInt32
  private var previousDetail: UInt8 = 0
  let words: WordTable.Shared

  init(at start: Int = 0) {
    position = start
    lineStart = start
    previousKind = .newline
    previousEnd = UInt32(truncatingIfNeeded: start)
    words = WordTable.shared
  }

  /// Whether the token before ended exactly here.
  func follows(_ kind: Token.Kind, at index: Int) -> Bool { previousKind == kind && Int(previousEnd) == index }

  @inline(__always)
  private mutating func pass(_ token: Token) {
    previousKind = token.kind
    previousDetail = token.detail
    previousEnd = token.end
    position = Int(token.end)
  }

  mutating func next(_ s: Span<UInt8>) -> Token {
    var startsLine = previousKind == .newline
    var index = position
    let count = s.count
    while index < count, s[index] == 0x20 { index &+= 1 }
    // Most often the next token begins here.
    scan: while index < count, s[index] <= 0x23 || s[index] >= 0x80 {
      switch s[index] {
      case 0x09 where tabs != .blanks:
        let start = index
        repeat { index &+= 1 } while tabs == .joined && index < count && (s[index] == 0x09 || s[index] == 0x20)
        let token = Token(.bar, start, index)
        pass(token)
        return token
      case 0x20, 0x09:
        index &+= 1
      case 0x0D where index &+ 1 < count && s[index &+ 1] == 0x0A:
        index &+= 1
      // A return alone is a warning of the raw scan, and ends a line as editors show it.
      case 0x0A, 0x0D:
        if !insideParentheses, newlineCounts {
          let token = Token(.newline, index, index &+ 1)
          lineStart = index &+ 1
          pass(token)
          return token
        }
        startsLine = true
        index &+= 1
        lineStart = index
        while index < count, s[index] == 0x20 { index &+= 1 }
      case 0x23:
        while index < count, s[index] != 0x0A, s[index] != 0x0D { index &+= 1 }
      case 0x80...:
        let width = blankWidth(s, index)
        if width == 0 { break scan }
        index &+= width
      default:
        break scan
      }
    }
    var token = index < count ? token(s, index) : Token(.end, count, count)
    token.startsLine = startsLine
    pass(token)
    return token
  }

  /// Whether something has been said that a newline ends.
  private var newlineCounts: Bool {
    if previousKind == .keyword { return !Token(previousKind, 0, 0, detail: previousDetail).continuesLine }
    return Self.passedOver >> UInt64(truncatingIfNeeded: previousKind.rawValue) & 1 == 0
  }

  /// The kinds of token behind which a newline says nothing, a bit each; keywords apart.
  @inline(__always)
  private static var passedOver: UInt64 {
    func bit(_ kind: Token.Kind) -> UInt64 { 1 << UInt64(truncatingIfNeeded: kind.rawValue) }
    // Nothing is ended, or `Token.continuesLine`.
    return bit(.newline) | bit(.openBrace) | bit(.semicolon) | bit(.comma) | bit(.openParenthesis) | bit(.plus) | bit(.minus) | bit(.times) | bit(.slash)
      | bit(.relation)
  }

  /// Reads on from another place on the same line.
  mutating func restart(at start: Int, behind token: Token) {
    pass(token)
    position = start
  }

  @inline(__always)
  private mutating func token(_ s: Span<UInt8>, _ start: Int) -> Token {
    let byte = s[start]
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x5F: return word(s, start)
    case 0x30...0x39: return number(s, start)
    case 0x22: return text(s, start)
    case 0x7B: return Token(.openBrace, start, start &+ 1)
    case 0x7D: return Token(.closeBrace, start, start &+ 1)
    case 0x28: return Token(.openParenthesis, start, start &+ 1)
    case 0x29: return Token(.closeParenthesis, start, start &+ 1)
    case 0x3A: return Token(.colon, start, start &+ 1)
    case 0x2C: return Token(.comma, start, start &+ 1)
    case 0x3B: return Token(.semicolon, start, start &+ 1)
    case 0x2E: return Token(.dot, start, start &+ 1)
    case 0x3F: return Token(.question, start, start &+ 1)
    case 0x25: return percent(s, start, start &+ 1)
    case 0x2B: return Token(.plus, start, start &+ 1)
    case 0x2A: return Token(.times, start, start &+ 1)
    case 0x2F: return Token(.slash, start, start &+ 1)
    case 0x2D, 0x3C, 0x3D, 0x3E, 0x21: return sign(s, start)
    case 0x80...: return beyondASCII(s, start)
    default: return unknown(s, start)
    }
  }

  /// `-` `=` `<` `>` `!` and what people write with them.
  private mutating func sign(_ s: Span<UInt8>, _ start: Int) -> Token {
    let second = start &+ 1 < s.count ? s[start &+ 1] : 0
    func relation(_ relation: Operator, _ length: Int) -> Token {
      Token(.relation, start, start &+ length, detail: UInt8(truncatingIfNeeded: relation.rawValue))
    }
    switch (s[start], second) {
    case (0x2D, 0x3E), (0x3D, 0x3E): return Token(.bad, start, start &+ 2, fault: .arrow)
    case (0x2D, _): return minus(s, start, start &+ 1)
    case (0x3D, 0x3D):
      var token = relation(.equal, 2)
      token.fault = .doubledEquals
      return token
    case (0x3D, 0x3C), (0x3C, 0x3E), (0x3C, 0x2D):
      let written: Operator = second == 0x3C ? .lessOrEqual : .notEqual
      if second == 0x2D { return relation(.less, 1) }
      var token = relation(written, 2)
      token.fault = .turnedRelation
      return token
    case (0x3D, _): return Token(.equals, start, start &+ 1)
    case (0x3C, 0x3D): return relation(.lessOrEqual, 2)
    case (0x3C, _): return relation(.less, 1)
    case (0x3E, 0x3D): return relation(.greaterOrEqual, 2)
    case (0x3E, _): return relation(.greater, 1)
    case (0x21, 0x3D): return relation(.notEqual, 2)
    default: return unknown(s, start)
    }
  }

  /// A run of bytes that begin no token, as one: `@@@` is one mistake.
  mutating func unknown(_ s: Span<UInt8>, _ start: Int) -> Token {
    var index = start &+ 1
    if s[start] == 0x27, let end = apostropheText(s, start) { return Token(.text, start, end, fault: .apostrophe) }
    if s[start] == 0x7C {
      if countsBars { return Token(.bar, start, index) }
      if index < s.count, s[index] == 0x7C { return Token(.bad, start, index + 1, fault: .unknownCharacter) }
      return Token(.bad, start, index, fault: .barOutsideTable)
    }
    if s[start] == 0x5B || s[start] == 0x5D { return Token(.bad, start, index, fault: .squareBracket) }
    while index < s.count {
      switch s[index] {
      case 0x21, 0x24, 0x26, 0x27, 0x40, 0x5C, 0x5E, 0x60, 0x7E, 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: index &+= 1
      default: return Token(.bad, start, index, fault: .unknownCharacter)
      }
    }
    return Token(.bad, start, index, fault: .unknownCharacter)
  }
}
