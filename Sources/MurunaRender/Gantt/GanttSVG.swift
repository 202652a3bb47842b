import MurunaCalendar
import MurunaPlan
import MurunaText

/// A timeline as a picture that stands alone: one line for each row of the plan, on the scale of a wide terminal chart.
///
/// Nothing in it is fetched or run, and no colour carries a meaning alone: what is critical is framed, what is late says so. Whoever
/// points at a row is told its times. Time runs from left to right in both languages, as on the other charts; titles run their own way.
package struct GanttSVG {
  private let timeline: Timeline
  private let language: Language
  private let clock: TimelineClock?
  private let start: Int64
  private let end: Int64

  private static let titles = 260
  private static let bars = 760
  private static let line = 22
  private static let head = 48

  package init(_ timeline: Timeline, in language: Language) {
    self.timeline = timeline
    self.language = language
    clock = TimelineClock(timeline)
    let scale = GanttScale(for: timeline.rows, room: 240)
    (start, end) = (scale.start, max(scale.start + 1, scale.end))
  }

  package func render() -> String {
    let teams = GanttTeams.worthShowing(timeline)
    let height = Self.head + (timeline.rows.count + teams.count) * Self.line + (teams.isEmpty ? 10 : 30)
    let width = Self.titles + Self.bars + 20
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" class=\"muruna\">\n"
    text += "<title>\(Self.escaped(timeline.plan.title(in: language)))</title>\n<style>\(Self.style)</style>\n"
    text += axis(height - 8)
    for (index, row) in timeline.rows.enumerated() { text += draw(row, top: Self.head + index * Self.line) }
    let below = Self.head + timeline.rows.count * Self.line + 20
    for (index, team) in teams.enumerated() { text += draw(team, top: below + index * Self.line) }
    return text + "</svg>\n"
  }

  private static let style =
    ".muruna{font:12px sans-serif;background:#fff}.muruna .t{fill:#222}.muruna .p{font-weight:bold}.muruna .a{fill:#666;font-size:11px}"
    + ".muruna .g{stroke:#ddd}.muruna .z{stroke:#444;stroke-dasharray:3 2}.muruna .m{fill:#cfdeea}.muruna .b{fill:#4a7ba6}.muruna .f{fill:#444}"
    + ".muruna .c{stroke:#c2571a;stroke-width:2}.muruna .l{fill:#b3001e}.muruna .d{stroke:#b3001e;stroke-width:2;fill:none}.muruna .u{fill:#8fb08c}"

  // MARK: Parts

  private func axis(_ bottom: Int) -> String {
    var text = ""
    let ticks = self.ticks
    for (time, label) in ticks {
      let x = column(time)
      text += "<line class=\"g\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(Self.head - 8)\" y2=\"\(bottom)\"/><text class=\"a\" x=\"\(x)\" y=\"\(Self.head - 14)\">\(label)</text>\n"
    }
    guard timeline.isCountedFromT, start <= 0, 0 <= end, timeline.rows.contains(where: { $0.start <= 0 }) else { return text }
    let x = column(0)
    return text + "<line class=\"z\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(Self.head - 8)\" y2=\"\(bottom)\"/><text class=\"a\" x=\"\(x)\" y=\"16\">T</text>\n"
  }

  private func draw(_ row: Timeline.Row, top: Int) -> String {
    let title = row.times.map { "\($0)× " }.joined() + row.label.title(in: language)
    var text = "<g><title>\(Self.escaped(told(row)))</title>" + self.title(title, indent: 10 * max(0, row.depth), top: top, isStrong: row.kind == .phase)
    let middle = top + Self.line / 2
    if row.kind != .phase, row.earliestStart < row.start || (row.latestFinish ?? row.finish) > row.finish {
      text += box("m", from: row.earliestStart, to: row.latestFinish ?? row.finish, top: top + 8, height: 6)
    }
    let sign = (row.isLate || row.isDoubled ? "l" : row.kind == .phase ? "f" : "b") + (row.isCritical && row.kind != .phase ? " c" : "")
    if !row.instances.isEmpty {
      for instance in row.instances where instance <= end { text += "<circle class=\"\(sign)\" cx=\"\(column(instance))\" cy=\"\(middle)\" r=\"3\"/>" }
    } else if row.kind == .phase {
      text += box(sign, from: row.start, to: row.finish, top: top + 9, height: 3)
    } else if row.finish > row.start {
      // A thin line where it rests.
      if !row.stretches.isEmpty { text += box(sign, from: row.start, to: row.finish, top: top + 10, height: 2) }
      for stretch in row.stretches.isEmpty ? [row.start..<row.finish] : row.stretches {
        text += box(sign, from: stretch.lowerBound, to: stretch.upperBound, top: top + 5, height: 12)
      }
    } else if row.kind == .event {
      let x = column(row.start)
      text += "<path class=\"\(sign)\" d=\"M\(x - 5) \(middle - 5)h10l-5 10z\"/>"
    } else {
      let x = column(row.start)
      text += "<path class=\"\(sign)\" d=\"M\(x) \(middle - 6)l6 6l-6 6l-6 -6z\"/>"
    }
    if let deadline = row.deadline, deadline <= end { text += "<path class=\"d\" d=\"M\(column(deadline) - 4) \(top + 4)h4v14h-4\"/>" }
    return text + "</g>\n"
  }

  private func draw(_ team: Timeline.Team, top: Int) -> String {
    let label = "\(team.peak)/\(team.available) \(team.label.title(in: language))"
    var text = "<g><title>\(Self.escaped(label))</title>" + title(label, indent: 0, top: top, isStrong: false)
    for (index, step) in team.steps.enumerated() where step.amount > 0 && step.time < end {
      let until = index + 1 < team.steps.count ? team.steps[index + 1].time : end
      let capacity = max(1, team.capacity.last { $0.time <= step.time }?.amount ?? team.available)
      let height = max(2, min(18, 18 * step.amount / capacity))
      text += box(step.amount > capacity ? "l" : "u", from: step.time, to: until, top: top + 20 - height, height: height)
    }
    return text + "</g>\n"
  }

  /// In the reader's direction: Arabic titles end at the bars.
  private func title(_ title: String, indent: Int, top: Int, isStrong: Bool) -> String {
    let isArabic = language == .arabic
    let x = isArabic ? Self.titles - 10 - indent : 10 + indent
    let shown = Visible.spelled(title).truncated(to: (Self.titles - 20 - indent) / 7)
    return "<text class=\"t\(isStrong ? " p" : "")\" x=\"\(x)\" y=\"\(top + 15)\"\(isArabic ? " direction=\"rtl\"" : "")>\(Self.escaped(shown))</text>"
  }

  private func box(_ sign: String, from first: Int64, to last: Int64, top: Int, height: Int) -> String {
    let x = column(first)
    return "<rect class=\"\(sign)\" x=\"\(x)\" y=\"\(top)\" width=\"\(max(1, column(last) - x))\" height=\"\(height)\"/>"
  }

  /// What a row says of itself when it is pointed at.
  private func told(_ row: Timeline.Row) -> String {
    let times = row.finish > row.start ? "\(moment(row.start)) – \(moment(row.finish))" : moment(row.start)
    let isolated = language == .arabic ? "\u{2066}\(times)\u{2069}" : times
    return row.label.title(in: language) + ": " + isolated + (row.isCritical ? " *" : "")
  }

  private func moment(_ time: Int64) -> String {
    guard let reading = clock?.reading(at: time) else { return Compact.offset(time) }
    return "\(reading.isoDay) \(reading.time)"
  }

  // MARK: Scale

  /// In pixels; never outside the picture.
  private func column(_ time: Int64) -> Int {
    let share = (Double(max(start, min(end, time))) - Double(start)) / (Double(end) - Double(start))
    return Self.titles + Int((share * Double(Self.bars)).rounded())
  }

  /// At most ten, at round times of the clock where there is one.
  private var ticks: [(Int64, String)] {
    let steps: [Int64] = [60, 300, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200] + [1, 2, 7, 14, 28, 91, 182, 365, 3650, 36_500].map { $0 * 86_400 }
    let step = steps.first { (end - start) / $0 < 10 } ?? (end - start) / 10 + 1
    let shift = clock?.reading(at: start).map { Int64($0.second) - (start - GanttScale.floor(start, 86_400)) } ?? 0
    var found: [(Int64, String)] = []
    var time = GanttScale.floor(start + shift + step - 1, step) - shift
    while time <= end, found.count < 12 {
      let label = clock.flatMap { $0.reading(at: time) }.map { step < 86_400 && $0.second != 0 ? $0.time : language == .arabic ? "\($0.day.day)/\($0.day.month)" : $0.dayAndMonth }
      found.append((time, label ?? Compact.offset(time)))
      time += step
    }
    return found
  }

  private static func escaped(_ text: String) -> String { TableHTML.escaped(String(text.map { $0.isNewline ? " " : $0 })) }
}
