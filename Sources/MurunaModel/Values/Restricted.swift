import MurunaSyntax
import MurunaText

// Redaction. A value that says `secret: yes` of itself is used in rules and plans like any other, and shown to nobody who did not ask for
// what is restricted (`--restricted`). That something stands there is said, so that nobody takes it for a gap.
extension Model {
  func isHidden(_ value: Value) -> Bool {
    guard value.details != 0, !showsRestricted, let details = pool.details(of: value) else { return false }
    return details.entries.contains { kernel.matches($0.name, .secret) && isYes($0.value) }
  }

  static func restricted(_ language: Language) -> String { language == .arabic ? "محجوب" : "restricted" }
}
