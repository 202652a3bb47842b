import MurunaWorkspace
import Testing

/// What is proposed for a value can be read where it would stand.
@Suite struct TriedFixesTests {
  static let proposals: [(written: String, offered: [String])] = [
    ("team T { size: 24,500 }", ["24500"]), ("مدينة ب { سكان: ٩٨،٠٠٠ }", ["٩٨٠٠٠"]), ("team T { size: 2,5 }", ["2.5"]),
    ("playbook P { action a { takes: 2-3 h } }", ["2 to 3"]), ("playbook P { action a { مدة: ٢-٣ ساعات } }", ["٢ إلى ٣"]),
    ("budget B { total: 18000 JD }", ["JOD"]), ("playbook P { zero_hour: 10-12 May 2026 }", []),
    ("playbook P { action a { takes: 12 }; action b { takes: 2 h }; action c { takes: 5 h } }", ["12 h", "12 min", "12 days"]),
    ("دليل د { إجراء أ { مدة: ١٢ }؛ إجراء ب { مدة: ٣ أيام } }", ["١٢ يومًا", "١٢ دقيقة", "١٢ ساعة"]),
    // What closes a block or a text changes more than a value.
    ("role X {\n  critical: no\n\nrole Y { critical: no }", ["\n}"]), ("role X { critical: no", [" }"]), ("role X { note: \"a few }", ["\""]),
    // One that names what nobody knows yet is better than none.
    ("playbook P { action a { by: Warden Medic; takes: 1 h } }", [",", "_"]),
    // Of two slips in one list, each is told by itself.
    ("risk L { type: shock; threatens: OldTown Wady }", [",", "_"]),
  ]

  @Test(arguments: proposals) func `only what can be read is proposed`(_ proposal: (written: String, offered: [String])) throws {
    let found = try #require(WordsTests.findings(WordsTests.frame + proposal.written + "\n").first { $0.severity == .error })
    #expect(found.fixes.map { $0.edits.first?.replacement ?? "" } == proposal.offered)
  }

  @Test func `help speaks of what is left`() throws {
    let found = try #require(WordsTests.findings(WordsTests.frame + "budget B { total: 18000 JD }\n").first)
    #expect(found.help?.english.text(in: .english) == "did you mean 'JOD'?")
  }

  @Test func `where one value is taken, no comma is missing`() throws {
    let found = try #require(WordsTests.findings(WordsTests.frame + "team T { size: 8 9 }\n").first)
    #expect(found.fixes.isEmpty && found.help?.english.text(in: .english) == "keep one of them")
  }

  @Test func `digits of the East are asked for thousands, too`() throws {
    let text = WordsTests.frame + "مدينة ب { سكان: ٩٨٫٠٠٠ }\n"
    let found = try #require(WordsTests.findings(text).first)
    #expect(found.code.id == "thousands-or-decimals")
    #expect(WordsTests.mended(text, found).contains("سكان: ٩٨٬٠٠٠ }"))
    #expect(WordsTests.findings(WordsTests.frame + "مدينة ب { مساحة: ٩٨٫٥ كم2 }\nمؤشر م { خط_الأساس: ٠٫١٢٥ }\n").allSatisfy { $0.code.id != "thousands-or-decimals" })
  }

  @Test func `a gauge of time is compared with lengths of time`() {
    for unit in ["days", "d", "h", "min", "أيام"] {
      #expect(WordsTests.findings(WordsTests.frame + "gauge Noon { unit: \(unit) }\nplaybook P { event e { when: Noon reaches 3 days } }\n").isEmpty, "\(unit)")
    }
    #expect(WordsTests.findings(WordsTests.frame + "gauge Noon { unit: days }\nplaybook P { event e { when: Noon reaches 3 mm } }\n").map(\.code.id) == ["different-units"])
  }

  @Test func `where one of a few words is missing, they are named`() throws {
    let found = try #require(missing("risk Ransom { likelihood: 2 }"))
    #expect(found == "add `type: ?`, and fill in what you know; 'type' is one of 'shock', 'stress', 'threat'")
  }

  private func missing(_ text: String) -> String? {
    var workspace = Workspace()
    workspace.add(path: "p", bytes: Array((WordsTests.frame + text + "\n").utf8))
    return workspace.check().first { $0.code.id == "missing-field" }?.help?.english.text(in: .english)
  }
}
