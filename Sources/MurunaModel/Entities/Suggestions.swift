import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// What a misspelt word may have meant: the legal words of each place, prepared when the first one is misspelt there and kept for the next.
///
/// A program with ten thousand slips must not cost ten thousand walks over all its names.
struct Suggestions: Sendable {
  enum Place: Hashable, Sendable {
    case kinds
    case fields(KindID)
    case things([KindID])
    /// Things that stand in one, at whatever depth.
    case inside(EntityID, [KindID])
    /// What an expression may ask of things of some kinds.
    case members([KindID])
    case codes(VocabularyID)
    case rules
    case vocabularies
    case functions
    case facts
    case units
    /// Units, and what else stands behind a number.
    case scales

    var isOfThings: Bool {
      switch self {
      case .things, .inside: true
      case .kinds, .fields, .members, .codes, .rules, .vocabularies, .functions, .facts, .units, .scales: false
      }
    }
  }

  struct Question: Hashable, Sendable {
    let place: Place
    let written: String
  }

  /// What is left of the effort to find words that are near: a comparison of two names costs one. A program with fifty thousand slips among
  /// fifty thousand names must not compare them all; the last of its findings go without a suggestion.
  var effort = 20_000_000
  fileprivate(set) var prepared: [Place: NameSuggestions] = [:]
  /// What has been prepared once, and is not paid for again.
  fileprivate var paid: Set<Place> = []
  fileprivate(set) var answers: [Question: [String]] = [:]
  /// By near key: words that differ in hamza, marks or the like.
  var nearKinds: [String: KindID]?
  var nearFields: [KindID: [String: FieldID]] = [:]
  var nearThings: [String: [EntityID]]?
  /// The things of each title.
  var titled: TitleIndex?
  var isTitledPaid = false
  /// Names by what their words make together: see `Model.nameApart`.
  var apart: [String: [(name: NameID, entity: EntityID?)]]?

  /// Give back what is known of things, which is a fifth of all that a large program takes. Whoever asks again has it made again.
  mutating func forgetThings() {
    for place in prepared.keys { if case .things = place { prepared[place] = nil } }
    nearThings = nil
    titled = nil
    apart = nil
  }
}

extension Model {
  /// The legal words of a place that are near to what was written; none where the effort for all of a program is used up.
  mutating func suggestions(for written: String, at place: Suggestions.Place, limit: Int = 3) -> [String] {
    let question = Suggestions.Question(place: place, written: written)
    if let known = suggested.answers[question] { return known }
    guard suggested.effort > 0 else { return [] }
    let prepared = suggested.prepared[place] ?? prepare(place)
    var near = prepared.nearest(to: written, limit: limit, effort: &suggested.effort).filter { !differInAWord(written, $0) }
    // المدينة for مدينة: the word without its article comes first.
    if let bare = NearKey.withoutArticle(written), let first = prepared.first(like: bare) { near = [first] }
    // طرق for الطرق: what is called with its article.
    if Called.isArabic(written), let full = prepared.first(like: "ال" + written) { near = [full] }
    // غطاء for أغطية: a plural is another word.
    if near.isEmpty, Called.isArabic(written) {
      suggested.effort -= prepared.count
      // صهريجا behind a number, for الصهاريج: a case ending is none of the word, and the article is grammar.
      let words = written.hasSuffix("ا") && written.count > 3 ? [written, String(written.dropLast())] : [written]
      let forms = words.dropFirst() + words.flatMap { ArabicForms.kin(of: $0) }
      near = Array(forms.compactMap { prepared.first(like: $0) ?? prepared.first(like: "ال" + $0) }.withoutRepeats.prefix(limit))
    }
    // Clearing for Clear: another form of the word that a thing is called by.
    if near.isEmpty, place.isOfThings {
      suggested.effort -= prepared.count
      near = Array(EnglishForms.kin(of: written).compactMap { prepared.first(like: $0) }.withoutRepeats.prefix(limit))
    }
    // A letter for another is a slip only where it lies beside it.
    if written.unicodeScalars.count == 1 { near = [] }
    suggested.answers[question] = near
    return near
  }

  private mutating func prepare(_ place: Suggestions.Place) -> NameSuggestions {
    let prepared = NameSuggestions(words(at: place))
    suggested.prepared[place] = prepared
    guard suggested.paid.insert(place).inserted else { return prepared }
    // What is prepared costs more than to compare it, and all things are looked at for those of one kind.
    suggested.effort -= 16 * prepared.count
    if case .things = place { suggested.effort -= entities.count / 4 }
    return prepared
  }

  private func words(at place: Suggestions.Place) -> [String] {
    switch place {
    case .kinds: kindSpellings + [Keyword.every.spelling.english, Keyword.every.spelling.arabic]
    case .fields(let kind): statedFields(kind).flatMap { fields[$0.index].names.map { spelling($0) } }
    case .things(let kinds): spellings(ofThingsFitting: kinds)
    case .inside(let block, let kinds): names(inside: block, fitting: kinds)
    case .members(let kinds): kinds.flatMap { allFields($0) }.flatMap { fields[$0.index].names.map { spelling($0) } }
    case .codes(let vocabulary): vocabularies[vocabulary.index].items.map { items[$0.index].code }
    case .rules: ruleNames.all.map { spelling($0) }.sorted()
    case .vocabularies: schema.vocabularyNames.map { spelling($0) }.sorted()
    case .functions: Function.allCases.flatMap(\.spellings)
    case .facts: ItemFact.allCases.flatMap(\.spellings)
    case .units: unitSpellings
    case .scales: unitSpellings + Self.scaleSpellings
    }
  }

  private func spellings(ofThingsFitting kinds: [KindID]) -> [String] {
    var found: [String] = []
    // Kinds are few and things are many: what fits is asked once for each kind.
    let isMeant = self.kinds.map { kind in kinds.isEmpty || kinds.contains { schema.isBelow(kind.id, $0) } }
    for (raw, kind) in entities.kinds.enumerated() where isMeant[kind.index] {
      if entities.names[raw] != Entities.noName { found.append(spelling(entities.names[raw])) }
      if !entities.aliases.isEmpty, let others = entities.aliases[EntityID(UInt32(raw))] { found += others.filter { $0 != Entities.noName }.map { spelling($0) } }
    }
    return found
  }

  /// The fields of a kind that an author may state.
  func statedFields(_ kind: KindID) -> [FieldID] {
    allFields(kind).filter { fields[$0.index].isStated }
  }

  func spellings(of entity: EntityID) -> [String] {
    ([entities.names[entity.index]] + (entities.aliases[entity] ?? [])).filter { $0 != Entities.noName }.map { spelling($0) }
  }

  /// What a thing is declared as; nil where nobody can write it, since it has no name, or may not, since this reader does not know it.
  package func nameToWrite(_ entity: EntityID) -> String? {
    let name = entities.names[entity.index]
    return name == Entities.noName || isHidden(entity) ? nil : spelling(name)
  }

  /// What else it is called.
  package func furtherNames(of entity: EntityID) -> [String] {
    entities.aliases.isEmpty || isHidden(entity) ? [] : (entities.aliases[entity] ?? []).filter { $0 != Entities.noName }.map { spelling($0) }
  }

  /// The names in a block; of a very large block, those of its first things.
  private func names(inside block: EntityID, fitting kinds: [KindID]) -> [String] {
    var found: [String] = []
    var stack = [block]
    var seen = 0
    while let next = stack.popLast(), seen < 500 {
      for child in entities.children(next).prefix(500) {
        seen += 1
        if fits(child, kinds) { found += spellings(of: child) }
        stack.append(child)
      }
    }
    return found
  }

  /// Says that a word is spelt otherwise than the library spells it, and goes on with the library's.
  ///
  /// - Parameter key: the near key of what was written, or of what is left of it without its article.
  mutating func mend(_ node: Node, to names: [NameID], key: String, _ source: SourceID) {
    let written = self.written(source, node)
    let spellings = names.map { spelling($0) }
    guard let right = spellings.first(where: { NearKey.of($0) == key }) else { return }
    report(.nearName, at: place(source, node), Message.nearName(written, right), fixes: [Self.replacing(place(source, node), by: right, .safe)])
  }

  /// The kind whose word differs from this one in hamza or the like alone. The article makes another word of it.
  mutating func kindByNearKey(_ node: Node, _ source: SourceID) -> KindID? {
    let written = self.written(source, node)
    guard !written.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if suggested.nearKinds == nil {
      var table: [String: KindID] = [:]
      for kind in kinds {
        for name in kind.names { table[NearKey.of(spelling(name)), default: kind.id] = kind.id }
      }
      suggested.nearKinds = table
    }
    let key = NearKey.of(written)
    guard let kind = suggested.nearKinds?[key] else { return nil }
    mend(node, to: kinds[kind.index].names, key: key, source)
    return kind
  }

  /// The same for a field of a kind.
  mutating func fieldByNearKey(_ node: Node, of kind: KindID, _ source: SourceID) -> FieldID? {
    let written = self.written(source, node)
    guard !written.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if suggested.nearFields[kind] == nil {
      var table: [String: FieldID] = [:]
      for id in allFields(kind).reversed() {
        for name in fields[id.index].names {
          table[NearKey.of(spelling(name))] = id
        }
      }
      suggested.nearFields[kind] = table
    }
    // المدة for مدة: the article is grammar.
    for key in [NearKey.of(written), NearKey.withoutArticle(written)].compactMap(\.self) {
      guard let field = suggested.nearFields[kind]?[key] else { continue }
      mend(node, to: fields[field.index].names, key: key, source)
      return field
    }
    return nil
  }

  /// The one name of fitting things that differs from what was written in hamza or the like alone.
  mutating func nameByNearKey(_ written: String, fitting kinds: [KindID], inside block: EntityID?) -> String? {
    guard !written.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if suggested.nearThings == nil {
      var table: [String: [EntityID]] = [:]
      for raw in entities.all {
        for spelling in spellings(of: EntityID(raw)) { table[NearKey.of(spelling), default: []].append(EntityID(raw)) }
      }
      suggested.nearThings = table
    }
    let key = NearKey.of(written)
    var found: Set<String> = []
    for entity in (suggested.nearThings?[key] ?? []).prefix(200) {
      guard fits(entity, kinds), block.map({ isBelow(entity, $0) }) ?? true else { continue }
      for spelling in spellings(of: entity) where NearKey.of(spelling) == key { found.insert(spelling) }
    }
    return found.count == 1 ? found.first : nil
  }

  func isBelow(_ entity: EntityID, _ outer: EntityID) -> Bool {
    var next = entities.parents[entity.index]
    while next != .program {
      if next == outer { return true }
      next = entities.parents[next.index]
    }
    return false
  }
}
