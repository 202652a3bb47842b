import MurunaModel
import MurunaPlan
import MurunaText

/// What stands below a chart: the chain that decides its end, what may never come, and what the signs in it mean.
struct GanttLegend {
  private let timeline: Timeline
  private let columns: GanttColumns
  /// Nil where no chart is drawn.
  private let scale: GanttScale?
  private let settings: GanttText.Settings
  private let clock: TimelineClock?

  init(_ timeline: Timeline, _ columns: GanttColumns, _ scale: GanttScale?, clock: TimelineClock?, _ settings: GanttText.Settings) {
    self.clock = clock
    self.timeline = timeline
    self.columns = columns
    self.scale = scale
    self.settings = settings
  }

  func lines() -> [String] {
    [""] + chain() + GanttWaits(timeline, columns, clock: clock, settings).lines() + conditions() + signs()
  }

  private func chain() -> [String] {
    guard !timeline.criticalPath.isEmpty else { return [] }
    var ids = ""
    for (index, id) in timeline.criticalPath.enumerated() {
      if index > 0 { ids += timeline.criticalWaits.contains(index) ? " >> " : " > " }
      ids += Visible.spelled(columns.shown[id])
    }
    return list(timeline.criticalWaits.isEmpty ? GanttLegend.critical : GanttLegend.criticalChain, ids)
  }

  /// Grouped by what is waited for, in the order of the rows.
  private func conditions() -> [String] {
    var order: [String] = []
    var rows: [[Int]] = []
    var numbers: [String: Int] = [:]
    // Most wait for what the row before them waits for.
    var last: [String] = []
    var lastNumbers: [Int] = []
    for index in timeline.rows.indices where !timeline.rows[index].conditions.isEmpty {
      if timeline.rows[index].conditions != last {
        last = timeline.rows[index].conditions
        lastNumbers = last.map { condition in
          if let known = numbers[condition] { return known }
          numbers[condition] = order.count
          order.append(condition)
          rows.append([])
          return order.count - 1
        }
      }
      for number in lastNumbers { rows[number].append(index) }
    }
    if order.isEmpty { return [] }
    var chances: [String: String] = [:]
    for index in timeline.rows.indices where timeline.rows[index].kind == .event {
      let row = timeline.rows[index]
      if numbers[row.label.id] != nil, chances[row.label.id] == nil { chances[row.label.id] = row.chance.map { " (\($0.text))" } ?? "" }
    }
    return order.indices.flatMap { number in
      let condition = order[number]
      let what = Visible.spelled(condition) + chances[condition, default: ""]
      let ids = ids(of: rows[number])
      switch settings.language {
      case .english: return Wrapping.lines("\(GanttLegend.say(GanttLegend.only, .english)) \(what): \(ids)", width: settings.width)
      case .arabic:
        let head = GanttLegend.say(GanttLegend.only, .arabic) + (what.hasRightToLeft ? " " + what : "")
        return [head] + Wrapping.lines(what.hasRightToLeft ? ids : "\(what): \(ids)", width: settings.width - 2).map { "  " + $0 }
      }
    }
  }

  /// `a4 a9-a18`: three and more short ids that follow one another are drawn together.
  private func ids(of rows: [Int]) -> String {
    var runs: [[Int]] = []
    /// Of each kind, the run that the next row may go on.
    var open: [UInt8: Int] = [:]
    for row in rows {
      let letter = timeline.rows[row].kind.letter
      if let run = open[letter], let last = runs[run].last, columns.numbers[last] + 1 == columns.numbers[row] {
        runs[run].append(row)
      } else {
        open[letter] = runs.count
        runs.append([row])
      }
    }
    return runs.map { run in
      guard columns.areShort, run.count > 2, let first = run.first, let last = run.last else {
        return run.map { columns.id($0) }.joined(separator: " ")
      }
      return "\(columns.id(first))-\(columns.id(last))"
    }.joined(separator: " ")
  }

  /// The words, then the ASCII list: on one line where they run the same way.
  private func list(_ words: Words, _ ids: String) -> [String] {
    let head = GanttLegend.say(words, settings.language)
    switch settings.language {
    case .english: return Wrapping.lines("\(head) \(ids)", width: settings.width)
    case .arabic: return [head] + Wrapping.lines(ids, width: settings.width - 2).map { "  " + $0 }
    }
  }

  /// U+200E before each entry keeps right-to-left words that stand side by side in their places.
  private func signs() -> [String] {
    let mark = settings.language == .arabic ? "\u{200E}" : ""
    let entries = entries().map { sign, words in "\(mark)\(sign) \(GanttLegend.say(words, settings.language))" }
    // Blanks inside an entry must not be broken at.
    let line = entries.map { $0.replacingBlanks() + "\u{A0}" }.joined(separator: " ")
    return Wrapping.lines(line, width: settings.width).map { settings.style.paint($0.restoringBlanks().trimmedRight, .faint) }
  }

  /// Only what the chart shows.
  private func entries() -> [(String, Words)] {
    let shown = Shown(timeline.rows)
    let signs = settings.signs
    var result: [(String, Words)] = []
    func add(_ sign: String, _ words: Words, if isShown: Bool) { if isShown { result.append((sign, words)) } }
    func add(_ sign: Character, _ words: Words, if isShown: Bool) { if isShown { result.append((String(sign), words)) } }
    if scale != nil {
      add(signs.likely, GanttLegend.likely, if: shown.bars)
      add(signs.possible, GanttLegend.possible, if: shown.possible)
      add(signs.resting, GanttLegend.resting, if: shown.resting)
      add(signs.phase, GanttLegend.phase, if: shown.phases)
      add(signs.point, GanttLegend.point, if: shown.points)
      add(signs.event, GanttLegend.event, if: shown.events)
      add(signs.instance, GanttLegend.instance, if: shown.instances)
      add(signs.deadline, GanttLegend.deadline, if: shown.deadlines)
    }
    add("*", GanttLegend.decides, if: shown.critical)
    add(">>", GanttLegend.samePeople, if: !timeline.criticalWaits.isEmpty)
    add("&", GanttLegend.doubled, if: shown.doubled)
    add("!", GanttLegend.late, if: shown.late)
    add("~", GanttLegend.maybeLate, if: shown.maybeLate)
    add("?", GanttLegend.conditional, if: shown.conditional)
    add("-", GanttLegend.noLength, if: shown.noLength)
    add("-", GanttLegend.noTime, if: shown.noTime)
    add("x", GanttLegend.notHappening, if: shown.notHappening)
    add(signs.done, GanttLegend.done, if: shown.done)
    if scale != nil, let fullest = GanttTeams.worthShowing(timeline).first { result.append(("\(fullest.peak)/\(fullest.available)", GanttLegend.inUse)) }
    if let scale {
      add(signs.zero, GanttLegend.zero, if: timeline.isCountedFromT && (0..<scale.columns).contains(scale.column(0)))
      let column = GanttLegend.column(scale.unit)
      result.append((column.mark.text(in: settings.language), column.meaning))
    }
    return result
  }
}

/// Which signs a chart shows, found out in one walk through its rows.
private struct Shown {
  private(set) var bars = false, possible = false, resting = false, phases = false, points = false, events = false, instances = false, deadlines = false
  private(set) var critical = false, doubled = false, late = false, maybeLate = false, conditional = false
  private(set) var noLength = false, noTime = false, notHappening = false, done = false

  init(_ rows: [Timeline.Row]) {
    func note(_ flag: inout Bool, _ condition: Bool) { if condition { flag = true } }
    // A row is no small thing to copy: what is asked of it is asked where it lies.
    for index in rows.indices {
      let (kind, start, finish) = (rows[index].kind, rows[index].start, rows[index].finish)
      let isRepeated = !rows[index].instances.isEmpty
      let isWork = kind != .phase && kind != .event && !isRepeated
      note(&bars, isWork && finish > start)
      note(&points, isWork && finish <= start)
      note(&possible, rows[index].earliestStart < start || (rows[index].latestFinish ?? .max) > finish)
      note(&resting, !rows[index].stretches.isEmpty && !rows[index].isNotHappening)
      note(&phases, kind == .phase)
      note(&events, kind == .event && !rows[index].happensWheneverItDoes)
      note(&instances, isRepeated)
      note(&critical, rows[index].isCritical)
      note(&deadlines, rows[index].deadline != nil)
      note(&doubled, rows[index].isDoubled)
      note(&late, rows[index].isLate)
      note(&maybeLate, rows[index].mayBeLate)
      note(&conditional, !rows[index].conditions.isEmpty)
      note(&noLength, rows[index].lacks == .duration)
      note(&noTime, rows[index].lacks == .time)
      note(&notHappening, rows[index].isNotHappening)
      note(&done, rows[index].isDone)
    }
  }
}

extension Timeline.Chance {
  /// `70%`, `60-80%`, at most four digits behind the point.
  var text: String {
    func percent(_ millionths: Int64) -> String {
      let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 10_000)
      guard rest != 0 else { return String(whole) }
      var decimals = String(10_000 + rest).dropFirst()
      while decimals.last == "0" { decimals.removeLast() }
      return "\(whole).\(decimals)"
    }
    return low == high ? percent(low) + "%" : "\(percent(low))-\(percent(high))%"
  }
}

extension String {
  fileprivate func replacingBlanks() -> String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
  fileprivate func restoringBlanks() -> String { String(map { $0 == "\u{A0}" ? " " : $0 }) }
}

extension GanttLegend {
  static func say(_ words: Words, _ language: Language) -> String { words.text(in: language) }

  static var nothing: Words { Words(english: "(nothing happens in this plan)", arabic: "(لا شيء يحدث في هذه الخطة)") }
  static var start: Words { Words(english: "start", arabic: "البدء") }
  static var finish: Words { Words(english: "finish", arabic: "الانتهاء") }
  static var slack: Words { Words(english: "slack", arabic: "الفائض") }
  static var critical: Words { Words(english: "critical path:", arabic: "المسار الحرج:") }
  static var criticalChain: Words { Words(english: "critical chain:", arabic: "السلسلة الحرجة:") }
  static var samePeople: Words { Words(english: "needs the same people", arabic: "يحتاج إلى الناس أنفسهم") }
  static var doubled: Words { Words(english: "asks for more than there is", arabic: "يطلب أكثر مما هناك") }
  static var only: Words { Words(english: "only if", arabic: "بشرط:") }

  static var likely: Words { Words(english: "likely", arabic: "المرجح") }
  static var possible: Words { Words(english: "earliest to latest", arabic: "من الأبكر إلى الأبعد") }
  static var resting: Words { Words(english: "rests, nobody is at work", arabic: "متوقف خارج ساعات العمل") }  // review
  static var phase: Words { Words(english: "phase", arabic: "مرحلة") }
  static var point: Words { Words(english: "moment", arabic: "لحظة") }
  static var event: Words { Words(english: "event", arabic: "حدث") }
  static var instance: Words { Words(english: "each time", arabic: "كل مرة") }
  static var deadline: Words { Words(english: "deadline", arabic: "موعد نهائي") }
  static var decides: Words { Words(english: "critical", arabic: "حرج") }
  static var late: Words { Words(english: "misses its deadline", arabic: "يفوّت موعده النهائي") }
  static var maybeLate: Words { Words(english: "may miss its deadline", arabic: "قد يفوّت موعده النهائي") }
  static var conditional: Words { Words(english: "may not happen", arabic: "قد لا يحدث") }
  static var noLength: Words { Words(english: "does not say how long", arabic: "لم تُذكر مدته") }
  static var noTime: Words { Words(english: "does not say when", arabic: "لم يُذكر وقته") }
  static var notHappening: Words { Words(english: "will not happen", arabic: "لن يحدث") }
  static var done: Words { Words(english: "done", arabic: "أُنجز") }
  static var inUse: Words { Words(english: "in use at most, of all there are", arabic: "أكثر ما يُستعمل من كل ما هناك") }  // review
  static var zero: Words { Words(english: "T", arabic: "ساعة الصفر (T)") }
  /// In Arabic the words come first: behind a number a terminal would put them on its wrong side.
  static func column(_ seconds: Int64) -> (mark: Words, meaning: Words) {
    (Words(english: "\(value: Compact.length(seconds))", arabic: "كل عمود"), Words(english: "per column", arabic: "\(value: Model.duration(seconds, true))"))
  }
}
