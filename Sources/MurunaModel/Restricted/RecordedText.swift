import MurunaSyntax
import MurunaText

// What was typed is kept in the page of a recording, which is read by more people than typed it.
extension Model {
  /// A text of the program with one word for each thing in it that is secret. Unlike what is quoted beside a finding nothing is pointed at in it, so not even
  /// the length of a secret stays.
  /// Beside it, what may not be read.
  package func recordable(_ path: String, in language: Language) -> (text: String, hidden: Set<String>)? {
    guard let index = units.lastIndex(where: { !$0.isLibrary && $0.source.path == path }) else { return nil }
    let source = SourceID(index)
    guard !showsRestricted else { return (String(decoding: units[index].source.bytes, as: UTF8.self), []) }
    let ranges = typedRanges(source)
    return (
      units[index].source.recorded(without: ranges, saying: Self.restricted(language)),
      Set(ranges.map { Self.bare(units[index].source.text(ByteRange($0.lowerBound, $0.upperBound))) }.filter { $0.count > 2 }))
  }

  /// A text that was typed, and could not be read, as it is quoted.
  package func typed(_ path: String) -> Source? {
    guard let index = units.lastIndex(where: { !$0.isLibrary && $0.source.path == path }) else { return nil }
    return showsRestricted ? units[index].source : units[index].source.covered(typedRanges(SourceID(index)))
  }

  /// What is secret in a text that was typed. Where it could not be read and names something secret, nobody knows which of it is.
  private func typedRanges(_ source: SourceID) -> [Range<Int>] {
    let unit = units[Int(source.index)]
    var ranges = hiddenRanges(source)
    hideRestrictedFields(source, &ranges)
    if isGuarded, !unit.tree.faults.isEmpty {
      let words = Set(String(decoding: unit.source.bytes, as: UTF8.self).split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
      if secrets.numbers.keys.contains(where: { !words.isDisjoint(with: spellings(of: $0)) }) { ranges.append(unit.source.endOfFirstWord(0)..<unit.source.bytes.count) }
    }
    return ranges
  }

  /// What would tell of something secret if it stood in an answer: names and titles of things, and values.
  package var wordsOfSecrets: Set<String> {
    guard isGuarded else { return [] }
    var words: Set<String> = []
    for entity in secrets.numbers.keys {
      words.formUnion(spellings(of: entity))
      words.formUnion(statedTitles(of: entity).values)
    }
    for raw in entities.all {
      for slot in entities.slots(of: EntityID(raw)) where isHidden(slot.value) || secrets.fields.contains(slot.field) {
        let unit = units[Int(slot.source)]
        let text = unit.source.text(unit.tree.range(slot.node))
        words.insert(Self.bare(text))
      }
    }
    // Of one or two letters it would be found everywhere.
    return words.filter { $0.count > 2 }
  }

  /// The value in `4711 { secret: yes }`.
  private static func bare(_ text: String) -> String {
    text.prefix { $0 != "{" }.filter { $0 != "\"" }.split(separator: " ").joined(separator: " ")
  }

  /// In a question (`what_if Boats { paid: 4713 }`) nothing is stated, and what is asked of a field that is secret of some thing tells as much.
  private func hideRestrictedFields(_ source: SourceID, _ ranges: inout [Range<Int>]) {
    guard isGuarded else { return }
    var names: Set<NameID> = []
    for field in secrets.fields { names.formUnion(fields[field.index].names) }
    for raw in entities.all {
      for slot in entities.slots(of: EntityID(raw)) where isHidden(slot.value) { names.formUnion(fields[slot.field.index].names) }
    }
    let tree = units[Int(source.index)].tree
    // A kind that has a secret field is no secret, its things are.
    var isKindUntil = 0
    for node in (0..<tree.count).map({ Node($0) }) {
      if tree.kind(node) == .declaration, let head = tree.firstChild(node), tree.kind(head) == .name,
        [.kind, .extend].contains(kernel.word(tree.nameID(head)))
      {
        isKindUntil = Int(tree.subtreeEnd(node))
      }
      guard Int(node.index) >= isKindUntil, tree.kind(node) == .field else { continue }
      let parts = FieldParts(tree, node)
      guard tree.kind(parts.head) == .name, names.contains(tree.nameID(parts.head)), let value = parts.value else { continue }
      ranges.append(tree.range(value).indices)
    }
  }
}

extension Source {
  /// The text with a word in the place of some of its ranges.
  fileprivate func recorded(without ranges: [Range<Int>], saying word: String) -> String {
    var result: [UInt8] = [], index = 0
    for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) where range.upperBound > index {
      if range.lowerBound >= index, !range.isEmpty {
        result += bytes[index..<range.lowerBound]
        result += Array(word.utf8)
      }
      index = range.upperBound
    }
    return String(decoding: result + bytes[index...], as: UTF8.self)
  }
}
