import Foundation

/// Where the project's own files lie, for tests that read them.
enum Project {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths of all .muruna files below a folder of the project, relative to that folder, sorted.
  static func programs(below folder: String) -> [String] {
    let walk = FileManager.default.enumerator(atPath: root.appending(path: folder).path(percentEncoded: false))
    return (walk?.allObjects ?? []).compactMap { $0 as? String }.filter { $0.hasSuffix(".muruna") }.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// Whether goldens and the like are to be written, not compared.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["MURUNA_UPDATE"] != nil }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: root.appending(path: path))
  }
}
