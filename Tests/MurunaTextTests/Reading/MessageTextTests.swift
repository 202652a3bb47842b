import Testing

@testable import MurunaText

@Suite("Messages as text")
struct MessageTextTests {
  private let words = Words(
    english: "risk \(name: "Flood") has \(2, .error), say \(code: "owner:") or \(value: "4 h")",
    arabic: "في المخاطرة \(name: "Flood") \(2, .error)، اكتب \(code: "owner:") أو \(value: "4 h")")

  @Test("plain: quotation marks of the language, backticks, counts by their plural rules")
  func plain() {
    #expect(words.text(in: .english) == "risk 'Flood' has 2 errors, say `owner:` or 4 h")
    #expect(words.text(in: .arabic) == "في المخاطرة «Flood» خطآن، اكتب `owner:` أو 4 h")
  }

  @Test("isolates stand within the quotation marks")
  func isolates() {
    let text = Message(parts: [.literal("x "), .name("a\u{2069}b")]).text(in: .english, style: MessageStyle(isolation: .isolates))
    #expect(text.unicodeScalars.map(\.value) == "x '\u{2068}ab\u{2069}'".unicodeScalars.map(\.value))
  }

  @Test("HTML is escaped, and names are isolated")
  func html() {
    let message = Message(parts: [.literal("a < b & "), .name("<i>"), .code("\"x\"")])
    #expect(
      message.text(in: .english, style: MessageStyle(isolation: .html))
        == "a &lt; b &amp; '<bdi>&lt;i&gt;</bdi>'<code><bdi>&quot;x&quot;</bdi></code>")
  }

  @Test("digits of counts follow the style, and nothing else does")
  func digits() {
    let message = Message(parts: [.count(13, .file), .literal(" 5 "), .value("7")])
    #expect(message.text(in: .arabic) == "13 ملفًا 5 7")
    #expect(message.text(in: .arabic, style: MessageStyle(digits: .ascii)) == "13 ملفًا 5 7")
  }

  @Test("lists")
  func lists() {
    #expect(Language.english.list(["a", "b", "c"]) == "a, b and c")
    #expect(Language.english.list(["a", "b"], or: true) == "a or b")
    #expect(Language.arabic.list(["أ", "ب", "ج"]) == "أ، ب وج")
    #expect(Language.arabic.list(["أ", "ب"], or: true) == "أ أو ب")
    #expect(Language.english.list(["a"]) == "a" && Language.arabic.list([String]()).isEmpty)
    #expect(Language.arabic.list(names: ["x", "y"]).text(in: .arabic) == "«x» و«y»")
  }
}
