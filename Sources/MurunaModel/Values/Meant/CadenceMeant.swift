import MurunaSyntax
import MurunaText

/// How often, as people say it: `bimonthly`, `every second month`, `twice a year`, `2 months`, `كل ثاني شهر`, with the day from which or until which.
enum CadenceMeant {
  /// What the language writes for it, or nil.
  static func written(for words: [String], isArabic: Bool) -> String? {
    let words = words.map { $0.trimmedComma }
    let tail = words.firstIndex { begins($0.lowercased()) } ?? words.count
    guard let often = often(Array(words[..<tail]), isArabic: isArabic) else { return nil }
    var rest = Array(words[tail...])
    if let first = rest.first, Self.from.contains(first.lowercased()) { rest[0] = isArabic ? Keyword.from.spelling.arabic : Keyword.from.spelling.english }
    // `starting in January`, `ابتداء من شباط`
    if rest.count > 2, ["in", "on", "from", "from:", "at", "من", "في"].contains(rest[1].lowercased()) { rest.remove(at: 1) }
    return ([often] + rest).joined(separator: " ")
  }

  /// `first Monday of each month`, `every Monday and Thursday`: as often as the language can say, with a note of the rest.
  static func withNote(for text: String, isArabic: Bool) -> String? {
    let words = text.onOneLine.lowercased().split { $0.isWhitespace || ",،".contains($0) }.map { word in word.hasPrefix("ال") && word.count > 4 ? String(word.dropFirst(2)) : String(word) }
    guard words.count <= 9, !text.contains("\"") else { return nil }
    if whenNeeded.contains(NearKey.of(text.onOneLine.lowercased())) {
      let unknown = KernelField.unknown.called
      return "\(isArabic ? unknown.arabic : unknown.english) { \(isArabic ? "ملاحظة" : "note"): \"\(text.onOneLine)\" }"
    }
    guard words.count > 1 else { return nil }
    let every = isArabic ? Keyword.every.spelling.arabic : Keyword.every.spelling.english
    func singular(_ word: String) -> String { word.hasSuffix("s") && !isArabic ? String(word.dropLast()) : word }
    let unit = words.first { word in TimeUnits.named(word).map { $0.form == .singular } ?? false }
    let day = words.lazy.compactMap { Literal.weekdayNumber(singular($0)) ?? ($0.hasPrefix("و") ? Literal.weekdayNumber(String($0.dropFirst())) : nil) }.first
    let isOrdinal = words.contains { ordinals[$0] != nil || ordinals[NearKey.of($0)] != nil || ["first", "1st", "last"].contains($0) || ["أول", "اخر", "آخر"].map { NearKey.of($0) }.contains(NearKey.of($0)) }
    let often = (isOrdinal || day == nil ? unit : nil) ?? day.map { Weekdays.name($0, in: isArabic ? .arabic : .english) } ?? unit
    guard let often else { return nil }
    return "\(every) \(often) { \(isArabic ? "ملاحظة" : "note"): \"\(text.onOneLine.split(separator: " ").joined(separator: " "))\" }"
  }

  /// No cadence at all: nobody knows when.
  private static let whenNeeded = Set(
    ["when needed", "as needed", "as required", "when required", "if needed", "when necessary", "as necessary", "on demand", "on request", "ad hoc", "ad-hoc", "irregularly", "occasionally", "عند الحاجة", "حسب الحاجة", "عند اللزوم", "عند الضرورة", "بحسب الحاجة", "عند الطلب", "كلما دعت الحاجة"]
      .map { NearKey.of($0) })  // review

  private static let from: Set<String> = ["from", "since", "starting", "beginning", "after", "من", "منذ", "ابتداء", "ابتداءً", "بدءا", "بدءًا", "اعتبارا", "اعتبارًا"]

  private static func begins(_ word: String) -> Bool {
    from.contains(word) || word == Keyword.until.spelling.english || word == Keyword.until.spelling.arabic
  }

  private static func often(_ words: [String], isArabic: Bool) -> String? {
    guard !words.isEmpty, words.count <= 5 else { return nil }
    let key = words.joined(separator: " ").lowercased()
    let every = isArabic ? Keyword.every.spelling.arabic : Keyword.every.spelling.english
    if let known = adverbs[key] ?? adverbs[NearKey.of(key)] { return every + " " + known }
    if let known = Idioms.cadence(key) { return known }
    var rest = words.map { $0.lowercased() }
    if ["every", "each", "once", "one", "مرة", "كل", "لكل"].contains(rest[0]) { rest.removeFirst() }
    while let first = rest.first, ["a", "an", "per", "every", "each", "in", "كل", "في", "واحدة"].contains(first) { rest.removeFirst() }
    if rest.count == 1 {
      let word = rest[0].hasPrefix("ال") ? String(rest[0].dropFirst(2)) : rest[0]
      // `Fridays`, `on Mondays`
      let singular = word.hasSuffix("s") && !isArabic ? String(word.dropLast()) : word
      if let day = Literal.weekdayNumber(singular) { return every + " " + Weekdays.name(day, in: isArabic ? .arabic : .english) }
      guard TimeUnits.named(word) != nil else { return nil }
      let unit = isArabic ? word : singular
      return every + " " + unit
    }
    // `twice a year`, `3 times a year`, `مرتين في السنة`
    if let times = times(rest) { return every + " " + times }
    guard rest.count == 2, let unit = TimeUnits.named(rest[1]) else { return nil }
    if NumberMeant.isWhole(rest[0]) { return every + " " + rest[0] + " " + rest[1] }
    guard let number = ordinals[rest[0]] ?? ordinals[NearKey.of(rest[0])] ?? Idioms.number(rest[0]).flatMap({ Int($0) }), number > 1 else { return nil }
    if isArabic { return every + " " + counted(number, unit.unit) }
    return "\(every) \(number) \(unit.form == .plural || unit.form == .abbreviation ? rest[1] : rest[1] + "s")"
  }

  /// So often in a unit of time, as the length between.
  private static func times(_ words: [String]) -> String? {
    var words = words
    guard let first = words.first else { return nil }
    var count = ["once": 1, "twice": 2, "مرة": 1, "مرتين": 2, "مرتان": 2][first]
    words.removeFirst()
    if count == nil, let next = words.first, ["times", "مرات"].contains(next) {
      count = Digits.number(in: first) ?? Idioms.number(first).flatMap { Int($0) }
      words.removeFirst()
    }
    while let next = words.first, ["a", "an", "per", "each", "every", "the", "in", "في", "كل"].contains(next) { words.removeFirst() }
    guard let count, (1...24).contains(count), words.count == 1 else { return nil }
    let word = words[0].hasPrefix("ال") ? String(words[0].dropFirst(2)) : words[0]
    guard let unit = TimeUnits.named(word)?.unit else { return nil }
    let isArabic = Called.isArabic(word)
    let (parts, smaller): (Int, TimeUnit) =
      switch unit {
      case .year: (12, .month)
      case .day: (24, .hour)
      case .hour: (60, .minute)
      case .second, .minute, .week, .month: (0, .day)
      }
    if count == 1 { return word }
    guard parts > 0, parts % count == 0 else { return nil }
    let length = parts / count
    return isArabic ? counted(length, smaller) : "\(length) " + TimeUnits.abbreviation(smaller)
  }

  /// `شهرين`, `٣ أشهر`
  private static func counted(_ number: Int, _ unit: TimeUnit) -> String {
    if number == 2, let dual = TimeUnits.spellings(of: unit).first(where: { Called.isArabic($0) && $0.hasSuffix("ين") }) { return dual }
    return Message.counted(Digits.restyled(String(number), as: .arabic), unit)
  }

  /// Twice a month is not every two months: what people say for the first is left to them.
  private static let adverbs: [String: String] = {
    var table = [
      "bimonthly": "2 months", "bi-monthly": "2 months", "biweekly": "2 weeks", "bi-weekly": "2 weeks", "fortnightly": "2 weeks", "every fortnight": "2 weeks", "semiannually": "6 months",
      "semi-annually": "6 months", "semiannual": "6 months", "semi-annual": "6 months", "biannually": "6 months", "half-yearly": "6 months", "half yearly": "6 months", "biennially": "2 years",
      "biennial": "2 years", "every quarter": "3 months", "each quarter": "3 months", "quarterly": "3 months", "nightly": "day", "every night": "day", "every other day": "2 days",
    ]
    for (word, ours) in [
      ("كل ربع سنة", "٣ أشهر"), ("ربع سنوي", "٣ أشهر"), ("ربع سنويا", "٣ أشهر"), ("فصليا", "٣ أشهر"), ("فصلي", "٣ أشهر"), ("نصف سنوي", "٦ أشهر"), ("نصف سنويا", "٦ أشهر"),
      ("كل نصف سنة", "٦ أشهر"), ("نصف شهري", "أسبوعين"), ("شهري", "شهر"), ("أسبوعي", "أسبوع"), ("يومي", "يوم"), ("سنوي", "سنة"),
    ] { table[NearKey.of(word)] = ours }  // review
    return table
  }()

  private static let ordinals: [String: Int] = {
    var table = ["second": 2, "other": 2, "alternate": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "sixth": 6, "6th": 6]
    for (word, number) in [("ثاني", 2), ("ثالث", 3), ("رابع", 4), ("سادس", 6)] { table[NearKey.of(word)] = number }
    return table
  }()
}

extension String {
  fileprivate var trimmedComma: String { hasSuffix(",") || hasSuffix("،") ? String(dropLast()) : self }
}
