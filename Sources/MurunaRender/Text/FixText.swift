import MurunaDiagnostics
import MurunaText

/// Shows what a fix would do as lines taken away and lines put in their place.
struct FixText {
  let snippet: Snippet
  private static let most = 6

  func lines(of fix: Fix) -> [String] {
    var files: [SourceID] = []
    for edit in fix.edits where !files.contains(edit.place.source) { files.append(edit.place.source) }
    return files.flatMap { file in
      changes(fix.edits.filter { $0.place.source == file }.sorted { $0.place < $1.place }, in: file)
    }
  }

  /// Edits on one line, or on lines that touch, are shown together.
  private func changes(_ edits: [Fix.Edit], in file: SourceID) -> [String] {
    var groups: [[Fix.Edit]] = []
    for edit in edits {
      if let last = groups.last?.last, line(after: last) + 1 >= snippet.report.positions.start(of: edit.place).line {
        groups[groups.count - 1].append(edit)
      } else {
        groups.append([edit])
      }
    }
    return groups.flatMap(change)
  }

  private func line(after edit: Fix.Edit) -> Int { snippet.report.positions.end(of: edit.place).line }

  private func change(_ edits: [Fix.Edit]) -> [String] {
    guard let first = edits.first, let last = edits.last,
      let start = snippet.report.positions.lookUp(first.place.range.start, in: first.place.source),
      let end = snippet.report.positions.lookUp(last.place.range.end, in: last.place.source)
    else { return [] }
    let bytes = snippet.report.sources[Int(first.place.source.index)].bytes
    let lines = near(edits, in: start.line.indices.lowerBound..<max(end.line.indices.upperBound, start.line.indices.lowerBound), bytes)
    var before = Text()
    var after = Text()
    var offset = lines.lowerBound
    for edit in edits {
      let range = edit.place.range.indices.clamped(to: lines)
      guard range.lowerBound >= offset else { continue }
      before.append(bytes[offset..<range.lowerBound], isChanged: false)
      after.append(bytes[offset..<range.lowerBound], isChanged: false)
      before.append(bytes[range], isChanged: true)
      after.append(Array(edit.replacement.utf8)[...], isChanged: true)
      offset = range.upperBound
    }
    before.append(bytes[offset..<lines.upperBound], isChanged: false)
    after.append(bytes[offset..<lines.upperBound], isChanged: false)
    return rows(before, start.position.line, "-", .removed) + rows(after, start.position.line, "+", .added)
  }

  /// Of lines that are very long, more than can be shown, before the first edit and behind the last one: a fix must not cost what its line is long.
  private func near(_ edits: [Fix.Edit], in lines: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    let reach = max(64, snippet.settings.width) * SourceLine.bytesPerCell
    var lower = max(lines.lowerBound, (edits.first.map { Int($0.place.range.start) } ?? lines.lowerBound) - reach)
    var upper = min(lines.upperBound, (edits.last.map { Int($0.place.range.end) } ?? lines.upperBound) + reach)
    while lower > lines.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < lines.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<max(lower, upper)
  }

  /// Some lines, and which bytes of them are what the fix is about.
  private struct Text {
    var bytes: [UInt8] = []
    var changes: [ByteRange] = []

    mutating func append(_ more: ArraySlice<UInt8>, isChanged: Bool) {
      if isChanged { changes.append(ByteRange(bytes.count, bytes.count + more.count)) }
      bytes += more
    }
  }

  /// Each line cut around what changes in it.
  private func rows(_ text: Text, _ number: Int, _ sign: String, _ role: Style.Role) -> [String] {
    let width = snippet.settings.width - snippet.gutter - 3
    let table = LineTable(text.bytes)
    var result = (1...min(table.lineCount, FixText.most)).map { line in
      let range = table.range(ofLine: line)
      let marks = text.changes.filter { $0.start <= range.end && $0.end >= range.start }
      let shown = SourceLine(range, of: text.bytes, marks: marks, width: width)
      return snippet.row(
        number + line - 1, snippet.settings.style.paint(shown.pieces.map(\.text).joined().trimmedRight, role), sign: sign)
    }
    if table.lineCount > FixText.most { result.append("...") }
    return result
  }
}
