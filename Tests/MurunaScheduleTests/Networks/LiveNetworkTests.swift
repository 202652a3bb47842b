import MurunaSchedule
import Testing

@Suite("Networks under edit")
struct LiveNetworkTests {
  @Test("a bound that clashes is reported, and taken back it is forgotten")
  func clash() throws {
    var network = TemporalNetwork(points: 3)
    network.add(from: 0, to: 1, low: 10, id: 1)
    network.add(from: 1, to: 2, low: 8, id: 2)
    var live = LiveNetwork(network)
    #expect(live.state == .consistent)
    let deadline = live.add(from: 0, to: 2, high: 16, id: 3)
    let conflict = try #require(live.state.conflict)
    #expect(faults(of: conflict, in: live.network) == [])
    #expect(conflict.shortfall == 2)
    #expect(live.times() == nil)
    live.change(0, low: 8, high: nil)
    #expect(live.state == .consistent)
    #expect(live.times()?.latest == [0, 8, 16])
    live.change(deadline, low: nil, high: 15)
    #expect(live.state.conflict?.shortfall == 1)
    live.remove(deadline)
    #expect(live.times()?.earliest == [0, 8, 16])
    #expect(live.times()?.latest == [0, TemporalNetwork.forever, TemporalNetwork.forever])
  }

  // Their example again; the minimal network between the two departures and the two arrivals, by hand from its times:
  // John leaves in 10...20 and arrives 30...40 later, Fred left 10...20 before John arrived.
  @Test("minimal bounds between two points")
  func minimal() throws {
    var network = TemporalNetwork(points: 4)
    network.add(from: 0, to: 1, low: 10, high: 20, id: 1)
    network.add(from: 1, to: 2, low: 30, high: 40, id: 2)
    network.add(from: 3, to: 2, low: 10, high: 20, id: 3)
    let live = LiveNetwork(network)
    let departures = try #require(live.bounds(from: 1, to: 3))
    #expect(departures.low == 10)  // 30 - 20
    #expect(departures.high == 30)  // 40 - 10
    let loose = try #require(LiveNetwork(TemporalNetwork(points: 2)).bounds(from: 0, to: 1))
    #expect(loose.low == nil && loose.high == nil)
  }

  @Test("bounds beyond counting are refused until they are gone")
  func refused() {
    var live = LiveNetwork(TemporalNetwork(points: 3))
    let far = live.add(from: 0, to: 1, low: Int64.max - 1, high: Int64.min, id: 5)
    #expect(live.state.refusal?.id == 5)
    live.add(from: 1, to: 2, low: 3, id: 6)
    live.remove(far)
    #expect(live.state == .consistent)
  }

  @Test("a schedule that edits drive ever later stays within bounds")
  func drift() {
    var live = LiveNetwork(TemporalNetwork(points: 3))
    for round in 0..<64 {
      let there = live.add(from: round % 2 == 0 ? 1 : 2, to: round % 2 == 0 ? 2 : 1, low: 1 << 59, id: round)
      #expect(live.state == .consistent)
      live.remove(there)
    }
  }

  @Test("random edits against solving anew", arguments: 0..<20)
  func random(seed: Int) {
    var random = NetworkRandom(seed: UInt64(4000 + seed))
    var holding = 0
    var clashing = 0
    for _ in 0..<15 {
      var live = LiveNetwork(randomNetwork(&random))
      for edit in 0..<30 {
        let count = live.network.constraintCount
        let points = live.network.pointCount
        let low = random.chance(60) ? Int64.random(in: -60...20, using: &random) : nil
        let high = random.chance(60) ? Int64.random(in: -20...60, using: &random) : nil
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where count > 0: live.change(Int.random(in: 0..<count, using: &random), low: low, high: high)
        case 1 where count > 0, 2 where count > 0: live.remove(Int.random(in: 0..<count, using: &random))
        default:
          if random.chance(10) { live.addPoint() }
          live.add(
            from: Int.random(in: 0..<points, using: &random), to: Int.random(in: 0..<points, using: &random), low: low,
            high: high, id: 5000 + edit)
        }
        switch (live.network.solve(), live.state) {
        case (.consistent(let times), .consistent):
          holding += 1
          let answer = live.times()
          #expect(answer?.earliest == times.earliest)
          #expect(answer?.latest == times.latest)
          if let answer {
            for point in 0..<points {
              let sum = live.network.whyNotEarlier(point, in: answer)?.steps.reduce(0) { $0 + $1.amount }
              #expect((sum ?? TemporalNetwork.never) == times.earliest[point])
            }
          }
        case (.conflict, .conflict(let conflict)):
          clashing += 1
          #expect(faults(of: conflict, in: live.network) == [])
        case (let solved, let state): Issue.record("\(solved) but \(state)")
        }
      }
      let reference = NetworkReference(live.network)
      for from in 0..<live.network.pointCount where reference.isConsistent {
        let to = Int.random(in: 0..<live.network.pointCount, using: &random)
        let bounds = live.bounds(from: from, to: to)
        #expect(bounds?.low == reference.distance[from][to])
        #expect(bounds?.high == reference.distance[to][from].map { -$0 })
      }
    }
    #expect(holding > 50)
    #expect(clashing > 50)
  }
}

extension LiveNetwork.State {
  var conflict: Conflict? { if case .conflict(let conflict) = self { conflict } else { nil } }
  var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
}
