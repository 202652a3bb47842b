import MurunaCalendar
import MurunaModel
import MurunaPlan
import MurunaText

/// A simulation for a terminal: how many samples, the table, a small histogram of when all is over, and what matters most.
package struct SimulationText {
  private let plan: SimulatedPlan
  private let settings: GanttText.Settings
  private let clock: TimelineClock?

  package init(_ plan: SimulatedPlan, _ settings: GanttText.Settings) {
    self.plan = plan
    self.settings = settings
    clock = TimelineClock(zeroMoment: plan.zeroMoment, zone: plan.zone)
  }

  package func render() -> String {
    let language = settings.language
    var result = GanttText.head(plan.plan, settings).map { $0 + "\n" }.joined()
    result += lines(Message.head(plan.samples, plan.seed)) + "\n"
    result += TableText(SimulationTable.table(of: plan, in: language, .short, width: settings.width), in: language, style: settings.style, width: settings.width).render()
    result += lines(Message.legend, .faint) + "\n"
    result += histogram().map { $0 + "\n" }.joined()
    if let all = plan.allDeadlines { result += lines(plan.hasDeadlines ? Message.all(Percent.text(all)) : Message.allTimes(Percent.text(all))) }
    let matters = plan.rows.filter { ($0.influence.map { abs($0) } ?? 0) >= 0.1 }.sorted { abs($0.influence ?? 0) > abs($1.influence ?? 0) }.prefix(5)
    if !matters.isEmpty {
      let list = matters.map { "\(Visible.spelled($0.label.id)) \(Percent.signed($0.influence ?? 0))" }.joined(separator: "  ")
      result += lines(Message.matters(list))
    }
    if !plan.assumed.isEmpty { result += lines(Message.assumed(plan.assumed.map(Visible.spelled).joined(separator: "; "))) }
    if plan.isShort { result += lines(Message.short, .error) }
    if plan.broken > 0 { result += lines(Message.broken(plan.broken)) }
    return result
  }

  /// On a terminal that is narrower than charts usually are, words are kept whole.
  private func lines(_ words: Words, _ role: Style.Role? = nil) -> String {
    let text = words.text(in: settings.language)
    let lines = text.hasRightToLeft || settings.width >= 60 ? [text] : Wrapping.lines(text, width: settings.width)
    return lines.map { line in (role.map { settings.style.paint(line, $0) } ?? line) + "\n" }.joined()
  }

  /// One line of blocks, the times of its ends below it.
  private func histogram() -> [String] {
    guard let histogram = plan.histogram, histogram.counts.count > 1, let most = histogram.counts.max(), most > 0 else { return [] }
    // A column each where two are too wide.
    let wide = settings.width >= 2 * histogram.counts.count ? 2 : 1
    guard settings.width >= histogram.counts.count else { return [] }
    let bars = histogram.counts.map { count -> Character in
      count == 0 ? " " : settings.signs.loads[min(7, max(0, (count * 8 + most - 1) / most - 1))]
    }
    let (from, until) = (time(histogram.from), time(histogram.until))
    let gap = String(repeating: " ", count: max(2, bars.count * wide - from.count - until.count))
    let drawn = String(bars.flatMap { Array(repeating: $0, count: wide) })
    let over = Message.over.text(in: settings.language)
    switch settings.language {
    case .english where drawn.count + 2 + over.count <= settings.width: return [drawn + "  " + over, from + gap + until, ""]
    case .english: return [over, drawn] + (from.count + gap.count + until.count <= settings.width ? [from + gap + until, ""] : [from, until, ""])
    case .arabic: return [over, drawn, from + gap + until, ""]
    }
  }

  private func time(_ exact: Int64) -> String {
    let time = exact + 30 - ((exact + 30) % 60 + 60) % 60
    guard let reading = clock?.reading(at: time) else { return Compact.offset(time) }
    return settings.language == .arabic ? "\(reading.day.day)/\(reading.day.month) \(reading.time)" : "\(reading.weekday) \(reading.dayAndMonth) \(reading.time)"
  }
}

private enum Message {
  static func head(_ samples: Int, _ seed: UInt64) -> Words {
    Words(
      english: "played through \(value: String(samples)) times, seed \(value: String(seed))",
      arabic: "جُرّبت الخطة \(value: String(samples)) مرة، والبذرة \(value: String(seed))")  // review
  }
  static var legend: Words {
    Words(
      english: "P80: by then in 80 of 100 cases  ? happens  ] keeps its deadline  * critical",
      arabic: "P80: بحلوله في 80 من 100 حالة  \u{200E}? يحدث  \u{200E}] يراعي موعده  \u{200E}* حرج")
  }
  static var over: Words { Words(english: "when all is over", arabic: "متى ينتهي كل شيء") }
  static func all(_ share: String) -> Words {
    Words(english: "all deadlines are kept in \(value: share) of the cases", arabic: "تُراعى كل المواعيد النهائية في \(value: share) من الحالات")
  }
  static func allTimes(_ share: String) -> Words {
    Words(english: "all times that are said are kept in \(value: share) of the cases", arabic: "تُراعى كل الأوقات المذكورة في \(value: share) من الحالات")  // review
  }
  static func matters(_ list: String) -> Words {
    Words(english: "what matters most for the end: \(value: list)", arabic: "الأكثر أثرًا في النهاية: \(value: list)")
  }
  static func assumed(_ list: String) -> Words {
    Words(english: "no chance is known of these, so they are taken to happen: \(value: list)", arabic: "لا يُعرف احتمال هذه، فافتُرض أنها تقع: \(value: list)")
  }
  static var short: Words {
    Words(english: "! more is asked for than there is: this holds only if what is missing is found", arabic: "! المطلوب أكثر من المتاح: لا يصح هذا إلا إذا وُجد الناقص")  // review
  }
  static func broken(_ count: Int) -> Words {
    Words(english: "in \(value: String(count)) cases what is said cannot be kept at all", arabic: "في \(value: String(count)) من الحالات لا يمكن مراعاة ما ذُكر أصلًا")
  }
}
