import MurunaSyntax
import MurunaText

// A program in the words of one language.
extension Model {
  /// A text whose names stand in both languages (`risk Flood also سيول "Flood" ar "سيول"`), as somebody who writes in one of them alone would have it:
  /// words of the language, kinds, fields, choices, codes and units in that language, and of names and texts those of it.
  ///
  /// What it cannot tell stays as it is: every word is read in either language, so the program means the same.
  package func spoken(_ bytes: [UInt8], in language: Language) -> String {
    var names = self.names
    let tree = parse(bytes, names: &names)
    var speaker = Speaker(model: self, names: names, tree: tree, bytes: bytes, language: language)
    return speaker.text(tree.root)
  }

  /// The same of a piece of a file that has been read: a rule, a view. What a program says itself is shown as it was written, as far as this reader may see it.
  package func spoken(_ source: SourceID, _ node: Node, in language: Language) -> String {
    guard units[Int(source.index)].isLibrary else { return quoted(source, node) }
    var speaker = Speaker(model: self, names: names, tree: tree(source), bytes: units[Int(source.index)].source.bytes, language: language)
    speaker.keepsTranslations = true
    return speaker.text(node)
  }
}

/// Walks a tree and notes what each piece of it is called in the other language; then the text is put together again around these.
struct Speaker {
  let model: Model
  let names: NameTable
  let tree: SyntaxTree
  let bytes: [UInt8]
  let language: Language
  /// What the text itself names, by any of its names, in the reader's language.
  var own: [NameID: String] = [:]
  /// Of the things that it declares: which kind each is of.
  var things: [NameID: KindID] = [:]
  /// Names that stand for a thing of some kind: `r` in `each: r in risk`.
  var variables: [NameID: KindID] = [:]
  /// Pieces and what stands in their place, in any order.
  var edits: [(range: Range<Int>, text: String)] = []
  /// Whether fields are declared here, not said: the values are types.
  var declaresFields = false
  /// Whether the values of fields keep their translations.
  var keepsTranslations = false
  /// Whether the text says at its top in which language its own texts are: then the first of several stays the first.
  var saysLanguage = false

  var isArabic: Bool { language == .arabic }

  mutating func text(_ node: Node) -> String {
    collectNames(node)
    walk(node, in: nil, expecting: nil)
    let range = tree.range(node).indices
    return assembled(node == tree.root ? bytes.startIndex..<bytes.endIndex : range)
  }

  func written(_ node: Node) -> String { String(decoding: bytes[tree.range(node).indices], as: UTF8.self) }

  mutating func put(_ text: String, for node: Node) { edits.append((tree.range(node).indices, text)) }

  // MARK: Names that the text declares

  private mutating func collectNames(_ root: Node) {
    for line in String(decoding: bytes[tree.range(root).indices], as: UTF8.self).split(separator: "\n") where line.hasPrefix("# ") && !line.contains("/") {
      let words = line.dropFirst(2).split(separator: " ").map(String.init)
      if words.count == 3, words[1] == "also" { note(words[0], and: [words[2]]) }
    }
    var node = root
    let end = tree.subtreeEnd(root)
    while node.index < end {
      switch tree.kind(node) {
      case .declaration:
        let parts = DeclarationParts(tree, node)
        if let name = parts.name {
          note(name, and: parts.aliases)
          if tree.kind(name) == .name, let kind = model.schema.kinds[tree.nameID(parts.head)] { things[tree.nameID(name)] = kind }
        }
      case .field, .definition:
        let parts = FieldParts(tree, node)
        note(parts.label ?? parts.head, and: parts.aliases(in: tree))
        if tree.kind(parts.head) == .name, model.kernel.matches(tree.nameID(parts.head), .language) { saysLanguage = true }
      case .item:
        let parts = ItemParts(tree, node)
        note(parts.value, and: parts.aliases)
      default: break
      }
      node = Node(node.index + 1)
    }
  }

  private mutating func note(_ name: Node, and aliases: [Node]) {
    guard !aliases.isEmpty, [.name, .code, .number].contains(tree.kind(name)) else { return }
    note(written(name), and: aliases.map { written($0) })
  }

  private mutating func note(_ name: String, and aliases: [String]) {
    guard let chosen = ([name] + aliases).first(where: { Called.isArabic($0) == isArabic }) else { return }
    for name in [name] + aliases { if let id = names.lookup(name) { own[id] = chosen } }
  }

  // MARK: Putting the text together

  private func assembled(_ range: Range<Int>) -> String {
    var text = ""
    var index = range.lowerBound
    for edit in edits.sorted(by: { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }) {
      guard edit.range.lowerBound >= index, edit.range.upperBound <= range.upperBound else { continue }
      text += between(bytes[index..<edit.range.lowerBound]) + edit.text
      index = edit.range.upperBound
    }
    text += between(bytes[index..<range.upperBound])
    guard range.lowerBound == 0, text.hasPrefix("#") else { return text }
    // What an example says of itself is not part of it.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !$0.hasPrefix("# ") }.joined(separator: "\n")
  }

  /// What stands between the pieces: blanks, punctuation, comments, and words of the language.
  private func between(_ gap: ArraySlice<UInt8>) -> String {
    guard isArabic else { return String(decoding: gap, as: UTF8.self) }
    var text = ""
    var word = ""
    var isComment = false
    func spelled(_ word: String) -> String { Self.keyword(word)?.spelling.arabic ?? word }
    for scalar in String(decoding: gap, as: UTF8.self).unicodeScalars {
      if scalar == "\n" { isComment = false }
      if !isComment, scalar == "_" || scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
        continue
      }
      text += spelled(word)
      word = ""
      if scalar == "#" { isComment = true }
      switch scalar {
      case "," where !isComment: text += "،"
      case ";" where !isComment: text += "؛"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + spelled(word)
  }

  static func keyword(_ word: String) -> Keyword? { word.isEmpty ? nil : Keyword.allCases.first { $0.spelling.english == word } }
}
