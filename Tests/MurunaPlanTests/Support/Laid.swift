import Foundation
import MurunaCalendar
import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaSyntax
import MurunaText
import Testing

@testable import MurunaPlan

let hour: Int64 = 3600
let minute: Int64 = 60

/// A program, laid out in time, with what a test wants to know of it.
struct Laid {
  private(set) var model: Model
  let plans: Plans
  let timelines: [Timeline]
  let sources: [Source]

  init(_ text: String, zones: (String) -> MurunaCalendar.TimeZone? = Laid.amman) { self.init([text], zones: zones) }

  init(_ files: [String], zones: (String) -> MurunaCalendar.TimeZone? = Laid.amman) {
    var names = NameTable()
    var units: [Model.Unit] = []
    for file in Library.core where file.path.hasPrefix("core/") {
      units.append(.init(source: Source(path: file.path, bytes: file.bytes), tree: parse(file.bytes, names: &names), isLibrary: true))
    }
    for file in files {
      let bytes = Array(file.utf8)
      units.append(.init(source: Source(path: "plan.muruna", bytes: bytes), tree: parse(bytes, names: &names), isLibrary: false))
    }
    sources = units.map(\.source)
    var model = Model.build(units: units, names: names)
    plans = Planner.plan(&model, zones: zones)
    timelines = plans.timelines(model)
    self.model = model
  }

  /// Three hours ahead of Greenwich, all year.
  static func amman(_ name: String) -> MurunaCalendar.TimeZone? {
    name == "Asia/Amman" ? MurunaCalendar.TimeZone(fixed: .init(seconds: 10_800, abbreviation: "+03")) : nil
  }

  /// The files of a folder of examples, each as it is or changed for a test.
  static func example(_ folder: String, editing edit: (String) -> String = { $0 }) throws -> Laid {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "examples/\(folder)")
    let paths = try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false)).filter { $0.hasSuffix(".muruna") }.sorted()
    return Laid(try paths.map { edit(try String(contentsOf: root.appending(path: $0), encoding: .utf8)) })
  }

  var timeline: Timeline? { timelines.first }

  func row(_ id: String, in plan: Int = 0) throws -> Timeline.Row {
    try #require(timelines.count > plan, "\(found)")
    return try #require(timelines[plan].rows.first { $0.label.id == id }, "no row \(id)")
  }

  /// Start and finish of a row.
  func times(_ id: String) throws -> [Int64] {
    let row = try row(id)
    return [row.start, row.finish]
  }

  /// The findings of the planner: `code "marked text"`.
  var found: [String] { plans.diagnostics.map { "\($0.code.id) \"\(text($0.place))\"" } }
  /// Those of the model, to see that a program is what its test means.
  var modelFound: [String] { model.diagnostics.map { "\($0.code.id) \"\(text($0.place))\"" } }

  func entity(_ name: String) -> EntityID {
    let id = model.names.lookup(name)
    let found = model.entities.all.map { EntityID($0) }.first { model.entities.names[Int($0.raw)] == id }
    guard let found else { preconditionFailure("no \(name) in this test's program") }
    return found
  }

  /// What the model answers when it is asked for a computed field.
  mutating func computed(_ field: String, of name: String) -> Value? {
    let entity = entity(name)
    return model.field(model.kind(of: entity), named: field).flatMap { model.computedTime($0, of: entity) }
  }

  func text(_ place: Place) -> String { sources[Int(place.source.index)].text(place.range) }

  func finding(_ code: String) throws -> Diagnostic { try #require(plans.diagnostics.first { $0.code.id == code }, "\(found)") }

  /// A message as plain English.
  func plain(_ words: Words) -> String { Laid.plain(words.english) }

  static func plain(_ message: Message) -> String {
    message.parts.map { part in
      switch part {
      case .literal(let text), .name(let text), .code(let text), .value(let text): text
      case .count(let number, let noun): noun.phrase(number, in: .english)
      }
    }.joined()
  }
}

/// A playbook with some lines in it.
func playbook(_ lines: String, head: String = "") -> String {
  """
  city Amman { time_zone: "Asia/Amman" }
  role Head
  playbook P {
    city: Amman
    \(head)
    \(lines)
  }
  """
}
