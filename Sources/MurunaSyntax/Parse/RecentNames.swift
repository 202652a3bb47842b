import MurunaText

/// The numbers of short names met lately: programs say the same field names over and over, and a look into this costs a fifth of one
/// into the table. Direct-mapped; a name is its own key as long as it has at most 16 bytes.
struct RecentNames {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: UInt32 = 0
    var id: UInt32 = 0
  }

  private var entries: [Entry]
  private let shift: UInt64

  /// - Parameter size: of the text in bytes. A rule of the library says few names, and a check reads many rules.
  init(size: Int) {
    // Of a large program more, for most of what it declares is soon said again; no more than the processor has at hand.
    let bits: UInt64 = size < 4096 ? 5 : size < 1 << 20 ? 9 : 12
    entries = Array(repeating: Entry(), count: 1 << bits)
    shift = 64 - bits
  }

  @inline(__always)
  func id(of range: ByteRange, in s: Span<UInt8>) -> UInt32? {
    guard let key = Self.key(range, s) else { return nil }
    let entry = entries[slot(key)]
    return entry.low == key.low && entry.high == key.high && entry.length == key.length ? entry.id : nil
  }

  mutating func remember(_ id: UInt32, _ range: ByteRange, in s: Span<UInt8>) {
    guard var key = Self.key(range, s) else { return }
    key.id = id
    entries[slot(key)] = key
  }

  @inline(__always)
  private func slot(_ key: Entry) -> Int {
    let mixed = (key.low ^ key.high &* 0xE703_7ED1_A0B4_28DB) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> shift)
  }

  /// Nil for long names, and near the end of the text, where sixteen bytes cannot be read at once.
  @inline(__always)
  private static func key(_ range: ByteRange, _ s: Span<UInt8>) -> Entry? {
    let start = Int(range.start)
    let length = Int(range.end) &- start
    guard length > 0, length <= 16, start &+ 16 <= s.count else { return nil }
    var entry = Entry(low: s.word(at: start), high: 0, length: UInt32(truncatingIfNeeded: length), id: 0)
    if length < 8 {
      entry.low &= (1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1
    } else if length > 8 {
      entry.high = s.word(at: start &+ 8)
      if length < 16 { entry.high &= (1 &<< UInt64(truncatingIfNeeded: (length &- 8) &* 8)) &- 1 }
    }
    return entry
  }
}
