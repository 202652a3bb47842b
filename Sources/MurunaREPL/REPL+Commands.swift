import MurunaLineEditor
import MurunaRender
import MurunaText
import MurunaWorkspace

// What is said behind a colon.
extension REPL {
  func carryOut(command name: String, _ arguments: String) -> Bool {
    guard let command = SessionCommand.named(name) else { return unknown(name) }
    if let refusal = command.refusal(of: arguments, in: preferences.language) {
      complain(refusal)
      return false
    }
    if preferences.isPresenting, command.isDestructive, !confirms(Message.sure(command.name(in: preferences.language))) { return false }
    told = ""
    let isGood = carryOut(command, arguments)
    if Self.isRecorded(command) { record(command.written(arguments, in: preferences.language), 0..<0, answer: told, isGood: isGood) }
    return isGood
  }

  /// What changes the state is recorded, and goes into the script if it did; what looks at it is not.
  private static func isRecorded(_ command: SessionCommand) -> Bool {
    switch command {
    case .undo, .redo, .delete, .checkpoint, .branch, .switch, .merge, .drop, .read, .diff, .lang: true
    case .help, .history, .save, .edit, .watch, .record, .replay, .set, .time, .present, .quit: false
    }
  }

  private func carryOut(_ command: SessionCommand, _ arguments: String) -> Bool {
    switch command {
    case .help: return help(arguments)
    case .undo, .redo, .delete, .checkpoint, .switch, .diff, .merge, .drop:
      let lost = command == .drop && arguments != session.branchName ? session.statementsLost(with: arguments) : 0
      if lost > 0, !confirms(Message.lost(with: arguments, lost)) { return false }
      let lacking = command == .drop && arguments != session.branchName ? session.lackingLost(with: arguments) : []
      if !lacking.isEmpty, !confirms(Message.lost(with: arguments, lacking.map(\.shown))) { return false }
      if let reply = session.carryOut(command, arguments) { return answer(reply) }
      return withName(command, arguments) { _ in false }
    case .history: return history()
    case .save: return save(arguments)
    case .read: return withName(command, arguments, read)
    case .edit: return edit(arguments)
    case .watch: return watch(arguments)
    case .record: return record(arguments)
    case .replay: return withName(command, arguments, replay)
    case .branch:
      if arguments.isEmpty { return listBranches() }
      return answer(session.branch(arguments))
    case .lang: return set(.language, arguments.isEmpty ? (preferences.language == .english ? "ar" : "en") : arguments)
    case .set: return set(arguments)
    case .time: return set(.time, arguments.isEmpty ? (preferences.showsTime ? "off" : "on") : arguments)
    case .present: return set(.present, arguments.isEmpty ? (preferences.isPresenting ? "off" : "on") : arguments)
    case .quit:
      leave()
      return true
    }
  }

  private func unknown(_ name: String) -> Bool {
    complain(Message.unknown(":" + name, SessionCommand.near(name).map { ":" + $0.name(in: preferences.language) }))
    return false
  }

  /// What a command does with the name behind it; where there is none, it is asked for.
  func withName(_ command: SessionCommand, _ arguments: String, _ body: (String) -> Bool) -> Bool {
    guard arguments.isEmpty else { return body(arguments) }
    complain(Message.needs(":" + command.name(in: preferences.language), command.argumentWord ?? Words(english: "NAME", arabic: "NAME")))
    return false
  }

  private func history() -> Bool {
    let steps = session.journal.steps
    if steps.isEmpty {
      say(Message.nothingYet)
      return true
    }
    var lines: [String] = []
    for (index, step) in steps.enumerated() {
      for (name, depth) in session.journal.checkpoints where depth == index { lines.append("  -- \(name) --") }
      if let files = step.fileCount, !step.path.isEmpty {
        lines.append("  " + "#\(step.number)".padded(to: 5) + Visible.spelled(Message.read(step.path, files).text(in: preferences.language)))
        continue
      }
      let heads = session.heads(of: step)
      let shown = heads.prefix(6).joined(separator: preferences.language.comma) + (heads.count > 6 ? preferences.language.comma + "…" : "")
      lines.append("  " + "#\(step.number)".padded(to: 5) + Visible.spelled(shown))
    }
    for (name, depth) in session.journal.checkpoints where depth == steps.count { lines.append("  -- \(name) --") }
    show(lines.joined(separator: "\n") + "\n")
    return true
  }

  private func listBranches() -> Bool {
    show(session.branches.map { ($0.name == session.branchName ? "* " : "  ") + $0.name }.joined(separator: "\n") + "\n")
    return true
  }

  private func set(_ arguments: String) -> Bool {
    let words = arguments.split { $0 == " " || $0 == "=" || $0 == ":" }.map(String.init)
    let language = preferences.language
    guard let name = words.first else {
      show(SessionSetting.allCases.map { "  " + $0.name(in: language).padded(to: 10) + preferences.value(of: $0) }.joined(separator: "\n") + "\n")
      return true
    }
    guard let setting = SessionSetting.named(name) else {
      complain(Message.noSetting(name, SessionSetting.allCases.map { $0.name(in: language) }))
      return false
    }
    guard words.count > 1 else {
      say(Message.setting(setting.name(in: language), preferences.value(of: setting)))
      return true
    }
    return set(setting, words.dropFirst().joined(separator: " "))
  }

  private func set(_ setting: SessionSetting, _ value: String) -> Bool {
    guard preferences.set(setting, to: value) else {
      complain(Message.oddValue(setting.name(in: preferences.language), setting.valuesTold(in: preferences.language)))
      return false
    }
    session.language = preferences.language
    applyPreferences()
    say(Message.setting(setting.name(in: preferences.language), preferences.value(of: setting)))
    return true
  }
}

private enum Message {
  static func sure(_ name: String) -> Words { Words(english: "\(code: ":" + name) loses something; go on? [y/n]", arabic: "\(code: ":" + name) يُفقد شيئًا؛ أتتابع؟ [ن/ل]") }
  static func lost(with branch: String, _ count: Int) -> Words {
    Words(
      english: "dropping \(name: branch) loses \(count, .statement) for good; go on? [y/n]",
      arabic: "حذف \(name: branch) يُفقد نهائيًا: \(count, .statement)؛ أتتابع؟ [ن/ل]")
  }
  static func lost(with branch: String, _ all: [String]) -> Words {
    Words(
      english: "dropping \(name: branch) loses what was taken out of files and only this branch still has, \(value: all.joined(separator: "; ")); go on? [y/n]",
      arabic: "حذف \(name: branch) يُفقد ما أزيل من الملفات ولم يبق إلا فيه، \(value: all.joined(separator: "؛ "))؛ أتتابع؟ [ن/ل]")  // review
  }
  static func unknown(_ name: String, _ near: [String]) -> Words {
    near.isEmpty
      ? Words(english: "there is no command \(code: name); \(code: ":help") lists them", arabic: "لا أمر باسم \(code: name)؛ \(code: ":مساعدة") يعرض الأوامر")
      : Words(english: "there is no command \(code: name); did you mean \(names: near)?", arabic: "لا أمر باسم \(code: name)؛ هل تقصد \(names: near, separator: "، ")؟")
  }
  static func needs(_ command: String, _ what: Words) -> Words {
    Words(english: "say more: \(code: command + " " + what.english.text(in: .english))", arabic: "أكمل: \(code: command + " " + what.arabic.text(in: .arabic))")
  }
  static func read(_ path: String, _ files: Int) -> Words {
    Words(english: "\(value: ":read " + path) (\(files, .file))", arabic: "\(value: ":قراءة " + path) (\(files, .file))")
  }
  static var nothingYet: Words { Words(english: "nothing was entered yet", arabic: "لم يُدخل شيء بعد") }
  static func noSetting(_ name: String, _ others: [String]) -> Words {
    Words(english: "there is no setting \(name: name); there are: \(names: others)", arabic: "لا إعداد اسمه \(name: name)؛ المتاح: \(names: others, separator: "، ")")
  }
  static func oddValue(_ name: String, _ values: [String]) -> Words {
    Words(english: "\(name: name) is one of: \(names: values)", arabic: "قيمة \(name: name) واحدة من: \(names: values, separator: "، ")")
  }
  static func setting(_ name: String, _ value: String) -> Words { Words(english: "\(value: name) is \(value: value)", arabic: "\(value: name): \(value: value)") }
}
