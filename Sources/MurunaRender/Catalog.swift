import MurunaModel
import MurunaPlan
import MurunaText

// Every format that an answer can be had in: one file, one line here. The first of each list is what people get who ask for none.

/// A format for findings.
package struct ReportFormat: Sendable {
  package let name: String
  /// Whether the format itself holds what could not be read; else it is said beside it.
  package var saysUnreadable = false
  package let render: @Sendable (Report, ReportSettings) -> [UInt8]

  package static let all: [ReportFormat] = [
    ReportFormat(name: "text") { Array(DiagnosticText($0, $1).render().utf8) },
    ReportFormat(name: "short") { Array(ShortText($0, $1).render().utf8) },
    ReportFormat(name: "json", saysUnreadable: true) { report, _ in ReportJSON(report).render() },
    ReportFormat(name: "sarif", saysUnreadable: true) { ReportSARIF($0, in: $1.language).render() },
  ]

  package static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}

/// A format for tables.
package struct TableFormat: Sendable {
  package let name: String
  package let render: @Sendable (Table, TableSettings) -> [UInt8]

  package static let all: [TableFormat] = [
    TableFormat(name: "text") { Array(TableText($0, in: $1.language, style: $1.style, width: $1.width).render().utf8) },
    TableFormat(name: "markdown") { Array(TableMarkdown.render($0, in: $1.language).utf8) },
    TableFormat(name: "csv") { TableCSV.render($0, in: $1.language, $1.csv) },
    TableFormat(name: "json") { table, _ in TableJSON.render(table) },
    TableFormat(name: "html") { Array(TableHTML.render($0, in: $1.language).utf8) },
    TableFormat(name: "dot") { Array(TableGraph($0, in: $1.language).dot().utf8) },
    TableFormat(name: "mermaid") { Array(TableGraph($0, in: $1.language).mermaid().utf8) },
  ]

  package static func named(_ name: String) -> TableFormat? { all.first { $0.name == name } }
}

/// A format for timelines.
package struct TimelineFormat: Sendable {
  package let name: String
  /// Whether several timelines in one answer would make no sense.
  package var holdsOne = false
  package let render: @Sendable ([Timeline], GanttText.Settings) -> [UInt8]

  package static let all: [TimelineFormat] = [
    TimelineFormat(name: "text") { timelines, settings in
      Array(timelines.map { GanttText($0, settings).render() }.joined(separator: "\n").utf8)
    },
    TimelineFormat(name: "table") { timelines, settings in
      let tables = timelines.flatMap {
        [TimelineTable.table(of: $0, in: settings.language, settings.width < 110 ? .brief : .short)] + (TeamTable.table(of: $0, in: settings.language).map { [$0] } ?? [])
          + (BranchTable.table(of: $0, in: settings.language).map { [$0] } ?? [])
      }
      let texts = tables.map { TableText($0, in: settings.language, style: settings.style, width: settings.width).render() }
      return Array(texts.joined(separator: "\n").utf8)
    },
    TimelineFormat(name: "markdown") { timelines, settings in
      let tables = timelines.flatMap {
        [TimelineTable.table(of: $0, in: settings.language)] + (TeamTable.table(of: $0, in: settings.language).map { [$0] } ?? [])
          + (BranchTable.table(of: $0, in: settings.language).map { [$0] } ?? [])
      }
      return Array(tables.map { TableMarkdown.render($0, in: settings.language) }.joined(separator: "\n").utf8)
    },
    TimelineFormat(name: "csv", holdsOne: true) { timelines, settings in
      timelines.flatMap { TableCSV.render(TimelineTable.table(of: $0, in: settings.language), in: settings.language) }
    },
    TimelineFormat(name: "json") { timelines, _ in TimelineJSON.render(timelines) },
    TimelineFormat(name: "svg", holdsOne: true) { timelines, settings in
      Array(timelines.map { GanttSVG($0, in: settings.language).render() }.joined().utf8)
    },
    TimelineFormat(name: "html") { timelines, settings in Array(GanttHTML.render(timelines, in: settings.language).utf8) },
  ]

  package static func named(_ name: String) -> TimelineFormat? { all.first { $0.name == name } }
}

/// A format for simulations.
package struct SimulationFormat: Sendable {
  package let name: String
  /// Whether several plans in one answer would make no sense.
  package var holdsOne = false
  package let render: @Sendable ([SimulatedPlan], GanttText.Settings) -> [UInt8]

  package static let all: [SimulationFormat] = [
    SimulationFormat(name: "text") { plans, settings in
      Array(plans.map { SimulationText($0, settings).render() }.joined(separator: "\n").utf8)
    },
    SimulationFormat(name: "markdown") { plans, settings in
      Array(plans.map { TableMarkdown.render(SimulationTable.table(of: $0, in: settings.language), in: settings.language) }.joined(separator: "\n").utf8)
    },
    SimulationFormat(name: "csv", holdsOne: true) { plans, settings in
      plans.flatMap { TableCSV.render(SimulationTable.table(of: $0, in: settings.language), in: settings.language) }
    },
    SimulationFormat(name: "json") { plans, _ in SimulationJSON.render(plans) },
    // A part of a run, for `--merge`: nothing for people to read.
    SimulationFormat(name: "part", holdsOne: true) { plans, _ in plans.flatMap(\.bytes) },
  ]

  package static func named(_ name: String) -> SimulationFormat? { all.first { $0.name == name } }
}

/// A format for manuals.
package struct ManualFormat: Sendable {
  package let name: String
  package let render: @Sendable (Manual, Language) -> [UInt8]

  package static let all: [ManualFormat] = [
    ManualFormat(name: "markdown") { Array(ManualMarkdown.render($0, in: $1).utf8) },
    ManualFormat(name: "html") { Array(ManualHTML.render($0, in: $1).utf8) },
  ]

  package static func named(_ name: String) -> ManualFormat? { all.first { $0.name == name } }
}
