import Testing

import MurunaSchedule

@Suite("Schedule checker")
struct ResourcesCheckerTests {
  typealias Activity = ResourceProblem.Activity
  typealias Demand = ResourceProblem.Demand

  /// Two crews of 30; a asks 20 for 10 h, b 20 for 5 h, c 10 for 4 h.
  static let crews = ResourceProblem(
    resources: [Capacity(30)],
    activities: [
      Activity(duration: 10, demands: [Demand(resource: 0, amount: 20)]),
      Activity(duration: 5, demands: [Demand(resource: 0, amount: 20)]),
      Activity(duration: 4, demands: [Demand(resource: 0, amount: 10)]),
    ])

  @Test("an overload names the resource, the stretch, who, and how much is missing")
  func overload() {
    #expect(
      Self.crews.resourceConflicts(of: [0, 8, 9])
        == [
          // 20 + 20 from 8, a third from 9, a gone at 10: then 30 fit.
          ResourceOverload(resource: 0, times: 8..<9, activities: [0, 1], needed: 40, capacity: 30),
          ResourceOverload(resource: 0, times: 9..<10, activities: [0, 1, 2], needed: 50, capacity: 30),
        ])
    #expect(Self.crews.resourceConflicts(of: [0, 8, 9]).map(\.short) == [10, 20])
    #expect(Self.crews.resourceConflicts(of: [0, 10, 4]) == [])
    #expect(Self.crews.resourceConflicts(of: [0, 8, 9], limit: 1).count == 1)
  }

  @Test("a loss of people shows as an overload for as long as it lasts")
  func loss() {
    var problem = Self.crews
    problem.resources[0] = Capacity(30).losing(15, in: 3..<5)
    #expect(
      problem.resourceConflicts(of: [0, 10, 20])
        == [ResourceOverload(resource: 0, times: 3..<5, activities: [0], needed: 20, capacity: 15)])
  }

  @Test("breaks occupy nobody")
  func breaks() {
    var problem = Self.crews
    problem.calendars = [WorkCalendar(stretches: [0..<8, 24..<32])]
    problem.activities[0].calendar = 0
    // a works 0-8 and 24-26; b fits into the night between, and not at 6.
    #expect(ScheduleChecker.violations(of: [0, 8, 40], in: problem) == [])
    #expect(problem.resourceConflicts(of: [0, 6, 40]).map(\.times) == [6..<8])
    #expect(problem.resourceConflicts(of: [0, 23, 40]).map(\.times) == [24..<26])
    problem.activities[0].duration = 17
    #expect(ScheduleChecker.violations(of: [0, 33, 40], in: problem) == [.neverFinished(activity: 0)])
  }

  @Test("every kind of bound is checked, with the amount it is missed by")
  func bounds() {
    var problem = Self.crews
    problem.activities[0].deadline = 12
    problem.activities[1].release = 14
    problem.activities[2].fixedStart = 20
    problem.lags = [
      .precedence(0, 1, gap: 2),
      .atMost(3, from: .finish(1), to: .start(2)),
    ]
    #expect(ScheduleChecker.violations(of: [0, 14, 20], in: problem) == [])
    #expect(
      ScheduleChecker.violations(of: [5, 14, 20], in: problem)
        == [.tooLate(activity: 0, by: 3), .lag(index: 0, by: 3), .overload(problem.resourceConflicts(of: [5, 14, 20])[0])])
    #expect(
      ScheduleChecker.violations(of: [-1, 11, 21], in: problem)
        == [
          .tooEarly(activity: 0, by: 1), .tooEarly(activity: 1, by: 3), .moved(activity: 2, by: 1), .lag(index: 1, by: 2),
        ])
    #expect(ScheduleChecker.violations(of: [0], in: problem) == [.wrongCount(1)])
    #expect(ScheduleChecker.violations(of: [.max, 0, 0], in: problem) == [.outOfRange])
  }
}
