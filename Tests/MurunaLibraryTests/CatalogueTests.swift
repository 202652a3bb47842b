import MurunaLibrary
import Testing

@Suite struct CatalogueTests {
  private static let folder = "Sources/MurunaLibrary"

  @Test func `the catalogue lists the files of the folder, each once`() {
    #expect(Library.files.map(\.path).sorted() == Project.programs(below: Self.folder).filter { !$0.hasPrefix("examples/") })
  }

  @Test func `the examples are those of their folder, each once, byte for byte`() throws {
    #expect(Example.files.map(\.path).sorted() == Project.programs(below: Self.folder).filter { $0.hasPrefix("examples/") })
    for file in Example.files { #expect(file.bytes == (try Project.bytes("\(Self.folder)/\(file.path)")), "\(file.path)") }
  }

  @Test func `a file says its own path in its first line, and is embedded byte for byte`() throws {
    for path in Project.programs(below: Self.folder) {
      let line = try Project.bytes("\(Self.folder)/\(path)").prefix { $0 != 0x0A }
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      #expect(words.prefix(2) == ["#", path[...]], "the first line of \(path) should be: # \(path)")
    }
    for file in Library.files {
      #expect(file.bytes == (try Project.bytes("\(Self.folder)/\(file.path)")), "\(file.path)")
    }
  }

  @Test func `vocabularies wait for use, everything else is always there`() {
    #expect(Library.core.contains { $0.path == "core/risk.muruna" })
    #expect(Library.core.allSatisfy { !$0.path.hasPrefix("vocabularies/") })
    #expect(Library.vocabulary(named: "sdg")?.path == "vocabularies/sdg.muruna")
    #expect(Library.vocabulary(named: "أهداف_التنمية")?.path == "vocabularies/sdg.muruna")
    #expect(Library.vocabulary(named: "risk") == nil)
  }
}
