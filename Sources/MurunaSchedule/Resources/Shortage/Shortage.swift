/// Demands that no order of activities can meet, found by adding up: who, of what, and when.
enum Shortage {
  static func first(in compiled: CompiledProblem) -> Infeasibility? {
    single(compiled) ?? fixed(compiled) ?? energy(compiled)
  }

  /// One activity that asks for more than there ever is while it could run.
  private static func single(_ compiled: CompiledProblem) -> Infeasibility? {
    for (index, activity) in compiled.problem.activities.enumerated() where activity.duration > 0 && activity.fixedStart == nil {
      let from = compiled.windows.earliest[index]
      let latest = compiled.windows.latest[index]
      let until = latest < TimeWindows.unbounded ? compiled.clock.finish(index, from: latest) : nil
      for demand in activity.demands {
        let capacity = compiled.problem.resources[demand.resource]
        var most = capacity.amount(at: from)
        for step in capacity.steps where step.time > from && step.time < until ?? .max { most = max(most, step.amount) }
        guard demand.amount > most else { continue }
        let end = until ?? max(from + activity.duration, compiled.lastChange)
        return .overload(
          ResourceOverload(resource: demand.resource, times: from..<end, activities: [index], needed: demand.amount, capacity: most))
      }
    }
    return nil
  }

  /// Fixed activities that ask for more than there is where they stand.
  private static func fixed(_ compiled: CompiledProblem) -> Infeasibility? {
    var problem = compiled.problem
    for index in problem.activities.indices where problem.activities[index].fixedStart == nil { problem.activities[index].demands = [] }
    return problem.resourceConflicts(of: compiled.windows.earliest, limit: 1).first.map { .overload($0) }
  }

  /// With more activities on one resource than this only their own windows are tried.
  private static let largest = 300

  /// Work that has to be done between two moments, and more than the resource gives there (Erschler and Lopez 1990).
  private static func energy(_ compiled: CompiledProblem) -> Infeasibility? {
    for resource in compiled.problem.resources.indices {
      var works: [(activity: Int, from: Int, until: Int, energy: Int)] = []
      for (index, activity) in compiled.problem.activities.enumerated() where compiled.windows.latest[index] < TimeWindows.unbounded {
        guard let demand = activity.demands.first(where: { $0.resource == resource }), demand.amount > 0, activity.duration > 0,
          let end = compiled.clock.finish(index, from: compiled.windows.latest[index])
        else { continue }
        let (energy, overflow) = demand.amount.multipliedReportingOverflow(by: activity.duration)
        guard !overflow, energy < 1 << 40 else { continue }
        works.append((index, compiled.windows.earliest[index], end, energy))
      }
      guard !works.isEmpty, works.count <= largest else { continue }
      works.sort { $0.until < $1.until }
      let capacity = compiled.problem.resources[resource]
      for from in Set(works.map(\.from)).sorted() {
        var needed = 0
        var inside: [Int] = []
        for (place, work) in works.enumerated() where work.from >= from {
          needed += work.energy
          inside.append(place)
          if place + 1 < works.count, works[place + 1].until == work.until { continue }
          let available = supply(capacity, from, work.until)
          guard needed > available else { continue }
          // As few as still clash: the small ones go first.
          var kept = inside
          for candidate in inside.sorted(by: { works[$0].energy < works[$1].energy })
          where needed - works[candidate].energy > available {
            needed -= works[candidate].energy
            kept.removeAll { $0 == candidate }
          }
          return .energy(
            EnergyClash(
              resource: resource, times: from..<work.until, activities: kept.map { works[$0].activity }.sorted(), needed: needed,
              available: available))
        }
      }
    }
    return nil
  }

  /// Units of a resource times units of time between two moments, as far as that can be counted.
  private static func supply(_ capacity: Capacity, _ from: Int, _ until: Int) -> Int {
    var time = from
    var sum = 0
    var step = capacity.firstStep(after: from)
    while time < until {
      let next = step < capacity.steps.count ? min(until, capacity.steps[step].time) : until
      let amount = step == 0 ? capacity.initial : capacity.steps[step - 1].amount
      let (gain, overflow) = amount.multipliedReportingOverflow(by: next - time)
      guard !overflow, gain < 1 << 61, sum < 1 << 61 else { return .max }
      sum += gain
      time = next
      step += 1
    }
    return sum
  }
}
