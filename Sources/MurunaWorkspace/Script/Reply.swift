import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaRender
import MurunaText

/// The answer to one command of a script or a session, or what came of a statement.
package struct Reply: Sendable {
  package indirect enum Content: Sendable {
    case findings([Diagnostic])
    case table(Table)
    case timelines([Timeline])
    /// At a moment, in seconds from `T`.
    case now([Timeline], at: Int64)
    case simulations([SimulatedPlan])
    case explanation(Explanation)
    case tests([TestOutcome])
    /// What would be after a change: the change as it was written, what it would do, and the answer, if one was asked for.
    case whatIf(String, Difference, Reply?)
    /// What a session did, and what that changed.
    case notice(Notice)
    /// The command could not be carried out.
    case refusal(Diagnostic)
    /// The entry could not be understood, and nothing of it is kept.
    case rejected([Diagnostic])
  }

  package let content: Content
  /// The sources that the places of findings are in.
  package let sources: [Source]
  /// Whether somebody asked: of a script, what is wrong with it at its end is told all the same.
  package var wasAsked = true

  package init(content: Content, sources: [Source]) {
    self.content = content
    self.sources = sources
  }

  /// Whether it says why there is no answer, and so stands apart from those that there are.
  package var isDiagnostic: Bool {
    switch content {
    case .refusal, .rejected: true
    case .notice(let notice): notice.isRefusal
    case .whatIf(_, _, let answer): answer?.isDiagnostic ?? false
    case .findings, .tests, .table, .timelines, .now, .simulations, .explanation: !wasAsked
    }
  }

  /// The same for whom nobody asked.
  package func unasked() -> Reply {
    var reply = self
    reply.wasAsked = false
    return reply
  }

  package static func saying(_ notice: Notice) -> Reply { Reply(content: .notice(notice), sources: []) }

  /// The same with the places of texts that are pieces of one that the reader has.
  func placed(in origins: [String: Source.Origin]) -> Reply {
    guard !origins.isEmpty else { return self }
    var content = self.content
    if case .whatIf(let change, let difference, let answer) = content { content = .whatIf(change, difference, answer?.placed(in: origins)) }
    var placed = Reply(
      content: content,
      sources: sources.map { source in
        var source = source
        source.origin = origins[source.path] ?? source.origin
        return source
      })
    placed.wasAsked = wasAsked
    return placed
  }

  /// Whether a script stops here.
  package var stops: Bool {
    switch content {
    case .findings(let findings): findings.contains { $0.severity == .error }
    case .tests(let outcomes): outcomes.contains { !$0.failures.isEmpty }
    case .refusal, .rejected: true
    case .notice(let notice): notice.isRefusal
    case .table, .timelines, .now, .simulations, .explanation: false
    case .whatIf(_, _, let answer): answer?.stops ?? false
    }
  }
}
