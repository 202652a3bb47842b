import MurunaSyntax
import MurunaText

// Things that are called by their titles where a name is wanted: `by: "Rescue crews"`.
extension Model {
  /// The names of fitting things whose title is a text, in whichever language; case, hamza and the blanks between words do not count.
  mutating func thingsTitled(_ text: String, fitting kinds: [KindID]) -> [String] {
    let key = Self.titleKey(text)
    guard key.utf8.count > 1, suggested.effort > 0 else { return [] }
    let index: TitleIndex
    if let known = suggested.titled {
      index = known
    } else {
      if !suggested.isTitledPaid { suggested.effort -= 16 * entities.count }
      suggested.isTitledPaid = true
      index = titleIndex(of: entities.all.map { EntityID($0) }, calledByName: false)
      suggested.titled = index
    }
    var found: [String] = []
    for entity in index.things(TitleIndex.hash(key)).prefix(200) where fits(entity, kinds) {
      guard titles(of: entity).values.contains(where: { Self.titleKey($0) == key }) else { continue }
      found.append(spelling(entities.names[entity.index]))
      if found.count == 3 { break }
    }
    return found.withoutRepeats
  }

  /// Those of some things whose title may be that of another of them.
  func namesakes(among things: [EntityID]) -> Set<EntityID> { titleIndex(of: things, calledByName: true).namesakes }

  /// - Parameter calledByName: whether what has no title is found by its name.
  private func titleIndex(of things: some Sequence<EntityID>, calledByName: Bool) -> TitleIndex {
    var index = TitleIndex()
    for entity in things where calledByName || entities.names[entity.index] != Entities.noName {
      if isHidden(entity) || entities.titles[entity] != nil || entities.bases[entity] != nil {
        for title in titles(of: entity).values { index.add(TitleIndex.hash(Self.titleKey(title)), entity) }
        continue
      }
      let source = self.source(of: entity)
      let tree = self.tree(source)
      guard let titles = DeclarationParts(tree, entities.nodes[entity.index]).titles else {
        if calledByName { index.add(TitleIndex.hash(Self.titleKey(name(of: entity))), entity) }
        continue
      }
      let bytes = units[Int(source.index)].source.bytes
      if tree.kind(titles) == .text { add(titles, tree, bytes, entity, source, &index) }
      for child in tree.children(titles) where tree.kind(child) == .text { add(child, tree, bytes, entity, source, &index) }
    }
    index.sort()
    return index
  }

  private func add(_ node: Node, _ tree: SyntaxTree, _ bytes: [UInt8], _ entity: EntityID, _ source: SourceID, _ index: inout TitleIndex) {
    index.add(TitleIndex.hash(quoted: bytes, tree.range(node)) ?? TitleIndex.hash(Self.titleKey(Literal.text(written(source, node)))), entity)
  }

  /// `Islamic bank` of `IslamicBank`: what may be a title that was made a name; nil for what is one word.
  static func wordsApart(_ name: String) -> String? {
    var words = "", last: Character?
    for character in name {
      if let last, last.isLowercase, character.isUppercase { words.append(" ") }
      words.append(character)
      last = character
    }
    return words.count > name.count ? words : nil
  }

  private static func titleKey(_ text: String) -> String { NearKey.of(String(text.map { $0 == " " ? "_" : $0 })) }
}

/// Things by a hash of their titles' near keys: a program with a hundred thousand things has no string made for each title of one slip.
struct TitleIndex: Sendable {
  private var rows: [(hash: UInt64, entity: EntityID)] = []

  mutating func add(_ hash: UInt64, _ entity: EntityID) { rows.append((hash, entity)) }

  mutating func sort() { rows.sort { ($0.hash, $0.entity) < ($1.hash, $1.entity) } }

  /// Things that may have the title, in their order.
  func things(_ hash: UInt64) -> [EntityID] {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return rows[low...].prefix(400).prefix { $0.hash == hash }.map(\.entity).withoutRepeats
  }

  /// Things that may share a title with another.
  var namesakes: Set<EntityID> {
    var found: Set<EntityID> = []
    for place in rows.indices.dropFirst() where rows[place].hash == rows[place - 1].hash && rows[place].entity != rows[place - 1].entity {
      found.insert(rows[place].entity)
      found.insert(rows[place - 1].entity)
    }
    return found
  }

  static func hash(_ key: String) -> UInt64 {
    var hash = seed
    for byte in key.utf8 { add(byte, &hash) }
    return hash
  }

  /// The hash of the near key of a text between quotes; nil where more than its bytes must be known.
  static func hash(quoted bytes: [UInt8], _ range: ByteRange) -> UInt64? {
    let all = range.indices
    guard all.count >= 2, bytes[all.lowerBound] == 0x22, bytes[all.upperBound - 1] == 0x22 else { return nil }
    var hash = seed
    var isASCII = true
    for byte in bytes[all.lowerBound + 1..<all.upperBound - 1] {
      if byte == 0x5C || byte == 0x0D { return nil }
      if byte >= 0x80 { isASCII = false }
      add(byte == 0x20 ? 0x5F : byte &- 0x41 < 26 ? byte | 0x20 : byte, &hash)
    }
    if isASCII { return hash }
    // Of plain letters a blank is a character of its own: nothing is put onto it.
    let words = bytes[all.lowerBound + 1..<all.upperBound - 1].map { $0 == 0x20 ? 0x5F : $0 }
    guard let key = NearKey.ofPlain(words) else { return nil }
    hash = seed
    for byte in key { add(byte, &hash) }
    return hash
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func add(_ byte: UInt8, _ hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    hash ^= hash >> 29
  }
}
