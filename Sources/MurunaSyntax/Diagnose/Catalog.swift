import MurunaDiagnostics
import MurunaText

/// Every fault of syntax with its code, its manual page and its words. The entries stand in the files beside this one.
enum FaultCatalog {
  static let entries: [FaultEntry] =
    characters + invisibles + texts + numbers + dates + missing + extras + names + lines + forms + tables + details + warnings

  static func entry(of kind: SyntaxFault.Kind) -> FaultEntry {
    guard let entry = byKind[kind] else { preconditionFailure("a test sees to it that every kind has an entry") }
    return entry
  }

  private static let byKind: [SyntaxFault.Kind: FaultEntry] = Dictionary(
    entries.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
}

/// The manual pages of the codes of this module, for `muruna explain`. Kinds of fault that share a code share its first page.
package let syntaxExplanations: [CodeExplanation] = {
  var seen: Set<String> = []
  return FaultCatalog.entries.map(\.explanation).filter { seen.insert($0.code.id).inserted }
}()
