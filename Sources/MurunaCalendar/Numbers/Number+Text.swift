/// Reads numbers from decimal digits and writes them back: exactly where the decimals end, marked with `≈` where they do not.
extension Number {
  /// Why digits make no number.
  package enum Fault: Error, Hashable, Sendable {
    case notANumber
    /// More than a 64-bit fraction holds.
    case tooLarge
    /// Too many decimals to be kept exactly.
    case tooFine
  }

  /// Digits in either script, at most one `.` or `٫` between digits, and a sign `-`, `−` or `+` in front. No separators of thousands: the lexer
  /// knows what it read.
  package init(decimal text: some StringProtocol) throws(Fault) {
    var (digits, scale): (Int128, Int128) = (0, 1)
    var isNegative = false
    var (hasDigit, hasPoint, endsInDigit) = (false, false, false)
    // Zeros after the point count only when another digit follows: 1.50000000000000000000000 is 3/2.
    var zeros = 0
    var isFirst = true
    for scalar in text.unicodeScalars {
      defer { isFirst = false }
      if let digit = decimalDigit(scalar) {
        (hasDigit, endsInDigit) = (true, true)
        if hasPoint, digit == 0 {
          zeros += 1
          continue
        }
        if hasPoint {
          for _ in 0...zeros {
            (digits, scale) = (digits * 10, scale * 10)
            if digits > Number.widest || scale > Number.finest { throw .tooFine }
          }
          zeros = 0
        } else {
          digits *= 10
        }
        digits += Int128(digit)
        if digits > Number.widest { throw hasPoint ? .tooFine : .tooLarge }
      } else if isFirst, scalar == "-" || scalar == "−" || scalar == "+" {
        isNegative = scalar != "+"
      } else if hasDigit, !hasPoint, scalar == "." || scalar == "٫" {
        (hasPoint, endsInDigit) = (true, false)
      } else {
        throw .notANumber
      }
    }
    guard endsInDigit else { throw .notANumber }
    guard let number = Number(reducing: isNegative ? -digits : digits, over: scale) else {
      throw scale == 1 ? .tooLarge : .tooFine
    }
    self = number
  }

  /// Far more than 64 bits can hold after any reduction, and ten times it still fits into 128.
  private static let widest: Int128 = 1_000_000_000_000_000_000_000_000_000_000_000_000
  private static let finest: Int128 = 1_000_000_000_000_000_000

  /// `2.5`, `-3`, `0.125`; `≈0.333` when the decimals do not end within nine digits.
  package var text: String {
    var places = 0
    var power: Int64 = 1
    while places <= 9 {
      if power % denominator == 0 { return decimals(places: places, power: Int128(power)) }
      places += 1
      power *= 10
    }
    // Three decimals, or three significant digits of what is smaller than one.
    places = 3
    var wide: Int128 = 1000
    while Int128(numerator.magnitude) * wide < Int128(denominator) * 100, places < 21 {
      places += 1
      wide *= 10
    }
    return "≈" + decimals(places: places, power: wide)
  }

  package var isShownExactly: Bool { 1_000_000_000 % denominator == 0 }

  /// The number times `power`, rounded half away from zero, with the point `places` digits from the end.
  private func decimals(places: Int, power: Int128) -> String {
    let scaled = Int128(numerator.magnitude) * power
    let rounded = (scaled * 2 + Int128(denominator)) / (Int128(denominator) * 2)
    let sign = numerator < 0 ? "-" : ""
    guard places > 0 else { return sign + String(rounded) }
    let fraction = String(rounded % power)
    return sign + String(rounded / power) + "." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
