import MurunaSchedule
import Testing

@Suite("Verdicts on deadlines")
struct VerdictTests {
  // Clearing takes 8 to 14 h and follows a declaration that takes 1: done 9 to 15 h after the start.
  private func network(_ deadlines: [Int64]) -> (network: TemporalNetwork, deadlines: [Int]) {
    var network = TemporalNetwork(points: 3)
    network.add(from: 0, to: 1, low: 1, high: 1, id: 1)
    network.add(from: 1, to: 2, low: 8, high: 14, id: 2)
    let indices = deadlines.enumerated().map { network.add(from: 0, to: 2, high: $1, id: 10 + $0) }
    return (network, indices)
  }

  @Test("fifteen hours are guaranteed, fourteen are at risk, eight are impossible")
  func three() throws {
    let (network, deadlines) = network([15, 14, 8])
    guard case .each(let verdicts) = network.verdicts(on: deadlines, contingent: [1]) else {
      Issue.record("the plan itself can be done")
      return
    }
    #expect(verdicts[0] == .guaranteed)
    guard case .atRisk(let why) = verdicts[1], case .impossible(let conflict) = verdicts[2] else {
      Issue.record("\(verdicts)")
      return
    }
    #expect(why.links.map(\.id) == [2])
    #expect(why.requirements.map(\.id) == [1, 11])
    #expect(why.shortfall == 1)
    #expect(Set(conflict.steps.map(\.id)) == [1, 2, 12])
    #expect(conflict.shortfall == 1)
  }

  @Test("deadlines that cannot all be had give way from the last")
  func jointly() throws {
    // Something of ours of 5 before or after another of 5 (here: after), both wanted by 7 and 9: by 7 first, then 9 fails.
    var network = TemporalNetwork(points: 3)
    network.add(from: 0, to: 1, low: 5, id: 1)
    network.add(from: 1, to: 2, low: 5, id: 2)
    let late = network.add(from: 0, to: 1, low: 6, id: 3)
    let soon = network.add(from: 0, to: 2, high: 10, id: 4)
    guard case .each(let verdicts) = network.verdicts(on: [soon, late], contingent: []) else {
      Issue.record("the plan itself can be done")
      return
    }
    #expect(verdicts[0] == .guaranteed)
    guard case .impossible(let conflict) = verdicts[1] else {
      Issue.record("\(verdicts)")
      return
    }
    #expect(conflict.steps.map(\.id) == [3, 2, 4])
  }

  @Test("a plan that fails without any deadline says so")
  func plan() {
    var network = TemporalNetwork(points: 2)
    network.add(from: 0, to: 1, low: 5, high: 4, id: 1)
    let deadline = network.add(from: 0, to: 1, high: 9, id: 2)
    guard case .plan(.conflict(let conflict)) = network.verdicts(on: [deadline], contingent: []) else {
      Issue.record("5 is more than 4")
      return
    }
    #expect(conflict.steps.map(\.id) == [1, 1])
  }

  @Test("guaranteed deadlines hold jointly, and no deadline at risk could be added to them", arguments: 0..<6)
  func maximal(seed: Int) {
    var random = NetworkRandom(seed: UInt64(8_800 + seed))
    for _ in 0..<5 {
      let plan = UncertainNetwork(&random)
      var network = plan.network
      var deadlines: [Int] = []
      for point in 1..<network.pointCount where random.chance(60) {
        deadlines.append(network.add(from: 0, to: point, high: Int64.random(in: 0...60, using: &random), id: point))
      }
      guard case .each(let verdicts) = network.verdicts(on: deadlines, contingent: plan.contingent) else { continue }
      var kept = network
      for (deadline, verdict) in zip(deadlines, verdicts) where verdict != .guaranteed { kept.remove(constraint: deadline) }
      #expect(kept.controllability(contingent: plan.contingent).isControllable)
      for (deadline, verdict) in zip(deadlines, verdicts) {
        var alone = plan.network
        let stated = network[constraint: deadline]
        alone.add(from: stated.from, to: stated.to, high: stated.high, id: 1)
        // With upper bounds from one origin only, deadlines cannot make each other impossible.
        if case .impossible(let conflict) = verdict {
          #expect(faults(of: conflict, in: network) == [])
          #expect(alone.solve().conflict != nil)
        } else {
          #expect(alone.solve().conflict == nil)
        }
        if case .atRisk = verdict {
          var more = kept
          more.add(from: stated.from, to: stated.to, high: stated.high, id: 1)
          #expect(!more.controllability(contingent: plan.contingent).isControllable)
        }
      }
    }
  }
}
