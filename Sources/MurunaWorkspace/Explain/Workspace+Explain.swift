import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaPlan
import MurunaSyntax
import MurunaRender
import MurunaText

extension Workspace {
  /// What a name means: a code, a rule, a kind, `kind.field`, a view, a measure, a vocabulary or a code in it, a reserved word, a thing of the program.
  package mutating func explain(_ name: String, in language: Language) -> Explanation? {
    if let known = explainKnown(name, in: language) { return known }
    // A vocabulary that the program does not use.
    let all = Library.vocabularies.compactMap(\.names.first)
    var library = Workspace()
    library.add(path: "vocabularies.muruna", bytes: Array("use: \(all.joined(separator: ", "))".utf8))
    return library.explainKnown(name, in: language)
  }

  private mutating func explainKnown(_ name: String, in language: Language) -> Explanation? {
    var model = wholeModel()
    let explainer = Explainer(language: language)
    if let page = Self.codes.first(where: { $0.code.id == name }) { return explainer.explain(page) }
    if let rule = model.rules.first(where: { $0.name == name }) { return explainer.explain(rule, model) }
    if let kind = model.kind(named: name) { return explainer.explain(kind, model) }
    if let dot = name.firstIndex(of: "."), let kind = model.kind(named: String(name[..<dot])),
      let field = model.field(kind, named: String(name[name.index(after: dot)...]))
    {
      return explainer.explain(field, of: kind, model)
    }
    if let view = model.view(named: name) { return explainer.explain(view, model) }
    if let measure = model.measure(named: name) { return explainer.explain(measure, model) }
    if let vocabulary = model.vocabulary(named: name) { return explainer.explain(vocabulary, model) }
    if let dot = name.firstIndex(of: "."), let vocabulary = model.vocabulary(named: String(name[..<dot])),
      let item = model.item(coded: String(name[name.index(after: dot)...]), of: vocabulary.id)
    {
      return explainer.explain(item, model)
    }
    if let entity = model.entity(at: name) {
      var explanation = explainer.explain(entity, &model)
      if let why = answered().why(entity, in: language, origins), why.parts.count > 1 { explanation.parts += why.parts.dropFirst(model.titles(of: entity).isEmpty ? 0 : 1) }
      return explanation
    }
    if let keyword = Keyword.allCases.first(where: { [$0.spelling.english, $0.spelling.arabic].contains(name) }) { return explainer.explain(keyword, model) }
    if let word = KernelWord.allCases.first(where: { $0.spellings.contains(name) }) { return explainer.explain(word) }
    if let unit = TimeUnits.named(name) { return explainer.explain(unit, name) }
    return explainer.explain(fieldsCalled: name, model)
  }

  /// What there is to explain: kinds, rules, views, vocabularies, words and codes, by name.
  package mutating func contents(in language: Language) -> Explanation {
    let model = wholeModel()
    let explainer = Explainer(language: language)
    func joined(_ names: [String]) -> String { names.joined(separator: explainer.pick(", ", "، ")) }
    return Explanation(
      title: explainer.pick("What can be explained", "ما يمكن شرحه"),
      parts: [
        .text(explainer.pick("Give any of these to `muruna explain`; a field as `kind.field`, a thing of yours with its files.", "أعط أيًا منها لـ`muruna explain`؛ والحقل على صورة `صنف.حقل`، وما عرّفته أنت مع ملفاته.")),
        .entry(term: explainer.pick("kinds", "أصناف"), text: joined(model.kinds.map { explainer.own($0.names, model) }.sorted())),
        .entry(term: explainer.pick("rules", "قواعد"), text: joined(model.rules.map(\.name).sorted())),
        .entry(term: explainer.pick("views", "جداول"), text: joined((model.views.map(\.name) + ["gaps", "untranslated"]).sorted())),
        .entry(term: explainer.pick("measures", "وحدات القياس"), text: joined(model.declaredMeasures.map { explainer.own($0.names, model) })),
        .entry(term: explainer.pick("words", "كلمات"), text: joined(KernelWord.allCases.map { language == .arabic ? $0.spellings[1] : $0.spellings[0] })),
        .entry(term: explainer.pick("codes", "رموز"), text: joined(Self.codes.map(\.code.id).sorted())),
      ])
  }

  /// Names near to one that means nothing.
  package mutating func namesNear(_ name: String) -> [String] {
    let model = wholeModel()
    let fields = model.fields.flatMap { field in field.names.map { model.spelling($0) } }
    let all =
      fields + Self.codes.map(\.code.id) + model.rules.map(\.name) + model.views.map(\.name) + model.kinds.flatMap { kind in kind.names.map { model.spelling($0) } }
      + model.declaredMeasures.flatMap { $0.names.map { model.spelling($0) } } + Keyword.allCases.flatMap { [$0.spelling.english, $0.spelling.arabic] } + KernelWord.allCases.flatMap(\.spellings)
    return nearestNames(to: name, among: Set(all).sorted())
  }

  /// The manual pages of all codes.
  package static var codes: [CodeExplanation] { syntaxExplanations + modelExplanations + planExplanations }
}

/// Finds the words of an explanation.
struct Explainer {
  let language: Language
  var isArabic: Bool { language == .arabic }

  func pick(_ english: String, _ arabic: String) -> String { isArabic ? arabic : english }

  func pick(_ texts: [String: String]) -> String? {
    texts[language.rawValue] ?? texts["en"] ?? texts.sorted { $0.key < $1.key }.first?.value
  }

  func explain(_ page: CodeExplanation) -> Explanation {
    Explanation(
      title: page.code.id,
      parts: [
        .text(page.summary.text(in: language)), .text(page.why.text(in: language)),
        .program(heading: pick("This has the finding:", "في هذا تظهر النتيجة:"), text: page.broken),
        .program(heading: pick("This does not:", "وفي هذا لا تظهر:"), text: page.fixed),
      ])
  }

  func explain(_ rule: Rule, _ model: Model) -> Explanation {
    var result = Explanation(title: rule.name)
    let source = rule.origin.source
    if let title = model.declarationTexts(rule.origin).flatMap(pick) { result.parts.append(.text(title)) }
    if let why = rule.why.flatMap({ pick(model.texts($0, in: source)) }) { result.parts.append(.entry(term: pick("why", "لماذا"), text: why)) }
    if let text = rule.sourceText.flatMap({ pick(model.texts($0, in: source)) }) { result.parts.append(.entry(term: pick("source", "المصدر"), text: text)) }
    result.parts.append(.entry(term: pick("severity", "الشدة"), text: "\(rule.severity)"))
    for parameter in rule.parameterNodes {
      result.parts.append(
        .entry(
          term: model.spelling(parameter.name),
          text: model.quoted(source, parameter.value) + "   " + pick("to change it:", "لتغييرها:") + " change \(rule.name) { \(model.spelling(parameter.name)): … }"))
    }
    result.parts.append(.program(heading: pick("The rule:", "القاعدة:"), text: model.quoted(source, rule.origin.node)))
    return result
  }

  func explain(_ id: FieldID, of kind: KindID, _ model: Model) -> Explanation {
    let field = model.field(id)
    var result = Explanation(title: model.word(kind) + "." + model.spelling(field.name))
    result.parts.append(.text(typeText(field, model)))
    result.parts.append(.entry(term: pick("declared in", "معرّف في"), text: model.word(field.owner)))
    if let use = Offered.use(forField: model.spelling(field.name)), model.isOfVocabulary(field) {
      result.parts.append(.entry(term: pick("comes with", "يأتي مع"), text: pick("use: ", "استعمل: ") + use))
    }
    result.parts.append(.program(heading: pick("Its declaration:", "تعريفه:"), text: model.quoted(field.origin.source, field.origin.node)))
    return result
  }

  /// A field by its name alone: every kind that has one called so.
  func explain(fieldsCalled name: String, _ model: Model) -> Explanation? {
    guard let wanted = model.names.lookup(name) else { return nil }
    let entries = model.fields.filter { $0.names.contains(wanted) }.map { field in
      Explanation.Part.entry(
        term: (isArabic ? model.called(field.owner).arabic : model.word(field.owner)) + "." + own(field.names, model), text: typeText(field, model))
    }
    guard !entries.isEmpty else { return nil }
    return Explanation(title: name, parts: [.text(pick("A field of these kinds:", "حقل في هذه الأصناف:"))] + entries)
  }

  func explain(_ view: View, _ model: Model) -> Explanation {
    var result = Explanation(title: view.name)
    if let text = model.declarationTexts(view.origin).flatMap(pick) { result.parts.append(.text(text)) }
    result.parts.append(
      .entry(term: pick("to see it", "لعرضه"), text: (language == .arabic ? "اعرض " : "show ") + Completer.own(model.spellings(of: view), language)))
    result.parts.append(.program(heading: pick("The view:", "الجدول:"), text: model.quoted(view.origin.source, view.origin.node)))
    return result
  }

  func explain(_ vocabulary: Vocabulary, _ model: Model) -> Explanation {
    var result = Explanation(title: model.spelling(vocabulary.name))
    if let text = model.declarationTexts(vocabulary.origin).flatMap(pick) { result.parts.append(.text(text)) }
    for id in vocabulary.items {
      let item = model.item(id)
      let mark = model.isVerified(item) ? "" : pick(" (not verified)", " (غير متحقق منه)")
      result.parts.append(.entry(term: item.code, text: (model.declarationTexts(item.origin).flatMap(pick) ?? "") + mark))
    }
    return result
  }

  func explain(_ item: Item, _ model: Model) -> Explanation {
    var result = Explanation(title: item.code)
    if let text = model.declarationTexts(item.origin).flatMap(pick) { result.parts.append(.text(text)) }
    if let vocabulary = model.vocabularies.first(where: { $0.id == item.vocabulary }) {
      result.parts.append(.entry(term: pick("a code of", "رمز من"), text: model.spelling(vocabulary.name)))
    }
    for (fact, texts) in model.facts(of: item.origin) where fact != .verified {
      result.parts.append(.entry(term: isArabic ? fact.spellings[1] : fact.spellings[0], text: texts[""] ?? pick(texts) ?? ""))
    }
    if !model.isVerified(item) {
      result.parts.append(.text(pick("Its wording was not checked against the published text.", "لم تُقارن صياغته بالنص المنشور.")))
    }
    return result
  }

  func explain(_ entity: EntityID, _ model: inout Model) -> Explanation {
    var result = Explanation(title: model.path(of: entity))
    let titles = model.titles(of: entity)
    if let title = pick(titles) { result.parts.append(.text(title)) }
    result.parts.append(.entry(term: pick("kind", "الصنف"), text: model.word(model.kind(of: entity))))
    for (name, value, manner) in model.described(entity, in: language) {
      result.parts.append(.entry(term: name, text: value + (manner.map { "   (" + self.manner($0) + ")" } ?? "")))
    }
    return result
  }

  private func manner(_ manner: Entities.Manner) -> String {
    switch manner {
    case .own: ""
    case .copied: pick("copied by like", "منسوخ بـ«مثل»")
    case .inherited: pick("from `every` of a block around it", "من «كل» في كتلة تحيط به")
    case .changed: pick("set by change", "حدده «تغيير»")
    case .fallback: pick("the default", "القيمة المبدئية")
    }
  }

  func explain(_ keyword: Keyword, _ model: Model) -> Explanation {
    let spelling = keyword.spelling
    var result = Explanation(
      title: spelling.english,
      parts: [
        .text(pick("A reserved word of the language.", "كلمة محجوزة في اللغة.")),
        .entry(term: pick("in Arabic", "بالعربية"), text: ([spelling.arabic] + spelling.arabicAlso).joined(separator: "، ")),
      ])
    if keyword == .show {
      result.parts.append(.text(pick("Behind it stands the name of a table:", "ويليها اسم جدول:")))
      for view in model.views.sorted(by: { $0.name < $1.name }) {
        result.parts.append(.entry(term: Completer.own(model.spellings(of: view), language), text: model.declarationTexts(view.origin).flatMap(pick) ?? ""))
      }
    }
    return result
  }

  func explain(_ word: KernelWord) -> Explanation {
    Explanation(
      title: word.spellings[0],
      parts: [.text(word.summary.text(in: language)), .entry(term: pick("in Arabic", "بالعربية"), text: word.spellings.dropFirst().joined(separator: "، "))])
  }

  /// `hr`, `wks`, `ساعتان`: a unit of time.
  func explain(_ word: TimeUnitWord, _ name: String) -> Explanation {
    let unit = word.unit
    let others = TimeUnits.spellings(of: unit).filter { $0 != name }
    let text = unit.seconds == nil
      ? pick("A unit of time without a length of its own: it goes by the calendar.", "وحدة زمن لا طول ثابتًا لها: تتبع التقويم.")
      : pick("A unit of time: \(unit.noun.phrase(1, in: .english, digits: .ascii)).", "وحدة زمن: \(unit.noun.phrase(1, in: .arabic, digits: .ascii)).")
    return Explanation(title: name, parts: [.text(text), .entry(term: pick("also written", "تُكتب أيضًا"), text: others.joined(separator: pick(", ", "، ")))])
  }

  func typeText(_ field: Field, _ model: Model) -> String {
    let type = takes(field, model)
    return model.documentation(of: field).flatMap(pick).map { type + " — " + $0 } ?? type
  }

  /// What a field takes, and where its value comes from if nobody says it.
  func takes(_ field: Field, _ model: Model, namingKinds: Bool = true) -> String {
    var words: [String] = []
    if field.isRequired { words.append(pick("required", "مطلوب")) }
    if case .reference(let kinds) = field.type {
      let names = kinds.map { isArabic ? model.called($0).arabic : model.called($0).english }.joined(separator: pick(" or ", " أو "))
      if field.isMany { words.append(pick("one or several", "واحد أو أكثر") + (namingKinds ? ":" : "")) }
      if namingKinds { words.append(names) }
    } else {
      if field.isMany { words.append(pick("one or several:", "واحد أو أكثر:")) }
      words.append(model.typeWords(field).text(in: language))
    }
    if field.derived != nil { words.append(pick("(worked out)", "(يُستنتج)")) }
    if field.isComputed { words.append(pick("(from the timeline)", "(من الجدول الزمني)")) }
    if field.inverse != nil { words.append(pick("(from the other side)", "(من الطرف الآخر)")) }
    if let fallback = field.fallback { words.append(pick("(unless said: ", "(ما لم يُذكر: ") + model.quoted(field.origin.source, fallback) + ")") }
    if !field.details.isEmpty {
      let details = field.details.map { isArabic ? model.called($0.names).arabic : model.called($0.names).english }
      words.append(pick("{ in braces: ", "{ بين حاضنتين: ") + details.joined(separator: pick(", ", "، ")) + " }")
    }
    return words.joined(separator: " ")
  }
}
