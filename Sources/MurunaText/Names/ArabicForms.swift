/// The other forms of Arabic nouns: a plural is another word (غطاء, أغطية), and two of a thing are one word (مضختان).
///
/// By pattern, not by dictionary: what comes out is only of use where something is called so.
package enum ArabicForms {
  /// Words that may be the plural of a word, or what it may be the plural of.
  package static func kin(of word: String) -> [String] {
    var letters = Array(word)
    if letters.count > 4, letters.starts(with: "ال") { letters.removeFirst(2) }
    guard (3...7).contains(letters.count) else { return [] }
    var found: [String] = []
    for (one, many) in patterns {
      for (from, to) in [(one, many), (many, one)] {
        guard let roots = roots(of: letters, from) else { continue }
        // The hamza behind an alef is a yeh where it has a vowel: أغطية.
        let last = roots[roots.count - 1]
        for letter in ["ء": ["ي", "ء"], "ي": ["ي", "ء"]][last] ?? [last] { found.append(Self.word(to, roots.dropLast() + [letter])) }
      }
    }
    for (one, many) in endings {
      for (from, to) in [(one, many), (many, one)] where letters.count > from.count + 1 && letters.suffix(from.count).elementsEqual(from) && !(from.isEmpty && letters.last == "ة") {
        found.append(String(letters.dropLast(from.count)) + to)
      }
    }
    return found.filter { $0 != word }
  }

  /// The same word in another case or place: `زائرين` and `زائرو` of `الزائرون`, `مضخات` of `المضخات`.
  package static func cases(of word: String) -> [String] {
    let bare = word.hasPrefix("ال") && word.count > 5 ? String(word.dropFirst(2)) : word
    guard bare.count >= 3 else { return [] }
    var forms = [bare]
    for (endings, least) in [(["ون", "ين", "و", "ي"], 3), (["ان", "ين", "ا", "ي"], 3)] {
      for ending in endings where bare.hasSuffix(ending) && bare.count >= least + ending.count {
        for other in endings where other != ending { forms.append(String(bare.dropLast(ending.count)) + other) }
      }
    }
    return forms.flatMap { [$0, "ال" + $0] }.filter { $0 != word }
  }

  /// What a dual may have two of, the likeliest first: `مضختان` of `مضخة`, or of `مضخات`; nothing for what does not end like one.
  package static func singles(ofDual word: String) -> [String] {
    guard word.count >= 5, word.hasSuffix("ان") || word.hasSuffix("ين") else { return [] }
    let stem = word.dropLast(2)
    let single = stem.last == "ت" ? stem.dropLast() + "ة" : String(stem)
    return [single] + kin(of: single)
  }

  /// Patterns of singulars and of their plurals; digits are the letters of the root.
  private static let patterns: [(one: [Character], many: [Character])] = [
    ("12ا3", "أ123ة"), ("12ي3", "أ123ة"), ("123", "أ12ا3"), ("1ا3", "أ1وا3"), ("123", "12و3"), ("123", "12ا3"), ("123ة", "12ا3"), ("123ة", "123"),
    ("1234", "12ا34"), ("1234ة", "12ا34"), ("123و4", "12ا3ي4"), ("123ا4", "12ا3ي4"), ("123ي4", "12ا3ي4"), ("12ي3ة", "12ائ3"), ("12ا3ة", "12ائ3"),
    ("12ي3ة", "123"), ("1ا23", "1وا23"), ("1ا23", "12ا3"), ("1ا23ة", "1وا23"), ("1ا2و3", "1وا2ي3"), ("12ي3", "123"), ("12ي3", "123اء"), ("12ا3", "123"),
    ("12و3", "123"),
  ].map { (Array($0.0), Array($0.1)) }

  private static let endings: [(one: String, many: String)] = [("ة", "ات"), ("", "ات"), ("", "ون"), ("", "ين")]

  /// The letters of the root that a word has by a pattern.
  private static func roots(of letters: [Character], _ pattern: [Character]) -> [Character]? {
    guard letters.count == pattern.count else { return nil }
    var roots: [Character] = []
    for (letter, sign) in zip(letters, pattern) {
      if sign.isASCII { roots.append(letter) } else if letter != sign { return nil }
    }
    return roots
  }

  private static func word(_ pattern: [Character], _ roots: [Character]) -> String {
    String(pattern.map { sign in sign.wholeNumberValue.map { roots[min($0, roots.count) - 1] } ?? sign })
  }
}
