import ArgumentParser
import MurunaPlan
import MurunaRender
import MurunaText
import MurunaWorkspace

/// `muruna simulate PATH...`: what becomes of a plan when durations and events turn out as they like.
struct Simulate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Message.abstract.text(in: Help.language))
  }

  @Argument(help: Help.words(CommandWords.paths), completion: .file(extensions: ["muruna"]))
  var paths: [String] = []

  @Option(help: Help.words(CommandWords.playbook))
  var playbook: String?

  @Option(parsing: .upToNextOption, help: Help.words(Message.samples))
  var samples: [String] = []

  @Option(help: Help.words(Message.seed))
  var seed: UInt64 = 1

  @Option(parsing: .upToNextOption, help: Help.words(Message.merge), completion: .file())
  var merge: [String] = []

  @Option(help: Help.words(Message.format))
  var format = SimulationFormat.all[0].name

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try Help.check(format, in: SimulationFormat.all.map(\.name))
    guard range != nil else { throw ValidationError(Message.oddSamples.text(in: Help.language)) }
    guard !files.isEmpty else { throw ValidationError(Message.noFiles.text(in: Help.language)) }
  }

  /// How many words behind `--samples` say which: the others are files.
  private var samplesLength: Int { samples.count > 1 && ["to", "إلى"].contains(samples[1]) ? 3 : 1 }

  private var files: [FilePath] { (paths + samples.dropFirst(samplesLength)).map { FilePath($0) } }

  /// `20000`, or `20001 to 40000`: counted from one, both ends included.
  private var range: Range<Int>? {
    let samples = samples.prefix(samplesLength)
    let numbers = samples.filter { $0 != "to" && $0 != "إلى" }.map { Int($0.filter { $0 != "_" }) }
    let (most, end) = (SimulationRequest.most, 100 * SimulationRequest.most)
    switch (samples.count, numbers.count) {
    case (0, _): return 0..<SimulationRequest.usual
    case (1, 1):
      guard let count = numbers[0], (1...most).contains(count) else { return nil }
      return 0..<count
    case (3, 2):
      guard let first = numbers[0], let last = numbers[1], (1...end).contains(first), (first...end).contains(last), last - first < most else { return nil }
      return (first - 1)..<last
    default: return nil
    }
  }

  func run() throws {
    let request = SimulationRequest(plan: playbook, samples: range ?? 0..<SimulationRequest.usual, seed: seed)
    throw Leave(code: Simulate.answer(files, request, merging: merge.map { FilePath($0) }, try common.options(format: format)))
  }

  static func answer(_ paths: [FilePath], _ request: SimulationRequest, merging: [FilePath], _ options: Options) -> ExitCode {
    var program = CheckedProgram(paths, options)
    program.complain(options)
    guard !program.gathered.files.isEmpty, let format = SimulationFormat.named(options.format) else { return .usage }
    var request = request
    let plans = program.workspace.timelines().map(\.plan.id)
    if let wanted = request.plan, program.workspace.timeline(named: wanted) == nil { return Answer.refuse(CommandWords.noPlaybook(wanted, plans), options) }
    let isOne = request.plan != nil || plans.count == 1
    if format.holdsOne || !merging.isEmpty, !isOne { return Answer.refuse(Message.several(plans), options) }
    for path in merging {
      guard let bytes = ReadFile.binary(path) else { return Answer.refuse(Message.unreadable(path.shown), options) }
      request.parts.append(bytes)
    }
    do throws(SimulatedPlan.Fault) {
      let simulated = try played(&program.workspace, request, options)
      if simulated.isEmpty, program.exitCode(options) == .success { return Answer.refuse(Message.none, options) }
      let settings = GanttText.Settings(language: options.answerLanguage, style: options.style, width: options.answerWidth)
      return program.give(format.render(simulated, settings), options, program.exitCode(options))
    } catch {
      switch error {
      case .notSampled: return Answer.refuse(Message.notSampled, options)
      case .tooLong(let id): return Answer.refuse(Message.tooLong(id), options)
      case .foreignPart(let index): return Answer.refuse(Message.foreign(merging[index].shown), options)
      case .sampleTwice(let sample): return Answer.refuse(Message.twice(sample + 1), options)
      }
    }
  }

  /// Plays the plans through; the line that says how far it is has gone when this ends.
  private static func played(_ workspace: inout Workspace, _ request: SimulationRequest, _ options: Options) throws(SimulatedPlan.Fault) -> [SimulatedPlan] {
    let progress = Progress(language: options.answerLanguage)
    defer { progress.finish() }
    return try workspace.simulate(request) { done in
      progress.sample(done, of: request.samples.count)
      return true
    }
  }
}

private enum Message {
  static var abstract: Words {
    Words(english: "Play a plan through many times: when it ends, what keeps its deadlines.", arabic: "جرّب الخطة مرات كثيرة: متى تنتهي وما الذي يراعي مواعيده.")
  }
  static var samples: Words {
    Words(english: "How many times, or which: 20000, or 20001 to 40000.", arabic: "عدد المرات أو أيها: 20000، أو 20001 to 40000.")
  }
  static var seed: Words { Words(english: "Another seed, other cases; the same seed, the same answer.", arabic: "بذرة أخرى تعطي حالات أخرى، والبذرة نفسها تعطي الجواب نفسه.") }
  static var merge: Words {
    Words(english: "Sum up parts that were written with --format part, instead of a new run.", arabic: "اجمع أجزاء كُتبت بـ ‎--format part بدل تجربة جديدة.")
  }
  static var format: Words {
    Words(english: "text, markdown, csv, json, or part (for --merge).", arabic: "text أو markdown أو csv أو json أو part (لأجل ‎--merge).")
  }
  static var oddSamples: Words {
    Words(
      english: "say how many samples, 20000, or which, 20001 to 40000; at most 10 million at a time",
      arabic: "اذكر عدد العينات، 20000، أو أيها، 20001 to 40000؛ بحد أقصى 10 ملايين في المرة")
  }
  static var noFiles: Words {
    Words(english: "say which files: muruna simulate plan.muruna", arabic: "اذكر الملفات: muruna simulate plan.muruna")
  }
  static var none: Words { Words(english: "there is no playbook to play through", arabic: "لا دليل لتجريبه") }
  static var notSampled: Words { Words(english: "this plan cannot be played through", arabic: "لا يمكن تجريب هذه الخطة") }
  static func tooLong(_ id: String) -> Words {
    Words(
      english: "this plan cannot be played through: \(name: id) may be more than 34000 years off or long",
      arabic: "لا يمكن تجريب هذه الخطة: قد يبعد \(name: id) أو يطول أكثر من 34000 سنة")  // review
  }
  static func unreadable(_ path: String) -> Words {
    Words(english: "\(value: path) cannot be read", arabic: "تتعذر قراءة \(value: path)")
  }
  static func foreign(_ path: String) -> Words {
    Words(english: "\(value: path) is no part of a run of this plan with this seed", arabic: "\(value: path) ليس جزءًا من تجربة لهذه الخطة بهذه البذرة")
  }
  static func twice(_ sample: Int) -> Words {
    Words(english: "sample \(value: String(sample)) is in two of the parts", arabic: "العينة \(value: String(sample)) في جزأين")
  }
  static func several(_ names: [String]) -> Words {
    Words(english: "this needs one playbook; choose with --playbook: \(names: names)", arabic: "لا بد من دليل واحد؛ اختر بـ ‎--playbook: \(names: names, separator: "، ")")
  }
}
