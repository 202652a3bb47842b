import MurunaModel
import MurunaText
import Testing

/// The views of the library.
@Suite struct ViewTests {
  @Test func `every view is understood, in both languages, whatever the program holds`() {
    var model = Checked("city Zarqa \"Zarqa\"").model
    model.readViews()
    let findings = model.diagnostics.count
    #expect(model.views.count > 30)
    for view in model.views {
      let english = model.table(view.name, in: .english)
      let arabic = model.table(view.name, in: .arabic)
      #expect(english != nil && arabic != nil, "\(view.name)")
      #expect(english?.title != arabic?.title, "\(view.name)")
      #expect(english?.columns.count == arabic?.columns.count, "\(view.name)")
    }
    #expect(model.diagnostics.count == findings, "\(model.diagnostics.dropFirst(findings).map(\.title))")
  }

  @Test func `a matrix keeps its empty rows and counts its columns`() throws {
    var model = Checked(
      """
      role Chief "Chief"; role Spare "Spare"
      playbook P "Plan" { action warn "Warn" { by: Chief; accountable: Chief }; action rest "Rest" }
      """).model
    let tableShown = model.table("raci", in: .english)
    let table = try #require(tableShown)
    #expect(table.shape == .matrix)
    #expect(table.columns.map(\.title) == ["Phase", "Action", "Chief", "Spare"])
    #expect(table.rows.map { $0.dropFirst(2).map(\.words) } == [["R A", ""], ["", ""], ["1", "0"]])
  }

  @Test func `who does what names teams and organisations that do something, and every role`() throws {
    var model = Checked(
      """
      organisation GAM "City"; organisation Other "Other"; team Crews "Crews" { size: 4 }; role Chief "Chief"; role Spare "Spare"
      playbook P "Plan" { action warn "Warn" { by: 2 Crews; accountable: Chief }; action move "Move" { by: GAM; accountable: Chief; informed: Spare } }
      """).model
    let tableShown = model.table("raci", in: .english)
    let table = try #require(tableShown)
    #expect(table.columns.map(\.title) == ["Phase", "Action", "City", "Crews", "Chief", "Spare"])
    #expect(table.rows.map { $0.dropFirst(2).map(\.words) } == [["", "R", "A", ""], ["R", "", "A", "I"], ["1", "1", "2", "1"]])
  }

  @Test func `the heat map holds what may be there with a question mark`() throws {
    var model = Checked("risk Sure { type: shock; likelihood: 5; impact: 4 }; risk Maybe { type: shock; likelihood: 1 }").model
    let tableShown = model.table("heat_map", in: .english)
    let table = try #require(tableShown)
    #expect(table.rows[0].map(\.words) == ["5", "", "", "", "Sure", ""])
    #expect(table.rows[4].map(\.words) == ["1", "Maybe?", "Maybe?", "Maybe?", "Maybe?", "Maybe?"])
  }

  @Test func `a tree says where a branch ends early`() throws {
    var model = Checked("strategy S \"S\" { pillar A \"A\" { goal G \"G\" }; pillar B \"B\" }").model
    let tableShown = model.table("strategy_tree", in: .english)
    let table = try #require(tableShown)
    #expect(table.rows.map { $0[1].words } == ["S", "A", "G", "no measured_by", "B", "no goals"])
    #expect(table.rows.map { $0[0].words } == ["1", "2", "3", "4", "2", "3"])
  }

  @Test func `edges are drawn from what was drawn before`() throws {
    var model = Checked("risk A { type: shock; leads_to: B, C }; risk B { type: shock; leads_to: C }; risk C { type: shock }").model
    let tableShown = model.table("cascade", in: .english)
    let table = try #require(tableShown)
    #expect(table.rows.map { $0.prefix(2).map(\.words) } == [["A", "B"], ["A", "C"], ["B", "C"]])
  }
}
