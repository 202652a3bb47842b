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
      let inner = "explain " + name
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
    let argument = line[space...].drop { $0 == " " }
    var completion = Completion(start: before.utf8.count - argument.utf8.count)
    guard let command = SessionCommand.named(String(line[..<space])) else { return completion }
    switch command.argument {
    case .topic, .thing, .branch, .checkpoint, .language, .onOff: completion.isClosed = true
    case .path, .setting, .nothing, .number, .name: break
    }
    func add(_ texts: [String]) { for text in texts where text.hasPrefix(argument) { completion.candidates.append(.init(text, "", .path)) } }
    switch command.argument {
    case .topic:
      for topic in HelpTopic.allCases where topic.name(in: language).hasPrefix(argument) {
        completion.candidates.append(.init(topic.name(in: language), topic.title.text(in: language), .command))
      }
    case .thing:
      let inner = "change " + argument
      let things = workspace.complete(inner, at: inner.utf8.count, in: language)
      completion.candidates = things.candidates
      completion.start += things.start - "change ".utf8.count
    case .path: add(paths(String(argument)))
    case .branch: add(branches.map(\.name))
    case .checkpoint: add(journal.checkpoints.map(\.name))
    case .language: add(["en", "ar"])
    case .onOff: add(["on", "off"])
    case .setting, .nothing, .number, .name: break
    }
    return completion
  }
}
