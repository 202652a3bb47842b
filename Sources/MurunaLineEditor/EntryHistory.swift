import MurunaText

/// The entries of earlier, whole, oldest first, and what was typed but not entered: going up and down loses neither.
package struct EntryHistory {
  package private(set) var entries: [String] = []
  /// Where one is: `entries.count` is the entry being typed.
  private var position = 0
  /// What was made of entries while going through them, until one is entered.
  private var edited: [Int: String] = [:]
  /// Entries before this one are not shown: while others look on, nobody's earlier work is.
  private var firstShown = 0
  private let inherited: Int
  private static let limit = 10_000

  package init(_ entries: [String] = []) {
    self.entries = entries.suffix(Self.limit)
    inherited = self.entries.count
  }

  package mutating func hideEarlier(_ hides: Bool) { firstShown = hides ? inherited : 0 }

  /// Remembers an entry; one that repeats the last is not.
  package mutating func add(_ entry: String) {
    guard entries.last != entry else { return }
    entries.append(entry)
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
  }

  mutating func begin() {
    position = entries.count
    edited = [:]
  }

  /// The entry before, nil at the oldest. `text` is what stands there now.
  mutating func previous(leaving text: String) -> String? { go(to: position - 1, leaving: text) }
  mutating func next(leaving text: String) -> String? { go(to: position + 1, leaving: text) }

  private mutating func go(to target: Int, leaving text: String) -> String? {
    guard target >= min(firstShown, entries.count), target <= entries.count else { return nil }
    edited[position] = text
    position = target
    return edited[target] ?? (target < entries.count ? entries[target] : "")
  }

  /// The newest entry older than `index` that holds a text, in whatever case and with whichever hamza.
  func search(_ text: String, before index: Int) -> Int? {
    guard !text.isEmpty else { return nil }
    let key = NearKey.of(text)
    var index = min(index, entries.count) - 1
    while index >= firstShown {
      if NearKey.of(entries[index]).contains(key) { return index }
      index -= 1
    }
    return nil
  }
}
