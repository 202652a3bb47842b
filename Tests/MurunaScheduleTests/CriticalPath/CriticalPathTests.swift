import MurunaSchedule
import Testing

@Suite("Critical path")
struct CriticalPathTests {
  // Worked by hand:  a(3) -> b(4) -> d(2);  a -> c(2) -> d;  e(1) alone.
  //   earliest starts   a 0, b 3, c 3, d 7, e 0;  end 9
  //   latest starts     a 0, b 3, c 5, d 7, e 8
  //   free slack        a 0, b 0, c 2 (d waits until 7), d 0, e 8 (up to the end)
  @Test("slack and chain of a small plan")
  func small() throws {
    let network = TemporalNetwork(
      durations: [3, 4, 2, 2, 1],
      precedences: [Precedence(0, before: 1), Precedence(0, before: 2), Precedence(1, before: 3), Precedence(2, before: 3)])
    let times = try #require(network.solve().times)
    let path = try #require(CriticalPath(of: TemporalNetwork.activities(5), in: network, times))
    #expect(path.end == 9)
    #expect(path.slacks.map(\.total) == [0, 0, 2, 0, 8])
    #expect(path.slacks.map(\.free) == [0, 0, 2, 0, 8])
    // start a, duration a, a -> b (precedence 0: 5), duration b, b -> d (precedence 2: 7), duration d
    #expect(path.chain.map(\.id) == [0, 0, 5, 1, 7, 3])
    #expect(path.chain.map(\.amount) == [0, 3, 0, 4, 0, 2])
  }

  @Test("total slack is shared along a chain, free slack is what does not push the next")
  func shared() throws {
    // x(1) -> y(1) beside z(10): both end by 10, so x and y share 8; x can move none without moving y.
    let network = TemporalNetwork(durations: [1, 1, 10], precedences: [Precedence(0, before: 1)])
    let times = try #require(network.solve().times)
    let path = try #require(CriticalPath(of: TemporalNetwork.activities(3), in: network, times))
    #expect(path.slacks.map(\.total) == [8, 8, 0])
    #expect(path.slacks.map(\.free) == [0, 8, 0])
  }

  @Test("a lag counts, and slack against a stated deadline can be had without an end")
  func lags() throws {
    var network = TemporalNetwork(durations: [5, 5], precedences: [Precedence(0, before: 1, lag: 3)])
    network.add(from: 0, to: 4, high: 20, id: 99)
    let times = try #require(network.solve().times)
    let slacks = network.slacks(of: TemporalNetwork.activities(2), in: times)
    #expect(slacks.map(\.total) == [7, 7])
    #expect(slacks.map(\.free) == [0, 7])
  }

  @Test("what nothing limits has no slack to speak of")
  func unbounded() throws {
    var network = TemporalNetwork(points: 3)
    network.add(from: 1, to: 2, low: 4, high: 4, id: 0)
    let times = try #require(network.solve().times)
    let slack = try #require(network.slacks(of: [Activity(start: 1, finish: 2)], in: times).first)
    #expect(slack.total == nil && slack.free == nil)
    #expect(CriticalPath(of: [Activity(start: 1, finish: 2)], in: network, times) == nil)
    #expect(network.whyNotEarlier(1, in: times) == nil)
    #expect(network.whyNotLater(2, in: times) == nil)
    #expect(network.whyNotEarlier(0, in: times)?.steps == [])
  }

  @Test("a maximum lag pulls an early start later, and the explanation says so")
  func pulled() throws {
    // b starts at 10; a must be at most 4 before b: so a is not before 6, by the high bound of constraint 8.
    var network = TemporalNetwork(points: 3)
    network.add(from: 0, to: 1, low: 0, id: 6)
    network.add(from: 0, to: 2, low: 10, high: 30, id: 7)
    network.add(from: 1, to: 2, low: 1, high: 4, id: 8)
    let times = try #require(network.solve().times)
    let early = try #require(network.whyNotEarlier(1, in: times))
    #expect(early.time == 6)
    #expect(early.steps.map(\.id) == [8, 7])
    #expect(early.steps.map(\.bound) == [.high, .low])
    #expect(early.steps.map(\.amount) == [-4, 10])
    let late = try #require(network.whyNotLater(1, in: times))
    #expect(late.time == 29)
    #expect(late.steps.map(\.id) == [8, 7])
    #expect(late.steps.map(\.bound) == [.low, .high])
  }

  @Test("explanations of random networks add up and lead back to the origin", arguments: 0..<5)
  func random(seed: Int) {
    var random = NetworkRandom(seed: UInt64(900 + seed))
    var explained = 0
    for _ in 0..<200 {
      let network = randomNetwork(&random)
      let origin = Int.random(in: 0..<network.pointCount, using: &random)
      guard let times = network.solve(origin: origin).times else { continue }
      for point in 0..<network.pointCount {
        if let early = network.whyNotEarlier(point, in: times) {
          explained += 1
          #expect(early.steps.reduce(0) { $0 + $1.amount } == times.earliest[point])
          #expect(early.steps.map(\.to) == [point] + early.steps.dropLast().map(\.from) || early.steps.isEmpty)
          #expect((early.steps.last?.from ?? point) == origin)
        }
        if let late = network.whyNotLater(point, in: times) {
          #expect(late.steps.reduce(0) { $0 + $1.amount } == -times.latest[point])
          #expect(late.steps.map(\.from) == [point] + late.steps.dropLast().map(\.to) || late.steps.isEmpty)
          #expect((late.steps.last?.to ?? point) == origin)
        }
      }
    }
    #expect(explained > 100)
  }
}
