import MurunaModel
import MurunaText

/// A table for a terminal: columns if they fit the width, else one card for each row.
///
/// Where texts run from right to left, each row begins with an ASCII id and its right-to-left column stands last: only so does it stay
/// where it is on terminals that reorder, and on those that do not. Two such columns cannot both be last, so they make cards.
package struct TableText {
  private let table: Table
  private let language: Language
  private let style: Style
  private let width: Int
  /// The cells as texts, tabs and controls spelled out, one per column in every row.
  private let cells: [[String]]
  /// The same for columns: the reason why a number is not known would make its column as wide as prose, and the card has room for it.
  private let gridCells: [[String]]
  /// Whether rows have ids that can be called out in a room, even where nobody's eyes need them.
  private let hasIDs: Bool

  static let gap = 2
  /// Prose is not squeezed into less.
  private static let least = 10

  package init(_ table: Table, in language: Language, style: Style = .plain, width: Int = 80, hasIDs: Bool = false) {
    self.hasIDs = hasIDs
    self.table = table
    self.language = language
    self.style = style
    self.width = max(20, width)
    cells = table.rows.map { row in
      zip(table.columns, row).map { _, cell in
        TableText.lines(cell.shown(in: language)).joined(separator: "\n")
      } + Array(repeating: "", count: max(0, table.columns.count - row.count))
    }
    gridCells = cells.map { row in
      zip(table.columns, row).map { column, text in column.isNumeric && text.hasPrefix("? ") ? "?" : text }
    }
  }

  package func render() -> String {
    guard let cutOff = table.cutOff else { return rows() }
    return rows() + "\n" + cutOff.words.text(in: language) + "\n"
  }

  private func rows() -> String {
    var result = table.title.isEmpty ? "" : style.paint(Visible.spelled(table.title), .strong) + "\n\n"
    if table.rows.isEmpty || table.columns.isEmpty {
      return result + Message.nothing.text(in: language) + "\n"
    }
    switch table.shape {
    case .tree: return TableTree.text(table, in: language).reduce(result) { $0 + $1 + "\n" }
    case .cards: return cards().reduce(result) { $0 + $1 + "\n" }
    case .table, .matrix: break
    }
    let turned = table.columns.indices.filter { column in cells.contains { $0[column].hasRightToLeft } }
    let grid: [String]? =
      switch turned.count {
      case 0 where !table.columns.contains { $0.title.hasRightToLeft }: leftToRight()
      case 0: turnedLast(table.columns.count - 1)
      case 1: turnedLast(turned[0])
      case _: nil
      }
    for line in grid ?? numbered() ?? cards() { result += line + "\n" }
    return result
  }

  // MARK: Columns

  private func leftToRight() -> [String]? {
    let digits = String(cells.count).utf8.count
    let margin = hasIDs ? digits + 1 + TableText.gap : 0
    guard let widths = fitted(width - margin) else { return nil }
    let heads = table.columns.map { Visible.spelled($0.title) }
    let indent = "".padded(to: margin)
    var result = row(heads, widths, Array(table.columns.indices)).map { style.paint(indent + $0, .strong) }
    result.append(indent + widths.map { String(repeating: "─", count: $0) }.joined(separator: "".padded(to: TableText.gap)))
    for (index, cells) in gridCells.enumerated() {
      for (number, line) in row(cells, widths, Array(table.columns.indices)).enumerated() {
        result.append((hasIDs && number == 0 ? TableText.id(index, digits).padded(to: margin) : indent) + line)
      }
    }
    return result
  }

  /// `r01  20  2026-01-14  label`
  private func turnedLast(_ last: Int) -> [String]? {
    let order = table.columns.indices.filter { $0 != last } + [last]
    let digits = String(cells.count).utf8.count
    var widths = natural()
    let head = order.dropLast().reduce(digits + 1) { $0 + TableText.gap + widths[$1] } + TableText.gap
    guard head + max(widths[last], TableText.least) <= width, !cells.contains(where: { $0.contains { $0.contains("\n") } }) else {
      return nil
    }
    // The marks keep the heads apart where neighbouring right-to-left words would trade places (UAX 9: L between two R).
    let titles = order.map { column in
      let title = Visible.spelled(table.columns[column].title)
      return column == last ? title : title.padded(to: widths[column], table.columns[column].isNumeric ? .end : .start)
    }
    var result = [style.paint("id".padded(to: digits + 1) + titles.map { "  \u{200E}" + $0 }.joined(), .strong)]
    widths[last] = 0
    for (index, cells) in gridCells.enumerated() {
      let fields = order.map { cells[$0].padded(to: widths[$0], table.columns[$0].isNumeric && $0 != last ? .end : .start) }
      result.append(TableText.id(index, digits) + "".padded(to: TableText.gap) + fields.joined(separator: "".padded(to: TableText.gap)))
    }
    return result
  }

  private static func id(_ index: Int, _ digits: Int) -> String {
    let number = String(index + 1)
    return "r" + String(repeating: "0", count: max(0, digits - number.utf8.count)) + number
  }

  private func natural() -> [Int] {
    table.columns.indices.map { column in
      gridCells.reduce(Visible.spelled(table.columns[column].title).displayWidth) { widest, row in
        guard row[column].utf8.contains(0x0A) else { return max(widest, row[column].displayWidth) }
        return row[column].split(separator: "\n").reduce(widest) { max($0, $1.displayWidth) }
      }
    }
  }

  /// The widths of the columns, the widest prose narrowed until a row fits; nil if words would have to be broken for it.
  private func fitted(_ width: Int) -> [Int]? {
    let wanted = natural()
    let room = width - TableText.gap * (wanted.count - 1)
    let least = table.columns.indices.map { column in
      isUnbreakable(column) ? wanted[column] : min(wanted[column], max(TableText.least, longestWord(in: column)))
    }
    // No narrower than this: where even that does not fit, nothing between needs to be tried.
    guard least.reduce(0, +) <= room else { return nil }
    var widths = wanted
    var cap = min(wanted.max() ?? 0, max(room, 0) + 1)
    while widths.reduce(0, +) > room {
      guard cap > 0 else { return nil }
      cap -= 1
      widths = zip(wanted, least).map { max(min($0, cap), $1) }
    }
    return widths
  }

  /// Numbers, dates and times stay on one line.
  private func isUnbreakable(_ column: Int) -> Bool {
    table.columns[column].isNumeric
      || table.rows.allSatisfy { row in
        guard column < row.count else { return true }
        switch row[column] {
        case .value, .truth, .empty: return true
        case .name, .text, .list, .unknown: return false
        }
      }
  }

  /// Up to a limit, beyond which it may be broken: no word is that long, but an address is.
  private func longestWord(in column: Int) -> Int {
    var longest = Self.longestWord(of: Visible.spelled(table.columns[column].title))
    for row in gridCells where longest < Self.longestKept { longest = max(longest, Self.longestWord(of: row[column])) }
    return min(Self.longestKept, longest)
  }

  private static let longestKept = 24

  private static func longestWord(of text: String) -> Int {
    // Of plain letters, the longest stretch of bytes without a blank.
    var (longest, length, isPlain) = (0, 0, true)
    for byte in text.utf8 {
      if byte == 0x20 || byte == 0x0A { length = 0 } else { length += 1 }
      longest = max(longest, length)
      if byte &- 0x20 >= 0x5F, byte != 0x0A { isPlain = false }
    }
    return isPlain ? longest : text.split { $0 == " " || $0 == "\n" }.map(\.displayWidth).max() ?? 0
  }

  /// A matrix whose heads are too wide: the columns are numbered, and the numbers explained below.
  private func numbered() -> [String]? {
    guard table.shape == .matrix, table.columns.count > table.heads else { return nil }
    var narrow = table
    narrow.title = ""
    narrow.shape = .table
    var legend: [String] = [""]
    for index in table.heads..<table.columns.count {
      let number = "\(index - table.heads + 1)"
      narrow.columns[index].title = number
      legend.append(number.padded(to: 3) + " " + Visible.spelled(table.columns[index].title))
    }
    let text = TableText(narrow, in: language, style: style, width: width)
    guard let grid = text.leftToRight() else { return nil }
    return grid + legend
  }

  private func row(_ texts: [String], _ widths: [Int], _ order: [Int]) -> [String] {
    let wrapped = order.map { Wrapping.lines(texts[$0], width: widths[$0]) }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<max(1, height)).map { line in
      let fields = zip(order, wrapped).map { column, lines in
        (line < lines.count ? lines[line] : "").padded(to: widths[column], table.columns[column].isNumeric ? .end : .start)
      }
      return fields.joined(separator: "".padded(to: TableText.gap)).trimmedRight
    }
  }

  // MARK: Cards

  /// Each row as `column: value` lines; what does not fit goes on below, further in.
  private func cards() -> [String] {
    let digits = String(cells.count).utf8.count
    return cells.enumerated().flatMap { index, cells in
      var result = index > 0 ? [""] : []
      result.append(style.paint(TableText.id(index, digits), .strong))
      for (number, (column, text)) in zip(table.columns, cells).enumerated() {
        // Of a matrix, only what is there: its empty cells are counted by whoever reads the table.
        if table.shape == .matrix, number >= table.heads, text == "-" { continue }
        let words = "\(Visible.spelled(column.title)): \(text)"
        // A terminal that reorders wraps right-to-left text itself, at its own edge.
        let lines = words.hasRightToLeft ? words.split(separator: "\n").map(String.init) : Wrapping.lines(words, width: width - 4)
        for (number, line) in lines.enumerated() { result.append("".padded(to: number == 0 ? 2 : 4) + line) }
      }
      return result
    }
  }

  private static func lines(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 &- 0x20 < 0x5F }) { return [text] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Visible.spelled(String($0)) }
  }
}

private enum Message {
  static var nothing: Words { Words(english: "(nothing to show)", arabic: "(لا شيء للعرض)") }
}
