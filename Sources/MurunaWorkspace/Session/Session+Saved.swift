import MurunaModel

// What files hold of a session, and what would be lost with it.
extension Session {
  /// Whether leaving would lose something.
  package var hasUnsaved: Bool { !unsavedBranches.isEmpty || !lackingBranches.isEmpty || !staleFiles.isEmpty }

  /// The branches that nobody has saved, the current one before others; these are kept where all that they declare is in some file.
  package var unsavedBranches: [String] {
    let here = statementNumbers(of: branches[current])
    let kept = Set(savedStates.values.joined())
    let others = branches.indices.filter { index in index != current && !statementNumbers(of: branches[index]).allSatisfy(kept.contains) }.map { branches[$0].name }
    return (here.isEmpty || savedStates.values.contains(here) ? [] : [branchName]) + others
  }

  /// The files that say something which was declared here and which no branch says any more. A file of its own is left as it is where another has
  /// all that is said now: whoever saves under several names keeps several states.
  package var staleFiles: [String] {
    let said = Set(branches.flatMap(declarationNumbers))
    func isStale(_ numbers: Set<Int>) -> Bool { !numbers.isSubset(of: said) }
    let here = statementNumbers(of: branches[current])
    let isSavedElsewhere = !here.isEmpty && savedStates.values.contains(here)
    let own = isSavedElsewhere ? [] : besides.filter { !holds($0.key) && isStale($0.value) }.map(\.key)
    return (addedTo.filter { isStale(written[$0]?.declared ?? []) } + own).sorted()
  }

  /// Whether files that say more than the session have all that it says.
  package var isWithinStaleFiles: Bool {
    let said = staleFiles.compactMap { written[$0]?.declared ?? besides[$0] }
    let here = statementNumbers(of: branches[current])
    return said.contains { $0.isSuperset(of: here) }
  }

  /// The files of their own, but for one, that say some of what is said now and stand in a folder that was read: whoever reads it again reads them too.
  package func copies(besides path: String) -> [String] {
    let here = Set(declarationNumbers(of: branches[current]))
    let folders = journal.steps.filter { $0.fileCount != nil }.flatMap(\.asked)
    return besides.filter { path, numbers in
      !numbers.isDisjoint(with: here) && !holds(path) && folders.contains { Self.isBelow(path, $0) }
    }.map(\.key).filter { $0 != plain(path) }.sorted()
  }

  /// What was declared and not only taken away.
  func declarationNumbers(of branch: Branch) -> [Int] {
    branch.journal.steps.compactMap { step in
      if case .statements = step.content { return step.number }
      return nil
    }
  }

  /// Nothing of what is declared here stands in a file of its own any more.
  package mutating func noteEmptied(_ path: String) {
    besides[plain(path)] = nil
    savedStates[path] = nil
  }

  /// How many statements would be lost with a branch: those that no file and no other branch has.
  package func statementsLost(with name: String) -> Int {
    guard let gone = branches.firstIndex(where: { $0.name == name }) else { return 0 }
    var kept = Set(savedStates.values.joined())
    for index in branches.indices where index != gone { kept.formUnion(statementNumbers(of: branches[index])) }
    return statementNumbers(of: branches[gone]).count { !kept.contains($0) }
  }

  /// What would be lost with a branch that files lack, and no other branch has.
  package func lackingLost(with name: String) -> [Overridden] {
    let all = lackingBranches
    let others = Set(all.filter { $0.name != name }.flatMap(\.lacking))
    return all.first { $0.name == name }?.lacking.filter { !others.contains($0) } ?? []
  }

  /// How much of what was declared here is restricted: things, and values of others.
  package mutating func secretsDeclared() -> (things: Int, values: Int) { workspace.answered().model.secretsSaid { $0.hasPrefix("#") } }

  func statementNumbers(of branch: Branch) -> [Int] {
    branch.journal.steps.compactMap { step in
      switch step.content {
      case .statements, .deletion: step.number
      case .files: nil
      }
    }
  }

  /// What is declared here stands in a file; of other states it holds that no longer.
  package mutating func markSaved(in path: String) {
    savedStates[path] = statementNumbers(of: branches[current])
    if !holds(path) { besides[plain(path)] = Set(declarationNumbers(of: branches[current])) }
  }

  /// What was saved in a file stands there no longer.
  package mutating func forgetSaved(in path: String) { savedStates[path] = nil }

  /// A file says again what it did not: what was saved in any before does not come with it to what it did.
  package mutating func forgetSaved() { savedStates = [:] }

  /// What was taken out of files when they were written and is there again, since the entry that took it away was taken back: no file has it.
  package mutating func lacking() -> [Overridden] {
    let removed = written.filter { !$0.value.removed.isEmpty && holds($0.key) }
    if removed.isEmpty { return [] }
    let gone = Dictionary(grouping: overridden()) { $0.path }
    let back = removed.map { path, own in (path, own.removed.filter { range in !(gone[path] ?? []).contains { $0.range.contains(range) } }) }
    return overridden(Dictionary(uniqueKeysWithValues: back.map { ($0.0, Array($0.1)) }), workspace.answered().model)
  }

  /// The branches that show what files lack, the current one before others, each with what that is.
  package var lackingBranches: [(name: String, lacking: [Overridden])] {
    if written.values.allSatisfy(\.removed.isEmpty) { return [] }
    var session = self
    return ([current] + branches.indices.filter { $0 != current }).compactMap { index in
      if index != session.current {
        session.current = index
        session.workspace = session.program(of: session.journal)
      }
      let lacking = session.lacking()
      return lacking.isEmpty ? nil : (session.branchName, lacking)
    }
  }
}
