/// Canonical composition (NFC, UAX 15) over our own tables, so that which names are one name depends on no one else's version.
package enum Normalization {
  /// NFC of some scalars, without those that `isDropped` names, which leave before composing: a mark that identity ignores must not
  /// keep two others apart.
  static func composed(_ scalars: some Sequence<UInt32>, dropping isDropped: (UInt32) -> Bool = { _ in false }) -> [UInt32] {
    compose(decomposed(scalars, dropping: isDropped))
  }

  /// NFD.
  static func decomposed(_ scalars: some Sequence<UInt32>, dropping isDropped: (UInt32) -> Bool = { _ in false }) -> [UInt32] {
    var parts: [UInt32] = []
    for scalar in scalars { appendDecomposition(of: scalar, to: &parts) }
    parts.removeAll(where: isDropped)
    sortMarks(&parts)
    return parts
  }

  package static func nfc(_ text: String) -> String {
    let scalars = text.unicodeScalars.lazy.map(\.value)
    guard scalars.contains(where: { $0 >= 0xC0 && ScalarTraits(of: $0).contains(.unstable) }) else { return text }
    return String(scalars: composed(scalars))
  }

  static func combiningClass(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x300 { return 0 }
    guard let record = combiningClasses.record(holding: scalar, stride: 10) else { return 0 }
    return combiningClasses.number(at: record + 8, length: 2)
  }

  // Hangul is arithmetic (The Unicode Standard, section 3.12).
  private static let syllables: UInt32 = 0xAC00
  private static let leads: UInt32 = 0x1100
  private static let vowels: UInt32 = 0x1161
  private static let tails: UInt32 = 0x11A7

  private static func appendDecomposition(of scalar: UInt32, to parts: inout [UInt32]) {
    if scalar < 0xC0 {
      parts.append(scalar)
    } else if scalar &- syllables < 11172 {
      let index = scalar - syllables
      parts.append(leads + index / 588)
      parts.append(vowels + index % 588 / 28)
      if index % 28 != 0 { parts.append(tails + index % 28) }
    } else if let record = decompositions.record(of: scalar, stride: 12) {
      // The table's mappings are at most four deep.
      appendDecomposition(of: decompositions.number(at: record + 4, length: 4), to: &parts)
      let second = decompositions.number(at: record + 8, length: 4)
      if second != 0 { appendDecomposition(of: second, to: &parts) }
    } else {
      parts.append(scalar)
    }
  }

  /// Sorts every run of marks by combining class, equal ones in their order.
  private static func sortMarks(_ parts: inout [UInt32]) {
    var index = 0
    while index < parts.count {
      guard combiningClass(parts[index]) != 0 else {
        index += 1
        continue
      }
      let start = index
      var run: [(order: UInt32, scalar: UInt32)] = []
      while index < parts.count {
        let order = combiningClass(parts[index])
        if order == 0 { break }
        run.append((order, parts[index]))
        index += 1
      }
      if run.count > 1 {
        // The standard library's sort is stable in fact but not by promise; the offset makes it so.
        let sorted = run.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
        for (offset, entry) in sorted.enumerated() { parts[start + offset] = entry.element.scalar }
      }
    }
  }

  private static func compose(_ parts: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(parts.count)
    var starter: Int?
    var lastClass: UInt32 = 0
    for part in parts {
      let order = combiningClass(part)
      if let starter {
        let isAdjacent = starter == result.count - 1
        if isAdjacent || lastClass < order && lastClass != 0, let whole = composite(result[starter], part) {
          result[starter] = whole
          continue
        }
      }
      if order == 0 { starter = result.count }
      lastClass = order
      result.append(part)
    }
    return result
  }

  private static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first &- leads < 19, second &- vowels < 21 { return syllables + ((first - leads) * 21 + second - vowels) * 28 }
    if first &- syllables < 11172, (first - syllables) % 28 == 0, second &- (tails + 1) < 27 { return first + second - tails }
    var low = 0
    var high = compositions.count / 2
    while low < high {
      let middle = (low + high) / 2
      let record = Int(compositions.number(at: middle * 2, length: 2)) * 12
      let left = decompositions.number(at: record + 4, length: 4)
      let right = decompositions.number(at: record + 8, length: 4)
      if (left, right) == (first, second) { return decompositions.number(at: record, length: 4) }
      if (left, right) < (first, second) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
