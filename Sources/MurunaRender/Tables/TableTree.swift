import MurunaModel
import MurunaText

/// A tree as lines: what stands below what, and what is said of it. The first column is the level, the second the thing.
package enum TableTree {
  /// Each row with its depth (from zero) and its words.
  private static func lines(_ table: Table, in language: Language) -> [(depth: Int, words: String)] {
    table.rows.map { row in
      var depth = 0
      if case .value(_, let data, _)? = row.first, let level = Int(data) { depth = max(0, level - 1) }
      var words = row.count > 1 ? row[1].shown(in: language) : ""
      let said = zip(table.columns, row).dropFirst(2).filter { $1 != .empty && $1 != .list([]) }
      if !said.isEmpty {
        words += " (" + said.map { "\($0.title): \($1.shown(in: language))" }.joined(separator: language == .arabic ? "؛ " : "; ") + ")"
      }
      return (depth, words)
    }
  }

  package static func text(_ table: Table, in language: Language) -> [String] {
    let lines = lines(table, in: language)
    return lines.indices.map { index in
      let depth = lines[index].depth
      var prefix = ""
      if depth > 0 {
        for level in 1...depth { prefix += goesOn(lines, index, level) ? (level == depth ? "├─ " : "│  ") : (level == depth ? "└─ " : "   ") }
      }
      return prefix + Visible.spelled(lines[index].words)
    }
  }

  /// Whether another branch of this level follows before a lower level ends it.
  private static func goesOn(_ lines: [(depth: Int, words: String)], _ index: Int, _ level: Int) -> Bool {
    for line in lines[(index + 1)...] {
      if line.depth < level { return false }
      if line.depth == level { return true }
    }
    return false
  }

  package static func markdown(_ table: Table, in language: Language, _ escape: (String) -> String) -> String {
    lines(table, in: language).map { String(repeating: "  ", count: $0.depth) + "- " + escape($0.words) + "\n" }.joined()
  }
}
