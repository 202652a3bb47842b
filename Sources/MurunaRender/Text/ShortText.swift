import MurunaDiagnostics
import MurunaText

/// One line for each finding, `path:line:column: error[code]: title`, as editors and `grep` like it.
package struct ShortText {
  private let report: Report
  private let settings: ReportSettings

  package init(_ report: Report, _ settings: ReportSettings) {
    self.report = report
    self.settings = settings
  }

  package func render() -> String {
    var result = ""
    for finding in report.findings {
      let position = report.positions.start(of: finding.place)
      let path = Visible.spelled(report.path(of: finding.place.source))
      let mark = settings.style.paint("\(finding.severity.id)[\(finding.code.id)]", finding.severity.role)
      let title = Visible.spelled(finding.title.text(in: settings.language))
      result += "\(path):\(position.line):\(position.column): \(mark): \(title)\n"
    }
    return result
  }
}
