import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// Characters and signs that the language has no use for, and what was meant by them.
  static let characters: [FaultEntry] = [
    FaultEntry(
      .unknownCharacter, "unknown-character",
      summary: Words(english: "a character that Muruna has no use for", arabic: "حرف لا تستعمله مرونة"),
      why: Words(
        english: "names, numbers and signs are few, so that a slip of the finger is seen at once; in texts every character may stand",
        arabic: "الأسماء والأعداد والعلامات قليلة كي يظهر الخطأ المطبعي فورا، أما النصوص فتتسع لكل حرف"),
      broken: "city @Amman", fixed: "city Amman"
    ) { report in
      let shown = report.marked
      if shown == "'", isDigits(report.word(before: report.start)), isDigits(report.word(after: report.end)), report.isTouched(before: true), report.isTouched(before: false) {
        return Said(
          title: Words(english: "the digits of a number are grouped with \(code: "_")", arabic: "تُجمع أرقام العدد بـ\(code: "_")"), fixes: [report.write("_", .likely)])
      }
      if shown == "&", report.isInValue {
        let and = report.spelling(.and)
        return Said(
          title: Words(english: "\(code: shown) means nothing here", arabic: "لا معنى للعلامة \(code: shown) هنا"),
          help: Words(
            english: "members of a list have commas between them; conditions are joined with \(code: Keyword.and.spelling.english)",
            arabic: "تفصل عناصر القائمة فواصل؛ وتجمع الشروط \(code: Keyword.and.spelling.arabic)"),
          fixes: report.isInCondition
            ? [report.write(and, .likely)]
            : [report.write(report.comma, over: ByteRange(start: report.gap(before: report.start).start, end: report.fault.range.end), .likely)])
      }
      if shown == "~" || shown == "≈" {
        let about = report.spelling(.about)
        return Said(
          title: Words(english: "\(code: shown) is written \(code: about)", arabic: "\(code: shown) تُكتب \(code: about)"),
          fixes: [report.write(about + (report.end < report.bytes.count && report.bytes[report.end] == 0x20 ? "" : " "), .safe)])
      }
      if let word = wordForSign(shown) {
        return Said(
          title: Words(english: "\(code: shown) is written \(code: word.english)", arabic: "\(code: shown) تُكتب \(code: word.arabic)"),
          fixes: [report.write(shown == "!" ? word.english + " " : word.english, .safe)])
      }
      // `12 km²`: deleted, it would be another measure.
      if let digit = shown == "²" ? "2" : shown == "³" ? "3" : nil {
        return Said(
          title: Words(english: "\(code: shown) is written \(code: digit)", arabic: "\(code: shown) تُكتب \(code: digit)"), fixes: [report.write(digit, .likely)])
      }
      if let said = currency(report) ?? degrees(report) ?? address(report) { return said }
      return Said(
        title: Words(english: "\(code: shown) means nothing here", arabic: "لا معنى للعلامة \(code: shown) هنا"),
        help: Words(english: "delete it, or put it in quotes if it belongs to a text", arabic: "احذفها، أو ضعها بين علامتي تنصيص إن كانت من نص"),
        values: [report.point(report.scalar)], fixes: [report.delete(report.fault.range, .likely)])
    },
    FaultEntry(
      .lookalike, "lookalike-character",
      summary: Words(english: "a full-width or foreign punctuation mark", arabic: "علامة ترقيم عريضة أو من كتابة أخرى"),
      why: Words(
        english: "it comes with pasted text; it looks like ours, but a search for one does not find the other",
        arabic: "تأتي مع النص الملصق وتشبه علاماتنا، غير أن البحث عن إحداهما لا يجد الأخرى"),
      broken: "country\u{FF1A} JO", fixed: "country: JO"
    ) { report in
      let ours = Lexer.lookalike(report.scalar)?.1 ?? ""
      return Said(
        title: Words(
          english: "\(code: report.marked) looks like \(code: ours), but is another character",
          arabic: "تشبه \(code: report.marked) العلامة \(code: ours) لكنها حرف آخر"),
        values: [report.point(report.scalar)], fixes: [report.write(ours, .safe)])
    },
    FaultEntry(
      .apostrophe, "apostrophe-as-quote",
      summary: Words(english: "a text between apostrophes", arabic: "نص بين فاصلتين عليتين"),
      why: Words(
        english: "apostrophes are letters of many texts (Tla' Al-Ali, the Mayor's office), so they cannot enclose one",
        arabic: "الفاصلة العليا حرف في نصوص كثيرة فلا تصلح لحصر النص"),
      broken: "title: 'Greater Amman'", fixed: "title: \"Greater Amman\""
    ) { report in
      let inner = String(report.wholeText(report.fault.range).dropFirst().dropLast())
      return Said(
        title: Words(english: "a text stands between double quotes, not apostrophes", arabic: "يكتب النص بين علامتي تنصيص مزدوجتين"),
        fixes: [
          report.replace(
            report.fault.range, "\"\(inner)\"", Words(english: "use double quotes", arabic: "استعمل علامتي تنصيص مزدوجتين"), .likely)
        ])
    },
    FaultEntry(
      .longDash, "long-dash",
      summary: Words(english: "a long dash where a minus or a range is meant", arabic: "شرطة طويلة بدل علامة الطرح أو المدى"),
      why: Words(
        english: "word processors turn hyphens into dashes; it is read as minus, but perhaps a range was meant, which is written 'to'",
        arabic: "تحول برامج الكتابة الواصلة إلى شرطة طويلة؛ تقرأ طرحا، ولعل المقصود مدى، وهو يكتب «إلى»"),
      broken: "starts: T – 28 h", fixed: "starts: T - 28 h"
    ) { report in
      if let said = stretch(report.partAround, report) { return said }
      let (before, after) = (report.word(before: report.start), report.word(after: report.end))
      if isDigits(before), isDigits(after) {
        let to = report.spelling(Idioms.isYear(before) && Idioms.isYear(after) ? .until : .to)
        return Said(
          title: Words(english: "\(code: report.marked) is a long dash; from one to another is \(code: to)", arabic: "\(code: report.marked) شرطة طويلة، ومن كذا إلى كذا \(code: to)"),
          fixes: [report.write("\(report.isTouched(before: true) ? " " : "")\(to)\(report.isTouched(before: false) ? " " : "")", .likely), report.write("-", .likely)])
      }
      return Said(
        title: Words(
          english: "\(code: report.marked) is a long dash; minus is \(code: "-")",
          arabic: "\(code: report.marked) شرطة طويلة، وعلامة الطرح \(code: "-")"),
        help: Words(
          english: "write \(code: "-"), or \(code: "to") for a range", arabic: "اكتب \(code: "-")، أو \(code: "إلى") للمدى"),
        fixes: [report.write("-", .likely)])
    },
    FaultEntry(
      .arrow, "arrow",
      summary: Words(english: "an arrow between two things", arabic: "سهم بين شيئين"),
      why: Words(
        english: "an arrow points the wrong way in Arabic lines; what one thing says of another is a field with a name and a colon",
        arabic: "ينقلب اتجاه السهم في السطر العربي؛ وما يقوله شيء عن آخر حقل باسم ونقطتين"),
      broken: "leads_to -> PowerOutage", fixed: "leads_to: PowerOutage"
    ) { report in
      if report.marked == "=>", report.isInValue {
        return Said(
          title: Words(english: "\(code: "=>") is written \(code: ">=")", arabic: "\(code: "=>") تكتب \(code: ">=")"), fixes: [report.write(">=", .likely)])
      }
      let before = report.word(before: report.start)
      let gap = report.gap(before: report.start)
      return Said(
        title: Words(english: "an arrow is no sign of Muruna; a field has a colon", arabic: "السهم ليس من علامات مرونة؛ للحقل نقطتان"),
        help: Words(english: "write \(code: before + ":")", arabic: "اكتب \(code: before + ":")"),
        fixes: [
          report.replace(
            ByteRange(start: gap.start, end: report.fault.range.end), ":",
            Words(english: "write \(code: ":")", arabic: "اكتب \(code: ":")"), .likely)
        ])
    },
    FaultEntry(
      .squareBracket, "square-bracket",
      summary: Words(english: "square brackets around a list", arabic: "قوسان مربعان حول قائمة"),
      why: Words(
        english: "a list is written as it is said: its members with commas between them",
        arabic: "تكتب القائمة كما تقال: عناصرها تفصلها فواصل"),
      broken: "threatens: [Downtown, Marka]", fixed: "threatens: Downtown, Marka"
    ) { report in
      let edits = report.brackets.map { Fix.Edit(report.place($0), "") }
      return Said(
        title: Words(english: "a list needs no brackets, only commas", arabic: "لا تحتاج القائمة إلى أقواس، تكفي الفواصل"),
        fixes: edits.isEmpty ? [] : [Fix(Words(english: "delete the brackets", arabic: "احذف القوسين"), .safe, edits)])
    },
    FaultEntry(
      .wrongBracket, "wrong-bracket",
      summary: Words(english: "another bracket that closes a parenthesis", arabic: "قوس آخر يغلق قوسا مدورا"),
      why: Words(
        english: "what is opened with ( is closed with )", arabic: "ما يفتح بالقوس ( يغلق بالقوس )"),
      broken: "must: (a or b]", fixed: "must: (a or b)"
    ) { report in
      Said(
        title: Words(english: "\(code: report.marked) closes what \(code: "(") opened", arabic: "يغلق \(code: report.marked) ما فتحه \(code: "(")"),
        related: report.related(Words(english: "opened here", arabic: "فتح هنا")), fixes: [report.write(")", .safe)])
    },
    FaultEntry(
      .parenthesisForBrace, "parenthesis-for-brace",
      summary: Words(english: "a parenthesis where a block begins", arabic: "قوس مدور حيث تبدأ كتلة"),
      why: Words(
        english: "what belongs to a thing stands between { and }; parentheses are for what is reckoned", arabic: "ما للشيء بين { و}؛ والقوسان المدوران لما يُحسب"),
      broken: "team Crews ( size: 3; shift: 8 h }", fixed: "team Crews { size: 3; shift: 8 h }"
    ) { report in
      if report.marked == ")" {
        let all = BraceRepair(report.bytes.span).parentheses
        let write = Words(english: "write \(code: "}")", arabic: "اكتب \(code: "}")")
        return Said(
          title: Words(english: "a block ends with \(code: "}"), not with \(code: ")")", arabic: "تنتهي الكتلة بـ\(code: "}") لا بـ\(code: ")")"),
          fixes: [Fix(write, .likely, all.map { Fix.Edit(report.place(ByteRange(start: $0, end: $0 + 1)), "}") })])
      }
      return Said(
        title: Words(english: "a block begins with \(code: "{"), not with \(code: "(")", arabic: "تبدأ الكتلة بـ\(code: "{") لا بـ\(code: "(")"),
        fixes: [report.write("{", .likely)])
    },
    FaultEntry(
      .doubledEquals, "double-equals",
      summary: Words(english: "two equals signs for a comparison", arabic: "علامتا مساواة للمقارنة"),
      why: Words(
        english: "a comparison is written as it is said: 'risk.city is Amman'; the sign = defines a derived field",
        arabic: "تكتب المقارنة كما تقال: «risk.city هو Amman»؛ أما العلامة = فتعرف حقلا مشتقا"),
      broken: "must: risk.city == Amman", fixed: "must: risk.city is Amman"
    ) { report in
      Said(
        title: Words(english: "equality is written \(code: "is"), not \(code: "==")", arabic: "تكتب المساواة \(code: "هو") لا \(code: "==")"),
        fixes: [report.write("is", .safe)])
    },
    FaultEntry(
      .turnedRelation, "turned-sign",
      summary: Words(english: "a comparison sign written the other way round", arabic: "علامة مقارنة مكتوبة مقلوبة"),
      why: Words(
        english: "on Arabic lines signs are easily typed mirrored; one spelling of each keeps them readable, and words cannot be mirrored at all",
        arabic: "تنقلب العلامات بسهولة في السطر العربي؛ كتابة واحدة لكل منها تبقيها مقروءة، والكلمات لا تنقلب"),
      broken: "must: a <> b", fixed: "must: a != b"
    ) { report in
      let ours = report.marked == "=<" ? "<=" : "!="
      return Said(
        title: Words(english: "\(code: report.marked) is written \(code: ours)", arabic: "\(code: report.marked) تكتب \(code: ours)"),
        fixes: [report.write(ours, .safe)])
    },
  ]

  /// `unit: °C`, `38°C`: what measures warmth is a word.
  private static func degrees(_ report: FaultReport) -> Said? {
    guard report.marked == "°" else { return nil }
    let letter = report.rangeOfWord(after: report.end)
    guard ["C", "c", "م"].contains(report.text(letter)) else { return nil }
    let ours = report.text(letter) == "م" ? "مئوية" : "celsius"
    let isTouching = report.start > 0 && report.bytes[report.start - 1] != 0x20
    return Said(
      title: Words(english: "degrees are written \(code: ours)", arabic: "تُكتب الدرجات \(code: ours)"),
      fixes: [report.write((isTouching ? " " : "") + ours, over: ByteRange(report.start, Int(letter.end)), .safe)])
  }

  /// `$5000`: the currency stands behind the number, by its code.
  private static func currency(_ report: FaultReport) -> Said? {
    guard let code = Idioms.currencySigns[report.marked] else { return nil }
    let title = Words(english: "a currency is written by its code, after the number", arabic: "تكتب العملة برمزها بعد العدد")
    // `90,000$`
    if let number = report.fault.related {
      let fix = report.write(report.wholeText(number).filter { $0 != "," && $0 != "،" } + " " + code, over: ByteRange(start: number.start, end: report.fault.range.end), .likely)
      return Said(title: title, help: fix.title, fixes: [fix], marks: fix.edits[0].place.range)
    }
    // Groups of thousands are the number's own.
    let behind = report.part(from: report.end, at: [.comma, .quote, .bar])
    let grouped = report.wholeText(behind).filter { $0 != "," }
    // `$500 USD` says it twice.
    let written = grouped.hasSuffix(" " + code) ? String(grouped.dropLast(code.count + 1)) : grouped
    let scales = ["k": "thousand", "K": "thousand", "m": "million", "M": "million", "bn": "billion"]
    let digits = String(written.prefix { $0.isNumber || $0 == "." || $0 == "_" })
    let amount = scales[String(written.dropFirst(digits.count))].map { digits + " " + $0 } ?? written
    guard amount.first?.isNumber == true else {
      return Said(
        title: title, help: Words(english: "write \(code: code)", arabic: "اكتب \(code: code)"),
        fixes: [report.write(report.start > 0 && report.bytes[report.start - 1] != 0x20 ? " " + code : code, .likely)])
    }
    let fix = report.write(amount + " " + code, over: ByteRange(start: report.fault.range.start, end: behind.end), .likely)
    return Said(title: title, help: fix.title, fixes: [fix])
  }

  /// `sara@amman.jo`: a text.
  private static func address(_ report: FaultReport) -> Said? {
    guard report.marked == "@", report.start > 0, report.end < report.bytes.count else { return nil }
    let signs: PartOfLine.Signs = [.blank, .quote, .parenthesis, .comma, .colon, .bar]
    let first = PartOfLine.start(before: report.start, report.bytes.span, at: signs), end = report.endOfPart(from: report.end, at: signs)
    guard first < report.start, end > report.end else { return nil }
    let text = "\"" + report.wholeText(ByteRange(first, end)) + "\""
    return Said(
      title: Words(english: "an address is a text, in quotes", arabic: "العنوان نص بين علامتي تنصيص"),
      help: Words(english: "write \(code: text)", arabic: "اكتب \(code: text)"),
      fixes: [report.replace(ByteRange(first, end), text, Words(english: "put it in quotes", arabic: "ضعه بين علامتي تنصيص"), .likely)])
  }

  /// The word for a sign that programming languages join conditions with.
  private static func wordForSign(_ sign: String) -> (english: String, arabic: String)? {
    switch sign {
    case "&&", "&": (Keyword.and.spelling.english, Keyword.and.spelling.arabic)
    case "||": (Keyword.or.spelling.english, Keyword.or.spelling.arabic)
    case "!": (Keyword.not.spelling.english, Keyword.not.spelling.arabic)
    default: nil
    }
  }

  private static func isDigits(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy(\.isNumber) }
}
