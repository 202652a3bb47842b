import ArgumentParser
import MurunaText

/// `muruna test PATH...`: runs the tests that stand in a program.
struct Test: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(Message.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String]

  @OptionGroup var common: CommonOptions

  func run() throws { throw Leave(code: Test.answer(paths.map { FilePath($0) }, try common.options(format: "text"))) }

  static func answer(_ paths: [FilePath], _ options: Options) -> ExitCode {
    let program = CheckedProgram(paths, options)
    program.complain(options)
    return program.exitCode(options)
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Run the tests of a program.", arabic: "شغّل اختبارات البرنامج.") }
  static var paths: Words { Words(english: "Files and folders; - is standard input.", arabic: "ملفات ومجلدات؛ و- هو الدخل القياسي.") }
}
