/// Finds a number by a key of 64 bits: open addressing, no `Dictionary`.
///
/// Resolving a program asks a few million times what a name means in a block. The standard dictionary hashes against attackers who choose
/// keys, and pays at its first use for each new type of key; our keys are small numbers that we hand out ourselves.
struct NumberTable: Sendable {
  /// A free slot has this value.
  private static let free = UInt32.max

  private var keys: [UInt64] = []
  private var values: [UInt32] = []
  private(set) var count = 0

  init() {}

  /// A key of two numbers.
  @inline(__always)
  static func key(_ high: UInt32, _ low: UInt32) -> UInt64 { UInt64(high) << 32 | UInt64(low) }

  func contains(_ key: UInt64) -> Bool { self[key] != nil }

  /// The number at a key; below `UInt32.max`, which marks a free slot.
  subscript(key: UInt64) -> UInt32? {
    guard count > 0 else { return nil }
    let mask = keys.count &- 1
    var slot = Self.slot(key, mask)
    while true {
      let value = values[slot]
      if value == Self.free { return nil }
      if keys[slot] == key { return value }
      slot = (slot &+ 1) & mask
    }
  }

  /// Put a number at a key; the one that was there.
  @discardableResult
  mutating func update(_ value: UInt32, at key: UInt64) -> UInt32? {
    if (count &+ 1) &* 4 > keys.count &* 3 { grow(to: max(16, keys.count &* 2)) }
    let mask = keys.count &- 1
    var slot = Self.slot(key, mask)
    while values[slot] != Self.free {
      if keys[slot] == key {
        let old = values[slot]
        values[slot] = value
        return old
      }
      slot = (slot &+ 1) & mask
    }
    keys[slot] = key
    values[slot] = value
    count &+= 1
    return nil
  }

  mutating func reserve(_ capacity: Int) {
    var size = 16
    while size &* 3 < capacity &* 4 { size &*= 2 }
    if size > keys.count { grow(to: size) }
  }

  mutating func removeAll() {
    keys = []
    values = []
    count = 0
  }

  private mutating func grow(to size: Int) {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: Self.free, count: size)
    let mask = size &- 1
    for index in oldKeys.indices where oldValues[index] != Self.free {
      var slot = Self.slot(oldKeys[index], mask)
      while values[slot] != Self.free { slot = (slot &+ 1) & mask }
      keys[slot] = oldKeys[index]
      values[slot] = oldValues[index]
    }
  }

  /// Fibonacci hashing of the folded key: keys count up, and neighbours must not cluster.
  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 32)) & mask
  }
}
