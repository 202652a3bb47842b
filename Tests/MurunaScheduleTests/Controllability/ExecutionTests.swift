import Foundation
import MurunaSchedule
import Testing

@Suite("Execution against nature")
struct ExecutionTests {
  // A link of 2 to 5 from 1 to 2; 3 follows its end within 1; 4 comes 6 or more after the start of all, and not before 3.
  private func network() -> TemporalNetwork {
    var network = TemporalNetwork(points: 5)
    network.add(from: 0, to: 1, low: 1, high: 9, id: 1)
    network.add(from: 1, to: 2, low: 2, high: 5, id: 2)
    network.add(from: 2, to: 3, low: 0, high: 1, id: 3)
    network.add(from: 3, to: 4, low: 0, id: 4)
    network.add(from: 0, to: 4, low: 6, high: 8, id: 5)
    return network
  }

  @Test("acts as early as is safe, and reacts in the second in which a link ends")
  func steps() throws {
    let strategy = try #require(network().controllability(contingent: [1]).strategy)
    var execution = try Execution(strategy)
    #expect(execution.next == .act([1], at: 1))
    // 1 must leave 5 for the link before 8.
    #expect(execution.window(of: 1) == execution.window(of: 1))
    #expect(execution.window(of: 1)?.may == 1)
    #expect(execution.window(of: 1)?.must == 3)
    try execution.act(on: 1, at: 1)
    // At the longest the link ends at 6.
    #expect(execution.next == .act([3, 4], at: 6))
    try execution.observe(2, at: 4)
    #expect(execution.next == .act([3], at: 4))
    #expect(execution.window(of: 3)?.must == 5)
    try execution.act(on: 3, at: 4)
    #expect(execution.next == .act([4], at: 6))
    try execution.act(on: 4, at: 6)
    #expect(execution.next == .finished)
  }

  @Test("what is put off is planned anew; what cannot be put off is refused")
  func late() throws {
    let strategy = try #require(network().controllability(contingent: [1]).strategy)
    var execution = try Execution(strategy)
    try execution.wait(until: 3)
    #expect(execution.next == .act([1], at: 3))
    #expect(throws: Execution.Fault.self) { try execution.act(on: 1, at: 4) }
    try execution.act(on: 1, at: 3)
    #expect(throws: Execution.Fault.unforeseen(2)) { try execution.observe(2, at: 4) }
    try execution.observe(2, at: 8)
    #expect(execution.next == .act([3, 4], at: 8))
    var tooLate = try Execution(strategy)
    #expect(throws: Execution.Fault.tooLate) { try tooLate.wait(until: 4) }
    #expect(throws: Execution.Fault.tooLate) { _ = try Execution(strategy, start: 4) }
  }

  @Test("whatever nature does, nothing breaks", arguments: 0..<10)
  func simulation(seed: Int) throws {
    // All of it, 1,000 networks with 1,000 runs each, takes minutes: MURUNA_FUZZ=1.
    let isWhole = ProcessInfo.processInfo.environment["MURUNA_FUZZ"] != nil
    var random = NetworkRandom(seed: UInt64(31_000 + seed))
    for _ in 0..<(isWhole ? 100 : 5) {
      let sample = ControllableSample(&random)
      for run in 0..<(isWhole ? 1000 : 60) {
        var nature = Nature(sample, run: run, seed: random.next())
        let broken = nature.play(procrastinating: run % 20 == 19)
        #expect(broken == [], "\(sample.plan) run \(run)")
        if !broken.isEmpty { return }
      }
    }
  }
}

/// A random controllable network of 5 to 17 points, as tight as can be.
struct ControllableSample {
  private(set) var plan: UncertainNetwork
  private(set) var strategy: Strategy
  var network: TemporalNetwork { plan.network }
  var contingent: [Int] { plan.contingent }

  init(_ random: inout NetworkRandom) {
    while true {
      var plan = UncertainNetwork(&random)
      while plan.tighten(&random) {
        if !plan.network.controllability(contingent: plan.contingent).isControllable { plan.takeBack() }
      }
      guard let strategy = plan.network.controllability(contingent: plan.contingent).strategy else { continue }
      self.plan = plan
      self.strategy = strategy
      return
    }
  }
}

/// One run: nature's lengths are all shortest, all longest, corners, or anything between.
struct Nature {
  private let sample: ControllableSample
  private var random: NetworkRandom
  private var lengths: [Int: Int64] = [:]  // by end

  init(_ sample: ControllableSample, run: Int, seed: UInt64) {
    self.sample = sample
    random = NetworkRandom(seed: seed)
    for (index, constraint) in sample.contingent.enumerated() {
      let link = sample.network[constraint: constraint]
      guard let low = link.low, let high = link.high else { continue }
      // The first runs go through all corners, as far as there are not too many; then half corners, half between.
      if run < 1 << min(sample.contingent.count, 9) {
        lengths[link.to] = run >> index & 1 == 0 ? low : high
      } else if run % 2 == 0 {
        lengths[link.to] = random.chance(50) ? low : high
      } else {
        lengths[link.to] = Int64.random(in: low...high, using: &random)
      }
    }
  }

  /// What went wrong. Who procrastinates acts at any moment of the window instead of the first.
  mutating func play(procrastinating: Bool) -> [String] {
    do {
      var execution = try Execution(sample.strategy)
      while true {
        let ending = nextEnding(execution)
        switch execution.next {
        case .finished: return verdict(execution)
        case .wait:
          guard let ending else { return ["nothing left to wait for"] }
          try execution.observe(ending.point, at: ending.time)
        case .act(let points, let planned):
          var time = planned
          var point = points[0]
          if procrastinating {
            point = points.randomElement(using: &random) ?? point
            let latest = (1..<sample.network.pointCount).compactMap { execution.window(of: $0)?.must }.min() ?? planned + 10
            time = Int64.random(in: planned...max(planned, min(latest, planned + 40)), using: &random)
          }
          if let ending, ending.time <= time {
            try execution.observe(ending.point, at: ending.time)
          } else {
            try execution.act(on: point, at: time)
          }
        }
      }
    } catch {
      return ["\(error)"]
    }
  }

  private func nextEnding(_ execution: Execution) -> (point: Int, time: Int64)? {
    var first: (point: Int, time: Int64)?
    for constraint in sample.contingent {
      let link = sample.network[constraint: constraint]
      guard execution.time(of: link.to) == nil, let start = execution.time(of: link.from), let length = lengths[link.to] else {
        continue
      }
      if start + length < first?.time ?? Int64.max { first = (link.to, start + length) }
    }
    return first
  }

  private func verdict(_ execution: Execution) -> [String] {
    var faults: [String] = []
    for index in 0..<sample.network.constraintCount {
      let constraint = sample.network[constraint: index]
      guard let from = execution.time(of: constraint.from), let to = execution.time(of: constraint.to) else {
        faults.append("a point never came")
        continue
      }
      if let low = constraint.low, to - from < low { faults.append("constraint \(index): \(to - from) < \(low)") }
      if let high = constraint.high, to - from > high { faults.append("constraint \(index): \(to - from) > \(high)") }
    }
    return faults
  }
}
