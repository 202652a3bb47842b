import BuiltProgram
import Foundation
import Testing

/// Runs the built program as a caller would, each time in a folder of its own.
struct Program {
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  static let path = builtProgram

  private let fresh: FreshFolder
  var folder: URL { fresh.url }

  /// Files by their paths below the folder.
  init(_ files: [String: String] = [:]) throws {
    fresh = try FreshFolder("tests")
    for (path, text) in files { try write(Data(text.utf8), to: path) }
  }

  func write(_ data: Data, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func run(_ arguments: String..., input: String? = nil, environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    // Through files: pipes that nobody empties would stop the program.
    let streams = ["out", "err"].map { folder.appendingPathComponent(".\($0)-\(UUID().uuidString)") }
    for stream in streams { _ = FileManager.default.createFile(atPath: stream.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    if let input {
      try write(Data(input.utf8), to: ".in")
      process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent(".in"))
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(code: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
