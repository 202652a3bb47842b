/// The three sets of decimal digits that we read, and write.
package enum DigitStyle: String, Hashable, Sendable, CaseIterable {
  /// `0123456789`
  case ascii
  /// `٠١٢٣٤٥٦٧٨٩`, U+0660: Egypt and the Levant.
  case arabic
  /// `۰۱۲۳۴۵۶۷۸۹`, U+06F0: Persian and Urdu; some digits look exactly like the Arabic ones.
  case extendedArabic

  /// The set that a digit is of.
  package init?(of scalar: UInt32) {
    if scalar &- 0x30 < 10 {
      self = .ascii
    } else if scalar &- 0x660 < 10 {
      self = .arabic
    } else if scalar &- 0x6F0 < 10 {
      self = .extendedArabic
    } else {
      return nil
    }
  }

  package var zero: UInt32 {
    switch self {
    case .ascii: 0x30
    case .arabic: 0x660
    case .extendedArabic: 0x6F0
    }
  }
}

package enum Digits {
  /// 0 to 9 for a digit of one of the three sets.
  package static func value(of scalar: UInt32) -> Int? {
    let ascii = asASCII(scalar)
    return ascii &- 0x30 < 10 ? Int(ascii - 0x30) : nil
  }

  /// The same digit in ASCII; any other scalar as it is.
  package static func asASCII(_ scalar: UInt32) -> UInt32 {
    if scalar &- 0x660 < 10 { return scalar - 0x630 }
    if scalar &- 0x6F0 < 10 { return scalar - 0x6C0 }
    return scalar
  }

  /// A text with its digits in one set. Decimal signs and separators stay as they are.
  package static func restyled(_ text: String, as style: DigitStyle) -> String {
    guard text.unicodeScalars.contains(where: { DigitStyle(of: $0.value).map { $0 != style } ?? false }) else { return text }
    return String(
      scalars: text.unicodeScalars.lazy.map { scalar in
        value(of: scalar.value).map { style.zero + UInt32($0) } ?? scalar.value
      })
  }

  package static func format(_ number: Int, as style: DigitStyle) -> String {
    restyled(String(number), as: style)
  }

  /// The number that a text of digits spells, all of one set; nil for anything else, and beyond what an `Int` holds.
  package static func number(in text: String) -> Int? {
    var number = 0
    var style: DigitStyle?
    for scalar in text.unicodeScalars {
      guard let digit = value(of: scalar.value), let own = DigitStyle(of: scalar.value), style == nil || style == own else { return nil }
      style = own
      let (tenfold, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = tenfold.addingReportingOverflow(digit)
      if overflows || overflowsToo { return nil }
      number = sum
    }
    return style == nil ? nil : number
  }
}

extension DigitStyle {
  /// The digits that are usual in a country's Arabic (ISO 3166-1), as CLDR has them; ASCII where there is no Arabic.
  package init(country: String) {
    self =
      switch country {
      case "BH", "DJ", "EG", "ER", "IQ", "JO", "KM", "KW", "LB", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TD", "YE": .arabic
      default: .ascii
      }
  }
}
