import MurunaDiagnostics
import MurunaLibrary
import MurunaSyntax
import MurunaText

@testable import MurunaModel

/// A program as tests ask it: understood, judged by its rules, its findings in order of place.
struct Program {
  var model: Model
  let diagnostics: [Diagnostic]

  /// Which library stands behind a program.
  enum Shelf {
    case full
    /// Without its rules and views.
    case kinds
    /// Nothing but the kernel and what the text declares.
    case none
    case own(String)
  }

  init(_ text: String, _ shelf: Shelf = .full, asOf: Int64? = nil, allowsCommands: Bool = false, adjust: (inout Model) -> Void = { _ in }) {
    self.init(bytes: Array(text.utf8), shelf, asOf: asOf, allowsCommands: allowsCommands, adjust: adjust)
  }

  init(
    bytes: [UInt8], _ shelf: Shelf = .full, asOf: Int64? = nil, allowsCommands: Bool = false, adjust: (inout Model) -> Void = { _ in }
  ) {
    var (units, names) = Self.library
    switch shelf {
    case .full: break
    case .kinds: units.removeAll { !$0.source.path.hasPrefix("core/") }
    case .none: (units, names) = ([], NameTable())
    case .own(let library):
      names = NameTable()
      units = [Self.unit("library/own.muruna", Array(library.utf8), isLibrary: true, &names)]
    }
    units.append(Self.unit("test.muruna", bytes, isLibrary: false, &names))
    var model = Model.build(units: units, names: names, asOf: asOf, allowsCommands: allowsCommands, adjust: adjust)
    model.check()
    diagnostics = model.diagnostics.sorted { $0.place < $1.place }
    self.model = model
  }

  private static let library: (units: [Model.Unit], names: NameTable) = {
    var names = NameTable()
    let units = Library.core.map { unit($0.path, $0.bytes, isLibrary: true, &names) }
    return (units, names)
  }()

  private static func unit(_ path: String, _ bytes: [UInt8], isLibrary: Bool, _ names: inout NameTable) -> Model.Unit {
    Model.Unit(source: Source(path: path, bytes: bytes), tree: parse(bytes, names: &names), isLibrary: isLibrary)
  }

  // MARK: - What tests look at

  var codes: [String] { diagnostics.map(\.code.id) }

  /// `code @ what is marked`, one for each finding: what most tests compare.
  var findings: [String] { diagnostics.map { "\($0.code.id) @ \(marked($0.place))" } }

  var faults: [SyntaxFault] { model.units.last?.tree.faults ?? [] }

  func marked(_ place: Place) -> String { model.units[Int(place.source.index)].source.text(place.range) }

  /// The titles, in a language.
  func titles(_ language: Language = .english) -> [String] { diagnostics.map { $0.title.message(in: language).plain } }

  func entity(_ path: String) -> EntityID? {
    var found: EntityID?
    for part in path.split(separator: ".") {
      guard let name = model.names.lookup(String(part)) else { return nil }
      if let outer = found {
        guard let inner = model.scopes.candidates(name, in: outer).first(where: { _ in true }) else { return nil }
        found = inner
      } else if case .found(let entity) = model.lookup(name, [], from: .program) {
        found = entity
      } else {
        return nil
      }
    }
    return found
  }

  /// The stated value or values of a field.
  func values(_ path: String, _ field: String) -> [Value] {
    guard let entity = entity(path), let id = model.field(model.kind(of: entity), named: field) else { return [] }
    return model.entities.slots(of: entity).filter { $0.field == id }.map(\.value)
  }

  /// What `show` would print for an expression, evaluated through a test of the program.
  mutating func shown(_ view: String, in language: Language = .english) -> [[String]] {
    model.table(view, in: language)?.rows.map { $0.map(Self.text) } ?? []
  }

  static func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .name(let id, _): id
    case .text(let text): text
    case .value(let shown, _, _): shown
    case .truth(let truth): truth ? "yes" : "no"
    case .list(let cells): cells.map(text).joined(separator: ", ")
    case .empty: "-"
    case .unknown(let why): why
    }
  }
}

extension Message {
  var plain: String {
    parts.map { part in
      switch part {
      case .literal(let text), .name(let text), .code(let text), .value(let text): text
      case .count(let number, _): "\(number)"
      }
    }.joined()
  }
}

extension Program {
  /// What an expression is, as a reader sees it: the only column of a view over one thing.
  static func value(of expression: String, in context: String = "", _ shelf: Shelf = .full) -> String {
    var program = Program(
      """
      kind probe_of_tests { }
      probe_of_tests Probe
      view probe_view {
        each: probe_of_tests
        column "x": \(expression)
      }
      \(context)
      """, shelf)
    let errors = program.diagnostics.filter { $0.severity == .error }.map { "\($0.code.id): \($0.title.english.plain)" }
    if !errors.isEmpty { return errors.joined(separator: "; ") }
    return program.shown("probe_view").first?.first ?? "nothing shown"
  }
}
