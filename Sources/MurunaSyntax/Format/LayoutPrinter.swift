import MurunaText

/// Writes bodies and statements in the canonical layout.
struct LayoutPrinter {
  let source: [UInt8]
  let tokens: [Token]
  var out: [UInt8] = []
  /// A trial run: bodies of many lines are left out, and so are comments.
  var isMeasuring = false

  static let widest = 100

  init(source: [UInt8], tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  mutating func program(_ body: LayoutBody) -> [UInt8] {
    out.reserveCapacity(source.count + source.count / 8)
    if let comment = body.openingComment {
      write(comment)
      newline(0)
    }
    lines(body, 0)
    while let last = out.last, last == 0x0A || last == 0x20 { out.removeLast() }
    if !out.isEmpty { out.append(0x0A) }
    return out
  }

  // MARK: - Bodies

  /// The statements of a body, each on lines of its own.
  private mutating func lines(_ body: LayoutBody, _ depth: Int) {
    var isFirst = true
    let columns = body.isTable ? columnWidths(of: body.statements) : []
    func comments(_ comments: [LayoutComment], _ printer: inout LayoutPrinter) {
      for comment in comments {
        if !isFirst { printer.newline(depth, blankLine: comment.hasBlankLineBefore) }
        printer.write(comment.range)
        isFirst = false
      }
    }
    for statement in body.statements {
      comments(statement.comments, &self)
      if !isFirst { newline(depth, blankLine: statement.hasBlankLineBefore) }
      if columns.isEmpty || !row(statement, columns, depth) { self.statement(statement, depth) }
      isFirst = false
    }
    comments(body.lastComments, &self)
  }

  private mutating func body(_ body: LayoutBody, _ depth: Int, onOneLine: Bool) {
    out.append(0x7B)
    if onOneLine {
      for (number, statement) in body.statements.enumerated() {
        out.append(0x20)
        parts(statement.parts, depth, bodiesOnOneLine: true)
        if number < body.statements.count - 1 {
          if let separator = statement.separator { write(separator) } else { out.append(0x3B) }
        }
      }
      out.append(0x20)
    } else if isMeasuring {
      newline(depth)
    } else {
      if let comment = body.openingComment {
        out.append(0x20)
        write(comment)
      }
      if body.statements.isEmpty, body.lastComments.isEmpty {
        newline(depth)
      } else {
        newline(depth + 1)
        lines(body, depth + 1)
        newline(depth)
      }
    }
    out.append(0x7D)
  }

  // MARK: - Statements

  private mutating func statement(_ statement: LayoutStatement, _ depth: Int) {
    let isShort = !statement.parts.contains { $0.body?.isOnOneLine ?? false } || fits(statement, depth)
    parts(statement.parts, depth, bodiesOnOneLine: isShort)
    if let comment = statement.trailing { trailing(comment) }
  }

  /// Whether the lines of a statement are short enough with its bodies as they are.
  private func fits(_ statement: LayoutStatement, _ depth: Int) -> Bool {
    var trial = LayoutPrinter(source: source, tokens: tokens)
    trial.isMeasuring = true
    trial.newline(depth)
    trial.parts(statement.parts, depth, bodiesOnOneLine: true)
    return trial.out.split(separator: 0x0A).allSatisfy { Self.width($0) <= Self.widest }
  }

  static func width(_ line: ArraySlice<UInt8>) -> Int {
    // No character is wider than it has bytes.
    if line.count <= widest { return line.count }
    var width = 0
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars { width += Scalars.width(scalar.value) }
    return width
  }

  mutating func parts(_ parts: [LayoutPart], _ depth: Int, bodiesOnOneLine: Bool) {
    var lineDepth = depth
    var previous: LayoutPart?
    for part in parts {
      let token = tokens[part.token]
      if !isMeasuring, !part.comments.isEmpty {
        for (number, comment) in part.comments.enumerated() {
          if number == 0, part.hasTrailing {
            trailing(comment)
          } else {
            newline(depth + 1)
            write(comment)
          }
        }
      }
      if part.startsLine {
        lineDepth = token.kind == .closeParenthesis ? depth : depth + 1
        newline(lineDepth)
      } else if let previous, Spacing(source, tokens, previous, part).isSpaced {
        out.append(0x20)
      }
      marks(before: token)
      if let inner = part.body {
        let isEmpty = inner.statements.isEmpty && inner.lastComments.isEmpty && inner.openingComment == nil
        body(inner, lineDepth, onOneLine: isEmpty || inner.isOnOneLine && bodiesOnOneLine)
      } else {
        write(token.range)
      }
      previous = part
    }
  }

  // MARK: - Bytes

  private mutating func write(_ range: ByteRange) { out.append(contentsOf: source[range.indices]) }

  mutating func trailing(_ comment: ByteRange) {
    out.append(0x20)
    write(comment)
  }

  mutating func newline(_ depth: Int, blankLine: Bool = false) {
    while out.last == 0x20 { out.removeLast() }
    if blankLine { out.append(0x0A) }
    out.append(0x0A)
    for _ in 0..<depth { out.append(contentsOf: [0x20, 0x20]) }
  }

  /// Implicit marks before a token were put there so that the line is shown well: they stay.
  private mutating func marks(before token: Token) {
    var index = Int(token.start)
    var marks: [ByteRange] = []
    while index > 0 {
      let decoded = UTF8Decoding.scalar(in: source.span, before: index)
      if BidiControl(decoded.scalar) == .implicitMark {
        marks.append(ByteRange(index - decoded.length, index))
      } else if decoded.scalar != 0x20, decoded.scalar != 0x09 {
        break
      }
      index -= decoded.length
    }
    for mark in marks.reversed() { write(mark) }
  }
}

/// Whether a blank stands between two tokens of a line.
private struct Spacing {
  let isSpaced: Bool

  init(_ source: [UInt8], _ tokens: [Token], _ previousPart: LayoutPart, _ part: LayoutPart) {
    // Behind a body stands its closing brace.
    let previous = previousPart.body.map { tokens[$0.close] } ?? tokens[previousPart.token]
    let token = tokens[part.token]
    let wasSpaced = token.start > previous.end
    switch (previous.kind, token.kind) {
    // Blanks around a dot decide what a number behind it is: they stay as they are.
    case (.dot, _), (_, .dot): isSpaced = wasSpaced
    case (_, .comma), (_, .colon), (_, .closeParenthesis), (_, .percent), (.openParenthesis, _): isSpaced = false
    // `a/b (` is one word and a call, `a/b(` a division.
    case (.word, .openParenthesis) where source[previous.range.indices].contains(0x2F): isSpaced = wasSpaced
    case (.word, .openParenthesis), (.verb, .openParenthesis), (.code, .openParenthesis), (.number, .openParenthesis),
      (.closeParenthesis, .openParenthesis):
      isSpaced = false
    case (.minus, _): isSpaced = !Self.isPrefix(tokens, previousPart.token)
    default: isSpaced = true
    }
  }

  /// Whether a minus has nothing on its left.
  private static func isPrefix(_ tokens: [Token], _ minus: Int) -> Bool {
    guard minus > 0 else { return true }
    switch tokens[minus - 1].kind {
    case .keyword, .comma, .openParenthesis, .colon, .equals, .relation, .plus, .minus, .times, .slash, .bar, .newline, .semicolon, .openBrace,
      .end:
      return true
    case .word, .verb, .language, .number, .code, .date, .time, .text, .closeBrace, .closeParenthesis, .dot, .question, .percent, .bad:
      return false
    }
  }
}
