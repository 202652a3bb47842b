/// Which form of a noun a number asks for: the categories of CLDR, all six of which Arabic has.
package enum PluralCategory: String, Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category of a whole number. The sign does not count.
  package init(_ number: Int, in language: Language) {
    let size = number.magnitude
    switch language {
    case .english:
      self = size == 1 ? .one : .other
    case .arabic:
      switch (size, size % 100) {
      case (0, _): self = .zero
      case (1, _): self = .one
      case (2, _): self = .two
      case (_, 3...10): self = .few
      case (_, 11...99): self = .many
      default: self = .other
      }
    }
  }

  /// The category of a number with a fraction: `1.5 hours`, `١٫٥ ساعة`.
  package static var ofFraction: PluralCategory { .other }
}
