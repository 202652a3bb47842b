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
    /// Whether rows have the short ids, which people call out in a room, where there is room for their own too.
    package var hasIDs: Bool

    package init(language: Language, style: Style = .plain, width: Int = 80, signs: GanttSigns = .blocks, hasIDs: Bool = false) {
      self.hasIDs = hasIDs
      self.language = language
      self.style = style
      self.width = max(16, width)
      self.signs = signs
    }
  }

  private let timeline: Timeline
  private let settings: Settings
  private let clock: TimelineClock?
  private let columns: GanttColumns
  private let scale: GanttScale
  private let axis: GanttAxis
  /// Cells without which no chart is drawn: what stands before the bars, bars of six columns, and a title that can be told from others.
  private let needed: Int

  package init(_ timeline: Timeline, _ settings: Settings) {
    self.timeline = timeline
    self.settings = settings
    clock = TimelineClock(timeline)
    columns = GanttColumns(timeline, clock: clock, settings: settings)
    needed = columns.width + 6 + 1 + 12
    scale = GanttScale(for: timeline.rows, room: settings.width - columns.width - 1 - columns.titleWidth)
    axis = GanttAxis(scale, clock: clock, isCountedFromT: timeline.isCountedFromT, language: settings.language)
  }

  package func render() -> String {
    var text = ""
    func add(_ lines: [String]) {
      for line in lines {
        text += line
        text += "\n"
      }
    }
    add(Self.head(timeline.plan, settings) + zero() + [""])
    guard !timeline.rows.isEmpty else {
      add([GanttLegend.say(GanttLegend.nothing, settings.language)])
      return text
    }
    guard settings.width >= needed else {
      add(GanttList(timeline, columns, needed: needed, settings).lines())
      add(GanttLegend(timeline, columns, nil, clock: clock, settings).lines())
      return text
    }
    let axisLines = axis.lines()
    for (index, line) in axisLines.enumerated() {
      let heads = index == axisLines.count - 1 ? columns.heads : ""
      add([heads.padded(to: columns.width) + settings.style.paint(line, .faint)])
    }
    text += rows()
    add(GanttTeams(timeline, columns, scale, settings).lines())
    add(GanttLegend(timeline, columns, scale, clock: clock, settings).lines())
    return text
  }

  /// A plan's id and its title, below it where they do not fit a line.
  static func head(_ plan: Timeline.Label, _ settings: Settings) -> [String] {
    let id = Visible.spelled(plan.id)
    let title = Visible.spelled(plan.title(in: settings.language))
    let style = settings.style
    if title == id { return [style.paint(id, .strong)] }
    if title.hasRightToLeft || id.displayWidth + 2 + title.displayWidth <= settings.width { return [style.paint(id, .strong) + "  " + style.paint(title, .strong)] }
    return [style.paint(id, .strong)] + Wrapping.lines(title, width: settings.width - 2).map { "  " + style.paint($0, .strong) }
  }

  private func zero() -> [String] {
    guard timeline.isCountedFromT, let reading = clock?.reading(at: 0) else { return [] }
    switch settings.language {
    case .english: return Wrapping.lines("T = \(reading.long(in: .english))", width: settings.width)
    case .arabic: return ["T = \(reading.isoDay) \(reading.time)  \(reading.long(in: .arabic))"]
    }
  }

  /// All rows, as bytes until they are done: a plan may have thousands, and a string for each of their pieces costs more than all else.
  private func rows() -> String {
    let grid = (0..<scale.columns).map { column -> GanttCell in
      if timeline.isCountedFromT, column == scale.column(0) { return .zero }
      return axis.midnights.contains(column) ? .midnight : .empty
    }
    let room = settings.width - columns.width - scale.columns - 1
    let signs = settings.signs.bytes
    let (late, critical, usual) = (settings.style.marks(.error), settings.style.marks(.warning), settings.style.marks(.path))
    let none = ("", "")
    var text: [UInt8] = []
    text.reserveCapacity(timeline.rows.count * (settings.width + 32))
    for index in timeline.rows.indices {
      let row = timeline.rows[index]
      columns.addFront(index, to: &text)
      let paint = row.kind == .phase ? none : row.isLate || row.isDoubled ? late : row.isCritical ? critical : usual
      text.append(contentsOf: paint.0.utf8)
      for cell in GanttBar(row, on: scale, grid: grid).cells {
        if cell == .empty { text.append(0x20) } else { text.append(contentsOf: signs[Int(cell.rawValue)]) }
      }
      text.append(contentsOf: paint.1.utf8)
      text.append(0x20)
      addTitle(of: row, columns.titles[index], room: room, to: &text)
      text.append(0x0A)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Further in by its depth, with how often it is done.
  private func addTitle(of row: Timeline.Row, _ title: String, room: Int, to text: inout [UInt8]) {
    let indent = min(8, 2 * max(0, row.depth))
    // Most are plain, and fit.
    if row.kind != .phase, row.times.isEmpty, indent + title.utf8.count <= room, title.utf8.allSatisfy({ $0 &- 0x20 < 0x5F }) {
      for _ in 0..<indent { text.append(0x20) }
      text.append(contentsOf: title.utf8)
      return
    }
    var whole = String.blanks(indent)
    for times in row.times { whole += "\(times)× " }
    whole += Visible.spelled(title)
    whole = whole.truncated(to: room)
    text.append(contentsOf: (row.kind == .phase ? settings.style.paint(whole, .strong) : whole).utf8)
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
