import Testing

@testable import MurunaText

@Suite("Names and their problems")
struct NameProblemTests {
  @Test("one name", arguments: UnicodeCase.all("ident"))
  func name(row: UnicodeCase) {
    let problem = nameProblem(of: row.input)
    let effect = problem.map { $0.isError ? "reject" : "warn" } ?? "accept"
    #expect(effect == row.effect)
    #expect((problem.map(code) ?? "") == row.code)
    if case .compatibility(let plain)? = problem?.kind {
      #expect(scalars(plain) == scalars(row.value))
    } else if effect != "reject" {
      if !row.value.isEmpty { #expect(scalars(IdentityKey.of(row.input)) == scalars(row.value)) }
    }
  }

  @Test("two names in one scope", arguments: UnicodeCase.all("pair"))
  func pair(row: UnicodeCase) {
    let names = row.input.split(separator: " ").map(String.init)
    let expected: NamePair =
      switch row.code {
      case "E-DUP": .same
      case "E-CONFUS": .confusable
      case "W-NEAR": .near
      default: .different
      }
    #expect(NamePair(names[0], names[1]) == expected)
    #expect(NamePair(names[1], names[0]) == expected)
  }

  @Test("a name that is used as it was not declared", arguments: UnicodeCase.all("reference"))
  func reference(row: UnicodeCase) {
    let names = row.input.split(separator: " ").map(String.init)
    let effect =
      IdentityKey.of(names[0]) == IdentityKey.of(names[1])
      ? "accept" : NearKey.of(names[0]) == NearKey.of(names[1]) ? "warn" : "reject"
    #expect(effect == row.effect)
  }

  @Test("the problem stands on its scalar")
  func range() {
    #expect(nameProblem(of: "c\u{456}ty")?.range == ByteRange(1, 3))
    #expect(nameProblem(of: "عم\u{200E}ان")?.range == ByteRange(4, 7))
    #expect(nameProblem(of: "city_عمان")?.kind == .mixedWords(.latin, .arabic))
    #expect(nameProblem(of: "")?.kind == .notInNames)
    #expect(Script.cyrillic.code == "Cyrl")
  }

  @Test("words glued to articles and prepositions come apart, short words stay whole")
  func prefixes() {
    #expect(NearKey.withoutArticle("المدينة") == "مدينه")
    #expect(NearKey.withoutArticle("الم") == nil)
    #expect(NearKey.withoutArticle("مدينة") == nil)
    #expect(NearKey.withoutProclitic("وعمان") == "عمان")
    #expect(NearKey.withoutProclitic("عمان") == nil)
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func code(_ problem: NameProblem) -> String {
    switch problem.kind {
    case .notInNames: "E-IDENT"
    case .mixedScripts: "E-MIX"
    case .mixedWords: "W-MIX"
    case .compatibility: "E-COMPAT"
    case .idleJoiner: "E-JOIN"
    case .nonJoiner: "W-ZWNJ"
    case .implicitMark: "E-MARK"
    case .bidiControl: "E-BIDI"
    case .control: "E-CTRL"
    case .invisible: "E-INVIS"
    case .unknownScalar: "E-CHAR"
    case .mixedDigits: "E-DIGITMIX"
    }
  }
}
