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
        fixes: [report.replace(report.fault.range, " ", Words(english: "put a blank there", arabic: "ضع فراغا معتادا"), .safe)])
    },
    FaultEntry(
      .loneReturn, "lone-return",
      summary: Words(english: "a carriage return without a line feed", arabic: "رجوع سطر بلا نهاية سطر"),
      why: Words(
        english: "some editors show a new line there, but the line goes on", arabic: "تظهر بعض المحررات سطرا جديدا هناك والسطر مستمر"),
      broken: "country:\rJO", fixed: "country: JO"
    ) { report in
      Said(
        title: Words(english: "a carriage return stands alone here", arabic: "هنا رجوع سطر وحده"),
        fixes: [report.replace(report.fault.range, " ", Words(english: "put a blank there", arabic: "ضع فراغا مكانه"), .likely)])
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
