import MurunaText

/// How a reader wants a table.
package struct TableSettings: Sendable {
  package var language: Language
  package var style: Style
  package var width: Int
  package var csv: TableCSV.Options

  package init(language: Language, style: Style = .plain, width: Int = 80, csv: TableCSV.Options = .init()) {
    self.language = language
    self.style = style
    self.width = width
    self.csv = csv
  }
}
