import MurunaModel
import MurunaSchedule
import MurunaSyntax

extension Layout {
  /// Where what nothing ties to a time begins: when the plan does, at `T` or at the earliest time that is stated; before that, where it
  /// must to keep a deadline. With it, the likely layout that is tied so; nil where there is none.
  ///
  /// - Parameter known: the likely layout that nothing is tied in yet, where it has been made.
  mutating func anchors(_ known: Solution?, _ model: Model) -> (anchors: [PlanBound], likely: Solution?) {
    guard let free = solve(Scenario(way: .likely), model, known: known) else { return ([], solve(Scenario(way: .likely), model)) }
    let loose = items.indices.dropFirst().filter { !items[$0].spans && free.earliest(items[$0].start) == nil }
    guard !loose.isEmpty else { return ([], free) }
    var begin: Int64 = 0
    for item in items.dropFirst() where !item.spans && item.lacks != .time {
      if let start = free.earliest(item.start) { begin = min(begin, start) }
    }
    var latest: [[Int64]] = []
    for way in [Scenarios.likely, .longest] {
      let network = network(Scenario(way: way), checks: checks)
      if case .consistent(let times) = network.solve(explained: false) { latest.append(self.latest(times, in: network, Scenario(way: way))) }
    }
    let sources = sources(loose)
    var anchors = sources.map { anchor($0, begin, latest) }
    guard let held = solve(Scenario(way: .likely, extras: anchors), model) else { return (anchors, solve(Scenario(way: .likely, extras: anchors), model)) }
    // What waits only for itself in a circle of lags has no beginning: all of it is tied.
    let still = loose.filter { held.earliest(items[$0].start) == nil }
    if still.isEmpty { return (anchors, held) }
    anchors += still.map { anchor($0, begin, latest) }
    return (anchors, solve(Scenario(way: .likely, extras: anchors), model))
  }

  private mutating func anchor(_ item: Int, _ begin: Int64, _ latest: [[Int64]]) -> PlanBound {
    let point = items[item].start
    var low = begin
    for times in latest { low = min(low, times[Int(point)]) }
    let statement = add(Statement(role: .begin, item: Int32(item), source: 0, node: Node(0)))
    return PlanBound(from: 0, to: point, low: low, high: nil, statement: statement, scenarios: .all)
  }

  /// Of loose items those that wait for no other.
  private func sources(_ loose: [Int]) -> [Int] {
    var waits = [Bool](repeating: false, count: items.count)
    for bound in bounds where bound.low != nil && bound.scenarios.contains(.likely) && !lostLows.contains(bound.statement) {
      let (from, to) = (owners[Int(bound.from)], owners[Int(bound.to)])
      if bound.from != 0, from != to, statements[Int(bound.statement)].role != .inside { waits[Int(to)] = true }
    }
    return loose.filter { !waits[$0] }
  }
}
