import MurunaText

/// The tokens of a text in order, without its end: for those who look at a text that is still being typed.
package func tokens(of bytes: [UInt8]) -> [Token] {
  let span = bytes.span
  var lexer = Lexer()
  var depth = 0
  var result: [Token] = []
  while true {
    lexer.insideParentheses = depth > 0
    let token = lexer.next(span)
    switch token.kind {
    case .end: return result
    case .openParenthesis: depth += 1
    case .closeParenthesis: depth = max(0, depth - 1)
    default: break
    }
    result.append(token)
  }
}
