import MurunaText
import Testing

@testable import MurunaSyntax

extension Reading {
  var formatted: String? { format(tree, source).map { String(decoding: $0, as: UTF8.self) } }
}

@Suite("Formatter")
struct FormatTests {
  @Test(arguments: [
    ("a:1", "a: 1\n"),
    ("a : 1 ;b:2", "a: 1\nb: 2\n"),
    ("risk   R{x:1;y:2}", "risk R { x: 1; y: 2 }\n"),
    ("risk R {\nx:1;y:2\n}", "risk R {\n  x: 1\n  y: 2\n}\n"),
    ("risk R { x: 1\n y: 2 }", "risk R {\n  x: 1\n  y: 2\n}\n"),
    ("risk R {}", "risk R { }\n"),
    ("risk R {\n}", "risk R { }\n"),
    ("a: f ( x ,y ) . z - -3*( 2 )", "a: f(x, y) . z - -3 * (2)\n"),
    ("a: 40 %, b", "a: 40%, b\n"),
    ("a: x,\ny", "a: x,\n  y\n"),
    ("a: f(\nx\n)", "a: f(\n  x\n)\n"),
    ("\n\na: 1\n\n\n\nb: 2\n\n", "a: 1\n\nb: 2\n"),
    ("risk R {\n\n\n  a: 1\n\n}", "risk R {\n  a: 1\n}\n"),
    ("# c\n\n\na: 1   # d  \n#e\nb: 2", "# c\n\na: 1 # d\n#e\nb: 2\n"),
    ("risk R { # why\n a: 1\n # last\n}", "risk R { # why\n  a: 1\n  # last\n}\n"),
    ("risk R { # only\n}", "risk R { # only\n}\n"),
    ("a: x, # first\n  # between\n  y # second", "a: x, # first\n  # between\n  y # second\n"),
    ("kind risk is concern also k \"doc\" { a: 1 }", "kind risk also k is concern \"doc\" { a: 1 }\n"),
    ("city A \"t\" ar \"ع\" also B like C", "city A also B like C \"t\" ar \"ع\"\n"),
    ("a: A{x:1},B{\ny:2}", "a: A { x: 1 }, B {\n  y: 2\n}\n"),
    ("مخاطرة س{أ:١؛ب:٢}", "مخاطرة س { أ: ١؛ ب: ٢ }\n"),
    ("a: crf . 13", "a: crf . 13\n"),
    ("every action{after:a}", "every action { after: a }\n"),
    ("a:(no risk has x)and not(b)", "a: (no risk has x) and not (b)\n"),
    ("table a:b|c{x:1|2}", "table a: b | c { x: 1 | 2 }\n"),
    ("table a:b|c|d{\nx \"long title\":1|2|{e:3;f:4} # why\n y:|234,\n5|\nz:1\n\n# c\nw:مدّة|2|3\n}",
      "table a: b | c | d {\n  x \"long title\": 1   | 2 | { e: 3; f: 4 } # why\n  y: | 234,\n    5 |\n  z:              1\n\n  # c\n  w:              مدّة | 2 | 3\n}\n"),
    ("table a: b | c {\nx: f(e,g) | {\n d: 1\n}\ny: | 2\n}", "table a: b | c {\n  x: f(e, g) | {\n    d: 1\n  }\n  y:         | 2\n}\n"),
    ("", ""),
    ("# only a comment", "# only a comment\n"),
    ("a: 1;;;\n;b: 2;", "a: 1\nb: 2\n"),
    ("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
  ])
  func layout(source: String, expected: String) throws {
    let reading = Reading(source)
    #expect(reading.errors == [])
    let formatted = try #require(reading.formatted)
    #expect(formatted == expected)
    #expect(Reading(formatted).formatted == expected)
  }

  @Test("A line of more than 100 columns opens its outermost bodies")
  func wide() {
    let field = "field_with_a_name: value_with_a_name"
    let source = "risk R { inner: thing { \(field); \(field); \(field) } }"
    #expect(Reading(source).formatted == "risk R {\n  inner: thing {\n    \(field)\n    \(field)\n    \(field)\n  }\n}\n")
    let fitting = "risk R { a: \"" + String(repeating: "x", count: 100 - 16) + "\" }"
    #expect(fitting.count == 100)
    #expect(Reading(fitting).formatted == fitting + "\n")
    let wider = "risk R { a: \"" + String(repeating: "x", count: 101 - 16) + "\" }"
    #expect(Reading(wider).formatted == "risk R {\n  a: \"" + String(repeating: "x", count: 101 - 16) + "\"\n}\n")
  }

  @Test("A damaged program is left alone")
  func damaged() {
    #expect(Reading("risk Flash Flood { }").formatted == nil)
    #expect(Reading("a:\u{00A0}1").formatted == "a: 1\n")
  }

  @Test("Marks that steer the display stay")
  func marks() {
    #expect(Reading("a:  \u{200E}b").formatted == "a: \u{200E}b\n")
  }
}
