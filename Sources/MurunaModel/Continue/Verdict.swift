import MurunaDiagnostics
import MurunaText

/// All that came of judging by one rule: kept, so that it need not be judged by again where nothing has changed that it looks at.
struct Verdict: Sendable {
  var findings: [Diagnostic] = []
  /// Which things they are about, by their places.
  var things: [(place: Place, thing: EntityID)] = []
  /// What could not be told.
  var doubts: [ValuePool.Cause] = []
  /// The waivers that were used.
  var waivers: [Int] = []
  /// Something went wrong in working it out. Such things are told by the first rule that meets them, so it matters who comes first.
  var isUnsure = false
}

extension Model {
  /// Judge by one rule, and keep what comes of it.
  mutating func judged(by index: Int, _ doubts: inout Doubts) -> Verdict {
    verdict = Verdict()
    guard !rules[index].isBroken, !rules[index].isIdle else { return verdict }
    let (told, doubted) = (diagnostics.count, doubts.all.count)
    run(index, &doubts)
    verdict.findings = Array(diagnostics[told...])
    verdict.doubts = doubts.all[doubted...].map { pool.causes[$0.cause] }
    return verdict
  }

  /// Judge by the rules that look at what was changed; of the others, take over what they said. False where all must be judged by anew.
  mutating func judge(after earlier: Model, _ change: Change, _ doubts: inout Doubts) -> Bool {
    guard earlier.verdicts.count <= rules.count, !earlier.verdicts.contains(where: \.isUnsure), !secrets.areThere else { return false }
    sights = earlier.sights.count == rules.count ? earlier.sights : allSights()
    for index in rules.indices {
      // Rules of the library that were read since have nothing to judge.
      if index >= earlier.verdicts.count || sights[index].sees(change) {
        verdicts.append(judged(by: index, &doubts))
        if verdicts[index].isUnsure { return false }
      } else {
        take(earlier.verdicts[index], of: index, &doubts)
      }
    }
    return omitted.allSatisfy { $0 == 0 }
  }

  private mutating func take(_ verdict: Verdict, of rule: Int, _ doubts: inout Doubts) {
    for finding in verdict.findings { keep(finding) }
    for (place, thing) in verdict.things { things[place] = thing }
    for cause in verdict.doubts {
      let number = pool.cannotTell(cause)
      doubts.add(rule, cause: Int(number.low))
    }
    for waiver in verdict.waivers { waivers[waiver].isUsed = true }
    verdicts.append(verdict)
  }
}
