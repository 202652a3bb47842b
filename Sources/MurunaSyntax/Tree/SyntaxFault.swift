import MurunaText

/// Something the parser could not read, as data: what, where, and the other place that explains it. No prose here.
package struct SyntaxFault: Hashable, Sendable {
  /// What kind of fault it is. (Cases are added by whoever teaches the parser a new one; each has a code and words in `SyntaxDiagnoser`.)
  package enum Kind: UInt32, CaseIterable, Sendable {
    case missingValue, missingName, missingColon, missingComma, missingBrace, extraBrace
  }

  package let kind: Kind
  package let range: ByteRange
  /// The place that explains it: where a brace was opened, a text begun.
  package let related: ByteRange?

  package init(_ kind: Kind, _ range: ByteRange, related: ByteRange? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }
}
