import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `20.000 EUR` is twenty to a machine, and twenty thousand to half of those who write it.
extension Model {
  /// Ask which of the two is meant, where exactly three digits stand behind the point of an amount of money, of a number or of a count.
  mutating func warnOfThousands(_ node: Node, _ type: FieldType, _ source: SourceID) {
    switch type {
    case .money, .number, .quantity, .reference: break
    case .text, .truth, .percent, .duration, .date, .stretch, .moment, .time, .point, .condition, .cadence, .unit, .anything, .words, .code,
      .choice, .broken:
      return
    }
    let tree = units[Int(source.index)].tree
    switch tree.kind(node) {
    case .qualified, .range, .group:
      // `about 120.000`, `20.000 to 30.000 EUR`
      for child in tree.children(node) { warnOfThousands(child, type, source) }
      return
    case .number: askOfThousands(node, source)
    case .quantity:
      guard let number = tree.firstChild(node) else { return }
      // 1.125 m is measured; 1.500 m is not how anybody writes what was measured.
      if type == .quantity, !["0", "٠", "۰"].contains(written(source, number).suffix(1)) { return }
      askOfThousands(number, source)
    default: return
    }
  }

  private mutating func askOfThousands(_ number: Node, _ source: SourceID) {
    let tree = units[Int(source.index)].tree
    guard tree.kind(number) == .number else { return }
    let range = tree.range(number)
    // Plain digits around a plain point, as nearly none has: three digits behind it, one to three before it, and no nought in front.
    let bytes = units[Int(source.index)].source.bytes[range.indices]
    guard (5...14).contains(bytes.count), bytes.first != 0x30, bytes.contains(where: { $0 == 0x2E || $0 == 0xAB }) else { return }
    // In digits of the East the point is `٫`, and `٬` stands between groups.
    let text = String(decoding: bytes, as: UTF8.self), parts = text.split(whereSeparator: { $0 == "." || $0 == "٫" })
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3, (parts[0] + parts[1]).allSatisfy(\.isNumber), parts[0].first != "٠", parts[0].first != "۰" else { return }
    let isEastern = parts[0].unicodeScalars.first.map { DigitStyle(of: $0.value) != .ascii } ?? false
    let thousands = "\(parts[0])" + (isEastern ? "٬" : "_") + "\(parts[1])"
    var decimal = text
    while let last = decimal.last, "0٠۰".contains(last) { decimal.removeLast() }
    if let last = decimal.last, ".٫".contains(last) { decimal.removeLast() }
    // 2.125 is written as it is said; a further nought tells that it is meant.
    if decimal == text { decimal += isEastern ? "٠" : "0" }
    let place = place(source, number)
    report(
      .thousandsOrDecimals, at: place, Message.thousandsOrDecimals(text, thousands, decimal),
      fixes: [Self.replacing(place, by: thousands, .likely), Self.replacing(place, by: decimal, .likely)])
  }
}

extension Message {
  fileprivate static func thousandsOrDecimals(_ text: String, _ thousands: String, _ decimal: String) -> Words {
    Words(
      english: "\(code: text) is read as \(code: decimal): is \(code: thousands) meant?",
      arabic: "يُقرأ \(code: text) على أنه \(code: decimal)، فهل المقصود \(code: thousands)؟")
  }
}
