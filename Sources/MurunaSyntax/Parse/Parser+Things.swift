import MurunaText

// Thing, Alias, Parent, Titles, Path, Name: what begins with a word.
extension Parser {
  mutating func thing(_ s: Span<UInt8>) {
    let index = open(.declaration)
    let isBehindText = previousSolid.kind == .text
    checkHead(s)
    name(s)
    switch token.kind {
    case .colon: saidValue(index, .field, s)
    case .equals: saidValue(index, .definition, s)
    case .word, .verb:
      let second = count
      name(s)
      if token.kind == .dot, isPathBeforeBody(s) {
        pathBehindName(at: second, s)
        body(s)
        break
      }
      if token.kind == .word || token.kind == .minus || token.kind == .keyword && isInsideName(s) { damagedName(index, s) }
      described(s)
      colonBeforeBlock(s)
      if token.kind == .colon {
        saidValue(index, .field, s)
        if token.fault == .barOutsideTable, isMisspeltTable(index, s) { return misspeltTable(index, s) }
      } else {
        tail(index, s)
      }
    case .dot:
      pathBehindName(at: index + 1, s)
      says(index, s)
    case .openBrace: body(s)
    case .text:
      titledThing(index, s)
      if isBehindText, endsStatement, kind(index) == .declaration, isLanguageTag(range(index + 1), s) {
        report(.translationOnNextLine, range(index + 1))
        setKind(index, .unexpected)
      }
    case .keyword where token.isKeyword(.also): titledThing(index, s)
    case .number, .code:
      if startsDescription(peek(s)) {
        codeName(s)
        described(s)
        tail(index, s)
      } else {
        damagedThing(index, s)
      }
    default: damagedThing(index, s)
    }
    close(index)
    lastThing = index
  }

  /// At the dot of `change FloodResponse.verify { … }`, where a path means something that exists already.
  private func isPathBeforeBody(_ s: Span<UInt8>) -> Bool {
    var probe = lexer
    var next = token
    while next.kind == .dot {
      next = probe.next(s)
      switch next.kind {
      case .word, .verb, .code, .number: next = probe.next(s)
      default: return false
      }
    }
    return next.kind == .openBrace
  }

  /// A tag of ISO 639-1: of three letters there are as many languages as there may be kinds of things (`gap "…"`, `hub "…"`).
  private func isLanguageTag(_ range: ByteRange, _ s: Span<UInt8>) -> Bool {
    guard range.indices.count == 2 else { return false }
    return Self.languages.contains(UInt16(s[Int(range.start)]) << 8 | UInt16(s[Int(range.start) + 1]))
  }

  private static let languages: Set<UInt16> = {
    let tags = """
      aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl
      gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk
      ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
      te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
      """
    return Set(tags.split { $0 == " " || $0 == "\n" }.map { tag in tag.utf8.reduce(0) { $0 << 8 | UInt16($1) } })
  }()

  /// `column "Risk" ar "…": value`, `test "…" { … }`.
  private mutating func titledThing(_ index: Int, _ s: Span<UInt8>) {
    described(s)
    switch token.kind {
    case .colon: saidValue(index, .field, s)
    case .equals: saidValue(index, .definition, s)
    case .word where isNameBehindTitle(index, s):
      report(.titleBeforeName, ByteRange(start: range(index + 2).start, end: token.end), related: token.range)
      name(s)
      tail(index, s)
    default: tail(index, s)
    }
  }

  /// `{ Alias | Titles }`.
  mutating func described(_ s: Span<UInt8>) {
    while true {
      if token.kind == .text {
        if isBehindText { return }
        titles(s)
      } else if token.isKeyword(.also) {
        alias(s)
        if token.kind == .comma { severalAliases(s) }
      } else {
        return
      }
    }
  }

  private func startsDescription(_ token: Token) -> Bool {
    token.kind == .text || token.isKeyword(.also) || token.isKeyword(.is) || token.isKeyword(.like)
  }

  /// `[ Parent { Parent | Alias | Titles } ] [ Body ]`.
  private mutating func tail(_ index: Int, _ s: Span<UInt8>) {
    while token.isKeyword(.is) || token.isKeyword(.like) {
      parent(s)
      described(s)
    }
    if token.kind == .openBrace { return body(s) }
    if !endsStatement { return damagedTail(index, s) }
    if token.kind == .newline, repair.opens(behind: previousEnd) { bodyWithoutBrace(s) }
  }

  mutating func parent(_ s: Span<UInt8>) {
    let index = open(token.isKeyword(.is) ? .parent : .like)
    advance(s)
    path(s)
    close(index)
  }

  mutating func alias(_ s: Span<UInt8>) {
    let index = open(.alias)
    advance(s)
    switch token.kind {
    case .word, .verb: name(s)
    case .number, .code: codeName(s)
    default: missingName(s)
    }
    close(index)
  }

  /// `text { language text }`.
  mutating func titles(_ s: Span<UInt8>) {
    let index = open(.titles)
    text(s)
    while token.kind == .language {
      let id = names.intern(s, token.range)
      leaf(.language, s, payload: id.raw)
      if token.kind == .text { text(s) }
    }
    close(index)
  }

  /// A text behind a text is not a second title but a slip (S13).
  var isBehindText: Bool { previousToken.kind == .text }

  // MARK: - Paths

  /// `( word | verb ) { "." Name }`.
  mutating func path(_ s: Span<UInt8>) {
    let index = count
    switch token.kind {
    case .word, .verb:
      name(s)
      if token.kind == .dot { pathBehindName(at: index, s) }
    default: missingName(s)
    }
  }

  /// `{ "." Name }` behind a name that stands at `index`.
  mutating func pathBehindName(at index: Int, _ s: Span<UInt8>) {
    wrap(.path, at: index)
    // A path of names is flat here, but what it means is looked up in what stands before each dot.
    var links = 0
    while token.kind == .dot {
      links += 1
      guard depth + links < Self.deepest else {
        tooDeep(s)
        break
      }
      advance(s)
      segment(s)
    }
    close(index)
  }

  /// What stands behind a dot.
  mutating func segment(_ s: Span<UInt8>) {
    if token.startsLine, isAtNextStatement(s) { return missingName(s) }
    switch token.kind {
    case .word, .verb: name(s)
    case .code, .number: codeName(s)
    default: missingName(s)
    }
  }

  /// A code or a number that is a name: it keeps its spelling, and has a name's number.
  mutating func codeName(_ s: Span<UInt8>) {
    let id = names.intern(s, token.range)
    leaf(token.kind == .code ? .code : .number, s, payload: id.raw)
  }
}
