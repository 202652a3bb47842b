import MurunaDiagnostics
import MurunaText

/// All that came of judging by one rule: kept, so that it need not be judged by again where nothing has changed that it looks at.
struct Verdict: Sendable {
  var findings: [Diagnostic] = []
  /// By finding: which thing it was made for.
  var things: [EntityID] = []
  /// What could not be told, and of which thing.
  var doubts: [(cause: ValuePool.Cause, thing: EntityID)] = []
  /// The waivers that were used, and for which thing.
  var waivers: [(number: Int, thing: EntityID)] = []
  /// Steps that it took to find out, by now.
  var steps = 0
  /// Some finding is told of several things at once.
  var isShared = false
  /// Something went wrong in working it out. Such things are told by the first rule that meets them, so it matters who comes first.
  var isUnsure = false
}

extension Verdict {
  /// The same with what is said anew of some things. All of it is in the order of things, as if all had been judged at once.
  /// - Parameter isGone: whether what was said of a thing no longer counts.
  fileprivate func merged(with new: Verdict, _ isGone: (EntityID) -> Bool) -> Verdict {
    var merged = Verdict()
    merged.steps = steps + new.steps
    var next = 0
    func take(before thing: EntityID?) {
      while next < new.findings.count, thing.map({ new.things[next] < $0 }) ?? true {
        merged.findings.append(new.findings[next])
        merged.things.append(new.things[next])
        next += 1
      }
    }
    for (finding, thing) in zip(findings, things) where !isGone(thing) {
      take(before: thing)
      merged.findings.append(finding)
      merged.things.append(thing)
    }
    take(before: nil)
    // In no order: whoever tells of them sorts them.
    merged.doubts = doubts.filter { !isGone($0.thing) } + new.doubts
    merged.waivers = waivers.filter { !isGone($0.thing) } + new.waivers
    return merged
  }
}

extension Model {
  /// Judge by one rule, and keep what comes of it.
  mutating func judged(by index: Int, _ doubts: inout Doubts) -> Verdict {
    verdict = Verdict()
    guard !rules[index].isBroken, !rules[index].isIdle else { return verdict }
    let (told, doubted) = (diagnostics.count, doubts.all.count)
    run(index, &doubts)
    note(from: told, doubts.all[doubted...])
    return verdict
  }

  private mutating func note(from told: Int, _ doubts: ArraySlice<Doubts.Doubt>) {
    verdict.findings = Array(diagnostics[told...])
    if verdict.things.count != verdict.findings.count { verdict.isUnsure = true }
    verdict.doubts = doubts.map { (pool.causes[Int($0.cause)], EntityID($0.thing)) }
  }

  /// Judge by one rule those of its things of which it may say something else than it did. Nil where it may of all, or it has cost much by now.
  private mutating func judgedAgain(by index: Int, _ sight: Sight, after earlier: Verdict, _ change: Change, _ echoes: FieldSet) -> Verdict? {
    guard let kind = sight.kind(ofThingsJudgedAloneIn: change, echoes), !earlier.isShared, earlier.steps < limits.steps / 2
    else { return nil }
    var things = change.things
    if sight.isOwn { things.formUnion(change.named) }
    let again = things.filter { $0.index < entities.count && isA($0, kind) }.sorted()
    let (told, before) = (diagnostics.count, kept)
    var doubts = Doubts()
    verdict = Verdict()
    if !again.isEmpty { run(index, &doubts, of: again) }
    note(from: told, doubts.all[...])
    diagnostics.removeLast(diagnostics.count - told)
    kept = before
    guard !verdict.isUnsure, !verdict.isShared else { return nil }
    // What is numbered higher than all there is was taken back.
    let count = entities.count
    let isGone = { (thing: EntityID) in thing.index >= count || things.contains(thing) }
    // What is said of two things by the same words is told once.
    let places = Set(verdict.findings.map(\.place))
    guard places.isEmpty || !zip(earlier.findings, earlier.things).contains(where: { !isGone($1) && places.contains($0.place) }) else { return nil }
    return earlier.merged(with: verdict, isGone)
  }

  /// Judge by the rules that look at what was changed; of the others, take over what they said. False where all must be judged by anew.
  mutating func judge(after earlier: Model, _ change: Change, _ doubts: inout Doubts) -> Bool {
    guard earlier.verdicts.count <= rules.count, !earlier.verdicts.contains(where: \.isUnsure), !secrets.areThere else { return false }
    let sights = sights.ofRules(in: self)
    let echoes = change.echoes(in: self)
    for index in rules.indices {
      // Rules of the library that were read since have nothing to judge.
      if index < earlier.verdicts.count, !sights[index].sees(change) {
        take(earlier.verdicts[index], of: index, &doubts)
      } else if index < earlier.verdicts.count, let verdict = judgedAgain(by: index, sights[index], after: earlier.verdicts[index], change, echoes) {
        take(verdict, of: index, &doubts)
      } else {
        verdicts.append(judged(by: index, &doubts))
        if verdicts[index].isUnsure { return false }
      }
    }
    return omitted.allSatisfy { $0 == 0 }
  }

  private mutating func take(_ verdict: Verdict, of rule: Int, _ doubts: inout Doubts) {
    for finding in verdict.findings { keep(finding) }
    for (cause, thing) in verdict.doubts {
      let number = pool.cannotTell(cause)
      doubts.add(rule, cause: Int(number.low), thing)
    }
    for waiver in verdict.waivers { waivers[waiver.number].isUsed = true }
    verdicts.append(verdict)
  }
}
