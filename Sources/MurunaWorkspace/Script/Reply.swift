import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaRender
import MurunaText

/// The answer to one command of a script.
package struct Reply: Sendable {
  package enum Content: Sendable {
    case findings([Diagnostic])
    case table(Table)
    case timelines([Timeline])
    case explanation(Explanation)
    case tests([TestOutcome])
    /// The command could not be carried out.
    case refusal(Diagnostic)
  }

  package let content: Content
  /// The sources that the places of findings are in.
  package let sources: [Source]

  /// Whether the script stops here.
  package var stops: Bool {
    switch content {
    case .findings(let findings): findings.contains { $0.severity == .error }
    case .tests(let outcomes): outcomes.contains { !$0.failures.isEmpty }
    case .refusal: true
    case .table, .timelines, .explanation: false
    }
  }
}
