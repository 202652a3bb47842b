import MurunaLibrary
import MurunaSyntax
import MurunaText
import Testing

@Suite struct SyntaxTests {
  @Test func `every file of the library reads without a fault`() {
    for file in Library.files {
      expectNoFault(in: file.bytes, path: file.path)
    }
  }

  @Test func `every example but the faulty ones reads without a fault`() throws {
    let examples = Project.programs(below: "examples").filter { !$0.hasPrefix("faults/") }
    #expect(!examples.isEmpty)
    for example in examples {
      expectNoFault(in: try Project.bytes("examples/\(example)"), path: example)
    }
  }

  @Test func `what we ship is laid out as the formatter would`() throws {
    let examples = Project.programs(below: "examples").filter { $0 != "faults/ar-missing-brace.muruna" }.map { "examples/\($0)" }
    for path in (Library.files.map(\.path) + Example.files.map(\.path)).map({ "Sources/MurunaLibrary/\($0)" }) + examples {
      let bytes = try Project.bytes(path)
      var names = NameTable()
      let formatted = try #require(format(parse(bytes, names: &names), bytes), "\(path)")
      #expect(formatted == bytes, "\(path): run `muruna fmt`")
    }
  }

  private func expectNoFault(in bytes: [UInt8], path: String) {
    var names = NameTable()
    let tree = parse(bytes, names: &names)
    for fault in tree.faults {
      let line = 1 + bytes[..<Int(fault.range.start)].count { $0 == UInt8(ascii: "\n") }
      let text = String(decoding: bytes[fault.range.indices.clamped(to: bytes.indices)], as: UTF8.self)
      Issue.record("\(path):\(line): \(fault.kind) at '\(text)'")
    }
  }
}
