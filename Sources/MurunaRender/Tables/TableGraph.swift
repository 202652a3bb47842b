import MurunaModel
import MurunaText

/// A table of edges as a graph, for programs that draw: the first column is where an edge begins, the second where it ends, the others
/// say something of it. A row without a second cell is a node that nothing leads to or from.
///
/// Two notations: DOT, as Graphviz reads it (Gansner, Koutsofios, North: "Drawing graphs with dot"), and Mermaid flow charts.
package struct TableGraph {
  private var nodes: [(id: String, title: String)] = []
  private var edges: [(from: Int, to: Int, label: String)] = []
  private let title: String
  private let isRightToLeft: Bool

  package init(_ table: Table, in language: Language) {
    title = table.title
    isRightToLeft = language == .arabic
    var numbers: [String: Int] = [:]
    for row in table.rows where !row.isEmpty {
      let starts = Self.ends(row[0]), ends = row.count > 1 ? Self.ends(row[1]) : []
      for end in starts + ends where numbers[end.id] == nil {
        numbers[end.id] = nodes.count
        nodes.append(end)
      }
      let label = row.dropFirst(2).map { $0 == .empty ? "" : $0.shown(in: language) }.filter { !$0.isEmpty && $0 != "-" }.joined(separator: ", ")
      for start in starts {
        for end in ends {
          if let from = numbers[start.id], let to = numbers[end.id] { edges.append((from, to, label)) }
        }
      }
    }
  }

  private static func ends(_ cell: Table.Cell) -> [(id: String, title: String)] {
    switch cell {
    case .name(let id, let title): [(id, title.isEmpty ? id : title)]
    case .text(let text): text.isEmpty ? [] : [(text, text)]
    case .value(let shown, _, _): [(shown, shown)]
    case .list(let cells): cells.flatMap { ends($0) }
    case .truth, .empty, .unknown: []
    }
  }

  package func dot() -> String {
    var result = "digraph \(Self.quoted(title)) {\n  rankdir=\(isRightToLeft ? "RL" : "LR");\n  node [shape=box];\n"
    for (index, node) in nodes.enumerated() { result += "  n\(index) [label=\(Self.quoted(node.title))];\n" }
    for edge in edges {
      result += "  n\(edge.from) -> n\(edge.to)" + (edge.label.isEmpty ? "" : " [label=\(Self.quoted(edge.label))]") + ";\n"
    }
    return result + "}\n"
  }

  package func mermaid() -> String {
    var result = "flowchart \(isRightToLeft ? "RL" : "LR")\n"
    for (index, node) in nodes.enumerated() { result += "  n\(index)[\(Self.entity(node.title))]\n" }
    for edge in edges { result += "  n\(edge.from) -->" + (edge.label.isEmpty ? "" : "|\(Self.entity(edge.label))|") + " n\(edge.to)\n" }
    return result
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      switch character {
      case "\"", "\\": result += "\\" + String(character)
      case "\n", "\r\n", "\r": result += "\\n"
      default: result += Visible.spelled(character)
      }
    }
    return result + "\""
  }

  /// Mermaid reads no backslashes: a quotation mark is written as an entity.
  private static func entity(_ text: String) -> String {
    var result = "\""
    for character in text {
      switch character {
      case "\"": result += "#quot;"
      case "#": result += "#35;"
      case "\n", "\r\n", "\r": result += " "
      default: result += Visible.spelled(character)
      }
    }
    return result + "\""
  }
}
