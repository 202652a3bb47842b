// What is to be typed into a text stands in the words of that text, whoever is told of it: `add `إنهاء:`` for a plan in Arabic.
extension Words {
  /// The same with what is to be typed, and what the language lists, in the words of one language; our own sentences stay in both.
  ///
  /// The two messages are told apart piece by piece, so this does nothing where they do not have as many of them.
  package func typed(in language: Language) -> Words {
    let english = Pieces(english), arabic = Pieces(arabic)
    guard english.typed.count == arabic.typed.count, !english.typed.isEmpty else { return self }
    let isDifferent = zip(english.typed, arabic.typed).contains { $0 != $1 }
    guard isDifferent else { return self }
    switch language {
    case .english: return Words(english: self.english, arabic: arabic.taking(english, .english))
    case .arabic: return Words(english: english.taking(arabic, .arabic), arabic: self.arabic)
    }
  }

  /// A message in pieces: what is to be typed, by turns with what is said around it.
  private struct Pieces {
    /// The first stands before the first that is typed, and so on.
    private var around: [[Message.Part]] = [[]]
    private(set) var typed: [[Message.Part]] = []

    init(_ message: Message) {
      var isInside = false
      for part in message.parts {
        switch part {
        case .literal(let text) where text.contains("`"):
          // Texts of the library mark it so.
          for (index, piece) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            if index > 0 {
              if isInside { around.append([.literal("`")]) } else {
                around[around.count - 1].append(.literal("`"))
                typed.append([])
              }
              isInside.toggle()
            }
            if !piece.isEmpty { add(.literal(String(piece)), isInside) }
          }
        case .code, .name:
          if isInside { typed[typed.count - 1].append(part) } else {
            typed.append([part])
            around.append([])
          }
        case .literal, .value, .count: add(part, isInside)
        }
      }
      // A mark that is never closed.
      if isInside { around.append([]) }
    }

    private mutating func add(_ part: Message.Part, _ isInside: Bool) {
      if isInside { typed[typed.count - 1].append(part) } else { around[around.count - 1].append(part) }
    }

    /// The message with what another has to be typed, where that is a word of a language and this is its translation.
    func taking(_ other: Pieces, _ language: Language) -> Message {
      var parts = around[0]
      for (index, own) in typed.enumerated() {
        let theirs = other.typed[index]
        parts += isTranslation(own, theirs, language) && !other.typed.contains(own) ? theirs : own
        parts += around[index + 1]
      }
      return Message(parts: parts)
    }

    private func isTranslation(_ own: [Message.Part], _ theirs: [Message.Part], _ language: Language) -> Bool {
      let (mine, other) = (text(own), text(theirs))
      return switch language {
      case .arabic: hasArabic(other) && !hasArabic(mine) && mine.contains { $0.isLetter }
      case .english: !hasArabic(other) && hasArabic(mine) && other.contains { $0.isLetter }
      }
    }

    private func text(_ parts: [Message.Part]) -> String {
      parts.map { part in
        switch part {
        case .literal(let text), .name(let text), .code(let text), .value(let text): text
        case .count(let number, _): String(number)
        }
      }.joined()
    }

    private func hasArabic(_ text: String) -> Bool { text.unicodeScalars.contains { (0x620...0x6D3).contains($0.value) } }
  }
}
