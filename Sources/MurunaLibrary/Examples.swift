import CMurunaLibrary

/// The programs that `explain` shows as examples: of a kind in `examples/kinds`, of words of the language in `examples/words`.
///
/// Each is a program of its own that passes `check` without a finding. Names stand in both languages, `risk Flood also سيول`, so that it can be
/// shown in either. The first line has its path, and behind it the words that it is an example of: `# examples/words/waive.muruna also because`.
/// Words that a program makes up, such as channels, have their Arabic in comments below: `# radio also إذاعة`. What cannot be told from the
/// names alone, such as which language is translated to which, has an Arabic version of its own, `titles.ar.muruna`.
package enum Example {
  package struct File: Sendable {
    package let path: String
    /// What it is an example of.
    package let names: [String]
    package let bytes: [UInt8]

    /// Whether it is written in Arabic as it stands.
    package var isArabic: Bool { path.hasSuffix(".ar.muruna") }
  }

  /// The example of a kind, by its first name.
  package static func ofKind(_ name: String) -> File? { files.first { $0.path == "examples/kinds/\(name).muruna" } }

  /// The examples of a word, by its English spelling: where one has an Arabic version of its own, that or the other.
  package static func ofWord(_ word: String, inArabic isArabic: Bool) -> [File] {
    let found = files.filter { $0.path.hasPrefix("examples/words/") && $0.names.contains(word) }
    return found.filter { file in file.isArabic == isArabic || (isArabic && !found.contains { $0.isArabic && $0.names[0] == file.names[0] }) }
  }

  /// All of them, in the order of the catalogue.
  package static let files: [File] = {
    let all = unsafe UnsafeBufferPointer(start: muruna_examples(), count: muruna_examples_count())
    return unsafe all.split(separator: 0).map { piece in
      let bytes = unsafe Array(piece)
      let words = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).split(separator: " ").dropFirst().map(String.init)
      let path = words.first ?? ""
      let stem = String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
      // `also` may be one of the words: every second one joins.
      let further = words.dropFirst().enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      return File(path: path, names: [stem] + further, bytes: bytes)
    }
  }()
}
