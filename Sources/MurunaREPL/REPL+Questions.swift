import MurunaLineEditor
import MurunaText

// Questions that are answered with yes or no.
extension REPL {
  /// A question that `y` or Enter says yes to; who says no is told that nothing was done.
  func confirms(_ words: Words) -> Bool {
    let isYes = asks(words)
    if !isYes { say(Message.nothingDone) }
    return isYes
  }

  /// The same where both answers do something. Behind it there is room for an answer. What is neither is no answer: the question is asked again, and a line that was typed instead stands in the
  /// next entry.
  func asks(_ words: Words) -> Bool {
    let question = lines(of: words, sparing: 6).joined(separator: "\n") + " "
    if unedited == nil { editor?.keep(TypedAhead.take()) }
    while true {
      guard let said = unedited.map({ $0.answer(to: question) }) ?? key(answering: question) else { return false }
      if let answer = Answer(said) { return answer == .yes }
      upcoming += (upcoming.isEmpty ? "" : "\n") + said
      say(Message.yesOrNo)
    }
  }

  private enum Answer {
    case yes, no

    /// Nothing is a yes, since Enter is.
    init?(_ text: String) {
      switch text.lowercased().filter({ !$0.isWhitespace }) {
      case "", "y", "yes", "ن", "نعم": self = .yes
      case "n", "no", "q", "ل", "لا": self = .no
      default: return nil
      }
    }
  }

  /// One key where it is an answer; else the line that it begins. Nil where nobody answers, or with Escape, Ctrl-C or Ctrl-D.
  private func key(answering question: String) -> String? {
    TerminalDevice.write(question)
    defer { TerminalDevice.write("\n") }
    var line = ""
    while let key = Pager.key(), key != "\u{4}", key != "\u{1B}" {
      switch key {
      case "\r", "\n": return line
      case "\u{7F}", "\u{8}":
        if let last = line.popLast() { TerminalDevice.write(String(repeating: "\u{8} \u{8}", count: String(last).displayWidth)) }
      // An arrow key is no answer.
      case _ where key.value < 0x20 || key == " " && line.isEmpty: continue
      case _:
        line.unicodeScalars.append(key)
        if let rest = Self.rests[line] {
          restOfAnswer = rest
          return line
        }
        TerminalDevice.write(String(key))
      }
    }
    return nil
  }

  /// The letters that answer at once, and what would make words of them: who types the whole word means no entry with its rest.
  private static let rests = ["y": "es", "Y": "ES", "n": "o", "N": "O", "q": "", "ن": "عم", "ل": "ا"]

  /// Whether an entry is what was left of an answer, behind what waited there; that waits on.
  func isRestOfAnswer(_ text: String, behind waiting: String) -> Bool {
    defer { restOfAnswer = nil }
    guard let rest = restOfAnswer, text.lowercased() == (waiting + rest).lowercased() else { return false }
    upcoming = waiting
    return true
  }
}

private enum Message {
  static var nothingDone: Words { Words(english: "nothing was done", arabic: "لم يُفعل شيء") }
  static var yesOrNo: Words {
    Words(english: "that is no answer: y or n (what was typed waits in the next entry)", arabic: "هذا ليس جوابًا: ن أو ل (وما كُتب ينتظر في المُدخل التالي)")  // review
  }
}
