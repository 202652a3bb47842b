import MurunaDiagnostics
import MurunaModel
import MurunaRender
import MurunaText

/// A reply as text for people: each kind of answer in its own form.
package struct ReplyText {
  private let reply: Reply
  private let settings: ReportSettings
  /// In a session a report needs no count of files.
  private let isSession: Bool
  /// Whether Up brings back what was entered.
  private let isBroughtBack: Bool

  package init(_ reply: Reply, _ settings: ReportSettings, isSession: Bool = false, isBroughtBack: Bool = true) {
    self.reply = reply
    self.settings = settings
    self.isSession = isSession
    self.isBroughtBack = isBroughtBack
  }

  private var language: Language { settings.language }
  private var gantt: GanttText.Settings { GanttText.Settings(language: language, style: settings.style, width: settings.width, hasIDs: settings.showsRowIDs) }

  package func render() -> String {
    switch reply.content {
    case .findings(let findings): return report(findings)
    case .refusal(let refusal): return report([refusal], isBare: isSession)
    case .rejected(let findings):
      return report(findings, isBare: isSession) + (isSession ? settings.style.paint((isBroughtBack ? Message.nothingKept : Message.nothingKeptAtAll).text(in: language), .faint) + "\n" : "")
    case .table(let table): return TableText(table, in: language, style: settings.style, width: settings.width, hasIDs: settings.showsRowIDs).render() + "\n"
    case .timelines(let timelines):
      if timelines.isEmpty { return Message.noPlans.text(in: language) + "\n" }
      return timelines.map { GanttText($0, gantt).render() }.joined(separator: "\n") + "\n"
    case .now(let timelines, let time):
      return timelines.map { NowText($0, at: time, gantt).render() }.joined(separator: "\n") + "\n"
    case .simulations(let plans):
      return plans.map { SimulationText($0, gantt).render() }.joined(separator: "\n") + "\n"
    case .explanation(let explanation):
      return (isSession ? explanation.askedInside(language) : explanation).text(width: settings.width) + "\n"
    case .tests(let outcomes): return report(outcomes.flatMap(\.failures))
    case .notice(let notice): return NoticeText(notice, settings).render()
    case .whatIf(let change, let difference, let answer):
      let head = Message.whatIf(change).text(in: language)
      let lines = settings.wraps ? Wrapping.lines(head, width: max(20, settings.width - 2)) : [head]
      var result = lines.enumerated().map { settings.style.paint(($0.offset == 0 ? "" : "  ") + $0.element, .strong) + "\n" }.joined() + "\n"
      if let answer {
        result += ReplyText(answer, settings, isSession: isSession, isBroughtBack: isBroughtBack).render()
        if !result.hasSuffix("\n\n") { result += "\n" }
      }
      return result + NoticeText(Notice(.wouldChange, difference, isWhole: true), settings).render()
    }
  }

  /// Findings with their places; `isBare` without the last line that counts them.
  private func report(_ findings: [Diagnostic], isBare: Bool = false) -> String {
    if isSession, findings.isEmpty { return Message.count([], settings) }
    let findings = isSession ? findings.map { $0.askedInside(language) } : findings
    let text = DiagnosticText(Report(findings, sources: reply.sources, fileCount: 1), settings).render()
    guard isBare || isSession, let end = text.dropLast().lastIndex(of: "\n") else { return text }
    let body = String(text[...end])
    if isBare { return body.hasSuffix("\n\n") ? String(body.dropLast()) : body }
    return body + Message.count(findings, settings)
  }
}

private enum Message {
  static var nothingKept: Words { Words(english: "nothing of it was kept; Up brings it back", arabic: "لم يُحفظ منه شيء؛ السهم الأعلى يعيده") }
  static var nothingKeptAtAll: Words { Words(english: "nothing of it was kept", arabic: "لم يُحفظ منه شيء") }
  static var noPlans: Words {
    Words(english: "there is no plan with actions to lay out in time", arabic: "لا خطة فيها إجراءات لعرضها على خط الزمن")
  }
  static func whatIf(_ change: String) -> Words { Words(english: "what if \(value: change)", arabic: "ماذا لو \(value: change)") }

  /// `2 errors, 1 warning`
  static func count(_ findings: [Diagnostic], _ settings: ReportSettings) -> String {
    let nouns: [(Severity, CountedNoun)] = [(.error, .error), (.warning, .warning), (.note, .note)]
    let counts = nouns.compactMap { severity, noun -> String? in
      let count = findings.count { $0.severity == severity }
      return count > 0 || severity == .error ? noun.phrase(count, in: settings.language) : nil
    }
    let worst = findings.map(\.severity).max()
    return settings.style.paint(counts.joined(separator: settings.language.comma), worst == .error ? .error : worst == .warning ? .warning : .help) + "\n"
  }
}
