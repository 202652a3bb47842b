import MurunaText

// Value, Quantified, Condition, Item, Suffix.
extension Parser {
  /// `( Quantified | Condition ) [ Body ] | Item { "," Item } [ "where" Logic ]`.
  mutating func value(_ s: Span<UInt8>) {
    let index = count
    if token.kind == .keyword, startsLooseValue {
      looseValue(s)
      if token.kind == .openBrace {
        wrap(.item, at: index)
        body(s)
        close(index)
      }
      return
    }
    item(s)
    if token.kind == .comma && !endsCellsByComma || missesComma(s) { list(index, s) }
    if token.isKeyword(.where) {
      wrap(.filter, at: index)
      advance(s)
      logic(s)
      close(index)
    }
  }

  private mutating func list(_ index: Int, _ s: Span<UInt8>) {
    wrap(.list, at: index)
    var members = 1
    while true {
      if token.kind == .comma {
        let comma = token.range
        advance(s)
        if isAtField(s) {
          // One slip of one hand, however often on the line.
          if lineOfCommas != lexer.lineStart { report(.commaBetweenFields, comma, related: token.range) }
          lineOfCommas = lexer.lineStart
          if members == 1 { setKind(index, .group) }
          endsEarly = true
          break
        }
        if isAtNextStatement(s) || endsStatement || token.kind == .closeParenthesis || token.kind == .comma {
          extraComma(comma, s)
          if token.kind == .comma { continue }
          break
        }
        if token.isKeyword(.likely) {
          // `2 to 4 h, likely 3 h`
          extraComma(comma, s)
          if members == 1 { setKind(index, .group) }
          passOver(s)
          break
        }
        item(s)
        members += 1
      } else if missesComma(s) {
        item(s)
        members += 1
      } else {
        break
      }
    }
    close(index)
  }

  private var startsLooseValue: Bool {
    token.isKeyword(.some) || token.isKeyword(.no) || token.isKeyword(.every) || token.isKeyword(.if)
  }

  mutating func looseValue(_ s: Span<UInt8>) {
    if token.isKeyword(.if) { condition(s) } else { quantified(s) }
  }

  /// `( "some" | "no" | "every" ) Sum [ from ] [ until ] [ in ] [ where ] [ has ]`.
  private mutating func quantified(_ s: Span<UInt8>) {
    guard depth < Self.deepest else { return tooDeep(s) }
    depth += 1
    let index = open(.quantified)
    op(token.isKeyword(.some) ? .some : token.isKeyword(.no) ? .no : .every, s)
    sum(s)
    if token.isKeyword(.from) { clause(s) { $0.sum($1) } }
    if token.isKeyword(.until) { clause(s) { $0.sum($1) } }
    if token.isKeyword(.in) { clause(s) { $0.range($1) } }
    if token.isKeyword(.where) { clause(s) { $0.logic($1) } }
    if token.isKeyword(.has) { clause(s) { $0.logic($1) } }
    close(index)
    depth -= 1
  }

  mutating func clause(_ s: Span<UInt8>, _ value: (inout Parser, Span<UInt8>) -> Void) {
    let index = open(.clause, payload: token.detail)
    advance(s)
    value(&self, s)
    close(index)
  }

  /// `"if" Logic "then" Logic "else" ( Logic | Condition )`.
  private mutating func condition(_ s: Span<UInt8>) {
    guard depth < Self.deepest else { return tooDeep(s) }
    depth += 1
    let index = open(.conditional)
    advance(s)
    logic(s)
    if expect(.then, s) {
      logic(s)
      if expect(.else, s) {
        if token.isKeyword(.if) { condition(s) } else { logic(s) }
      }
    }
    close(index)
    depth -= 1
  }

  /// `{ mark } Logic { Suffix } [ Body ]`.
  mutating func item(_ s: Span<UInt8>) {
    let index = count
    var isItem = false
    while token.kind == .keyword, isMark {
      if !isItem {
        isItem = true
        _ = open(.item)
      }
      leaf(.mark, s, payload: UInt32(token.detail))
      // `opens: one_of: day, night`
      if token.kind == .colon {
        report(.colonBehindMark, token.range)
        leaf(.unexpected, s)
      }
    }
    logic(s)
    switch token.kind {
    case .newline, .closeBrace, .semicolon, .comma, .end:
      if isItem { close(index) }
      return
    default: break
    }
    while startsSuffix {
      if !isItem {
        isItem = true
        wrap(.item, at: index)
      }
      suffix(s)
    }
    if let end = looseDetails(behindName: kind(index) == .name || kind(index) == .path, s) {
      report(.looseDetails, ByteRange(start: token.start, end: end))
      if !isItem { wrap(.item, at: index) }
      passOver(to: end, s)
      return close(index)
    }
    if token.kind == .openBrace {
      if !isItem {
        isItem = true
        wrap(.item, at: index)
      }
      body(s)
    } else if missesOpenBrace(s) {
      if !isItem {
        isItem = true
        wrap(.item, at: index)
      }
      bodyWithoutBrace(s)
    }
    if isItem { close(index) }
  }

  private var isMark: Bool {
    token.isKeyword(.required) || token.isKeyword(.many) || token.isKeyword(.oneOf) || token.isKeyword(.computed)
  }

  private var startsSuffix: Bool {
    if token.kind == .text { return !isBehindText }
    guard let keyword = token.keyword, token.kind == .keyword else { return false }
    return keyword == .also || keyword == .inverse || keyword == .default || isPostfix(keyword)
  }

  private func isPostfix(_ keyword: Keyword) -> Bool {
    keyword == .inside || keyword == .descending || keyword == .ascending
  }

  private mutating func suffix(_ s: Span<UInt8>) {
    if token.kind == .text { return titles(s) }
    if token.isKeyword(.also) { return alias(s) }
    if token.isKeyword(.inverse) {
      let index = open(.inverse)
      advance(s)
      path(s)
      return close(index)
    }
    if token.isKeyword(.default) {
      let index = open(.defaultValue)
      advance(s)
      sum(s)
      return close(index)
    }
    leaf(.mark, s, payload: UInt32(token.detail))
  }
}
