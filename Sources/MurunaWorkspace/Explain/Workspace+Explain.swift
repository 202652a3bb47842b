import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaPlan
import MurunaRender
import MurunaSyntax
import MurunaText

extension Workspace {
  /// What a name means: a code, a rule, a kind, `kind.field`, a view, a measure, a vocabulary or a code in it, a type of values, a word of the language,
  /// a thing of the program, a word that a field takes, or an everyday word for any of these. A blank in it counts as `_`.
  package mutating func explain(_ name: String, in language: Language) -> Explanation? {
    let name = name.split(separator: " ").joined(separator: "_")
    let list = list(named: name, in: language)
    if var known = explainKnown(name, in: language) {
      if let list { known.add(language == .arabic ? "وكل ما هو من هذا النوع:" : "And all of this sort:", list.parts) }  // review
      return known
    }
    if let list { return list }
    // A vocabulary that the program does not use.
    var library = Workspace()
    library.add(path: "vocabularies.muruna", bytes: Self.everyUse)
    if let known = library.explainKnown(name, in: language) { return known }
    return explainTitled(name, in: language) ?? explainSought(name, in: language)
  }

  /// Something by its title: `Risk register`.
  private mutating func explainTitled(_ name: String, in language: Language) -> Explanation? {
    let model = wholeModel()
    func key(_ title: String) -> String { NearKey.of(IdentityKey.of(title.split(separator: " ").joined(separator: "_"))) }
    let wanted = key(name)
    func isMeant(_ titles: [String: String]?) -> Bool { titles?.values.contains { key($0) == wanted } ?? false }
    let declared = model.views.map { ($0.name, $0.origin) } + model.vocabularies.map { (model.spelling($0.name), $0.origin) } + model.rules.map { ($0.name, $0.origin) }
    if let found = declared.first(where: { isMeant(model.declarationTexts($0.1)) }) { return explainKnown(found.0, in: language) }
    let thing = model.entities.all.lazy.map { EntityID($0) }.first { isMeant(model.titles(of: $0)) }
    return thing.flatMap { explainKnown(model.path(of: $0), in: language) }
  }

  /// Names all lists of codes.
  static var everyUse: [UInt8] { Array("use: \(Library.vocabularies.compactMap(\.names.first).joined(separator: ", "))".utf8) }

  private mutating func explainKnown(_ name: String, in language: Language) -> Explanation? {
    var model = wholeModel()
    let explainer = Explainer(language: language)
    if let page = Self.codes.first(where: { $0.code.id == name }) { return explainer.explain(page) }
    if let rule = model.rules.first(where: { $0.name == name }) { return explainer.explain(rule, model) }
    // One name may mean several things: `date` is a type of values and a field, `review` a kind and a word at the top of a file.
    var found: [Explanation] = []
    let kind = model.kind(named: name)
    if let kind { found.append(explainer.explain(kind, model)) }
    if let dot = name.firstIndex(of: "."), let kind = model.kind(named: String(name[..<dot])),
      let field = model.field(kind, named: String(name[name.index(after: dot)...]))
    {
      return explainer.explain(field, of: kind, &model)
    }
    if let type = ValueType.named(name) { found.append(Explanation(title: name, parts: explainer.explain(type))) }
    if let view = model.view(named: name) { found.append(explainer.explain(view, model)) }
    if let view = explainer.explain(builtInView: name) { found.append(view) }
    if let measure = model.measure(named: name) { found.append(explainer.explain(measure, model)) }
    if let vocabulary = model.vocabulary(named: name) { found.append(explainer.explain(vocabulary, model)) }
    if let dot = name.firstIndex(of: "."), let vocabulary = model.vocabulary(named: String(name[..<dot])),
      let item = model.item(coded: String(name[name.index(after: dot)...]), of: vocabulary.id)
    {
      found.append(explainer.explain(item, model))
    }
    // Who asks for something restricted by its name learns no more than that nothing is shown by it.
    if let entity = model.entity(at: name), !model.isHidden(entity) {
      var explanation = explainer.explain(entity, &model)
      if let why = answered().why(entity, in: language, origins), why.parts.count > 1 { explanation.parts += why.parts.dropFirst(model.titles(of: entity).isEmpty ? 0 : 1) }
      found.append(explanation)
    }
    if let word = LanguageWord(name) { found.append(explainer.explain(word, model)) }
    if found.isEmpty { found += items(called: name, in: model).map { explainer.explain($0, model) } }
    if found.isEmpty, let unit = TimeUnits.named(name) { found.append(explainer.explain(unit, name)) }
    if kind == nil, let fields = explainer.explain(fieldsCalled: name, &model) { found.append(fields) }
    if kind == nil, let fields = explainer.explain(choice: name, model) { found.append(fields) }
    guard var result = found.first else { return nil }
    for further in found.dropFirst() { result.parts += further.parts }
    if kind == nil { result.add(explainer.pick("See also:", "انظر أيضًا:"), meant(by: name, explainer, model)) }
    return result
  }

  /// Items by their own code or name: `societal`, `flash_flood`, سيول, `11.5`.
  private func items(called name: String, in model: Model) -> [Item] {
    let key = NearKey.of(IdentityKey.of(name))
    guard let first = name.unicodeScalars.first else { return [] }
    let isNumbered = first.properties.numericType != nil
    guard isNumbered || name.unicodeScalars.count >= Search.least else { return [] }
    return model.vocabularies.flatMap { vocabulary in
      vocabulary.items.filter { id in
        model.item(id).code == name || !isNumbered && Search.ends(of: id, model).contains { NearKey.of(IdentityKey.of($0)) == key }
      }.prefix(3).map { model.item($0) }
    }
  }

  /// Pages that help with what nothing is called: an everyday word, or words that pages speak of.
  private mutating func explainSought(_ name: String, in language: Language) -> Explanation? {
    let explainer = Explainer(language: language)
    let model = wholeModel()
    var entries = meant(by: name, explainer, model)
    let words = name.split(separator: "_").map(String.init)
    if words.count > 1, entries.isEmpty {
      for word in words { entries += meant(by: word, explainer, model) }
    }
    if entries.isEmpty || words.count > 1 {
      let found = Search(model).pages(about: words.joined(separator: " "), atMost: 10).map { explainer.line(about: $0, model) }
      entries = found.map { .entry(term: $0.term, text: $0.about) } + entries
    }
    guard !entries.isEmpty else { return nil }
    return Explanation(title: name, parts: [.text(explainer.pick("Nothing is called so here; look under:", "لا شيء بهذا الاسم هنا؛ انظر:"))] + entries)
  }

  /// Where an everyday word leads, each with what it is.
  private func meant(by name: String, _ explainer: Explainer, _ model: Model) -> [Explanation.Part] {
    Everyday.targets(of: name).filter { $0 != name }.map { target in
      let (called, about) = explainer.line(about: target, model)
      return .entry(term: called, text: about)
    }
  }

  /// Names near to one that means nothing.
  package mutating func namesNear(_ name: String) -> [String] {
    let model = wholeModel()
    let fields = model.fields.flatMap { field in field.names.map { model.spelling($0) } }
    let words: [String] = Keyword.allCases.flatMap { [$0.spelling.english, $0.spelling.arabic] } + KernelWord.allCases.flatMap(\.spellings)
    let kernel: [String] = KernelField.allCases.flatMap(\.spellings) + Function.allCases.flatMap(\.spellings)
    let all: [String] =
      fields + Self.codes.map(\.code.id) + model.rules.map(\.name) + model.views.map(\.name) + model.kinds.flatMap { kind in kind.names.map { model.spelling($0) } }
      + model.declaredMeasures.flatMap { $0.names.map { model.spelling($0) } } + words + kernel + Everyday.words
    let own = model.entities.all.lazy.map { EntityID($0) }.filter { !model.units[Int(model.source(of: $0).index)].isLibrary && !model.isHidden($0) }
    return nearestNames(to: name, among: Set(all + own.map { model.name(of: $0) }).sorted())
  }

  /// The manual pages of all codes.
  package static var codes: [CodeExplanation] { syntaxExplanations + modelExplanations + planExplanations }
}
