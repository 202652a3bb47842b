import MurunaSyntax
import MurunaText

/// What a kind, a field or a choice is called in each of the two languages, so that an answer speaks the reader's.
///
/// A word that the library has in one language only stands for both.
package struct Called: Hashable, Sendable, ExpressibleByStringLiteral {
  package let english: String
  package let arabic: String

  package init(english: String, arabic: String) {
    self.english = english
    self.arabic = arabic
  }

  package init(_ both: String) { self.init(english: both, arabic: both) }
  package init(stringLiteral both: String) { self.init(both) }

  static func isArabic(_ word: String) -> Bool {
    word.unicodeScalars.first { Scalars.isNameStart($0.value) }.map { Script(of: $0.value) == .arabic } ?? false
  }
}

extension Message.Interpolation {
  /// Several words of the library, in the language of the message.
  mutating func appendInterpolation(english words: [Called]) { appendInterpolation(names: words.map(\.english)) }
  /// `دليل` أو `خدمة`
  mutating func appendInterpolation(arabicCodes words: [String]) {
    for (index, word) in words.enumerated() {
      if index > 0 { appendLiteral(" أو ") }
      appendInterpolation(code: word)
    }
  }
  mutating func appendInterpolation(arabic words: [Called]) { appendInterpolation(names: words.map(\.arabic), separator: "، ") }
}

extension Model {
  package func called(_ kind: KindID) -> Called { called(kinds[kind.index].names) }
  func called(_ field: Field) -> Called { called(field.names) }
  package func called(_ field: FieldID) -> Called { called(fields[field.index].names) }

  /// The first of some names that is Arabic, and the first that is not.
  package func called(_ names: [NameID]) -> Called {
    let spellings = names.map { spelling($0) }
    let arabic = spellings.first(where: Called.isArabic)
    let other = spellings.first { !Called.isArabic($0) }
    let any = spellings.first ?? ""
    // A field may be called by a word of the language: `after`.
    return Called(english: other ?? any, arabic: arabic ?? Keyword.allCases.first { $0.spelling.english == any }?.spelling.arabic ?? any)
  }
}

extension KernelField {
  var called: Called { Called(english: spellings[0], arabic: spellings.count > 1 ? spellings[1] : spellings[0]) }
}
