import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// What a word says of the field that it stands in, and of the choice that it means.
extension Model {
  /// `form: in_person` in a workshop: the one field of the kind that takes this word, where the same braces do not say it already.
  func fieldByChoice(_ head: Node, in body: Node, _ kind: KindID, beside said: [FieldID], _ source: SourceID) -> String? {
    let tree = self.tree(source)
    guard let statement = tree.children(body).first(where: { tree.firstChild($0) == head }), let value = FieldParts(tree, statement).value else { return nil }
    let word = ItemParts(tree, value).value
    guard tree.kind(word) == .name else { return nil }
    let name = tree.nameID(word)
    if kernel.isField(name) { return nil }
    let fitting = statedFields(kind).filter { id in
      guard case .choice(let choices) = fields[id.index].type, !said.contains(id) else { return false }
      return choices.contains { self.choices[$0.index].names.contains(name) }
    }
    guard fitting.count == 1 else { return nil }
    return Called.isArabic(written(source, head)) ? called(fields[fitting[0].index]).arabic : called(fields[fitting[0].index]).english
  }

  /// `some_challenges` where the choices are letters: the one whose meaning has a word of it that no other has.
  func letterMeant(by written: String, among choices: [ChoiceID], _ id: FieldID) -> [String] {
    guard choices.allSatisfy({ spelling(self.choices[$0.index].name).count == 1 }), let said = documentation(of: fields[id.index]) else { return [] }
    let isArabic = Called.isArabic(written)
    guard let text = said[isArabic ? "ar" : "en"] else { return [] }
    func words(_ text: some StringProtocol) -> Set<String> { Set(text.lowercased().split { !$0.isLetter }.map { NearKey.withoutArticle(String($0)) ?? NearKey.of(String($0)) }) }
    let entries = text.split { $0 == "," || $0 == "،" }.map { entry in (letter: entry.split(separator: " ").first.map(String.init) ?? "", words: words(entry)) }
    let wanted = words(written.replacing("_", with: " "))
    let telling = wanted.filter { word in entries.count { $0.words.contains(word) } == 1 }
    let found = entries.filter { !$0.words.isDisjoint(with: telling) }.map(\.letter)
    return found.count == 1 && choices.contains { spelling(self.choices[$0.index].name) == found[0] } ? found : []
  }
}

extension Model {
  /// `عطلة_الأسبوع` for `عطلة_أسبوعية`: the one field whose name begins with the same word.
  func fieldByFirstWord(of written: String, among legal: [FieldID], beside said: [FieldID]) -> String? {
    let parts = written.split(separator: "_").map(String.init)
    guard parts.count > 1, let first = parts.first, first.count > 2 else { return nil }
    let key = NearKey.of(first)
    var found: String?
    for id in legal where !said.contains(id) {
      let names = fields[id.index].names.map { spelling($0) }
      guard names.contains(where: { name in name.split(separator: "_").first.map { NearKey.of(String($0)) } == key }) else { continue }
      if found != nil { return nil }
      found = names.first { Called.isArabic($0) == Called.isArabic(written) }
    }
    return found
  }
}
