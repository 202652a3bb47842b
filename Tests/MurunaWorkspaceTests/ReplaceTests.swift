import MurunaDiagnostics
import MurunaModel
import MurunaText
import MurunaWorkspace
import Testing

/// Files that change one at a time: the answers are those of a workspace that was opened with all of them.
@Suite struct ReplaceTests {
  private static let people = "role Head \"Head\"\nunit Roads\nrole Deputy\n"
  private static let risks = "risk Flood { type: shock; likelihood: 4; impact: 5; owner: Head }\n"

  private func codes(_ workspace: inout Workspace) -> [String] {
    let findings = workspace.check()
    let sources = workspace.sources
    return findings.map { "\(sources[Int($0.place.source.index)].path):\($0.place.range.start) \($0.code.id) \($0.title)" }
  }

  private func opened(_ files: [(String, String)]) -> Workspace {
    var workspace = Workspace()
    for (path, text) in files { workspace.add(path: path, bytes: Array(text.utf8)) }
    return workspace
  }

  @Test(arguments: [
    "risk Flood { type: shock; owner: Nobody }", "risk Flood { typo: shock }", "", "use: sdg\nrisk Flood { type: stress; owner: Deputy }",
    "kind risk { name: text }\nrisk Flood { name: \"x\" }", "مخاطرة سيول { نوع: صدمة }", "rule r { each: role; must: role.critical; says: \"{role}\" }",
    "risk Flood {", "measure risk\nvocabulary hazard { item more }",
  ])
  func `after a change the findings are those of a fresh start`(text: String) {
    var changing = opened([("people", Self.people), ("risks", Self.risks)])
    _ = changing.check()
    var changed = changing.replacing(path: "risks", bytes: Array(text.utf8))
    var fresh = opened([("people", Self.people), ("risks", text)])
    #expect(codes(&changed) == codes(&fresh))
    // And back again; the first one has not noticed.
    var back = changed.replacing(path: "risks", bytes: Array(Self.risks.utf8))
    #expect(codes(&back) == codes(&changing))
  }

  @Test func `a file can be added and taken away`() {
    var workspace = opened([("people", Self.people)])
    let before = codes(&workspace)
    workspace.replace(path: "risks", bytes: Array(Self.risks.utf8))
    #expect(codes(&workspace) != before)
    workspace.remove(path: "risks")
    #expect(codes(&workspace) == before)
  }

  @Test func `views still show everything after a change`() {
    var workspace = opened([("people", Self.people), ("risks", Self.risks)])
    #expect(workspace.table("risk_register", in: .english)?.rows.count == 1)
    workspace.replace(path: "risks", bytes: Array((Self.risks + "risk Heat { type: stress }").utf8))
    #expect(workspace.table("risk_register", in: .english)?.rows.count == 2)
    #expect(workspace.wholeModel().rules.count > 20)
  }
}
