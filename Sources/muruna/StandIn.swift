import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaText

// Until MurunaWorkspace has it.

struct Workspace {
  private(set) var sources: [Source] = []
  init(asOf: Int64? = nil, allowsCommands: Bool = false) {}
  mutating func add(path: String, bytes: [UInt8]) { sources.append(Source(path: path, bytes: bytes)) }
  mutating func check() -> [Diagnostic] { [] }
  mutating func timelines() -> [MurunaPlan.Timeline] { [] }
  mutating func timeline(named: String) -> MurunaPlan.Timeline? { nil }
  var viewNames: [String] { [] }
  mutating func table(_ view: String, in language: Language) -> Table? { nil }
  mutating func explain(_ name: String, in language: Language) -> Explanation? { nil }
  mutating func runTests() -> [TestOutcome] { [] }
  static func format(_ bytes: [UInt8]) -> [UInt8]? { bytes }
}

struct Explanation {
  var title = ""
  var paragraphs: [String] = []
}

struct TestOutcome {
  var title = ""
  var findings: [Diagnostic] = []
  var passed = true
}
