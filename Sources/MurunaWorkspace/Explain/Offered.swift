import MurunaLibrary
import MurunaText

/// What the files of vocabularies would bring that a program has not asked for: so that who writes `sdg: 11.5` is told of `use: sdg`.
enum Offered {
  /// The name of the file, as `use:` calls it, that adds a field of this name to one of these kinds, or to any where none is given; nil where none does.
  static func use(forField word: String, of kinds: [String] = []) -> String? {
    let key = IdentityKey.of(word)
    return kinds.isEmpty ? fields[key] : kinds.lazy.compactMap { fields[$0 + "." + key] }.first
  }

  /// The same for a vocabulary of this name.
  static func use(forVocabulary word: String) -> String? { vocabularies[IdentityKey.of(word)] }

  // Read once, and only where something is wrong.
  private static let fields = table { line in line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  item") && line.contains(":") ? line.prefix { $0 != ":" } : nil }
  private static let vocabularies = table { line in line.hasPrefix("vocabulary ") ? line.dropFirst("vocabulary ".count).prefix { $0 != "\"" } : nil }

  private static func table(_ names: (Substring) -> Substring?) -> [String: String] {
    var table: [String: String] = [:]
    for file in Library.vocabularies {
      guard let use = file.names.first else { continue }
      var isExtension = false
      var kind = ""
      let bytes = file.bytes
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        defer { start = end + 1 }
        // Thousands of items stand there: only the lines that can bring a name are made texts.
        let isIndented = bytes[start] == 0x20
        if isIndented, !isExtension { continue }
        let line = Substring(String(decoding: bytes[start..<end], as: UTF8.self))
        if !isIndented {
          isExtension = line.hasPrefix("extend ")
          kind = line.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        }
        guard isExtension || line.hasPrefix("vocabulary "), let found = names(line) else { continue }
        for name in found.split(separator: " ") where name != "also" {
          let key = IdentityKey.of(String(name))
          if table[key] == nil { table[key] = use }
          if isIndented, table[kind + "." + key] == nil { table[kind + "." + key] = use }
        }
      }
    }
    return table
  }
}
