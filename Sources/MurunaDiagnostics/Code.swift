import MurunaText

/// The stable name of a kind of finding, with what `muruna explain` says of it.
///
/// Codes of our own are listed in `Catalog.swift`; a rule's code is its name, so rules need no entry here.
package struct Code: Hashable, Sendable {
  package let id: String
  package let severity: Severity

  package init(_ id: String, _ severity: Severity) {
    self.id = id
    self.severity = severity
  }

  package static func == (left: Code, right: Code) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
