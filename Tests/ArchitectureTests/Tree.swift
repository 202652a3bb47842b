import Foundation

/// The files of this package, read where they stand.
enum Tree {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths below the root of all Swift files in a folder, in order.
  static func swiftFiles(in folder: String) -> [String] {
    let base = root.appendingPathComponent(folder).path
    let all = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }.sorted()
  }

  static func lines(of path: String) throws -> [Substring] {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The modules that a file imports, `@testable` or not, conditional or not.
  static func imports(of path: String) throws -> [String] {
    try lines(of: path).compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "package" || $0 == "internal" || $0 == "private" }), index + 1 < words.count
      else { return nil }
      // `import struct Foo.Bar`
      let last = words[words.count - 1]
      return String(last.split(separator: ".")[0])
    }
  }
}
