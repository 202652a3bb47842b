import MurunaText

/// A set of names, in the order in which they came.
struct NameSet: Sendable {
  private var numbers = Numbered<NameID, UInt32>()
  private(set) var all: [NameID] = []

  func contains(_ name: NameID) -> Bool { numbers[name] != nil }

  mutating func insert(_ name: NameID) {
    guard numbers.update(1, at: name) == nil else { return }
    all.append(name)
  }
}
