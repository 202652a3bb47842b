import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// What stands on the next line and should not.
  static let lines: [FaultEntry] = [
    FaultEntry(
      .braceOnNextLine, "brace-on-next-line",
      summary: Words(english: "an opening brace on a line of its own", arabic: "قوس فتح في سطر مستقل"),
      why: Words(
        english: "the end of a line ends a statement; the brace stands on the line of what it belongs to",
        arabic: "نهاية السطر تنهي الجملة؛ والقوس في سطر ما هو له"),
      broken: "city Amman\n{\n  country: JO\n}", fixed: "city Amman {\n  country: JO\n}"
    ) { report in
      Said(
        title: Words(english: "the opening brace stands on the line before", arabic: "مكان قوس الفتح في السطر السابق"), fixes: joining(report, " "))
    },
    FaultEntry(
      .valueOnNextLine, "value-on-next-line",
      summary: Words(english: "a value on the line below its colon", arabic: "قيمة في السطر التالي لنقطتيها"),
      why: Words(
        english: "a value starts on the line of its colon; else a forgotten value would swallow the next statement",
        arabic: "تبدأ القيمة في سطر نقطتيها؛ وإلا ابتلعت القيمة المنسية الجملة التالية"),
      broken: "note:\n  \"call the desk\"", fixed: "note: \"call the desk\""
    ) { report in
      Said(
        title: Words(english: "a value starts on the line of its colon", arabic: "تبدأ القيمة في سطر نقطتيها"), fixes: joining(report, " "))
    },
    FaultEntry(
      .commaOnNextLine, "comma-on-next-line",
      summary: Words(english: "a comma at the beginning of a line", arabic: "فاصلة في أول السطر"),
      why: Words(
        english: "the end of a line ends a statement, unless a comma or an operator stands there",
        arabic: "نهاية السطر تنهي الجملة ما لم تكن فيها فاصلة أو عامل"),
      broken: "threatens: Downtown\n  , Marka", fixed: "threatens: Downtown,\n  Marka"
    ) { report in
      Said(
        title: Words(english: "the comma stands at the end of the line before", arabic: "مكان الفاصلة آخر السطر السابق"), fixes: joining(report, ""))
    },
    FaultEntry(
      .translationOnNextLine, "translation-on-next-line",
      summary: Words(english: "a translation on a line of its own", arabic: "ترجمة في سطر مستقل"),
      why: Words(
        english: "a text and its translations are one value, on one line; translations may also stand apart, in 'titles ar { }'",
        arabic: "النص وترجماته قيمة واحدة في سطر واحد؛ ويجوز جمع الترجمات في موضع آخر"),
      broken: "text: \"Stay away\"\n  ar \"ابتعدوا\"", fixed: "text: \"Stay away\" ar \"ابتعدوا\""
    ) { report in
      Said(
        title: Words(english: "a translation stands on the line of its text", arabic: "الترجمة في سطر نصها"), fixes: joining(report, " "))
    },
    FaultEntry(
      .operatorOnNextLine, "operator-on-next-line",
      summary: Words(english: "an operator at the beginning of a line", arabic: "عامل في أول السطر"),
      why: Words(
        english: "the end of a line ends a statement; a value goes on where the line ends with an operator or a comma",
        arabic: "نهاية السطر تنهي الجملة؛ وتستمر القيمة حيث ينتهي السطر بعامل أو فاصلة"),
      broken: "must: a\n  and b", fixed: "must: a and\n  b"
    ) { report in
      Said(
        title: Words(english: "\(code: report.marked) stands at the end of the line before", arabic: "مكان \(code: report.marked) آخر السطر السابق"),
        fixes: joining(report, " "))
    },
    FaultEntry(
      .bulletedValue, "bullet",
      summary: Words(english: "a list with a bullet on each line", arabic: "قائمة بعلامة في أول كل سطر"),
      why: Words(
        english: "a dash is a minus, and a line of its own a statement; the members of a list stand behind the colon, with commas between them",
        arabic: "الشرطة علامة طرح، والسطر المستقل جملة؛ وتقف عناصر القائمة بعد النقطتين تفصل بينها فواصل"),
      broken: "threatens:\n  - Downtown\n  - Marka", fixed: "threatens: Downtown, Marka"
    ) { report in
      Said(
        title: Words(
          english: "the members of a list stand behind its colon, with commas between them", arabic: "تقف عناصر القائمة بعد نقطتيها تفصل بينها فواصل"),
        fixes: unbulleted(report))
    },
    FaultEntry(
      .bulletedStatement, "bullet",
      summary: Words(english: "a bullet before a statement", arabic: "علامة قبل جملة"),
      why: Words(
        english: "a line is a statement without any sign before it",
        arabic: "السطر جملة بلا علامة قبلها"),
      broken: "- city Amman { }", fixed: "city Amman { }"
    ) { report in
      Said(
        title: Words(english: "delete the \(code: report.marked): lines need no bullet", arabic: "احذف \(code: report.marked) من أول السطر"),
        fixes: [report.delete(ByteRange(start: report.fault.range.start, end: report.rangeOfWord(after: report.end).start), .safe)])
    },
    FaultEntry(
      .ruleOfDashes, "line-of-dashes",
      summary: Words(english: "a line of dashes", arabic: "سطر من الشرطات"),
      why: Words(
        english: "an empty line parts what does not belong together, and a comment says why",
        arabic: "يفصل السطر الفارغ بين ما لا يجتمع، ويقول التعليق لماذا"),
      broken: "---\ncity Amman { }", fixed: "city Amman { }"
    ) { report in
      var end = report.end
      while end < report.bytes.count, report.bytes[end] == 0x0D || report.bytes[end] == 0x20 { end += 1 }
      if end < report.bytes.count, report.bytes[end] == 0x0A { end += 1 }
      return Said(
        title: Words(english: "a line of dashes says nothing", arabic: "سطر الشرطات لا يقول شيئا"),
        fixes: [report.replace(ByteRange(report.start, end), "", Words(english: "delete the line", arabic: "احذف السطر"), .safe)])
    },
    FaultEntry(
      .foreignComment, "comment-sign",
      summary: Words(english: "a comment with the sign of another language", arabic: "تعليق بعلامة لغة أخرى"),
      why: Words(
        english: "a comment begins with # and goes to the end of its line; other signs are arithmetic",
        arabic: "يبدأ التعليق بـ# وينتهي بنهاية سطره؛ والعلامات الأخرى حساب"),
      broken: "// the old town\ncity Amman { }", fixed: "# the old town\ncity Amman { }"
    ) { report in
      comment(report, ByteRange(report.start, report.end))
    },
  ]

  /// What stands for `#` elsewhere.
  static func comment(_ report: FaultReport, _ sign: ByteRange) -> Said {
    // What runs over several lines is more than a sign.
    let runsOn = report.wholeText(sign) == "/*"
    return Said(
      title: Words(
        english: "a comment begins with \(code: "#"), not with \(code: report.wholeText(sign))",
        arabic: "يبدأ التعليق بـ\(code: "#")، لا بـ\(code: report.wholeText(sign))"),
      help: runsOn
        ? Words(english: "write \(code: "#") at the beginning of each of its lines", arabic: "اكتب \(code: "#") في أول كل سطر منه")
        : nil,
      fixes: runsOn ? [] : [report.replace(sign, "#", Words(english: "write \(code: "#")", arabic: "اكتب \(code: "#")"), .likely)])
  }

  /// Puts commas where bullets and line ends are.
  private static func unbulleted(_ report: FaultReport) -> [Fix] {
    // Behind a comment nothing can be joined.
    guard let list = report.fault.related, list.indices.count < 4_000, !report.bytes[list.indices].contains(0x23) else { return [] }
    let comma = report.bytes[list.indices].contains { $0 >= 0xD8 } ? "،" : ","
    var edits = [Fix.Edit(report.place(ByteRange(Int(report.gap(before: report.start).start), report.rangeOfWord(after: report.end).indices.lowerBound)), " ")]
    var index = report.end
    while index < Int(list.end) {
      guard report.bytes[index] == 0x0A else {
        index += 1
        continue
      }
      let start = Int(report.gap(before: index + 1).start)
      var end = index + 1
      while end < Int(list.end), report.bytes[end] <= 0x20 { end += 1 }
      end += report.bytes[end] < 0x80 ? 1 : 3
      while end < Int(list.end), report.bytes[end] == 0x20 { end += 1 }
      edits.append(Fix.Edit(report.place(ByteRange(start, end)), report.bytes[index - 1] == 0x2C ? " " : comma + " "))
      index = end
    }
    return [Fix(Words(english: "write the list on one line", arabic: "اكتب القائمة في سطر واحد"), .likely, edits)]
  }

  /// Takes what is marked up to the line before; not across a comment.
  private static func joining(_ report: FaultReport, _ blank: String) -> [Fix] {
    let gap = report.gap(before: report.start)
    var lineStart = Int(gap.start)
    while lineStart > 0, report.bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    // A `#` may stand in a text; a fix that is not offered does no harm.
    guard gap.start > 0, !report.bytes[lineStart..<Int(gap.start)].contains(0x23) else { return [] }
    return [report.replace(gap, blank, Words(english: "join the lines", arabic: "صل السطرين"), .safe)]
  }
}

extension FaultCatalog {
  /// `risk Flood:` with deeper lines below it: what other languages say by depth stands in braces.
  static func blockByIndentation(_ report: FaultReport) -> Said? {
    let bytes = report.bytes
    var colon = report.start
    while colon > 0, bytes[colon - 1] == 0x20 { colon -= 1 }
    guard colon > 0, bytes[colon - 1] == 0x3A else { return nil }
    colon -= 1
    let name = report.word(before: colon), kind = report.word(before: colon - name.utf8.count)
    guard isName(name), isName(kind) else { return nil }
    let depth = report.indentation(at: colon)
    // To the last of the lines that are deeper.
    var end = report.start, last: Int?
    while end < bytes.count, bytes[end] <= 0x20, bytes[end] != 0x0A { end += 1 }
    guard end < bytes.count, bytes[end] == 0x0A else { return nil }
    while end < bytes.count, end - report.start < 20_000 {
      var first = end + 1
      while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
      guard first < bytes.count, bytes[first] == 0x0A || first - end - 1 > depth else { break }
      var close = first
      while close < bytes.count, bytes[close] != 0x0A { close += 1 }
      if close > first { last = close }
      end = close
    }
    guard let last else { return nil }
    let edits = [
      Fix.Edit(report.place(ByteRange(colon, colon + 1)), " {"),
      Fix.Edit(report.place(ByteRange(last, last)), "\n" + String(repeating: " ", count: depth) + "}"),
    ]
    return Said(
      title: Words(english: "what is said of \(code: name) stands in braces", arabic: "ما يقال عن \(code: name) يقف بين حاضنتين"),  // review
      fixes: [Fix(Words(english: "put it in braces", arabic: "ضعه بين حاضنتين"), .likely, edits)])
  }
}
