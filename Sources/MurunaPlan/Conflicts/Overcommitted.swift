import MurunaDiagnostics
import MurunaModel
import MurunaSchedule
import MurunaText

/// Finds deadlines that no order of work can keep, because there are too few people: a proof that does not lean on the order that levelling
/// chose.
///
/// Whatever has to be done between two moments needs so many crew hours, and a team has no more than its size times the time between
/// (Carlier 1982; Baptiste, Le Pape & Nuijten 1999). Things that need more than half of a team each cannot overlap, and count as all of it.
struct Overcommitment: Hashable, Sendable {
  let stock: Int
  /// All of these must be done between `from` and `until`; none can be left out of the proof.
  let works: [Work]
  let from: Int64
  let until: Int64
  /// Units times seconds.
  let needed: Int64
  let available: Int64
  /// They cannot overlap: `needed` and `available` are seconds of the whole team.
  let isOneByOne: Bool

  struct Work: Hashable, Sendable {
    let item: Int32
    let amount: Int
    let length: Int64
    let head: Int64
    let due: Int64
  }
}

extension Layout {
  /// One proof for each stock that has one, with the shortest durations; `network` is that without any order of people.
  func overcommitments(_ shortest: Solution) -> [Overcommitment] {
    // Where all that is ever asked for can be asked for at once, there is nothing to prove.
    let contended = contended(levelling.demands)
    guard contended.contains(true) else { return [] }
    let enforced = checks.filter { !lostHighs.contains($0.statement) && $0.months == 0 && statements[Int($0.statement)].role == .deadline }
    guard !enforced.isEmpty, case .consistent(let times) = network(Scenario(way: .shortest, extras: shortest.scenario.extras, months: shortest.scenario.months, lostHighs: shortest.scenario.lostHighs, lostLows: shortest.scenario.lostLows), checks: enforced).solve(explained: false)
    else { return [] }
    var works = [[Overcommitment.Work]](repeating: [], count: levelling.demands.stocks.count)
    for use in levelling.demands.uses where use.sort == .work && contended[Int(use.stock)] {
      let item = items[Int(use.item)]
      let (head, due) = (times.earliest[Int(item.start)], times.latest[Int(item.firstFinish)])
      guard head != TemporalNetwork.never, due != TemporalNetwork.forever, let start = shortest.earliest(item.start), let finish = shortest.earliest(item.firstFinish),
        finish > start
      else { continue }
      // The hours in which nobody is there are no work.
      let length = item.workTimes == nil ? finish - start : min(finish - start, item.takes?.low ?? .max)
      works[Int(use.stock)].append(.init(item: use.item, amount: use.amount, length: length, head: head, due: due))
    }
    return works.indices.compactMap { stock in
      guard works[stock].count > 1, works[stock].count <= Self.mostWorks else { return nil }
      let capacity = levelling.demands.stocks[stock].capacity
      let large = works[stock].filter { 2 * $0.amount > capacity.peak }
      return prove(stock, large, capacity.peak > 0 ? Capacity(1) : capacity, isOneByOne: true) ?? prove(stock, works[stock], capacity, isOneByOne: false)
    }
  }

  private static let mostWorks = 1500

  private func prove(_ stock: Int, _ works: [Overcommitment.Work], _ capacity: Capacity, isOneByOne: Bool) -> Overcommitment? {
    func energy(_ work: Overcommitment.Work) -> Int64 { work.length * Int64(isOneByOne ? 1 : work.amount) }
    let byDue = works.sorted { ($0.due, $0.item) < ($1.due, $1.item) }
    var worst: (excess: Int64, from: Int64, until: Int64)?
    for head in Set(works.map(\.head)).sorted() {
      var needed: Int64 = 0
      for work in byDue where work.head >= head {
        needed += energy(work)
        let excess = needed - supply(capacity, head, work.due)
        if excess > worst?.excess ?? 0 { worst = (excess, head, work.due) }
      }
    }
    guard let worst else { return nil }
    // Leave out whatever the proof does not need, the smallest first; then shrink the stretch to what is left.
    var kept = works.filter { $0.head >= worst.from && $0.due <= worst.until }
    for work in kept.sorted(by: { (energy($0), -$0.item) < (energy($1), -$1.item) }) {
      let rest = kept.filter { $0 != work }
      guard let from = rest.map(\.head).min(), let until = rest.map(\.due).max() else { break }
      if rest.reduce(0, { $0 + energy($1) }) > supply(capacity, from, until) { kept = rest }
    }
    let (from, until) = (kept.map(\.head).min() ?? worst.from, kept.map(\.due).max() ?? worst.until)
    return Overcommitment(
      stock: stock, works: kept.sorted { $0.item < $1.item }, from: from, until: until, needed: kept.reduce(0) { $0 + energy($1) },
      available: supply(capacity, from, until), isOneByOne: isOneByOne)
  }

  /// Units times seconds that there are between two moments.
  private func supply(_ capacity: Capacity, _ from: Int64, _ until: Int64) -> Int64 {
    var sum: Int64 = 0
    var time = from
    for step in capacity.steps where Int64(step.time) > from && Int64(step.time) < until {
      sum += Int64(capacity.amount(at: Int(time))) * (Int64(step.time) - time)
      time = Int64(step.time)
    }
    return sum + Int64(capacity.amount(at: Int(time))) * (until - time)
  }

  /// Tell a proof at the deadline that is farthest on; true if it was one that could be told so.
  mutating func tell(_ proof: Overcommitment, _ model: Model) -> Set<Int32> {
    let involved = Set(proof.works.map(\.item))
    // What limits the works: their own deadlines, or those of what comes after.
    let limits = checks.filter { check in
      statements[Int(check.statement)].role == .deadline && !lostHighs.contains(check.statement) && check.from == 0 && check.high <= proof.until && check.high >= proof.from
    }
    let own = limits.filter { involved.contains(owners[Int($0.to)]) }
    guard let blamed = (own.isEmpty ? limits : own).max(by: { ($0.high, $0.statement) < ($1.high, $1.statement) }) else { return [] }
    let team = model.id(of: levelling.demands.stocks[proof.stock].entity)
    var related: [Diagnostic.Related] = []
    for work in proof.works.prefix(8) {
      if let use = levelling.demands.uses.first(where: { $0.item == work.item && Int($0.stock) == proof.stock }) {
        related.append(.init(model.place(of: use.node, in: SourceID(Int(use.source))), PlanMessage.needsFor(id(work.item, model), work.amount, team, work.length)))
      }
    }
    for check in own where check.statement != blamed.statement {
      related.append(.init(place(of: check.statement, model), PlanMessage.deadline(id(statements[Int(check.statement)].item, model), nil, check.high)))
    }
    let works = proof.works.map { (id($0.item, model), $0.amount, $0.length) }
    say(
      .impossibleTimes, at: place(of: blamed.statement, model), PlanMessage.overcommitted(id(statements[Int(blamed.statement)].item, model), team),
      related: related,
      values: [PlanMessage.workSum(works, proof.needed, isOneByOne: proof.isOneByOne), PlanMessage.workRoom(proof.from, proof.until, proof.available, levelling.demands.stocks[proof.stock].capacity.peak, short: proof.needed - proof.available, isOneByOne: proof.isOneByOne)],
      help: PlanMessage.overcommittedHelp(team))
    return Set(own.map(\.statement)).union([blamed.statement])
  }
}
