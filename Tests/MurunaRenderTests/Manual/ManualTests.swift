import Foundation
import MurunaModel
import MurunaRender
import Testing

@Suite struct ManualTests {
  private static let manual: Manual = {
    var entry = Manual.Entry(
      id: "kind-risk", names: Called(english: "risk", arabic: "مخاطرة"),
      text: Called(english: "Say `risk A < B`, never \u{200F}this.", arabic: "قل `مخاطرة` لا غير."))
    entry.facts = [.init(Called(english: "is a kind of", arabic: "صنف من"), Called(english: "concern", arabic: "شأن"), link: "kind-risk")]
    entry.rows = [
      .init(
        id: "field-risk.owner", names: Called(english: "owner", arabic: "مالك"), type: Called(english: "required", arabic: "مطلوب"),
        kinds: [.init("", Called(english: "role", arabic: "دور")), .init("", Called(english: "risk", arabic: "مخاطرة"), link: "kind-risk")],
        text: Called(english: "who | watches", arabic: "من يتابع"))
    ]
    entry.programs = [.init(Called(english: "For example:", arabic: "مثلًا:"), "risk A { note: \"a < b\" }\nمخاطرة ب")]
    let chapter = Manual.Chapter(id: "kinds", title: Called(english: "Kinds", arabic: "الأصناف"), about: "", entries: [entry])
    return Manual(title: Called(english: "Manual", arabic: "دليل"), about: Called(english: "What there is.", arabic: "ما هنالك."), chapters: [chapter])
  }()

  @Test func `a page of HTML holds both languages, each in its own direction`() {
    let page = ManualHTML.render(Self.manual, in: .english)
    #expect(page.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("<div lang=\"en\" dir=\"ltr\"><p>What there is.</p></div><div lang=\"ar\" dir=\"rtl\"><p>ما هنالك.</p></div>"))
    #expect(page.contains("<td lang=\"en\" dir=\"ltr\"><i>role or <a href=\"#kind-risk\">risk</a>, required</i><br>who | watches</td>"))
    #expect(page.contains("<td lang=\"ar\" dir=\"rtl\"><i>دور أو <a href=\"#kind-risk\">مخاطرة</a>، مطلوب</i><br>من يتابع</td>"))
    #expect(page.contains("<pre dir=\"ltr\"><code>risk A { note: &quot;a &lt; b&quot; }\nمخاطرة ب</code></pre>"))
  }

  @Test func `a page for readers of Arabic begins with their side`() {
    let page = ManualHTML.render(Self.manual, in: .arabic)
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<div lang=\"ar\" dir=\"rtl\"><p>ما هنالك.</p></div><div lang=\"en\" dir=\"ltr\"><p>What there is.</p></div>"))
  }

  @Test func `every tag of a page is closed, every anchor is there once, and every link leads to one`() {
    expectSound(ManualHTML.render(Self.manual, in: .english))
    expectSound(ManualHTML.render(Self.manual, in: .arabic))
  }

  @Test func `Markdown is in one language, with the other's names beside`() {
    let english = ManualMarkdown.render(Self.manual, in: .english)
    #expect(english.contains("### <bdi>risk</bdi> · <bdi>مخاطرة</bdi>\n\nSay `risk A < B`, never \\<U+200F\\>this.\n"))
    #expect(english.contains("| <bdi>owner</bdi> · <bdi>مالك</bdi> | role or [risk](#kind-risk), required | who \\| watches |"))
    let arabic = ManualMarkdown.render(Self.manual, in: .arabic)
    #expect(arabic.hasPrefix("<div dir=\"rtl\" lang=\"ar\">\n\n# دليل\n"))
    #expect(arabic.contains("### <bdi>مخاطرة</bdi> · <bdi>risk</bdi>"))
    #expect(arabic.hasSuffix("\n</div>\n"))
  }
}

/// A page is sound if its tags nest, no anchor is there twice, and no link leads nowhere.
func expectSound(_ page: String) {
  var open: [Substring] = []
  var anchors: Set<Substring> = []
  var links: Set<Substring> = []
  let body = page.split(separator: "<", omittingEmptySubsequences: true).dropFirst().filter { !$0.hasPrefix("!DOCTYPE") }
  for piece in body {
    guard let end = piece.firstIndex(of: ">") else {
      Issue.record("a tag does not end: <\(piece.prefix(40))")
      return
    }
    let tag = piece[..<end]
    if tag.hasPrefix("/") {
      #expect(open.popLast() == tag.dropFirst(), "</\(tag.dropFirst())> closes something else")
      continue
    }
    let name = tag.prefix { $0 != " " }
    if !["meta", "input", "br"].contains(name) { open.append(name) }
    if let id = attribute(" id=\"", of: tag) { #expect(anchors.insert(id).inserted, "\(id) is there twice") }
    if let link = attribute("href=\"#", of: tag) { links.insert(link) }
  }
  #expect(open.isEmpty, "still open: \(open)")
  #expect(links.isSubset(of: anchors), "\(links.subtracting(anchors))")
}

private func attribute(_ name: String, of tag: Substring) -> Substring? {
  guard let start = tag.range(of: name) else { return nil }
  return tag[start.upperBound...].prefix { $0 != "\"" }
}
