import MurunaText

// From one day to another, of which the first says no more than it must: `6 to 9 October 2025`, `1 February - 31 August 2026`, `from February to August 2026`.
extension Idioms {
  /// The same with both days in full and a word of ours between them; nil for anything else, and where nobody knows the year.
  ///
  /// - Parameter keyword: `until` where all the days between are meant, `to` for one day of them.
  package static func stretch(_ text: String, _ keyword: Keyword = .until) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count <= 12 else { return nil }
    if let first = words.first, froms.contains(first.lowercased()) { words.removeFirst() }
    guard let middle = words.indices.dropFirst().first(where: { betweens.contains(words[$0].lowercased()) }), middle + 1 < words.count,
      let first = PartsOfDate(Array(words[..<middle])), let last = PartsOfDate(Array(words[(middle + 1)...])), let whole = first.completed(by: last)
    else { return nil }
    let isArabic = text.unicodeScalars.contains { Script(of: $0.value) == .arabic || DigitStyle(of: $0.value) == .arabic }
    return "\(whole) \(isArabic ? keyword.spelling.arabic : keyword.spelling.english) \(last.text)"
  }

  private static let froms: Set<String> = ["from", "من", "between", "بين"]
  private static let betweens: Set<String> = ["to", "until", "till", "through", "and", "-", "–", "—", "إلى", "الى", "حتى"]
}

/// A day, a month and a year, of which each may be left out.
private struct PartsOfDate {
  let text: String
  private var day: String?
  private var month: (number: Int, name: String)?
  private var year: String?
  /// `2025-10-06`, `6/10/2025`
  private var isWhole = false

  init?(_ words: [String]) {
    text = words.joined(separator: " ")
    var rest = words[...]
    if rest.count == 1, let word = rest.first, word.count > 7, [Character("-"), "/"].contains(where: { word.split(separator: $0).count == 3 && word.split(separator: $0).joined().allSatisfy(\.isNumber) }) {
      isWhole = true
      return
    }
    if let word = rest.first, word.count <= 2, word.allSatisfy(\.isNumber) { day = rest.removeFirst() }
    if rest.count > 1, let found = Months.named(rest[rest.startIndex], rest[rest.startIndex + 1]) {
      month = (found.number, rest.prefix(2).joined(separator: " "))
      rest.removeFirst(2)
    } else if let word = rest.first, let found = Months.named(word) {
      month = (found.number, word)
      rest.removeFirst()
    }
    if let word = rest.first, Idioms.isYear(word) { year = rest.removeFirst() }
    guard rest.isEmpty, day != nil || month != nil || year != nil else { return nil }
  }

  /// The same with what the other end says: of months over the turn of a year, the first is in the one before.
  func completed(by last: PartsOfDate) -> String? {
    if isWhole || last.isWhole { return isWhole && last.isWhole ? text : nil }
    guard let lastYear = last.year, (day == nil) == (last.day == nil), (last.month == nil) == (month == nil) || last.month != nil && day != nil else { return nil }
    guard let month = month ?? last.month else { return year == nil ? nil : text }
    var own = year ?? lastYear
    if year == nil, let end = last.month, month.number > end.number, let number = Int(Digits.restyled(lastYear, as: .ascii)), let digit = lastYear.unicodeScalars.first, let style = DigitStyle(of: digit.value) {
      own = Digits.restyled(String(number - 1), as: style)
    }
    return [day, month.name, own].compactMap { $0 }.joined(separator: " ")
  }
}
