/// The names of a program, each once: two spellings with one identity key get one `NameID`, and the first spelling is kept.
///
/// Open addressing over bytes, with an own hash (words folded by multiplication as in wyhash): a lexer interns millions of names, and
/// neither `String` nor `Dictionary` is on that path.
package struct NameTable: Sendable {
  private struct Entry {
    var hash: UInt32
    var keyStart: UInt32
    var keyLength: UInt32
    var spellingStart: UInt32
    var spellingLength: UInt32
  }

  private var entries: [Entry] = []
  /// The keys, and behind each key its first spelling where that is different.
  private var bytes: [UInt8] = []
  /// For each slot the number of its entry plus one, or 0, and above it the entry's hash, so that only entries of that hash are looked at.
  /// The length is a power of two, at most three quarters full.
  private var slots: [UInt64] = Array(repeating: 0, count: 256)
  private var scratch: [UInt8] = []

  package init() {}

  /// Make room for about so many names in all.
  package mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    bytes.reserveCapacity(count * 12)
    var size = slots.count
    while size * 3 < count * 4 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  package var count: Int { entries.count }

  /// The number of the name that stands in a range of some bytes; of any bytes at all, whether or not they are a legal name.
  package mutating func intern(_ source: Span<UInt8>, _ range: ByteRange) -> NameID {
    let spelling = source.extracting(range.indices.clamped(to: 0..<source.count))
    if IdentityKey.isItself(spelling) { return intern(key: spelling, spelling: spelling) }

    // The scratch array leaves the table while it is read: a span of a stored property would hold the whole table.
    var key: [UInt8] = []
    swap(&key, &scratch)
    key.removeAll(keepingCapacity: true)
    IdentityKey.append(of: spelling, to: &key)
    let id = intern(key: key.span, spelling: spelling)
    swap(&key, &scratch)
    return id
  }

  package mutating func intern(_ name: String) -> NameID {
    var name = name
    // Safe: the bytes are only looked at while they are lent.
    return name.withUTF8 { unsafe intern($0.span, ByteRange(0, $0.count)) }
  }

  /// The number of a name that is in the table, under any spelling with its identity key.
  package func lookup(_ source: Span<UInt8>, _ range: ByteRange) -> NameID? {
    let spelling = source.extracting(range.indices.clamped(to: 0..<source.count))
    if IdentityKey.isItself(spelling) { return find(spelling, hash: Self.hash(spelling)) }
    var key: [UInt8] = []
    IdentityKey.append(of: spelling, to: &key)
    return find(key.span, hash: Self.hash(key.span))
  }

  package func lookup(_ name: String) -> NameID? {
    let spelling = Array(name.utf8)
    return lookup(spelling.span, ByteRange(0, spelling.count))
  }

  /// The name as it was first written.
  package func spelling(_ id: NameID) -> String {
    let entry = entries[Int(id.raw)]
    let start = Int(entry.spellingStart)
    return String(decoding: bytes[start..<start + Int(entry.spellingLength)], as: UTF8.self)
  }

  /// Whether it was first written in ASCII.
  package func isASCII(_ id: NameID) -> Bool {
    let entry = entries[Int(id.raw)]
    for index in Int(entry.spellingStart)..<Int(entry.spellingStart + entry.spellingLength) where bytes[index] >= 0x80 { return false }
    return true
  }

  package func identityKey(_ id: NameID) -> String {
    let entry = entries[Int(id.raw)]
    let start = Int(entry.keyStart)
    return String(decoding: bytes[start..<start + Int(entry.keyLength)], as: UTF8.self)
  }

  /// All names, in the order in which they were first met.
  package var ids: some RandomAccessCollection<NameID> { (0..<entries.count).lazy.map { NameID(UInt32($0)) } }

  // MARK: - The table

  private mutating func intern(key: Span<UInt8>, spelling: Span<UInt8>) -> NameID {
    let hash = Self.hash(key)
    if let id = find(key, hash: hash) { return id }

    let keyStart = bytes.count
    append(key)
    let isSpelledAsKeyed = Self.isEqual(bytes.span.extracting(keyStart..<bytes.count), spelling)
    let spellingStart = isSpelledAsKeyed ? keyStart : bytes.count
    if !isSpelledAsKeyed { append(spelling) }
    // Sources are at most 4 GiB, and a table holds parts of them.
    entries.append(
      Entry(
        hash: UInt32(truncatingIfNeeded: hash), keyStart: UInt32(truncatingIfNeeded: keyStart),
        keyLength: UInt32(truncatingIfNeeded: key.count), spellingStart: UInt32(truncatingIfNeeded: spellingStart),
        spellingLength: UInt32(truncatingIfNeeded: spelling.count)))
    if entries.count * 4 > slots.count * 3 { grow(to: slots.count * 2) } else { place(entries.count - 1) }
    return NameID(UInt32(entries.count - 1))
  }

  private mutating func append(_ span: Span<UInt8>) {
    // Safe: the buffer does not outlive the call.
    unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  private func find(_ key: Span<UInt8>, hash: UInt64) -> NameID? {
    let mask = slots.count - 1
    let short = UInt32(truncatingIfNeeded: hash)
    var slot = Int(short) & mask
    while slots[slot] != 0 {
      let number = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == short, Int(entries[number].keyLength) == key.count {
        let entry = entries[number]
        let start = Int(entry.keyStart)
        if Self.isEqual(bytes.span.extracting(start..<start + key.count), key) { return NameID(UInt32(number)) }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func grow(to size: Int) {
    slots = Array(repeating: 0, count: size)
    for number in entries.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    let mask = slots.count - 1
    var slot = Int(entries[number].hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt64(entries[number].hash) << 32 | UInt64(number + 1)
  }

  private static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var index = 0
    while index + 8 <= left.count {
      if left.word(at: index) != right.word(at: index) { return false }
      index += 8
    }
    while index < left.count {
      if left[index] != right[index] { return false }
      index += 1
    }
    return true
  }

  private static func hash(_ key: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: key.count)
    var index = 0
    while index + 8 <= key.count {
      hash = mix(hash ^ key.word(at: index))
      index += 8
    }
    var tail: UInt64 = 0
    while index < key.count {
      tail = tail << 8 | UInt64(key[index])
      index += 1
    }
    return mix(hash ^ tail)
  }

  private static func mix(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
