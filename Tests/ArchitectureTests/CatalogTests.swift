import Foundation
import Testing

/// House rule 3: what grows as siblings is one file and one line in the catalogue beside it.
@Suite struct CatalogTests {
  @Test func everyCommandIsInTheCatalogue() throws {
    let files = Tree.swiftFiles(in: "Sources/muruna/Commands").map { $0.split(separator: "/").last?.dropLast(6).description ?? "" }
    let catalogue = try Tree.lines(of: "Sources/muruna/Catalog.swift").compactMap { line -> String? in
      let word = line.trimmingCharacters(in: .whitespaces)
      return word.hasSuffix(".self,") ? String(word.dropLast(6)) : nil
    }
    #expect(files.count > 5)
    #expect(Set(files) == Set(catalogue))
    #expect(catalogue.count == Set(catalogue).count)
  }

  /// Every renderer named `…Text`, `…JSON`, `…CSV`, `…Markdown` in a folder of `MurunaRender` is reached from its catalogue.
  @Test func everyFormatIsInTheCatalogue() throws {
    let catalogue = try Tree.lines(of: "Sources/MurunaRender/Catalog.swift").joined(separator: "\n")
    let renderers = [
      "DiagnosticText", "ShortText", "ReportJSON", "ReportSARIF", "TableText", "TableMarkdown", "TableCSV", "TableJSON", "TableHTML", "GanttText", "TimelineTable", "TimelineJSON", "SimulationText",
      "SimulationTable", "SimulationJSON", "GanttSVG", "GanttHTML", "ManualMarkdown", "ManualHTML",
    ]
    let files = Set(Tree.swiftFiles(in: "Sources/MurunaRender").map { $0.split(separator: "/").last?.dropLast(6).description ?? "" })
    for name in renderers {
      #expect(files.contains(name))
      #expect(catalogue.contains(name), "\(name) is in no catalogue")
    }
    // A new format must be listed above, so that it cannot be forgotten in the catalogue.
    let formats = files.filter { name in ["JSON", "CSV", "Markdown", "SARIF", "JUnit", "HTML", "SVG"].contains { name.hasSuffix($0) } }
    #expect(formats.isSubset(of: renderers))
  }
}
