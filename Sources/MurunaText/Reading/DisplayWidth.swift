// How many cells of a terminal a text takes: by grapheme cluster the width of its base, as most terminals draw it.

extension Character {
  /// 0, 1 or 2 cells. An emoji sequence (with a joiner, a variation selector or two flag letters) takes 2. Lam and alef are two letters,
  /// hence two cells: that is what terminals give them, even where they draw one glyph.
  package var displayWidth: Int {
    if let ascii = asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    var width = 0
    var flagLetters = 0
    for scalar in unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }
      if scalar.value &- 0x1F1E6 < 26 { flagLetters += 1 }
      if width == 0 { width = Scalars.width(scalar.value) }
    }
    return flagLetters == 2 ? 2 : width
  }
}

extension StringProtocol {
  /// The cells of a text without line ends; tabs and controls count as nothing.
  package var displayWidth: Int {
    // Most texts are plain ASCII: no letter of theirs needs to be looked up, and none joins another.
    let isPlain = utf8.withContiguousStorageIfAvailable { bytes in bytes.allSatisfy { $0 &- 0x20 < 0x5F } } ?? utf8.allSatisfy { $0 &- 0x20 < 0x5F }
    return isPlain ? utf8.count : reduce(0) { $0 + $1.displayWidth }
  }
}

extension String {
  package enum Alignment: Hashable, Sendable {
    case start, end, center
  }

  /// Filled up with spaces to a width; unchanged if it is as wide already.
  package func padded(to width: Int, _ alignment: Alignment = .start) -> String {
    let missing = width - displayWidth
    guard missing > 0 else { return self }
    switch alignment {
    case .start: return self + .blanks(missing)
    case .end: return .blanks(missing) + self
    case .center:
      return .blanks(missing / 2) + self + .blanks(missing - missing / 2)
    }
  }

  /// So many blanks, made at once: `String(repeating:count:)` adds one to the other.
  package static func blanks(_ count: Int) -> String { String(decoding: [UInt8](repeating: 0x20, count: count), as: UTF8.self) }

  /// Cut to a width, with an ellipsis in place of what is missing; never within a grapheme cluster.
  package func truncated(to width: Int) -> String {
    guard width > 0 else { return "" }
    if utf8.allSatisfy({ $0 &- 0x20 < 0x5F }) { return utf8.count <= width ? self : self[..<utf8.index(startIndex, offsetBy: width - 1)] + "…" }
    var used = 0
    // The end of what still leaves a cell for the ellipsis.
    var cut = startIndex
    var index = startIndex
    while index < endIndex {
      used += self[index].displayWidth
      if used > width { return self[..<cut] + "…" }
      index = self.index(after: index)
      if used < width { cut = index }
    }
    return self
  }
}
