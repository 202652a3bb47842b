import MurunaSyntax
import MurunaText

/// The words of the kernel as name ids, so that reading a program compares numbers.
struct KernelNames: Sendable {
  private var words: [NameID: KernelWord] = [:]
  private var fields: [NameID: [KernelField]] = [:]
  /// The other spellings of a reserved word.
  private var reserved: [NameID: [NameID]] = [:]
  private var ids: [KernelField: NameID] = [:]
  /// The first `dense` names of the table are ours or the library's: a cheap refusal for all others.
  private(set) var no: [NameID] = []

  init(_ names: inout NameTable) {
    for word in KernelWord.allCases {
      for spelling in word.spellings { words[names.intern(spelling)] = word }
    }
    for field in KernelField.allCases {
      for spelling in field.spellings {
        let name = names.intern(spelling)
        fields[name, default: []].append(field)
        if ids[field] == nil { ids[field] = name }
      }
    }
    for keyword in Keyword.allCases {
      let spelling = keyword.spelling
      let all = ([spelling.english, spelling.arabic] + spelling.arabicAlso).map { names.intern($0) }
      for name in all { reserved[name] = all.filter { $0 != name } }
    }
    no = [names.intern("no"), names.intern("لا")]
  }

  func word(_ name: NameID) -> KernelWord? { words[name] }

  func matches(_ name: NameID, _ field: KernelField) -> Bool {
    fields[name]?.contains(field) ?? false
  }

  /// The first of `candidates` that the name spells.
  func field(_ name: NameID, among candidates: [KernelField]) -> KernelField? {
    guard let found = fields[name] else { return nil }
    return candidates.first { found.contains($0) }
  }

  func otherSpellings(_ name: NameID) -> [NameID] { reserved[name] ?? [] }

  func name(_ field: KernelField) -> NameID {
    guard let id = ids[field] else { preconditionFailure("every kernel field was interned") }
    return id
  }
}
