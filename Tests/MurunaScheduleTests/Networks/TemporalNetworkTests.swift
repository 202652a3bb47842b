import MurunaSchedule
import Testing

@Suite("Simple temporal networks")
struct TemporalNetworkTests {
  @Test("a chain is as early and as late as its bounds say")
  func chain() throws {
    var network = TemporalNetwork(points: 4)
    network.add(from: 0, to: 1, low: 10, high: 20, id: 1)
    network.add(from: 1, to: 2, low: 5, id: 2)
    network.add(from: 0, to: 2, high: 40, id: 3)
    let times = try #require(network.solve().times)
    #expect(times.earliest == [0, 10, 15, TemporalNetwork.never])
    #expect(times.latest == [0, 20, 40, TemporalNetwork.forever])
  }

  // Dechter, Meiri & Pearl 1991, example 1.1: John leaves between 7:10 and 7:20 (10 to 20 after 7:00), drives 30 to 40 minutes;
  // Fred arrives between 8:00 and 8:10 after 40 to 50 minutes; John arrives 10 to 20 minutes after Fred left.
  // Their minimal network bounds: John left 10 to 20, arrived 40 to 50; Fred left 20 to 30, arrived 60 to 70.
  @Test("the example of Dechter, Meiri and Pearl")
  func theirExample() throws {
    var network = TemporalNetwork(points: 5)
    network.add(from: 0, to: 1, low: 10, high: 20, id: 1)
    network.add(from: 1, to: 2, low: 30, high: 40, id: 2)
    network.add(from: 3, to: 2, low: 10, high: 20, id: 3)
    network.add(from: 3, to: 4, low: 40, high: 50, id: 4)
    network.add(from: 0, to: 4, low: 60, high: 70, id: 5)
    let times = try #require(network.solve().times)
    #expect(times.earliest == [0, 10, 40, 20, 60])
    #expect(times.latest == [0, 20, 50, 30, 70])
  }

  @Test("a deadline that is too near is a conflict that tells the arithmetic")
  func deadline() throws {
    var network = TemporalNetwork(points: 4)
    network.add(from: 0, to: 1, low: 10, id: 71)
    network.add(from: 1, to: 2, low: 8, id: 72)
    network.add(from: 0, to: 3, low: 3, id: 73)
    network.add(from: 0, to: 2, high: 16, id: 74)
    let conflict = try #require(network.solve().conflict)
    #expect(conflict.steps.map(\.id) == [71, 72, 74])
    #expect(conflict.steps.map(\.amount) == [10, 8, -16])
    #expect(conflict.steps.map(\.bound) == [.low, .low, .high])
    #expect(conflict.steps.map(\.from) == [0, 1, 2])
    #expect(conflict.shortfall == 2)
  }

  @Test("a conflict that the origin does not reach is found")
  func apart() throws {
    var network = TemporalNetwork(points: 4)
    network.add(from: 0, to: 1, low: 0, high: 5, id: 1)
    network.add(from: 2, to: 3, low: 4, id: 2)
    network.add(from: 2, to: 3, high: 3, id: 3)
    let conflict = try #require(network.solve().conflict)
    #expect(conflict.steps.map(\.id) == [2, 3])
    #expect(conflict.shortfall == 1)
  }

  @Test("one constraint can clash with itself")
  func alone() throws {
    var network = TemporalNetwork(points: 2)
    network.add(from: 0, to: 1, low: 7, high: 4, id: 9)
    let conflict = try #require(network.solve().conflict)
    #expect(faults(of: conflict, in: network) == [])
    #expect(conflict.steps.map(\.id) == [9, 9])
    #expect(conflict.shortfall == 3)
    var loop = TemporalNetwork(points: 1)
    loop.add(from: 0, to: 0, low: 0, high: 4, id: 1)
    #expect(loop.solve().times != nil)
    loop.add(from: 0, to: 0, high: -1, id: 2)
    #expect(loop.solve().conflict?.steps.map(\.id) == [2])
  }

  @Test("bounds beyond counting are refused by name")
  func farApart() {
    var network = TemporalNetwork(points: 3)
    network.add(from: 0, to: 1, low: 1, id: 1)
    network.add(from: 1, to: 2, low: Int64.max - 1, id: 2)
    network.add(from: 2, to: 0, low: Int64.max - 1, id: 3)
    #expect(network.solve().refusal?.id == 2)
    var lowest = TemporalNetwork(points: 2)
    lowest.add(from: 0, to: 1, high: Int64.min, id: 4)
    #expect(lowest.solve().refusal?.constraint == 0)
    var sum = TemporalNetwork(points: 20)
    for point in 1..<20 { sum.add(from: point - 1, to: point, low: 1 << 56, id: point) }
    #expect(sum.solve().refusal != nil)
  }

  @Test("no points but the origin, and no constraints")
  func nothing() throws {
    let times = try #require(TemporalNetwork(points: 1).solve().times)
    #expect(times.earliest == [0])
    #expect(times.latest == [0])
  }

  @Test("what is solved without saying what set it is solved the same", arguments: 0..<200)
  func unexplained(seed: Int) {
    var random = NetworkRandom(seed: UInt64(1_000 + seed))
    let network = randomNetwork(&random)
    let origin = Int.random(in: 0..<network.pointCount, using: &random)
    for earliestOnly in [false, true] {
      switch (network.solve(origin: origin, earliestOnly: earliestOnly), network.solve(origin: origin, earliestOnly: earliestOnly, explained: false)) {
      case (.consistent(let whole), .consistent(let plain)):
        #expect(plain.earliest == whole.earliest)
        #expect(plain.latest == whole.latest)
        guard origin == 0 else { continue }
        #expect(network.explained(plain) == whole)
        for point in 0..<network.pointCount {
          #expect(network.whyNotEarlier(point, in: plain) == network.whyNotEarlier(point, in: whole))
          #expect(network.lastStep(to: point, in: plain) == network.lastStep(to: point, in: whole))
        }
      case (let whole, let plain): #expect(whole == plain)
      }
    }
  }

  @Test("what nothing ties to the origin may clash")
  func apartAndAClash() {
    var network = TemporalNetwork(points: 3)
    network.add(from: 1, to: 2, low: 10, id: 1)
    network.add(from: 1, to: 2, high: 5, id: 2)
    #expect(network.solve(explained: false) == network.solve())
    guard case .conflict = network.solve(explained: false) else { return #expect(Bool(false), "ten at least and five at most cannot hold") }
  }

  @Test("random networks against Floyd and Warshall", arguments: 0..<20)
  func random(seed: Int) {
    var random = NetworkRandom(seed: UInt64(seed))
    for _ in 0..<100 {
      let network = randomNetwork(&random)
      let origin = Int.random(in: 0..<network.pointCount, using: &random)
      let reference = NetworkReference(network)
      switch network.solve(origin: origin) {
      case .consistent(let times):
        #expect(reference.isConsistent)
        for point in 0..<network.pointCount {
          #expect(times.earliest[point] == reference.earliest(point, from: origin))
          #expect(times.latest[point] == reference.latest(point, from: origin))
        }
      case .conflict(let conflict):
        #expect(!reference.isConsistent)
        #expect(faults(of: conflict, in: network) == [])
        #expect(conflict.steps.count == fewestSteps(in: network))
      case .refused: Issue.record("nothing here is far apart")
      }
    }
  }
}

/// Up to 24 points, sparse to dense, about as many consistent as not.
func randomNetwork(_ random: inout NetworkRandom) -> TemporalNetwork {
  let count = Int.random(in: 1...24, using: &random)
  var network = TemporalNetwork(points: count)
  // A hidden schedule keeps many constraints compatible; `strain` is how far they may stray from it.
  let hidden = (0..<count).map { _ in Int64.random(in: -50...50, using: &random) }
  let strain = Int64.random(in: -6...2, using: &random)
  for id in 0..<Int.random(in: 0...(3 * count), using: &random) {
    let from = Int.random(in: 0..<count, using: &random)
    let to = Int.random(in: 0..<count, using: &random)
    let gap = hidden[to] - hidden[from]
    let low = random.chance(65) ? gap - Int64.random(in: -max(0, strain)...20, using: &random) : nil
    let high = random.chance(35) ? gap + Int64.random(in: -max(0, strain)...20, using: &random) : nil
    network.add(from: from, to: to, low: low, high: high, id: 1000 + id)
  }
  return network
}

extension TemporalNetwork.Answer {
  var times: Times? { if case .consistent(let times) = self { times } else { nil } }
  var conflict: Conflict? { if case .conflict(let conflict) = self { conflict } else { nil } }
  var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
}
