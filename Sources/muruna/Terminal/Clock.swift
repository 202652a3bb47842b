#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import MurunaCalendar

/// The only reader of the clock, and only when somebody says `today`.
enum Clock {
  /// The day in the machine's own zone.
  static var today: CivilDay {
    var now = time(nil)
    var local = unsafe tm()
    guard unsafe localtime_r(&now, &local) != nil,
      let day = try? unsafe CivilDay(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    else { return CivilDay(number: now / 86_400) ?? .first }
    return day
  }
}
