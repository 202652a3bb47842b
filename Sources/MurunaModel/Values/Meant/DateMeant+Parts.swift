import MurunaCalendar
import MurunaSyntax
import MurunaText

// Dates with a year of two digits, thirds of months, and days with their times, in the words and digits in which they were written.
extension DateMeant {
  /// `20/5/26`, `٢٠-٥-٢٦`: the day first, and all four digits of the year.
  static func withWholeYear(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { "/-.".contains($0) }).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ (1...2).contains($0.count) && NumberMeant.isWhole($0) }), parts[2].count == 2,
      let style = DigitStyle(of: parts[2].unicodeScalars.first?.value ?? 0), let day = Digits.number(in: parts[0]), let month = Digits.number(in: parts[1]),
      let year = Digits.number(in: parts[2]), year < 80, case .days? = try? Literal.day(2000 + year, month, day)
    else { return nil }
    return "\(parts[0])/\(parts[1])/" + Digits.restyled(String(2000 + year), as: style)
  }

  /// `نهاية حزيران ٢٠٢٦`, `end of June 2026`, `beginning of 2027`: a third of a month or a year, and the rest as it was written.
  static func withThird(_ text: String) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if ["the", "في"].contains(words.first?.lowercased()) { words.removeFirst() }
    guard let first = words.first, let third = thirds[first.lowercased()], third != first.lowercased() || words.count > 3 else { return nil }
    words.removeFirst()
    while let next = words.first, fillers.contains(next.lowercased()) { words.removeFirst() }
    guard (1...3).contains(words.count), let year = words.last, Idioms.isYear(year) else { return nil }
    return ([third] + words).joined(separator: " ")
  }

  /// `١٠ يناير الثاني ٢٠٢٥`, `١٠ شباط (فبراير) ٢٠٢٥`: one month in two of its names, or in one and half of another.
  static func withOneMonth(_ text: String) -> String? {
    let words = text.split { $0.isWhitespace || "()/".contains($0) }.map(String.init)
    guard (2...5).contains(words.count), let first = words.firstIndex(where: { Months.named($0) != nil || Months.needsSecondWord($0) }),
      let last = words.lastIndex(where: { !NumberMeant.isWhole($0) }), last > first
    else { return nil }
    let named = Array(words[first...last])
    guard let whole = named.first(where: { Months.named($0) != nil }), let month = Months.named(whole)?.number else { return nil }
    let halves = Months.name(month, in: .levant).split(separator: " ").map { NearKey.of(String($0)) }
    let isOne = named.allSatisfy { word in
      Months.named(word).map { $0.number == month } ?? (halves.contains(NearKey.of(word)) || halves.count == 1 && ["الأول", "الثاني"].contains { NearKey.of($0) == NearKey.of(word) })
    }
    return isOne ? (words[..<first] + [whole] + words[(last + 1)...]).joined(separator: " ") : nil
  }

  /// `كانون ٢٠٢٥`, `١٦ كانون ٢٠٢٦ ٠٦:٠٠`: the first or the second.
  static func withEitherMonth(_ text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    func isTime(_ word: String) -> Bool { word.contains(":") && word.allSatisfy { $0.isNumber || $0 == ":" } }
    guard words.count <= 5, words.allSatisfy({ Months.needsSecondWord($0) || NumberMeant.isWhole($0) || isTime($0) || Literal.weekdayNumber($0) != nil }), let index = words.firstIndex(where: Months.needsSecondWord) else { return [] }
    return ["الأول", "الثاني"].map { (words[...index] + [$0] + words[(index + 1)...]).joined(separator: " ") }
  }

  /// `20 May 2026 9.00`, `2026-05-20 9h`, `1 July 2026, 12 noon`, `12:00, 1 July 2026`, `July 1, 2026 at 6 am`: a day and its time, in whichever order and
  /// with whatever between them.
  static func moment(for text: String) -> String? {
    // `2026-07-01T12:00`
    let apart = text.split(separator: "T").count == 2 && text.contains(":") ? text.split(separator: "T").joined(separator: " ") : text
    var words = apart.split { $0.isWhitespace || ",،@".contains($0) }.map(String.init)
    // An hour alone is one where somebody says so.
    let isHour = words.contains { ["at", "الساعة"].contains($0.lowercased()) }
    words.removeAll { fillersOfTime.contains($0.lowercased()) }
    for length in [2, 1] where words.count > length {
      for isBehind in [true, false] {
        let clock = Array(isBehind ? words.suffix(length) : words.prefix(length)), day = Array(isBehind ? words.dropLast(length) : words.dropFirst(length))
        guard let time = clockTime(clock, isHour: isHour && isBehind, isArabic: Called.isArabic(text)), let date = day.count == 3 && Months.named(day[0]) != nil ? dayFirst(day) : day.joined(separator: " ") else { continue }
        let said = date + " " + time
        // Where only a comma is too much, that is told by itself.
        return text.split { $0.isWhitespace || ",،".contains($0) }.joined(separator: " ") == said && text.contains { ",،".contains($0) } ? nil : said
      }
    }
    return nil
  }

  private static func clockTime(_ words: [String], isHour: Bool, isArabic: Bool) -> String? {
    let clock = words.joined(separator: " ")
    if let said = namedTimes[clock.lowercased()] ?? namedTimes[NearKey.of(clock)] { return said }
    guard clock.first?.isNumber == true, !Idioms.isYear(clock) else { return nil }
    // A day of a month alone is no hour.
    if !isHour, words.count == 1, clock.allSatisfy(\.isNumber) { return nil }
    return TimeMeant.written(for: clock, isArabic: isArabic)
  }

  /// `July 1 2026`
  private static func dayFirst(_ words: [String]) -> String? {
    let day = words[1].prefix { $0.isNumber }
    return day.isEmpty || !Idioms.isYear(words[2]) ? nil : "\(day) \(words[0]) \(words[2])"
  }

  /// `من 3 إلى 5 أيار 2025`, `from March to May 2025`: from one day to another, of which the first need not say what the second does.
  static func fromTo(_ text: String, isArabic: Bool) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let until = Keyword.until.spelling
    let isSaid = ["from", "between", "من", "بين"].contains(words.first?.lowercased())
    if isSaid { words.removeFirst() }
    let marks: Set<String> = isSaid ? ["to", "until", "till", "through", "and", "إلى", "الى", "حتى", "ولغاية", "لغاية"] : ["to", "through", "till", "إلى", "الى", "لغاية"]
    guard words.count <= 9, let middle = words.firstIndex(where: { marks.contains($0.lowercased()) }), middle > 0, middle + 1 < words.count else { return nil }
    var first = Array(words[..<middle]), last = Array(words[(middle + 1)...])
    if ["end", "the"].contains(last[0].lowercased()), last.count > 2 { return nil }
    if last[0] == "of" || last[0] == "من" { last.removeFirst() }
    // `3 إلى 5 أيار 2025`, `آذار إلى أيار 2025`
    let dayOnly = first.count == 1 && NumberMeant.isWhole(first[0]) && first[0].count <= 2
    if dayOnly, last.count >= 3 { first += last.dropFirst() } else if let year = last.last, Idioms.isYear(year), !first.contains(where: Idioms.isYear) { first.append(year) }
    guard isDay(first), isDay(last) else { return nil }
    return "\(first.joined(separator: " ")) \(isArabic ? until.arabic : until.english) \(last.joined(separator: " "))"
  }

  /// A day, a month or a year as the language reads it.
  private static func isDay(_ words: [String]) -> Bool {
    if words.count == 1 { return Idioms.isYear(words[0]) || Digits.restyled(words[0], as: .ascii).split(separator: "-").count > 1 }
    guard let year = words.last, Idioms.isYear(year) else { return false }
    let month = words.dropLast().drop { NumberMeant.isWhole($0) && $0.count <= 2 }
    return month.count == 1 ? Months.named(month[month.startIndex]) != nil : month.count == 2 && Months.named(month[month.startIndex], month[month.startIndex + 1]) != nil
  }

  /// `آذار 2025 لمدة سنتين`, `from 2025-03-01 for 2 years`: from one day on, for so long.
  static func lasting(_ text: String, isArabic: Bool) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if ["from", "starting", "من", "ابتداء"].contains(words.first?.lowercased()) { words.removeFirst() }
    guard words.count <= 8, let middle = words.firstIndex(where: { ["for", "لمدة", "مدة"].contains($0.lowercased()) }), middle > 0, middle + 1 < words.count else { return nil }
    let day = words[..<middle].joined(separator: " "), length = Array(words[(middle + 1)...])
    guard length.count <= 3, let unit = TimeUnits.named(length[length.count - 1]), let written = written(for: day) else { return nil }
    let said = length.dropLast().map { $0 }
    guard let number = said.isEmpty ? unit.impliedCount.map({ Int($0) }) : said.count == 1 ? Digits.number(in: said[0]) ?? Idioms.count(said)?.number : Idioms.count(said)?.number, (1...100).contains(number) else { return nil }
    guard let end = end(of: written, lasting: number, unit.unit) else { return nil }
    let until = Keyword.until.spelling
    return "\(day) \(isArabic ? until.arabic : until.english) \(end)"
  }

  /// The last day, month or year of so many from one on: both ends count.
  private static func end(of written: String, lasting number: Int, _ unit: MurunaText.TimeUnit) -> String? {
    let parts = written.split(separator: "-").compactMap { Int($0) }
    guard parts.count == written.split(separator: "-").count, let year = parts.first else { return nil }
    let months: Int
    switch unit {
    case .year: months = number * 12
    case .month: months = number
    case .week, .day:
      guard parts.count == 3, case .days(let first, _)? = try? Literal.day(year, parts[1], parts[2]), let last = CivilDay(number: Int(first) + number * (unit == .week ? 7 : 1) - 1) else { return nil }
      return "\(last.year)-\(two(Int(last.month)))-\(two(Int(last.day)))"
    default: return nil
    }
    if parts.count == 1 { return months % 12 == 0 ? "\(year + months / 12 - 1)" : nil }
    // A day less than the same day so many months later; a month less than the same month.
    let later = year * 12 + parts[1] - 1 + months
    if parts.count == 2 { return "\((later - 1) / 12)-\(two((later - 1) % 12 + 1))" }
    guard case .days(let after, _)? = try? Literal.day(later / 12, later % 12 + 1, min(parts[2], 28)), let last = CivilDay(number: Int(after) - 1), parts[2] <= 28 else { return nil }
    return "\(last.year)-\(two(Int(last.month)))-\(two(Int(last.day)))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let fillersOfTime: Set<String> = ["at", "في", "الساعة", "-", "–", "—", "o'clock", "hours", "hrs", "h"]

  /// Times that are called by a word.
  private static let namedTimes: [String: String] = {
    var table = ["noon": "12:00", "midday": "12:00", "12 noon": "12:00", "12:00 noon": "12:00", "midnight": "00:00", "12 midnight": "00:00"]
    for (word, time) in [("الظهر", "12:00"), ("ظهرا", "12:00"), ("منتصف الليل", "00:00")] { table[NearKey.of(word)] = time }
    return table
  }()

  /// `5 May 202`: a digit of the year is missing, which that of today has; of others nobody can tell.
  static func withCutYear(_ text: String, in year: Int?) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let year, (2...4).contains(words.count), let last = words.last, last.count == 3, NumberMeant.isWhole(last), let style = DigitStyle(of: last.unicodeScalars.first?.value ?? 0),
      words.dropLast().contains(where: { Months.named($0) != nil || Months.needsSecondWord($0) })
    else { return nil }
    let whole = Array(String(year)), said = Array(Digits.restyled(last, as: .ascii))
    guard whole.count == 4, whole.indices.contains(where: { index in Array(whole[..<index] + whole[(index + 1)...]) == said }) else { return nil }
    return (words.dropLast() + [Digits.restyled(String(year), as: style)]).joined(separator: " ")
  }

  /// `December 25`, `كانون الأول ٢٥`: a day of a year that is not said, or a month of a year that is cut short.
  static func dayOrYear(_ text: String, in year: Int?) -> [String] {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    // `5 May 25`
    if words.count == 3, NumberMeant.isWhole(words[0]), words[0].count <= 2, Months.named(words[1]) != nil, NumberMeant.isWhole(words[2]), words[2].count == 2, let short = Digits.number(in: words[2]), short < 80,
      let style = DigitStyle(of: words[2].unicodeScalars.first?.value ?? 0)
    {
      return ["\(words[0]) \(words[1]) " + Digits.restyled("\(2000 + short)", as: style)]
    }
    guard (2...3).contains(words.count), let last = words.popLast(), last.count == 2, NumberMeant.isWhole(last), let number = Digits.number(in: last),
      let style = DigitStyle(of: last.unicodeScalars.first?.value ?? 0), (words.count == 1 ? Months.named(words[0]) : Months.named(words[0], words[1])) != nil
    else { return [] }
    let month = words.joined(separator: " ")
    func digits(_ number: Int) -> String { Digits.restyled(String(number), as: style) }
    return [year.map { "\(digits(number)) \(month) \(digits($0))" }, "\(month) \(digits(2000 + number))"].compactMap(\.self)
  }
}

extension Literal {
  /// The year in which a day lies.
  static func yearNumber(of day: Int64) -> Int? { CivilDay(number: Int(clamping: day)).map { Int($0.year) } }
}
