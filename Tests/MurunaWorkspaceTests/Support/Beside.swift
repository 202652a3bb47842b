/// Reads what stands beside the tests; their folder is found from this file's own place.
import Foundation

enum Beside {
  static func text(_ path: String) -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  /// Lines that say something, and what stands between their bars.
  static func rows(_ path: String) -> [[String]] {
    text(path).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}
