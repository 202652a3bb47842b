import MurunaText

// Primary, Quantity, Unit, Reference.
extension Parser {
  mutating func primary(_ s: Span<UInt8>) {
    if token.startsLine, isAtNextStatement(s) { return operandMissing(s) }
    switch token.kind {
    case .word, .verb: reference(s)
    case .number: quantity(s)
    case .text: titles(s)
    case .date:
      let index = count
      leaf(.date, s)
      if token.kind == .time {
        wrap(.moment, at: index)
        leaf(.time, s)
        close(index)
      }
    case .time: leaf(.time, s)
    case .code:
      let id = names.intern(s, token.range)
      leaf(.code, s, payload: id.raw)
    case .question:
      hasHoles = true
      leaf(.hole, s)
    case .openParenthesis:
      let index = count
      group(s)
      members(at: index, s)
    case .bad where token.fault == .squareBracket && s[Int(token.start)] == 0x5B && depth < Self.deepest:
      passBracket(s)
      depth += 1
      primary(s)
      depth -= 1
    case .bad: leaf(.unexpected, s)
    default: operandMissing(s)
    }
  }

  /// `number [ "%" | Unit { number Unit } ]`.
  private mutating func quantity(_ s: Span<UInt8>) {
    let index = count
    leaf(.number, s)
    switch token.kind {
    case .percent:
      wrap(.percent, at: index)
      advance(s)
      close(index)
    case .word, .verb:
      // `size: 3 shift: 8 h`: no unit, but a field behind a semicolon that is missing.
      if isBeforeColon(s) || token.startsLine && isAtNextStatement(s) { return }
      wrap(.quantity, at: index)
      path(s)
      while token.kind == .number {
        let next = peek(s)
        guard next.kind == .word || next.kind == .verb else { break }
        leaf(.number, s)
        path(s)
      }
      close(index)
    default: break
    }
  }

  /// `( word | verb ) { "." Name | "(" [ Value ] ")" }`.
  private mutating func reference(_ s: Span<UInt8>) {
    let index = count
    name(s)
    if token.kind == .dot { pathBehindName(at: index, s) }
    if token.kind == .openParenthesis { members(at: index, s) }
  }

  /// `{ "." Name | "(" [ Value ] ")" }` behind what stands at `index`.
  private mutating func members(at index: Int, _ s: Span<UInt8>) {
    let isGroup = kind(index) == .group
    var links = 0
    while token.kind == .dot || token.kind == .openParenthesis && !isGroup {
      if token.kind == .openParenthesis, token.start > previousEnd, looseDetails(behindName: true, s) != nil { return }
      links += 1
      guard depth + links < Self.deepest else { return tooDeep(s) }
      if token.kind == .dot {
        wrap(.member, at: index)
        advance(s)
        segment(s)
        close(index)
      } else {
        wrap(.call, at: index)
        parenthesized(s)
        close(index)
      }
    }
  }

  private mutating func group(_ s: Span<UInt8>) {
    let index = open(.group)
    parenthesized(s)
    close(index)
  }

  /// `"(" [ Value ] ")"`; in a group the value must be there.
  private mutating func parenthesized(_ s: Span<UInt8>) {
    guard depth < Self.deepest else { return tooDeep(s) }
    depth += 1
    let isGroup = kind(count - 1) == .group
    let opened = token.range
    let outer = insideParentheses
    insideParentheses = true
    advance(s)
    if token.kind == .closeParenthesis {
      if isGroup { valueMissing(s) }
    } else {
      value(s)
    }
    insideParentheses = outer
    if token.kind == .closeParenthesis {
      advance(s)
    } else {
      parenthesisMissing(opened, s)
    }
    depth -= 1
  }
}
