import MurunaModel
import MurunaRender
import MurunaText

extension Explainer {
  /// A kind: how one is written, then what can be said of it, its own fields before those it has from its parents, and last what it
  /// is told by others or by the timeline.
  func explain(_ id: KindID, _ model: Model) -> Explanation {
    let kind = model.kind(id)
    var result = Explanation(title: kind.names.map { model.spelling($0) }.joined(separator: pick(", ", "، ")))
    if let text = model.declarationTexts(kind.origin).flatMap(pick) { result.parts.append(.text(text)) }
    result.parts.append(.program(heading: pick("For example:", "مثلًا:"), text: example(of: id, model)))
    let fields = model.allFields(id).map { model.field($0) }
    let own = fields.filter { $0.owner == id && $0.isSaid }
    let inherited = fields.filter { $0.owner != id && $0.isSaid }
    result.add(nil, entries(own, model))
    if let parent = kind.parent {
      let parentWord = self.own(model.kind(parent).names, model)
      result.add(pick("As any `\(parentWord)`:", "ككل `\(parentWord)`:"), entries(inherited, model))
    }
    result.add(pick("Not for you to write, but to ask for:", "لا يُكتب، بل يُسأل عنه:"), entries(fields.filter { !$0.isSaid }, model))  // review
    let inside = model.kinds.filter { $0.parent == id }
    if !inside.isEmpty {
      let words = inside.map { self.own($0.names, model) }
      result.add(nil, [.entry(term: pick("kinds of it", "أصناف منه"), text: words.joined(separator: pick(", ", "، ")))])
    }
    return result
  }

  private func entries(_ fields: [Field], _ model: Model) -> [Explanation.Part] {
    fields.map { .entry(term: own($0.names, model), text: typeText($0, model)) }
  }

  /// How one of a kind is written: what must be said of it, and the first few of its own fields, each with a value that fits or a `?`.
  package func example(of id: KindID, _ model: Model) -> String {
    let fields = model.allFields(id).map { model.field($0) }
    let (own, inherited) = (fields.filter { $0.owner == id }, fields.filter { $0.owner != id })
    var shown: [Field] = []
    for field in fields.filter(\.isRequired) + own.filter(\.isStated) + inherited.filter(\.isStated) + (own + inherited).filter(\.isInside) {
      let isListed = shown.contains { $0.id == field.id }
      if !isListed, field.isRequired || field.isInside || shown.filter({ !$0.isInside }).count < Self.exampleLength { shown.append(field) }
    }
    let head = "\(self.own(model.kind(id).names, model)) \(pick("Name", "اسم")) \"…\""
    let lines = shown.filter { !$0.isInside }.map { line($0, model) } + shown.filter(\.isInside).prefix(2).compactMap { inside($0, model) }
    if lines.isEmpty { return head }
    let width = lines.map { $0.text.count }.max() ?? 0
    let written = lines.map { line in
      line.note.isEmpty ? "  " + line.text : "  " + line.text + String(repeating: " ", count: width - line.text.count) + "  # " + line.note
    }
    return ([head + " {"] + written + ["}"]).joined(separator: "\n")
  }

  private static var exampleLength: Int { 5 }

  private func line(_ field: Field, _ model: Model) -> (text: String, note: String) {
    let value = model.sample(field).map { isArabic ? $0.arabic : $0.english }
    let said = model.documentation(of: field).flatMap(pick).flatMap { $0.count <= Self.longestNote ? $0 : nil }
    // A value that shows what it means needs no note.
    let note = value.map { $0.hasPrefix("\"") || field.isMany ? said ?? "" : "" } ?? said ?? model.typeWords(field).text(in: language)
    return (own(field.names, model) + ": " + (value ?? "?"), note)
  }

  private static var longestNote: Int { 50 }

  /// What stands in its braces: `district Name "…"`.
  private func inside(_ field: Field, _ model: Model) -> (text: String, note: String)? {
    guard case .reference(let kinds) = field.type, let kind = kinds.first else { return nil }
    return ("\(own(model.kind(kind).names, model)) \(pick("Another", "آخر")) \"…\"", "")
  }
}

extension Field {
  /// Whether a program says it: as a field, or by what stands in the braces.
  fileprivate var isSaid: Bool { isStated || isInside }
}

extension Explanation {
  fileprivate mutating func add(_ heading: String?, _ entries: [Part]) {
    if entries.isEmpty { return }
    if let heading { parts.append(.text(heading)) }
    parts += entries
  }
}
