import MurunaText

/// Reads a program. Never fails: what cannot be read is a fault in the tree, and every declaration that can be recognised is there.
package func parse(_ source: [UInt8], names: inout NameTable) -> SyntaxTree {
  parse(source.span, names: &names)
}

package func parse(_ source: Span<UInt8>, names: inout NameTable) -> SyntaxTree {
  // Of the names of a large text about so many are new; its own are met before any other.
  if source.count > 1_000_000 { names.reserve(names.count + source.count / 128) }
  var parser = Parser(names: consume names, size: source.count)
  parser.isRead = false
  parser.program(source)
  if parser.unbalancedBraces {
    // Only then: where a brace is missing or too much is told by the indentation, in a second reading.
    parser.startAgain(BraceRepair(source), size: source.count)
    parser.program(source)
  }
  names = parser.names
  return parser.finished(source)
}

/// Reads a rule of the library without its examples, the blocks of `breaks` and `keeps`, which are half of the text and only for those who
/// explain or test it. The text is known to be sound, and laid out as the formatter does.
package func parseWithoutExamples(_ source: [UInt8], names: inout NameTable) -> SyntaxTree {
  let span = source.span
  var parser = Parser(names: consume names, size: source.count / 2)
  parser.leavesOutExamples = true
  parser.program(span)
  names = parser.names
  return parser.finished()
}

/// Reads some declarations of a text that is known to be sound: those that begin at `starts`. The rest of the text has no nodes.
package func parse(_ source: [UInt8], declarationsAt starts: [Int], names: inout NameTable) -> SyntaxTree {
  let span = source.span
  var parser = Parser(names: consume names, size: starts.count * 400)
  parser.declarations(at: starts, span)
  names = parser.names
  return parser.finished()
}
