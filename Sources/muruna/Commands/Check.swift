import ArgumentParser
import MurunaRender
import MurunaText
import MurunaWorkspace

/// `muruna check PATH...`: everything that is wrong with a program, all files in one go.
struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(CommandWords.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String]

  @Flag(help: Help.words(Message.strict))
  var strict = false

  @Flag(help: Help.words(Message.fix))
  var fix = false

  @Option(help: Help.words(Message.format))
  var format = ReportFormat.all[0].name

  @Option(name: .customLong("max-errors"), help: Help.words(Message.limit))
  var limit: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try Help.check(format, in: ReportFormat.all.map(\.name))
    if let limit, limit < 1 { throw ValidationError(Message.oddLimit.text(in: Help.language)) }
  }

  func run() throws {
    var options = try common.options(format: format)
    options.isStrict = strict
    options.limit = limit
    throw Leave(code: Check.answer(paths.map { FilePath($0) }, options, isFixing: fix))
  }

  static func answer(_ paths: [FilePath], _ options: Options, isFixing: Bool = false) -> ExitCode {
    var program = CheckedProgram(paths, options, spares: true)
    if isFixing {
      // Before anything is changed, not only before the answer is written.
      if let refusal = program.gathered.refusal(options) { return refusal }
      let fixes = SafeFixes(program)
      if !fixes.changed.isEmpty, fixes.isSound(program, options) {
        for file in fixes.changed {
          var target = options
          target.output = FilePath(file.path)
          guard Answer.give(file.bytes, target, .success) == .success else { return .usage }
        }
        program = CheckedProgram(paths, options, spares: true)
      }
    }
    defer { program.abandon() }
    guard let format = ReportFormat.named(options.format) else { return .usage }
    if !format.saysUnreadable { Answer.complain(about: program.gathered.problems, options) }
    // With nothing to check, there is nothing to say beyond why.
    if program.gathered.files.isEmpty, !format.saysUnreadable { return program.exitCode(options) }
    let report = program.report
    program.workspace.letGo()
    return program.give(format.render(report, options.report), options, program.exitCode(options))
  }
}

extension Help {
  /// The formats are listed in the catalogues of the renderers; the argument parser does not know them.
  static func check(_ format: String, in names: [String]) throws {
    guard !names.contains(format) else { return }
    let list = names.joined(separator: ", ")
    throw ValidationError(
      Words(
        english: "there is no format \(name: format); there are: \(value: list)",
        arabic: "لا صيغة باسم \(name: format)؛ الصيغ: \(value: list)"
      ).text(in: language))
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Say everything that is wrong with a program.", arabic: "قل كل ما هو خطأ في البرنامج.") }
  static var strict: Words { Words(english: "Warnings count as errors for the exit code.", arabic: "تُعد التحذيرات أخطاء في رمز الخروج.") }
  static var fix: Words { Words(english: "Make the edits that are safe, then check.", arabic: "أجرِ التعديلات الآمنة ثم افحص.") }
  static var format: Words { Words(english: "text, short, json or sarif.", arabic: "text أو short أو json أو sarif.") }
  static var limit: Words {
    Words(english: "Show at most so many findings (50 on a terminal).", arabic: "أقصى عدد للنتائج المعروضة (50 على الطرفية).")
  }
  static var oddLimit: Words { Words(english: "--max-errors takes a number from 1", arabic: "قيمة ‎--max-errors عدد من 1") }
}
