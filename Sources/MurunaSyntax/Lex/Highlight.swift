import MurunaText

/// What a piece of a line is to somebody who reads it in colours. Lines are independent: texts and comments end with them.
package enum Highlight: Sendable {
  case word, keyword, verb, text, number, comment, bad
  /// The word before a colon.
  case field
}

/// The pieces of a line that have a colour, in order, as ranges of its bytes.
package func highlights(of line: [UInt8]) -> [(range: Range<Int>, what: Highlight)] {
  let bytes = line.span
  var lexer = Lexer()
  lexer.insideParentheses = true
  var result: [(Range<Int>, Highlight)] = []
  var end = 0
  while true {
    let token = lexer.next(bytes)
    // Comments are no tokens: they stand in the gaps.
    if let start = (end..<Int(token.start)).first(where: { line[$0] == 0x23 }) { result.append((start..<Int(token.start), .comment)) }
    if token.kind == .end { return result }
    let range = Int(token.start)..<Int(token.end)
    end = range.upperBound
    switch token.kind {
    case .word: result.append((range, .word))
    case .verb: result.append((range, result.isEmpty ? .verb : .word))
    case .keyword, .language: result.append((range, .keyword))
    case .number, .code, .date, .time, .percent: result.append((range, .number))
    case .text: result.append((range, .text))
    case .bad: result.append((range, .bad))
    case .colon:
      if let last = result.indices.last, result[last].0.upperBound <= range.lowerBound, result[last].1 == .word || result[last].1 == .keyword || result[last].1 == .verb {
        result[last].1 = .field
      }
    case .end, .newline, .relation, .openBrace, .closeBrace, .openParenthesis, .closeParenthesis, .equals, .comma, .semicolon, .dot, .question,
      .plus, .minus, .times, .slash, .bar:
      break
    }
  }
}
