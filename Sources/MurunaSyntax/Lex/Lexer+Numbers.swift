import MurunaText

// Numbers, codes and times; and the dates that begin with a digit.
extension Lexer {
  /// What a run of bytes beginning with a digit turned out to be.
  struct Scan {
    var kind: Token.Kind
    var end: Int
    var fault: SyntaxFault.Kind?
  }

  mutating func number(_ s: Span<UInt8>, _ start: Int) -> Token {
    let count = s.count
    var end = start
    while end < count, s[end] &- 0x30 < 10 { end &+= 1 }
    if end > start {
      // Most numbers stand alone.
      let next = end < count ? s[end] : 0x0A
      if next == 0x0A || next == 0x29 || next == 0x3B || next == 0x7D { return Token(kindBehindDot(start), start, end) }
      if next == 0x20, !mayContinueNumber(s, end) { return Token(kindBehindDot(start), start, end) }
    }
    let scan = follows(.dot, at: start) ? code(s, start) : scanNumber(s, start)
    return Token(scan.kind, start, scan.end, fault: scan.fault)
  }

  /// Digits behind a word and a dot are a code: `crf.13`.
  private func kindBehindDot(_ start: Int) -> Token.Kind { follows(.dot, at: start) ? .code : .number }

  /// Whether a word that might be a month or `million` follows the blank at `end`.
  private func mayContinueNumber(_ s: Span<UInt8>, _ end: Int) -> Bool {
    let next = end &+ 1 < s.count ? s[end &+ 1] : 0
    if next == 0x20 || next >= 0x80 { return true }
    switch next | 0x20 {
    case 0x74, 0x6D, 0x62, 0x6A, 0x66, 0x61, 0x73, 0x6F, 0x6E, 0x64: break  // t m b; j f m a s o n d
    default: return false
    }
    guard end &+ 3 < s.count else { return false }
    return EnglishWords.isMonth(s, end &+ 1) || EnglishWords.isScale(s, end &+ 1)
  }

  // MARK: - Digits

  struct DigitRun {
    var end: Int
    var count: Int
    var style: DigitStyle?
    var isMixed = false
    /// The value of at most nine digits.
    var value = 0
  }

  func digits(_ s: Span<UInt8>, _ start: Int, in style: DigitStyle? = nil) -> DigitRun {
    var run = DigitRun(end: start, count: 0, style: style)
    while run.end < s.count {
      let byte = s[run.end]
      let digit: Int
      let own: DigitStyle
      let width: Int
      if byte &- 0x30 < 10 {
        digit = Int(byte &- 0x30)
        own = .ascii
        width = 1
      } else if byte == 0xD9 || byte == 0xDB, run.end &+ 1 < s.count {
        let second = s[run.end &+ 1]
        if byte == 0xD9, second &- 0xA0 < 10 {
          digit = Int(second &- 0xA0)
          own = .arabic
        } else if byte == 0xDB, second &- 0xB0 < 10 {
          digit = Int(second &- 0xB0)
          own = .extendedArabic
        } else {
          break
        }
        width = 2
      } else {
        break
      }
      if let style = run.style, style != own { run.isMixed = true }
      run.style = own
      run.count &+= 1
      if run.count <= 9 { run.value = run.value * 10 + digit }
      run.end &+= width
    }
    return run
  }

  private func startsDigit(_ s: Span<UInt8>, _ index: Int) -> Bool {
    guard index < s.count else { return false }
    if s[index] &- 0x30 < 10 { return true }
    guard index &+ 1 < s.count else { return false }
    return s[index] == 0xD9 && s[index &+ 1] &- 0xA0 < 10 || s[index] == 0xDB && s[index &+ 1] &- 0xB0 < 10
  }

  private func byte(_ s: Span<UInt8>, _ index: Int) -> UInt8 { index < s.count ? s[index] : 0 }

  /// Whether a two-byte scalar stands at an index: `،` `٫` `٬`.
  private func stands(_ lead: UInt8, _ second: UInt8, _ s: Span<UInt8>, _ index: Int) -> Bool {
    byte(s, index) == lead && byte(s, index &+ 1) == second
  }

  // MARK: - Numbers

  func scanNumber(_ s: Span<UInt8>, _ start: Int) -> Scan {
    var run = digits(s, start)
    switch byte(s, run.end) {
    case 0x2D where startsDigit(s, run.end &+ 1): return dashed(s, start, run)
    case 0x2F where startsDigit(s, run.end &+ 1): return slashed(s, start, run)
    case 0xE2, 0xD8:
      if let width = Self.mark(s, at: run.end), byte(s, run.end &+ width) == 0x2F, startsDigit(s, run.end &+ width &+ 1) {
        return slashed(s, start, run, mark: width)
      }
    case 0x3A where startsDigit(s, run.end &+ 1): return clock(s, start, run)
    case 0x2E where startsDigit(s, run.end &+ 1) || isSingleLetter(s, run.end &+ 1):
      let scan = code(s, start)
      if scan.kind == .code || scan.fault != nil { return scan }
    default: break
    }
    var fault: SyntaxFault.Kind?
    // Groups of three, then a fraction.
    if let width = groupMark(s, run.end) {
      if run.count > 3 { fault = .badGrouping }
      // ٬ groups Arabic digits only.
      if width == 2, run.style == .ascii { run.isMixed = true }
      var mark = width
      while true {
        let group = digits(s, run.end &+ mark, in: run.style)
        if group.count != 3 { fault = .badGrouping }
        run.isMixed = run.isMixed || group.isMixed
        run.end = group.end
        guard let next = groupMark(s, run.end) else { break }
        mark = next
      }
    }
    let comma = byte(s, run.end) == 0x2C ? 1 : stands(0xD8, 0x8C, s, run.end) ? 2 : 0
    if comma > 0, startsDigit(s, run.end &+ comma) { return commaed(s, run.end) }
    let point = byte(s, run.end) == 0x2E ? 1 : stands(0xD9, 0xAB, s, run.end) ? 2 : 0
    if point > 0, startsDigit(s, run.end &+ point) {
      if point == 1, run.style != .ascii { fault = fault ?? .dotWithArabicDigits }
      if point == 2, run.style == .ascii { fault = .mixedDigits }
      let fraction = digits(s, run.end &+ point, in: run.style)
      run.isMixed = run.isMixed || fraction.isMixed
      run.end = fraction.end
    }
    if run.isMixed { return Scan(kind: .bad, end: run.end, fault: .mixedDigits) }
    if fault == .badGrouping { return Scan(kind: .bad, end: run.end, fault: fault) }
    if fault == .mixedDigits { return Scan(kind: .bad, end: run.end, fault: fault) }
    if run.end < s.count, continuesWord(s, run.end) { return stuck(s, run.end, fault) }
    return tail(s, run, fault)
  }

  private func groupMark(_ s: Span<UInt8>, _ index: Int) -> Int? {
    if byte(s, index) == 0x5F, startsDigit(s, index &+ 1) { return 1 }
    if stands(0xD9, 0xAC, s, index), startsDigit(s, index &+ 2) { return 2 }
    return nil
  }

  /// `1,200` or `0,5`: a decimal, a group or a list?
  private func commaed(_ s: Span<UInt8>, _ comma: Int) -> Scan {
    var end = comma
    while end < s.count {
      let width = s[end] == 0x2C || s[end] == 0x2E ? 1 : stands(0xD8, 0x8C, s, end) ? 2 : 0
      guard width > 0, startsDigit(s, end &+ width) else { break }
      end = digits(s, end &+ width).end
    }
    return Scan(kind: .bad, end: end, fault: .commaInNumber)
  }

  /// A letter without a blank behind a number: `30min` is read as `30 min`; `1h30` cannot be read.
  private func stuck(_ s: Span<UInt8>, _ end: Int, _ fault: SyntaxFault.Kind?) -> Scan {
    let last = wordEnd(s, end)
    var index = end
    var hasDigits = false
    while index < last {
      if startsDigit(s, index) { hasDigits = true }
      index &+= s[index] < 0x80 ? 1 : UTF8Decoding.scalar(in: s, at: index).length
    }
    if BidiControl(UTF8Decoding.scalar(in: s, at: end).scalar) != nil { return Scan(kind: .bad, end: last, fault: .markInside) }
    if hasDigits { return Scan(kind: .bad, end: last, fault: .stuckNumber) }
    if isSuffix(s, end) { return Scan(kind: .bad, end: last, fault: .suffixedNumber) }
    if isHalfOfDay(s, end, last) { return Scan(kind: .bad, end: last, fault: .otherWords) }
    return Scan(kind: .number, end: end, fault: .stuckUnit)
  }

  /// `7am`, `10:30pm`
  func isHalfOfDay(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end == start &+ 2 && (s[start] | 0x20 == 0x61 || s[start] | 0x20 == 0x70) && s[start &+ 1] | 0x20 == 0x6D
  }

  /// `thousand`, a month or nothing behind a number and a blank.
  private func tail(_ s: Span<UInt8>, _ run: DigitRun, _ fault: SyntaxFault.Kind?) -> Scan {
    let plain = Scan(kind: .number, end: run.end, fault: fault)
    let next = skipBlanks(s, run.end)
    guard next > run.end, next < s.count, startsWord(s, next) else { return plain }
    if s[next] < 0x80 {
      if EnglishWords.isScale(s, next) {
        return Scan(kind: .number, end: wordEnd(s, next), fault: fault)
      }
      return EnglishWords.isMonth(s, next) && run.count <= 2 ? dayAndMonth(s, run, month: next) ?? plain : plain
    }
    let end = wordEnd(s, next)
    switch words.table.meaning(nearHash(s, next, end)) {
    case .scale: return Scan(kind: .number, end: end, fault: fault)
    case .month: return run.count <= 2 ? dayAndMonth(s, run, month: next) ?? plain : plain
    case .islamicMonth: return run.count <= 2 ? islamicDate(s, next) ?? plain : plain
    case .keyword, .weekday, nil: return plain
    }
  }

  // MARK: - Codes

  /// Digits and dots with a letter or a second dot: `11.b`, `11.5.1`; behind a word and a dot also plain digits.
  private func code(_ s: Span<UInt8>, _ start: Int) -> Scan {
    var end = digits(s, start).end
    var dots = 0
    var hasLetter = false
    while byte(s, end) == 0x2E {
      if startsDigit(s, end &+ 1) {
        end = digits(s, end &+ 1).end
      } else if isSingleLetter(s, end &+ 1) {
        end = wordEnd(s, end &+ 1)
        hasLetter = true
      } else {
        break
      }
      dots += 1
    }
    if end < s.count, continuesWord(s, end) {
      return Scan(kind: .bad, end: wordEnd(s, end), fault: !hasLetter && dots == 1 && isSuffix(s, end) ? .suffixedNumber : .stuckNumber)
    }
    let isCode = hasLetter || dots > 1 || follows(.dot, at: start)
    return Scan(kind: isCode ? .code : .number, end: end)
  }

  /// What other notations put behind a number: `135k`, `5M`, `3rd`, `20x`, `2026م`.
  private func isSuffix(_ s: Span<UInt8>, _ index: Int) -> Bool {
    let end = wordEnd(s, index)
    let first = s[index], second = index &+ 1 < end ? s[index &+ 1] : 0
    if end == index &+ 1 { return first | 0x20 == 0x6B || first == 0x4D || first | 0x20 == 0x78 }
    guard end == index &+ 2 else { return false }
    switch (first, second) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68), (0xD9, 0x85): return true
    default: return false
    }
  }

  private func isSingleLetter(_ s: Span<UInt8>, _ index: Int) -> Bool {
    guard index < s.count, startsWord(s, index), s[index] != 0x5F else { return false }
    let width = s[index] < 0x80 ? 1 : UTF8Decoding.scalar(in: s, at: index).length
    return index &+ width >= s.count || !continuesWord(s, index &+ width)
  }
}
