/// Programs cut out of a file, moved to the left.
enum Indentation {
  /// The first line has lost its indentation, the others lose theirs.
  static func removed(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.prefix(1) + outdented(lines.dropFirst())).joined(separator: "\n")
  }

  /// What stands between the braces of a block.
  static func inside(_ block: String) -> String {
    var lines = block.dropFirst().dropLast().split(separator: "\n", omittingEmptySubsequences: false)[...]
    while lines.first?.allSatisfy({ $0 == " " }) ?? false { lines.removeFirst() }
    while lines.last?.allSatisfy({ $0 == " " }) ?? false { lines.removeLast() }
    return outdented(lines).joined(separator: "\n")
  }

  /// Lines without the blanks that all of them begin with; empty ones do not count.
  private static func outdented(_ lines: ArraySlice<Substring>) -> [Substring] {
    func blanks(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
    let common = lines.filter { !$0.isEmpty }.map(blanks).min() ?? 0
    return lines.map { $0.dropFirst(min(common, blanks($0))) }
  }
}
