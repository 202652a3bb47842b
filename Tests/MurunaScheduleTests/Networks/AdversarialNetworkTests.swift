import MurunaSchedule
import Testing

/// Networks made to be slow, and deadlines that are met or missed by a second.
@Suite("Networks that mislead")
struct AdversarialNetworkTests {
  enum Family: CaseIterable {
    /// Each point of a chain has a label of its own from the origin, each a little less than the chain gives it.
    case decreasingChain
    /// The same from the far end.
    case decreasingChainBackwards
    /// The longest path jumps between the two ends of a chain that is loosely bound both ways.
    case zigzag
    /// The same where no bound pushes forward.
    case zigzagOfMaximumLags
    /// The longest path visits the points in no order, and all lengths are moved by a number at each point.
    case hiddenPath
    /// A chain bound tightly both ways, pushed from its far end.
    case rigidChain

    func network(_ count: Int) -> TemporalNetwork {
      var network = TemporalNetwork(points: count)
      var random = NetworkRandom(seed: 11)
      switch self {
      case .decreasingChain, .decreasingChainBackwards:
        let place = { (index: Int) in self == .decreasingChain ? index : count - index }
        for index in 1..<count { network.add(from: 0, to: place(index), low: Int64(-2 * index), high: Int64(count), id: index) }
        for index in 2..<count { network.add(from: place(index - 1), to: place(index), low: -1, id: count + index) }
      case .zigzag, .zigzagOfMaximumLags:
        for index in 1..<count { network.add(from: index - 1, to: index, low: -1000, high: 2000, id: index) }
        var from = 0
        for step in 0..<(count - 1) {
          let to = step % 2 == 0 ? 1 + step / 2 : count - 1 - step / 2
          network.add(from: from, to: to, low: self == .zigzag ? 1 : -1, id: count + step)
          from = to
        }
      case .hiddenPath:
        let order = [0] + (1..<count).shuffled(using: &random)
        let shift = (0..<count).map { _ in Int64.random(in: 0...5_000_000, using: &random) }
        for index in 1..<count {
          let moved = shift[index] - shift[index - 1]
          network.add(from: index - 1, to: index, low: moved - 1_000_000, high: moved + 2_000_000, id: index)
        }
        for (from, to) in zip(order, order.dropFirst()) {
          network.add(from: from, to: to, low: 1 + shift[to] - shift[from], id: count + to)
        }
      case .rigidChain:
        for index in 1..<count { network.add(from: index - 1, to: index, low: 3, high: 3, id: index) }
        network.add(from: 0, to: count - 1, low: 3 * Int64(count) - 3, id: count)
      }
      return network
    }
  }

  @Test("small ones against Floyd and Warshall", arguments: Family.allCases)
  func small(family: Family) throws {
    for count in [2, 3, 7, 40, 61] {
      let network = family.network(count)
      let reference = NetworkReference(network)
      try #require(reference.isConsistent)
      let times = try #require(network.solve().times)
      #expect(times.earliest == (0..<count).map { reference.earliest($0, from: 0) })
      #expect(times.latest == (0..<count).map { reference.latest($0, from: 0) })
      for point in 0..<count {
        #expect(network.whyNotEarlier(point, in: times)?.steps.reduce(0) { $0 + $1.amount } == times.earliest[point])
      }
    }
  }

  @Test("what holds plainly can hold, and most that can does", arguments: 0..<8)
  func plainly(seed: Int) {
    var random = NetworkRandom(seed: UInt64(8000 + seed))
    var (sound, plain) = (0, 0)
    for _ in 0..<200 {
      let network = randomNetwork(&random)
      let isSound = network.solve().times != nil
      if isSound { sound += 1 }
      if network.holdsPlainly {
        plain += 1
        #expect(isSound)
      }
    }
    #expect(sound > 0 && plain * 10 >= sound * 9, "\(plain) of \(sound)")
  }

  @Test("bounds that could overflow, a circle, and a point later than itself do not hold plainly")
  func plainlyNot() {
    var wide = TemporalNetwork(points: 2)
    wide.add(from: 0, to: 1, low: 1 << 61, id: 1)
    #expect(!wide.holdsPlainly)
    var circle = TemporalNetwork(points: 2)
    circle.add(from: 0, to: 1, low: 1 << 59, id: 1)
    circle.add(from: 1, to: 0, low: 1 - (1 << 59), id: 2)
    #expect(!circle.holdsPlainly)
    var itself = TemporalNetwork(points: 1)
    itself.add(from: 0, to: 0, low: 1, id: 1)
    #expect(!itself.holdsPlainly)
    itself.remove(constraint: 0)
    #expect(itself.holdsPlainly)
  }

  // If these took the square of their size, the test would not end.
  @Test("large ones are solved", arguments: Family.allCases)
  func large(family: Family) throws {
    let count = 20_000
    let network = family.network(count)
    let times = try #require(network.solve().times)
    for index in stride(from: 0, to: network.constraintCount, by: 97) {
      let constraint = network[constraint: index]
      let gap = times.earliest[constraint.to] - times.earliest[constraint.from]
      #expect(gap >= constraint.low ?? gap && gap <= constraint.high ?? gap)
    }
  }

  @Test("a deadline on the longest path holds, and a second less is a conflict with a longest path", arguments: 0..<6)
  func deadlines(seed: Int) throws {
    var random = NetworkRandom(seed: UInt64(600 + seed))
    for _ in 0..<20 {
      let activities = Int.random(in: 2...30, using: &random)
      var network = TemporalNetwork(points: activities)
      // Lags as ProGen/max makes them: forward ones, and some maximum lags that the forward ones leave room for.
      for to in 1..<activities {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          network.add(from: Int.random(in: 0..<to, using: &random), to: to, low: Int64.random(in: 0...12, using: &random), id: to)
        }
      }
      for _ in 0..<(activities / 3) {
        let from = Int.random(in: 0..<activities - 1, using: &random)
        let to = Int.random(in: from + 1..<activities, using: &random)
        guard let least = NetworkReference(network).distance[from][to] else { continue }
        network.add(from: from, to: to, high: least + Int64.random(in: 0...9, using: &random), id: 900)
      }
      let reference = NetworkReference(network)
      let from = Int.random(in: 0..<activities, using: &random)
      let to = Int.random(in: 0..<activities, using: &random)
      guard from != to, let longest = reference.distance[from][to] else { continue }
      var met = network
      met.add(from: from, to: to, high: longest, id: 999)
      #expect(met.solve().times != nil)
      var missed = network
      missed.add(from: from, to: to, high: longest - 1, id: 999)
      let conflict = try #require(missed.solve().conflict)
      #expect(faults(of: conflict, in: missed) == [])
      #expect(conflict.shortfall == 1)
      let path = conflict.steps.filter { $0.id != 999 }
      #expect(path.count == conflict.steps.count - 1)
      #expect(path.reduce(0) { $0 + $1.amount } == longest)
      #expect(conflict.steps.count == fewestSteps(in: missed))
    }
  }
}
