import MurunaText

// Statements of which a head can be read, and the rest not: what they declare is known all the same.
extension Parser {
  /// A statement that begins with something that begins no statement.
  mutating func damagedStatement(_ s: Span<UInt8>) {
    if isBulletBeforeStatement(s) {
      report(.bulletedStatement, token.range)
      passQuietly(s)
      return statement(s)
    }
    switch token.kind {
    case .openBrace where peek(s).kind == .text && !(kind(lastThing) == .declaration && isLast(lastThing) && previousSolid.kind != .closeBrace):
      return foreignObject(s)
    case .openBrace:
      report(.braceOnNextLine, token.range, related: previousSolid.range)
      if kind(lastThing) == .declaration, isLast(lastThing), previousSolid.kind != .closeBrace {
        let index = lastThing
        body(s)
        return close(index)
      }
      return skipRest(s)
    case .bad:
      leaf(.unexpected, s)
      if token.kind == .word { thing(s) }
      return
    case .text where peek(s).kind == .colon: return quotedField(s)
    case .comma: report(.commaOnNextLine, token.range, related: previousSolid.range)
    case .minus where isRule(s): report(.ruleOfDashes, ByteRange(Int(token.start), lineEnd(Int(token.start), s)))
    case .minus where isSign(0x2D, s), .slash where isSign(0x2F, s), .slash where isSign(0x2A, s), .percent where isSign(0x20, s):
      report(.foreignComment, ByteRange(Int(token.start), Int(token.start) + (token.kind == .percent ? 1 : 2)))
    case .plus, .minus, .times, .slash, .relation, .dot, .percent:
      report(.operatorOnNextLine, token.range, related: previousSolid.range)
    case .closeParenthesis: report(.extraParenthesis, token.range)
    case .colon, .equals: report(.missingName, ByteRange(start: token.start, end: token.start), related: token.range)
    default: report(.missingNameOrColon, token.range)
    }
    skipRest(s)
  }

  /// `---`: a line of dashes, as YAML and Markdown have them.
  private func isRule(_ s: Span<UInt8>) -> Bool {
    let end = lineEnd(Int(token.start), s)
    guard token.startsLine, end - Int(token.start) >= 3 else { return false }
    for index in Int(token.start)..<end where s[index] != 0x2D { return false }
    return true
  }

  /// Whether a line begins with a sign and a second one, as comments do elsewhere: `//`, `--`, `/*`, `% `.
  private func isSign(_ second: UInt8, _ s: Span<UInt8>) -> Bool {
    token.startsLine && Int(token.start) + 1 < s.count && s[Int(token.start) + 1] == second
  }

  private func lineEnd(_ start: Int, _ s: Span<UInt8>) -> Int {
    var end = start
    while end < s.count, s[end] != 0x0A, s[end] != 0x0D { end += 1 }
    while end > start, s[end - 1] == 0x20 { end -= 1 }
    return end
  }

  /// `{ "name": "R", "size": 3 }`: an object of another language, which says nothing of what it is.
  private mutating func foreignObject(_ s: Span<UInt8>) {
    let start = token.start
    let index = open(.unexpected)
    var nesting = 0
    repeat {
      if token.kind == .openBrace { nesting += 1 }
      if token.kind == .closeBrace { nesting -= 1 }
      passQuietly(s)
    } while nesting > 0 && token.kind != .end
    close(index)
    report(.foreignObject, ByteRange(start: start, end: start + 1))
  }

  /// `"size": 30`: read as if the quotes were not there.
  private mutating func quotedField(_ s: Span<UInt8>) {
    report(.quotedField, token.range)
    let index = open(.field)
    let inner = ByteRange(start: token.start + 1, end: max(token.start + 1, token.end - 1))
    leaf(.name, s, payload: names.intern(s, inner).raw)
    saidValue(index, .field, s)
    close(index)
  }

  /// A word, and something behind it that makes neither a declaration nor a field.
  mutating func damagedThing(_ index: Int, _ s: Span<UInt8>) {
    if let end = listAbove(index, s) {
      if end != listEnd { report(.missingComma, ByteRange(end, end), related: range(index + 1)) }
      setKind(index, .unexpected)
      listEnd = Int(previousEnd)
      return skipRest(s)
    }
    if isSignForColon(index, s) {
      setKind(index, .field)
      report(.missingColon, token.range)
      advance(s)
      return value(s)
    }
    switch token.kind {
    case .newline, .semicolon, .closeBrace, .end:
      if token.kind == .newline, peek(s).kind == .openBrace {
        report(.braceOnNextLine, peek(s).range, related: previousToken.range)
        advance(s)
        return body(s)
      }
      report(.missingNameOrColon, ByteRange(start: previousEnd, end: previousEnd), related: previousToken.range)
    case .number, .code:
      if peek(s).kind == .openBrace {
        report(.nameFromDigits, token.range)
        codeName(s)
        body(s)
      } else {
        missingColon(index, s)
      }
    case .keyword where isFieldOfWords(index, s): break
    case .minus where isFieldOfWords(index, s): break
    case .keyword where token.isKeyword(.is) || token.isKeyword(.like):
      missingName(s)
    case .keyword:
      let next = peek(s).kind
      if next == .openBrace || next == .text {
        report(.reservedName, token.range)
        name(s)
        if token.kind == .text { titles(s) }
        if token.kind == .openBrace { body(s) }
      } else {
        missingColon(index, s)
      }
    case .bad:
      let isArrow = token.fault == .arrow
      advance(s)
      if isArrow {
        setKind(index, .field)
        return endsStatement ? missing(.missingValue) : value(s)
      }
      if token.kind == .word || token.kind == .verb {
        name(s)
        if token.kind == .text { titles(s) }
        if token.kind == .openBrace { return body(s) }
      }
      if !endsStatement { damagedTail(index, s) }
    case .date, .time, .question, .minus, .openParenthesis: missingColon(index, s)
    default:
      report(.missingNameOrColon, ByteRange(start: previousEnd, end: previousEnd), related: previousToken.range)
      skipRest(s)
    }
  }

  /// `trend - rising`, `trigger; gust`: a sign between the first word of a line or a block and what can only be its value.
  private mutating func isSignForColon(_ index: Int, _ s: Span<UInt8>) -> Bool {
    switch token.kind {
    case .minus, .semicolon, .comma: break
    default: return false
    }
    var start = Int(range(index).start)
    while start > 0, s[start - 1] == 0x20 || s[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || s[start - 1] == 0x0A || s[start - 1] == 0x7B else { return false }
    let (next, second) = peekTwo(s)
    guard !next.startsLine, token.kind != .minus || token.start > previousEnd && next.start > token.end else { return false }
    switch next.kind {
    case .word, .verb:
      if token.kind == .minus { return second.kind != .colon }
      return second.startsLine || [.newline, .end, .closeBrace, .comma, .semicolon].contains(second.kind)
    case .number, .date, .time, .text, .question: return true
    default: return false
    }
  }

  /// `threatens: North,` and below it `South`, `East`: where the comma is missing behind a member of a list that goes on over lines, for a word alone on
  /// its line or before a comma; nil where no such list stands above.
  private func listAbove(_ index: Int, _ s: Span<UInt8>) -> Int? {
    switch token.kind {
    case .newline, .comma, .closeBrace, .end: break
    default: return nil
    }
    /// Back over blanks and one line end.
    func lineBefore(_ start: Int) -> Int? {
      var index = start, lines = 0
      while index > 0, s[index - 1] <= 0x20 {
        index -= 1
        if s[index] == 0x0A { lines += 1 }
      }
      return lines == 1 && index > 0 ? index : nil
    }
    func startOfLine(_ end: Int) -> Int {
      var start = end
      while start > 0, end - start < 400, s[start - 1] != 0x0A { start -= 1 }
      return start
    }
    guard let end = lineBefore(Int(range(index).start)) else { return nil }
    if end == listEnd { return end }
    // A member alone on its line.
    var first = startOfLine(end)
    while first < end, s[first] <= 0x20 { first += 1 }
    for index in first..<end where s[index] == 0x20 || s[index] == 0x3A && !isBetweenDigits(index, s) || [0x22, 0x23, 0x7B, 0x7D, 0x3B].contains(s[index]) { return nil }
    guard let above = lineBefore(first) else { return nil }
    let isComma = s[above - 1] == 0x2C || above > 1 && s[above - 1] == 0x8C && s[above - 2] == 0xD8
    return isComma ? end : nil
  }

  /// `risk Flash Flood`, `Al-Zarqa`: one name that is written as several.
  mutating func damagedName(_ index: Int, inRow: Bool = false, _ s: Span<UInt8>) {
    let first = count - 1
    if token.kind == .minus, token.start != previousEnd { return }
    if missesOpenBrace(s) { return }
    var words = [ByteRange(start: range(first).start, end: range(first).end)]
    let hasHyphen = token.kind == .minus
    while true {
      if hasHyphen {
        guard token.kind == .minus, token.start == previousEnd else { break }
        let next = peek(s)
        guard next.kind == .word || next.kind == .number, next.start == token.end else { break }
        advance(s)
      } else {
        guard token.kind == .word || token.kind == .verb || token.kind == .number || token.kind == .keyword && isInsideName(s) else { break }
      }
      words.append(token.range)
      advance(s)
    }
    guard words.count > 1 else { return }
    switch token.kind {
    case .newline, .semicolon, .closeBrace, .end, .openBrace, .text, .colon:
      let whole = ByteRange(start: words[0].start, end: words[words.count - 1].end)
      report(hasHyphen ? .nameWithHyphen : .nameWithSpace, whole, related: range(index + 1))
      var joined: [UInt8] = []
      for word in words {
        if !joined.isEmpty { joined.append(0x5F) }
        for byte in word.indices { joined.append(s[byte]) }
      }
      let id = names.intern(joined.span, ByteRange(0, joined.count))
      stretchName(first, to: whole.end, id)
    case .keyword where token.isKeyword(.also) || token.isKeyword(.is) || token.isKeyword(.like):
      report(hasHyphen ? .nameWithHyphen : .nameWithSpace, ByteRange(start: words[0].start, end: previousEnd), related: range(index + 1))
    default: if !inRow { rereadAsField(index, s) }
    }
  }

  /// `message Stay in the harbour "…" {`: whether a word of the language stands inside a name of several words, with a title or a block behind them.
  func isInsideName(_ s: Span<UInt8>) -> Bool {
    func joins(_ token: Token) -> Bool { token.isKeyword(.also) || token.isKeyword(.is) || token.isKeyword(.like) || token.isKeyword(.where) }
    guard !joins(token) else { return false }
    var probe = lexer
    var last = token
    for _ in 0..<8 {
      let next = probe.next(s)
      switch next.kind {
      case .word, .verb, .number: break
      case .keyword where !joins(next): break
      case .text, .openBrace: return last.kind != .keyword
      // `role Chief of Staff`: at the top nothing is said that is no thing.
      case .newline, .end: return depth == 0 && last.kind != .keyword
      default: return false
      }
      last = next
    }
    return false
  }

  /// `drill Call ( station: Marka )`: a block between parentheses.
  private func opensDetails(_ s: Span<UInt8>) -> Bool {
    guard token.kind == .openParenthesis else { return false }
    let (word, colon) = peekTwo(s)
    return (word.kind == .word || word.kind == .verb) && colon.kind == .colon
  }

  /// A head and a name, and something behind them that makes no declaration.
  mutating func damagedTail(_ index: Int, _ s: Span<UInt8>) {
    if missesOpenBrace(s) { return bodyWithoutBrace(s) }
    if opensDetails(s), closesWithBrace(0x29, s) {
      report(.parenthesisForBrace, token.range)
      _ = repair.needsNot(a: token.start)
      return body(s)
    }
    switch token.kind {
    case .equals:
      report(.equalsBehindName, token.range)
      return saidValue(index, .field, s)
    case .keyword, .comma, .dot, .plus, .minus, .times, .slash, .relation, .percent, .openParenthesis, .date, .time, .question:
      if count == index + 3, kind(index + 2) == .name, !opensDetails(s) { return rereadAsField(index, s) }
    case .word where count > index + 2 && kind(index + 2) == .titles:
      // `column "Who" c.by`
      return missingColon(index, s)
    case .bad where token.fault == .arrow:
      // `leads_to PowerOutage -> x`: the arrow has been told of.
      break
    case .bad:
      leaf(.unexpected, s)
      if token.kind == .openBrace { return body(s) }
      if endsStatement { return }
    default: break
    }
    report(.extraWords, token.range)
    let extra = open(.unexpected)
    while !endsStatement, token.kind != .openBrace { advance(s) }
    close(extra)
    if token.kind == .openBrace { body(s) }
  }

  /// `each risk where …`: the colon is missing behind the first word, and what was taken for a name begins the value.
  private mutating func rereadAsField(_ index: Int, _ s: Span<UInt8>) {
    let head = range(index + 1)
    rewind(to: index + 2, behind: head, s)
    missingColon(index, s)
  }

  // MARK: - Details

  /// `Atbara (since: 2023)`, `Atbara [since 2023]`, `30% (chance)`: where what is said of a value between other signs than braces ends, on its line;
  /// nil where this is something else.
  ///
  /// - Parameter behindName: whether a name stands before it, which a parenthesis may call.
  func looseDetails(behindName: Bool, _ s: Span<UInt8>) -> UInt32? {
    let isSquare = token.kind == .bad && token.fault == .squareBracket && s[Int(token.start)] == 0x5B
    guard token.kind == .openParenthesis || isSquare, !token.startsLine else { return nil }
    let (first, second) = peekTwo(s)
    var close: UInt8 = isSquare ? 0x5D : 0x29
    // `30 ( officials: 19; women: 11 }`
    if second.kind == .colon, closesWithBrace(close, s) { close = 0x7D }
    var end = Int(token.end), isText = false
    while end < s.count, end - Int(token.start) < 400, s[end] != 0x0A, isText || s[end] != close {
      if s[end] == 0x22 { isText.toggle() }
      if !isText, s[end] == 0x28 || s[end] == 0x5B || s[end] == 0x7B { return nil }
      end += 1
    }
    guard end < s.count, s[end] == close else { return nil }
    // What calls nothing can only be described; of a name, what says something with a colon, or with two values in a row.
    if isSquare || !behindName { return isLanguage(first, second) ? nil : UInt32(end + 1) }
    guard [.word, .verb, .keyword].contains(first.kind) else { return nil }
    switch second.kind {
    case .colon: return UInt32(end + 1)
    case .number, .date, .time, .word: return first.kind == .keyword && !first.isKeyword(.until) && !first.isKeyword(.from) ? nil : UInt32(end + 1)
    default: return nil
    }
  }

  /// Whether a closing brace stands on the line before the sign that would close what is open at hand.
  private func closesWithBrace(_ close: UInt8, _ s: Span<UInt8>) -> Bool {
    var end = Int(token.end), isText = false
    while end < s.count, end - Int(token.start) < 400, s[end] != 0x0A {
      if s[end] == 0x22 { isText.toggle() }
      if !isText {
        if s[end] == 0x7D { return true }
        if s[end] == close || s[end] == 0x7B { return false }
      }
      end += 1
    }
    return false
  }

  /// `"…" (es) "…"`: a language between two texts.
  private func isLanguage(_ first: Token, _ second: Token) -> Bool {
    previousToken.kind == .text && [.word, .language].contains(first.kind) && second.kind == .closeParenthesis && first.range.indices.count <= 3
  }

  /// Everything up to a place, in quiet: what is wrong with it has been told.
  mutating func passOver(to end: UInt32, _ s: Span<UInt8>) {
    let index = open(.unexpected)
    while token.kind != .end, token.start < end { passQuietly(s) }
    close(index)
  }

  /// `role "Duty officer" DutyOfficer`: whether the name of a thing stands behind its title.
  func isNameBehindTitle(_ index: Int, _ s: Span<UInt8>) -> Bool {
    guard token.kind == .word, !token.startsLine, kind(index + 2) == .titles, isLast(index + 2) else { return false }
    switch peek(s).kind {
    case .openBrace: return true
    case .newline, .end, .closeBrace, .semicolon:
      // `column "Who" by` lacks a colon.
      let head = range(index + 1).indices
      for word in Self.titledFields where word.utf8.count == head.count && zip(head, word.utf8).allSatisfy({ s[$0.0] == $0.1 }) { return false }
      return true
    default: return false
    }
  }

  private static let titledFields = ["column", "عمود", "mark", "علامة", "group", "مجموعة", "rule", "قاعدة", "test", "اختبار"]
}
