import CMurunaLibrary

/// The .muruna files that Muruna ships: what an analyst's words mean, written in Muruna itself.
///
/// `catalogue.h` lists them, one line each. A file says its own path in its first line, a vocabulary its Arabic name too
/// (`# vocabularies/sdg.muruna also أهداف_التنمية`), so that adding one is the file and its line in the catalogue, and no Swift.
package enum Library {
  package struct File: Sendable {
    /// The path below `Sources/MurunaLibrary`: `core/risk.muruna`.
    package let path: String
    package let bytes: [UInt8]

    /// Kinds, rules and views are there always; a vocabulary only for a program that says `use:`.
    package var isAlwaysLoaded: Bool { !path.hasPrefix(Folder.vocabularies) }
    /// What `use:` calls it, first by its English name: `sdg`, `أهداف_التنمية` for `vocabularies/sdg.muruna`.
    package let names: [String]
  }

  /// All files, in the order of the catalogue.
  package static let files: [File] = embedded().map(file)

  package static var core: [File] { files.filter(\.isAlwaysLoaded) }

  package static var vocabularies: [File] { files.filter { !$0.isAlwaysLoaded } }

  package static func vocabulary(named name: String) -> File? { vocabularies.first { $0.names.contains(name) } }
}

private enum Folder {
  static let vocabularies = "vocabularies/"
}

/// The texts between the zero bytes.
private func embedded() -> [ArraySlice<UInt8>] {
  let bytes = unsafe UnsafeBufferPointer(start: muruna_library(), count: muruna_library_count())
  return unsafe Array(bytes).split(separator: 0)
}

/// Reads the first line: `# vocabularies/sdg.muruna also أهداف_التنمية`.
private func file(_ text: ArraySlice<UInt8>) -> Library.File {
  let words = text.prefix { $0 != UInt8(ascii: "\n") }.split(separator: UInt8(ascii: " ")).dropFirst()
    .map { String(decoding: $0, as: UTF8.self) }
    .filter { $0 != "also" }
  let path = words.first ?? ""
  let stem = (path.split(separator: "/").last ?? "").prefix { $0 != "." }
  return Library.File(path: path, bytes: Array(text), names: [String(stem)] + words.dropFirst())
}
