import CMurunaLibrary

/// The .muruna files that Muruna ships: what an analyst's words mean, written in Muruna itself.
///
/// `catalogue.h` lists them, one line each. A file says its own path in its first line, a vocabulary its Arabic name too
/// (`# vocabularies/sdg.muruna also أهداف_التنمية`), so that adding one is the file and its line in the catalogue, and no Swift.
/// Every start of the program comes by here: files are found by their bytes, and only what is asked for becomes a text.
package enum Library {
  package struct File: Sendable {
    /// Where the file stands in the embedded bytes.
    fileprivate let start: Int
    fileprivate let end: Int

    package var bytes: [UInt8] { unsafe Array(embedded[start..<end]) }

    /// The path below `Sources/MurunaLibrary`: `core/risk.muruna`.
    package var path: String {
      var index = start
      while index < end, unsafe embedded[index] != UInt8(ascii: " ") { index += 1 }
      let first = min(index + 1, end)
      index = first
      while index < end, unsafe embedded[index] != UInt8(ascii: " "), unsafe embedded[index] != UInt8(ascii: "\n") { index += 1 }
      return unsafe String(decoding: UnsafeBufferPointer(rebasing: embedded[first..<index]), as: UTF8.self)
    }

    /// Kinds, rules and views are there always; a vocabulary only for a program that says `use:`.
    package var isAlwaysLoaded: Bool {
      guard end - start >= Mark.vocabulary.count else { return true }
      for offset in Mark.vocabulary.indices where unsafe embedded[start + offset] != Mark.vocabulary[offset] { return true }
      return false
    }

    /// What `use:` calls it, first by its English name: `sdg`, `أهداف_التنمية` for `vocabularies/sdg.muruna`.
    package var names: [String] {
      let stem = (path.split(separator: "/").last ?? "").prefix { $0 != "." }
      return [String(stem)] + words.dropFirst()
    }

    /// The words of the first line, `# vocabularies/sdg.muruna also أهداف_التنمية`.
    private var words: [String] {
      let line = unsafe embedded[start..<end].prefix { $0 != UInt8(ascii: "\n") }
      return unsafe line.split(separator: UInt8(ascii: " ")).dropFirst().map { String(decoding: unsafe Array($0), as: UTF8.self) }.filter { $0 != "also" }
    }
  }

  /// All files, in the order of the catalogue.
  package static var files: [File] {
    var result: [File] = []
    var start = 0
    while start < muruna_library_count() {
      let end = muruna_library_end(start)
      if end > start { result.append(File(start: start, end: end)) }
      start = end + 1
    }
    return result
  }

  package static var core: [File] { files.filter(\.isAlwaysLoaded) }

  package static var vocabularies: [File] { files.filter { !$0.isAlwaysLoaded } }

  package static func vocabulary(named name: String) -> File? { vocabularies.first { $0.names.contains(name) } }
}

private enum Mark {
  static let vocabulary = Array("# vocabularies/".utf8)
}

/// The texts, with zero bytes between them.
private var embedded: UnsafeBufferPointer<UInt8> {
  unsafe UnsafeBufferPointer(start: muruna_library(), count: muruna_library_count())
}
