import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// A name behind a dot that nothing in a thing has, and nothing nearly: say what stands in it; `notify_parents` for `inform_parents`, of which a word
  /// is the same, is proposed. False where nothing does.
  mutating func reportNothingInside(_ outer: EntityID, _ node: Node, _ source: SourceID) -> Bool {
    let inner = entities.children(outer).prefix(500).filter { entities.names[$0.index] != Entities.noName }
    guard !inner.isEmpty else { return false }
    // What there is most of comes first: actions, before the events among them.
    var counts: [KindID: Int] = [:]
    for thing in inner { counts[kind(of: thing), default: 0] += 1 }
    let ordered = inner.enumerated().sorted { left, right in
      let (one, other) = (counts[kind(of: left.element)] ?? 0, counts[kind(of: right.element)] ?? 0)
      return one == other ? left.offset < right.offset : one > other
    }.map { spelling(entities.names[$0.element.index]) }
    let word = written(source, node)
    let parts = Self.words(in: word)
    let kin = ordered.filter { !parts.isDisjoint(with: Self.words(in: $0)) }
    let near = kin.count == 1 ? kin : []
    report(
      .unknownName, at: place(source, node), Message.unknownNameInside(word, path(of: outer)),
      help: Message.didYouMean(near) ?? Message.standsInside(Array(ordered.prefix(8)), more: max(0, ordered.count - 8)), fixes: Self.replacement(of: place(source, node), by: near))
    return true
  }

  /// The words of a name, of four letters and more; in Arabic, without their articles.
  private static func words(in name: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    for character in name + "_" {
      if character == "_" || character.isUppercase && word.last?.isLowercase == true {
        let key = NearKey.withoutArticle(word) ?? NearKey.of(word)
        if key.count > 3 { words.insert(key) }
        word = ""
      }
      if character != "_" { word.append(character) }
    }
    return words
  }
}

extension Message {
  fileprivate static func standsInside(_ names: [String], more: Int) -> Words {
    more == 0
      ? Words(english: "in it are \(names: names)", arabic: "فيه \(names: names, separator: "، ")")
      : Words(english: "in it are \(names: names) and \(value: String(more)) more", arabic: "فيه \(names: names, separator: "، ") و\(value: String(more)) غيرها")
  }
}
