import MurunaPlan
import MurunaText

/// What stands instead of a chart where there is no room for one: the same rows with their signs and times, each with its title below it.
struct GanttList {
  private let timeline: Timeline
  private let columns: GanttColumns
  private let settings: GanttText.Settings
  /// Cells that the chart would need.
  private let needed: Int

  init(_ timeline: Timeline, _ columns: GanttColumns, needed: Int, _ settings: GanttText.Settings) {
    self.timeline = timeline
    self.columns = columns
    self.needed = needed
    self.settings = settings
  }

  func lines() -> [String] {
    let heads = front(columns.heads).map { settings.style.paint($0, .faint) }
    return said(Message.tooNarrow(needed, settings.width).text(in: settings.language)) + [""] + heads + timeline.rows.indices.flatMap(row)
  }

  private func row(_ index: Int) -> [String] {
    let row = timeline.rows[index]
    var text: [UInt8] = []
    columns.addFront(index, to: &text)
    let indent = String(repeating: " ", count: 2 + min(8, 2 * max(0, row.depth)))
    let title = row.times.map { "\($0)× " }.joined() + Visible.spelled(columns.titles[index])
    let role: Style.Role? = row.kind == .phase ? .strong : row.isLate || row.isDoubled ? .error : nil
    let titles = title.hasRightToLeft ? [title] : Wrapping.lines(title, width: settings.width - indent.count)
    return front(String(decoding: text, as: UTF8.self)).map { line in role.map { settings.style.paint(line, $0) } ?? line } + titles.map { indent + $0 }
  }

  /// What stands before a bar; in columns where they fit.
  private func front(_ text: String) -> [String] {
    let text = text.trimmedRight
    if text.displayWidth <= settings.width { return [text] }
    let words = text.split(separator: " ").joined(separator: " ")
    return Wrapping.lines(words, width: settings.width - 2).enumerated().map { $0.offset == 0 ? $0.element : "  " + $0.element }
  }

  private func said(_ text: String) -> [String] { text.hasRightToLeft ? [text] : Wrapping.lines(text, width: settings.width) }
}

private enum Message {
  static func tooNarrow(_ needed: Int, _ width: Int) -> Words {
    Words(
      english: "times only: a chart needs \(value: String(needed)) columns, and here are \(value: String(width))",
      arabic: "الأوقات فقط: عرض الرسم \(value: String(needed)) من الأعمدة، والمتاح هنا \(value: String(width))")  // review
  }
}
