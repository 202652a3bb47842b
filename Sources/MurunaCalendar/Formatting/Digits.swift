/// Which digits numbers are written with.
package enum Digits: Hashable, Sendable, CaseIterable {
  /// 0123456789 and a point
  case western
  /// ٠١٢٣٤٥٦٧٨٩ and ٫
  case arabic

  /// Turns a number written with Western digits into these; every other character stays.
  package func written(_ western: String) -> String {
    switch self {
    case .western: return western
    case .arabic:
      var result = String.UnicodeScalarView()
      for scalar in western.unicodeScalars {
        switch scalar {
        case "0"..."9": result.append(Unicode.Scalar(0x660 + scalar.value - 0x30) ?? scalar)
        case ".": result.append("٫")
        default: result.append(scalar)
        }
      }
      return String(result)
    }
  }
}

/// With zeros in front, up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
