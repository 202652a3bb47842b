import MurunaSchedule

/// One bound at work in a conflict: `to` is at least `amount` later than `from`.
struct Link: Hashable, Sendable {
  let statement: Int32
  let isHigh: Bool
  let from: Int32
  let to: Int32
  let amount: Int64

  init(_ step: Step) {
    statement = Int32(step.id)
    isHigh = step.bound == .high
    from = Int32(step.from)
    to = Int32(step.to)
    amount = step.amount
  }

  /// The upper bound of a check.
  init(_ check: PlanCheck, allowing amount: Int64) {
    statement = check.statement
    isHigh = true
    from = check.to
    to = check.from
    self.amount = -amount
  }
}
