import MurunaText

/// Years, and parts of them, as letters and reports say them: `عام 2020`, `نهاية 2024`, `second half of 2023`, `Q1 2024`, `spring 2023`.
extension Idioms {
  /// What the language writes for it, or nil where it is no such date or is written so already.
  static func date(_ words: [String]) -> String? {
    guard words.count >= 2, let last = words.last else { return nil }
    guard isYear(last) else { return nil }
    if let bounded = bounded(words) { return bounded }
    let digits = Digits.restyled(last, as: .ascii)
    let before = words.dropLast().map { $0.lowercased() }
    let telling = before.filter { !fillers.contains($0) }
    if telling.isEmpty { return last }
    if telling.count == 1, telling.count < before.count || !isOurs(telling[0]), let third = thirds[telling[0]] { return "\(third) \(last)" }
    guard let months = months[telling.joined(separator: " ")] else { return nil }
    let to = Keyword.to.spelling
    func month(_ number: Int) -> String { "\(digits)-" + (number < 10 ? "0" : "") + "\(number)" }
    return "\(month(months.lowerBound)) \(telling[0].utf8.first.map { $0 < 0x80 } == true ? to.english : to.arabic) \(month(months.upperBound))"
  }

  /// `by March 2024`, `not before 3 May 2024`, `بحلول آذار 2024`: a date that is known from one side.
  package static func bounded(_ words: [String]) -> String? {
    for (phrase, qualifier) in bounds {
      let parts = phrase.split(separator: " ").map(String.init)
      let rest = words.dropFirst(parts.count)
      guard words.count > parts.count, words.prefix(parts.count).map({ $0.lowercased() }) == parts, rest.count <= 3, let last = rest.last, isYear(last) else { continue }
      guard rest.dropLast().allSatisfy({ Months.named($0) != nil || $0.unicodeScalars.count <= 2 && $0.allSatisfy(\.isNumber) }) else { return nil }
      guard let qualifier else { return rest.joined(separator: " ") }
      let isArabic = parts[0].utf8.first.map { $0 >= 0x80 } == true
      return "\(isArabic ? qualifier.spelling.arabic : qualifier.spelling.english) \(rest.joined(separator: " "))"
    }
    return nil
  }

  private static let bounds: [(phrase: String, qualifier: Keyword?)] = [
    ("by", .atMost), ("no later than", .atMost), ("not later than", .atMost), ("not after", .atMost), ("before the end of", .atMost), ("by the end of", .atMost),
    ("not before", .atLeast), ("no earlier than", .atLeast), ("not earlier than", .atLeast), ("later in", nil), ("expected", nil), ("planned", nil), ("not_before", .atLeast),
    ("بحلول", .atMost), ("في موعد أقصاه", .atMost), ("قبل نهاية", .atMost), ("بحلول نهاية", .atMost), ("ليس قبل", .atLeast), ("متوقع", nil), ("لاحقا في", nil), ("لاحقا من", nil),  // review
  ]

  /// Whether a number is most likely a year.
  package static func isYear(_ text: String) -> Bool {
    text.unicodeScalars.count == 4 && Int(Digits.restyled(text, as: .ascii)).map { (1900..<2200).contains($0) } == true
  }

  private static func isOurs(_ word: String) -> Bool { thirds[word] == word }

  private static let fillers: Set<String> = ["the", "of", "in", "during", "year", "سنة", "عام", "لعام", "من", "في", "خلال"]

  private static let thirds = [
    "early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid", "late": "late", "end": "late",
    "أوائل": "أوائل", "بداية": "أوائل", "مطلع": "أوائل", "منتصف": "منتصف", "أواسط": "منتصف", "أواخر": "أواخر", "نهاية": "أواخر",  // review
  ]

  /// The months of a part of a year. A winter lies in two years, and is not told which.
  private static let months: [String: ClosedRange<Int>] = {
    var table: [String: ClosedRange<Int>] = [
      "spring": 3...5, "summer": 6...8, "autumn": 9...11, "fall": 9...11, "ربيع": 3...5, "صيف": 6...8, "خريف": 9...11, "h1": 1...6, "h2": 7...12,
    ]
    for word in ["first half", "1st half", "النصف الأول", "النصف الاول"] { table[word] = 1...6 }
    for word in ["second half", "2nd half", "النصف الثاني"] { table[word] = 7...12 }
    let quarters = [
      ["q1", "first quarter", "1st quarter", "الربع الأول", "الربع الاول"], ["q2", "second quarter", "2nd quarter", "الربع الثاني"],
      ["q3", "third quarter", "3rd quarter", "الربع الثالث"], ["q4", "fourth quarter", "4th quarter", "last quarter", "الربع الرابع", "الربع الأخير"],
    ]
    for (index, words) in quarters.enumerated() {
      for word in words { table[word] = index * 3 + 1...index * 3 + 3 }
    }
    return table
  }()
}
