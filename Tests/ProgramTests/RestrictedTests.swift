import Foundation
import Testing

/// Nothing that is secret is in any answer, unless somebody asks for it with `--restricted`.
@Suite struct RestrictedTests {
  /// What must not be read, and where it is said.
  static let secrets = ["Zaphod", "زافود", "Hidden witness", "0799123", "4711", "9422", "SafeHouse", "over the ford", "Ferryman"]

  static let program = """
    language: en
    as_of: 2026-01-14
    city Nansana "Nansana" { time_zone: "Africa/Kampala" }
    organisation State "State" { tier: national }
    kind hideout also مخبأ is asset "A place to hide" ar "مكان للاختباء" { secret: yes }
    extend person { phone also هاتف_خاص: text { secret: yes } }
    extend team { paid also أجر: number; bill also كلفة = team.paid * 2 }
    hideout SafeHouse "House by the mill"
    person Zaphod also زافود "Hidden witness" ar "الشاهد الخفي" { secret: yes }
    person Mary "Mary" { phone: "0799123" }
    role Desk "Desk" { held_by: Mary }
    role Source "Source" { held_by: Zaphod }
    team Boats "Boats" { size: 4; paid: 4711 { secret: yes } }
    team Ferryman "Night boats" { size: 2; secret: yes }
    threat Raid "Raid" { type: threat; likelihood: 4; impact: 5; route: "over the ford" { secret: yes }; owner: Source }
    playbook Answer "When it comes" {
      city: Nansana; covers: Raid; trigger: seen; stands_down: gone; escalates_to: State; zero_hour: 2026-01-16 06:00
      event seen; event gone { expected: T + 6 h }
      action watch "Watch" { by: Boats, Ferryman { secret: yes }; accountable: Desk; takes: 2 h; deadline: T + 1 h }
      action fetch "Fetch" { by: Ferryman; accountable: Desk; after: watch; takes: 1 h }
    }
    view bills "Bills" { each: team; column "Team": team; column "Paid": team.paid; column "Bill": team.bill; column "Half": team.paid / 2 }
    view people "People" { each: person; column "Who": person; column "Phone": person.phone; column "Holds": person.holds }
    view posts "Posts" { each: role; column "Role": role; column "By": role.held_by; column "Name": role.held_by.title }
    rule bill_is_small "Bills are small" {
      each: team where team.bill > 10
      let twice: team.bill
      must: twice <= 10
      at: team.paid
      says: "{team} costs {team.bill}, that is {twice}, for {team.paid}"
    }
    rule nobody_owns_a_threat "x" { each: threat; must: threat.owner is empty; at: threat.owner; says: "{threat} is of {threat.owner.held_by}, {threat.owner.held_by.title}" }
    test "found" { expect: Boats.paid < 10; expect: Zaphod.title is "x" }
    """

  static let commands: [[String]] = [
    ["check"], ["check", "--format", "short"], ["check", "--format", "json"], ["check", "--lang", "ar"], ["timeline"], ["timeline", "--format", "table"],
    ["timeline", "--format", "json"], ["timeline", "--format", "csv"], ["timeline", "--format", "markdown", "--lang", "ar"], ["timeline", "--at", "T+1h"],
    ["simulate", "--samples", "20"], ["simulate", "--samples", "20", "--format", "json"], ["test"], ["doc", "--own"], ["doc", "--own", "--format", "html"],
  ] + ["bills", "people", "posts", "risk_register", "contact_sheet", "raci", "gaps", "copies", "untranslated", "resources", "now", "cascade"].flatMap { view in
    [["show", view], ["show", view, "--format", "json"]]
  } + ["markdown", "csv", "html", "dot", "mermaid"].map { ["show", "posts", "--format", $0] } + [["show", "people", "--lang", "ar"]]

  /// What is said of something that is not there, or in words that are not understood.
  static let lost = [
    "change Nobody { contact: \"0799123\" { secret: yes } }", "غير لاأحد { اتصال: \"0799123\" { سري: نعم } }", "change Nobody { contact: \"0799123\"; secret: yes }",
    "playbook P \"P\" { every action { by: \"0799123\" { secret: yes } } }", "person L \"L\" { contact: \"0799123\" { secret: yess } }",
    "person L \"L\" { contct: \"0799123\" { secret: yes } }", "person Zaphod \"Hidden witness { secret: yes; contact: \"0799123\" }",
    "person L \"L\" { contct: \"0799123\" { Secret yes }", "person L \"L\" { contct: \"0799123\" { secrett: yes }", "person L \"L\" { contact: \"0799123 { secretyes }",
    "شخص ل \"ل\" { اتصالل: \"0799123\" { سرّي نعم }", "شخص ل \"ل\" { اتصال: \"0799123 { السرية: نعم }",
    "person Zaphod \"Hidden witness {\n  secret: yes\n  contact: \"0799123\"\n}", "شخص زافود \"Hidden witness { سري: نعم; اتصال: \"0799123\" }",
  ]

  @Test(arguments: lost)
  func `what is secret of nobody is not quoted`(statement: String) throws {
    let program = try Program(["plan.muruna": statement + "\n"])
    for format in ["text", "short", "json", "sarif"] {
      let said = try program.run(["check", "--format", format, "plan.muruna"])
      #expect(said.code == 1)
      expectSilence(said)
    }
  }

  @Test(arguments: commands)
  func `nothing secret is in an answer`(command: [String]) throws {
    let program = try Program(["plan.muruna": Self.program])
    expectSilence(try program.run(command + ["plan.muruna"]))
  }

  @Test(arguments: ["Zaphod", "Boats", "Raid", "Answer.watch", "Answer.fetch", "bills", "bill_is_small", "Mary", "hideout", "person.phone", "team.bill"])
  func `nothing secret is explained`(name: String) throws {
    let program = try Program(["plan.muruna": Self.program])
    let answer = try program.run("explain", name, "plan.muruna")
    // What was asked for is said back, and no more.
    expectSilence(answer, but: name)
  }

  @Test func `a script and a transcript tell nothing secret`() throws {
    let asked = "\nshow bills\nshow people\ntimeline Answer\nexplain Boats\nwhy Answer.fetch\ncheck\n"
    let program = try Program(["script.muruna": Self.program + asked, "session.muruna": Self.program + "\n:branch other\nshow bills\ncheck\n"])
    expectSilence(try program.run("run", "script.muruna"))
    expectSilence(try program.run("run", "session.muruna"))
  }

  @Test func `a file that cannot be understood keeps its secrets`() throws {
    let program = try Program(["plan.muruna": "person Zaphod { phone \"0799123\" { secret: yes } }\nteam Boats { sise: 4711 { secret: yes }\nlikelihood 4\n"])
    for format in ["text", "json"] {
      let answer = try program.run("check", "--format", format, "plan.muruna")
      #expect(answer.code == 1)
      #expect(!answer.output.contains("0799123") && !answer.output.contains("4711"), "\(answer.output)")
    }
  }

  /// Secretaries, and beds, which have the letters of secrets in Arabic.
  @Test(arguments: [
    ("kind office \"a\" { desks: at_leest 0 \"how many secretaries\" }", "at_leest"), ("kind office \"a\" { secretaries: at_leest 0 \"how many\" }", "at_leest"),
    ("kind office \"a\" { desks: at_leest 0 \"in the secret rooms\" }", "at_leest"), ("صنف مأوى \"a\" { أسرة: على_اللأقل 0 \"كم سريرا\" }", "على_اللأقل"),
    ("صنف مأوى \"a\" { أسرة:: على_الأقل 0 \"كم سريرا\" }", "أسرة"),
  ]) func `a word that holds the letters of a secret hides nothing`(_ text: String, _ word: String) throws {
    let answer = try Program(["plan.muruna": text]).run("check", "plan.muruna")
    #expect(answer.output.contains(word) && !answer.output.contains("restricted") && !answer.output.contains("***"), "\(answer.output)")
  }

  /// A slip beside a secret, or in one: neither the finding nor its way out may name it.
  static let slips: [(text: String, secret: String)] = [
    ("person Zed_Ahmad \"Zed\" { secret: yes }\nrole Chief \"Chief\" { held_by: Zed_Ahmed }", "Zed_Ahmad"),
    ("role Chief \"Chief\" { held_by: Secretname { secret: yes } }", "Secretname"),
    ("threat Raid \"Raid\" { type: threat; threat_actor: Foogang { secret: yes } }", "Foogang"),
    ("district عجلون_أ \"y\" { secret: yes }\ndistrict عجلون_ا \"y\"", "U+062C"),
    ("team X { shift: 10 to 5 h { secret: yes } }", "10 h"),
    ("person Zaphod \"Zed\" { secret: yes }\nmessage Msg \"About {Zaphod.title}\" { text: \"x {Zaphod}\" }", "Zaphod"),
  ]

  @Test(arguments: slips) func `the way out of a slip tells no secret`(_ slip: (text: String, secret: String)) throws {
    let program = try Program(["plan.muruna": slip.text])
    for format in ["text", "json", "sarif", "short"] {
      let answer = try program.run("check", "--format", format, "plan.muruna")
      #expect(!answer.output.contains(slip.secret), "\(answer.output)")
    }
    #expect(try !program.run("show", "messages", "plan.muruna").output.contains(slip.secret))
  }

  @Test func `a timeline says neither how many there are, nor until when, nor how it comes out, where that is secret`() throws {
    let text = """
      city C "c" { time_zone: "Asia/Amman" }
      role R "r"
      team Hidden "h" { secret: yes; size: 77771 }
      resource Pumps "Pumps" { quantity: 77772 places { secret: yes } }
      playbook P "p" {
        city: C; zero_hour: 2026-03-30 12:00
        every action { accountable: R }
        decision Raid "Raid" { secret: yes; by: R; starts: T; takes: 1 h; outcomes: arrest_him { chance: 31% }, let_go }
        action a "a" { takes: 2 h; by: Hidden; starts: T; needs: 3 Pumps; deadline: T + 161 min { secret: yes } }
        action s "s" { takes: 1 h; by: 88888 Hidden; starts: T + 5 h; needs: 88888 Pumps; requires: Raid is arrest_him }
        action e "e" { takes: 1 h; by: R; requires: Raid is arrest_him; after: a { secret: yes } }
      }
      """
    let program = try Program(["plan.muruna": text])
    let views = "\nview slacks \"s\" { each: action; column \"s\": action.slack }\n"
    let simulated = try Program(["plan.muruna": text.replacingOccurrences(of: " { chance: 31% }", with: "")])
    let slacks = try Program(["plan.muruna": text + views]).run("show", "slacks", "plan.muruna")
    #expect(slacks.output.contains("restricted") && !slacks.output.contains("41 min"), "\(slacks.output)")
    for format in ["text", "json"] {
      let answer = try simulated.run("simulate", "--samples", "20", "--format", format, "plan.muruna")
      #expect(!answer.output.contains("arrest_him") && answer.output.contains("restricted_"), "\(answer.output)")
    }
    let ways = [["--format", "text"], ["--format", "table"], ["--format", "json"], ["--format", "csv"], ["--format", "html"], ["--format", "markdown"], ["--at", "T+1h"]]
    for answer in try ways.map({ try program.run(["timeline", "plan.muruna"] + $0) }) + [try program.run("explain", "a", "plan.muruna"), try program.run("explain", "e", "plan.muruna")] {
      for secret in ["77771", "77772", "arrest_him", "let_go", "69%", "31%", "14:41", "T+2h41"] { #expect(!answer.output.contains(secret), "\(secret) in\n\(answer.output)") }
    }
  }

  @Test func `whoever asks for what is restricted gets it`() throws {
    let program = try Program(["plan.muruna": Self.program])
    let bills = try program.run("show", "bills", "--restricted", "plan.muruna").output
    for text in ["4711", "9422", "Night boats"] { #expect(bills.contains(text), "\(bills)") }
    #expect(try program.run("show", "people", "--restricted", "plan.muruna").output.contains("Hidden witness"))
    #expect(try program.run("check", "--restricted", "plan.muruna").output.contains("is of 'Zaphod', Hidden witness"))
  }

  @Test func `where lines are covered, columns stay what they are`() throws {
    let program = try Program(["plan.muruna": "team Boats { paid: \"٤٧ قارب\" { secret: yes }; sise: 4 }"])
    let hidden = try program.run("check", "--format", "short", "plan.muruna").output
    let shown = try program.run("check", "--format", "short", "--restricted", "plan.muruna").output
    #expect(hidden.split(separator: " ").first == shown.split(separator: " ").first)
  }

  private func expectSilence(_ answer: Program.Outcome, but known: String = "") {
    for secret in Self.secrets where secret != known {
      #expect(!answer.output.contains(secret) && !answer.errors.contains(secret), "\(secret) in\n\(answer.output)\(answer.errors)")
    }
  }

  @Test func `only what rests on something secret is restricted with it`() throws {
    let program = try Program([
      "plan.muruna": """
      person Layla "Layla" { contact: "077 1234" { secret: yes } }
      team Crews "Crews" { size: 12 { secret: yes } }
      playbook P "P" { action a "A" { by: Layla; takes: 1 h }; action b "B" { by: 4 Crews; takes: 1 h } }
      """,
    ])
    let layla = try program.run("explain", "Layla", "plan.muruna").output
    #expect(layla.contains("contact  restricted") && layla.contains("peak     1") && layla.split(separator: " ").count { $0.hasPrefix("restricted") } == 1, "\(layla)")
    let crews = try program.run("explain", "Crews", "plan.muruna").output
    #expect(crews.contains("peak     restricted") && crews.contains("short    restricted"), "\(crews)")
  }
}
