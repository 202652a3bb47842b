import MurunaText

/// One token: what it is and where it stands. Sixteen bytes, made on demand and forgotten.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case end, newline
    case word, verb, keyword, language
    case number, code, date, time, text, relation
    case openBrace, closeBrace, openParenthesis, closeParenthesis
    case colon, equals, comma, semicolon, dot, question, percent, plus, minus, times, slash
    /// Bytes that are no token; the fault says why.
    case bad
  }

  package var kind: Kind
  /// A `Keyword` for `.keyword` and `.verb`, an `Operator` for `.relation`.
  package var detail: UInt8 = 0
  /// Whether it is the first token of its line.
  package var startsLine = false
  /// What is wrong with it, though it can be read as what it is.
  package var fault: SyntaxFault.Kind?
  package var start: UInt32
  package var end: UInt32

  package init(_ kind: Kind, _ start: Int, _ end: Int, detail: UInt8 = 0, fault: SyntaxFault.Kind? = nil) {
    self.kind = kind
    self.detail = detail
    self.fault = fault
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  package var range: ByteRange { ByteRange(start: start, end: end) }

  package var keyword: Keyword? {
    kind == .keyword || kind == .verb ? Keyword(rawValue: detail) : nil
  }

  func isKeyword(_ keyword: Keyword) -> Bool { kind == .keyword && detail == keyword.rawValue }

  /// Side condition S2: a line does not end behind a comma, an operator or an open parenthesis.
  var continuesLine: Bool {
    switch kind {
    case .comma, .openParenthesis, .plus, .minus, .times, .slash, .relation: true
    case .keyword: !isKeyword(.inside) && !isKeyword(.descending) && !isKeyword(.ascending)
    case .end, .newline, .word, .verb, .language, .number, .code, .date, .time, .text, .openBrace, .closeBrace,
      .closeParenthesis, .colon, .equals, .semicolon, .dot, .question, .percent, .bad:
      false
    }
  }
}
