import MurunaDiagnostics
import MurunaText

/// Finds the words for what the parser stumbled over: one diagnostic a fault, in the order of the text.
package struct SyntaxDiagnoser {
  private let source: Source
  private let id: SourceID
  private let words: KnownWords

  package init(_ source: Source, _ id: SourceID, _ words: KnownWords = .none) {
    self.source = source
    self.id = id
    self.words = words
  }

  package func diagnostics(of tree: SyntaxTree) -> [Diagnostic] {
    var omitted = [0, 0, 0]
    return diagnostics(of: tree, atMost: .max, omitted: &omitted)
  }

  /// The same for at most so many faults of each severity; of more, their number by severity. A file of a million slips must not cost a
  /// gigabyte of words that nobody reads.
  package func diagnostics(of tree: SyntaxTree, atMost limit: Int, omitted: inout [Int]) -> [Diagnostic] {
    var told = [0, 0, 0]
    return tree.faults.compactMap { fault in
      let severity = (fault.kind.isWarning ? Severity.warning : .error).rawValue
      guard told[severity] < limit else {
        omitted[severity] += 1
        return nil
      }
      told[severity] += 1
      let entry = FaultCatalog.entry(of: fault.kind)
      let report = FaultReport(fault, source, id, words)
      let said = entry.say(report)
      return Diagnostic(
        entry.explanation.code, at: report.place(said.marks ?? fault.range), said.title, label: said.label, related: said.related,
        values: said.values, help: said.help, fixes: said.fixes)
    }
  }
}

/// What is said of one fault.
struct Said {
  var title: Words
  var label: Words?
  var help: Words?
  var related: [Diagnostic.Related] = []
  var values: [Words] = []
  var fixes: [Fix] = []
  /// Another range to mark than the fault's own.
  var marks: ByteRange?
}

/// The manual page and the voice of one kind of fault.
struct FaultEntry: Sendable {
  let kind: SyntaxFault.Kind
  let explanation: CodeExplanation
  let say: @Sendable (FaultReport) -> Said

  init(
    _ kind: SyntaxFault.Kind, _ code: String, summary: Words, why: Words, broken: String, fixed: String,
    say: @escaping @Sendable (FaultReport) -> Said
  ) {
    self.kind = kind
    explanation = CodeExplanation(
      Code(code, kind.isWarning ? .warning : .error), summary: summary, why: why, broken: broken, fixed: fixed)
    self.say = say
  }
}
