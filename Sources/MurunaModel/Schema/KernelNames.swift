import MurunaSyntax
import MurunaText

/// The words of the kernel as name ids, so that reading a program compares numbers.
///
/// They are the first names of a table (`Model.freshNames`), so that most names of a program are told from them by being larger.
struct KernelNames: Sendable {
  /// By name: the raw value of a `KernelWord`, or `none`.
  private var words: [UInt8] = []
  /// By name: which `KernelField`s it spells.
  private var fields: [KernelFields] = []
  /// By name: the reserved word it spells plus one, as an index into `spellings`.
  private var reserved: [UInt8] = []
  /// The spellings of each reserved word.
  private var spellings: [[NameID]] = []
  private var ids: [NameID] = []
  private(set) var no: [NameID] = []

  private static let none = UInt8.max

  /// None at all.
  init() {}

  init(_ names: inout NameTable) {
    for word in KernelWord.allCases {
      for spelling in word.spellings { Self.put(word.rawValue, at: names.intern(spelling), in: &words, else: Self.none) }
    }
    for field in KernelField.allCases {
      for (index, spelling) in field.spellings.enumerated() {
        let name = names.intern(spelling)
        while fields.count <= Int(name.raw) { fields.append(KernelFields()) }
        fields[Int(name.raw)].insert(field)
        if index == 0 { ids.append(name) }
      }
    }
    for keyword in Keyword.allCases {
      let spelling = keyword.spelling
      let all = ([spelling.english, spelling.arabic] + spelling.arabicAlso).map { names.intern($0) }
      spellings.append(all)
      for name in all { Self.put(UInt8(spellings.count), at: name, in: &reserved, else: 0) }
    }
    no = [names.intern("no"), names.intern("لا")]
  }

  private static func put(_ value: UInt8, at name: NameID, in array: inout [UInt8], else empty: UInt8) {
    while array.count <= Int(name.raw) { array.append(empty) }
    array[Int(name.raw)] = value
  }

  func word(_ name: NameID) -> KernelWord? {
    let index = Int(name.raw)
    return index < words.count ? KernelWord(rawValue: words[index]) : nil
  }

  func matches(_ name: NameID, _ field: KernelField) -> Bool {
    let index = Int(name.raw)
    return index < fields.count && fields[index].contains(field)
  }

  /// Goes on as if a name that is nearly a word of declarations were that word.
  mutating func mend(_ name: NameID, to word: KernelWord) { Self.put(word.rawValue, at: name, in: &words, else: Self.none) }

  /// Whether the name spells some word of a field or a value.
  func isField(_ name: NameID) -> Bool {
    let index = Int(name.raw)
    return index < fields.count && !fields[index].isEmpty
  }

  /// The first of `candidates` that the name spells.
  func field(_ name: NameID, among candidates: [KernelField]) -> KernelField? {
    let index = Int(name.raw)
    guard index < fields.count, !fields[index].isEmpty else { return nil }
    return candidates.first { fields[index].contains($0) }
  }

  /// Whether the name spells a reserved word.
  func reserves(_ name: NameID, _ keyword: Keyword) -> Bool {
    let index = Int(name.raw)
    return index < reserved.count && reserved[index] == keyword.rawValue + 1
  }

  /// The spellings of a reserved word but this one.
  func otherSpellings(_ name: NameID) -> [NameID] {
    let index = Int(name.raw)
    guard index < reserved.count, reserved[index] != 0 else { return [] }
    return spellings[Int(reserved[index]) - 1].filter { $0 != name }
  }

  func name(_ field: KernelField) -> NameID { ids[Int(field.rawValue)] }
}

/// A set of kernel fields, a bit each.
struct KernelFields: Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  var isEmpty: Bool { first | second == 0 }

  mutating func insert(_ field: KernelField) {
    if field.rawValue < 64 { first |= 1 << UInt64(field.rawValue) } else { second |= 1 << UInt64(field.rawValue - 64) }
  }

  func contains(_ field: KernelField) -> Bool {
    field.rawValue < 64 ? first & 1 << UInt64(field.rawValue) != 0 : second & 1 << UInt64(field.rawValue - 64) != 0
  }
}

extension Model {
  /// A table for the names of a program, with the kernel's own in it.
  package static func freshNames() -> NameTable {
    var names = NameTable()
    _ = KernelNames(&names)
    return names
  }
}
