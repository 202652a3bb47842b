import MurunaCalendar
import MurunaModel
import MurunaPlan
import MurunaText

/// What came of playing a plan through, as a table: by when each thing is done in 10, 50, 80 and 95 of 100 cases, how often it keeps its
/// deadline, how often it decides the end, and how much its own uncertainty matters.
package enum SimulationTable {
  package enum Extent: Hashable, Sendable { case short, full }

  package static func table(of plan: SimulatedPlan, in language: Language, _ extent: Extent = .full, width: Int = .max) -> Table {
    let clock = TimelineClock(zeroMoment: plan.zeroMoment, zone: plan.zone)
    func moment(_ exact: Int64?) -> Table.Cell {
      guard let exact else { return .empty }
      // People read minutes.
      let time = extent == .short ? (exact + 30 - ((exact + 30) % 60 + 60) % 60) : exact
      guard let reading = clock?.reading(at: time) else { return .value(shown: Compact.offset(time), data: String(time)) }
      return .value(shown: language == .arabic ? "\(reading.day.day)/\(reading.day.month) \(reading.time)" : "\(reading.weekday) \(reading.time)", data: reading.iso)
    }
    func share(_ share: Double?) -> Table.Cell {
      share.map { .value(shown: Percent.text($0), data: Percent.data($0)) } ?? .empty
    }
    var columns = [column("id", Words(english: "Id", arabic: "المعرّف"))]
    if extent == .full { columns += [column("kind", Words(english: "Kind", arabic: "النوع")), column("title", Words(english: "Title", arabic: "العنوان"))] }
    let signs = extent == .short
    columns += ["p10", "p50", "p80", "p95"].map { column($0, Words(english: "\(value: $0.uppercased())", arabic: "\(value: $0.uppercased())")) }
    // Signs, for several heads in Arabic letters would turn a row around; the line below the table says what they mean.
    columns.append(column("happens", signs ? Words(english: "?", arabic: "?") : Words(english: "Happens", arabic: "يحدث"), isNumeric: true))
    columns.append(column("in_time", signs ? Words(english: "]", arabic: "]") : Words(english: "In time", arabic: "في موعده"), isNumeric: true))
    columns.append(column("critical", signs ? Words(english: "*", arabic: "*") : Words(english: "Critical", arabic: "حرج"), isNumeric: true))
    if !signs { columns.append(column("influence", Words(english: "Influence", arabic: "الأثر"), isNumeric: true)) }
    func column(_ id: String, _ words: Words, isNumeric: Bool = false) -> Table.Column { .init(id: id, title: words.text(in: language), isNumeric: isNumeric) }
    var rows: [[Table.Cell]] = plan.rows.filter { $0.kind != .phase }.map { row in
      var cells: [Table.Cell] = [.text(row.label.id)]
      if extent == .full { cells += [.text(row.kind.rawValue), .text(row.label.title(in: language))] }
      let finish = row.finish
      return cells + [
        moment(finish?.p10), moment(finish?.p50), moment(finish?.p80), moment(finish?.p95), share(row.chance), share(row.kept), share(row.criticality),
      ] + (signs ? [] : [row.influence.map { .value(shown: Percent.signed($0), data: Percent.data($0)) } ?? .empty])
    }
    if let end = plan.end {
      var cells: [Table.Cell] = [.text(plan.plan.id)]
      if extent == .full { cells += [.text("plan"), .text(plan.plan.title(in: language))] }
      rows.append(cells + [moment(end.p10), moment(end.p50), moment(end.p80), moment(end.p95), .empty, share(plan.allDeadlines), .empty] + (signs ? [] : [.empty]))
    }
    // Where there is no room for all of them, the first to go is what hardly anybody asks for.
    let widest = (plan.rows.map(\.label.id.count) + [plan.plan.id.count]).max() ?? 0
    if signs, widest + 66 > width, let place = columns.firstIndex(where: { $0.id == "p10" }) {
      columns.remove(at: place)
      rows = rows.map { row in row.enumerated().filter { $0.offset != place }.map(\.element) }
    }
    return Table(id: plan.plan.id, title: extent == .full ? plan.plan.title(in: language) : "", columns: columns, rows: rows)
  }
}

/// Shares as people and programs read them.
extension Percent {
  /// Four digits behind the point.
  static func data(_ share: Double) -> String {
    let scaled = Int((abs(share) * 10_000).rounded())
    let rest = String(scaled % 10_000)
    return (share < 0 && scaled > 0 ? "-" : "") + "\(scaled / 10_000)." + String(repeating: "0", count: 4 - rest.count) + rest
  }

  /// `0.62`
  static func signed(_ value: Double) -> String {
    let scaled = Int((abs(value) * 100).rounded())
    let rest = scaled % 100
    return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
