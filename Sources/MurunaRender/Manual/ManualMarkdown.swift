import MurunaModel
import MurunaText

/// A manual in the Markdown of GitHub, in one language.
///
/// Arabic stands in a `dir="rtl"` block, and names that may run in the other direction are isolated, so that neither disturbs the other.
package struct ManualMarkdown {
  let language: Language

  package static func render(_ manual: Manual, in language: Language) -> String { ManualMarkdown(language: language).page(manual) }

  private func page(_ manual: Manual) -> String {
    var lines = ["# \(escaped(pick(manual.title)))", "", prose(manual.about), ""]
    for chapter in manual.chapters { lines.append("- [\(escaped(pick(chapter.title)))](#\(chapter.id)) (\(chapter.entries.count))") }
    for chapter in manual.chapters {
      lines += ["", "<a id=\"\(chapter.id)\"></a>", "", "## \(escaped(pick(chapter.title)))", "", prose(chapter.about)]
      for entry in chapter.entries { lines += self.entry(entry) }
    }
    let text = lines.joined(separator: "\n") + "\n"
    return language == .arabic ? "<div dir=\"rtl\" lang=\"ar\">\n\n\(text)\n</div>\n" : text
  }

  private func entry(_ entry: Manual.Entry) -> [String] {
    var lines = ["", "<a id=\"\(entry.id)\"></a>", "", "### \(names(entry.names))"]
    if !pick(entry.text).isEmpty { lines += ["", prose(entry.text)] }
    if !entry.facts.isEmpty {
      lines.append("")
      lines += entry.facts.map { fact in
        let text = prose(fact.text)
        return "- **\(escaped(pick(fact.term)))**: " + (fact.link.map { "[\(text)](#\($0))" } ?? text)
      }
    }
    lines += table(entry.rows)
    for program in entry.programs { lines += ["", escaped(pick(program.heading)), "", "```muruna", program.text, "```"] }
    return lines
  }

  private func table(_ rows: [Manual.Row]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let hasTypes = rows.contains { !pick($0.type).isEmpty || !$0.kinds.isEmpty }
    let heads = [Word.name] + (hasTypes ? [Word.takes] : []) + [Word.means]
    return ["", "| " + heads.map { pick($0) }.joined(separator: " | ") + " |", "|" + heads.map { _ in "---|" }.joined()]
      + rows.map { row in
        let cells = [names(row.names)] + (hasTypes ? [type(row)] : []) + [prose(row.text)]
        return "| " + cells.joined(separator: " | ") + " |"
      }
  }

  private func type(_ row: Manual.Row) -> String {
    let kinds = row.kinds.map { kind in kind.link.map { "[\(escaped(pick(kind.text)))](#\($0))" } ?? escaped(pick(kind.text)) }.joined(separator: pick(Word.or))
    return [kinds, escaped(pick(row.type))].filter { !$0.isEmpty }.joined(separator: pick(Word.comma))
  }

  /// The name in the page's language first, and behind it the other's.
  private func names(_ called: Called) -> String {
    let own = escaped(pick(called))
    let other = escaped(language == .arabic ? called.english : called.arabic)
    guard own != other else { return "<bdi>\(own)</bdi>" }
    return "<bdi>\(own)</bdi> · <bdi>\(other)</bdi>"
  }

  private func pick(_ called: Called) -> String { language == .arabic ? called.arabic : called.english }

  private func escaped(_ text: String) -> String { TableMarkdown.escaped(text) }

  private func prose(_ called: Called) -> String {
    Manual.pieces(pick(called)).map { piece in piece.isCode ? "`\(piece.text)`" : escaped(piece.text) }.joined()
  }

  private enum Word {
    static let name = Called(english: "name", arabic: "الاسم")
    static let takes = Called(english: "takes", arabic: "يأخذ")
    static let or = Called(english: " or ", arabic: " أو ")
    static let comma = Called(english: ", ", arabic: "، ")
    static let means = Called(english: "means", arabic: "معناه")
  }
}
