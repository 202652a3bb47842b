import MurunaDiagnostics
import MurunaText
import Testing

@testable import MurunaPlan

/// The manual pages: the programs on them show what they say.
@Suite struct ExplanationTests {
  @Test(arguments: planExplanations.map(\.code.id)) func `a page's programs have the finding, and have it no more`(code: String) throws {
    let page = try #require(planExplanations.first { $0.code.id == code })
    let zone = try MurunaCalendarZone.sarajevo()
    let broken = Laid(page.broken) { $0 == "Europe/Sarajevo" ? zone : Laid.amman($0) }
    #expect(broken.modelFound == [])
    #expect(broken.plans.diagnostics.map(\.code.id) == [code])
    let fixed = Laid(page.fixed) { $0 == "Europe/Sarajevo" ? zone : Laid.amman($0) }
    #expect(fixed.modelFound == [])
    #expect(fixed.found == [])
  }

  @Test func `every code has a page, and only one`() throws {
    let codes: [Code] = [
      .circularPlan, .clockChange, .deadlineAtRisk, .deadlineMissed, .idleGate, .impossibleTimes, .inexactZeroHour, .monthsForLength, .neverHappens,
      .noDuration, .noTime, .noTimeZone, .noZeroHour, .notACadence, .notATime, .notHappening, .otherPlan, .overdue, .template, .tooFar,
      .tooManyInstances, .unboundedLength, .hoursUnused, .manyClashes, .neverAtWork, .neverFree, .outsideHours, .unknownOutcome,
    ]
    #expect(planExplanations.map(\.code.id).sorted() == codes.map(\.id).sorted())
  }
}
