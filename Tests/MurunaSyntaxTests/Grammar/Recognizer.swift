@testable import MurunaSyntax

/// Whether a text is in the language of a grammar: interprets `grammar.md` on the tokens of the lexer, with memory, trying everything.
///
/// It shares the lexer with the parser and nothing else.
struct Recognizer {
  let grammar: Grammar
  private let bodies: [String: Int]
  private var memory: [Int: [Int]] = [:]
  private var tokens: [Token] = []

  init(_ grammar: Grammar) {
    self.grammar = grammar
    bodies = grammar.productions
  }

  /// The tokens of a text, with newlines as S2 has them.
  static func tokens(_ bytes: [UInt8]) -> [Token] {
    var lexer = Lexer()
    var brackets: [Bool] = []
    var tokens: [Token] = []
    while true {
      let token = lexer.next(bytes.span)
      tokens.append(token)
      switch token.kind {
      case .openParenthesis: brackets.append(true)
      case .openBrace: brackets.append(false)
      case .closeParenthesis, .closeBrace: _ = brackets.popLast()
      case .end: return tokens
      default: continue
      }
      lexer.insideParentheses = brackets.last ?? false
    }
  }

  mutating func accepts(_ bytes: [UInt8]) -> Bool {
    tokens = Self.tokens(bytes)
    memory.removeAll(keepingCapacity: true)
    if tokens.contains(where: { $0.kind == .bad || !($0.fault?.isWarning ?? true) }) { return false }
    // S13.
    if zip(tokens, tokens.dropFirst()).contains(where: { $0.kind == .text && $1.kind == .text }) { return false }
    guard RowCount(tokens, bytes).keepsSideCondition else { return false }
    guard let program = bodies["Program"] else { return false }
    return ends(of: program, from: 0).contains(tokens.count - 1)
  }

  private mutating func ends(of index: Int, from start: Int) -> [Int] {
    switch grammar.expressions[index] {
    case .terminal(let name): return Self.matches(tokens[start], name) ? [start + 1] : []
    case .production(let name):
      let body = bodies[name] ?? 0
      let key = body * 100_000 + start
      if let known = memory[key] { return known }
      let found = ends(of: body, from: start)
      memory[key] = found
      return found
    case .sequence(let parts):
      var starts = [start]
      for part in parts {
        starts = union(starts.flatMap { ends(of: part, from: $0) })
        if starts.isEmpty { return [] }
      }
      return starts
    case .choice(let parts): return union(parts.flatMap { ends(of: $0, from: start) })
    case .option(let inner): return union([start] + ends(of: inner, from: start))
    case .loop(let inner):
      var found: Set<Int> = [start]
      var waiting = [start]
      while let next = waiting.popLast() {
        for end in ends(of: inner, from: next) where found.insert(end).inserted { waiting.append(end) }
      }
      return Array(found)
    }
  }

  private func union(_ ends: [Int]) -> [Int] { ends.count < 2 ? ends : Array(Set(ends)) }

  static func matches(_ token: Token, _ terminal: String) -> Bool {
    switch terminal {
    case "word": return token.kind == .word
    case "verb": return token.kind == .verb
    case "reserved": return token.kind == .keyword && !token.isKeyword(.every) && !token.isKeyword(.table)
    case "language": return token.kind == .language
    case "number": return token.kind == .number
    case "code": return token.kind == .code
    case "date": return token.kind == .date
    case "time": return token.kind == .time
    case "text": return token.kind == .text
    case "newline": return token.kind == .newline
    case "relation": return token.kind == .relation || token.kind == .keyword && token.keyword?.role == .relation
    case "qualifier": return token.kind == .keyword && token.keyword?.role == .qualifier
    default: break
    }
    let word = terminal.dropFirst().dropLast()
    if token.kind == .keyword { return token.keyword?.spelling.english == String(word) }
    let sign: Token.Kind? =
      switch word {
      case "{": .openBrace
      case "}": .closeBrace
      case "(": .openParenthesis
      case ")": .closeParenthesis
      case ":": .colon
      case "=": .equals
      case ",": .comma
      case ";": .semicolon
      case ".": .dot
      case "?": .question
      case "%": .percent
      case "+": .plus
      case "-": .minus
      case "*": .times
      case "/": .slash
      case "|": .bar
      default: nil
      }
    return sign == token.kind
  }
}
