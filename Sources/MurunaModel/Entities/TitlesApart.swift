import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `titles ar { … }`: what stands there and says nothing.
extension Model {
  /// The language in a word, and titles without their colon.
  mutating func checkTitlesApart(_ language: Node, _ body: Node, _ source: SourceID) {
    let tree = self.tree(source)
    guard !units[Int(source.index)].isLibrary else { return }
    let tag = written(source, language)
    if !(2...3).contains(tag.utf8.count) || !tag.utf8.allSatisfy({ $0 &- 0x61 < 26 }) {
      let meant = Self.languages[NearKey.of(tag.lowercased())]
      report(
        .notAChoice, at: place(source, language), Message.notOneOf(tag), help: meant.map { Message.write($0) } ?? Message.languageTags,
        fixes: meant.map { [Self.replacing(place(source, language), by: $0, .likely)] } ?? [])
    }
    var edits: [Fix.Edit] = []
    var first: Node?
    for entry in tree.children(body) where tree.kind(entry) == .declaration {
      let parts = DeclarationParts(tree, entry)
      guard parts.name == nil, parts.body == nil, let titles = parts.titles else { continue }
      first = first ?? parts.head
      if edits.count < 400 { edits.append(Fix.Edit(Place(source, ByteRange(start: tree.range(parts.head).end, end: tree.range(titles).start)), ": ")) }
    }
    guard let first else { return }
    let end = Place(source, tree.range(first).after)
    report(.colonMissing, at: end, Message.colonMissing(written(source, first)), help: Message.writeColon(written(source, first)), fixes: [Fix(Message.write(":"), .likely, edits)])
  }

  private static let languages: [String: String] = {
    var table = ["english": "en", "arabic": "ar", "french": "fr", "spanish": "es", "turkish": "tr", "kurdish": "ku", "english_": "en"]
    for (words, tag) in [("عربي العربية عربية", "ar"), ("إنجليزي الإنجليزية إنجليزية انجليزي", "en"), ("فرنسي الفرنسية", "fr")] { for word in words.split(separator: " ") { table[NearKey.of(String(word))] = tag } }
    return table
  }()
}

extension Message {
  fileprivate static let languageTags = Words(english: "a language has two or three small letters: \(code: "ar"), \(code: "en")", arabic: "للغة حرفان أو ثلاثة: \(code: "ar") أو \(code: "en")")  // review
}
