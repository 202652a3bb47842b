/// A time on the clock, from 00:00 to 24:00; the latter ends a day, as in `16:00 until 24:00`.
package struct TimeOfDay: Hashable, Sendable {
  /// 0...86,400
  package let second: Int32

  package static let secondsPerDay: Int64 = 86_400
  package static let midnight = TimeOfDay(unchecked: 0)
  package static let endOfDay = TimeOfDay(unchecked: 86_400)

  init(unchecked second: Int32) { self.second = second }

  /// Nil unless 0...86,400.
  package init?(second: Int) {
    guard (0...86_400).contains(second) else { return nil }
    self.init(unchecked: Int32(second))
  }

  package init(hour: Int, minute: Int, second: Int = 0) throws(TimeFault) {
    guard (0...24).contains(hour) else { throw .hourOutOfRange(hour) }
    guard (0...59).contains(minute) else { throw .minuteOutOfRange(minute) }
    guard (0...59).contains(second) else { throw .secondOutOfRange(second) }
    guard hour < 24 || (minute == 0 && second == 0) else { throw .hourOutOfRange(hour) }
    self.init(unchecked: Int32(hour * 3600 + minute * 60 + second))
  }

  /// `08:00` or `08:00:30`, in Western or Arabic digits; the hour may have one digit.
  package init(iso text: some StringProtocol) throws(TimeFault) {
    var fields = [0]
    var digits = 0
    for scalar in text.unicodeScalars {
      if let digit = decimalDigit(scalar) {
        guard digits < 2 else { throw .notATime }
        fields[fields.count - 1] = fields[fields.count - 1] * 10 + digit
        digits += 1
      } else if scalar == ":", fields.count < 3, digits == 2 || (digits == 1 && fields.count == 1) {
        fields.append(0)
        digits = 0
      } else {
        throw .notATime
      }
    }
    guard fields.count >= 2, digits == 2 else { throw .notATime }
    try self.init(hour: fields[0], minute: fields[1], second: fields.count == 3 ? fields[2] : 0)
  }

  package var hour: Int { Int(second) / 3600 }
  package var minute: Int { Int(second) / 60 % 60 }
  package var secondOfMinute: Int { Int(second) % 60 }
}

extension TimeOfDay: Comparable {
  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.second < right.second }
}

/// Why some numbers or a text are no time.
package enum TimeFault: Error, Hashable, Sendable {
  /// Not of the form 08:00.
  case notATime
  /// Hours run from 0 to 23, and 24:00 ends a day.
  case hourOutOfRange(Int)
  case minuteOutOfRange(Int)
  case secondOutOfRange(Int)
  case date(DateFault)
}
