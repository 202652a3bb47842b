import MurunaPlan

// What a narrow chart calls its rows: `a3`, the third action. A name of the plan's own that looks so means what it names, never another row.

extension Timeline.RowKind {
  /// Of the short ids, in ASCII.
  var letter: UInt8 {
    switch self {
    case .phase: 0x70
    case .action: 0x61
    case .decision: 0x64
    case .review: 0x72
    case .milestone: 0x6D
    case .event: 0x65
    }
  }
}

extension Timeline.Row {
  /// An event that nobody says a time of: the plan is laid out as if it came at `T`, but nobody says that it does.
  var happensWheneverItDoes: Bool { kind == .event && lacks == .time && !isDone }
}

extension Timeline {
  /// By row: which one of its kind it is in a short id, from 1; -1 for what has a name of that form, and goes by it. Numbers that such names have are passed over.
  var shortNumbers: [Int] {
    // A row is no small thing to copy: what is asked of it is asked where it lies.
    var taken: Set<String> = []
    for index in rows.indices where Self.isShort(rows[index].label.id) { taken.insert(rows[index].label.id) }
    var counts = [Int](repeating: 0, count: 128)
    var numbers: [Int] = []
    numbers.reserveCapacity(rows.count)
    for index in rows.indices {
      if !taken.isEmpty, taken.contains(rows[index].label.id) {
        numbers.append(-1)
        continue
      }
      let letter = Int(rows[index].kind.letter)
      repeat { counts[letter] += 1 } while !taken.isEmpty && taken.contains(Self.shortID(rows[index].kind, counts[letter]))
      numbers.append(counts[letter])
    }
    return numbers
  }

  /// The row that a narrow chart calls by a short id.
  package func row(shownAs id: String) -> Row? {
    guard Self.isShort(id) else { return nil }
    if let own = rows.indices.first(where: { rows[$0].label.id == id }) { return rows[own] }
    let numbers = shortNumbers
    return rows.indices.first { numbers[$0] > 0 && Self.shortID(rows[$0].kind, numbers[$0]) == id }.map { rows[$0] }
  }

  private static func shortID(_ kind: RowKind, _ number: Int) -> String { String(UnicodeScalar(kind.letter)) + String(number) }

  /// A letter and a number: `a3`.
  private static func isShort(_ id: String) -> Bool {
    guard let letter = id.utf8.first, letter >= 0x61, letter <= 0x7A, id.utf8.count > 1, id.utf8.count < 8 else { return false }
    return id.utf8.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
  }
}
