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

  private static func shard(of key: String) -> Int {
    let hash = StableHash.of(key)
    return Int((hash ^ hash >> 32) & UInt64(count - 1))
  }
}
