import MurunaModel
import MurunaPlan
import MurunaSyntax
import MurunaText

/// Finds the candidates for one place, from what the program and its library declare.
struct Completer {
  let context: CompletionContext
  var model: Model
  let language: Language
  private var found: [Completion.Candidate] = []
  private var expected: String?
  private var isClosed = false
  private let key: String
  /// So many candidates that differ are enough; where that is said, nobody reads their titles.
  private let most: Int?

  init(context: CompletionContext, model: Model, language: Language, atMost most: Int? = nil) {
    self.context = context
    self.model = model
    self.language = language
    self.most = most
    key = NearKey.of(context.typed)
  }

  private var isFull: Bool { most.map { found.count >= $0 && found.first?.text != found.last?.text } ?? false }

  mutating func complete() -> Completion {
    collect()
    var seen: Set<String> = []
    let unique = found.filter { seen.insert($0.text).inserted }
    return Completion(start: context.start, candidates: unique, expected: expected, isClosed: isClosed)
  }

  private mutating func collect() {
    let tokens = context.statement.tokens
    isClosed = true
    if !context.qualifier.isEmpty { return addMembers() }
    if let last = tokens.last, last.kind == .keyword, let keyword = last.keyword, [.like, .is, .every].contains(keyword), context.field == nil {
      if keyword == .every { return addKinds(below: nil) }
      let kind = tokens.first.flatMap { model.kind(named: context.text($0)) }
      return keyword == .like ? addThings(of: kind.map { [$0] } ?? []) : addKinds(below: nil)
    }
    if let field = context.field { return addValues(of: field) }
    guard let first = tokens.first else { return addStatements() }
    if first.kind == .verb, context.blocks.isEmpty { return addArguments(of: first) }
    // The name of a rule, a view or a thing that is changed.
    let word = context.text(first)
    isClosed = tokens.count == 1 && (KernelHead.change.contains(word) || KernelHead.extend.contains(word))
    if tokens.count == 1, KernelHead.change.contains(word) { addThings(of: []) }
    if tokens.count == 1, KernelHead.extend.contains(word) { addKinds(below: nil) }
  }

  // MARK: Statements

  private mutating func addStatements() {
    if let details = details() { return details.forEach { add(names: $0.names, ": ", { _ in "" }, .field) } }
    guard let kind = blockKind() else {
      guard context.blocks.isEmpty else { return }
      for keyword in Keyword.allCases where keyword.role == .verb { addWord(keyword.spelling.english, [keyword.spelling.arabic], " ", Verbs.summary(keyword), .command) }
      addKinds(below: nil)
      for word in KernelWord.allCases where [.kind, .extend, .vocabulary, .measure, .rule, .view, .test, .change, .waive, .titles].contains(word) {
        addWord(word.spellings[0], Array(word.spellings.dropFirst()), " ", word.summary, .word)
      }
      for field in [KernelField.asOf, .language, .use] { addWord(field.spellings[0], Array(field.spellings.dropFirst()), ": ", Verbs.header, .field) }
      return
    }
    for id in model.allFields(kind) {
      let field = model.field(id)
      guard field.derived == nil, !field.isComputed, field.inverse == nil, !field.isInside else { continue }
      guard !field.names.contains(where: { context.said.contains(IdentityKey.of(model.spelling($0))) }) else { continue }
      add(names: field.names, ": ", typeText(field), .field)
    }
    // What may stand inside: the kinds of fields that list children; where there are none, any.
    var inner: [KindID] = []
    for id in model.allFields(kind) {
      if model.field(id).isInside, case .reference(let kinds) = model.field(id).type { inner += kinds }
    }
    for kind in model.kinds where inner.contains(where: { model.isBelow(kind.id, $0) }) { addKind(kind) }
  }

  private mutating func addKinds(below ancestor: KindID?) {
    for kind in model.kinds where ancestor.map({ model.isBelow(kind.id, $0) }) ?? true { addKind(kind) }
  }

  private mutating func addKind(_ kind: Kind) {
    let language = language
    add(names: kind.names, " ", { model in Self.pick(model.declarationTexts(kind.origin), language) }, .kind)
  }

  // MARK: Values

  private mutating func addValues(of name: String) {
    if let details = details() {
      guard let detail = details.first(where: { $0.names.contains { IdentityKey.of(model.spelling($0)) == IdentityKey.of(name) } }) else { return }
      return addValues(detail.type)
    }
    guard let kind = blockKind(), let id = model.field(kind, named: name) else { return }
    let field = model.field(id)
    // Behind a value that stands there nothing is expected.
    if context.typed.isEmpty, context.isBeforeValue { expected = expectation(field) }
    addValues(field.type)
  }

  private mutating func addValues(_ type: FieldType) {
    switch type {
    case .choice(let choices):
      for choice in choices { add(names: model.choices[Int(choice.raw)].names, "", { _ in "" }, .value) }
    case .truth:
      addWord("yes", ["نعم"], "", "", .value)
      addWord("no", ["لا"], "", "", .value)
    case .reference(let kinds): addThings(of: kinds)
    case .code(let vocabulary): addCodes(of: vocabulary)
    case .point: addMoments()
    case .condition, .anything: addThings(of: [])
    case .text, .percent, .duration, .date, .stretch, .moment, .time, .cadence, .money, .quantity, .unit, .words, .number, .broken: isClosed = false
    }
    // Where nothing else could be offered it would be inserted unasked.
    if context.typed.isEmpty && !found.isEmpty || !context.typed.isEmpty && ("unknown".hasPrefix(key) || "مجهول".hasPrefix(key)) { addWord("unknown", ["مجهول"], "", Verbs.unknown, .value) }
  }

  private mutating func addCodes(of id: VocabularyID) {
    for item in model.items where item.vocabulary == id && matches(item.code) {
      found.append(.init(item.code, pick(model.declarationTexts(item.origin)), .code))
    }
  }

  /// What is expected and, of an amount, how one is written.
  private func expectation(_ field: Field) -> String {
    let text = typeText(field)(model)
    guard let form = ValueType.of(field.type)?.forms.first else { return text }
    return text + " · " + Verbs.forExample(form.english, form.arabic).text(in: language)
  }

  // MARK: Things

  /// What something may wait for: what has a place in time. That of the plan one is in comes first, what is being typed there too.
  private mutating func addMoments() {
    let isInPlan = context.blocks.count > 1
    for name in isInPlan ? context.declaredInside : [] where matches(name) { found.append(.init(name, "", .thing)) }
    guard let kinds = PlanKinds(model) else { return }
    if isInPlan, let plan = planAround(kinds) {
      for inner in model.inside(plan) where kinds.hasItsTime(inner.entity, in: model) { addThing(inner.entity) }
    }
    for raw in model.entities.all {
      if isFull { return }
      let entity = EntityID(raw)
      guard kinds.hasItsTime(entity, in: model), !model.units[Int(model.source(of: entity).index)].isLibrary else { continue }
      addThing(entity)
    }
  }

  private mutating func addThing(_ entity: EntityID) {
    let name = model.name(of: entity)
    guard matches(name), found.count < 2000 else { return }
    found.append(.init(name, most == nil ? thingTitle(entity) : "", .thing))
  }

  /// The plan in whose block, or in the change of which, the cursor is.
  private func planAround(_ kinds: PlanKinds) -> EntityID? {
    guard let words = context.blocks.first.map(context.words), words.count > 1 else { return nil }
    return model.entity(at: words.dropFirst().joined()).flatMap { kinds.plan(around: $0, in: model) }
  }

  private mutating func addThings(of kinds: [KindID]) {
    for raw in model.entities.all {
      if isFull { return }
      let entity = EntityID(raw)
      guard kinds.isEmpty || kinds.contains(where: { model.isA(entity, $0) }) else { continue }
      guard !model.units[Int(model.source(of: entity).index)].isLibrary else { continue }
      let name = model.name(of: entity)
      guard matches(name), found.count < 2000 else { continue }
      found.append(.init(name, most == nil ? thingTitle(entity) : "", .thing))
    }
  }

  /// Behind a dot: the children of a thing, then its fields; the codes of a vocabulary.
  private mutating func addMembers() {
    if let vocabulary = model.vocabulary(named: context.qualifier) {
      for id in vocabulary.items where matches(model.item(id).code) { found.append(.init(model.item(id).code, pick(model.declarationTexts(model.item(id).origin)), .code)) }
      return
    }
    guard let entity = model.entity(at: context.qualifier) else {
      guard let kind = model.kind(named: context.qualifier) else { return }
      for id in model.allFields(kind) { add(names: model.field(id).names, "", typeText(model.field(id)), .field) }
      return
    }
    var waiting = model.entities.children(entity)
    while !waiting.isEmpty {
      let child = waiting.removeFirst()
      if matches(model.name(of: child)) { found.append(.init(model.name(of: child), thingTitle(child), .thing)) }
      waiting += model.entities.children(child)
    }
    guard context.blocks.isEmpty == false || context.field != nil else { return }
    for id in model.allFields(model.kind(of: entity)) { add(names: model.field(id).names, "", typeText(model.field(id)), .field) }
  }

  private func thingTitle(_ entity: EntityID) -> String {
    let titles = model.titles(of: entity)
    let title = titles[language.rawValue] ?? titles["en"] ?? titles.sorted { $0.key < $1.key }.first?.value ?? ""
    let called = model.called(model.kind(of: entity))
    let kind = language == .arabic ? called.arabic : called.english
    return title.isEmpty ? kind : kind + " · " + title
  }

  // MARK: Commands

  private mutating func addArguments(of verb: Token) {
    guard let keyword = verb.keyword else { return }
    let count = context.statement.tokens.count
    switch keyword {
    case .show:
      guard count == 1 else { return }
      for view in model.views {
        let title = most == nil ? pick(model.declarationTexts(view.origin)) : ""
        addWord(view.name, Array(model.spellings(of: view).dropFirst()), "", title, .view)
      }
      addWord("gaps", [], "", Verbs.gaps.text(in: language), .view)
    case .timeline, .simulate: if count == 1 { addThings(of: model.kind(named: "plan").map { [$0] } ?? []) }
    case .why: if count == 1 { addThings(of: []) }
    case .explain:
      guard count == 1 else { return }
      addThings(of: [])
      addKinds(below: nil)
      for rule in model.rules {
        let title = most == nil ? pick(model.declarationTexts(rule.origin)) : ""
        addWord(rule.name, [], "", title, .word)
      }
    case .whatIf:
      if count == 1 { addThings(of: []) }
      if let last = context.statement.tokens.last, last.kind == .closeBrace { addWord("then", ["فإن"], " ", Verbs.then, .word) }
      if let last = context.statement.tokens.last?.keyword, last == .then {
        for keyword in [Keyword.timeline, .check, .show] { addWord(keyword.spelling.english, [keyword.spelling.arabic], " ", Verbs.summary(keyword), .command) }
      }
    default: break
    }
  }

  // MARK: Where one is

  /// The kind of the thing in whose block the cursor is.
  private func blockKind() -> KindID? {
    guard let block = context.blocks.last else { return nil }
    let words = context.words(of: block)
    guard let first = words.first else { return nil }
    let isChange = KernelHead.change.contains(first) || block.tokens.first?.keyword == .whatIf
    if isChange, words.count > 1 { return model.entity(at: words.dropFirst().joined()).map { model.kind(of: $0) } }
    if block.tokens.first?.keyword == .every, words.count > 1 { return model.kind(named: words[1]) }
    return context.field(of: block) == nil ? model.kind(named: first) : nil
  }

  /// The details that the value before the brace may carry; nil if the block is no value's.
  private func details() -> [Field.Detail]? {
    guard let block = context.blocks.last, let name = context.field(of: block) else { return nil }
    guard context.blocks.count > 1 else { return [] }
    let words = context.words(of: context.blocks[context.blocks.count - 2])
    guard let kind = words.first.flatMap({ model.kind(named: $0) }), let id = model.field(kind, named: name) else { return [] }
    return model.field(id).details
  }

  // MARK: Candidates

  private func matches(_ text: String) -> Bool {
    if isFull { return false }
    guard let wanted = key.utf8.first else { return true }
    // Two plain letters in front are what they are: nothing that follows makes another key of the first.
    var bytes = text.utf8.makeIterator()
    if let first = bytes.next(), first < 0x80, bytes.next() ?? 0 < 0x80, (first &- 0x41 < 26 ? first | 0x20 : first) != wanted { return false }
    return NearKey.of(text).hasPrefix(key)
  }

  /// The names that begin as typed; where nothing is typed, the one in the reader's language.
  private mutating func add(names: [NameID], _ suffix: String, _ title: (Model) -> String, _ kind: Completion.Candidate.Kind) {
    var spellings = names.map { model.spelling($0) }
    if key.isEmpty { spellings = [Self.own(spellings, language)] }
    for spelling in spellings where matches(spelling) { found.append(.init(spelling + suffix, most == nil ? title(model) : "", kind)) }
  }

  private mutating func addWord(_ english: String, _ others: [String], _ suffix: String, _ title: Words, _ kind: Completion.Candidate.Kind) {
    addWord(english, others, suffix, most == nil ? title.text(in: language) : "", kind)
  }

  private mutating func addWord(_ english: String, _ others: [String], _ suffix: String, _ title: String, _ kind: Completion.Candidate.Kind) {
    let spellings = key.isEmpty ? [Self.own([english] + others, language)] : [english] + others
    for spelling in spellings where matches(spelling) { found.append(.init(spelling + suffix, title, kind)) }
  }

  static func own(_ spellings: [String], _ language: Language) -> String {
    let arabic = spellings.first { !$0.utf8.allSatisfy { $0 < 0x80 } }
    let latin = spellings.first { $0.utf8.allSatisfy { $0 < 0x80 } }
    return (language == .arabic ? arabic ?? latin : latin ?? arabic) ?? ""
  }

  private func pick(_ texts: [String: String]?) -> String { Self.pick(texts, language) }

  private static func pick(_ texts: [String: String]?, _ language: Language) -> String {
    guard let texts else { return "" }
    return texts[language.rawValue] ?? texts["en"] ?? texts.sorted { $0.key < $1.key }.first?.value ?? ""
  }

  private func typeText(_ field: Field) -> (Model) -> String {
    let language = language
    return { model in
      let type = model.typeWords(field).text(in: language)
      let doc = model.documentation(of: field).flatMap { $0[language.rawValue] ?? $0["en"] }
      return doc.map { type + " · " + $0 } ?? type
    }
  }
}

/// What commands and fixed words are, for the list.
private enum Verbs {
  static func forExample(_ english: String, _ arabic: String) -> Words {
    Words(english: "for example \(value: english)", arabic: "مثلًا \(value: arabic)")
  }
  static var header: Words { Words(english: "for the whole program", arabic: "للبرنامج كله") }
  static var unknown: Words { Words(english: "nobody knows", arabic: "لا أحد يعرف") }
  static var gaps: Words { Words(english: "what is still to find out", arabic: "ما لم يُعرف بعد") }
  static var then: Words { Words(english: "and the question", arabic: "ثم السؤال") }

  static func summary(_ verb: Keyword) -> Words {
    switch verb {
    case .check: Words(english: "everything that is wrong", arabic: "كل الأخطاء")
    case .show: Words(english: "a table", arabic: "جدول")
    case .timeline: Words(english: "when everything happens", arabic: "متى يحدث كل شيء")
    case .simulate: Words(english: "how likely it is", arabic: "كم هو محتمل")
    case .explain: Words(english: "what something is", arabic: "ما هذا الشيء")
    case .why: Words(english: "why it starts when it does", arabic: "لماذا يبدأ حين يبدأ")
    case .whatIf: Words(english: "what would be different", arabic: "ماذا يختلف لو")
    case .undo: Words(english: "take back the last entry", arabic: "تراجع عن آخر مُدخل")
    default: Words(english: "", arabic: "")
    }
  }
}
