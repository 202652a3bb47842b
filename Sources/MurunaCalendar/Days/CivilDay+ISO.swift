/// Reads the ISO 8601 form of a day, `2026-01-14`, in Western or Arabic digits.
extension CivilDay {
  package init(iso text: some StringProtocol) throws(DateFault) {
    var fields = [0, 0, 0]
    var lengths = [0, 0, 0]
    var field = 0
    for scalar in text.unicodeScalars {
      if let digit = decimalDigit(scalar) {
        guard lengths[field] < 4 else { throw .notADate }
        fields[field] = fields[field] * 10 + digit
        lengths[field] += 1
      } else if scalar == "-", field < 2 {
        field += 1
      } else {
        throw .notADate
      }
    }
    if lengths == [2, 2, 4] {
      throw .dayFirst(try CivilDay(year: fields[2], month: fields[1], day: fields[0]))
    }
    guard lengths == [4, 2, 2] else { throw .notADate }
    try self.init(year: fields[0], month: fields[1], day: fields[2])
  }
}

/// The value of a Western (0-9), Arabic (٠-٩) or Persian (۰-۹) digit.
func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x30...0x39: Int(scalar.value - 0x30)
  case 0x660...0x669: Int(scalar.value - 0x660)
  case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
  default: nil
  }
}
