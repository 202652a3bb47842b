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

  @Argument(help: Help.words(CommandWords.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String]

  @Option(help: Help.words(CommandWords.playbook))
  var playbook: String?

  @Option(help: Help.words(Message.format))
  var format = TimelineFormat.all[0].name

  @Option(help: Help.words(Message.at))
  var at: String?

  @Option(name: .customLong("if"), help: Help.words(Message.outcomes))
  var outcomes: [String] = []

  @Option(help: Help.words(Message.effort))
  var effort: Int?

  @Flag(help: Help.words(Message.ascii))
  var ascii = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try Help.check(format, in: TimelineFormat.all.map(\.name))
    if let at {
      guard RelativeTime.seconds(at) != nil else { throw ValidationError(Message.oddMoment(at).text(in: Help.language)) }
      guard ["text", "json"].contains(format) else { throw ValidationError(Message.nowFormats.text(in: Help.language)) }
    }
    if let effort, effort < 1 { throw ValidationError(Message.oddEffort.text(in: Help.language)) }
    for outcome in supposed where outcome.split(separator: "=").count != 2 || outcome.hasPrefix("=") {
      throw ValidationError(Message.oddOutcome(outcome).text(in: Help.language))
    }
  }

  /// `--if rain=no,review=refused`, `--if rain=no review=refused`: the second may have been taken for a path.
  private var supposed: [String] {
    (outcomes + (outcomes.isEmpty ? [] : paths.filter { isOutcome($0) })).flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
  }

  private var files: [String] { outcomes.isEmpty ? paths : paths.filter { !isOutcome($0) } }

  private func isOutcome(_ word: String) -> Bool { word.contains("=") && !word.contains("/") && !word.hasSuffix(".muruna") }

  func run() throws {
    var wish = Wish(playbook: playbook, isASCII: ascii, effort: effort)
    wish.at = at.flatMap { RelativeTime.seconds($0) }
    wish.outcomes = supposed.map { $0.split(separator: "=").map(String.init) }.filter { $0.count == 2 }.map { ($0[0], $0[1]) }
    throw Leave(code: Timeline.answer(files.map { FilePath($0) }, wish, try common.options(format: format)))
  }

  /// What somebody who wants to see a timeline may say.
  struct Wish {
    var playbook: String?
    var isASCII = false
    var effort: Int?
    /// Seconds from `T`.
    var at: Int64?
    /// What is taken to have come out: events that come or do not, decisions and reviews.
    var outcomes: [(thing: String, outcome: String)] = []
  }

  static func answer(_ paths: [FilePath], _ wish: Wish, _ options: Options) -> ExitCode {
    let (playbook, isASCII) = (wish.playbook, wish.isASCII)
    var program = CheckedProgram(paths, options, effort: wish.effort)
    if !wish.outcomes.isEmpty {
      switch program.suppose(wish.outcomes) {
      case .unknown(let outcome)?: return Answer.refuse(Message.noOutcome(outcome), options)
      case .contradicted(let thing, let one, let other)?: return Answer.refuse(Supposition.contradiction(of: thing, one, other), options)
      case nil: break
      }
    }
    program.complain(options)
    guard !program.gathered.files.isEmpty, let format = TimelineFormat.named(options.format) else { return .usage }
    let all = program.workspace.timelines()
    var chosen = all
    if let playbook {
      guard let one = program.workspace.timeline(named: playbook) else {
        return Answer.refuse(CommandWords.noPlaybook(playbook, all.map(\.plan.id)), options)
      }
      chosen = [one]
    }
    if format.holdsOne, chosen.count > 1 { return Answer.refuse(Message.several(options.format, chosen.map(\.plan.id)), options) }
    if chosen.isEmpty, program.exitCode(options) == .success { return Answer.refuse(Message.none, options) }
    let settings = GanttText.Settings(
      language: options.answerLanguage, style: options.style, width: options.answerWidth, signs: isASCII ? .ascii : .blocks)
    if let at = wish.at {
      let text = chosen.map { NowText($0, at: at, settings).render() }.joined(separator: "\n")
      return program.give(options.format == "json" ? NowJSON.render(chosen, at: at) : Array(text.utf8), options, program.exitCode(options))
    }
    return program.give(format.render(chosen, settings), options, program.exitCode(options))
  }
}

private enum Message {
  static var abstract: Words { Words(english: "Show when everything happens.", arabic: "اعرض متى يحدث كل شيء.") }
  static var format: Words {
    Words(english: "text (a chart), table, markdown, csv, json, svg or html.", arabic: "text (مخطط) أو table أو markdown أو csv أو json أو svg أو html.")
  }
  static var at: Words { Words(english: "What is going on at this moment: T+3h.", arabic: "ما يجري في هذه اللحظة: T+3h.") }
  static var outcomes: Words {
    Words(english: "As if this had come out: heavy_rain=no, review=refused.", arabic: "كأن النتيجة كانت: heavy_rain=no أو review=refused.")
  }
  static var effort: Words {
    Words(english: "How many orders of work to try when people are short.", arabic: "عدد ترتيبات العمل التي تُجرَّب حين يقل الناس.")
  }
  static func oddMoment(_ text: String) -> Words {
    Words(english: "\(value: text) is no moment of a plan: write T+3h or T-90min", arabic: "\(value: text) ليس لحظة في خطة: اكتب T+3h أو T-90min")
  }
  static var nowFormats: Words { Words(english: "a moment is shown as text or json", arabic: "تُعرض اللحظة بصيغة text أو json") }
  static var oddEffort: Words { Words(english: "an effort is a number from 1 on", arabic: "الجهد عدد من 1 فصاعدًا") }
  static func oddOutcome(_ text: String) -> Words {
    Words(english: "\(value: text) says no outcome: write heavy_rain=no or review=refused", arabic: "\(value: text) لا يذكر نتيجة: اكتب heavy_rain=no أو review=refused")
  }
  static func noOutcome(_ text: String) -> Words {
    Words(
      english: "\(value: text) is no outcome of anything: name an event (yes, no), a decision or a review with one of its outcomes",
      arabic: "\(value: text) ليست نتيجة لشيء: سمِّ حدثًا (yes أو no) أو قرارًا أو مراجعة بإحدى نتائجها")
  }
  static var ascii: Words { Words(english: "Draw with ASCII signs only.", arabic: "ارسم برموز ASCII فقط.") }
  static var none: Words { Words(english: "there is no playbook to lay out in time", arabic: "لا دليل لعرضه على خط الزمن") }
  static func several(_ format: String, _ names: [String]) -> Words {
    Words(
      english: "\(value: format) holds one timeline; choose with --playbook: \(names: names)",
      arabic: "تتسع صيغة \(value: format) لخط زمن واحد؛ اختر بـ ‎--playbook: \(names: names, separator: "، ")")
  }
}
