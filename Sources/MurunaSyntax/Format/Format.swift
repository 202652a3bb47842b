import MurunaText

/// The program in its canonical layout, or nil where it has errors: what is damaged is left as it is.
///
/// Two blanks of indentation a level, one statement a line, headers in the order name, `also`, `is` and `like`, titles. A body that was
/// written on one line stays there if the line has at most 100 columns. Comments stay, and at most one blank line in a row. Tokens are
/// written as they are, so the tree does not change; line breaks inside a value stay where the author put them.
package func format(_ tree: SyntaxTree, _ source: [UInt8]) -> [UInt8]? {
  guard tree.faults.allSatisfy(\.kind.isWarning) else { return nil }
  var reader = LayoutReader(source: source, reorderings: HeaderOrder(tree).reorderings)
  let body = reader.program(source.span)
  var printer = LayoutPrinter(source: source, tokens: reader.tokens)
  return printer.program(body)
}
