/// What clocks do after the last year of a table: a standard offset, and perhaps a daylight-saving one between two days of each year.
///
/// The Gregorian calendar repeats after 400 years of a whole number of weeks, so any moment is moved into the years 2000 to 2399 first, and no
/// moment is too far.
struct DaylightRule: Hashable, Sendable {
  struct Saving: Hashable, Sendable {
    let offset: TimeZone.Offset
    let start: Change
    let end: Change
  }

  /// A day of the year and a time on it, by the wall clock as it stands just before the change.
  struct Change: Hashable, Sendable {
    let date: Date
    /// Seconds after 00:00, from -167 to 167 hours.
    let time: Int32
  }

  /// As in POSIX, `TZ`.
  enum Date: Hashable, Sendable {
    /// `Jn`, 1...365: 29 February is never counted.
    case dayWithoutLeap(Int)
    /// `n`, 0...365.
    case day(Int)
    /// `Mm.w.d`: weekday (0 is Sunday) in week 1...5 of the month, 5 being the last.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  let standard: TimeZone.Offset
  let saving: Saving?

  private static let period: Int64 = 146_097 * 86_400
  /// 2000-01-01T00:00Z
  private static let origin: Int64 = 946_684_800

  func offset(at seconds: Int64) -> TimeZone.Offset {
    guard let saving else { return standard }
    let moment = DaylightRule.reduced(seconds)
    return changes(around: moment, saving).last { $0.moment <= moment }?.offset ?? standard
  }

  func nextChange(after seconds: Int64) -> (moment: Int64, offset: TimeZone.Offset)? {
    guard let saving else { return nil }
    let moment = DaylightRule.reduced(seconds)
    let later = changes(around: moment, saving).drop { $0.moment <= moment }
    // Of two changes at one moment the second holds.
    guard let next = later.prefix(while: { $0.moment == later.first?.moment }).last else { return nil }
    let (sum, overflow) = seconds.addingReportingOverflow(next.moment - moment)
    return overflow ? nil : (sum, next.offset)
  }

  /// The same point of its 400 years, from 2000 on.
  private static func reduced(_ seconds: Int64) -> Int64 {
    // Remainders first: the difference itself could overflow.
    let remainder = (seconds % period - origin) % period
    return origin + (remainder < 0 ? remainder + period : remainder)
  }

  /// The changes of the year of a moment and its neighbours, in order. Where an end and a start fall together (saving all year round), the
  /// start is the later.
  private func changes(around moment: Int64, _ saving: Saving) -> [(moment: Int64, offset: TimeZone.Offset)] {
    let days = (moment - 946_684_800) / 86_400 + 10_957
    let year = CivilDay.parts(ofNumber: Int(days)).year
    var found: [(moment: Int64, offset: TimeZone.Offset)] = []
    for candidate in year - 2 ... year + 2 {
      found.append((saving.end.wallSeconds(in: candidate) - Int64(saving.offset.seconds), standard))
      found.append((saving.start.wallSeconds(in: candidate) - Int64(standard.seconds), saving.offset))
    }
    found.sort { ($0.moment, $0.offset.isDaylightSaving ? 1 : 0) < ($1.moment, $1.offset.isDaylightSaving ? 1 : 0) }
    return found
  }
}

extension DaylightRule.Change {
  fileprivate func wallSeconds(in year: Int) -> Int64 {
    Int64(date.number(in: year)) * 86_400 + Int64(time)
  }
}

extension DaylightRule.Date {
  fileprivate func number(in year: Int) -> Int {
    let newYear = CivilDay.number(year: year, month: 1, day: 1)
    switch self {
    case .dayWithoutLeap(let day):
      return newYear + day - 1 + (day >= 60 && CivilDay.isLeap(year: year) ? 1 : 0)
    case .day(let day):
      return newYear + day
    case .weekday(let month, let week, let weekday):
      let first = CivilDay.number(year: year, month: month, day: 1)
      let wanted = weekday == 0 ? 7 : weekday
      let lead = (wanted - Weekday(dayNumber: first).rawValue + 7) % 7
      let day = 1 + lead + (week - 1) * 7
      return first + (day > CivilDay.length(ofMonth: month, year: year) ? day - 8 : day - 1)
    }
  }
}
