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
      for line in lines(of: finding) {
        result += line
        result += "\n"
      }
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
    switch settings.language {
    case .english:
      let plain = "\(finding.severity.id)[\(Visible.spelled(finding.code.id))]: "
      let lines = wrapped(say(finding.title), behind: plain.displayWidth, indent: 2)
      return ["\(mark): \(style.paint(lines[0], .strong))"] + lines.dropFirst().map { "  " + style.paint($0, .strong) }
    case .arabic: return [mark, style.paint(say(finding.title), .strong)]
    }
  }

  private func reasons(of finding: Diagnostic, _ snippet: Snippet) -> [String] {
    var result: [String] = []
    for value in finding.values { result += entry("", say(value), snippet) }
    // A fix that says the same says it better.
    if let help = finding.help, !finding.fixes.contains(where: { $0.title == help }) {
      result += entry(Message.help, say(help), snippet)
    }
    for fix in finding.fixes {
      result += entry(Message.fix(fix.safety), say(fix.title), snippet)
      result += FixText(snippet: snippet).lines(of: fix)
    }
    if !result.isEmpty, finding.place.source.index < report.sources.count { result.insert(snippet.row(nil, ""), at: 0) }
    return result
  }

  /// `= help: …`
  private func entry(_ head: Words, _ text: String, _ snippet: Snippet) -> [String] {
    entry(head.text(in: settings.language), text, snippet)
  }

  private func entry(_ head: String, _ text: String, _ snippet: Snippet) -> [String] {
    let painted = head.isEmpty ? "" : settings.style.paint(head, .help) + " "
    switch settings.language {
    case .english:
      let margin = snippet.gutter + 3
      let lines = wrapped(text, behind: margin + (head.isEmpty ? 0 : head.displayWidth + 1), indent: margin)
      return ["".padded(to: margin - 2) + settings.style.paint("=", .gutter) + " " + painted + lines[0]]
        + lines.dropFirst().map { "".padded(to: margin) + $0 }
    case .arabic: return ["  " + painted + text]
    }
  }

  /// Broken between words, the first line behind so many cells and the others behind their indent; never empty. A terminal that reorders breaks
  /// right-to-left text itself, at its own edge.
  private func wrapped(_ text: String, behind first: Int, indent: Int) -> [String] {
    guard settings.wraps, !text.hasRightToLeft, !text.utf8.contains(0x0A), first + text.displayWidth > settings.width else { return [text] }
    let room = max(20, settings.width - indent)
    var lines: [String] = []
    var line = ""
    var used = max(0, first - indent)
    for word in text.split(separator: " ") {
      let width = word.displayWidth
      if !line.isEmpty, used + 1 + width > room {
        lines.append(line)
        (line, used) = (String(word), width)
      } else {
        used += width + (line.isEmpty ? 0 : 1)
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
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
