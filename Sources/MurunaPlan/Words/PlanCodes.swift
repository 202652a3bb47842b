import MurunaDiagnostics

/// The codes of what can be wrong with the times of a plan.
extension Code {
  static let circularPlan = Code("circular-plan", .error)
  static let clockChange = Code("clock-change", .warning)
  static let deadlineAtRisk = Code("deadline-at-risk", .warning)
  static let deadlineMissed = Code("deadline-missed", .warning)
  static let hoursUnused = Code("hours-unused", .note)
  static let idleGate = Code("idle-gate", .warning)
  static let impossibleTimes = Code("impossible-times", .error)
  static let inexactZeroHour = Code("inexact-zero-hour", .warning)
  static let manyClashes = Code("many-clashes", .note)
  static let monthsForLength = Code("months-for-length", .error)
  static let neverAtWork = Code("never-at-work", .error)
  static let neverFree = Code("never-free", .error)
  static let neverHappens = Code("never-happens", .warning)
  static let noDuration = Code("no-duration", .warning)
  static let noTime = Code("no-time", .warning)
  static let noTimeZone = Code("no-time-zone", .warning)
  static let noZeroHour = Code("no-zero-hour", .error)
  /// Its page stands with the conditions of rules.
  static let notACondition = Code("not-a-condition", .error)
  static let notATime = Code("not-a-time", .error)
  static let notHappening = Code("not-happening", .warning)
  static let otherPlan = Code("other-plan", .error)
  static let outsideHours = Code("outside-hours", .warning)
  static let overdue = Code("overdue", .warning)
  static let template = Code("template", .note)
  static let tooFar = Code("too-far", .error)
  static let tooManyInstances = Code("too-many-instances", .warning)
  static let unboundedLength = Code("unbounded-length", .error)
  static let unknownOutcome = Code("unknown-outcome", .error)
}
