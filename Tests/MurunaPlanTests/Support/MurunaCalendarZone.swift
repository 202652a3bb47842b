import MurunaCalendar

/// A zone with summer time, written out: no file is read.
enum MurunaCalendarZone {
  static func sarajevo() throws -> TimeZone { try TimeZone(posix: "CET-1CEST,M3.5.0,M10.5.0/3") }
}
