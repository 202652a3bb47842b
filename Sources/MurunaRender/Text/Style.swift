/// Colours, or none: whoever renders says what a piece of text is, never how it looks. No meaning lies in colour alone.
package enum Style: Hashable, Sendable {
  case plain
  case ansi

  package enum Role: Hashable, Sendable {
    case error, warning, note, help
    /// The marked part of a source line.
    case marked
    /// The same in a line with right-to-left text, where signs under the line may not stand under it: attributes travel with the letters.
    case markedInBothDirections
    case gutter, path, strong, faint, added, removed
  }

  package func paint(_ text: String, _ role: Role) -> String {
    switch self {
    case .plain: text
    case .ansi: text.isEmpty ? "" : "\u{1B}[\(Style.code(role))m\(text)\u{1B}[0m"
    }
  }

  /// What stands before a painted text, and behind it.
  func marks(_ role: Role) -> (before: String, behind: String) {
    switch self {
    case .plain: ("", "")
    case .ansi: ("\u{1B}[\(Style.code(role))m", "\u{1B}[0m")
    }
  }

  private static func code(_ role: Role) -> String {
    switch role {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    case .help: "1;32"
    case .marked: "4"
    case .markedInBothDirections: "4;7"
    case .gutter: "34"
    case .path: "36"
    case .strong: "1"
    case .faint: "2"
    case .added: "32"
    case .removed: "31"
    }
  }
}
