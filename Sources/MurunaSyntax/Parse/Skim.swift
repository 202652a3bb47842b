import MurunaText

/// What a declaration is called, found without reading the text: its head is on one line, and begins it, as the formatter leaves it.
///
/// The library has far more rules, views and coded items than any one program uses. A glance at the head of a file tells what would be
/// in it, so that starting costs the same however much the library grows.
package struct SkimmedHead: Sendable {
  /// `rule`, `view`, `vocabulary`, `kind` …
  package var word: ByteRange
  package var name: ByteRange
  package var aliases: [ByteRange] = []
  /// What a kind is: `is plan`.
  package var parent: ByteRange?
  /// Of a rule: the words that its `each:` draws from, where they are plain names. Empty if it has none, or if this cannot be told so easily.
  package var draws: [ByteRange] = []
  /// Of a rule: what its file's first line says behind `reads`: `# rules/x.muruna reads person, city`.
  package var reads: [ByteRange] = []
}

/// The heads of all declarations of a text that begins with a vocabulary, a kind or an extension of one; of any other, the first alone. Empty where the text does
/// not begin with a plain one.
package func skim(_ text: Span<UInt8>) -> [SkimmedHead] {
  var index = 0
  while index < text.count, text[index] == 0x23 || text[index] == 0x0A { index = lineEnd(text, index) &+ 1 }
  guard var head = skimHead(text, &index) else { return [] }
  if isSpelled(text, head.word, "rule") {
    head.draws = skimEach(text, index)
    head.reads = skimReads(text)
  }
  guard isSpelled(text, head.word, "vocabulary") || isSpelled(text, head.word, "kind") || isSpelled(text, head.word, "extend") else { return [head] }
  var heads = [head]
  index = lineEnd(text, index) &+ 1
  while index < text.count {
    if seemsPartOfWord(text[index]) {
      guard let head = skimHead(text, &index) else { return [] }
      heads.append(head)
    }
    index = lineEnd(text, index) &+ 1
  }
  return heads
}

/// Where a block of examples ends that begins here, in a rule that is laid out as the formatter does; nil where none begins.
func endOfExamples(at start: Int, _ text: Span<UInt8>) -> Int? {
  guard begins(text, start, "breaks {\n") || begins(text, start, "keeps {\n") else { return nil }
  var index = start
  while index < text.count {
    index = lineEnd(text, index)
    if begins(text, index, "\n  }\n") { return index &+ 4 }
    index &+= 1
  }
  return nil
}

private func skimHead(_ text: Span<UInt8>, _ index: inout Int) -> SkimmedHead? {
  guard let word = skimWord(text, &index), let name = skimWord(text, &index) else { return nil }
  var head = SkimmedHead(word: word, name: name)
  while true {
    let before = index
    guard let word = skimWord(text, &index), let name = skimWord(text, &index) else {
      index = before
      return head
    }
    if isSpelled(text, word, "also") {
      head.aliases.append(name)
    } else if isSpelled(text, word, "is"), head.parent == nil {
      head.parent = name
    } else {
      index = before
      return head
    }
  }
}

/// The names behind `reads` in the first line.
private func skimReads(_ text: Span<UInt8>) -> [ByteRange] {
  let end = lineEnd(text, 0)
  var index = 0
  while index < end, !begins(text, index, " reads ") { index &+= 1 }
  index &+= 7
  var found: [ByteRange] = []
  while index < end, let name = skimWord(text, &index) {
    found.append(name)
    // A comma.
    index &+= 1
  }
  return found
}

/// The names in the `each:` of a rule whose head ends at `start`.
private func skimEach(_ text: Span<UInt8>, _ start: Int) -> [ByteRange] {
  var index = lineEnd(text, start) &+ 1
  while index < text.count, text[index] == 0x20 {
    let end = lineEnd(text, index)
    while index < end, text[index] == 0x20 { index &+= 1 }
    if begins(text, index, "each:") { return draws(text, index &+ 5, end) }
    index = end &+ 1
  }
  return []
}

/// `risk where …`, `a in agreement, p in playbook where …`: the names that things are drawn from.
private func draws(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> [ByteRange] {
  var found: [ByteRange] = []
  var index = start
  while true {
    guard var word = skimWord(text, &index), word.indices.upperBound <= end else { return found }
    let before = index
    if let next = skimWord(text, &index), isSpelled(text, next, "in") {
      guard let list = skimWord(text, &index) else { return found }
      word = list
    } else {
      index = before
    }
    // `playbook.actions` and `reach(…)` are no kinds.
    if index >= text.count || (text[index] != 0x2E && text[index] != 0x28) { found.append(word) } else { return found }
    while index < end, text[index] == 0x20 { index &+= 1 }
    guard index < end, text[index] == 0x2C else { return found }
    index &+= 1
  }
}

/// The next word on this line.
private func skimWord(_ text: Span<UInt8>, _ index: inout Int) -> ByteRange? {
  while index < text.count, text[index] == 0x20 { index &+= 1 }
  let start = index
  while index < text.count, seemsPartOfWord(text[index]) { index &+= 1 }
  return index > start ? ByteRange(start, index) : nil
}

/// Whether a byte belongs to a word, for those who look at a text without reading it: of what is not ASCII, any.
func seemsPartOfWord(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
}

/// Whether one of the two bytes of `،` or `؛` stands at an index.
func isArabicSign(_ index: Int, _ text: Span<UInt8>) -> Bool {
  func begins(_ first: Int) -> Bool {
    first >= 0 && first + 1 < text.count && text[first] == 0xD8 && (text[first + 1] == 0x8C || text[first + 1] == 0x9B)
  }
  return begins(index) || begins(index - 1)
}

/// Whether a digit, of whichever set, stands before an index and one behind it: the colon of a time.
func isBetweenDigits(_ index: Int, _ text: Span<UInt8>) -> Bool {
  func isDigit(_ first: Int, _ last: Int) -> Bool {
    text[first] == 0xD9 && text[last] &- 0xA0 < 10 || text[first] == 0xDB && text[last] &- 0xB0 < 10
  }
  let isBehind = index > 0 && (text[index - 1] &- 0x30 < 10 || index > 1 && isDigit(index - 2, index - 1))
  return isBehind && index + 1 < text.count && (text[index + 1] &- 0x30 < 10 || index + 2 < text.count && isDigit(index + 1, index + 2))
}

private func lineEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
  var index = start
  // Eight bytes at a time while none of them is a newline: this looks at all of the library.
  while index &+ 8 <= text.count {
    let other = text.word(at: index) ^ 0x0A0A_0A0A_0A0A_0A0A
    if (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080 != 0 { break }
    index &+= 8
  }
  while index < text.count, text[index] != 0x0A { index &+= 1 }
  return index
}

private func begins(_ text: Span<UInt8>, _ start: Int, _ word: StaticString) -> Bool {
  guard start &+ word.utf8CodeUnitCount <= text.count else { return false }
  for offset in 0..<word.utf8CodeUnitCount where unsafe text[start &+ offset] != word.utf8Start[offset] { return false }
  return true
}

private func isSpelled(_ text: Span<UInt8>, _ range: ByteRange, _ word: StaticString) -> Bool {
  range.indices.count == word.utf8CodeUnitCount && begins(text, Int(range.start), word)
}
