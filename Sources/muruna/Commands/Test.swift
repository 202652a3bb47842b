import ArgumentParser
import MurunaModel
import MurunaRender
import MurunaText
import MurunaWorkspace

/// `muruna test PATH...`: runs the tests that stand in a program.
struct Test: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(CommandWords.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String]

  @OptionGroup var common: CommonOptions

  func run() throws { throw Leave(code: Test.answer(paths.map { FilePath($0) }, try common.options(format: "text"))) }

  static func answer(_ paths: [FilePath], _ options: Options) -> ExitCode {
    var program = CheckedProgram(paths, options)
    Answer.complain(about: program.gathered.problems, options)
    guard !program.gathered.files.isEmpty else { return .usage }
    let outcomes = program.workspace.runTests()
    let failed = outcomes.filter { !$0.failures.isEmpty }
    var text = ""
    for outcome in outcomes {
      let role: Style.Role = outcome.failures.isEmpty ? .help : .error
      text += options.style.paint(outcome.failures.isEmpty ? "pass" : "FAIL", role) + "  \(Visible.spelled(outcome.title))\n"
    }
    if !outcomes.isEmpty { text += "\n" }
    let report = program.report(of: failed.flatMap(\.failures))
    text += failed.isEmpty ? "" : DiagnosticText(report, options.report).render() + "\n"
    text += Message.summary(outcomes.count, failed.count).text(in: options.answerLanguage) + "\n"
    let code = program.exitCode(options)
    return program.give(text, options, code == .usage || failed.isEmpty && code == .success ? code : .findings)
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Run the tests of a program.", arabic: "شغّل اختبارات البرنامج.") }
  static func summary(_ all: Int, _ failed: Int) -> Words {
    Words(
      english: "tests: \(value: String(all)); failed: \(value: String(failed))",
      arabic: "الاختبارات: \(value: String(all))؛ الفاشلة: \(value: String(failed))")
  }
}
