import MurunaText

/// What `muruna explain CODE` says of a kind of finding: the manual page of the code. Both programs are run by the tests.
package struct CodeExplanation: Sendable {
  package let code: Code
  /// What it means, in one sentence without a final stop.
  package let summary: Words
  /// Why it is so: the reason behind the rule, in a sentence or two.
  package let why: Words
  /// A small program that has this finding and no other.
  package let broken: String
  /// The same program, mended.
  package let fixed: String

  package init(_ code: Code, summary: Words, why: Words, broken: String, fixed: String) {
    self.code = code
    self.summary = summary
    self.why = why
    self.broken = broken
    self.fixed = fixed
  }
}
