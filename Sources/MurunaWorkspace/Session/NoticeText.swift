import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaRender
import MurunaText

/// What a session did as text: one line that says what and how much it changed, and below it the changes that matter.
struct NoticeText {
  private let notice: Notice
  private let settings: ReportSettings
  /// So many of each kind of change are listed unless all were asked for.
  private static let limit = 5
  private static let limitOfSaid = 40

  init(_ notice: Notice, _ settings: ReportSettings) {
    self.notice = notice
    self.settings = settings
  }

  private var language: Language { settings.language }
  private var difference: Difference { notice.difference }

  func render() -> String {
    var clauses: [String] = []
    if let words = notice.event.words { clauses.append(words.text(in: language)) }
    if notice.isWhole {
      if difference.isEmpty { clauses.append(Message.same.text(in: language)) }
      if !difference.said.isEmpty { clauses.append(Message.said(difference.said).text(in: language)) }
      if !difference.isEmpty, difference.isWithoutConsequences { clauses.append(Message.withoutConsequences.text(in: language)) }
    }
    if !difference.gained.isEmpty { clauses.append(Message.gained(difference.gained.count).text(in: language)) }
    if !difference.lost.isEmpty { clauses.append(Message.lost(difference.lost.count).text(in: language)) }
    if difference.isUnclear { clauses.append(Message.unclear.text(in: language)) }
    clauses += difference.ends.prefix(3).map { Message.end($0).text(in: language) }
    if difference.ends.isEmpty, !difference.moves.isEmpty { clauses.append(Message.moved(difference.moves.count).text(in: language)) }
    let early = difference.moves.filter { $0.startWas >= 0 && $0.startNow < 0 }
    if !early.isEmpty { clauses.append(Message.beforeT(early.prefix(3).map(\.row.label.id), early.count).text(in: language)) }
    clauses += difference.verdicts.prefix(3).map { Message.judged($0).text(in: language) }
    if difference.verdicts.count > 3 { clauses.append(Message.moreVerdicts(difference.verdicts.count - 3).text(in: language)) }
    let semicolon = language == .arabic ? "؛ " : "; "
    var lines = sentence(clauses, semicolon).map { notice.isRefusal ? settings.style.paint($0, .warning) : $0 }
    lines += Self.lost(notice.event, in: language).flatMap { wrapped($0, margin: 2, indent: "  ") }.map { "  " + settings.style.paint($0, .warning) }
    if notice.isWhole { lines += said() }
    lines += findings(difference.gained, "+", .added) + findings(difference.lost, "-", .removed)
    if notice.isWhole { lines += rows() }
    return lines.map { $0 + "\n" }.joined()
  }

  private func findings(_ findings: [Diagnostic], _ sign: String, _ role: Style.Role) -> [String] {
    let shown = notice.isWhole ? findings[...] : findings.sorted { $0.severity > $1.severity }.prefix(Self.limit)
    var lines = shown.map { finding in
      let code = " \(finding.severity.word)[\(finding.code.id)]"
      let title = Visible.spelled(finding.title.text(in: language))
      if language == .arabic { return "  " + settings.style.paint(sign, role) + code + "\n    " + wrapped(title, margin: 4, indent: "  ").joined(separator: "\n    ") }
      let text = wrapped(sign + code + ": " + title, margin: 2, indent: "  ").joined(separator: "\n  ").dropFirst(sign.count)
      return "  " + settings.style.paint(sign, role) + text
    }
    if findings.count > shown.count { lines.append("  " + settings.style.paint(Message.more(findings.count - shown.count).text(in: language), .faint)) }
    return lines
  }

  /// What is stated otherwise: the thing, its field, from what to what.
  private func said() -> [String] {
    let all = difference.said
    var lines = all.prefix(Self.limitOfSaid).flatMap { said -> [String] in
      let (isArabic, kind) = (language == .arabic, language == .arabic ? said.kind.arabic : said.kind.english)
      let thing = [kind, said.name].filter { !$0.isEmpty }.map { Visible.spelled($0) }.joined(separator: " ")
      let title = said.titles[language.rawValue] ?? said.titles["en"] ?? said.titles.values.first
      let called = thing + (title.map { "  " + Visible.spelled($0) } ?? "")
      switch said.change {
      case .appeared: return signed("+", .added, called)
      case .disappeared: return signed("-", .removed, called)
      case .otherwise: return wrapped(Message.otherwise(thing).text(in: language), margin: 2, indent: "  ").map { "  " + $0 }
      case .field(let field, let was, let now):
        let name = (isArabic ? field.arabic : field.english)
        let head = (thing.isEmpty ? "" : thing + "  ") + Visible.spelled(name) + ":"
        if was == nil, now == nil { return ["  " + thing + "  " + Message.somethingHidden.text(in: language)] }
        let (before, after) = (shown(was), shown(now))
        // Right-to-left text is brought into order by the terminal, a line at a time: an arrow among it would point the wrong way.
        if isArabic { return ["  " + head] + wrapped(Message.change(before, after).text(in: language), margin: 4, indent: "  ").map { "    " + $0 } }
        return wrapped("\(head) \(before) → \(after)", margin: 2, indent: "    ").map { "  " + $0 }
      }
    }
    if all.count > Self.limitOfSaid { lines.append("  " + settings.style.paint(Message.moreSaid(all.count - Self.limitOfSaid).text(in: language), .faint)) }
    return lines
  }

  /// What is new, or gone, behind its sign.
  private func signed(_ sign: String, _ role: Style.Role, _ text: String) -> [String] {
    wrapped(text, margin: 4, indent: "  ").enumerated().map { index, line in (index == 0 ? "  " + settings.style.paint(sign, role) + " " : "    ") + line }
  }

  private func shown(_ value: Called?) -> String {
    guard let value else { return Message.nothing.text(in: language) }
    return Visible.spelled(language == .arabic ? value.arabic : value.english)
  }

  /// On one line if it fits; else broken between clauses, and only where one is too long between words.
  private func sentence(_ clauses: [String], _ semicolon: String) -> [String] {
    let whole = clauses.joined(separator: semicolon)
    if whole.displayWidth <= settings.width { return [whole] }
    var lines: [String] = []
    for (index, clause) in clauses.enumerated() {
      let piece = clause + (index < clauses.count - 1 ? semicolon.trimmingBlanks : "")
      if let last = lines.last, last.displayWidth + 1 + piece.displayWidth <= settings.width {
        lines[lines.count - 1] = last + " " + piece
      } else {
        let pieces = wrapped(piece, margin: index > 0 ? 2 : 0, indent: "  ")
        lines += index > 0 ? pieces.map { "  " + $0 } : pieces
      }
    }
    return lines
  }

  /// Broken between words: a terminal would break at its edge, in the midst of one.
  private func wrapped(_ text: String, margin: Int = 0, indent: String) -> [String] {
    let lines = Wrapping.lines(text, width: max(20, settings.width - margin - indent.count))
    return lines.enumerated().map { $0.offset == 0 ? $0.element : indent + (text.hasRightToLeft ? $0.element.fromTheRight : $0.element) }
  }

  /// What moved in time: times first, the title last, as in a chart.
  private func rows() -> [String] {
    var lines: [String] = []
    let cells = difference.moves.map { move in
      (
        Self.times(move.startWas, move.startNow), Self.times(move.finishWas, move.finishNow),
        Self.shift(move), move.row
      )
    }
    if !cells.isEmpty {
      let heads = (Message.start.text(in: language), Message.finish.text(in: language), Message.shift.text(in: language))
      let widths = cells.reduce((heads.0.displayWidth, heads.1.displayWidth, heads.2.displayWidth)) {
        (max($0.0, $1.0.displayWidth), max($0.1, $1.1.displayWidth), max($0.2, $1.2.displayWidth))
      }
      lines.append("")
      lines.append(
        settings.style.paint(
          [(heads.0, widths.0), (heads.1, widths.1), (heads.2, widths.2)].map { head, width in
            // Words from right to left side by side would change places.
            "  " + (head.hasRightToLeft ? "\u{200E}" : "") + head.padded(to: width)
          }.joined(), .faint))
      let column = widths.0 + widths.1 + widths.2 + 8
      for (start, finish, shift, row) in cells {
        let times = "  \(start.padded(to: widths.0))  \(finish.padded(to: widths.1))  \(shift.padded(to: widths.2))"
        // Where the screen is too narrow for what it is called, that stands below.
        let isBeside = settings.width - column >= max(24, min(title(row).displayWidth, row.label.id.displayWidth))
        let title = title(row, width: isBeside ? settings.width - column : settings.width - 4)
        lines.append(isBeside ? times + "  " + title[0] : times)
        lines += title.dropFirst(isBeside ? 1 : 0).map { String(repeating: " ", count: isBeside ? column : 4) + $0 }
      }
    }
    // What is new on a timeline because it was declared stands there as what was declared.
    let isSaid = Set(difference.said.map(\.name))
    func isTold(_ row: Difference.Row) -> Bool { isSaid.contains(row.plan + "." + row.label.id) }
    lines += difference.appeared.filter { !isTold($0) }.flatMap { signed("+", .added, title($0)) }
    lines += difference.disappeared.filter { !isTold($0) }.flatMap { signed("-", .removed, title($0)) }
    return lines
  }

  private func title(_ row: Difference.Row) -> String {
    let title = Visible.spelled(row.label.title(in: language))
    return title == row.label.id ? title : "\(row.label.id)  \(title)"
  }

  /// The same broken between words, the title below the id where both do not fit beside each other.
  private func title(_ row: Difference.Row, width: Int) -> [String] {
    let whole = title(row)
    if whole.displayWidth <= width { return [whole] }
    let title = Visible.spelled(row.label.title(in: language))
    return (title == row.label.id ? [] : [row.label.id])
      + Wrapping.lines(title, width: width - 2).map { "  " + ($0.hasRightToLeft ? $0.fromTheRight : $0) }
  }

  private static func times(_ was: Int64, _ now: Int64) -> String {
    was == now ? Compact.offset(now) : "\(Compact.offset(was)) → \(Compact.offset(now))"
  }

  /// `+2h`: by how much it is finished later; if only its start moved, by how much that did.
  private static func shift(_ move: Difference.Move) -> String {
    let finish = move.finishNow &- move.finishWas
    let amount = finish != 0 ? finish : move.startNow &- move.startWas
    return (amount > 0 ? "+" : "") + Compact.length(amount)
  }
}

extension Severity {
  /// The word that stands before a code.
  var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

extension String {
  /// A line that goes on from another: where it begins with Latin letters, a terminal would take all of it to run from the left.
  package var fromTheRight: String {
    let isLatin = unicodeScalars.first { $0.properties.isAlphabetic }.map { $0.value < 0x0590 } ?? false
    return isLatin ? "\u{200F}" + self : self
  }

  fileprivate var trimmingBlanks: String { filter { $0 != " " } }
}

private enum Message {
  static var same: Words { Words(english: "no difference in meaning", arabic: "لا فرق في المعنى") }
  static var withoutConsequences: Words { Words(english: "findings and times stay the same", arabic: "ولا تتغير النتائج ولا الأوقات") }
  static var somethingHidden: Words { Words(english: "something restricted", arabic: "أمر محجوب") }
  static var nothing: Words { Words(english: "nothing", arabic: "لا شيء") }
  /// How many things are new or gone, and how many values are others.
  static func said(_ all: [SaidOtherwise]) -> Words {
    let appeared = all.count { $0.change == .appeared }
    let disappeared = all.count { $0.change == .disappeared }
    let others = all.count - appeared - disappeared
    var clauses: [Words] = []
    if appeared > 0 { clauses.append(Words(english: "declared in addition: \(value: String(appeared))", arabic: "ما عُرّف زيادةً: \(value: String(appeared))")) }
    if disappeared > 0 { clauses.append(Words(english: "no longer declared: \(value: String(disappeared))", arabic: "ما لم يعد معرّفًا: \(value: String(disappeared))")) }
    if others > 0 { clauses.append(others == 1
      ? Words(english: "1 value differs", arabic: "اختلفت قيمة واحدة") : Words(english: "\(others, .value) differ", arabic: "ما اختلف: \(others, .value)")) }
    return clauses.dropFirst().reduce(clauses[0]) { Words(english: "\($0.english); \($1.english)", arabic: "\($0.arabic)؛ \($1.arabic)") }
  }
  static func moreSaid(_ count: Int) -> Words {
    Words(english: "and \(value: String(count)) more", arabic: "وغيرها \(value: String(count))")
  }
  static func otherwise(_ thing: String) -> Words { Words(english: "\(value: thing) is worded otherwise", arabic: "تغيّر نص \(value: thing)") }
  static func change(_ was: String, _ now: String) -> Words {
    // Each behind a colon, where a word stands as it is: `من ساعتان` would not be Arabic.
    Words(english: "\(value: was) → \(value: now)", arabic: "قبل: \(value: was)؛ الآن: \(value: now)")
  }
  static func gained(_ count: Int) -> Words {
    count == 1
      ? Words(english: "1 new finding", arabic: "نتيجة جديدة واحدة") : Words(english: "\(value: String(count)) new findings", arabic: "نتائج جديدة: \(value: String(count))")
  }
  static func lost(_ count: Int) -> Words {
    count == 1
      ? Words(english: "1 finding gone", arabic: "زالت نتيجة واحدة") : Words(english: "\(value: String(count)) findings gone", arabic: "نتائج زالت: \(value: String(count))")
  }
  static var unclear: Words {
    Words(english: "what cannot be understood is not judged", arabic: "ما لا يُفهم لا يُحكم عليه")
  }
  static func end(_ end: Difference.End) -> Words {
    switch (end.was, end.now) {
    case (let was?, let now?):
      Words(
        english: "\(value: end.plan) now finishes at \(value: Compact.offset(now)) (was \(value: Compact.offset(was)))",
        arabic: "ينتهي \(value: end.plan) الآن عند \(value: Model.relative(now, true)) (وكان \(value: Model.relative(was, true)))")
    case (nil, let now?):
      Words(english: "\(value: end.plan) finishes at \(value: Compact.offset(now))", arabic: "ينتهي \(value: end.plan) عند \(value: Model.relative(now, true))")
    case (_, nil): Words(english: "\(value: end.plan) has no timeline any more", arabic: "لم يعد لـ\(name: end.plan) جدول زمني")
    }
  }
  static func judged(_ change: Difference.Judged) -> Words {
    let name = change.row.plan + "." + change.row.label.id
    let (was, now) = (verdict(change.was), verdict(change.now))
    return Words(
      english: "the deadline of \(name: name) is now \(now.english) (was \(was.english))",
      arabic: "الموعد النهائي لـ\(name: name) الآن \(now.arabic) (وكان \(was.arabic))")
  }
  private static func verdict(_ verdict: Timeline.Verdict) -> Words {
    switch verdict {
    case .guaranteed: Words(english: "guaranteed", arabic: "مضمون")
    case .impossible: Words(english: "impossible", arabic: "مستحيل")
    case .atRisk(nil): Words(english: "at risk", arabic: "معرّض للخطر")
    case .atRisk(let share?):
      Words(
        english: "at risk, kept in \(value: Percent.text(ofMillionths: share)) of cases",
        arabic: "معرّض للخطر، يتحقق في \(value: Percent.text(ofMillionths: share)) من الحالات")
    }
  }
  static func moreVerdicts(_ count: Int) -> Words {
    Words(english: "\(value: String(count)) more deadlines judged otherwise", arabic: "ومواعيد أخرى تغيّر حكمها: \(value: String(count))")
  }
  static func beforeT(_ some: [String], _ count: Int) -> Words {
    let more = count > some.count ? " … +\(count - some.count)" : ""
    return Words(
      english: "now before T: \(value: some.joined(separator: ", ") + more)", arabic: "يبدأ الآن قبل س: \(value: some.joined(separator: "، ") + more)")  // review
  }
  static func moved(_ count: Int) -> Words { Words(english: "\(count, .action) moved", arabic: "تحرّك: \(count, .action)") }
  static func more(_ count: Int) -> Words { Words(english: "and \(value: String(count)) more: \(code: "check")", arabic: "وغيرها \(value: String(count)): \(code: "تحقق")") }
  static var start: Words { Words(english: "start", arabic: "البدء") }
  static var finish: Words { Words(english: "finish", arabic: "الانتهاء") }
  static var shift: Words { Words(english: "by", arabic: "بمقدار") }
}
