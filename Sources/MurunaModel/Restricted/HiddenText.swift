import MurunaSyntax
import MurunaText

// The author's own text is quoted beside findings. Of what is secret nothing may be read there either: its characters are covered, one
// by one, so that lines and columns stay what they are.
extension Model {
  /// A text as this reader may see it.
  package func readable(_ source: SourceID) -> Source {
    let unit = units[Int(source.index)]
    guard !unit.isLibrary, !showsRestricted else { return unit.source }
    let ranges = hiddenRanges(source)
    return ranges.isEmpty ? unit.source : unit.source.covered(ranges)
  }

  /// A piece of a text as this reader may see it.
  package func quoted(_ source: SourceID, _ node: Node) -> String {
    guard isGuarded else { return written(source, node) }
    return readable(source).text(tree(source).range(node))
  }

  /// A text in which no hole names what this reader may not know of.
  func readable(_ text: String) -> String {
    guard isGuarded, text.utf8.contains(0x7B) else { return text }
    let spellings = Set(namesOfSecrets().map { spelling($0) })
    guard spellings.contains(where: { text.contains($0) }) else { return text }
    var result = "", hole: String?
    for character in text {
      switch (character, hole) {
      case ("{", nil): hole = "{"
      case ("}", let words?):
        result += spellings.contains { words.contains($0) } ? "{\(Self.restricted(answerLanguage))}" : words + "}"
        hole = nil
      case (_, let words?): hole = words + String(character)
      case (_, nil): result.append(character)
      }
    }
    return result + (hole ?? "")
  }

  /// What is secret in a text, in no order.
  func hiddenRanges(_ source: SourceID) -> [Range<Int>] {
    let unit = units[Int(source.index)]
    // Where reading stumbled, what was meant to be secret may not be known to be.
    var ranges = unit.tree.faults.isEmpty ? [] : unit.source.linesThatSaySecret(besides: unit.tree.faults.map { Int($0.range.start) }.sorted())
    guard secrets.areThere || !ranges.isEmpty, unit.tree.count > 0 else { return ranges }
    let names = namesOfSecrets()
    for statement in unit.tree.children(unit.tree.root) { hide(statement, source, names, &ranges) }
    for raw in entities.all {
      let entity = EntityID(raw)
      if isSecret(entity), self.source(of: entity) == source { ranges.append(declared(entities.nodes[entity.index], unit.tree)) }
      for slot in entities.slots(of: entity) where Int(slot.source) == Int(source.index) && (secrets.fields.contains(slot.field) || saysSecret(slot.value)) {
        ranges.append(unit.tree.range(slot.node).indices)
      }
    }
    return ranges
  }

  private func namesOfSecrets() -> Set<NameID> {
    var names: Set<NameID> = []
    for entity in secrets.numbers.keys where entities.names[entity.index] != Entities.noName {
      names.insert(entities.names[entity.index])
      names.formUnion(entities.aliases[entity] ?? [])
    }
    return names
  }

  /// The secret values and blocks in a statement or a value, and wherever a secret thing is named.
  private func hide(_ node: Node, _ source: SourceID, _ names: Set<NameID>, _ ranges: inout [Range<Int>]) {
    let tree = units[Int(source.index)].tree
    if tree.kind(node) == .name, names.contains(tree.nameID(node)) { ranges.append(tree.range(node).indices) }
    // How something secret is compared tells of it: `Raid is called_off`.
    if tree.kind(node) == .comparison, tree.children(node).contains(where: { tree.kind($0) == .name && names.contains(tree.nameID($0)) }) {
      ranges.append(tree.range(node).indices)
    }
    if tree.kind(node) == .text { hideHoles(tree.range(node).indices, units[Int(source.index)].source.bytes, names, &ranges) }
    // What a change says of something secret is as secret as what it says itself.
    if tree.kind(node) == .declaration, let head = tree.firstChild(node), tree.kind(head) == .name, kernel.word(tree.nameID(head)) == .change,
      let name = DeclarationParts(tree, node).name, tree.segments(name)?.contains(where: { names.contains(tree.nameID($0)) }) == true
    {
      ranges.append(declared(node, tree))
    }
    // A kind that says `secret: yes` is no secret, its things are.
    let isKind = tree.kind(node) == .declaration && [.kind, .extend].contains(tree.firstChild(node).flatMap { tree.kind($0) == .name ? kernel.word(tree.nameID($0)) : nil })
    if isKind { return }
    for child in tree.children(node) {
      if tree.kind(child) == .body, tree.children(child).contains(where: { mayBeSecret($0, source) }) {
        ranges.append(tree.kind(node) == .declaration ? declared(node, tree) : tree.kind(node) == .item ? tree.range(node).indices : tree.range(child).indices)
      }
      hide(child, source, names, &ranges)
    }
  }

  /// Holes of a text that name something secret.
  private func hideHoles(_ text: Range<Int>, _ bytes: [UInt8], _ names: Set<NameID>, _ ranges: inout [Range<Int>]) {
    var opened: Int?
    for index in text {
      if bytes[index] == 0x7B { opened = index + 1 }
      guard bytes[index] == 0x7D, let start = opened else { continue }
      opened = nil
      let words = String(decoding: bytes[start..<index], as: UTF8.self)
      if names.contains(where: { words.contains(spelling($0)) }) { ranges.append(start..<index) }
    }
  }

  /// A declaration without the word at its head.
  private func declared(_ node: Node, _ tree: SyntaxTree) -> Range<Int> {
    let whole = tree.range(node).indices
    let parts = DeclarationParts(tree, node)
    let first = [parts.name, parts.titles, parts.body].compactMap { $0 }.map { tree.range($0).indices.lowerBound }.min() ?? whole.lowerBound
    return max(whole.lowerBound, min(first, whole.upperBound))..<whole.upperBound
  }
}

extension Source {
  /// The same text with every character of some ranges covered by one of as many bytes; ends of lines stay.
  func covered(_ ranges: [Range<Int>]) -> Source {
    var bytes = self.bytes
    for range in ranges {
      var index = range.lowerBound
      while index < min(range.upperBound, bytes.count) {
        let length = Self.lengths(of: bytes[index])
        defer { index += length }
        if bytes[index] == 0x0A || bytes[index] == 0x0D || index + length > bytes.count { continue }
        for (offset, byte) in Self.covers[length - 1].enumerated() { bytes[index + offset] = byte }
      }
    }
    return Source(path: path, bytes: bytes, origin: origin)
  }

  /// `*` `·` `•` and a small black circle: one to four bytes.
  private static let covers: [[UInt8]] = ["*", "\u{B7}", "\u{2022}", "\u{1F784}"].map { Array($0.utf8) }

  private static func lengths(of byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

  /// Lines on which the word `secret` or `سري` stands, whatever the parser made of them: from the first colon on. Where it is the first itself, or something on
  /// the line could not be read, from behind the first word; and with the lines above up to what could not be read, as behind a quote that is missing.
  /// - Parameter faults: where what could not be read begins, in order.
  func linesThatSaySecret(besides faults: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for word in Self.spellingsOfSecret {
      var index = 0, fault = 0
      while let found = first(word, from: index) {
        guard maySaySecret(found, word) else {
          index = found + word.count
          continue
        }
        let start = startOfLine(found), end = endOfLine(found)
        while fault < faults.count, faults[fault] < end { fault += 1 }
        let last = fault > 0 ? faults[fault - 1] : nil
        if let last, last >= start, isField(found, word) {
          ranges.append(endOfFirstWord(start)..<end)
        } else if isField(found, word), let last, let above = opening(start, after: last) {
          ranges.append(endOfFirstWord(above)..<closing(end))
        } else if let colon = bytes[start..<end].firstIndex(of: 0x3A), colon < found {
          ranges.append((colon + 1)..<end)
        } else if isField(found, word) {
          ranges.append(endOfFirstWord(start)..<end)
        }
        index = end
      }
    }
    return ranges
  }

  /// As it is written with and without marks; case is not looked at.
  private static let spellingsOfSecret = ["secret", "سري", "سرّي", "سِرّي", "سرى"].map { Array($0.utf8) }

  /// Whether these letters may be meant as the detail: a word of their own, but for what is said in a text, which has its quotes; or with a letter too many,
  /// the article or a `yes` stuck to it, where that word has a colon or a `yes`. The secretaries of an office, and its beds (`سرير`), are no secret.
  private func maySaySecret(_ start: Int, _ word: [UInt8]) -> Bool {
    let before = letters(before: start), after = letters(from: start + word.count)
    let behind = String(decoding: self.behind(start + word.count), as: UTF8.self)
    let isAnswered = Self.isYes(behind.drop { !$0.isLetter && $0 != "}" && $0 != "\"" })
    if before.isEmpty || before == "ال", after.isEmpty { return isField(start, word) || isAnswered || !isInText(start) }
    if before.isEmpty, Self.isYes(after.drop { $0 == "_" }) { return true }
    let rest = behind.dropFirst(after.count)
    guard before.count + after.count <= 1 || before == "ال" && after.count <= 1 else { return false }
    return Self.isYes(rest.drop { $0 == " " || $0 == ":" })
  }

  private static func isYes(_ text: Substring) -> Bool { text.lowercased().hasPrefix("ye") || text.hasPrefix("نع") }

  /// The letters that stand right before a place, and right behind one.
  private func letters(before end: Int) -> String {
    let start = bytes[max(0, end - Self.closeBy)..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? max(0, end - Self.closeBy)
    return String(String(decoding: bytes[start..<end], as: UTF8.self).reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
  }
  private func letters(from start: Int) -> Substring {
    Substring(String(decoding: behind(start), as: UTF8.self).prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  /// What stands close behind a place on its line.
  private func behind(_ start: Int) -> ArraySlice<UInt8> { bytes[start..<min(bytes.count, start + Self.closeBy)].prefix { $0 != 0x0A } }
  private static var closeBy: Int { 60 }

  /// Whether a place is between quotes, on a line on which none is missing.
  private func isInText(_ place: Int) -> Bool {
    let start = startOfLine(place), end = endOfLine(place)
    // Of a line as long as that nobody knows; looking at it for each word would take too long.
    guard end - start < 4_000 else { return false }
    func quotes(_ range: Range<Int>) -> Int { bytes[range].count { $0 == 0x22 } }
    return quotes(start..<end).isMultiple(of: 2) && !quotes(start..<place).isMultiple(of: 2)
  }

  /// Whether a word is one of its own, and has a colon.
  private func isField(_ start: Int, _ word: [UInt8]) -> Bool {
    guard ["", "ال"].contains(letters(before: start)) else { return false }
    var index = start + word.count
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index < bytes.count && bytes[index] == 0x3A
  }

  /// The start of the line of something that could not be read, if that is a few lines above and nothing is closed in between.
  private func opening(_ start: Int, after fault: Int) -> Int? {
    var line = start, count = 0
    while line > 0, count < Self.linesOfAStatement {
      line = startOfLine(line - 1)
      count += 1
      if bytes[line..<start].first(where: { $0 != 0x20 }) == 0x7D { return nil }
      if line <= fault { return line }
    }
    return nil
  }

  /// The end of the next line that begins with a brace, if it is one of a few, else of this one.
  private func closing(_ end: Int) -> Int {
    var line = end, count = 0
    while line < bytes.count, count < Self.linesOfAStatement {
      let next = endOfLine(line + 1)
      if bytes[(line + 1)..<max(line + 1, next)].first(where: { $0 != 0x20 }) == 0x7D { return next }
      line = next
      count += 1
    }
    return end
  }

  private static var linesOfAStatement: Int { 40 }

  func startOfLine(_ index: Int) -> Int { bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }
  func endOfLine(_ index: Int) -> Int { index < bytes.count ? bytes[index...].firstIndex(of: 0x0A) ?? bytes.count : bytes.count }

  func endOfFirstWord(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    while index < bytes.count, ![0x20, 0x09, 0x0A, 0x3A, 0x7B, 0x22].contains(bytes[index]) { index += 1 }
    return index
  }

  /// Where a word of several bytes stands next: eight bytes are passed at a time where none of them begins it.
  private func first(_ word: [UInt8], from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let span = bytes.span
    // Capital letters are small ones with a bit less.
    let small = ones << 5
    let (first, second, third) = (UInt64(word[0] | 0x20) &* ones, UInt64(word[1] | 0x20) &* ones, UInt64(word[2] | 0x20) &* ones)
    func zeros(_ block: UInt64) -> UInt64 { (block &- ones) & ~block & (ones << 7) }
    var index = start
    while index + word.count <= bytes.count {
      while index &+ 10 <= bytes.count,
        zeros((span.word(at: index) | small) ^ first) & zeros((span.word(at: index &+ 1) | small) ^ second) & zeros((span.word(at: index &+ 2) | small) ^ third) == 0
      {
        index &+= 8
      }
      if index + word.count > bytes.count { return nil }
      let end = min(index + 8, bytes.count - word.count + 1)
      while index < end {
        if bytes[index..<index + word.count].elementsEqual(word, by: { $0 == $1 || $0 | 0x20 == $1 && $1 < 0x80 }) { return index }
        index += 1
      }
    }
    return nil
  }
}
