import MurunaText

// Words: names, keywords, verbs, units joined by a slash, language tags; and dates that begin with a word.
extension Lexer {
  mutating func word(_ s: Span<UInt8>, _ start: Int) -> Token {
    let count = s.count
    let end = Scanning.wordEnd(s, start &+ 1)
    if end < count {
      let next = s[end]
      if next >= 0x80, continuesWord(s, end) { return wordBeyondASCII(s, start) }
      if follows(.dot, at: start) { return Token(.word, start, end) }
      if next == 0x2F, let unitEnd = unitEnd(s, slash: end) { return Token(.word, start, unitEnd) }
      if next == 0x20, mayBeDate(s, end), let date = dateStarting(s, start, end) { return date }
      if previousKind == .text, end &- start <= 3, isLanguageTag(s, start, end) { return Token(.language, start, end) }
    } else if follows(.dot, at: start) {
      return Token(.word, start, end)
    }
    let length = end &- start
    if length <= WordTable.longestASCII, words.table.mayBeKeyword(s[start], length), let keyword = keyword(s, start, length) {
      return reserved(keyword, s, start, end)
    }
    return Token(.word, start, end)
  }

  /// Whether what stands behind the blank after a word of ASCII may make a date of it; most often another word stands there.
  @inline(__always)
  private func mayBeDate(_ s: Span<UInt8>, _ end: Int) -> Bool {
    guard end &+ 1 < s.count else { return false }
    let byte = s[end &+ 1]
    return byte &- 0x30 < 10 || byte >= 0x80 || byte <= 0x20
  }

  @inline(__always)
  func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
  }

  @inline(__always)
  private func keyword(_ s: Span<UInt8>, _ start: Int, _ length: Int) -> Keyword? {
    var first: UInt64 = 0
    if start &+ 8 <= s.count {
      first = s.word(at: start)
      if length < 8 { first &= (1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1 }
    } else {
      var index = min(length, 8)
      while index > 0 {
        index &-= 1
        first = first << 8 | UInt64(s[start &+ index])
      }
    }
    return words.table.keyword(
      first: first, length: length, ninth: length > 8 ? s[start &+ 8] : 0, tenth: length > 9 ? s[start &+ 9] : 0)
  }

  private func reserved(_ keyword: Keyword, _ s: Span<UInt8>, _ start: Int, _ end: Int) -> Token {
    if keyword == .no, !quantifies(s, end) { return Token(.word, start, end) }
    return Token(keyword.role == .verb ? .verb : .keyword, start, end, detail: keyword.rawValue)
  }

  /// Side condition S6: `no` counts things before a name or `(` on its line; elsewhere it is a truth value.
  private func quantifies(_ s: Span<UInt8>, _ end: Int) -> Bool {
    let next = skipBlanks(s, end)
    guard next > end, next < s.count else { return next < s.count && s[next] == 0x28 }
    if s[next] == 0x28 { return true }
    return startsWord(s, next) && !isReserved(s, next, wordEnd(s, next))
  }

  /// Whether a word is reserved and not a verb, whatever stands around it.
  func isReserved(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if end &- start <= WordTable.longestASCII, let keyword = keyword(s, start, end &- start) { return keyword.role != .verb }
    guard s[start] >= 0x80, case .keyword(let keyword) = words.table.meaning(nearHash(s, start, end)) else { return false }
    return keyword.role != .verb
  }

  func nearHash(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = NearHash()
    var index = start
    while index < end {
      let decoded = UTF8Decoding.scalar(in: s, at: index)
      hash.add(decoded.scalar)
      index &+= decoded.length
    }
    return hash.value
  }

  // MARK: - Units

  /// Side condition S12: words joined by `/` without blanks are one word, unless that would cut a path or a call.
  private func unitEnd(_ s: Span<UInt8>, slash: Int) -> Int? {
    var slash = slash
    // A unit has few parts; the bound keeps `a/b/c/…(` linear.
    for _ in 0..<4 {
      guard slash &+ 1 < s.count, startsWord(s, slash &+ 1) else { return nil }
      let end = wordEnd(s, slash &+ 1)
      guard end < s.count else { return end }
      if s[end] == 0x2F {
        slash = end
      } else {
        return s[end] == 0x2E || s[end] == 0x28 ? nil : end
      }
    }
    return nil
  }

  func startsWord(_ s: Span<UInt8>, _ index: Int) -> Bool {
    let byte = s[index]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte == 0x5F }
    return Scalars.isNameStart(UTF8Decoding.scalar(in: s, at: index).scalar)
  }

  func continuesWord(_ s: Span<UInt8>, _ index: Int) -> Bool {
    if s[index] < 0x80 { return isWordByte(s[index]) }
    let scalar = UTF8Decoding.scalar(in: s, at: index).scalar
    if BidiControl(scalar) == .implicitMark {
      // A mark inside a word is the word's fault; at its end it belongs to the blanks.
      let next = index &+ (scalar == 0x61C ? 2 : 3)
      return next < s.count && continuesWord(s, next)
    }
    return BidiControl(scalar) == nil && Scalars.sticksToName(scalar)
  }

  func wordEnd(_ s: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < s.count, continuesWord(s, index) {
      index &+= s[index] < 0x80 ? 1 : UTF8Decoding.scalar(in: s, at: index).length
    }
    return index
  }

  func skipBlanks(_ s: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < s.count {
      let byte = s[index]
      if byte == 0x20 || byte == 0x09 {
        index &+= 1
      } else if byte >= 0x80, let width = Self.markOrSpace(s, index) {
        index &+= width
      } else {
        break
      }
    }
    return index
  }

  // MARK: - Language tags

  /// Two or three small letters, behind a text and directly before one.
  private func isLanguageTag(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end &- start >= 2 else { return false }
    for index in start..<end where s[index] &- 0x61 >= 26 { return false }
    let next = skipBlanks(s, end)
    guard next < s.count, startsText(s, next) else { return false }
    return keyword(s, start, end &- start) == nil
  }

  // MARK: - Beyond ASCII

  func wordBeyondASCII(_ s: Span<UInt8>, _ start: Int) -> Token {
    var index = start
    var hash = NearHash()
    var hasTatweel = false
    while index < s.count, continuesWord(s, index) {
      let decoded = UTF8Decoding.scalar(in: s, at: index)
      hash.add(decoded.scalar)
      if decoded.scalar == 0x640 { hasTatweel = true }
      index &+= decoded.length
    }
    let end = index
    var token = Token(.word, start, end)
    if let problem = nameProblem(in: s, ByteRange(start, end)) { token.fault = problem.isError ? .badName : .oddName }
    if follows(.dot, at: start) { return token }
    if let meaning = words.table.meaning(hash.value) {
      switch meaning {
      case .keyword(let keyword):
        var reserved = reserved(keyword, s, start, end)
        if hasTatweel, reserved.kind != .word { reserved.fault = .stretchedKeyword }
        return reserved
      case .month, .weekday:
        if let date = dateStarting(s, start, end) { return date }
      case .scale, .islamicMonth: break
      }
    }
    if end < s.count, s[end] == 0x2F, let unitEnd = unitEnd(s, slash: end) {
      token.end = UInt32(truncatingIfNeeded: unitEnd)
    }
    return token
  }
}
