import MurunaText

// Rows that come from a spreadsheet, with tabs between their cells.
extension Parser {
  /// What the tabs of a row are.
  struct TabbedCells {
    let end: UInt32
    /// Whether several in a row are one, for the looks of it.
    let joins: Bool
  }

  /// `6 Ladders<tab>20 min<tab>alarm`: the cells from the token at hand to the end of the row, where there are tabs and no bars, and no more cells
  /// than columns.
  func tabbedCells(_ head: TableHead, _ s: Span<UInt8>) -> TabbedCells? {
    guard head.columns.count > 1, head.isKnown, !endsStatement else { return nil }
    var index = Int(token.start), end = index
    var tabs = 0, runs = 0, open = 0
    var isText = false
    while index < s.count, index - Int(token.start) < 4_000 {
      switch s[index] {
      case 0x22: isText.toggle()
      case 0x0A: index = s.count
      case 0x7C where !isText: return nil
      case 0x23 where !isText, 0x7D where !isText && open == 0: index = s.count
      case 0x7B where !isText: open += 1
      case 0x7D where !isText: open -= 1
      default: break
      }
      if index < s.count, s[index] > 0x20 {
        // Tabs count with what stands behind them.
        let between = (end..<index).count { s[$0] == 0x09 }
        if between > 0, !isText || s[index] == 0x22 { (tabs, runs) = (tabs + between, runs + 1) }
        end = index + 1
      }
      index += 1
    }
    guard tabs > 0 else { return nil }
    let gaps = head.columns.count - 1
    if tabs <= gaps { return TabbedCells(end: UInt32(end), joins: false) }
    return runs <= gaps ? TabbedCells(end: UInt32(end), joins: true) : nil
  }

  /// Tells of them, and reads them as bars.
  mutating func passTabs(_ cells: TabbedCells, _ head: TableHead, _ s: Span<UInt8>) {
    report(.tabbedCells, ByteRange(start: token.start, end: cells.end), related: head.range)
    countTabs(cells.joins ? .joined : .each)
  }
}
