import MurunaText

/// What fits into the key of a `NumberTable`.
protocol PackedKey {
  var packedKey: UInt64 { get }
}

/// What fits into the value of a `NumberTable`.
protocol PackedNumber {
  init(packed: UInt32)
  var packed: UInt32 { get }
}

/// A `NumberTable` that knows what its numbers mean.
struct Numbered<Key: PackedKey & Sendable, Number: PackedNumber & Sendable>: Sendable {
  private var table = NumberTable()

  init() {}

  var isEmpty: Bool { table.count == 0 }

  subscript(key: Key) -> Number? {
    @inline(__always) get { table[key.packedKey].map { Number(packed: $0) } }
    set {
      // Nothing is ever taken out.
      if let newValue { table.update(newValue.packed, at: key.packedKey) }
    }
  }

  mutating func update(_ number: Number, at key: Key) -> Number? { table.update(number.packed, at: key.packedKey).map { Number(packed: $0) } }
  mutating func reserve(_ capacity: Int) { table.reserve(capacity) }
}

extension NameID: PackedKey {
  var packedKey: UInt64 { UInt64(raw) }
}

extension EntityID: PackedKey, PackedNumber {
  init(packed: UInt32) { self.init(packed) }
  var packedKey: UInt64 { UInt64(raw) }
  var packed: UInt32 { raw }
}

extension KindID: PackedNumber {
  init(packed: UInt32) { self.init(Int(packed)) }
  var packed: UInt32 { UInt32(raw) }
}

extension FieldID: PackedNumber {
  init(packed: UInt32) { self.init(Int(packed)) }
  var packed: UInt32 { raw }
}

extension ChoiceID: PackedNumber {
  init(packed: UInt32) { self.init(Int(packed)) }
  var packed: UInt32 { raw }
}

extension VocabularyID: PackedNumber {
  init(packed: UInt32) { self.init(Int(packed)) }
  var packed: UInt32 { UInt32(raw) }
}

extension UInt16: PackedNumber {
  init(packed: UInt32) { self.init(truncatingIfNeeded: packed) }
  var packed: UInt32 { UInt32(self) }
}

extension UInt32: PackedNumber {
  init(packed: UInt32) { self = packed }
  var packed: UInt32 { self }
}

extension SchemaIndex.Pair: PackedKey {
  var packedKey: UInt64 { NumberTable.key(UInt32(kind.raw), name.raw) }
}

extension Scopes.Key: PackedKey {
  var packedKey: UInt64 { NumberTable.key(block.raw, name.raw) }
}

extension Memo.Key: PackedKey {
  var packedKey: UInt64 { NumberTable.key(field.raw, entity.raw) }
}
