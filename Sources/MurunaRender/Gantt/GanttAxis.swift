import MurunaCalendar
import MurunaPlan
import MurunaText

/// The lines above a chart: days and hours of the clock where it is known, and times relative to `T`.
struct GanttAxis {
  let scale: GanttScale
  let clock: TimelineClock?
  let language: Language
  private let isCountedFromT: Bool

  /// Columns in which a new day begins.
  let midnights: Set<Int>

  init(_ scale: GanttScale, clock: TimelineClock?, isCountedFromT: Bool = true, language: Language) {
    self.isCountedFromT = isCountedFromT
    self.scale = scale
    self.clock = clock
    self.language = language
    midnights =
      clock.map { clock in
        Set((0..<scale.columns).filter { GanttAxis.turns(86_400, in: $0, scale, clock) && scale.unit < 86_400 })
      } ?? []
  }

  func lines() -> [String] {
    guard let clock else { return [offsets()] }
    return [days(clock), scale.unit < 43_200 ? hours(clock) : "", isCountedFromT ? offsets() : ""].filter { !$0.isEmpty }
  }

  /// Where days begin, in the longest form that never collides: `Wed 14 Jan`, `Wed 14`, `14`.
  private func days(_ clock: TimelineClock) -> String {
    let starts = [0] + (1..<max(1, scale.columns)).filter { GanttAxis.turns(86_400, in: $0, scale, clock) }
    let readings = starts.compactMap { column in
      clock.reading(at: scale.time(column) + (column == 0 ? 0 : scale.unit - 1)).map { (column, $0) }
    }
    let forms: [(TimelineClock.Reading) -> String] =
      switch language {
      case .english where scale.unit >= 86_400: [{ "\($0.dayAndMonth) \($0.day.year)" }, { $0.dayAndMonth }]
      case .english: [{ "\($0.weekday) \($0.dayAndMonth)" }, { "\($0.weekday) \($0.day.day)" }, { String($0.day.day) }]
      case .arabic: [{ $0.isoDay }, { "\($0.day.day)/\($0.day.month)" }, { String($0.day.day) }]
      }
    let labels = forms.map { form in readings.map { ($0.0, form($0.1)) } }
    return place(labels.first { fits($0.dropFirst()) } ?? labels[1])
  }

  private func hours(_ clock: TimelineClock) -> String {
    let steps: [Int64] = [60, 300, 600, 900, 1800, 3600, 7200, 10_800, 14_400, 21_600, 43_200]
    for step in steps where step >= scale.unit * 6 {
      let columns = (0..<scale.columns).filter { GanttAxis.turns(step, in: $0, scale, clock) }
      let labels = columns.compactMap { column in
        clock.reading(at: scale.time(column) + scale.unit - 1).map { reading in
          let second = reading.second - reading.second % Int(step)
          return (column, TimelineClock.Reading(day: reading.day, second: second, offset: nil).time)
        }
      }
      return place(labels)
    }
    return ""
  }

  private func offsets() -> String {
    let steps: [Int64] =
      [60, 300, 600, 900, 1800, 3600, 7200, 10_800, 14_400, 21_600, 43_200]
      + [1, 2, 5, 7, 10, 14, 20, 28, 50, 91, 100, 182, 365, 730, 3650].map { $0 * 86_400 }
    for step in steps where step >= scale.unit {
      let columns = (0..<scale.columns).filter { GanttScale.floor(scale.time($0) + scale.unit - 1, step) >= scale.time($0) }
      let labels = columns.map { ($0, Compact.offset(GanttScale.floor(scale.time($0) + scale.unit - 1, step))) }
      if fits(labels) { return place(labels) }
    }
    return place([(scale.column(0), "T")])
  }

  /// Whether the clock passes a multiple of `step` (counted from midnight) in a column.
  private static func turns(_ step: Int64, in column: Int, _ scale: GanttScale, _ clock: TimelineClock) -> Bool {
    guard let before = clock.reading(at: scale.time(column) - 1), let after = clock.reading(at: scale.time(column + 1) - 1) else {
      return false
    }
    return before.day != after.day || Int64(before.second) / step != Int64(after.second) / step
  }

  private func fits(_ labels: some Collection<(Int, String)>) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { $0.0 + $0.1.displayWidth < $1.0 }
  }

  /// Labels at their columns, leaving out those that have no room.
  private func place(_ labels: [(Int, String)]) -> String {
    var line = ""
    for (index, (column, label)) in labels.enumerated() where column >= 0 && column < scale.columns {
      // The first stands before the first midnight, often close to it: it gives way.
      if index == 0, labels.count > 1, column + label.displayWidth >= labels[1].0 { continue }
      if !line.isEmpty, line.displayWidth >= column { continue }
      line = line.padded(to: column) + label
    }
    return line
  }
}
