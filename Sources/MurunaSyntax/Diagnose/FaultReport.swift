import MurunaDiagnostics
import MurunaText

/// A fault with the text around it: what the catalogue's entries ask in order to speak.
struct FaultReport {
  let fault: SyntaxFault
  private let source: Source
  private let id: SourceID
  let words: KnownWords
  /// Of a thing whose name cannot be one: where it is meant.
  let uses: [ByteRange]
  let valueWords: ValueWords

  /// How far around a fault its text is looked at: a line may be a megabyte long, with a fault on every byte.
  private static let reach = 1024

  init(_ fault: SyntaxFault, _ source: Source, _ id: SourceID, _ words: KnownWords, _ valueWords: ValueWords, uses: [ByteRange] = []) {
    self.fault = fault
    self.source = source
    self.id = id
    self.words = words
    self.uses = uses
    self.valueWords = valueWords
  }

  var bytes: [UInt8] { source.bytes }
  var start: Int { Int(fault.range.start) }
  var end: Int { Int(fault.range.end) }

  // MARK: - Text

  /// What is marked, as it was written.
  var marked: String { text(fault.range) }
  /// What the fault points back to.
  var relatedText: String { fault.related.map { text($0) } ?? "" }

  /// Long and many-lined texts are cut: a title has one line.
  func text(_ range: ByteRange) -> String {
    // Of an endless line, its beginning is enough.
    let line = source.text(ByteRange(start: range.start, end: min(range.end, range.start + UInt32(Self.reach)))).prefix { $0 != "\n" && $0 != "\r\n" }
    return line.count > 32 ? line.prefix(30) + "…" : String(line)
  }

  func wholeText(_ range: ByteRange) -> String { source.text(range) }

  /// The word that ends before an index on its line, or "".
  func word(before end: Int) -> String {
    var last = end
    while last > 0, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    var start = last
    while start > 0, last - start < Self.reach || bytes[start] & 0xC0 == 0x80, !breaks(start - 1) { start -= 1 }
    return text(ByteRange(start, last))
  }

  /// The first word of the line that opened the block around what is marked, or "".
  var kindAround: String {
    var index = start, depth = 0
    while index > 0, start - index < 4 * Self.reach {
      index -= 1
      if bytes[index] == 0x7D { depth += 1 }
      guard bytes[index] == 0x7B else { continue }
      if depth > 0 { depth -= 1 } else {
        var first = index
        while first > 0, bytes[first - 1] != 0x0A, bytes[first - 1] != 0x7B, bytes[first - 1] != 0x3B { first -= 1 }
        return word(after: first)
      }
    }
    return ""
  }

  /// `**Mayor**` behind an index.
  func stars(behind end: Int) -> ByteRange? {
    let word = rangeOfWord(after: end), text = wholeText(word)
    return text.hasPrefix("**") && text.hasSuffix("**") && text.utf8.count > 4 ? word : nil
  }

  func isArabicText(_ text: String) -> Bool { text.unicodeScalars.contains { Script(of: $0.value) == .arabic } }

  /// The word that begins behind an index on its line, or "".
  func word(after start: Int) -> String { text(rangeOfWord(after: start)) }

  /// Where that word stands; empty, behind the blanks, where there is none.
  func rangeOfWord(after start: Int) -> ByteRange {
    var first = start
    while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    var end = first
    while end < bytes.count, end - first < Self.reach || bytes[end] & 0xC0 == 0x80, !breaks(end) { end += 1 }
    return ByteRange(first, end)
  }

  /// Whether no byte of a word stands at an index: a blank, a sign, or a comma or semicolon of Arabic.
  private func breaks(_ index: Int) -> Bool {
    // The colon of a time is inside a word.
    if bytes[index] == 0x3A, isBetweenDigits(index, bytes.span) { return false }
    return bytes[index] <= 0x20 || [0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3D, 0x7B, 0x7D].contains(bytes[index]) || isArabicSign(index)
  }

  func isArabicSign(_ index: Int) -> Bool { MurunaSyntax.isArabicSign(index, bytes.span) }

  /// The first scalar of what is marked.
  var scalar: UInt32 { start < bytes.count ? UTF8Decoding.scalar(in: bytes, at: start).scalar : 0 }

  /// `U+202E`, the same in both languages.
  func point(_ scalar: UInt32) -> Words {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Words(english: "\(value: name)", arabic: "\(value: name)")
  }

  /// The invisible direction marks in and around what is marked.
  var marks: [ByteRange] {
    var found: [ByteRange] = []
    if let width = Lexer.mark(bytes.span, before: start) { found.append(ByteRange(start - width, start)) }
    var index = start
    while index < end {
      let width = Lexer.mark(bytes.span, at: index)
      if let width { found.append(ByteRange(index, index + width)) }
      index += width ?? 1
    }
    if let width = Lexer.mark(bytes.span, at: end) { found.append(ByteRange(end, end + width)) }
    return found
  }

  /// Whether the last letter before what is marked is Arabic: then so is what belongs there.
  var isArabicBefore: Bool {
    var index = start
    while index > 0, start - index < 40, bytes[index - 1] < 0x41 { index -= 1 }
    return index > 0 && bytes[index - 1] >= 0x80
  }

  /// A word of the language in the script of what stands before.
  func spelling(_ keyword: Keyword) -> String { isArabicBefore ? keyword.spelling.arabic : keyword.spelling.english }

  /// Whether something other than a blank touches what is marked, before it or behind it.
  func isTouched(before: Bool) -> Bool {
    let index = before ? start - 1 : end
    return bytes.indices.contains(index) && bytes[index] > 0x20
  }

  /// Whether a colon stands before what is marked, on its line and in its statement.
  var isInValue: Bool {
    sign(before: PartOfLine.start(before: start, bytes.span, at: .colon)) == 0x3A
  }

  /// The field whose value is marked, or what is before or in it: the word before the colon of the statement at hand.
  private var field: String? {
    var index = start
    while index > 0, start - index < Self.reach, ![0x0A, 0x3B, 0x7B, 0x7D].contains(bytes[index - 1]), !isArabicSign(index - 1) || bytes[index - 1] == 0x8C {
      index -= 1
      if bytes[index] == 0x3A, breaks(index) { return word(before: index) }
    }
    return nil
  }

  /// Whether the value at hand is a share of a hundred.
  var takesPercent: Bool { field.map { words.takesPercent($0) } ?? false }
  /// Whether the value at hand may be a text; nil where nobody knows.
  var takesText: Bool? { field.flatMap { words.takesText($0) } }

  /// Whether the value at hand compares something: members of a list do not.
  var isInCondition: Bool {
    let first = PartOfLine.start(before: start, bytes.span)
    let words = wholeText(ByteRange(first, max(end, endOfPart(from: first)))).split { " ():=".contains($0) }.map(String.init)
    return words.contains { Self.comparing.contains($0) || ["<", ">", "<=", ">=", "≤", "≥"].contains($0) }
  }

  private static let comparing: Set<String> = Set(
    [Keyword.reaches, .exceeds, .below, .is, .not, .in, .where, .has].flatMap { [$0.spelling.english, $0.spelling.arabic] + $0.spelling.arabicAlso })

  // MARK: - Places and fixes

  func place(_ range: ByteRange) -> Place { Place(id, range) }

  func related(_ words: Words) -> [Diagnostic.Related] {
    fault.related.map { [Diagnostic.Related(place($0), words)] } ?? []
  }

  func replace(_ range: ByteRange, _ text: String, _ title: Words, _ safety: Fix.Safety) -> Fix {
    Fix(title, safety, [Fix.Edit(place(range), text)])
  }

  /// `write …` in place of what is marked.
  func write(_ text: String, _ safety: Fix.Safety) -> Fix { write(text, over: fault.range, safety) }

  /// The same in place of something else.
  func write(_ text: String, over range: ByteRange, _ safety: Fix.Safety) -> Fix {
    replace(range, text, Words(english: "write \(code: text)", arabic: "اكتب \(code: text)"), safety)
  }

  /// Makes a text of what stands somewhere.
  func quote(_ range: ByteRange) -> Fix {
    replace(range, "\"\(wholeText(range))\"", Words(english: "put it in quotes", arabic: "ضعه بين علامتي تنصيص"), .likely)
  }

  /// What is proposed, in the digits that the file has: of both, or of none, as it is.
  func inDigitsOfFile(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { DigitStyle(of: $0.value) == .arabic }) else { return text }
    var hasPlain = false, index = 0
    let end = min(bytes.count, 1 << 16)
    while index + 1 < end {
      if bytes[index] == 0xD9, (0xA0...0xA9).contains(bytes[index + 1]) { return text }
      if (0x30...0x39).contains(bytes[index]) { hasPlain = true }
      index += 1
    }
    return hasPlain ? Digits.restyled(text, as: .ascii) : text
  }

  /// The comma of the statement at hand.
  var comma: String { isArabicBefore ? "،" : "," }

  func insert(_ text: String, at offset: Int, _ title: Words, _ safety: Fix.Safety) -> Fix {
    replace(ByteRange(offset, offset), text, title, safety)
  }

  /// Inserts at the place that is marked.
  func insertHere(_ text: String, _ safety: Fix.Safety) -> Fix {
    let shown = text.trimmed
    return insert(text, at: start, Words(english: "insert \(code: shown)", arabic: "أضف \(code: shown)"), safety)
  }

  func delete(_ range: ByteRange, _ safety: Fix.Safety) -> Fix {
    let shown = text(range)
    return replace(range, "", Words(english: "delete \(code: shown)", arabic: "احذف \(code: shown)"), safety)
  }

  func deleteInvisible(_ range: ByteRange, _ safety: Fix.Safety) -> Fix {
    replace(range, "", Words(english: "delete it", arabic: "احذفه"), safety)
  }

  /// The white space that ends at an index.
  func gap(before index: Int) -> ByteRange {
    var start = index
    while start > 0, bytes[start - 1] <= 0x20 { start -= 1 }
    return ByteRange(start, index)
  }

  /// The number of the line's first byte that is no blank: how deep it stands.
  func indentation(at index: Int) -> Int {
    var start = index
    while start > 0, index - start < Self.reach, bytes[start - 1] != 0x0A { start -= 1 }
    var first = start
    while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    return first - start
  }
}

extension String {
  var trimmed: String {
    var view = self[...]
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
