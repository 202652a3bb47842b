import MurunaText

/// What a program makes of words, for whoever finds words for its faults: a text is only proposed where one fits, and of two ways to mend a
/// name the one that is something's.
package struct KnownWords {
  /// Whether a text may be the value of a field of this name; nil where no field is known to be called so.
  let takesText: (String) -> Bool?
  /// Whether a field of this name takes a share of a hundred, in whatever has it.
  let takesPercent: (String) -> Bool
  /// Whether anything is called so: a kind, a choice or a thing.
  let isName: (String) -> Bool
  /// The name of what several words are meant to call, put together or as its title: `HeadOfCleaning` for `Head Of Cleaning`.
  let nameApart: (String) -> String?

  package init(takesText: @escaping (String) -> Bool?, takesPercent: @escaping (String) -> Bool, isName: @escaping (String) -> Bool, nameApart: @escaping (String) -> String?) {
    self.takesText = takesText
    self.takesPercent = takesPercent
    self.isName = isName
    self.nameApart = nameApart
  }

  /// Of a text that nobody has looked into further.
  package static var none: KnownWords { KnownWords(takesText: { _ in nil }, takesPercent: { _ in false }, isName: { _ in false }, nameApart: { _ in nil }) }

  /// Whether several words are a name that is written apart, and not its title.
  package static func areOneWord(_ text: String, _ name: String) -> Bool {
    func letters(_ text: String) -> String { NearKey.of(String(text.filter { $0.isLetter || $0.isNumber })) }
    return letters(text) == letters(name)
  }
}
