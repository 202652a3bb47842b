import MurunaDiagnostics
import MurunaText

// What is missing, because the thing was said the way that other languages say it.
extension FaultCatalog {
  /// A value of other words or another order than the language's, which seems to lack a comma.
  static func saidElsewhere(_ before: String, _ after: String, _ report: FaultReport) -> Said? {
    let said = detailsApart(before, report) ?? emptiness(before, report) ?? times(before, report) ?? digitGroups(before, after, report) ?? dottedDate(before, report)
    return said ?? daysBeforeHours(report) ?? twoUnits(before, report) ?? timeBeforeDate(before, report) ?? wordBeforeTime(report) ?? oneName(before, report) ?? quantifier(before, after, report)
  }

  /// `must: exists risk.owner`, `must: not empty risk.owner`: whether something is there is said behind it.
  static func emptiness(_ before: String, _ report: FaultReport) -> Said? {
    let ours = [
      "exists": "is not empty", "exist": "is not empty", "present": "is not empty", "defined": "is not empty", "given": "is not empty", "empty": "is empty", "missing": "is empty",
      "absent": "is empty", "موجود": "ليس فارغ", "موجودة": "ليس فارغ", "متوفر": "ليس فارغ", "محدد": "ليس فارغ", "فارغ": "هو فارغ", "ناقص": "هو فارغ", "مفقود": "هو فارغ",
    ]  // review
    // `well.keeper exists`
    let behind = report.rangeOfWord(after: report.start), last = report.text(behind)
    if report.takesText != true, let words = ours[last.lowercased()], last.lowercased() != "empty", !before.isEmpty, ours[before.lowercased()] == nil {
      return Said(
        title: Words(english: "\(code: last) is written \(code: words)", arabic: "\(code: last) تُكتب \(code: words)"), fixes: [report.write(words, over: behind, .likely)], marks: behind)
    }
    guard var words = ours[before.lowercased()] else { return nil }
    let what = report.rangeOfWord(after: report.start)
    var start = report.start - before.utf8.count
    let negation = report.word(before: start)
    if ["not", "no", "ليس", "غير"].contains(negation) {
      start = Int(report.gap(before: start).start) - negation.utf8.count
      words = before == "empty" ? "is not empty" : before == "فارغ" ? "ليس فارغ" : before == "موجود" ? "هو فارغ" : "is empty"
    }
    let whole = ByteRange(start, Int(what.end)), right = report.text(what) + " " + words
    return Said(
      title: Words(english: "\(code: report.text(whole)) is written \(code: right)", arabic: "\(code: report.text(whole)) تُكتب \(code: right)"),
      fixes: [report.write(right, over: whole, .likely)])
  }

  /// `500 000`: groups of three with blanks between them.
  static func digitGroups(_ before: String, _ after: String, _ report: FaultReport) -> Said? {
    guard let related = report.fault.related, (1...3).contains(before.count), after.count == 3, (before + after).allSatisfy(\.isNumber) else { return nil }
    let joined = before + after
    return Said(
      title: Words(english: "a number has no spaces: \(code: joined)", arabic: "لا فراغ داخل العدد: \(code: joined)"),
      fixes: [
        report.replace(
          ByteRange(start: report.fault.range.start, end: related.start), "", Words(english: "write \(code: joined)", arabic: "اكتب \(code: joined)"), .likely),
        report.insertHere(report.comma, .likely),
      ])
  }

  /// `15.01.2026 22:00`: a date with dots.
  static func dottedDate(_ before: String, _ report: FaultReport) -> Said? {
    let parts = before.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }), parts[0].count <= 2, parts[1].count <= 2 else { return nil }
    let iso = Digits.restyled([parts[2], parts[1], parts[0]].map { ($0.count == 1 ? "0" : "") + $0 }.joined(separator: "-"), as: .ascii)
    return Said(
      title: Words(english: "\(code: before) is written \(code: iso)", arabic: "\(code: before) يكتب \(code: iso)"),
      fixes: [report.write(iso, over: ByteRange(report.start - before.utf8.count, report.start), .likely)])
  }

  /// `5 نيسان 2026 الساعة 07:00`: a time stands behind its date without a word.
  static func wordBeforeTime(_ report: FaultReport) -> Said? {
    let word = report.rangeOfWord(after: report.start)
    guard ["الساعة", "at"].contains(report.text(word)) else { return nil }
    let time = report.part(from: Int(word.end), at: [.blank, .comma]), written = report.wholeText(time)
    guard written.contains(":"), written.first?.isNumber == true, written.last?.isNumber == true else { return nil }
    let whole = ByteRange(start: word.start, end: time.end), marked = report.wholeText(whole)
    return Said(
      title: Words(english: "\(code: marked) is written \(code: written)", arabic: "\(code: marked) تُكتب \(code: written)"),
      fixes: [report.write(written, over: whole, .likely)])
  }

  /// `needs: Crews x 3`: the number stands before what it counts.
  static func times(_ before: String, _ report: FaultReport) -> Said? {
    if ["x", "X", "×"].contains(before) {
      // `4 x Scouts`: the number stands before it already.
      let sign = report.start - before.utf8.count, number = report.word(before: sign), counted = report.rangeOfWord(after: report.start)
      guard !number.isEmpty, number.allSatisfy(\.isNumber), isName(report.text(counted)) else { return nil }
      return Said(
        title: Words(english: "a number stands right before what it counts", arabic: "يسبق العدد معدوده بلا علامة"),
        fixes: [report.write("\(number) \(report.text(counted))", over: ByteRange(report.gap(before: sign).indices.lowerBound - number.utf8.count, Int(counted.end)), .likely)])
    }
    let sign = report.rangeOfWord(after: report.start)
    guard ["x", "X", "×"].contains(report.text(sign)), isName(before) else { return nil }
    let number = report.rangeOfWord(after: Int(sign.end))
    guard !number.isEmpty, report.text(number).allSatisfy(\.isNumber) else { return nil }
    let right = report.text(number) + " " + before
    return Said(
      title: Words(english: "a number stands before what it counts", arabic: "يسبق العدد معدوده"),
      fixes: [report.write(right, over: ByteRange(report.start - before.utf8.count, Int(number.end)), .likely)])
  }

  /// `takes: from 1 h to 2 h`, `مدة: من ساعة إلى ساعتين`: a range begins with its first number. `غرض: من يفعل ماذا` is a text.
  static func needlessFrom(_ report: FaultReport) -> Said? {
    let from = Keyword.from.spelling, range = report.rangeOfWord(after: report.start), written = report.text(range)
    guard [from.english, from.arabic, "من"].contains(written) else { return nil }
    if report.takesText == true, let whole = report.unquoted ?? (report.isFollowed(by: []) ? nil : range) {
      return Said(title: Words(english: "a text stands in quotation marks", arabic: "يكتب النص بين علامتي تنصيص"), fixes: [report.quote(whole)])
    }
    // `from 6 to 9 October 2025`
    let whole = report.part(from: Int(range.start), at: [.comma, .bar, .quote])
    if let said = stretch(whole, report) { return said }
    let to = Keyword.to.spelling, until = Keyword.until.spelling
    let next = report.rangeOfWord(after: Int(range.end)), first = report.text(next)
    guard report.isFollowed(by: [to.english, to.arabic, until.english, until.arabic]) else {
      let isMonth = Months.named(first) != nil
      guard isMonth || first.first?.isNumber == true else { return nil }
      let date = isMonth ? first + " " + report.word(after: Int(next.end)) : first
      return Said(
        title: Words(english: "a date stands without \(code: written)", arabic: "يكتب التاريخ بلا \(code: written)"),
        help: Words(
          english: "if it goes on from then, say until when: \(code: "\(date) \(until.english) …")", arabic: "إن كان مستمرا منذئذ فاذكر حتى متى: \(code: "\(date) \(until.arabic) …")"),
        fixes: [report.delete(ByteRange(start: range.start, end: next.start), .likely)])
    }
    return Said(
      title: Words(english: "a range begins with its first value, without \(code: written)", arabic: "تبدأ القيمة من كذا إلى كذا بأولها، بلا \(code: written)"),
      help: Words(english: "write it like this: \(code: "\(first) … \(to.english) …")", arabic: "اكتبها هكذا: \(code: "\(first) … \(to.arabic) …")"),
      fixes: [report.delete(ByteRange(start: range.start, end: next.start), .safe)])
  }

  /// From one day to another, each in full: all the days between, or one of them that is not exactly known. What the field takes is tried.
  static func stretch(_ whole: ByteRange, _ report: FaultReport) -> Said? {
    let written = report.wholeText(whole)
    guard let stretch = Idioms.stretch(written), let range = Idioms.stretch(written, .to) else { return nil }
    return Said(
      title: Words(english: "from one day to another is written \(code: stretch)", arabic: "من يوم إلى يوم تُكتب \(code: stretch)"),  // review
      fixes: [report.write(stretch, over: whole, .likely), report.write(range, over: whole, .likely)], marks: whole)
  }

  /// `unit: %`: what is measured in hundredths.
  static func percentAlone(_ report: FaultReport) -> Said? {
    let range = report.rangeOfWord(after: report.start)
    guard ["%", "٪"].contains(report.text(range)) else { return nil }
    let ours = report.isArabicBefore ? "نسبة_مئوية" : "percent"
    return Said(
      title: Words(english: "the unit of percentages is written \(code: ours)", arabic: "تُكتب وحدة النسب المئوية \(code: ours)"),
      fixes: [report.write(ours, over: range, .likely)])
  }

  /// `every day from T to vaccinate`: a cadence goes on until something.
  static func until(_ report: FaultReport) -> Said? {
    let to = Keyword.to.spelling, every = Keyword.every.spelling, until = Keyword.until.spelling
    guard report.marked == to.english || report.marked == to.arabic, report.isPreceded(by: [every.english, every.arabic]) else { return nil }
    let ours = report.marked == to.arabic ? until.arabic : until.english
    return Said(
      title: Words(english: "\(code: report.marked) is written \(code: ours) here", arabic: "\(code: report.marked) تُكتب هنا \(code: ours)"),
      fixes: [report.write(ours, .likely)])
  }

  /// `ساعة ٣٠ دقيقة`, `3 hours 30`: a length of two units.
  static func twoUnits(_ before: String, _ report: FaultReport) -> Said? {
    guard let unit = TimeUnits.named(before)?.unit, let related = report.fault.related else { return nil }
    let number = report.text(related)
    guard let digit = number.unicodeScalars.first, let style = DigitStyle(of: digit.value), number.allSatisfy(\.isNumber) else { return nil }
    let start = report.start - before.utf8.count, count = report.word(before: start), isCounted = !count.isEmpty && count.allSatisfy(\.isNumber)
    let next = report.rangeOfWord(after: Int(related.end)), isUnit = TimeUnits.named(report.text(next)) != nil
    guard isUnit || isCounted && unit == .hour else { return nil }
    let isArabic = before.utf8.first.map { $0 >= 0x80 } ?? false
    let right = (isCounted ? before : Digits.restyled("1", as: style) + " " + before) + " " + number + " " + (isUnit ? report.text(next) : isArabic ? "دقيقة" : "min")
    let whole = isCounted ? count + " " + right : right
    return Said(
      title: Words(english: "a length of two units has a number before each: \(code: whole)", arabic: "للمدة بوحدتين عدد قبل كل منهما: \(code: whole)"),  // review
      fixes: [report.write(right, over: ByteRange(start, Int(isUnit ? next.end : related.end)), .likely)])
  }

  /// `04:00 17 January 2026`: the day comes before its time.
  static func timeBeforeDate(_ before: String, _ report: FaultReport) -> Said? {
    guard let related = report.fault.related, before.contains(":"), before.allSatisfy({ $0.isNumber || $0 == ":" }) else { return nil }
    let date = report.text(related)
    guard date.first?.isNumber == true, !date.contains(":"), date.contains(where: { $0 == " " || $0 == "-" || $0 == "/" }) else { return nil }
    let right = date + " " + before
    return Said(
      title: Words(english: "the day comes before its time", arabic: "اليوم يسبق وقته"),
      fixes: [report.write(right, over: ByteRange(report.start - before.utf8.count, Int(related.end)), .likely)])
  }

  /// `meets: each month`, `across: all district of playbook.city`, `لكل: مورد عندما …`: words that other languages have for `every` and `where`.
  static func quantifier(_ before: String, _ after: String, _ report: FaultReport) -> Said? {
    guard report.takesText != true, let related = report.fault.related else { return nil }
    func written(_ word: String, _ ours: Keyword, over range: ByteRange, isArabic: Bool) -> Said {
      let right = isArabic ? ours.spelling.arabic : ours.spelling.english
      return Said(
        title: Words(english: "\(code: word) is written \(code: right)", arabic: "\(code: word) تُكتب \(code: right)"), fixes: [report.write(right, over: range, .likely)])
    }
    let quarters = ["q1": ("01", "03"), "q2": ("04", "06"), "q3": ("07", "09"), "q4": ("10", "12")]
    if let (first, last) = quarters[before.lowercased()], after.count == 4, after.allSatisfy({ $0.isASCII && $0.isNumber }) {
      let right = "\(after)-\(first) \(Keyword.until.spelling.english) \(after)-\(last)"
      return Said(
        title: Words(english: "a quarter of a year is written with its months", arabic: "يكتب ربع السنة بشهوره"),  // review
        fixes: [report.write(right, over: ByteRange(report.start - before.utf8.count, Int(related.end)), .likely)])
    }
    if articles.contains(before.lowercased()) {
      return Said(
        title: Words(english: "a name stands without \(code: before)", arabic: "يُكتب الاسم بلا \(code: before)"),
        fixes: [report.write(after, over: ByteRange(report.start - before.utf8.count, Int(related.end)), .likely)])
    }
    if let isArabic = Idioms.every[before.lowercased()] {
      return written(before, .every, over: ByteRange(report.start - before.utf8.count, report.start), isArabic: isArabic)
    }
    let relatives = ["when": false, "which": false, "that": false, "whose": false, "عندما": true, "الذي": true, "التي": true, "بشرط": true]
    if let isArabic = relatives[after.lowercased()] { return written(after, .where, over: related, isArabic: isArabic) }
    return nil
  }

  /// `الجمعة والسبت`, `اللاذقية وطرطوس`: an `and` that is written on the next word, where a comma stands.
  static func joinedByAnd(_ word: String, _ range: ByteRange, _ report: FaultReport, isOurs: (String) -> Bool) -> Said? {
    guard word.hasPrefix("و"), report.takesText != true else { return nil }
    let rest = String(word.dropFirst())
    guard isOurs(rest) else { return nil }
    let gap = report.gap(before: Int(range.start))
    return Said(
      title: Words(english: "members of a list are separated by commas: \(code: "، \(rest)")", arabic: "تفصل عناصر القائمة فواصل: \(code: "، \(rest)")"),
      fixes: [report.replace(ByteRange(start: gap.start, end: range.end), "، " + rest, Words(english: "write \(code: "، \(rest)")", arabic: "اكتب \(code: "، \(rest)")"), .likely)])
  }

  /// `Head Of Cleaning`, `duty officer`: several words around a place that are one name, or the title of what has one.
  static func nameApart(_ report: FaultReport) -> Said? {
    guard report.takesText != true else { return nil }
    let words = report.wordsAround
    guard words.ranges.count > 1 else { return nil }
    // A comma is missing between two of them; a misspelt word is one of them.
    let last = report.fault.kind == .misspeltWord ? words.before : words.before - 1
    for length in stride(from: min(8, words.ranges.count), to: 1, by: -1) {
      for first in 0...(words.ranges.count - length) where first <= last && first + length > words.before {
        let whole = ByteRange(start: words.ranges[first].start, end: words.ranges[first + length - 1].end)
        // `the Rescue crews`
        let hasArticle = articles.contains(report.wholeText(words.ranges[first]).lowercased())
        let text = report.wholeText(hasArticle ? ByteRange(start: words.ranges[first + 1].start, end: whole.end) : whole)
        guard let name = report.words.nameApart(text) else { continue }
        return Said(
          title: KnownWords.areOneWord(text, name)
            ? Words(english: "a name is one word: \(code: name)", arabic: "الاسم كلمة واحدة: \(code: name)")
            : Words(english: "\(code: text) is a title; its name is \(code: name)", arabic: "\(code: text) عنوان، واسم صاحبه \(code: name)"),  // review
          fixes: [report.write(name, over: whole, .likely)], marks: whole)
      }
    }
    return nil
  }

  private static let articles = ["the", "a", "an", "our", "their"]

  /// `head-of-cleaning`: hyphens between words, one of which is the language's own.
  static func hyphenated(_ report: FaultReport) -> Said? {
    guard let minus = report.fault.related else { return nil }
    func isPart(_ index: Int) -> Bool { report.bytes.indices.contains(index) && (seemsPartOfWord(report.bytes[index]) || report.bytes[index] == 0x2D) && !report.isArabicSign(index) }
    var start = Int(minus.start), end = Int(minus.end)
    while end - start < 80, isPart(start - 1) { start -= 1 }
    while end - start < 80, isPart(end) { end += 1 }
    let whole = ByteRange(start, end)
    guard let name = report.words.nameApart(report.wholeText(whole)) else { return nil }
    return Said(
      title: Words(english: "a name is one word: \(code: name)", arabic: "الاسم كلمة واحدة: \(code: name)"), fixes: [report.write(name, over: whole, .likely)], marks: whole)
  }

  /// `غير ربحي` where `غير_ربحي` is something: one name.
  static func oneName(_ before: String, _ report: FaultReport) -> Said? {
    guard let related = report.fault.related, isName(before) else { return nil }
    let after = report.text(related)
    guard let whole = [before + "_" + after, before + after].first(where: { report.words.isName($0) }) else { return nil }
    return Said(
      title: Words(english: "a name is one word: \(code: whole)", arabic: "الاسم كلمة واحدة: \(code: whole)"),
      fixes: [report.write(whole, over: ByteRange(report.start - before.utf8.count, Int(related.end)), .likely)])
  }

  /// `tested_by: inverse drill.station`: the kind of what is on the other side comes first.
  static func missingType(of field: String, _ report: FaultReport) -> Said? {
    let inverse = Keyword.inverse.spelling, range = report.rangeOfWord(after: report.start), word = report.text(range)
    guard word == inverse.english || word == inverse.arabic else { return nil }
    let path = report.word(after: Int(range.end))
    let other = String(path.prefix { $0 != "." })
    let many = Keyword.many.spelling
    let said = Words(english: "\(code: field) does not say what kind of things it lists", arabic: "لا يقول \(code: field) من أي صنف ما يسرده")
    guard !other.isEmpty else { return Said(title: said) }
    return Said(
      title: said,
      help: Words(
        english: "write the kind first: \(code: "\(many.english) \(other) \(inverse.english) \(path)")",
        arabic: "اكتب الصنف أولا: \(code: "\(many.arabic) \(other) \(inverse.arabic) \(path)")"),
      fixes: [report.insertHere(" \(word == inverse.arabic ? many.arabic : many.english) \(other)", .likely)])
  }
}

extension FaultReport {
  /// Up to five words before what is marked and six from it on, with nothing but blanks between them, and how many of them stand before it.
  fileprivate var wordsAround: (ranges: [ByteRange], before: Int) {
    var ranges: [ByteRange] = []
    var place = start
    while ranges.count < 5 {
      let word = word(before: place), end = Int(gap(before: place).start)
      guard !word.isEmpty, end - word.utf8.count >= 0, FaultCatalog.isName(word) || word.allSatisfy(\.isLetter), wholeText(ByteRange(end - word.utf8.count, end)) == word else { break }
      ranges.insert(ByteRange(end - word.utf8.count, end), at: 0)
      place = end - word.utf8.count
    }
    let before = ranges.count
    place = start
    while ranges.count < before + 6 {
      let range = rangeOfWord(after: place), word = wholeText(range)
      guard !range.isEmpty, FaultCatalog.isName(word) || word.allSatisfy(\.isLetter) else { break }
      ranges.append(range)
      place = Int(range.end)
    }
    return (ranges, before)
  }

  /// Whether one of some words stands behind what is marked, in its statement; with no words, whether nothing but one word does.
  func isFollowed(by words: [String]) -> Bool {
    var count = 0, end = self.end
    while count < 12 {
      let next = rangeOfWord(after: end)
      guard !next.isEmpty else { break }
      if words.contains(text(next)) { return true }
      count += 1
      end = Int(next.end)
    }
    return words.isEmpty && count > 1
  }

  /// Whether one of some words stands before what is marked, in its statement.
  func isPreceded(by words: [String]) -> Bool {
    var start = self.start
    for _ in 0..<12 {
      let before = word(before: start)
      guard !before.isEmpty else { return false }
      if words.contains(before) { return true }
      start = Int(gap(before: start).start) - before.utf8.count
    }
    return false
  }
}
