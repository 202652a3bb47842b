import MurunaText

/// What is thought of faults once the whole text was read: of several that are one slip, the one that names it.
///
/// A good program has no faults and pays nothing. Absent on purpose: anything that changes the tree.
struct Afterthoughts {
  /// In order of place. Everything here goes through them once: a hostile text has a million.
  private(set) var faults: [SyntaxFault]

  init(_ faults: [SyntaxFault]) { self.faults = Self.ordered(faults) }

  private static func ordered(_ faults: [SyntaxFault]) -> [SyntaxFault] {
    faults.sorted { ($0.range.start, $0.range.end, $0.kind.rawValue) < ($1.range.start, $1.range.end, $1.kind.rawValue) }
  }

  /// What the raw scan found in a word is what is wrong with the word.
  mutating func add(_ scalars: [SyntaxFault]) {
    guard !scalars.isEmpty else { return }
    faults.removeAll { fault in
      guard fault.kind == .badName || fault.kind == .unknownCharacter || fault.kind == .markInside || fault.kind == .stuckNumber else { return false }
      var (low, high) = (0, scalars.count)
      while low < high {
        let middle = (low + high) / 2
        if scalars[middle].range.start < fault.range.start { low = middle + 1 } else { high = middle }
      }
      return low < scalars.count && scalars[low].range.end <= fault.range.end
    }
    faults = Self.ordered(faults + scalars)
  }

  /// `likelihood – 4`: what stands in place of a colon is no long minus as well.
  mutating func dropSignsForColons() {
    let colons = Set(faults.lazy.filter { $0.kind == .missingColon && !$0.range.isEmpty }.map(\.range))
    if !colons.isEmpty { faults.removeAll { $0.kind != .missingColon && colons.contains($0.range) } }
  }

  mutating func pairQuotes(_ s: Span<UInt8>) {
    guard faults.contains(where: { $0.kind == .unclosedText }) else { return }
    var kept: [SyntaxFault] = []
    // The last text that is never closed, as it was read.
    var open: ByteRange?
    for fault in faults {
      guard fault.kind == .unclosedText else {
        // A brace that the text took is not missing.
        if fault.kind == .missingBrace, let text = open, took(0x7D, text, s), isOneLine(Int(text.end), Int(fault.range.start), s) { continue }
        kept.append(fault)
        continue
      }
      open = fault.range
      // Back along the line, as far as the fault before it: no stretch is looked at twice.
      var first: SyntaxFault?
      var end = Int(fault.range.start)
      while let last = kept.last, Self.puzzles.contains(last.kind) || last.kind == .badHole && isClosed(before: last.range, s), isOneLine(Int(last.range.start), end, s) {
        first = last
        end = Int(last.range.start)
        kept.removeLast()
      }
      kept.append(first.map { SyntaxFault(.unclosedText, textBefore($0.range, s) ?? $0.range) } ?? fault)
    }
    faults = kept
  }

  /// Whether the quotation mark with which a text begins touches a word before it: it was meant to close one.
  private func isClosed(before text: ByteRange, _ s: Span<UInt8>) -> Bool { text.start > 0 && isPartOfWord(Int(text.start) - 1, s) }

  private func took(_ sign: UInt8, _ text: ByteRange, _ s: Span<UInt8>) -> Bool { text.indices.contains { s[$0] == sign } }

  /// What a quotation mark that is missing makes of the words behind it.
  private static let puzzles: [SyntaxFault.Kind] = [
    .extraWords, .missingComma, .nameWithSpace, .missingNameOrColon, .missingSeparator, .missingColon,
  ]

  /// `{ by: GAM takes: 1 h after: verify }`: semicolons that are missing on one line are one slip.
  mutating func joinSeparators(_ s: Span<UInt8>) {
    guard faults.contains(where: { $0.kind == .missingSeparator }) else { return }
    var kept: [SyntaxFault] = []
    var last: ByteRange?
    for fault in faults {
      if fault.kind == .missingSeparator {
        defer { last = fault.range }
        if let last, isOneLine(Int(last.start), Int(fault.range.start), s) { continue }
      }
      kept.append(fault)
    }
    faults = kept
  }

  private func isOneLine(_ start: Int, _ end: Int, _ s: Span<UInt8>) -> Bool {
    var index = start
    while index < end {
      if s[index] == 0x0A { return false }
      index += 1
    }
    return true
  }

  /// `7am to 3pm`, the two ends of a range, each said otherwise; `€250k`, the sign of a currency and the letter behind its number: one slip each.
  mutating func joinNeighbours(_ s: Span<UInt8>) {
    guard faults.contains(where: { $0.kind == .otherWords || $0.kind == .suffixedNumber || $0.kind == .commaInNumber }) else { return }
    var kept: [SyntaxFault] = []
    for fault in faults {
      if let last = kept.last, let joined = joined(last, fault, s) { kept[kept.count - 1] = joined } else { kept.append(fault) }
    }
    faults = kept
  }

  /// Two faults in a row as the one that they are; nil where they are two.
  private func joined(_ last: SyntaxFault, _ next: SyntaxFault, _ s: Span<UInt8>) -> SyntaxFault? {
    switch (last.kind, next.kind) {
    case (.unknownCharacter, .suffixedNumber): return last.range.end == next.range.start ? last : nil
    // `€120,000`, `120,000 €`: told with the sign, where the commas can only part thousands.
    case (.unknownCharacter, .commaInNumber):
      return isCurrency(last.range, beside: next.range, s) ? last : nil
    case (.commaInNumber, .unknownCharacter):
      return isCurrency(next.range, beside: last.range, s) ? SyntaxFault(next.kind, next.range, related: last.range) : nil
    case (.otherWords, .otherWords):
      // `8am to 4pm`, of which the first was told with the second.
      if next.range.end <= last.range.end { return last }
      guard last.range.end < next.range.start, next.range.start - last.range.end < 12 else { return nil }
      let both = ByteRange(start: last.range.start, end: next.range.end)
      guard let words = string(both, s, fromDigit: true), Idioms.replacement(of: words, isBehindOperand: false) != nil else { return nil }
      return SyntaxFault(.otherWords, both)
    default: return nil
    }
  }

  /// Whether the sign of a currency stands beside a number whose commas can only part thousands.
  private func isCurrency(_ sign: ByteRange, beside number: ByteRange, _ s: Span<UInt8>) -> Bool {
    let gap = ByteRange(start: min(sign.end, number.end), end: max(sign.start, number.start))
    for index in gap.indices where s[index] != 0x20 { return false }
    guard let sign = string(sign, s), Idioms.currencySigns[sign] != nil, let digits = string(number, s, fromDigit: true) else { return false }
    return areThousands(digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "،" })
  }

  /// The text that ends just before a place on its line.
  private func textBefore(_ range: ByteRange, _ s: Span<UInt8>) -> ByteRange? {
    var close = Int(range.start) - 1
    while close > 0, s[close] == 0x20 { close -= 1 }
    guard close > 0, s[close] == 0x22 else { return nil }
    var open = close - 1
    while open >= 0, close - open < 1_000, s[open] != 0x22, s[open] != 0x0A { open -= 1 }
    return open >= 0 && s[open] == 0x22 ? ByteRange(open, close + 1) : nil
  }

  /// `1 to 2 h likly 90 min`: no comma is missing there, a word is misspelt; `at least 150`: something is said in other words than ours.
  mutating func findMisspeltWords(_ s: Span<UInt8>) {
    for index in faults.indices {
      switch faults[index].kind {
      case .missingComma, .missingWord, .extraWords, .nameWithSpace: break
      case .missingColon:
        // `for each: risk`, `within 3 min after warn`
        if let words = Idioms.range(around: faults[index], s), let text = string(words, s), ["for each", "what if"].contains(text) || Idioms.isWindow(text) { faults[index] = SyntaxFault(.otherWords, words) }
        continue
      case .missingValue:
        // `on: in 2020`
        if let words = Idioms.range(around: faults[index], s), let text = string(words, s), Idioms.date(text.split(separator: " ").map(String.init)) != nil {
          faults[index] = SyntaxFault(.otherWords, words)
        }
        continue
      case .otherWords:
        if let whole = range(from: faults[index].range, s) { faults[index] = SyntaxFault(.otherWords, whole) }
        continue
      default: continue
      }
      if let words = Idioms.range(around: faults[index], s) {
        faults[index] = SyntaxFault(.otherWords, range(from: words, s) ?? words)
      } else if let word = misspelt(around: faults[index], s) { faults[index] = SyntaxFault(.misspeltWord, word) }
    }
  }

  /// `6:30pm to 11 pm`: what ends in the words at hand and goes on to the end of its value, where all of it is said otherwise.
  private func range(from words: ByteRange, _ s: Span<UInt8>) -> ByteRange? {
    var end = Int(words.end)
    while end < s.count, end - Int(words.start) < 60 || s[end] & 0xC0 == 0x80, s[end] == 0x20 || s[end] == 0x3A || isPartOfWord(end, s) { end += 1 }
    while end > Int(words.end), s[end - 1] == 0x20 { end -= 1 }
    guard end > Int(words.end) else { return nil }
    let whole = ByteRange(Int(words.start), end)
    guard let text = string(whole, s, fromDigit: true), Idioms.isTimes(text) else { return nil }
    return whole
  }

  private func misspelt(around fault: SyntaxFault, _ s: Span<UInt8>) -> ByteRange? {
    if fault.kind == .nameWithSpace {
      let words = words(in: fault.range, s)
      guard words.count == 3, let middle = string(words[1], s) else { return nil }
      return ReservedWords.behindNames.nearest(to: middle, limit: 1).isEmpty ? nil : words[1]
    }
    let gap = Int(fault.range.start)
    var candidates: [ByteRange] = []
    if fault.kind == .extraWords { candidates.append(word(from: gap, s)) } else {
      candidates.append(word(from: fault.related.map { Int($0.start) } ?? skipBlanks(gap, s), s))
    }
    var before = gap
    while before > 0, s[before - 1] == 0x20 { before -= 1 }
    candidates.append(word(endingAt: before, s))
    // `Friday 15 Janury 2026`
    if let last = candidates.first, !last.isEmpty { candidates.append(word(from: skipBlanks(Int(last.end), s), s)) }
    let misspelt = candidates.filter { range in
      guard !range.isEmpty, let text = string(range, s) else { return false }
      return !ReservedWords.near(to: text).isEmpty
    }
    // `requird text`: of two, rather the one that has a letter too few or too many, or two exchanged.
    return misspelt.first { range in string(range, s).map { ReservedWords.isUsualSlip($0) } ?? false } ?? misspelt.first
  }

  private func skipBlanks(_ start: Int, _ s: Span<UInt8>) -> Int {
    var index = start
    while index < s.count, s[index] == 0x20 { index += 1 }
    return index
  }

  private func word(from start: Int, _ s: Span<UInt8>) -> ByteRange {
    var end = start
    while end < s.count, end - start < 40 || s[end] & 0xC0 == 0x80, isPartOfWord(end, s) { end += 1 }
    return ByteRange(start, max(start, end))
  }

  private func word(endingAt end: Int, _ s: Span<UInt8>) -> ByteRange {
    var start = min(end, s.count)
    while start > 0, end - start < 40 || s[start] & 0xC0 == 0x80, isPartOfWord(start - 1, s) { start -= 1 }
    return ByteRange(start, max(start, end))
  }

  /// A byte of a word, and none of `،` and `؛`.
  private func isPartOfWord(_ index: Int, _ s: Span<UInt8>) -> Bool {
    seemsPartOfWord(s[index]) && !isArabicSign(index, s)
  }

  private func words(in range: ByteRange, _ s: Span<UInt8>) -> [ByteRange] {
    var found: [ByteRange] = []
    var index = Int(range.start)
    while index < Int(range.end) {
      let word = word(from: index, s)
      if word.isEmpty { index += 1 } else {
        found.append(word)
        index = Int(word.end)
      }
    }
    return found
  }

  private func string(_ range: ByteRange, _ s: Span<UInt8>, fromDigit: Bool = false) -> String? {
    guard fromDigit || s[Int(range.start)] &- 0x30 >= 10 else { return nil }
    var bytes: [UInt8] = []
    for index in range.indices { bytes.append(s[index]) }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// The words that the language itself may have between two values, for those who misspell them.
enum ReservedWords {
  static let behindNames = NameSuggestions([Keyword.also, .is, .like].flatMap(spellings))

  /// Nothing for a word that is right where it stands, nor for short ones, of which everything is near to something. Arabic words of
  /// one pattern differ in few letters: of theirs, one.
  static func near(to word: String) -> [String] {
    let length = word.unicodeScalars.count
    if length < 4 { return length == 3 ? swapped(word) : [] }
    guard !words.contains(word), !words.contains(word.lowercased()) else { return [] }
    return all.nearest(to: word, edits: word.utf8.allSatisfy { $0 < 0x80 } ? .max : 1)
  }

  /// Whether the word that is near to one has a letter more, a letter less, or the same in another order.
  static func isUsualSlip(_ word: String) -> Bool {
    guard let right = near(to: word).first else { return false }
    return right.unicodeScalars.count != word.unicodeScalars.count || right.unicodeScalars.sorted { $0.value < $1.value } == word.unicodeScalars.sorted { $0.value < $1.value }
  }

  /// Of three letters only two that are exchanged, `adn`, or in Arabic one that is missing, `يبغ`.
  private static func swapped(_ word: String) -> [String] {
    let isArabic = !word.utf8.allSatisfy { $0 < 0x80 }
    return words.contains(word) ? [] : all.nearest(to: word, edits: 1).filter { $0.sorted() == word.sorted() || isArabic && $0.unicodeScalars.count == 4 }
  }

  private static func spellings(_ keyword: Keyword) -> [String] {
    [keyword.spelling.english, keyword.spelling.arabic] + keyword.spelling.arabicAlso
  }

  /// Words of two letters are left out: nearly everything is near to them.
  private static let all = NameSuggestions(words.sorted())

  private static let words: Set<String> = {
    let keywords = Keyword.allCases.filter { $0.role != .verb }.flatMap(spellings)
    let months = MonthRegion.allCases.flatMap { region in (1...12).map { Months.name($0, in: region) } }
    let days = Language.allCases.flatMap { language in (1...7).map { Weekdays.name($0, in: language) } }
    let scales = ["thousand", "million", "billion", "ملايين", "مليون", "مليار", "آلاف"]
    return Set((keywords + months + days + scales).filter { $0.unicodeScalars.count > 2 && !$0.contains(" ") })
  }()
}
