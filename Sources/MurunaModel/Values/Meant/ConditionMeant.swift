import MurunaSyntax
import MurunaText

/// What is observed, said as a sentence says it: `if Rain reaches 20 mm`, `يبلغ المطر ٢٠ مم`, `Rain is 20 mm or more`.
enum ConditionMeant {
  /// What the language writes for it, or nil.
  static func written(for text: String) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let count = words.count
    while let first = words.first, words.count > 2, leading.contains(first.lowercased()) || leading.contains(NearKey.of(first)) { words.removeFirst() }
    // `Rain is 20 mm or more`
    if words.count > 4, let or = words.lastIndex(where: { ["or", "أو"].contains($0) }), or == words.count - 2, let relation = bounds[words[or + 1].lowercased()] ?? bounds[NearKey.of(words[or + 1])] {
      var rest = Array(words[..<or])
      rest.removeAll { [Keyword.is.spelling.english, Keyword.is.spelling.arabic].contains($0) }
      if let number = rest.firstIndex(where: { $0.first?.isNumber == true }), number > 0 { return (rest[..<number] + [relation] + rest[number...]).joined(separator: " ") }
    }
    // Arabic begins with what happens.
    for length in [2, 1] where words.count > length + 1 {
      let verb = words[..<length].joined(separator: " ")
      guard Called.isArabic(verb), let relation = Idioms.relation(verb) else { continue }
      guard let number = words.firstIndex(where: { $0.first?.isNumber == true }), number > length else { continue }
      return (words[length..<number] + [relation] + words[number...]).joined(separator: " ")
    }
    guard words.count < count else { return nil }
    // `if Rain hits 20 mm`
    for length in [2, 1] {
      for start in words.indices.dropFirst() where start + length < words.count {
        if let relation = Idioms.relation(words[start..<start + length].joined(separator: " ")) { words.replaceSubrange(start..<start + length, with: [relation]) }
      }
    }
    return words.joined(separator: " ")
  }

  private static let leading: Set<String> = Set(["if", "when", "once", "whenever", "as", "soon", "the"] + ["إذا", "عندما", "حين", "حينما", "لما", "متى", "كلما", "أن"].map { NearKey.of($0) })

  private static let bounds: [String: String] = {
    var table: [String: String] = [:]
    for word in ["more", "above", "higher"] { table[word] = Keyword.reaches.spelling.english }
    for word in ["less", "below", "lower"] { table[word] = "<=" }
    for word in ["أكثر", "أعلى"] { table[NearKey.of(word)] = Keyword.reaches.spelling.arabic }
    for word in ["أقل", "أدنى"] { table[NearKey.of(word)] = "<=" }
    return table
  }()
}
