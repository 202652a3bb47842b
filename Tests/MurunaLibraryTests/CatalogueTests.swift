import Foundation
import MurunaLibrary
import Testing

@Suite struct CatalogueTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/MurunaLibrary")

  private static func filesOnDisk() -> Set<String> {
    let root = folder.path(percentEncoded: false)
    let walk = FileManager.default.enumerator(atPath: root)
    return Set((walk?.allObjects ?? []).compactMap { $0 as? String }.filter { $0.hasSuffix(".muruna") })
  }

  @Test func `the catalogue lists the files of the folder, each once`() {
    let paths = Library.files.map(\.path)
    #expect(Set(paths) == Self.filesOnDisk())
    #expect(Set(paths).count == paths.count)
  }

  @Test func `a file says its own path in its first line, and is embedded byte for byte`() throws {
    for file in Library.files {
      let onDisk = try Data(contentsOf: Self.folder.appending(path: file.path))
      #expect(file.bytes == Array(onDisk), "\(file.path)")
    }
  }

  @Test func `vocabularies wait for use, everything else is always there`() {
    #expect(Library.core.contains { $0.path == "core/risk.muruna" })
    #expect(Library.core.allSatisfy { !$0.path.hasPrefix("vocabularies/") })
    #expect(Library.vocabulary(named: "sdg")?.path == "vocabularies/sdg.muruna")
    #expect(Library.vocabulary(named: "risk") == nil)
  }
}
