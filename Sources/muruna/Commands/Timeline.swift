import ArgumentParser
import MurunaPlan
import MurunaRender
import MurunaText
import MurunaWorkspace

/// `muruna timeline PATH...`: when everything happens.
struct Timeline: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(Message.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String]

  @Option(help: Help.words(Message.playbook))
  var playbook: String?

  @Option(help: Help.words(Message.format))
  var format = TimelineFormat.all[0].name

  @Flag(help: Help.words(Message.ascii))
  var ascii = false

  @OptionGroup var common: CommonOptions

  func validate() throws { try Help.check(format, in: TimelineFormat.all.map(\.name)) }

  func run() throws {
    throw Leave(code: Timeline.answer(paths.map { FilePath($0) }, playbook, isASCII: ascii, try common.options(format: format)))
  }

  static func answer(_ paths: [FilePath], _ playbook: String?, isASCII: Bool, _ options: Options) -> ExitCode {
    var program = CheckedProgram(paths, options)
    program.complain(options)
    guard !program.gathered.files.isEmpty, let format = TimelineFormat.named(options.format) else { return .usage }
    let all = program.workspace.timelines()
    var chosen = all
    if let playbook {
      guard let one = program.workspace.timeline(named: playbook) else {
        return Answer.refuse(Message.unknown(playbook, all.map(\.plan.id)), options)
      }
      chosen = [one]
    }
    if format.holdsOne, chosen.count > 1 { return Answer.refuse(Message.several(options.format, chosen.map(\.plan.id)), options) }
    if chosen.isEmpty, program.exitCode(options) == .success { return Answer.refuse(Message.none, options) }
    let settings = GanttText.Settings(
      language: options.answerLanguage, style: options.style, width: options.answerWidth, signs: isASCII ? .ascii : .blocks)
    return Answer.give(format.render(chosen, settings), options, program.exitCode(options))
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Show when everything happens.", arabic: "اعرض متى يحدث كل شيء.") }
  static var paths: Words { Words(english: "Files and folders; - is standard input.", arabic: "ملفات ومجلدات؛ و- هو الدخل القياسي.") }
  static var playbook: Words { Words(english: "Only this playbook.", arabic: "هذا الدليل فقط.") }
  static var format: Words {
    Words(english: "text (a chart), table, markdown, csv or json.", arabic: "text (مخطط) أو table أو markdown أو csv أو json.")
  }
  static var ascii: Words { Words(english: "Draw with ASCII signs only.", arabic: "ارسم برموز ASCII فقط.") }
  static var none: Words { Words(english: "there is no playbook to lay out in time", arabic: "لا دليل لعرضه على خط الزمن") }
  static func unknown(_ name: String, _ others: [String]) -> Words {
    Words(
      english: "there is no playbook \(name: name); there are: \(names: others)",
      arabic: "لا دليل باسم \(name: name)؛ الأدلة: \(names: others, separator: "، ")")
  }
  static func several(_ format: String, _ names: [String]) -> Words {
    Words(
      english: "\(value: format) holds one timeline; choose with --playbook: \(names: names)",
      arabic: "تتسع صيغة \(value: format) لخط زمن واحد؛ اختر بـ ‎--playbook: \(names: names, separator: "، ")")
  }
}
