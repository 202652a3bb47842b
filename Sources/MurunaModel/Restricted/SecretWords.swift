import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// Words by which a text may have to do with something secret. One that holds none of them tells nothing of it, and asks nothing: nobody needs to know
/// what becomes of all that is secret before it is refused.
package struct SecretWords: Sendable {
  /// As they are compared: without case, marks and kinds of hamza.
  private var words: Set<String> = []
  private var longer: [String] = []

  fileprivate mutating func add(_ text: String) {
    let parts = Self.words(of: NearKey.of(text))
    if parts.count > 1 { longer.append(parts.joined(separator: " ")) } else { words.formUnion(parts) }
  }

  package func touch(_ text: String) -> Bool {
    if words.isEmpty, longer.isEmpty { return false }
    let parts = Self.words(of: NearKey.of(text))
    let key = longer.isEmpty ? "" : parts.joined(separator: " ")
    return parts.contains(where: words.contains) || longer.contains { key.contains($0) }
  }

  /// Whether one of them stands in what a finding says, or would have written.
  package func touch(_ finding: Diagnostic) -> Bool {
    func isTold(_ words: Words) -> Bool { touch(words.text(in: .english)) || touch(words.text(in: .arabic)) }
    return isTold(finding.title) || finding.label.map(isTold) ?? false || finding.help.map(isTold) ?? false || finding.values.contains(where: isTold)
      || finding.related.contains { isTold($0.label) }
      || finding.fixes.contains { fix in isTold(fix.title) || fix.edits.contains { (edit: Fix.Edit) in touch(edit.replacement) } }
  }

  private static func words(of text: String) -> [String] { text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init) }
}

extension Model {
  /// The names, titles and values of what is secret, and what fields and kinds are called of which something is.
  package var secretWords: SecretWords {
    var found = SecretWords()
    guard isGuarded else { return found }
    var fields = secrets.fields
    for entity in secrets.numbers.keys {
      for text in spellings(of: entity) + statedTitles(of: entity).values { found.add(text) }
    }
    for raw in entities.all {
      let entity = EntityID(raw)
      for slot in entities.slots(of: entity) where isSecret(entity) || secrets.fields.contains(slot.field) || flat(slot.value).contains(where: { isHidden($0) }) {
        fields.insert(slot.field)
        let unit = units[Int(slot.source)]
        found.add(String(unit.source.text(unit.tree.range(slot.node)).prefix { $0 != "{" }))
      }
    }
    for field in fields { for name in self.fields[field.index].names { found.add(spelling(name)) } }
    for kind in kinds where kind.lineage.contains(where: secrets.kinds.contains) { for name in kind.names { found.add(spelling(name)) } }
    return found
  }
}
