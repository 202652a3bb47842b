import MurunaText
import Testing

@testable import MurunaWorkspace

/// What Tab offers: what is legal there, and nothing else.
@Suite struct CompletionTests {
  private func candidates(_ text: String, _ language: Language = .english, before program: String = "") -> [String] {
    var session = Session(language: language)
    if !program.isEmpty { _ = session.enter(program) }
    return session.complete(text, at: text.utf8.count, paths: { _ in ["plans/", "plan.muruna"].filter { $0.hasPrefix("pl") } }).candidates.map(\.text)
  }

  @Test func kindsAndCommandsBeginAStatement() {
    #expect(candidates("ris").contains("risk "))
    #expect(candidates("timel") == ["timeline "])
    #expect(candidates("مخا").contains("مخاطرة "))
    #expect(candidates("").contains("city "))
    #expect(!candidates("").contains("مدينة "))
    #expect(candidates("", .arabic).contains("مدينة "))
  }

  @Test func fieldsAreThoseOfTheBlockThatItDoesNotSayYet() {
    #expect(candidates("risk R { lik") == ["likelihood: "])
    #expect(candidates("risk R { likelihood: 4; lik").isEmpty)
    #expect(candidates("risk R {\n  اح").contains("احتمال: "))
    #expect(!candidates("risk R { ").contains("takes: "))
    #expect(candidates("playbook P { action a { tak") == ["takes: "])
    #expect(candidates("playbook P { ac").contains("action "))
  }

  @Test func valuesFitTheirField() {
    #expect(candidates("risk R { type: ").prefix(2) == ["shock", "stress"])
    #expect(candidates("risk R { type: ش").isEmpty)
    #expect(candidates("risk R { type: sh") == ["shock"])
    let program = "city A \"A\" { district Downtown \"Old town\" }\nrisk Flood \"Flood\"\nrole Mayor \"The mayor\""
    #expect(candidates("risk R { owner: ", before: program).contains("Mayor"))
    #expect(!candidates("risk R { owner: ", before: program).contains("Flood"))
    #expect(candidates("risk R { threatens: Downtown, ", before: program).contains("A"))
    #expect(candidates("risk R { leads_to: Flood { cha", before: program) == ["chance: "])
  }

  @Test func whatIsExpectedIsSaidBeforeAValueAndNotBehindIt() {
    func expected(_ text: String) -> String? {
      var session = Session(language: .english)
      return session.complete(text, at: text.utf8.count, paths: { _ in [] }).expected
    }
    #expect(expected("playbook P { action a { takes: ")?.contains("duration") == true)
    #expect(expected("risk R { threatens: Downtown, ") != nil)
    #expect(expected("city A { time_zone: \"Asia/Amman\"") == nil)
    #expect(expected("playbook P { action a { takes: 1 h ") == nil)
    #expect(expected("city A \"A\"") == nil)
  }

  @Test func anAmountIsShownAndNothingInsertedForIt() {
    var session = Session(language: .english)
    let text = "playbook P { action a { takes: "
    let completion = session.complete(text, at: text.utf8.count, paths: { _ in [] })
    #expect(completion.candidates.isEmpty && completion.expected?.hasSuffix("for example 30 min") == true, "\(completion)")
    #expect(candidates("playbook P { action a { takes: unk") == ["unknown"])
  }

  @Test func whatIsWaitedForHasATimeAndThatOfThePlanComesFirst() {
    let program = "team Crews \"Crews\"\nplaybook Q \"Q\" { event rain \"Rain\"; action far \"Far\" }\nplaybook P \"P\" { action go \"Go\"; action end \"End\" }"
    let found = candidates("change P { action x { after: ", before: program)
    #expect(found.prefix(2) == ["go", "end"] && found.contains("rain") && !found.contains("Crews"), "\(found)")
    let typed = candidates("playbook N { event flood \"Flood\"; action x \"X\" { takes: 1 h }\n action y { after: ", before: program)
    #expect(typed.prefix(2) == ["flood", "x"] && !typed.contains("y"), "\(typed)")
  }

  @Test func commandsTakeWhatTheyAreFor() {
    #expect(candidates("show risk_r") == ["risk_register"])
    #expect(candidates(":und") == ["undo"] || candidates(":und") == ["undo "])
    #expect(candidates(":save pl") == ["plans/", "plan.muruna"])
    let program = "city A \"A\"\nplaybook P \"P\" { city: A; action go \"Go\" { takes: 1 h } }"
    #expect(candidates("timeline ", before: program) == ["P"])
    #expect(candidates("why P.g", before: program) == ["go"])
    #expect(candidates("what_if P.go { ta", before: program) == ["takes: "])
    #expect(candidates("? P.", before: program).contains("go"))
    #expect(candidates(":delete g", before: program) == ["go"] && candidates(":إزالة P.", before: program) == ["go"])
  }

  /// A hint is shown where there is one candidate: whoever asks for no more than two finds out the same.
  @Test func twoCandidatesAreEnoughToKnowThatThereIsNotOne() {
    let program = "city A \"A\" { district Downtown \"Old town\" }\nrisk Flood \"Flood\"\nteam Floaters \"F\"\nplaybook P \"P\" { city: A; action go \"Go\" { takes: 1 h } }"
    for text in ["risk R { likelihood: 4; type: shock; threatens: Downtown }", "change Flood { impact: 3 }", "show risk_register", "what_if P.go { takes: 3 h } then timeline P", ":undo 3", "? Flood"] {
      var session = Session(language: .english)
      _ = session.enter(program)
      for length in 0...text.utf8.count {
        let typed = String(decoding: Array(text.utf8).prefix(length), as: UTF8.self)
        let all = session.complete(typed, at: length, paths: { _ in [] })
        let few = session.complete(typed, at: length, atMost: 2, paths: { _ in [] })
        #expect(min(all.candidates.count, 2) == min(few.candidates.count, 2), "\(typed)")
        #expect(all.start == few.start && all.expected == few.expected)
        if all.candidates.count == 1 { #expect(all.candidates[0].text == few.candidates.first?.text) }
      }
    }
  }

  @Test func nothingIsOfferedInTextsAndComments() {
    #expect(candidates("risk R \"ris").isEmpty)
    #expect(candidates("# ris").isEmpty)
  }

  @Test func candidatesSayWhatTheyAre() {
    var session = Session(language: .english)
    _ = session.enter("role Mayor \"The mayor of Amman\"")
    let found = session.complete("risk R { owner: M", at: 17, paths: { _ in [] }).candidates
    #expect(found.first?.title.contains("The mayor of Amman") ?? false)
  }

  @Test func whatMustBeSaidAndIsSaidMostComesFirst() {
    #expect(candidates("team X { ").prefix(2) == ["size: ", "shift: "])
    #expect(candidates("team X { ", before: "team A \"A\" { contact: \"1\" }\nteam B \"B\" { contact: \"2\"; interest: 3 }").prefix(3) == ["contact: ", "interest: ", "size: "])
    let found = candidates("playbook P { ")
    #expect((found.firstIndex(of: "trigger: ") ?? 99) < (found.firstIndex(of: "zero_hour: ") ?? 0), "\(found)")
    let kinds = candidates("", before: "risk Flood \"Flood\"; risk Heat \"Heat\"; role Chief \"Chief\"").filter { ["risk ", "role ", "city "].contains($0) }
    #expect(kinds == ["risk ", "role ", "city "])
  }

  /// What is written in one language goes on in it, whatever language answers are in.
  @Test func whatIsOfferedIsInTheLanguageThatIsWritten() {
    #expect(candidates("فريق س { ").first == "عدد: ")
    #expect(candidates("team X { ", .arabic).first == "size: ")
    #expect(candidates("مخاطرة س { نوع: ").prefix(2) == ["صدمة", "ضغط"])
    #expect(candidates("risk R {\n type: ", .arabic).first == "shock")
    #expect(candidates("تغيير سيل { ", before: "risk Flood also سيل \"Flood\"").contains("احتمال: "))
    #expect(candidates("تغيير ", before: "risk Flood also سيل \"Flood\"") == ["سيل"])
    #expect(candidates("change س", before: "risk Flood also سيل \"Flood\"") == ["سيل"])
    #expect(candidates("ماذا_لو سيل { احتمال: 4 } ", before: "risk Flood also سيل \"Flood\"") == ["فإن "])
    #expect(candidates("؟ ").contains("مدينة ") && !candidates("؟ ").contains("city "))
    #expect(candidates("? ").contains("city ") && candidates("? ", .arabic).contains("مدينة "))
  }

  @Test func whatIsExpectedIsSaidWhereNamesAreGiven() {
    func expected(_ text: String, _ language: Language = .english) -> String? {
      var session = Session(language: language)
      return session.complete(text, at: text.utf8.count, paths: { _ in [] }).expected
    }
    #expect(expected("team ") == "NAME \"Title\" { … }" && expected("team Crews ") == "\"Title\" { … }")
    #expect(expected("playbook P { action ") == "NAME \"Title\" { … }")
    #expect(expected("فريق ") == "اسم \"العنوان\" { … }" && expected("rule ") == "NAME \"Title\" { … }")
    #expect(expected("xyzzy ") == nil && expected("team Crews \"Crews\" ") == nil && expected("team") == nil && expected("team Crews {\n size: 3\n}") == nil)
    #expect(expected(":branch ") == "NAME" && expected(":فرع ", .arabic) == "اسم" && expected(":undo ") == "[N|NAME]")
  }

  @Test func settingsAreOfferedWithTheirValues() {
    #expect(candidates(":set ").contains("width ") && candidates(":set wi") == ["width "])
    #expect(candidates(":set hints ") == ["on", "off"] && candidates(":set lang a") == ["ar"] && candidates(":set xyzzy ").isEmpty)
    #expect(candidates(":ضبط ", .arabic).contains("عرض ") && candidates(":ضبط تلميحات ", .arabic) == ["نعم", "لا"])
    #expect(candidates(":time ", .arabic) == ["نعم", "لا"] && candidates(":help peo") == ["people"] && candidates(":help نا") == ["ناس"])
    #expect(candidates(":edit ", before: "risk Flood \"Flood\"") == ["1"])
  }

  @Test func commandsOfferWhatStandsInTheirBraces() {
    let program = "playbook P \"P\" { action go \"Go\" { takes: 1 h } }"
    #expect(candidates("timeline P { ", before: program) == ["at: "] && candidates("simulate P { samples: 10; ", before: program) == ["seed: "])
    #expect(candidates("waive every_").allSatisfy { $0.hasPrefix("every_") } && candidates("use: sd") == ["sdg"] && candidates("language: ") == ["en", "ar"])
  }

  /// Nobody who may not know it is offered a name, nor a name that nothing has.
  @Test func whatIsHiddenIsNotOffered() {
    let program = "person Witness also شاهد \"Omar Zubi\" { secret: yes }\nperson Other \"Other\""
    for text in ["change ", "? ", "explain W", "explain ش", ":delete ", "role R { held_by: "] {
      let found = candidates(text, before: program)
      #expect(!found.contains { $0.contains("Witness") || $0.contains("restricted") || $0.contains("شاهد") }, "\(text) \(found)")
    }
  }
}
