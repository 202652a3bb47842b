import MurunaText
import Testing

@testable import MurunaModel

@Suite("Names")
struct NameTests {
  static let library = """
    kind city
    kind organisation { city: city }
    kind team { lead: team; city: city; near: city }
    kind plan { organisation: organisation; city: city; by: team; about: anything }
    """

  private func program(_ text: String) -> Program { Program(text, .own(Self.library)) }
  private func target(_ program: Program, _ path: String, _ field: String) -> EntityID? { program.values(path, field).first?.entityID }

  @Test("A name is looked up in the blocks around it, innermost first")
  func outward() {
    let program = program(
      """
      organisation North {
        team Crew
        plan P { by: Crew; team Crew }
        plan Q { by: Crew }
      }
      team Crew
      """)
    #expect(program.findings == [])
    #expect(target(program, "P", "by") == program.entity("P.Crew"))
    #expect(target(program, "Q", "by") == program.model.entities.children(program.entity("North") ?? EntityID(0)).first)
  }

  @Test("Of several, the one of the block's own organisation or city is meant, wherever it is declared")
  func home() {
    let cities = (1...20).map { "organisation O\($0) { city: C\($0); team Crew }\ncity C\($0)" }.joined(separator: "\n")
    let program = program("plan P { by: Crew; organisation: O17 }\nplan Q { by: Crew; city: C3 }\n" + cities)
    #expect(program.findings == [])
    #expect(target(program, "P", "by") == program.entity("O17.Crew"))
    #expect(target(program, "Q", "by") == program.entity("O3.Crew"))
  }

  @Test("Several fitting things are an error that lists them")
  func ambiguous() {
    let program = program("organisation A { team Crew }\norganisation B { team Crew }\nplan P { by: Crew }")
    #expect(program.findings == ["ambiguous-name @ Crew"])
    #expect(program.diagnostics.first?.related.count == 2)
    #expect(program.diagnostics.first?.fixes.flatMap { $0.edits.map(\.replacement) } == ["A.Crew", "B.Crew"])
  }

  @Test("Of a name that several have, no way out is that name again")
  func ambiguousAtTop() {
    let program = program("team Crew\norganisation A { team Crew }\nplan P { by: Crew }")
    #expect(program.findings == ["ambiguous-name @ Crew"])
    #expect(program.diagnostics.first?.fixes.flatMap { $0.edits.map(\.replacement) } == ["A.Crew"])
  }

  @Test("A thing of another kind does not stand in the way of one that fits")
  func fitting() {
    let program = program("city Crew\nteam Crew\nplan P { by: Crew }")
    #expect(program.findings == [])
    #expect(program.model.kind(of: target(program, "P", "by") ?? EntityID(0)) == program.model.kind(named: "team"))
  }

  @Test("A thing of the wrong kind is named with its kind, and shown")
  func wrongKind() {
    let program = program("city Amman\nplan P { by: Amman }")
    #expect(program.findings == ["wrong-kind @ Amman"])
    #expect(program.titles() == ["Amman is a city; a team is needed"])
    #expect(program.diagnostics.first?.related.map { program.marked($0.place) } == ["Amman"])
  }

  @Test("A path may skip levels; each of its parts is looked for in the one before")
  func paths() {
    let text = "organisation A { plan Inner { team Crew } }\norganisation B { team Crew }\n"
    #expect(program(text + "plan P { by: A.Crew }").findings == [])
    #expect(program(text + "plan P { by: A.Inner.Crew }").findings == [])
    #expect(program(text + "plan P { by: A.Crow }").findings == ["unknown-name @ Crow"])
    #expect(program(text + "plan P { by: Z.Crew }").findings == ["unknown-name @ Z"])
  }

  @Test("A misspelt name brings the fitting names near to it, and no others")
  func suggestions() {
    let program = program("team RoadCrews\ncity RoadCrew\nplan P { by: RoadCrewz }")
    #expect(program.findings == ["unknown-name @ RoadCrewz"])
    #expect(program.diagnostics.first?.fixes.flatMap { $0.edits.map(\.replacement) } == ["RoadCrews"])
    #expect(program.diagnostics.first?.fixes.map(\.safety) == [.likely])
  }

  @Test("Ten uses of one missing name are one finding that counts them")
  func manyUses() {
    let uses = (1...10).map { "plan P\($0) { by: Missing }" }.joined(separator: "\n")
    let program = program(uses)
    #expect(program.codes == ["unknown-name"])
    #expect(program.diagnostics.first?.values.map(\.english.plain) == ["used in 9 more"])
  }

  @Test("A name that differs in hamza or marks is a warning with its fix, and means the thing")
  func nearName() {
    let program = program("team أمن_الطرق\nplan P { by: امن_الطرق }")
    #expect(program.findings == ["near-name @ امن_الطرق"])
    #expect(target(program, "P", "by") == program.entity("أمن_الطرق"))
  }

  @Test("Aliases are names, and titles do not make one")
  func aliases() {
    let program = program("team Crew also فرقة also Kru \"The crew\"\nplan P { by: فرقة }\nplan Q { by: Kru }")
    #expect(program.findings == [])
    #expect(target(program, "P", "by") == program.entity("Crew"))
    #expect(target(program, "Q", "by") == program.entity("Crew"))
  }

  @Test("Two things of one kind and name in one block are one finding; in two blocks none")
  func duplicates() {
    #expect(program("team A\nteam A").findings == ["duplicate-name @ A"])
    #expect(program("city A\nteam A").findings == [])
    #expect(program("organisation X { team A }\norganisation Y { team A }").findings == [])
    #expect(program("team A also B\nteam B").findings == ["duplicate-name @ B"])
  }

  @Test("A field of another thing at the top of a file says nothing, and is told with the change that sets it")
  func fieldAtTheTop() {
    let program = program("kind pump { size: number }\npump P { size: 4 }\nP.size: 30")
    #expect(program.findings == ["unknown-field @ P.size"])
    #expect(program.model.diagnostics.flatMap(\.fixes).flatMap(\.edits).map(\.replacement) == ["change P { size: 30 }"])
  }

  @Test("A number is never a name")
  func numbers() {
    #expect(program("muruna: 1\nplan P { by: 5 }").findings == ["wrong-type @ 5"])
  }

  @Test("A field alone is told with the path that is meant, in derived fields, rules and holes")
  func fieldAlone() {
    let program = program(
      """
      kind pump { size: number; half = size / 2 }
      pump P { size: 4 }
      rule r { each: pump where size > 1; must: pump.size > 5; says: "{size} is little" }
      """)
    #expect(program.findings.sorted() == ["unknown-hole @ {size}", "unknown-name @ size", "unknown-name @ size"])
    #expect(program.model.diagnostics.flatMap(\.fixes).flatMap(\.edits).map(\.replacement).sorted() == ["pump.size", "pump.size", "{pump.size}"])
  }

  @Test("Words of other languages are answered with ours", arguments: [("true", "yes"), ("False", "no"), ("today", "as_of"), ("صحيح", "نعم")])
  func wordsOfOthers(theirs: String, ours: String) {
    let program = program("kind pump { on: truth; seen: date }\nrule r { each: pump; must: pump.on is \(theirs) or pump.seen < \(theirs) }")
    #expect(program.model.diagnostics.flatMap(\.fixes).flatMap(\.edits).allSatisfy { $0.replacement == ours })
    #expect(!program.model.diagnostics.isEmpty)
  }

  @Test("A colon that is forgotten is one finding, though the field is called like a kind", arguments: [
    "organisation O { city A }\ncity A", "organisation O { every team { near A }\nteam T }\ncity A", "plan P { every plan { organisation O }\nplan Q { organisation: O } }\norganisation O",
  ])
  func forgottenColon(text: String) {
    #expect(program(text).model.diagnostics.map(\.code.id) == ["colon-expected"])
  }

  @Test("Nothing is declared in what many things share")
  func declarationInDefaults() {
    #expect(program("organisation O { every team { city A { } } }").findings == ["declaration-in-change @ city"])
  }

  @Test("A name that is missing is told once, where rules and tests use it too, and where it is declared if it is that which is misspelt")
  func missingOnce() {
    let program = program("plan P { city: Amman; by: Crew }\nteam Crwe { city: Amman }\ncity Amman\nrule r { must: P.by is Crew or Crew is Crew }")
    #expect(program.findings == ["unknown-name @ Crew"])
    #expect(program.model.diagnostics[0].related.count == 1)
  }
}
