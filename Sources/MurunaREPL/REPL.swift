import MurunaDiagnostics
import MurunaLineEditor
import MurunaRender
import MurunaText
import MurunaWorkspace

/// A session at a terminal: asks for entries, answers them, until somebody leaves.
package final class REPL {
  var session: Session
  var preferences: Preferences
  let world: World
  let editor: LineEditor?
  let unedited: UneditedInput?
  /// Whether the terminal can be drawn on: only there is a long answer shown a screen at a time.
  private let isDrawn: Bool
  var isOver = false
  var recorder: Recorder?
  /// What a command was answered with so far, for the page of a recording.
  var told = ""
  /// The script that is being replayed.
  var replayed: String?
  /// Files that this session wrote, and so may write again, with what it wrote there last.
  var ownFiles: [String: String] = [:]
  /// Files that what was declared was saved in, each a file of its own.
  var savedFiles: Set<String> = []
  /// By file: the numbers of the steps when it was saved last, and how many statements each had.
  var savedNumbers: [String: [Int: Int]] = [:]
  /// Where `:save` wrote last.
  var lastSaved: String?
  var watched: [Watched] = []
  /// What stands in the next entry to begin with: what was typed instead of an answer.
  var upcoming = ""
  /// Of a word that a question was answered with, what stands behind its first letter.
  var restOfAnswer: String?
  /// Whether Up brings back what is being carried out.
  var isBroughtBack = false
  /// Whether somebody was told already that something is unsaved.
  private var hasWarned = false
  private let modes: TerminalDevice.Modes?

  /// Something on disk, and what it was when somebody looked last, from each branch: what they hold of it may differ.
  struct Watched {
    let path: String
    var stamps: [String: UInt64]
  }

  /// How much of the terminal is used.
  package enum Drawing { case full, plain, none }

  package init(_ session: Session, _ preferences: Preferences, _ world: World, drawing: Drawing, history: [String]) {
    self.session = session
    self.preferences = preferences
    self.world = world
    modes = TerminalDevice.Modes()
    Signals.listen()
    let editor = drawing == .none ? nil : LineEditor(isColoured: preferences.isColoured, isPlain: drawing == .plain)
    self.editor = editor
    isDrawn = editor != nil && drawing == .full
    unedited = editor == nil ? UneditedInput() : nil
    editor?.history = EntryHistory(history)
    let guide = makeGuide()
    editor?.guide = guide
    unedited?.guide = guide
    editor?.whileIdle = { [unowned self] in newsFromDisk() }
    applyPreferences()
  }

  private func makeGuide() -> Guide {
    var guide = Guide()
    guide.isComplete = SessionInput.isComplete
    guide.indentation = { text in String(repeating: "  ", count: Self.depth(of: text)) }
    guide.paint = EntryColours.paint
    guide.complete = { [unowned self] text, offset in
      let completion = session.complete(text, at: offset, paths: world.paths)
      var suggestions = Guide.Suggestions()
      suggestions.start = completion.start
      suggestions.candidates = completion.candidates.map { Guide.Suggestions.Candidate($0.text, title: $0.title) }
      suggestions.expected = completion.expected ?? nothingFits(Array(text.utf8.prefix(offset)), completion)?.text(in: preferences.language) ?? ""
      return suggestions
    }
    guide.searching = { [unowned self] isFound in (isFound ? Message.searching : Message.noEntry).text(in: preferences.language) }
    guide.hint = { [unowned self] text in preferences.showsHints ? hint(behind: text) : Guide.Hint() }
    return guide
  }

  /// That nothing begins so, or that a word that stands before the cursor is none of those that fit there: nothing can be said of what follows it.
  private func nothingFits(_ before: [UInt8], _ completion: Completion) -> Words? {
    func typed(from start: Int, to end: Int) -> String { String(decoding: before[min(start, end)..<end], as: UTF8.self) }
    let word = typed(from: completion.start, to: before.count)
    if !word.isEmpty { return completion.isClosed ? Message.nothingBegins(word) : nil }
    guard let last = before.lastIndex(where: { $0 != 0x20 }), last + 1 < before.count else { return nil }
    let text = typed(from: 0, to: last + 1)
    let earlier = session.complete(text, at: last + 1, paths: { _ in [] })
    let known = earlier.candidates.map { $0.text.filter { $0 != " " && $0 != ":" } }
    let unknown = typed(from: earlier.start, to: last + 1)
    guard earlier.isClosed, !unknown.isEmpty, !known.contains(unknown) else { return nil }
    return known.isEmpty ? Message.nothingBegins(unknown) : Message.noWord(unknown, Array(known.prefix(4)))
  }

  /// The rest of the one word that could stand here, or what a value is expected to be.
  private func hint(behind text: String) -> Guide.Hint {
    guard let last = text.last, !last.isNewline else { return Guide.Hint() }
    let completion = session.complete(text, at: text.utf8.count, atMost: 2, paths: { _ in [] })
    let typed = String(decoding: Array(text.utf8).dropFirst(completion.start), as: UTF8.self)
    // What is told is no part of what is typed.
    if typed.isEmpty { return Guide.Hint(completion.expected.map { (last.isWhitespace ? "" : " ") + $0 } ?? "") }
    guard completion.candidates.count == 1, completion.candidates[0].text.hasPrefix(typed) else { return Guide.Hint() }
    return Guide.Hint(String(completion.candidates[0].text.dropFirst(typed.count)), isTakeable: true)
  }

  /// After a setting changed.
  func applyPreferences() {
    editor?.isColoured = preferences.isColoured
    editor?.history.hideEarlier(preferences.isPresenting)
  }

  /// How many braces are open at the end of a text.
  private static func depth(of text: String) -> Int {
    var depth = 0
    var isText = false
    var isComment = false
    for byte in text.utf8 {
      switch byte {
      case 0x0A: (isText, isComment) = (false, false)
      case 0x22 where !isComment: isText.toggle()
      case 0x23 where !isText: isComment = true
      case 0x7B where !isText && !isComment: depth += 1
      case 0x7D where !isText && !isComment: depth = max(0, depth - 1)
      default: break
      }
    }
    return depth
  }

  /// Runs the session to its end.
  package func run(greeting: String) {
    if !greeting.isEmpty { TerminalDevice.write(greeting) }
    for path in world.rescued() { say(Message.rescued(path)) }
    while !isOver, Signals.ending == nil {
      if let news = newsFromDisk() { show(news) }
      if editor != nil { modes?.quiet() }
      let outcome = editor?.read(prompt, beginningWith: upcoming) ?? unedited?.read(prompt, beginningWith: upcoming) ?? .end
      let waiting = upcoming
      upcoming = ""
      switch outcome {
      case .entry(let text): if !isRestOfAnswer(text, behind: waiting) { take(text) }
      case .cleared: break
      case .end: if Signals.ending == nil { leave() }
      }
    }
    modes?.restore()
    if let ending = Signals.ending {
      rescue()
      Signals.end(by: ending)
    }
  }

  /// Nobody can be asked any more: what is not saved is kept as a script.
  private func rescue() {
    guard !session.unsavedBranches.isEmpty || !session.lackingBranches.isEmpty else { return }
    world.rescue(session.entriesSoFar().map { $0.entry + "\n\n" }.joined())
  }

  private var prompt: Prompt {
    let name = session.branchName == "main" ? "muruna" : session.branchName
    let first = (recorder == nil ? "" : "* ") + name + "> "
    return Prompt(first: first, next: String(repeating: ".", count: max(0, first.displayWidth - 2)) + "> ", colour: preferences.isColoured ? "1;34" : "")
  }

  /// One entry, as it was typed.
  func take(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    // What begins with a blank is nobody else's business.
    isBroughtBack = editor != nil && !text.hasPrefix(" ")
    if !text.hasPrefix(" ") { editor?.history.add(text) }
    let (number, wasOpen) = (session.upcomingNumber, !session.saysSecret(text))
    let parts = SessionInput.parts(of: text)
    if parts.count != 1 || !isLeaving(parts[0]) { hasWarned = false }
    let start = world.seconds()
    for part in parts where !carryOut(part) { break }
    // What is restricted is no business of later sessions, in which others may look on.
    if !text.hasPrefix(" "), wasOpen, session.isOpen(text, number..<max(number, session.upcomingNumber)) { world.remember(text) }
    if preferences.showsTime { say(Message.took(world.seconds() - start)) }
  }

  private func isLeaving(_ part: SessionInput) -> Bool {
    if case .command(let name, "") = part { return SessionCommand.named(name) == .quit }
    return false
  }

  /// False where something went wrong, so that what follows should wait.
  func carryOut(_ part: SessionInput) -> Bool {
    switch part {
    case .program(let text): return enter(text)
    case .question(let name): return explain(name)
    case .command(let name, let arguments): return carryOut(command: name, arguments)
    }
  }

  private func enter(_ text: String) -> Bool {
    let before = session
    // A copy goes into the thread and comes back changed, or is left there.
    let worked = Cancellable.run { goesOn -> (Session, [Reply]) in
      var session = before
      session.goesOn = goesOn
      let replies = session.enter(text)
      session.goesOn = { true }
      return (session, replies)
    }
    guard let (after, replies) = worked else {
      say(Message.cancelled)
      return false
    }
    session = after
    var answer = ""
    var isGood = true
    for reply in replies {
      answer += render(reply)
      if case .rejected = reply.content { isGood = false }
      if case .refusal = reply.content { isGood = false }
    }
    show(answer) { [unowned self] in replies.map { render($0) }.joined() }
    record(text, before.upcomingNumber..<max(before.upcomingNumber, session.upcomingNumber), answer: replies.map { plainText($0) }.joined(), isGood: isGood)
    return isGood
  }

  // MARK: Answers

  var reportSettings: ReportSettings {
    var settings = ReportSettings(
      language: preferences.language, style: preferences.isColoured ? .ansi : .plain, width: preferences.width ?? TerminalDevice.size.width, limit: 20)
    settings.showsRowIDs = preferences.isPresenting
    settings.wraps = true
    return settings
  }

  func render(_ reply: Reply) -> String { ReplyText(reply, reportSettings, isSession: true, isBroughtBack: isBroughtBack).render() }

  func plainText(_ reply: Reply) -> String {
    var settings = reportSettings
    settings.style = .plain
    settings.width = 100
    settings.wraps = false
    return ReplyText(reply, settings, isSession: true, isBroughtBack: false).render()
  }

  func answer(_ reply: Reply) -> Bool {
    if recorder != nil { told += plainText(reply) }
    show(render(reply)) { [unowned self] in render(reply) }
    if case .notice(let notice) = reply.content { return !notice.isRefusal }
    return true
  }

  /// - Parameter again: the same text as the terminal would have it by then.
  func show(_ text: String, again: (() -> String)? = nil) {
    guard !text.isEmpty else { return }
    guard preferences.usesPager, isDrawn else { return TerminalDevice.write(spaced(text)) }
    let typed = Pager.show(spaced(text), prompt: Message.more.text(in: preferences.language), again: again.map { again in { self.spaced(again()) } })
    editor?.keep(typed)
  }

  private func spaced(_ text: String) -> String {
    preferences.isPresenting ? "\n" + text + (text.hasSuffix("\n\n") ? "" : "\n") : text
  }

  func say(_ words: Words) { tell(words) { $0 } }
  func complain(_ words: Words) { tell(words) { reportSettings.style.paint($0, .warning) } }

  private func tell(_ words: Words, _ paint: (String) -> String) {
    if recorder != nil { told += words.text(in: preferences.language) + "\n" }
    show(lines(of: words).map { paint($0) + "\n" }.joined())
  }

  /// Broken between words.
  func lines(of words: Words, sparing cells: Int = 0) -> [String] {
    let text = words.text(in: preferences.language)
    let lines = Wrapping.lines(text, width: reportSettings.width - cells)
    return text.hasRightToLeft ? lines.prefix(1) + lines.dropFirst().map(\.fromTheRight) : lines
  }

  // MARK: Leaving

  /// Asks once if something is unsaved; who says it again goes.
  func leave() {
    let (lacking, stale) = (session.lackingBranches, session.staleFiles)
    let unsaved = session.unsavedBranches.filter { $0 != session.branchName || stale.isEmpty || !session.isWithinStaleFiles }
    guard unsaved.isEmpty && lacking.isEmpty && stale.isEmpty || hasWarned else {
      hasWarned = true
      if !unsaved.isEmpty { say(unsaved == [session.branchName] ? Message.unsaved : unsaved.count == 1 ? Message.unsaved(in: unsaved[0]) : Message.unsaved(in: unsaved)) }
      for (branch, all) in lacking { say(Message.lacking(all.map(\.shown), branch == session.branchName ? nil : branch)) }
      if !stale.isEmpty { say(Message.stale(stale)) }
      return
    }
    isOver = true
  }
}

private enum Message {
  static func rescued(_ path: String) -> Words {
    Words(
      english: "a session here was made to end before it was saved: \(code: ":replay " + path) brings back what it held",
      arabic: "انقطعت جلسة هنا قبل الحفظ: \(code: ":تشغيل " + path) يعيد ما كان فيها")  // review
  }
  static var cancelled: Words { Words(english: "cancelled; nothing was changed", arabic: "أُلغي؛ لم يتغير شيء") }
  static var unsaved: Words {
    Words(
      english: "what you declared is not saved: \(code: ":save FILE") keeps it, \(code: ":quit") or Ctrl-D again leaves without it",
      arabic: "ما عرّفته لم يُحفظ: \(code: ":حفظ ملف") يحفظه، و\(code: ":خروج") أو Ctrl-D ثانيةً يخرج بدونه")
  }
  static func stale(_ files: [String]) -> Words {
    Words(
      english:
        "\(value: files.joined(separator: ", ")) still says what was declared here and is no longer: \(code: ":save " + files[0]) takes it out of it, \(code: ":quit") or Ctrl-D again leaves it there",
      arabic:
        "ما زال في \(value: files.joined(separator: "، ")) ما عُرّف هنا ولم يعد: \(code: ":حفظ " + files[0]) يزيله منه، و\(code: ":خروج") أو Ctrl-D ثانيةً يتركه فيه")  // review
  }
  static func nothingBegins(_ typed: String) -> Words {
    Words(english: "nothing that fits here begins with \(name: typed)", arabic: "لا شيء يناسب هنا يبدأ بـ\(name: typed)")  // review
  }
  static func noWord(_ typed: String, _ near: [String]) -> Words {
    Words(english: "nothing that fits there is \(name: typed): \(names: near)", arabic: "لا شيء يناسب هناك هو \(name: typed): \(names: near, separator: "، ")")  // review
  }
  static var searching: Words { Words(english: "search", arabic: "بحث") }
  static var noEntry: Words { Words(english: "no entry", arabic: "لا مُدخل") }
  static var more: Words { Words(english: "-- more: space, Enter, b back, q --", arabic: "-- المزيد: مسافة، Enter، b للرجوع، q --") }
  /// - Parameter branch: where it stands, if that is another than the current one.
  static func lacking(_ all: [String], _ branch: String?) -> Words {
    guard let branch else {
      return Words(
        english: "no file has this since it was taken out, and it is here again: \(value: all.joined(separator: "; ")): \(code: ":save") puts it back, \(code: ":quit") or Ctrl-D again leaves without it",
        arabic: "أزيل هذا من الملفات وهو هنا من جديد: \(value: all.joined(separator: "؛ ")): \(code: ":حفظ") يعيده إليها، و\(code: ":خروج") أو Ctrl-D ثانيةً يخرج بدونه")  // review
    }
    return Words(
      english:
        "no file has this since it was taken out, and it is in the branch \(name: branch): \(value: all.joined(separator: "; ")): \(code: ":switch " + branch) and \(code: ":save") put it back, \(code: ":quit") or Ctrl-D again leaves without it",
      arabic:
        "أزيل هذا من الملفات وهو في الفرع \(name: branch): \(value: all.joined(separator: "؛ ")): \(code: ":انتقل " + branch) ثم \(code: ":حفظ") يعيدانه إليها، و\(code: ":خروج") أو Ctrl-D ثانيةً يخرج بدونه")  // review
  }
  static func unsaved(in branch: String) -> Words {
    Words(
      english:
        "what you declared in the branch \(name: branch) is not saved: \(code: ":switch " + branch) and \(code: ":save FILE") keep it, \(code: ":quit") or Ctrl-D again leaves without it",
      arabic:
        "ما عرّفته في الفرع \(name: branch) لم يُحفظ: \(code: ":انتقل " + branch) ثم \(code: ":حفظ ملف") يحفظانه، و\(code: ":خروج") أو Ctrl-D ثانيةً يخرج بدونه")
  }
  static func unsaved(in branches: [String]) -> Words {
    Words(
      english:
        "what you declared in the branches \(names: branches) is not saved: \(code: ":save FILE") on each of them keeps it (\(code: ":switch " + (branches.last ?? "")) goes there), \(code: ":quit") or Ctrl-D again leaves without it",
      arabic:
        "ما عرّفته في الفروع \(names: branches, separator: "، ") لم يُحفظ: \(code: ":حفظ ملف") في كل منها يحفظه (\(code: ":انتقل " + (branches.last ?? "")) ينتقل إليه)، و\(code: ":خروج") أو Ctrl-D ثانيةً يخرج بدونه")  // review
  }
  static func took(_ seconds: Double) -> Words {
    let text = "\(Int((seconds * 1000).rounded())) ms"
    return Words(english: "took \(value: text)", arabic: "استغرق \(value: text)")
  }
}
