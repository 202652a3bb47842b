import MurunaCalendar
import MurunaSyntax
import MurunaText

/// A date as people write it where a form, a spreadsheet or a letter wants one: `Nov-2025`, `3.11.2025`, `20251103`, `Q3 2025`, `end of 2025`.
///
/// Nothing is taken for a date by this: it finds what to propose. What could be two dates (`Nov-25`) is none.
enum DateMeant {
  /// What the language writes for it, or nil.
  static func written(for text: String) -> String? {
    // A sign in front is no part of a date: `mid-January 2026`.
    guard !text.hasPrefix("-") else { return nil }
    if let bounded = Idioms.bounded(text.split(separator: " ").map(String.init)) { return bounded }
    let plain = Digits.restyled(text, as: .ascii).lowercased()
    var (numbers, month, quarter, third): ([(value: Int, digits: Int)], Int?, Int?, String?) = ([], nil, nil, nil)
    for word in words(of: plain) {
      if let number = Int(word) {
        guard number >= 0 else { return nil }
        numbers.append((number, word.count))
      } else if let found = monthNamed(word) {
        guard month == nil else { return nil }
        month = found
      } else if let found = quarters[word] {
        guard quarter == nil else { return nil }
        quarter = found
      } else if let found = thirds[word] {
        third = found
      } else if !fillers.contains(word), Literal.weekdayNumber(word) == nil {
        return nil
      }
    }
    guard let date = date(numbers, month, quarter) else { return nil }
    return third.map { "\($0) \(date)" } ?? date
  }

  /// A stretch of days from one to another, `2024 - 2030`, or one of them.
  static func stretch(for text: String, isArabic: Bool) -> String? {
    if let said = fromTo(text, isArabic: isArabic) ?? lasting(text, isArabic: isArabic) { return said }
    for separator in [" - ", " – ", "–", " — "] {
      let ends = text.split(separator: separator).map(String.init)
      guard ends.count == 2 else { continue }
      guard let first = written(for: ends[0]), let last = written(for: ends[1]) else { return nil }
      let until = Keyword.until.spelling
      // Years stay in the digits in which they were written.
      let (from, to) = Idioms.isYear(ends[0].trimmingBlanks) && Idioms.isYear(ends[1].trimmingBlanks) ? (ends[0].trimmingBlanks, ends[1].trimmingBlanks) : (first, last)
      return "\(from) \(isArabic ? until.arabic : until.english) \(to)"
    }
    return written(for: text)?.replacing(" to ", with: " \(Keyword.until.spelling.english) ")
  }

  private static func date(_ numbers: [(value: Int, digits: Int)], _ month: Int?, _ quarter: Int?) -> String? {
    func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
      guard case .days? = try? Literal.day(year, month, day) else { return nil }
      return "\(year)-\(two(month))-\(two(day))"
    }
    switch (numbers.count, month, quarter) {
    case (1, nil, let quarter?) where numbers[0].digits == 4:
      let first = quarter * 3 - 2
      return "\(numbers[0].value)-\(two(first)) to \(numbers[0].value)-\(two(first + 2))"
    case (1, let month?, nil) where numbers[0].digits == 4: return "\(numbers[0].value)-\(two(month))"
    case (1, nil, nil) where numbers[0].digits == 4: return "\(numbers[0].value)"
    case (1, nil, nil) where numbers[0].digits == 8: return day(numbers[0].value / 10_000, numbers[0].value / 100 % 100, numbers[0].value % 100)
    case (2, let month?, nil):
      // The year is the one of four digits.
      if numbers[0].digits == 4, numbers[1].digits <= 2 { return day(numbers[0].value, month, numbers[1].value) }
      if numbers[1].digits == 4, numbers[0].digits <= 2 { return day(numbers[1].value, month, numbers[0].value) }
      return nil
    case (3, nil, nil):
      if numbers[0].digits == 4, numbers[1].digits <= 2, numbers[2].digits <= 2 { return day(numbers[0].value, numbers[1].value, numbers[2].value) }
      if numbers[2].digits == 4, numbers[0].digits <= 2, numbers[1].digits <= 2 { return day(numbers[2].value, numbers[1].value, numbers[0].value) }
      return nil
    default: return nil
    }
  }

  /// Numbers and words, apart where blanks, dots, dashes or slashes stand between them or one ends and the other begins.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if !isDigit, !character.isLetter {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      // `q3` is a word; `3rd` and `14jan` are a number and one.
      if let last = word.last, last.isNumber, !isDigit {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func monthNamed(_ word: String) -> Int? {
    if let month = Months.named(word)?.number { return month }
    return short[word]
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The months of two words, as letters abbreviate them.
  private static let short = ["ك1": 12, "ك2": 1, "ت1": 10, "ت2": 11]
  private static let quarters = ["q1": 1, "q2": 2, "q3": 3, "q4": 4]
  static let thirds = ["end": "late", "beginning": "early", "start": "early", "middle": "mid", "early": "early", "mid": "mid", "late": "late", "نهاية": "أواخر", "بداية": "أوائل", "مطلع": "أوائل", "منتصف": "منتصف"]  // review
  static let fillers: Set<String> = ["the", "of", "in", "on", "st", "nd", "rd", "th", "c", "ca", "year", "month", "سنة", "عام", "شهر", "من", "م", "يوم"]
}

extension Model {
  /// The date, the stretch or the time of day that a text seems to mean where one is wanted.
  func dateMeant(_ text: String, _ type: FieldType) -> String? {
    let isArabic = Called.isArabic(text) || text.unicodeScalars.contains { DigitStyle(of: $0.value) == .arabic }
    switch type {
    case .date, .moment: return DateMeant.written(for: text)
    case .stretch: return DateMeant.stretch(for: text, isArabic: isArabic)
    case .time: return TimeMeant.written(for: text, isArabic: isArabic)
    default: return nil
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}

/// A time of day, or from one to another, as people write it: `8 صباحا إلى 6 مساء`, `08.00 to 18.00`, `9-17`.
enum TimeMeant {
  static func written(for text: String, isArabic: Bool) -> String? {
    let to = Keyword.to.spelling, until = Keyword.until.spelling
    for word in [to.english, to.arabic, until.english, until.arabic, "-", "–", "till"] {
      let ends = text.split(separator: word.first?.isLetter == true ? " \(word) " : word).map(String.init)
      guard ends.count == 2 else { continue }
      guard let first = time(ends[0]), var last = time(ends[1]) else { return nil }
      // `9 to 5`: of two hours without minutes, the second is in the afternoon.
      let hours = ends.map { Digits.number(in: $0.split(separator: " ").joined()) }
      if let from = hours[0], let until = hours[1], from <= 12, until < from, let style = DigitStyle(of: last.unicodeScalars.first?.value ?? 0) {
        last = Digits.restyled("\(until + 12):00", as: style)
      }
      return "\(first) \(isArabic ? to.arabic : to.english) \(last)"
    }
    return time(text)
  }

  private static func time(_ text: String) -> String? {
    let plain = Digits.restyled(text, as: .ascii).split(separator: " ").joined(separator: " ")
    guard let digit = text.unicodeScalars.first(where: { DigitStyle(of: $0.value) != nil }), let style = DigitStyle(of: digit.value) else { return nil }
    if let said = Idioms.time(plain) { return Digits.restyled(said, as: style) }
    let parts = plain.split(whereSeparator: { [".", ":", "h", " ", "H"].contains($0) }).map { Int($0) }
    guard (1...2).contains(parts.count), let hour = parts[0], (0...24).contains(hour) else { return nil }
    guard let minute = parts.count == 2 ? parts[1] : 0, (0..<60).contains(minute), hour < 24 || minute == 0 else { return nil }
    return Digits.restyled((hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)", as: style)
  }
}
