/// What is known by a name, of many names, of which many versions are kept: a copy that goes its own way copies a small part of it.
package struct Sharded<Value: Sendable>: Sendable {
  private static var count: Int { 256 }

  /// By the last bits of a key's hash.
  private var shards: [[String: Value]] = []

  package init() {}

  package subscript(key: String) -> Value? {
    get { shards.isEmpty ? nil : shards[Self.shard(of: key)][key] }
    set {
      if shards.isEmpty { shards = Array(repeating: [:], count: Self.count) }
      shards[Self.shard(of: key)][key] = newValue
    }
  }

  /// FNV-1a: the same in every run.
  private static func shard(of key: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int((hash ^ hash >> 32) & UInt64(count - 1))
  }
}
