import MurunaText

// Rows of a table, with the cells of a column below each other. Widths are counted in columns of the screen, so Arabic lines up too;
// they come from the tokens alone, so laying out twice changes nothing.
extension LayoutPrinter {
  /// How wide each column is: the head of a row with its colon, then the cells. The last cell of a row is not padded, so does not count.
  func columnWidths(of rows: [LayoutStatement]) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      let cells = cells(of: row)
      for (number, cell) in cells.dropLast().enumerated() {
        guard let width = oneLine(cell).map({ Self.columns($0[...]) }) else { break }
        if number < widths.count { widths[number] = max(widths[number], width) } else { widths.append(width) }
      }
    }
    return widths
  }

  /// Writes a row with its cells aligned; false where one of them needs several lines.
  mutating func row(_ row: LayoutStatement, _ widths: [Int], _ depth: Int) -> Bool {
    let cells = cells(of: row)
    guard cells.count > 1, let last = cells.last else { return false }
    var line: [UInt8] = []
    for (number, cell) in cells.dropLast().enumerated() {
      guard let text = oneLine(cell) else { return false }
      line += text
      let isEmpty = widths[number] == 0
      for _ in Self.columns(text[...])..<widths[number] { line.append(0x20) }
      if number > 0 { line += isEmpty ? [0x7C] : [0x20, 0x7C] }
      line.append(0x20)
    }
    out += line
    let end = oneLine(last)
    let isShort = end.map { Self.columns(line[...]) + 2 * depth + Self.columns($0[...]) <= Self.widest } ?? false
    parts(last, depth, bodiesOnOneLine: isShort)
    if let comment = row.trailing { trailing(comment) }
    return true
  }

  /// The head of a row with its colon, and its cells without their bars.
  private func cells(of row: LayoutStatement) -> [[LayoutPart]] {
    var cells: [[LayoutPart]] = [[]]
    var nesting = 0
    for part in row.parts {
      let isHead = cells.count == 1
      switch tokens[part.token].kind {
      case .openParenthesis: nesting += 1
      case .closeParenthesis: nesting -= 1
      case .bar where nesting == 0:
        cells.append([])
        continue
      case .colon where nesting == 0 && isHead:
        cells[0].append(part)
        cells.append([])
        continue
      default: break
      }
      cells[cells.count - 1].append(part)
    }
    return cells
  }

  private static func columns(_ line: ArraySlice<UInt8>) -> Int {
    if line.allSatisfy({ $0 < 0x80 }) { return line.count }
    return String(decoding: line, as: UTF8.self).unicodeScalars.reduce(0) { $0 + Scalars.width($1.value) }
  }

  /// A cell as it stands on one line, or nil where it cannot.
  private func oneLine(_ cell: [LayoutPart]) -> [UInt8]? {
    guard cell.allSatisfy({ $0.comments.isEmpty && !$0.startsLine && $0.body?.isOnOneLine != false }) else { return nil }
    var trial = LayoutPrinter(source: source, tokens: tokens)
    trial.isMeasuring = true
    trial.parts(cell, 0, bodiesOnOneLine: true)
    return trial.out
  }
}
