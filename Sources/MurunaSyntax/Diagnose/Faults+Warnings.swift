import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// Legal, but worth a word.
  static let warnings: [FaultEntry] = [
    FaultEntry(
      .oddSpace, "odd-space",
      summary: Words(english: "a space that is no ordinary one", arabic: "فراغ غير معتاد"),
      why: Words(
        english: "no-break and wide spaces come with pasted text; they count as a blank, but searching finds them not",
        arabic: "تأتي الفراغات العريضة وغير الفاصلة مع النص الملصق؛ تعد فراغا لكن البحث لا يجدها"),
      broken: "country:\u{00A0}JO", fixed: "country: JO"
    ) { report in
      Said(
        title: Words(english: "this is an unusual space", arabic: "هذا فراغ غير معتاد"), values: [report.point(report.scalar)],
        fixes: [report.replace(report.fault.range, " ", Words(english: "put a space there", arabic: "ضع فراغا معتادا"), .safe)])
    },
    FaultEntry(
      .loneReturn, "lone-return",
      summary: Words(english: "a carriage return without a line feed", arabic: "رجوع سطر بلا نهاية سطر"),
      why: Words(
        english: "it ends the line here, but many programs do not see that", arabic: "ينهي السطر هنا، غير أن برامج كثيرة لا ترى ذلك"),
      broken: "country: JO\rtier: 1", fixed: "country: JO\ntier: 1"
    ) { report in
      Said(
        title: Words(english: "a carriage return stands alone here", arabic: "هنا رجوع سطر وحده"),
        fixes: [report.replace(report.fault.range, "\n", Words(english: "put a line feed there", arabic: "ضع نهاية سطر مكانه"), .safe)])
    },
    FaultEntry(
      .oddName, "odd-name",
      summary: Words(english: "a name that is legal, but easily misread", arabic: "اسم صحيح لكنه سهل الالتباس"),
      why: Words(
        english: "words of two scripts in one name, or an invisible non-joiner, make it hard to type again",
        arabic: "كلمات من كتابتين في اسم واحد، أو فاصل خفي، تصعب كتابة الاسم ثانية"),
      broken: "city Amman_عمان", fixed: "city Amman also عمان"
    ) { report in report.saidOfName },
    FaultEntry(
      .reversedQuotes, "reversed-quotes",
      summary: Words(english: "quotes the wrong way round", arabic: "علامتا تنصيص معكوستان"),
      why: Words(
        english: "they were typed by how they look; in the file the opening mark comes first: “…”, «…»",
        arabic: "كتبتا بحسب شكلهما؛ وفي الملف تأتي علامة الفتح أولا: «…» و“…”"),
      broken: "note: »text«", fixed: "note: «text»"
    ) { report in
      let whole = report.wholeText(report.fault.range)
      let inner = String(whole.dropFirst().dropLast())
      let fixed = report.scalar == 0xBB ? "«" + inner + "»" : "“" + inner + "”"
      return Said(
        title: Words(english: "these quotes are the wrong way round", arabic: "علامتا التنصيص معكوستان"),
        fixes: [report.replace(report.fault.range, fixed, Words(english: "turn them round", arabic: "اعكسهما"), .safe)])
    },
    FaultEntry(
      .stretchedKeyword, "stretched-word",
      summary: Words(english: "a reserved word with tatweel in it", arabic: "كلمة محجوزة فيها تطويل"),
      why: Words(
        english: "the stretching stroke is decoration; the word is understood, but others will search for it in vain",
        arabic: "التطويل زينة؛ تفهم الكلمة معه لكن البحث عنها لا يجدها"),
      broken: "share: ن\u{0640}حو 4", fixed: "share: نحو 4"
    ) { report in
      let plain = String(String.UnicodeScalarView(report.wholeText(report.fault.range).unicodeScalars.filter { $0.value != 0x640 }))
      return Said(
        title: Words(english: "\(code: plain) is written here with stretching strokes", arabic: "كتبت \(code: plain) هنا بتطويل"),
        fixes: [report.write(plain, .safe)])
    },
    FaultEntry(
      .dotWithArabicDigits, "dot-in-arabic-number",
      summary: Words(english: "a full stop among Arabic digits", arabic: "نقطة بين أرقام عربية"),
      why: Words(
        english: "the decimal sign of Arabic digits is ٫; a full stop looks like the digit zero, ٠",
        arabic: "الفاصلة العشرية مع الأرقام العربية ٫، والنقطة تشبه الصفر ٠"),
      broken: "share: ٣.٥", fixed: "share: ٣٫٥"
    ) { report in
      let fixed = report.wholeText(report.fault.range).map { $0 == "." ? "٫" : String($0) }.joined()
      return Said(
        title: Words(english: "the decimal sign of Arabic digits is \(code: "٫")", arabic: "الفاصلة العشرية مع الأرقام العربية \(code: "٫")"),
        fixes: [report.write(fixed, .safe)])
    },
    FaultEntry(
      .markInNumber, "mark-in-number",
      summary: Words(english: "an invisible direction mark in a number or a date", arabic: "علامة اتجاه خفية في عدد أو تاريخ"),
      why: Words(
        english: "word processors put such marks into Arabic numbers; they do no harm, but a search for the number finds it not",
        arabic: "تضع برامج الكتابة هذه العلامات في الأعداد العربية؛ لا تضر لكن البحث عن العدد لا يجده"),
      broken: "share: ٢٥٪\u{61C}", fixed: "share: ٢٥٪"
    ) { report in
      Said(
        title: Words(english: "an invisible direction mark stands in this number", arabic: "في هذا العدد علامة اتجاه خفية"),
        fixes: [Fix(Words(english: "delete the mark", arabic: "احذف العلامة"), .safe, report.marks.map { Fix.Edit(report.place($0), "") })])
    },
    FaultEntry(
      .dayOrMonth, "day-or-month-first",
      summary: Words(english: "a date that some would read month first", arabic: "تاريخ قد يقرؤه بعضهم بالشهر أولا"),
      why: Words(
        english: "it is read day/month/year; in parts of the world the month comes first, and both numbers could be one",
        arabic: "يقرأ يوما/شهرا/سنة؛ وفي بعض البلدان يأتي الشهر أولا، وكلا العددين يصلح شهرا"),
      broken: "on: 4/6/2026", fixed: "on: 2026-06-04"
    ) { report in
      let written = iso(report.digitParts("/"))
      return Said(
        title: Words(english: "\(code: report.marked) is read as \(code: written)", arabic: "يقرأ \(code: report.marked) على أنه \(code: written)"),
        help: Words(english: "write the year first, or the month in words", arabic: "ابدأ بالسنة أو اكتب الشهر بالكلمات"),
        fixes: [report.write(written, .safe)])
    },
    FaultEntry(
      .oddMonth, "spelling-of-month",
      summary: Words(english: "a month that is spelt otherwise than in books", arabic: "شهر كتب على غير ما في الكتب"),
      why: Words(
        english: "without its hamza, its madda or its article the month is understood, but a search for its name finds it not",
        arabic: "يفهم الشهر بلا همزة أو مدة أو أل التعريف لكن البحث عن اسمه لا يجده"),
      broken: "on: ٢ اذار ٢٠٢٦", fixed: "on: ٢ آذار ٢٠٢٦"
    ) { report in
      Said(
        title: Words(english: "the month in \(code: report.marked) is spelt unusually", arabic: "كتابة الشهر في \(code: report.marked) غير معتادة"),
        fixes: Months.respelled(report.marked).map { [report.write($0, .safe)] } ?? [])
    },
    FaultEntry(
      .oddCharacter, "odd-character",
      summary: Words(english: "a character in a text that no font need have", arabic: "حرف في نص قد لا يوجد في أي خط"),
      why: Words(
        english: "private and unassigned characters mean something on one machine only",
        arabic: "الحروف الخاصة وغير المعينة لا معنى لها إلا على جهاز بعينه"),
      broken: "note: \"a\u{E000}b\"", fixed: "note: \"ab\""
    ) { report in
      Said(
        title: Words(english: "this character may look different everywhere", arabic: "قد يختلف شكل هذا الحرف من جهاز إلى آخر"), values: [report.point(report.scalar)],
        fixes: [report.deleteInvisible(report.fault.range, .likely)])
    },
    FaultEntry(
      .dashesWithArabicDigits, "dashes-in-arabic-date",
      summary: Words(english: "a date with dashes in Arabic digits", arabic: "تاريخ بشرطات وأرقام عربية"),
      why: Words(
        english: "every program shows it back to front: the day seems to be the year; with slashes, or in words, it stays as it is",
        arabic: "يظهر معكوسا في كل برنامج: يبدو اليوم سنة؛ أما بالشرطات المائلة أو بالكلمات فيبقى كما هو"),
      broken: "on: ٢٠٢٦-٠١-١٥", fixed: "on: ١٥/٠١/٢٠٢٦"
    ) { report in
      let parts = report.marked.split(separator: "-").map(String.init)
      return Said(
        title: Words(english: "this date is shown back to front", arabic: "يظهر هذا التاريخ معكوسا"),
        help: Words(
          english: "write day/month/year, or the month in words", arabic: "اكتب يوما/شهرا/سنة، أو الشهر بالكلمات"),
        fixes: parts.count == 3 ? [report.write(parts.reversed().joined(separator: "/"), .safe)] : [])
    },
  ]
}
