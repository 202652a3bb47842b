import MurunaCalendar
import MurunaModel
import MurunaPlan
import MurunaText

/// The lines below a chart that say what levelling did: when all is over and whether that could be sooner, who waits for whom, and
/// where more is asked for than there is.
struct GanttWaits {
  private let timeline: Timeline
  private let shown: ShownIDs
  private let settings: GanttText.Settings
  private let clock: TimelineClock?

  private static let most = 12

  init(_ timeline: Timeline, _ columns: GanttColumns, clock: TimelineClock?, _ settings: GanttText.Settings) {
    self.timeline = timeline
    self.settings = settings
    self.clock = clock
    shown = columns.shown
  }

  func lines() -> [String] { waits() + clashes() + turns() + promises() + end() + GanttBranches(timeline, shown: shown, settings, time: time).lines() }

  /// Who takes turns.
  private func turns() -> [String] {
    shortened(
      timeline.rows.flatMap { row in
        row.crews.map { crew in
          let length = (row.duration ?? 0) / Int64(max(1, row.reliefs))
          return Message.turns(id(row.label.id), row.reliefs, crew.size, name(crew.team), length).text(in: settings.language)
        }
      })
  }

  /// What the city lacks, and who has promised it.
  private func promises() -> [String] {
    timeline.teams.filter { $0.peak > $0.own && !$0.promised.isEmpty }.map { team in
      let from = team.promised.map { "\($0.amount) \(name($0.agreement))" }.joined(separator: settings.language == .english ? ", " : "، ")
      return Message.promised(name(team.label), team.peak, team.own, from).text(in: settings.language)
    }
  }

  private func waits() -> [String] {
    var lines: [String] = []
    var left = 0
    for row in timeline.rows {
      for wait in row.waits {
        // Only what is shown is told: a plan of thousands of actions waits thousands of times.
        guard lines.count < Self.most else {
          left += 1
          continue
        }
        let words = wait.isOffDuty ? Message.comesOn(id(row.label.id), name(wait.team), time(wait.until)) : wait.heldBy.isEmpty ? Message.missing(id(row.label.id), wait.amount, name(wait.team), time(wait.until)) : Message.waits(id(row.label.id), wait.amount, name(wait.team), wait.heldBy.map(id).joined(separator: " "), time(wait.until))
        lines.append(words.text(in: settings.language))
      }
    }
    return left == 0 ? lines : lines + [Message.more(left).text(in: settings.language)]
  }

  private func clashes() -> [String] {
    var said: Set<String> = []
    var lines: [String] = []
    for row in timeline.rows {
      for clash in row.clashes {
        let ids = ([row.label.id] + clash.with).map(id).sorted().joined(separator: " ")
        let words = Message.clash(name(clash.team), clash.needed, clash.capacity, time(clash.from), clash.until == .max ? nil : time(clash.until), ids)
        let line = words.text(in: settings.language)
        if said.insert(line).inserted { lines.append(settings.style.paint(line, .error)) }
      }
    }
    return shortened(lines)
  }

  private func end() -> [String] {
    guard let end = timeline.end else { return [] }
    if timeline.rows.contains(where: { !$0.clashes.isEmpty }) { return [Message.short(time(end)).text(in: settings.language)] }
    guard let bound = timeline.lowerBound, bound < end || timeline.rows.contains(where: { !$0.waits.isEmpty }) else { return [] }
    let words = bound >= end ? Message.shortest(time(end)) : Message.gap(time(end), end - bound, time(bound))
    return [words.text(in: settings.language)]
  }

  private func shortened(_ lines: [String]) -> [String] {
    guard lines.count > Self.most else { return lines }
    return Array(lines.prefix(Self.most)) + [Message.more(lines.count - Self.most).text(in: settings.language)]
  }

  private func id(_ id: String) -> String { Visible.spelled(shown[id]) }
  private func name(_ label: Timeline.Label) -> String { Visible.spelled(settings.language == .english ? label.id : label.title(in: .arabic)) }

  private func time(_ time: Int64) -> String {
    guard let reading = clock?.reading(at: time) else { return settings.language == .arabic ? Self.governed(time) : Compact.offset(time) }
    switch settings.language {
    case .english: return "\(reading.weekday) \(reading.time)"
    case .arabic: return "\(reading.day.day)/\(reading.day.month) \(reading.time)"
    }
  }

  /// Behind a preposition, as all times here are: `س + ساعتين`.
  private static func governed(_ time: Int64) -> String {
    time == 0 ? "س" : (time < 0 ? "س − " : "س + ") + Model.durationGoverned(Int64(clamping: time.magnitude))
  }
}

private enum Message {
  static func waits(_ id: String, _ amount: Int, _ team: String, _ holder: String, _ until: String) -> Words {
    Words(
      english: "\(value: id) waits for \(value: String(amount)) \(value: team), held by \(value: holder) until \(value: until)",
      arabic: "ينتظر \(value: id) \(value: team) (\(value: String(amount)))، وهي لدى \(value: holder) حتى \(value: until)")
  }
  static func missing(_ id: String, _ amount: Int, _ team: String, _ until: String) -> Words {
    Words(
      english: "\(value: id) waits for \(value: String(amount)) \(value: team), not there until \(value: until)",
      arabic: "ينتظر \(value: id) \(value: team) (\(value: String(amount)))، وهي غير متاحة حتى \(value: until)")
  }
  static func comesOn(_ id: String, _ team: String, _ time: String) -> Words {
    Words(
      english: "\(value: id) waits for \(value: team), who come on at \(value: time)",
      arabic: "ينتظر \(value: id) \(value: team) حتى بدء الدوام \(value: time)")  // review
  }
  static func clash(_ team: String, _ needed: Int, _ capacity: Int?, _ from: String, _ until: String?, _ ids: String) -> Words {
    guard let capacity else {
      return Words(
        english: "! \(value: team): more needed than there are, from \(value: from) \(value: until.map { "to \($0)" } ?? "on"): \(value: ids)",
        arabic: "! \(value: team): المطلوب أكثر من المتاح من \(value: from)\(value: until.map { " إلى \($0)" } ?? ""): \(value: ids)")
    }
    return Words(
      english: "! \(value: team): \(value: String(needed)) needed, \(value: String(capacity)) there, from \(value: from) \(value: until.map { "to \($0)" } ?? "on"): \(value: ids)",
      arabic: "! \(value: team): المطلوب \(value: String(needed)) والمتاح \(value: String(capacity)) من \(value: from)\(value: until.map { " إلى \($0)" } ?? ""): \(value: ids)")
  }
  static func turns(_ id: String, _ crews: Int, _ size: Int, _ team: String, _ length: Int64) -> Words {
    Words(
      english: "\(value: id): \(value: String(crews)) reliefs of \(value: String(size)) \(value: team), \(value: Compact.length(length)) each",
      arabic: "\(value: id): \(value: team)، المناوبات: \(value: String(crews))، في كل منها \(value: String(size))، ومدتها \(value: Model.duration(length, true))")  // review
  }
  static func promised(_ team: String, _ needed: Int, _ own: Int, _ from: String) -> Words {
    Words(
      english: "\(value: team): \(value: String(needed)) needed, \(value: String(own)) our own, promised: \(value: from)",
      arabic: "\(value: team): المطلوب \(value: String(needed))، ولدينا \(value: String(own))، والموعود: \(value: from)")  // review
  }
  /// Of an order that asks for more than there is nobody can promise an end.
  static func short(_ end: String) -> Words {
    Words(english: "all done \(value: end) only if what is missing (!) is found", arabic: "ينتهي كل شيء \(value: end) فقط إذا وُجد الناقص (!)")  // review
  }
  static func shortest(_ end: String) -> Words {
    Words(english: "all done \(value: end): the shortest possible with these people", arabic: "ينتهي كل شيء \(value: end): وهو أقصر ما يمكن بهؤلاء")  // review
  }
  static func gap(_ end: String, _ gap: Int64, _ bound: String) -> Words {
    Words(
      english: "all done \(value: end): at most \(value: Compact.length(gap)) longer than the shortest possible (not before \(value: bound))",
      arabic: "ينتهي كل شيء \(value: end): أطول من أقصر ما يمكن بمقدار \(value: Model.durationGoverned(gap)) على الأكثر (ليس قبل \(value: bound))")
  }
  static func more(_ count: Int) -> Words {
    Words(english: "and \(value: String(count)) more: see --format json", arabic: "و\(value: String(count)) غيرها: انظر ‎--format json")
  }
}
