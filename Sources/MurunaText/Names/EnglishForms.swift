/// English words of one stem: who declared `Clear` may write `Clearing`, and who declared `evacuate` the `evacuation`.
///
/// Only to suggest names that there are: of the forms that nobody has, nothing comes.
package enum EnglishForms {
  /// Words that a word may be a form of, or that may be forms of it.
  package static func kin(of word: String) -> [String] {
    guard word.utf8.count >= 4, word.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    var found: [String] = []
    for ending in endings where word.hasSuffix(ending) && word.utf8.count >= ending.utf8.count + 3 {
      let stem = String(word.dropLast(ending.count))
      found += [stem, stem + "e"]
      // planning, of plan
      if let last = stem.last, stem.dropLast().last == last { found.append(String(stem.dropLast())) }
      for other in endings where other != ending { found.append(stem + other) }
    }
    let stem = word.hasSuffix("e") ? String(word.dropLast()) : word
    for ending in endings {
      found.append(stem + ending)
      if ending == "s" { found.append(word + ending) }
    }
    return found.filter { $0 != word }
  }

  private static let endings = ["ing", "ed", "er", "ers", "s", "es", "ment", "ion", "ance", "al"]
}
