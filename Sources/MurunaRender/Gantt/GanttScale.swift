import MurunaPlan

/// Which stretch of time a chart shows, and how much of it each column stands for.
///
/// A column is a round number of seconds and `T` is a column's edge, so that an hour looks like an hour and equal bars are equal.
struct GanttScale: Hashable {
  /// The left edge of the first column.
  let start: Int64
  /// Seconds.
  let unit: Int64
  let columns: Int

  var end: Int64 { start + unit * Int64(columns) }

  /// Nothing is drawn that is further away than some thirty million years.
  static let horizon: Int64 = 1_000_000_000_000_000

  /// - Parameter room: columns there are at most, at least 4.
  init(for rows: [Timeline.Row], room: Int) {
    let (first, last) = GanttScale.window(rows)
    let room = Int64(max(4, room))
    var unit = GanttScale.units.first { GanttScale.columns(from: first, to: last, $0) <= room } ?? 365 * 86_400
    while GanttScale.columns(from: first, to: last, unit) > room { unit *= 2 }
    start = GanttScale.floor(first, unit)
    self.unit = unit
    columns = Int(GanttScale.columns(from: first, to: last, unit))
  }

  /// The column that a time falls into; before the chart it is negative, behind it at least `columns`.
  func column(_ time: Int64) -> Int {
    let time = max(-GanttScale.horizon, min(GanttScale.horizon, time))
    return Int(GanttScale.floor(time - start, unit) / unit)
  }

  /// The first second of a column.
  func time(_ column: Int) -> Int64 { start + Int64(column) * unit }

  static func floor(_ time: Int64, _ unit: Int64) -> Int64 {
    let rest = time % unit
    return rest < 0 ? time - rest - unit : time - rest
  }

  /// With one column more than the stretch, so that a deadline at its end has a place.
  private static func columns(from first: Int64, to last: Int64, _ unit: Int64) -> Int64 {
    (floor(last, unit) - floor(first, unit)) / unit + 1
  }

  static let units: [Int64] =
    [1, 2, 5, 10, 15, 20, 30].map { $0 }
    + [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 40].map { $0 * 60 }
    + [60, 90, 120, 180, 240, 360, 480, 720].map { $0 * 60 }
    + [1, 2, 3, 4, 5, 7, 10, 14, 21, 28, 60, 91, 182, 365].map { $0 * 86_400 }

  /// From the first start to the last likely finish; late finishes, deadlines and `T` too if that does not make the rest tiny.
  private static func window(_ rows: [Timeline.Row]) -> (Int64, Int64) {
    func clamp(_ time: Int64) -> Int64 { max(-horizon, min(horizon, time)) }
    if rows.isEmpty { return (0, 3600) }
    var first = Int64.max
    var finishes: [Int64] = []
    finishes.reserveCapacity(rows.count)
    for index in rows.indices {
      first = min(first, clamp(min(rows[index].start, rows[index].earliestStart)))
      finishes.append(clamp(rows[index].finish))
      for instance in rows[index].instances { finishes.append(clamp(instance)) }
    }
    finishes.sort()
    var last = max(first, finishes.last ?? first)
    // A plan may end with something a year later: what stands far behind everything else is pointed at, not drawn.
    for index in finishes.indices.reversed() where index > 0 && index * 4 >= finishes.count * 3 {
      let before = finishes[index - 1] - first
      if before > 0, finishes[index] - first > 6 * before { last = finishes[index - 1] }
    }
    let span = max(1, last - first)
    var end = last
    for index in rows.indices {
      if let latest = rows[index].latestFinish, clamp(latest) <= last + span / 2 { end = max(end, clamp(latest)) }
      if let deadline = rows[index].deadline, clamp(deadline) <= last + span / 2 { end = max(end, clamp(deadline)) }
    }
    return (0 < first && first <= span / 2 ? 0 : first, 0 > end && -end <= span / 2 ? 0 : end)
  }
}
