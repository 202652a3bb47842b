import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// Names as people would like to write them.
  static let names: [FaultEntry] = [
    FaultEntry(
      .nameWithSpace, "blank-in-name",
      summary: Words(english: "a name of several words", arabic: "اسم من كلمات عدة"),
      why: Words(
        english: "a name is one word, so that it can be used anywhere; the title, in quotes, may have as many as it likes",
        arabic: "الاسم كلمة واحدة ليستعمل في كل موضع؛ أما العنوان بين علامتي التنصيص فله ما شاء من الكلمات"),
      broken: "risk Flash Flood { }", fixed: "risk Flash_Flood \"Flash Flood\" { }"
    ) { report in joinedName(report, separator: " ") },
    FaultEntry(
      .nameWithHyphen, "hyphen-in-name",
      summary: Words(english: "a name with a hyphen", arabic: "اسم فيه واصلة"),
      why: Words(
        english: "a hyphen is a minus, and is shown in the wrong place on Arabic lines; write _ in the name, and the hyphen in the title",
        arabic: "الواصلة علامة طرح، وتظهر في غير موضعها في السطر العربي؛ اكتب _ في الاسم والواصلة في العنوان"),
      broken: "city Al-Zarqa { }", fixed: "city Al_Zarqa \"Al-Zarqa\" { }"
    ) { report in joinedName(report, separator: "-") },
    FaultEntry(
      .nameFromDigits, "name-from-digits",
      summary: Words(english: "a name that begins with a digit", arabic: "اسم يبدأ برقم"),
      why: Words(
        english: "a name begins with a letter, so that it is told from a number; codes such as 11.5 name items that have a title",
        arabic: "يبدأ الاسم بحرف ليميز عن العدد؛ والرموز مثل 11.5 أسماء بنود لها عنوان"),
      broken: "phase 1 { }", fixed: "phase phase_1 \"1\" { }"
    ) { report in
      let kind = report.word(before: report.start)
      let name = kind + "_" + report.marked.map { $0 == "." || $0 == " " ? "_" : String($0) }.joined()
      return Said(
        title: Words(english: "a name begins with a letter, unlike \(code: report.marked)", arabic: "يبدأ الاسم بحرف، لا كما في \(code: report.marked)"),
        help: Words(english: "write \(code: name), and the number in the title", arabic: "اكتب \(code: name)، والعدد في العنوان"),
        fixes: [report.write("\(name) \"\(report.marked)\"", .likely)])
    },
    FaultEntry(
      .reservedName, "reserved-name",
      summary: Words(english: "a reserved word as a name", arabic: "كلمة محجوزة اسما"),
      why: Words(
        english: "the words that join and qualify values cannot be names of things; before a colon they are field names like any other",
        arabic: "الكلمات التي تربط القيم وتصفها لا تكون أسماء أشياء؛ أما قبل النقطتين فهي أسماء حقول كغيرها"),
      broken: "team in { size: 3 }", fixed: "team in_ { size: 3 }"
    ) { report in
      let name = report.marked + "_"
      let edits = ([report.fault.range] + report.uses).map { Fix.Edit(report.place($0), name) }
      return Said(
        title: Words(english: "\(code: report.marked) is a reserved word and cannot be a name", arabic: "\(code: report.marked) كلمة محجوزة لا تصلح اسما"),
        help: report.uses.isEmpty
          ? Words(english: "choose another name", arabic: "اختر اسما آخر")
          : Words(english: "choose another name, and write it wherever this one is meant", arabic: "اختر اسما آخر واكتبه حيثما قصدت هذا"),
        related: report.uses.prefix(4).map { Diagnostic.Related(report.place($0), Words(english: "meant here", arabic: "مقصود هنا")) },
        fixes: [Fix(Words(english: "write \(code: name)", arabic: "اكتب \(code: name)"), .likely, edits)])
    },
    FaultEntry(
      .reservedValue, "reserved-name",
      summary: Words(english: "a reserved word as a name", arabic: "كلمة محجوزة اسما"),
      why: Words(
        english: "the words that join and qualify values cannot be names of things; before a colon they are field names like any other",
        arabic: "الكلمات التي تربط القيم وتصفها لا تكون أسماء أشياء؛ أما قبل النقطتين فهي أسماء حقول كغيرها"),
      broken: "owner: then", fixed: "owner: then_"
    ) { report in
      Said(
        title: Words(english: "\(code: report.marked) is a reserved word and cannot be a value", arabic: "\(code: report.marked) كلمة محجوزة لا تصلح قيمة"),
        help: Words(english: "name something else, put a text in quotes, or write what the word applies to, as in \(code: "late 2024")",
          arabic: "سم شيئا آخر، أو ضع النص بين علامتي تنصيص، أو اكتب ما تصفه الكلمة كما في \(code: "أواخر 2024")"))
    },
    FaultEntry(
      .severalAliases, "alias-list",
      summary: Words(english: "several names behind one 'also'", arabic: "أسماء عدة بعد «أيضا» واحدة"),
      why: Words(
        english: "'also' gives one name, and may be said again; a comma would go on with a list",
        arabic: "تعطي «أيضا» اسما واحدا وتعاد لغيره؛ أما الفاصلة فتتابع قائمة"),
      broken: "city Amman also Philadelphia, Rabbath { }", fixed: "city Amman also Philadelphia also Rabbath { }"
    ) { report in
      Said(
        title: Words(english: "\(code: "also") takes one name and is repeated", arabic: "تأخذ \(code: "أيضا") اسما واحدا وتكرر"),
        fixes: [
          report.replace(
            report.fault.range, " also", Words(english: "write \(code: "also") again", arabic: "أعد كتابة \(code: "أيضا")"), .likely)
        ])
    },
  ]

  private static func joinedName(_ report: FaultReport, separator: Character) -> Said {
    let whole = report.wholeText(report.fault.range)
    if ["must not", "يجب ألا", "لا يجب"].contains(whole) {
      return Said(
        title: Words(english: "\(code: "must:") says what holds where all is well", arabic: "تقول \(code: "يجب:") ما يصح حين يكون كل شيء بخير"),
        help: Words(
          english: "turn it round, or write \(code: "must: not (…)")", arabic: "اعكس الشرط، أو اكتب \(code: "يجب: ليس (…)")"))  // review
    }
    let words = whole.split { $0 == separator || $0 == "\t" }
    if let said = wordInTwo(report, words.map(String.init)) { return said }
    // `Health Health "…"`: said twice by a slip.
    let isRepeated = Set(words).count == 1
    // `role Head of Fire`, which is `HeadOfFire` wherever it is used.
    let used = isRepeated || report.isInValue ? nil : report.words.nameApart(whole).flatMap { KnownWords.areOneWord(whole, $0) ? $0 : nil }
    let name = used ?? (isRepeated ? String(words[0]) : words.joined(separator: "_"))
    let isTitled = report.isInValue || report.hasTitle(behind: report.end)
    let joined = report.write(name + (isTitled ? "" : " \"\(isRepeated ? name : whole)\""), .likely)
    let rest = words.dropFirst().joined(separator: " ")
    var fixes = [joined]
    if separator == " ", !isTitled, !isRepeated {
      let titled = report.write("\(words[0]) \"\(rest)\"", .likely)
      // `role Clerk Town clerk`: what is meant elsewhere by its first word has a title without its quotes.
      if report.valueWords.contains(String(words[0])), !report.valueWords.contains(name) || rest.lowercased().contains(words[0].lowercased()) {
        let title = ByteRange(report.start + words[0].utf8.count + 1, report.end)
        var said = Said(
          title: Words(english: "a title stands in quotation marks", arabic: "يكتب العنوان بين علامتي تنصيص"), fixes: [titled])
        said.marks = title
        return said
      }
      // `action move Move people`: a name in small letters, and a title that begins with a large one.
      let isName = words[0].first?.isLowercase == true && words[1].first?.isUppercase == true
      if words.count > 2 { fixes.insert(titled, at: isName ? 0 : 1) }
    }
    return Said(
      title: separator == "-"
        ? Words(english: "a name has no hyphen: \(code: name)", arabic: "لا واصلة في الاسم: \(code: name)")
        : Words(english: "a name is one word: \(code: name)", arabic: "الاسم كلمة واحدة: \(code: name)"),
      help: isTitled
        ? nil
        : Words(english: "write \(code: name), and the title in quotes after it", arabic: "اكتب \(code: name)، والعنوان بعده بين علامتي تنصيص"),
      fixes: fixes)
  }

  /// `type: table-top`, `mile stone ready`: one word of the language or the program that was written as two.
  private static func wordInTwo(_ report: FaultReport, _ words: [String]) -> Said? {
    var whole = words.joined()
    var range = report.fault.range
    var fix = whole
    if !report.isInValue || !report.words.isName(whole) {
      guard let head = report.fault.related, head.end <= range.start, !report.isInValue else { return nil }
      // `mile stone ready`, `warning chain WaveChain`
      whole = [report.text(head) + words[0], report.text(head) + "_" + words[0]].first(where: report.words.isName) ?? ""
      fix = ([whole] + words.dropFirst()).joined(separator: " ")
      range = ByteRange(start: head.start, end: range.end)
    }
    guard report.words.isName(whole) else { return nil }
    return Said(
      title: Words(english: "\(code: whole) is one word", arabic: "\(code: whole) كلمة واحدة"), fixes: [report.write(fix, over: range, .likely)])
  }
}

extension FaultReport {
  /// Whether a text or a colon follows: then the name needs no title made of it.
  fileprivate func hasTitle(behind end: Int) -> Bool {
    var index = end
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index < bytes.count && (bytes[index] == 0x22 || bytes[index] == 0x3A || Lexer.closingQuotes(bytes.span, index) != nil)
  }
}
