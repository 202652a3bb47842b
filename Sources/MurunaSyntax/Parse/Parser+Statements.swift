import MurunaText

// Program, Statements, Statement, Body, Command, and the statements that begin with a reserved word.
extension Parser {
  mutating func program(_ s: Span<UInt8>) {
    let root = open(.program)
    start(s)
    while true {
      statements(s)
      if token.kind == .end { break }
      // Only a closing brace stops the statements of a program.
      unbalancedBraces = true
      if !isRead { return }
      report(.extraBrace, token.range, related: lastClosed)
      leaf(.unexpected, s)
    }
    noteStatements()
    close(root)
    setRange(root, 0, UInt32(truncatingIfNeeded: s.count))
  }

  /// The statements that begin at some places, each the first of its line.
  mutating func declarations(at starts: [Int], _ s: Span<UInt8>) {
    let root = open(.program)
    for first in starts {
      restart(at: first, s)
      beginStatement()
      statement(s)
    }
    noteStatements()
    close(root)
    setRange(root, 0, UInt32(truncatingIfNeeded: s.count))
  }

  /// Statements, or the rows of a table, up to a closing brace or the end.
  mutating func statements(_ s: Span<UInt8>, rowsOf table: TableHead? = nil) {
    while true {
      endsEarly = false
      switch token.kind {
      case .newline, .semicolon:
        advance(s)
        continue
      case .closeBrace:
        guard repair.ignores(token.start) else { return }
        beginStatement()
        report(.extraBrace, token.range, related: lastClosed)
        leaf(.unexpected, s)
        continue
      case .end: return
      default: break
      }
      if repair.closes(before: token.start) { return }
      if leavesOutExamples, let end = endOfExamples(at: Int(token.start), s) {
        restart(at: end, s)
        continue
      }
      beginStatement()
      if depth == 0 { noteStatements() }
      let before = token.start
      if let table { row(table, s) } else { statement(s) }
      if !endsStatement { recoverBehindStatement(s) }
      // Whatever happened, something must have been read.
      if token.start == before, token.kind != .end, token.kind != .closeBrace, !endsEarly { leaf(.unexpected, s) }
    }
  }

  /// Whether the token at hand ends a statement (or is the first of the next).
  var endsStatement: Bool {
    switch token.kind {
    case .newline, .semicolon, .closeBrace, .end: true
    default: endsEarly
    }
  }

  mutating func statement(_ s: Span<UInt8>) {
    switch token.kind {
    case .word: thing(s)
    case .verb: command(s)
    case .keyword: reservedStatement(s)
    default: damagedStatement(s)
    }
  }

  /// `"every" ( Path Body | Says ) | reserved Says`.
  private mutating func reservedStatement(_ s: Span<UInt8>) {
    let following = isBeforeColon(s) ? nil : peek(s)
    let next = following?.kind ?? .colon
    let saysSomething = next == .colon || next == .equals
    if token.isKeyword(.table), !saysSomething, next == .word { return table(s) }
    if token.isKeyword(.every), !saysSomething, next == .word || next == .verb {
      let index = open(.defaults)
      advance(s)
      path(s)
      if token.kind == .openBrace {
        body(s)
      } else {
        damagedDefaults(s)
      }
      return close(index)
    }
    if saysSomething || following?.isKeyword(.also) ?? false {
      let index = open(.field)
      name(s)
      says(index, s)
      return close(index)
    }
    reservedWordAlone(s)
  }

  /// Whether a colon touches the token at hand: the usual case of a field, seen without reading a token ahead.
  func isBeforeColon(_ s: Span<UInt8>) -> Bool {
    let end = Int(token.end)
    return end < s.count && s[end] == 0x3A
  }

  /// `{ Alias } ( ":" Value | "=" Value )`, behind a head.
  mutating func says(_ index: Int, _ s: Span<UInt8>) {
    while token.isKeyword(.also) { alias(s) }
    switch token.kind {
    case .colon: saidValue(index, .field, s)
    case .equals: saidValue(index, .definition, s)
    default: missingColon(index, s)
    }
  }

  /// The value behind `:` or `=`. It starts on their line (S3).
  mutating func saidValue(_ index: Int, _ kind: SyntaxKind, _ s: Span<UInt8>) {
    setKind(index, kind)
    advance(s)
    switch token.kind {
    case .newline, .semicolon, .closeBrace, .end: valueMissing(s)
    default: value(s)
    }
  }

  /// `verb ( Says | [ ( Value | Body ) [ "then" Statement ] ] )`.
  private mutating func command(_ s: Span<UInt8>) {
    let next = isBeforeColon(s) ? Token(.colon, 0, 0) : peek(s)
    if next.kind == .colon || next.kind == .equals || next.isKeyword(.also) {
      let index = open(.field)
      name(s)
      says(index, s)
      return close(index)
    }
    let index = open(.command)
    leaf(.mark, s, payload: UInt32(token.detail))
    if token.kind == .openBrace { body(s) } else if !endsStatement { value(s) }
    if token.isKeyword(.then) {
      advance(s)
      if depth >= Self.deepest {
        tooDeep(s)
      } else if endsStatement {
        operandMissing(s)
      } else {
        depth += 1
        statement(s)
        depth -= 1
      }
    }
    close(index)
  }

  /// `"{" Statements "}"`.
  mutating func body(_ s: Span<UInt8>) {
    guard depth < Self.deepest else { return tooDeep(s) }
    let index = open(.body)
    let opened = token.range
    let outer = enterBlock()
    advance(s)
    block(index, opened, outer, s)
  }

  /// A block whose opening brace is missing: what follows is read as if it were there.
  mutating func bodyWithoutBrace(_ s: Span<UInt8>) {
    guard depth < Self.deepest else { return tooDeep(s) }
    report(.missingOpenBrace, ByteRange(start: previousLineEnd, end: previousLineEnd))
    let index = open(.body)
    let outer = enterBlock()
    block(index, nil, outer, s)
  }

  /// What a newline and a bar mean around a block.
  struct Surroundings {
    let parentheses: Bool
    let bars: Bool
    let columns: Int
    let opened: OpenedOnLine
  }

  /// How many of the blocks around the token at hand were opened on one line, the last that opened any.
  struct OpenedOnLine {
    let line: Int
    let blocks: Int
  }

  /// To be called before the opening brace is passed.
  mutating func enterBlock() -> Surroundings {
    let outer = Surroundings(parentheses: insideParentheses, bars: countsBars, columns: columnsLeft, opened: openedOnLine)
    openedOnLine = OpenedOnLine(line: lexer.lineStart, blocks: openedOnLine.line == lexer.lineStart ? openedOnLine.blocks + 1 : 1)
    insideParentheses = false
    countsBars = false
    columnsLeft = 0
    return outer
  }

  /// The statements of a block and its closing brace. `outer` is what newlines mean behind it.
  private mutating func block(_ index: Int, _ opened: ByteRange?, _ outer: Surroundings, _ s: Span<UInt8>) {
    depth += 1
    statements(s)
    depth -= 1
    leaveBlock(opened, outer, s)
    close(index)
  }

  /// The closing brace of a block, or its absence.
  mutating func leaveBlock(_ opened: ByteRange?, _ outer: Surroundings, _ s: Span<UInt8>) {
    insideParentheses = outer.parentheses
    countsBars = outer.bars
    columnsLeft = outer.columns
    openedOnLine = outer.opened
    let isEarly = repair.closes(before: token.start)
    if token.kind == .closeBrace, !isEarly {
      lastClosed = token.range
      return advance(s)
    }
    unbalancedBraces = true
    beginStatement()
    report(.missingBrace, ByteRange(start: previousLineEnd, end: previousLineEnd), related: opened)
    if isEarly {
      repair.closed(before: token.start)
      endsEarly = true
    }
  }
}
