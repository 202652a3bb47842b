import Foundation
import Testing

/// House rule 1: a module imports only from strictly lower levels; what each may not know is what lets one layer be held in one head.
@Suite struct ImportTests {
  /// As in ARCHITECTURE.md. What is not listed here has no place in the package.
  static let levels: [String: Int] = [
    "MurunaText": 0, "MurunaCalendar": 0, "CMurunaLibrary": 0,
    "MurunaDiagnostics": 1, "MurunaSchedule": 1,
    "MurunaSyntax": 2,
    "MurunaModel": 3, "MurunaLibrary": 3,
    "MurunaPlan": 4,
    "MurunaRender": 5,
    "MurunaWorkspace": 6,
    "CLibedit": 5, "MurunaLineEditor": 6, "MurunaREPL": 7, "MurunaLSP": 7,
    "muruna": 8,
  ]

  /// What the world outside is called in Swift. Only the program touches it; the line editor touches the terminal.
  static let world: Set<String> = ["Glibc", "Darwin", "Musl", "Foundation", "FoundationEssentials", "ArgumentParser"]
  static let mayTouch: [String: Set<String>] = [
    "muruna": ["Glibc", "Darwin", "Musl", "ArgumentParser"], "MurunaLineEditor": ["Glibc", "Darwin", "Musl"],
  ]

  static var sources: [(module: String, path: String)] {
    Tree.swiftFiles(in: "Sources").map { ($0.split(separator: "/")[1].description, $0) }
  }

  @Test func seesTheSources() {
    #expect(Set(Self.sources.map(\.module)).isSuperset(of: ["MurunaText", "MurunaRender", "muruna"]))
  }

  @Test func noArrowRunsUpward() throws {
    for (module, path) in Self.sources {
      let level = try #require(Self.levels[module], "\(path): give the module a level")
      for imported in try Tree.imports(of: path) {
        guard let lower = Self.levels[imported] else { continue }
        #expect(lower < level, "\(path) imports \(imported)")
      }
    }
  }

  @Test func onlyTheProgramTouchesTheWorld() throws {
    for (module, path) in Self.sources {
      let forbidden = Self.world.subtracting(Self.mayTouch[module] ?? [])
      for imported in try Tree.imports(of: path) { #expect(!forbidden.contains(imported), "\(path) imports \(imported)") }
    }
  }

  /// House rule 12.
  @Test func noFileIsLong() throws {
    for path in Tree.swiftFiles(in: "Sources") + Tree.swiftFiles(in: "Tests") {
      let count = try Tree.lines(of: path).count
      #expect(count <= 500, "\(path) has \(count) lines")
    }
  }

  /// House rule 6.
  @Test func nothingIsForced() throws {
    let forced = ["try!", "as!", "fatalError("]
    for path in Tree.swiftFiles(in: "Sources") {
      for (number, line) in try Tree.lines(of: path).enumerated() where !line.contains("//") {
        for word in forced { #expect(!line.contains(word), "\(path):\(number + 1)") }
      }
    }
  }
}
