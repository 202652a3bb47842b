import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

/// Finds the pages that speak of some words, where nothing is called so: in the names of things, what is said of them, and why.
///
/// Words count as the same by their stems, without article and ending. Who is asked for several words is wanted with all of them; where no page
/// has all, with any.
struct Search {
  private var pages: [Page] = []

  private struct Page {
    /// As `explain` takes it, in English.
    let name: String
    /// What each of its words is worth: in its name most, in what it is less, in its reasons least.
    var worth: [String: Int] = [:]
    /// The stems that are all of a name: of `need`, not of `need_is_met_by_something`.
    var whole: Set<String> = []

    mutating func add(_ text: String, _ worth: Int) {
      for word in Search.stems(of: text) { self.worth[word] = max(self.worth[word] ?? 0, worth) }
    }
  }

  private enum Worth { static let name = 6, title = 4, reason = 2 }

  init(_ model: Model) {
    func add(_ name: String, names: [String], titles: [String], reasons: [String] = []) {
      var page = Page(name: name)
      for text in reasons { page.add(text, Worth.reason) }
      for text in titles { page.add(text, Worth.title) }
      for text in names {
        page.add(text, Worth.name)
        let stems = Self.stems(of: text)
        if stems.count == 1 { page.whole.insert(stems[0]) }
      }
      pages.append(page)
    }
    // Only what everybody has: what a program says of its own may be restricted.
    func isOurs(_ origin: Origin) -> Bool { model.units[Int(origin.source.index)].isLibrary }
    func texts(_ origin: Origin) -> [String] { (model.declarationTexts(origin) ?? [:]).map(\.value) }
    for kind in model.kinds where isOurs(kind.origin) { add(model.spelling(kind.name), names: kind.names.map { model.spelling($0) }, titles: texts(kind.origin)) }
    for view in model.views where isOurs(view.origin) { add(view.name, names: model.spellings(of: view), titles: texts(view.origin)) }
    for rule in model.rules where isOurs(rule.origin) {
      let reasons = [rule.why, rule.sourceText].compactMap { $0 }.flatMap { model.texts($0, in: rule.origin.source).map(\.value) }
      add(rule.name, names: [rule.name], titles: texts(rule.origin), reasons: reasons)
    }
    for field in model.fields where isOurs(field.origin) {
      let name = model.spelling(model.kind(field.owner).name) + "." + model.spelling(field.name)
      add(name, names: field.names.map { model.spelling($0) }, titles: (model.documentation(of: field) ?? [:]).map(\.value))
    }
    for vocabulary in model.vocabularies where isOurs(vocabulary.origin) {
      let name = model.spelling(vocabulary.name)
      let names = model.declared(vocabulary.origin)?.names
      add(name, names: [name, names?.arabic ?? ""], titles: texts(vocabulary.origin))
      for id in vocabulary.items {
        let item = model.item(id)
        add(name + "." + item.code, names: Self.ends(of: id, model), titles: texts(item.origin))
      }
    }
    for word in KernelWord.allCases.map({ $0.spellings[0] }) + Keyword.allCases.map(\.spelling.english) + KernelField.allCases.map({ $0.spellings[0] }) + Function.allCases.map({ $0.spellings[0] }) {
      guard let meant = LanguageWord(word), !pages.contains(where: { $0.name == word }) else { continue }
      add(word, names: meant.english + meant.arabic, titles: meant.meanings(in: .english) + meant.meanings(in: .arabic))
    }
    for page in Workspace.codes {
      add(page.code.id, names: [page.code.id], titles: Language.allCases.map { page.summary.text(in: $0) }, reasons: Language.allCases.map { page.why.text(in: $0) })
    }
  }

  /// What an item is called by itself: `flash_flood`, سيول.
  static func ends(of id: ItemID, _ model: Model) -> [String] {
    Language.allCases.compactMap { model.code(of: id, in: $0).split(separator: ".").last.map(String.init) }
  }

  /// The names of the pages that speak of a text, the best first.
  func pages(about text: String, atMost limit: Int) -> [String] {
    let wanted = Self.stems(of: text)
    guard !wanted.isEmpty else { return [] }
    let found = pages.enumerated().map { number, page in
      let worths = wanted.map { stem in page.worth[stem] ?? page.worth.filter { Self.isBegun($0.key, by: stem) }.map { $0.value - 1 }.max() ?? 0 }
      return (number: number, matched: worths.count { $0 > 0 }, worth: worths.reduce(0, +))
    }
    let most = found.map(\.matched).max() ?? 0
    guard most > 0, most * 2 >= wanted.count else { return [] }
    let best = found.filter { $0.matched == most }.sorted { ($1.worth, $0.number) < ($0.worth, $1.number) }
    // `community needs`: whatever is called by one of the words comes first.
    let called = wanted.count < 2 ? [] : pages.filter { page in !page.name.contains(".") && wanted.contains { page.whole.contains($0) } }.prefix(3).map(\.name)
    return called + best.map { pages[$0.number].name }.filter { !called.contains($0) }.prefix(limit)
  }

  /// `adopt` begins `adoption`; a short word begins too many.
  private static func isBegun(_ word: String, by stem: String) -> Bool {
    let length = stem.unicodeScalars.count
    return length >= 4 && word.hasPrefix(stem) && word.unicodeScalars.count <= length + 4
  }

  // MARK: Words

  /// What is shorter is a letter of a list, or a name that somebody gave a thing.
  static let least = 3

  private static let small: Set<String> = ["a", "an", "the", "of", "and", "or", "to", "in", "is", "it", "for", "on", "by", "with", "في", "من", "و", "او", "الي", "علي", "ما", "ان", "لا"]

  private static func stems(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { NearKey.of(String($0)) }.filter { $0.unicodeScalars.count >= least && !small.contains($0) }.map(stem)
  }

  /// A word without its article and its ending: `warnings` and `warning`, الإنذارات and إنذار, مجتمعي and مجتمع.
  static func stem(_ key: String) -> String {
    var letters = Substring(key)
    func has(_ count: Int) -> Bool { letters.unicodeScalars.count >= count }
    guard let first = key.unicodeScalars.first, first.value >= 0x600 else {
      for (ending, put) in [("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("s", "")] where letters.hasSuffix(ending) && has(ending.count + 3) {
        return letters.dropLast(ending.count) + put
      }
      return key
    }
    for beginning in ["وال", "بال", "لل", "ال"] where letters.hasPrefix(beginning) && has(beginning.unicodeScalars.count + 3) {
      letters = letters.dropFirst(beginning.count)
      break
    }
    for ending in ["ات", "ين", "ون", "يه", "ه", "ي"] where letters.hasSuffix(ending) && has(ending.unicodeScalars.count + 3) {
      return String(letters.dropLast(ending.count))
    }
    return String(letters)
  }
}
