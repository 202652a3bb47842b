import ArgumentParser
import MurunaRender
import MurunaText
import MurunaWorkspace

/// `muruna doc [PATH...]`: the reference manual, of the library and of a program, as Markdown or as one page of HTML.
struct Doc: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(Message.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String] = []

  @Option(help: Help.words(Message.format))
  var format = ManualFormat.all[0].name

  @Option(name: .customLong("out"), help: Help.words(Message.out), completion: .directory)
  var folder: String?

  @Flag(name: .customLong("own"), help: Help.words(Message.own))
  var ownOnly = false

  @OptionGroup var common: CommonOptions

  func validate() throws { try Help.check(format, in: ManualFormat.all.map(\.name)) }

  func run() throws {
    throw Leave(code: Doc.answer(paths.map { FilePath($0) }, ownOnly: ownOnly, folder: folder, try common.options(format: format)))
  }

  static func answer(_ paths: [FilePath], ownOnly: Bool, folder: String?, _ options: Options) -> ExitCode {
    var program = CheckedProgram(paths, options)
    if !paths.isEmpty { program.mentionErrors(options) }
    let manual = program.workspace.manual(ownOnly: ownOnly)
    let code = paths.isEmpty ? .success : program.exitCode(options)
    if let folder { return write(manual, to: folder, program, options, code) }
    guard let format = ManualFormat.named(options.format) else { return .usage }
    return program.give(format.render(manual, options.answerLanguage), options, code)
  }

  /// One page of HTML in both languages, and a page of Markdown in each.
  private static func write(_ manual: Manual, to folder: String, _ program: CheckedProgram, _ options: Options, _ code: ExitCode) -> ExitCode {
    if let failure = WriteFile.makeFolder(FilePath(folder)) { return Answer.refuse(Message.noFolder(folder, failure), options) }
    let pages: [(name: String, bytes: [UInt8])] = [
      ("reference.html", Array(ManualHTML.render(manual, in: options.answerLanguage).utf8)),
      ("reference.en.md", Array(ManualMarkdown.render(manual, in: .english).utf8)),
      ("reference.ar.md", Array(ManualMarkdown.render(manual, in: .arabic).utf8)),
    ]
    for page in pages {
      var into = options
      into.output = FilePath(folder + "/" + page.name)
      let given = program.give(page.bytes, into, code)
      if given == .usage { return given }
    }
    return code
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Write the reference manual.", arabic: "اكتب الدليل المرجعي.") }
  static var paths: Words {
    Words(english: "A program whose own kinds, rules and views are to be in it.", arabic: "برنامج تُدرج أصنافه وقواعده وجداوله أيضًا.")
  }
  static var format: Words { Words(english: "markdown, or html: one page in both languages.", arabic: "markdown، أو html: صفحة واحدة باللغتين.") }
  static var out: Words {
    Words(
      english: "Write reference.html, reference.en.md and reference.ar.md into this folder.",
      arabic: "اكتب reference.html وreference.en.md وreference.ar.md في هذا المجلد.")
  }
  static var own: Words { Words(english: "Only what the program itself declares.", arabic: "ما يعرّفه البرنامج نفسه فقط.") }
  static func noFolder(_ path: String, _ number: Int32) -> Words {
    let problem = ReadFile.problem(number).words
    return Words(
      english: "\(value: path): it cannot be written: \(problem.english)", arabic: "\(value: path): تتعذر الكتابة: \(problem.arabic)")
  }
}
