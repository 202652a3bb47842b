import MurunaPlan
import MurunaText

/// The lines below a chart for teams and resources: how much of each is in use, column by column, on the chart's own scale.
///
/// Eight heights of a block say how full it is, `!` says that more is asked for than there is. Only what is asked for at least half of
/// what there is at some time is drawn, the fullest first: the rest keeps nobody waiting. The table and JSON have all.
struct GanttTeams {
  private let timeline: Timeline
  private let columns: GanttColumns
  private let scale: GanttScale
  private let settings: GanttText.Settings

  private static let most = 8

  init(_ timeline: Timeline, _ columns: GanttColumns, _ scale: GanttScale, _ settings: GanttText.Settings) {
    self.timeline = timeline
    self.columns = columns
    self.scale = scale
    self.settings = settings
  }

  func lines() -> [String] {
    let shown = Self.worthShowing(timeline)
    guard !shown.isEmpty else { return [] }
    let counts = shown.map { "\($0.peak)/\($0.available)" }
    let width = counts.map(\.count).max() ?? 0
    return [""]
      + zip(shown, counts).map { team, count in
        // Numbers stand where times stand above, so that the bars stand below the bars.
        let front = (String(repeating: " ", count: max(0, width - count.count)) + count + " ").padded(toRight: columns.width)
        let load = cells(of: team)
        let title = Visible.spelled(team.label.title(in: settings.language)).truncated(to: max(4, settings.width - columns.width - scale.columns - 1))
        let isOver = load.contains(settings.signs.late)
        return front + settings.style.paint(String(load), isOver ? .error : .path) + " " + title
      }
  }

  /// The fullest first.
  static func worthShowing(_ timeline: Timeline) -> [Timeline.Team] {
    timeline.teams.enumerated()
      .filter { 2 * $1.peak >= $1.available }
      .sorted { left, right in
        let (a, b) = (left.element.peak * max(1, right.element.available), right.element.peak * max(1, left.element.available))
        return a != b ? a > b : left.offset < right.offset
      }
      .prefix(most).map(\.element)
  }

  /// The fullest moment of each column.
  private func cells(of team: Timeline.Team) -> [Character] {
    var cells = [Character](repeating: " ", count: scale.columns)
    let times = (team.steps + team.capacity).map(\.time).sorted()
    for (index, time) in times.enumerated() {
      let used = team.amount(team.steps, at: time, before: 0)
      guard used > 0 else { continue }
      let capacity = team.amount(team.capacity, at: time, before: team.available)
      let until = index + 1 < times.count ? times[index + 1] : .max
      guard until > time else { continue }
      let (first, last) = (max(0, scale.column(time)), min(scale.columns - 1, scale.column(until == .max ? .max : until - 1)))
      guard first <= last else { continue }
      let sign = used > capacity ? settings.signs.late : settings.signs.loads[min(7, max(0, (used * 8 + capacity - 1) / max(1, capacity) - 1))]
      for column in first...last where Self.rank(cells[column], settings.signs) < Self.rank(sign, settings.signs) { cells[column] = sign }
    }
    return cells
  }

  private static func rank(_ sign: Character, _ signs: GanttSigns) -> Int {
    sign == signs.late ? 9 : (signs.loads.firstIndex(of: sign) ?? -1) + 1
  }
}

extension String {
  /// With blanks before it.
  fileprivate func padded(toRight width: Int) -> String { String(repeating: " ", count: max(0, width - displayWidth)) + self }
}
