/// The names that somebody may have meant: for "did you mean". Only ever shown, never taken (June and July are one letter apart in Arabic).
///
/// Compared by near key, so case, hamza and short vowels do not count. A name is near when at most a third of its letters must be
/// inserted, deleted, replaced or swapped with their neighbour, or when it has the same words in another order
/// (`time_response`, `response_time`). Nearest first, then in the order given; never the name itself.
package func nearestNames(to name: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
  NameSuggestions(candidates).nearest(to: name, limit: limit)
}

/// The same for many questions about one set of names: it looks closely only at names of about the right length and letters.
package struct NameSuggestions: Sendable {
  private struct Candidate {
    let name: String
    let key: [UInt32]
    let order: Int
  }

  /// By the length of their keys, then in the order given.
  private let candidates: [Candidate]
  /// Of each candidate the letters that it has, one bit each, several letters to a bit.
  private let signatures: [UInt64]
  /// Where the candidates of each length begin.
  private let starts: [Int]

  package init(_ names: some Sequence<String>) {
    var byLength: [[Candidate]] = Array(repeating: [], count: EditDistance.longest + 1)
    for (order, name) in names.enumerated() where name.utf8.count <= 4 * EditDistance.longest {
      let key = nearLetters(of: name)
      if key.count <= EditDistance.longest { byLength[key.count].append(Candidate(name: name, key: key, order: order)) }
    }
    var starts = [0]
    for group in byLength { starts.append(starts[starts.count - 1] + group.count) }
    self.starts = starts
    candidates = byLength.flatMap { $0 }
    signatures = candidates.map { signature($0.key) }
  }

  /// How many there are.
  package var count: Int { candidates.count }

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
    let letters = signature(target)
    let words = sortedWords(target)
    var distance = EditDistance()
    var near: [(distance: Int, candidate: Candidate)] = []

    for length in 1...EditDistance.longest {
      let threshold = min(edits, max(target.count, length, 3) / 3)
      guard abs(length - target.count) <= threshold else { continue }
      effort -= (starts[length + 1] - starts[length]) / 16
      for index in starts[length]..<starts[length + 1] {
        // Where enough are found, only nearer ones count, or earlier ones as near.
        let bound = near.count < limit ? threshold : near[near.count - 1].distance
        // One edit adds at most one letter and takes at most one away; other words for the same letters are as near as one edit.
        let different = (signatures[index] ^ letters).nonzeroBitCount
        guard different <= 2 * bound else { continue }
        effort -= 1
        guard effort > 0 else { return [] }
        let candidate = candidates[index]
        var found = distance.between(target, candidate.key, atMost: bound)
        if found != 0, let words, length == target.count, different == 0, words == sortedWords(candidate.key) { found = 1 }
        guard let found, found > 0 || !IdentityKey.of(candidate.name).utf8.elementsEqual(identity.utf8),
          !near.contains(where: { $0.candidate.name == candidate.name })
        else { continue }
        let place = near.firstIndex { (found, candidate.order) < ($0.distance, $0.candidate.order) } ?? near.count
        near.insert((found, candidate), at: place)
        if near.count > limit { near.removeLast() }
      }
    }
    return near.map(\.candidate.name)
  }
}

extension NameSuggestions {
  /// The first name with the near key of another.
  package func first(like name: String) -> String? {
    let key = nearLetters(of: name)
    guard !key.isEmpty, key.count <= EditDistance.longest else { return nil }
    return candidates[starts[key.count]..<starts[key.count + 1]].first { $0.key == key }?.name
  }
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

private func signature(_ key: [UInt32]) -> UInt64 {
  key.reduce(0) { $0 | 1 << UInt64($1 & 63) }
}

/// The words between underscores in alphabetical order; nil for a single word.
private func sortedWords(_ key: [UInt32]) -> [[UInt32]]? {
  let words = key.split(separator: 0x5F).map(Array.init)
  return words.count < 2 ? nil : words.sorted { $0.lexicographicallyPrecedes($1) }
}
