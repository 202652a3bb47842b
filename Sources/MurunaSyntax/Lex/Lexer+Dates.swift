import MurunaText

// Dates and times. One date is one token, weekday and month words included; whether the day exists is for the calendar to say.
extension Lexer {
  // MARK: - In digits

  /// `2026-01-15`, `2026-01`; or `15-01-2026` and `8-10`, which are faults.
  func dashed(_ s: Span<UInt8>, _ start: Int, _ first: DigitRun) -> Scan {
    let second = digits(s, first.end &+ 1, in: first.style)
    var end = second.end
    var parts = 2
    var isMixed = first.isMixed || second.isMixed
    var last = second
    while end < s.count, s[end] == 0x2D, end &+ 1 < s.count {
      let run = digits(s, end &+ 1, in: first.style)
      guard run.count > 0 else { break }
      isMixed = isMixed || run.isMixed
      end = run.end
      last = run
      parts += 1
    }
    if isMixed { return Scan(kind: .bad, end: end, fault: .mixedDigits) }
    if end < s.count, continuesWord(s, end) {
      var last = wordEnd(s, end)
      // `2026-01-15T22:00`, as machines write it.
      while last < s.count, s[last] == 0x3A || s[last] == 0x2B, digits(s, last &+ 1).count > 0 { last = wordEnd(s, last &+ 1) }
      return Scan(kind: .bad, end: last, fault: .stuckNumber)
    }
    let isYearFirst = first.count == 4 && second.count == 2 && (parts == 2 || parts == 3 && last.count == 2)
    if isYearFirst, second.value >= 1, second.value <= 12 {
      return Scan(kind: .date, end: end, fault: first.style == .ascii ? nil : .dashesWithArabicDigits)
    }
    if isYearFirst, parts == 3 { return Scan(kind: .bad, end: end, fault: .noSuchMonth) }
    if parts == 3, first.count <= 2, second.count <= 2, last.count == 4 {
      return Scan(kind: .bad, end: end, fault: .dayFirstDashes)
    }
    return Scan(kind: .bad, end: end, fault: .dashBetweenNumbers)
  }

  /// `15/1/2026`; or `01/14/2026`, `1/2`, which are faults.
  /// `mark` is the width of an invisible mark before the first slash, where word processors put one.
  func slashed(_ s: Span<UInt8>, _ start: Int, _ first: DigitRun, mark: Int = 0) -> Scan {
    let second = digits(s, first.end &+ mark &+ 1, in: first.style)
    var isMarked = mark > 0
    var end = second.end
    var isMixed = first.isMixed || second.isMixed
    var third: DigitRun?
    let inner = Self.mark(s, at: end) ?? 0
    if end &+ inner < s.count, s[end &+ inner] == 0x2F {
      let run = digits(s, end &+ inner &+ 1, in: first.style)
      if run.count > 0, inner > 0 { isMarked = true }
      if run.count > 0 {
        third = run
        isMixed = isMixed || run.isMixed
        end = run.end
      }
    }
    if isMixed { return Scan(kind: .bad, end: end, fault: .mixedDigits) }
    if end < s.count, continuesWord(s, end) { return Scan(kind: .bad, end: wordEnd(s, end), fault: .stuckNumber) }
    guard let third, first.count <= 2, second.count <= 2, third.count == 4 else {
      return Scan(kind: .bad, end: end, fault: .slashBetweenNumbers)
    }
    if second.value > 12 { return Scan(kind: .bad, end: end, fault: first.value <= 12 ? .monthFirst : .noSuchMonth) }
    if isMarked { return Scan(kind: .date, end: end, fault: .markInNumber) }
    // Half the world would read another day.
    let isAmbiguous = first.style == .ascii && first.value <= 12 && second.value <= 12
    return Scan(kind: .date, end: end, fault: isAmbiguous ? .dayOrMonth : nil)
  }

  /// `22:00`.
  func clock(_ s: Span<UInt8>, _ start: Int, _ hours: DigitRun) -> Scan {
    let minutes = digits(s, hours.end &+ 1, in: hours.style)
    var end = minutes.end
    while end &+ 1 < s.count, s[end] == 0x3A {
      let more = digits(s, end &+ 1)
      guard more.count > 0 else { break }
      end = more.end
      return Scan(kind: .bad, end: end, fault: .badTime)
    }
    if end < s.count, continuesWord(s, end) {
      let last = wordEnd(s, end)
      return Scan(kind: .bad, end: last, fault: isHalfOfDay(s, end, last) ? .otherWords : .stuckNumber)
    }
    let isGood = hours.count <= 2 && minutes.count == 2 && hours.value <= 24 && minutes.value <= 59 && !hours.isMixed && !minutes.isMixed
    if hours.value == 24, minutes.value > 0 { return Scan(kind: .bad, end: end, fault: .badTime) }
    return isGood ? Scan(kind: .time, end: end) : Scan(kind: .bad, end: end, fault: .badTime)
  }

  // MARK: - In words

  /// `15 January`, `15 January 2026`, given the day and where the month begins.
  func dayAndMonth(_ s: Span<UInt8>, _ day: DigitRun, month: Int) -> Scan? {
    guard let month = monthName(s, month) else { return nil }
    if let year = year(s, behind: month.end) { return Scan(kind: .date, end: year, fault: month.fault) }
    return Scan(kind: .date, end: month.end, fault: month.fault)
  }

  func islamicDate(_ s: Span<UInt8>, _ start: Int) -> Scan? {
    let end = wordEnd(s, start)
    let first = string(s, start, end)
    var last = end
    if HijriMonths.needsSecondWord(first) {
      let second = skipBlanks(s, end)
      guard second > end, second < s.count, startsWord(s, second) else { return nil }
      last = wordEnd(s, second)
      guard HijriMonths.number(first, string(s, second, last)) != nil else { return nil }
    } else if HijriMonths.number(first) == nil {
      return nil
    }
    return Scan(kind: .bad, end: year(s, behind: last) ?? last, fault: .islamicMonth)
  }

  /// A date that begins with a weekday or a month, given its first word.
  func dateStarting(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> Token? {
    var mayBeWeekday = true
    if s[start] < 0x80 {
      let next = skipBlanks(s, end)
      guard next < s.count, s[next] &- 0x30 < 10 || s[next] == 0xD9 || s[next] == 0xDB else { return nil }
      mayBeWeekday = EnglishWords.isWeekday(s, start, end)
      guard mayBeWeekday || EnglishWords.isMonth(s, start) else { return nil }
    }
    if mayBeWeekday, Weekdays.named(string(s, start, end)) != nil {
      let next = skipBlanks(s, end)
      guard next > end, next < s.count else { return nil }
      let run = digits(s, next)
      guard run.count > 0 else { return nil }
      let scan = scanNumber(s, next)
      guard scan.kind == .date || isDateFault(scan.fault) else { return nil }
      return Token(scan.kind, start, scan.end, fault: scan.fault)
    }
    guard let month = monthName(s, start) else { return nil }
    if let year = year(s, behind: month.end) { return Token(.date, start, year, fault: month.fault) }
    let next = skipBlanks(s, month.end)
    guard next > month.end, next < s.count else { return nil }
    let day = digits(s, next)
    guard day.count == 1 || day.count == 2 else { return nil }
    // `May 20, 2026` is one slip, not two.
    var last = day.end
    if last < s.count, s[last] == 0x2C, let year = year(s, behind: last &+ 1) { last = year }
    return Token(.bad, start, last, fault: .monthBeforeDay)
  }

  private func isDateFault(_ fault: SyntaxFault.Kind?) -> Bool {
    fault == .dayFirstDashes || fault == .monthFirst || fault == .noSuchMonth || fault == .islamicMonth
  }

  /// A month of one word or two, or two names of one month joined by a slash.
  private func monthName(_ s: Span<UInt8>, _ start: Int) -> (end: Int, fault: SyntaxFault.Kind?)? {
    guard let first = oneMonth(s, start) else { return nil }
    guard first.end &+ 1 < s.count, s[first.end] == 0x2F, let second = oneMonth(s, first.end &+ 1) else {
      return (first.end, first.isOdd ? .oddMonth : nil)
    }
    return (second.end, first.number != second.number ? .twoMonths : first.isOdd || second.isOdd ? .oddMonth : nil)
  }

  private func oneMonth(_ s: Span<UInt8>, _ start: Int) -> (end: Int, number: Int, isOdd: Bool)? {
    guard start < s.count, startsWord(s, start) else { return nil }
    let end = wordEnd(s, start)
    guard end &- start <= 40 else { return nil }
    if s[start] < 0x80, let number = EnglishWords.month(s, start, end) { return (end, number, false) }
    let word = string(s, start, end)
    if s[start] >= 0x80, Months.needsSecondWord(word) {
      let second = skipBlanks(s, end)
      guard second > end, second < s.count, startsWord(s, second) else { return nil }
      let last = wordEnd(s, second)
      guard last &- second <= 40, let month = Months.named(word, string(s, second, last)) else { return nil }
      return (last, month.number, !month.isCanonical)
    }
    return Months.named(word).map { (end, $0.number, !$0.isCanonical && s[start] >= 0x80) }
  }

  /// The end of a year of four digits behind blanks.
  private func year(_ s: Span<UInt8>, behind end: Int) -> Int? {
    let next = skipBlanks(s, end)
    guard next > end else { return nil }
    let run = digits(s, next)
    guard run.count == 4, !run.isMixed, run.end >= s.count || !continuesWord(s, run.end) else { return nil }
    if run.end &+ 1 < s.count, s[run.end] == 0x2D || s[run.end] == 0x2F || s[run.end] == 0x3A, digits(s, run.end &+ 1).count > 0 {
      return nil
    }
    return run.end
  }

  private func string(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end &- start)
    for index in start..<end { bytes.append(s[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Quick refusals, so that `Months` and its strings are asked only about words that look like months.
enum EnglishWords {
  static func isMonth(_ s: Span<UInt8>, _ start: Int) -> Bool {
    guard start &+ 2 < s.count else { return false }
    switch (s[start] | 0x20, s[start &+ 1], s[start &+ 2]) {
    case (0x6A, 0x61, 0x6E), (0x6A, 0x75, 0x6E), (0x6A, 0x75, 0x6C), (0x66, 0x65, 0x62), (0x6D, 0x61, 0x72), (0x6D, 0x61, 0x79),
      (0x61, 0x70, 0x72), (0x61, 0x75, 0x67), (0x73, 0x65, 0x70), (0x6F, 0x63, 0x74), (0x6E, 0x6F, 0x76), (0x64, 0x65, 0x63):
      return true
    default: return false
    }
  }

  /// The number of a month that is written in full or as its first three letters: what `Months` says, without its strings.
  static func month(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard isMonth(s, start) else { return nil }
    for (index, month) in months.enumerated() {
      let length = end &- start
      guard length == 3 || length == month.utf8CodeUnitCount else { continue }
      let isSame = month.withUTF8Buffer { letters in
        for offset in 0..<length where unsafe letters[offset] != s[start &+ offset] | 0x20 { return false }
        return true
      }
      if isSame { return index + 1 }
    }
    return nil
  }

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  static func isScale(_ s: Span<UInt8>, _ start: Int) -> Bool {
    is_(s, start, "thousand") || is_(s, start, "million") || is_(s, start, "billion")
  }

  static func isWeekday(_ s: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end &- start >= 6, end &- start <= 9 else { return false }
    return s[end &- 1] == 0x79 && s[end &- 2] == 0x61 && s[end &- 3] == 0x64
  }

  private static func is_(_ s: Span<UInt8>, _ start: Int, _ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start &+ length <= s.count else { return false }
    return word.withUTF8Buffer { buffer in
      for index in 0..<length where unsafe buffer[index] != s[start &+ index] { return false }
      let next = start &+ length
      return next >= s.count || !((s[next] | 0x20) &- 0x61 < 26 || s[next] &- 0x30 < 10 || s[next] == 0x5F || s[next] >= 0x80)
    }
  }
}
