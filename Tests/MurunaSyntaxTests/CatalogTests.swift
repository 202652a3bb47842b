import MurunaDiagnostics
import MurunaText
import Testing

@testable import MurunaSyntax

extension Message {
  var plain: String {
    parts.map {
      switch $0 {
      case .literal(let text), .name(let text), .code(let text), .value(let text): text
      case .count(let number, _): "\(number)"
      }
    }.joined()
  }
}

extension Reading {
  var diagnostics: [Diagnostic] {
    SyntaxDiagnoser(Source(path: "test.muruna", bytes: source), SourceID(0)).diagnostics(of: tree)
  }

  func applying(_ fix: Fix) -> Reading {
    var bytes = source
    for edit in fix.edits.sorted(by: { $0.place.range.start > $1.place.range.start }) {
      bytes.replaceSubrange(edit.place.range.indices, with: Array(edit.replacement.utf8))
    }
    return Reading(bytes: bytes)
  }
}

@Suite("Catalogue of faults")
struct CatalogTests {
  @Test("Every kind of fault has one entry")
  func complete() {
    for kind in SyntaxFault.Kind.allCases {
      #expect(FaultCatalog.entries.filter { $0.kind == kind }.count == 1, "\(kind)")
    }
  }

  @Test("The broken program has this finding and no other; the fixed one has none", arguments: FaultCatalog.entries.map(\.kind))
  func examples(kind: SyntaxFault.Kind) {
    let page = FaultCatalog.entry(of: kind).explanation
    let broken = Reading(page.broken)
    #expect(broken.faults == [kind])
    #expect(broken.diagnostics.map(\.code.id) == [page.code.id])
    #expect(broken.diagnostics.first?.severity == (kind.isWarning ? .warning : .error))
    #expect(Reading(page.fixed).marked == [])
    #expect(broken.brokenInvariant == nil)
  }

  @Test("Applying any fix of the example leaves a program without findings", arguments: FaultCatalog.entries.map(\.kind))
  func fixes(kind: SyntaxFault.Kind) {
    let broken = Reading(FaultCatalog.entry(of: kind).explanation.broken)
    for fix in broken.diagnostics.flatMap(\.fixes) {
      let fixed = broken.applying(fix)
      #expect(fixed.marked == [], "\(fix.title.english.plain): \(String(decoding: fixed.source, as: UTF8.self))")
    }
  }

  @Test("Messages are short, kind, and free of our own vocabulary", arguments: FaultCatalog.entries.map(\.kind))
  func wording(kind: SyntaxFault.Kind) {
    let page = FaultCatalog.entry(of: kind).explanation
    let banned = ["token", "identifier", "AST", "nil", "EOF", "parse", "lexer", "unexpected", "illegal", "invalid"]
    for diagnostic in Reading(page.broken).diagnostics {
      for language in Language.allCases {
        let title = diagnostic.title.message(in: language).plain
        #expect(!title.isEmpty && title.count <= 80, "\(title)")
        #expect(!title.hasSuffix("."))
        for word in banned { #expect(!title.split(separator: " ").contains(Substring(word)), "\(title)") }
      }
      let arabic = diagnostic.title.arabic.plain
      #expect(arabic.unicodeScalars.contains { Scalars.isPlainArabicLetter($0.value) } || diagnostic.title.english == diagnostic.title.arabic)
    }
    #expect(page.code.id.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(!page.summary.english.plain.isEmpty && !page.summary.arabic.plain.isEmpty && !page.why.arabic.plain.isEmpty)
  }
}
