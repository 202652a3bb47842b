import MurunaDiagnostics
import MurunaText

// What is missing, because the thing was said the way that other languages say it.
extension FaultCatalog {
  /// `must: exists risk.owner`, `must: not empty risk.owner`: whether something is there is said behind it.
  static func emptiness(_ before: String, _ report: FaultReport) -> Said? {
    let ours = ["exists": "is not empty", "exist": "is not empty", "empty": "is empty", "موجود": "ليس فارغ", "فارغ": "هو فارغ"]  // review
    guard var words = ours[before.lowercased()] else { return nil }
    let what = report.rangeOfWord(after: report.start)
    var start = report.start - before.utf8.count
    let negation = report.word(before: start)
    if ["not", "no", "ليس", "غير"].contains(negation) {
      start = Int(report.gap(before: start).start) - negation.utf8.count
      words = before == "empty" ? "is not empty" : before == "فارغ" ? "ليس فارغ" : before == "موجود" ? "هو فارغ" : "is empty"
    }
    let whole = ByteRange(start, Int(what.end)), right = report.text(what) + " " + words
    return Said(
      title: Words(english: "\(code: report.text(whole)) is written \(code: right)", arabic: "\(code: report.text(whole)) تُكتب \(code: right)"),
      fixes: [report.write(right, over: whole, .likely)])
  }

  /// `500 000`: groups of three with blanks between them.
  static func digitGroups(_ before: String, _ after: String, _ report: FaultReport) -> Said? {
    guard let related = report.fault.related, (1...3).contains(before.count), after.count == 3, (before + after).allSatisfy(\.isNumber) else { return nil }
    let joined = before + after
    return Said(
      title: Words(english: "a number has no blanks: \(code: joined)", arabic: "لا فراغ داخل العدد: \(code: joined)"),
      fixes: [
        report.replace(
          ByteRange(start: report.fault.range.start, end: related.start), "", Words(english: "write \(code: joined)", arabic: "اكتب \(code: joined)"), .likely),
        report.insertHere(report.comma, .likely),
      ])
  }

  /// `15.01.2026 22:00`: a date with dots.
  static func dottedDate(_ before: String, _ report: FaultReport) -> Said? {
    let parts = before.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }), parts[0].count <= 2, parts[1].count <= 2 else { return nil }
    let iso = Digits.restyled([parts[2], parts[1], parts[0]].map { ($0.count == 1 ? "0" : "") + $0 }.joined(separator: "-"), as: .ascii)
    return Said(
      title: Words(english: "\(code: before) is written \(code: iso)", arabic: "\(code: before) يكتب \(code: iso)"),
      fixes: [report.write(iso, over: ByteRange(report.start - before.utf8.count, report.start), .likely)])
  }

  /// `needs: Crews x 3`: the number stands before what it counts.
  static func times(_ before: String, _ report: FaultReport) -> Said? {
    let sign = report.rangeOfWord(after: report.start)
    guard ["x", "X", "×"].contains(report.text(sign)), isName(before) else { return nil }
    let number = report.rangeOfWord(after: Int(sign.end))
    guard !number.isEmpty, report.text(number).allSatisfy(\.isNumber) else { return nil }
    let right = report.text(number) + " " + before
    return Said(
      title: Words(english: "a number stands before what it counts", arabic: "يسبق العدد معدوده"),
      fixes: [report.write(right, over: ByteRange(report.start - before.utf8.count, Int(number.end)), .likely)])
  }

  /// `takes: from 1 h to 2 h`, `مدة: من ساعة إلى ساعتين`: a range begins with its first number.
  static func needlessFrom(_ report: FaultReport) -> Said? {
    let from = Keyword.from.spelling, range = report.rangeOfWord(after: report.start)
    guard [from.english, from.arabic, "من"].contains(report.text(range)) else { return nil }
    let next = report.rangeOfWord(after: Int(range.end)), first = report.text(next)
    return Said(
      title: Words(english: "a range begins with its first value, without \(code: from.english)", arabic: "تبدأ القيمة من كذا إلى كذا بأولها، بلا \(code: from.arabic)"),
      help: Words(
        english: "write it like this: \(code: "\(first) … \(Keyword.to.spelling.english) …")",
        arabic: "اكتبها هكذا: \(code: "\(first) … \(Keyword.to.spelling.arabic) …")"),
      fixes: [report.delete(ByteRange(start: range.start, end: next.start), .safe)])
  }

  /// `tested_by: inverse drill.station`: the kind of what is on the other side comes first.
  static func missingType(of field: String, _ report: FaultReport) -> Said? {
    let inverse = Keyword.inverse.spelling, range = report.rangeOfWord(after: report.start), word = report.text(range)
    guard word == inverse.english || word == inverse.arabic else { return nil }
    let path = report.word(after: Int(range.end))
    let other = String(path.prefix { $0 != "." })
    let many = Keyword.many.spelling
    let said = Words(english: "\(code: field) does not say what kind of things it lists", arabic: "لا يقول \(code: field) من أي صنف ما يسرده")
    guard !other.isEmpty else { return Said(title: said) }
    return Said(
      title: said,
      help: Words(
        english: "write the kind first: \(code: "\(many.english) \(other) \(inverse.english) \(path)")",
        arabic: "اكتب الصنف أولا: \(code: "\(many.arabic) \(other) \(inverse.arabic) \(path)")"),
      fixes: [report.insertHere(" \(word == inverse.arabic ? many.arabic : many.english) \(other)", .likely)])
  }
}
