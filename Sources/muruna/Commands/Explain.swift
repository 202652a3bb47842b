import ArgumentParser
import MurunaRender
import MurunaText
import MurunaWorkspace

/// `muruna explain NAME [PATH...]`: what a code, a rule, a kind, a field, a word or a thing is.
struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(Message.name))
  var name: String?

  @Argument(help: Help.words(Message.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws { throw Leave(code: Explain.answer(name, paths.map { FilePath($0) }, try common.options(format: "text"))) }

  static func answer(_ name: String?, _ paths: [FilePath], _ options: Options) -> ExitCode {
    var program = CheckedProgram(paths, options)
    Answer.complain(about: program.gathered.problems, options)
    guard let name else { return program.give(program.workspace.contents(in: options.answerLanguage).text(width: options.answerWidth), options, .success) }
    guard let explanation = program.workspace.explain(name, in: options.answerLanguage) else {
      // A command of the program is no word of the language, and is asked for all the same.
      if let command = Catalog.command(named: name) { return program.give(Message.command(name, command).text(in: options.answerLanguage) + "\n", options, .success) }
      return Answer.refuse(Message.unknown(name, program.workspace.namesNear(name)), options)
    }
    return program.give(explanation.text(width: options.answerWidth), options, program.gathered.problems.isEmpty ? .success : .usage)
  }
}

private enum Message {
  static var abstract: Words {
    Words(english: "Explain a finding, a rule, a kind, a field or anything declared.", arabic: "اشرح نتيجة أو قاعدة أو صنفًا أو حقلًا أو أي شيء معلن.")
  }
  static var name: Words { Words(english: "A code such as unknown-field, or a name.", arabic: "رمز مثل unknown-field أو اسم.") }
  static var paths: Words { Words(english: "The program in which the name is declared.", arabic: "البرنامج الذي أُعلن فيه الاسم.") }
  static func command(_ name: String, _ command: any ParsableCommand.Type) -> Words {
    let about = command.configuration.abstract
    return Words(
      english: "\(name: name) is a command of the program. \(code: about) \(code: "muruna " + name + " --help") says how it is called.",
      arabic: "\(name: name) أمر من أوامر البرنامج. \(code: about) و\(code: "muruna " + name + " --help") يبيّن كيف يُستدعى.")
  }
  static func unknown(_ name: String, _ near: [String]) -> Words {
    near.isEmpty
      ? Words(english: "nothing is called \(name: name)", arabic: "لا شيء باسم \(name: name)")
      : Words(
        english: "nothing is called \(name: name); did you mean \(names: near)?",
        arabic: "لا شيء باسم \(name: name)؛ هل تقصد \(names: near, separator: "، ")؟")
  }
}
