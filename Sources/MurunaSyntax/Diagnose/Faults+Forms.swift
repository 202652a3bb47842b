import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// What can be understood, and is written otherwise.
  static let forms: [FaultEntry] = [
    FaultEntry(
      .equalsBehindName, "equals-for-colon",
      summary: Words(english: "an equals sign where a colon stands", arabic: "علامة مساواة مكان النقطتين"),
      why: Words(
        english: "= defines a field that is always computed; what is merely said has a colon",
        arabic: "العلامة = تعرف حقلا يحسب دائما؛ وما يقال فحسب له نقطتان"),
      broken: "parameter months = 12", fixed: "parameter months: 12"
    ) { report in
      let gap = report.gap(before: report.start)
      return Said(
        title: Words(english: "a colon stands here, not \(code: "=")", arabic: "هنا نقطتان لا \(code: "=")"),
        fixes: [
          report.replace(
            ByteRange(start: gap.start, end: report.fault.range.end), ":",
            Words(english: "write \(code: ":")", arabic: "اكتب \(code: ":")"), .safe)
        ])
    },
    FaultEntry(
      .equalsInValue, "equals-for-is",
      summary: Words(english: "an equals sign inside a value", arabic: "علامة مساواة داخل قيمة"),
      why: Words(
        english: "a comparison is written as it is said: 'risk.city is Amman'", arabic: "تكتب المقارنة كما تقال: «risk.city هو Amman»"),
      broken: "must: risk.city = Amman", fixed: "must: risk.city is Amman"
    ) { report in
      Said(
        title: Words(english: "equality is written \(code: "is"), not \(code: "=")", arabic: "تكتب المساواة \(code: "هو") لا \(code: "=")"),
        fixes: [report.write("is", .likely)])
    },
    FaultEntry(
      .secondColon, "second-colon",
      summary: Words(english: "a second colon in one statement", arabic: "نقطتان ثانيتان في جملة واحدة"),
      why: Words(
        english: "one statement says one thing; details of a value stand in braces behind it",
        arabic: "تقول الجملة شيئا واحدا؛ وتفاصيل القيمة بين قوسين بعدها"),
      broken: "owner: Mayor: Amman", fixed: "owner: Mayor"
    ) { report in
      Said(
        title: Words(english: "a second colon in one statement", arabic: "نقطتان ثانيتان في جملة واحدة"),
        help: Words(
          english: "end the statement before it, or put details in braces: \(code: "{ since: 2022 }")",
          arabic: "أنهِ الجملة قبلها، أو ضع التفاصيل بين قوسين: \(code: "{ منذ: 2022 }")"))
    },
    FaultEntry(
      .colonBehindMark, "colon-behind-mark",
      summary: Words(english: "a colon between a mark and its type", arabic: "نقطتان بين علامة ونوعها"),  // review
      why: Words(
        english: "words like \(code: "one_of"), \(code: "many") and \(code: "required") stand before a type, and the colon before them is the only one",
        arabic: "كلمات مثل \(code: "أحد") و\(code: "عدة") و\(code: "مطلوب") تسبق النوع، والنقطتان قبلها وحدهما"),  // review
      broken: "kind shelter {\n  opens: one_of: day, night\n}", fixed: "kind shelter {\n  opens: one_of day, night\n}"
    ) { report in
      let mark = report.word(before: report.start)
      return Said(
        title: Words(english: "no colon stands behind \(code: mark)", arabic: "لا نقطتين بعد \(code: mark)"),
        fixes: [report.replace(report.fault.range, report.end < report.bytes.count && report.bytes[report.end] == 0x20 ? "" : " ", Words(english: "delete \(code: ":")", arabic: "احذف \(code: ":")"), .likely)])
    },
    FaultEntry(
      .colonBeforeBlock, "colon-before-block",
      summary: Words(english: "a colon between a name and its block", arabic: "نقطتان بين اسم وكتلته"),
      why: Words(
        english: "a colon says something about a thing; a block begins with its brace, right behind the name and the title",
        arabic: "النقطتان تقولان شيئا عن شيء؛ أما الكتلة فتبدأ بقوسها بعد الاسم والعنوان مباشرة"),
      broken: "city Amman: { }", fixed: "city Amman { }"
    ) { report in
      Said(
        title: Words(english: "no colon stands before a block", arabic: "لا نقطتين قبل كتلة"),
        fixes: [report.replace(report.fault.range, "", Words(english: "delete \(code: ":")", arabic: "احذف \(code: ":")"), .likely)])
    },
    FaultEntry(
      .commaBetweenFields, "comma-between-fields",
      summary: Words(english: "a comma between two fields", arabic: "فاصلة بين حقلين"),
      why: Words(
        english: "a comma joins the values of one field; fields on one line are parted by semicolons",
        arabic: "تجمع الفاصلة قيم حقل واحد؛ وتفصل الفاصلة المنقوطة بين الحقول في السطر"),
      broken: "team Crews { size: 3, shift: 8 h }", fixed: "team Crews { size: 3; shift: 8 h }"
    ) { report in
      let ours = report.marked == "," ? ";" : "؛"
      let next = report.relatedText + ":"
      return Said(
        title: Words(
          english: "fields are separated by \(code: ours), not by a comma", arabic: "تفصل \(code: ours) بين الحقول، لا الفاصلة"),
        help: Words(english: "write \(code: ours) before \(code: next)", arabic: "اكتب \(code: ours) قبل \(code: next)"),
        fixes: [
          Fix(
            Words(english: "write \(code: ours)", arabic: "اكتب \(code: ours)"), .likely,
            ([report.fault.range] + report.commasBeforeFields).map { Fix.Edit(report.place($0), ours) })
        ])
    },
    FaultEntry(
      .foreignObject, "foreign-object",
      summary: Words(english: "an object of JSON", arabic: "كائن بصيغة JSON"),  // review
      why: Words(
        english: "a thing says first what it is and what it is called; what is said of it stands between its braces, a line each",
        arabic: "يقول الشيء أولا ما هو وما اسمه؛ وما يقال عنه بين قوسيه، كل قول في سطر"),  // review
      broken: "{ \"type\": \"shock\" }", fixed: "risk Flood { type: shock }"
    ) { report in
      Said(
        title: Words(english: "braces alone do not say what this is", arabic: "القوسان وحدهما لا يقولان ما هذا الشيء"),  // review
        help: Words(
          english: "write its kind and its name before the brace, and each field without quotes: \(code: "risk Flood { type: shock; impact: 3 }")",
          arabic: "اكتب قبل القوس صنفه واسمه، وكل حقل بلا علامتي تنصيص: \(code: "مخاطرة سيل { نوع: صدمة؛ أثر: ٣ }")"))  // review
    },
    FaultEntry(
      .quotedField, "quoted-field",
      summary: Words(english: "the name of a field in quotes", arabic: "اسم حقل بين علامتي تنصيص"),
      why: Words(
        english: "texts stand in quotes; names of fields, things and words of the library do not",
        arabic: "تكتب النصوص بين علامتي تنصيص؛ أما أسماء الحقول والأشياء وكلمات المكتبة فلا"),
      broken: "\"likelihood\": 4", fixed: "likelihood: 4"
    ) { report in
      let inner = String(report.wholeText(report.fault.range).dropFirst().dropLast())
      // A title that begins a line of a view is that of a column.
      if ["view", "عرض"].contains(report.kindAround) {
        let column = (report.isArabicText(inner) ? "عمود" : "column") + " " + report.wholeText(report.fault.range)
        return Said(
          title: Words(english: "a column begins with its word: \(code: column)", arabic: "يبدأ العمود بكلمته: \(code: column)"),  // review
          fixes: [report.write(column, .likely)])
      }
      return Said(
        title: Words(english: "the name of a field stands without quotes", arabic: "يكتب اسم الحقل بلا علامتي تنصيص"),
        fixes: [
          Fix(
            Words(english: "write \(code: inner)", arabic: "اكتب \(code: inner)"), .likely,
            [Fix.Edit(report.place(report.fault.range), inner)] + (report.commaAtLineEnd.map { [Fix.Edit(report.place($0), "")] } ?? []))
        ])
    },
    FaultEntry(
      .mixedAndOr, "mixed-and-or",
      summary: Words(english: "'and' and 'or' in one condition without parentheses", arabic: "«و» و«أو» في شرط واحد بلا أقواس"),
      why: Words(
        english: "readers disagree about which of them binds closer, so it is said with parentheses",
        arabic: "يختلف القراء أيهما أوثق ربطا، فيقال ذلك بالأقواس"),
      broken: "must: a and b or c", fixed: "must: (a and b) or c"
    ) { report in
      var fixes: [Fix] = []
      if let first = report.fault.related {
        fixes = [
          Fix(
            Words(english: "put parentheses around the first part", arabic: "ضع قوسين حول الجزء الأول"), .likely,
            [
              Fix.Edit(report.place(ByteRange(start: first.start, end: first.start)), "("),
              Fix.Edit(report.place(first.after), ")"),
            ])
        ]
      }
      return Said(
        title: Words(
          english: "\(code: "and") and \(code: "or") need parentheses to mix", arabic: "لا تجتمع \(code: "و") و\(code: "أو") إلا بأقواس"),
        related: report.related(Words(english: "does this belong together", arabic: "هل هذا جزء واحد")), fixes: fixes)
    },
    FaultEntry(
      .chainedComparison, "chained-comparison",
      summary: Words(english: "a comparison of three things", arabic: "مقارنة بين ثلاثة أشياء"),
      why: Words(
        english: "a comparison has two sides; that x lies between two numbers is written 'x in 1 to 5'",
        arabic: "للمقارنة طرفان؛ ووقوع س بين عددين يكتب «س في 1 إلى 5»"),
      broken: "must: 1 < x < 5", fixed: "must: x in 1 to 5"
    ) { report in
      if report.isInOpenParenthesis {
        let gap = report.gap(before: report.start)
        return Said(
          title: Words(english: "a closing parenthesis is missing", arabic: "ينقص قوس إغلاق"),
          fixes: [report.insert(")", at: Int(gap.start), Words(english: "insert \(code: ")")", arabic: "أضف \(code: ")")"), .likely)])
      }
      return Said(
        title: Words(english: "comparisons do not chain", arabic: "لا تتسلسل المقارنات"),
        help: Words(
          english: "write \(code: "x in 1 to 5"), or two comparisons with \(code: "and")",
          arabic: "اكتب \(code: "س في 1 إلى 5")، أو مقارنتين بينهما \(code: "و")"))
    },
    FaultEntry(
      .chainedRange, "chained-range",
      summary: Words(english: "a range of three values", arabic: "مدى من ثلاث قيم"),
      why: Words(
        english: "a range is from the least to the most; the likely value in between is named: 8 to 14 h likely 10 h",
        arabic: "المدى من الأدنى إلى الأعلى، وتسمى القيمة الأرجح بينهما: 8 إلى 14 ساعة الأرجح 10 ساعات"),
      broken: "takes: 8 to 10 to 14 h", fixed: "takes: 8 to 14 h likely 10 h"
    ) { report in
      Said(
        title: Words(english: "a range has two ends", arabic: "للمدى طرفان"),
        help: Words(
          english: "write \(code: "8 to 14 h likely 10 h")", arabic: "اكتب \(code: "8 إلى 14 ساعة الأرجح 10 ساعات")"))
    },
    FaultEntry(
      .looseQuantifier, "loose-quantifier",
      summary: Words(english: "a quantifier or an 'if' among other words, without parentheses", arabic: "كلمة كمية أو «إذا» وسط غيرها بلا قوسين"),
      why: Words(
        english: "'some', 'no', 'every' and 'if' reach as far as they can; parentheses show how far",
        arabic: "تمتد «بعض» و«لا» و«كل» و«إذا» إلى أبعد ما تستطيع؛ والقوسان يبينان مداها"),
      broken: "must: a and some x in y has z", fixed: "must: a and (some x in y has z)"
    ) { report in
      Said(
        title: Words(english: "\(code: report.marked) stands alone or in parentheses", arabic: "تقف \(code: report.marked) وحدها أو بين قوسين"),
        help: Words(english: "put parentheses around it and what belongs to it", arabic: "ضعها وما يتبعها بين قوسين"))
    },
    FaultEntry(
      .tooDeep, "nested-too-deep",
      summary: Words(english: "nesting of more than 200 levels", arabic: "تداخل يتجاوز 200 مستوى"),
      why: Words(
        english: "no plan needs it, and a file that has it is most likely damaged or made by a program",
        arabic: "لا تحتاجه خطة، والملف الذي فيه تالف على الأرجح أو من صنع برنامج"),
      broken: "x: " + String(repeating: "(", count: 201) + "a" + String(repeating: ")", count: 201), fixed: "x: (a)"
    ) { _ in
      Said(title: Words(english: "this is nested more than 200 levels deep", arabic: "التداخل هنا يتجاوز 200 مستوى"))
    },
  ]
}

extension FaultReport {
  /// The other commas of the line that stand before a field.
  /// The comma that ends the line, as in JSON, where there is one.
  fileprivate var commaAtLineEnd: ByteRange? {
    var last = end
    while last < bytes.count, bytes[last] != 0x0A, last - end < 1_000 { last += 1 }
    while last > end, bytes[last - 1] <= 0x20 { last -= 1 }
    if last > end, bytes[last - 1] == 0x2C { return ByteRange(last - 1, last) }
    return last > end + 1 && bytes[last - 1] == 0x8C && bytes[last - 2] == 0xD8 ? ByteRange(last - 2, last) : nil
  }

  /// Where a parenthesis that is opened before what is marked, in its statement, stays open to the end of the line.
  fileprivate var isInOpenParenthesis: Bool {
    let first = PartOfLine.start(before: start, bytes.span)
    var depth = 0, isText = false, index = first
    while index < bytes.count, index - first < 2_000, bytes[index] != 0x0A {
      if bytes[index] == 0x22 { isText.toggle() }
      if !isText { depth += bytes[index] == 0x28 ? 1 : bytes[index] == 0x29 ? -1 : 0 }
      if !isText, index > start, PartOfLine.stops(index, bytes.span, []) { break }
      index += 1
    }
    return depth > 0
  }

  fileprivate var commasBeforeFields: [ByteRange] {
    var found: [ByteRange] = []
    var index = end
    while index < bytes.count, bytes[index] != 0x0A, index - end < 1_000 {
      let length = bytes[index] == 0x2C ? 1 : bytes[index] == 0xD8 && index + 1 < bytes.count && bytes[index + 1] == 0x8C ? 2 : 0
      if length > 0 {
        let word = rangeOfWord(after: index + length)
        if !word.isEmpty, Int(word.end) < bytes.count, bytes[Int(word.end)] == 0x3A { found.append(ByteRange(index, index + length)) }
      }
      index += max(1, length)
    }
    return found
  }
}
