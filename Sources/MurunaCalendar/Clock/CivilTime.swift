/// What calendar and clock on a wall show: a day and a time of that day, in no particular zone.
package struct CivilTime: Hashable, Sendable {
  package let day: CivilDay
  /// 0..<86,400
  package let second: Int32

  /// 24:00 becomes 00:00 of the next day; nil only at the end of the calendar.
  package init?(_ day: CivilDay, _ time: TimeOfDay) {
    guard time == .endOfDay else {
      self.init(unchecked: day, second: time.second)
      return
    }
    guard let next = day.adding(days: 1) else { return nil }
    self.init(unchecked: next, second: 0)
  }

  /// The first second of a day.
  package init(startOf day: CivilDay) { self.init(unchecked: day, second: 0) }

  init(unchecked day: CivilDay, second: Int32) {
    self.day = day
    self.second = second
  }

  /// From seconds since 1970-01-01T00:00 on the same wall; nil outside the years 1...9999.
  package init?(wallSeconds: Int64) {
    let (quotient, remainder) = wallSeconds.quotientAndRemainder(dividingBy: TimeOfDay.secondsPerDay)
    let number = remainder < 0 ? quotient - 1 : quotient
    guard let day = CivilDay(number: Int(number)) else { return nil }
    self.init(unchecked: day, second: Int32(remainder < 0 ? remainder + TimeOfDay.secondsPerDay : remainder))
  }

  /// Seconds since 1970-01-01T00:00 on the same wall: what a `Moment` counts, were the zone UTC.
  package var wallSeconds: Int64 { Int64(day.number) * TimeOfDay.secondsPerDay + Int64(second) }

  package var time: TimeOfDay { TimeOfDay(unchecked: second) }

  /// `2026-01-15T22:00`, or with a blank for the T.
  package init(iso text: some StringProtocol) throws(TimeFault) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    guard parts.count == 2 else { throw .notATime }
    let day: CivilDay
    do { day = try CivilDay(iso: parts[0]) } catch { throw .date(error) }
    guard let civil = CivilTime(day, try TimeOfDay(iso: parts[1])) else { throw .date(.yearOutOfRange(10_000)) }
    self = civil
  }
}

extension CivilTime: Comparable {
  package static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.day == right.day ? left.second < right.second : left.day < right.day
  }
}

/// Adding to what the wall shows. Nil outside the years 1...9999.
extension CivilTime {
  package func adding(seconds: Int64) -> CivilTime? {
    let (sum, overflow) = wallSeconds.addingReportingOverflow(seconds)
    return overflow ? nil : CivilTime(wallSeconds: sum)
  }

  package func adding(days: Int) -> CivilTime? {
    day.adding(days: days).map { CivilTime(unchecked: $0, second: second) }
  }

  /// The same day of the month, or its last day if there is none; the same time of day.
  package func adding(months: Int) -> CivilTime? {
    day.adding(months: months).map { CivilTime(unchecked: $0, second: second) }
  }

  package func adding(years: Int) -> CivilTime? {
    day.adding(years: years).map { CivilTime(unchecked: $0, second: second) }
  }

  /// Negative when the other is earlier. Cannot overflow: the calendar is some 3 × 10^11 seconds long.
  package func seconds(until other: CivilTime) -> Int64 { other.wallSeconds - wallSeconds }

  /// The greatest number of whole months, then of whole days, that does not pass the other, and the seconds that then remain.
  /// All are negative or zero when the other is earlier.
  package func difference(until other: CivilTime) -> (months: Int, days: Int, seconds: Int) {
    if other < self {
      var target = other.day
      // Too early on its day: the step back from here must stop one day later.
      if other.second > second, let next = target.adding(days: 1) { target = next }
      let (months, days) = day.monthsAndDays(until: target)
      let reached = CivilTime(unchecked: target, second: second)
      return (months, days, Int(reached.seconds(until: other)))
    }
    var target = other.day
    if other.second < second, let previous = target.adding(days: -1) { target = previous }
    let (months, days) = day.monthsAndDays(until: target)
    let reached = CivilTime(unchecked: target, second: second)
    return (months, days, Int(reached.seconds(until: other)))
  }
}
