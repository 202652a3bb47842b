/// Programs cut out of a file, moved to the left.
enum Indentation {
  /// The first line has lost its indentation, the others lose theirs.
  static func removed(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let common = lines.dropFirst().filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.enumerated().map { $0 == 0 ? String($1) : String($1.dropFirst(min(common, $1.prefix { $0 == " " }.count))) }.joined(separator: "\n")
  }

  /// What stands between the braces of a block.
  static func inside(_ block: String) -> String {
    var lines = block.dropFirst().dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.first?.allSatisfy({ $0 == " " }) ?? false { lines.removeFirst() }
    while lines.last?.allSatisfy({ $0 == " " }) ?? false { lines.removeLast() }
    let common = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(min(common, $0.prefix { $0 == " " }.count))) }.joined(separator: "\n")
  }
}
