import MurunaSyntax
import MurunaText

/// A large number as people say and print it, with what stands around it: `JOD 2,400,000`, `half a million`, `مليونان ونصف دينار`, `EUR 2.4M`.
struct AmountInWords {
  /// How the language writes the number, `2.5 million`.
  let number: String
  /// `about`, where it is said.
  let qualifier: String?
  /// What else stands there: a unit, before the number or behind it.
  let rest: [String]

  /// Nil where there is no number, or more than one.
  init?(_ text: String) {
    let isArabic = Called.isArabic(text)
    var words = Self.words(of: text)
    var qualifier: String?
    if let first = words.first, let ours = Self.qualifiers[NearKey.of(first.lowercased())] {
      qualifier = ours
      words.removeFirst()
    }
    var before: [String] = []
    while let first = words.first, before.count < 2, Self.start(words) == nil {
      before.append(first)
      words.removeFirst()
    }
    guard let start = Self.start(words) else { return nil }
    // `كذا ألف`: a thousand behind a word that nobody understands is not one thousand.
    if !before.isEmpty, start.scale != nil, !Self.isDual(words[0]) { return nil }
    words.removeFirst(start.length)
    var (tenths, plain, scale) = (start.hundredths, start.plain, start.scale)
    // `2 and a half million`
    if let half = Self.half(words) {
      tenths = tenths.map { $0 + half.hundredths }
      plain = nil
      words.removeFirst(half.length)
    }
    if scale == nil, let word = words.first, let found = Self.scale(word) {
      scale = found
      words.removeFirst()
      // `٣ ملايين ونصف`
      if let half = Self.half(words) {
        tenths = tenths.map { $0 + half.hundredths }
        plain = nil
        words.removeFirst(half.length)
        if let again = words.first, Self.scale(again) == found { words.removeFirst() }
      }
    }
    if ["of", "من"].contains(words.first) { words.removeFirst() }
    // What is left of a number belongs to it: nobody knows how much it is.
    guard !words.contains(where: Self.isOfNumber) else { return nil }
    // Signs are for others to read.
    guard (before + words).allSatisfy({ word in word.contains(where: \.isLetter) && word.allSatisfy { $0.isLetter || "./_".contains($0) } }) else { return nil }
    let style = start.style ?? (isArabic ? .arabic : .ascii)
    if let scale {
      if let plain { number = plain + " " + scale.name(isArabic, plural: false) } else {
        guard var value = tenths, value > 0 else { return nil }
        var scale = scale
        if value < 100, let lower = scale.lower { (value, scale) = (value * 1_000, lower) }
        var digits = "\(value / 100)"
        if value % 100 != 0 { digits += (style == .ascii ? "." : "٫") + (value % 100 < 10 ? "0" : "") + "\(value % 10 == 0 ? value % 100 / 10 : value % 100)" }
        number = Digits.restyled(digits, as: style) + " " + scale.name(isArabic, plural: value % 100 == 0 && (300...1_000).contains(value))
      }
    } else {
      guard let plain = plain ?? tenths.flatMap({ $0 % 100 == 0 ? Digits.restyled("\($0 / 100)", as: style) : nil }) else { return nil }
      number = plain
    }
    self.qualifier = qualifier
    rest = before + words
  }

  /// Words apart at blanks, and where a unit sticks to its number: `JOD2.4M`, `500JD`. A full stop at the end is none of it.
  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
      let word = word.hasSuffix(".") && word.dropLast().contains(where: \.isNumber) ? word.dropLast() : word
      guard let first = word.firstIndex(where: \.isNumber), let last = word.lastIndex(where: \.isNumber) else { return [String(word)] }
      return [word[..<first], word[first...last], word[word.index(after: last)...]].map(String.init).filter { !$0.isEmpty }
    }
  }

  private struct Start {
    var length: Int
    /// In hundredths, where something may be added to it.
    var hundredths: Int?
    /// As it was written, with our signs.
    var plain: String?
    var scale: Scale?
    var style: DigitStyle?
  }

  private static func start(_ words: [String]) -> Start? {
    guard let first = words.first else { return nil }
    if first.first?.isNumber == true {
      let plain = NumberMeant.grouped(first) ?? thousands(first) ?? first
      guard plain.allSatisfy({ $0.isNumber || "._٬٫".contains($0) }) else { return nil }
      return Start(length: 1, hundredths: Digits.number(in: plain).flatMap { $0 < 1_000_000 ? $0 * 100 : nil }, plain: plain, scale: nil, style: DigitStyle(of: first.unicodeScalars.first?.value ?? 0))
    }
    if let dual = duals[NearKey.of(first)] { return Start(length: 1, hundredths: 200, scale: dual) }
    let lower = words.prefix(3).map { $0.lowercased() }
    // `half a million`, `نصف مليون`, `a million`
    if lower.count > 2, lower[0] == "half" || lower[0] == "quarter", ["a", "of"].contains(lower[1]), let scale = scale(lower[2]) { return Start(length: 3, hundredths: lower[0] == "half" ? 50 : 25, scale: scale) }
    if lower.count > 1, let part = [NearKey.of("نصف"): 50, NearKey.of("ربع"): 25, "a": 100, "half": 50][NearKey.of(lower[0])], let scale = scale(lower[1]) { return Start(length: 2, hundredths: part, scale: scale) }
    if let (length, number) = Idioms.count(words) { return Start(length: length, hundredths: number * 100) }
    // `مليون دينار`
    return Called.isArabic(first) ? scale(first).map { Start(length: 1, hundredths: 100, scale: $0) }.flatMap { start in
      // Behind it stands half of it, for else it says what it says.
      half(Array(words.dropFirst())).map { Start(length: 1 + $0.length + (words.count > 1 + $0.length && scale(words[1 + $0.length]) == start.scale ? 1 : 0), hundredths: 100 + $0.hundredths, scale: start.scale) } ?? start
    } : nil
  }

  private static func isDual(_ word: String) -> Bool { duals[NearKey.of(word)] != nil }

  /// Whether a word says how many, alone or behind an `and`.
  private static func isOfNumber(_ word: String) -> Bool {
    let bare = word.hasPrefix("و") && word.count > 2 ? String(word.dropFirst()) : word
    return [word, bare].contains { scale($0) != nil || isDual($0) || Idioms.count([$0]) != nil }
  }

  /// `300.000`: three digits behind a point in an amount are thousands before they are decimals.
  private static func thousands(_ text: String) -> String? {
    let parts = text.split { $0 == "." || $0 == "٫" }
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3, (parts[0] + parts[1]).allSatisfy(\.isNumber) else { return nil }
    return parts[0] + (text.contains("٫") || DigitStyle(of: text.unicodeScalars.first?.value ?? 0) != .ascii ? "٬" : "_") + parts[1]
  }

  private static func half(_ words: [String]) -> (length: Int, hundredths: Int)? {
    guard let first = words.first else { return nil }
    if let part = [NearKey.of("ونصف"): 50, NearKey.of("وربع"): 25][NearKey.of(first)] { return (1, part) }
    let lower = words.prefix(3).map { $0.lowercased() }
    return lower == ["and", "a", "half"] ? (3, 50) : lower == ["and", "a", "quarter"] ? (3, 25) : nil
  }

  /// A thousand, a million or a thousand millions.
  enum Scale: Int {
    case thousand, million, billion

    var lower: Scale? { Scale(rawValue: rawValue - 1) }

    func name(_ isArabic: Bool, plural: Bool) -> String {
      switch self {
      case .thousand: isArabic ? plural ? "آلاف" : "ألف" : "thousand"
      case .million: isArabic ? plural ? "ملايين" : "مليون" : "million"
      case .billion: isArabic ? plural ? "مليارات" : "مليار" : "billion"
      }
    }
  }

  private static func scale(_ word: String) -> Scale? { scales[NearKey.of(word.lowercased())] ?? scales[NearKey.of(word.lowercased().hasPrefix("ال") ? String(word.dropFirst(2)) : word.lowercased())] }

  private static let scales = table([
    (.thousand, "thousand thousands k tsd ألف آلاف ألفا"), (.million, "million millions m mn mio mill mln مليون ملايين مليونا"), (.billion, "billion billions bn mrd مليار مليارات مليارا بليون"),
  ])
  private static let duals = table([(.thousand, "ألفان ألفين ألفا ألفي"), (.million, "مليونان مليونين مليونا مليوني"), (.billion, "ملياران مليارين مليارا ملياري")])

  private static func table(_ rows: [(Scale, String)]) -> [String: Scale] {
    Dictionary(rows.flatMap { scale, words in words.split(separator: " ").map { (NearKey.of(String($0)), scale) } }, uniquingKeysWith: { first, _ in first })
  }

  /// What makes another number of one.
  static let parts = Set(
    ["third", "thirds", "half", "quarter", "quarters", "fifth", "fifths", "plus", "minus", "times", "dozen", "majority", "percent", "of"].map { NearKey.of($0) }
      + ["زائد", "ناقص", "أثلاث", "ثلث", "ثلثا", "ثلثي", "أرباع", "ربع", "نصف", "النصف", "بالمئة", "بالمائة", "من", "أغلبية"].map { NearKey.of($0) })

  /// What says that a number is not exact, and how the language writes it.
  private static let qualifiers: [String: String] = {
    let about = Keyword.about.spelling
    var table: [String: String] = [:]
    for word in ["around", "roughly", "approximately", "approx", "approx.", "circa", "ca.", "c."] { table[NearKey.of(word)] = about.english }
    for word in ["about", "nearly", "نحو", "حوالي", "قرابة", "زهاء"] { table[NearKey.of(word)] = word }
    table[NearKey.of("تقريبا")] = about.arabic
    return table
  }()
}

extension Model {
  /// What the language writes for an amount of a field's type: of money with its currency behind it, of a number without what it counts.
  mutating func spokenAmount(_ text: String, _ type: FieldType) -> [String] {
    guard let said = AmountInWords(text) else { return [] }
    let number = [said.qualifier, said.number].compactMap(\.self).joined(separator: " ")
    switch type {
    case .number: return said.rest.count <= 2 && !said.rest.contains(where: { AmountInWords.parts.contains(NearKey.of($0.lowercased())) }) ? [number] : []
    // `500000`, where the program says its currency elsewhere.
    case .money where said.rest.isEmpty: return currencyUsed().map { [number + " " + $0] } ?? []
    case .money, .quantity:
      guard !said.rest.isEmpty, said.rest.count <= 3 else { return [] }
      // `120000 JOD per year`
      let isRate = type == .money && said.rest.count == 3 && ["per", "a", "each", "every", "في", "لكل", "كل"].contains(said.rest[1])
      let unit = isRate ? said.rest[0] : said.rest.joined(separator: " ")
      return unitsSaid(unit).map { number + " " + $0 }
    default: return []
    }
  }

  /// The units that a word is, is short for, or has in its title.
  private func unitsSaid(_ word: String) -> [String] {
    if isUnit(word) { return [word] }
    if let money = Idioms.currency(word) { return [money] }
    for word in word.contains(" ") ? [word] : [word, String(word.reversed())] {
      let short = currenciesShort(word)
      if !short.isEmpty { return short }
    }
    let titled = unitsTitled(word)
    return titled.isEmpty ? unitsTitled(word.split(separator: " ").last.map(String.init) ?? word) : titled
  }
}
