import MurunaModel
import MurunaPlan
import MurunaText

/// A timeline as a table, for Markdown, spreadsheets and programs that read tables.
package enum TimelineTable {
  package enum Extent: Hashable, Sendable {
    /// What fits the narrowest terminal: what, when, and how late it may.
    case brief
    /// And who does it.
    case short
    case full
  }

  /// Moments are ISO 8601 with the city's offset where the plan says when its `T` is, else seconds relative to `T`; lengths are seconds.
  package static func table(of timeline: Timeline, in language: Language, _ extent: Extent = .full) -> Table {
    let clock = TimelineClock(timeline)
    let isJudged = timeline.rows.contains { $0.verdict != nil }
    let columns = columns.filter {
      extent == .full || $0.isShort && (extent == .short || $0.id != "by") && (isJudged || $0.id != "verdict")
    }
    return Table(
      id: timeline.plan.id, title: timeline.plan.title(in: language),
      columns: columns.map { Table.Column(id: $0.id, title: $0.title.text(in: language), isNumeric: $0.isNumeric) },
      rows: timeline.rows.map { row in columns.map { $0.cell(Entry(row: row, clock: clock, language: language, extent: extent)) } })
  }

  private struct Entry {
    let row: Timeline.Row
    let clock: TimelineClock?
    let language: Language
    let extent: Extent

    func moment(_ time: Int64?) -> Table.Cell {
      guard let time else { return .empty }
      guard let reading = clock?.reading(at: time) else { return .value(shown: Compact.offset(time), data: String(time)) }
      return .value(
        shown: language == .arabic
          ? "\(reading.isoDay) \(reading.time)"
          : (extent == .full ? "\(reading.weekday) " : "") + "\(reading.dayAndMonth) \(reading.time)",
        data: reading.iso)
    }

    func length(_ seconds: Int64?) -> Table.Cell {
      seconds.map { .value(shown: Compact.length($0), data: String($0)) } ?? .empty
    }

    func names(_ labels: [Timeline.Label]) -> Table.Cell {
      switch labels.count {
      case 0: .empty
      case 1: .name(id: labels[0].id, title: labels[0].title(in: language))
      case _: .list(labels.map { .name(id: $0.id, title: $0.title(in: language)) })
      }
    }
  }

  private struct Column {
    let id: String
    let title: Words
    var isNumeric = false
    var isShort = false
    let cell: @Sendable (Entry) -> Table.Cell
  }

  private static let columns: [Column] = [
    Column(id: "id", title: Words(english: "Id", arabic: "المعرّف"), isShort: true) { .text($0.row.label.id) },
    Column(id: "kind", title: Words(english: "Kind", arabic: "النوع")) { .text($0.row.kind.rawValue) },
    Column(id: "phase", title: Words(english: "Phase", arabic: "المرحلة")) { $0.row.phase.map { .text($0) } ?? .empty },
    Column(id: "action", title: Words(english: "Action", arabic: "الإجراء"), isShort: true) {
      .text($0.row.label.title(in: $0.language))
    },
    Column(id: "by", title: Words(english: "By", arabic: "المنفذ"), isShort: true) { $0.names($0.row.by) },
    Column(id: "accountable", title: Words(english: "Accountable", arabic: "المساءل")) { $0.names($0.row.accountable) },
    Column(id: "start", title: Words(english: "Start", arabic: "البدء"), isShort: true) { $0.moment($0.row.start) },
    Column(id: "finish", title: Words(english: "Finish", arabic: "الانتهاء"), isShort: true) { $0.moment($0.row.finish) },
    Column(id: "earliest_start", title: Words(english: "Earliest start", arabic: "أبكر بدء")) { $0.moment($0.row.earliestStart) },
    Column(id: "earliest_finish", title: Words(english: "Earliest finish", arabic: "أبكر انتهاء")) { $0.moment($0.row.earliestFinish) },
    Column(id: "latest_start", title: Words(english: "Latest start", arabic: "أبعد بدء")) { $0.moment($0.row.latestStart) },
    Column(id: "latest_finish", title: Words(english: "Latest finish", arabic: "أبعد انتهاء")) { $0.moment($0.row.latestFinish) },
    Column(id: "duration", title: Words(english: "Duration", arabic: "المدة"), isNumeric: true) { $0.length($0.row.duration) },
    Column(id: "slack", title: Words(english: "Slack", arabic: "الفائض"), isNumeric: true, isShort: true) { $0.length($0.row.slack) },
    Column(id: "critical", title: Words(english: "Critical", arabic: "حرج")) { .truth($0.row.isCritical) },
    Column(id: "deadline", title: Words(english: "Deadline", arabic: "الموعد النهائي")) { $0.moment($0.row.deadline) },
    Column(id: "verdict", title: Words(english: "Deadline is", arabic: "حال الموعد"), isShort: true) { entry in  // review
      switch entry.row.verdict {
      case .guaranteed?: .value(shown: Message.guaranteed.text(in: entry.language), data: "guaranteed")
      case .atRisk(let share)?: .value(shown: Message.atRisk(share).text(in: entry.language), data: "at_risk")
      case .impossible?: .value(shown: Message.impossible.text(in: entry.language), data: "impossible")
      case nil: .empty
      }
    },
    Column(id: "after", title: Words(english: "After", arabic: "بعد")) {
      $0.row.after.isEmpty ? .empty : .list($0.row.after.map { .text($0) })
    },
    Column(id: "times", title: Words(english: "Times", arabic: "المرات"), isNumeric: true) {
      let times = $0.row.times
      // Without overflow: neither factor is near it.
      return times.isEmpty ? .empty : .value(shown: times.map { "\($0)×" }.joined(), data: String(times.reduce(1, &*)))
    },
    Column(id: "waits_for", title: Words(english: "Waits for", arabic: "ينتظر")) { entry in
      entry.row.waits.isEmpty ? .empty : .list(entry.row.waits.map { .text(($0.isOffDuty ? "" : "\($0.amount) ") + "\($0.team.title(in: entry.language))") })
    },
    Column(id: "reliefs", title: Words(english: "Reliefs", arabic: "المناوبات"), isNumeric: true) {
      $0.row.reliefs > 1 ? .value(shown: String($0.row.reliefs), data: String($0.row.reliefs)) : .empty
    },
    Column(id: "if", title: Words(english: "Only if", arabic: "بشرط")) {
      $0.row.conditions.isEmpty ? .empty : .list($0.row.conditions.map { .text($0) })
    },
  ]
}

extension Timeline.Row {
  /// Seconds from the likely start to the likely finish; nil where no number holds it.
  var duration: Int64? {
    let (difference, overflow) = finish.subtractingReportingOverflow(start)
    return overflow ? nil : difference
  }
}

private enum Message {
  static var guaranteed: Words { Words(english: "guaranteed", arabic: "مضمون") }
  static var impossible: Words { Words(english: "impossible", arabic: "مستحيل") }
  static func atRisk(_ share: Int64?) -> Words {
    guard let share else { return Words(english: "at risk", arabic: "في خطر") }  // review
    let kept = Percent.text(ofMillionths: share)
    return Words(english: "kept in \(value: kept)", arabic: "يُحترم في \(value: kept)")  // review
  }
}
