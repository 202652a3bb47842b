import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `6 too 9 h`, `aout 4 million`, `10 آبب 2026`: a misspelt word of the language in the middle of a value, which the grammar takes for a name or a unit.
extension TriedFixes {
  /// What is told of the one word with which in its place a value can be read.
  mutating func saidOfWord(in value: Place, _ said: Statement) -> (finding: Diagnostic, value: Place)? {
    let bytes = model.units[Int(value.source.index)].source.bytes
    var tries = 0
    for word in Self.words(in: value.range.indices, bytes).prefix(12) where tries < 6 {
      let text = model.units[Int(value.source.index)].source.text(word)
      // One letter, and of short words none that is exchanged for another.
      guard text.unicodeScalars.count > 2, !Self.spelledRight.contains(text), let near = Self.wordsOfValues.nearest(to: text, limit: 1, edits: 1).first, case let right = near == Self.around ? Keyword.about.spelling.english : near, Called.isArabic(right) == Called.isArabic(text) else { continue }
      tries += 1
      let place = Place(value.source, word)
      guard reads(right, instead: place, value, said) else { continue }
      let finding = Diagnostic(Code("misspelt-word", .error), at: place, Message.meansNothing(text), help: Message.didYouMean([right]), fixes: [Model.replacing(place, by: right, .likely)])
      return (finding, value)
    }
    return nil
  }

  /// The words of a stretch of text up to the first quotation mark.
  private static func words(in range: Range<Int>, _ bytes: [UInt8]) -> [ByteRange] {
    var found: [ByteRange] = []
    var start: Int?
    func isSign(_ index: Int) -> Bool { bytes[index] == 0xD8 && index + 1 < range.upperBound && (bytes[index + 1] == 0x8C || bytes[index + 1] == 0x9B) }
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] != 0x22 {
      let isPart = !isSign(index) && (bytes[index] >= 0x80 || (bytes[index] | 0x20) &- 0x61 < 26 || bytes[index] == 0x5F)
      if !isPart, let first = start {
        found.append(ByteRange(first, index))
        start = nil
      } else if isPart, start == nil { start = index }
      index += isSign(index) ? 2 : 1
    }
    if let start { found.append(ByteRange(start, index)) }
    return found
  }

  private static let ours: [String] = {
    let keywords: [Keyword] = [.to, .likely, .about, .over, .under, .nearly, .atLeast, .atMost, .early, .mid, .late, .until, .from, .before, .after, .within]
    let duals = TimeUnits.allSpellings.filter { TimeUnits.named($0)?.impliedCount == 2 }
    let months = MonthRegion.allCases.flatMap { region in (1...12).map { Months.name($0, in: region) } }
    return keywords.flatMap { [$0.spelling.english, $0.spelling.arabic] + $0.spelling.arabicAlso } + duals + months
  }()

  /// What people say for `about` may be misspelt, too.
  private static let around = "around"
  private static let wordsOfValues = NameSuggestions(ours + [around])
  private static let spelledRight = Set(ours)
}

extension Message {
  fileprivate static func meansNothing(_ word: String) -> Words {
    Words(english: "\(code: word) means nothing here", arabic: "لا معنى للكلمة \(code: word) هنا")
  }
}
