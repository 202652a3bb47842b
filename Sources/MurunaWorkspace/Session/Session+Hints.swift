import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

// What somebody may mean who does not know the words yet: `save plan`, `timline Flood`, `city`.
extension Session {
  /// A refusal of an entry whose first word is a command without its colon, a misspelt question or a bare kind says so.
  mutating func hinting(_ reply: Reply, _ text: String) -> Reply {
    guard case .rejected(let findings) = reply.content, let first = findings.first, Self.isOfFirstWord.contains(first.code.id) else { return reply }
    let words = text.split { $0.isWhitespace }
    guard let word = words.first.map(String.init), text.prefix(while: { $0.isWhitespace }).utf8.count + word.utf8.count >= Int(first.place.range.start),
      let help = hint(for: word, isAlone: words.count == 1)
    else { return reply }
    let hinted = Diagnostic(
      first.code, first.severity, at: first.place, first.title, label: first.label, related: first.related, values: first.values, help: help)
    return Reply(content: .rejected([hinted] + findings.dropFirst()), sources: reply.sources)
  }

  /// What is told where a line begins with a word that begins nothing.
  private static let isOfFirstWord: Set<String> = ["missing-name-or-colon", "unknown-kind", "unknown-word", "not-expected-here", "unknown-header-field"]

  private mutating func hint(for word: String, isAlone: Bool) -> Words? {
    if let command = SessionCommand.named(word), word.count > 1 { return Message.colon(":" + command.name(in: language)) }
    if isAlone, workspace.answered().model.kind(named: word) != nil { return Message.kind(word) }
    let verbs = Keyword.allCases.filter { $0.role == .verb }.flatMap { [$0.spelling.english, $0.spelling.arabic] + $0.spelling.arabicAlso }
    let near = nearestNames(to: word, among: verbs)
    if !near.isEmpty { return Message.near(near) }
    let commands = nearestNames(to: word, among: SessionCommand.names)
    return commands.isEmpty ? nil : Message.near(commands.map { ":" + $0 })
  }
}

private enum Message {
  static func colon(_ command: String) -> Words {
    Words(english: "a command of the session begins with a colon: \(code: command)", arabic: "أوامر الجلسة تبدأ بنقطتين: \(code: command)")
  }
  static func kind(_ word: String) -> Words {
    Words(
      english: "\(code: word + " NAME { }") makes one; \(code: "? " + word) says what can be said of it",
      arabic: "\(code: word + " اسم { }") يصنع واحدًا؛ و\(code: "؟ " + word) يشرح ما يقال عنه")
  }
  static func near(_ names: [String]) -> Words {
    Words(english: "did you mean \(names: names)?", arabic: "هل تقصد \(names: names, separator: "، ")؟")
  }
}
