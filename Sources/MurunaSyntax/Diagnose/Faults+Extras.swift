import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// What is too much.
  static let extras: [FaultEntry] = [
    FaultEntry(
      .extraBrace, "extra-brace",
      summary: Words(english: "a closing brace too many", arabic: "قوس إغلاق زائد"),
      why: Words(
        english: "every } closes the block of one {; one that closes nothing is more likely a leftover",
        arabic: "كل } تغلق كتلة {؛ وما لا يغلق شيئا بقية منسية على الأرجح"),
      broken: "city Amman { }\n}", fixed: "city Amman { }"
    ) { report in
      Said(
        title: Words(english: "this brace closes nothing", arabic: "هذا القوس لا يغلق شيئا"),
        related: report.related(Words(english: "the last block was closed here", arabic: "أغلقت آخر كتلة هنا")),
        fixes: [report.delete(report.fault.range, .likely)])
    },
    FaultEntry(
      .extraParenthesis, "extra-parenthesis",
      summary: Words(english: "a closing parenthesis too many", arabic: "قوس هلالي زائد"),
      why: Words(english: "every ) closes one (", arabic: "كل ) تغلق ("),
      broken: "must: count(risk)) > 3", fixed: "must: count(risk) > 3"
    ) { report in
      Said(
        title: Words(english: "this parenthesis closes nothing", arabic: "هذا القوس الهلالي لا يغلق شيئا"),
        fixes: [report.delete(report.fault.range, .likely)])
    },
    FaultEntry(
      .extraComma, "extra-comma",
      summary: Words(english: "a comma with nothing behind it", arabic: "فاصلة لا شيء بعدها"),
      why: Words(
        english: "a comma says that the list goes on, on this line or the next",
        arabic: "الفاصلة تقول إن القائمة تستمر في هذا السطر أو الذي يليه"),
      broken: "threatens: Downtown,\ntakes: 3 h", fixed: "threatens: Downtown\ntakes: 3 h"
    ) { report in
      let next = report.word(after: report.end), likely = Keyword.likely.spelling
      if [likely.english, likely.arabic].contains(next) {
        return Said(
          title: Words(english: "no comma stands before \(code: next)", arabic: "لا فاصلة قبل \(code: next)"), fixes: [report.delete(report.fault.range, .safe)])
      }
      return Said(
        title: Words(english: "nothing follows this comma", arabic: "لا شيء بعد هذه الفاصلة"),
        help: Words(english: "delete it, or write what comes next", arabic: "احذفها، أو اكتب ما يليها"),
        fixes: [report.delete(report.fault.range, .likely)])
    },
    FaultEntry(
      .extraWords, "not-expected-here",
      summary: Words(english: "something behind a statement that is complete", arabic: "شيء بعد جملة تامة"),
      why: Words(
        english: "one statement stands on a line, or several with semicolons between them",
        arabic: "في السطر جملة واحدة، أو جمل تفصلها فواصل منقوطة"),
      broken: "city Amman \"Amman\" \"the capital\"", fixed: "city Amman \"Amman\""
    ) { report in
      if let said = dotsBetween(report) ?? fullStop(report) ?? until(report) ?? inParentheses(report) ?? titleBehindParent(report) { return said }
      if let whole = report.unquoted, report.takesText ?? true {
        return Said(title: Words(english: "a text stands in quotation marks", arabic: "يكتب النص بين علامتي تنصيص"), fixes: [report.quote(whole)])
      }
      return Said(
        title: Words(english: "\(code: report.marked) is not expected here", arabic: "لا مكان لـ \(code: report.marked) هنا"),
        help: Words(english: "end the statement before it, or delete it", arabic: "أنهِ الجملة قبله، أو احذفه"))
    },
    FaultEntry(
      .bodyBehindCondition, "details-behind-condition",
      summary: Words(english: "details behind a condition", arabic: "تفاصيل بعد شرط"),
      why: Words(
        english: "details in braces belong to one value; behind a condition it cannot be seen to which",
        arabic: "التفاصيل بين القوسين لقيمة واحدة؛ ولا يتبين لأيها هي بعد الشرط"),
      broken: "each: risk where risk.new { note: \"x\" }", fixed: "each: risk where risk.new"
    ) { report in
      Said(
        title: Words(english: "details cannot follow a condition", arabic: "لا تأتي التفاصيل بعد شرط"),
        help: Words(english: "put them directly after the value they are of", arabic: "ضعها مباشرة بعد القيمة التي هي لها"))
    },
  ]

  /// `31_000 people (source: "…")`: details stand in braces. `"…" (es) "…"`: a language stands alone between its texts.
  private static func inParentheses(_ report: FaultReport) -> Said? {
    guard report.bytes[report.start] == 0x28 else { return nil }
    var close = report.start + 1
    while close < report.bytes.count, close - report.start < 400, report.bytes[close] != 0x29, report.bytes[close] != 0x0A, report.bytes[close] != 0x28 { close += 1 }
    guard close < report.bytes.count, report.bytes[close] == 0x29 else { return nil }
    let inner = String(report.wholeText(ByteRange(report.start + 1, close)))
    let whole = ByteRange(report.start, close + 1)
    if (2...3).contains(inner.utf8.count), inner.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      return Said(
        title: Words(english: "a language stands without parentheses before its text", arabic: "تقف اللغة قبل نصها بلا أقواس"),
        fixes: [report.replace(whole, inner, Words(english: "write \(code: inner)", arabic: "اكتب \(code: inner)"), .likely)])
    }
    guard inner.contains(":") else { return nil }
    let braces = "{ \(inner.trimmed) }"
    return Said(
      title: Words(english: "details of a value stand in braces, not in parentheses", arabic: "تفاصيل القيمة بين حاضنتين، لا بين قوسين"),
      fixes: [report.replace(whole, braces, Words(english: "write \(code: braces)", arabic: "اكتب \(code: braces)"), .likely)])
  }
}

extension FaultCatalog {
  /// `1..5`: from one number to another.
  fileprivate static func dotsBetween(_ report: FaultReport) -> Said? {
    guard report.marked.hasPrefix(".") else { return nil }
    func isPart(_ index: Int) -> Bool { report.bytes.indices.contains(index) && (report.bytes[index] == 0x2E || report.bytes[index] &- 0x30 < 10 || report.bytes[index] >= 0x80 && !report.isArabicSign(index)) }
    var start = report.start, end = report.start
    while start > 0, report.start - start < 20, isPart(start - 1) { start -= 1 }
    while end - report.start < 20, isPart(end) { end += 1 }
    let ends = report.wholeText(ByteRange(start, end)).split(separator: ".").map(String.init)
    guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy(\.isNumber) }), end - start > ends[0].utf8.count + ends[1].utf8.count + 1 else { return nil }
    let right = ends[0] + " " + report.spelling(.to) + " " + ends[1]
    return Said(
      title: Words(english: "a range is written \(code: right)", arabic: "يُكتب المدى \(code: right)"), fixes: [report.write(right, over: ByteRange(start, end), .likely)])
  }
}
