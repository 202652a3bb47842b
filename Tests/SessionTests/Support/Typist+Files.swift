import Foundation
import Testing

extension Typist {
  /// A session that has read a file of its own, or the folder that it stands in, and that file.
  static func reading(_ text: String, at path: String = "plan.muruna", asking: String? = nil, width: Int = 80) throws -> (Typist, URL) {
    let folder = try Typist.freshFolder()
    let plan = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: plan.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: plan)
    let typist = try Typist([asking ?? path], width: width, height: 50, folder: folder)
    typist.seeLine("muruna>")
    return (typist, plan)
  }

  /// Types a command and answers the question that it asks.
  func enter(_ text: String, answering key: String) {
    type(text + "\r")
    wait({ $0.cursorLine.hasSuffix("[y/n]") }, "the question")
    type(key)
    seeLine("muruna>")
  }
}

/// What a file says.
func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
