import MurunaSchedule
import Testing

@Suite("Dynamic controllability")
struct ControllabilityTests {
  /// 0 origin; a link from `a` (1) to `c` (2) of 2 to 5; `x` (3) is ours.
  private func one(_ low: Int64?, _ high: Int64?, fromStart: Bool = false) -> Controllability {
    var network = TemporalNetwork(points: 4)
    network.add(from: 0, to: 1, low: 0, high: 10, id: 1)
    network.add(from: 1, to: 2, low: 2, high: 5, id: 2)
    network.add(from: fromStart ? 1 : 2, to: 3, low: low, high: high, id: 3)
    return network.controllability(contingent: [1])
  }

  @Test("what follows a link can wait for its end; what precedes its end cannot")
  func order() {
    #expect(one(0, 0).isControllable)
    #expect(one(0, 3).isControllable)
    #expect(one(-2, nil).isControllable)
    // One second before the end, exactly: nobody knows when that is.
    #expect(!one(-1, -1).isControllable)
    // Two to five seconds before the end: at once works for any length.
    #expect(one(-5, -2).isControllable)
    #expect(!one(-4, -2).isControllable)
    #expect(!one(-5, -3).isControllable)
  }

  @Test("a deadline must leave room for the longest, and is told with the link")
  func deadline() throws {
    var network = TemporalNetwork(points: 3)
    network.add(from: 0, to: 1, low: 3, id: 11)
    network.add(from: 1, to: 2, low: 2, high: 5, id: 12)
    network.add(from: 0, to: 2, high: 8, id: 13)
    #expect(network.controllability(contingent: [1]).isControllable)
    network.add(from: 0, to: 2, high: 7, id: 14)
    let why = try #require(network.controllability(contingent: [1]).uncontrollable)
    #expect(why.links.map(\.id) == [12])
    #expect(why.links.first?.atItsLongest == true)
    #expect(why.requirements.map(\.id) == [11, 14])
    #expect(why.shortfall == 1)
    network.add(from: 0, to: 2, high: 4, id: 15)
    guard case .conflict(let conflict) = network.controllability(contingent: [1]) else {
      Issue.record("3 + 2 is more than 4, however kind nature is")
      return
    }
    #expect(Set(conflict.steps.map(\.id)) == [11, 12, 15])
  }

  // Morris, Muscettola & Vidal 2001 and after: two links that must end together cannot, unless one is waited for.
  @Test("two of nature's lengths cannot be made to meet")
  func meeting() throws {
    var network = TemporalNetwork(points: 5)
    network.add(from: 0, to: 1, low: 0, high: 20, id: 1)
    network.add(from: 0, to: 2, low: 0, high: 20, id: 2)
    network.add(from: 1, to: 3, low: 4, high: 6, id: 3)
    network.add(from: 2, to: 4, low: 1, high: 2, id: 4)
    network.add(from: 3, to: 4, low: -1, high: 1, id: 5)
    // The short one would have to start before the end of the long one, which nobody knows, to end within 1 of its end.
    let why = try #require(network.controllability(contingent: [2, 3]).uncontrollable)
    #expect(Set(why.links.map(\.id)) == [3, 4])
    #expect(why.requirements.map(\.id) == [5, 5])
    // From 0 to 2 behind it is easy: start when the long one ends.
    network.add(from: 3, to: 4, low: 0, high: 2, id: 6)
    var looser = TemporalNetwork(points: 5)
    for index in [0, 1, 2, 3, 5] {
      let constraint = network[constraint: index]
      looser.add(from: constraint.from, to: constraint.to, low: constraint.low, high: constraint.high, id: constraint.id)
    }
    #expect(looser.controllability(contingent: [2, 3]).isControllable)
  }

  @Test("a link that cannot be nature's is refused by name")
  func malformed() {
    var network = TemporalNetwork(points: 3)
    let open = network.add(from: 0, to: 1, low: 1, id: 21)
    let negative = network.add(from: 0, to: 1, low: -1, high: 4, id: 22)
    let good = network.add(from: 0, to: 1, low: 1, high: 4, id: 23)
    let again = network.add(from: 2, to: 1, low: 1, high: 4, id: 24)
    let back = network.add(from: 1, to: 0, low: -4, high: 4, id: 25)
    func problem(_ contingent: [Int]) -> Controllability.Malformation? {
      guard case .malformed(_, _, let problem) = network.controllability(contingent: contingent) else { return nil }
      return problem
    }
    #expect(problem([open]) == .unbounded)
    #expect(problem([negative]) == .negative)
    #expect(problem([good, again]) == .endTaken)
    #expect(problem([back]) == .endTaken)
    #expect(problem([good]) == nil)
  }

  @Test("small networks against every move of the game", arguments: 0..<16)
  func game(seed: Int) {
    var random = NetworkRandom(seed: UInt64(70_000 + seed))
    var tally: [Bool: Int] = [:]
    for _ in 0..<25 {
      let small = SmallUncertainNetwork(&random)
      var game = ControllabilityGame(small.network, contingent: small.contingent, horizon: small.horizon)
      let canBeWon = game.canBeWon()
      switch small.network.controllability(contingent: small.contingent) {
      case .controllable:
        tally[true, default: 0] += 1
        #expect(canBeWon, "\(small)")
      case .uncontrollable(let why):
        tally[false, default: 0] += 1
        #expect(!canBeWon, "\(small)")
        #expect(faults(of: why, in: small.network) == [], "\(small)")
      case .conflict: #expect(!canBeWon, "\(small)")
      case .refused, .malformed: Issue.record("\(small)")
      }
    }
    #expect(tally[true, default: 0] > 0)
    #expect(tally[false, default: 0] > 0)
  }

  @Test("plans against the reduction rules", arguments: 0..<5)
  func rules(seed: Int) {
    var random = NetworkRandom(seed: UInt64(52_000 + seed))
    var tally: [Bool: Int] = [:]
    for _ in 0..<3 {
      var sample = UncertainNetwork(&random)
      // Constraint by constraint: what breaks it is noted and taken out again.
      while sample.tighten(&random) {
        let answer = sample.network.controllability(contingent: sample.contingent)
        var reference = ReductionReference(sample.network, contingent: sample.contingent, origin: 0)
        let isControllable = reference.isControllable()
        #expect(answer.isControllable == isControllable, "\(sample)")
        tally[isControllable, default: 0] += 1
        if let why = answer.uncontrollable { #expect(faults(of: why, in: sample.network) == [], "\(sample)") }
        if !isControllable { sample.takeBack() }
      }
    }
    #expect(tally[true, default: 0] > 10)
    #expect(tally[false, default: 0] > 3)
  }

  /// Rebuilds the reported part and takes out one thing at a time.
  private func faults(of why: Uncontrollable, in network: TemporalNetwork) -> [String] {
    func isControllable(withoutLink link: Int?, withoutRequirement requirement: Int?) -> Bool {
      var part = TemporalNetwork(points: network.pointCount)
      var contingent: [Int] = []
      for (index, use) in why.links.enumerated() {
        let constraint = network[constraint: use.constraint]
        let added = part.add(from: constraint.from, to: constraint.to, low: constraint.low, high: constraint.high, id: 0)
        if index != link { contingent.append(added) }
      }
      for (index, step) in why.requirements.enumerated() where index != requirement {
        part.add(from: step.from, to: step.to, low: step.amount, id: 0)
      }
      return part.controllability(contingent: contingent).isControllable
    }
    var faults: [String] = []
    if isControllable(withoutLink: nil, withoutRequirement: nil) { faults.append("the part can be done") }
    for link in why.links.indices where !isControllable(withoutLink: link, withoutRequirement: nil) {
      faults.append("link \(link) is not needed")
    }
    for requirement in why.requirements.indices where !isControllable(withoutLink: nil, withoutRequirement: requirement) {
      faults.append("requirement \(requirement) is not needed")
    }
    if why.shortfall <= 0 { faults.append("nothing is missed") }
    return faults
  }
}

/// Two or three points of ours, one or two links, small numbers; everything within a few seconds, so that it can be played out.
struct SmallUncertainNetwork: CustomStringConvertible {
  private(set) var network: TemporalNetwork
  private(set) var contingent: [Int] = []
  let horizon: Int64 = 7

  init(_ random: inout NetworkRandom) {
    let links = Int.random(in: 1...2, using: &random)
    let ours = Int.random(in: 2...3, using: &random)
    network = TemporalNetwork(points: 1 + ours + links)
    for point in 1..<network.pointCount { network.add(from: 0, to: point, low: 0, high: horizon, id: point) }
    for link in 0..<links {
      let end = 1 + ours + link
      let start = link == 1 && random.chance(20) ? 1 + ours : Int.random(in: 1...ours, using: &random)
      let low = Int64.random(in: 0...2, using: &random)
      contingent.append(
        network.add(from: start, to: end, low: low, high: low + Int64.random(in: 1...2, using: &random), id: 100 + link))
    }
    for id in 0..<Int.random(in: 2...7, using: &random) {
      let from = Int.random(in: 1..<network.pointCount, using: &random)
      let to = Int.random(in: 1..<network.pointCount, using: &random)
      if from == to { continue }
      let low = Int64.random(in: -3...2, using: &random)
      network.add(
        from: from, to: to, low: random.chance(75) ? low : nil,
        high: random.chance(60) ? low + Int64.random(in: 0...4, using: &random) : nil, id: 200 + id)
    }
  }

  var description: String { described(network, contingent) }
}

extension Controllability {
  var isControllable: Bool { if case .controllable = self { true } else { false } }
  var strategy: Strategy? { if case .controllable(let strategy) = self { strategy } else { nil } }
  var uncontrollable: Uncontrollable? { if case .uncontrollable(let why) = self { why } else { nil } }
}
