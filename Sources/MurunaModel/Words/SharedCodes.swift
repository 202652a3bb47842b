import MurunaDiagnostics

/// Codes of slips that the parser sees where it can and only the meaning shows elsewhere; their pages stand with the syntax.
extension Code {
  static let colonMissing = Code("colon-expected", .error)
  static let detailsWithoutBraces = Code("details-without-braces", .error)
  static let cellsWithoutBars = Code("cells-without-bars", .error)
  static let equalsForColon = Code("equals-for-colon", .error)
  /// Its page stands with the plans, which know more of repetitions.
  package static let notACadence = Code("not-a-cadence", .error)
}
