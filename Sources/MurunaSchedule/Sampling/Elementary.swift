/// Natural logarithm and exponential in plain arithmetic, to about one part in 10^15.
///
/// Our own, because the standard library has none without a C library, and because a C library's last bit differs from
/// one system to the next: the same seed has to give the same bytes everywhere.
enum Elementary {
  /// ln x for x > 0 (subnormal numbers included).
  static func log(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.4142135623730951 {
      significand *= 0.5
      exponent += 1
    }
    // ln m = 2 artanh z with z = (m - 1)/(m + 1), and |z| < 0.172 makes the series short.
    let z = (significand - 1) / (significand + 1)
    let square = z * z
    var sum = 0.0
    var term = 21.0
    while term >= 1 {
      sum = sum * square + 1 / term
      term -= 2
    }
    return exponent * ln2High + (exponent * ln2Low + 2 * z * sum)
  }

  /// e to the power x, 0 or infinity where the result leaves the range.
  static func exp(_ x: Double) -> Double {
    if x > 709 { return .infinity }
    if x < -740 { return 0 }
    let power = (x * 1.4426950408889634).rounded()
    let rest = (x - power * ln2High) - power * ln2Low
    // Taylor to the thirteenth power, |rest| < 0.35; written out, for a loop over a table would cost more than it computes.
    var sum = 1.0 / 6_227_020_800
    sum = sum * rest + 1.0 / 479_001_600
    sum = sum * rest + 1.0 / 39_916_800
    sum = sum * rest + 1.0 / 3_628_800
    sum = sum * rest + 1.0 / 362_880
    sum = sum * rest + 1.0 / 40_320
    sum = sum * rest + 1.0 / 5_040
    sum = sum * rest + 1.0 / 720
    sum = sum * rest + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    return sum * Double(sign: .plus, exponent: Int(power), significand: 1)
  }

  private static var ln2High: Double { 0x1.62e42feep-1 }
  private static var ln2Low: Double { 0x1.a39ef35793c76p-33 }
}
