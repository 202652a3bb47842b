/// Reads the `TZ` string of POSIX, with the wider hours of RFC 8536, section 3.3.1: `EET-2EEST,M4.5.5/0,M10.5.4/24`.
extension DaylightRule {
  /// Nil when the bytes are anything else. A zone with daylight saving must say when.
  init?(posix bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let name = DaylightRule.name(&rest), let west = DaylightRule.time(&rest, hours: 24) else { return nil }
    standard = TimeZone.Offset(seconds: -west, abbreviation: name)
    if rest.isEmpty {
      saving = nil
      return
    }
    guard let savingName = DaylightRule.name(&rest) else { return nil }
    var savingWest = west - 3600
    if let next = rest.first, next != UInt8(ascii: ",") {
      guard let given = DaylightRule.time(&rest, hours: 24) else { return nil }
      savingWest = given
    }
    guard let start = DaylightRule.change(&rest), let end = DaylightRule.change(&rest), rest.isEmpty else { return nil }
    let offset = TimeZone.Offset(seconds: -savingWest, isDaylightSaving: true, abbreviation: savingName)
    saving = Saving(offset: offset, start: start, end: end)
  }

  /// Three letters or more, or three or more of letters, digits and signs in `<>`.
  private static func name(_ rest: inout ArraySlice<UInt8>) -> String? {
    let isQuoted = rest.first == UInt8(ascii: "<")
    if isQuoted { rest.removeFirst() }
    let letters = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): isQuoted
      default: false
      }
    }
    guard (3...32).contains(letters.count) else { return nil }
    rest = rest[letters.endIndex...]
    if isQuoted {
      guard rest.first == UInt8(ascii: ">") else { return nil }
      rest.removeFirst()
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private static func time(_ rest: inout ArraySlice<UInt8>, hours: Int) -> Int32? {
    var sign: Int32 = 1
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      rest.removeFirst()
    }
    guard var seconds = number(&rest, upTo: hours).map({ $0 * 3600 }) else { return nil }
    for factor in [60, 1] where rest.first == UInt8(ascii: ":") {
      rest.removeFirst()
      guard let part = number(&rest, upTo: 59) else { return nil }
      seconds += part * factor
    }
    return sign * Int32(seconds)
  }

  /// `,date[/time]`; the time is 02:00 unless said otherwise.
  private static func change(_ rest: inout ArraySlice<UInt8>) -> Change? {
    guard skip(&rest, ",") else { return nil }
    let date: Date
    if skip(&rest, "J") {
      guard let day = number(&rest, upTo: 365), day >= 1 else { return nil }
      date = .dayWithoutLeap(day)
    } else if skip(&rest, "M") {
      guard let month = number(&rest, upTo: 12), month >= 1, skip(&rest, "."), let week = number(&rest, upTo: 5), week >= 1,
        skip(&rest, "."), let weekday = number(&rest, upTo: 6)
      else { return nil }
      date = .weekday(month: month, week: week, weekday: weekday)
    } else {
      guard let day = number(&rest, upTo: 365) else { return nil }
      date = .day(day)
    }
    guard skip(&rest, "/") else { return Change(date: date, time: 7200) }
    guard let time = time(&rest, hours: 167) else { return nil }
    return Change(date: date, time: time)
  }

  private static func skip(_ rest: inout ArraySlice<UInt8>, _ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// One to three digits.
  private static func number(_ rest: inout ArraySlice<UInt8>, upTo limit: Int) -> Int? {
    let digits = rest.prefix(4).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest[digits.endIndex...]
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return value <= limit ? value : nil
  }
}
