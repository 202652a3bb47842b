// The definition of dynamic controllability, played out: every move of ours against every move of nature's.

import MurunaSchedule

/// A small network as a game in whole seconds from 0 to `horizon`. In each second nature first ends the links she wants to
/// end, then we act; what we start may end in the same second if it may take no time, and then we may act again.
struct ControllabilityGame {
  private let network: TemporalNetwork
  private let links: [Constraint]
  private let ours: [Int]
  private let horizon: Int64
  private var known: [State: Bool] = [:]

  private struct State: Hashable {
    var times: [Int64]  // -1: not yet
    var now: Int64
  }

  init(_ network: TemporalNetwork, contingent: [Int], horizon: Int64) {
    self.network = network
    self.horizon = horizon
    links = contingent.map { network[constraint: $0] }
    let ends = Set(links.map(\.to))
    ours = (1..<network.pointCount).filter { !ends.contains($0) }
  }

  /// Whether we can win from the beginning, the origin (point 0) being at 0.
  mutating func canBeWon() -> Bool {
    var times = [Int64](repeating: -1, count: network.pointCount)
    times[0] = 0
    return surviveNature(State(times: times, now: 0), offered: links.indices.filter { links[$0].from == 0 })
  }

  private mutating func surviveSecond(_ state: State) -> Bool {
    if let answer = known[state] { return answer }
    let answer = surviveNature(state, offered: Array(links.indices))
    known[state] = answer
    return answer
  }

  /// Every way in which nature may end some of the links on offer.
  private mutating func surviveNature(_ state: State, offered: [Int]) -> Bool {
    var may: [Int] = []
    var must: Set<Int> = []
    for index in offered {
      let link = links[index]
      guard state.times[link.from] >= 0, state.times[link.to] < 0, let low = link.low, let high = link.high else { continue }
      let length = state.now - state.times[link.from]
      if length >= low { may.append(index) }
      if length == high { must.insert(index) }
    }
    for choice in 0..<(1 << may.count) {
      let ended = may.indices.filter { choice >> $0 & 1 == 1 }.map { may[$0] }
      if !must.isSubset(of: ended) { continue }
      var next = state
      for index in ended { next.times[links[index].to] = state.now }
      // What follows a link that ended just now may itself be over just now.
      let chained = ended.isEmpty ? [] : links.indices.filter { index in ended.contains { links[$0].to == links[index].from } }
      if !chained.isEmpty {
        if !surviveNature(next, offered: chained) { return false }
      } else if !act(next) {
        return false
      }
    }
    return true
  }

  /// Some way of acting in this second.
  private mutating func act(_ state: State) -> Bool {
    if isBroken(state) { return false }
    if state.times.allSatisfy({ $0 >= 0 }) { return true }
    let open = ours.filter { state.times[$0] < 0 }
    for choice in 0..<(1 << open.count) {
      let started = open.indices.filter { choice >> $0 & 1 == 1 }.map { open[$0] }
      var next = state
      for point in started { next.times[point] = state.now }
      if started.isEmpty {
        next.now += 1
        if next.now <= horizon, surviveSecond(next) { return true }
        continue
      }
      if isBroken(next) { continue }
      if surviveNature(next, offered: links.indices.filter { started.contains(links[$0].from) }) { return true }
    }
    return false
  }

  private func isBroken(_ state: State) -> Bool {
    for index in 0..<network.constraintCount {
      let constraint = network[constraint: index]
      let from = state.times[constraint.from]
      let to = state.times[constraint.to]
      if from >= 0, to >= 0 {
        if let low = constraint.low, to - from < low { return true }
        if let high = constraint.high, to - from > high { return true }
      } else if from >= 0, let high = constraint.high, state.now - from > high {
        return true
      } else if to >= 0, let low = constraint.low, to - state.now < low {
        return true
      }
    }
    return false
  }
}
