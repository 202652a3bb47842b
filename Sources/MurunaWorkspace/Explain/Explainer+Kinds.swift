import MurunaLibrary
import MurunaModel
import MurunaRender
import MurunaText

extension Explainer {
  /// A kind: how one is written, then what can be said of it, its own fields before those it has from its parents, what stands in its braces, and last
  /// what it is told by others or by the timeline; then where else to look.
  func explain(_ id: KindID, _ model: Model) -> Explanation {
    let kind = model.kind(id)
    var result = Explanation(title: kind.names.map { model.spelling($0) }.joined(separator: comma))
    if let text = model.declarationTexts(kind.origin).flatMap(pick) { result.parts.append(.text(text)) }
    result.parts.append(.program(heading: pick("For example:", "مثلًا:"), text: example(of: id, model)))
    let fields = model.allFields(id).map { model.field($0) }
    // From the kind itself up to its root: what is nearest says most of it.
    for owner in kind.lineage {
      let word = own(model.kind(owner).names, model)
      result.add(owner == id ? nil : pick("As any `\(word)`:", "ككل `\(word)`:"), entries(fields.filter { $0.owner == owner && $0.isStated }, model))
    }
    result.add(pick("Put inside, in its braces:", "يوضع في داخله، بين حاضنتيه:"), fields.filter(\.isInside).flatMap { inside($0, model) })
    result.add(
      pick("Not for you to write, but to ask for:", "لا يُكتب، بل يُسأل عنه:"), entries(fields.filter { !$0.isStated && !$0.isInside }, model))  // review
    result.add(pick("With a list of codes:", "مع قائمة رموز:"), offered(id, model))
    result.add(pick("See also:", "انظر أيضًا:"), around(id, fields, model))
    result.parts.append(.text(behindValues))
    return result
  }

  private func entries(_ fields: [Field], _ model: Model) -> [Explanation.Part] {
    fields.map { .entry(term: own($0.names, model), text: typeText($0, model)) }
  }

  /// `hub Name { … }`, with what such a thing is and how the list of them is asked for.
  private func inside(_ field: Field, _ model: Model) -> [Explanation.Part] {
    guard case .reference(let kinds) = field.type else { return [] }
    return kinds.map { kind in
      let about = model.declarationTexts(model.kind(kind).origin).flatMap(pick) ?? ""
      let list = own(field.names, model)
      return .entry(term: "\(own(model.kind(kind).names, model)) \(pick("Name", "اسم")) { … }", text: about + pick(" (all of them: `\(list)`)", " (كلها: `\(list)`)"))
    }
  }

  /// The fields that a list of codes brings to a kind or to those above it.
  private func offered(_ id: KindID, _ model: Model) -> [Explanation.Part] {
    let known = Set(model.allFields(id).map { model.spelling(model.field($0).name) })
    return Offered.fields(of: model.kind(id).lineage.map { model.word($0) }).filter { !known.contains($0.names.first ?? "") }.map { offer in
      .entry(term: Completer.own(offer.names, language), text: pick("comes with ", "يأتي مع ") + use(offer.use))
    }
  }

  /// `use: crf`
  func use(_ file: String) -> String {
    isArabic ? "`استعمل: \(Completer.own(Library.vocabulary(named: file)?.names ?? [file], language))`" : "`use: \(file)`"
  }

  /// The kinds of it, where one stands, the rules and views about it, and how its values are written.
  private func around(_ id: KindID, _ fields: [Field], _ model: Model) -> [Explanation.Part] {
    var parts: [Explanation.Part] = []
    func list(_ term: String, _ words: [String]) {
      if !words.isEmpty { parts.append(.entry(term: term, text: words.joined(separator: comma))) }
    }
    list(pick("kinds of it", "أصناف منه"), model.kinds.filter { $0.parent == id }.map { own($0.names, model) })
    let around = model.kinds.filter { kind in
      kind.ownFields.contains { field in
        guard model.field(field).isInside, case .reference(let kinds) = model.field(field).type else { return false }
        return kinds.contains { model.kind(id).lineage.contains($0) }
      }
    }
    list(pick("stands inside", "يوضع داخل"), around.map { own($0.names, model) })
    let lineage = Set(model.kind(id).lineage)
    list(pick("rules", "قواعد"), model.rules.filter { model.kindsDrawn(by: $0.origin).contains { lineage.contains($0) } }.map(\.name))
    list(
      pick("views", "جداول"),
      model.views.filter { model.kindsDrawn(by: $0.origin).contains { lineage.contains($0) } }.map { Completer.own(model.spellings(of: $0), language) })
    var types: [String] = []
    for field in fields where field.isStated {
      guard let type = ValueType.of(field.type) else { continue }
      let word = type.word.spellings[isArabic ? 1 : 0]
      if !types.contains(word) { types.append(word) }
    }
    if let first = types.first {
      let page = types.count == 1 ? pick(": see ", ": انظر ") : pick(": each has a page, ", ": لكل منها صفحة، ")
      parts.append(.entry(term: pick("how to write", "كيف يُكتب"), text: types.joined(separator: comma) + page + "`muruna explain \(first)`"))
    }
    return parts
  }

  // MARK: Examples

  /// How one of a kind is written: the library's example of it, or for a kind of one's own what can be told from its fields.
  package func example(of id: KindID, _ model: Model) -> String {
    if model.kind(id).isLibrary, let file = Example.ofKind(model.word(id)) { return written(file, model) }
    return sketch(of: id, model)
  }

  /// An example in the reader's language, without what it says of itself.
  func written(_ file: Example.File, _ model: Model) -> String {
    guard file.isArabic else {
      // Without the names of the other language, columns may stand elsewhere.
      let text = self.model(for: file, model).spoken(file.bytes, in: language)
      return trimmed(Workspace.format(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? text)
    }
    return trimmed(String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst().joined(separator: "\n"))
  }

  /// The words of a list of codes are known where it is used.
  private func model(for file: Example.File, _ model: Model) -> Model {
    guard isArabic, String(decoding: file.bytes, as: UTF8.self).contains("\nuse: ") else { return model }
    var workspace = Workspace()
    workspace.add(path: file.path, bytes: file.bytes)
    return workspace.wholeModel()
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop { $0.isNewline }.reversed().drop { $0.isNewline }.reversed())
  }

  /// What must be said of one, and the first few of the kind's own fields, each with a value that fits or a `?`.
  private func sketch(of id: KindID, _ model: Model) -> String {
    let fields = model.allFields(id).map { model.field($0) }
    let (own, inherited) = (fields.filter { $0.owner == id }, fields.filter { $0.owner != id })
    var shown: [Field] = []
    for field in fields.filter(\.isRequired) + own.filter(\.isStated) + (own.isEmpty ? inherited.filter(\.isStated) : []) {
      let isListed = shown.contains { $0.id == field.id }
      if !isListed, field.isRequired || shown.count < Self.sketchLength { shown.append(field) }
    }
    let head = "\(self.own(model.kind(id).names, model)) \(pick("Name", "اسم")) \"…\""
    let lines = shown.map { line($0, model) } + own.filter(\.isInside).prefix(2).enumerated().compactMap { inside($1, number: $0 + 1, model) }
    if lines.isEmpty { return head }
    let width = lines.map { $0.text.count }.max() ?? 0
    let written = lines.map { line in
      line.note.isEmpty ? "  " + line.text : "  " + line.text + String(repeating: " ", count: width - line.text.count) + "  # " + line.note
    }
    return ([head + " {"] + written + ["}"]).joined(separator: "\n")
  }

  private static var sketchLength: Int { 5 }

  private func line(_ field: Field, _ model: Model) -> (text: String, note: String) {
    let value = value(of: field, model)
    let said = model.documentation(of: field).flatMap(pick).flatMap { $0.count <= Self.longestNote ? $0 : nil }
    // A value that shows what it means needs no note.
    let note = value.map { $0.hasPrefix("\"") || field.isMany ? said ?? "" : "" } ?? said ?? model.typeWords(field).text(in: language)
    return (own(field.names, model) + ": " + (value ?? "?"), note)
  }

  /// A value that the field could have. What is measured in which unit, and which gauges there are, only the program knows.
  private func value(of field: Field, _ model: Model) -> String? {
    switch field.type {
    case .quantity, .condition: nil
    default: model.sample(field).map { isArabic ? $0.arabic : $0.english }
    }
  }

  private static var longestNote: Int { 50 }

  /// What stands in its braces: `district First "…"`.
  private func inside(_ field: Field, number: Int, _ model: Model) -> (text: String, note: String)? {
    guard case .reference(let kinds) = field.type, let kind = kinds.first else { return nil }
    let name = number == 1 ? pick("First", "الأول") : pick("Second", "الثاني")
    return ("\(own(model.kind(kind).names, model)) \(name) \"…\"", "")
  }
}

extension Explanation {
  mutating func add(_ heading: String?, _ entries: [Part]) {
    if entries.isEmpty { return }
    if let heading { parts.append(.text(heading)) }
    parts += entries
  }
}
