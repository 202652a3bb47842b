import MurunaModel
import MurunaSyntax
import MurunaText

extension Session {
  /// What could stand at a byte of an entry: commands behind a colon and what they take, else what the language takes. `paths` finds files.
  package mutating func complete(_ text: String, at offset: Int, atMost most: Int? = nil, paths: (String) -> [String]) -> Completion {
    let before = String(decoding: Array(text.utf8).prefix(offset), as: UTF8.self)
    let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    let line = before[lineStart...].drop { $0 == " " }
    if line.first == ":" { return completeCommand(line.dropFirst(), before, paths) }
    if let first = line.first, "?؟".contains(first) {
      let name = line.dropFirst().drop { $0 == " " }
      // The question mark of a language asks in it.
      let inner = (first == "؟" || language == .arabic ? Keyword.explain.spelling.arabic : Keyword.explain.spelling.english) + " " + name
      var completion = workspace.complete(inner, at: inner.utf8.count, in: language, atMost: most)
      completion.start = before.utf8.count - (inner.utf8.count - completion.start)
      return completion
    }
    return workspace.complete(text, at: offset, in: language, atMost: most)
  }

  private mutating func completeCommand(_ line: Substring, _ before: String, _ paths: (String) -> [String]) -> Completion {
    guard let space = line.firstIndex(of: " ") else {
      var completion = Completion(start: before.utf8.count - line.utf8.count, isClosed: true)
      let key = NearKey.of(String(line))
      for command in SessionCommand.allCases {
        let spellings = key.isEmpty ? [command.name(in: language)] : [command.rawValue] + command.arabic
        for spelling in spellings where NearKey.of(spelling).hasPrefix(key) {
          completion.candidates.append(.init(spelling + (command.argument == .nothing ? "" : " "), command.summary.text(in: language), .command))
        }
      }
      return completion
    }
    let argument = String(line[space...].drop { $0 == " " })
    guard let command = SessionCommand.named(String(line[..<space])) else { return Completion(start: before.utf8.count - argument.utf8.count) }
    var completion = arguments(of: command, argument, before, paths)
    if argument.isEmpty, completion.candidates.isEmpty { completion.expected = command.argumentWord?.text(in: language) }
    return completion
  }

  private mutating func arguments(of command: SessionCommand, _ argument: String, _ before: String, _ paths: (String) -> [String]) -> Completion {
    var completion = Completion(start: before.utf8.count - argument.utf8.count)
    let key = NearKey.of(argument)
    func add(_ text: String, _ title: String = "", _ kind: Completion.Candidate.Kind = .word) { completion.candidates.append(.init(text, title, kind)) }
    /// Of a word in both languages: that of the session, or the one that begins as typed.
    func addWords(_ english: String, _ arabic: String, _ title: Words) {
      let spellings = argument.isEmpty ? [language == .arabic ? arabic : english] : [english, arabic]
      for spelling in spellings where NearKey.of(spelling).hasPrefix(key) { add(spelling, title.text(in: language), .command) }
    }
    switch command.argument {
    case .topic:
      completion.isClosed = true
      for topic in HelpTopic.allCases { addWords(topic.names[0], topic.names[1], topic.title) }
    case .thing:
      completion.isClosed = true
      let inner = (language == .arabic ? KernelWord.change.spellings[1] : KernelWord.change.spellings[0]) + " "
      let things = workspace.complete(inner + argument, at: inner.utf8.count + argument.utf8.count, in: language)
      completion.candidates = things.candidates
      completion.start += things.start - inner.utf8.count
    case .path: for path in paths(argument) where path.hasPrefix(argument) { add(path, "", .path) }
    case .branch:
      completion.isClosed = true
      for branch in branches where branch.name.hasPrefix(argument) { add(branch.name) }
    case .checkpoint:
      completion.isClosed = true
      for checkpoint in journal.checkpoints where checkpoint.name.hasPrefix(argument) { add(checkpoint.name) }
    case .language:
      completion.isClosed = true
      for other in Language.allCases where other.rawValue.hasPrefix(key) { add(other.rawValue) }
    case .onOff:
      completion.isClosed = true
      addWords("on", "نعم", Words(english: "", arabic: ""))
      addWords("off", "لا", Words(english: "", arabic: ""))
    case .setting:
      completion.isClosed = true
      guard let space = argument.firstIndex(of: " ") else {
        for setting in SessionSetting.allCases { addWords(setting.rawValue + " ", setting.arabic + " ", setting.told) }
        break
      }
      let typed = argument[space...].drop { $0 == " " }
      guard let setting = SessionSetting.named(String(argument[..<space])) else { break }
      completion.isClosed = setting != .width
      completion.start = before.utf8.count - typed.utf8.count
      for value in setting.values(in: language) where value.hasPrefix(typed) { add(value) }
    case .number where command == .edit:
      for step in journal.steps where !step.text.isEmpty && String(step.number).hasPrefix(argument) { add(String(step.number), heads(of: step).joined(separator: language.comma)) }
    case .nothing, .number, .name: break
    }
    return completion
  }
}
