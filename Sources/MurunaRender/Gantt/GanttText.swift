import MurunaPlan
import MurunaText

/// A timeline as a chart for a terminal: one line for each row of the plan, times and bar first, the title last.
///
/// So the bar stands where it should on every terminal, whichever direction the title runs in; and every line begins with an ASCII
/// letter, from which terminals that guess take left to right. `p` is a phase, `a` an action, `d` a decision, `r` a review, `m` a
/// milestone, `e` an event: people can say "a4", and `muruna explain` takes what stands there.
package struct GanttText {
  package struct Settings: Sendable {
    package var language: Language
    package var style: Style
    package var width: Int
    package var signs: GanttSigns

    package init(language: Language, style: Style = .plain, width: Int = 80, signs: GanttSigns = .blocks) {
      self.language = language
      self.style = style
      self.width = max(60, width)
      self.signs = signs
    }
  }

  private let timeline: Timeline
  private let settings: Settings
  private let clock: TimelineClock?
  private let columns: GanttColumns
  private let scale: GanttScale
  private let axis: GanttAxis

  package init(_ timeline: Timeline, _ settings: Settings) {
    self.timeline = timeline
    self.settings = settings
    clock = TimelineClock(timeline)
    columns = GanttColumns(timeline, clock: clock, settings: settings)
    scale = GanttScale(for: timeline.rows, room: settings.width - columns.width - 1 - columns.titleWidth)
    axis = GanttAxis(scale, clock: clock, isCountedFromT: timeline.isCountedFromT, language: settings.language)
  }

  package func render() -> String {
    var lines = head()
    if timeline.rows.isEmpty {
      lines.append(GanttLegend.say(GanttLegend.nothing, settings.language))
    } else {
      let axisLines = axis.lines()
      for (index, line) in axisLines.enumerated() {
        let heads = index == axisLines.count - 1 ? columns.heads : ""
        lines.append(heads.padded(to: columns.width) + settings.style.paint(line, .faint))
      }
      lines += rows()
      lines += GanttTeams(timeline, columns, scale, settings).lines()
      lines += GanttLegend(timeline, columns, scale, clock: clock, settings).lines()
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func head() -> [String] {
    let id = Visible.spelled(timeline.plan.id)
    let title = Visible.spelled(timeline.plan.title(in: settings.language))
    var lines = [settings.style.paint(id, .strong) + (title == id ? "" : "  " + settings.style.paint(title, .strong))]
    if timeline.isCountedFromT, let reading = clock?.reading(at: 0) {
      switch settings.language {
      case .english: lines.append("T = \(reading.long(in: .english))")
      case .arabic: lines.append("T = \(reading.isoDay) \(reading.time)  \(reading.long(in: .arabic))")
      }
    }
    return lines + [""]
  }

  private func rows() -> [String] {
    let grid = (0..<scale.columns).map { column -> Character in
      if timeline.isCountedFromT, column == scale.column(0) { return settings.signs.zero }
      return axis.midnights.contains(column) ? settings.signs.midnight : " "
    }
    let room = settings.width - columns.width - scale.columns - 1
    return timeline.rows.enumerated().map { index, row in
      let bar = String(GanttBar(row, on: scale, grid: grid, signs: settings.signs).cells)
      return columns.front(index) + paint(bar, row) + " " + title(of: row, room: room)
    }
  }

  private func paint(_ bar: String, _ row: Timeline.Row) -> String {
    switch row.kind {
    case .phase: bar
    case .action, .decision, .review, .milestone, .event:
      row.isLate || row.isDoubled ? settings.style.paint(bar, .error) : row.isCritical ? settings.style.paint(bar, .warning) : settings.style.paint(bar, .path)
    }
  }

  /// Further in by its depth, with how often it is done.
  private func title(of row: Timeline.Row, room: Int) -> String {
    let indent = String(repeating: " ", count: min(8, 2 * max(0, row.depth)))
    let title = indent + row.times.map { "\($0)× " }.joined() + Visible.spelled(row.label.title(in: settings.language))
    let text = title.truncated(to: room)
    return row.kind == .phase ? settings.style.paint(text, .strong) : text
  }
}

extension Timeline.Row {
  /// Whether it is expected to miss its deadline.
  var isLate: Bool { deadline.map { finish > $0 } ?? false }
  /// How often it is done: over how many things, and how many times at each.
  var times: [Int] { (across.isEmpty ? [] : [across.count]) + (instances.isEmpty ? [] : [instances.count]) }
  /// Whether it asks for people who are asked for elsewhere, where there are too few.
  var isDoubled: Bool { !clashes.isEmpty }
  /// Whether it misses its deadline if things take as long as they may.
  var mayBeLate: Bool { !isLate && (deadline.map { deadline in latestFinish.map { $0 > deadline } ?? false } ?? false) }
}
