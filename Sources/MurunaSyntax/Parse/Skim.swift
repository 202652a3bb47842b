import MurunaText

/// What the first declaration of a text is called, found without reading the text: its head is on one line, as the formatter leaves it.
///
/// The library has far more rules, views and coded items than any one program uses. A glance at the head of a file tells what would be
/// in it, so that starting costs the same however much the library grows.
package struct SkimmedHead: Sendable {
  /// `rule`, `view`, `vocabulary`, `kind` …
  package var word: ByteRange
  package var name: ByteRange
  package var aliases: [ByteRange] = []
  /// Of a rule: the words that its `each:` draws from, where they are plain names. Empty if it has none, or if this cannot be told so easily.
  package var draws: [ByteRange] = []
}

/// The head of the first declaration; nil where the text does not begin with a plain one.
package func skim(_ text: Span<UInt8>) -> SkimmedHead? {
  var index = 0
  while index < text.count, text[index] == 0x23 || text[index] == 0x0A { index = lineEnd(text, index) &+ 1 }
  guard let word = skimWord(text, &index), let name = skimWord(text, &index) else { return nil }
  var head = SkimmedHead(word: word, name: name)
  while true {
    let before = index
    guard let also = skimWord(text, &index), isSpelled(text, also, "also"), let alias = skimWord(text, &index) else {
      index = before
      break
    }
    head.aliases.append(alias)
  }
  guard isSpelled(text, word, "rule") else { return head }
  index = lineEnd(text, index) &+ 1
  while index < text.count, text[index] == 0x20 {
    let end = lineEnd(text, index)
    var start = index
    while start < end, text[start] == 0x20 { start &+= 1 }
    if begins(text, start, "each:") {
      head.draws = draws(text, start &+ 5, end)
      break
    }
    index = end &+ 1
  }
  return head
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
  while index < text.count, isWordByte(text[index]) { index &+= 1 }
  return index > start ? ByteRange(start, index) : nil
}

private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
}

private func lineEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
  var index = start
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
