import MurunaCalendar
import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaPlan
import MurunaRender
import MurunaSyntax
import MurunaText

/// The one door to everything below: open files, edit them, ask. It reads no file and no clock; whoever opens it does.
package struct Workspace: Sendable {
  /// Today, if the caller says it (`--as-of`); it wins over the header.
  package let asOf: Int64?
  package let allowsCommands: Bool
  /// The files of the program, in the order in which they were added.
  package private(set) var files: [Source] = []
  private(set) var answer: Answer?

  /// What is known of a program once it was asked about.
  struct Answer: Sendable {
    var sources: [Source]
    var model: Model
    var diagnostics: [Diagnostic]
  }

  package init(asOf: Int64? = nil, allowsCommands: Bool = false) {
    self.asOf = asOf
    self.allowsCommands = allowsCommands
  }

  package mutating func add(path: String, bytes: [UInt8]) {
    files.append(Source(path: path, bytes: bytes))
    answer = nil
  }

  /// All sources by `SourceID`: those of the library first, then the program's.
  package var sources: [Source] { answer?.sources ?? [] }

  /// Everything that is wrong with the program, in order of place.
  package mutating func check() -> [Diagnostic] {
    let answer = self.answer ?? Self.answer(files, asOf: asOf, allowsCommands: allowsCommands)
    self.answer = answer
    return answer.diagnostics
  }

  package var model: Model? { answer?.model }

  private static func answer(_ files: [Source], asOf: Int64?, allowsCommands: Bool) -> Answer {
    var names = NameTable()
    var diagnostics: [Diagnostic] = []
    var units: [Model.Unit] = []
    let program = files.map { ($0, parse($0.bytes, names: &names)) }
    for file in Library.core {
      units.append(.init(source: Source(path: "library/" + file.path, bytes: file.bytes), tree: parse(file.bytes, names: &names), isLibrary: true))
    }
    units += vocabularies(used: program, names: &names, &diagnostics, first: units.count)
    let first = units.count
    for (source, tree) in program { units.append(.init(source: source, tree: tree, isLibrary: false)) }
    for index in units.indices {
      diagnostics += diagnose(units[index].tree, units[index].source, SourceID(index))
    }
    _ = first
    var model = Model.build(units: units, names: names, asOf: asOf, allowsCommands: allowsCommands)
    model.check()
    diagnostics += model.diagnostics
    diagnostics = ordered(diagnostics)
    return Answer(sources: units.map(\.source), model: model, diagnostics: diagnostics)
  }

  /// The vocabularies that the program's headers ask for.
  private static func vocabularies(
    used program: [(Source, SyntaxTree)], names: inout NameTable, _ diagnostics: inout [Diagnostic], first: Int
  ) -> [Model.Unit] {
    var wanted: [String] = []
    for (source, tree) in program where tree.count > 0 {
      for statement in tree.children(tree.root) where tree.kind(statement) == .field {
        guard let head = tree.firstChild(statement), ["use", "استعمل"].contains(source.text(tree.range(head))), let value = tree.next(head, in: statement)
        else { continue }
        let members = tree.kind(value) == .list ? Array(tree.children(value)) : [value]
        wanted += members.map { source.text(tree.range($0)) }
      }
    }
    var seen: Set<String> = []
    return wanted.compactMap { name in
      guard let file = Library.vocabulary(named: name), seen.insert(file.path).inserted else { return nil }
      return .init(source: Source(path: "library/" + file.path, bytes: file.bytes), tree: parse(file.bytes, names: &names), isLibrary: true)
    }
  }

  /// By file, line and column, each once.
  static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.enumerated().sorted { left, right in
      left.element.place == right.element.place ? left.offset < right.offset : left.element.place < right.element.place
    }.map(\.element).filter { seen.insert($0).inserted }
  }
}

/// What the parser stumbled over, in words.
private func diagnose(_ tree: SyntaxTree, _ source: Source, _ id: SourceID) -> [Diagnostic] {
  tree.faults.map { fault in
    Diagnostic(
      Code("syntax", .error), at: Place(id, fault.range),
      Words(english: "\(value: String(describing: fault.kind))", arabic: "\(value: String(describing: fault.kind))"))
  }
}
