import Testing

import MurunaSchedule

@Suite("Demands that cannot be met")
struct ResourcesShortageTests {
  typealias Activity = ResourceProblem.Activity
  typealias Demand = ResourceProblem.Demand

  static func crews(_ amount: Int) -> [Demand] { [Demand(resource: 0, amount: amount)] }

  @Test("one activity that asks for more than there is: who, of what, when")
  func single() throws {
    let problem = ResourceProblem(
      resources: [Capacity(30).losing(20, in: 0..<50)],
      activities: [Activity(duration: 10, demands: Self.crews(20), deadline: 40), Activity(duration: 5, demands: Self.crews(5))])
    let outcome = try ResourceSolver(problem).solve()
    #expect(outcome.status == .infeasible)
    #expect(
      outcome.infeasibility
        == .overload(ResourceOverload(resource: 0, times: 0..<40, activities: [0], needed: 20, capacity: 10)))
    // The best there is waits until the crews are back.
    #expect(outcome.bestEffort?.starts == [50, 0])
  }

  @Test("what is fixed and clashes is named with the moments")
  func fixed() throws {
    let problem = ResourceProblem(
      resources: [Capacity(3)],
      activities: [
        Activity(duration: 10, demands: Self.crews(2), fixedStart: 0), Activity(duration: 5, demands: Self.crews(2), fixedStart: 8),
        Activity(duration: 1, demands: Self.crews(1)),
      ])
    #expect(
      try ResourceSolver(problem).solve().infeasibility
        == .overload(ResourceOverload(resource: 0, times: 8..<10, activities: [0, 1], needed: 4, capacity: 3)))
  }

  /// Three jobs of 4 h for both people by hour 10: 24 of 20 person-hours. The fourth has until 50 and is not to blame.
  @Test("work that does not fit between its release and its deadline is added up")
  func energy() throws {
    let job = Activity(duration: 4, demands: Self.crews(2), deadline: 10)
    let problem = ResourceProblem(
      resources: [Capacity(2)], activities: [job, Activity(duration: 4, demands: Self.crews(2), deadline: 50), job, job])
    guard case .energy(let clash) = try ResourceSolver(problem).solve().infeasibility else {
      Issue.record("not added up")
      return
    }
    #expect(clash.activities == [0, 2, 3])
    #expect(clash.times == 0..<10)
    #expect(clash.needed == 24 && clash.available == 20)
  }

  /// Two jobs of 3 h for the one team, by hour 7 after hour 2, around a fixed one from 4 to 5: 5 hours for 7.
  @Test("what only trying shows names those concerned, and the best attempt is kept")
  func search() throws {
    let job = Activity(duration: 3, demands: Self.crews(1), release: 1, deadline: 9)
    let problem = ResourceProblem(
      resources: [Capacity(1)],
      activities: [job, job, Activity(duration: 1, demands: Self.crews(1), fixedStart: 3), Activity(duration: 9)])
    let outcome = try ResourceSolver(problem).solve()
    #expect(outcome.status == .infeasible)
    guard case .search(let activities, let resources) = outcome.infeasibility else {
      Issue.record("\(String(describing: outcome.infeasibility))")
      return
    }
    #expect(activities == [0, 1, 2])
    #expect(resources == [0])
    let attempt = try #require(outcome.bestEffort)
    #expect(problem.resourceConflicts(of: attempt.starts) == [])
  }
}
