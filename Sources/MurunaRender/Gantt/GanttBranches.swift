import MurunaPlan
import MurunaText

/// The lines below a chart that say what becomes of the plan if something comes out otherwise than it is drawn: one for each outcome, the
/// worst of them named.
struct GanttBranches {
  private let timeline: Timeline
  private let shown: ShownIDs
  private let settings: GanttText.Settings
  private let time: (Int64) -> String

  /// Ids on a line before the rest is counted.
  private static let most = 8

  init(_ timeline: Timeline, shown: ShownIDs, _ settings: GanttText.Settings, time: @escaping (Int64) -> String) {
    self.timeline = timeline
    self.shown = shown
    self.settings = settings
    self.time = time
  }

  func lines() -> [String] {
    let language = settings.language
    var lines: [String] = []
    for branch in timeline.branches {
      // What is drawn has been told of, unless it is the worst.
      if branch.outcomes.isEmpty, !branch.isWorst { continue }
      var parts = [branch.end.map { Message.done(time($0)).text(in: language) } ?? Message.nothing.text(in: language)]
      if !branch.stopped.isEmpty { parts.append(Message.stopped(ids(branch.stopped)).text(in: language)) }
      if !branch.added.isEmpty { parts.append(Message.added(ids(branch.added)).text(in: language)) }
      if !branch.impossible.isEmpty { parts.append(Message.impossible(ids(branch.impossible.map(\.id))).text(in: language)) }
      if !branch.atRisk.isEmpty { parts.append(Message.atRisk(ids(branch.atRisk.map(\.id))).text(in: language)) }
      if branch.isWorst { parts.append(Message.worst.text(in: language)) }
      let text = Self.condition(branch, language) + ": " + parts.joined(separator: language == .english ? "; " : "؛ ")
      let wrapped = Wrapping.lines(text, width: settings.width)
      lines += wrapped.enumerated().map { $0.offset == 0 ? $0.element : "  " + $0.element }.map { branch.impossible.isEmpty ? $0 : settings.style.paint($0, .error) }
    }
    if timeline.branchesLeft > 0 { lines.append(Message.left(timeline.branchesLeft).text(in: language)) }
    return lines
  }

  private func ids(_ ids: [String]) -> String {
    let listed = ids.prefix(Self.most).map { Visible.spelled(shown[$0]) }.joined(separator: " ")
    return ids.count > Self.most ? listed + " +\(ids.count - Self.most)" : listed
  }

  /// `if evacuate is no (30%)`, `if heavy_rain does not come`
  static func condition(_ branch: Timeline.Branch, _ language: Language) -> String {
    if branch.outcomes.isEmpty { return Message.drawn.text(in: language) }
    let parts = branch.outcomes.map { outcome -> String in
      let thing = Visible.spelled(language == .english ? outcome.thing.id : outcome.thing.title(in: .arabic))
      let names = outcome.names.map(Visible.spelled).joined(separator: language == .english ? " or " : " أو ")
      let words = outcome.isEvent ? Message.absent(thing) : outcome.names.isEmpty ? Message.otherwise(thing) : Message.comesOut(thing, names)
      let chance = outcome.chance.map { " (" + Percent.text($0) + ")" } ?? ""
      return words.text(in: language) + chance
    }
    return Message.condition(parts.joined(separator: language == .english ? " and " : " و")).text(in: language)
  }
}

private enum Message {
  static var drawn: Words { Words(english: "as drawn", arabic: "كما هو مرسوم") }  // review
  static func condition(_ what: String) -> Words { Words(english: "if \(value: what)", arabic: "إذا \(value: what)") }
  static func absent(_ event: String) -> Words { Words(english: "\(value: event) does not come", arabic: "لم يقع \(value: event)") }
  static func otherwise(_ thing: String) -> Words { Words(english: "\(value: thing) comes out otherwise", arabic: "جاءت نتيجة \(value: thing) مختلفة") }  // review
  static func comesOut(_ thing: String, _ outcome: String) -> Words {
    Words(english: "\(value: thing) is \(value: outcome)", arabic: "كانت نتيجة \(value: thing) \(value: outcome)")
  }
  static func done(_ time: String) -> Words { Words(english: "all done \(value: time)", arabic: "ينتهي كل شيء \(value: time)") }
  static var nothing: Words { Words(english: "nothing happens", arabic: "لا يحدث شيء") }
  static func stopped(_ ids: String) -> Words { Words(english: "without \(value: ids)", arabic: "من دون \(value: ids)") }
  static func added(_ ids: String) -> Words { Words(english: "with \(value: ids)", arabic: "مع \(value: ids)") }
  static func impossible(_ ids: String) -> Words { Words(english: "impossible deadlines: \(value: ids)", arabic: "مواعيد مستحيلة: \(value: ids)") }
  static func atRisk(_ ids: String) -> Words { Words(english: "deadlines at risk: \(value: ids)", arabic: "مواعيد مهددة: \(value: ids)") }
  static var worst: Words { Words(english: "the worst case", arabic: "وهي أسوأ حالة") }  // review
  static func left(_ count: Int) -> Words {
    Words(
      english: "other outcomes not laid out: \(value: String(count)); see --if", arabic: "نتائج أخرى لم توضع على الجدول: \(value: String(count))؛ انظر ‎--if")  // review
  }
}
