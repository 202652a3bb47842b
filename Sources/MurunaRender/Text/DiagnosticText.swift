import MurunaDiagnostics
import MurunaText

/// Findings for a person at a terminal: what is wrong, where, with the line and its marks, why, and how to go on.
///
/// The layout follows rustc's. In Arabic every sentence stands on a line of its own, begins with an Arabic letter and holds nothing of
/// the layout: places, line numbers and marks have their own lines, so that no terminal's bidirectional algorithm can mix the two.
package struct DiagnosticText {
  private let report: Report
  private let settings: ReportSettings

  package init(_ report: Report, _ settings: ReportSettings) {
    self.report = report
    self.settings = settings
  }

  package func render() -> String {
    let (shown, held) = limited()
    var result = ""
    for finding in shown {
      for line in lines(of: finding) { result += line + "\n" }
      result += "\n"
    }
    if !held.isEmpty || report.omitted.contains(where: { $0 > 0 }) { result += Summary.held(held, report.omitted, settings) + "\n" }
    return result + Summary.line(report, settings) + "\n"
  }

  /// The gravest up to the limit, in the report's order, and what is held back.
  private func limited() -> ([Diagnostic], [Diagnostic]) {
    guard let limit = settings.limit, report.findings.count > limit else { return (report.findings, []) }
    let chosen = Set(
      report.findings.indices
        .sorted { (report.findings[$1].severity, $0) < (report.findings[$0].severity, $1) }
        .prefix(max(0, limit)))
    return (
      report.findings.indices.filter { chosen.contains($0) }.map { report.findings[$0] },
      report.findings.indices.filter { !chosen.contains($0) }.map { report.findings[$0] }
    )
  }

  private func lines(of finding: Diagnostic) -> [String] {
    let snippet = Snippet(of: finding, in: report, settings: settings)
    return head(of: finding) + snippet.lines(of: finding) + reasons(of: finding, snippet)
  }

  private func head(of finding: Diagnostic) -> [String] {
    let style = settings.style
    let mark = style.paint("\(finding.severity.id)[\(Visible.spelled(finding.code.id))]", finding.severity.role)
    let title = style.paint(say(finding.title), .strong)
    switch settings.language {
    case .english: return ["\(mark): \(title)"]
    case .arabic: return [mark, title]
    }
  }

  private func reasons(of finding: Diagnostic, _ snippet: Snippet) -> [String] {
    var result: [String] = []
    for value in finding.values { result.append(entry("", say(value), snippet)) }
    // A fix that says the same says it better.
    if let help = finding.help, !finding.fixes.contains(where: { $0.title == help }) {
      result.append(entry(Message.help, say(help), snippet))
    }
    for fix in finding.fixes {
      result.append(entry(Message.fix(fix.safety), say(fix.title), snippet))
      result += FixText(snippet: snippet).lines(of: fix)
    }
    if !result.isEmpty, finding.place.source.index < report.sources.count { result.insert(snippet.row(nil, ""), at: 0) }
    return result
  }

  /// `= help: …`
  private func entry(_ head: Words, _ text: String, _ snippet: Snippet) -> String {
    entry(head.text(in: settings.language), text, snippet)
  }

  private func entry(_ head: String, _ text: String, _ snippet: Snippet) -> String {
    let words = head.isEmpty ? text : settings.style.paint(head, .help) + " " + text
    switch settings.language {
    case .english: return "".padded(to: snippet.gutter + 1) + settings.style.paint("=", .gutter) + " " + words
    case .arabic: return "  " + words
    }
  }

  private func say(_ words: Words) -> String {
    Visible.spelled(words.text(in: settings.language))
  }
}

extension Severity {
  /// The word of every format and both languages: something to search for, and to say to a help desk.
  package var id: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  var role: Style.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

private enum Message {
  static var help: Words { Words(english: "help:", arabic: "مساعدة:") }

  static func fix(_ safety: Fix.Safety) -> Words {
    switch safety {
    case .safe: Words(english: "fix:", arabic: "إصلاح:")
    case .likely: Words(english: "perhaps:", arabic: "ربما:")
    case .hasBlanks: Words(english: "to fill in:", arabic: "للإكمال:")
    }
  }
}
