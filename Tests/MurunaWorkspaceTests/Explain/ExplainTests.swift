import MurunaLibrary
import MurunaModel
import MurunaRender
import MurunaText
@testable import MurunaWorkspace
import Testing

/// What a newcomer looks for is on the page where it is looked for.
@Suite struct ExplainTests {
  private static let model = ExampleOfKindTests.model

  @Test(arguments: [Language.english, .arabic])
  func `what stands inside is listed as something to put inside, not as a field to write`(_ language: Language) {
    let explainer = Explainer(language: language)
    for kind in Self.model.kinds {
      let page = explainer.explain(kind.id, Self.model)
      let terms = page.parts.compactMap { if case .entry(let term, _) = $0 { term } else { nil } }
      let fields = Self.model.allFields(kind.id).map { Self.model.field($0) }
      for field in fields where field.isInside {
        let name = explainer.own(field.names, Self.model)
        #expect(!terms.contains(name) || fields.contains { !$0.isInside && explainer.own($0.names, Self.model) == name }, "\(Self.model.word(kind.id)).\(name)")
      }
    }
    #expect(text("network", .english).contains("hub Name { … }"))
    #expect(text("شبكة", .arabic).contains("مركز اسم { … }"))
  }

  @Test func `whatever a page lists as a field to write may be written`() {
    for kind in Self.model.kinds {
      for id in Self.model.allFields(kind.id) where Self.model.field(id).isStated {
        #expect(Self.model.field(id).derived == nil && !Self.model.field(id).isInside && Self.model.field(id).inverse == nil)
      }
    }
  }

  @Test(arguments: [
    ("early warning", "warning_chain_is_whole"), ("الإنذار المبكر", "warning_chain_is_whole"), ("digital transformation", "better_service_is_measured"),
    ("التحول الرقمي", "better_service_is_measured"), ("adopt", "adoption"), ("إنذار", "warning_chain"), ("الإنذارات", "warning_chain"), ("success story", "story"),
    ("قصة_نجاح", "story_has_evidence"), ("community needs", "need"), ("احتياجات", "priority_answers_a_need"), ("stale", "known_fact_is_fresh"),
    ("sensitive", "sensitive_facts_are_secret"), ("حساس", "sensitive_facts_are_secret"), ("تقريبي", "known-roughly"), ("مراقبة", "warning_chain"),
    ("مرصد", "indicator.steward"), ("حدود", "border"), ("ورش", "workshop"), ("مدن", "city"),
  ])
  func `words that nothing is called by lead to pages that speak of them`(_ words: String, _ page: String) throws {
    #expect(text(words, .english).contains(page))
  }

  @Test func `a code has its page by its own name, and nothing is made of what is no word`() {
    #expect(text("societal", .english).contains("hazard"))
    #expect(text("مجتمعي", .arabic).contains("أخطار"))
    #expect(text("flash_flood", .english).contains("Flash flood"))
    #expect(text("11.5", .english).contains("disasters"))
    var workspace = Workspace()
    for typo in ["riks", "flod", "xyzzy"] { #expect(workspace.explain(typo, in: .english) == nil) }
    // What a program says of its own kinds may be restricted.
    workspace.add(path: "a.muruna", bytes: Array("kind sleeper \"Vigilante observers\" { secret: yes; town: text }\n".utf8))
    #expect(workspace.explain("vigilante", in: .english) == nil)
  }

  @Test(arguments: [Language.english, .arabic])
  func `every everyday word leads to something that has a page`(_ language: Language) throws {
    var workspace = Workspace()
    let model = workspace.wholeModel()
    let explainer = Explainer(language: language)
    for word in Everyday.words {
      #expect(!Everyday.targets(of: word).isEmpty)
      for target in Everyday.targets(of: word) where target != word { #expect(!explainer.line(about: target, model).about.isEmpty, "\(word): \(target)") }
    }
    for word in ["roadmap", "rights", "glossary", "alias", "portfolio", "donor", "funding", "budget", "sector", "directorate", "stress", "خارطة_طريق", "ميزانية", "تمويل", "قطاع", "مديرية", "outcome", "استضافة"] {
      #expect(workspace.explain(word, in: language) != nil, "\(word)")
    }
    #expect(text("impact chain", language).contains(language == .english ? "impact" : "سلسلة_أثر"))
    #expect(text("Who does what (RACI)", language).contains(language == .english ? "show raci" : "اعرض "))
    #expect(text("سلسلة أثر", language).contains(language == .english ? "From what was seen" : "مما رُئي"))
  }

  @Test func `a built-in table is explained, and shown under the name that is given`() throws {
    for (name, language) in [("gaps", Language.english), ("untranslated", .english), ("copies", .english), ("نسخ", .arabic), ("فراغات", .arabic), ("غير_مترجم", .arabic)] {
      let page = text(name, language)
      #expect(page.contains(language == .english ? "show \(name)" : "اعرض \(name)"), "\(page)")
      var workspace = Workspace()
      workspace.add(path: "p", bytes: [])
      #expect(workspace.table(name, in: language) != nil)
    }
  }

  @Test func `vocabularies, and what they bring, are where one looks for them`() {
    var workspace = Workspace()
    let contents = workspace.contents(in: .english).text()
    for word in ["vocabularies", "crf_dimension", "hazard", "strategy_covers_every_dimension"] { #expect(contents.contains(word), "\(word)") }
    #expect(text("vocabularies", .english).contains("`use: crf`"))
    #expect(text("goal", .english).contains("dimension") && text("goal", .english).contains("`use: crf`"))
    #expect(text("dimension", .english).contains("goal.dimension"))
    #expect(text("crf_dimension", .english).contains("`use: crf`") && text("crf_dimension", .english).contains("goal.dimension"))
    let arabic = text("crf_dimension", .arabic)
    #expect(arabic.contains("اقتصاد") && arabic.contains("بنية_تحتية") && !arabic.contains("economy"), "\(arabic)")
  }

  @Test func `the kinds have a line each, and a kind names its rules and views`() {
    let kinds = text("kinds", .english)
    #expect(kinds.contains("Something a city means to do"))
    #expect(text("أصناف", .arabic).contains("ما تنوي المدينة فعله"))
    let risk = text("risk", .english)
    #expect(risk.contains("every_high_risk_has_a_playbook") && risk.contains("risk_register"), "\(risk)")
  }

  @Test func `a page in Arabic says nothing in English that has an Arabic name`() {
    #expect(text("every_high_risk_has_a_playbook", .arabic).contains("الشدة   خطأ") || text("every_high_risk_has_a_playbook", .arabic).contains("خطأ"))
    #expect(text("every_high_risk_has_a_playbook", .arabic).contains("تغيير every_high_risk_has_a_playbook"))
    #expect(!text("every_high_risk_has_a_playbook", .arabic).contains("likelihood"))
    #expect(text("يعمل", .arabic).contains("08:00 إلى 16:00"))
    #expect(text("كم", .arabic).contains("1000 متر"))
    #expect(text("risk.score", .arabic).contains("مخاطرة.احتمال"))
  }

  @Test func `a field names the rules about it and the views that show it`() {
    for page in [text("governance", .english), text("strategy.governance", .english)] {
      #expect(page.contains("strategy_says_how_it_is_run") && page.contains("model_is_chosen_by_somebody") && page.contains("strategies"), "\(page)")
    }
    #expect(text("نموذج_الحوكمة", .arabic).contains("الاستراتيجيات"))
    #expect(!text("strategy.governance", .english).contains("every_high_risk_has_a_playbook"))
  }

  @Test func `a word that a field takes leads to the field`() {
    #expect(text("tabletop", .english).contains("exercise.type"))
    #expect(text("ضغط", .arabic).contains("مخاطرة.نوع"))
  }

  private func text(_ name: String, _ language: Language) -> String {
    var workspace = Workspace()
    workspace.add(path: "p", bytes: [])
    return workspace.explain(name, in: language)?.text() ?? ""
  }
}
