import MurunaCalendar
import MurunaModel
import MurunaText

/// Ties the seconds of a plan to the calendar: what the wall shows at `T`, and in which zone.
struct PlanClock: Sendable {
  /// Seconds since 1970-01-01T00:00 on the wall of the plan's city.
  let zeroWall: Int64
  let zone: TimeZone?
  /// Since 1970-01-01T00:00Z; without a zone, as if the wall stood in Greenwich.
  let zeroMoment: Int64

  /// Nil outside the years 1...9999.
  init?(zeroWall: Int64, zone: TimeZone?) {
    guard let civil = CivilTime(wallSeconds: zeroWall) else { return nil }
    self.zeroWall = zeroWall
    self.zone = zone
    zeroMoment = zone.map { $0.moment(of: civil).usual.seconds } ?? zeroWall
  }

  /// Seconds after `T` at which the wall shows a time; nil outside the calendar.
  func relative(toWall wall: Int64) -> Int64? {
    guard let civil = CivilTime(wallSeconds: wall) else { return nil }
    return (zone.map { $0.moment(of: civil).usual.seconds } ?? wall) - zeroMoment
  }

  /// Whether a wall shows a time twice that night, or never: clocks are changed.
  func isUnique(wall: Int64) -> Bool {
    guard let zone, let civil = CivilTime(wallSeconds: wall) else { return true }
    return zone.moment(of: civil).isUnique
  }

  /// What the wall shows so many seconds after `T`.
  func wall(at relative: Int64) -> CivilTime? {
    guard let moment = Moment(seconds: zeroMoment).adding(seconds: relative) else { return nil }
    return zone.map { $0.civilTime(at: moment) } ?? CivilTime(wallSeconds: moment.seconds)
  }

  /// How many seconds so many months are, from a time of the plan on: the same day and hour of a later month, or that month's last day.
  func length(ofMonths months: Int, from relative: Int64) -> Int64? {
    guard let end = wall(at: relative)?.adding(months: months), let reached = self.relative(toWall: end.wallSeconds) else { return nil }
    return reached - relative
  }
}

extension Layout {
  /// A time as its readers know it: `Thu 15 Jan 05:30` where `T` is on the calendar, else `T + 5 h`.
  func shown(_ time: Int64, _ isArabic: Bool) -> String {
    guard isOnCalendar, let civil = clock?.wall(at: time) else { return Model.relative(time, isArabic) }
    let (hour, minute) = (civil.second / 3600, civil.second / 60 % 60)
    let clock = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    if isArabic { return "\(civil.day.day)/\(civil.day.month) \(clock)" }
    return "\(Weekdays.shortName(civil.day.weekday.rawValue, in: .english)) \(civil.day.day) \(Months.name(civil.day.month, in: .english).prefix(3)) \(clock)"
  }
}
