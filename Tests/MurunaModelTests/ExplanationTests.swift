import Foundation
import MurunaDiagnostics
import MurunaText
import Testing

@testable import MurunaModel

@Suite("Manual pages of codes")
struct ExplanationTests {
  /// Limits so low that a small program reaches them.
  static func broken(_ page: CodeExplanation) -> Program {
    Program(page.broken) { model in
      if page.code == .ruleTooCostly { (model.limits.steps, model.limits.stepsPerThing) = (30, 0) }
      if page.code == .deepField { model.limits.height = 8 }
      if page.code == .tooManyKinds { model.limits.kinds = model.kinds.count + 8 }
      if page.code == .tooManyCopies { (model.limits.copies, model.limits.copiesPerThing) = (8, 0) }
    }
  }

  static let codes = modelExplanations.map(\.code.id)

  private func page(_ code: String) throws -> CodeExplanation { try #require(modelExplanations.first { $0.code.id == code }) }

  @Test("The broken program has this finding and no other; the fixed one has none", arguments: codes)
  func programs(code: String) throws {
    let page = try page(code)
    var broken = Self.broken(page)
    var fixed = Program(page.fixed)
    #expect(broken.faults.isEmpty && fixed.faults.isEmpty, "\(broken.faults) \(fixed.faults)")
    let failures = broken.model.runTests().flatMap(\.failures)
    #expect(broken.codes + failures.map(\.code.id) == [page.code.id], "\(broken.findings)")
    #expect(fixed.findings + fixed.model.runTests().flatMap(\.failures).map(\.code.id) == [])
    let finding = (broken.diagnostics + failures).first
    #expect(finding?.severity == page.code.severity)
  }

  @Test("Every code of this module has one page")
  func complete() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Sources/MurunaModel/Words/Codes.swift"), encoding: .utf8)
    let declared = text.matches(of: /Code\("([a-z-]+)"/).map { String($0.1) }
    #expect(declared.count > 60)
    #expect(modelExplanations.map(\.code.id).sorted() == declared.sorted())
  }

  @Test("Titles are short, kind, and free of our own vocabulary", arguments: codes)
  func wording(code: String) throws {
    let page = try page(code)
    let banned = ["token", "identifier", "ast", "nil", "eof", "parse", "lexer", "illegal", "invalid"]
    var broken = Self.broken(page)
    for finding in broken.diagnostics + broken.model.runTests().flatMap(\.failures) {
      for language in Language.allCases {
        let title = finding.title.message(in: language).plain
        #expect(!title.isEmpty && title.count <= 80, "\(title)")
        #expect(!title.hasSuffix(".") && !title.hasSuffix("!"), "\(title)")
        let words = title.lowercased().split { !$0.isLetter }
        for word in banned { #expect(!words.contains(Substring(word)), "\(title)") }
      }
      #expect(finding.title.arabic.plain.unicodeScalars.contains { (0x620...0x64A).contains($0.value) })
      #expect(finding.help?.english.plain.hasSuffix(".") != true)
    }
    for words in [page.summary, page.why] {
      #expect(!words.english.plain.hasSuffix(".") && !words.arabic.plain.hasSuffix("."))
      #expect(words.arabic.plain.unicodeScalars.contains { (0x620...0x64A).contains($0.value) })
    }
  }

  @Test("A safe fix removes its finding and adds none", arguments: codes)
  func fixes(code: String) throws {
    let page = try page(code)
    let broken = Program(page.broken)
    for finding in broken.diagnostics {
      for fix in finding.fixes where fix.safety == .safe {
        var bytes = Array(page.broken.utf8)
        for edit in fix.edits.sorted(by: { $0.place.range.start > $1.place.range.start }) {
          bytes.replaceSubrange(Int(edit.place.range.start)..<Int(edit.place.range.end), with: Array(edit.replacement.utf8))
        }
        let fixed = Program(bytes: bytes)
        #expect(fixed.findings == [] && fixed.faults.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}
