import MurunaModel
import MurunaText

/// Comma-separated values as RFC 4180 has them, lines ending in CRLF; the heads are the columns' English ids, for programs.
package enum TableCSV {
  package struct Options: Hashable, Sendable {
    /// Texts that a spreadsheet would run as a formula get an apostrophe in front (OWASP, "CSV injection").
    package var guardsFormulas: Bool
    /// Excel takes a file for UTF-8 only if it begins with U+FEFF.
    package var hasByteOrderMark: Bool

    package init(guardsFormulas: Bool = true, hasByteOrderMark: Bool = false) {
      self.guardsFormulas = guardsFormulas
      self.hasByteOrderMark = hasByteOrderMark
    }
  }

  package static func render(_ table: Table, in language: Language, _ options: Options = Options()) -> [UInt8] {
    let table = table.withUnits
    var bytes: [UInt8] = options.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    append(table.uniqueColumnIDs, to: &bytes, options)
    for row in table.rows {
      append(table.columns.indices.map { $0 < row.count ? row[$0].data(in: language) : "" }, to: &bytes, options)
    }
    return bytes
  }

  private static func append(_ fields: [String], to bytes: inout [UInt8], _ options: Options) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      append(field, to: &bytes, options)
    }
    bytes += [0x0D, 0x0A]
  }

  private static func append(_ field: String, to bytes: inout [UInt8], _ options: Options) {
    // Lines stay lines; what would steer a terminal, or end a text for its reader, is spelt.
    let isPlain = field.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    var field = isPlain ? Array(field.utf8) : Array(field.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map { Visible.spelled(String($0)) }.joined(separator: "\n").utf8)
    if options.guardsFormulas, isFormula(field) { field.insert(0x27, at: 0) }
    // A blank at an edge, or a lone empty field, would be lost on some readers.
    let needsQuotes =
      field.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || field.first == 0x20 || field.last == 0x20
    guard needsQuotes else {
      bytes += field
      return
    }
    bytes.append(0x22)
    for byte in field {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// `= + - @`, tab and return begin a formula, unless the field is a number such as -3.
  private static func isFormula(_ field: [UInt8]) -> Bool {
    switch field.first {
    case 0x3D, 0x40, 0x09, 0x0D: true
    case 0x2B, 0x2D: !JSONWriter.isNumber(field) && !JSONWriter.isNumber(Array(field.dropFirst()))
    default: false
    }
  }
}
