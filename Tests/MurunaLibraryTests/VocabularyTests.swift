import MurunaLibrary
import MurunaModel
import Testing

/// The published lists are whole, in both languages, and say what in them nobody has checked.
@Suite struct VocabularyTests {
  private static let model: Model = {
    var model = Checked([], vocabularies: Library.vocabularies.compactMap(\.names.first)).model
    model.readWholeLibrary()
    return model
  }()

  private static func items(_ vocabulary: String) throws -> [Item] {
    try #require(model.vocabulary(named: vocabulary)).items.map { model.item($0) }
  }

  /// A program that uses one vocabulary.
  private static func checked(_ vocabulary: String, _ text: String) -> Checked {
    Checked([("program.muruna", Array(text.utf8))], vocabularies: [vocabulary])
  }

  @Test func `the library has no finding with all of its vocabularies`() {
    #expect(Self.model.diagnostics.isEmpty, "\(Self.model.diagnostics.map(\.title))")
  }

  @Test(arguments: [
    ("sdg", 17 + 169 + 252), ("crf", 12 + 52), ("crf_dimension", 4), ("crf_quality", 7), ("ten_essentials", 10), ("sendai", 4 + 7),
    ("new_urban_agenda", 4), ("country_code", 249), ("m49", 31), ("event_term", 224), ("cap_category", 12), ("cap_response", 9), ("exercise_type", 7),
    ("capability_rating", 4), ("mission_area", 5), ("plan_criterion", 5), ("methane_letter", 7), ("response_guide", 6), ("ics_section", 5),
  ])
  func `a published list has as many items as were published`(name: String, count: Int) throws {
    #expect(try Self.items(name).count == count)
  }

  @Test func `goals, targets and indicators stand below each other`() throws {
    let codes = try Self.items("sdg").map(\.code)
    let dots = Dictionary(grouping: codes) { $0.count { $0 == "." } }.mapValues(\.count)
    #expect(dots == [0: 17, 1: 169, 2: 252])
    let crf = Dictionary(grouping: try Self.items("crf").map(\.code)) { $0.count { $0 == "." } }.mapValues(\.count)
    #expect(crf == [0: 12, 1: 52])
    let goals = try Self.items("crf").map(\.code).filter { $0.contains(".") }.map { String($0.prefix { $0 != "." }) }
    #expect((1...12).map { goal in goals.count { $0 == "\(goal)" } } == [5, 5, 4, 4, 4, 5, 4, 5, 4, 5, 3, 4])
  }

  @Test func `what is measured once is listed once, and the other codes say where`() throws {
    let same = try Self.items("sdg").reduce(into: [String: String]()) { result, item in
      result[item.code] = Self.model.facts(of: item.origin).first { $0.fact == .sameAs }?.texts[""]
    }
    #expect(same["13.1.1"] == "1.5.1" && same["11.5.1"] == "1.5.1" && same["13.1.2"] == "1.5.3" && same["13.1.3"] == "1.5.4")
    let codes = Set(try Self.items("sdg").map(\.code))
    #expect(same.count > 10 && same.values.allSatisfy { codes.contains($0) && same[$0] == nil })
  }

  @Test(arguments: [("m49", ["m49", "country_code"]), ("crf_dimension", ["crf"]), ("event_term", ["cap_category"])])
  func `what an item includes are codes of its own`(name: String, of vocabularies: [String]) throws {
    let codes = Set(try vocabularies.flatMap { try Self.items($0) }.map(\.code))
    for item in try Self.items(name) {
      let parts = Self.model.facts(of: item.origin).filter { $0.fact == .includes || $0.fact == .category }.flatMap { $0.texts[""]?.split(separator: ",") ?? [] }
      #expect(!parts.isEmpty, "\(item.code)")
      for part in parts { #expect(codes.contains(part.trimmingPrefix(while: \.isWhitespace).description), "\(item.code): \(part)") }
    }
  }

  @Test func `what nobody has checked says so`() throws {
    func unverified(_ name: String) throws -> [String] { try Self.items(name).filter { !Self.model.isVerified($0) }.map(\.code) }
    #expect(try unverified("sdg").isEmpty)
    #expect(try unverified("new_urban_agenda") == ["prosperity", "implementation"])
    #expect(try unverified("cap_scope") == ["Public", "Restricted", "Private"])
    #expect(try !unverified("crf").contains("1") && unverified("crf").contains("2.5"))
  }

  @Test(arguments: ["1", "minimal_human_vulnerability", "meets_basic_needs", "crf.1", "1.5", "١٫٥", "12.4"])
  func `a goal has one code in every edition`(code: String) {
    let checked = Self.checked("crf", "initiative A { crf: \(code) }")
    #expect(checked.codes.isEmpty, "\(checked.description())")
  }

  @Test(arguments: [
    ("sdg", "sdg: 18", "sdg has no code 18", "لا رمز 18 في sdg"), ("sdg", "sdg: 11.11", "sdg has no code 11.11", "لا رمز 11.11 في sdg"),
    ("crf", "crf: crf.13", "crf has no code crf.13", "لا رمز crf.13 في crf"), ("sendai", "sendai: H", "sendai has no code H", "لا رمز H في sendai"),
    ("ten_essentials", "essential: 11", "ten_essentials has no code 11", "لا رمز 11 في ten_essentials"),
  ])
  func `a code that is not there gives one clear message`(vocabulary: String, field: String, english: String, arabic: String) {
    let checked = Self.checked(vocabulary, "initiative A { \(field) }")
    #expect(checked.codes == ["unknown-code"])
    #expect(checked.description().hasSuffix(english) && checked.description(.arabic).hasSuffix(arabic), "\(checked.description())\n\(checked.description(.arabic))")
  }

  @Test func `a fact that means nothing is told, with the one that was meant`() {
    let checked = Checked("vocabulary v \"V\" { item a \"A\" { verifed: no } }")
    #expect(checked.codes == ["unknown-field"], "\(checked.description())")
    #expect(Checked("vocabulary v \"V\" { verified: no; item a \"A\" { note: \"n\" } }").codes.isEmpty)
  }

  @Test func `a code is asked for what it stands below, and for its title`() {
    let program = """
      use: sdg
      initiative A { sdg: 11.5.1, 13 }
      test "t" {
        expect: (some c in A.sdg has c.parent is 11.5)
        expect: count(A.sdg.parent) is 1
        expect: contains(first(A.sdg).title, "missing persons")
      }
      """
    let failed = { (text: String) in
      var model = Self.checked("sdg", text).model
      return model.runTests().count { !$0.failures.isEmpty }
    }
    #expect(failed(program) == 0)
    #expect(failed(program.replacing("11.5\n", with: "11.6\n").replacing("is 11.5)", with: "is 11.6)")) == 1)
  }
}
