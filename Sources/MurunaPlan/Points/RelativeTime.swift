import MurunaText

/// Reads a moment of a plan as it is said to a program: `T+3h`, `T - 1 h 30 min`, `س+٣ ساعات`.
package enum RelativeTime {
  /// Seconds from `T`; nil for what is no such moment.
  package static func seconds(_ text: String) -> Int64? {
    var rest = text.drop { $0 == " " }
    guard let zero = rest.first, zero == "T" || zero == "س" else { return nil }
    rest = rest.dropFirst().drop { $0 == " " }
    guard let sign = rest.first else { return 0 }
    guard sign == "+" || sign == "-" || sign == "−" else { return nil }
    rest = rest.dropFirst()
    var sum: Int64 = 0
    var isEmpty = true
    while true {
      rest = rest.drop { $0 == " " || $0 == "_" }
      guard !rest.isEmpty else { break }
      let digits = rest.prefix { $0.isWholeNumber || $0 == "." || $0 == "٫" }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let word = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(word.count)
      guard let unit = TimeUnits.named(String(word)), let length = unit.unit.seconds else { return nil }
      guard let amount = thousandths(digits) ?? unit.impliedCount.map({ Int64($0) * 1000 }) else { return nil }
      let (product, overflow) = amount.multipliedReportingOverflow(by: Int64(length))
      guard !overflow, product % 1000 == 0, product / 1000 < 1 << 40 else { return nil }
      sum += product / 1000
      isEmpty = false
    }
    return isEmpty ? nil : sign == "+" ? sum : -sum
  }

  /// `1.5` as 1500; nil for none, or for more digits than that.
  private static func thousandths(_ digits: Substring) -> Int64? {
    guard !digits.isEmpty else { return nil }
    var value: Int64 = 0
    var places: Int?
    for digit in digits {
      if digit == "." || digit == "٫" {
        guard places == nil else { return nil }
        places = 0
        continue
      }
      guard let number = digit.wholeNumberValue, value < 1 << 40 else { return nil }
      value = value * 10 + Int64(number)
      if let known = places { places = known + 1 }
    }
    guard let known = places else { return value * 1000 }
    guard known <= 3 else { return nil }
    for _ in known..<3 { value *= 10 }
    return value
  }
}
