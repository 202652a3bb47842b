import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// What is said of a value or a thing between other signs, or in another order, than the language's.
  static let details: [FaultEntry] = [
    FaultEntry(
      .looseDetails, "details-without-braces",
      summary: Words(english: "details between parentheses or brackets", arabic: "تفاصيل بين قوسين غير الحاضنتين"),
      why: Words(
        english: "what is said of a value stands in braces behind it, each detail with its name and a colon",
        arabic: "ما يقال عن قيمة يأتي بعدها بين حاضنتين، لكل تفصيل اسمه ونقطتان"),
      broken: "members: Atbara (since 2023)", fixed: "members: Atbara { since: 2023 }"
    ) { report in
      let inner = report.wholeText(ByteRange(report.start + 1, max(report.start + 1, report.end - 1))).trimmed
      let braces = "{ \(detail(inner, isArabic: report.isArabicBefore)) }"
      let value = report.word(before: report.start)
      let whole = value.isEmpty ? braces : value + " " + braces
      return Said(
        title: Words(english: "details stand in braces: \(code: whole)", arabic: "التفاصيل بين حاضنتين: \(code: whole)"),
        fixes: [report.replace(report.fault.range, (report.isTouched(before: true) ? " " : "") + braces, Words(english: "write \(code: braces)", arabic: "اكتب \(code: braces)"), .likely)])
    },
    FaultEntry(
      .titleBeforeName, "title-before-name",
      summary: Words(english: "a thing whose title stands before its name", arabic: "شيء عنوانه قبل اسمه"),
      why: Words(
        english: "a thing is its kind, its name and its title, in this order; the name is what others call it by",
        arabic: "الشيء صنفه ثم اسمه ثم عنوانه بهذا الترتيب؛ والاسم ما يسميه به غيره"),
      broken: "role \"Duty officer\" DutyOfficer { }", fixed: "role DutyOfficer \"Duty officer\" { }"
    ) { report in
      let name = report.relatedText
      let titles = report.wholeText(ByteRange(start: report.fault.range.start, end: report.fault.related?.start ?? report.fault.range.end)).trimmed
      let right = name + " " + titles
      return Said(
        title: Words(english: "the name comes before the title: \(code: right)", arabic: "الاسم قبل العنوان: \(code: right)"),
        fixes: [report.write(right, .likely)])
    },
  ]

  /// `since: 2023` for `since 2023`; what has no name of its own is a note.
  private static func detail(_ inner: String, isArabic: Bool) -> String {
    if inner.contains(":") { return inner }
    let words = inner.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, let name = detailNames[words[0].lowercased()] { return "\(name): \(words[1].trimmed)" }
    let text = inner.hasPrefix("\"") ? inner : "\"\(inner)\""
    return (isArabic ? "ملاحظة" : "note") + ": " + text
  }

  /// The details that every value may have, and the words that people have for them.
  private static let detailNames: [String: String] = [
    "since": "since", "from": "since", "as": "as_of", "until": "until", "till": "until", "source": "source", "chance": "chance", "after": "after",
    "منذ": "منذ", "من": "منذ", "حتى": "حتى", "إلى": "حتى", "مصدر": "مصدر", "المصدر": "مصدر", "احتمالية": "احتمالية", "بعد": "بعد",  // review
  ]

  /// `members: Atbara since 2023`: a detail without anything around it.
  static func detailsApart(_ before: String, _ report: FaultReport) -> Said? {
    let name = report.rangeOfWord(after: report.start), value = report.rangeOfWord(after: Int(name.end))
    guard isName(before), ["since", "منذ", "until", "حتى"].contains(report.text(name)), report.text(value).first?.isNumber == true || Months.named(report.text(value)) != nil else { return nil }
    let whole = ByteRange(Int(name.start), max(Int(value.end), report.endOfPart(from: Int(name.start), at: .comma)))
    let braces = "{ \(detail(report.wholeText(whole), isArabic: report.isArabicBefore)) }"
    return Said(
      title: Words(english: "details stand in braces: \(code: before + " " + braces)", arabic: "التفاصيل بين حاضنتين: \(code: before + " " + braces)"),
      fixes: [report.write(braces, over: whole, .likely)], marks: whole)
  }

  /// `size: 4.`: a full stop where a value ends.
  static func fullStop(_ report: FaultReport) -> Said? {
    let range = report.fault.kind == .missingName ? report.fault.related ?? report.fault.range : report.fault.range
    guard range.end > range.start, report.wholeText(ByteRange(start: range.start, end: range.start + 1)) == "." else { return nil }
    guard report.isOver(at: Int(range.start) + 1, at: .comma) else { return nil }
    let stop = ByteRange(start: range.start, end: range.start + 1)
    return Said(
      title: Words(english: "a value ends without a full stop", arabic: "تنتهي القيمة بلا نقطة"),
      fixes: [report.replace(stop, "", Words(english: "delete the full stop", arabic: "احذف النقطة"), .likely)], marks: stop)
  }

  /// `"تبرع" بالإنجليزية "Give"`: the language of a text, as people say it.
  static func languageWord(_ report: FaultReport) -> Said? {
    var range = report.rangeOfWord(after: report.start)
    var word = report.text(range)
    if ["in", "باللغة", "اللغة"].contains(word.lowercased()) {
      range = ByteRange(start: range.start, end: report.rangeOfWord(after: Int(range.end)).end)
      word = report.text(range).split(separator: " ").last.map(String.init) ?? ""
    }
    let bare = NearKey.of(word.lowercased())
    // `"…" AR "…"`
    let isTag = (2...3).contains(word.utf8.count) && word.utf8.allSatisfy { $0 &- 0x41 < 26 }
    guard let language = languages[word.lowercased()] ?? languages[bare] ?? (isTag ? word.lowercased() : nil), report.isFollowedByText(Int(range.end)) else { return nil }
    return Said(
      title: Words(english: "the language of a text is written \(code: language)", arabic: "تُكتب لغة النص \(code: language)"),
      fixes: [report.write(language, over: range, .likely)], marks: range)
  }

  private static let languages: [String: String] = {
    var table = ["english": "en", "arabic": "ar", "french": "fr", "eng": "en", "en:": "en", "ar:": "ar"]
    for word in ["الإنجليزية", "الانكليزية", "إنجليزي", "انكليزي", "بالإنجليزية", "بالانكليزية", "بالإنجليزي", "إنجليزية"] { table[NearKey.of(word)] = "en" }
    for word in ["العربية", "عربي", "بالعربية", "بالعربي", "عربية"] { table[NearKey.of(word)] = "ar" }
    for word in ["الفرنسية", "فرنسي", "بالفرنسية", "فرنسية"] { table[NearKey.of(word)] = "fr" }
    return table
  }()

  /// `playbook Snow like Frost Name`: what stands behind a parent is a title, whose quotes were forgotten.
  static func titleBehindParent(_ report: FaultReport) -> Said? {
    let before = report.word(before: report.start), start = Int(report.gap(before: report.start).start) - before.utf8.count
    let keyword = report.word(before: start)
    guard [Keyword.like, .is].contains(where: { $0.spelling.english == keyword || $0.spelling.arabic == keyword }), !report.isInValue else { return nil }
    let end = max(report.end, report.endOfPart(from: report.start, at: [.quote, .comma]))
    if let name = report.words.nameApart(report.wholeText(ByteRange(start, end))) {
      let whole = ByteRange(start, end)
      return Said(
        title: Words(english: "a name is one word: \(code: name)", arabic: "الاسم كلمة واحدة: \(code: name)"), fixes: [report.write(name, over: whole, .likely)], marks: whole)
    }
    let title = ByteRange(report.start, end)
    return Said(
      title: Words(english: "a title stands in quotation marks", arabic: "يكتب العنوان بين علامتي تنصيص"), fixes: [report.quote(title)], marks: title)
  }
}

extension FaultReport {
  /// Whether a text begins behind a place, on its line.
  fileprivate func isFollowedByText(_ place: Int) -> Bool {
    var index = place
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x3A { index += 1 }
    guard index < bytes.count else { return false }
    return bytes[index] == 0x22 || bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xAB || bytes[index] == 0xE2
  }
}
