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
      if let last = groups.last?.last, line(after: last) >= snippet.report.positions.start(of: edit.place).line {
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
    let before = start.line.indices.lowerBound..<max(end.line.indices.upperBound, start.line.indices.lowerBound)
    // A very long line would bury the edit.
    let from = min(first.place.range.indices.lowerBound, before.upperBound)
    let focus = SourceLineCut.around(from, in: before, bytes: bytes)
    var after: [UInt8] = []
    var offset = focus.lowerBound
    for edit in edits {
      let range = edit.place.range.indices.clamped(to: focus)
      if range.lowerBound >= offset { after += bytes[offset..<range.lowerBound] }
      after += Array(edit.replacement.utf8)
      offset = max(offset, range.upperBound)
    }
    after += bytes[offset..<focus.upperBound]
    let number = start.position.line
    return rows(String(decoding: bytes[focus], as: UTF8.self), number, "-", .removed)
      + rows(String(decoding: after, as: UTF8.self), number, "+", .added)
  }

  private func rows(_ text: String, _ number: Int, _ sign: String, _ role: Style.Role) -> [String] {
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let width = snippet.settings.width - snippet.gutter - 3
    var result = all.prefix(FixText.most).enumerated().map { index, line in
      let shown = Visible.spelled(String(line)).truncated(to: width)
      return snippet.row(number + index, snippet.settings.style.paint(shown, role), sign: sign)
    }
    if all.count > FixText.most { result.append("...") }
    return result
  }
}

/// Keeps a line that is longer than a page to what stands around one byte of it.
enum SourceLineCut {
  static func around(_ byte: Int, in line: Range<Int>, bytes: [UInt8]) -> Range<Int> {
    let reach = 2048
    guard line.count > 2 * reach else { return line }
    var start = max(line.lowerBound, byte - 20)
    var end = min(line.upperBound, byte + reach)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
