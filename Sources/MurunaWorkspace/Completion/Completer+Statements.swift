import MurunaLibrary
import MurunaModel
import MurunaSyntax
import MurunaText

// What a statement may begin with: outside all blocks, and in those of a thing, a value or a command.
extension Completer {
  mutating func addStatements() {
    if let details = details() { return details.forEach { add(names: $0.names, ": ", { _ in "" }, .field) } }
    if let verb = context.blocks.last?.tokens.first?.keyword, verb == .timeline || verb == .simulate { return addSettings(of: verb) }
    guard let kind = blockKind() else {
      guard context.blocks.isEmpty else { return }
      for keyword in Keyword.allCases where keyword.role == .verb { addWord(keyword.spelling.english, [keyword.spelling.arabic], " ", Verbs.summary(keyword), .command) }
      addKinds()
      for word in KernelWord.allCases where [.kind, .extend, .vocabulary, .measure, .rule, .view, .test, .change, .waive, .titles].contains(word) {
        addWord(word.spellings[0], Array(word.spellings.dropFirst()), " ", word.summary, .word)
      }
      for field in [KernelField.asOf, .language, .use] { addWord(field.spellings[0], Array(field.spellings.dropFirst()), ": ", Verbs.header, .field) }
      return
    }
    let (likely, others) = fields(of: kind)
    for id in likely { addField(id) }
    // What may stand inside: the kinds of fields that list children; where there are none, any.
    var inner: [KindID] = []
    for id in model.allFields(kind) {
      if model.field(id).isInside, case .reference(let kinds) = model.field(id).type { inner += kinds }
    }
    let below = Set(model.kinds.map(\.id).filter { kind in inner.contains { model.isBelow(kind, $0) } })
    addKinds { below.contains($0.id) }
    for id in others { addField(id) }
  }

  private mutating func addField(_ id: FieldID) {
    let field = model.field(id)
    add(names: field.names, ": ", typeText(field), .field)
  }

  /// The fields that can still be said of a kind: those that must be said before those that mostly are, here or in the library's example, then what is
  /// the kind's own before what it has from those above it.
  private func fields(of kind: KindID) -> (likely: [FieldID], others: [FieldID]) {
    let legal = model.allFields(kind).filter { id in
      let field = model.field(id)
      guard field.derived == nil, !field.isComputed, field.inverse == nil, !field.isInside else { return false }
      return !field.names.contains { context.said.contains(IdentityKey.of(model.spelling($0))) }
    }
    // Whoever wants no list needs no order.
    if most != nil { return (legal, []) }
    let counts = timesSaid(of: kind)
    let shown = Example.ofKind(model.word(kind)).map { Set(String(decoding: $0.bytes, as: UTF8.self).split { !$0.isLetter && $0 != "_" }) } ?? []
    let lineage = model.kind(kind).lineage
    func rank(_ id: FieldID) -> (Int, Int, Int) {
      let field = model.field(id)
      let isShown = shown.contains(Substring(model.spelling(field.name)))
      return (field.isRequired ? 0 : 1, -(counts[id] ?? 0), (isShown ? 0 : lineage.count) + (lineage.firstIndex(of: field.owner) ?? 0))
    }
    let ranked = legal.enumerated().map { (rank: rank($0.element), offset: $0.offset, id: $0.element) }.sorted { ($0.rank.0, $0.rank.1, $0.rank.2, $0.offset) < ($1.rank.0, $1.rank.1, $1.rank.2, $1.offset) }
    let likely = ranked.prefix { $0.rank.0 == 0 || $0.rank.1 < 0 || $0.rank.2 < lineage.count }.map(\.id)
    return (likely, ranked.dropFirst(likely.count).map(\.id))
  }

  /// How many things of a kind say each field.
  private func timesSaid(of kind: KindID) -> [FieldID: Int] {
    var counts: [FieldID: Int] = [:]
    for raw in model.entities.all where model.isA(EntityID(raw), kind) {
      for slot in model.entities.slots(of: EntityID(raw)) where slot.manner != .fallback { counts[slot.field, default: 0] += 1 }
    }
    return counts
  }

  /// `timeline P { at: T + 3 h }`, `simulate P { samples: 20_000 }`
  private mutating func addSettings(of verb: Keyword) {
    let settings = verb == .timeline ? [("at", "عند", Verbs.at)] : [("samples", "عينات", Verbs.samples), ("seed", "بذرة", Verbs.seed)]
    for (english, arabic, about) in settings where !context.said.contains(IdentityKey.of(english)) && !context.said.contains(IdentityKey.of(arabic)) {
      addWord(english, [arabic], ": ", about, .field)
    }
  }

  /// What is said of the whole program: `use: sdg`, `language: ar`.
  mutating func addHeader(_ field: String) {
    if KernelField.use.spellings.contains(field) {
      for file in Library.vocabularies { addWord(file.names[0], Array(file.names.dropFirst()), "", "", .word) }
    }
    if KernelField.language.spellings.contains(field) { for language in Language.allCases { addWord(language.rawValue, [], "", "", .word) } }
  }
}
