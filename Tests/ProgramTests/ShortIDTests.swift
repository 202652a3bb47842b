import Testing

/// A narrow chart calls its rows `a1`, `a2`; a plan whose own names look so is called by these, and no other row has them.
@Suite struct ShortIDTests {
  private static let plan = """
    city C "C" { country: JO; time_zone: "Asia/Amman" }
    playbook P "P" {
      city: C
      action a2 "Second by name, which is longer than a narrow chart has room for" { takes: 2 h; after: a1 }
      action a1 "First by name" { takes: 1 h }
      action send_out_the_crews_of_the_eastern_district "Third" { takes: 1 h; after: a2 }
      action call_everybody_in_the_eastern_district "Fourth" { takes: 1 h; after: a2 }
    }
    """

  @Test func `names of a letter and a number mean what they name`() throws {
    let program = try Program(["p.muruna": Self.plan])
    let chart = try program.run("timeline", "p.muruna", environment: ["COLUMNS": "80"]).output
    func row(_ title: String) -> Substring { chart.split(separator: "\n").first { $0.contains(title) }?.prefix(4) ?? "none" }
    #expect(row("Second") == "a2 *" && row("First") == "a1 *", "\(chart)")
    // Numbers that are names are passed over.
    #expect(row("Third").hasPrefix("a3") && row("Fourth").hasPrefix("a4"), "\(chart)")
    let explained = try program.run("p.muruna", input: "timeline P\n:branch night\n? a3\n? a1\n").output
    #expect(explained.contains("Third") && explained.contains("First by name") && !explained.contains("Fourth by"), "\(explained)")
  }
}
