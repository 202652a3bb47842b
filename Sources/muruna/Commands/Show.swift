import ArgumentParser
import MurunaModel
import MurunaRender
import MurunaText
import MurunaWorkspace

/// `muruna show VIEW PATH...`: a view of the library or of the program, as a table.
struct Show: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(Message.view))
  var view: String

  @Argument(help: Help.words(CommandWords.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String]

  @Option(help: Help.words(Message.format))
  var format = TableFormat.all[0].name

  @Option(name: .customLong("with"), help: Help.words(Message.parameters))
  var parameters: String?

  @OptionGroup var common: CommonOptions

  func validate() throws { try Help.check(format, in: TableFormat.all.map(\.name)) }

  func run() throws {
    throw Leave(code: Show.answer(view, paths.map { FilePath($0) }, parameters, try common.options(format: format)))
  }

  static func answer(_ view: String, _ paths: [FilePath], _ parameters: String? = nil, _ options: Options) -> ExitCode {
    var program = CheckedProgram(paths, options)
    program.mentionErrors(options)
    guard !program.gathered.files.isEmpty, let format = TableFormat.named(options.format) else { return .usage }
    let said = parameters.map { program.workspace.table(view, parameters: $0, in: options.answerLanguage) } ?? program.workspace.table(view, in: options.answerLanguage)
    guard let table = said else {
      if let parameters, program.workspace.viewNames.contains(view) { return Answer.refuse(Message.oddParameters(parameters, view), options) }
      if let use = Workspace.use(forView: view) { return Answer.refuse(Message.comes(view, with: use), options) }
      return Answer.refuse(Message.unknown(view, program.workspace.viewsNear(view, in: options.answerLanguage)), options)
    }
    // Texts and Markdown say it themselves.
    if let cutOff = table.cutOff, !["text", "markdown"].contains(options.format) {
      Answer.warn("muruna: \(cutOff.words.text(in: options.answerLanguage))\n")
    }
    let settings = TableSettings(language: options.answerLanguage, style: options.style, width: options.answerWidth)
    return program.give(format.render(table, settings), options, program.exitCode(options))
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Show a view: a register, a table, a list.", arabic: "اعرض جدولًا: سجلًا أو قائمة.") }
  static var view: Words { Words(english: "The view's name.", arabic: "اسم العرض.") }
  static var format: Words { Words(english: "text, markdown, csv, json, html, dot or mermaid.", arabic: "text أو markdown أو csv أو json أو html أو dot أو mermaid.") }
  static var parameters: Words { Words(english: "Values for the view's parameters: \"at: T + 3 h\".", arabic: "قيم لمعلمات العرض: \"at: T + 3 h\".") }
  static func oddParameters(_ text: String, _ view: String) -> Words {
    Words(
      english: "\(code: text) says nothing to the view \(name: view); write its parameters with their values, such as \(code: "at: T + 3 h")",
      arabic: "لا تقول \(code: text) شيئًا للعرض \(name: view)؛ اكتب معلماته وقيمها، مثل \(code: "at: T + 3 h")")
  }
  static func comes(_ name: String, with use: String) -> Words {
    Words(
      english: "the view \(name: name) comes with a list of codes: write \(code: "use: " + use) at the top of the program",
      arabic: "يأتي العرض \(name: name) مع قائمة رموز: اكتب \(code: "استعمل: " + use) أعلى البرنامج")
  }
  static func unknown(_ name: String, _ near: [String]) -> Words {
    near.isEmpty
      ? Words(
        english: "there is no view \(name: name); \(code: "muruna explain views") lists them all",
        arabic: "لا عرض باسم \(name: name)؛ و\(code: "muruna explain views") يسردها كلها")
      : Words(
        english: "there is no view \(name: name); did you mean \(names: near)? \(code: "muruna explain views") lists them all",
        arabic: "لا عرض باسم \(name: name)؛ هل تقصد \(names: near, separator: "، ")؟ و\(code: "muruna explain views") يسردها كلها")
  }
}
