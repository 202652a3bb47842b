import MurunaCalendar
import MurunaPlan
import MurunaText

/// What stands before a bar: the row's id, its signs, when it starts and finishes, and its slack. As wide as its widest entry.
struct GanttColumns {
  /// Short ids where there is little room, the plan's own where there is much.
  let ids: [String]
  let areShort: Bool
  /// Which one of its kind a row is, from 1.
  let numbers: [Int]
  private let signs: [String]
  private let starts: [String]
  private let finishes: [String]
  private let slacks: [String]
  private let words: (start: String, finish: String, slack: String)
  private let widths: (id: Int, signs: Int, start: Int, finish: Int, slack: Int)
  /// Of everything before the bar, with the blank behind it.
  let width: Int
  /// What titles would like to have, within reason.
  let titleWidth: Int

  init(_ timeline: Timeline, clock: TimelineClock?, settings: GanttText.Settings) {
    let rows = timeline.rows
    numbers = GanttColumns.numbers(rows)
    areShort = !GanttColumns.hasRoomForOwnIDs(rows, width: settings.width)
    ids = areShort ? zip(rows, numbers).map { "\($0.kind.letter)\($1)" } : rows.map(\.label.id)
    signs = rows.map { GanttColumns.signs($0, settings.signs) }
    let times = GanttColumns.Times(timeline, clock: clock, language: settings.language, isWide: settings.width >= 140)
    starts = rows.map { times.text($0.start, after: nil) }
    finishes = rows.map { times.text($0.finish, after: $0.start) }
    slacks = rows.map { $0.slack.map(Compact.length) ?? "" }
    let language = settings.language
    words = (
      GanttLegend.say(GanttLegend.start, language), GanttLegend.say(GanttLegend.finish, language),
      GanttLegend.say(GanttLegend.slack, language)
    )
    func widest(_ texts: [String], _ head: String = "") -> Int { texts.reduce(head.displayWidth) { max($0, $1.displayWidth) } }
    widths = (
      max(2, widest(ids)), widest(signs), widest(starts, words.start), widest(finishes, words.finish), widest(slacks, words.slack)
    )
    width = widths.id + (widths.signs > 0 ? widths.signs + 1 : 0) + widths.start + widths.finish + widths.slack + 6
    let titles = rows.map { $0.label.title(in: language).displayWidth + 2 * $0.depth + 4 * $0.times.count }
    titleWidth = min(max(12, titles.max() ?? 0), max(16, settings.width / 4))
  }

  func front(_ index: Int) -> String {
    var result = ids[index].padded(to: widths.id)
    if widths.signs > 0 { result += " " + signs[index].padded(to: widths.signs) }
    result += "  " + starts[index].padded(to: widths.start) + "  " + finishes[index].padded(to: widths.finish)
    return result + " " + "".padded(to: widths.slack - slacks[index].displayWidth) + slacks[index] + " "
  }

  /// U+200E keeps right-to-left heads that stand side by side in their places (UAX 9).
  var heads: String {
    let mark = words.start.hasRightToLeft ? "\u{200E}" : ""
    var result = "id".padded(to: widths.id)
    if widths.signs > 0 { result += "".padded(to: widths.signs + 1) }
    result += "  " + (mark + words.start).padded(to: widths.start) + "  " + (mark + words.finish).padded(to: widths.finish)
    return result + " " + "".padded(to: widths.slack - words.slack.displayWidth) + mark + words.slack + mark + " "
  }

  private static func hasRoomForOwnIDs(_ rows: [Timeline.Row], width: Int) -> Bool {
    width >= 120
      && rows.allSatisfy { row in
        let id = row.label.id.utf8
        return id.count <= 20 && id.allSatisfy { $0 > 0x20 && $0 < 0x7F } && row.label.id.first?.isLetter == true
      }
  }

  private static func numbers(_ rows: [Timeline.Row]) -> [Int] {
    var counts: [Character: Int] = [:]
    return rows.map { row in
      counts[row.kind.letter, default: 0] += 1
      return counts[row.kind.letter] ?? 0
    }
  }

  /// In the order of the legend.
  private static func signs(_ row: Timeline.Row, _ signs: GanttSigns) -> String {
    (row.isCritical ? "*" : "") + (row.isDoubled ? "&" : "") + (row.isLate ? "!" : row.mayBeLate ? "~" : "") + (row.conditions.isEmpty ? "" : "?")
      + (row.lacks == nil ? "" : "-") + (row.isNotHappening ? "x" : "") + (row.isDone ? String(signs.done) : "")
  }

  /// How times are written: by the clock as long as a weekday is enough, else with the day; relative to `T` where there is no clock.
  private struct Times {
    private let clock: TimelineClock?
    private let form: Form

    private enum Form { case weekday, day, dated, numbers }

    init(_ timeline: Timeline, clock: TimelineClock?, language: Language, isWide: Bool) {
      self.clock = clock
      let readings = timeline.rows.flatMap { [$0.start, $0.finish] }.compactMap { clock?.reading(at: $0) }
      let first = readings.map(\.day).min()
      let last = readings.map(\.day).max()
      guard let first, let last else {
        form = .weekday
        return
      }
      switch language {
      case _ where first.year != last.year: form = .dated
      case .arabic: form = .numbers
      case .english: form = isWide || first.days(until: last) > 5 ? .day : .weekday
      }
    }

    /// The day is said again only where it is another one than that of `earlier`.
    func text(_ time: Int64, after earlier: Int64?) -> String {
      guard let clock else { return Compact.offset(time) }
      guard let reading = clock.reading(at: time) else { return Compact.offset(time) }
      if let earlier, clock.reading(at: earlier)?.day == reading.day { return "".padded(to: dayWidth(reading)) + reading.time }
      return day(reading) + reading.time
    }

    private func day(_ reading: TimelineClock.Reading) -> String {
      switch form {
      case .weekday: "\(reading.weekday) "
      case .day: "\(reading.weekday) \(reading.day.day < 10 ? " " : "")\(reading.dayAndMonth) "
      case .dated: "\(reading.isoDay) "
      // Words of the reader's language would turn the row around.
      case .numbers: "\(reading.day.day < 10 ? " " : "")\(reading.day.day)/\(reading.day.month) "
      }
    }

    private func dayWidth(_ reading: TimelineClock.Reading) -> Int { day(reading).displayWidth }
  }
}

extension Timeline.RowKind {
  /// Of the short ids.
  var letter: Character {
    switch self {
    case .phase: "p"
    case .action: "a"
    case .decision: "d"
    case .review: "r"
    case .milestone: "m"
    case .event: "e"
    }
  }
}
