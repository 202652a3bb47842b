import MurunaText

/// What a word may mean to the lexer beyond being a word, found by its spelling: exact in ASCII, by near key in Arabic.
///
/// Built once from `Keyword` and the vocabulary of `MurunaText`; a parser holds its own reference, since a global costs a check at each use.
struct WordTable: Sendable {
  enum Meaning: Sendable {
    case keyword(Keyword)
    /// ألف, مليون: part of the number before it.
    case scale
    /// A month's name, or the first of its two words: `Months` decides.
    case month
    case islamicMonth
    case weekday
  }

  /// One reference instead of those of all its arrays: a parser that looks ahead copies its lexer.
  final class Shared: Sendable {
    let table = WordTable()
  }

  static let shared = Shared()

  private var slots: [UInt64] = Array(repeating: 0, count: 1024)
  private var numbers: [UInt8] = Array(repeating: 0, count: 1024)
  private var meanings: [Meaning] = []
  /// For ASCII words: the first eight bytes, by slot.
  private var asciiKeys: [UInt64] = Array(repeating: 0, count: 256)
  private var asciiKeywords: [UInt8] = Array(repeating: 0, count: 256)

  /// By first letter: of which lengths there are keywords, a bit each.
  private var lengths: [UInt16] = Array(repeating: 0, count: 32)

  private init() {
    for keyword in Keyword.allCases {
      insertASCII(keyword)
      insert(keyword.spelling.arabic, .keyword(keyword))
      for spelling in keyword.spelling.arabicAlso { insert(spelling, .keyword(keyword)) }
    }
    for word in ["ألف", "آلاف", "مليون", "ملايين", "مليار", "مليارات"] { insert(word, .scale) }
    for region in MonthRegion.allCases where region != .english {
      for number in 1...12 {
        let name = Months.name(number, in: region)
        insert(String(name.prefix { $0 != " " }), .month)
      }
    }
    insert("إبريل", .month)
    for word in ["محرم", "المحرم", "صفر", "ربيع", "جمادى", "رجب", "شعبان", "رمضان", "شوال", "ذو", "ذي"] { insert(word, .islamicMonth) }
    for word in ["الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"] { insert(word, .weekday) }
  }

  // MARK: - ASCII

  /// The longest English keyword.
  static let longestASCII = 10

  /// Whether any keyword has this first letter, small, and as many letters.
  @inline(__always)
  func mayBeKeyword(_ first: UInt8, _ length: Int) -> Bool {
    first >= 0x61 && lengths[Int(first) & 31] >> UInt16(truncatingIfNeeded: length) & 1 != 0
  }

  /// The keyword of an ASCII word, given as its first eight bytes (the first the least significant), its length and its ninth byte on.
  @inline(__always)
  func keyword(first: UInt64, length: Int, ninth: UInt8, tenth: UInt8) -> Keyword? {
    var slot = Self.asciiSlot(first, length)
    while asciiKeys[slot] != 0 {
      if asciiKeys[slot] == first, let keyword = Keyword(rawValue: asciiKeywords[slot]) {
        // Only `ascending` and `descending` are longer than eight bytes.
        switch keyword {
        case .ascending: return length == 9 && ninth == UInt8(ascii: "g") ? keyword : nil
        case .descending: return length == 10 && ninth == UInt8(ascii: "n") && tenth == UInt8(ascii: "g") ? keyword : nil
        default: return length <= 8 ? keyword : nil
        }
      }
      slot = (slot &+ 1) & 255
    }
    return nil
  }

  @inline(__always)
  private static func asciiSlot(_ first: UInt64, _ length: Int) -> Int {
    Int(truncatingIfNeeded: ((first ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  private mutating func insertASCII(_ keyword: Keyword) {
    let bytes = Array(keyword.spelling.english.utf8)
    lengths[Int(bytes[0]) & 31] |= 1 << UInt16(bytes.count)
    var first: UInt64 = 0
    for (index, byte) in bytes.prefix(8).enumerated() { first |= UInt64(byte) << UInt64(8 * index) }
    var slot = Self.asciiSlot(first, bytes.count)
    while asciiKeys[slot] != 0 { slot = (slot + 1) & 255 }
    asciiKeys[slot] = first
    asciiKeywords[slot] = keyword.rawValue
  }

  // MARK: - By near key

  func meaning(_ hash: UInt64) -> Meaning? {
    var slot = Int(truncatingIfNeeded: hash) & 1023
    while slots[slot] != 0 {
      if slots[slot] == hash { return meanings[Int(numbers[slot])] }
      slot = (slot + 1) & 1023
    }
    return nil
  }

  private mutating func insert(_ word: String, _ meaning: Meaning) {
    var hash = NearHash()
    for scalar in word.unicodeScalars { hash.add(scalar.value) }
    guard self.meaning(hash.value) == nil else { return }
    var slot = Int(truncatingIfNeeded: hash.value) & 1023
    while slots[slot] != 0 { slot = (slot + 1) & 1023 }
    slots[slot] = hash.value
    numbers[slot] = UInt8(meanings.count)
    meanings.append(meaning)
  }
}

/// A hash of a word's near key (see `NearKey`), taken as its scalars pass: FNV-1a on whole scalars.
struct NearHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    let folded = Self.fold(scalar)
    guard folded != 0 else { return }
    value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
    value ^= value >> 29
  }

  /// The letter that stands for a scalar in near keys; 0 for what does not count.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x649, 0x6CC, 0x626: 0x64A
    case 0x6A9: 0x643
    case 0x629, 0x6C1, 0x6D5, 0x6BE, 0x6C3: 0x647
    case 0x624: 0x648
    case 0x621, 0x640, 0x64B...0x652, 0x670, 0x200C: 0
    default: Digits.asASCII(scalar)
    }
  }
}
