// Why an entry that is still in the list of entries has no text any more.
extension Journal {
  package enum WhyGone: Sendable {
    /// It read a file or folder, and said nothing itself.
    case isFile(String)
    case isDeletion
    /// Entries, by their numbers.
    case said(by: Int), deleted(by: Int)
    case inFile
  }

  package func whyGone(_ step: Step) -> WhyGone {
    let keys: Set<String>
    switch step.content {
    case .files: return .isFile(step.path)
    case .deletion: return .isDeletion
    case .statements(_, let statements): keys = Set(statements.flatMap(\.keys))
    }
    // The last one counts.
    for later in Array(steps).reversed() where later.number != step.number {
      switch later.content {
      case .statements(_, let statements): if !keys.isDisjoint(with: statements.flatMap(\.keys)), !later.isGone { return .said(by: later.number) }
      case .deletion(_, let places): if places.contains(where: { $0.number == step.number }) { return .deleted(by: later.number) }
      case .files: if later.givesWay.contains(where: { $0.number == step.number }) { return .inFile }
      }
    }
    return .inFile
  }
}
