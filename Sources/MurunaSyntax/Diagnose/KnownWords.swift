/// What a program makes of words, for whoever finds words for its faults: a text is only proposed where one fits, and of two ways to mend a
/// name the one that is something's.
package struct KnownWords {
  /// Whether a text may be the value of a field of this name; nil where no field is known to be called so.
  let takesText: (String) -> Bool?
  /// Whether anything is called so: a kind, a choice or a thing.
  let isName: (String) -> Bool

  package init(takesText: @escaping (String) -> Bool?, isName: @escaping (String) -> Bool) {
    self.takesText = takesText
    self.isName = isName
  }

  /// Of a text that nobody has looked into further.
  package static var none: KnownWords { KnownWords(takesText: { _ in nil }, isName: { _ in false }) }
}
