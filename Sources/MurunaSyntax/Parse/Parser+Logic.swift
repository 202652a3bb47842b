import MurunaText

// Logic, Not, Comparison, Range, Sum, Product, Unary, Measure: one function a level of precedence.
extension Parser {
  /// `Not [ "and" Not { "and" Not } | "or" Not { "or" Not } ]`.
  mutating func logic(_ s: Span<UInt8>) {
    let index = count
    switch token.kind {
    case .word, .number, .text, .date, .code, .question:
      // Most values are one of these and nothing else: the way down through all levels is taken only where an operator follows.
      primary(s)
      switch token.kind {
      case .newline, .semicolon, .comma, .closeBrace, .closeParenthesis, .openBrace, .end: return
      default: break
      }
      measure(behind: index, s)
      product(behind: index, s)
      sum(behind: index, s)
      range(behind: index, s)
      comparison(behind: index, s)
    default: not(s)
    }
    guard token.kind == .keyword else { return }
    var isMixed = false
    while token.isKeyword(.and) || token.isKeyword(.or) {
      if isMixed {
        chainLinks += 1
        guard chainLinks < Self.longestChain else {
          mixedLogic(index, s)
          return passOver(s)
        }
      }
      isMixed = true
      let keyword: Keyword = token.isKeyword(.and) ? .and : .or
      wrap(keyword == .and ? .and : .or, at: index)
      while token.isKeyword(keyword) {
        advance(s)
        not(s)
      }
      close(index)
      // S4: read as if the first pair stood in parentheses.
      if token.isKeyword(.and) || token.isKeyword(.or) { mixedLogic(index, s) }
    }
  }

  private mutating func not(_ s: Span<UInt8>) {
    guard token.isKeyword(.not) else { return comparison(s) }
    guard depth < Self.deepest else { return tooDeep(s) }
    depth += 1
    let index = open(.not)
    advance(s)
    not(s)
    close(index)
    depth -= 1
  }

  /// `Range [ ( relation Range | "is" [ "not" ] Range | "not" [ "in" ] Range | "in" Range ) [ "for" Sum ] ]`.
  private mutating func comparison(_ s: Span<UInt8>) {
    let index = count
    range(s)
    comparison(behind: index, s)
  }

  private mutating func comparison(behind index: Int, _ s: Span<UInt8>) {
    guard token.kind == .keyword || token.kind == .relation || isTurned(s), startsRelation || isTurned(s) else { return }
    wrap(.comparison, at: index)
    relation(s)
    range(s)
    if token.isKeyword(.for) { clause(s) { $0.sum($1) } }
    close(index)
    while token.kind == .keyword || token.kind == .relation, startsRelation {
      chainLinks += 1
      guard chainLinks < Self.longestChain else {
        report(.chainedComparison, token.range, related: range(index))
        return passOver(s)
      }
      chainedComparison(index, s)
    }
  }

  private var startsRelation: Bool {
    if token.kind == .relation { return true }
    guard let keyword = token.keyword else { return false }
    return keyword.role == .relation || keyword == .is || keyword == .in || keyword == .not
  }

  /// `=>`, which is told of as a sign.
  private func isTurned(_ s: Span<UInt8>) -> Bool { token.kind == .bad && token.fault == .arrow && s[Int(token.start)] == 0x3D }

  mutating func relation(_ s: Span<UInt8>) {
    if isTurned(s) { return op(.greaterOrEqual, s) }
    if token.kind == .relation { return op(Operator(rawValue: UInt32(token.detail)) ?? .equal, s) }
    switch token.keyword {
    case .reaches?: op(.greaterOrEqual, s)
    case .exceeds?: op(.greater, s)
    case .below?: op(.less, s)
    case .in?: op(.within, s)
    case .is?:
      op(.equal, s)
      if token.isKeyword(.not) {
        advance(s)
        stretchLeaf(.notEqual)
      }
    default:
      op(.notEqual, s)
      if token.isKeyword(.in) {
        advance(s)
        stretchLeaf(.notWithin)
      }
    }
  }

  /// `Sum [ "to" Sum [ "likely" Sum ] | "until" Sum ]`.
  mutating func range(_ s: Span<UInt8>) {
    let index = count
    sum(s)
    range(behind: index, s)
  }

  private mutating func range(behind index: Int, _ s: Span<UInt8>) {
    guard token.kind == .keyword else { return }
    if token.isKeyword(.to) {
      wrap(.range, at: index)
      advance(s)
      sum(s)
      if token.isKeyword(.to) { chainedRange(index, s) }
      if token.isKeyword(.likely) {
        advance(s)
        sum(s)
      }
      close(index)
    } else if token.isKeyword(.until) {
      wrap(.stretch, at: index)
      advance(s)
      sum(s)
      close(index)
    }
  }

  mutating func sum(_ s: Span<UInt8>) {
    let index = count
    product(s)
    sum(behind: index, s)
  }

  private mutating func sum(behind index: Int, _ s: Span<UInt8>) {
    guard token.kind == .plus || token.kind == .minus else { return }
    wrap(.sum, at: index)
    while token.kind == .plus || token.kind == .minus {
      op(token.kind == .plus ? .plus : .minus, s)
      product(s)
    }
    close(index)
  }

  private mutating func product(_ s: Span<UInt8>) {
    let index = count
    unary(s)
    product(behind: index, s)
  }

  private mutating func product(behind index: Int, _ s: Span<UInt8>) {
    guard token.kind == .times || token.kind == .slash else { return }
    wrap(.product, at: index)
    while token.kind == .times || token.kind == .slash {
      op(token.kind == .times ? .times : .dividedBy, s)
      unary(s)
    }
    close(index)
  }

  private mutating func unary(_ s: Span<UInt8>) {
    if token.kind == .minus {
      guard depth < Self.deepest else { return tooDeep(s) }
      depth += 1
      let index = open(.negative)
      advance(s)
      unary(s)
      close(index)
      depth -= 1
    } else if token.kind == .keyword, let qualifier {
      if standsAlone(s) { return operandMissing(s) }
      guard depth < Self.deepest else { return tooDeep(s) }
      depth += 1
      let index = open(.qualified)
      op(qualifier, s)
      unary(s)
      close(index)
      depth -= 1
    } else {
      measure(s)
    }
  }

  private var qualifier: Operator? {
    switch token.keyword {
    case .about?: .about
    case .over?: .over
    case .under?: .under
    case .nearly?: .nearly
    case .atLeast?: .atLeast
    case .atMost?: .atMost
    case .early?: .early
    case .mid?: .mid
    case .late?: .late
    case .within?: .withinTime
    case .after?: .after
    case .before?: .before
    case .next?: .next
    default: nil
    }
  }

  /// `Primary [ "of" Primary ]`.
  private mutating func measure(_ s: Span<UInt8>) {
    let index = count
    primary(s)
    measure(behind: index, s)
  }

  private mutating func measure(behind index: Int, _ s: Span<UInt8>) {
    guard token.isKeyword(.of) else { return }
    wrap(.of, at: index)
    advance(s)
    primary(s)
    close(index)
  }
}
