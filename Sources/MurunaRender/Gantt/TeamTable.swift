import MurunaModel
import MurunaPlan
import MurunaText

/// What a plan asks of its teams and resources, as a table: one line for each that is counted and asked for.
package enum TeamTable {
  /// Nil where nothing is counted.
  package static func table(of timeline: Timeline, in language: Language) -> Table? {
    guard !timeline.teams.isEmpty else { return nil }
    let clock = TimelineClock(timeline)
    return Table(
      id: timeline.plan.id + ".teams", title: Message.title.text(in: language),
      columns: [
        Table.Column(id: "team", title: Message.team.text(in: language), isNumeric: false),
        Table.Column(id: "most", title: Message.most.text(in: language), isNumeric: true),
        Table.Column(id: "own", title: Message.own.text(in: language), isNumeric: true),
        Table.Column(id: "promised", title: Message.promised.text(in: language), isNumeric: false),
        Table.Column(id: "when", title: Message.when.text(in: language), isNumeric: false),
      ],
      rows: timeline.teams.map { team in
        [
          .name(id: team.label.id, title: team.label.title(in: language)), number(team.peak), number(team.own),
          team.promised.isEmpty
            ? .empty : .list(team.promised.map { .text("\($0.amount) \($0.agreement.title(in: language))") }),
          moment(team.peakTime, clock, language),
        ]
      })
  }

  private static func number(_ number: Int) -> Table.Cell { .value(shown: String(number), data: String(number)) }

  private static func moment(_ time: Int64, _ clock: TimelineClock?, _ language: Language) -> Table.Cell {
    guard let reading = clock?.reading(at: time) else { return .value(shown: Compact.offset(time), data: String(time)) }
    return .value(shown: language == .arabic ? "\(reading.isoDay) \(reading.time)" : "\(reading.weekday) \(reading.dayAndMonth) \(reading.time)", data: reading.iso)
  }
}

private enum Message {
  static var title: Words { Words(english: "Teams and resources", arabic: "الفرق والموارد") }
  static var team: Words { Words(english: "Team or resource", arabic: "الفريق أو المورد") }
  static var most: Words { Words(english: "Most at once", arabic: "الذروة") }
  static var own: Words { Words(english: "Our own", arabic: "لدينا") }
  static var promised: Words { Words(english: "Promised", arabic: "الموعود") }
  static var when: Words { Words(english: "When most", arabic: "وقت الذروة") }
}
