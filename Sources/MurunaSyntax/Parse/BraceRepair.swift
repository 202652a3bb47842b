import MurunaText

/// Where braces are missing or too many, told by the indentation: made only when the braces of a program do not balance.
///
/// A block whose lines are indented is over where a line at its head's column, or left of it, begins a declaration or closes a brace.
struct BraceRepair {
  /// Before the token at this offset, so many blocks end without their brace.
  private var closings: [UInt32: Int] = [:]
  private var extra: Set<UInt32> = []
  /// Behind the token that ends here, a block begins without its brace.
  private var openings: Set<UInt32> = []

  init() {}

  /// Parentheses that were written for closing braces, in their order.
  private(set) var parentheses: [UInt32] = []

  /// A token as it was meant. Asked of every token, so that most must cost no call.
  @inline(__always)
  func meant(_ token: Token) -> Token { token.kind == .closeParenthesis && !parentheses.isEmpty ? braceMeant(by: token) : token }

  private func braceMeant(by token: Token) -> Token {
    guard isBrace(token.start) else { return token }
    // The first is told of, for all.
    var brace = Token(.closeBrace, Int(token.start), Int(token.end), fault: token.start == parentheses[0] ? .parenthesisForBrace : nil)
    brace.startsLine = token.startsLine
    return brace
  }

  private func isBrace(_ offset: UInt32) -> Bool {
    var (low, high) = (0, parentheses.count)
    while low < high {
      let middle = (low + high) / 2
      if parentheses[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < parentheses.count && parentheses[low] == offset
  }

  /// The parentheses that close nothing, where as many blocks lack their brace: `team Crew { size: 3 )`.
  private static func parenthesesForBraces(_ s: Span<UInt8>) -> [UInt32] {
    var lexer = Lexer()
    lexer.insideParentheses = true
    // How many parentheses are open in each of the blocks that are.
    var open = [0]
    var found: [UInt32] = []
    var token = lexer.next(s)
    while token.kind != .end {
      switch token.kind {
      case .openBrace: open.append(0)
      case .closeBrace: if open.count > 1 { open.removeLast() } else { return [] }
      case .openParenthesis: open[open.count - 1] += 1
      case .closeParenthesis where open[open.count - 1] > 0: open[open.count - 1] -= 1
      case .closeParenthesis where open.count > 1:
        open.removeLast()
        found.append(token.start)
      case .closeParenthesis: return []
      default: break
      }
      token = lexer.next(s)
    }
    return open == [0] ? found : []
  }

  func opens(behind end: UInt32) -> Bool { !openings.isEmpty && openings.contains(end) }

  func closes(before offset: UInt32) -> Bool { !closings.isEmpty && closings[offset, default: 0] > 0 }
  mutating func closed(before offset: UInt32) { closings[offset, default: 1] -= 1 }
  func ignores(_ offset: UInt32) -> Bool { !extra.isEmpty && extra.contains(offset) }

  /// Whether a closing brace may have been meant for something else: then the one that is too many, it or the next, is not.
  mutating func needsNot(a brace: UInt32) -> Bool {
    guard let other = extra.filter({ $0 >= brace }).min() else { return false }
    extra.remove(other)
    return true
  }

  private struct Block {
    let headColumn: Int
    /// Whether its first line of its own stands deeper than its head; nil while there is none.
    var isIndented: Bool?
    /// Whether its first statement stands on the line of its brace: then the next line need not belong to it.
    let beginsOnLine: Bool
    let line: Int
    let offset: UInt32
  }

  /// A line that begins a declaration and opens no block, with deeper lines below it.
  private struct Candidate {
    let column: Int
    let end: UInt32
    let offset: UInt32
  }

  init(_ s: Span<UInt8>) {
    parentheses = Self.parenthesesForBraces(s)
    // With them all is in order.
    if !parentheses.isEmpty { return }
    var lexer = Lexer()
    lexer.insideParentheses = true
    var blocks: [Block] = []
    // Braces that closed a block though they stand deeper than its head: the first to blame when there is one brace too many.
    var suspects: [(offset: UInt32, headColumn: Int)] = []
    // Braces behind which the lines go on as deep as before: whatever was closed there, its lines were not over.
    var early: [UInt32] = []
    var closed: (offset: UInt32, headColumn: Int)?
    var candidates: [Candidate] = []
    var head: Candidate?
    var isTable = false
    var lastEnd: UInt32 = 0
    var line = 0
    var lineColumn = 0
    var token = lexer.next(s)
    var column = Int(token.start) - lexer.lineStart
    while token.kind != .end {
      let following = lexer.next(s)
      if token.startsLine {
        line += 1
        lineColumn = column
        if let last = closed, token.kind != .closeBrace {
          if lineColumn > last.headColumn { early.append(last.offset) }
          closed = nil
        }
        while let candidate = candidates.last, candidate.column >= lineColumn, token.kind != .closeBrace || candidate.column > lineColumn {
          candidates.removeLast()
        }
        if let head, lineColumn > head.column {
          candidates.append(Candidate(column: head.column, end: lastEnd, offset: head.offset))
        }
        isTable = token.isKeyword(.table)
        head = Self.beginsHead(token, following) ? Candidate(column: lineColumn, end: 0, offset: token.start) : nil
        if let top = blocks.last, top.isIndented == nil, token.kind != .closeBrace, top.line == line - 1 || !Self.beginsHead(token, following) {
          blocks[blocks.count - 1].isIndented = lineColumn > top.headColumn ? true : top.line == line - 1 ? nil : false
        }
        let endsBlocks = token.kind == .closeBrace || Self.beginsHead(token, following)
        // `attended: 300 { youth: 120`: what is said in the line of a brace ends there, and the next line says something else.
        while !endsBlocks, following.kind == .colon, token.kind == .word, let top = blocks.last, top.beginsOnLine, top.isIndented != true, top.headColumn == lineColumn, top.line == line - 1, lineColumn > 0 {
          closings[token.start, default: 0] += 1
          blocks.removeLast()
        }
        while endsBlocks, let top = blocks.last, top.isIndented != false {
          let isOver = token.kind == .closeBrace ? lineColumn < top.headColumn : lineColumn <= top.headColumn && (top.isIndented ?? top.beginsOnLine)
          guard isOver else { break }
          closings[token.start, default: 0] += 1
          blocks.removeLast()
        }
      }
      switch token.kind {
      case .openBrace:
        head = nil
        blocks.append(Block(
            headColumn: lineColumn, isIndented: nil, beginsOnLine: !following.startsLine && following.kind != .closeBrace, line: line,
            offset: token.start))
      // The first line of a table has a colon, and opens a block all the same.
      case .colon where isTable: break
      case .colon, .equals: head = nil
      case .closeBrace:
        if token.startsLine, let candidate = candidates.last, candidate.column == lineColumn,
          blocks.last.map({ $0.headColumn < lineColumn && $0.offset < candidate.offset }) ?? true
        {
          openings.insert(candidate.end)
          candidates.removeLast()
        } else if let block = blocks.popLast() {
          if token.startsLine, lineColumn > block.headColumn { suspects.append((token.start, block.headColumn)) }
          closed = block.line < line ? (token.start, block.headColumn) : nil
        } else if let brace = early.popLast() {
          extra.insert(brace)
        } else if token.startsLine, let suspect = suspects.lastIndex(where: { $0.headColumn == lineColumn }) {
          extra.insert(suspects.remove(at: suspect).offset)
        } else {
          extra.insert(token.start)
        }
      default: break
      }
      lastEnd = token.end
      token = following
      column = Int(token.start) - lexer.lineStart
    }
  }

  private static func beginsHead(_ token: Token, _ next: Token) -> Bool {
    switch token.kind {
    case .word: next.kind == .word || next.kind == .verb || next.kind == .text && !next.startsLine || next.kind == .openBrace
    case .keyword: (token.isKeyword(.every) || token.isKeyword(.table)) && next.kind == .word
    default: false
    }
  }
}
