import ArgumentParser
import MurunaRender
import MurunaText

/// `muruna run SCRIPT`: declarations and commands, top to bottom.
struct Run: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(Message.script), completion: .file(extensions: ["muruna"]))
  var script: String

  @OptionGroup var common: CommonOptions

  func run() throws { throw Leave(code: Run.answer(FilePath(script), try common.options(format: "text"))) }

  static func answer(_ script: FilePath, _ options: Options) -> ExitCode {
    let program = CheckedProgram([script], options)
    program.complain(options)
    return program.exitCode(options)
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Run a script: what it declares, and what it asks.", arabic: "شغّل نصًا برمجيًا: ما يعلنه وما يسأل عنه.") }
  static var script: Words { Words(english: "A file; - is standard input.", arabic: "ملف؛ و- هو الدخل القياسي.") }
}
