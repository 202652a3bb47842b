import MurunaDiagnostics
import MurunaModel
import MurunaSchedule
import MurunaText

extension Layout {
  /// Tell what is kept only if durations are kind: missed with the likely durations, or with the longest.
  mutating func findRisks(likely: Solution, shortest: Solution?, longest: Solution?, dropped: Set<Int>, _ model: Model) {
    var misses: [Miss] = []
    for check in checks where !impossible.contains(check.statement) {
      let excess = max(excess(check, in: likely) ?? 0, longest.flatMap { self.excess(check, in: $0) } ?? 0)
      if excess > 0, !Self.isNever(excess) { misses.append(Miss(check: check, excess: excess)) }
    }
    let byNature = brokenByNature(likely, longest)
    if !misses.isEmpty || !byNature.isEmpty { risks.merge(chances(likely, shortest ?? likely, longest ?? likely, dropped: dropped, model)) { $1 } }
    for check in checks where risks[check.statement] != nil && !misses.contains(where: { $0.check.statement == check.statement })
      && !byNature.contains(where: { $0.statement == check.statement })
    {
      risks[check.statement] = nil
    }
    for check in byNature {
      say(
        .deadlineAtRisk, at: place(of: check.statement, model), PlanMessage.deadlineAtRisk(id(statements[Int(check.statement)].item, model)),
        values: [PlanMessage.nature] + (risks[check.statement].map { [PlanMessage.keptWith($0)] } ?? []), help: PlanMessage.riskHelp)
    }
    let explained = misses.isEmpty ? likely : (longest ?? likely).explained
    for group in grouped(misses, in: explained) { tellRisk(group.root.check, others: group.others.count, likely, longest, explained, model) }
    for check in pastChecks {
      if let excess = excess(check, in: likely) {
        let statement = statements[Int(check.statement)]
        say(
          .deadlineMissed, at: place(of: check.statement, model), PlanMessage.deadlineMissed(id(statement.item, model)),
          label: PlanMessage.shortBy(excess))
      }
    }
  }

  private mutating func tellRisk(_ check: PlanCheck, others: Int, _ likely: Solution, _ longest: Solution?, _ explained: Solution, _ model: Model) {
    let statement = statements[Int(check.statement)]
    let name = id(statement.item, model)
    var values: [Words] = []
    for (way, solution) in [(Scenarios.likely, likely as Solution?), (.longest, longest)] {
      guard let solution, let time = solution.earliest(check.to), let excess = excess(check, in: solution) else { continue }
      values.append(PlanMessage.lateBy(excess, at: time, isLikely: way == .likely))
    }
    if let chance = risks[check.statement] { values.append(PlanMessage.keptWith(chance)) }
    if others > 0 { values.append(PlanMessage.othersBehind(others)) }
    let steps = (explained.network.whyNotEarlier(Int(check.to), in: explained.times)?.steps ?? []).reversed().map { Link($0) }
    var related: [Diagnostic.Related] = []
    for link in steps {
      let cause = statements[Int(link.statement)]
      if cause.role == .takes, let takes = items[Int(cause.item)].takes, takes.low < takes.high {
        related.append(.init(place(of: link.statement, model), PlanMessage.takesBetween(id(cause.item, model), takes.low, takes.high)))
      } else if cause.role == .expected {
        related.append(.init(place(of: link.statement, model), describe(link, model)))
      } else if cause.role == .resource {
        related.append(.init(place(of: link.statement, model), describe(link, model)))
      }
    }
    if related.count > 6 { related = Array(related.prefix(3) + related.suffix(3)) }
    say(
      .deadlineAtRisk, at: place(of: check.statement, model), statement.role == .deadline ? PlanMessage.deadlineAtRisk(name) : PlanMessage.timeAtRisk(name),
      related: related, values: values, help: PlanMessage.riskHelp)
  }

  /// A statement that one way of laying out had to give up.
  mutating func tellUnlucky(_ statement: Int32, _ conflict: Conflict, _ way: Scenarios, _ model: Model) {
    let links = conflict.steps.map { Link($0) }
    say(
      .deadlineAtRisk, at: place(of: statement, model), PlanMessage.timeAtRisk(id(statements[Int(statement)].item, model)),
      related: related(links, except: statement, model), values: arithmetic(links, shortfall: conflict.shortfall, model) + [PlanMessage.inThisWay(way)],
      help: PlanMessage.riskHelp)
  }

  /// A statement that the hours of those who work do not let hold in one way of laying out.
  mutating func tellApart(_ statement: Int32, _ way: Scenarios, _ model: Model) {
    say(
      .deadlineAtRisk, at: place(of: statement, model), PlanMessage.apartByHours(id(statements[Int(statement)].item, model)),
      values: [PlanMessage.inThisWay(way)], help: PlanMessage.apartByHoursHelp)
  }

  mutating func tellRefused(_ statement: Int32, _ model: Model) {
    say(.tooFar, at: place(of: statement, model), PlanMessage.tooFar(id(statements[Int(statement)].item, model)), help: PlanMessage.tooFarHelp)
  }
}
