import MurunaText

/// Where braces are missing or too many, told by the indentation: made only when the braces of a program do not balance.
///
/// A block whose lines are indented is over where a line at its head's column, or left of it, begins a declaration or closes a brace.
struct BraceRepair {
  /// Before the token at this offset, so many blocks end without their brace.
  private var closings: [UInt32: Int] = [:]
  private var extra: Set<UInt32> = []

  init() {}

  func closes(before offset: UInt32) -> Bool { !closings.isEmpty && closings[offset, default: 0] > 0 }
  mutating func closed(before offset: UInt32) { closings[offset, default: 1] -= 1 }
  func ignores(_ offset: UInt32) -> Bool { !extra.isEmpty && extra.contains(offset) }

  private struct Block {
    let headColumn: Int
    /// Whether its first line of its own stands deeper than its head; nil while there is none.
    var isIndented: Bool?
    let line: Int
  }

  init(_ s: Span<UInt8>) {
    var lexer = Lexer()
    lexer.insideParentheses = true
    var blocks: [Block] = []
    // Braces that closed a block though they stand deeper than its head: the first to blame when there is one brace too many.
    var suspects: [(offset: UInt32, headColumn: Int)] = []
    var line = 0
    var lineColumn = 0
    var token = lexer.next(s)
    var column = Int(token.start) - lexer.lineStart
    while token.kind != .end {
      let following = lexer.next(s)
      if token.startsLine {
        line += 1
        lineColumn = column
        if let top = blocks.last, top.isIndented == nil, token.kind != .closeBrace, top.line == line - 1 || !Self.beginsHead(token, following) {
          blocks[blocks.count - 1].isIndented = lineColumn > top.headColumn ? true : top.line == line - 1 ? nil : false
        }
        let endsBlocks = token.kind == .closeBrace || Self.beginsHead(token, following)
        while endsBlocks, let top = blocks.last, top.isIndented != false {
          let isOver = token.kind == .closeBrace ? lineColumn < top.headColumn : lineColumn <= top.headColumn && top.isIndented == true
          guard isOver else { break }
          closings[token.start, default: 0] += 1
          blocks.removeLast()
        }
      }
      switch token.kind {
      case .openBrace: blocks.append(Block(headColumn: lineColumn, isIndented: nil, line: line))
      case .closeBrace:
        if let block = blocks.popLast() {
          if token.startsLine, lineColumn > block.headColumn { suspects.append((token.start, block.headColumn)) }
        } else if token.startsLine, let suspect = suspects.lastIndex(where: { $0.headColumn == lineColumn }) {
          extra.insert(suspects.remove(at: suspect).offset)
        } else {
          extra.insert(token.start)
        }
      default: break
      }
      token = following
      column = Int(token.start) - lexer.lineStart
    }
  }

  private static func beginsHead(_ token: Token, _ next: Token) -> Bool {
    switch token.kind {
    case .word: next.kind == .word || next.kind == .verb || next.kind == .text && !next.startsLine || next.kind == .openBrace
    case .keyword: token.isKeyword(.every) && next.kind == .word
    default: false
    }
  }
}
