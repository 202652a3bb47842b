/// The names that somebody may have meant: for "did you mean". Only ever shown, never taken (June and July are one letter apart in Arabic).
///
/// Compared by near key, so case, hamza and short vowels do not count. A name is near when at most a third of its letters must be
/// inserted, deleted, replaced or swapped with their neighbour, or when it has the same words in another order
/// (`time_response`, `response_time`). Nearest first, then in the order given; never the name itself. Where the nearest is a slip of the usual kinds away,
/// none that is farther.
package func nearestNames(to name: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
  NameSuggestions(Array(candidates)).nearest(to: name, limit: limit)
}

/// The same for many questions about one set of names: it looks closely only at names of about the right length and letters.
package struct NameSuggestions: Sendable {
  /// By the length of their keys, then in the order given.
  private let names: [String]
  /// The place of each in the order given.
  private let orders: [Int32]
  /// Their keys one behind the other, all that are of a length together: in `narrow` where all letters are ASCII, else in `wide`. A large
  /// program has a hundred thousand names, several times over.
  private let narrow: [UInt8]
  private let wide: [UInt32]
  /// Of each candidate the letters that it has, one bit each, several letters to a bit.
  private let signatures: [UInt64]
  /// Where the candidates of each length begin, and their keys.
  private let starts: [Int]
  private let letterStarts: [Int]

  package init(_ given: [String]) {
    var keys: [UInt32] = []
    var ends: [Int32] = []
    var starts = [Int](repeating: 0, count: EditDistance.longest + 2)
    keys.reserveCapacity(given.count * 8)
    ends.reserveCapacity(given.count)
    for name in given {
      let start = keys.count
      if name.utf8.count <= 4 * EditDistance.longest { appendNearLetters(of: name, to: &keys) }
      if keys.count - start > EditDistance.longest { keys.removeLast(keys.count - start) }
      // A name too long, or without a letter, is near to nothing.
      if keys.count > start { starts[keys.count - start + 1] += 1 }
      ends.append(Int32(keys.count))
    }
    var letterStarts = starts
    for length in 1..<starts.count {
      letterStarts[length] = letterStarts[length - 1] + starts[length] * (length - 1)
      starts[length] += starts[length - 1]
    }
    let count = starts[EditDistance.longest + 1]
    var next = starts
    var names = [String](repeating: "", count: count)
    var orders = [Int32](repeating: 0, count: count)
    var signatures = [UInt64](repeating: 0, count: count)
    let isNarrow = keys.allSatisfy { $0 < 0x80 }
    var narrow = [UInt8](repeating: 0, count: isNarrow ? keys.count : 0)
    var wide = [UInt32](repeating: 0, count: isNarrow ? 0 : keys.count)
    for (order, name) in given.enumerated() {
      let key = (order == 0 ? 0 : Int(ends[order - 1]))..<Int(ends[order])
      if key.isEmpty { continue }
      let place = next[key.count]
      next[key.count] += 1
      names[place] = name
      orders[place] = Int32(order)
      signatures[place] = signature(keys[key])
      let begin = letterStarts[key.count] + (place - starts[key.count]) * key.count
      for (offset, index) in key.enumerated() {
        if isNarrow { narrow[begin + offset] = UInt8(truncatingIfNeeded: keys[index]) } else { wide[begin + offset] = keys[index] }
      }
    }
    self.names = names
    self.orders = orders
    self.signatures = signatures
    self.narrow = narrow
    self.wide = wide
    self.starts = starts
    self.letterStarts = letterStarts
  }

  /// Where the letters of a candidate of a length are.
  private func key(_ index: Int, _ length: Int) -> Range<Int> {
    let begin = letterStarts[length] + (index - starts[length]) * length
    return begin..<begin + length
  }

  private func letters(_ key: Range<Int>) -> [UInt32] { wide.isEmpty ? narrow[key].map { UInt32($0) } : Array(wide[key]) }

  /// How many there are.
  package var count: Int { names.count }

  /// - Parameter edits: how many letters may differ at most, where that is less than a third.
  package func nearest(to name: String, limit: Int = 3, edits: Int = .max) -> [String] {
    var effort = Int.max
    return nearest(to: name, limit: limit, edits: edits, effort: &effort)
  }

  /// The same as long as some effort is left: a name compared costs one, names passed over a little. Nothing where it does not suffice,
  /// since half an answer may be a wrong one.
  package func nearest(to name: String, limit: Int = 3, edits: Int = .max, effort: inout Int) -> [String] {
    guard effort > 0, limit > 0, name.utf8.count <= 4 * EditDistance.longest else { return [] }
    let target = nearLetters(of: name)
    guard !target.isEmpty, target.count <= EditDistance.longest else { return [] }
    let identity = IdentityKey.of(name)
    let own = signature(target[...])
    let words = sortedWords(target)
    var distances = DistancesFrom(target)
    var near: [(distance: Int, order: Int32, name: String)] = []

    for length in 1...EditDistance.longest {
      let threshold = min(edits, max(target.count, length, 3) / 3)
      guard abs(length - target.count) <= threshold else { continue }
      effort -= (starts[length + 1] - starts[length]) / 16
      for index in starts[length]..<starts[length + 1] {
        // Where enough are found, only nearer ones count, or earlier ones as near.
        let bound = near.count < limit ? threshold : near[near.count - 1].distance
        // One edit adds at most one letter and takes at most one away; other words for the same letters are as near as one edit.
        let different = (signatures[index] ^ own).nonzeroBitCount
        guard different <= 2 * bound else { continue }
        effort -= 1
        guard effort > 0 else { return [] }
        let key = key(index, length)
        var found = wide.isEmpty ? distances.to(narrow, key, atMost: bound) : distances.to(wide, key, atMost: bound)
        if found != 0, let words, length == target.count, different == 0, words == sortedWords(letters(key)) { found = 1 }
        guard let found else { continue }
        let (name, order) = (names[index], orders[index])
        guard found > 0 || !IdentityKey.of(name).utf8.elementsEqual(identity.utf8), !near.contains(where: { $0.name == name }) else { continue }
        let place = near.firstIndex { (found, order) < ($0.distance, $0.order) } ?? near.count
        near.insert((found, order, name), at: place)
        if near.count > limit { near.removeLast() }
      }
    }
    // A letter lost, doubled or exchanged with its neighbour is the usual slip: beside `million` for `millon`, `billion` is no guess.
    // (What only has its words joined otherwise, `Head_of_care` for `HeadOfCare`, is no farther.)
    if near.count > 1, near[0].distance <= 1, !hasOtherLetters(near[0].name, target) {
      let joined = target.filter { $0 != 0x5F }
      near.removeAll { $0.distance > 1 && nearLetters(of: $0.name).filter { $0 != 0x5F } != joined }
    }
    return near.map(\.name)
  }

  /// Whether a name one edit away has a letter in the place of another.
  private func hasOtherLetters(_ name: String, _ target: [UInt32]) -> Bool {
    let letters = nearLetters(of: name)
    return letters.count == target.count && letters.sorted() != target.sorted()
  }
}

/// Whether two names of several words, `WardensYoker` and `WardensGovan`, differ in one whole word: two things, not a slip.
package func differInAWord(_ left: String, _ right: String) -> Bool {
  let (a, b) = (wordsOfName(left), wordsOfName(right))
  guard a.count == b.count, a.count > 1 else { return false }
  let different = a.indices.filter { a[$0] != b[$0] }
  guard different.count == 1 else { return false }
  let (one, other) = (nearLetters(of: a[different[0]]), nearLetters(of: b[different[0]]))
  guard min(one.count, other.count) >= 4 else { return false }
  var distance = EditDistance()
  return distance.between(one, other, atMost: max(one.count, other.count) / 2) == nil
}

/// `FlashFlood`, `flash_flood`: its words.
private func wordsOfName(_ name: String) -> [String] {
  var words = [""]
  var wasLower = false
  for character in name {
    if character == "_" || character.isUppercase && wasLower { words.append("") }
    if character != "_" { words[words.count - 1].append(contentsOf: character.lowercased()) }
    wasLower = character.isLowercase
  }
  return words.filter { !$0.isEmpty }
}

extension NameSuggestions {
  /// The first name with the near key of another.
  package func first(like name: String) -> String? {
    let wanted = nearLetters(of: name)
    guard !wanted.isEmpty, wanted.count <= EditDistance.longest else { return nil }
    let own = signature(wanted[...])
    for index in starts[wanted.count]..<starts[wanted.count + 1] where signatures[index] == own {
      if letters(key(index, wanted.count)) == wanted { return names[index] }
    }
    return nil
  }
}

private func nearLetters(of name: String) -> [UInt32] {
  var letters: [UInt32] = []
  appendNearLetters(of: name, to: &letters)
  return letters
}

private func appendNearLetters(of name: String, to letters: inout [UInt32]) {
  var name = name
  let found: [UInt32]? = name.withUTF8Span { spelling in
    var index = 0
    while index < spelling.count, spelling[index] < 0x80 { index += 1 }
    if index == spelling.count {
      for index in 0..<spelling.count { letters.append(UInt32(spelling[index] &- 0x41 < 26 ? spelling[index] | 0x20 : spelling[index])) }
      return nil
    }
    index = 0
    let bytes = NearKey.bytes(of: spelling)
    var others: [UInt32] = []
    others.reserveCapacity(bytes.count)
    while index < bytes.count {
      let decoded = UTF8Decoding.scalar(in: bytes, at: index)
      others.append(decoded.scalar)
      index += decoded.length
    }
    return others
  }
  if let found { letters += found }
}

private func signature(_ key: ArraySlice<UInt32>) -> UInt64 {
  key.reduce(0) { $0 | 1 << UInt64($1 & 63) }
}

/// The words between underscores in alphabetical order; nil for a single word.
private func sortedWords(_ key: [UInt32]) -> [[UInt32]]? {
  let words = key.split(separator: 0x5F).map(Array.init)
  return words.count < 2 ? nil : words.sorted { $0.lexicographicallyPrecedes($1) }
}
