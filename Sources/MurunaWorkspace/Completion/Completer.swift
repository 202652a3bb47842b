import MurunaModel
import MurunaPlan
import MurunaSyntax
import MurunaText

/// Finds the candidates for one place, from what the program and its library declare.
struct Completer {
  let context: CompletionContext
  var model: Model
  /// Of the reader, in which candidates are explained.
  let language: Language
  /// In which is written what they go with.
  let written: Language
  var found: [Completion.Candidate] = []
  private var expected: String?
  private var isClosed = false
  let key: String
  /// So many candidates that differ are enough; where that is said, nobody reads their titles.
  let most: Int?

  init(context: CompletionContext, model: Model, language: Language, atMost most: Int? = nil) {
    self.context = context
    self.model = model
    self.language = language
    written = context.language ?? language
    self.most = most
    key = NearKey.of(context.typed)
  }

  var isFull: Bool { most.map { found.count >= $0 && found.first?.text != found.last?.text } ?? false }

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
      if keyword == .every { return addKinds() }
      let kind = tokens.first.flatMap { model.kind(named: context.text($0)) }
      return keyword == .like ? addThings(of: kind.map { [$0] } ?? []) : addKinds()
    }
    if let field = context.field { return addValues(of: field) }
    guard let first = tokens.first else { return addStatements() }
    if first.kind == .verb, context.blocks.isEmpty { return addArguments(of: first) }
    // The name of a rule, a view or a thing that is changed.
    let word = context.text(first)
    isClosed = tokens.count == 1 && (KernelHead.change.contains(word) || KernelHead.extend.contains(word))
    if tokens.count == 1, KernelHead.change.contains(word) { addThings(of: []) }
    if tokens.count == 1, KernelHead.extend.contains(word) { addKinds() }
    if tokens.count == 1, KernelWord.waive.spellings.contains(word) { addRules() }
    if context.typed.isEmpty, found.isEmpty { expected = whatFollowsAHead(tokens, word) }
  }

  /// Behind the word at the head of a declaration its name stands, then a title.
  private func whatFollowsAHead(_ tokens: [Token], _ word: String) -> String? {
    let isNamed = [KernelWord.kind, .vocabulary, .measure, .rule, .view, .test].contains { $0.spellings.contains(word) }
    guard tokens.allSatisfy({ [.word, .verb, .keyword, .code].contains($0.kind) }), isNamed || model.kind(named: word) != nil else { return nil }
    // What is written keeps its order among letters of another direction.
    let form = written == .arabic ? ["اسم", "\"العنوان\"", "{ … }"] : ["NAME", "\"Title\"", "{ … }"]
    return tokens.count > 2 ? nil : form.dropFirst(tokens.count - 1).joined(separator: " ")
  }

  // MARK: Kinds

  /// Those of which there are things come first, most things before few.
  mutating func addKinds(where isMeant: (Kind) -> Bool = { _ in true }) {
    var kinds = model.kinds.filter(isMeant)
    // Whoever wants no list needs no order.
    if most == nil {
      var counts: [KindID: Int] = [:]
      for raw in model.entities.all { counts[model.kind(of: EntityID(raw)), default: 0] += 1 }
      kinds = kinds.enumerated().sorted { (-(counts[$0.element.id] ?? 0), $0.offset) < (-(counts[$1.element.id] ?? 0), $1.offset) }.map(\.element)
    }
    for kind in kinds { addKind(kind) }
  }

  mutating func addKind(_ kind: Kind) {
    let language = language
    add(names: kind.names, " ", { model in Self.pick(model.declarationTexts(kind.origin), language) }, .kind)
  }

  // MARK: Values

  private mutating func addValues(of name: String) {
    if context.blocks.isEmpty { return addHeader(name) }
    if let details = details() {
      guard let detail = details.first(where: { $0.names.contains { IdentityKey.of(model.spelling($0)) == IdentityKey.of(name) } }) else { return }
      return addValues(detail.type)
    }
    if let verb = context.blocks.last?.tokens.first?.keyword, [.timeline, .simulate].contains(verb) { return }
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

  /// A thing by its name in the language that is written, or by whichever of its names begins as typed. What is hidden cannot be named.
  private mutating func addThing(_ entity: EntityID) {
    guard found.count < 2000, let name = model.nameToWrite(entity) else { return }
    let others = model.furtherNames(of: entity)
    let first = key.isEmpty && !others.isEmpty ? Self.own([name] + others, written) : name
    if matches(first) { found.append(.init(first, most == nil ? thingTitle(entity) : "", .thing)) }
    for other in key.isEmpty ? [] : others where matches(other) { found.append(.init(other, most == nil ? thingTitle(entity) : "", .thing)) }
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
      addThing(entity)
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
      addThing(child)
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
      addKinds()
      addRules()
    case .whatIf:
      if count == 1 { addThings(of: []) }
      if let last = context.statement.tokens.last, last.kind == .closeBrace { addWord("then", ["فإن"], " ", Verbs.then, .word) }
      if let last = context.statement.tokens.last?.keyword, last == .then {
        for keyword in [Keyword.timeline, .check, .show] { addWord(keyword.spelling.english, [keyword.spelling.arabic], " ", Verbs.summary(keyword), .command) }
      }
    default: break
    }
  }

  private mutating func addRules() {
    for rule in model.rules {
      let title = most == nil ? pick(model.declarationTexts(rule.origin)) : ""
      addWord(rule.name, [], "", title, .word)
    }
  }

  // MARK: Where one is

  /// The kind of the thing in whose block the cursor is.
  func blockKind() -> KindID? {
    guard let block = context.blocks.last else { return nil }
    let words = context.words(of: block)
    guard let first = words.first else { return nil }
    let isChange = KernelHead.change.contains(first) || block.tokens.first?.keyword == .whatIf
    if isChange, words.count > 1 { return model.entity(at: words.dropFirst().joined()).map { model.kind(of: $0) } }
    if block.tokens.first?.keyword == .every, words.count > 1 { return model.kind(named: words[1]) }
    return context.field(of: block) == nil ? model.kind(named: first) : nil
  }

  /// The details that the value before the brace may carry; nil if the block is no value's.
  func details() -> [Field.Detail]? {
    guard let block = context.blocks.last, let name = context.field(of: block) else { return nil }
    guard context.blocks.count > 1 else { return [] }
    let words = context.words(of: context.blocks[context.blocks.count - 2])
    guard let kind = words.first.flatMap({ model.kind(named: $0) }), let id = model.field(kind, named: name) else { return [] }
    return model.field(id).details
  }

  // MARK: Candidates

  func matches(_ text: String) -> Bool {
    if isFull { return false }
    guard let wanted = key.utf8.first else { return true }
    // Two plain letters in front are what they are: nothing that follows makes another key of the first.
    var bytes = text.utf8.makeIterator()
    if let first = bytes.next(), first < 0x80, bytes.next() ?? 0 < 0x80, (first &- 0x41 < 26 ? first | 0x20 : first) != wanted { return false }
    return NearKey.of(text).hasPrefix(key)
  }

  /// The names that begin as typed; where nothing is typed, the one in the reader's language.
  mutating func add(names: [NameID], _ suffix: String, _ title: (Model) -> String, _ kind: Completion.Candidate.Kind) {
    var spellings = names.map { model.spelling($0) }
    if key.isEmpty { spellings = [Self.own(spellings, written)] }
    for spelling in spellings where matches(spelling) { found.append(.init(spelling + suffix, most == nil ? title(model) : "", kind)) }
  }

  mutating func addWord(_ english: String, _ others: [String], _ suffix: String, _ title: Words, _ kind: Completion.Candidate.Kind) {
    addWord(english, others, suffix, most == nil ? title.text(in: language) : "", kind)
  }

  mutating func addWord(_ english: String, _ others: [String], _ suffix: String, _ title: String, _ kind: Completion.Candidate.Kind) {
    let spellings = key.isEmpty ? [Self.own([english] + others, written)] : [english] + others
    for spelling in spellings where matches(spelling) { found.append(.init(spelling + suffix, title, kind)) }
  }

  static func own(_ spellings: [String], _ language: Language) -> String {
    let arabic = spellings.first { !$0.utf8.allSatisfy { $0 < 0x80 } }
    let latin = spellings.first { $0.utf8.allSatisfy { $0 < 0x80 } }
    return (language == .arabic ? arabic ?? latin : latin ?? arabic) ?? ""
  }

  func pick(_ texts: [String: String]?) -> String { Self.pick(texts, language) }

  private static func pick(_ texts: [String: String]?, _ language: Language) -> String {
    guard let texts else { return "" }
    return texts[language.rawValue] ?? texts["en"] ?? texts.sorted { $0.key < $1.key }.first?.value ?? ""
  }

  func typeText(_ field: Field) -> (Model) -> String {
    let language = language
    return { model in
      let type = model.typeWords(field).text(in: language)
      let doc = model.documentation(of: field).flatMap { $0[language.rawValue] ?? $0["en"] }
      return doc.map { type + " · " + $0 } ?? type
    }
  }
}
