/// How a message becomes a text: what stands around names, and how what may run in the other direction is kept apart.
package struct MessageStyle: Hashable, Sendable {
  package enum Isolation: Hashable, Sendable {
    /// Nothing: for terminals, most of which show or swallow the marks.
    case none
    /// FSI and PDI around every hole.
    case isolates
    /// `<bdi>` around every hole, everything escaped for HTML.
    case html
  }

  package var isolation: Isolation
  /// The digits of counts; nil takes those in which values, dates and places are said, in either language: two sets in one line would read as two texts.
  /// Names, code and values keep theirs.
  package var digits: DigitStyle?

  package init(isolation: Isolation = .none, digits: DigitStyle? = nil) {
    self.isolation = isolation
    self.digits = digits
  }

  package static let plain = MessageStyle()
}

extension Words {
  package func text(in language: Language, style: MessageStyle = .plain) -> String {
    message(in: language).text(in: language, style: style)
  }
}

extension Message {
  /// The message as one text. Names stand in the quotation marks of the language (`'Amman'`, `«عمّان»`), code in backticks.
  package func text(in language: Language, style: MessageStyle = .plain) -> String {
    parts.map { $0.text(in: language, style: style) }.joined()
  }
}

extension Message.Part {
  fileprivate func text(in language: Language, style: MessageStyle) -> String {
    switch self {
    case .literal(let text):
      return style.isolation == .html ? escapedForHTML(text) : text
    case .name(let text):
      let isolated = isolate(text, style.isolation)
      switch language {
      case .english: return "'" + isolated + "'"
      case .arabic: return "«" + isolated + "»"
      }
    case .code(let text):
      let isolated = isolate(text, style.isolation)
      return style.isolation == .html ? "<code>" + isolated + "</code>" : "`" + isolated + "`"
    case .value(let text):
      return isolate(text, style.isolation)
    case .count(let number, let noun):
      return noun.phrase(number, in: language, digits: style.digits ?? .ascii)
    }
  }
}

private func isolate(_ text: String, _ isolation: MessageStyle.Isolation) -> String {
  switch isolation {
  case .none: return text
  case .html: return "<bdi>" + escapedForHTML(text) + "</bdi>"
  case .isolates:
    // A control inside could end the isolate before its time.
    let inner = text.unicodeScalars.filter { BidiControl($0.value) != .explicit }
    return "\u{2068}" + String(String.UnicodeScalarView(inner)) + "\u{2069}"
  }
}

private func escapedForHTML(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
