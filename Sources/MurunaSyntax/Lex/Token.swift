import MurunaText

/// One token: what it is and where it stands. Made on demand and forgotten.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case end, newline
    case word, verb, keyword, language
    case number, code, date, time, text, relation
    case openBrace, closeBrace, openParenthesis, closeParenthesis
    case colon, equals, comma, semicolon, dot, question, percent, plus, minus, times, slash, bar
    /// Bytes that are no token; the fault says why.
    case bad
  }

  private var place: UInt64
  package let kind: Kind
  /// A `Keyword` for `.keyword` and `.verb`, an `Operator` for `.relation`.
  package let detail: UInt8
  /// The fault's number plus one, and a bit for the first token of a line.
  private var marks: UInt16

  @inline(__always)
  package init(_ kind: Kind, _ start: Int, _ end: Int, detail: UInt8 = 0, fault: SyntaxFault.Kind? = nil) {
    place = UInt64(UInt32(truncatingIfNeeded: start)) | UInt64(UInt32(truncatingIfNeeded: end)) << 32
    self.kind = kind
    self.detail = detail
    marks = fault.map { UInt16($0.rawValue) &+ 1 } ?? 0
  }

  @inline(__always)
  package var start: UInt32 { UInt32(truncatingIfNeeded: place) }

  @inline(__always)
  package var end: UInt32 {
    get { UInt32(truncatingIfNeeded: place >> 32) }
    set { place = place & 0xFFFF_FFFF | UInt64(newValue) << 32 }
  }

  /// What is wrong with it, though it may be readable as what it is.
  package var fault: SyntaxFault.Kind? {
    get { hasFault ? SyntaxFault.Kind(rawValue: UInt8(truncatingIfNeeded: marks) &- 1) : nil }
    set { marks = marks & 0x100 | (newValue.map { UInt16($0.rawValue) &+ 1 } ?? 0) }
  }

  @inline(__always)
  var hasFault: Bool { marks & 0xFF != 0 }

  /// Whether it is the first token of its line.
  @inline(__always)
  package var startsLine: Bool {
    get { marks & 0x100 != 0 }
    set { marks = marks & 0xFF | (newValue ? 0x100 : 0) }
  }

  package var range: ByteRange { ByteRange(start: start, end: end) }

  package var keyword: Keyword? {
    kind == .keyword || kind == .verb ? Keyword(rawValue: detail) : nil
  }

  @inline(__always)
  func isKeyword(_ keyword: Keyword) -> Bool { kind == .keyword && detail == keyword.rawValue }

  /// Side condition S2: a line does not end behind a comma, an operator or an open parenthesis.
  var continuesLine: Bool {
    switch kind {
    case .comma, .openParenthesis, .plus, .minus, .times, .slash, .relation: true
    case .keyword: !isKeyword(.inside) && !isKeyword(.descending) && !isKeyword(.ascending)
    case .end, .newline, .word, .verb, .language, .number, .code, .date, .time, .text, .openBrace, .closeBrace,
      .closeParenthesis, .colon, .equals, .semicolon, .dot, .question, .percent, .bar, .bad:
      false
    }
  }
}
