import Testing

import MurunaSchedule

@Suite("Resource problems")
struct ResourcesProblemTests {
  @Test("capacity changes at its steps and merges what does not change")
  func capacity() {
    let crews = Capacity(initially: 0, steps: [.init(time: 20, amount: 5), .init(time: 8, amount: 5), .init(time: 30, amount: 0)])
    #expect(crews.steps == [.init(time: 8, amount: 5), .init(time: 30, amount: 0)])
    #expect([7, 8, 29, 30].map(crews.amount(at:)) == [0, 5, 5, 0])
    #expect(crews.peak == 5)
  }

  @Test("a team loses and gains people for a while")
  func lossAndGain() {
    let crews = Capacity(30)
    let lost = crews.losing(20, in: 2..<6)
    #expect([1, 2, 5, 6].map(lost.amount(at:)) == [30, 10, 10, 30])
    #expect(lost.losing(20, in: 4..<8).steps == [.init(time: 2, amount: 10), .init(time: 4, amount: 0), .init(time: 6, amount: 10), .init(time: 8, amount: 30)])
    #expect(lost.gaining(20, in: 2..<6) == crews)
    #expect(crews.losing(5, in: 3..<3) == crews)
    // Several at once are the same as one after the other: beside, over and within each other and what was lost.
    let gains: [(amount: Int, times: Range<Int>)] = [(5, 0..<3), (7, 2..<6), (1, 6..<9), (2, 7..<8), (4, 20..<20)]
    let steps: [Capacity.Step] = [(0, 35), (2, 22), (3, 17), (6, 31), (7, 33), (8, 31), (9, 30)].map { .init(time: $0, amount: $1) }
    #expect(lost.gaining(gains) == Capacity(initially: 30, steps: steps))
    #expect(gains.reduce(lost) { $0.gaining($1.amount, in: $1.times) } == lost.gaining(gains))
  }

  /// Days of 8 to 16 h on two days, counted by hand.
  @Test("work goes on in working hours and rests between them")
  func calendar() {
    let days = WorkCalendar(stretches: [32..<40, 8..<12, 12..<16, 5..<5])
    #expect(days.stretches == [8..<16, 32..<40])
    #expect(days.finish(of: 3, from: 0) == 11)
    #expect(days.finish(of: 8, from: 8) == 16)
    #expect(days.finish(of: 9, from: 8) == 33)
    #expect(days.finish(of: 8, from: 12) == 36)
    #expect(days.finish(of: 17, from: 8) == nil)
    #expect(days.finish(of: 0, from: 20) == 20)
    #expect(days.latestStart(of: 8, finishingBy: 36) == 12)
    #expect(days.latestStart(of: 4, finishingBy: 36) == 32)
    #expect(days.latestStart(of: 4, finishingBy: 20) == 12)
    #expect(days.latestStart(of: 9, finishingBy: 16) == nil)
    #expect(days.firstWorking(from: 16) == 32)
    #expect(days.firstWorking(from: 40) == nil)
    // Eight at a time as long as somebody stays so long; then whenever there is work.
    let shrinking = WorkCalendar(stretches: [0..<8, 24..<28])
    #expect(shrinking.firstWorking(from: 0, whole: 8) == 0 && shrinking.firstWorking(from: 1, whole: 8) == 1 && shrinking.firstWorking(from: 9, whole: 8) == 24)
    #expect(shrinking.staying(4).firstWorking(from: 5, whole: 8) == 5 && shrinking.firstWorking(from: 5, whole: 4) == 24)
    #expect(days.isWorking(at: 15) && !days.isWorking(at: 16))
  }

  @Test("what cannot be taken as stated says why")
  func validation() {
    func fault(_ problem: ResourceProblem) -> ResourceProblemError? {
      do throws(ResourceProblemError) {
        try problem.validate()
        return nil
      } catch {
        return error
      }
    }
    typealias Activity = ResourceProblem.Activity
    #expect(fault(ResourceProblem(activities: [Activity(duration: -1)])) == .negativeDuration(activity: 0))
    #expect(fault(ResourceProblem(activities: [Activity(duration: 1, demands: [.init(resource: 0, amount: 1)])])) == .unknownResource(activity: 0))
    #expect(fault(ResourceProblem(resources: [Capacity(-1)])) == .negativeCapacity(resource: 0))
    #expect(
      fault(
        ResourceProblem(
          resources: [Capacity(1)],
          activities: [Activity(duration: 1, demands: [.init(resource: 0, amount: 1), .init(resource: 0, amount: 1)])]))
        == .doubleDemand(activity: 0, resource: 0))
    #expect(fault(ResourceProblem(activities: [Activity(duration: 1)], lags: [.precedence(0, 1)])) == .unknownActivity(lag: 0))
    #expect(fault(ResourceProblem(activities: [Activity(duration: 1, calendar: 0)])) == .unknownCalendar(activity: 0))
    #expect(fault(ResourceProblem(activities: [Activity(duration: .max)])) == .tooLarge)
    #expect(fault(ResourceProblem(origin: .min)) == .tooLarge)
    #expect(fault(ResourceProblem()) == nil)
  }
}
