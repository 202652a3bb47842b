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

  /// A vocabulary that every program has, of this name or one near to it.
  static func vocabularyWithoutUse(near name: String) -> String? {
    if use(forVocabulary: name) != nil { return nil }
    let near = nearestNames(to: name, among: always)
    return always.first { IdentityKey.of($0) == IdentityKey.of(name) } ?? near.first
  }

  private static let always: [String] = Library.core.filter { $0.path.hasPrefix("core/") }.flatMap { file in
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("vocabulary ") }.flatMap { line in
      names(line.dropFirst("vocabulary".count).prefix { $0 != "\"" && $0 != "{" })
    }
  }

  /// The file, as `use:` calls it, that brings a view of this name; nil where none does.
  static func use(forView name: String) -> String? { views[IdentityKey.of(name)] }

  private static let views = table { $0.word == "view" }

  /// What `use:` adds to some kinds: for each file the names of its fields, first the English one.
  static func fields(of kinds: [String]) -> [(use: String, names: [String])] {
    heads.filter { $0.isField && kinds.contains($0.kind) }.map { ($0.use, $0.names) }
  }

  /// The rules that come with a file.
  static func rules(with use: String) -> [String] { heads.filter { $0.use == use && $0.word == "rule" }.compactMap(\.names.first) }

  // MARK: Reading the files

  /// The head of a declaration, or a field that an extension adds.
  private struct Head {
    let use: String
    /// `vocabulary`, `extend`, `rule`, `view`; of a field, empty.
    let word: Substring
    let names: [String]
    /// The kind that an extension adds to.
    let kind: String
    var isField: Bool { word.isEmpty }
  }

  // Read once, and only where something is wrong or explained.
  private static let fields = table { $0.isField }
  private static let vocabularies = table { $0.word == "vocabulary" }

  private static func table(_ isWanted: (Head) -> Bool) -> [String: String] {
    var table: [String: String] = [:]
    for head in heads where isWanted(head) {
      for name in head.names {
        let key = IdentityKey.of(name)
        if table[key] == nil { table[key] = head.use }
        if head.isField, table[head.kind + "." + key] == nil { table[head.kind + "." + key] = head.use }
      }
    }
    return table
  }

  private static let heads: [Head] = {
    var heads: [Head] = []
    for file in Library.vocabularies {
      guard let use = file.names.first else { continue }
      var extended: String?
      let bytes = file.bytes
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        defer { start = end + 1 }
        // Thousands of items stand there: only the lines that can bring a name are made texts.
        let isIndented = bytes[start] == 0x20
        if isIndented, extended == nil { continue }
        let line = Substring(String(decoding: bytes[start..<end], as: UTF8.self))
        if isIndented {
          guard let kind = extended, line.hasPrefix("  "), !line.hasPrefix("   "), line.contains(":") else { continue }
          heads.append(Head(use: use, word: "", names: names(line.prefix { $0 != ":" }), kind: kind))
          continue
        }
        extended = nil
        let words = line.split(separator: " ")
        guard words.count > 1, ["vocabulary", "extend", "rule", "view"].contains(words[0]) else { continue }
        if words[0] == "extend" { extended = String(words[1]) }
        heads.append(Head(use: use, word: words[0], names: names(line.dropFirst(words[0].count).prefix { $0 != "\"" && $0 != "{" }), kind: ""))
      }
    }
    return heads
  }()

  private static func names(_ text: Substring) -> [String] { text.split(separator: " ").filter { $0 != "also" }.map(String.init) }
}
