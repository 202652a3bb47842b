import Testing

@testable import MurunaCalendar

@Suite struct NumberTests {
  struct Sum: Sendable {
    let left: String, right: String
    let sum: String?, difference: String?, product: String?, quotient: String?
    init(_ left: String, _ right: String, _ sum: String?, _ difference: String?, _ product: String?, _ quotient: String?) {
      (self.left, self.right) = (left, right)
      (self.sum, self.difference, self.product, self.quotient) = (sum, difference, product, quotient)
    }
  }

  /// From Python's `fractions`: nil where the reduced result does not fit into 64 bits.
  static let sums = [
    Sum("-9223372036854775808/1", "-5/9223372036854775807", nil, nil, nil, nil),
    Sum("1/3", "9223372036854775807/9223372036854775806", "4099276460824344803/3074457345618258602", "-6148914691236517205/9223372036854775806", nil, "3074457345618258602/9223372036854775807"),
    Sum("9223372036854775807/9223372036854775806", "3/1000000000000000000", nil, nil, nil, nil),
    Sum("-5/9223372036854775807", "1000000000000000000/7", nil, nil, nil, nil),
    Sum("9223372036854775807/2", "9223372036854775807/1", nil, "-9223372036854775807/2", nil, "1/2"),
    Sum("-9223372036854775808/1", "0/1", "-9223372036854775808/1", "-9223372036854775808/1", "0/1", nil),
    Sum("0/1", "9223372036854775807/9223372036854775806", "9223372036854775807/9223372036854775806", "-9223372036854775807/9223372036854775806", "0/1", "0/1"),
    Sum("-1/1", "9223372036854775807/1", "9223372036854775806/1", "-9223372036854775808/1", "-9223372036854775807/1", "-1/9223372036854775807"),
    Sum("1/9223372036854775807", "1/1", nil, "-9223372036854775806/9223372036854775807", "1/9223372036854775807", "1/9223372036854775807"),
    Sum("0/1", "1/3", "1/3", "-1/3", "0/1", "0/1"),
    Sum("-9223372036854775808/1", "1/9223372036854775807", nil, nil, "-9223372036854775808/9223372036854775807", nil),
    Sum("0/1", "-9223372036854775808/1", "-9223372036854775808/1", nil, "0/1", "0/1"),
    Sum("1/9223372036854775807", "3/1000000000000000000", nil, nil, nil, nil),
    Sum("9223372036854775807/1", "-1/1", "9223372036854775806/1", nil, "-9223372036854775807/1", "-9223372036854775807/1"),
    Sum("-1/1", "-2/7", "-9/7", "-5/7", "2/7", "7/2"),
    Sum("3/1000000000000000000", "-9223372036854775808/3", nil, nil, "-35184372088832/3814697265625", nil),
    Sum("1000000000000000000/7", "1000000000000000000/7", "2000000000000000000/7", "0/1", nil, "1/1"),
    Sum("-1/1", "1/1", "0/1", "-2/1", "-1/1", "-1/1"),
    Sum("1000000000000000000/7", "9223372036854775807/2", nil, nil, nil, nil),
    Sum("9223372036854775807/9223372036854775806", "1/9223372036854775807", nil, nil, "1/9223372036854775806", nil),
    Sum("-1/1", "9223372036854775807/9223372036854775806", "1/9223372036854775806", nil, "-9223372036854775807/9223372036854775806", "-9223372036854775806/9223372036854775807"),
    Sum("0/1", "1/1", "1/1", "-1/1", "0/1", "0/1"),
    Sum("-9223372036854775808/3", "9223372036854775807/2", "9223372036854775805/6", nil, nil, nil),
    Sum("-9223372036854775808/3", "-1/1", nil, "-9223372036854775805/3", nil, nil),
    Sum("-5/9223372036854775807", "9223372036854775807/9223372036854775806", nil, nil, "-5/9223372036854775806", nil),
    Sum("9223372036854775807/1", "0/1", "9223372036854775807/1", "9223372036854775807/1", "0/1", nil),
    Sum("-2/7", "-5/9223372036854775807", "-2635249153387078807/9223372036854775807", "-2635249153387078797/9223372036854775807", nil, "2635249153387078802/5"),
    Sum("0/1", "-2/7", "-2/7", "2/7", "0/1", "0/1"),
    Sum("-2/7", "9223372036854775807/2", nil, nil, "-1317624576693539401/1", nil),
    Sum("9223372036854775807/9223372036854775806", "1/1", nil, "1/9223372036854775806", "9223372036854775807/9223372036854775806", "9223372036854775807/9223372036854775806"),
    Sum("3/1000000000000000000", "3/1000000000000000000", "3/500000000000000000", "0/1", nil, "1/1"),
    Sum("3/1000000000000000000", "9223372036854775807/2", nil, nil, nil, nil),
    Sum("1/3", "-9223372036854775808/3", "-9223372036854775807/3", "3074457345618258603/1", "-9223372036854775808/9", nil),
    Sum("1000000000000000000/7", "0/1", "1000000000000000000/7", "1000000000000000000/7", "0/1", nil),
    Sum("1/9223372036854775807", "-2/7", "-2635249153387078801/9223372036854775807", "2635249153387078803/9223372036854775807", nil, "-1/2635249153387078802"),
    Sum("9223372036854775807/9223372036854775806", "9223372036854775807/2", nil, nil, nil, "1/4611686018427387903"),
    Sum("-2/7", "9223372036854775807/9223372036854775806", nil, nil, "-1317624576693539401/4611686018427387903", nil),
    Sum("9223372036854775807/1", "-9223372036854775808/3", nil, nil, nil, nil),
    Sum("-1/1", "-9223372036854775808/3", nil, "9223372036854775805/3", nil, nil),
    Sum("-2/7", "3/1000000000000000000", "-1999999999999999979/7000000000000000000", "-2000000000000000021/7000000000000000000", "-3/3500000000000000000", "-2000000000000000000/21"),
  ]

  @Test(arguments: sums)
  func agreesWithAnIndependentRationalArithmetic(sum: Sum) throws {
    let left = try fraction(sum.left)
    let right = try fraction(sum.right)
    #expect(left.adding(right).map(written) == sum.sum)
    #expect(left.subtracting(right).map(written) == sum.difference)
    #expect(left.multiplied(by: right).map(written) == sum.product)
    #expect(left.divided(by: right).map(written) == sum.quotient)
  }

  @Test func fractionsAreReducedAndTheirSignIsOnTop() throws {
    #expect(Number(6, over: -4).map(written) == "-3/2")
    #expect(Number(-6, over: -4).map(written) == "3/2")
    #expect(Number(0, over: -5) == .zero)
    #expect(Number(1, over: 0) == nil)
    #expect(Number(.min, over: .min) == .one)
    #expect(Number(1, over: .min) == nil)
    #expect(Number(.min, over: -1) == nil)
    #expect(Number(.min).negated == nil)
    #expect(Number(.min).magnitude == nil)
  }

  @Test func floorAndCeilingGoTheRightWayBelowZero() throws {
    for (text, floor, ceiling, rounded) in [
      ("2.5", 2, 3, 3), ("-2.5", -3, -2, -3), ("-2.4", -3, -2, -2), ("2", 2, 2, 2), ("-7", -7, -7, -7), ("0.1", 0, 1, 0), ("-0.5", -1, 0, -1),
    ] as [(String, Int64, Int64, Int64)] {
      let number = try Number(decimal: text)
      #expect(number.floor == floor)
      #expect(number.ceiling == ceiling)
      #expect(number.rounded == rounded)
    }
    #expect(Number(.min).floor == .min)
    #expect(Number(.max).ceiling == .max)
    #expect(Number(.min).rounded == .min)
    #expect(Number(.max).rounded == .max)
  }

  @Test func comparesWithoutOverflow() throws {
    // M/(M-1) is greater than (M-1)/(M-2) by less than any Double can see: 1 + 1/(M-1) < 1 + 1/(M-2).
    let nearer = try #require(Number(.max, over: .max - 1))
    let farther = try #require(Number(.max - 1, over: .max - 2))
    #expect(nearer < farther)
    #expect(Number(.min) < Number(.max))
    #expect(try Number(decimal: "0.1") < Number(decimal: "0.11"))
  }
}

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("0", "0"), ("007", "7"), ("3.250", "3.25"), ("-0.5", "-0.5"), ("−2", "-2"), ("+2", "2"), ("٤٫٥", "4.5"), ("۱۲", "12"), ("0.000000001", "0.000000001"),
    ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"), ("1.50000000000000000000000000", "1.5"),
    ("00000000000000000000000000000000000000000000000000000000000001", "1"), ("-0", "0"), ("100", "100"), ("1234567.125", "1234567.125"),
  ])
  func decimalsThatEndAreShownExactly(written: String, shown: String) throws {
    #expect(try Number(decimal: written).text == shown)
  }

  @Test(arguments: [
    (1, 3, "≈0.333"), (2, 3, "≈0.667"), (-2, 3, "≈-0.667"), (1, 3_000_000, "≈0.000000333"), (10_000, 3, "≈3333.333"),
    (1, 1024, "≈0.000977"), (9_999_999, 10_000_001, "≈1.000"), (1, .max, "≈0.000000000000000000108"), (.max, 3, "≈3074457345618258602.333"),
    (.min, 3, "≈-3074457345618258602.667"),
  ] as [(Int64, Int64, String)])
  func decimalsThatDoNotEndAreMarked(top: Int64, bottom: Int64, shown: String) throws {
    let number = try #require(Number(top, over: bottom))
    #expect(number.text == shown)
    #expect(!number.isShownExactly)
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "1..2", "1.2.3", "--1", "1-", "1,200", "1e3", " 1", "٫٥", "NaN"])
  func whatIsNoNumberIsRefused(text: String) {
    #expect(throws: Number.Fault.notANumber) { try Number(decimal: text) }
  }

  static let tooMuch: [(String, Number.Fault)] = [
    ("9223372036854775808", .tooLarge), ("1" + zeros(100_000), .tooLarge),
    ("0.0000000000000000001", .tooFine), ("0." + zeros(100_000) + "1", .tooFine),
    ("0.1" + zeros(100_000) + "1", .tooFine), ("9223372036854775807.5", .tooFine),
    ("1" + zeros(36) + ".000000000000000001", .tooFine), ("1" + zeros(35) + ".5", .tooFine),
  ]

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  @Test(arguments: tooMuch)
  func whatDoesNotFitSaysHow(text: String, fault: Number.Fault) {
    #expect(throws: fault) { try Number(decimal: text) }
  }
}

/// `"-3/2"`, as the reference writes it.
func fraction(_ text: String) throws -> Number {
  let parts = text.split(separator: "/")
  let top = try #require(Int64(parts[0]))
  let bottom = try #require(Int64(parts[1]))
  return try #require(Number(top, over: bottom))
}

func written(_ number: Number) -> String { "\(number.numerator)/\(number.denominator)" }
