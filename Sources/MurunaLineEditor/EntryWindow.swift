/// The lines of an entry around its cursor, as many as fit a screen.
struct EntryWindow {
  private(set) var lines: [String] = []
  private(set) var cursorLine = 0
  /// The byte of its line that the cursor stands before.
  private(set) var cursorByte = 0
  private(set) var startsEntry = false
  private(set) var endsEntry = false

  init(_ scalars: [Unicode.Scalar], cursor: Int, height: Int, width: Int) {
    var start = cursor
    while start > 0, scalars[start - 1] != "\n" { start -= 1 }
    var end = cursor
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    lines = [Self.text(scalars[start..<end])]
    cursorByte = Self.text(scalars[start..<cursor]).utf8.count
    var room = height - Self.rows(end - start, width)
    while start > 0, room > 0 {
      let lineEnd = start - 1
      var lineStart = lineEnd
      while lineStart > 0, scalars[lineStart - 1] != "\n" { lineStart -= 1 }
      room -= Self.rows(lineEnd - lineStart, width)
      guard room >= 0 else { break }
      lines.insert(Self.text(scalars[lineStart..<lineEnd]), at: 0)
      cursorLine += 1
      start = lineStart
    }
    while end < scalars.count, room > 0 {
      let lineStart = end + 1
      var lineEnd = lineStart
      while lineEnd < scalars.count, scalars[lineEnd] != "\n" { lineEnd += 1 }
      room -= Self.rows(lineEnd - lineStart, width)
      guard room >= 0 else { break }
      lines.append(Self.text(scalars[lineStart..<lineEnd]))
      end = lineEnd
    }
    startsEntry = start == 0
    endsEntry = end == scalars.count
  }

  /// At most so many: letters of two cells are few, and a prompt stands before them.
  private static func rows(_ count: Int, _ width: Int) -> Int { (count + 12) / max(8, width - 1) + 1 }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
