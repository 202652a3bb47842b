import Foundation
import Testing

/// Folders and files that nobody keeps by intent: too many of them, and one that somebody writes while it is read.
@Suite struct ManyFilesTests {
  @Test func `files beyond the sixty thousandth are named and left, and the others are checked`() throws {
    let program = try Program()
    for folder in 0..<61 {
      try FileManager.default.createDirectory(at: program.folder.appending(path: "d/\(folder)"), withIntermediateDirectories: true)
      for file in 0..<(folder == 60 ? 1 : 1000) {
        let path = program.folder.appending(path: "d/\(folder)/\(file).muruna").path
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        #expect(descriptor >= 0)
        close(descriptor)
      }
    }
    let outcome = try program.run("check", "--format", "short", "d")
    #expect(outcome.code == 2)
    // By the bytes of their names, the last of all.
    #expect(outcome.errors == "muruna: d/9/999.muruna: a program has at most 60000 files; this one and those behind it were not read\n")
  }

  @Test func `a file that grows while it is read is read whole, or named`() throws {
    let program = try Program(["a.muruna": "# one\n"])
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.currentDirectoryURL = program.folder
    writer.arguments = ["-c", "i=0; while [ $i -lt 20000 ]; do echo '# and more of it' >> a.muruna; i=$((i + 1)); done"]
    try writer.run()
    defer { writer.terminate() }
    for _ in 0..<20 {
      let outcome = try program.run("check", "a.muruna")
      let isNamed = outcome.code == 2 && outcome.errors == "muruna: a.muruna: it changed while it was read; try again\n"
      #expect(outcome.code == 0 || isNamed, "\(outcome)")
    }
  }
}
