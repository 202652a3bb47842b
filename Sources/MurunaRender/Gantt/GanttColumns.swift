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
  /// By the plan's own id: the one that is shown.
  let shown: ShownIDs
  private let words: (start: String, finish: String, slack: String)
  private let widths: (id: Int, signs: Int, start: Int, finish: Int, slack: Int)
  /// Of everything before the bar, with the blank behind it.
  let width: Int
  /// What titles would like to have, within reason.
  let titleWidth: Int

  init(_ timeline: Timeline, clock: TimelineClock?, settings: GanttText.Settings) {
    let rows = timeline.rows
    let language = settings.language
    let areShort = !GanttColumns.hasRoomForOwnIDs(rows, width: settings.width)
    var times = GanttColumns.Times(timeline, clock: clock, language: language, isWide: settings.width >= 140)
    var (numbers, ids, signs): ([Int], [String], [String]) = ([], [], [])
    var (starts, finishes, slacks): ([String], [String], [String]) = ([], [], [])
    var counts: [Timeline.RowKind: Int] = [:]
    var widestTitle = 0
    numbers.reserveCapacity(rows.count)
    ids.reserveCapacity(rows.count)
    signs.reserveCapacity(rows.count)
    starts.reserveCapacity(rows.count)
    finishes.reserveCapacity(rows.count)
    slacks.reserveCapacity(rows.count)
    // Once through: a row is no small thing to copy.
    for index in rows.indices {
      let row = rows[index]
      let number = counts[row.kind, default: 0] + 1
      counts[row.kind] = number
      numbers.append(number)
      ids.append(areShort ? "\(row.kind.letter)" + String(number) : row.label.id)
      signs.append(GanttColumns.signs(row, settings.signs))
      let (start, finish) = times.texts(row.start, row.finish)
      starts.append(start)
      finishes.append(finish)
      slacks.append(row.slack.map(Compact.length) ?? "")
      widestTitle = max(widestTitle, row.label.title(in: language).displayWidth + 2 * row.depth + 4 * row.times.count)
    }
    (self.numbers, self.areShort, self.ids, self.signs) = (numbers, areShort, ids, signs)
    (self.starts, self.finishes, self.slacks) = (starts, finishes, slacks)
    shown = ShownIDs(timeline, ids)
    words = (
      GanttLegend.say(GanttLegend.start, language), GanttLegend.say(GanttLegend.finish, language),
      GanttLegend.say(GanttLegend.slack, language)
    )
    func widest(_ texts: [String], _ head: String = "") -> Int { texts.reduce(head.displayWidth) { max($0, $1.displayWidth) } }
    widths = (
      max(2, widest(ids)), widest(signs), widest(starts, words.start), widest(finishes, words.finish), widest(slacks, words.slack)
    )
    width = widths.id + (widths.signs > 0 ? widths.signs + 1 : 0) + widths.start + widths.finish + widths.slack + 6
    titleWidth = min(max(12, widestTitle), max(16, settings.width / 4))
  }

  /// Adds what stands before a row's bar to a text.
  func addFront(_ index: Int, to text: inout [UInt8]) {
    func blanks(_ count: Int) { for _ in 0..<max(0, count) { text.append(0x20) } }
    func add(_ cell: String, _ width: Int, atEnd: Bool = false) {
      let missing = width - cell.displayWidth
      if atEnd { blanks(missing) }
      text.append(contentsOf: cell.utf8)
      if !atEnd { blanks(missing) }
    }
    add(ids[index], widths.id)
    if widths.signs > 0 {
      blanks(1)
      add(signs[index], widths.signs)
    }
    blanks(2)
    add(starts[index], widths.start)
    blanks(2)
    add(finishes[index], widths.finish)
    blanks(1)
    add(slacks[index], widths.slack, atEnd: true)
    blanks(1)
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

  /// In the order of the legend.
  private static func signs(_ row: Timeline.Row, _ signs: GanttSigns) -> String {
    (row.isCritical ? "*" : "") + (row.isDoubled ? "&" : "") + (row.isLate ? "!" : row.mayBeLate ? "~" : "") + (row.conditions.isEmpty ? "" : "?")
      + (row.lacks == nil ? "" : "-") + (row.isNotHappening ? "x" : "") + (row.isDone ? String(signs.done) : "")
  }

  /// How times are written: by the clock as long as a weekday is enough, else with the day; relative to `T` where there is no clock.
  private struct Times {
    private let clock: TimelineClock?
    private let form: Form
    /// The last day that was asked for, in words; many rows share it.
    private var known: (day: CivilDay, text: String)?

    private enum Form { case weekday, day, dated, numbers }

    init(_ timeline: Timeline, clock: TimelineClock?, language: Language, isWide: Bool) {
      self.clock = clock
      // The first time and the last have the first day and the last; but those that no calendar has are left out.
      var (earliest, latest): (Int64?, Int64?)
      for index in timeline.rows.indices {
        let (start, finish) = (timeline.rows[index].start, timeline.rows[index].finish)
        for time in [start, finish] {
          if time < earliest ?? .max, clock?.reading(at: time) != nil { earliest = time }
          if time > latest ?? .min, clock?.reading(at: time) != nil { latest = time }
        }
      }
      guard let earliest, let latest, let first = clock?.reading(at: earliest)?.day, let last = clock?.reading(at: latest)?.day else {
        form = .weekday
        return
      }
      switch language {
      case _ where first.year != last.year: form = .dated
      case .arabic: form = .numbers
      case .english: form = isWide || first.days(until: last) > 5 ? .day : .weekday
      }
    }

    /// When something starts and finishes; the day is said again only where it is another.
    mutating func texts(_ start: Int64, _ finish: Int64) -> (String, String) {
      guard let clock else { return (Compact.offset(start), Compact.offset(finish)) }
      let (first, last) = (clock.reading(at: start), clock.reading(at: finish))
      let startText = first.map { day($0) + $0.time } ?? Compact.offset(start)
      guard let last else { return (startText, Compact.offset(finish)) }
      let lastDay = day(last)
      return (startText, (first?.day == last.day ? "".padded(to: lastDay.displayWidth) : lastDay) + last.time)
    }

    private mutating func day(_ reading: TimelineClock.Reading) -> String {
      if let known, known.day == reading.day { return known.text }
      let text =
        switch form {
        case .weekday: "\(reading.weekday) "
        case .day: "\(reading.weekday) \(reading.day.day < 10 ? " " : "")\(reading.dayAndMonth) "
        case .dated: "\(reading.isoDay) "
        // Words of the reader's language would turn the row around.
        case .numbers: "\(reading.day.day < 10 ? " " : "")\(reading.day.day)/\(reading.day.month) "
        }
      known = (reading.day, text)
      return text
    }
  }
}

/// What the rows of a chart are called in it. Known once somebody asks: the lines below it name a few of them.
final class ShownIDs {
  private let timeline: Timeline
  private let ids: [String]

  init(_ timeline: Timeline, _ ids: [String]) { (self.timeline, self.ids) = (timeline, ids) }

  private lazy var known: [String: String] = {
    var known: [String: String] = [:]
    known.reserveCapacity(ids.count)
    // Of two rows with one label the first counts.
    for index in timeline.rows.indices.reversed() { known[timeline.rows[index].label.id] = ids[index] }
    return known
  }()

  subscript(id: String) -> String { known[id] ?? id }
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
