import MurunaRender
import MurunaModel
import MurunaText
import MurunaWorkspace

/// The answer to a command of a script, as text: each kind of answer in its own form.
struct ReplyText {
  let reply: Reply
  let options: Options

  init(_ reply: Reply, _ options: Options) {
    self.reply = reply
    self.options = options
  }

  func render() -> String {
    switch reply.content {
    case .findings(let findings):
      return DiagnosticText(Report(findings, sources: reply.sources, fileCount: 1), options.report).render()
    case .refusal(let refusal):
      return DiagnosticText(Report([refusal], sources: reply.sources, fileCount: 1), options.report).render()
    case .table(let table):
      return TableText(table, in: options.answerLanguage, style: options.style, width: options.answerWidth).render() + "\n"
    case .timelines(let timelines):
      let settings = GanttText.Settings(language: options.answerLanguage, style: options.style, width: options.answerWidth)
      return timelines.map { GanttText($0, settings).render() }.joined(separator: "\n") + "\n"
    case .explanation(let explanation): return explanation.text(width: options.answerWidth) + "\n"
    case .tests(let outcomes):
      let report = Report(outcomes.flatMap(\.failures), sources: reply.sources, fileCount: 1)
      return DiagnosticText(report, options.report).render()
    }
  }
}
