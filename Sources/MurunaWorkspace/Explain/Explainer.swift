import MurunaDiagnostics
import MurunaModel
import MurunaPlan
import MurunaRender
import MurunaSyntax
import MurunaText

/// Finds the words of an explanation.
struct Explainer {
  let language: Language
  var isArabic: Bool { language == .arabic }
  var comma: String { pick(", ", "، ") }

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
    let severity = ManualWords.word(rule.severity)
    result.parts.append(.entry(term: pick("severity", "الشدة"), text: isArabic ? severity.arabic : severity.english))
    for parameter in rule.parameterNodes {
      let name = model.spelling(parameter.name)
      result.parts.append(
        .entry(
          term: name,
          text: model.spoken(source, parameter.value, in: language) + " — " + pick("to change it: change \(rule.name) { \(name): … }", "لتغييرها: تغيير \(rule.name) { \(name): … }")))
    }
    result.parts.append(.program(heading: pick("The rule:", "القاعدة:"), text: model.spoken(source, rule.origin.node, in: language)))
    return result
  }

  func explain(_ id: FieldID, of kind: KindID, _ model: inout Model) -> Explanation {
    let field = model.field(id)
    var result = Explanation(title: own(model.kind(kind).names, model) + "." + own(field.names, model))
    result.parts.append(.text(typeText(field, model)))
    result.parts.append(.entry(term: pick("declared in", "معرّف في"), text: own(model.kind(field.owner).names, model)))
    if let use = Offered.use(forField: model.spelling(field.name)), model.isOfVocabulary(field) {
      result.parts.append(.entry(term: pick("comes with", "يأتي مع"), text: self.use(use)))
    }
    if let type = ValueType.of(field.type), field.isStated {
      result.parts.append(.entry(term: pick("how to write it", "كيف يُكتب"), text: "`muruna explain \(type.word.spellings[isArabic ? 1 : 0])`"))
    }
    result.parts.append(.program(heading: pick("Its declaration:", "تعريفه:"), text: model.spoken(field.origin.source, field.origin.node, in: language)))
    result.add(lookersHeading, lookers(at: [id], &model))
    return result
  }

  /// A field by its name alone: every kind that has one called so.
  func explain(fieldsCalled name: String, _ model: inout Model) -> Explanation? {
    guard let wanted = model.names.lookup(name) else { return nil }
    let fields = model.fields.filter { $0.names.contains(wanted) }
    guard !fields.isEmpty else { return nil }
    let entries = fields.map { entry($0, model) }
    var result = Explanation(title: name, parts: [.text(pick("A field of these kinds:", "حقل في هذه الأصناف:"))] + entries)
    result.add(lookersHeading, lookers(at: fields.map(\.id), &model))
    return result
  }

  private var lookersHeading: String { pick("Asked about and shown by:", "يُسأل عنه ويُعرض في:") }

  /// The rules about fields, and the views in which they are seen.
  private func lookers(at ids: [FieldID], _ model: inout Model) -> [Explanation.Part] {
    let found = model.lookers(at: ids)
    let views = found.views.map { Completer.own(model.spellings(of: $0), language) }
    let lists = [(pick("rules", "قواعد"), found.rules.map(\.name)), (pick("views", "جداول"), views)]
    return lists.filter { !$0.1.isEmpty }.map { .entry(term: $0.0, text: $0.1.joined(separator: comma)) }
  }

  /// A word that fields take: `tabletop` of `exercise.type`.
  func explain(choice name: String, _ model: Model) -> Explanation? {
    let fields = model.fields(taking: name)
    guard !fields.isEmpty else { return nil }
    return Explanation(title: name, parts: [.text(pick("A word that these fields take:", "كلمة تأخذها هذه الحقول:"))] + fields.map { entry($0, model) })
  }

  private func entry(_ field: Field, _ model: Model) -> Explanation.Part {
    .entry(term: own(model.kind(field.owner).names, model) + "." + own(field.names, model), text: typeText(field, model))
  }

  func explain(_ view: View, _ model: Model) -> Explanation {
    var result = Explanation(title: isArabic ? Completer.own(model.spellings(of: view), language) : view.name)
    if let text = model.declarationTexts(view.origin).flatMap(pick) { result.parts.append(.text(text)) }
    result.parts.append(
      .entry(term: pick("to see it", "لعرضه"), text: pick("show ", "اعرض ") + Completer.own(model.spellings(of: view), language)))
    result.parts.append(.program(heading: pick("The view:", "الجدول:"), text: model.spoken(view.origin.source, view.origin.node, in: language)))
    return result
  }

  /// A list of codes: each as a reader of this language writes it.
  func explain(_ vocabulary: Vocabulary, _ model: Model) -> Explanation {
    let names = model.declared(vocabulary.origin)?.names
    var result = Explanation(title: (isArabic ? names?.arabic : names?.english) ?? model.spelling(vocabulary.name))
    if let text = model.declarationTexts(vocabulary.origin).flatMap(pick) { result.parts.append(.text(text)) }
    if let use = Offered.use(forVocabulary: model.spelling(vocabulary.name)) {
      result.parts.append(.entry(term: pick("comes with", "تأتي مع"), text: self.use(use)))
      let rules = Offered.rules(with: use)
      if !rules.isEmpty { result.parts.append(.entry(term: pick("rules with it", "قواعد معها"), text: rules.joined(separator: comma))) }
    }
    let takers = model.fields.filter { $0.type == .code(vocabulary.id) }.map { own(model.kind($0.owner).names, model) + "." + own($0.names, model) }
    if !takers.isEmpty { result.parts.append(.entry(term: pick("for the fields", "للحقول"), text: takers.joined(separator: comma))) }
    result.parts.append(.text(pick("Its codes:", "رموزها:")))
    for id in vocabulary.items {
      let item = model.item(id)
      let mark = model.isVerified(item) ? "" : pick(" (not verified)", " (غير متحقق منه)")
      result.parts.append(.entry(term: model.code(of: id, in: language), text: (model.declarationTexts(item.origin).flatMap(pick) ?? "") + mark))
    }
    return result
  }

  func explain(_ item: Item, _ model: Model) -> Explanation {
    let id = model.vocabularies.first { $0.id == item.vocabulary }?.items.first { model.item($0).code == item.code }
    var result = Explanation(title: id.map { model.code(of: $0, in: language) } ?? item.code)
    if let text = model.declarationTexts(item.origin).flatMap(pick) { result.parts.append(.text(text)) }
    if let vocabulary = model.vocabularies.first(where: { $0.id == item.vocabulary }) {
      let names = isArabic ? model.declared(vocabulary.origin)?.names : nil
      result.parts.append(.entry(term: pick("a code of", "رمز من"), text: names?.arabic ?? model.spelling(vocabulary.name)))
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
    result.parts.append(.entry(term: pick("kind", "الصنف"), text: own(model.kind(model.kind(of: entity)).names, model)))
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
    if let fallback = field.fallback { words.append(pick("(unless said: ", "(ما لم يُذكر: ") + model.spoken(field.origin.source, fallback, in: language) + ")") }
    if !field.details.isEmpty {
      let details = field.details.map { isArabic ? model.called($0.names).arabic : model.called($0.names).english }
      words.append(pick("{ in braces: ", "{ بين حاضنتين: ") + details.joined(separator: comma) + " }")
    }
    return words.joined(separator: " ")
  }
}
