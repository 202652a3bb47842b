import MurunaDiagnostics
import MurunaText

// Days and hours in one value: `works: Mon-Fri 7:00 to 15:00`.
extension FaultCatalog {
  private static let hours = ["works": "works_on", "يعمل": "أيام_العمل", "ساعات_العمل": "أيام_العمل"]
  private static let until: Set<String> = ["to", "until", "through", "till", "إلى", "حتى"]
  private static let and: Set<String> = ["and", "و"]

  /// The days before the hours of who works, which are a field of their own.
  static func daysBeforeHours(_ report: FaultReport) -> Said? {
    let behind = report.rangeOfWord(after: report.start)
    guard !behind.isEmpty, report.text(behind).first?.isNumber == true else { return nil }
    var colon = report.start
    while colon > 0, report.start - colon < 120, report.bytes[colon - 1] != 0x3A, report.bytes[colon - 1] != 0x0A { colon -= 1 }
    guard colon > 0, report.bytes[colon - 1] == 0x3A, let other = hours[report.word(before: colon - 1)] else { return nil }
    let text = report.wholeText(ByteRange(colon, report.start))
    let words = text.split { !$0.isLetter }.map(String.init)
    let named = words.filter { !until.contains($0.lowercased()) && !and.contains($0) }
    let numbers = named.compactMap { Weekdays.named($0)?.number }
    guard !numbers.isEmpty, numbers.count == named.count else { return nil }
    let isRange = numbers.count == 2 && (text.contains { $0 == "-" || $0 == "–" } || words.contains { until.contains($0.lowercased()) })
    let days = isRange ? (0...((numbers[1] - numbers[0] + 7) % 7)).map { (numbers[0] + $0 - 1) % 7 + 1 } : numbers
    let isArabic = other.utf8.first.map { $0 >= 0x80 } == true
    let list = days.map { Weekdays.name($0, in: isArabic ? .arabic : .english) }.joined(separator: isArabic ? "، " : ", ")
    let field = "\(other): \(list)"
    let end = report.endOfPart(from: Int(behind.start))
    let edits = [
      Fix.Edit(report.place(ByteRange(colon, Int(behind.start))), " "), Fix.Edit(report.place(ByteRange(end, end)), (isArabic ? "؛ " : "; ") + field),
    ]
    return Said(
      title: Words(english: "days and hours are two fields", arabic: "الأيام والساعات حقلان"),
      fixes: [Fix(Words(english: "write the days apart: \(code: field)", arabic: "اكتب الأيام وحدها: \(code: field)"), .likely, edits)],
      marks: ByteRange(Int(report.rangeOfWord(after: colon).start), report.start))
  }
}
