import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// What is not there. It is marked where it would be typed.
  static let missing: [FaultEntry] = [
    FaultEntry(
      .missingValue, "value-missing",
      summary: Words(english: "a field that says nothing", arabic: "حقل لا يقول شيئا"),
      why: Words(
        english: "a value starts on the line of its colon; what is not known yet is written ?, and listed by 'show gaps'",
        arabic: "تبدأ القيمة في سطر نقطتيها؛ وما لم يعرف بعد يكتب ؟ ويظهر في قائمة الثغرات"),
      broken: "owner:", fixed: "owner: ?"
    ) { report in
      let field = report.word(before: report.start > 0 && report.bytes[report.start - 1] == 0x3A ? report.start - 1 : report.start)
      if let said = missingType(of: field, report) ?? needlessFrom(report) ?? percentAlone(report) ?? blockByIndentation(report) { return said }
      return Said(
        title: field.isEmpty
          ? Words(english: "a value is missing", arabic: "تنقص قيمة")
          : Words(english: "\(code: field) has no value", arabic: "لا قيمة بعد \(code: field)"),
        help: Words(english: "write its value, or \(code: "?") if nobody knows yet", arabic: "اكتب القيمة، أو \(code: "؟") إن لم تعرف بعد"),
        fixes: [report.insertHere(" ?", .hasBlanks)])
    },
    FaultEntry(
      .missingOperand, "operand-missing",
      summary: Words(english: "a word or sign that needs something behind it", arabic: "كلمة أو علامة ينقصها ما بعدها"),
      why: Words(
        english: "operators join two things and qualifiers such as 'late' qualify one; to use such a word as a name, choose another name",
        arabic: "تربط العوامل شيئين وتصف كلمات مثل «أواخر» شيئا؛ ولا تصلح هذه الكلمات أسماء"),
      broken: "starts: T -", fixed: "starts: T - 2 h"
    ) { report in
      let before = report.relatedText
      if before == "-", let said = hyphenated(report) { return said }
      if before == "+", let plus = report.fault.related, plus.start > 0, report.bytes[Int(plus.start) - 1] &- 0x30 < 10 {
        // `900+`
        let digits = report.word(before: Int(plus.start)).filter { $0 != "+" }
        let ours = "\(report.spelling(.atLeast)) \(digits)"
        return Said(
          title: Words(english: "\(code: digits + "+") is written \(code: ours)", arabic: "\(code: digits + "+") تُكتب \(code: ours)"),
          fixes: [report.write(ours, over: ByteRange(Int(plus.start) - digits.utf8.count, Int(plus.end)), .likely)])
      }
      if before == "/", let sign = report.fault.related, Int(sign.end) < report.bytes.count, report.bytes[Int(sign.end)] == 0x2F {
        return comment(report, ByteRange(start: sign.start, end: sign.end + 1))
      }
      return Said(
        title: Words(english: "something is missing after \(code: before)", arabic: "ينقص شيء بعد \(code: before)"),
        help: Words(english: "write what it applies to", arabic: "اكتب ما تنطبق عليه"), fixes: [report.insertHere(" ?", .hasBlanks)])
    },
    FaultEntry(
      .missingName, "name-missing",
      summary: Words(english: "a place for a name without one", arabic: "موضع اسم بلا اسم"),
      why: Words(
        english: "behind a dot, 'also', 'is', 'like' or 'inverse' stands the name of something",
        arabic: "بعد النقطة و«أيضا» و«هو» و«مثل» و«عكس» اسم شيء"),
      broken: "city Amman also { }", fixed: "city Amman also Philadelphia { }"
    ) { report in
      if let said = fullStop(report) { return said }
      return Said(
        title: report.relatedText.isEmpty || report.fault.related?.start == report.fault.range.start
          ? Words(english: "a name is missing here", arabic: "ينقص اسم هنا")
          : Words(english: "a name is missing after \(code: report.relatedText)", arabic: "ينقص اسم بعد \(code: report.relatedText)"))
    },
    FaultEntry(
      .missingColon, "colon-expected",
      summary: Words(english: "a field without its colon", arabic: "حقل بلا نقطتين"),
      why: Words(
        english: "a colon says something about a thing; two names in a row make a new thing, so the colon cannot be left out",
        arabic: "النقطتان تقولان شيئا عن شيء، والاسمان المتتاليان يصنعان شيئا جديدا، فلا غنى عن النقطتين"),
      broken: "likelihood 4", fixed: "likelihood: 4"
    ) { report in
      // `trend - rising`, `trigger; gust`: a sign that stands where the colon should.
      if !report.fault.range.isEmpty {
        if let said = nothingSaid(report) { return said }
        let gap = report.gap(before: report.start), sign = report.marked
        let field = report.word(before: Int(gap.start))
        let hasBlank = report.end < report.bytes.count && report.bytes[report.end] == 0x20
        return Said(
          title: Words(english: "a colon stands behind \(code: field), not \(code: sign)", arabic: "بعد \(code: field) نقطتان لا \(code: sign)"),
          fixes: [report.write(hasBlank ? ":" : ": ", over: ByteRange(start: gap.start, end: report.fault.range.end), .likely)])
      }
      let field = report.word(before: report.start)
      // `order by team.size`
      let preposition = report.word(after: report.end)
      if !field.isEmpty, ["by", "بحسب", "حسب"].contains(preposition), let order = Optional(report.word(after: report.end + 1 + preposition.utf8.count)), !order.isEmpty {
        let gap = ByteRange(report.start, report.end + 1 + preposition.utf8.count)
        return Said(
          title: Words(english: "a colon stands behind \(code: field), not \(code: preposition)", arabic: "بعد \(code: field) نقطتان لا \(code: preposition)"),
          fixes: [report.replace(gap, ":", Words(english: "write \(code: field + ": " + order)", arabic: "اكتب \(code: field + ": " + order)"), .likely)])
      }
      return Said(
        title: field.isEmpty
          ? Words(english: "a colon is missing here", arabic: "تنقص هنا النقطتان")
          : Words(english: "a colon is missing after \(code: field)", arabic: "تنقص النقطتان بعد \(code: field)"),
        fixes: [report.insertHere(":", .likely)])
    },
    FaultEntry(
      .missingComma, "comma-expected",
      summary: Words(english: "two values in a row without a comma", arabic: "قيمتان متتاليتان بلا فاصلة"),
      why: Words(
        english: "two names in a row are never a value; members of a list have commas between them, and names have no blanks in them",
        arabic: "الاسمان المتتاليان ليسا قيمة؛ تفصل عناصر القائمة فواصل، ولا فراغ داخل الاسم"),
      broken: "threatens: Downtown Marka", fixed: "threatens: Downtown, Marka"
    ) { report in
      let before = report.word(before: report.start)
      let after = report.relatedText
      if let next = report.fault.related, next.start > report.fault.range.end, report.wholeText(ByteRange(start: report.fault.range.end, end: next.start)).contains(where: \.isNewline) {
        return Said(
          title: Words(english: "a comma is missing behind \(code: before): the list goes on below", arabic: "تنقص فاصلة بعد \(code: before): القائمة تمتد إلى السطر التالي"),
          fixes: [
            report.replace(
              ByteRange(report.start, report.endOfMembers(next)), report.withCommas(next), Words(english: "insert \(code: report.comma)", arabic: "أضف \(code: report.comma)"), .likely)
          ])
      }
      // `owner: Mayor?`
      if ["?", "؟"].contains(after), let mark = report.fault.related, Int(mark.start) == report.start, !before.isEmpty {
        return Said(
          title: Words(english: "\(code: after) stands alone, for what nobody knows", arabic: "علامة \(code: after) تقف وحدها، لما لا يعرفه أحد"),  // review
          fixes: [report.delete(mark, .likely)], marks: mark)
      }
      if let said = languageWord(report) ?? nameApart(report) ?? saidElsewhere(before, after, report) { return said }
      if let related = report.fault.related, let said = joinedByAnd(after, related, report, isOurs: { report.words.isName($0) }) { return said }
      let fitsText = report.takesText ?? true
      var said = Said(
        title: Words(
          english: before.isEmpty ? "a comma is missing before \(code: after)" : "a comma is missing between \(code: before) and \(code: after)",
          arabic: before.isEmpty ? "تنقص فاصلة قبل \(code: after)" : "تنقص فاصلة بين \(code: before) و\(code: after)"),
        fixes: [report.insertHere(report.comma, .likely)])
      let both = ByteRange(report.start - before.utf8.count, Int(report.fault.related?.end ?? report.fault.range.end))
      func asText(_ range: ByteRange) -> Words {
        let text = "\"\(report.wholeText(range))\""
        return Words(english: "if it is a text, put it in quotes: \(code: text)", arabic: "إن كان نصا فضعه بين علامتي تنصيص: \(code: text)")
      }
      let isYear = after.count == 4 && ["1", "2", "١", "٢"].contains(String(after.prefix(1)))
      if isYear, isName(before), fitsText {
        said.fixes.insert(report.quote(both), at: 0)
        said.help = asText(both)
      } else if !after.isEmpty, after.allSatisfy({ $0.isNumber || $0 == "_" }), isName(before), !Idioms.isYear(after) {
        // `needs: Pumps 100`
        said.title = Words(english: "a number stands before what it counts", arabic: "يسبق العدد معدوده")
        said.fixes.insert(report.write(after + " " + before, over: both, .likely), at: 0)
      } else if fitsText, let whole = report.unquoted {
        said.help = asText(whole)
        // Four words and more are prose.
        said.fixes.insert(report.quote(whole), at: report.wholeText(whole).split(separator: " ").count > 3 ? 0 : said.fixes.count)
      } else if report.takesText == true, isName(before), isName(after), report.isWholeValue(both) {
        // `author: Amal Haddad`
        said.title = Words(english: "a text stands in quotation marks", arabic: "يكتب النص بين علامتي تنصيص")
        said.help = nil
        said.fixes = [report.quote(both)]
      } else if let related = report.fault.related, isName(before), isName(after) {
        said.help = Words(
          english: "if it is one name, write \(code: before + "_" + after)", arabic: "إن كان اسما واحدا فاكتب \(code: before + "_" + after)")
        said.fixes.append(
          report.replace(
            ByteRange(start: report.fault.range.start, end: related.start), "_",
            Words(english: "make it one name", arabic: "اجعله اسما واحدا"), .likely))
      }
      return said
    },
    FaultEntry(
      .missingSeparator, "separator-expected",
      summary: Words(english: "two fields on one line with nothing between them", arabic: "حقلان في سطر بلا فاصل بينهما"),
      why: Words(
        english: "a field ends with its line, or with a semicolon where several share one",
        arabic: "ينتهي الحقل بسطره، أو بفاصلة منقوطة حيث تشترك حقول في سطر"),
      broken: "takes: 1 h deadline: T", fixed: "takes: 1 h; deadline: T"
    ) { report in
      let next = report.word(after: report.start)
      let semicolon = report.isArabicBefore ? "؛" : ";"
      let edits = report.separatorsMissing.map { Fix.Edit(report.place(ByteRange($0, $0)), semicolon) }
      return Said(
        title: Words(
          english: "a semicolon or a new line is missing before \(code: next + ":")", arabic: "تنقص فاصلة منقوطة أو سطر جديد قبل \(code: next + ":")"),
        fixes: [Fix(Words(english: "insert \(code: semicolon)", arabic: "أضف \(code: semicolon)"), .likely, edits)])
    },
    FaultEntry(
      .missingBrace, "missing-brace",
      summary: Words(english: "a block that is opened and never closed", arabic: "كتلة فتحت ولم تغلق"),
      why: Words(
        english: "what stands between { and } belongs to the thing before it; where the lines begin tells us which block was meant to end",
        arabic: "ما بين { و} للشيء الذي قبله؛ وموضع بداية الأسطر يدلنا على الكتلة التي كان ينبغي أن تنتهي"),
      broken: "city Amman {\n  country: JO\n\nrisk Flood { }", fixed: "city Amman {\n  country: JO\n}\n\nrisk Flood { }"
    ) { report in
      guard let opened = report.fault.related else {
        return Said(title: Words(english: "a block \(code: "{ }") is missing", arabic: "تنقص كتلة \(code: "{ }")"), fixes: [report.insertHere(" { }", .hasBlanks)])
      }
      let head = report.head(before: Int(opened.start))
      let depth = report.indentation(at: Int(opened.start))
      let isOneLine = !report.bytes[Int(opened.end)..<report.end].contains(0x0A)
      let brace = isOneLine ? " }" : "\n" + String(repeating: " ", count: depth) + "}"
      let shown = head.trimmed
      return Said(
        title: shown.isEmpty
          ? Words(english: "this block is never closed", arabic: "لم تغلق هذه الكتلة")
          : Words(english: "the block of \(code: shown) is never closed", arabic: "لم تغلق كتلة \(code: shown)"),
        related: report.related(Words(english: "opened here", arabic: "فتحت هنا")),
        fixes: [report.insert(brace, at: report.end, Words(english: "close it here", arabic: "أغلقها هنا"), .likely)])
    },
    FaultEntry(
      .missingOpenBrace, "opening-brace-missing",
      summary: Words(english: "a block that is closed and never opened", arabic: "كتلة أغلقت ولم تفتح"),
      why: Words(
        english: "what belongs to a thing stands between { and }; the brace that opens stands on the line of the thing",
        arabic: "ما للشيء بين { و}؛ وقوس الفتح في سطر الشيء"),
      broken: "city Amman\n  country: JO\n}", fixed: "city Amman {\n  country: JO\n}"
    ) { report in
      let before = report.word(before: report.start)
      return Said(
        title: before.isEmpty
          ? Words(english: "an opening brace is missing here", arabic: "ينقص قوس فتح هنا")
          : Words(english: "an opening brace is missing after \(code: before)", arabic: "ينقص قوس فتح بعد \(code: before)"),
        fixes: [report.insertHere(" {", .likely)])
    },
    FaultEntry(
      .missingParenthesis, "missing-parenthesis",
      summary: Words(english: "a parenthesis that is opened and never closed", arabic: "قوس فتح ولم يغلق"),
      why: Words(
        english: "inside parentheses lines do not end a value, so an open one would swallow what follows",
        arabic: "لا تنهي الأسطر القيمة داخل القوسين، فالقوس المفتوح يبتلع ما يليه"),
      broken: "must: count(risk > 3", fixed: "must: count(risk) > 3"
    ) { report in
      Said(
        title: Words(english: "a closing parenthesis is missing", arabic: "ينقص قوس إغلاق"),
        related: report.related(Words(english: "opened here", arabic: "فتح هنا")), fixes: [report.insertHere(")", .likely)])
    },
    FaultEntry(
      .missingNameOrColon, "missing-name-or-colon",
      summary: Words(english: "a line that says nothing yet", arabic: "سطر لا يقول شيئا بعد"),
      why: Words(
        english: "a line is a field with a colon, a new thing with its kind and its name, or a command",
        arabic: "السطر حقل بنقطتين، أو شيء جديد بصنفه واسمه، أو أمر"),
      broken: "stakeholders", fixed: "stakeholders: GAM"
    ) { report in
      let word = report.fault.range.isEmpty ? report.word(before: report.start) : report.marked
      if let stars = report.stars(behind: report.end) {
        let inner = String(report.wholeText(stars).filter { $0 != "*" })
        return Said(
          title: Words(english: "no stars stand around a name", arabic: "لا نجوم حول اسم"),  // review
          fixes: [report.write(inner, over: stars, .likely)])
      }
      if let semicolon = report.semicolon(before: report.start - (report.fault.range.isEmpty ? word.utf8.count : 0)) {
        let comma = report.bytes[Int(semicolon.start)] == 0x3B ? "," : "،"
        let edits = ([semicolon] + report.semicolonsBehind).map { Fix.Edit(report.place($0), comma) }
        return Said(
          title: Words(english: "\(code: word) alone says nothing", arabic: "\(code: word) وحدها لا تقول شيئا"),
          help: Words(
            english: "if it goes on with the list before it, write \(code: comma) instead of \(code: report.wholeText(semicolon))",
            arabic: "إن كانت من القائمة قبلها فاكتب \(code: comma) بدل \(code: report.wholeText(semicolon))"),
          fixes: [Fix(Words(english: "write \(code: comma)", arabic: "اكتب \(code: comma)"), .likely, edits)])
      }
      return Said(
        title: Words(english: "\(code: word) alone says nothing", arabic: "\(code: word) وحدها لا تقول شيئا"),
        help: sayMore(word))
    },
    FaultEntry(
      .misspeltWord, "misspelt-word",
      summary: Words(english: "a word of the language that is misspelt", arabic: "كلمة من كلمات اللغة كتبت خطأ"),
      why: Words(
        english: "two values in a row mean nothing; the word between them is nearly one that would join them",
        arabic: "لا معنى لقيمتين متتاليتين؛ والكلمة التي بينهما تكاد تكون كلمة تربطهما"),
      broken: "takes: 1 to 2 h likly 90 min", fixed: "takes: 1 to 2 h likely 90 min"
    ) { report in
      let near = ReservedWords.near(to: report.marked)
      if let said = nameApart(report) ?? joinedByAnd(report.marked, report.fault.range, report, isOurs: { near.contains($0) }) { return said }
      return Said(
        title: Words(english: "\(code: report.marked) means nothing here", arabic: "لا معنى للكلمة \(code: report.marked) هنا"),
        help: Words(english: "did you mean \(names: near)?", arabic: "هل تقصد \(names: near, separator: "، ")؟"),
        fixes: near.map { report.write($0, .likely) })
    },
    FaultEntry(
      .otherWords, "written-otherwise",
      summary: Words(english: "something said in other words than the language's", arabic: "شيء قيل بغير كلمات اللغة"),
      why: Words(
        english: "people say at least, monthly, 5 pm, four hours; the language has one word for each, so that every reader finds the same",
        arabic: "يقول الناس على الأقل وشهريا و5 مساء وأربع ساعات؛ وللغة كلمة واحدة لكل منها كي يجد كل قارئ الشيء نفسه"),
      broken: "quantity: at least 194 pumps", fixed: "quantity: at_least 194 pumps"
    ) { report in
      guard var ours = Idioms.replacement(of: report.marked, isBehindOperand: report.isBehindOperand) else {
        return Said(title: Words(english: "\(code: report.marked) means nothing here", arabic: "لا معنى للكلمة \(code: report.marked) هنا"))
      }
      ours = report.inDigitsOfFile(ours)
      if let value = report.valueEndingHere, let amount = Idioms.amount(report.wholeText(value)) {
        return Said(
          title: Words(english: "\(code: report.wholeText(value)) is written \(code: amount)", arabic: "\(code: report.wholeText(value)) تُكتب \(code: amount)"),
          fixes: [report.write(amount, over: value, .likely)])
      }
      if Idioms.isWindow(report.marked), !report.isInValue { ours = (ours.utf8.first.map { $0 < 0x80 } == true ? "starts: " : "يبدأ: ") + ours }
      return Said(
        title: Words(english: "\(code: report.marked) is written \(code: ours)", arabic: "\(code: report.marked) تُكتب \(code: ours)"),
        fixes: [report.write(ours, .likely)])
    },
    FaultEntry(
      .missingWord, "then-or-else-missing",
      summary: Words(english: "an 'if' without 'then' or 'else'", arabic: "«إذا» بلا «فإن» أو «وإلا»"),
      why: Words(
        english: "a value must be known either way, so both are said: if A then B else C",
        arabic: "يجب أن تعرف القيمة في الحالين فتقال كلتاهما: إذا أ فإن ب وإلا ج"),
      broken: "share: if a > 0 then b", fixed: "share: if a > 0 then b else 0"
    ) { report in
      Said(
        title: Words(
          english: "this \(code: "if") lacks its \(code: "then") or \(code: "else")", arabic: "تنقص \(code: "إذا") كلمتها \(code: "فإن") أو \(code: "وإلا")"),
        help: Words(english: "write \(code: "if A then B else C")", arabic: "اكتب \(code: "إذا أ فإن ب وإلا ج")"))
    },
  ]

  static func isName(_ text: String) -> Bool { nameProblem(of: text) == nil }

  /// A word with a comma or a semicolon behind it, where no field is called so.
  private static func nothingSaid(_ report: FaultReport) -> Said? {
    let word = report.word(before: Int(report.gap(before: report.start).start))
    guard report.marked != "-", report.words.takesText(word) == nil else { return nil }
    return Said(title: Words(english: "\(code: word) alone says nothing", arabic: "\(code: word) وحدها لا تقول شيئا"), help: sayMore(word))
  }

  private static func sayMore(_ word: String) -> Words {
    Words(
      english: "write \(code: word + ": value"), or a name after it to make a new thing",
      arabic: "اكتب \(code: word + ": قيمة")، أو اسما بعدها ليكون شيئا جديدا")
  }
}

extension FaultReport {
  /// Whether what is marked stands behind something that it could be compared with.
  fileprivate var isBehindOperand: Bool {
    var index = start
    while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
    guard index > 0 else { return false }
    return ![0x3A, 0x2C, 0x28, 0x3D, 0x7B, 0x3B, 0x0A, 0x8C, 0x9B].contains(bytes[index - 1])
  }

  /// The value of the statement at hand, of few words, where what is marked ends it.
  fileprivate var valueEndingHere: ByteRange? {
    guard isOver(at: end) else { return nil }
    let first = PartOfLine.start(before: start, bytes.span, at: [.colon, .comma, .parenthesis])
    return first < start && start - first < 80 && isBehindColon(first) ? ByteRange(first, end) : nil
  }

  /// Whether a stretch of text is all that stands behind its colon.
  fileprivate func isWholeValue(_ range: ByteRange) -> Bool {
    isBehindColon(Int(range.start)) && isOver(at: Int(range.end)) && !isFollowedByBlock(Int(range.end))
  }

  private func isFollowedByBlock(_ index: Int) -> Bool {
    let next = part(from: index).start
    return Int(next) < bytes.count && bytes[Int(next)] == 0x7B
  }

  /// Whether a colon stands before a place, with nothing but blanks between.
  private func isBehindColon(_ index: Int) -> Bool { sign(before: index) == 0x3A }

  /// The semicolon just before a place on its line.
  fileprivate func semicolon(before place: Int) -> ByteRange? {
    var index = place
    while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
    guard index > 1 else { return nil }
    if bytes[index - 1] == 0x3B { return ByteRange(index - 1, index) }
    return bytes[index - 1] == 0x9B && bytes[index - 2] == 0xD8 ? ByteRange(index - 2, index) : nil
  }

  /// The semicolons behind a place that only have single words between them, as the members of a list have commas.
  fileprivate var semicolonsBehind: [ByteRange] {
    var found: [ByteRange] = []
    var index = end
    while found.count < 500 {
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      guard index < bytes.count, bytes[index] == 0x3B || isArabicSign(index) && bytes[index + 1] == 0x9B else { break }
      let semicolon = ByteRange(index, index + (bytes[index] == 0x3B ? 1 : 2))
      let word = rangeOfWord(after: Int(semicolon.end))
      guard !word.isEmpty, isOver(at: Int(word.end), at: .comma), !isFollowedByBlock(Int(word.end)) else { break }
      found.append(semicolon)
      index = Int(word.end)
    }
    return found
  }

  /// A value of three words or more without a sign between them: most likely a text whose quotes were forgotten.
  var unquoted: ByteRange? {
    let first = PartOfLine.start(before: start, bytes.span, at: [.colon, .comma, .bar, .quote, .parenthesis])
    guard sign(before: first) == 0x3A || sign(before: first) == 0x7C else { return nil }
    let end = endOfPart(from: first, at: [.comma, .bar, .quote])
    guard end > first else { return nil }
    let value = bytes[first..<end]
    guard !value.contains(0x2C), end == bytes.count || bytes[end] != 0x2C, value.split(separator: 0x20).count >= 3 else { return nil }
    return ByteRange(first, end)
  }

  /// Where a field follows on this line without a semicolon before it: here, and wherever else it does.
  fileprivate var separatorsMissing: [Int] {
    var found: [Int] = []
    var isText = false
    // Where the blanks before the last word begin.
    var gap: Int? = start
    for index in start..<min(bytes.count, start + 1_000) {
      let byte = bytes[index]
      if byte == 0x22 { isText.toggle() }
      if byte == 0x0A { break }
      if isText { continue }
      switch byte {
      case 0x20: if index == start || bytes[index - 1] != 0x20 { gap = isSeparated(before: index) ? nil : index }
      case 0x7B, 0x7D, 0x2C, 0x3B, 0x28: gap = nil
      case 0x3A:
        // Not the colon of a time.
        if let gap, bytes[index - 1] &- 0x30 >= 10 { found.append(gap) }
        gap = nil
      default: break
      }
    }
    return found
  }

  private func isSeparated(before index: Int) -> Bool {
    guard index > 1 else { return true }
    return [0x7B, 0x7D, 0x2C, 0x3B, 0x28].contains(bytes[index - 1]) || isArabicSign(index - 1)
  }

  /// What stands on the line before a brace: `city Amman`.
  fileprivate func head(before brace: Int) -> String {
    var start = brace
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x7B, bytes[start - 1] != 0x3B { start -= 1 }
    var end = start
    // Up to the title: the kind and the name are enough.
    while end < brace, bytes[end] != 0x22 { end += 1 }
    return text(ByteRange(start, end))
  }
}

extension FaultReport {
  /// The lines of a list from the place that is marked on, with a comma behind each but the last.
  fileprivate func withCommas(_ member: ByteRange) -> String {
    var text = "", start = self.start
    for end in ends(from: member) {
      text += comma + wholeText(ByteRange(start, end))
      start = end
    }
    return text
  }

  fileprivate func endOfMembers(_ member: ByteRange) -> Int { ends(from: member).last ?? Int(member.end) }

  /// Where a member of a list ends that is alone on its line, and those that follow it so.
  private func ends(from member: ByteRange) -> [Int] {
    var end = Int(member.end)
    var found = [end]
    while found.count < 100 {
      var index = end
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
      guard index < bytes.count, bytes[index] == 0x0A else { break }
      let next = rangeOfWord(after: index + 1)
      guard !next.isEmpty, bytes[Int(next.start)] > 0x40, isLastOnLine(Int(next.end)) else { break }
      end = Int(next.end)
      found.append(end)
    }
    return found
  }

  private func isLastOnLine(_ end: Int) -> Bool {
    var index = end
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    return index == bytes.count || bytes[index] == 0x0A
  }
}
