import MurunaText

/// What people say in other words than the language does: `at least 150`, `monthly`, `5 pm`, `four hours`, `20 Mars`.
///
/// Asked only where something could not be read.
package enum Idioms {
  /// The words at a fault that are said otherwise, where there are some.
  static func range(around fault: SyntaxFault, _ s: Span<UInt8>) -> ByteRange? {
    let gap = Int(fault.range.start)
    let words = words(around: gap, s)
    for length in [6, 5, 4, 3, 2, 1] where words.count >= length {
      for first in 0...(words.count - length) {
        let range = ByteRange(start: words[first].start, end: words[first + length - 1].end)
        // What is misplaced touches the gap.
        guard isNext(Int(range.end), gap, s) || Int(range.start) <= gap && gap <= Int(range.end) || isNext(gap, Int(range.start), s) else { continue }
        if replacement(of: text(range, s), isBehindOperand: false) != nil { return range }
      }
    }
    return nil
  }

  /// What the language writes for it. Behind something that it is compared with, `at least` is `reaches`.
  package static func replacement(of words: String, isBehindOperand: Bool) -> String? {
    let plain = words.split(separator: " ").joined(separator: " ")
    let key = plain.lowercased()
    if let phrase = comparisons[key] { return isBehindOperand ? phrase.relation : phrase.qualifier }
    if let relation = relations[key] { return relation }
    if let cadence = cadences[key] { return cadence }
    if let length = lengths[key] ?? lengthAndHalf(plain) ?? lengthBut(plain) { return length }
    if let money = currencies[plain] { return money }
    if key == "for each" { return "each" }
    if key == "what if" { return "what_if" }
    if let word = phrases[key] { return word }
    if let type = typeWithMark(key.split(separator: " ").map(String.init)) { return type }
    if let rate = rate(plain.split(separator: " ").map(String.init)) { return rate }
    if let range = between(plain.split(separator: " ").map(String.init)) ?? betweenLengths(plain.split(separator: " ").map(String.init)) { return range }
    if let date = date(plain.split(separator: " ").map(String.init)) { return date }
    if let point = offset(plain.split(separator: " ").map(String.init)) ?? window(plain.split(separator: " ").map(String.init)) { return point }
    if let times = times(plain) { return times }
    if let month = twoWordMonth(plain.split(separator: " ").map(String.init)) { return month }
    if let number = Self.number(key) { return number }
    if let month = foreignMonths[key] { return Months.name(month, in: .english) }
    return time(plain)
  }

  /// `أكثر من 600`, `600 at least`: an amount, and what it is known by before it or behind it.
  package static func amount(_ text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    for length in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      if words[length].first?.isNumber == true, let phrase = comparisons[words[..<length].joined(separator: " ").lowercased()] {
        return phrase.qualifier + " " + words[length...].joined(separator: " ")
      }
      let rest = words.count - length
      if words[0].first?.isNumber == true, let phrase = comparisons[words[rest...].joined(separator: " ").lowercased()] {
        return phrase.qualifier + " " + words[..<rest].joined(separator: " ")
      }
    }
    return nil
  }

  /// `text required`, `optional text`, `mandatory date`: what a field takes, and whether it must be said.
  private static func typeWithMark(_ words: [String]) -> String? {
    guard words.count == 2 else { return nil }
    let required = Keyword.required.spelling
    for (mark, type) in [(words[0], words[1]), (words[1], words[0])] where types.contains(type) {
      if ["optional", "nullable", "اختياري"].contains(mark) { return type }
      if ["mandatory", "obligatory", "compulsory", "إلزامي", "إجباري"].contains(mark) || mark == required.english && mark == words[1] { return required.english + " " + type }
    }
    return nil
  }

  private static let types: Set<String> = ["text", "truth", "number", "percent", "duration", "date", "stretch", "moment", "time", "point", "condition", "cadence", "money", "quantity", "words", "نص", "عدد", "تاريخ", "مدة", "مبلغ"]

  /// `mm per hour`, `مم في الساعة`, `كم بالساعة`: so much in each unit of time.
  private static func rate(_ words: [String]) -> String? {
    guard let last = words.last, let first = words.first, first.first?.isLetter == true else { return nil }
    if words.count == 3, ["per", "a", "an"].contains(words[1].lowercased()), let unit = TimeUnits.named(last)?.unit {
      guard words[1].lowercased() == "per" || units.contains(first) else { return nil }
      let isShort = unit == .second || unit == .minute || unit == .hour
      return first + "/" + (isShort ? TimeUnits.abbreviation(unit) : last)
    }
    let isApart = words.count == 3 && ["في", "لكل", "كل"].contains(words[1]), isJoined = words.count == 2 && last.hasPrefix("بال")
    guard isApart || isJoined, units.contains(first) else { return nil }
    let bare = isJoined ? String(last.dropFirst(3)) : last.hasPrefix("ال") ? String(last.dropFirst(2)) : last
    return TimeUnits.named(bare) == nil ? nil : first + "/" + bare
  }

  /// What is measured in so many a time.
  private static let units: Set<String> = ["mm", "cm", "m", "km", "m3", "l", "litres", "mg", "ug", "people", "مم", "ملم", "سم", "م", "م٣", "م3", "كم", "لتر", "ليتر", "متر", "كيلومتر", "مليمتر"]

  /// `between 3 and 5`, `بين ٣ و٥`
  private static func between(_ words: [String]) -> String? {
    guard words.count >= 3, ["between", "بين"].contains(words[0].lowercased()) else { return nil }
    let isArabic = words[0] == "بين"
    var last = words[words.count - 1]
    if words.count == 3, isArabic, last.hasPrefix("و") { last.removeFirst() } else if words.count != 4 || !["and", "to", "و"].contains(words[2].lowercased()) { return nil }
    guard words[1].allSatisfy(\.isNumber), !last.isEmpty, last.allSatisfy(\.isNumber) else { return nil }
    return words[1] + (isArabic ? " إلى " : " to ") + last
  }

  /// `between 1 h and 3 h`, `بين ساعة و3 ساعات`, `between an hour and 2 hours`
  private static func betweenLengths(_ words: [String]) -> String? {
    guard words.count >= 3, let first = words.first, ["between", "بين"].contains(first.lowercased()) else { return nil }
    let isArabic = first == "بين", to = Keyword.to.spelling
    for middle in 2..<words.count {
      var last = Array(words[middle...])
      if ["and", "to", "و"].contains(last[0].lowercased()) { last.removeFirst() } else if isArabic, last[0].hasPrefix("و"), last[0].count > 1 { last[0].removeFirst() } else { continue }
      if let one = length(Array(words[1..<middle])), let other = length(last) { return one + " " + (isArabic ? to.arabic : to.english) + " " + other }
    }
    return nil
  }

  /// `3 h`, `ساعة`, `an hour`: a length of time as the language writes it; nil for anything else.
  private static func length(_ words: [String]) -> String? {
    if let said = lengths[words.joined(separator: " ").lowercased()] { return said }
    // Arabic says one and two of a unit without a number.
    if words.count == 1, TimeUnits.named(words[0]) != nil, words[0].unicodeScalars.first.map({ $0.value >= 0x80 }) == true { return words[0] }
    guard words.count == 2, !words[0].isEmpty, words[0].allSatisfy(\.isNumber), TimeUnits.named(words[1]) != nil else { return nil }
    return words.joined(separator: " ")
  }

  /// `1 h before T`, `قبل س ب 6 ساعات`: so long before or after a point of a plan.
  private static func offset(_ words: [String]) -> String? {
    let signs = ["before": "-", "after": "+", "قبل": "-", "بعد": "+"]
    if words.count == 4, let sign = signs[words[2].lowercased()], words[0].allSatisfy(\.isNumber), TimeUnits.named(words[1]) != nil, !words[3].allSatisfy(\.isNumber) {
      return "\(words[3]) \(sign) \(words[0]) \(words[1])"
    }
    if words.count == 5, let sign = signs[words[0]], ["ب", "بـ"].contains(words[2]), words[3].allSatisfy(\.isNumber), TimeUnits.named(words[4]) != nil {
      return "\(words[1]) \(sign) \(words[3]) \(words[4])"
    }
    return nil
  }

  /// Whether something is to happen so soon after something else, as `window` has it.
  static func isWindow(_ words: String) -> Bool { window(words.split(separator: " ").map(String.init)) != nil }

  /// `within 3 min after warn`, `خلال ٣ دقائق بعد إنذار`: a window of times that begins with something.
  private static func window(_ words: [String]) -> String? {
    guard words.count == 5, words[1].allSatisfy(\.isNumber), TimeUnits.named(words[2]) != nil, !words[4].allSatisfy(\.isNumber) else { return nil }
    let isArabic = ["خلال", "في غضون"].contains(words[0])
    guard isArabic ? ["بعد", "من"].contains(words[3]) : words[0].lowercased() == "within" && ["after", "from"].contains(words[3].lowercased()) else { return nil }
    let (within, of) = (Keyword.within.spelling, Keyword.of.spelling)
    return "\(isArabic ? within.arabic : within.english) \(words[1]) \(words[2]) \(isArabic ? of.arabic : of.english) \(words[4])"
  }

  /// `كنون الأول`, `تشرين الثني`: a month of two words, one of them with a wrong letter.
  private static func twoWordMonth(_ words: [String]) -> String? {
    guard words.count == 2, Months.named(words[0], words[1]) == nil else { return nil }
    func near(_ word: String, _ all: [String]) -> String? { all.first { NearKey.of($0) == NearKey.of(word) } ?? NameSuggestions(all).nearest(to: word, edits: 1).first }
    guard let first = near(words[0], ["كانون", "تشرين"]), let second = near(words[1], ["الأول", "الثاني"]) else { return nil }
    return "\(first) \(second)"
  }

  /// Whether two times of day, from one to the other, are said otherwise.
  static func isTimes(_ words: String) -> Bool { times(words.split(separator: " ").joined(separator: " ")) != nil }

  /// `7am to 3pm`
  private static func times(_ words: String) -> String? {
    let to = Keyword.to.spelling
    for word in [to.english, to.arabic, "-", "–"] {
      let ends = words.split(separator: word.first?.isLetter == true ? " \(word) " : word).map { String($0).trimmed }
      if ends.count == 2, let first = time(ends[0]), let last = time(ends[1]) {
        let isArabic = word == to.arabic || words.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
        return "\(first) \(isArabic ? to.arabic : to.english) \(last)"
      }
    }
    return nil
  }

  /// Words and phrases for which the language has another word or a sign.
  private static let phrases: [String: String] = {
    let from = Keyword.from.spelling, likely = Keyword.likely.spelling
    let (descending, ascending) = (Keyword.descending.spelling, Keyword.ascending.spelling)
    var table = ["desc": descending.english, "asc": ascending.english, "تنازليا": descending.arabic, "تصاعديا": ascending.arabic, "plus": "+", "minus": "-", "زائد": "+", "ناقص": "-"]
    for phrase in ["starting from", "starting in", "starting on", "beginning in", "beginning on", "beginning from", "as from"] { table[phrase] = from.english }
    for phrase in ["ابتداء من", "ابتداءً من", "بدءا من", "بدءًا من", "اعتبارا من", "اعتبارًا من"] { table[phrase] = from.arabic }
    for word in ["during", "throughout"] { table[word] = Keyword.for.spelling.english }
    for word in ["till", "'til"] { table[word] = Keyword.until.spelling.english }
    for word in ["probably", "usually", "most likely", "typically", "normally"] { table[word] = likely.english }
    for word in ["غالبا", "غالبًا", "عادة", "عادةً", "على الأرجح"] { table[word] = likely.arabic }  // review
    return table
  }()

  /// `8 ساعات ونصف`, `٣ أيام ونصف`
  private static func lengthAndHalf(_ words: String) -> String? {
    let parts = words.split(separator: " ").map(String.init)
    guard parts.count == 3, parts[2] == "ونصف", let number = Int(Digits.restyled(parts[0], as: .ascii)), number < 1_000, let unit = TimeUnits.named(parts[1])?.unit else { return nil }
    let style = DigitStyle(of: parts[0].unicodeScalars.first?.value ?? 0x30) ?? .ascii
    return switch unit {
    case .hour: Digits.restyled("\(number * 60 + 30)", as: style) + " دقيقة"
    case .day: Digits.restyled("\(number * 24 + 12)", as: style) + " ساعة"
    default: nil
    }
  }

  /// What people write for `every`, and whether it is Arabic.
  package static let every = ["each": false, "all": false, "any": false, "جميع": true, "كافة": true, "لكل": true]

  /// The codes that the signs of currencies stand for.
  static let currencySigns = ["$": "USD", "€": "EUR", "₪": "ILS", "£": "GBP", "₺": "TRY"]

  /// The currency of two words, `دينار أردني`.
  package static func currency(_ words: String) -> String? { currencies[words] }

  /// Currencies of two words.
  private static let currencies = [
    "دينار أردني": "دينار", "دنانير أردنية": "دينار", "دينار عراقي": "دينار_عراقي", "دينار تونسي": "دينار_تونسي", "دولار أمريكي": "دولار", "دولار أميركي": "دولار",
    "ليرة لبنانية": "ليرة_لبنانية", "جنيه مصري": "جنيه_مصري", "Jordanian dinars": "JOD", "Jordanian dinar": "JOD", "US dollars": "USD", "Iraqi dinars": "IQD",
    "Egyptian pounds": "EGP", "Lebanese pounds": "LBP", "Tunisian dinars": "TND",
  ]

  /// Lengths of time that are said without a number.
  private static let lengths = [
    "an hour": "1 h", "a day": "1 day", "a week": "1 week", "half an hour": "30 min", "a quarter of an hour": "15 min", "quarter of an hour": "15 min", "half a day": "12 h",
    "half hour": "30 min", "half day": "12 h", "an hour and a half": "90 min", "one hour and a half": "90 min", "two hours and a half": "150 min",
    "one and a half hours": "90 min", "two and a half hours": "150 min", "a day and a half": "36 h", "ساعتان ونصف": "١٥٠ دقيقة", "ساعتين ونصف": "١٥٠ دقيقة",
    "ساعة ونصف الساعة": "٩٠ دقيقة", "ساعتان وربع": "١٣٥ دقيقة", "ساعتين وربع": "١٣٥ دقيقة", "يومان ونصف": "٦٠ ساعة", "يومين ونصف": "٦٠ ساعة",
    "a dozen": "12", "يوم ونصف": "٣٦ ساعة", "نصف ساعة": "٣٠ دقيقة", "ربع ساعة": "١٥ دقيقة", "ثلث ساعة": "٢٠ دقيقة", "ساعة ونصف": "٩٠ دقيقة", "ساعة وربع": "٧٥ دقيقة", "نصف يوم": "١٢ ساعة",
  ]

  /// A whole number that is written in words: `twelve`, `twenty-five`, `اثنا عشر`, `خمسة وعشرون`.
  package static func number(_ word: String) -> String? {
    if let number = numbers[word.lowercased()] ?? numbers[NearKey.of(word)] { return number }
    let words = word.split(separator: " ").map(String.init)
    return words.count <= 6 ? count(words).flatMap { $0.length == words.count ? String($0.number) : nil } : nil
  }

  /// What is said of one and two before `عشر` alone.
  static let teens = Dictionary(
    [("أحد", 1), ("إحدى", 1), ("اثنا", 2), ("اثني", 2), ("اثنتا", 2), ("اثنتي", 2), ("إثنا", 2)].map { (NearKey.of($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })

  /// `5 pm`, `10:30 am`, `٥ مساء`, `٦:٣٠م`: the time of day, in the digits it was written in.
  package static func time(_ words: String) -> String? {
    guard let digit = words.unicodeScalars.first(where: { DigitStyle(of: $0.value) != nil }), let style = DigitStyle(of: digit.value) else { return nil }
    return plainTime(words).map { Digits.restyled($0, as: style) }
  }

  private static func plainTime(_ words: String) -> String? {
    var parts = words.lowercased().split(separator: " ").map(String.init)
    if parts.count == 3, parts[0] == "الساعة" || parts[0] == "at" { parts.removeFirst() }
    guard let first = parts.first, parts.count <= 2 else { return nil }
    // `6:30pm` is one word.
    let digits = parts.count == 2 ? first : String(first.prefix { $0.isNumber || $0 == ":" })
    let word = parts.count == 2 ? parts[1] : String(first.dropFirst(digits.count))
    guard !digits.isEmpty, let half = afternoons[word] ?? arabicAfternoons[NearKey.of(word)] else { return nil }
    let clock = Digits.restyled(digits, as: .ascii)
    // Noon is a time, not a half of the day.
    if noons.contains(word), clock != "12", clock != "12:00" { return nil }
    let numbers = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard let hour = numbers.first ?? nil, (0...23).contains(hour), half || hour <= 12, numbers.count <= 2 else { return nil }
    let minute: Int
    if numbers.count == 2 {
      guard let said = numbers[1], (0...59).contains(said) else { return nil }
      minute = said
    } else {
      minute = 0
    }
    let whole = hour > 12 ? hour : hour % 12 + (half ? 12 : 0)
    return (whole < 10 ? "0" : "") + "\(whole):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  private static let afternoons = ["am": false, "pm": true, "a.m.": false, "p.m.": true, "a.m": false, "p.m": true, "noon": true, "midday": true]

  private static let noons: Set<String> = ["noon", "midday"]

  private static let arabicAfternoons: [String: Bool] = {
    var table: [String: Bool] = [:]
    for word in ["صباحا", "ص", "فجرا", "الصبح"] { table[NearKey.of(word)] = false }  // review
    for word in ["مساء", "مساءا", "المساء", "ظهرا", "عصرا", "م"] { table[NearKey.of(word)] = true }  // review
    return table
  }()

  private static let comparisons: [String: (qualifier: String, relation: String)] = {
    var table: [String: (qualifier: String, relation: String)] = [:]
    func add(_ words: [String], _ qualifier: Keyword, _ relation: String, isArabic: Bool = false) {
      for word in words { table[word] = (isArabic ? qualifier.spelling.arabic : qualifier.spelling.english, relation) }
    }
    let reaches = Keyword.reaches.spelling, exceeds = Keyword.exceeds.spelling, below = Keyword.below.spelling
    for relation in ["greater", "more", "higher"] { table["is \(relation) than"] = (Keyword.over.spelling.english, exceeds.english) }
    for relation in ["less", "fewer", "lower"] { table["is \(relation) than"] = (Keyword.under.spelling.english, below.english) }
    for word in ["approx", "approximately", "around", "roughly", "circa"] { table[word] = (Keyword.about.spelling.english, Keyword.about.spelling.english) }
    for word in ["تقريبا", "تقريبًا", "زهاء"] { table[word] = (Keyword.about.spelling.arabic, Keyword.about.spelling.arabic) }
    for word in ["or more", "and more"] { table[word] = (Keyword.atLeast.spelling.english, reaches.english) }
    for word in ["or less", "or fewer"] { table[word] = (Keyword.atMost.spelling.english, "<=") }
    for word in ["فأكثر", "أو أكثر", "فما فوق"] { table[word] = (Keyword.atLeast.spelling.arabic, reaches.arabic) }
    for word in ["فأقل", "أو أقل"] { table[word] = (Keyword.atMost.spelling.arabic, "<=") }
    add(["at least", "not less than", "no less than", "is at least"], .atLeast, reaches.english)
    add(["at most", "up to", "not more than", "no more than", "is at most"], .atMost, "<=")
    add(["more than", "greater than", "higher than", "is over", "is above"], .over, exceeds.english)
    add(["less than", "fewer than", "lower than", "smaller than", "is under", "is below"], .under, below.english)
    for word in ["greater than or equal to", "more than or equal to", "is greater than or equal to"] { table[word] = (Keyword.atLeast.spelling.english, reaches.english) }
    for word in ["less than or equal to", "fewer than or equal to"] { table[word] = (Keyword.atMost.spelling.english, "<=") }
    add(["goes above", "rises above", "climbs above", "goes over", "rises over"], .over, exceeds.english)
    add(["goes below", "falls below", "drops below", "goes under", "falls under", "drops under"], .under, below.english)
    add(["يرتفع فوق", "يزيد فوق", "يتجاوز عن"], .over, exceeds.arabic, isArabic: true)
    add(["ينخفض تحت", "ينخفض عن", "ينزل عن", "يهبط عن", "يهبط تحت"], .under, below.arabic, isArabic: true)
    add(["على الأقل", "لا يقل عن", "لا تقل عن"], .atLeast, reaches.arabic, isArabic: true)
    add(["على الأكثر", "لا يزيد على", "لا يزيد عن", "لا تزيد على"], .atMost, "<=", isArabic: true)
    add(["أكثر من", "اكثر من", "أكبر من", "اكبر من", "يزيد على", "يزيد عن", "تزيد على", "تزيد عن", "يفوق"], .over, exceeds.arabic, isArabic: true)
    add(["أقل من", "اقل من", "أصغر من", "اصغر من", "يقل عن", "تقل عن"], .under, below.arabic, isArabic: true)
    add(["أكبر من أو يساوي", "اكبر من او يساوي", "أكثر من أو يساوي"], .atLeast, reaches.arabic, isArabic: true)
    add(["أقل من أو يساوي", "أصغر من أو يساوي", "اقل من او يساوي", "اصغر من او يساوي"], .atMost, "<=", isArabic: true)
    return table
  }()

  /// What compares in other notations, and is no qualifier of ours.
  private static let relations: [String: String] = {
    let reaches = Keyword.reaches.spelling, exceeds = Keyword.exceeds.spelling, below = Keyword.below.spelling
    var table = ["equals": "is", "equal to": "is", "is equal to": "is", "not equal to": "is not"]
    for word in ["above", "beyond", "passes", "crosses", "tops", "surpasses"] { table[word] = exceeds.english }
    for word in ["hits", "gets to", "rises to", "climbs to", "goes up to", "reaches to", "has reached", "attains"] { table[word] = reaches.english }
    for word in ["يصل إلى", "تصل إلى", "يصل الى", "تصل الى", "وصل إلى", "وصلت إلى", "يرتفع إلى", "ترتفع إلى", "بلغ", "بلغت"] { table[word] = reaches.arabic }  // review
    for word in ["فوق", "يتعدى", "تتعدى", "يتخطى", "تتخطى", "تجاوز", "تجاوزت"] { table[word] = exceeds.arabic }  // review
    for word in ["تحت", "يقل عن", "تقل عن"] { table[word] = below.arabic }  // review
    return table
  }()

  /// The relation of the language that a word or a phrase behind what is observed means.
  package static func relation(_ words: String) -> String? {
    let own = [Keyword.reaches, .exceeds, .below].contains { [$0.spelling.english, $0.spelling.arabic].contains(words) || $0.spelling.arabicAlso.contains(words) }
    return own ? words : relations[words.lowercased()] ?? comparisons[words.lowercased()]?.relation
  }

  private static let cadences: [String: String] = {
    let every = Keyword.every.spelling
    return [
      "hourly": every.english + " hour", "daily": every.english + " day", "weekly": every.english + " week", "monthly": every.english + " month",
      "quarterly": every.english + " 3 months", "yearly": every.english + " year", "annually": every.english + " year", "annual": every.english + " year",
      "يوميا": every.arabic + " يوم", "أسبوعيا": every.arabic + " أسبوع", "شهريا": every.arabic + " شهر", "سنويا": every.arabic + " سنة",
      "يوميًا": every.arabic + " يوم", "أسبوعيًا": every.arabic + " أسبوع", "شهريًا": every.arabic + " شهر", "سنويًا": every.arabic + " سنة",
    ]
  }()

  /// What a word such as `monthly` is in the language, for those who meet it where a cadence is wanted.
  package static func cadence(_ word: String) -> String? { cadences[word.lowercased()] }

  static let numbers: [String: String] = {
    var table: [String: String] = [:]
    let small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    for (number, word) in small.enumerated() { table[word] = String(number) }
    for (word, number) in [
      ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40),
      ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100),
    ] { table[word] = String(number) }
    let arabic = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
    for (number, word) in arabic.enumerated() { table[NearKey.of(word)] = String(number) }
    for (number, word) in ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"].enumerated() { table[NearKey.of(word)] = String(number + 3) }
    for (word, number) in [("عشرون", 20), ("عشرين", 20), ("ثلاثون", 30), ("ثلاثين", 30), ("أربعون", 40), ("أربعين", 40), ("خمسون", 50), ("خمسين", 50),
      ("ستون", 60), ("ستين", 60), ("سبعون", 70), ("سبعين", 70), ("ثمانون", 80), ("ثمانين", 80), ("تسعون", 90), ("تسعين", 90), ("مئة", 100), ("مائة", 100),
    ] {
      table[NearKey.of(word)] = String(number)
    }
    return table
  }()

  /// Months as French and German write them.
  private static let foreignMonths: [String: Int] = {
    let names = [
      ["janvier", "januar"], ["février", "fevrier", "februar"], ["mars", "märz"], ["avril"], ["mai"], ["juin", "juni"], ["juillet", "juli"],
      ["août", "aout"], ["septembre"], ["octobre", "oktober"], ["novembre"], ["décembre", "decembre", "dezember"],
    ]
    var table: [String: Int] = [:]
    for (index, words) in names.enumerated() { for word in words { table[word] = index + 1 } }
    return table
  }()

  // MARK: - Words of a line

  /// Up to three words before a place on its line, and five behind it.
  private static func words(around gap: Int, _ s: Span<UInt8>) -> [ByteRange] {
    var found: [ByteRange] = []
    var end = min(gap, s.count)
    while found.count < 3, let word = word(before: end, s) {
      found.insert(word, at: 0)
      end = Int(word.start)
    }
    var start = gap
    while start > 0, start < s.count, isPart(start, s), isPart(start - 1, s) { start += 1 }
    for _ in 0..<5 {
      while start < s.count, s[start] == 0x20 { start += 1 }
      let first = start
      while start < s.count, start - first < 40 || s[start] & 0xC0 == 0x80, isPart(start, s) { start += 1 }
      if start == first { break }
      found.append(ByteRange(first, start))
    }
    return found
  }

  private static func word(before end: Int, _ s: Span<UInt8>) -> ByteRange? {
    var last = end
    while last > 0, s[last - 1] == 0x20 { last -= 1 }
    var start = last
    while start > 0, last - start < 40 || s[start] & 0xC0 == 0x80, isPart(start - 1, s) { start -= 1 }
    return start < last ? ByteRange(start, last) : nil
  }

  /// A byte of a word, or the colon of a time.
  private static func isPart(_ index: Int, _ s: Span<UInt8>) -> Bool {
    if seemsPartOfWord(s[index]) { return s[index] != 0xD8 || index + 1 >= s.count || s[index + 1] != 0x8C && s[index + 1] != 0x9B }
    return s[index] == 0x3A && isBetweenDigits(index, s)
  }

  /// Whether nothing but blanks stands between two places.
  private static func isNext(_ end: Int, _ start: Int, _ s: Span<UInt8>) -> Bool {
    guard end <= start else { return false }
    for index in end..<min(start, s.count) where s[index] != 0x20 { return false }
    return true
  }

  private static func text(_ range: ByteRange, _ s: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    for index in range.indices { bytes.append(s[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
