import MurunaText
import MurunaWorkspace

/// Keeps a session as it went: a script that can be run again, and beside it a Markdown page with the answers.
///
/// The page is there to be passed on: of what is secret it says what the session's answers say. The script could not be run again without, so it says
/// all, and at its top that it does.
struct Recorder {
  let script: String
  let page: String
  private(set) var scriptText = ""
  private let title: String
  private var records: [Record] = []
  /// What was secret when the page was written last.
  private var secrets: Set<String> = []
  /// Whether the script holds something that is secret.
  private(set) var holdsSecrets = false

  /// The files and folders that the script reads, in its order.
  var reads: [String] {
    records.reduce(into: []) { all, record in
      guard record.isGood, case .command(let name, let path)? = SessionInput.parts(of: record.entry).first, SessionCommand.named(name) == .read else { return }
      if !all.contains(path) { all.append(path) }
    }
  }

  private struct Record {
    let entry: String
    /// The statements that it became: the program has them already.
    let steps: Range<Int>
    var shown: String
    var answer: String
    /// Whether it is in the script.
    let isGood: Bool
  }

  init(_ path: String) {
    let base = path.hasSuffix(".muruna") ? String(path.dropLast(7)) : path
    script = base + ".muruna"
    page = base + ".md"
    title = base.split(separator: "/").last.map(String.init) ?? base
  }

  /// What could not be understood is told in the page, and is not in the script.
  /// - Parameter steps: the numbers of the statements that it became.
  mutating func record(_ entry: String, _ steps: Range<Int>, answer: String, isGood: Bool, _ session: inout Session, _ world: World) {
    add(entry, steps, answer: answer, isGood: isGood, &session)
    _ = write(world)
  }

  /// What the session holds already, so that the script can be run alone.
  mutating func begin(_ session: inout Session) {
    for (entry, steps) in session.entriesSoFar() { add(entry, steps, answer: "", isGood: true, &session) }
  }

  private mutating func add(_ entry: String, _ steps: Range<Int>, answer: String, isGood: Bool, _ session: inout Session) {
    let shown = session.recordable(entry, steps)
    // What is only asked is nobody's secret, and tells of one: `what_if Boats { paid: 4713 }`.
    let word = Message.restricted.text(in: session.language)
    let answer = shown.hidden.sorted { $0.count > $1.count }.reduce(answer) { Self.replaced($1, by: word, in: $0) }
    // What a command took away is known no longer.
    let text = entry.hasPrefix(":") ? secrets.sorted { $0.count > $1.count }.reduce(shown.text) { Self.replaced($1, by: word, in: $0) } : shown.text
    records.append(Record(entry: entry, steps: steps, shown: text, answer: answer.hasSuffix("\n") ? String(answer.dropLast()) : answer, isGood: isGood))
    let all = session.wordsOfSecrets
    // What has become secret may stand further up.
    let new = all.subtracting(secrets)
    if !new.isEmpty { hide(new, &session) }
    secrets = all
    if isGood {
      let wasWithout = !holdsSecrets
      holdsSecrets = records.contains { $0.shown != $0.entry }
      if wasWithout, holdsSecrets { scriptText = "# " + Message.holdsSecrets(page).text(in: session.language) + "\n\n" + scriptText }
      scriptText += entry + "\n\n"
    }
  }

  private mutating func hide(_ words: Set<String>, _ session: inout Session) {
    for index in records.indices.dropLast() {
      records[index].shown = session.recordable(records[index].entry, records[index].steps).text
      if words.contains(where: records[index].answer.contains) { records[index].answer = Message.restricted.text(in: session.language) }
    }
  }

  private static func replaced(_ word: String, by other: String, in text: String) -> String {
    var result = "", rest = text[...]
    while let range = rest.firstRange(of: word) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  private var pageText: String {
    records.reduce("# " + title + "\n") { text, record in
      text + "\n```muruna\n\(record.shown)\n```\n" + (record.answer.isEmpty ? "" : "\n```text\n\(record.answer)\n```\n")
    }
  }

  /// After every entry: whoever pulls the plug keeps everything up to there.
  func write(_ world: World) -> Words? { world.write(script, scriptText, holdsSecrets) ?? world.write(page, pageText, false) }
}

private enum Message {
  static var restricted: Words { Words(english: "(restricted)", arabic: "(محجوب)") }
  static func holdsSecrets(_ page: String) -> Words {
    Words(
      english: "Restricted: this script holds what is secret, since it could not be run again without; \(value: page) does not.",
      arabic: "محجوب: في هذا النص ما هو سري، إذ لا يُعاد تشغيله بدونه؛ وليس منه شيء في \(value: page).")  // review
  }
}
