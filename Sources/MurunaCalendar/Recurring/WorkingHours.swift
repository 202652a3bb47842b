/// The hours between which people work on a day: from one time of day to a later one.
package struct WorkingHours: Hashable, Sendable {
  package let start: TimeOfDay
  package let end: TimeOfDay

  package static let usual = WorkingHours(unchecked: TimeOfDay(unchecked: 8 * 3600), TimeOfDay(unchecked: 16 * 3600))

  /// Nil unless the end is later.
  package init?(start: TimeOfDay, end: TimeOfDay) {
    guard start < end else { return nil }
    self.init(unchecked: start, end)
  }

  private init(unchecked start: TimeOfDay, _ end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  package var seconds: Int64 { Int64(end.second - start.second) }
}

/// Other hours for a stretch of days.
package struct ShortHours: Hashable, Sendable {
  package let days: DayRange
  package let hours: WorkingHours

  package init(days: DayRange, hours: WorkingHours) {
    self.days = days
    self.hours = hours
  }
}
