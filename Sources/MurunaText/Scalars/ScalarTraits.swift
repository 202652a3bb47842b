/// What the lexer, the names and the renderers ask about one Unicode scalar, found with one look-up in a two-level table
/// (UAX 44 properties of the version that the generated tables name; never those of the standard library, which change).
package struct ScalarTraits: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  // The order is that of `FLAGS` in `generate-tables.py`.
  package static let nameStart = ScalarTraits(rawValue: 1 << 0)
  package static let nameContinue = ScalarTraits(rawValue: 1 << 1)
  /// Default_Ignorable_Code_Point: drawn as nothing.
  package static let ignorable = ScalarTraits(rawValue: 1 << 2)
  /// Part of names by UAX 31, but another letter's double: NFKC changes it (presentation forms, fullwidth letters).
  package static let compatible = ScalarTraits(rawValue: 1 << 3)
  /// Joining_Type D or L: joins to the letter after it.
  package static let joinsForward = ScalarTraits(rawValue: 1 << 4)
  /// Joining_Type D or R: joins to the letter before it.
  package static let joinsBackward = ScalarTraits(rawValue: 1 << 5)
  /// Joining_Type T: joining sees through it.
  package static let transparent = ScalarTraits(rawValue: 1 << 6)
  package static let unassigned = ScalarTraits(rawValue: 1 << 7)
  package static let privateUse = ScalarTraits(rawValue: 1 << 8)
  package static let noncharacter = ScalarTraits(rawValue: 1 << 9)
  /// General_Category Zs: a space of some width.
  package static let space = ScalarTraits(rawValue: 1 << 10)
  /// General_Category Cc.
  package static let control = ScalarTraits(rawValue: 1 << 11)
  package static let zeroWidth = ScalarTraits(rawValue: 1 << 12)
  package static let wide = ScalarTraits(rawValue: 1 << 13)
  /// General_Category Mn or Me.
  package static let mark = ScalarTraits(rawValue: 1 << 14)
  /// May change or move under NFC: NFC_Quick_Check is not Yes, or the combining class is not 0.
  package static let unstable = ScalarTraits(rawValue: 1 << 15)

  package init(of scalar: UInt32) {
    let group: UInt32
    if scalar < 0x20000 {
      let block = Self.blockOfPage.number(at: Int(scalar >> 7) * 2, length: 2)
      group = Self.classInBlock.digit(at: Int(block << 7 | scalar & 127))
    } else {
      let runs = Self.classOfRun
      // The first run starts at U+20000, so there is always one.
      let record = runs.recordsStarting(upTo: scalar, stride: 6) - 1
      group = runs.number(at: record * 6 + 4, length: 2)
    }
    self.init(rawValue: Self.flagsOfClass.number(at: Int(group) * 3, length: 3))
  }
}

/// The questions by name, with the answers for ASCII in arithmetic.
package enum Scalars {
  /// XID_Start or `_`.
  package static func isNameStart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isASCIILetter(scalar) || scalar == 0x5F }
    return ScalarTraits(of: scalar).contains(.nameStart)
  }

  /// XID_Continue, `_` among them.
  package static func isNameContinue(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isASCIILetter(scalar) || scalar == 0x5F || isASCIIDigit(scalar) }
    if isPlainArabicLetter(scalar) { return true }
    return ScalarTraits(of: scalar).contains(.nameContinue)
  }

  /// Whether a lexer should keep a scalar in a name that has begun: part of a name, or nothing to be seen, or a private or unassigned
  /// scalar. Such a name is wrong as a whole (`NameProblem` says why), rather than two names with something odd between them.
  package static func sticksToName(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isNameContinue(scalar) }
    if isPlainArabicLetter(scalar) { return true }
    return !ScalarTraits(of: scalar).isDisjoint(with: [.nameContinue, .ignorable, .privateUse, .unassigned, .noncharacter])
  }

  /// Zs without the ordinary space: counts as one space, with a warning.
  package static func isOddSpace(_ scalar: UInt32) -> Bool {
    scalar >= 0xA0 && ScalarTraits(of: scalar).contains(.space)
  }

  /// Drawn as nothing (Default_Ignorable_Code_Point).
  package static func isIgnorable(_ scalar: UInt32) -> Bool {
    scalar >= 0xAD && ScalarTraits(of: scalar).contains(.ignorable)
  }

  /// How many cells of a terminal a scalar takes on its own: 0, 1 or 2 (East_Asian_Width W and F).
  package static func width(_ scalar: UInt32) -> Int {
    if scalar < 0x7F { return scalar >= 0x20 ? 1 : 0 }
    let traits = ScalarTraits(of: scalar)
    if traits.contains(.zeroWidth) { return 0 }
    return traits.contains(.wide) ? 2 : 1
  }

  @inlinable
  package static func isASCIILetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

  @inlinable
  package static func isASCIIDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  /// U+0621..063A and U+0641..064A, the letters of Arabic: they stand for themselves in every key and every normal form.
  @inlinable
  package static func isPlainArabicLetter(_ scalar: UInt32) -> Bool { scalar &- 0x621 < 26 || scalar &- 0x641 < 10 }
}
