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
    return model.rules.contains { $0.name == finding.code.id }
  }

  /// The errors of a text that nothing can be done with, in the program's source of a number and beyond.
  func refusals(since old: Answer?) -> [Diagnostic] {
    let all = diagnostics.filter { !isJudgement($0) }
    guard let old, !all.isEmpty else { return all }
    var before: [Diagnostic: Int] = [:]
    for finding in old.diagnostics { before[finding, default: 0] += 1 }
    return all.filter { before[$0] == nil }
  }
}

private let judged: Set<String> = Set(planExplanations.map(\.code.id)).union(["missing-field", "expectation-failed"])
