/// The way a text runs.
package enum TextDirection: Hashable, Sendable {
  case leftToRight, rightToLeft

  /// The direction of the first letter that has one (rules P2 and P3 of UAX 9, without isolates); nil where there is none.
  package init?(firstStrongIn text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      if Self.isRightToLeft(scalar.value) {
        self = .rightToLeft
        return
      }
      if Scalars.isNameStart(scalar.value), scalar.value != 0x5F {
        self = .leftToRight
        return
      }
    }
    return nil
  }

  /// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their relatives: Unicode keeps these blocks for right-to-left scripts. Marks and
  /// digits have no direction of their own, or a weak one.
  package static func isRightToLeft(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      Scalars.isNameStart(scalar) || scalar == 0x61B || scalar == 0x61F || scalar == 0x6D4 || scalar == 0x61C
    default: scalar == 0x200F
    }
  }
}

extension StringProtocol {
  /// Whether any part of a text runs from right to left.
  package var hasRightToLeft: Bool {
    let isPossible = utf8.withContiguousStorageIfAvailable { bytes in bytes.contains { $0 >= 0xD6 } } ?? true
    return isPossible && unicodeScalars.contains { TextDirection.isRightToLeft($0.value) }
  }
}
