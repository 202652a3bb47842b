/// A text that somebody wrote, with the path it is known by. The bytes are valid UTF-8: whoever reads a file checks that first.
package struct Source: Sendable {
  /// Nil for a file of the library, of which hundreds are opened at each start and few are ever named.
  private let given: String?
  package let bytes: [UInt8]

  package var path: String {
    if let given { return given }
    // Behind `# `, up to the next blank or the end of the line.
    let line = bytes.dropFirst(2).prefix { $0 > 0x20 }
    return "library/" + String(decoding: line, as: UTF8.self)
  }

  /// Whether it was entered in a session or supposed in a script, where what comes last holds: `#3` is the third entry, and what a script
  /// supposes has a blank behind the script's path.
  package var isEntry: Bool { given.map { $0.utf8.first == 0x23 || $0.utf8.last == 0x20 } ?? false }
  /// Where it stands in a text that the reader has, if it is a piece of one: places are told there.
  package var origin: Origin? {
    get { known?.origin }
    set { known = newValue.map { Known($0) } }
  }
  /// Few have one, and a session keeps each of its entries in several lists.
  private var known: Known?

  private final class Known: Sendable {
    let origin: Origin
    init(_ origin: Origin) { self.origin = origin }
  }

  /// The place of a piece's first byte; lines and columns begin with 1.
  package struct Origin: Hashable, Sendable {
    package let path: String
    package let line: Int
    package let column: Int

    package init(path: String, line: Int, column: Int) {
      self.path = path
      self.line = line
      self.column = column
    }
  }

  package init(path: String, bytes: [UInt8], origin: Origin? = nil) {
    given = path
    self.bytes = bytes
    known = origin.map { Known($0) }
  }

  /// A file of the library, which says its own path in its first line: `# core/risk.muruna`.
  package init(ofLibrary bytes: [UInt8]) {
    given = nil
    self.bytes = bytes
  }

  /// The path that readers are told.
  package var shownPath: String { origin?.path ?? path }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.indices.clamped(to: bytes.indices)], as: UTF8.self)
  }
}
