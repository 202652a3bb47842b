import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Names that are written as people say them, with blanks or hyphens between their words: `Head of Cleaning` for `HeadOfCleaning`.
extension Model {
  /// A large program is not looked through for it.
  private static let mostThings = 200_000

  /// The one name of a fitting thing, of any where none is said, that several words make when they are put together; or that of the one whose title
  /// they are. Capitals, hamza, and what stands between the words do not count.
  mutating func nameApart(_ text: String, fitting kinds: [KindID] = []) -> String? {
    guard let key = Self.apartKey(text), entities.count < Self.mostThings else { return nil }
    if suggested.apart == nil { suggested.apart = namesApart() }
    let found = (suggested.apart?[key] ?? []).filter { $0.entity.map { fits($0, kinds) } ?? kinds.isEmpty }.map { spelling($0.name) }.withoutRepeats
    if !found.isEmpty { return found.count == 1 ? found[0] : nil }
    let titled = thingsTitled(text, fitting: kinds)
    return titled.count == 1 ? titled[0] : nil
  }

  private func namesApart() -> [String: [(name: NameID, entity: EntityID?)]] {
    var all: [String: [(name: NameID, entity: EntityID?)]] = [:]
    for raw in entities.all {
      let entity = EntityID(raw)
      if entities.bases[entity] != nil || isHidden(entity) { continue }
      for name in [entities.names[entity.index]] + (entities.aliases[entity] ?? []) where name != Entities.noName && !damagedNames.contains(name) {
        all[Self.joined(spelling(name)), default: []].append((name, entity))
      }
    }
    // What is used and declared nowhere may be what is declared in several words.
    for name in namesUsed { all[Self.joined(spelling(name)), default: []].append((name, nil)) }
    // What a library lists has names of several words too, `not_for_profit`.
    for choice in choices { for name in choice.names where spelling(name).contains("_") { all[Self.joined(spelling(name)), default: []].append((name, nil)) } }
    return all
  }

  /// The key of what is several words; nil for one word, and for what is no name at all.
  private static func apartKey(_ text: String) -> String? {
    guard (3...80).contains(text.utf8.count) else { return nil }
    var words = 1, isBetween = false
    for character in text {
      if isBlank(character) {
        if !isBetween { words += 1 }
        isBetween = true
      } else {
        guard character.isLetter || character.isNumber || character == "_" || character.unicodeScalars.allSatisfy({ $0.properties.isDiacritic || $0.properties.generalCategory == .nonspacingMark }) else { return nil }
        isBetween = false
      }
    }
    guard words > 1, words < 9, !isBetween, text.first?.isLetter == true else { return nil }
    return joined(text)
  }

  private static func isBlank(_ character: Character) -> Bool { [" ", "-", "–", "‐", "/", ".", "'", "’", "\u{A0}"].contains(character) }

  private static func joined(_ text: String) -> String { NearKey.of(String(text.filter { $0 != "_" && !isBlank($0) })) }

  /// `Head of Cleanin`: the only name near to what the words make together.
  private mutating func nearlyApart(_ text: String, fitting kinds: [KindID]) -> String? {
    guard Self.apartKey(text) != nil else { return nil }
    for joint in ["", "_"] {
      let near = suggestions(for: String(text.flatMap { Self.isBlank($0) ? joint : String($0) }), at: .things(kinds))
      if near.count == 1 { return near[0] }
    }
    return nil
  }

  /// `accountable: Head of Cleaning`: report what is one name, if it is.
  mutating func reportApart(_ node: Node, fitting kinds: [KindID], _ source: SourceID) -> Bool {
    var text = written(source, node), start = tree(source).range(node).start
    // `2 Line Fitters`: a count stands before what it counts.
    if text.first?.isNumber == true, let blank = text.firstIndex(of: " ") {
      start += UInt32(text[...blank].utf8.count)
      text = String(text[text.index(after: blank)...])
    }
    let exact = nameApart(text, fitting: kinds)
    guard let name = exact ?? nearlyApart(text, fitting: kinds) else { return false }
    let whole = Place(source, ByteRange(start: start, end: tree(source).range(node).end))
    report(.wrongType, at: whole, Message.nameIsOneWord(name, titled: exact == nil || KnownWords.areOneWord(text, name) ? nil : text), fixes: [Self.replacing(whole, by: name, .likely)])
    return true
  }
}

extension Message {
  fileprivate static func nameIsOneWord(_ name: String, titled title: String?) -> Words {
    title.map { Words(english: "\(code: $0) is a title; its name is \(code: name)", arabic: "\(code: $0) عنوان، واسم صاحبه \(code: name)") }  // review
      ?? Words(english: "a name is one word: \(code: name)", arabic: "الاسم كلمة واحدة: \(code: name)")
  }
}
