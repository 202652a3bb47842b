extension String {
  /// Reads the string's bytes in place. Mutating only because a string of another encoding is first made UTF-8.
  mutating func withUTF8Span<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    // Safe: the span does not outlive the call.
    withUTF8 { unsafe body($0.span) }
  }

  init(scalars: some Sequence<UInt32>) {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    self.init(view)
  }
}
