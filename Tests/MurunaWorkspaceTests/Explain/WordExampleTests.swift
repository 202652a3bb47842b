import MurunaLibrary
import MurunaModel
import MurunaRender
import MurunaSyntax
import MurunaText
@testable import MurunaWorkspace
import Testing

/// Every word of the language has a page with a program that uses it, in each language.
@Suite struct WordExampleTests {
  private static let model = ExampleOfKindTests.model
  /// `computed` fields are the library's alone, and what `finding` declares has a page of its own.
  private static let without: Set<String> = ["computed", "finding"]

  @Test(arguments: [Language.english, .arabic])
  func `every word has a page with an example in which it stands`(_ language: Language) throws {
    let index = language == .arabic ? 1 : 0
    let words: [(english: String, all: [String])] =
      KernelWord.allCases.map { ($0.spellings[0], [$0.spellings[index]]) }
      + Keyword.allCases.map { ($0.spelling.english, index == 0 ? [$0.spelling.english] : [$0.spelling.arabic] + $0.spelling.arabicAlso) }
      + KernelField.allCases.filter { field in !ValueType.all.contains { $0.word == field } }.map { ($0.spellings[0], index == 0 ? [$0.spellings[0]] : Array($0.spellings.dropFirst())) }
      + Function.allCases.map { ($0.spellings[0], [$0.spellings[index]]) }
    var workspace = Workspace()
    for word in words {
      let found = workspace.explain(word.all[0], in: language)
      let page = try #require(found, "\(word.all[0])")
      if Self.without.contains(word.english) { continue }
      let examples = Example.ofWord(word.english, inArabic: index == 1).map { Explainer(language: language).written($0, Self.model) }
      for example in examples { #expect(page.parts.contains { if case .program(_, example) = $0 { true } else { false } }, "\(word.all[0]): \(page)") }
      let example = examples.joined(separator: "\n")
      let spoken = Set(example.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "?" || $0 == "؟") }.map(String.init))
      #expect(word.all.contains { spoken.contains($0) || spoken.contains("و" + $0) }, "\(word.all) is not in\n\(example)")
    }
  }

  @Test(arguments: Example.files.filter { $0.path.hasPrefix("examples/words/") }.map(\.path))
  func `an example of words passes every rule, and its tests hold`(_ path: String) throws {
    let file = try #require(Example.files.first { $0.path == path })
    for language in [Language.english, .arabic] where file.isArabic == false || language == .arabic {
      let text = Explainer(language: language).written(file, Self.model)
      let found = ExampleOfKindTests.worse(than: .note, in: text, allowsCommands: path.contains("commands"))
      #expect(found.isEmpty, "\(text)\n\(found)")
      var workspace = Workspace(zoneBytes: ExampleOfKindTests.zone)
      workspace.add(path: "example.muruna", bytes: Array(text.utf8))
      for outcome in workspace.runTests() { #expect(outcome.failures.isEmpty, "\(text)\n\(outcome)") }
    }
  }

  @Test func `what is asked for in a word's page stands in it`() {
    func page(_ name: String, _ language: Language = .english) -> String {
      var workspace = Workspace()
      return workspace.explain(name, in: language)?.text() ?? ""
    }
    #expect(page("unknown").contains("nobody knows"))
    #expect(page("waive").contains("because: \"the deputy starts in June\"") && page("waive").contains("  until "))
    #expect(page("استعمل", .arabic).contains("استعمل: sdg"))
    #expect(page("distinct").contains("a list without repetitions"))
    #expect(page("says").contains("of a rule") && page("says").contains("claim.says"))
    #expect(page("?").contains("show gaps"))
    #expect(page("source").split { $0.isWhitespace }.joined(separator: " ").contains("{ source: Report;") && page("claim").contains("{ source: CityNews }"))
    #expect(page("extend").contains("extend role {"))
  }
}
