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

  /// By cell, the bytes of its sign: a chart has thousands of rows of cells, and a `Character` is no small thing.
  var bytes: [[UInt8]] {
    GanttCell.allCases.map { cell in
      let sign: Character =
        switch cell {
        case .empty: " "
        case .zero: zero
        case .midnight: midnight
        case .likely: likely
        case .possible: possible
        case .resting: resting
        case .phase: phase
        case .point: point
        case .event: event
        case .instance: instance
        case .deadline: deadline
        case .late: late
        case .earlier: earlier
        case .later: later
        }
      return Array(String(sign).utf8)
    }
  }
}

/// What one cell of a row shows.
enum GanttCell: UInt8, CaseIterable {
  case empty, zero, midnight, likely, possible, resting, phase, point, event, instance, deadline, late, earlier, later
}

/// One row of a chart as cells: the empty grid, then from the vaguest to the surest.
struct GanttBar {
  private(set) var cells: [GanttCell]
  private let scale: GanttScale

  init(_ row: Timeline.Row, on scale: GanttScale, grid: [GanttCell]) {
    cells = grid
    self.scale = scale
    draw(row)
  }

  private mutating func draw(_ row: Timeline.Row) {
    if row.isNotHappening { return }
    fill(from: row.earliestStart, until: row.start, .possible)
    fill(from: row.finish, until: row.latestFinish ?? scale.end + 1, .possible)
    switch row.kind {
    case .phase: fill(from: row.start, until: row.finish, .phase)
    case .event: if !row.happensWheneverItDoes { put(.event, at: row.start) }
    case .action, .decision, .review, .milestone:
      if !row.instances.isEmpty {
        for instance in row.instances { put(.instance, at: instance) }
      } else if row.finish <= row.start {
        put(.point, at: row.start)
      } else if row.stretches.isEmpty {
        fill(from: row.start, until: row.finish, .likely)
      } else {
        fill(from: row.start, until: row.finish, .resting)
        for stretch in row.stretches { fill(from: stretch.lowerBound, until: stretch.upperBound, .likely) }
      }
    }
    if let deadline = row.deadline { mark(deadline, of: row) }
  }

  /// A deadline never hides what it is for: kept, it stands behind it; missed in the very column of the finish, it is an exclamation mark.
  private mutating func mark(_ deadline: Int64, of row: Timeline.Row) {
    let column = scale.column(deadline)
    let last = scale.column(max(row.start, row.finish == .min ? row.finish : row.finish - 1))
    guard column == last else { return set(column, .deadline) }
    if row.isLate { set(column, .late) } else if column + 1 < scale.columns { set(column + 1, .deadline) }
  }

  private mutating func put(_ cell: GanttCell, at time: Int64) { set(scale.column(time), cell) }

  private mutating func fill(from start: Int64, until end: Int64, _ cell: GanttCell) {
    guard start < end else { return }
    let first = scale.column(start)
    let last = scale.column(end - 1)
    guard last >= 0, first < scale.columns else {
      set(last < 0 ? -1 : scale.columns, cell)
      return
    }
    for column in max(0, first)...min(scale.columns - 1, last) { set(column, cell) }
    if first < 0 { set(-1, cell) }
    if last >= scale.columns { set(scale.columns, cell) }
  }

  /// What lies outside is pointed at from the edge.
  private mutating func set(_ column: Int, _ cell: GanttCell) {
    guard !cells.isEmpty else { return }
    if column < 0 {
      cells[0] = .earlier
    } else if column >= cells.count {
      cells[cells.count - 1] = .later
    } else {
      cells[column] = cell
    }
  }
}
