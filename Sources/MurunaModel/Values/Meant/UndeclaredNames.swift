import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `owner: Fatima Haddad`, `held_by: "Fatima Haddad"`: somebody by a name of several words, who is declared nowhere.
extension TriedFixes {
  /// What is told of it: who is meant, by nearly the title; or a declaration and the name that it makes, in one edit.
  mutating func undeclared(_ text: String, _ part: Place, isAlone: Bool, _ said: Statement, _ field: Field) -> Diagnostic? {
    guard case .reference(let kinds) = field.type, let kind = kinds.first else { return nil }
    let isQuoted = text.hasPrefix("\"") && text.hasSuffix("\"") && text.count > 2
    let name = isQuoted ? String(text.dropFirst().dropLast()) : text, words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...4).contains(words.count), words.allSatisfy({ nameProblem(of: $0) == nil && !Self.isOurs($0) }) else { return nil }
    // A thing that is named among the words was meant, and something else is wrong: `Mayor Clerk`.
    guard !words.contains(where: { word in model.names.lookup(word).map { id in if case .found = model.lookup(id, [], from: said.entity) { true } else { model.damagedNames.contains(id) } } ?? false }) else { return nil }
    let near = model.thingsNearlyTitled(name, fitting: kinds)
    if !near.isEmpty {
      return Diagnostic(
        .unknownName, at: part, Message.unknownName(name, wanted: model.wanted(kinds)), help: Message.didYouMean(near), fixes: near.map { Model.replacing(part, by: $0, .likely) })
    }
    // Alone in a list, `by: Warden Medic`, they may be two.
    guard !field.isMany || !isAlone || isQuoted else { return nil }
    let whole = words.joined(separator: "_"), isArabic = Called.isArabic(name)
    guard nameProblem(of: whole) == nil, model.schema.required[kind.index].isEmpty else { return nil }
    let called = model.called(kind), line = "\(isArabic ? called.arabic : called.english) \(whole) \"\(name)\""
    let help = Message.declareAs(line, whole)
    guard let edit = model.declaring([line], before: part) else { return nil }
    return Diagnostic(
      .unknownName, at: part, Message.unknownName(name, wanted: model.wanted(kinds)), help: help, fixes: [Fix(help, .likely, [edit, Fix.Edit(part, whole)])])
  }

  /// A word that joins others is no name.
  private static func isOurs(_ word: String) -> Bool {
    ["and", "or", "the", "of", "for", "in", "at", "to", "from", "with", "since", "until", "every", "some", "no", "not", "و", "أو", "من", "في", "إلى", "مع", "حتى", "منذ", "كل"].contains(word.lowercased())
  }
}

extension Model {
  /// Things whose title differs from a text in a letter or two, `Rescue crew` for `Rescue crews`.
  fileprivate mutating func thingsNearlyTitled(_ text: String, fitting kinds: [KindID]) -> [String] {
    guard entities.count < 20_000 else { return [] }
    var titles: [(title: String, name: String)] = []
    for raw in entities.all {
      let entity = EntityID(raw)
      guard entities.names[Int(raw)] != Entities.noName, !isHidden(entity), fits(entity, kinds) else { continue }
      for title in self.titles(of: entity).values { titles.append((title.lowercased(), spelling(entities.names[Int(raw)]))) }
    }
    let near = Set(nearest(text.lowercased(), among: titles.map(\.title)))
    return Array(titles.filter { near.contains($0.title) }.map(\.name).withoutRepeats.prefix(3))
  }
}

extension Message {
  fileprivate static func declareAs(_ line: String, _ name: String) -> Words {
    Words(english: "declare it, \(code: line), and write \(code: name) here", arabic: "عرّفه هكذا: \(code: line)، واكتب هنا \(code: name)")  // review
  }
}
