import MurunaText

// Stand-ins until MurunaText has these.

func textWidth(_ text: String) -> Int { text.reduce(0) { $0 + cellWidth($1) } }

func cellWidth(_ character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    if scalar == "\u{FE0F}" { return 2 }
    width = max(width, Scalars.width(scalar.value))
  }
  return width
}

func isRightToLeft(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}

func phrase(_ message: Message, in language: Language) -> String {
  message.parts.map { part in
    switch part {
    case .literal(let text), .value(let text): text
    case .name(let text): language == .arabic ? "«\(text)»" : "'\(text)'"
    case .code(let text): "`\(text)`"
    case .count(let number, let noun): counted(number, noun, in: language)
    }
  }.joined()
}

func counted(_ number: Int, _ noun: CountedNoun, in language: Language) -> String {
  language == .english ? "\(number == 0 ? "no" : "\(number)") \(noun.rawValue)\(number == 1 ? "" : "s")" : "\(number) \(noun.rawValue)"
}
