import MurunaSyntax
import MurunaText

/// Where in a program something is being typed: in which blocks, behind what, and how much of a word is there. It knows no kind.
struct CompletionContext {
  /// The words of a statement that stand before the cursor, without what is being typed.
  struct Statement {
    var tokens: [Token] = []
  }

  let bytes: [UInt8]
  /// The statements around the cursor, outermost first; each is followed by a brace.
  private(set) var blocks: [Statement] = []
  private(set) var statement = Statement()
  /// The byte at which the word being typed begins.
  private(set) var start: Int
  /// What is typed of it.
  private(set) var typed = ""
  /// What stands before a dot before it: `FloodResponse` of `FloodResponse.ver`.
  private(set) var qualifier = ""
  /// Names of fields that the block around the cursor says already.
  private(set) var said: Set<String> = []
  /// What is declared in the outermost block around the cursor, but for what the cursor is in.
  private(set) var declaredInside: [String] = []
  /// Whether words can stand here: not in texts and comments.
  private(set) var isOpen = true

  init(_ text: String, at offset: Int) {
    let all = Array(text.utf8)
    let offset = min(max(0, offset), all.count)
    bytes = Array(all[..<offset])
    start = offset
    let tokens = MurunaSyntax.tokens(of: bytes)
    readBlocks(tokens)
    takeTyped()
    checkOpen(tokens)
  }

  private mutating func readBlocks(_ tokens: [Token]) {
    var saidStack: [Set<String>] = [[]]
    for token in tokens {
      switch token.kind {
      case .openBrace:
        noteDeclared()
        blocks.append(statement)
        statement = Statement()
        saidStack.append([])
      case .closeBrace:
        noteDeclared()
        if let outer = blocks.popLast() {
          statement = outer
          statement.tokens.append(token)
          if blocks.isEmpty { declaredInside = [] }
          if saidStack.count > 1 { saidStack.removeLast() }
        }
      case .newline, .semicolon:
        noteDeclared()
        statement = Statement()
      case .colon:
        if let head = statement.tokens.last, statement.tokens.count == 1 { saidStack[saidStack.count - 1].insert(IdentityKey.of(self.text(head))) }
        statement.tokens.append(token)
      default: statement.tokens.append(token)
      }
    }
    said = saidStack.last ?? []
    let around = Set(blocks.compactMap { $0.tokens.count > 1 ? text($0.tokens[1]) : nil })
    declaredInside = declaredInside.filter { !around.contains($0) }
  }

  /// Two words at the head of a statement in a block declare something.
  private mutating func noteDeclared() {
    let tokens = statement.tokens
    guard !blocks.isEmpty, tokens.count > 1, tokens[0].kind == .word, tokens[1].kind == .word, tokens.count == 2 || tokens[2].kind != .colon else { return }
    let name = text(tokens[1])
    if !declaredInside.contains(name) { declaredInside.append(name) }
  }

  /// The word at the cursor, and the path before it, leave the statement.
  private mutating func takeTyped() {
    guard let last = statement.tokens.last, Int(last.end) == bytes.count else { return }
    switch last.kind {
    case .word, .verb, .keyword, .language, .number, .code:
      start = Int(last.start)
      typed = text(last)
      statement.tokens.removeLast()
      // A code holds its dots itself.
      if last.kind == .code, let dot = typed.lastIndex(of: ".") {
        qualifier = String(typed[..<dot])
        start += typed[...dot].utf8.count
        typed = String(typed[typed.index(after: dot)...])
        return
      }
    case .dot: start = bytes.count
    default: return
    }
    var end = start
    while let dot = statement.tokens.last, dot.kind == .dot, Int(dot.end) == end, statement.tokens.count > 1 {
      let name = statement.tokens[statement.tokens.count - 2]
      guard Int(name.end) == Int(dot.start) else { break }
      qualifier = text(name) + (qualifier.isEmpty ? "" : "." + qualifier)
      end = Int(name.start)
      statement.tokens.removeLast(2)
    }
  }

  /// Inside a text or behind a `#` nothing is suggested.
  private mutating func checkOpen(_ tokens: [Token]) {
    var lineStart = bytes.count
    while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    var isText = false
    for byte in bytes[lineStart...] {
      if byte == 0x22 { isText.toggle() }
      if byte == 0x23, !isText { isOpen = false }
    }
    if isText { isOpen = false }
  }

  func text(_ token: Token) -> String { String(decoding: bytes[token.range.indices], as: UTF8.self) }

  /// The field that a value is being typed for: the word before the first colon of the statement.
  var field: String? {
    guard let colon = statement.tokens.firstIndex(where: { $0.kind == .colon || $0.kind == .equals }), colon > 0 else { return nil }
    return text(statement.tokens[0])
  }

  /// The language that is written here: that of the statement's first word, or of the block that it stands in; nil where nothing stands yet.
  var language: Language? {
    let word = statement.tokens.first ?? blocks.last?.tokens.first
    return word.map { text($0).utf8.allSatisfy { $0 < 0x80 } ? .english : .arabic }
  }

  /// Whether a value begins here: behind a colon, or a comma of a list.
  var isBeforeValue: Bool { statement.tokens.last.map { $0.kind == .colon || $0.kind == .equals || $0.kind == .comma } ?? false }

  /// What a block is about: the first words of the statement before its brace.
  func words(of block: Statement) -> [String] {
    block.tokens.prefix { $0.kind != .colon && $0.kind != .text }.map(text)
  }

  func field(of block: Statement) -> String? {
    guard block.tokens.count > 1, block.tokens[1].kind == .colon else { return nil }
    return text(block.tokens[0])
  }
}
