import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

// What somebody may mean who does not know the words yet: `save plan`, `timline Flood`, `city`.
extension Session {
  /// A refusal of an entry whose first word is a command without its colon, a misspelt question or a bare kind says so.
  mutating func hinting(_ reply: Reply, _ text: String) -> Reply {
    guard case .rejected(var findings) = reply.content, !findings.isEmpty else { return reply }
    findings = findings.map { declaredAlready($0, reply.sources) }
    if Int(findings[0].place.source.index) == reply.sources.count - 1 { findings[0] = amountMeant(findings[0], text) }
    let reply = Reply(content: .rejected(findings), sources: reply.sources)
    guard let first = findings.first else { return reply }
    let words = text.split { $0.isWhitespace }
    if Int(first.place.source.index) == reply.sources.count - 1, let meant = meaning(of: words, in: text, first.place) {
      return Reply(content: .rejected([meant]), sources: reply.sources)
    }
    guard Self.isOfFirstWord.contains(first.code.id) || first.code.id == "colon-expected" && words.first.map({ SessionCommand.named(String($0)) }) != nil
    else { return reply }
    guard let word = words.first.map(String.init), text.prefix(while: { $0.isWhitespace }).utf8.count + word.utf8.count >= Int(first.place.range.start),
      let help = hint(for: word, isAlone: words.count == 1)
    else { return reply }
    let hinted = Diagnostic(
      first.code, first.severity, at: first.place, first.title, label: first.label, related: first.related, values: first.values, help: help)
    return Reply(content: .rejected([hinted] + findings.dropFirst()), sources: reply.sources)
  }

  /// What a file declares is not declared again by an entry: the way to say more of it, and to say all of it anew.
  private func declaredAlready(_ finding: Diagnostic, _ sources: [Source]) -> Diagnostic {
    func source(_ place: Place) -> Source? { Int(place.source.index) < sources.count ? sources[Int(place.source.index)] : nil }
    guard finding.code.id == "duplicate-name", let entry = source(finding.place), entry.path.hasPrefix("#"), let other = finding.related.first,
      let file = source(other.place), !file.path.hasPrefix("#")
    else { return finding }
    return Diagnostic(
      finding.code, finding.severity, at: finding.place, finding.title, label: finding.label, related: finding.related, values: finding.values,
      help: Message.inFile(entry.text(finding.place.range), file.path, ":" + SessionCommand.delete.name(in: language)))
  }

  /// Where an amount is said in too many words, no word of them is to blame: what is expected there, and how one is written.
  private mutating func amountMeant(_ finding: Diagnostic, _ text: String) -> Diagnostic {
    let bytes = Array(text.utf8)
    guard finding.code.id == "comma-expected", let colon = bytes.prefix(Int(finding.place.range.start)).lastIndex(of: 0x3A) else { return finding }
    let completion = workspace.complete(String(decoding: bytes[...colon], as: UTF8.self), at: colon + 1, in: language)
    guard let expected = completion.expected, completion.candidates.isEmpty else { return finding }
    let start = bytes[(colon + 1)...].firstIndex { $0 != 0x20 } ?? colon + 1
    let end = PartOfLine.end(from: start, bytes.span)
    let written = String(decoding: bytes[start..<end], as: UTF8.self)
    return Diagnostic(
      finding.code, finding.severity, at: Place(finding.place.source, ByteRange(start, end)), Message.unreadable(written), help: Message.expected(expected))
  }

  /// What is told where a line begins with a word that begins nothing.
  private static let isOfFirstWord: Set<String> = ["missing-name-or-colon", "unknown-kind", "unknown-word", "not-expected-here", "unknown-header-field"]

  /// What is meant by an entry that begins with a question in two words, `what if`, or says something of a thing without braces,
  /// `change move takes 4 h`: then nothing else that is wrong with it is worth a word.
  private mutating func meaning(of words: [Substring], in text: String, _ at: Place) -> Diagnostic? {
    let source = at.source
    func place(_ first: Substring, _ last: Substring) -> Place {
      Place(
        source,
        ByteRange(text.utf8.distance(from: text.startIndex, to: first.startIndex), text.utf8.distance(from: text.startIndex, to: last.endIndex)))
    }
    guard words.count > 1 else { return nil }
    let joined = [words[0] + "_" + words[1], words[0] + words[1]].map(String.init)
    if let verb = Self.verbs.first(where: { verb in joined.contains { NearKey.of($0) == NearKey.of(verb) } }) {
      return Diagnostic(
        Code("written-otherwise", .error), at: place(words[0], words[1]), Message.writtenOtherwise("\(words[0]) \(words[1])", verb), help: Message.write(verb),
        fixes: [Fix(Message.write(verb), .likely, [.init(place(words[0], words[1]), verb)])])
    }
    if let refusal = question(behindThen: words, place) { return refusal }
    if let refusal = severalChanges(words, in: text, source) { return refusal }
    if let refusal = saidWithoutBraces(words, in: text, place) { return refusal }
    guard words.count > 3, !text.contains("{"), !text.contains(":"), Self.saying.contains(String(words[0])), isField(words[2]),
      let last = words.last
    else { return nil }
    let said = "{ \(words[2]): \(words[3...].joined(separator: " ")) }"
    return Diagnostic(
      Code("written-otherwise", .error), at: place(words[2], last), Message.inBraces, help: Message.write("\(words[0]) \(words[1]) \(said)"),
      fixes: [Fix(Message.write(said), .likely, [.init(place(words[2], last), said)])])
  }

  /// `what_if move { takes: 6 h } then timline`
  private func question(behindThen words: [Substring], _ place: (Substring, Substring) -> Place) -> Diagnostic? {
    let then = Keyword.then.spelling
    guard let index = words.lastIndex(where: { ([then.english, then.arabic] + then.arabicAlso).contains(String($0)) }), index + 1 < words.count else { return nil }
    let word = String(words[index + 1])
    guard !Self.verbs.contains(where: { NearKey.of($0) == NearKey.of(word) }) else { return nil }
    let near = nearestNames(to: word, among: Self.verbs)
    return Diagnostic(
      Code("written-otherwise", .error), at: place(words[index + 1], words[index + 1]), Message.noQuestion(word), help: near.isEmpty ? Message.questions : Message.near(near),
      fixes: near.prefix(1).map { Fix(Message.write($0), .likely, [.init(place(words[index + 1], words[index + 1]), $0)]) })
  }

  /// `change a, b { … }` and `change a { … }, b { … }`: one change is of one thing.
  private func severalChanges(_ words: [Substring], in text: String, _ source: SourceID) -> Diagnostic? {
    guard KernelHead.change.contains(String(words[0])) else { return nil }
    let bytes = Array(text.utf8)
    var depth = 0, isText = false
    var commas: [Int] = [], opening: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x22: isText.toggle()
      case 0x7B where !isText:
        depth += 1
        if opening == nil { opening = index }
      case 0x7D where !isText: depth -= 1
      case 0x2C where !isText && depth == 0: commas.append(index)
      // The comma that Arabic writes.
      case 0xD8 where !isText && depth == 0 && index + 1 < bytes.count && bytes[index + 1] == 0x8C: commas.append(index)
      default: break
      }
    }
    guard let comma = commas.first, let opening else { return nil }
    let length = bytes[comma] == 0x2C ? 1 : 2
    let place = Place(source, ByteRange(comma, comma + length))
    if comma > opening {
      let next = String(decoding: bytes[(comma + length)...], as: UTF8.self).split(whereSeparator: { $0.isWhitespace || $0 == "{" }).first.map(String.init) ?? ""
      guard KernelHead.change.isDisjoint(with: [next]), !next.isEmpty else { return nil }
      return Diagnostic(
        Code("written-otherwise", .error), at: place, Message.oneThing, help: Message.ownLine("\(words[0]) \(next) { … }"),
        fixes: [Fix(Message.write("\(words[0]) \(next) { … }"), .likely, [.init(place, "\n\(words[0])")])])
    }
    let names = String(decoding: bytes[words[0].utf8.count..<opening], as: UTF8.self).split { $0.isWhitespace || $0 == "," || $0 == "،" }.map(String.init)
    guard names.count > 1 else { return nil }
    return Diagnostic(
      Code("written-otherwise", .error), at: place, Message.oneThing, help: Message.each(names.prefix(4).map { "\(words[0]) \($0) { … }" }))
  }

  /// `team X size: 2`
  private mutating func saidWithoutBraces(_ words: [Substring], in text: String, _ place: (Substring, Substring) -> Place) -> Diagnostic? {
    guard words.count > 2, !text.contains("{"), !text.contains("\n"), words[0].last != ":", let last = words.last,
      Self.saying.contains(String(words[0])) || workspace.modelWithLibrary().kind(named: String(words[0])) != nil,
      let index = words.indices.dropFirst(2).first(where: { words[$0].last == ":" || words[$0].contains(":") }),
      isField(words[index].prefix { $0 != ":" })
    else { return nil }
    let said = "{ \(text[words[index].startIndex..<last.endIndex]) }"
    return Diagnostic(
      Code("written-otherwise", .error), at: place(words[index], last), Message.inBraces, help: Message.write("\(text[words[0].startIndex..<words[index].startIndex])\(said)"),
      fixes: [Fix(Message.write(said), .likely, [.init(place(words[index], last), said)])])
  }

  private static var verbs: [String] {
    Keyword.allCases.filter { $0.role == .verb }.flatMap { [$0.spelling.english, $0.spelling.arabic] + $0.spelling.arabicAlso }
  }

  /// Words after which a thing comes, and what is said of it.
  private static var saying: Set<String> { KernelHead.change.union([Keyword.whatIf.spelling.english, Keyword.whatIf.spelling.arabic]) }

  private mutating func isField(_ word: Substring) -> Bool {
    let model = workspace.modelWithLibrary()
    let keys = [String(word), word.hasPrefix("ال") ? String(word.dropFirst(2)) : String(word)].map(NearKey.of)
    return model.fields.contains { field in field.names.contains { keys.contains(NearKey.of(model.spelling($0))) } }
  }

  private mutating func hint(for word: String, isAlone: Bool) -> Words? {
    if let command = SessionCommand.named(word), word.count > 1 { return Message.colon(":" + command.name(in: language)) }
    if isAlone, workspace.answered().model.kind(named: word) != nil { return Message.kind(word) }
    let near = nearestNames(to: word, among: Self.verbs)
    if !near.isEmpty { return Message.near(near) }
    let commands = nearestNames(to: word, among: SessionCommand.names)
    return commands.isEmpty ? nil : Message.near(commands.map { ":" + $0 })
  }
}

private enum Message {
  static func unreadable(_ text: String) -> Words { Words(english: "\(code: text) cannot be read as an amount", arabic: "لا يُقرأ \(code: text) مقدارًا") }
  static func expected(_ text: String) -> Words { Words(english: "expected: \(value: text)", arabic: "المنتظر: \(value: text)") }
  static func inFile(_ name: String, _ path: String, _ delete: String) -> Words {
    Words(
      english: "\(value: path) declares it: \(code: "change " + name + " { … }") adds to it or says something else of it; to say all of it anew, \(code: delete + " " + name) first",
      arabic: "\(value: path) يعرّفه: \(code: "تغيير " + name + " { … }") يضيف إليه أو يغيّر ما يقال عنه؛ ولتعريفه كله من جديد \(code: delete + " " + name) أولًا")
  }
  static func writtenOtherwise(_ seen: String, _ meant: String) -> Words {
    Words(english: "\(code: seen) is written \(code: meant)", arabic: "\(code: seen) تُكتب \(code: meant)")
  }
  static var inBraces: Words {
    Words(english: "what is said of a thing stands in braces", arabic: "ما يقال عن شيء يكتب بين قوسين معقوفين")
  }
  static func noQuestion(_ word: String) -> Words {
    Words(english: "\(code: word) asks nothing that is known", arabic: "\(code: word) ليس سؤالًا معروفًا")
  }
  static var questions: Words {
    Words(
      english: "behind \(code: "then") stands \(code: "timeline"), \(code: "check") or \(code: "show raci")",
      arabic: "يأتي بعد \(code: "فإن") سؤال: \(code: "جدول_زمني") أو \(code: "تحقق") أو \(code: "اعرض مصفوفة_المسؤوليات")")  // review
  }
  static var oneThing: Words { Words(english: "one change is of one thing", arabic: "كل تغيير لشيء واحد") }
  static func each(_ all: [String]) -> Words {
    Words(
      english: "write a change for each: \(value: all.map { "`" + $0 + "`" }.joined(separator: ", "))",
      arabic: "اكتب تغييرًا لكل منها: \(value: all.map { "`" + $0 + "`" }.joined(separator: "، "))")
  }
  static func ownLine(_ text: String) -> Words {
    Words(english: "write \(code: text) on a line of its own, without the comma", arabic: "اكتب \(code: text) في سطر مستقل بلا فاصلة")
  }
  static func write(_ text: String) -> Words { Words(english: "write \(code: text)", arabic: "اكتب \(code: text)") }
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
