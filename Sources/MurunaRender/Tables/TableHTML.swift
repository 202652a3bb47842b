import MurunaModel
import MurunaText

/// A table as a fragment of HTML that reads right in both directions: the table in the reader's, every cell in its own (`dir="auto"`).
package enum TableHTML {
  package static func render(_ table: Table, in language: Language) -> String {
    var result = "<table \(spoken(language)) class=\"\(name(table.shape))\">\n"
    result += "<caption>\(escaped(table.title))</caption>\n<thead>\n<tr>"
    for column in table.columns { result += "<th scope=\"col\" dir=\"auto\">\(escaped(column.title))</th>" }
    result += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      result += "<tr>"
      for cell in row { result += "<td dir=\"auto\">\(content(cell, language))</td>" }
      result += "</tr>\n"
    }
    return result + "</tbody>\n</table>\n"
  }

  /// The attributes of an element whose words are of one language.
  static func spoken(_ language: Language) -> String { "lang=\"\(language.rawValue)\" dir=\"\(language == .arabic ? "rtl" : "ltr")\"" }

  private static func content(_ cell: Table.Cell, _ language: Language) -> String {
    switch cell {
    case .list(let cells): cells.map { "<bdi>\(content($0, language))</bdi>" }.joined(separator: language == .arabic ? "، " : ", ")
    case .empty: ""
    case .name, .text, .value, .truth, .unknown: escaped(cell.shown(in: language))
    }
  }

  private static func name(_ shape: Table.Shape) -> String {
    switch shape {
    case .table: "table"
    case .matrix: "matrix"
    case .tree: "tree"
    case .cards: "cards"
    }
  }

  package static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r\n", "\r": result += "<br>"
      // What cannot be seen is spelled `<U+200F>`, which is no tag either.
      default: result += Visible.spelled(character).reduce(into: "") { $0 += $1 == "<" ? "&lt;" : $1 == ">" ? "&gt;" : String($1) }
      }
    }
  }
}
