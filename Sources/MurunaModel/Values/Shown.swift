import MurunaCalendar
import MurunaSyntax
import MurunaText

extension Model {
  /// A value as people read it, in the language of the answer or another.
  package func shown(_ value: Value, in language: Language? = nil) -> String {
    let language = language ?? answerLanguage
    let isArabic = language == .arabic
    if isHidden(value) { return Self.restricted(language) }
    switch value.tag {
    case .absent, .noneStated: return isArabic ? "لا شيء" : "nothing"
    case .hole: return "?"
    case .unknown, .cannotTell: return isArabic ? "مجهول" : "unknown"
    case .notYet: return isArabic ? "ليس بعد" : "not yet"
    case .poison: return "!"
    case .truth: return value.low == 1 ? (isArabic ? "نعم" : "yes") : (isArabic ? "لا" : "no")
    case .number:
      let isPercent = value.flags.contains(.isPercent)
      let scale: Int64 = isPercent ? 100 : 1
      let unit = measures.units[Int(value.unit)]
      if value.flags.contains(.isUnit) { return isPercent ? "%" : isArabic ? unit.arabic ?? unit.name : unit.name }
      let suffix = isPercent ? "%" : value.unit == 0 ? "" : " " + (isArabic ? unit.arabic ?? unit.name : unit.name)
      return bounds(value, isArabic) { Self.decimal($0, times: scale) } + suffix
    case .duration: return bounds(value, isArabic) { Self.duration($0, isArabic) }
    case .months: return bounds(value, isArabic) { isArabic ? TimeUnit.month.noun.phrase(Int(clamping: $0), in: .arabic, digits: .ascii) : $0 == 1 ? "1 month" : "\($0) months" }
    case .date:
      if value.low != value.high, let whole = Self.wholePeriod(value.low, value.high) { return whole }
      return bounds(value, isArabic) { Self.isoDay($0) }
    case .stretch:
      // Some days in it, nobody knows which.
      if value.flags.contains(.someDays) { return Self.wholePeriod(value.low, value.high) ?? bounds(value, isArabic) { Self.isoDay($0) } }
      if value.low == value.high { return Self.isoDay(value.low) }
      return Self.isoDay(value.low) + (isArabic ? " حتى " : " until ") + Self.isoDay(value.high)
    case .moment: return bounds(value, isArabic) { Self.isoMoment($0) }
    case .point:
      if let raw = UInt32(exactly: value.more), calendars[raw]?.isCountedFromT == false, let moment = moment(value) { return shown(moment, in: language) }
      return bounds(value, isArabic) { Self.relative($0, isArabic) }
    case .time: return bounds(value, isArabic) { Self.clock($0 > Self.secondsPerDay ? $0 - Self.secondsPerDay : $0) }
    case .text:
      let found = texts(Node(Int(value.low)), in: SourceID(Int(value.source)))
      return readable(found[language.rawValue] ?? found["en"] ?? found.sorted { $0.key < $1.key }.first?.value ?? "")
    case .string: return pool.string(of: value)
    case .entity:
      guard let entity = value.entityID else { return "" }
      return value.high == 0 ? name(of: entity) : Self.decimal(value.high, times: 1) + " " + name(of: entity)
    case .kind: return spelling(kinds[Int(value.low)].name)
    case .choice: return choiceWord(ChoiceID(Int(value.high)), in: language)
    case .code: return items[Int(value.low)].code
    case .list:
      let separator = isArabic ? "، " : ", "
      // What could not be read was told of.
      let all = pool.elements(of: value).filter { $0.tag != .poison }
      return all.isEmpty ? (isArabic ? "لا شيء" : "nothing") : all.prefix(12).map { shown($0, in: language) }.joined(separator: separator) + (all.count > 12 ? " …" : "")
    case .expression: return quoted(SourceID(Int(value.source)), Node(Int(value.low)))
    case .finding: return findings[Int(value.low)].code
    }
  }

  /// A value as data: a plain number, an ISO date, seconds.
  func data(_ value: Value) -> String {
    switch value.tag {
    case .number: return ends(of: value, "..") { Self.decimal($0, times: 1).replacing("−", with: "-") }
    case .duration, .months, .point, .time: return ends(of: value, "..") { "\($0)" }
    case .date: return ends(of: value, "/") { Self.isoDay($0) }
    case .stretch: return Self.isoDay(value.low) + "/" + Self.isoDay(value.high)
    case .moment: return ends(of: value, "/") { Self.isoMoment($0) }
    default: return shown(value, in: .english)
    }
  }

  /// What the number of `data` counts, by its English name; nil for plain numbers and for what carries its own, such as dates.
  func dataUnit(_ value: Value) -> String? {
    switch value.tag {
    case .number: value.unit == 0 ? nil : measures.units[Int(value.unit)].name
    case .duration: "s"
    case .months: "months"
    default: nil
    }
  }

  /// One end, or both with a mark between; an end that nobody knows is left out (`60..`), and is `..` beside a slash, as ISO 8601-2 has it.
  private func ends(of value: Value, _ mark: String, _ format: (Int64) -> String) -> String {
    if value.isExact { return format(value.low) }
    let unknown = mark == ".." ? "" : ".."
    return (value.low == .min ? unknown : format(value.low)) + mark + (value.high == .max ? unknown : format(value.high))
  }

  /// The word of a choice: in Arabic its Arabic name where it has one.
  func choiceWord(_ id: ChoiceID, in language: Language) -> String {
    let choice = choices[id.index]
    let wantsArabic = language == .arabic
    // Not a lazy map, nor `??`: either would copy the model.
    for name in choice.names {
      let word = spelling(name)
      if Called.isArabic(word) == wantsArabic { return word }
    }
    return spelling(choice.name)
  }

  private func bounds(_ value: Value, _ isArabic: Bool, _ format: (Int64) -> String) -> String {
    if value.low == value.high { return format(value.low) }
    // What is counted from zero and known to be less than so much begins there.
    // What has days before and after it is earlier and later.
    if value.tag == .date || value.tag == .moment || value.tag == .stretch, value.low == .min || value.high == .max {
      return value.low == .min ? format(value.high) + (isArabic ? " أو قبله" : " or earlier") : format(value.low) + (isArabic ? " أو بعده" : " or later")
    }
    if value.low == .min || value.low == 0 && value.tag == .number && value.flags.contains(.highOpen) {
      let word = value.flags.contains(.highOpen) ? (isArabic ? "أقل من " : "under ") : (isArabic ? "على الأكثر " : "at most ")
      return word + format(value.high)
    }
    if value.high == .max {
      let word = value.flags.contains(.lowOpen) ? (isArabic ? "أكثر من " : "over ") : (isArabic ? "على الأقل " : "at least ")
      return word + format(value.low)
    }
    // A quotient that does not end is kept as the two millionths around it.
    if value.tag == .number, value.isBounded, Int128(value.high) - Int128(value.low) <= 2 { return "≈ " + format(value.low) }
    return format(value.low) + (isArabic ? " إلى " : " to ") + format(value.high)
      + (value.flags.contains(.hasLikely) ? (isArabic ? " الأرجح " : " likely ") + format(value.more) : "")
  }

  /// A number of millionths, without needless zeros; large round ones in words that a reader takes in.
  package static func decimal(_ value: Int64, times scale: Int64) -> String {
    if value >= 0, value % 1_000_000 == 0, scale == 1 { return String(value / 1_000_000) }
    let wide = Int128(value) * Int128(scale)
    let magnitude = wide.magnitude
    let whole = magnitude / 1_000_000
    var fraction = String(Int(magnitude % 1_000_000) + 1_000_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return (wide < 0 ? "−" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// In Arabic, behind a verb or a preposition: `ساعتين و15 دقيقة`.
  package static func durationGoverned(_ seconds: Int64) -> String { duration(seconds, true, isGoverned: true) }

  /// `1 d 2 h 15 min`
  package static func duration(_ seconds: Int64, _ isArabic: Bool = false, isGoverned: Bool = false) -> String {
    if seconds == 0 { return isArabic ? "0 دقيقة" : "0 min" }
    var rest = seconds.magnitude
    var parts: [String] = []
    func add(_ length: UInt64, _ noun: CountedNoun, _ english: String) {
      guard rest >= length else { return }
      let count = Int(rest / length)
      var part = isArabic ? noun.phrase(count, in: .arabic, digits: .ascii) : "\(count) \(english)"
      // The dual alone has another ending there.
      if isGoverned, count == 2, part.hasSuffix("ان") { part = part.dropLast(2) + "ين" }
      parts.append(part)
      rest %= length
    }
    // Plans count hours: days only when there are many.
    if rest >= 72 * 3600 { add(86_400, .day, rest / 86_400 == 1 ? "day" : "days") }
    add(3600, .hour, "h")
    add(60, .minute, "min")
    add(1, .second, "s")
    return (seconds < 0 ? "−" : "") + parts.joined(separator: isArabic ? " و" : " ")
  }

  /// `T − 26 h`
  package static func relative(_ seconds: Int64, _ isArabic: Bool = false) -> String {
    let zero = isArabic ? "س" : "T"
    if seconds == 0 { return zero }
    return zero + (seconds < 0 ? " − " : " + ") + duration(seconds == .min ? .max : abs(seconds), isArabic)
  }

  package static func isoDay(_ day: Int64) -> String {
    guard let civil = CivilDay(number: Int(clamping: day)) else { return "…" }
    let parts = civil.parts
    return pad(parts.year, 4) + "-" + pad(parts.month, 2) + "-" + pad(parts.day, 2)
  }

  static func isoMoment(_ seconds: Int64) -> String {
    if seconds == .min || seconds == .max { return "…" }
    let day = Self.day(seconds)
    return isoDay(day) + " " + clock(seconds &- day &* secondsPerDay)
  }

  static func clock(_ seconds: Int64) -> String { pad(Int(seconds / 3600), 2) + ":" + pad(Int(seconds / 60 % 60), 2) }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// `2022` or `2024-05` for the days of a whole year or month.
  private static func wholePeriod(_ low: Int64, _ high: Int64) -> String? {
    guard let first = CivilDay(number: Int(clamping: low))?.parts, let last = CivilDay(number: Int(clamping: high))?.parts, first.year == last.year, first.day == 1
    else { return nil }
    if first.month == 1, last.month == 12, last.day == 31 { return "\(first.year)" }
    if first.month == last.month, last.day == CivilDay.length(ofMonth: last.month, year: last.year) { return pad(first.year, 4) + "-" + pad(first.month, 2) }
    return nil
  }

  /// What a field takes, as a noun phrase.
  func describe(_ type: FieldType) -> Words {
    switch type {
    case .text: Words(english: "a text in quotation marks", arabic: "نص بين علامتي تنصيص")
    case .truth: Words(english: "yes or no", arabic: "نعم أو لا")
    case .percent: Words(english: "a percentage", arabic: "نسبة مئوية")
    case .duration: Words(english: "a duration", arabic: "مدة")
    case .date: Words(english: "a date", arabic: "تاريخ")
    case .stretch: Words(english: "a stretch of days", arabic: "فترة من الأيام")
    case .moment: Words(english: "a date with a time", arabic: "تاريخ مع الساعة")
    case .time: Words(english: "a time of day", arabic: "ساعة من اليوم")
    case .point: Words(english: "a time of the plan", arabic: "وقت في الخطة")
    case .condition: Words(english: "a condition", arabic: "شرط")
    case .cadence: Words(english: "a cadence", arabic: "تكرار")
    case .money: Words(english: "an amount of money", arabic: "مبلغ من المال")
    case .quantity: Words(english: "a quantity with its unit", arabic: "كمية مع وحدتها")
    case .unit: Words(english: "a unit of measurement", arabic: "وحدة قياس")
    case .words: Words(english: "a word", arabic: "كلمة")
    case .anything: Words(english: "a thing or a value", arabic: "شيء أو قيمة")
    case .number(let low?, let high?):
      Words(
        english: "a number from \(value: Self.decimal(low, times: 1)) to \(value: Self.decimal(high, times: 1))",
        arabic: "عدد من \(value: Self.decimal(low, times: 1)) إلى \(value: Self.decimal(high, times: 1))")
    case .number(let low?, nil):
      Words(
        english: "a number from \(value: Self.decimal(low, times: 1)) on", arabic: "عدد من \(value: Self.decimal(low, times: 1)) فصاعدًا")
    case .number(nil, let high?):
      Words(
        english: "a number up to \(value: Self.decimal(high, times: 1))", arabic: "عدد حتى \(value: Self.decimal(high, times: 1))")
    case .number: Words(english: "a number", arabic: "عدد")
    case .code(let vocabulary):
      Words(english: "a code of \(name: spelling(vocabularies[vocabulary.index].name))", arabic: "رمز من \(name: arabicName(of: vocabulary))")
    case .choice: Words(english: "one of its words", arabic: "إحدى كلماته")
    case .reference(let kinds): Message.aReference(wanted(kinds))
    case .broken: Words(english: "a value", arabic: "قيمة")
    }
  }

  /// What a vocabulary is called in Arabic, where it is read and has such a name.
  func arabicName(of vocabulary: VocabularyID) -> String {
    let origin = vocabularies[vocabulary.index].origin
    let name = spelling(vocabularies[vocabulary.index].name)
    guard tree(origin.source).count > 0 else { return name }
    return DeclarationParts(tree(origin.source), origin.node).aliases.lazy.map { written(origin.source, $0) }.first(where: Called.isArabic) ?? name
  }

  /// An example of a type, to be typed.
  func example(_ type: FieldType) -> Called? {
    switch type {
    case .text: "\"…\""
    case .truth: Called(english: "yes", arabic: "نعم")
    case .percent: Called(english: "40%", arabic: "٤٠٪")
    case .duration: Called(english: "8 to 14 h likely 10 h", arabic: "٨ إلى ١٤ ساعة الأرجح ١٠ ساعات")
    case .date: Called(english: "2026-01-15", arabic: "١٥/٠١/٢٠٢٦")
    case .stretch: Called(english: "2025-03-01 until 2026-12-31", arabic: "آذار ٢٠٢٥ حتى كانون الأول ٢٠٢٦")
    case .moment: Called(english: "2026-01-15 22:00", arabic: "١٥ كانون الثاني ٢٠٢٦ ٢٢:٠٠")
    case .time: Called(english: "22:00", arabic: "٢٢:٠٠")
    case .point: Called(english: "T - 12 h", arabic: "س - ١٢ ساعة")
    case .condition: Called(english: "Rain reaches 20 mm/h", arabic: "المطر يبلغ ٢٠ ملم/ساعة")
    case .cadence: Called(english: "every 4 h", arabic: "كل ٤ ساعات")
    case .money: Called(english: "2.4 million JOD", arabic: "٢٫٤ مليون دينار")
    case .quantity: Called(english: "120 cm", arabic: "١٢٠ سم")
    case .unit: Called(english: "cm", arabic: "سم")
    case .number(let low?, _): Called(Self.decimal(low > 4 * Value.one ? low : 4 * Value.one, times: 1))
    case .number: "4"
    case .words, .anything, .code, .choice, .reference, .broken: nil
    }
  }

  /// A value that a field could have, to be typed; nil where only the program knows one.
  package func sample(_ field: Field) -> Called? {
    guard case .choice(let choices) = field.type else { return example(field.type) }
    return choices.first.map { Called(english: choiceWord($0, in: .english), arabic: choiceWord($0, in: .arabic)) }
  }

  /// A value in both languages.
  func said(_ value: Value) -> Called { Called(english: shown(value, in: .english), arabic: shown(value, in: .arabic)) }
}
