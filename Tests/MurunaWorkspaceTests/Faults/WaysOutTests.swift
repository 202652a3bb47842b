import Testing

/// Slips that nobody can mend for the author still say what to do.
@Suite struct WaysOutTests {
  private func help(_ written: String, _ code: String) throws -> String {
    let found = try #require(WordsTests.findings(WordsTests.frame + written + "\n").first { $0.code.id == code }, "\(written)")
    return found.help?.english.text(in: .english) ?? ""
  }

  @Test func `two of one name get a name each`() throws {
    #expect(try help("risk L { type: shock }\nrisk L { type: stress }", "duplicate-name").contains("another name"))
    #expect(try help("view v \"V\" { each: risk; column \"A\": risk.type }\nview v \"W\" { each: city; column \"A\": city.country }", "duplicate-name").contains("another name"))
  }

  /// The first things of the kind that is needed are named.
  @Test func `what fits is named where something of another kind stands`() throws {
    #expect(try help("commitment K { made_at: A }\nworkshop First { state: held }\nworkshop Second { state: held }", "wrong-kind") == "such as 'First', 'Second'")
  }

  @Test func `two that are waited for are a list`() throws {
    #expect(try help("playbook P { action a { takes: 1 h }\naction b { takes: 1 h }\naction c { takes: 1 h; after: a and b } }", "not-a-time") == "write `a, b`")
  }

  @Test func `a field that people call otherwise is found in a view, too`() throws {
    #expect(try help("view v \"V\" { each: inject; column \"From\": inject.sender }", "unknown-field") == "did you mean 'from'?")
  }
}
