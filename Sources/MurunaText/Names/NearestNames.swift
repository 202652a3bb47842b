/// The names that somebody may have meant: for "did you mean". Only ever shown, never taken (June and July are one letter apart in Arabic).
///
/// Compared by near key, so case, hamza and short vowels do not count. A name is near when at most a third of its letters must be
/// inserted, deleted, replaced or swapped with their neighbour, or when it has the same words in another order
/// (`time_response`, `response_time`). Nearest first, then in the order given.
package func nearestNames(to name: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
  let target = nearLetters(of: name)
  guard !target.isEmpty, target.count <= EditDistance.longest, limit > 0 else { return [] }
  let identity = IdentityKey.of(name)
  let targetWords = sortedWords(target)
  var distance = EditDistance()
  var near: [(distance: Int, name: String)] = []

  for candidate in candidates {
    let bytes = candidate.utf8.count
    // A near key has at most as many letters as the name has bytes, and four bytes make at least one.
    let allowed = max(target.count, 3) / 3
    guard bytes + allowed >= target.count, bytes <= 4 * EditDistance.longest else { continue }
    let key = nearLetters(of: candidate)
    let threshold = max(max(target.count, key.count), 3) / 3
    guard !key.isEmpty, key.count <= EditDistance.longest else { continue }

    var found = abs(key.count - target.count) <= threshold ? distance.between(target, key, atMost: threshold) : nil
    if found != 0, found != 1, let targetWords, key.count == target.count, sortedWords(key) == targetWords { found = 1 }
    guard let found, IdentityKey.of(candidate) != identity, !near.contains(where: { $0.name == candidate }) else { continue }

    // Insertion keeps the order given among equals.
    let place = near.firstIndex { $0.distance > found } ?? near.count
    if place < limit {
      near.insert((found, candidate), at: place)
      if near.count > limit { near.removeLast() }
    }
  }
  return near.map(\.name)
}

private func nearLetters(of name: String) -> [UInt32] {
  var name = name
  return name.withUTF8Span { spelling in
    let bytes = NearKey.bytes(of: spelling)
    var letters: [UInt32] = []
    letters.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let decoded = UTF8Decoding.scalar(in: bytes, at: index)
      letters.append(decoded.scalar)
      index += decoded.length
    }
    return letters
  }
}

/// The words between underscores in alphabetical order; nil for a single word.
private func sortedWords(_ key: [UInt32]) -> [[UInt32]]? {
  let words = key.split(separator: 0x5F).map(Array.init)
  return words.count < 2 ? nil : words.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Optimal string alignment (Damerau, "A technique for computer detection and correction of spelling errors", 1964), by the rows of
/// Wagner and Fischer (1974), left as soon as a whole row is beyond the limit. The rows are kept between calls.
package struct EditDistance {
  /// Longer texts are not compared: the time grows with the product of the lengths.
  package static let longest = 80

  private var previous: [Int] = []
  private var current: [Int] = []
  private var next: [Int] = []

  package init() {}

  package mutating func between(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let width = right.count + 1
    previous = Array(repeating: 0, count: width)
    current = Array(0..<width)
    next = Array(repeating: 0, count: width)
    for row in left.indices {
      next[0] = row + 1
      var smallest = row + 1
      for column in right.indices {
        let replaced = current[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(replaced, current[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, previous[column - 1] + 1)
        }
        next[column + 1] = cost
        smallest = min(smallest, cost)
      }
      // The least of a row grows by one at most, so a swap, which looks two rows back, cannot come below the limit again.
      if smallest > limit { return nil }
      (previous, current, next) = (current, next, previous)
    }
    return current[right.count] <= limit ? current[right.count] : nil
  }
}
