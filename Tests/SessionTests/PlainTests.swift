import Foundation
import Testing

/// Sessions where nothing is drawn but the row one is in: dumb terminals, and readers to whom the screen is read aloud.
@Suite(.serialized) struct PlainTests {
  /// The ways to such a session.
  static let ways: [(arguments: [String], environment: [String: String])] = [([], ["TERM": "dumb"]), (["--plain"], [:])]

  private func typist(_ way: (arguments: [String], environment: [String: String]), width: Int = 80, height: Int = 40) throws -> Typist {
    let typist = try Typist(way.arguments, width: width, height: height, environment: way.environment)
    typist.seeLine("muruna>")
    return typist
  }

  @Test(arguments: 0..<2)
  func controlDBehindControlCLeaves(way: Int) throws {
    for keys in ["\u{3}\u{4}", "city Zarqa {\u{3}\u{4}"] {
      let typist = try typist(Self.ways[way])
      typist.type(keys)
      #expect(typist.leave() == 0)
    }
    let typist = try typist(Self.ways[way])
    typist.type("city Zarqa {\r\u{3}")
    typist.see("^C")
    typist.type("\u{4}")
    #expect(typist.leave() == 0)
    #expect(!typist.bytes.contains(0x1B))
  }

  @Test(arguments: 0..<2)
  func answersHaveNoColours(way: Int) throws {
    let typist = try typist(Self.ways[way])
    typist.type("playbook P \"P\" { action a \"A\" { takes: 1 h }; action b \"B\" { takes: 2 h; after: a } }\r")
    typist.see("P defined")
    typist.type("check\r")
    typist.see("error[")
    typist.type("timeline P\r")
    typist.see("critical path")
    typist.type("risk R { likelihod: 4 }\r")
    typist.see("likelihood")
    #expect(!typist.bytes.contains(0x1B))
  }

  @Test(arguments: 0..<2)
  func aLongRowScrollsSideways(way: Int) throws {
    let typist = try typist(Self.ways[way])
    typist.type(#"role Chief "Chief of civil defence of the governorate and of the whole of the city of Zarqa and its river" { }"#)
    typist.wait({ $0.cursorLine.hasPrefix("muruna> <") && $0.cursorLine.hasSuffix(#"its river" { }"#) }, "the end of the line")
    #expect(typist.screen.rows.count { !$0.isEmpty && $0.contains("Zarqa") } == 1, "\(typist.screen.text)")
    // To its beginning, and a word in between.
    typist.type("\u{1}")
    typist.wait({ $0.cursorLine.hasPrefix(#"muruna> role Chief "Chief of"#) && $0.cursorLine.hasSuffix(">") && $0.column == 8 }, "the beginning of the line")
    typist.type("\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[CFire")
    typist.wait({ $0.cursorLine.hasPrefix(#"muruna> role FireChief "Chief of"#) && $0.column == 17 }, "the word in between")
    typist.type("\r")
    typist.see("role FireChief defined")
    #expect(!typist.bytes.contains(0x1B))
  }

  @Test(arguments: 0..<2)
  func tabCompletesAndListsBelow(way: Int) throws {
    let typist = try typist(Self.ways[way])
    typist.type("risk R { likel\t4; type: \t")
    typist.see("  shock")
    // The line stands above the list, and below it.
    typist.wait({ $0.rows.contains { $0.hasPrefix("muruna> risk R { likelihood: 4; type:") } }, "the line")
    typist.see("  stress")
    typist.seeLine("muruna> risk R { likelihood: 4; type:")
    typist.type("sho\t }\r")
    typist.see("risk R defined")
    // An entry comes back by its beginning too.
    typist.type("\u{12}likel")
    typist.wait({ $0.cursorLine.contains("risk R { likelihood: 4; type: shock }") }, "the entry found")
    typist.type("\u{7}")
    typist.type(":lang ar\rمخاطرة سيول { احتم\t")
    typist.wait({ $0.cursorLine.contains("احتمال:") }, "an Arabic field")
    #expect(!typist.bytes.contains(0x1B))
  }

  @Test(arguments: 0..<2)
  func furtherLinesStandBelowAndEarlierOnesAreComeBackTo(way: Int) throws {
    let typist = try typist(Self.ways[way])
    typist.type("city Zarca {\rcountry: JO")
    typist.seeLine("......> country: JO")
    #expect(typist.screen.rows.contains("muruna> city Zarca {"))
    typist.type("\u{1B}[A\u{5}\u{1B}[D\u{1B}[D\u{1B}[D\u{7F}q")
    typist.seeLine("muruna> city Zarqa {")
    typist.type("\u{1B}[B")
    typist.seeLine("......> country: JO")
    typist.type("\u{5} }\r")
    typist.see("city Zarqa defined")
    typist.type("\u{1B}[A")
    typist.seeLine("......> country: JO }")
    #expect(!typist.bytes.contains(0x1B))
  }

  @Test(arguments: ["emacs", "unknown", ""])
  func aTerminalOfWhichNothingIsKnownIsPlain(name: String) throws {
    let typist = try typist(([], ["TERM": name]))
    typist.type("city Zarqaa\u{7F}\r")
    typist.see("city Zarqa defined")
    #expect(!typist.bytes.contains(0x1B))
    #expect(!typist.screen.text.contains("No entry"))
  }

  @Test func whatAWatchedFolderBringsIsToldAboveTheRow() throws {
    let typist = try typist(Self.ways[0])
    let file = typist.folder.appendingPathComponent("plan.muruna")
    try Data("city Zarqa \"Zarqa\" { time_zone: \"Asia/Amman\" }\n".utf8).write(to: file)
    typist.type(":watch plan.muruna\r")
    typist.see("watching plan.muruna")
    typist.type("# half an ent")
    typist.seeLine("muruna> # half an ent")
    try Data("city Zarqa \"Zarqa\" { time_zone: }\n".utf8).write(to: file)
    typist.see("value-missing")
    typist.seeLine("muruna> # half an ent")
    #expect(!typist.bytes.contains(0x1B))
  }
}
