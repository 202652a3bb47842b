import MurunaPlan

/// The signs of a chart. Every one is different: what a bar means never hangs on a colour.
package struct GanttSigns: Hashable, Sendable {
  package var likely: Character
  package var possible: Character
  /// Work that is begun and not done, while whoever does it is away.
  package var resting: Character
  package var phase: Character
  package var point: Character
  package var event: Character
  package var instance: Character
  package var deadline: Character
  package var late: Character
  package var zero: Character
  package var midnight: Character
  package var earlier: Character
  package var later: Character
  package var done: Character
  /// From little to all.
  package var loads: [Character]

  package static let blocks = GanttSigns(
    likely: "█", possible: "░", resting: "─", phase: "━", point: "◆", event: "▼", instance: "●", deadline: "]", late: "!", zero: "│", midnight: "┊",
    earlier: "<", later: ">", done: "✓", loads: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])
  /// For terminals without these, and for readers who listen.
  package static let ascii = GanttSigns(
    likely: "#", possible: ".", resting: "_", phase: "=", point: "+", event: "V", instance: "o", deadline: "]", late: "!", zero: "|", midnight: ":",
    earlier: "<", later: ">", done: "v", loads: ["1", "2", "3", "4", "5", "6", "7", "8"])
}

/// One row of a chart as cells: the empty grid, then from the vaguest to the surest.
struct GanttBar {
  private(set) var cells: [Character]
  private let scale: GanttScale
  private let signs: GanttSigns

  init(_ row: Timeline.Row, on scale: GanttScale, grid: [Character], signs: GanttSigns) {
    cells = grid
    self.scale = scale
    self.signs = signs
    draw(row)
  }

  private mutating func draw(_ row: Timeline.Row) {
    if row.isNotHappening { return }
    fill(from: row.earliestStart, until: row.start, signs.possible)
    fill(from: row.finish, until: row.latestFinish ?? scale.end + 1, signs.possible)
    switch row.kind {
    case .phase: fill(from: row.start, until: row.finish, signs.phase)
    case .event: put(signs.event, at: row.start)
    case .action, .decision, .review, .milestone:
      if !row.instances.isEmpty {
        for instance in row.instances { put(signs.instance, at: instance) }
      } else if row.finish <= row.start {
        put(signs.point, at: row.start)
      } else if row.stretches.isEmpty {
        fill(from: row.start, until: row.finish, signs.likely)
      } else {
        fill(from: row.start, until: row.finish, signs.resting)
        for stretch in row.stretches { fill(from: stretch.lowerBound, until: stretch.upperBound, signs.likely) }
      }
    }
    if let deadline = row.deadline { mark(deadline, of: row) }
  }

  /// A deadline never hides what it is for: kept, it stands behind it; missed in the very column of the finish, it is an exclamation mark.
  private mutating func mark(_ deadline: Int64, of row: Timeline.Row) {
    let column = scale.column(deadline)
    let last = scale.column(max(row.start, row.finish == .min ? row.finish : row.finish - 1))
    guard column == last else { return set(column, signs.deadline) }
    if row.isLate { set(column, signs.late) } else if column + 1 < scale.columns { set(column + 1, signs.deadline) }
  }

  private mutating func put(_ sign: Character, at time: Int64) { set(scale.column(time), sign) }

  private mutating func fill(from start: Int64, until end: Int64, _ sign: Character) {
    guard start < end else { return }
    let first = scale.column(start)
    let last = scale.column(end - 1)
    guard last >= 0, first < scale.columns else {
      set(last < 0 ? -1 : scale.columns, sign)
      return
    }
    for column in max(0, first)...min(scale.columns - 1, last) { set(column, sign) }
    if first < 0 { set(-1, sign) }
    if last >= scale.columns { set(scale.columns, sign) }
  }

  /// What lies outside is pointed at from the edge.
  private mutating func set(_ column: Int, _ sign: Character) {
    guard !cells.isEmpty else { return }
    if column < 0 {
      cells[0] = signs.earlier
    } else if column >= cells.count {
      cells[cells.count - 1] = signs.later
    } else {
      cells[column] = sign
    }
  }
}
