import MurunaDiagnostics
import MurunaModel
import MurunaPlan

extension Answer {
  /// Whether a finding judges what a text says, instead of telling that it says nothing: rules, plans, tests, and what is still missing.
  ///
  /// A session keeps a statement that is judged badly, for that is what people want to see. One that cannot be understood it refuses.
  func isJudgement(_ finding: Diagnostic) -> Bool {
    if finding.severity != .error { return true }
    if judged.contains(finding.code.id) { return true }
    return model.isRule(finding.code.id)
  }

  /// The errors of a text that nothing can be done with, in the program's source of a number and beyond.
  func refusals(since old: Answer?) -> [Diagnostic] {
    guard let old else { return diagnostics.filter { !isJudgement($0) } }
    let unlike = Unlike(old.diagnostics, diagnostics)
    let all = unlike.after.filter { !isJudgement($0) }
    if all.isEmpty { return [] }
    let before = Set(unlike.before)
    return all.filter { !before.contains($0) }
  }
}

/// Of a plan is judged what its times come to; `T + 3` is no time at all, whatever they are.
private let judged: Set<String> = Set(planExplanations.map(\.code.id)).union(["missing-field", "expectation-failed"])
  .subtracting(["not-a-time", "months-for-length"])
