import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  static let texts: [FaultEntry] = [
    FaultEntry(
      .unclosedText, "text-not-closed",
      summary: Words(english: "a text that is opened and never closed", arabic: "نص فتح ولم يغلق"),
      why: Words(
        english: "a text ends on its line, so that one forgotten quote does not swallow the rest of the file",
        arabic: "ينتهي النص في سطره كي لا تبتلع علامة منسية بقية الملف"),
      broken: "note: \"call the desk", fixed: "note: \"call the desk\""
    ) { report in
      let closing =
        switch report.scalar {
        case 0xAB: "»"
        case 0xBB: "«"
        case 0x201C, 0x201D: "”"
        case 0x201E: "“"
        default: "\""
        }
      if let other = report.otherClosing {
        let fitting = String(report.wholeText(ByteRange(report.start, report.start + (report.scalar < 0x80 ? 1 : report.scalar < 0x800 ? 2 : 3))))
        let right = report.scalar == 0x22 ? "\"" : closing
        return Said(
          title: Words(
            english: "this text begins with \(code: fitting) and ends with \(code: report.wholeText(other))",
            arabic: "يبدأ هذا النص بـ\(code: fitting) وينتهي بـ\(code: report.wholeText(other))"),
          fixes: [report.replace(other, right, Words(english: "write \(code: right)", arabic: "اكتب \(code: right)"), .likely)])
      }
      if let words = report.wordsWithoutOpening {
        let text = "\"" + report.wholeText(words)
        return Said(
          title: Words(english: "a quotation mark is missing before this text", arabic: "تنقص علامة تنصيص قبل هذا النص"),
          fixes: [report.insert("\"", at: Int(words.start), Words(english: "write \(code: text)", arabic: "اكتب \(code: text)"), .likely)],
          marks: words)
      }
      if report.end > report.start + 1, report.bytes[report.end - 1] == 0x22 || report.bytes[report.start] != 0x22 && report.scalar < 0x80 {
        return Said(
          title: Words(english: "a quotation mark is missing on this line", arabic: "تنقص علامة تنصيص في هذا السطر"),
          help: Words(english: "every text begins and ends with one", arabic: "يبدأ كل نص بعلامة وينتهي بها"))
      }
      let end = report.likelyEnd
      // `"Irbid { time_zone: "Asia/Amman"`
      if end == report.end, let whole = report.withNextSign(closing) {
        return Said(
          title: Words(english: "the text opened here is never closed", arabic: "النص المفتوح هنا لم يغلق"),
          fixes: [report.insert(closing, at: end, Words(english: "write \(code: whole)", arabic: "اكتب \(code: whole)"), .likely)])
      }
      return Said(
        title: Words(english: "the text opened here is never closed", arabic: "النص المفتوح هنا لم يغلق"),
        fixes: [
          report.insert(
            closing, at: end,
            end == report.end ? Words(english: "close it at the end of the line", arabic: "أغلقه في آخر السطر") : Words(english: "close it before the signs", arabic: "أغلقه قبل العلامات"), .likely)
        ])
    },
    FaultEntry(
      .textOverLines, "text-over-lines",
      summary: Words(english: "a text that goes on below its line", arabic: "نص يمتد إلى ما تحت سطره"),
      why: Words(
        english: "a text ends on its line, so that one forgotten quote does not swallow the rest of the file; \\n in it begins a line",
        arabic: "ينتهي النص في سطره كي لا تبتلع علامة منسية بقية الملف؛ و\\n فيه تبدأ سطرا"),
      broken: "note: \"call the desk\n  at once\"", fixed: "note: \"call the desk at once\""
    ) { report in
      let edits = report.lineEnds.map { Fix.Edit(report.place($0), " ") }
      return Said(
        title: Words(english: "a text ends on its line", arabic: "ينتهي النص في سطره"),
        help: Words(english: "put it on one line; \(code: "\\n") in it begins a new one where it is shown", arabic: "ضعه في سطر واحد؛ و\(code: "\\n") فيه تبدأ سطرا حيث يُعرض"),
        fixes: [Fix(Words(english: "put it on one line", arabic: "ضعه في سطر واحد"), .likely, edits)], marks: report.firstLine)
    },
    FaultEntry(
      .quotesInText, "quotes-in-text",
      summary: Words(english: "quotation marks inside a text", arabic: "علامتا تنصيص داخل نص"),
      why: Words(
        english: "a text ends with the next quotation mark; one that belongs to it has a backslash before it",
        arabic: "ينتهي النص بأول علامة تنصيص بعده؛ وما كان منه تسبقه شرطة مائلة عكسية"),
      broken: "note: \"call \"Desk 9\" first\"", fixed: "note: \"call \\\"Desk 9\\\" first\""
    ) { report in
      let edits = report.innerQuotes.map { Fix.Edit(report.place(ByteRange($0, $0)), "\\") }
      return Said(
        title: Words(english: "a quotation mark inside this text ends it", arabic: "علامة تنصيص داخل هذا النص تنهيه"),
        help: Words(english: "write \(code: "\\\"") for one that belongs to the text, or use \(code: "“ ”") inside", arabic: "اكتب \(code: "\\\"") لما هو من النص، أو استعمل «» داخله"),
        fixes: [Fix(Words(english: "write \(code: "\\\"") inside the text", arabic: "اكتب \(code: "\\\"") داخل النص"), .likely, edits)])
    },
    FaultEntry(
      .badEscape, "unknown-escape",
      summary: Words(english: "a backslash that begins no escape", arabic: "شرطة مائلة عكسية لا يتبعها رمز معروف"),
      why: Words(
        english: "the escapes are \\n, \\t, \\\", \\\\, \\{, \\} and \\u{…}; a backslash that is meant is written twice",
        arabic: "رموز الهروب \\n و\\t و\\\" و\\\\ و\\{ و\\} و\\u{…}؛ والشرطة المقصودة نفسها تكتب مرتين"),
      broken: "note: \"C:\\plans\"", fixed: "note: \"C:\\\\plans\""
    ) { report in
      var fixes: [Fix] = []
      var index = report.start
      while index + 1 < report.end, fixes.isEmpty {
        if report.bytes[index] == 0x5C {
          if [0x6E, 0x74, 0x22, 0x5C, 0x7B, 0x7D, 0x75].contains(report.bytes[index + 1]) {
            index += 1
          } else {
            fixes = [report.insert("\\", at: index, Words(english: "write the backslash twice", arabic: "اكتب الشرطة مرتين"), .likely)]
          }
        }
        index += 1
      }
      return Said(
        title: Words(english: "this text has a backslash that begins no escape", arabic: "في النص شرطة عكسية لا تبدأ رمزا معروفا"),
        help: Words(english: "write \(code: "\\\\") for a backslash", arabic: "اكتب \(code: "\\\\") للشرطة العكسية"), fixes: fixes)
    },
    FaultEntry(
      .badHole, "hole-is-no-path",
      summary: Words(english: "a hole in a text that is not a path", arabic: "فراغ في نص ليس مسارا"),
      why: Words(
        english: "between { and } stands a path such as {risk.title}, whose value is put there; an expression gets a field of its own",
        arabic: "بين { و} في النص مسار مثل {risk.title} تحل قيمته محله؛ أما العبارة فلها حقل خاص بها، والقوس نفسه يكتب \\{"),
      broken: "says: \"{count of actions} actions\"", fixed: "says: \"{playbook.size} actions\""
    ) { report in
      var fixes: [Fix] = []
      if let brace = report.firstBadHole {
        let plain = Words(english: "write a plain brace, \(code: "\\{")", arabic: "اكتب قوسا عاديا \(code: "\\{")")
        fixes = [report.insert("\\", at: brace, plain, .likely)]
      }
      return Said(
        title: Words(english: "a hole in a text holds a path, nothing else", arabic: "الفراغ في النص لا يضم إلا مسارا"),
        help: Words(
          english: "write a path such as \(code: "{risk.title}"), or \(code: "\\{") for a brace",
          arabic: "اكتب مسارا مثل \(code: "{risk.title}")، أو \(code: "\\{") للقوس"),
        fixes: fixes)
    },
  ]
}

extension FaultReport {
  /// Of what is marked, the part on its first line.
  fileprivate var firstLine: ByteRange {
    var last = start
    while last < end, bytes[last] != 0x0A, bytes[last] != 0x0D { last += 1 }
    return ByteRange(start, last)
  }

  /// The line ends in what is marked, each with the blanks around it.
  fileprivate var lineEnds: [ByteRange] {
    var found: [ByteRange] = []
    var index = start
    while index < end {
      guard bytes[index] == 0x0A else { index += 1; continue }
      var first = index, last = index
      while first > start, bytes[first - 1] <= 0x20 { first -= 1 }
      while last < end, bytes[last] <= 0x20 { last += 1 }
      found.append(ByteRange(first, last))
      index = last
    }
    return found
  }

  /// The quotation marks between the first and the last of what is marked that have no backslash before them.
  fileprivate var innerQuotes: [Int] {
    var found: [Int] = []
    var index = start + 1
    while index < end - 1 {
      if bytes[index] == 0x5C { index += 1 } else if bytes[index] == 0x22 { found.append(index) }
      index += 1
    }
    return found
  }

  /// Where a text seems to end with a quotation mark of another pair than it began with: `"Mutual aid”`.
  fileprivate var otherClosing: ByteRange? {
    let text = wholeText(fault.range)
    guard let open = text.first, let closers: [Character] = ["\"": ["”", "»", "“"], "“": ["\"", "»"], "«": ["\"", "”"], "”": ["\""], "„": ["\""]][open] else { return nil }
    var offset = start + String(open).utf8.count
    for character in text.dropFirst() {
      if character == open { return nil }
      if closers.contains(character) {
        // Behind it the line goes on as behind a text.
        let end = offset + String(character).utf8.count
        let next = end < bytes.count ? bytes[end] : 0x0A
        return [0x20, 0x0A, 0x3B, 0x2C, 0x7D, 0x7B, 0x0D, 0x29].contains(next) || isArabicSign(end) ? ByteRange(offset, end) : nil
      }
      offset += String(character).utf8.count
    }
    return nil
  }

  /// The words of a text whose first quotation mark is missing, up to its last: `role Clerk Town clerk" { … }`, `note: call the desk"`.
  fileprivate var wordsWithoutOpening: ByteRange? {
    var first = start
    while first > 0, start - first < 2_000, bytes[first - 1] != 0x0A { first -= 1 }
    var index = first
    var isText = false
    // Where a value or a statement begins, and whether it is a value.
    var begin = first, isValue = false
    while index < bytes.count, index - first < 4_000, bytes[index] != 0x0A {
      let byte = bytes[index]
      if isText {
        if byte == 0x22 { (isText, begin) = (false, index + 1) } else if byte == 0x5C { index += 1 }
      } else if byte == 0x22 {
        let isClosing = index > begin && bytes[index - 1] > 0x20 && (index + 1 == bytes.count || [0x20, 0x0A, 0x0D, 0x3B, 0x7B, 0x7D, 0x2C].contains(bytes[index + 1]) || isArabicSign(index + 1))
        if isClosing { return textBegun(begin, index + 1, isValue: isValue) }
        isText = true
      } else if byte == 0x3A || byte == 0x2C || byte == 0x28 || isArabicSign(index) && bytes[index + 1] == 0x8C {
        (begin, isValue) = (index + (isArabicSign(index) ? 2 : 1), true)
      } else if byte == 0x3B || byte == 0x7B || byte == 0x7D || isArabicSign(index) {
        (begin, isValue) = (index + (isArabicSign(index) ? 2 : 1), false)
      } else if byte == 0x23 { return nil }
      index += 1
    }
    return nil
  }

  /// Of a statement the text begins behind its kind and its name.
  private func textBegun(_ begin: Int, _ end: Int, isValue: Bool) -> ByteRange? {
    guard begin == 0 || bytes[begin - 1] != 0x22 else { return nil }
    var words: [ByteRange] = []
    var next = begin
    while next < end, words.count < 3 {
      let word = rangeOfWord(after: next)
      guard !word.isEmpty, Int(word.start) < end else { break }
      words.append(word)
      next = Int(word.end)
    }
    guard let last = isValue ? words.first : words.count > 1 ? words.last : nil else { return nil }
    return ByteRange(Int(last.start), end)
  }

  /// Where a text that is never closed ends most likely: before a brace that opens a block, before `; word:`, before a last brace.
  fileprivate var likelyEnd: Int {
    var index = start + 1
    while index < end {
      switch bytes[index] {
      case 0x7B where bytes[index - 1] == 0x20: return Int(gap(before: index).start)
      case 0x3B:
        let word = rangeOfWord(after: index + 1)
        if !word.isEmpty, Int(word.end) < end, bytes[Int(word.end)] == 0x3A { return index }
      case 0x7D where rangeOfWord(after: index + 1).isEmpty && bytes[index - 1] == 0x20: return Int(gap(before: index).start)
      default: break
      }
      index += 1
    }
    return end
  }

  /// The last word of what is marked with the quotation mark that it lacks and the semicolon or brace that follows: `rain";`, `"Irbid" {`.
  fileprivate func withNextSign(_ closing: String) -> String? {
    let next = part(from: end).start, width = Int(next) < bytes.count ? bytes[Int(next)] == 0x3B || bytes[Int(next)] == 0x7B ? 1 : isArabicSign(Int(next)) ? 2 : 0 : 0
    guard width > 0 else { return nil }
    var first = end
    while first > start, bytes[first - 1] > 0x20 { first -= 1 }
    return text(ByteRange(first, end)) + closing + wholeText(ByteRange(end, Int(next) + width))
  }

  /// Where the first hole begins that holds no path.
  fileprivate var firstBadHole: Int? {
    let lexer = Lexer()
    var index = start
    while index < end {
      if bytes[index] == 0x5C {
        index += 2
      } else if bytes[index] == 0x7B {
        var fault: SyntaxFault.Kind?
        let next = lexer.hole(bytes.span, index, &fault)
        if fault != nil { return index }
        index = next
      } else {
        index += 1
      }
    }
    return nil
  }
}
