import MurunaModel

/// The words at the head of the kernel's own declarations, in both languages, as a session tells them apart.
enum KernelHead {
  static let change = Set(KernelWord.change.spellings)
  static let extend = Set(KernelWord.extend.spellings)
  /// What lives beside the things of a program: a rule and a risk may share a name.
  static let own = Set([KernelWord.kind, .vocabulary, .measure, .rule, .view, .test].flatMap(\.spellings))
}
