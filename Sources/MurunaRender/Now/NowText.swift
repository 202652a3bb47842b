import MurunaCalendar
import MurunaPlan
import MurunaText

/// A moment of a plan for a terminal: a heading for each question, one line for each answer. Ids stand first, titles last.
package struct NowText {
  private let timeline: Timeline
  private let now: Now
  private let settings: GanttText.Settings
  private let clock: TimelineClock?

  package init(_ timeline: Timeline, at time: Int64, _ settings: GanttText.Settings) {
    self.timeline = timeline
    now = Now(timeline, at: time)
    self.settings = settings
    clock = TimelineClock(timeline)
  }

  package func render() -> String {
    var lines = GanttText.head(timeline.plan, settings)
    lines.append(Compact.offset(now.time) + (clock == nil ? "" : "  " + time(now.time)))
    lines += part(Message.running, now.running) { [Message.until(time($0.finish))] }
    lines += part(Message.due, now.due) { row in
      let next = row.instances.isEmpty ? row.start : row.instances.first { $0 > now.time } ?? row.start
      return [Message.from(time(next))]
    }
    lines += part(Message.late, now.late) { row in
      row.deadline.map { $0 < now.time ? [Message.deadline(time($0))] : [Message.planned(time(row.finish))] } ?? [Message.planned(time(row.finish))]
    }
    lines += part(Message.blocked, now.blocked) { row in
      row.conditions.map { Message.onlyIf(Visible.spelled($0)) }
        + row.waits.filter { $0.until > now.time }.map { Message.waits(($0.isOffDuty ? "" : "\($0.amount) ") + "\(Visible.spelled($0.team.id))", time($0.until)) }
    }
    lines += part(Message.next, now.nextDecision.map { [$0] } ?? []) { [Message.from(time($0.start))] }
    let free = now.free.filter { !$0.team.isResource || $0.amount < $0.available }
    if !free.isEmpty {
      lines += ["", heading(Message.free)]
      lines += free.map { "  \($0.amount)/\($0.available)".padded(to: 14) + Visible.spelled($0.team.label.title(in: settings.language)) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(_ words: Words) -> String { settings.style.paint(words.text(in: settings.language), .strong) }

  private func part(_ words: Words, _ rows: [Timeline.Row], _ notes: (Timeline.Row) -> [Words]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let widest = min(24, rows.map { Visible.spelled($0.label.id).displayWidth }.max() ?? 0)
    return ["", heading(words)]
      + rows.flatMap { row in
        let said = notes(row).map { $0.text(in: settings.language) }.joined(separator: settings.language == .english ? "; " : "؛ ")
        let title = row.label.title(in: settings.language)
        return fitting("  " + Visible.spelled(row.label.id).padded(to: widest) + "  " + said + (title == row.label.id ? "" : "  " + Visible.spelled(title)))
      }
  }

  /// Broken between words where it is too long; right-to-left text is broken by the terminal, which reorders it.
  private func fitting(_ line: String) -> [String] {
    if line.hasRightToLeft || line.displayWidth <= settings.width { return [line] }
    let words = line.split(separator: " ").joined(separator: " ")
    return Wrapping.lines(words, width: settings.width - 4).enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element }
  }

  private func time(_ time: Int64) -> String {
    guard let reading = clock?.reading(at: time) else { return Compact.offset(time) }
    return settings.language == .arabic ? "\(reading.day.day)/\(reading.day.month) \(reading.time)" : "\(reading.weekday) \(reading.time)"
  }
}

/// The same for programs.
package enum NowJSON {
  package static func render(_ timelines: [Timeline], at time: Int64) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("format")
      json.string("muruna-now-1")
      json.key("plans")
      json.array { json in
        for timeline in timelines {
          let now = Now(timeline, at: time)
          json.object { json in
            json.key("plan")
            json.string(timeline.plan.id)
            json.key("seconds")
            json.number(time)
            for (key, rows) in [("running", now.running), ("due", now.due), ("late", now.late), ("blocked", now.blocked)] {
              json.key(key)
              json.array { json in for row in rows { json.string(row.label.id) } }
            }
            json.key("next_decision")
            if let next = now.nextDecision { json.string(next.label.id) } else { json.null() }
            json.key("free")
            json.object { json in
              for free in now.free {
                json.key(free.team.label.id)
                json.number(free.amount)
              }
            }
          }
        }
      }
    }
    return json.finish()
  }
}

private enum Message {
  static var running: Words { Words(english: "running", arabic: "جارٍ الآن") }
  static var due: Words { Words(english: "due within the hour", arabic: "يبدأ خلال ساعة") }
  static var late: Words { Words(english: "late", arabic: "متأخر") }
  static var blocked: Words { Words(english: "blocked", arabic: "معلّق") }
  static var next: Words { Words(english: "next decision", arabic: "القرار التالي") }
  static var free: Words { Words(english: "free", arabic: "متاح") }
  static func until(_ time: String) -> Words { Words(english: "until \(value: time)", arabic: "حتى \(value: time)") }
  static func from(_ time: String) -> Words { Words(english: "at \(value: time)", arabic: "عند \(value: time)") }
  static func planned(_ time: String) -> Words { Words(english: "should be done since \(value: time)", arabic: "كان ينبغي أن يُنجز عند \(value: time)") }
  static func deadline(_ time: String) -> Words { Words(english: "its deadline was \(value: time)", arabic: "كان موعده النهائي \(value: time)") }
  static func onlyIf(_ what: String) -> Words { Words(english: "only if \(value: what)", arabic: "بشرط \(value: what)") }
  static func waits(_ whom: String, _ time: String) -> Words {
    Words(english: "waits for \(value: whom) until \(value: time)", arabic: "ينتظر \(value: whom) حتى \(value: time)")
  }
}
