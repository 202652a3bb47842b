import MurunaText

// What happens behind a fault: the smallest step that lets reading go on as if the slip had been mended.
extension Parser {
  // MARK: - Something is missing

  /// Whether the token at hand begins the next statement, though its line was joined to the one before: `word :`, `word word`.
  func isAtNextStatement(_ s: Span<UInt8>) -> Bool {
    guard token.startsLine else { return false }
    switch token.kind {
    case .closeBrace, .end: return true
    case .word, .verb:
      let next = peek(s)
      return next.kind == .colon || !next.startsLine && (next.kind == .word || next.kind == .verb || countsBars && next.kind == .text)
    case .keyword: return peek(s).kind == .colon
    default: return false
    }
  }

  /// Whether a field begins at the token at hand, on the line of what is before it: `size: 3, shift: 8 h`.
  func isAtField(_ s: Span<UInt8>) -> Bool {
    switch token.kind {
    case .word, .verb, .keyword: !token.startsLine && mayBeColon(behind: token, s) && peek(s).kind == .colon
    default: false
    }
  }

  /// Whether a look at the next byte leaves it open that a colon follows: mostly it settles it, and the lexer need not be copied.
  private func mayBeColon(behind token: Token, _ s: Span<UInt8>) -> Bool {
    let next = Int(token.end)
    guard next < s.count else { return false }
    return s[next] == 0x3A || s[next] <= 0x20 || s[next] >= 0x80
  }

  /// No value behind a colon.
  mutating func valueMissing(_ s: Span<UInt8>) {
    if token.kind == .newline, isValueOnNextLine(s) {
      report(.valueOnNextLine, peek(s).range)
      advance(s)
      return value(s)
    }
    if token.kind == .newline, isBeforeBullet(s) { return bulletedList(s) }
    report(.missingValue, ByteRange(start: previousEnd, end: previousEnd))
    missing(.missingValue)
  }

  /// S3: a value on the line below its colon, deeper than its field, that cannot be a statement of its own.
  private func isValueOnNextLine(_ s: Span<UInt8>) -> Bool {
    let (next, second) = peekTwo(s)
    switch next.kind {
    case .text, .number, .date, .time, .code, .question, .openParenthesis: return true
    case .minus: return second.kind == .number && second.start == next.end
    case .word, .verb:
      return [.newline, .comma, .end, .dot].contains(second.kind) || second.kind == .keyword && !second.isKeyword(.also)
    case .keyword: return second.kind != .colon && !next.isKeyword(.every)
    default: return false
    }
  }

  /// No operand behind an operator, or nothing where a value should be.
  mutating func operandMissing(_ s: Span<UInt8>) {
    if token.kind == .keyword, !token.startsLine, startsLoose {
      report(.looseQuantifier, token.range)
      return looseValue(s)
    }
    if token.kind == .keyword, !token.startsLine, [.colon, .comma, .equals].contains(previousToken.kind) {
      if isHyphenated(s) { return hyphenatedValue(s) }
      let next = peek(s)
      if next.startsLine || [.newline, .semicolon, .comma, .closeBrace, .openBrace, .end].contains(next.kind) {
        report(.reservedValue, token.range)
        name(s)
        if token.startsLine { endsEarly = true }
        return
      }
    }
    let isBehindOperator = previousToken.continuesLine && previousToken.kind != .comma && previousToken.kind != .openParenthesis
    report(isBehindOperator ? .missingOperand : .missingValue, ByteRange(start: previousEnd, end: previousEnd), related: previousToken.range)
    missing(.missingOperand)
    if token.startsLine, isAtNextStatement(s) { endsEarly = true }
  }

  /// `stands_down: over`, where the next line says something else: a name, which a word of the language cannot be.
  func standsAlone(_ s: Span<UInt8>) -> Bool {
    guard [.colon, .comma, .equals].contains(previousToken.kind) else { return false }
    let (next, second) = peekTwo(s)
    if [.semicolon, .closeBrace, .end].contains(next.kind) { return true }
    guard next.startsLine, !second.startsLine else { return false }
    if next.isKeyword(.every) || next.isKeyword(.table) { return second.kind == .word || second.kind == .verb }
    guard next.kind == .word || next.kind == .verb else { return false }
    return [.word, .verb, .colon, .text, .keyword, .openBrace].contains(second.kind)
  }

  private var startsLoose: Bool {
    token.isKeyword(.some) || token.isKeyword(.no) || token.isKeyword(.every) || token.isKeyword(.if)
  }

  /// `in-person`: a word and a hyphen that touches it and the next.
  private func isHyphenated(_ s: Span<UInt8>) -> Bool {
    let (minus, word) = peekTwo(s)
    return minus.kind == .minus && minus.start == token.end && word.kind == .word && word.start == minus.end
  }

  private mutating func hyphenatedValue(_ s: Span<UInt8>) {
    let index = count
    var words = [token.range]
    name(s)
    while token.kind == .minus, token.start == previousEnd, peek(s).kind == .word, peek(s).start == token.end {
      advance(s)
      words.append(token.range)
      advance(s)
    }
    join(index, words, .nameWithHyphen, s)
  }

  /// Makes one name of several words.
  private mutating func join(_ index: Int, _ words: [ByteRange], _ fault: SyntaxFault.Kind, _ s: Span<UInt8>) {
    let whole = ByteRange(start: words[0].start, end: words[words.count - 1].end)
    report(fault, whole, related: range(index))
    var joined: [UInt8] = []
    for word in words {
      if !joined.isEmpty { joined.append(0x5F) }
      for byte in word.indices { joined.append(s[byte]) }
    }
    stretchName(index, to: whole.end, names.intern(joined.span, ByteRange(0, joined.count)))
  }

  /// `leads to: X`, `zero-hour: X`: a field whose name is one word.
  mutating func isFieldOfWords(_ index: Int, _ s: Span<UInt8>) -> Bool {
    let isHyphen = token.kind == .minus
    if isHyphen {
      guard token.start == previousEnd, isHyphenBeforeColon(s) else { return false }
    } else {
      guard !token.startsLine, peek(s).kind == .colon else { return false }
    }
    var words = [range(index + 1)]
    while token.kind != .colon {
      if token.kind != .minus { words.append(token.range) }
      advance(s)
    }
    join(index + 1, words, isHyphen ? .nameWithHyphen : .nameWithSpace, s)
    saidValue(index, .field, s)
    return true
  }

  private func isHyphenBeforeColon(_ s: Span<UInt8>) -> Bool {
    var probe = lexer
    var end = token.end
    var isWord = true
    for _ in 0..<8 {
      let next = probe.next(s)
      if next.kind == .colon { return !isWord }
      guard next.start == end, isWord ? next.kind == .word || next.kind == .verb || next.kind == .keyword : next.kind == .minus else { return false }
      end = next.end
      isWord.toggle()
    }
    return false
  }

  mutating func missingName(_ s: Span<UInt8>) {
    if token.kind == .keyword, !token.startsLine {
      report(.reservedName, token.range)
      return name(s)
    }
    report(.missingName, ByteRange(start: previousEnd, end: previousEnd), related: previousToken.range)
    missing(.missingName)
  }

  /// A head and no colon behind it.
  mutating func missingColon(_ index: Int, _ s: Span<UInt8>) {
    setKind(index, .field)
    report(.missingColon, ByteRange(start: previousEnd, end: previousEnd))
    if endsStatement { return missing(.missingValue) }
    value(s)
  }

  /// `then` or `else` of an `if`.
  mutating func expect(_ keyword: Keyword, _ s: Span<UInt8>) -> Bool {
    if token.isKeyword(keyword) {
      advance(s)
      return true
    }
    report(.missingWord, ByteRange(start: previousEnd, end: previousEnd))
    missing(.missingWord)
    return false
  }

  /// Whether a value stands where only a comma can: two names in a row are never a value.
  mutating func missesComma(_ s: Span<UInt8>) -> Bool {
    if endsStatement || token.startsLine { return false }
    // In a row, rather a bar, unless it has all of its bars.
    if columnsLeft > 0, !insideParentheses, !hasBarsForColumns(s) { return false }
    switch token.kind {
    case .word, .verb:
      let next = peek(s).kind
      if next == .colon || next == .equals { return false }
    case .number, .code, .date, .time, .question: break
    case .text where isBehindText: break
    default: return false
    }
    report(.missingComma, ByteRange(start: previousEnd, end: previousEnd), related: token.range)
    return true
  }

  mutating func extraComma(_ comma: ByteRange, _ s: Span<UInt8>) {
    report(.extraComma, comma)
    if isAtNextStatement(s) { endsEarly = true }
  }

  mutating func severalAliases(_ s: Span<UInt8>) {
    let (next, second) = peekTwo(s)
    guard next.kind == .word || next.kind == .verb, second.kind != .colon || second.startsLine else { return }
    report(.severalAliases, token.range)
    while token.kind == .comma {
      advance(s)
      let index = open(.alias)
      if token.kind == .word || token.kind == .verb { name(s) } else { missingName(s) }
      close(index)
    }
  }

  /// `(` without `)`.
  mutating func parenthesisMissing(_ opened: ByteRange, _ s: Span<UInt8>) {
    if token.fault == .squareBracket, s[Int(token.start)] == 0x5D {
      report(.wrongBracket, token.range, related: opened)
      return passQuietly(s)
    }
    if token.kind == .closeBrace, !token.startsLine, closesParenthesis(s) {
      report(.wrongBracket, token.range, related: opened)
      return advance(s)
    }
    if !endsStatement, !token.startsLine {
      let kind: SyntaxFault.Kind = token.kind == .equals ? .equalsInValue : .missingParenthesis
      report(kind, kind == .equalsInValue ? token.range : ByteRange(start: previousEnd, end: previousEnd), related: opened)
      let index = open(.unexpected)
      var nesting = 0
      while !endsStatement, !token.startsLine, nesting > 0 || token.kind != .closeParenthesis {
        if token.kind == .openParenthesis || token.kind == .openBrace { nesting += 1 }
        if token.kind == .closeParenthesis { nesting -= 1 }
        advance(s)
      }
      close(index)
      if token.kind == .closeParenthesis { advance(s) }
      return
    }
    report(.missingParenthesis, ByteRange(start: previousEnd, end: previousEnd), related: opened)
    if token.startsLine { endsEarly = true }
  }

  /// `count(risk } > 0`: whether the brace at hand was meant to close a parenthesis: the value goes on behind it, or there is one brace too many.
  private mutating func closesParenthesis(_ s: Span<UInt8>) -> Bool {
    let next = peek(s)
    switch next.kind {
    case .plus, .minus, .times, .slash, .relation, .dot, .comma, .closeParenthesis: if !next.startsLine { return true }
    case .keyword: if !next.startsLine, [.and, .or, .not, .is, .in, .to, .until, .where, .has, .then, .else].contains(next.keyword) { return true }
    case .end, .newline, .word, .verb, .language, .number, .code, .date, .time, .text, .openBrace, .closeBrace, .openParenthesis, .colon, .equals, .semicolon,
      .question, .percent, .bar, .bad:
      break
    }
    return repair.needsNot(a: token.start)
  }

  // MARK: - Something is in the wrong form

  mutating func mixedLogic(_ index: Int, _ s: Span<UInt8>) { report(.mixedAndOr, token.range, related: range(index)) }

  mutating func chainedComparison(_ index: Int, _ s: Span<UInt8>) {
    report(.chainedComparison, token.range, related: range(index))
    wrap(.comparison, at: index)
    relation(s)
    range(s)
    close(index)
  }

  mutating func chainedRange(_ index: Int, _ s: Span<UInt8>) {
    report(.chainedRange, token.range, related: range(index))
    while token.isKeyword(.to) {
      advance(s)
      let extra = open(.unexpected)
      sum(s)
      close(extra)
    }
  }

  /// Side condition S9. What lies deeper is passed over.
  mutating func tooDeep(_ s: Span<UInt8>) {
    report(.tooDeep, token.range)
    passOver(s)
  }

  /// What is left of a value, bracket by bracket.
  mutating func passOver(_ s: Span<UInt8>) {
    let index = open(.unexpected)
    var nesting = 0
    repeat {
      switch token.kind {
      case .openBrace, .openParenthesis: nesting += 1
      case .closeBrace, .closeParenthesis: nesting -= 1
      case .end: nesting = 0
      default: break
      }
      if nesting >= 0, token.kind != .end { advance(s) }
    } while nesting > 0 || nesting == 0 && !endsStatement && token.kind != .closeParenthesis && token.kind != .comma
    close(index)
  }

  // MARK: - Statements

  /// What stands behind a statement that is complete.
  mutating func recoverBehindStatement(_ s: Span<UInt8>) {
    switch token.kind {
    case .word, .verb:
      if peek(s).kind == .colon {
        report(.missingSeparator, ByteRange(start: previousEnd, end: previousEnd))
        endsEarly = true
        return
      }
      report(.extraWords, token.range)
    case .keyword where peek(s).kind == .colon:
      report(.missingSeparator, ByteRange(start: previousEnd, end: previousEnd))
      endsEarly = true
      return
    case .openBrace: report(.bodyBehindCondition, token.range)
    case .closeParenthesis: report(.extraParenthesis, token.range)
    case .colon: report(.secondColon, token.range)
    case .equals: report(.equalsInValue, token.range)
    case .bad: break
    default: report(.extraWords, token.range)
    }
    skipRest(s)
  }

  /// Everything up to the end of the statement; blocks are read, so that what they declare is known.
  mutating func skipRest(_ s: Span<UInt8>) {
    if endsStatement { return }
    let index = open(.unexpected)
    while !endsStatement {
      if token.startsLine, isAtNextStatement(s) {
        endsEarly = true
      } else if token.kind == .openBrace {
        body(s)
      } else {
        advance(s)
      }
    }
    close(index)
  }

  /// Whether a field follows on this line, and a closing brace that nothing on it opens: `district Downtown size: 3 }`. Where all
  /// braces of the line have their fellows, as in `{ by: GAM takes: 1 h }`, a semicolon is missing instead.
  func missesOpenBrace(_ s: Span<UInt8>) -> Bool {
    guard token.kind == .word || token.kind == .verb || token.kind == .keyword, !token.startsLine else { return false }
    var probe = lexer
    var next = probe.next(s)
    guard next.kind == .colon else { return false }
    var nesting = openedOnLine.line == lexer.lineStart ? openedOnLine.blocks : 0
    // A bound, so that a long line is not read again and again.
    for _ in 0..<60 {
      switch next.kind {
      case .openBrace: nesting += 1
      case .closeBrace:
        if nesting == 0 { return true }
        nesting -= 1
      case .newline, .end: return false
      default: break
      }
      next = probe.next(s)
    }
    return false
  }

  /// A reserved word that begins a line and says nothing.
  mutating func reservedWordAlone(_ s: Span<UInt8>) {
    switch token.keyword {
    case .and?, .or?, .then?, .else?, .where?, .has?, .is?, .not?, .of?, .likely?, .reaches?, .exceeds?, .below?:
      report(.operatorOnNextLine, token.range, related: previousSolid.range)
      skipRest(s)
    default:
      let index = open(.field)
      name(s)
      missingColon(index, s)
      close(index)
    }
  }

  mutating func damagedDefaults(_ s: Span<UInt8>) {
    colonBeforeBlock(s)
    if token.kind == .openBrace { return body(s) }
    if token.kind == .newline, peek(s).kind == .openBrace {
      report(.braceOnNextLine, peek(s).range, related: previousToken.range)
      advance(s)
      return body(s)
    }
    report(.missingBrace, ByteRange(start: previousEnd, end: previousEnd))
    missing(.missingBrace)
    skipRest(s)
  }

  /// `team Crew: { size: 4 }`: a colon where a block follows a name is passed over.
  mutating func colonBeforeBlock(_ s: Span<UInt8>) {
    guard token.kind == .colon, peek(s).kind == .openBrace else { return }
    report(.colonBeforeBlock, token.range)
    leaf(.unexpected, s)
  }
}
