import MurunaDiagnostics
import MurunaModel
import MurunaText

// Several futures of one program, side by side.
extension Session {
  package var branchName: String { branches[current].name }

  package mutating func branch(_ name: String) -> Reply {
    guard !branches.contains(where: { $0.name == name }) else { return Reply.saying(Notice(.branchExists(name))) }
    branches.append(Branch(name: name, journal: journal))
    current = branches.count - 1
    return Reply.saying(Notice(.branched(name)))
  }

  package mutating func switchTo(_ name: String) -> Reply {
    guard let index = branches.firstIndex(where: { $0.name == name }) else { return Reply.saying(Notice(.noBranch(name, branches.map(\.name)))) }
    guard index != current else { return Reply.saying(Notice(.alreadyThere(name))) }
    let old = workspace.answered()
    current = index
    workspace = program(of: journal)
    let new = workspace.answered()
    return Reply(content: .notice(Notice(.switched(name), Difference(from: old, to: new))), sources: [])
  }

  /// What this branch means that another does not, seen from the other.
  package mutating func difference(from name: String) -> Reply {
    guard let index = branches.firstIndex(where: { $0.name == name }) else { return Reply.saying(Notice(.noBranch(name, branches.map(\.name)))) }
    guard index != current else { return Reply.saying(Notice(.alreadyThere(name))) }
    var other = program(of: branches[index].journal)
    let (there, here) = (other.answered(), workspace.answered())
    let difference = Difference(from: there, to: here, isWhole: true)
    let gained = heads(of: journal.steps(without: branches[index].journal), there, here)
    let lost = heads(of: branches[index].journal.steps(without: journal), there, here)
    return Reply(content: .notice(Notice(.compared(branchName, name, gained: gained, lost: lost), difference, isWhole: true)), sources: [])
  }

  /// What this branch means that what the session began with does not.
  package mutating func differenceFromBeginning() -> Reply {
    var beginning = journal
    while beginning.undo() != nil {}
    var other = program(of: beginning)
    let (there, here) = (other.answered(), workspace.answered())
    let gained = heads(of: journal.steps(without: beginning), there, here)
    return Reply(content: .notice(Notice(.comparedWithBeginning(branchName, gained), Difference(from: there, to: here, isWhole: true), isWhole: true)), sources: [])
  }

  /// Takes over what another branch was told and this one was not; all of it, or nothing if it does not go together.
  package mutating func merge(_ name: String) -> Reply {
    guard let index = branches.firstIndex(where: { $0.name == name }) else { return Reply.saying(Notice(.noBranch(name, branches.map(\.name)))) }
    guard index != current else { return Reply.saying(Notice(.alreadyThere(name))) }
    let steps = branches[index].journal.steps(without: journal)
    guard !steps.isEmpty else { return Reply.saying(Notice(.nothingToMerge(name))) }
    // What both have said since they parted: the other's holds from now on, which nobody should find out later.
    let ours = self.journal.steps(without: branches[index].journal)
    let theirs = Set(steps.flatMap(\.told).flatMap(\.keys))
    var journal = self.journal
    for step in steps { journal.append(step.content, number: step.number, asked: step.asked, givesWay: step.givesWay) }
    let old = workspace.answered()
    var candidate = program(of: journal)
    let new = candidate.answered()
    let refusals = new.refusals(since: old).filter { finding in !old.diagnostics.contains { $0.code == finding.code && $0.title == finding.title } }
    if !refusals.isEmpty { return Reply(content: .rejected(refusals), sources: Array(new.sources)) }
    self.journal = journal
    workspace = candidate
    let taken = heads(of: steps, old, new)
    let twice = heads(of: ours, old, new, isWhole: true) { !theirs.isDisjoint(with: $0.keys) }
    return Reply(content: .notice(Notice(.merged(name, taken, overriding: twice, steps: steps.count), Difference(from: old, to: new))), sources: [])
  }

  package mutating func drop(_ name: String) -> Reply {
    guard let index = branches.firstIndex(where: { $0.name == name }) else {
      if !workspace.answered().model.things(called: name).isEmpty { return Reply.saying(Notice(.failed(Message.dropsBranches(name)))) }
      return Reply.saying(Notice(.noBranch(name, branches.map(\.name))))
    }
    guard branches.count > 1 else { return Reply.saying(Notice(.lastBranch(name))) }
    guard index != current else { return Reply.saying(Notice(.cannotDropCurrent(name))) }
    let dropped = branches.remove(at: index)
    // What was saved of it is kept there on purpose.
    let (lost, left) = (Set(declarationNumbers(of: dropped)), Set(branches.flatMap(declarationNumbers)))
    besides = besides.filter { $0.value.subtracting(left).isDisjoint(with: lost) }
    if index < current { current -= 1 }
    return Reply.saying(Notice(.dropped(name)))
  }
}

private enum Message {
  static func dropsBranches(_ name: String) -> Words {
    Words(
      english: "\(code: ":drop") forgets branches; \(code: ":delete " + name) takes the thing away",
      arabic: "\(code: ":حذف") للفروع؛ و\(code: ":إزالة " + name) يزيل الشيء")
  }
}
