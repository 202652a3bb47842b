import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaRender
import MurunaSyntax
import MurunaText

// What there is to explain: all names at once, or those of one sort with a line each.
extension Workspace {
  /// Kinds, rules, views, vocabularies, units, types of values, words and codes, by name.
  /// - Parameter isSession: whether things are declared as one asks, or stand in files that are named with the question.
  package mutating func contents(in language: Language, isSession: Bool = false) -> Explanation {
    let model = everything()
    let explainer = Explainer(language: language)
    let yours = isSession ? explainer.pick("a thing of yours by its name", "وما عرّفته أنت باسمه") : explainer.pick("a thing of yours with its files", "وما عرّفته أنت مع ملفاته")
    var result = Explanation(
      title: explainer.pick("What can be explained", "ما يمكن شرحه"),
      parts: [
        .text(explainer.pick("Say any of these behind `muruna explain`; a field as `kind.field`, \(yours).", "اكتب أيًا منها بعد `muruna explain`؛ والحقل على صورة `صنف.حقل`، \(yours).")),
        .text(explainer.pick("`muruna explain kinds` lists the kinds with a line each; so do `rules`, `views`, `vocabularies` and the others.", "ويسرد `muruna explain أصناف` الأصناف وسطرًا عن كل منها؛ ومثله `قواعد` و`جداول` و`قوائم_الرموز` وغيرها.")),
      ])
    for sort in Sort.allCases {
      let names = explainer.lines(of: sort, model).map(\.term)
      result.parts.append(.entry(term: sort.name(in: language), text: names.joined(separator: explainer.comma)))
    }
    return result
  }

  /// `explain kinds`: those of one sort, each with what it is.
  mutating func list(named name: String, in language: Language) -> Explanation? {
    guard let sort = Sort.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    let explainer = Explainer(language: language)
    let entries = explainer.lines(of: sort, everything()).map { Explanation.Part.entry(term: $0.term, text: $0.about) }
    return Explanation(title: sort.name(in: language), parts: entries)
  }

  /// The program with all lists of codes, whether it uses them or not.
  private mutating func everything() -> Model {
    var whole = self
    whole.add(path: "vocabularies.muruna", bytes: Self.everyUse)
    return whole.wholeModel()
  }
}

/// The sorts of what can be explained.
enum Sort: CaseIterable {
  case kinds, rules, views, vocabularies, measures, values, words, codes

  var names: [String] {
    switch self {
    case .kinds: ["kinds", "أصناف"]
    case .rules: ["rules", "قواعد"]
    case .views: ["views", "جداول"]
    case .vocabularies: ["vocabularies", "قوائم_الرموز"]
    case .measures: ["measures", "وحدات_القياس"]
    case .values: ["values", "types", "أنواع_القيم"]
    case .words: ["words", "كلمات_اللغة"]
    case .codes: ["codes", "رموز"]
    }
  }

  func name(in language: Language) -> String { Completer.own(names, language) }
}

extension Explainer {
  typealias Line = (term: String, about: String)

  /// Those of a sort, by name, each with what it is.
  func lines(of sort: Sort, _ model: Model) -> [Line] {
    switch sort {
    case .kinds: model.kinds.map { (own($0.names, model), about($0.origin, model)) }.sorted { $0.0 < $1.0 }
    case .rules: model.rules.map { ($0.name, about($0.origin, model)) }.sorted { $0.0 < $1.0 }
    case .views:
      (model.views.map { (Completer.own(model.spellings(of: $0), language), about($0.origin, model)) }
        + ["gaps", "copies", "untranslated"].compactMap { explain(builtInView: $0) }.map { ($0.title, text(of: $0)) }).sorted { $0.0 < $1.0 }
    case .vocabularies:
      model.vocabularies.map { vocabulary in
        let name = model.spelling(vocabulary.name)
        let names = model.declared(vocabulary.origin)?.names
        let comes = Offered.use(forVocabulary: name).map { " (" + use($0) + ")" } ?? ""
        return ((isArabic ? names?.arabic : names?.english) ?? name, about(vocabulary.origin, model) + comes)
      }.sorted { $0.0 < $1.0 }
    case .measures: model.declaredMeasures.map { measure in (own(measure.names, model), measure.origin.map { about($0, model) } ?? "") }
    case .values: ValueType.all.map { ($0.word.spellings[isArabic ? 1 : 0], $0.about.text(in: language)) }
    case .words: words
    case .codes: Workspace.codes.map { ($0.code.id, $0.summary.text(in: language)) }.sorted { $0.0 < $1.0 }
    }
  }

  /// The words of the language, each once: those that declare, those that are reserved, those inside rules and values, functions.
  private var words: [Line] {
    var seen: Set<String> = []
    let spelled =
      KernelWord.allCases.map { $0.spellings[isArabic ? 1 : 0] } + Keyword.allCases.map { isArabic ? $0.spelling.arabic : $0.spelling.english }
      + KernelField.allCases.filter { field in !ValueType.all.contains { $0.word == field } }.map { $0.spellings[isArabic ? 1 : 0] } + Function.allCases.map { $0.spellings[isArabic ? 1 : 0] }
    return spelled.filter { seen.insert($0).inserted }.map { ($0, LanguageWord($0)?.meanings(in: language).joined(separator: pick("; ", "؛ ")) ?? "") }
  }

  /// A name that stands in our own tables, in the reader's language, with a line on what it is.
  func line(about name: String, _ model: Model) -> Line {
    if let kind = model.kind(named: name) { return (own(model.kind(kind).names, model), about(model.kind(kind).origin, model)) }
    if let dot = name.firstIndex(of: "."), let kind = model.kind(named: String(name[..<dot])), let field = model.field(kind, named: String(name[name.index(after: dot)...])) {
      return (own(model.kind(kind).names, model) + "." + own(model.field(field).names, model), typeText(model.field(field), model))
    }
    if let type = ValueType.named(name) { return (type.word.spellings[isArabic ? 1 : 0], type.about.text(in: language)) }
    if let view = model.view(named: name) { return (Completer.own(model.spellings(of: view), language), about(view.origin, model)) }
    if let view = explain(builtInView: name) { return (view.title, text(of: view)) }
    if let rule = model.rules.first(where: { $0.name == name }) { return (name, about(rule.origin, model)) }
    if let page = Workspace.codes.first(where: { $0.code.id == name }) { return (name, page.summary.text(in: language)) }
    if let vocabulary = model.vocabularies.first(where: { name == model.spelling($0.name) || name.hasPrefix(model.spelling($0.name) + ".") }) {
      guard let id = vocabulary.items.first(where: { name == model.spelling(vocabulary.name) + "." + model.item($0).code }) else { return (name, about(vocabulary.origin, model)) }
      let list = (isArabic ? model.declared(vocabulary.origin)?.names.arabic : nil) ?? model.spelling(vocabulary.name)
      return (list + "." + model.code(of: id, in: language), about(model.item(id).origin, model))
    }
    if let sort = Sort.allCases.first(where: { $0.names.contains(name) }) { return (sort.name(in: language), pick("a list with a line on each", "قائمة وسطر عن كل منها")) }
    if let word = LanguageWord(name) { return ((isArabic ? word.arabic : word.english).first ?? name, word.meanings(in: language).joined(separator: pick("; ", "؛ "))) }
    return (name, "")
  }

  private func about(_ origin: Origin, _ model: Model) -> String { model.declarationTexts(origin).flatMap(pick) ?? "" }

  private func text(of explanation: Explanation) -> String {
    for case .text(let text) in explanation.parts { return text }
    return ""
  }
}
