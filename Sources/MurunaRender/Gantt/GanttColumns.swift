import MurunaCalendar
import MurunaPlan
import MurunaText

/// What stands before a bar: the row's id, its signs, when it starts and finishes, and its slack. As wide as its widest entry.
struct GanttColumns {
  /// Short ids where there is little room, the plan's own where there is much.
  private let ids: GanttCells
  let areShort: Bool
  /// Which one of its kind a row is, see `shortNumbers`.
  let numbers: [Int]
  /// In the reader's language.
  let titles: [String]
  private let signs: GanttCells
  private let starts: GanttCells
  private let finishes: GanttCells
  private let slacks: GanttCells
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
    let areShort = settings.hasIDs || !GanttColumns.hasRoomForOwnIDs(rows, width: settings.width)
    var times = GanttColumns.Times(timeline, clock: clock, language: language, isWide: settings.width >= 140)
    let numbers = timeline.shortNumbers
    var titles: [String] = []
    var (ids, signs, starts) = (GanttCells(rows: rows.count), GanttCells(rows: rows.count), GanttCells(rows: rows.count))
    var (finishes, slacks) = (GanttCells(rows: rows.count), GanttCells(rows: rows.count))
    var widestTitle = 0
    titles.reserveCapacity(rows.count)
    // A row is no small thing to copy: what is asked of it is asked where it lies.
    for index in rows.indices {
      if areShort, numbers[index] > 0 {
        ids.write(byte: rows[index].kind.letter)
        ids.write(String(numbers[index]))
      } else {
        ids.write(rows[index].label.id)
      }
      ids.endRow()
      GanttColumns.addSigns(of: index, in: rows, settings.signs, to: &signs)
      if rows[index].happensWheneverItDoes {
        starts.write(byte: 0x2D)  // -
        finishes.write(byte: 0x2D)
        starts.endRow()
        finishes.endRow()
      } else {
        times.add(rows[index].start, rows[index].finish, &starts, &finishes)
      }
      if let slack = rows[index].slack { slacks.write(Compact.length(slack)) }
      slacks.endRow()
      let title = rows[index].label.title(in: language)
      widestTitle = max(widestTitle, title.displayWidth + 2 * rows[index].depth + 4 * rows[index].times.count)
      titles.append(title)
    }
    words = (
      GanttLegend.say(GanttLegend.start, language), GanttLegend.say(GanttLegend.finish, language),
      GanttLegend.say(GanttLegend.slack, language)
    )
    widths = (
      max(2, ids.widest), signs.widest, max(words.start.displayWidth, starts.widest), max(words.finish.displayWidth, finishes.widest),
      max(words.slack.displayWidth, slacks.widest)
    )
    (self.numbers, self.areShort, self.ids, self.signs, self.titles) = (numbers, areShort, ids, signs, titles)
    (self.starts, self.finishes, self.slacks) = (starts, finishes, slacks)
    shown = ShownIDs(timeline, ids)
    width = widths.id + (widths.signs > 0 ? widths.signs + 1 : 0) + widths.start + widths.finish + widths.slack + 6
    titleWidth = min(max(12, widestTitle), max(settings.width < 60 ? 12 : 16, settings.width / 4))
  }

  /// What a row is called.
  func id(_ index: Int) -> String { ids[index] }

  /// Adds what stands before a row's bar to a text.
  func addFront(_ index: Int, to text: inout [UInt8]) {
    ids.add(index, to: &text, width: widths.id)
    if widths.signs > 0 {
      text.append(0x20)
      signs.add(index, to: &text, width: widths.signs)
    }
    text.append(0x20)
    text.append(0x20)
    starts.add(index, to: &text, width: widths.start)
    text.append(0x20)
    text.append(0x20)
    finishes.add(index, to: &text, width: widths.finish)
    text.append(0x20)
    slacks.add(index, to: &text, width: widths.slack, atEnd: true)
    text.append(0x20)
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
      && rows.indices.allSatisfy { row in
        let id = rows[row].label.id.utf8
        return id.count <= 20 && id.allSatisfy { $0 > 0x20 && $0 < 0x7F } && rows[row].label.id.first?.isLetter == true
      }
  }

  /// In the order of the legend.
  private static func addSigns(of index: Int, in rows: [Timeline.Row], _ signs: GanttSigns, to cells: inout GanttCells) {
    if rows[index].isCritical { cells.write(byte: 0x2A) }  // *
    if rows[index].isDoubled { cells.write(byte: 0x26) }  // &
    if rows[index].isLate { cells.write(byte: 0x21) }  // !
    if rows[index].mayBeLate { cells.write(byte: 0x7E) }  // ~
    if !rows[index].conditions.isEmpty { cells.write(byte: 0x3F) }  // ?
    if rows[index].lacks != nil { cells.write(byte: 0x2D) }  // -
    if rows[index].isNotHappening { cells.write(byte: 0x78) }  // x
    if rows[index].isDone { cells.write(String(signs.done)) }
    cells.endRow()
  }

  /// How times are written: by the clock as long as a weekday is enough, else with the day; relative to `T` where there is no clock.
  private struct Times {
    private let clock: TimelineClock?
    private let form: Form
    /// The last day that was asked for, in words; many rows share it.
    private var known: (day: CivilDay, text: [UInt8])?

    private enum Form { case weekday, day, dated, numbers }

    init(_ timeline: Timeline, clock: TimelineClock?, language: Language, isWide: Bool) {
      self.clock = clock
      // The first time and the last have the first day and the last; but those that no calendar has are left out.
      var (earliest, latest): (Int64?, Int64?)
      for index in timeline.rows.indices {
        let (start, finish) = (timeline.rows[index].start, timeline.rows[index].finish)
        if start < earliest ?? .max, clock?.reading(at: start) != nil { earliest = start }
        if finish < earliest ?? .max, clock?.reading(at: finish) != nil { earliest = finish }
        if start > latest ?? .min, clock?.reading(at: start) != nil { latest = start }
        if finish > latest ?? .min, clock?.reading(at: finish) != nil { latest = finish }
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
    mutating func add(_ start: Int64, _ finish: Int64, _ starts: inout GanttCells, _ finishes: inout GanttCells) {
      let (first, last) = (clock?.reading(at: start), clock?.reading(at: finish))
      if let first {
        starts.write(day(first))
        Self.write(first, to: &starts)
      } else {
        starts.write(Compact.offset(start))
      }
      if let last {
        let lastDay = day(last)
        // Days are ASCII.
        if first?.day == last.day { finishes.write(blanks: lastDay.count) } else { finishes.write(lastDay) }
        Self.write(last, to: &finishes)
      } else {
        finishes.write(Compact.offset(finish))
      }
      starts.endRow()
      finishes.endRow()
    }

    /// `18:00`, with seconds only where there are some.
    private static func write(_ reading: TimelineClock.Reading, to cells: inout GanttCells) {
      cells.write(two: reading.second / 3600)
      cells.write(byte: 0x3A)
      cells.write(two: reading.second / 60 % 60)
      if reading.second % 60 == 0 { return }
      cells.write(byte: 0x3A)
      cells.write(two: reading.second % 60)
    }

    private mutating func day(_ reading: TimelineClock.Reading) -> [UInt8] {
      if let known, known.day == reading.day { return known.text }
      let text =
        switch form {
        case .weekday: "\(reading.weekday) "
        case .day: "\(reading.weekday) \(reading.day.day < 10 ? " " : "")\(reading.dayAndMonth) "
        case .dated: "\(reading.isoDay) "
        // Words of the reader's language would turn the row around.
        case .numbers: "\(reading.day.day < 10 ? " " : "")\(reading.day.day)/\(reading.day.month) "
        }
      let bytes = Array(text.utf8)
      known = (reading.day, bytes)
      return bytes
    }
  }
}

/// What the rows of a chart are called in it. Known once somebody asks: the lines below it name a few of them.
final class ShownIDs {
  private let timeline: Timeline
  private let ids: GanttCells

  init(_ timeline: Timeline, _ ids: GanttCells) { (self.timeline, self.ids) = (timeline, ids) }

  private lazy var known: [String: String] = {
    var known: [String: String] = [:]
    known.reserveCapacity(timeline.rows.count)
    // Of two rows with one label the first counts.
    for index in timeline.rows.indices.reversed() { known[timeline.rows[index].label.id] = ids[index] }
    return known
  }()

  subscript(id: String) -> String { known[id] ?? id }
}
