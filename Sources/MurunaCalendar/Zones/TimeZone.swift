/// What the clocks of a place show, ever: its past changes of offset as a table, and the rule for the years after the table.
///
/// A value without a name: where the bytes of a zone come from is the business of whoever reads files.
package struct TimeZone: Hashable, Sendable {
  /// What the clocks show between two changes.
  package struct Offset: Hashable, Sendable {
    /// Seconds east of Greenwich: local time is UTC plus this.
    package let seconds: Int32
    package let isDaylightSaving: Bool
    /// `EEST`, or `+03` where people use no letters.
    package let abbreviation: String

    package init(seconds: Int32, isDaylightSaving: Bool = false, abbreviation: String) {
      self.seconds = seconds
      self.isDaylightSaving = isDaylightSaving
      self.abbreviation = abbreviation
    }
  }

  /// Strictly ascending moments of change.
  let changes: [Int64]
  /// For each change, which of `offsets` holds from then on.
  let offsetAfterChange: [UInt8]
  /// Never empty; the first holds before the first change.
  let offsets: [Offset]
  /// What holds after the last change; nil when it is the last offset of the table for good.
  let rule: DaylightRule?

  package static let utc = TimeZone(fixed: Offset(seconds: 0, abbreviation: "UTC"))

  /// A zone whose clocks never change.
  package init(fixed offset: Offset) {
    self.init(changes: [], offsetAfterChange: [], offsets: [offset], rule: nil)
  }

  init(changes: [Int64], offsetAfterChange: [UInt8], offsets: [Offset], rule: DaylightRule?) {
    self.changes = changes
    self.offsetAfterChange = offsetAfterChange
    self.offsets = offsets
    self.rule = rule
  }

  package func offset(at moment: Moment) -> Offset {
    let index = firstChange(after: moment.seconds)
    if index == changes.count, let rule { return rule.offset(at: moment.seconds) }
    return index == 0 ? offsets[0] : offsets[Int(offsetAfterChange[index - 1])]
  }

  /// The next moment at which the clocks may be changed, and what they show from then on. Nil when they never are again, or not within `Int64`.
  package func nextChange(after moment: Moment) -> (moment: Moment, offset: Offset)? {
    let index = firstChange(after: moment.seconds)
    if index < changes.count { return (Moment(seconds: changes[index]), offsets[Int(offsetAfterChange[index])]) }
    return rule?.nextChange(after: moment.seconds).map { (Moment(seconds: $0.moment), $0.offset) }
  }

  /// What the wall shows at a moment; nil outside the years 1...9999.
  package func civilTime(at moment: Moment) -> CivilTime? {
    moment.adding(seconds: Int64(offset(at: moment).seconds)).flatMap { CivilTime(wallSeconds: $0.seconds) }
  }

  /// Binary search: the index of the first change later than the moment, or the count.
  private func firstChange(after seconds: Int64) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
