import MurunaSyntax
import MurunaText

// Numbers with their units, dates, and texts.
extension Speaker {
  /// `2 h` is `ساعتان`, `20 mm/h` is `20 ملم/ساعة`.
  mutating func quantity(_ node: Node) {
    let parts = Array(tree.children(node))
    for (index, number) in parts.enumerated() where index % 2 == 0 {
      guard index + 1 < parts.count else { return put(literal(written(number)), for: number) }
      let word = parts[index + 1]
      guard isArabic, tree.kind(word) == .name, own[tree.nameID(word)] == nil, let unit = TimeUnits.named(written(word))?.unit else {
        put(literal(written(number)), for: number)
        if tree.kind(word) == .name, own[tree.nameID(word)] == nil { put(self.unit(written(word)), for: word) } else { path(word, expecting: nil) }
        continue
      }
      let range = tree.range(number).indices.lowerBound..<tree.range(word).indices.upperBound
      switch Int(written(number)) {
      case 1?: edits.append((range, unit.noun.form(.one, in: .arabic)))
      case 2?: edits.append((range, unit.noun.form(.two, in: .arabic)))
      case let count?: edits.append((range, unit.noun.phrase(count, in: .arabic, digits: .ascii)))
      case nil: edits.append((range, literal(written(number)) + " " + unit.noun.form(.one, in: .arabic)))
      }
    }
  }

  /// A unit alone: `ملم/ساعة`.
  func unit(_ word: String) -> String {
    guard isArabic else { return word }
    return word.split(separator: "/").map { part -> String in
      if let unit = TimeUnits.named(String(part))?.unit { return unit.noun.form(.one, in: .arabic) }
      return model.measure(named: String(part)).map { own(in: $0.names) } ?? String(part)
    }.joined(separator: "/")
  }

  /// A number or a date, with its month or its `million` in Arabic. Dates of digits and dashes are told with their month: behind Arabic words screens show
  /// their parts the other way round.
  func literal(_ text: String) -> String {
    if isArabic, let date = dashed(text) { return date }
    guard isArabic, text.unicodeScalars.contains(where: { (0x41...0x7A).contains($0.value) }) else { return text }
    return text.split(separator: " ").map { word -> String in
      switch word {
      case "thousand": "ألف"
      case "million": "مليون"
      case "billion": "مليار"
      default: Months.named(String(word)).map { Months.name($0.number, in: .levant) } ?? Weekdays.named(String(word)).map { Weekdays.name($0.number, in: .arabic) } ?? String(word)
      }
    }.joined(separator: " ")
  }

  /// `2026-01-15` as `15 كانون الثاني 2026`.
  private func dashed(_ text: String) -> String? {
    let parts = text.split(separator: "-")
    let numbers = parts.compactMap { Int($0) }
    guard (2...3).contains(parts.count), numbers.count == parts.count, parts[0].count == 4, (1...12).contains(numbers[1]) else { return nil }
    return (numbers.count == 3 ? "\(numbers[2]) " : "") + Months.name(numbers[1], in: .levant) + " " + parts[0]
  }

  /// Of a text and its translations the one in the reader's language, with its quotes.
  /// Where the translations are kept, as in a message for people who read several languages, that one comes first.
  func texts(of node: Node, keeping isKept: Bool = false) -> String {
    guard tree.kind(node) == .titles else { return holes(in: written(node)) }
    var found: [(language: String?, text: String)] = []
    var tag: String?
    for child in tree.children(node) {
      if tree.kind(child) == .language { tag = written(child) } else if tree.kind(child) == .text {
        found.append((tag, written(child)))
        tag = nil
      }
    }
    let chosen = found.first { $0.language == language.rawValue } ?? found.first
    if isKept, saysLanguage { return holes(in: written(node)) }
    guard isKept, found.count > 1, let chosen else { return holes(in: chosen?.text ?? written(node)) }
    let others = found.filter { $0.text != chosen.text }.map { " \($0.language ?? Language.english.rawValue) " + holes(in: $0.text) }
    return holes(in: chosen.text) + others.joined()
  }

  /// The names in the holes of a text.
  private func holes(in text: String) -> String {
    guard isArabic, text.contains("{") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let inside = rest[rest.index(after: open)..<close]
      result += rest[...open]
      let parts = inside.split(separator: ".").map(String.init)
      let known = parts.map { names.lookup($0) }
      if !result.dropLast().hasSuffix("\\"), !parts.isEmpty, !known.contains(nil) {
        result += spelling(of: zip(known.compactMap { $0 }, parts).map { ($0, $1) }, expecting: nil).joined(separator: ".")
      } else {
        result += inside
      }
      result += "}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
