import MurunaText

/// A block as it is laid out: what the printer needs to know beyond the tokens.
struct LayoutBody {
  var statements: [LayoutStatement] = []
  /// Behind the opening brace, on its line.
  var openingComment: ByteRange?
  /// Before the closing brace, or at the end of the program.
  var lastComments: [LayoutComment] = []
  /// Written on one line, without comments: it may stay so.
  var isOnOneLine = true
  /// Its statements are the rows of a table.
  var isTable = false
  /// The number of its closing token.
  var close = 0
}

struct LayoutStatement {
  var comments: [LayoutComment] = []
  var hasBlankLineBefore = false
  var parts: [LayoutPart] = []
  /// Behind the statement, on its line.
  var trailing: ByteRange?
  /// What separates it from the next on one line: `;` or `؛`.
  var separator: ByteRange?
}

/// A comment on a line of its own.
struct LayoutComment {
  var range: ByteRange
  var hasBlankLineBefore: Bool
}

/// A token of a statement, or the body that begins with it.
struct LayoutPart {
  var token: Int
  /// The author broke the line before it.
  var startsLine = false
  /// Comments between it and the token before: the first on that token's line, if `hasTrailing`.
  var comments: [ByteRange] = []
  var hasTrailing = false
  var body: LayoutBody?
}

/// Reads tokens and what stands between them into bodies and statements. The program has no errors, so brackets match.
struct LayoutReader {
  private let source: [UInt8]
  private let reorderings: [UInt32: [ByteRange]]
  private(set) var tokens: [Token] = []
  private var index = 0

  init(source: [UInt8], reorderings: [UInt32: [ByteRange]]) {
    self.source = source
    self.reorderings = reorderings
  }

  mutating func program(_ s: Span<UInt8>) -> LayoutBody {
    readTokens(s)
    var body = LayoutBody()
    statements(into: &body, from: 0)
    return body
  }

  private mutating func readTokens(_ s: Span<UInt8>) {
    var lexer = Lexer()
    var brackets: [Bool] = []
    while true {
      let token = lexer.next(s)
      tokens.append(token)
      switch token.kind {
      case .openParenthesis: brackets.append(true)
      case .openBrace: brackets.append(false)
      case .closeParenthesis, .closeBrace: _ = brackets.popLast()
      case .end: return
      default: continue
      }
      lexer.insideParentheses = brackets.last ?? false
    }
  }

  /// Statements up to a closing brace or the end. `start` is the end of what stands before the first.
  private mutating func statements(into body: inout LayoutBody, from start: UInt32) {
    var last = start
    while true {
      var separator: ByteRange?
      while tokens[index].kind == .newline || tokens[index].kind == .semicolon {
        if tokens[index].kind == .semicolon, separator == nil { separator = tokens[index].range }
        index += 1
      }
      if !body.statements.isEmpty { body.statements[body.statements.count - 1].separator = separator }
      let token = tokens[index]
      var gap = Gap(source, last, token.start)
      if body.statements.isEmpty {
        if last > 0 || start > 0 { body.openingComment = gap.takeTrailing() }
      } else {
        body.statements[body.statements.count - 1].trailing = gap.takeTrailing()
      }
      if gap.hasNewline || !gap.comments.isEmpty || body.openingComment != nil { body.isOnOneLine = false }
      if body.statements.last?.trailing != nil { body.isOnOneLine = false }
      let comments = gap.comments.enumerated().map { number, comment in
        LayoutComment(range: comment.range, hasBlankLineBefore: comment.newlines > 1 && (number > 0 || !body.statements.isEmpty))
      }
      if token.kind == .closeBrace || token.kind == .end {
        body.lastComments = comments
        body.close = index
        return
      }
      var statement = LayoutStatement(comments: comments)
      statement.hasBlankLineBefore = gap.newlines > 1 && !(body.statements.isEmpty && comments.isEmpty)
      last = self.statement(&statement, &body)
      body.statements.append(statement)
    }
  }

  /// One statement; returns the end of its last token.
  private mutating func statement(_ statement: inout LayoutStatement, _ body: inout LayoutBody) -> UInt32 {
    let first = tokens[index].start
    let isTable = tokens[index].isKeyword(.table) && tokens[index + 1].kind == .word
    var depth = 0
    var last = first
    while true {
      let token = tokens[index]
      if depth == 0, token.kind == .newline || token.kind == .semicolon || token.kind == .closeBrace || token.kind == .end { break }
      if token.kind == .end { break }
      if token.kind == .openParenthesis { depth += 1 }
      if token.kind == .closeParenthesis { depth -= 1 }
      var part = LayoutPart(token: index)
      if !statement.parts.isEmpty {
        let gap = Gap(source, last, token.start)
        part.startsLine = gap.hasNewline
        part.comments = gap.comments.map(\.range)
        part.hasTrailing = gap.comments.first.map { $0.newlines == 0 } ?? false
        if gap.hasNewline { body.isOnOneLine = false }
      }
      index += 1
      last = token.end
      if token.kind == .openBrace {
        var inner = LayoutBody()
        inner.isTable = isTable
        statements(into: &inner, from: token.end)
        if !inner.isOnOneLine { body.isOnOneLine = false }
        last = tokens[index].end
        index += 1
        part.body = inner
      }
      statement.parts.append(part)
    }
    if let order = reorderings[first] { reorder(&statement.parts, order) }
    return last
  }

  /// Brings the parts of a header into order. Comments and line breaks keep a header as it is.
  private func reorder(_ parts: inout [LayoutPart], _ order: [ByteRange]) {
    guard let firstStart = order.map(\.start).min(), let lastEnd = order.map(\.end).max() else { return }
    guard let from = parts.firstIndex(where: { tokens[$0.token].start == firstStart }) else { return }
    let to = parts.firstIndex { tokens[$0.token].start >= lastEnd } ?? parts.count
    let header = parts[from..<to]
    guard header.allSatisfy({ !$0.startsLine && $0.comments.isEmpty && $0.body == nil }) else { return }
    let sorted = order.flatMap { range in
      header.filter { tokens[$0.token].start >= range.start && tokens[$0.token].start < range.end }
    }
    guard sorted.count == header.count else { return }
    parts.replaceSubrange(from..<to, with: sorted)
  }
}

/// What stands between two tokens: comments, and how many lines end before each of them and at the end.
private struct Gap {
  var comments: [(range: ByteRange, newlines: Int)] = []
  /// Line ends behind the last comment (its own among them), or in the whole gap.
  var newlines = 0
  var hasNewline = false

  init(_ source: [UInt8], _ start: UInt32, _ end: UInt32) {
    var index = Int(start)
    let end = Int(end)
    while index < end {
      switch source[index] {
      case 0x0A, 0x0D where source[index] == 0x0A || index + 1 == source.count || source[index + 1] != 0x0A:
        newlines += 1
        hasNewline = true
        index += 1
      case 0x23:
        let begin = index
        while index < end, source[index] != 0x0A, source[index] != 0x0D { index += 1 }
        var last = index
        while last > begin, source[last - 1] <= 0x20 { last -= 1 }
        comments.append((ByteRange(begin, last), newlines))
        newlines = 0
      default: index += 1
      }
    }
  }

  /// Takes away a comment that stands on the line of what is before the gap.
  mutating func takeTrailing() -> ByteRange? {
    guard let first = comments.first, first.newlines == 0 else { return nil }
    comments.removeFirst()
    return first.range
  }
}
