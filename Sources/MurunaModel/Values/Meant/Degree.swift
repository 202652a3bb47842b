import MurunaText

/// How much something is, in words, where a number between 1 and 3, 4 or 5 says it: `very high`, `متوسط`.
enum Degree {
  /// The number that stands for a word; nil where it is no such word, or the numbers are others.
  static func number(for text: String, highest: Int64) -> String? {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: "_")
    guard let step = steps[NearKey.of(words)] else { return nil }
    let number: Int? =
      switch highest {
      case 5: step
      // No word for the least and the most of three.
      case 3: step == 2 ? 1 : step == 3 ? 2 : step == 4 ? 3 : nil
      case 4: [1: 1, 2: 1, 3: 2, 4: 3, 5: 4][step]
      default: nil
      }
    guard let number else { return nil }
    return Digits.restyled(String(number), as: Called.isArabic(text) ? .arabic : .ascii)
  }

  private static let steps: [String: Int] = {
    var table: [String: Int] = [:]
    for (step, words) in [
      (1, "very_low lowest minimal negligible insignificant rare never منخفض_جدا منخفضة_جدا ضعيف_جدا ضئيل ضئيلة نادر نادرة لا_يذكر"),
      (2, "low minor small slight unlikely seldom limited منخفض منخفضة ضعيف ضعيفة قليل قليلة طفيف طفيفة بسيط بسيطة محدود محدودة"),
      (3, "medium moderate middle mid average possible sometimes fair متوسط متوسطة معتدل معتدلة ممكن ممكنة"),
      (4, "high major serious significant likely often considerable مرتفع مرتفعة عال عالية عالي كبير كبيرة شديد شديدة مرجح مرجحة"),
      (5, "very_high highest critical extreme severe catastrophic certain almost_certain frequent مرتفع_جدا مرتفعة_جدا عال_جدا عالي_جدا عالية_جدا كبير_جدا كبيرة_جدا حرج حرجة كارثي كارثية مؤكد مؤكدة شبه_مؤكد"),
    ] {
      for word in words.split(separator: " ") { table[NearKey.of(String(word))] = step }
    }
    return table
  }()  // review
}
