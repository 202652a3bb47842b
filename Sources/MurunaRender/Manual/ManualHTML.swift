import MurunaModel
import MurunaText

/// A manual as one page of HTML that reads right in both directions: whatever is said stands in English and in Arabic side by side, each
/// in its own direction, and a reader may put either away. It needs nothing beside itself: no script, no font, no other file.
package struct ManualHTML {
  /// Whose side comes first.
  let language: Language

  package static func render(_ manual: Manual, in language: Language) -> String { ManualHTML(language: language).page(manual) }

  private func page(_ manual: Manual) -> String {
    let title = TableHTML.escaped(language == .arabic ? manual.title.arabic : manual.title.english)
    var result = """
      <!DOCTYPE html>
      <html \(TableHTML.spoken(language))>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(Self.style)</style>
      </head>
      <body>
      <form class="languages">
      <label><input type="radio" name="language" id="both" checked> <span lang="en">both</span> · <span lang="ar">اللغتان</span></label>
      <label><input type="radio" name="language" id="english"> <span lang="en">English</span></label>
      <label><input type="radio" name="language" id="arabic"> <span lang="ar">العربية</span></label>
      </form>
      \(both("h1", manual.title))\(both("p", manual.about))
      """
    result += "<nav>\n"
    for chapter in manual.chapters {
      result += "<details><summary><a href=\"#\(attribute(chapter.id))\">\(inline(chapter.title))</a> (\(chapter.entries.count))</summary>\n<ul>\n"
      for entry in chapter.entries { result += "<li><a href=\"#\(attribute(entry.id))\">\(names(entry.names))</a></li>\n" }
      result += "</ul></details>\n"
    }
    result += "</nav>\n"
    for chapter in manual.chapters {
      result += "<section id=\"\(attribute(chapter.id))\">\n\(both("h2", chapter.title))\(both("p", chapter.about))"
      for entry in chapter.entries { result += self.entry(entry) }
      result += "</section>\n"
    }
    return result + "</body>\n</html>\n"
  }

  private func entry(_ entry: Manual.Entry) -> String {
    var result = "<article id=\"\(attribute(entry.id))\">\n<h3>\(names(entry.names))</h3>\n\(both("p", entry.text))"
    if !entry.facts.isEmpty {
      result += side { language in
        "<ul>" + entry.facts.map { fact in
          "<li><b>\(TableHTML.escaped(pick(fact.term, language)))</b>: <bdi>\(linked(fact, language))</bdi></li>"
        }.joined(separator: "\n") + "</ul>"
      }
    }
    if !entry.rows.isEmpty {
      result += "<table>\n"
      for row in entry.rows { result += self.row(row) }
      result += "</table>\n"
    }
    for program in entry.programs { result += both("p", program.heading) + "<pre dir=\"ltr\"><code>\(code(program.text))</code></pre>\n" }
    return result + "</article>\n"
  }

  private func linked(_ fact: Manual.Fact, _ language: Language) -> String {
    let text = prose(pick(fact.text, language))
    return fact.link.map { "<a href=\"#\(attribute($0))\">\(text)</a>" } ?? text
  }

  private func row(_ row: Manual.Row) -> String {
    func cell(_ language: Language) -> String {
      let kinds = row.kinds.map { linked($0, language) }
      let type = [kinds.joined(separator: language == .arabic ? " أو " : " or "), TableHTML.escaped(pick(row.type, language))].filter { !$0.isEmpty }
      let parts = [type.isEmpty ? "" : "<i>\(type.joined(separator: language == .arabic ? "، " : ", "))</i>", prose(pick(row.text, language))].filter { !$0.isEmpty }
      return "<td \(TableHTML.spoken(language))>\(parts.joined(separator: "<br>"))</td>"
    }
    return "<tr id=\"\(attribute(row.id))\"><th scope=\"row\">\(names(row.names))</th>\(order.map(cell).joined())</tr>\n"
  }

  /// A thing's names: they stay, whichever language a reader puts away, since both may be written.
  private func names(_ called: Called) -> String {
    let english = TableHTML.escaped(called.english)
    let arabic = TableHTML.escaped(called.arabic)
    if english == arabic { return "<bdi dir=\"auto\"><code>\(english)</code></bdi>" }
    let both = [Language.english: "<bdi dir=\"ltr\"><code>\(english)</code></bdi>", .arabic: "<bdi dir=\"rtl\"><code>\(arabic)</code></bdi>"]
    return order.compactMap { both[$0] }.joined(separator: " · ")
  }

  private var order: [Language] { language == .arabic ? [.arabic, .english] : [.english, .arabic] }

  private func pick(_ called: Called, _ language: Language) -> String { language == .arabic ? called.arabic : called.english }

  private func inline(_ called: Called) -> String {
    order.map { "<span lang=\"\($0.rawValue)\" dir=\"auto\">\(TableHTML.escaped(pick(called, $0)))</span>" }.joined(separator: " ")
  }

  /// The same element once in each language, side by side.
  private func both(_ tag: String, _ called: Called) -> String {
    if called.english.isEmpty, called.arabic.isEmpty { return "" }
    return side { "<\(tag)>\(prose(pick(called, $0)))</\(tag)>" }
  }

  private func prose(_ text: String) -> String {
    Manual.pieces(text).map { piece in piece.isCode ? "<code dir=\"auto\">\(TableHTML.escaped(piece.text))</code>" : TableHTML.escaped(piece.text) }.joined()
  }

  private func side(_ content: (Language) -> String) -> String {
    let sides = order.map { "<div lang=\"\($0.rawValue)\" dir=\"\($0 == .arabic ? "rtl" : "ltr")\">\(content($0))</div>" }
    return "<div class=\"sides\">\(sides.joined())</div>\n"
  }

  /// A program keeps its lines as they are.
  private func code(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { TableHTML.escaped(String($0)) }.joined(separator: "\n")
  }

  /// Anchors hold letters of any script, and nothing that ends an attribute.
  private func attribute(_ id: String) -> String { TableHTML.escaped(id) }

  private static let style = """
    body { max-width: 72rem; margin: auto; padding: 1rem; font: 1rem/1.6 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; color: #222; background: #fff }
    h1, h2, h3 { line-height: 1.3; margin-block: 1.5em .3em }
    article { border-block-start: 1px solid #ccc; margin-block-start: 1.5rem }
    code, pre { font-family: ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono", "Kawkab Mono", monospace; font-size: .95em }
    pre { background: #f6f6f3; padding: .7rem; overflow-x: auto; text-align: left; unicode-bidi: plaintext }
    .sides { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2rem }
    .sides > div { min-width: 0 }
    .sides > div:only-child { grid-column: 1 / -1 }
    table { border-collapse: collapse; width: 100% }
    th, td { border-block-end: 1px solid #ddd; padding: .3rem .5rem; text-align: start; vertical-align: top; width: 40% }
    th[scope=row] { font-weight: normal; width: 20% }
    nav ul { columns: 3 14rem; padding-inline-start: 1rem }
    .languages { display: flex; gap: 1.5rem; position: sticky; top: 0; background: #fff; padding-block: .4rem; border-block-end: 1px solid #ccc }
    :target { background: #fff8dc }
    body:has(#english:checked) :is(div, td)[lang=ar], body:has(#arabic:checked) :is(div, td)[lang=en] { display: none }
    body:has(#english:checked) .sides, body:has(#arabic:checked) .sides { grid-template-columns: 1fr }
    @media (max-width: 45rem) { .sides { grid-template-columns: 1fr } }
    @media print { .languages, nav { display: none } }

    """
}
