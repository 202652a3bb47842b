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
    return findings.map { finding in
      let source = finding.place.source
      guard Int(source.index) < units.count else { return finding }
      if hidden[source] == nil { hidden[source] = units[Int(source.index)].isLibrary ? [] : hiddenRanges(source) }
      let bytes = finding.place.range.indices
      let here = (hidden[source] ?? []).filter { $0.lowerBound < max(bytes.upperBound, bytes.lowerBound + 1) && bytes.lowerBound < $0.upperBound }
      let texts = here.map { units[Int(source.index)].source.text(ByteRange($0.lowerBound, $0.upperBound)) }
      return finding.saying { part in
        switch part {
        case .name(let text) where names.contains(text) || Self.isQuoted(text, texts): .name(Self.restricted(.english))
        case .code(let text) where names.contains(text) || Self.isQuoted(text, texts): .code(Self.restricted(.english))
        case .value(let text) where names.contains(text) || Self.isQuoted(text, texts): .value(Self.restricted(.english))
        case .name, .code, .value, .literal, .count: part
        }
      }
    }
  }

  private static func isQuoted(_ text: String, _ hidden: [String]) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return false }
    return hidden.contains { whole in
      let within = Array(whole.utf8)
      guard bytes.count <= within.count else { return false }
      return (0...(within.count - bytes.count)).contains { within[$0] == first && within[$0..<($0 + bytes.count)].elementsEqual(bytes) }
    }
  }
}

extension Diagnostic {
  /// The same finding with the parts of all its sentences put otherwise.
  fileprivate func saying(_ change: (Message.Part) -> Message.Part) -> Diagnostic {
    func other(_ words: Words) -> Words {
      Words(english: Message(parts: words.english.parts.map(change)), arabic: Message(parts: words.arabic.parts.map(change)))
    }
    return Diagnostic(
      code, severity, at: place, other(title), label: label.map(other), related: related.map { .init($0.place, other($0.label)) },
      values: values.map(other), help: help.map(other), fixes: fixes.map { Fix(other($0.title), $0.safety, $0.edits) })
  }
}
