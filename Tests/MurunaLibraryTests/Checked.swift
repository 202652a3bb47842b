import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaSyntax
import MurunaText

/// A program together with the library, understood and judged by its rules; times are not laid out.
struct Checked {
  let model: Model

  /// The texts of a program, by path; vocabularies that it uses are found by their names.
  init(_ texts: [(path: String, bytes: [UInt8])], vocabularies: [String] = []) {
    var names = Self.core.names
    let units =
      Self.core.units + vocabularies.compactMap { Library.vocabulary(named: $0) }.map { Self.unit($0.path, $0.bytes, isLibrary: true, &names) }
      + texts.map { Self.unit($0.path, $0.bytes, isLibrary: false, &names) }
    var model = Model.build(units: units, names: names)
    model.check()
    self.model = model
  }

  init(_ text: String) { self.init([("program.muruna", Array(text.utf8))]) }

  /// The library, read once for all tests.
  private static let core: (units: [Model.Unit], names: NameTable) = {
    var names = NameTable()
    let units = Library.core.map { unit($0.path, $0.bytes, isLibrary: true, &names) }
    return (units, names)
  }()

  private static func unit(_ path: String, _ bytes: [UInt8], isLibrary: Bool, _ names: inout NameTable) -> Model.Unit {
    Model.Unit(source: Source(path: path, bytes: bytes), tree: parse(bytes, names: &names), isLibrary: isLibrary)
  }

  /// The codes of all findings, in order.
  var codes: [String] { model.diagnostics.map(\.code.id) }

  /// Findings as a reader of a failed test wants them.
  func description(_ language: Language = .english) -> String {
    model.diagnostics.map { finding in
      let unit = model.units[Int(finding.place.source.index)]
      let line = 1 + unit.source.bytes[..<Int(finding.place.range.start)].count { $0 == UInt8(ascii: "\n") }
      return "\(unit.source.path):\(line): \(finding.code.id): \(plain(finding.title.message(in: language)))"
    }.joined(separator: "\n")
  }

  private func plain(_ message: Message) -> String {
    message.parts.map { part in
      switch part {
      case .literal(let text), .name(let text), .code(let text), .value(let text): text
      case .count(let number, _): "\(number)"
      }
    }.joined()
  }
}
