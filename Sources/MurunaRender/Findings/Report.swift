import MurunaDiagnostics
import MurunaText

/// The findings of one run as every format shows them: in order, each once, with the texts they point into.
package struct Report: Sendable {
  /// By file, line and column; the graver first where two share a place.
  package let findings: [Diagnostic]
  /// By `SourceID`.
  package let sources: [Source]
  /// How many files were checked, for the summary; the library is none of them.
  package let fileCount: Int
  /// By severity: how many more there are than were kept.
  package let omitted: [Int]
  /// What could not be read, and so was not checked.
  package let unreadable: [Unreadable]
  /// How many waivers excuse what would be found otherwise.
  package let waivers: Int
  package let positions: Positions

  package struct Unreadable: Hashable, Sendable {
    package let path: String
    package let why: Words

    package init(path: String, why: Words) {
      self.path = path
      self.why = why
    }
  }

  package init(_ diagnostics: [Diagnostic], sources: [Source], fileCount: Int, unreadable: [Unreadable] = [], omitted: [Int] = [0, 0, 0], waivers: Int = 0) {
    self.omitted = omitted
    self.waivers = waivers
    var ordered: [Diagnostic] = []
    for (_, finding) in diagnostics.enumerated().sorted(by: { Report.precedes(($0.element, $0.offset), ($1.element, $1.offset)) }) {
      // What is equal stands at one place, and there is little at one place.
      let isRepeated = ordered.suffix(64).reversed().prefix { $0.place == finding.place }.contains(finding)
      if !isRepeated { ordered.append(finding) }
    }
    findings = ordered
    self.sources = sources
    self.fileCount = fileCount
    self.unreadable = unreadable
    positions = Positions(of: findings.flatMap(Report.places), in: sources)
  }

  package func count(_ severity: Severity) -> Int {
    findings.reduce(omitted[severity.rawValue]) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  func path(of source: SourceID) -> String {
    Int(source.index) < sources.count ? sources[Int(source.index)].shownPath : "?"
  }

  func text(_ place: Place) -> String {
    Int(place.source.index) < sources.count ? sources[Int(place.source.index)].text(place.range) : ""
  }

  private static func precedes(_ left: (Diagnostic, Int), _ right: (Diagnostic, Int)) -> Bool {
    if left.0.place != right.0.place { return left.0.place < right.0.place }
    if left.0.severity != right.0.severity { return left.0.severity > right.0.severity }
    if left.0.code.id != right.0.code.id { return left.0.code.id < right.0.code.id }
    return left.1 < right.1
  }

  private static func places(of finding: Diagnostic) -> [Place] {
    [finding.place] + finding.related.map(\.place) + finding.fixes.flatMap { $0.edits.map(\.place) }
  }
}

/// How a reader wants a report.
package struct ReportSettings: Sendable {
  package var language: Language
  package var style: Style
  /// Cells of a line.
  package var width: Int
  /// At most so many findings are shown, the gravest first; nil for all.
  package var limit: Int?
  /// Whether all rows of tables have ids: in a room, people call them out.
  package var showsRowIDs = false
  /// Whether sentences are broken between words where a line ends: at a terminal, which would break them anywhere. Whoever searches wants them whole.
  package var wraps = false

  package init(language: Language, style: Style = .plain, width: Int = 80, limit: Int? = nil) {
    self.language = language
    self.style = style
    self.width = max(width, 20)
    self.limit = limit
  }
}
