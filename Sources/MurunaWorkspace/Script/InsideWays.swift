import MurunaDiagnostics
import MurunaModel
import MurunaRender
import MurunaText

/// Answers name the way to ask further as it is outside, `muruna explain risk`. Who reads them in a session asks there: `? risk`.
enum InsideWays {
  private static let outside = "muruna explain"

  /// A command as it is typed in a session.
  static func command(_ text: String, in language: Language) -> String {
    guard text.hasPrefix(outside) else { return text }
    return (language == .arabic ? "؟" : "?") + text.dropFirst(outside.count)
  }

  /// A sentence with commands in backticks.
  static func sentence(_ text: String, in language: Language) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).map { command(String($0), in: language) }.joined(separator: "`")
  }
}

extension Explanation {
  func askedInside(_ language: Language) -> Explanation {
    func inside(_ text: String) -> String { InsideWays.sentence(text, in: language) }
    return Explanation(
      title: title,
      parts: parts.map { part in
        switch part {
        case .text(let text): .text(inside(text))
        case .entry(let term, let text): .entry(term: term, text: inside(text))
        case .program: part
        }
      })
  }
}

extension Diagnostic {
  func askedInside(_ language: Language) -> Diagnostic {
    saying { part in
      switch part {
      case .code(let text): .code(InsideWays.command(text, in: language))
      case .literal(let text): .literal(InsideWays.sentence(text, in: language))
      case .value(let text): .value(InsideWays.sentence(text, in: language))
      case .name, .count: part
      }
    }
  }
}
