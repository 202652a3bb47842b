import MurunaDiagnostics
import MurunaText

/// The source lines of a finding with their marks: the finding's own place and its related places, line by line, file by file.
struct Snippet {
  private struct Mark {
    let place: Place
    let label: String?
    let isPrimary: Bool
  }

  private struct Line {
    let number: Int
    let range: ByteRange
    var marks: [Mark]
  }

  let report: Report
  let settings: ReportSettings
  /// Cells of the widest line number.
  let gutter: Int

  init(of finding: Diagnostic, in report: Report, settings: ReportSettings) {
    self.report = report
    self.settings = settings
    let places = [finding.place] + finding.related.map(\.place) + finding.fixes.flatMap { $0.edits.map(\.place) }
    let last = places.map { report.positions.start(of: $0).line }.max() ?? 1
    gutter = String(last).utf8.count
  }

  /// The window into each file, the finding's own first. Each begins with the line that names the place.
  func lines(of finding: Diagnostic) -> [String] {
    let marks =
      [Mark(place: finding.place, label: finding.label.map(say), isPrimary: true)]
      + finding.related.map { Mark(place: $0.place, label: say($0.label), isPrimary: false) }
    var files: [SourceID] = []
    for mark in marks where !files.contains(mark.place.source) { files.append(mark.place.source) }
    return files.flatMap { file in window(into: file, marks.filter { $0.place.source == file }) }
  }

  /// `--> path:line:column`
  private func window(into file: SourceID, _ marks: [Mark]) -> [String] {
    guard let first = marks.first else { return [] }
    let position = report.positions.start(of: first.place)
    let place = "\(Visible.spelled(report.path(of: file))):\(position.line):\(position.column)"
    let arrow = first.isPrimary ? "-->" : ":::"
    var result = [
      "".padded(to: gutter) + settings.style.paint(arrow, .gutter) + " " + settings.style.paint(place, .path)
    ]
    let lines = lines(with: marks)
    guard !lines.isEmpty else { return result }
    result.append(row(nil, ""))
    for (index, line) in lines.enumerated() {
      if index > 0, lines[index - 1].number + 1 < line.number { result.append("...") }
      result += show(line)
    }
    return result
  }

  private func lines(with marks: [Mark]) -> [Line] {
    var lines: [Line] = []
    for mark in marks {
      guard let (position, range) = report.positions.lookUp(mark.place.range.start, in: mark.place.source) else { continue }
      if let index = lines.firstIndex(where: { $0.number == position.line }) {
        lines[index].marks.append(mark)
      } else {
        lines.append(Line(number: position.line, range: range, marks: [mark]))
      }
    }
    return lines.sorted { $0.number < $1.number }
  }

  /// The line as it was written, and below it one row for each mark: so no label ever has to make room for another. Marks that are too far
  /// apart for one window have the line shown again.
  private func show(_ line: Line) -> [String] {
    let bytes = report.sources[Int(line.marks[0].place.source.index)].bytes
    let shown = SourceLine(
      line.range, of: bytes, marks: line.marks.map(\.place.range), width: settings.width - gutter - 3)
    let marked: Style.Role = shown.isRightToLeft ? .markedInBothDirections : .marked
    let text = shown.pieces.reduce(into: "") { $0 += $1.isMarked ? settings.style.paint($1.text, marked) : $1.text }
    var result = [row(line.number, text)]
    var hidden: [Mark] = []
    for (index, mark) in line.marks.enumerated() {
      // The first is always shown, as well as it can be.
      guard index == 0 || shown.isShown[index] else {
        hidden.append(mark)
        continue
      }
      let cells = shown.cells[index]
      let sign = String(decoding: [UInt8](repeating: mark.isPrimary ? UInt8(ascii: "^") : UInt8(ascii: "-"), count: cells.count), as: UTF8.self)
      var label = mark.label ?? ""
      let end = report.positions.end(of: mark.place).line
      if end > line.number { label += (label.isEmpty ? "" : " ") + say(Message.untilLine(end)) }
      let painted = settings.style.paint(sign, mark.isPrimary ? .error : .gutter)
      switch settings.language {
      case .english:
        result.append(row(nil, "".padded(to: cells.start) + painted + (label.isEmpty ? "" : " " + label)))
      case .arabic:
        // A label beside the signs would turn the row around on terminals that take a row's direction from its first letter.
        result.append(row(nil, "".padded(to: cells.start) + painted))
        if !label.isEmpty { result.append("  " + label) }
      }
      if shown.isUncertain[index] {
        let text = report.text(mark.place)
        // Of what goes over several lines, the first.
        let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        if !first.isEmpty { result.append(row(nil, "--> «\(Visible.spelled(first).truncated(to: settings.width / 2))»")) }
      }
    }
    if !hidden.isEmpty { result += show(Line(number: line.number, range: line.range, marks: hidden)) }
    return result
  }

  private func say(_ words: Words) -> String {
    Visible.spelled(words.text(in: settings.language))
  }

  /// `12 | text`
  func row(_ number: Int?, _ text: String, sign: String = "|") -> String {
    let digits = number.map(String.init) ?? ""
    let edge = settings.style.paint("".padded(to: gutter - digits.utf8.count) + digits + " " + sign, .gutter)
    return text.isEmpty ? edge : edge + " " + text
  }
}

private enum Message {
  static func untilLine(_ line: Int) -> Words {
    Words(english: "(to line \(value: String(line)))", arabic: "(حتى السطر \(value: String(line)))")
  }
}
