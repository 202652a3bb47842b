import MurunaSyntax
import MurunaText

/// What a whole value seems to mean where a type is wanted, in the words of forms, letters and spreadsheets: `3 hours max`, `SDG 6.4`, `every second month`.
///
/// Nothing is taken for a value by this: what it finds is read where it would stand before it is proposed.
extension Model {
  /// What the language writes for it, the likeliest first; nothing where nobody can tell.
  mutating func meant(by text: String, _ field: Field, isArabic: Bool) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty, words.count <= 12 else { return [] }
    if field.type.isAmount, let ends = Idioms.fromTo(words) { return [ends] }
    switch field.type {
    case .choice(let choices): return choicesMeant(by: text, among: choices)
    case .code(let vocabulary): return codesMeant(by: words, of: vocabulary)
    case .cadence: return [CadenceMeant.written(for: words, isArabic: isArabic), CadenceMeant.withNote(for: text, isArabic: isArabic)].compactMap(\.self).prefix(1).map { $0 }
    case .duration: return LengthMeant.written(for: text, isLimit: isLimit(field), isArabic: isArabic).map { [$0] } ?? []
    case .date, .stretch, .moment: return datesMeant(by: text, field.type)
    case .number(_, let highest): return NumberMeant.written(for: text, highest: highest.map { $0 / Value.one }).map { [$0] } ?? spokenAmount(text, field.type)
    case .percent: return ShareMeant.written(for: text, isArabic: isArabic).map { [$0] } ?? []
    case .quantity, .money: return (amountMeant(by: words, isArabic: isArabic).map { [$0] } ?? []) + spokenAmount(text, field.type)
    case .reference: return countMeant(by: words).map { [$0] } ?? []
    case .unit: return (UnitMeant.rate(for: words, isKnown: isUnit) ?? UnitMeant.written(for: words, isKnown: isUnit)).map { [$0] } ?? []
    case .condition: return ConditionMeant.written(for: text).map { [$0] } ?? []
    case .words: return field.isMany ? wordsMeant(by: words, isArabic: isArabic) : []
    case .text, .truth, .time, .point, .anything, .broken: return []
    }
  }

  /// `رسائل نصية وإذاعة`, `text messages and radio`: several words of one member are one name, and members have commas between them.
  private func wordsMeant(by words: [String], isArabic: Bool) -> [String] {
    guard (2...6).contains(words.count), words.allSatisfy({ nameProblem(of: $0) == nil || ["and", "و"].contains($0.lowercased()) }) else { return [] }
    var members: [[String]] = [[]]
    for (index, word) in words.enumerated() {
      if ["and", "و"].contains(word.lowercased()) {
        members.append([])
      } else if index > 0, word.hasPrefix("و"), word.count > 3 {
        members.append([String(word.dropFirst())])
      } else {
        members[members.count - 1].append(word)
      }
    }
    guard members.allSatisfy({ !$0.isEmpty }) else { return [] }
    return [members.map { $0.joined(separator: "_") }.joined(separator: isArabic ? "، " : ", ")]
  }

  /// `محفز: عند الحر`, `trigger: when Rain`: what is named, without the word before it.
  func withoutPreposition(_ text: String, _ field: Field) -> [String] {
    guard case .reference = field.type else { return [] }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...4).contains(words.count), Self.prepositions.contains(words[0].lowercased()) else { return [] }
    return [words.dropFirst().joined(separator: "_")]
  }

  private static let prepositions: Set<String> = ["when", "if", "on", "at", "once", "the", "after", "with", "عند", "عندما", "متى", "حين", "إذا", "بعد", "لدى", "مع"]

  /// Whether a field is itself called `within`: that what it says is not exceeded need not be said again.
  private func isLimit(_ field: Field) -> Bool {
    let within = Keyword.within.spelling
    return field.names.contains { [within.english, within.arabic].contains(spelling($0)) }
  }

  /// The choices that mean the same as what was said, in the script of what was said.
  func choicesMeant(by text: String, among choices: [ChoiceID]) -> [String] {
    let words = text.split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: "_").lowercased()
    let isArabic = Called.isArabic(text)
    func named(_ isMeant: (String) -> Bool) -> [String] {
      choices.filter { self.choices[$0.index].names.contains { isMeant(spelling($0)) } }.map { choiceWord($0, in: isArabic ? .arabic : .english) }
    }
    // `in person`: a word that is written apart.
    let apart = named { NearKey.of($0) == NearKey.of(words) }
    if !apart.isEmpty { return apart }
    // `table top`
    let joined = named { letters($0) == letters(words) }
    if !joined.isEmpty { return joined }
    let same = Habits.same(as: words)
    let alike = same.isEmpty ? [] : named { same.contains(NearKey.of($0)) }
    if !alike.isEmpty { return alike }
    // `طاولة` for `تمرين_طاولة`, `scale` for `full_scale`: words of one choice and of no other.
    func parts(_ word: String) -> [String] { word.split(separator: "_").map { part in NearKey.withoutArticle(String(part)) ?? NearKey.of(String(part)) } }
    let said = parts(words)
    let whole = named { choice in said.allSatisfy(parts(choice).contains) }
    return whole.count == 1 ? whole : []
  }

  private func letters(_ word: String) -> String { NearKey.of(String(word.filter { $0 != "_" })) }

  /// `SDG 6.4`, `Goal 6`, `target 6.4`: a code behind or before the name of what it is a code of.
  private mutating func codesMeant(by words: [String], of vocabulary: VocabularyID) -> [String] {
    var found: [String] = []
    for word in words {
      let bare = word.trimmed(of: "().,:;#")
      // `SDG6.4`
      for code in [bare, String(bare.drop { $0.isLetter && $0.isASCII })] where !code.isEmpty && !found.contains(code) && item(code, of: vocabulary) != nil {
        found.append(code)
        break
      }
    }
    return found.count == 1 ? found : []
  }

  /// `212 sq km`, `500 m³`, `4.000,00 m2`: an amount whose number or unit is written otherwise.
  private func amountMeant(by words: [String], isArabic: Bool) -> String? {
    guard let first = words.first, first.first?.isNumber == true else { return nil }
    let number = NumberMeant.grouped(first) ?? first
    var rest = Array(words.dropFirst())
    // `35 percent of households`, `٣٥ بالمئة من الأسر`
    if let unit = rest.first, ["percent", "per_cent", "بالمئة", "بالمائة"].contains(unit.lowercased()) { return number + (isArabic ? "٪" : "%") }
    if first.hasSuffix("%") || first.hasSuffix("٪"), let of = rest.first, ["of", "من"].contains(of.lowercased()) { return number }
    if rest.count == 2, ["of", "من"].contains(rest[1].lowercased()) { rest.removeLast() }
    guard !rest.isEmpty else { return number == first ? nil : number }
    let unit = UnitMeant.written(for: rest, isKnown: isUnit) ?? UnitMeant.rate(for: rest, isKnown: isUnit) ?? rest.joined(separator: " ")
    let right = number + " " + unit
    return right == words.joined(separator: " ") ? nil : right
  }

  /// `2500 pcs Sandbags`, `60 t of Cement`: the number stands right before what it counts, whose unit is said where it is declared.
  private func countMeant(by words: [String]) -> String? {
    guard (3...4).contains(words.count), let first = words.first, first.first?.isNumber == true else { return nil }
    let rest = words.dropFirst().filter { !Self.countWords.contains($0.lowercased()) && !isUnit($0) && !isUnit(UnitMeant.plain($0)) }
    return rest.count == 1 ? first + " " + rest[0] : nil
  }

  private static let countWords: Set<String> = [
    "pcs", "pcs.", "pc", "pc.", "piece", "pieces", "unit", "units", "item", "items", "nos", "nos.", "no", "no.", "ea", "each", "x", "×", "of", "قطعة", "قطع", "وحدة", "وحدات", "حبة", "حبات", "من",
    "عدد", "kg", "t", "l", "tons", "tonnes",
  ]

  func isUnit(_ word: String) -> Bool { names.lookup(word).map { measures.byName[$0] != nil } ?? false }

  /// A date, a stretch of days or a day with its time: of a month and two digits, both that may be meant.
  private func datesMeant(by text: String, _ type: FieldType) -> [String] {
    let either = DateMeant.withEitherMonth(text)
    if !either.isEmpty { return either }
    if let moment = DateMeant.moment(for: text) {
      if type == .moment { return [moment] }
      // A date has no time of day.
      if type == .date, let blank = moment.lastIndex(of: " ") { return [String(moment[..<blank])] }
    }
    if let whole = DateMeant.withWholeYear(text) ?? DateMeant.withCutYear(text, in: header.asOf.flatMap { Literal.yearNumber(of: $0) }) { return [whole] }
    if let late = DateMeant.withThird(text) ?? DateMeant.withOneMonth(text) { return [late] }
    let both = DateMeant.dayOrYear(text, in: header.asOf.flatMap { Literal.yearNumber(of: $0) })
    if !both.isEmpty { return both }
    // The commas of one date are told of by themselves.
    return text.contains { ",،".contains($0) } ? [] : dateMeant(text, type).map { [$0] } ?? []
  }
}

extension FieldType {
  /// Whether it is an amount, which may lie between two.
  fileprivate var isAmount: Bool {
    switch self {
    case .number, .percent, .money, .quantity, .duration: true
    case .text, .truth, .date, .stretch, .moment, .time, .point, .condition, .cadence, .unit, .code, .words, .choice, .reference, .anything, .broken: false
    }
  }
}

extension Idioms {
  /// `from 1 to 2 h`, `between 10 and 20`, `من ساعة إلى ساعتين`, `بين ٣ و٥ ساعات`: from one amount to another, without a word before them.
  fileprivate static func fromTo(_ words: [String]) -> String? {
    guard words.count > 2, let first = words.first?.lowercased() else { return nil }
    let to = Keyword.to.spelling, rest = Array(words.dropFirst())
    if ["from", "من"].contains(first) {
      return rest.contains { $0.lowercased() == to.english || NearKey.of($0) == NearKey.of(to.arabic) } ? rest.joined(separator: " ") : nil
    }
    guard ["between", "بين"].contains(first) else { return nil }
    // Arabic writes its `and` onto what follows.
    for index in rest.indices.dropFirst() {
      if ["and", "و"].contains(rest[index].lowercased()), index < rest.count - 1 {
        return (rest[..<index] + [first == "بين" ? to.arabic : to.english] + rest[(index + 1)...]).joined(separator: " ")
      }
      if first == "بين", rest[index].hasPrefix("و"), let number = rest[index].dropFirst().first, number.isNumber || TimeUnits.named(String(rest[index].dropFirst())) != nil {
        return (rest[..<index] + [to.arabic, String(rest[index].dropFirst())] + rest[(index + 1)...]).joined(separator: " ")
      }
    }
    return nil
  }
}

extension String {
  /// Without certain signs at its ends.
  fileprivate func trimmed(of signs: String) -> String {
    var view = self[...]
    while let first = view.first, signs.contains(first) { view.removeFirst() }
    while let last = view.last, signs.contains(last) { view.removeLast() }
    return String(view)
  }
}
