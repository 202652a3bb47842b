/// What we say to a reader, in English and in Arabic: neither has a default, so a message without its translation does not compile.
///
///     Words(
///       english: "risk \(name: risk) has no owner",
///       arabic: "لا مسؤول عن المخاطرة \(name: risk)")
package struct Words: Hashable, Sendable {
  package let english: Message
  package let arabic: Message

  package init(english: Message, arabic: Message) {
    self.english = english
    self.arabic = arabic
  }

  package func message(in language: Language) -> Message {
    switch language {
    case .english: english
    case .arabic: arabic
    }
  }
}

/// The languages that Muruna answers in.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case arabic = "ar"
}

/// One sentence in one language: literal text with labelled holes, so that a renderer can isolate what may run in the other direction.
package struct Message: Hashable, Sendable, ExpressibleByStringInterpolation {
  package enum Part: Hashable, Sendable {
    /// Our own words.
    case literal(String)
    /// The name of something the user (or the library) declared, as it was written: a renderer quotes or isolates it.
    case name(String)
    /// Source text to type or to look at: a field with its colon, a keyword, a unit.
    case code(String)
    /// A value as it is shown to people: `T − 12 h`, `4 to 5 million`.
    case value(String)
    /// A counted noun: the number and its noun are chosen together, by the plural rules of the language.
    case count(Int, CountedNoun)
  }

  package var parts: [Part]

  package init(parts: [Part]) { self.parts = parts }
  package init(stringLiteral value: String) { parts = value.isEmpty ? [] : [.literal(value)] }
  package init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  package struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.literal(literal)) }
    }

    package mutating func appendInterpolation(name: String) { parts.append(.name(name)) }
    package mutating func appendInterpolation(code: String) { parts.append(.code(code)) }
    /// A word to type with its article: `an action`, `a unit`.
    package mutating func appendInterpolation(aCode word: String) { appendInterpolation(aCodes: [word]) }
    /// `a role or an actor`
    package mutating func appendInterpolation(aCodes words: [String]) {
      for (index, word) in words.enumerated() {
        parts.append(.literal((index == 0 ? "" : index == words.count - 1 ? " or " : ", ") + Article.before(word) + " "))
        parts.append(.code(word))
      }
    }
    package mutating func appendInterpolation(value: String) { parts.append(.value(value)) }
    package mutating func appendInterpolation(_ number: Int, _ noun: CountedNoun) { parts.append(.count(number, noun)) }
    /// Several names, separated by commas of the language the message is in.
    package mutating func appendInterpolation(names: [String], separator: String = ", ") {
      for (index, name) in names.enumerated() {
        if index > 0 { parts.append(.literal(separator)) }
        parts.append(.name(name))
      }
    }
    /// A message within a message.
    package mutating func appendInterpolation(_ message: Message) { parts.append(contentsOf: message.parts) }
  }
}
