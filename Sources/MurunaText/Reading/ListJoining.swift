extension Language {
  /// `a, b and c`; in Arabic `أ، ب وج`, where "and" is written joined to its word.
  package func list(_ items: [String], or: Bool = false) -> String {
    var result = ""
    for (index, item) in items.enumerated() { result += separator(before: index, of: items.count, or: or) + item }
    return result
  }

  /// The same for messages, whose holes stay holes.
  package func list(_ items: [Message], or: Bool = false) -> Message {
    var parts: [Message.Part] = []
    for (index, item) in items.enumerated() {
      if index > 0 { parts.append(.literal(separator(before: index, of: items.count, or: or))) }
      parts += item.parts
    }
    return Message(parts: parts)
  }

  /// Names, each a hole of its own.
  package func list(names: [String], or: Bool = false) -> Message {
    list(names.map { Message(parts: [.name($0)]) }, or: or)
  }

  package var comma: String {
    switch self {
    case .english: ", "
    case .arabic: "، "
    }
  }

  private func separator(before index: Int, of count: Int, or: Bool) -> String {
    if index == 0 { return "" }
    if index < count - 1 { return comma }
    switch self {
    case .english: return or ? " or " : " and "
    case .arabic: return or ? " أو " : " و"
    }
  }
}
