import MurunaRender
import MurunaText
import MurunaWorkspace

// Help where one stands.
extension REPL {
  /// The first page, or one on a topic; anything else is explained.
  func help(_ topic: String) -> Bool {
    if topic.isEmpty { return firstPage() }
    guard let page = HelpTopic.named(topic) else { return explain(topic) }
    let language = preferences.language
    var lines = hanging(page.title.text(in: language))
    let column = page.column(in: language)
    for line in page.lines(in: language) { lines += columns(line.ask, line.about.text(in: language), at: column) }
    show(lines.joined(separator: "\n") + "\n")
    return true
  }

  /// One screen: what one types, what one asks, what one says behind a colon, the keys, and of what there is more.
  private func firstPage() -> Bool {
    let language = preferences.language
    var lines = hanging(Message.declare.text(in: language))
    lines += SessionHelp.plan(in: language).flatMap { line in hanging(line, indent: "  " + line.prefix { $0 == " " }) }
    lines.append(Message.ask.text(in: language))
    let questions = SessionHelp.questions(in: language).map { ($0.ask, $0.about) } + [(language == .arabic ? "؟ دليل" : "? playbook", Message.explain)]
    for (ask, about) in questions { lines += columns(ask, about.text(in: language), at: 42) }
    lines += hanging(Message.commands.text(in: language))
    let groups: [[SessionCommand]] = [
      [.undo, .redo, .delete, .history, .checkpoint], [.save, .read, .edit, .watch, .set, .quit], [.record, .replay, .time, .present, .lang],
      [.branch, .switch, .diff, .merge, .drop],
    ]
    for group in groups {
      var row = " "
      for command in group {
        let shown = ":" + command.name(in: language) + (command.argumentWord.map { " " + $0.text(in: language) } ?? "")
        if row.displayWidth > 1, row.displayWidth + 2 + shown.displayWidth > reportSettings.width {
          lines.append(row)
          row = " "
        }
        row += (row == " " ? " " : "  ") + shown
      }
      lines.append(row)
    }
    lines += hanging(Message.keys.text(in: language)) + hanging(Message.more(HelpTopic.allCases.map { $0.name(in: language) }).text(in: language))
    show(lines.joined(separator: "\n") + "\n")
    return true
  }

  /// Two columns, or on a narrow screen one below the other.
  private func columns(_ ask: String, _ about: String, at column: Int) -> [String] {
    let line = "  " + ask.padded(to: column) + "  " + about
    return line.displayWidth <= reportSettings.width ? [line] : hanging(ask, indent: "  ") + hanging(about, indent: "      ")
  }

  /// Broken between words, further lines two deeper.
  private func hanging(_ text: String, indent: String = "") -> [String] {
    if indent.count + text.displayWidth <= reportSettings.width { return [indent + text.drop { $0 == " " }] }
    let lines = Wrapping.lines(text, width: max(20, reportSettings.width - indent.count - 2))
    return lines.enumerated().map { index, line in indent + (index == 0 ? line : "  " + (text.hasRightToLeft ? line.fromTheRight : line)) }
  }

  /// `? risk`, `? :undo`, `?` alone.
  func explain(_ name: String) -> Bool {
    if name.isEmpty { return answer(Reply(content: .explanation(session.contents()), sources: [])) }
    let bare = name.hasPrefix(":") ? String(name.dropFirst()) : name
    if name.hasPrefix(":") || session.explain(name) == nil, let command = SessionCommand.named(bare) { return explain(command) }
    guard let explanation = session.explain(name) else {
      complain(Message.nothing(session.covered(name), session.namesNear(name)))
      return false
    }
    return answer(Reply(content: .explanation(explanation), sources: []))
  }

  private func explain(_ command: SessionCommand) -> Bool {
    let language = preferences.language
    show(command.spellings(in: language).map { ":" + $0 }.joined(separator: language.comma) + "\n\n  " + command.summary.text(in: language) + "\n")
    return true
  }
}

private enum Message {
  static var declare: Words { Words(english: "Declare: two words make a thing, a colon says something about it", arabic: "عرّف: كلمتان تصنعان شيئًا، والنقطتان تقولان عنه شيئًا") }
  static var ask: Words { Words(english: "Ask", arabic: "اسأل") }
  static var explain: Words { Words(english: "what a kind, a field or a thing is", arabic: "ما الصنف أو الحقل أو الشيء") }
  static var commands: Words { Words(english: "Behind a colon (? :undo explains one)", arabic: "بعد نقطتين (؟ :تراجع يشرح أحدها)") }
  static var keys: Words {
    Words(
      english: "Tab completes · Up, Ctrl-R back · Alt-Enter line · Ctrl-C clear · Ctrl-D leave",
      arabic: "Tab يكمل · ↑ وCtrl-R للسابق · Alt-Enter سطر · Ctrl-C يمسح · Ctrl-D يخرج")
  }
  static func more(_ topics: [String]) -> Words {
    Words(
      english: "More: \(code: ":help " + topics[0]), \(value: topics.dropFirst().joined(separator: ", "))",
      arabic: "المزيد: \(code: ":مساعدة " + topics[0])، \(value: topics.dropFirst().joined(separator: "، "))")
  }
  static func nothing(_ name: String, _ near: [String]) -> Words {
    near.isEmpty
      ? Words(english: "nothing is called \(name: name)", arabic: "لا شيء اسمه \(name: name)")
      : Words(english: "nothing is called \(name: name); did you mean \(names: near)?", arabic: "لا شيء اسمه \(name: name)؛ هل تقصد \(names: near, separator: "، ")؟")
  }
}
