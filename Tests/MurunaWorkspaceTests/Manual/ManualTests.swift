import MurunaModel
import MurunaRender
import MurunaText
import MurunaWorkspace
import Testing

/// Both languages, or it is not in the manual.
@Suite struct ManualTests {
  private static let manual: Manual = {
    var workspace = Workspace()
    return workspace.manual()
  }()

  @Test func `the manual lists everything that the library has`() throws {
    var workspace = Workspace()
    let model = workspace.wholeModel()
    let ids = Set(Self.manual.chapters.flatMap(\.entries).map(\.id))
    for kind in model.kinds { #expect(ids.contains("kind-" + model.spelling(kind.name))) }
    for rule in model.rules { #expect(ids.contains("rule-" + rule.name)) }
    for view in model.views { #expect(ids.contains("view-" + view.name)) }
    let rows = Set(Self.manual.chapters.flatMap(\.entries).flatMap(\.rows).map(\.id))
    for field in model.fields { #expect(rows.contains("field-\(model.word(field.owner)).\(model.spelling(field.name))")) }
    for name in ["sdg", "crf", "ten_essentials", "country_code", "actor_class", "hazard"] { #expect(ids.contains("vocabulary-" + name)) }
  }

  @Test(arguments: manual.chapters)
  func `every entry says what it is, in English and in Arabic`(chapter: Manual.Chapter) {
    expectBoth(chapter.title, chapter.id)
    expectBoth(chapter.about, chapter.id)
    for entry in chapter.entries {
      expectBoth(entry.text, entry.id)
      for fact in entry.facts { expectBoth(fact.term, entry.id) }
      for program in entry.programs { expectBoth(program.heading, entry.id) }
    }
  }

  @Test(arguments: manual.chapters.filter { !["rules", "findings"].contains($0.id) })
  func `every kind, field, view, vocabulary, unit and word has a name in each language`(chapter: Manual.Chapter) {
    for entry in chapter.entries {
      expectBoth(entry.names, entry.id)
      // A code is the same in both.
      for row in entry.rows where chapter.id != "vocabularies" { expectBoth(row.names, row.id) }
    }
  }

  @Test func `every item of a vocabulary and every documented field speaks both languages`() {
    for entry in Self.manual.chapters.flatMap(\.entries) {
      for row in entry.rows where !row.id.hasPrefix("view-") && !row.text.english.isEmpty { expectBoth(row.text, row.id) }
      for row in entry.rows where row.id.hasPrefix("vocabulary-") { #expect(!row.text.english.isEmpty, "\(row.id)") }
    }
  }

  @Test func `a program's own kinds, fields, rules and views stand in its manual`() throws {
    var workspace = Workspace()
    workspace.add(
      path: "own.muruna",
      bytes: Array(
        """
        kind shelter also مأوى is asset "Where people stay" ar "حيث يقيم الناس" {
          beds also أسرة: number "how many" ar "كم سريرًا"
        }
        extend risk { insured also مؤمنة: truth }
        rule shelter_has_beds "A shelter has beds" ar "للمأوى أسرة" {
          each: shelter
          must: shelter.beds > rule.least
          says: "{shelter} has no beds" ar "لا أسرة في {shelter}"
          parameter least: 0
        }
        """.utf8))
    let own = workspace.manual(ownOnly: true)
    #expect(own.chapters.map(\.id) == ["kinds", "rules"])
    #expect(own.chapters[0].entries.map(\.id) == ["kind-risk", "kind-shelter"])
    #expect(own.chapters[0].entries[0].rows.map(\.names) == [Called(english: "insured", arabic: "مؤمنة")])
    #expect(own.chapters[0].entries[1].facts.first?.link == nil)
    #expect(own.chapters[1].entries[0].facts.contains { $0.text.english == "change shelter_has_beds { least: 0 }" })
    #expect(workspace.manual().chapters[0].entries.contains { $0.id == "kind-shelter" })
  }

  private func expectBoth(_ called: Called, _ what: String) {
    #expect(isArabic(called.arabic), "\(what) has no Arabic: \(called.arabic)")
    #expect(!called.english.isEmpty && called.english != called.arabic, "\(what) has no English: \(called.english)")
  }

  private func isArabic(_ text: String) -> Bool { text.unicodeScalars.contains { (0x621...0x64A).contains($0.value) } }
}
