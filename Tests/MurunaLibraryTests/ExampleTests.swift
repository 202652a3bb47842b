import Foundation
import MurunaModel
import Testing

@Suite struct ExampleTests {
  @Test(arguments: ["amman-flood", "amman-flood-arabic"])
  func `Amman's plan has no errors, and the two warnings that its README explains`(folder: String) throws {
    let checked = try Self.folder(folder, uses: ["sdg", "cap"])
    #expect(checked.codes.sorted() == ["cascade_is_covered", "partner_is_not_hit_too"], "\(checked.description())")
  }

  @Test func `both of Amman's plans say the same of the same things`() throws {
    let english = try Self.folder("amman-flood", uses: ["sdg", "cap"]).model
    let arabic = try Self.folder("amman-flood-arabic", uses: ["sdg", "cap"]).model
    #expect(Self.ids(english) == Self.ids(arabic))
    #expect(Self.fields(english) == Self.fields(arabic))
  }

  @Test func `a kind of one's own is as good as the library's`() throws {
    let checked = try Self.folder("own-kind", uses: [])
    // 90 to 120 children may fit or not.
    #expect(checked.codes == ["known-roughly"], "\(checked.description())")
    let overloaded = Checked([
      ("evacuation.muruna", Array(try Self.text("own-kind/evacuation.muruna").replacing("fleet: 4 buses", with: "fleet: 3 buses").utf8))
    ])
    #expect(overloaded.codes == ["everybody_has_a_seat", "known-roughly"], "\(overloaded.description())")
  }

  /// What each fault should be called; the two that need a timeline are judged where plans are laid out.
  static let faults = [
    "no-deputy": "critical_role_has_deputy",
    "expired-agreement": "agreement_is_valid_when_needed",
    "english-missing": "message_speaks_every_language",
    "unknown-team": "unknown-name",
    "wrong-weekday": "wrong-weekday",
    "units-differ": "wrong-type",
    "ar-unknown-field": "unknown-field",
    "ar-not-a-choice": "not-a-choice",
    "ar-two-accountable": "action_has_one_accountable",
  ]

  @Test(arguments: faults.keys.sorted())
  func `a small fault gives one finding`(name: String) throws {
    let checked = Checked(try Self.text("faults/\(name).muruna"))
    #expect(checked.codes == [Self.faults[name]], "\(checked.description())")
  }

  // MARK: Reading

  private static func text(_ path: String) throws -> String {
    String(decoding: try Project.bytes("examples/\(path)"), as: UTF8.self)
  }

  private static func folder(_ name: String, uses: [String]) throws -> Checked {
    Checked(
      try Project.programs(below: "examples/\(name)").map { ($0, try Project.bytes("examples/\(name)/\($0)")) }, vocabularies: uses)
  }

  private static func own(_ model: Model) -> [EntityID] { model.entities.all.map { EntityID($0) } }

  private static func ids(_ model: Model) -> [String] { own(model).map { model.id(of: $0) } }

  /// For each thing, how often it says something in each field.
  private static func fields(_ model: Model) -> [String: [String: Int]] {
    var result: [String: [String: Int]] = [:]
    for entity in own(model) {
      for slot in model.entities.slots(of: entity) {
        let field = model.fields.first { $0.id == slot.field }
        result[model.id(of: entity), default: [:]][field.map { model.spelling($0.name) } ?? "", default: 0] += 1
      }
    }
    return result
  }
}
