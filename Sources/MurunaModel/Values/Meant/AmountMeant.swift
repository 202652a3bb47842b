import MurunaSyntax
import MurunaText

/// A number as people write it: with the signs of another country, as one of so many, as a rank, or as a proportion.
enum NumberMeant {
  /// What the language writes for it; nil where it is none, or may be several.
  static func written(for text: String, highest: Int64?) -> String? {
    if let grouped = grouped(text) { return grouped }
    if let highest, let degree = Degree.number(for: text, highest: highest) { return degree }
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if let (part, whole) = share(text) { return highest.flatMap { Int64(Digits.restyled(whole, as: .ascii)) == $0 ? part : nil } }
    if let proportion = proportion(text) { return proportion }
    if words.count == 2, ["no", "no.", "nr", "number", "رقم", "عدد"].contains(words[0]), isWhole(words[1]) { return words[1] }
    // `twelve people`
    if words.count == 2, let number = Idioms.number(words[0]), Idioms.number(words[1]) == nil, TimeUnits.named(words[1]) == nil, !AmountInWords.parts.contains(NearKey.of(words[1])) { return number }
    if words.count == 1, text.hasPrefix("#"), isWhole(String(text.dropFirst())) { return String(text.dropFirst()) }
    return words.count == 1 || words.count == 2 && Called.isArabic(text) ? rank(words.last == words[0] ? words[0] : words[1]) : nil
  }

  /// `4.000,00`, `1.234.567`, `1,234.50`: groups of thousands and decimals with the signs of another country. One group alone may be decimals.
  static func grouped(_ text: String) -> String? {
    let isEastern = text.contains { "٠١٢٣٤٥٦٧٨٩".contains($0) }
    for (group, point) in [(Character("."), Character(",")), (".", "،"), (",", "."), ("'", "."), ("’", ".")] {
      let halves = text.split(separator: point, omittingEmptySubsequences: false)
      guard halves.count <= 2, let whole = halves.first else { continue }
      let groups = whole.split(separator: group, omittingEmptySubsequences: false)
      guard groups.count > 1, areThousands(groups), groups.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { continue }
      var decimals = halves.count == 2 ? String(halves[1]) : ""
      guard decimals.allSatisfy(\.isNumber), halves.count == 1 || (1...2).contains(decimals.count) else { continue }
      if halves.count == 1, groups.count == 2, group == "." { continue }
      while let last = decimals.last, "0٠".contains(last) { decimals.removeLast() }
      let number = groups.joined(separator: isEastern ? "٬" : "_")
      return decimals.isEmpty ? number : number + (isEastern ? "٫" : ".") + decimals
    }
    return nil
  }

  /// `2 out of 5`, `4/5`, `٢ من ٥`, `1 in 5`: the part and the whole.
  static func share(_ text: String) -> (part: String, whole: String)? {
    let plain = " " + text.lowercased().onOneLine + " "
    for sign in [" out of ", " of ", " in ", " من أصل ", " من ", " على ", "/", "∕", "⁄"] {
      let parts = plain.split(separator: sign).map { $0.split(separator: " ").joined(separator: " ") }
      if parts.count == 2, isWhole(parts[0]), isWhole(parts[1]) { return (parts[0], parts[1]) }
    }
    return nil
  }

  /// `1:12`, `12 to 1`: so many to one.
  private static func proportion(_ text: String) -> String? {
    for sign in [":", " to ", " إلى ", " per "] {
      let parts = text.split(separator: sign).map { $0.split(separator: " ").joined() }
      guard parts.count == 2, parts.allSatisfy(isWhole) else { continue }
      let ones = parts.filter { Digits.restyled($0, as: .ascii) == "1" }
      guard ones.count == 1, text.contains(":") || parts[1] == ones[0] else { return nil }
      return parts[0] == ones[0] ? parts[1] : parts[0]
    }
    return nil
  }

  static func isWhole(_ text: String) -> Bool { (1...12).contains(text.count) && text.allSatisfy { $0.isNumber && DigitStyle(of: $0.unicodeScalars.first?.value ?? 0) != nil } }

  /// `first`, `3rd`, `الثانية`
  private static func rank(_ word: String) -> String? {
    if let number = ranks[word] ?? ranks[NearKey.of(word)] { return String(number) }
    let digits = word.prefix { $0.isNumber }
    return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? String(digits) : nil
  }

  private static let ranks: [String: Int] = {
    var table: [String: Int] = [:]
    let english = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    for (index, word) in english.enumerated() { table[word] = index + 1 }
    let arabic = [
      ["الأول", "الأولى", "أول", "أولى"], ["الثاني", "الثانية", "ثاني"], ["الثالث", "الثالثة", "ثالث"], ["الرابع", "الرابعة", "رابع"], ["الخامس", "الخامسة", "خامس"],
      ["السادس", "السادسة"], ["السابع", "السابعة"], ["الثامن", "الثامنة"], ["التاسع", "التاسعة"], ["العاشر", "العاشرة"],
    ]
    for (index, words) in arabic.enumerated() { for word in words { table[NearKey.of(word)] = index + 1 } }
    return table
  }()
}

/// A share of a whole in hundredths: `73/100`, `4 out of 5`, `1 in 5`, `half`.
enum ShareMeant {
  static func written(for text: String, isArabic: Bool) -> String? {
    let sign = isArabic ? "٪" : "%"
    let words = text.lowercased().onOneLine
    if let known = parts[words] ?? parts[NearKey.of(words)] { return Digits.restyled(String(known), as: isArabic ? .arabic : .ascii) + sign }
    guard let (part, whole) = NumberMeant.share(text), let style = DigitStyle(of: part.unicodeScalars.first?.value ?? 0), let first = Digits.number(in: part),
      let last = Digits.number(in: whole), last > 0, first <= last, last <= 1_000_000
    else { return nil }
    // Hundredths, to a tenth: what does not come out even is for its author to round.
    guard first * 1_000 % last == 0 else { return nil }
    let tenths = first * 1_000 / last
    let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)" + (isArabic && style != .ascii ? "٫" : ".") + "\(tenths % 10)"
    return Digits.restyled(number, as: style) + sign
  }

  private static let parts: [String: Int] = {
    var table = ["half": 50, "a half": 50, "one half": 50, "a quarter": 25, "one quarter": 25, "quarter": 25, "three quarters": 75, "all": 100, "everyone": 100, "a fifth": 20, "a tenth": 10]
    for (word, share) in [("نصف", 50), ("النصف", 50), ("ربع", 25), ("الربع", 25), ("ثلاثة أرباع", 75), ("الجميع", 100), ("خمس", 20), ("عشر", 10)] { table[NearKey.of(word)] = share }
    return table
  }()
}

/// A length of time: `3 hours max`, `1 h - 2 h likely 90 min`, `1 h + 30 min`, `<5 min`, `سنة واحدة`.
enum LengthMeant {
  static func written(for text: String, isLimit: Bool, isArabic: Bool) -> String? {
    let plain = text.onOneLine
    guard let said = bounded(plain, isLimit: isLimit, isArabic: isArabic) ?? range(plain, isArabic: isArabic) ?? sum(plain) ?? counted(plain) ?? fromHourToHour(plain, isArabic: isArabic), said != plain else { return nil }
    return said
  }

  /// What is not exceeded, or not undercut.
  private static func bounded(_ text: String, isLimit: Bool, isArabic: Bool) -> String? {
    for (phrases, keyword) in bounds {
      for phrase in phrases {
        let rest: Substring
        if text.lowercased().hasPrefix(phrase) { rest = text.dropFirst(phrase.count) } else if text.lowercased().hasSuffix(" " + phrase) { rest = text.dropLast(phrase.count + 1) } else { continue }
        let amount = rest.split(separator: " ").joined(separator: " ")
        guard amount.first?.isNumber == true || TimeUnits.named(amount)?.impliedCount != nil else { continue }
        let said = counted(amount) ?? amount
        // `24 to 48 hours max` has its bounds already.
        if [Keyword.to.spelling.english, Keyword.to.spelling.arabic].contains(where: { amount.contains(" \($0) ") }) { return amount }
        if isLimit, keyword == .atMost || keyword == .under { return said }
        return (isArabic ? keyword.spelling.arabic : keyword.spelling.english) + " " + said
      }
    }
    return nil
  }

  private static let bounds: [(phrases: [String], keyword: Keyword)] = [
    (["<=", "≤", "maximum of", "maximum", "max.", "max", "up to", "at the most", "at most", "no more than", "not more than", "no longer than", "or less", "tops", "كحد أقصى", "حد أقصى", "بحد أقصى", "على الأكثر", "لا تزيد على", "لا يزيد على", "لا تتجاوز", "لا يتجاوز"], .atMost),
    (["<", "less than", "under", "أقل من"], .under),
    ([">=", "≥", "minimum of", "minimum", "min.", "at least", "or more", "no less than", "كحد أدنى", "حد أدنى", "بحد أدنى", "على الأقل", "لا تقل عن", "لا يقل عن"], .atLeast),
    ([">", "more than", "over", "longer than", "أكثر من"], .over),
    (["~", "≈", "roughly", "around", "approximately", "approx.", "approx", "circa", "حوالي", "تقريبا", "نحو"], .about),
  ]

  /// `1 h - 2 h likely 90 min`
  private static func range(_ text: String, isArabic: Bool) -> String? {
    let likely = Keyword.likely.spelling, to = Keyword.to.spelling
    var (ends, behind) = (text, "")
    for word in [likely.english, likely.arabic] {
      let halves = text.split(separator: " \(word) ").map(String.init)
      if halves.count == 2 { (ends, behind) = (halves[0], " \(word) \(halves[1])") }
    }
    for dash in [" - ", " – ", " — ", "–", "—"] {
      let parts = ends.split(separator: dash).map(String.init)
      if parts.count == 2, parts.allSatisfy({ $0.first?.isNumber == true }) { return "\(parts[0]) \(isArabic ? to.arabic : to.english) \(parts[1])\(behind)" }
    }
    return nil
  }

  /// `08:00 to 11:00`, `من 8:00 إلى 11:30`: how long it is from one time of day to another.
  private static func fromHourToHour(_ text: String, isArabic: Bool) -> String? {
    let words = text.split(separator: " ").map(String.init)
    let said = ["from", "من"].contains(words.first?.lowercased()) ? words.dropFirst().joined(separator: " ") : text
    guard text.contains(":") || Called.isArabic(words.last ?? "") || words.last?.hasSuffix("m") == true, let times = TimeMeant.written(for: said, isArabic: isArabic) else { return nil }
    let clocks = Digits.restyled(times, as: .ascii).split(separator: " ").filter { $0.contains(":") }.map { $0.split(separator: ":").compactMap { Int($0) } }
    guard clocks.count == 2, clocks.allSatisfy({ $0.count == 2 }) else { return nil }
    let minutes = (clocks[1][0] * 60 + clocks[1][1] - clocks[0][0] * 60 - clocks[0][1] + 1_440) % 1_440
    guard minutes > 0 else { return nil }
    let style = times.unicodeScalars.lazy.compactMap { DigitStyle(of: $0.value) }.first ?? .ascii
    let whole = minutes % 60 == 0, count = whole ? minutes / 60 : minutes
    if isArabic { return (whole ? TimeUnit.hour : TimeUnit.minute).noun.phrase(count, in: .arabic, digits: style) }
    return "\(count) \(whole ? "h" : "min")"
  }

  /// `1 h + 30 min`, `ساعة و٣٠ دقيقة`, `1 h and 30 min`: a length of two units has no sign between them.
  private static func sum(_ text: String) -> String? {
    for sign in [" + ", "+", " and ", " & ", " و "] {
      let parts = text.split(separator: sign).map { $0.split(separator: " ").joined(separator: " ") }
      guard parts.count == 2 else { continue }
      let lengths = parts.map { part -> String in
        guard let unit = TimeUnits.named(part), unit.impliedCount == 1 else { return part }
        let style = parts.joined().unicodeScalars.lazy.compactMap { DigitStyle(of: $0.value) }.first ?? .ascii
        return Digits.restyled("1", as: style) + " " + part
      }
      guard lengths.allSatisfy({ $0.first?.isNumber == true && $0.last?.isNumber == false }) else { continue }
      return lengths.joined(separator: " ")
    }
    return nil
  }

  /// `سنة واحدة`, `one full year`, `ساعتان اثنتان`: the number of a unit in words, before it or behind it.
  private static func counted(_ text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    if let days = workingDays(words) { return days }
    guard words.count == 2 else { return nil }
    if let unit = TimeUnits.named(words[0]), let count = unit.impliedCount, let said = Idioms.number(words[1]) ?? feminine[NearKey.of(words[1])], said == String(count) { return words[0] }
    if TimeUnits.named(words[1]) != nil, let number = Idioms.number(words[0]) { return number + " " + words[1] }
    return nil
  }

  /// `10 working days`, `٥ أيام عمل`: who works on which days is said of those who do it.
  private static func workingDays(_ words: [String]) -> String? {
    guard words.count == 3, let number = words[0].first?.isNumber == true ? words[0] : Idioms.number(words[0]) else { return nil }
    let (unit, kind) = TimeUnits.named(words[1]) == nil ? (words[2], words[1]) : (words[1], words[2])
    let kinds: Set<String> = ["working", "business", "work", "full", "whole", "calendar", "consecutive", "straight", "running", "continuous", "nonstop", "متواصلة", "عمل", "دوام", "كاملة", "كامل", "متتالية", "تقويمية", "رسمية"]
    return TimeUnits.named(unit) != nil && kinds.contains(kind.lowercased()) ? number + " " + unit : nil
  }

  /// One and two of what is feminine, which stand behind it.
  private static let feminine = Dictionary(
    [("واحدة", "1"), ("اثنتان", "2"), ("اثنتين", "2"), ("اثنين", "2")].map { (NearKey.of($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
}

/// A unit of area or volume in other signs and words: `sq km`, `square metres`, `m³`, `كم مربع`.
enum UnitMeant {
  /// `كم في الساعة`, `km per hour`, `kph`: so much of something in each of another, with a stroke between the two.
  static func rate(for words: [String], isKnown: (String) -> Bool) -> String? {
    if words.count == 1 { return rates[words[0].lowercased()] }
    guard let middle = words.indices.dropFirst().first(where: { perWords.contains(words[$0].lowercased()) || isJoined(words[$0]) }) else { return nil }
    var behind = Array(words[middle...])
    if isJoined(behind[0]) { behind[0] = String(behind[0].dropFirst()) } else { behind.removeFirst() }
    guard behind.count == 1, let above = one(Array(words[..<middle]), isKnown) else { return nil }
    let time = behind[0].hasPrefix("ال") ? String(behind[0].dropFirst(2)) : behind[0]
    if let unit = TimeUnits.named(time) {
      // `km/h` and `كم/ساعة`: English has the sign of the unit.
      let hasSign = unit.unit == .second || unit.unit == .minute || unit.unit == .hour
      return above + "/" + (Called.isArabic(time) || !hasSign ? time : TimeUnits.abbreviation(unit.unit))
    }
    return one([time], isKnown).map { above + "/" + $0 }
  }

  /// A unit by its sign, its name or its title.
  private static func one(_ words: [String], _ isKnown: (String) -> Bool) -> String? {
    if words.count == 1, isKnown(words[0]) { return words[0] }
    if let raised = written(for: words, isKnown: isKnown) { return raised }
    guard words.count == 1 else { return nil }
    let sign = short(words[0])
    return isKnown(sign) ? sign : isKnown(plain(words[0])) ? plain(words[0]) : nil
  }

  /// `بالساعة`
  private static func isJoined(_ word: String) -> Bool { word.hasPrefix("بال") && TimeUnits.named(String(word.dropFirst(3))) != nil }

  private static let perWords: Set<String> = ["per", "an", "a", "each", "every", "في", "لكل", "كل", "على"]
  private static let rates = ["kph": "km/h", "kmph": "km/h", "kmh": "km/h", "kmhr": "km/h", "mps": "m/s", "mmh": "mm/h"]

  /// What the language writes for it, where it has such a unit.
  static func written(for words: [String], isKnown: (String) -> Bool) -> String? {
    var parts = words.map { $0.lowercased() }
    var power: String?
    if let last = parts.last?.last, let digit = raised[last] {
      power = digit
      parts[parts.count - 1].removeLast()
    } else if let last = parts.last, last.hasSuffix("^2") || last.hasSuffix("^3") {
      power = String(last.suffix(1))
      parts[parts.count - 1].removeLast(2)
    }
    for (word, digit) in powers { if let index = parts.firstIndex(where: { word.contains($0) }) {
      guard power == nil else { return nil }
      power = digit
      parts.remove(at: index)
    } }
    guard let power, parts.count == 1 else { return nil }
    let isArabic = Called.isArabic(parts[0])
    let unit = short(parts[0])
    let styles: [DigitStyle] = isArabic ? [.arabic, .ascii] : [.ascii]
    return styles.map { unit + Digits.restyled(power, as: $0) }.first(where: isKnown)
  }

  private static let raised: [Character: String] = ["²": "2", "³": "3"]
  private static let powers: [(words: Set<String>, digit: String)] = [
    (["sq", "sq.", "square", "squared", "مربع", "مربعا", "مربعًا", "مربعة"], "2"), (["cu", "cu.", "cubic", "cubed", "مكعب", "مكعبا", "مكعبًا", "مكعبة"], "3"),
  ]

  /// The sign of a length that is spelled out: `kilometres` is km.
  private static func short(_ word: String) -> String {
    for (sign, names) in lengths where names.contains(plain(word)) { return sign }
    return word
  }

  /// The singular of a unit's name as the library's titles have it: `kilometers` is a kilometre, `كيلومترات` a `كيلومتر`.
  static func plain(_ word: String) -> String {
    var word = word.lowercased()
    if Called.isArabic(word) {
      if let whole = broken[word] { return whole }
      for ending in ["اتٍ", "ات", "ًا", "اً", "ا"] where word.hasSuffix(ending) && word.count > ending.count + 2 { return String(word.dropLast(ending.count)) }
      return word
    }
    if word.hasSuffix("s"), word.count > 3 { word.removeLast() }
    for (american, british) in [("meter", "metre"), ("liter", "litre"), ("gramme", "gram")] where word.hasSuffix(american) { return word.dropLast(american.count) + british }
    return ["ton": "tonne", "kilo": "kilogram", "household": "households", "person": "people", "place": "places", "incident": "incidents"][word] ?? word
  }

  private static let broken = ["أمتار": "متر", "امتار": "متر", "أطنان": "طن", "اطنان": "طن", "ليتر": "لتر", "ليترات": "لتر", "كيلو": "كيلوغرام", "كيلومترا": "كيلومتر"]
  private static let lengths: [(sign: String, names: Set<String>)] = [
    ("km", ["kilometre"]), ("m", ["metre"]), ("cm", ["centimetre"]), ("mm", ["millimetre"]), ("كم", ["كيلومتر"]), ("م", ["متر"]), ("سم", ["سنتيمتر"]),
  ]
}
