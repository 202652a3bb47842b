import MurunaCalendar
import MurunaPlan
import MurunaText

/// A plan's times as moments of the city's clock, where the plan says when its `T` is.
package struct TimelineClock: Sendable {
  private let zeroMoment: Int64
  private let zone: (@Sendable (Int64) -> Int)?

  /// Nil for a plan without `zero_hour`: its times are known relative to `T` only.
  package init?(_ timeline: Timeline) { self.init(zeroMoment: timeline.zeroMoment, zone: timeline.zone) }

  init?(zeroMoment: Int64?, zone: (@Sendable (Int64) -> Int)?) {
    guard let zeroMoment else { return nil }
    self.zeroMoment = zeroMoment
    self.zone = zone
  }

  package struct Reading: Hashable, Sendable {
    package var day: CivilDay
    /// 0..<86400
    package var second: Int
    /// From UTC, in seconds; nil without a zone.
    package var offset: Int?
  }

  /// What the clock shows at a time of the plan; nil outside the years 1 to 9999.
  package func reading(at time: Int64) -> Reading? {
    let (moment, overflow) = zeroMoment.addingReportingOverflow(time)
    guard !overflow, moment.magnitude < 1 << 50 else { return nil }
    let offset = zone?(moment)
    let local = moment + Int64(offset ?? 0)
    let second = Int(((local % 86_400) + 86_400) % 86_400)
    guard let day = CivilDay(number: Int((local - Int64(second)) / 86_400)) else { return nil }
    return Reading(day: day, second: second, offset: offset)
  }
}

extension TimelineClock.Reading {
  /// `18:00`, with seconds only where there are some.
  var time: String {
    let seconds = second % 60
    return "\(two(second / 3600)):\(two(second / 60 % 60))" + (seconds == 0 ? "" : ":\(two(seconds))")
  }

  /// `2026-01-14`
  var isoDay: String {
    let year = String(day.year)
    return String(repeating: "0", count: 4 - year.utf8.count) + year + "-\(two(day.month))-\(two(day.day))"
  }

  /// `2026-01-14T18:00:00+03:00`; without a zone no offset is known, and none is said.
  var iso: String {
    var result = "\(isoDay)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    guard let offset else { return result }
    if offset == 0 { return result + "Z" }
    result += "\(offset < 0 ? "-" : "+")\(two(abs(offset) / 3600)):\(two(abs(offset) / 60 % 60))"
    return result
  }

  /// `Wed`
  var weekday: String { Weekdays.shortName(day.weekday.rawValue, in: .english) }

  /// `14 Jan`
  var dayAndMonth: String { "\(day.day) \(Months.name(day.month, in: .english).prefix(3))" }

  /// `Thursday 15 January 2026, 22:00`
  func long(in language: Language) -> String {
    let month = Months.name(day.month, in: language == .english ? .english : .levant)
    let comma = language == .english ? "," : "،"
    return "\(Weekdays.name(day.weekday.rawValue, in: language)) \(day.day) \(month) \(day.year)\(comma) \(time)"
  }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
