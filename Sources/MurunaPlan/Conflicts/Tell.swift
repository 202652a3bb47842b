import MurunaDiagnostics
import MurunaModel
import MurunaSyntax
import MurunaText

/// What is found is told in the author's own statements, each with its place and its amount.
extension Layout {
  func place(of statement: Int32, _ model: Model) -> Place {
    let statement = statements[Int(statement)]
    if statement.role == .today, let place = model.header.asOfPlace { return place }
    if statement.role == .resource || statement.role == .hours { return model.place(of: statement.node, in: SourceID(Int(statement.source))) }
    guard statement.isStated, !(statement.role == .takes && statement.node == Node(0)) else { return model.place(of: items[Int(statement.item)].entity) }
    return model.place(of: statement.node, in: SourceID(Int(statement.source)))
  }

  func id(_ item: Int32, _ model: Model) -> String { model.id(of: items[Int(item)].entity) }

  /// What waits for itself: the shortest circle, as a chain.
  mutating func tellCircle(_ arcs: [(from: Int32, to: Int32, statement: Int32)], _ model: Model) {
    // Each stated arc as "this waits for that", in the order of waiting.
    let waits = arcs.reversed().filter { statements[Int($0.statement)].isStated && statements[Int($0.statement)].role != .takes }
    guard let first = waits.indices.min(by: { place(of: waits[$0].statement, model) < place(of: waits[$1].statement, model) }) else { return }
    let chain = Array(waits[first...] + waits[..<first])
    func names(_ arc: (from: Int32, to: Int32, statement: Int32)) -> (who: String, whom: String) {
      (id(owners[Int(arc.to)], model), id(owners[Int(arc.from)], model))
    }
    let related = chain.dropFirst().prefix(8).map { arc in
      Diagnostic.Related(place(of: arc.statement, model), PlanMessage.waitsFor(names(arc).who, names(arc).whom))
    }
    let start = names(chain[0])
    var line = chain.prefix(10).map { names($0).who }
    if chain.count > 10 { line.append("…") }
    line.append(start.who)
    say(
      .circularPlan, at: place(of: chain[0].statement, model), PlanMessage.waitsForItself(start.who),
      label: PlanMessage.waitsFor(start.who, start.whom), related: Array(related), values: [PlanMessage.circle(line)],
      help: chain.count > 1 ? PlanMessage.breakTheCircle(start.who, start.whom) : PlanMessage.leaveItselfOut)
  }

  /// Statements that cannot hold together whatever the durations are.
  mutating func tellImpossible(_ links: [Link], blaming blamed: Int32, shortfall: Int64, others: Int, _ model: Model) {
    let statement = statements[Int(blamed)]
    let name = id(statement.item, model)
    let title =
      switch statement.role {
      case .deadline: PlanMessage.deadlineImpossible(name)
      case .starts: PlanMessage.startImpossible(name)
      case .takes, .lasts, .finishes, .after, .alongside, .requires, .expected, .at, .repeats, .started, .done, .inside, .span, .today,
        .begin, .series, .end, .resource, .hours:
        PlanMessage.impossible(name)
      }
    var values = arithmetic(links, shortfall: shortfall, model)
    if others > 0 { values.append(PlanMessage.othersBehind(others)) }
    say(
      .impossibleTimes, at: place(of: blamed, model), title, label: PlanMessage.shortBy(shortfall),
      related: related(links, except: blamed, model), values: values, help: away(links, model).map { PlanMessage.outsideHours($0, shortfall) } ?? PlanMessage.whatCouldGive(shortfall, longest: wholeShift(links, blamed, shortfall) ?? shortfall),
      fixes: fix(links, blamed, shortfall, model))
  }

  /// Who is away when a conflict begins, where nothing but that sets its time.
  private func away(_ links: [Link], _ model: Model) -> String? {
    guard let link = links.first(where: { statements[Int($0.statement)].role == .hours && $0.from == 0 }), let number = items[Int(statements[Int(link.statement)].item)].workTimes,
      let last = links.last, last.to == 0, link.amount >= -last.amount
    else { return nil }
    return model.id(of: workTimes[Int(number)].comesOn(at: link.amount).entity)
  }

  mutating func tellMoreConflicts(_ model: Model) {
    say(.impossibleTimes, at: model.place(of: plan), PlanMessage.moreConflicts(model.id(of: plan)), help: PlanMessage.moreConflictsHelp)
  }

  /// Every other statement of a conflict, in its order; of a long one, where it begins and where it ends.
  func related(_ links: [Link], except blamed: Int32, _ model: Model) -> [Diagnostic.Related] {
    var seen: Set<Int32> = [blamed]
    var found: [Diagnostic.Related] = []
    for link in links {
      let role = statements[Int(link.statement)].role
      guard statements[Int(link.statement)].isStated || role == .today || role == .hours, seen.insert(link.statement).inserted else { continue }
      found.append(.init(place(of: link.statement, model), describe(link, model)))
    }
    return found.count > 12 ? Array(found.prefix(6) + found.suffix(6)) : found
  }

  /// A statement at work, in words: `declare takes 1 h`.
  func describe(_ link: Link, _ model: Model) -> Words {
    let statement = statements[Int(link.statement)]
    let name = id(statement.item, model)
    let other = link.isHigh ? link.to : link.from
    let amount = link.isHigh ? -link.amount : link.amount
    let whom = other == 0 ? nil : id(owners[Int(other)], model)
    switch statement.role {
    case .takes: return PlanMessage.takes(name, amount, isMost: link.isHigh)
    case .lasts: return PlanMessage.lasts(name, amount, isMost: link.isHigh)
    case .after, .repeats: return PlanMessage.waits(name, for: whom, amount)
    case .requires: return PlanMessage.requires(name, whom ?? name)
    case .starts: return PlanMessage.starts(name, whom, amount, isMost: link.isHigh)
    case .finishes, .at: return PlanMessage.finishes(name, whom, amount, isMost: link.isHigh)
    case .deadline: return PlanMessage.deadline(name, whom, amount)
    case .expected: return PlanMessage.expected(name, whom, amount, isMost: link.isHigh)
    case .alongside: return PlanMessage.alongside(name, whom ?? name)
    case .started: return PlanMessage.started(name, amount)
    case .done: return PlanMessage.done(name, amount)
    case .inside, .span: return PlanMessage.holds(whom ?? name, name)
    case .today: return PlanMessage.notBeforeToday(name, amount)
    case .begin: return PlanMessage.begins(name, amount)
    case .series: return PlanMessage.repeated(name, amount)
    case .end: return PlanMessage.planEnds(amount)
    case .hours:
      guard let number = items[Int(statement.item)].workTimes else { return PlanMessage.waitsFor(name, whom ?? name) }
      let times = workTimes[Int(number)]
      guard link.from == 0 else { return PlanMessage.restsOutsideHours(name, model.id(of: times.people[0].entity), link.amount) }
      let until = (shown(link.amount, false), shown(link.amount, true))
      return PlanMessage.waitsForHours(name, model.id(of: times.comesOn(at: link.amount).entity), until: until)
    case .resource:
      guard let handOver = levelling.handOvers[link.statement] else { return PlanMessage.waitsFor(name, whom ?? name) }
      guard handOver.from.item >= 0 else {
        return PlanMessage.waitsForMissing(
          name, handOver.to.amount, model.id(of: levelling.demands.stocks[Int(handOver.to.stock)].entity), until: (shown(handOver.from.until, false), shown(handOver.from.until, true)))
      }
      return PlanMessage.waitsForUnits(
        name, handOver.to.amount, model.id(of: levelling.demands.stocks[Int(handOver.to.stock)].entity), heldBy: id(handOver.from.item, model),
        until: (shown(handOver.from.until, false), shown(handOver.from.until, true)))
    }
  }
}
