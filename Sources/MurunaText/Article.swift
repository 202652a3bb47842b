/// English `a` and `an`.
package enum Article {
  /// By the sound that a word begins with, as far as its letters show it.
  package static func before(_ word: String) -> String {
    let word = word.lowercased()
    if consonantic.contains(where: { word.hasPrefix($0) }) || word == "one" || word.hasPrefix("one_") { return "a" }
    guard let first = word.first else { return "a" }
    return "aeiou".contains(first) ? "an" : "a"
  }

  /// Beginnings that are written with a vowel and spoken with a consonant.
  private static let consonantic = ["uni", "use", "usa", "usu", "eu", "uti"]
}
