import ArgumentParser
import MurunaText

/// `muruna explain NAME [PATH...]`: what a code, a rule, a kind, a field, a word or a thing is.
struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(Message.name))
  var name: String

  @Argument(help: Help.words(Message.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws { throw Leave(code: Explain.answer(name, paths.map { FilePath($0) }, try common.options(format: "text"))) }

  static func answer(_ name: String, _ paths: [FilePath], _ options: Options) -> ExitCode {
    let program = CheckedProgram(paths, options)
    program.complain(options)
    return program.exitCode(options)
  }
}

private enum Message {
  static var abstract: Words {
    Words(english: "Explain a finding, a rule, a kind, a field or anything declared.", arabic: "اشرح نتيجة أو قاعدة أو صنفًا أو حقلًا أو أي شيء معلن.")
  }
  static var name: Words { Words(english: "A code such as unknown-field, or a name.", arabic: "رمز مثل unknown-field أو اسم.") }
  static var paths: Words { Words(english: "The program in which the name is declared.", arabic: "البرنامج الذي أُعلن فيه الاسم.") }
}
