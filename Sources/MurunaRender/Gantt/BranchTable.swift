import MurunaModel
import MurunaPlan
import MurunaText

/// What becomes of a plan for each way in which things may come out, as a table: one line for each outcome that is not drawn.
package enum BranchTable {
  /// Nil where nothing may come out otherwise.
  package static func table(of timeline: Timeline, in language: Language) -> Table? {
    guard !timeline.branches.isEmpty else { return nil }
    let clock = TimelineClock(timeline)
    func names(_ labels: [Timeline.Label]) -> Table.Cell { labels.isEmpty ? .empty : .list(labels.map { .name(id: $0.id, title: $0.title(in: language)) }) }
    func ids(_ ids: [String]) -> Table.Cell { ids.isEmpty ? .empty : .list(ids.map { .text($0) }) }
    return Table(
      id: timeline.plan.id + ".outcomes", title: Message.title.text(in: language),
      columns: [
        Table.Column(id: "if", title: Message.condition.text(in: language), isNumeric: false),
        Table.Column(id: "end", title: Message.end.text(in: language), isNumeric: false),
        Table.Column(id: "impossible", title: Message.impossible.text(in: language), isNumeric: false),
        Table.Column(id: "at_risk", title: Message.atRisk.text(in: language), isNumeric: false),
        Table.Column(id: "stopped", title: Message.stopped.text(in: language), isNumeric: false),
        Table.Column(id: "added", title: Message.added.text(in: language), isNumeric: false),
        Table.Column(id: "worst", title: Message.worst.text(in: language), isNumeric: false),
      ],
      rows: timeline.branches.map { branch in
        [
          .text(GanttBranches.condition(branch, language)), branch.end.map { moment($0, clock, language) } ?? .empty, names(branch.impossible), names(branch.atRisk),
          ids(branch.stopped), ids(branch.added), .text(branch.isWorst ? "*" : ""),
        ]
      })
  }

  private static func moment(_ time: Int64, _ clock: TimelineClock?, _ language: Language) -> Table.Cell {
    guard let reading = clock?.reading(at: time) else { return .value(shown: Compact.offset(time), data: String(time)) }
    return .value(shown: language == .arabic ? "\(reading.isoDay) \(reading.time)" : "\(reading.weekday) \(reading.dayAndMonth) \(reading.time)", data: reading.iso)
  }
}

private enum Message {
  static var title: Words { Words(english: "If it comes out otherwise", arabic: "إذا جاءت النتائج مختلفة") }  // review
  static var condition: Words { Words(english: "If", arabic: "إذا") }
  static var end: Words { Words(english: "All done", arabic: "ينتهي كل شيء") }
  static var impossible: Words { Words(english: "Impossible", arabic: "مستحيل") }
  static var atRisk: Words { Words(english: "At risk", arabic: "مهدد") }
  static var stopped: Words { Words(english: "Does not happen", arabic: "لا يحدث") }
  static var added: Words { Words(english: "Happens only then", arabic: "لا يحدث إلا حينها") }  // review
  static var worst: Words { Words(english: "Worst case", arabic: "أسوأ حالة") }
}
