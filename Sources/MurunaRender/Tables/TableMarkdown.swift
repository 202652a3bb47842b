import MurunaModel
import MurunaText

/// A table in the Markdown of GitHub: a heading, then one line for each row.
package enum TableMarkdown {
  package static func render(_ table: Table, in language: Language) -> String {
    guard let cutOff = table.cutOff else { return rows(table, in: language) }
    return rows(table, in: language) + "\n" + escaped(cutOff.words.text(in: language)) + "\n"
  }

  private static func rows(_ table: Table, in language: Language) -> String {
    var result = "## \(escaped(table.title.isEmpty ? table.id : table.title))\n\n"
    guard !table.columns.isEmpty else { return result }
    switch table.shape {
    case .tree: return result + TableTree.markdown(table, in: language, escaped)
    case .cards: return result + cards(table, language)
    case .table, .matrix: break
    }
    result += line(table.columns.map { escaped($0.title) })
    result += line(table.columns.map { $0.isNumeric ? "---:" : "---" })
    for row in table.rows {
      result += line(table.columns.indices.map { $0 < row.count ? escaped(row[$0].shown(in: language)) : "" })
    }
    return result
  }

  /// A heading for each row, and below it what its columns say.
  private static func cards(_ table: Table, _ language: Language) -> String {
    table.rows.map { row in
      let head = row.first.map { escaped($0.shown(in: language)) } ?? ""
      let body = zip(table.columns, row).dropFirst().map { column, cell in
        "- **\(escaped(column.title))**: \(escaped(cell.shown(in: language)))\n"
      }
      return "### \(head)\n\n\(body.joined())"
    }.joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// What Markdown or HTML would take for its own gets a backslash; a newline becomes a break.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\n", "\r\n", "\r": result += "<br>"
      case "|", "\\", "*", "`", "<", ">", "[", "]", "&", "~": result += "\\" + String(character)
      default: result += Visible.spelled(character).reduce(into: "") { $0 += $1 == "<" || $1 == ">" ? "\\" + String($1) : String($1) }
      }
    }
  }
}
