import MurunaDiagnostics
import MurunaText

extension Model {
  /// Findings as this reader may see them: no message names a secret thing, or quotes what is hidden where it points.
  ///
  /// Most messages are made before it is known what is secret, so names are taken out of them here, at the only door.
  package func readable(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard isGuarded else { return findings }
    var names: Set<String> = []
    for entity in secrets.numbers.keys {
      names.insert(spelled(entity))
      names.formUnion((entities.aliases[entity] ?? []).map { spelling($0) })
      names.formUnion(statedTitles(of: entity).values)
    }
    var hidden: [SourceID: [Range<Int>]] = [:]
    let rules = Set(rules.map(\.name))
    return findings.map { finding in
      guard Int(finding.place.source.index) < units.count else { return finding }
      // Of what is hidden itself, only words of the language and the library are said: a message may have put together or worked out the rest.
      let isInside = covers(finding.place, &hidden)
      // What a rule says was put together knowing what is secret.
      let isOpen = rules.contains(finding.code.id)
      func hides(_ text: String) -> Bool { names.contains(text) || isInside && !isOpen && !isWord(text) }
      func mentions(_ words: Words) -> Bool {
        (words.english.parts + words.arabic.parts).contains { part in
          switch part {
          case .name(let text), .code(let text), .value(let text): hides(text) || Self.names(names, in: text)
          case .literal, .count: false
          }
        }
      }
      var finding = finding
      let isNamed = mentions(finding.title) || finding.values.contains(where: mentions)
      // What names it, in the way out or as what is to be written, tells it as well; so do the letters of a name.
      if finding.help.map(mentions) == true {
        finding.help = nil
        finding.related.removeAll { covers($0.place, &hidden) }
      }
      finding.fixes.removeAll { fix in
        isInside || mentions(fix.title) || fix.edits.contains { edit in Self.names(names, in: edit.replacement) || covers(edit.place, &hidden) }
      }
      if isNamed || isInside { finding.values.removeAll { values in (values.english.parts + values.arabic.parts).contains { Self.isCodePoint($0) } } }
      return finding.saying { part in
        switch part {
        case .name(let text) where hides(text): .name(Self.restricted(.english))
        case .code(let text) where hides(text): .code(Self.restricted(.english))
        case .value(let text) where hides(text): .value(Self.restricted(.english))
        case .name, .code, .value, .literal, .count: part
        }
      }
    }
  }

  /// Which of some places lie in what this reader may not see.
  package func hidden(of places: [Place]) -> [Bool] {
    guard isGuarded else { return Array(repeating: false, count: places.count) }
    var hidden: [SourceID: [Range<Int>]] = [:]
    return places.map { covers($0, &hidden) }
  }

  private func covers(_ place: Place, _ hidden: inout [SourceID: [Range<Int>]]) -> Bool {
    let source = place.source, bytes = place.range.indices
    guard Int(source.index) < units.count, !units[Int(source.index)].isLibrary else { return false }
    if hidden[source] == nil { hidden[source] = hiddenRanges(source) }
    return hidden[source]?.contains { $0.lowerBound < max(bytes.upperBound, bytes.lowerBound + 1) && bytes.lowerBound < $0.upperBound } == true
  }

  /// Whether a text is the name of a kind or a field, or a word of the language.
  private func isWord(_ text: String) -> Bool {
    guard let name = names.lookup(text) else { return false }
    return schema.kinds[name] != nil || fields.contains { $0.names.contains(name) }
  }

  /// Whether one of some names or titles stands in a text, as a word or words of it.
  private static func names(_ names: Set<String>, in text: String) -> Bool {
    let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    return names.contains { words.contains($0) || $0.contains(" ") && text.contains($0) }
  }

  private static func isCodePoint(_ part: Message.Part) -> Bool {
    if case .value(let text) = part { text.hasPrefix("U+") } else { false }
  }
}

extension Diagnostic {
  /// The same finding with the parts of all its sentences put otherwise.
  package func saying(_ change: (Message.Part) -> Message.Part) -> Diagnostic {
    func other(_ words: Words) -> Words {
      Words(english: Message(parts: words.english.parts.map(change)), arabic: Message(parts: words.arabic.parts.map(change)))
    }
    return Diagnostic(
      code, severity, at: place, other(title), label: label.map(other), related: related.map { .init($0.place, other($0.label)) },
      values: values.map(other), help: help.map(other), fixes: fixes.map { Fix(other($0.title), $0.safety, $0.edits) })
  }
}
