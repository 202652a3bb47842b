import MurunaText

// Table, Columns, Rows, Row, Cells: sibling blocks written as rows.
//
// The tree is that of the blocks written out, so that nothing below the parser knows of tables: a row is a declaration, a cell a field
// of its body. Only the names of kind and fields stand elsewhere, in the first line of the table; that is where findings about them belong.
extension Parser {
  struct HeadWord {
    let range: ByteRange
    let id: UInt32
  }

  /// The first line of a table: what its rows are, and what their cells say.
  struct TableHead {
    let kind: HeadWord
    var columns: [HeadWord] = []
    /// Without columns nothing can be said of cells.
    var isKnown = true
    var range: ByteRange
  }

  /// `"table" word ":" Columns "{" Rows "}"`, where the word is known to follow.
  mutating func table(_ s: Span<UInt8>) {
    let index = open(.table)
    countsBars = true
    advance(s)
    var head = TableHead(kind: word(s), range: token.range)
    if token.kind == .colon {
      advance(s)
      head.range = token.range
      columns(&head, s)
    } else {
      report(.missingColumns, ByteRange(start: previousEnd, end: previousEnd))
      // `table action by | takes {`, `table action (by, takes) {`
      if !endsStatement, token.kind != .openBrace { columns(&head, s) }
      head.isKnown = !head.columns.isEmpty
    }
    close(index)
    if token.kind == .newline, peek(s).kind == .openBrace {
      report(.braceOnNextLine, peek(s).range, related: previousToken.range)
      advance(s)
    }
    if token.kind == .openBrace {
      rows(head, s)
    } else if token.kind == .newline, repair.opens(behind: previousEnd) {
      rowsWithoutBrace(head, s)
    } else {
      report(.missingBrace, ByteRange(start: previousEnd, end: previousEnd))
      skipRest(s)
    }
    countsBars = false
  }

  /// At the first bar of `tabel action: by | takes {`: whether what was read as a field begins with nearly the word for a table.
  func isMisspeltTable(_ index: Int, _ s: Span<UInt8>) -> Bool {
    let head = range(index + 1)
    guard head.indices.count < 24 else { return false }
    var bytes: [UInt8] = []
    for byte in head.indices { bytes.append(s[byte]) }
    return !Self.wordsForTables.nearest(to: String(decoding: bytes, as: UTF8.self), limit: 1).isEmpty
  }

  private static let wordsForTables = NameSuggestions([Keyword.table.spelling.english, Keyword.table.spelling.arabic])

  /// Reads it again as the table that it is.
  mutating func misspeltTable(_ index: Int, _ s: Span<UInt8>) {
    let head = range(index + 1)
    rewind(to: index, behind: ByteRange(start: head.start, end: head.start), s)
    report(.misspeltWord, head)
    table(s)
  }

  /// A leaf for the word at hand, reserved or not.
  private mutating func word(_ s: Span<UInt8>) -> HeadWord {
    let range = token.range
    name(s)
    return HeadWord(range: range, id: lastPayload)
  }

  /// `Column { "|" Column }`.
  private mutating func columns(_ head: inout TableHead, _ s: Span<UInt8>) {
    while true {
      passForeignSeparators(s)
      if !isWord, token.kind == .openBrace || endsStatement, previousToken.kind != .bar, !head.columns.isEmpty { return }
      // `by || takes`: one bar too many.
      if token.kind == .bar, !token.startsLine, previousToken.kind == .bar {
        report(.missingName, ByteRange(start: previousEnd, end: previousEnd), related: previousToken.range)
        advance(s)
        continue
      }
      guard isWord else {
        report(.missingName, ByteRange(start: previousEnd, end: previousEnd), related: previousToken.range)
        return
      }
      let column = word(s)
      if let first = head.columns.first(where: { $0.id == column.id }) { report(.columnTwice, column.range, related: first.range) }
      head.columns.append(column)
      head.range = ByteRange(start: head.range.start, end: column.range.end)
      if token.kind == .bar {
        advance(s)
      } else if isWord, !token.startsLine {
        report(.missingBar, ByteRange(start: previousEnd, end: previousEnd), related: token.range)
      } else if !isForeignSeparator {
        return
      }
    }
  }

  /// `by, takes`, `by / takes`, `(by takes)`: what stands between columns or around them in place of bars.
  private mutating func passForeignSeparators(_ s: Span<UInt8>) {
    while isForeignSeparator {
      report(.columnSeparator, token.range)
      passQuietly(s)
    }
  }

  private var isForeignSeparator: Bool {
    guard !token.startsLine else { return false }
    switch token.kind {
    case .comma, .semicolon, .slash, .minus, .plus, .colon, .openParenthesis, .closeParenthesis, .bad: return true
    default: return false
    }
  }

  private var isWord: Bool { token.kind == .word || token.kind == .verb || token.kind == .keyword }

  // MARK: - Rows

  /// `"{" Rows "}"`.
  private mutating func rows(_ head: TableHead, _ s: Span<UInt8>) {
    guard depth < Self.deepest else { return tooDeep(s) }
    let opened = token.range
    countsBars = false
    let outer = enterBlock()
    countsBars = true
    advance(s)
    rows(head, opened, outer, s)
  }

  /// The same where the brace is missing at the end of the first line.
  private mutating func rowsWithoutBrace(_ head: TableHead, _ s: Span<UInt8>) {
    guard depth < Self.deepest else { return tooDeep(s) }
    report(.missingOpenBrace, ByteRange(start: previousEnd, end: previousEnd))
    countsBars = false
    let outer = enterBlock()
    countsBars = true
    rows(head, nil, outer, s)
  }

  private mutating func rows(_ head: TableHead, _ opened: ByteRange?, _ outer: Surroundings, _ s: Span<UInt8>) {
    depth += 1
    statements(s, rowsOf: head)
    depth -= 1
    leaveBlock(opened, outer, s)
  }

  /// `( Name | Titles ) { Alias | Parent | Titles } [ ":" Cells ]`.
  mutating func row(_ head: TableHead, _ s: Span<UInt8>) {
    let index = open(.declaration)
    append(.name, head.kind.range.start, head.kind.range.end, head.kind.id)
    switch token.kind {
    case .word, .verb:
      name(s)
      if token.kind == .word || token.kind == .minus || token.kind == .verb { damagedRowName(index, s) }
    case .number, .code: codeName(s)
    case .text: break
    case .keyword:
      report(.reservedName, token.range)
      name(s)
    case .openBrace:
      report(.braceOnNextLine, token.range, related: previousSolid.range)
      skipRest(s)
      return close(index)
    default:
      if let end = ruleEnd(s) {
        report(.ruleOfDashes, ByteRange(Int(token.start), end))
      } else {
        report(.missingName, ByteRange(start: token.start, end: token.start), related: token.range)
      }
      skipRest(s)
      return close(index)
    }
    described(s)
    while token.isKeyword(.is) || token.isKeyword(.like) {
      parent(s)
      described(s)
    }
    if token.kind == .colon || token.kind == .bar {
      if token.kind == .bar { report(.barForColon, token.range) }
      advance(s)
      cells(head, s)
    } else if !endsStatement {
      if tabbedCells(head, s) == nil { report(.missingColon, ByteRange(start: previousEnd, end: previousEnd)) }
      cells(head, s)
    }
    close(index)
    lastThing = index
  }

  /// `Verify Forecast: …` is one name in two words; `verify Desk | 1 h` lacks a colon.
  private mutating func damagedRowName(_ index: Int, _ s: Span<UInt8>) {
    let next = peek(s)
    switch next.kind {
    case .colon, .text, .word, .verb, .number: damagedName(index, inRow: true, s)
    default: break
    }
  }

  /// `Body | [ Value ] [ "|" Cells ]`.
  private mutating func cells(_ head: TableHead, _ s: Span<UInt8>) {
    var body: Int?
    var column = 0
    let separator = foreignSeparator(head, s)
    if separator == nil, let tabbed = tabbedCells(head, s) { passTabs(tabbed, head, s) }
    defer { countTabs(.blanks) }
    if let separator {
      report(.cellSeparator, ByteRange(start: token.start, end: separator.end))
      endsCellsByComma = separator.kind == .comma
    }
    defer { endsCellsByComma = false }
    while true {
      columnsLeft = max(0, head.columns.count - column - 1)
      if token.kind == .openBrace {
        if body == nil { body = open(.body) }
        rowBlock(s)
        if token.kind == .bar {
          report(.cellBehindBlock, token.range)
          skipRest(s)
        }
        break
      }
      let isEmpty = token.kind == .bar || token.kind == separator?.kind || endsStatement
      if column >= head.columns.count, head.isKnown, token.kind == .bar || !isEmpty {
        report(.tooManyCells, token.range, related: head.range)
        skipRest(s)
        break
      }
      if !isEmpty {
        if body == nil { body = open(.body) }
        let field = open(column < head.columns.count ? .field : .unexpected)
        if column < head.columns.count {
          let name = head.columns[column]
          append(.name, name.range.start, name.range.end, name.id)
        }
        value(s)
        close(field)
        // What is missing is a node behind the token before: whatever holds it begins there too.
        if let body { stretch(body, field, toStartOf: column < head.columns.count ? field + 2 : field + 1) }
      }
      if let separator, token.kind == separator.kind, token.start < separator.end {
        advance(s)
        column += 1
      } else if token.kind == .bar {
        advance(s)
        column += 1
        // A cell is a statement of its own.
        beginStatement()
      } else if columnsLeft > 0, startsCell {
        report(.missingBar, ByteRange(start: previousEnd, end: previousEnd), related: token.range)
        column += 1
      } else {
        break
      }
    }
    columnsLeft = 0
    if let body { close(body) }
  }

  /// `2 Fitters; find; 30 min`, `6 Fitters,, 1 h`: the sign that stands between the cells of a row in place of bars, where nothing else can be meant by
  /// it, and where they end. What may be a list is for those who know what fits.
  private func foreignSeparator(_ head: TableHead, _ s: Span<UInt8>) -> (kind: Token.Kind, end: UInt32)? {
    guard head.columns.count > 1, head.isKnown, !endsStatement else { return nil }
    var probe = lexer
    var next = token, last = token
    var semicolons = 0, commas = 0, hasGap = false, hasPhrase = false, words = 0, nesting = 0
    // A bound, so that a long line is not read again and again.
    for _ in 0..<80 {
      switch next.kind {
      case .bar, .colon: return nil
      case .openBrace, .openParenthesis: nesting += 1
      case .closeParenthesis: nesting -= 1
      case .closeBrace where nesting > 0: nesting -= 1
      case .semicolon where nesting == 0:
        semicolons += 1
        if last.kind == .semicolon { hasGap = true }
        words = 0
      case .comma where nesting == 0:
        commas += 1
        if last.kind == .comma { hasGap = true }
      case .newline, .end, .closeBrace:
        if semicolons > 0 { return semicolons < head.columns.count && hasPhrase ? (.semicolon, last.end) : nil }
        return hasGap && commas + 1 == head.columns.count ? (.comma, last.end) : nil
      case .text: words = -100
      case .word, .verb: words += 1
      case .number, .date, .time, .code: words += 2
      default: break
      }
      // What is more than a word begins no row.
      if semicolons > 0, words > 1 { hasPhrase = true }
      last = next
      next = probe.next(s)
    }
    return nil
  }

  /// `|---|---|`: the line that Markdown has below the first of a table; where it ends.
  private func ruleEnd(_ s: Span<UInt8>) -> Int? {
    guard token.kind == .bar, token.startsLine else { return nil }
    var end = Int(token.start), dashes = 0
    while end < s.count, s[end] != 0x0A, s[end] != 0x0D {
      guard [0x7C, 0x2D, 0x3A, 0x20].contains(s[end]) else { return nil }
      if s[end] == 0x2D { dashes += 1 }
      end += 1
    }
    return dashes > 1 ? end : nil
  }

  /// `JOD 200000 | 2026`: whether as many bars follow in this row as there are columns left, so that none is missing before.
  func hasBarsForColumns(_ s: Span<UInt8>) -> Bool {
    var probe = lexer
    var next = token
    var bars = 0, nesting = 0
    // A bound, so that a long line is not read again and again.
    for _ in 0..<80 {
      switch next.kind {
      case .bar where nesting == 0: bars += 1
      case .openBrace, .openParenthesis: nesting += 1
      case .closeParenthesis: nesting -= 1
      case .closeBrace where nesting > 0: nesting -= 1
      case .newline, .semicolon, .end, .closeBrace: return bars >= columnsLeft
      default: break
      }
      next = probe.next(s)
    }
    return false
  }

  private mutating func stretch(_ body: Int, _ field: Int, toStartOf value: Int) {
    guard value < count, range(value).start < range(field).start else { return }
    let start = range(value).start
    setRange(field, start, max(previousEnd, start))
    if start < range(body).start { setRange(body, start, max(previousEnd, start)) }
  }

  private var startsCell: Bool {
    if endsStatement || token.startsLine { return false }
    switch token.kind {
    case .word, .verb, .number, .code, .date, .time, .question, .text: return true
    default: return false
    }
  }

  /// A block at the end of a row: what the columns have no place for.
  private mutating func rowBlock(_ s: Span<UInt8>) {
    guard depth < Self.deepest else { return tooDeep(s) }
    let opened = token.range
    let outer = enterBlock()
    advance(s)
    depth += 1
    statements(s)
    depth -= 1
    leaveBlock(opened, outer, s)
  }
}
